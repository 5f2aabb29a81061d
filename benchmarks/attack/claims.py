"""What a report says, as equations about people: read from its JSON alone, with the places of the numbers.

A count is a sum of ones over some people; a mean is a sum of weighted answers, known up to its rounding. Who is in
a group is taken from the generator, as a colleague knows it; a number that does not fit them is said to be misread.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from benchmarks.attack.organizations import ASPECTS, KEPT, NAMED, RATED, RINGS, TWICE, WISHES, Organization, Person

PEOPLE, SCREENED = "people", "screened"
HALF = Fraction(1, 20)
LISTINGS = ("scores", "values", "leadership", "preconditions", "causes")
OWN = {"items": "scores", "symptoms": "preconditions", "leaders": "leadership"}
"""The listing whose groups the figures without a listing of their own are weighted by."""
STEP = 25
"""A step of the answers on the scale of the report, 0-100."""


@dataclass(frozen=True)
class Claim:
    """One published number: the sum of `weights` times what these people answered lies between `low` and `high`.

    `measure` is what is summed, `people` for a count; `family` the listing of groups that it stands in.
    """

    path: str
    run: str
    family: str
    measure: str
    weights: Mapping[int, Fraction]
    low: Fraction
    high: Fraction

    @property
    def half(self) -> Fraction:
        """Half the width of what rounding leaves open."""
        return (self.high - self.low) / 2


@dataclass(frozen=True)
class Measure:
    """Who counts as having answered, and what of: codes that must be there, those that are averaged."""

    needed: tuple[str, ...]
    averaged: tuple[str, ...]

    def answered(self, person: Person) -> bool:
        """Whether the person is part of it: has rated any of its questions (in both ways where it was asked twice)."""
        pairs = self.needed or self.averaged
        return any(code in person.answers and f"{code}imp" in person.answers for code in pairs if code in TWICE) or any(
            code in person.answers for code in self.averaged if not self.needed
        )

    def is_complete(self, person: Person) -> bool:
        """Whether nothing of it was left out, so that a mean over questions is a mean over people."""
        rated = self.averaged + self.needed + tuple(f"{code}imp" for code in self.needed)
        return all(code in person.answers for code in rated)

    def value(self, person: Person) -> Fraction:
        """The mean answer, 0-100."""
        return Fraction(STEP * sum(person.answers[code] - 1 for code in self.averaged), len(self.averaged))


def _measures() -> dict[str, Measure]:
    found = {code: Measure((), (code,)) for code in (*ASPECTS, *KEPT, *RATED)}
    for ring, items in {**RINGS, **{item: (item,) for item in TWICE}}.items():
        rated = tuple(f"{item}imp" for item in items)
        found |= {f"{ring}/level": Measure(items, items), f"{ring}/importance": Measure(items, rated)}
        found[f"{ring}/alone"] = Measure((), items)
    return found


MEASURES = _measures()


def truth(claim: Claim, organization: Organization) -> Fraction:
    """What the number would be without rounding."""
    if claim.measure == PEOPLE:
        return sum(claim.weights.values(), Fraction(0))
    measure = MEASURES[claim.measure]
    return sum((w * measure.value(organization.people[i]) for i, w in claim.weights.items()), Fraction(0))


@dataclass(frozen=True)
class Listed:
    """A group as a listing of the report has it."""

    path: str
    family: str
    entry: dict[str, Any]
    people: frozenset[int]


def listed_groups(report: dict[str, Any], organization: Organization) -> Iterator[Listed]:
    """Every group of every listing that is shown; who the `other` groups are follows from the listing."""
    for family in LISTINGS:
        part = report.get(family) or {}
        units = [(f"{family}.units[{i}]", entry) for i, entry in enumerate(part.get("units") or ())]
        if part.get("organization"):
            units.insert(0, (f"{family}.organization", part["organization"]))
        shown = [entry["id"] for _, entry in units if not entry["suppressed"] and entry["kind"] != "remainder"]
        for path, entry in units:
            if not entry["suppressed"]:
                yield Listed(path, family, entry, _unit_people(entry, shown, organization))
        for number, split in enumerate(part.get("splits") or ()):
            yield from _split_groups(f"{family}.splits[{number}]", family, split, organization)
    for number, symptom in enumerate(report["symptoms"] or ()):
        for place, group in enumerate(symptom["groups"]):
            if not group["suppressed"]:
                people = organization.members(group["split"], group["id"].partition("=")[2])
                entry = {"reports": group["direct"]["reports"]}
                yield Listed(f"symptoms[{number}].groups[{place}]", "causes", entry, people)
    if report["respect"]:
        yield from _raters(report["respect"], organization)


def _raters(respect: dict[str, Any], organization: Organization) -> Iterator[Listed]:
    """Who rates whom: the answers of one group about one other."""
    for number, cell in enumerate(respect["cells"]):
        for kind, rater, about in (("given", "giver", "receiver"), ("received", "receiver", "giver")):
            if cell[kind]["estimate"] is not None:
                people = organization.members(respect["split"], cell[rater])
                yield Listed(f"respect.cells[{number}]", "respect", {f"{kind}{cell[about]}": cell[kind]}, people)


def _split_groups(path: str, family: str, split: dict[str, Any], organization: Organization) -> Iterator[Listed]:
    shown = [(place, group) for place, group in enumerate(split["groups"]) if not group["suppressed"]]
    named = [group["id"] for _, group in shown if not group["id"].endswith("/other")]
    own = {name: organization.members(split["split"], name.partition("=")[2]) for name in named}
    rest = organization.where(lambda person: True).difference(*own.values())
    for place, entry in shown:
        yield Listed(f"{path}.groups[{place}]", family, entry, own.get(entry["id"], rest))


def _unit_people(entry: dict[str, Any], shown: list[str], organization: Organization) -> frozenset[int]:
    if entry["kind"] != "remainder":
        return organization.members("unit", entry["id"])
    above = entry["parent"]
    inside = organization.below(above) - {above}
    parts = [organization.members("unit", name) for name in shown if name in inside]
    return organization.members("unit", above).difference(*parts)


def claims_of(report: dict[str, Any], organization: Organization, run: str = "") -> tuple[list[Claim], list[str]]:
    """All equations of one report, and the places of numbers that say something else than they seem to."""
    found, misread = list[Claim](), list[str]()
    excluded = (report["quality"]["careless"] or {}).get("excluded")
    kept = organization.where(lambda person: not (excluded and person.careless) and bool(person.answers))
    groups = list(listed_groups(report, organization))
    tree = [group for group in groups if ".splits" not in group.path]
    blocks = {family: _blocks([g.people for g in tree if g.family == family]) for family in LISTINGS}

    def fits(claim: Claim) -> bool:
        return claim.low <= truth(claim, organization) <= claim.high

    for path, family, measure, people, figure in _numbers(report, organization, groups):
        inside = people if measure == SCREENED else people & kept
        weights = _weights(inside, path, report, organization, blocks.get(OWN.get(family, family), {}))
        own = list(_claims(Claim(path, run, family, measure, weights, Fraction(0), Fraction(0)), figure, organization))
        if "/" in measure and not all(map(fits, own)):  # where too few rated importance, the level is shown alone
            alone = Claim(path, run, family, f"{measure.partition('/')[0]}/alone", weights, Fraction(0), Fraction(0))
            own = list(_claims(alone, figure, organization))
        found += [claim for claim in own if fits(claim)]
        misread += [claim.path for claim in own if not fits(claim)]
    return found, misread


def _claims(about: Claim, figure: Any, organization: Organization) -> Iterator[Claim]:
    """What a number, or a figure and its `n`, says of those of some people who answered; `about` has no limits yet."""
    measure, path, people = about.measure, about.path, frozenset(about.weights)
    who = people if measure in (PEOPLE, SCREENED) else _answering(measure, people, organization)
    ones = dict.fromkeys(who, Fraction(1))
    if isinstance(figure, int):
        family = about.family if measure == PEOPLE else f"{about.family} figures"
        yield replace(about, family=family, measure=PEOPLE, weights=ones, low=Fraction(figure), high=Fraction(figure))
    elif figure and figure.get("estimate") is not None and _is_complete(measure, who, organization):
        middle = Fraction(str(figure["estimate"]))  # whoever knows who answered needs no n
        total = sum((about.weights[i] for i in who), Fraction(0))
        shares = {i: about.weights[i] / total for i in who}
        yield replace(about, path=f"{path}.estimate", weights=shares, low=middle - HALF, high=middle + HALF)
    if isinstance(figure, dict) and isinstance(figure.get("n"), int):
        n, family = Fraction(figure["n"]), f"{about.family} figures"
        yield replace(about, path=f"{path}.n", family=family, measure=PEOPLE, weights=ones, low=n, high=n)


def _answering(measure: str, people: frozenset[int], organization: Organization) -> frozenset[int]:
    if measure == "causes":
        return frozenset(i for i in people if "cause" in organization.people[i].answers)
    if measure.startswith("any "):
        codes = measure.split()[1:]
        return frozenset(i for i in people if any(code in organization.people[i].answers for code in codes))
    return frozenset(i for i in people if MEASURES[measure].answered(organization.people[i]))


def _is_complete(measure: str, people: frozenset[int], organization: Organization) -> bool:
    return measure in MEASURES and all(MEASURES[measure].is_complete(organization.people[i]) for i in people)


def _numbers(
    report: dict[str, Any], organization: Organization, groups: list[Listed]
) -> Iterator[tuple[str, str, str, frozenset[int], Any]]:
    """(place, listing, measure, people, number or figure) of everything that is about people and their answers."""
    asked = {item["item"] for item in report["items"]}
    for group in groups:
        if isinstance(group.entry.get("n"), int):
            yield f"{group.path}.n", group.family, PEOPLE, group.people, group.entry["n"]
        if group.entry.get("reports") is not None:
            yield f"{group.path}.direct.reports", group.family, "causes", group.people, group.entry["reports"]
        for kind, each in _figures_of(group.entry):
            if any(item not in asked for item in RINGS.get(kind.partition("/")[0], ())):
                continue  # a question that too few answered is no part of the ring
            yield f"{group.path}.{kind}", group.family, kind, group.people, each
    yield from _numbers_of_all(report, organization, groups[0].people)


def _numbers_of_all(
    report: dict[str, Any], organization: Organization, whole: frozenset[int]
) -> Iterator[tuple[str, str, str, frozenset[int], Any]]:
    """The same of what stands in no listing: rows, evidence, symptoms, leaders and staff."""
    for item in report["items"]:
        for name in ("level", "importance"):
            figure = {"estimate": item[name], "n": item["n"]}
            yield f"items.{item['item']}.{name}", "items", f"{item['item']}/{name}", whole, figure
    for scale in report["quality"]["reliability"]:
        codes = RINGS.get(scale["subject"], ()) if scale["part"] == "rings" else ()
        codes = tuple(f"{code}imp" for code in codes) if scale["aspect"] == "importance" else codes
        if codes:
            path = f"quality.reliability.{scale['subject']}.{scale['aspect']}"
            yield f"{path}.n", "reliability", " ".join(("any", *codes)), whole, scale["n"]
    yield "quality.careless.screened", "quality", SCREENED, whole, report["quality"]["careless"]["screened"]
    yield "quality.respondents", "quality", PEOPLE, whole, report["quality"]["respondents"]
    for symptom in report["symptoms"] or ():
        yield "symptoms.frequency", "symptoms", "communication", whole, symptom["frequency"]
        if symptom["direct"]["reports"] is not None:
            yield "symptoms.direct.reports", "symptoms", "causes", whole, symptom["direct"]["reports"]
    leaders = organization.members("leaders", "leader") if _tells_leaders(report) else frozenset[int]()
    for aspect in (report["leadership"] or {}).get("aspects") or ():
        if aspect["leaders"]["estimate"] is not None:  # else the figures are those of everybody
            yield "leadership.staff", "leaders", "shared1", whole - leaders, aspect["staff"]
            yield "leadership.leaders", "leaders", "shared1", whole & leaders, aspect["leaders"]


def _tells_leaders(report: dict[str, Any]) -> bool:
    aspects = (report["leadership"] or {}).get("aspects") or ()
    return any(aspect["leaders"]["estimate"] is not None for aspect in aspects)


def _figures_of(entry: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from ((code, entry[code]) for code in RATED if code in entry)
    for ring in entry.get("rings") or ():
        for name in ("level", "importance"):
            yield f"{ring['ring']}/{name}", ring[name]
    for value in entry.get("values") or ():
        for kind in ("endorsed", "natural", "lived"):
            yield f"{kind}{value['value']}", value[kind]
    for gate in entry.get("gates") or ():
        yield "safe1", gate["level"]
    for aspect in entry.get("aspects") or ():
        yield "shared1", aspect["level"]


def _blocks(groups: list[frozenset[int]]) -> dict[int, int]:
    """The finest part of a listing that each person is in, as a number: who is in the same groups."""
    every = sorted(frozenset[int]().union(*groups))
    keys = {i: tuple(i in group for group in groups) for i in every}
    order = {key: place for place, key in enumerate(sorted(set(keys.values())))}
    return {i: order[key] for i, key in keys.items()}


def _weights(
    people: frozenset[int], path: str, report: dict[str, Any], organization: Organization, blocks: dict[int, int]
) -> dict[int, Fraction]:
    """What each person's answer counts for in a mean, as the report says that it weighs."""
    own = dict.fromkeys(people, Fraction(1))
    method = report["quality"]["weighting"]["method"]
    is_plain = ".splits" in path or path.startswith(("leadership.staff", "leadership.leaders"))
    is_plain = is_plain and (".splits" in path or _tells_leaders(report))
    is_plain = is_plain or path.startswith("respect")
    is_raked = path.startswith(("scores.organization", "items")) and report["organization"]["scope"] is None
    if method == "raking" and is_raked:
        split, population = next(iter(organization.margin.items()))
        listed = next(each["groups"] for each in report["scores"]["splits"] if each["split"] == split)
        hidden = {group["id"].partition("=")[2] for group in listed if group["suppressed"]}
        together = {name: hidden if name in hidden else {name} for name in population}  # those hidden weigh as one
        sizes = {
            name: sum(len(people & organization.members(split, each)) for each in names)
            for name, names in together.items()
        }
        works = {name: sum(population[each] for each in names) for name, names in together.items()}
        own = {i: Fraction(works[organization.people[i].splits[split]]) for i in people}
        own = {i: value / sizes[organization.people[i].splits[split]] for i, value in own.items()}
    elif organization.headcounts is not None and not is_plain:
        own = _by_headcount(people, organization, blocks)
    return own


def _by_headcount(people: frozenset[int], organization: Organization, blocks: dict[int, int]) -> dict[int, Fraction]:
    assert organization.headcounts is not None
    work, n = dict[int, int](), dict[int, int]()
    units = {organization.people[i].unit: block for i, block in blocks.items()}
    for unit, block in units.items():
        work[block] = work.get(block, 0) + organization.headcounts[unit]
    for i in people:
        n[blocks.get(i, -1)] = n.get(blocks.get(i, -1), 0) + 1
    return {i: Fraction(work.get(blocks.get(i, -1), 1), n[blocks.get(i, -1)]) for i in people}


def shares_of(report: dict[str, Any], organization: Organization) -> Iterator[tuple[str, str, frozenset[int], Any]]:
    """(place, what of, people who could have ticked it, figure) of every share of people that is a count of ticks."""
    excluded = (report["quality"]["careless"] or {}).get("excluded")
    kept = organization.where(lambda person: not (excluded and person.careless) and bool(person.answers))

    def who(*codes: str) -> frozenset[int]:
        return organization.where(lambda person: any(code in person.answers for code in codes)) & kept

    for named in (report["values"] or {}).get("named") or ():
        yield f"values.named.{named['value']}", "named", who(*NAMED), named["share"]
    for ring in (report["wants"] or {}).get("rings") or ():
        yield f"wants.{ring['ring']}", "wished", kept if who(*WISHES) else frozenset(), ring["wanted_share"]
    for symptom in report["symptoms"] or ():
        own = [("", frozenset(kept), symptom["direct"])]
        own += [
            (group["id"], organization.members(group["split"], group["id"].partition("=")[2]), group["direct"])
            for group in symptom["groups"]
            if not group["suppressed"]
        ]
        for name, people, direct in own:
            for cause in direct["causes"]:
                yield f"causes.{name}.{cause['cause']}", "causes", people & who("cause"), cause["share"]
