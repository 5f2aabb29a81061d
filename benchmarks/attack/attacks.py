"""What can be worked out from reports: one function a kind, named after what was promised of it."""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.attack.claims import LISTINGS, MEASURES, PEOPLE, STEP, Claim, claims_of, listed_groups, shares_of
from benchmarks.attack.gram import answers_behind, matrices
from benchmarks.attack.media import READERS, Choice, Written, leaves, publish, small_counts, unexplained
from benchmarks.attack.organizations import Organization, write
from benchmarks.attack.solve import Derived, derive, smallest_set
from leaddev.cli.entry import run
from leaddev.disclosure.ledger import rows
from leaddev.media.json import read_report
from leaddev.report import Report

TOLERANCE = Fraction(STEP, 10)
"""A mean of few people counts as known when it is known to a tenth of a step either way."""


@dataclass(frozen=True)
class Success:
    """Something that was worked out: which promise it breaks, what it is, how."""

    kind: str
    what: str
    how: str


def from_counts(claims: Sequence[Claim], k: int) -> Iterator[Success]:
    """Sizes of groups, and of those who left something out: K7 within a listing, K3 across listings, K6 by question."""
    counts = [claim for claim in claims if claim.measure == PEOPLE]
    groups = {name: [claim for claim in counts if claim.family == name] for name in LISTINGS}
    is_clean = True
    for name in LISTINGS:
        found = smallest_set(groups[name], k)
        if found:
            is_clean = False
            yield Success("K7", "size of a group", found.arithmetic())
        elif beside := smallest_set([c for c in counts if c.family in (name, f"{name} figures")], k):
            yield Success("K6", f"who left a question of {name} out", beside.arithmetic())
    rest = [
        c for c in counts if c.family.split()[0] in ("quality", "reliability", "symptoms", "causes", "items", "leaders")
    ]
    if others := smallest_set(rest, k):
        yield Success("K6", "who left a question out, in the evidence", others.arithmetic())
    if is_clean and (across := smallest_set([claim for each in groups.values() for claim in each], k)):
        yield Success("K3", "size of a group from two listings", across.arithmetic())


def from_sums(claims: Sequence[Claim], k: int) -> Iterator[Success]:
    """What few people answered: K5 where weights of their own give it, K2 from two kinds of row, else K7."""
    for measure in sorted({claim.measure for claim in claims} & set(MEASURES)):
        own = [claim for claim in claims if claim.measure == measure]
        found = smallest_set(own, k)
        if found and is_known(found):
            uneven = any(len(set(claim.weights.values())) > 1 for claim, _ in found.factors)
            families = {claim.family for claim, _ in found.factors}
            kind = "K5" if uneven else "K2" if "items" in families and len(families) > 1 else "K7"
            yield Success(kind, f"answers of {len(found.people)} people: {measure}", found.arithmetic())


def is_known(found: Derived) -> bool:
    """Whether a sum is known: to one possible whole number of steps, or its mean to a tenth of a step."""
    low, high = found.low / STEP, found.high / STEP
    return floor(high) - ceil(low) <= 0 or found.high - found.low <= 2 * TOLERANCE * len(found.people)


def of_people_alike(claims: Sequence[Claim], organization: Organization) -> Iterator[Success]:
    """K4: units and groups of a split that all gave one answer, and whose mean follows all the same."""
    named = [organization.members("unit", unit) for unit in organization.parents]
    named += [organization.members(split, name) for split, names in organization.splits.items() for name in names]
    for measure, asked in MEASURES.items():
        own = [claim for claim in claims if claim.measure == measure]
        for group in named if own else ():
            people = frozenset(i for i in group if asked.answered(organization.people[i]))
            values = {asked.value(organization.people[i]) for i in people if asked.is_complete(organization.people[i])}
            found = derive(own, people) if len(people) >= organization.minimum and len(values) == 1 else None
            if found and is_known(found):
                yield Success("K4", f"mean of people who all answered alike: {measure}", found.arithmetic())


def of_shares(report: dict[str, Any], k: int) -> Iterator[Success]:
    """K4: shares of people that are finer than 5 % (1 % from 100 on), at their ends, or of fewer than 2k people."""
    found, numbers = dict[str, dict[str, Any]](), dict(leaves(report))
    for path, value in numbers.items():
        holder, _, key = path.rpartition(".")
        if SHARES.search(holder) and key in ("estimate", "low", "high", "n"):
            found.setdefault(holder, {})[key] = value
    for path, figure in found.items():
        n = figure.get("n")
        told = [Fraction(str(figure[key])) for key in ("estimate", "low", "high") if figure.get(key) is not None]
        group = ".".join(path.split(".")[:2])  # where the figure has no number, its group has
        people = n or numbers.get(f"{group}.n") or report["quality"]["respondents"]
        step = Fraction(1, 100) if people >= 100 else Fraction(1, 20)
        if told and (any(v % step or v in (0, 1) for v in told) or (n is not None and n < 2 * k)):
            count = f"; {float(told[0]):g} x {n} = {float(told[0] * n):.2f} people" if n else ""
            yield Success("K4 share", re.sub(r"\[\d+\]", "[]", path), f"{path}: {figure}{count}")


def of_ticks(report: dict[str, Any], organization: Organization) -> Iterator[Success]:
    """Shares of those who ticked something: K4 too fine, or of fewer than 2k; K6 what nested groups leave over."""
    k, groups = organization.minimum, dict[str, set[frozenset[int]]]()
    for path, what, people, figure in shares_of(report, organization):
        told = [Fraction(str(figure[key])) for key in ("estimate", "low", "high") if figure[key] is not None]
        step = Fraction(1, 100) if len(people) >= 100 else Fraction(1, 20)
        if told and (len(people) < 2 * k or any(v % step or v in (0, 1) for v in told)):
            yield Success("K4 ticks", f"a share of {what}", f"{path}: {figure} of {len(people)} people")
        if figure.get("bound") and len(told) > 1:
            yield Success("K4 ticks", f"limits at an end of {what}", f"{path}: {figure} of {len(people)} people")
        if told:
            groups.setdefault(what, set()).add(people)
    for what, shown in groups.items():
        whole = max(shown, key=len)
        if 0 < len(left := whole.difference(*(shown - {whole}))) < 2 * k and len(shown) > 1:
            yield Success("K6 ticks", f"a share of {what} of those left over", f"{len(left)} of {len(whole)} people")


def of_ledger(claims: Sequence[Claim], report: Report) -> Iterator[Success]:
    """K1: a number about people that is no row of the ledger; `report` is what the program itself wrote down."""
    known = {(row.key.rpartition(".")[2] or row.key, Fraction(str(row.value))) for row in rows(report)}
    for claim in claims:
        middle, key = (claim.low + claim.high) / 2, claim.path.rpartition(".")[2]
        if not any((name, middle) in known for name in ({key} if key != "estimate" else ROWS)):
            yield Success("K1 ledger", re.sub(r"\[\d+\]", "[]", claim.path), f"{claim.path}: {float(middle):g}")


ROWS = {"estimate", "level", "importance"}
"""Keys of the ledger under which a mean stands: of figures, and of single questions."""

WITH_WORDS, WITH_PAIR = 0.2, 0.35
"""In how many organizations somebody writes words, and two runs are compared: both take more time than all the rest."""

SHARES = re.compile(r"(need_prevalence|wanted_share|(causes|kinds|named)\[\d+\]\.share)$")


def of_words(report: dict[str, Any]) -> Iterator[Success]:
    """K4: one word for all that is withheld, and no reason that tells people alike from people too few."""
    for path, value in leaves(report):
        if path.endswith("suppressed") and value not in (None, "withheld"):
            yield Success("K4 word", f"suppressed: {value}", path)
    told = dict[str, set[str]]()
    for entry in shown_entries(report):
        for path, value in leaves(entry):
            if not path.endswith("reason.code"):
                continue
            told.setdefault(path, set()).add(value)
            if value in TELLING or re.search("alike|unanim", value):
                yield Success("K4 word", f"reason in a shown group: {value}", f"{path} of {entry['id']}: {value}")
    for path, codes in told.items():
        if {"withheld", "not-answered"} <= codes:  # of one thing, in two groups
            yield Success("K4 word", "two reasons for what is hidden", f"{path}: {sorted(codes)}")


TELLING = ("few-answers", "few-to-show")
"""Reasons that tell too few people from people who are alike."""


def shown_entries(report: dict[str, Any]) -> list[dict[str, Any]]:
    """The groups of all listings that carry figures."""
    found = list[dict[str, Any]]()
    for family in LISTINGS[:4]:
        part = report.get(family) or {}
        found += [part[name] for name in ("organization",) if part.get(name)] + list(part.get("units") or ())
        found += [group for split in part.get("splits") or () for group in split["groups"]]
    return [entry for entry in found if not entry["suppressed"]]


def of_withheld(report: dict[str, Any]) -> Iterator[Success]:
    """K4: a mean that is withheld, and a number beside it that gives it."""
    for entry in shown_entries(report):
        for ring in entry.get("rings") or ():
            level, wanted = (ring[name]["estimate"] for name in ("level", "importance"))
            tells = ("need",) if level is not None else ("need", "level_bounds", "agreement", "shrunken")
            for path, value in leaves(ring) if None in (level, wanted) else ():
                is_number = isinstance(value, int | float) and not isinstance(value, bool)
                if path.startswith(tells) and is_number and not path.endswith((".n", "confidence")):
                    where = f"{ring['ring']} of {entry['id']}: {value}"
                    yield Success("K4", f"{path} beside a mean that is withheld", where)


def of_two_sets(report: dict[str, Any]) -> Iterator[Success]:
    """K2: need, importance and level of a ring that are not about the same answers, nor its rows about those of it."""
    for entry in shown_entries(report):
        for ring in entry.get("rings") or ():
            level, wanted, need = (ring[name]["estimate"] for name in ("level", "importance", "need"))
            if None not in (level, wanted, need) and wanted > 5:
                gap, slack = 100 * need / wanted, 5.2 / wanted + 0.05 * abs(need) / wanted**2 * 100 + 0.11
                if abs(gap - (wanted - level)) > slack:
                    how = f"100 x {need} / {wanted} = {gap:.2f}, but {wanted} - {level} = {wanted - level:.2f}"
                    yield Success("K2", f"need: {ring['ring']} of {entry['id']}", how)
    for ring in report["scores"]["organization"]["rings"]:
        rows = [item["level"] for item in report["items"] if item["ring"] == ring["ring"]]
        own = ring["level"]["estimate"]
        if rows and None not in (own, *rows) and abs(sum(rows) / len(rows) - own) > 0.11:
            yield Success("K2", f"rows: {ring['ring']}", f"{own} is not the mean of {rows}")


def of_media(written: Written, k: int) -> Iterator[Success]:
    """K6: counts below the minimum; K1: numbers of another medium that the JSON does not have."""
    for path in small_counts(written.report, k):
        value = dict(leaves(written.report))[path]
        yield Success("K6 printed", re.sub(r"\[\d+\]", "[]", path), f"{path}: {value!r}")
    for ending, text in written.texts.items():
        for token in unexplained(text, written.report):
            yield Success("K1", f"{ending}: a number that the JSON does not have", token)


def of_exchange(organization: Organization, written: Written, folder: Path) -> Iterator[Success]:
    """K5: people of hidden units and groups who move to others (where the same questions were answered) move no number.

    Every published group keeps its people, so a number that moves knows more than the published groups. But not of
    respect: its groups are all who rate, each by itself, also those that are hidden elsewhere.
    """
    groups = list(listed_groups(written.report, organization))
    shown = [group.people for group in groups]
    people = list(organization.people)
    alike = dict[tuple[Any, ...], list[int]]()
    for i, person in enumerate(people):
        inside = tuple(i in group for group in shown)
        alike.setdefault((inside, person.leader, person.careless, *sorted(person.answers)), []).append(i)
    random = Random(len(people))
    for same in alike.values():
        moved = random.choices(same, k=len(same))  # so the hidden units and groups also change their sizes
        for i, other in zip(same, moved, strict=True):
            source = organization.people[other]
            people[i] = replace(organization.people[i], unit=source.unit, splits=source.splits)
    exchanged = replace(organization, people=tuple(people))
    again = publish(exchanged, folder, written.choice, ())
    before, after = _numbers(written), _numbers(again) if again else {}
    if before.keys() == after.keys():
        moved_places = [path for path in before if before[path] != after[path] and not path.startswith("respect.")]
        parts = {re.sub(r"\[\d+\].*|\.rings.*", "", path): path for path in reversed(moved_places)}
        for part, path in parts.items():
            yield Success("K5 exchange", part, f"{path}: {before[path]} becomes {after[path]}")


def _numbers(written: Written) -> dict[str, Any]:
    return {
        path: value
        for path, value in leaves(written.report)
        if isinstance(value, int | float) or (value is None and not path.startswith("inputs"))
    }


def of_two_runs(
    organization: Organization,
    folder: Path,
    random: Random,
    pairs: Sequence[tuple[Choice, Choice]] | None = None,
    *,
    with_record: bool = True,
) -> Iterator[Success]:
    """K8: what no single run gives and two of the same answers do; the second is refused where the record forbids it.

    Every pair of runs is tried, or those of `pairs`.

    Without the record that a run leaves beside the survey file, both are published.
    """
    for number, pair in enumerate(pairs or pairs_of(organization, random)):
        place = folder / f"pair{number}"
        place.mkdir()
        runs = []
        for choice in pair:
            runs.append(publish(organization, place, choice, ()))
            if not with_record:
                (place / "survey.publications.json").unlink(missing_ok=True)
        told = [
            claims_of(each.report, each.organization, f"{choice.name}:")[0]
            for each, choice in zip(runs, pair, strict=True)
            if each is not None
        ]
        if len(told) == 2:
            names = f"{pair[0].name} and {pair[1].name}"
            yield from between(told, max(choice.minimum or organization.minimum for choice in pair), names)


def between(told: Sequence[Sequence[Claim]], k: int, names: str) -> Iterator[Success]:
    """What follows from the claims of several runs together and from none of them."""
    for measure in (PEOPLE, *MEASURES):
        own = [[c for c in each if c.measure == measure and c.family in ("scores", "items")] for each in told]
        if any(smallest_set(each, k) for each in own):
            continue
        found = smallest_set([claim for each in own for claim in each], k)
        if found and (measure == PEOPLE or is_known(found)):
            what = "count" if measure == PEOPLE else "sum"
            yield Success("K8", f"{what}, {names}: {measure}", found.arithmetic())


def of_words_of_people(organization: Organization, folder: Path) -> Iterator[Success]:
    """K9: what one person wrote where an answer of the scale was wanted."""
    place = folder / "words"
    place.mkdir()
    path = write(organization, place)
    answers = place / "answers.csv"
    first, _, last = answers.read_text(encoding="utf-8").rstrip().rpartition("\n")
    cells = last.split(",")
    cells[len(organization.splits) + 4] = WORDS
    answers.write_text(f"{first}\n{','.join(cells)}\n", encoding="utf-8")
    with contextlib.redirect_stderr(io.StringIO()) as told:
        run(["analyze", str(path), "--quiet"])
    yield from of_words_said(told.getvalue())


def of_words_said(text: str) -> Iterator[Success]:
    """Lines that repeat a word of the answer."""
    for line in text.splitlines():
        if any(word in line for word in WORDS.split()):
            yield Success("K9", "words of a respondent in a problem", line)


WORDS = "Peterchen shoutsateverybody dailyandloudly"


def of_saved(folder: Path) -> Iterator[Success]:
    """K10: sums of products in anything that is saved beside the reports."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".json" and not path.name.startswith("report"):
            for table in matrices(json.loads(path.read_text(encoding="utf-8"))):
                rows = answers_behind(table) if len(table) <= 6 else None
                yield Success("K10", f"products saved in {path.name}", str(rows or table))
        elif path.is_file() and path.suffix not in (".json", ".yaml", ".csv", *(f".{ending}" for ending in READERS)):
            yield Success("K10", f"a file that nobody here can read: {path.name}", path.name)


def pairs_of(organization: Organization, random: Random) -> list[tuple[Choice, Choice]]:
    """Two runs of the same answers that somebody may want."""
    pairs = [(Choice("careless-in"), Choice("careless-out", exclude_careless=True))]
    pairs.append((Choice("minimum-5", minimum=5), Choice("minimum-10", minimum=10)))
    pairs.append((Choice("early", late=random.randint(1, 4)), Choice("late")))
    units = list(organization.parents)
    pairs.append((Choice("whole"), Choice("unit", unit=random.choice(units))))
    names = list(organization.splits)
    if len(names) > 1:
        pairs.append((Choice("one-split", splits=(names[0],)), Choice("other-split", splits=(names[1],))))
    return pairs


def attack(
    organization: Organization, folder: Path, random: Random, *, is_thorough: bool = False
) -> list[Success] | None:
    """Everything that is worked out about an organization; None where the program publishes nothing.

    What takes long is tried in some organizations only, or in each where it `is_thorough`.
    """
    (folder / "one").mkdir()
    (folder / "exchanged").mkdir()
    choice = Choice(exclude_careless=random.random() < 0.3)
    written = publish(organization, folder / "one", choice)
    if written is None:
        return None
    k = organization.minimum
    claims, misread = claims_of(written.report, organization)
    found = [Success("misread", re.sub(r"\[\d+\]", "[]", path), path) for path in misread]
    found += [*from_counts(claims, k), *from_sums(claims, k), *of_people_alike(claims, organization)]
    found += [*of_shares(written.report, k), *of_words(written.report), *of_ticks(written.report, organization)]
    json = folder / "one" / f"report{choice.name}.json"
    found += of_ledger(claims, read_report(json.read_bytes(), json.name))
    found += [*of_withheld(written.report), *of_two_sets(written.report)]
    found += [*of_media(written, k), *of_exchange(organization, written, folder / "exchanged")]
    found += of_saved(folder)
    if is_thorough or random.random() < WITH_WORDS:
        found += of_words_of_people(organization, folder)
    if is_thorough:
        found += of_two_runs(organization, folder, random)
    elif random.random() < WITH_PAIR:
        found += of_two_runs(organization, folder, random, random.sample(pairs_of(organization, random), 1))
    return found
