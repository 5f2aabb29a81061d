"""Figures of one or two people, of numbers just large enough, and of what hardly varies."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from leaddev.report import Reason
from leaddev.schema import Thresholds, questionnaire_of
from leaddev.schema.model import LEVEL
from leaddev.score import comparison, portions, respect, rings, summary, wants
from leaddev.score.context import NotAsked
from leaddev.score.differences import MINIMUM_UNITS, _why_not_ranked
from leaddev.score.preconditions import spread_of
from leaddev.score.reliability import _worst
from leaddev.score.sample import Estimate
from leaddev.score.symptoms.association import within_groups
from leaddev.sums.careless import Screen, Screening
from leaddev.sums.collect import Passes
from leaddev.sums.moments import UNITS, _exact_type
from leaddev.sums.pairs import Scale

from .small_survey import plan_for, small_model

NOTHING = np.zeros(1)


@pytest.mark.parametrize(
    ("people", "told"), [(None, None), (0.0, 0.0), (0.5, None), (1.0, None), (4.9, None), (5.0, 5.0)]
)
def test_participants_are_counted_from_the_minimum_on(people: float | None, told: float | None) -> None:
    assert portions._count(people, 5) == told


@pytest.mark.parametrize(
    ("answers", "deviation"), [([], 0.0), ([0.5], 0.0), ([0.2, 0.8], np.std([0.2, 0.8], ddof=1)), ([0.2] * 3, 0.0)]
)
def test_two_answers_have_the_spread_of_two(answers: list[float], deviation: float) -> None:
    sums = len(answers), sum(answers), sum(answer**2 for answer in answers)
    sample: Any = SimpleNamespace(sums=lambda _: sums)
    found = spread_of(sample, "gate:safety")
    assert found.n == len(answers)
    assert found.deviation == pytest.approx(deviation, abs=1e-9)


def test_a_need_that_is_not_weighted_is_unknown_where_nobody_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rings, "importance_of", lambda *_: Estimate(1.0, NOTHING))
    sample: Any = SimpleNamespace(ring_mean=lambda *_: None)
    assert rings.signed_need(sample, "skill") is None
    monkeypatch.setattr(rings, "importance_of", lambda *_: None)
    sample = SimpleNamespace(ring_mean=lambda *_: Estimate(0.5, NOTHING))
    assert rings.signed_need(sample, "skill") is None


@pytest.mark.parametrize(("flagged", "left", "is_told"), [(5, 5, True), (4, 5, False), (5, 4, False)])
def test_careless_answers_are_left_out_where_both_parts_are_large_enough(
    flagged: int, left: int, is_told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparison, "replace", lambda _, sample: sample)
    collected = SimpleNamespace(
        minimum_group=5, excluded=False, careless=SimpleNamespace(flagged=flagged), without_careless="the others"
    )
    scoring: Any = SimpleNamespace(collected=collected, organization_sample_of=lambda _: SimpleNamespace(n=left))
    found = comparison._without_careless(SimpleNamespace(), scoring)  # type: ignore[arg-type]
    assert (found is not None) is is_told


def test_identical_rows_are_counted_from_the_minimum_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_not_asked", "_of_investment"):
        monkeypatch.setattr(summary, name, lambda *_: ())
    for name in ("need_of", "headcount_note"):
        monkeypatch.setattr(summary, name, lambda *_: None)

    def told(rows: int) -> Reason:
        collected = SimpleNamespace(model=None, told={"identical": str(rows)}, minimum_group=5)
        scoring = SimpleNamespace(collected=collected, block=SimpleNamespace(kinds=()))
        context: Any = SimpleNamespace(rings=scoring, scope="organization")
        return next(iter(summary.notes(context, SimpleNamespace(investment=None))))  # type: ignore[arg-type]

    assert told(4) == Reason("read-identical-few")
    assert told(5) == Reason("read-identical", {"names": "5"})


def products(*groups: list[tuple[int, int]]) -> Any:
    """Cross-products of (one, the other) answered twice each: columns answered, mean, answered, mean."""
    tables = []
    for group in groups:
        columns = np.array([(1, one, 1, other) for one, other in group], dtype=np.int64)
        tables.append(columns.T @ columns)
    return np.stack(tables)


def test_a_group_of_one_person_adds_no_freedom() -> None:
    pair = [(1, 2), (3, 1), (2, 5)]
    alone = within_groups(products(pair), [0, 2], [1, 3])
    beside = within_groups(products(pair, [(4, 4)]), [0, 2], [1, 3])
    assert (alone.df, beside.df) == (2, 2)
    assert beside.matrix == pytest.approx(alone.matrix)
    assert beside.n == 4


def test_what_hardly_varies_varies_among_many() -> None:
    found = within_groups(products([(1000 + (each == 0), each % 2) for each in range(1000)]), [0, 2], [1, 3])
    assert found.constant == frozenset()
    alike = within_groups(products([(1000, each % 2) for each in range(1000)]), [0, 2], [1, 3])
    assert alike.constant == {0}


def test_where_nobody_is_marked_nobody_is_counted() -> None:
    questions = questionnaire_of(small_model(items=4))
    codes = np.array([[1, 2, 4, 5], [5, 1, 2, 4]] * (len(questions) // 2), dtype=np.int8)
    screening = Screening(Screen(questions, frozenset(each.code for each in questions), Thresholds()), (), False)
    screening.add(codes, {}, None)
    found = screening.finish()
    assert (found.screened, found.flagged) == (4, 0)
    assert found.by_family["consistency"] == 0


def test_people_of_a_ring_are_those_who_answered_any_of_its_items() -> None:
    questions = questionnaire_of(small_model(items=2))
    asked = [each.code for each in questions if each.aspect == LEVEL]
    items = tuple(each for each in questions if each.code in asked[:2])
    scale = Scale("rings", "taught", LEVEL, items[0].text, items)
    codes = np.zeros((len(questions), 4), dtype=np.int8)
    codes[questions.position[asked[0]]] = [3, 0, 0, -1]
    codes[questions.position[asked[1]]] = [0, 2, 0, -2]
    codes[questions.position[asked[2]]] = 1
    screen = Screen(questions, frozenset(asked), Thresholds())
    assert Screening(screen, (scale,), False)._item_sums(codes)[scale.key].n == 2


@pytest.mark.parametrize(
    ("units", "code"), [(MINIMUM_UNITS - 1, "few-units"), (MINIMUM_UNITS, "low-icc"), (MINIMUM_UNITS + 1, "low-icc")]
)
def test_just_enough_units_are_not_too_few(units: int, code: str) -> None:
    assert _why_not_ranked(units, 0.7).code == code


def test_a_level_of_respect_and_its_interval_stay_on_the_scale() -> None:
    found = respect._level(respect.Raters(5, 0.98, 0.2))
    assert found.high == 100.0
    assert respect._level(respect.Raters(5, 0.02, 0.2)).low == 0.0


@pytest.mark.parametrize(
    ("shared", "asked", "scope", "is_told"),
    [
        (True, False, "ward", False),
        (False, True, "ward", False),
        (False, False, "ward", False),
        (True, True, "ward", True),
        (False, False, "organization", True),
    ],
)
def test_wishes_of_a_unit_need_a_proof_and_that_everybody_was_asked(
    shared: bool, asked: bool, scope: str, is_told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wants, "_everybody_was_asked", lambda *_: asked)
    option = SimpleNamespace(code="w1")
    collected = SimpleNamespace(questionnaire=SimpleNamespace(select=lambda _: [option]), asked={"w1"})
    rings_of = SimpleNamespace(published=SimpleNamespace(shares={scope} if shared else set()))
    context: Any = SimpleNamespace(collected=collected, rings=rings_of, scope=scope, balance=None)
    if is_told:
        with pytest.raises(AssertionError):  # it goes on, to what a stand-in does not have
            wants.part(context)
    else:
        assert wants.part(context) == NotAsked("wants.hidden")


@pytest.mark.parametrize(("heard", "rings"), [(5, ["taught", "lived"]), (4, ["taught"])])
def test_a_ring_of_which_too_few_are_heard_is_not_summed(heard: int, rings: list[str]) -> None:
    plan = plan_for(small_model(), 1)
    codes = np.full((len(plan.questionnaire), 8), 3, dtype=np.int8)
    for question in plan.questionnaire:
        if question.subject == "lived":
            codes[plan.questionnaire.position[question.code], heard:] = 0
    nobody = {UNITS: np.zeros(8, dtype=np.int32), "split": np.zeros(8, dtype=np.int32)}
    with Passes(plan, 5) as passes:
        passes.add(codes, nobody)
        total, _ = passes.finish(codes[:, :0], {name: members[:0] for name, members in nobody.items()}, excluded=False)
    (block,) = total.plan.blocks
    assert list(block.rings) == rings


@pytest.mark.parametrize(("p", "verdict"), [(0.05, "more"), (0.0501, "alike")])
def test_a_difference_counts_up_to_just_the_false_discoveries_that_are_allowed(p: float, verdict: str) -> None:
    limits: Any = SimpleNamespace(material=0.2, false_discovery=0.05)
    gap: Any = SimpleNamespace(estimate=0.2, low=0.01, high=0.39)
    assert respect.Respect._verdict(limits, gap, p, lambda is_more: "more" if is_more else "less") == verdict


@pytest.mark.parametrize(
    ("lowest", "n", "place"),
    [(-0.35, 34, None), (-0.42, 34, 1), (-0.11, 600, 1), (-0.11, 400, None), (-0.10, 10_000, None), (-0.9, 3, None)],
)
def test_an_item_looks_reversed_where_it_is_no_chance(lowest: float, n: int, place: int | None) -> None:
    """Of three items the limit is that of 98.3 %: 2.39 standard errors of 1 over the root of n - 3."""
    assert _worst(np.array([0.5, lowest, np.nan]), n) == place


@pytest.mark.parametrize("largest", [-4_000, 4_000])
def test_sums_of_squares_are_exact_for_numbers_below_0_too(largest: int) -> None:
    columns = np.array([[largest, 1]])
    assert _exact_type(columns, 1) is np.float32
    assert _exact_type(columns, 2) is np.float64


@pytest.mark.parametrize(("limit", "is_pattern"), [(0.5, False), (0.50001, True)])
def test_a_page_that_varies_by_just_the_limit_is_no_pattern(limit: float, is_pattern: bool) -> None:
    """A third of nine answers is one step higher: their variance is a quarter, and no run is long."""
    row = np.array([[2], [1], [1]] * 3, dtype=np.int8)
    limits = SimpleNamespace(longstring=SimpleNamespace(value=0.9), low_variation=SimpleNamespace(value=limit))
    screen: Any = SimpleNamespace(thresholds=limits)
    assert Screen._pattern(screen, row).tolist() == [is_pattern]
