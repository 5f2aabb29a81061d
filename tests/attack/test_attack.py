"""What can be worked out from published reports: nothing; and an attacker who is known to be able."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from benchmarks.attack import attacks, media
from benchmarks.attack.__main__ import main, table
from benchmarks.attack.attacks import Success
from benchmarks.attack.claims import HALF, MEASURES, PEOPLE, Claim, claims_of, shares_of, truth
from benchmarks.attack.gram import answers_behind
from benchmarks.attack.guesses import error_ratio, guesses, guesses_of
from benchmarks.attack.media import Written, publish
from benchmarks.attack.organizations import ORGANIZATION, PAGES, Organization, Person, random_organization
from benchmarks.attack.solve import smallest_set
from benchmarks.attack.useful import counts_of, line
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddev.analysis import analyze
from surveys import CASES

K = 5
SIZES = {"a": 12, "b": 12, "c": 4, "z": 15}


def organization() -> Organization:
    """Units a, b and c in x, and z; everybody answered everything, the four of c left nothing out."""
    random = Random(4)
    codes = [code for page in PAGES for code in page]
    people = [
        Person(unit, {}, False, {code: random.randint(1, 5) for code in codes} | {"cause": random.randint(1, 3)})
        for unit, size in SIZES.items()
        for _ in range(size)
    ]
    parents = {"x": ORGANIZATION, "a": "x", "b": "x", "c": "x", "z": ORGANIZATION}
    return Organization(K, parents, tuple(people))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    found = publish(organization(), tmp_path_factory.mktemp("report"))
    assert found is not None
    return found


def claim(measure: str, *people: int, family: str = "scores", weights: tuple[int, ...] = ()) -> Claim:
    """A planted number about some people, as exact as the program would print it."""
    own = weights or (1,) * len(people)
    shares = {i: Fraction(each, 1 if measure == PEOPLE else sum(own)) for i, each in zip(people, own, strict=True)}
    value = truth(Claim("planted", "", family, measure, shares, Fraction(0), Fraction(0)), organization())
    middle = value if measure == PEOPLE else round(value, 1)
    half = Fraction(0) if measure == PEOPLE else HALF
    return Claim("planted", "", family, measure, shares, middle - half, middle + half)


def units(*names: str) -> tuple[int, ...]:
    return tuple(i for i, person in enumerate(organization().people) if person.unit in names)


# --- The attacker is able -----------------------------------------------------------------------------------------


def naive(seed: int) -> list[Claim]:
    """Every group of at least k people, and nothing of the others: what many tools publish."""
    known = random_organization(seed, K)
    groups = [known.members("unit", unit) for unit in (ORGANIZATION, *known.parents)]
    groups += [known.members(split, name) for split, names in known.splits.items() for name in names]
    sizes = [(group, Fraction(len(group))) for group in groups if len(group) >= K]
    return [Claim("n", "", "scores", PEOPLE, dict.fromkeys(group, Fraction(1)), n, n) for group, n in sizes]


def test_a_minimum_alone_leaks_in_most_organizations() -> None:
    several = [claims for seed in range(25) if len(claims := naive(seed)) > 2]
    assert sum(smallest_set(claims, K) is not None for claims in several) > len(several) / 2


def test_a_report_of_the_first_version_leaks() -> None:
    """As it was written before figures were audited: it counts few people, and its shares tell how many they are."""
    report = json.loads((CASES / "attack" / "first-version.json").read_text(encoding="utf-8"))
    assert media.small_counts(report, K)
    assert [each.kind for each in attacks.of_shares(report, K)]


def test_answers_come_back_exactly() -> None:
    """12 people rated it, 11 of them in both ways: the answer of the twelfth, who left one column out."""
    everybody = units("a")
    found = smallest_set([claim("v1/level", *everybody), claim("v1/level", *everybody[1:])], K)
    assert found is not None
    assert found.people == {everybody[0]}
    assert attacks.is_known(found)
    value = MEASURES["v1/level"].value(organization().people[everybody[0]])
    assert found.low <= value <= found.high


def test_three_ways_of_dividing_people_that_are_safe_two_by_two() -> None:
    """u + p + c - everybody is a sum over six people, though every two of the three hide them."""
    inside, rest = range(6), range(6, 42)
    rows = [claim(PEOPLE, *inside, *rest[12 * part : 12 * part + 12]) for part in range(3)]
    everybody = claim(PEOPLE, *range(42))
    assert smallest_set([*rows[:2], everybody], 10) is None
    found = smallest_set([*rows, everybody], 10)
    assert found is not None
    assert found.people == set(inside)


def test_answer_sheets_come_back_from_sums_of_products() -> None:
    random = Random(1)
    rows = sorted([random.randint(1, 5) for _ in range(8)] for _ in range(5))
    columns = [[1] * 5, *map(list, zip(*rows, strict=True))]
    products = [[sum(map(int.__mul__, one, other)) for other in columns] for one in columns]
    assert answers_behind(products) == rows


def test_least_squares_over_a_naive_publication_tell_a_hidden_unit() -> None:
    groups = [units("a"), units("b"), units("a", "b", "c"), units("a", "b", "c", "z")]
    people = organization().people
    complete = [name for name, asked in MEASURES.items() if all(map(asked.is_complete, people))]
    naive_means = [claim(measure, *group) for measure in complete for group in groups]
    assert error_ratio(guesses(naive_means, organization())) < 0.05


def test_least_squares_over_a_report_tell_hardly_more_than_the_mean_of_the_units_shown_together() -> None:
    assert error_ratio(guess for seed in range(70001, 70006) for guess in guesses_of(seed, K)) > 0.9


Plant = Callable[[Written, Path], Iterator[Success]]


def edited(change: Callable[[dict[str, Any]], Any], attack: Callable[[dict[str, Any]], Iterator[Success]]) -> Plant:
    """A number is changed in, or added to, the report."""

    def planted(written: Written, folder: Path) -> Iterator[Success]:
        report = deepcopy(written.report)
        change(report)
        return attack(report)

    return planted


def added(*extra: Claim, attack: Callable[[list[Claim]], Iterator[Success]]) -> Plant:
    """Numbers are added to what was read."""
    return lambda written, folder: attack(claims_of(written.report, organization())[0] + list(extra))


def ring(report: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = report["scores"]["organization"]["rings"][0]
    return found


def said(written: Written, text: str) -> Iterator[Success]:
    return attacks.of_media(replace(written, texts={"md": text}), K)


def saved(folder: Path) -> Iterator[Success]:
    (folder / "state.json").write_text(json.dumps({"sums": [[2, 4], [4, 10]]}))
    return attacks.of_saved(folder)


def alike(claims: list[Claim]) -> Iterator[Success]:
    """Everybody in b gave one answer to a question."""
    same = [replace(p, answers=p.answers | {"safe1": 4}) if p.unit == "b" else p for p in organization().people]
    return attacks.of_people_alike(claims, replace(organization(), people=tuple(same)))


def of_counts(claims: list[Claim]) -> Iterator[Success]:
    return attacks.from_counts(claims, K)


def of_sums(claims: list[Claim]) -> Iterator[Success]:
    return attacks.from_sums(claims, K)


def causes(report: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = report["symptoms"][0]["direct"]["causes"][0]["share"]
    return found


def nested(report: dict[str, Any]) -> None:
    """All units but c have shares of causes of their own."""
    symptom = report["symptoms"][0]
    for unit in "abz":
        group = {"split": "unit", "id": f"unit={unit}", "suppressed": None, "direct": symptom["direct"]}
        symptom["groups"].append(group)


def ticks(report: dict[str, Any]) -> Iterator[Success]:
    return attacks.of_ticks(report, organization())


def not_a_row(folder: Path) -> Iterator[Success]:
    claims, path = [claim("k1/level", *A), replace(claim(PEOPLE, *A), path="scores.n")], folder / "survey.yaml"
    assert publish(organization(), folder) is not None
    return attacks.of_ledger([replace(c, low=c.low + 1000, high=c.high + 1000) for c in claims], analyze(str(path)))


AT_END = {"estimate": 0.05, "low": 0.05, "high": 0.1, "bound": "at-most"}
FINE = {"estimate": 0.41, "low": 0.2, "high": 0.6, "n": 43}
A, B, C = units("a"), units("b"), units("c")
TWO_LISTINGS = [claim(PEOPLE, *A), claim(PEOPLE, *A, *B, *C), claim(PEOPLE, *B, family="values")]
UNEVEN = [claim("k1/level", *A, *C, weights=(2,) * 12 + (1,) * 4), claim("k1/level", *A)]
ONE_LESS = claim(PEOPLE, *B[1:], family="scores figures")
THREE_PARTS = [claim(PEOPLE, *A), claim(PEOPLE, *B), claim(PEOPLE, *A, *B, *C)]
COUNTED = {"notes": ["3 people have no unit."]}
PLANTS: list[tuple[str, Plant]] = [
    ("K1", lambda written, _: said(written, "41.3719 %")),
    ("K1 ledger", lambda _, folder: not_a_row(folder)),
    ("K2", edited(lambda report: ring(report)["need"].update(estimate=77.7), attacks.of_two_sets)),
    ("K3", lambda *_: of_counts(TWO_LISTINGS)),
    ("K4", lambda *_: alike([claim("safe1", *A, *B), claim("safe1", *A)])),
    ("K4", edited(lambda report: ring(report)["level"].update(estimate=None), attacks.of_withheld)),
    ("K4 share", edited(lambda report: ring(report).update(need_prevalence=FINE), lambda r: attacks.of_shares(r, K))),
    ("K4 ticks", edited(lambda report: causes(report).update(estimate=0.41), ticks)),
    ("K4 ticks", edited(lambda report: causes(report).update(AT_END), ticks)),
    ("K6 ticks", edited(nested, ticks)),
    ("K4 word", edited(lambda report: ring(report)["level"].update(reason={"code": "all-alike"}), attacks.of_words)),
    ("K5", added(*UNEVEN, attack=of_sums)),
    ("K6", added(ONE_LESS, attack=of_counts)),
    ("K6 printed", lambda written, _: said(replace(written, report=COUNTED), "")),
    ("K7", added(*THREE_PARTS, attack=of_counts)),
    ("K8", lambda *_: attacks.between([[claim(PEOPLE, *A)], [claim(PEOPLE, *A[1:])]], K, "")),
    ("K9", lambda *_: attacks.of_words_said(f"the answer `{attacks.WORDS}` is not known")),
    ("K10", lambda _, folder: saved(folder)),
]


@pytest.mark.parametrize(("kind", "plant"), PLANTS, ids=[f"{kind}-{place}" for place, (kind, _) in enumerate(PLANTS)])
def test_a_planted_leak_is_found(kind: str, plant: Plant, written: Written, tmp_path: Path) -> None:
    assert kind in {found.kind for found in plant(written, tmp_path)}


def test_where_nothing_is_planted_nothing_of_that_is_found(written: Written, tmp_path: Path) -> None:
    claims, misread = claims_of(written.report, organization())
    assert len(claims) > 50
    assert not misread
    assert not [*of_counts(claims), *of_sums(claims), *attacks.of_people_alike(claims, organization())]
    report = written.report
    assert not [*attacks.of_withheld(report), *attacks.of_words(report), *attacks.of_two_sets(report)]
    assert not [*attacks.of_media(written, K), *attacks.of_saved(tmp_path), *ticks(report)]


def test_respect_and_ticks_are_read_and_are_rows_of_the_ledger(tmp_path: Path) -> None:
    found = publish(random_organization(30003, K), tmp_path)
    assert found is not None
    claims, misread = claims_of(found.report, found.organization)
    assert not misread
    assert len([each for each in claims if each.family == "respect"]) > 10
    assert {what for _, what, _, _ in shares_of(found.report, found.organization)} == {"named", "wished", "causes"}
    assert not [*attacks.of_ledger(claims, analyze(str(tmp_path / "survey.yaml")))]


def test_what_is_shown_is_counted(written: Written, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    counts = counts_of(written.report)
    assert counts["units"] == 5
    assert counts["units shown"] == 3  # c is too few, and with a and b shown it would follow
    assert counts["figures"] >= counts["figures shown"] > counts["with n"] > 0
    assert "groups" not in counts
    hidden = [
        {"kind": "unit", "id": "u", "suppressed": "withheld"},
        {"kind": "remainder", "id": "r", "suppressed": None},
    ]
    told = counts_of(
        {"scores": {"units": hidden, "splits": []}, "figure": {"estimate": None, "confidence": 0.95, "n": 3}}
    )
    assert told == {"units": 1, "figures": 1}
    row = line(5, [{"units": 4, "units shown": 3, "figures": 10, "figures shown": 8, "with n": 2}, None])
    assert row == "| 5 | 1 of 2 | 75 % | – | 80 % | 25 % | 8 |"
    monkeypatch.setattr("sys.argv", ["attack", "--useful", "--organizations", "1", "--seed", "21", "--minimum", "5"])
    assert main() == 0
    assert "| 5 | 1 of 1 |" in capsys.readouterr().out


# --- What the program publishes -----------------------------------------------------------------------------------


@cache
def successes(seed: int, minimum: int) -> list[Success]:
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()):
        return attacks.attack(random_organization(seed, minimum), Path(folder), Random(seed), is_thorough=True) or []


MENDED = [
    ("K3", 8, 5),
    ("K3", 3005, 5),
    ("K4 share", 3, 10),
    ("K4 ticks", 30001, 5),
    ("K4 word", 21, 10),
    ("K5", 8, 5),
    ("K5 exchange", 3, 10),
    ("K5 exchange", 50939, 10),
    ("K6", 8, 5),
    ("K6 printed", 21, 10),
    ("K7", 40, 10),
    ("K8", 8, 5),
    ("K9", 8, 5),
]
"""Promises that were broken once, with an organization in which they were."""


@pytest.mark.parametrize(("kind", "seed", "minimum"), MENDED)
@pytest.mark.filterwarnings("ignore:overflow", "ignore:invalid value")
def test_a_promise_that_was_broken_is_kept(kind: str, seed: int, minimum: int) -> None:
    assert kind not in {found.kind for found in successes(seed, minimum)}


@pytest.mark.parametrize("with_record", [True, False], ids=["recorded", "without-its-record"])
@pytest.mark.filterwarnings("ignore:overflow", "ignore:invalid value")
def test_two_runs_are_kept_apart_by_the_record_alone(with_record: bool, tmp_path: Path) -> None:
    found = attacks.of_two_runs(random_organization(8, 5), tmp_path, Random(8), with_record=with_record)
    assert bool([each for each in found if each.kind == "K8"]) is not with_record


@settings(max_examples=2, deadline=None, derandomize=True)
@given(seed=st.integers(1000, 9999), minimum=st.sampled_from([5, 10]))
@pytest.mark.filterwarnings("ignore:overflow", "ignore:invalid value")
def test_nothing_else_can_be_worked_out(seed: int, minimum: int) -> None:
    assert not successes(seed, minimum)


def test_a_run_that_was_stopped_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    state = tmp_path / "state.json"
    state.write_text(json.dumps({"1/5": [["K7", "size of a group", "1 x n"]], "2/5": None}))
    arguments = ["attack", "--organizations", "2", "--minimum", "5", "--state", str(state)]
    monkeypatch.setattr("sys.argv", arguments)
    assert main() == 0
    told = capsys.readouterr().out
    assert "1 organizations with a report, 1 refused" in told
    assert "seed 1, minimum 5: 1 x n" in told
    assert table({}) == "0 organizations with a report, 0 refused"
