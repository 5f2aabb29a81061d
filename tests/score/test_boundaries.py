"""What is decided at a boundary, or where a spread, a unit or a part of the questions is missing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from scipy import stats

from leaddev.disclosure.figures import Computed
from leaddev.report import Figure, KindLevel, Reason
from leaddev.schema import Model, questionnaire_of
from leaddev.score import need, respect
from leaddev.score.context import NotAsked
from leaddev.score.differences import UnitLevels, against_the_rest, unit_differences
from leaddev.score.items import mean_weighted_discrepancy
from leaddev.score.kinds import one_kind
from leaddev.score.named_values import _effective_answers
from leaddev.score.portions import Parts
from leaddev.score.preconditions import GateRule, _state
from leaddev.score.sample import Estimate, sample_of
from leaddev.score.specifications import _reverses
from leaddev.score.summary import _not_proved
from leaddev.score.symptoms.association import between_groups
from leaddev.score.symptoms.levels import _clearness
from leaddev.score.symptoms.topic import _is_asked
from leaddev.score.targeting import _noise
from leaddev.score.wants import Wishes
from leaddev.score.wants import _figure as wishes_figure
from leaddev.stats.multilevel import icc_from_sums
from leaddev.stats.true_score import Gaps
from leaddev.sums.moments import _histograms
from leaddev.sums.tree import ORGANIZATION

from .small_survey import plan_for, small_model


def test_a_discrepancy_has_no_points_where_the_scales_differ() -> None:
    same = questionnaire_of(small_model())
    importance, level = (same.select("rings", subject="taught", aspect=each)[0] for each in ("importance", "level"))
    assert mean_weighted_discrepancy(0.75, 0.5, (importance, level)) == pytest.approx((4 - 3) * 4)
    written = small_model().model_dump(mode="json", by_alias=True, exclude_none=True)
    written["answer_scales"]["level"] = {"min": 1, "max": 7}
    other = questionnaire_of(Model.model_validate(written))
    wider = other.select("rings", subject="taught", aspect="level")[0]
    assert mean_weighted_discrepancy(0.75, 0.5, (importance, wider)) is None


def test_values_that_all_were_asked_about_are_known() -> None:
    """A share of a census has no error; one that is 0 or 1 counts those who were not heard."""

    def effective(share: float, error: float, people: float, n: int = 80) -> float | None:
        whole = np.array([people])
        errors = np.array([error]), np.array([1e9])
        strata = SimpleNamespace(standard_errors=lambda _: errors, populations=whole, people=whole)
        sample: Any = SimpleNamespace(strata=strata)
        return _effective_answers(sample, Estimate(share, np.zeros(1)), n, 0.95)

    assert effective(0.4, 0.0, 80) is None
    assert effective(0.4, 0.06, 400) == pytest.approx(0.24 / 0.0036)
    assert effective(1.0, 0.0, 80) is None
    assert effective(1.0, 0.0, 400) == pytest.approx(80 / 0.8)


def test_an_excess_of_just_what_is_in_line_speaks_against_nothing() -> None:
    headline: Any = SimpleNamespace(value=0.0)

    def reverses(low: float, high: float) -> bool:
        excess: Any = SimpleNamespace(low=low, high=high)
        return _reverses(excess, headline, "in-line", 0.1)

    assert not reverses(0.2, 0.3)
    assert reverses(0.2000001, 0.3)
    assert not reverses(-0.3, -0.2)
    assert reverses(-0.3, -0.2000001)


def test_groups_of_just_enough_people_are_compared() -> None:
    products = np.zeros((3, 3, 3), dtype=np.int64)
    products[:, 0, 0] = products[:, 0, 1] = (5, 6, 4)
    products[:, 0, 2] = (10, 18, 16)
    assert between_groups(products, [0, 1], [2, 2], 5).n == 2
    assert between_groups(products, [0, 1], [2, 2], 6).n == 1


def test_units_without_any_spread_are_told_apart_by_nothing() -> None:
    alike = UnitLevels(ns=np.array([8.0, 9.0, 7.0]), means=np.full(3, 0.5), variances=np.zeros(3))
    assert np.isnan(against_the_rest(alike)).all()
    apart = UnitLevels(ns=np.array([8.0, 9.0, 7.0]), means=np.array([0.4, 0.5, 0.6]), variances=np.full(3, 0.01))
    assert np.isfinite(against_the_rest(apart)).all()


def test_units_may_be_ranked_from_just_the_reliability_that_is_needed() -> None:
    drawn = np.random.default_rng(5)
    groups = [np.clip(np.round(drawn.normal(3 + place / 6, 0.8, 12)), 1, 5).astype(np.int64) for place in range(12)]
    sums, squares = (np.array([(each**power).sum() for each in groups]) for power in (1, 2))
    products = np.zeros((12, 2, 2), dtype=np.int64)
    products[:, 0, 0], products[:, 0, 1], products[:, 1, 1] = 12, sums, squares
    columns = {("taught", "paired"): 0, ("taught", "level"): 1}
    block: Any = SimpleNamespace(width=2, columns=columns, units=(1, 1))
    exact = icc_from_sums(np.full(12, 12.0), sums.astype(float), squares.astype(float)).icc2

    def may_rank(needed: float | None) -> bool:
        thresholds: Any = SimpleNamespace(ranking=SimpleNamespace(value=needed))
        return unit_differences(block, products, "taught", thresholds).may_rank

    assert exact is not None
    assert may_rank(exact)
    assert not may_rank(exact + 1e-9)


def test_respect_that_was_not_asked_between_groups_is_no_lack_of_groups() -> None:
    def answer(split: str | None) -> object:
        splits: dict[str, Any] = {"profession": {"nurse": {}, "doctor": {}}}
        plan = SimpleNamespace(block=lambda _: None)
        moments = SimpleNamespace(plan=plan, products={})
        survey = SimpleNamespace(splits=splits if split else {}, respect_split=split)
        context: Any = SimpleNamespace(collected=SimpleNamespace(survey=survey, moments=moments))
        return respect.part(context)

    assert answer("profession") == NotAsked("respect.not-asked")
    assert answer(None) == NotAsked("respect.no-groups")


def test_a_split_without_a_proof_is_told_of_the_whole_alone() -> None:
    def told(scope: str) -> list[Reason]:
        published = SimpleNamespace(unproved=frozenset({"profession"}))
        plan = SimpleNamespace(blocks=[SimpleNamespace(name="rings")])
        collected = SimpleNamespace(
            moments=SimpleNamespace(plan=plan), survey=SimpleNamespace(splits={"profession": {}, "contract": {}})
        )
        context: Any = SimpleNamespace(
            collected=collected,
            scope=scope,
            minimum=5,
            scoring=lambda _: SimpleNamespace(published=published),
        )
        return list(_not_proved(context))

    assert told(ORGANIZATION) == [Reason("split-not-proved", {"split": "profession", "needed": 5})]
    assert told("surgery") == []


def test_rings_of_two_kinds_of_need_are_not_compared() -> None:
    kinds: Any = {name: SimpleNamespace(name=kind) for name, kind in (("a", "gap"), ("b", "gap"), ("c", "level"))}
    assert one_kind(kinds, ["a", "b"])
    assert one_kind(kinds, [])
    assert not one_kind(kinds, ["a", "c"])


def test_a_symptom_is_asked_by_itself_or_by_its_cause() -> None:
    symptom: Any = SimpleNamespace(id="gossip")

    def is_asked(*codes: str) -> bool:
        collected: Any = SimpleNamespace(asked=frozenset(codes))
        return _is_asked(symptom, collected)

    assert [is_asked("gossip"), is_asked("gossipcause"), is_asked("gossip", "gossipcause")] == [True] * 3
    assert not is_asked("other")


@pytest.mark.parametrize(("kind", "first"), [("capability", 1), ("values", 1), ("environment", 0), ("precondition", 0)])
def test_the_clearest_gap_is_the_largest_need_or_the_lowest_level(kind: Any, first: int) -> None:
    bounds = (0.0, 0.4), (0.5, 0.9)
    levels = [
        KindLevel(kind=kind, subject=f"{low}", title="", has_gap=True, figure=Figure(estimate=low, low=low, high=high))
        for low, high in bounds
    ]
    assert levels.index(max(levels, key=_clearness)) == first
    assert all(_clearness(each) > _clearness(replace(each, has_gap=False)) for each in levels)


def test_a_gate_tells_its_threshold_to_a_tenth_of_a_point() -> None:
    rule = GateRule(threshold=0.33333, response=0.6, minority=0.2, minimum_group=5)
    spread: Any = SimpleNamespace(n=20)

    def state(low: float, high: float, rate: float | None = 0.8) -> object:
        return _state(Computed(estimate=(low + high) / 2, low=low, high=high), rule, spread, 20, rate)

    assert state(0.2, 0.4) == ("unknown", Reason("interval-at-threshold", {"threshold": 33.3}))
    assert state(0.2, 0.33) == ("closed", None)
    assert state(0.2, 0.33333) == ("unknown", Reason("interval-at-threshold", {"threshold": 33.3}))
    assert state(0.33333, 0.5) == ("open", None)
    assert state(0.33333, 0.5, rate=0.6) == ("open", None)
    assert state(0.33333, 0.5, rate=None) == ("unknown", Reason("no-headcount"))


def test_units_in_which_nobody_was_asked_say_nothing_of_what_is_wanted() -> None:
    asked, wanted = np.array([[20], [0], [30]]), np.array([[8], [0], [18]])
    wishes = Wishes(("taught",), asked, wanted, np.array([40.0, 25.0, 60.0]), 5)
    found = wishes_figure(wishes, 0)
    assert found.estimate == pytest.approx((8 / 20 * 40 + 18 / 30 * 60) / 100)
    assert found.n == 50


@pytest.mark.parametrize(
    ("low", "high", "value", "least", "gap", "verdict"),
    [
        (2.5, 9.0, 4.0, 4.0, 0.0, "shown"),
        (0.0, 4.0, 3.0, 3.0, 0.0, "unclear"),  # as large as what matters is not below it
        (0.0, 3.9999, 3.0, 3.0, 0.0, "absent"),
        (2.5, 9.0, 3.9999, 4.0, 0.0, "unclear"),
        (2.0, 9.0, 5.0, 4.0, 0.0, "unclear"),  # the lower end must exceed half of it
        (2.5, 9.0, 5.0, 3.9999, 0.0, "unclear"),
        (2.5, 9.0, 5.0, 3.9999, 1.5, "shown"),
        (2.5, 9.0, 5.0, 2.0, 1.5, "shown"),
        (2.5, 9.0, 5.0, 1.9999, 1.5, "unclear"),
        (2.5, 9.0, 5.0, 3.0, 1.0, "unclear"),  # the lower end of the gap is 0
    ],
)
def test_a_need_is_shown_absent_or_unclear_at_what_matters(
    low: float, high: float, value: float, least: float, gap: float, verdict: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a need that matters from 4, with errors of 1 and a t quantile of 1."""
    monkeypatch.setattr(need, "t_quantile", lambda _, freedom: np.ones(len(freedom)))
    monkeypatch.setattr(need, "part_interval_over", lambda *_: (low, high))
    monkeypatch.setattr(need, "corrected_gap", lambda _: least)
    nothing = np.zeros(1)
    sample: Any = SimpleNamespace(errors=lambda _: (np.ones(3), np.full(3, 50.0)))
    gaps = Gaps(gap, gap, 1.0, 1.0)
    parts = SimpleNamespace(gap=Estimate(gap, nothing), importance=Estimate(1.0, nothing))
    of_ring: Any = SimpleNamespace(
        is_bound=False, has_error=False, corrected=Estimate(value, nothing), parts=parts, gaps=gaps, spread_error=0.0
    )
    assert need.need_verdict(sample, of_ring, 4.0) == verdict


@pytest.mark.parametrize(("some", "everybody", "part"), [(30, 120, 0.25), (None, 120, 0.4), (30, None, 0.4)])
def test_a_part_gets_its_share_of_the_staff_or_else_of_the_answers(
    some: int | None, everybody: int | None, part: float
) -> None:
    small = SimpleNamespace(id="small", members=("small",), counts=(8,))
    whole = SimpleNamespace(id="whole", members=("whole", "small"), counts=(20,))
    tree = SimpleNamespace(headcount={small.id: some, whole.id: everybody}.get)
    scoring: Any = SimpleNamespace(
        published=SimpleNamespace(tree=SimpleNamespace(cells=(whole, small))),
        collected=SimpleNamespace(tree=tree),
        members=lambda cell: cell.id,
    )
    assert Parts((), scoring).share("whole", "small") == part


def test_units_of_one_respondent_each_still_show_how_far_answers_vary() -> None:
    plan = plan_for(small_model(), units=3)
    block = plan.blocks[0]
    products = np.zeros((3, block.width, block.width), dtype=np.int64)
    column = block.columns["taught", "level"]
    for group, level in enumerate((1, 2, 4)):
        answer = np.zeros(block.width, dtype=np.int64)
        answer[0], answer[column] = 1, level
        products[group] = np.outer(answer, answer)
    found = sample_of(block, products, np.array([9.0, 9.0, 9.0]))
    assert found is not None
    assert found.strata.covariances[:, column, column] * block.units[column] ** 2 == pytest.approx(
        [np.var([1, 2, 4], ddof=1)]
    )


def test_who_is_in_no_group_is_counted_in_none() -> None:
    plan = plan_for(small_model(), units=2)
    codes = np.array([[1, 2, 2, 0]], dtype=np.int8)
    members = np.array([0, -1, 1, 0], dtype=np.int32)
    table = _histograms(plan, codes, members, 2)
    assert table.sum(axis=(1, 2)).tolist() == [2, 1]
    assert _histograms(plan, codes[:, [0, 2, 3]], members[[0, 2, 3]], 2).tolist() == table.tolist()


def test_a_draw_without_any_need_is_in_no_unit() -> None:
    """Where the need is small beside its error, many draws hold none; the others still tell what chance alone does."""
    assert _noise(np.array([[2.0, 1.0], [1.0, 2.0]]), np.zeros((2, 2, 2))) == 0.0
    assert 0 < _noise(np.ones((2, 2)), np.stack([np.eye(2) * 16] * 2)) < 1


def test_each_unit_is_compared_with_all_others_together_as_by_scipy() -> None:
    generator = np.random.default_rng(3)
    answers = [generator.normal(mean, 0.2, n) for mean, n in ((0.4, 9), (0.5, 2), (0.45, 31), (0.6, 5), (0.5, 1))]
    levels = UnitLevels(
        ns=np.array([each.size for each in answers], dtype=float),
        means=np.array([each.mean() for each in answers]),
        variances=np.array([each.var(ddof=1) if each.size > 1 else np.nan for each in answers]),
    )
    compared = answers[:4]  # one answer has no spread
    expected = [
        stats.ttest_ind(own, np.concatenate([*compared[:at], *compared[at + 1 :]]), equal_var=False).pvalue
        for at, own in enumerate(compared)
    ]
    assert against_the_rest(levels) == pytest.approx([*expected, np.nan], rel=1e-9, nan_ok=True)


def test_a_unit_without_others_is_compared_with_nobody() -> None:
    levels = UnitLevels(ns=np.array([8.0, 1.0]), means=np.array([0.4, 0.5]), variances=np.array([0.01, np.nan]))
    assert np.isnan(against_the_rest(levels)).all()
