"""Intervals of the balance: against the influence of every respondent, and where they must widen or vanish."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from leaddev.disclosure.figures import Computed
from leaddev.report import WITHHELD, Currency, Reason, RingVerdict
from leaddev.schema import Model, Programme, Thresholds
from leaddev.schema.thresholds import Threshold
from leaddev.score.balance import (
    LARGEST_RATIO,
    NOTHING_CHOSEN,
    RING_WITHOUT_NEED,
    Comparison,
    _ratio,
    _ring_verdict,
    balance,
    excess_of,
    verdict_of,
)
from leaddev.score.investment import Portfolio
from leaddev.score.rings import ring_scores
from leaddev.score.sample import SHARE, Estimate, Sample, Wanted, sample_of
from leaddev.score.shares import moved, moved_at_least, need_shares
from leaddev.stats.distributions import t_quantile
from leaddev.stats.linearisation import part_interval
from leaddev.sums.moments import UNITS, moments_of

from .small_survey import drawn, plan_for, small_model

MODEL = small_model(items=2).model_copy(update={"thresholds": Thresholds.model_validate({"material_need": 0})})
"""Any need counts: the answers of these tests are drawn at random."""
RINGS = ("taught", "lived")
HOURS: Currency = "hours"
ANSWERED = 30
CERTAIN = MODEL.model_copy(
    update={"thresholds": MODEL.thresholds.model_copy(update={"attribution_concentration": Threshold(value=1e18)})}
)
"""The model where labels of courses leave no doubt."""


def answers(units: int = 1, people: int = ANSWERED, seed: int = 5) -> tuple[Any, Any, Sample, Any]:
    """Complete answers of some people who need something, with their sums as a sample of twice as many."""
    plan = plan_for(MODEL, units)
    codes, groups = drawn(plan, people, seed)
    codes[codes < 1] = 3
    wanted = [place for code, place in plan.questionnaire.position.items() if code.endswith("imp")]
    codes[wanted] = np.minimum(codes[wanted] + 2, 5)  # so that there is a need
    moments = moments_of(plan, codes, groups)
    products = moments.products["rings", UNITS]
    sample = sample_of(plan.blocks[0], products, products[:, 0, 0] * np.float64(2))
    assert sample is not None
    return plan, codes, sample, groups


def comparison(sample: Sample, weights: dict[str, dict[str, float]] | None = None, model: Model = MODEL) -> Comparison:
    """Three quarters of the hours for the taught ring, unless other programmes are given."""
    given = weights or {"course": {"taught": 1.0}, "circle": {"lived": 1.0}}
    hours = {"course": 30.0, "circle": 10.0}
    programmes = tuple(Programme(title=name, rings=rings, total_hours=hours[name]) for name, rings in given.items())
    return Comparison(model, sample, Portfolio(programmes, RINGS))


def masses(codes: Any, plan: Any) -> tuple[Any, Any]:
    """(2, n) importance and positive gap of everybody on 0-1, computed from the rows."""
    position = plan.questionnaire.position

    def points(ring: str, suffix: str) -> Any:
        return np.mean([(codes[position[f"{ring}{number}{suffix}"]] - 1) / 4 for number in (1, 2)], axis=0)

    importance = np.array([points(ring, "imp") for ring in RINGS])
    level = np.array([points(ring, "") for ring in RINGS])
    return importance, np.maximum(importance - level, 0)


def test_excess_interval_is_that_of_the_influence_of_every_respondent() -> None:
    plan, codes, sample, _ = answers()
    importance, gap = masses(codes, plan)
    mean_importance, mean_gap = importance.mean(axis=1), gap.mean(axis=1)
    mass = mean_importance * mean_gap
    share = mass[0] / mass.sum()
    derivative = np.array([1 - share, -share]) / mass.sum()
    influence = derivative @ (
        (importance - mean_importance[:, None]) * mean_gap[:, None]
        + (gap - mean_gap[:, None]) * mean_importance[:, None]
    )
    error = influence.std(ddof=1) / np.sqrt(ANSWERED) * np.sqrt(0.5)
    low, high = part_interval(share, error, float(t_quantile(0.95, ANSWERED - 1)))
    found = excess_of(comparison(sample, model=CERTAIN), HOURS)
    assert found.estimate == pytest.approx(0.75 - share)
    assert found.low == pytest.approx(0.75 - high)
    assert found.high == pytest.approx(0.75 - low)


def test_gradient_of_need_shares_is_their_derivative() -> None:
    _, _, sample, _ = answers()
    shares = need_shares(sample, RINGS, np.ones(2))
    assert shares is not None
    base = sample.strata.means
    for column in range(base.shape[1]):
        moved = base.copy()
        moved[:, column] += 1e-6
        strata = type(sample.strata)(sample.strata.n, moved, sample.strata.covariances, sample.strata.populations)
        after = need_shares(Sample(sample.block, strata), RINGS, np.ones(2))
        assert after is not None
        assert (after.values - shares.values) / 1e-6 == pytest.approx(shares.gradient[:, column], abs=1e-4)


def test_a_census_leaves_only_the_doubt_about_labels_in_the_excess() -> None:
    plan, codes, _, groups = answers(units=2)
    products = moments_of(plan, codes, groups).products["rings", UNITS]
    sample = sample_of(plan.blocks[0], products, products[:, 0, 0].astype(float))
    assert sample is not None
    certain = excess_of(comparison(sample, model=CERTAIN), HOURS)
    assert certain.low == pytest.approx(certain.estimate)
    assert certain.high == pytest.approx(certain.estimate)
    doubted = excess_of(comparison(sample), HOURS)
    # 30 of 40 hours labelled taught, 10 lived; each label gives .05 to its only neighbour
    error = np.hypot(30, 10) / 40 * np.sqrt(0.95 * 0.05 / 21)
    low, high = part_interval(0.75, float(error), float(t_quantile(0.95, np.inf)))
    assert doubted.estimate == certain.estimate is not None
    assert doubted.low == pytest.approx(certain.estimate - 0.75 + low)
    assert doubted.high == pytest.approx(certain.estimate - 0.75 + high)


def test_ring_weights_that_are_a_judgement_widen_the_interval() -> None:
    _, _, sample, _ = answers()
    firm = excess_of(comparison(sample), HOURS)
    judged = excess_of(comparison(sample, {"course": {"taught": 0.9, "lived": 0.1}, "circle": {"lived": 1.0}}), HOURS)

    def width(figure: Computed) -> float:
        assert figure.low is not None
        assert figure.high is not None
        return figure.high - figure.low

    assert width(judged) > width(firm)


def test_published_shares_stay_between_their_bounds() -> None:
    plan = plan_for(MODEL, 1)
    codes, groups = drawn(plan, 12, 9)
    position = plan.questionnaire.position
    for number in (1, 2):
        codes[position[f"taught{number}"]], codes[position[f"taught{number}imp"]] = 4, 4
    codes[position["taught1"], 0], codes[position["taught1imp"], 1] = 3, 5
    products = moments_of(plan, codes, groups).products["rings", UNITS]
    sample = sample_of(plan.blocks[0], products, np.array([40.0]))
    assert sample is not None
    found = balance(comparison(sample), "hours", None)
    for figure in (found.needed_share, *(ring.needed for ring in found.rings)):
        assert figure.low is not None
        assert figure.high is not None
        assert 0 <= figure.low <= (figure.estimate or 0) <= figure.high <= 1
    # a part near 0 reaches further up than down
    assert found.needed_share.estimate is not None
    assert found.needed_share.high is not None
    assert found.needed_share.low is not None
    assert found.needed_share.high - found.needed_share.estimate > found.needed_share.estimate - found.needed_share.low


def test_a_share_of_nobody_has_an_upper_end_and_a_prevalence_of_nobody_is_not_shown() -> None:
    plan = plan_for(MODEL, 1)
    codes, groups = drawn(plan, 12, 9)
    codes[:] = np.random.default_rng(1).integers(2, 5, 12).astype(np.int8)
    products = moments_of(plan, codes, groups).products["rings", UNITS]
    sample = sample_of(plan.blocks[0], products, np.array([40.0]))
    assert sample is not None
    estimate = sample.ratio("lived", "short", "paired")
    assert estimate is not None
    share = sample.figures([Wanted(estimate, 12, SHARE)])[0]
    assert share.estimate == share.low == 0
    assert share.high is not None
    assert 0.1 < share.high < 0.35
    prevalence = ring_scores(sample, ["lived"], 40)[0].need_prevalence
    assert prevalence.estimate is None, "it would tell of each of the twelve that they have no gap"
    assert prevalence.reason


def figure(low: float, estimate: float, high: float) -> Computed:
    """An excess with its interval."""
    return Computed(estimate=estimate, low=low, high=high)


@pytest.mark.parametrize(
    ("excess", "verdict"),
    [
        (figure(0.01, 0.05, 0.09), "taught-heavy"),
        (figure(0.0, 0.05, 0.10), "in-line"),
        (figure(0.0, 0.05, 0.11), "cannot-tell"),
        (figure(0.01, 0.04, 0.07), "in-line"),
        (figure(-0.09, -0.05, -0.01), "lived-heavy"),
        (figure(-0.20, 0.0, 0.20), "cannot-tell"),
        (Computed(estimate=None, reason=WITHHELD), "cannot-tell"),
    ],
)
def test_verdict_at_its_limits(excess: Computed, verdict: str) -> None:
    assert verdict_of(excess, excess, 0.05) == verdict


@pytest.mark.parametrize(("share", "is_known"), [(0.00051, True), (0.00049, False), (1e-160, False), (0.0, False)])
def test_a_share_of_need_that_is_printed_as_nothing_has_no_ratio(share: float, is_known: bool) -> None:
    _, _, sample, _ = answers()
    slope = np.ones(sample.block.width) * 1e-4
    ratio = _ratio(comparison(sample), Estimate(share, slope), Estimate(0.75, np.array([0.25, -0.75])), "hours")
    assert (ratio.estimate is not None) == is_known
    assert (ratio.reason == RING_WITHOUT_NEED) != is_known


def test_a_ratio_that_is_hardly_known_ends_where_all_money_meets_the_smallest_need() -> None:
    _, _, sample, _ = answers()
    part = Estimate(0.001, 100 * np.ones(sample.block.width))
    ratio = _ratio(comparison(sample), part, Estimate(0.75, np.array([0.25, -0.75])), "hours")
    assert ratio.high == LARGEST_RATIO == 2000


@pytest.mark.parametrize(
    ("ratio", "narrow", "expected"),
    [
        ((1.5, 1.01, 2.0), (1.1, 1.9), "over"),
        ((1.5, 1.0, 2.0), (1.1, 1.9), "cannot-tell"),
        ((1.49, 1.01, 2.0), (1.1, 1.9), "cannot-tell"),
        ((0.5, 0.2, 0.99), (0.3, 0.9), "under"),
        ((0.5, 0.2, 1.0), (0.3, 0.9), "cannot-tell"),
        ((0.75, 0.4, 0.99), (0.5, 0.9), "cannot-tell"),
        ((1.0, 0.5, 2.0), (1 / 1.5, 1.5), "in-line"),
        ((1.0, 0.5, 2.0), (1 / 1.5, 1.51), "cannot-tell"),
        ((1.0, 0.5, 2.0), (0.66, 1.5), "cannot-tell"),
        ((1.2, 1.01, 1.4), (1.05, 1.3), "in-line"),
    ],
)
def test_what_a_ratio_says(
    ratio: tuple[float, float, float], narrow: tuple[float, float], expected: RingVerdict
) -> None:
    estimate, low, high = ratio
    around = Computed(estimate=1.0, low=narrow[0], high=narrow[1])
    assert _ring_verdict(Computed(estimate=estimate, low=low, high=high), around, 1.5) == expected


@pytest.mark.parametrize(("reason", "expected"), [(NOTHING_CHOSEN, "under"), (RING_WITHOUT_NEED, "cannot-tell")])
def test_a_ratio_without_an_interval(reason: Reason, expected: RingVerdict) -> None:
    unknown = Computed(estimate=None, reason=reason)
    assert _ring_verdict(unknown, unknown, 1.5) == expected


# --- what would have to move ------------------------------------------------------------------------------------------


def test_no_need_between_its_ends_is_nearer_than_the_least_that_would_have_to_move() -> None:
    random = np.random.default_rng(3)
    for _ in range(20):
        shares, low = random.dirichlet(np.ones(4)), random.uniform(0, 0.2, 4)
        high = low + random.uniform(0, 0.2, 4)
        needs = random.uniform(low, high, (4000, 4))
        nearest = min(moved(shares, need / need.sum()) for need in needs)
        least = moved_at_least(shares, low, high)
        assert least <= nearest + 0.002
        assert moved_at_least(shares, low, low) == pytest.approx(moved(shares, low / low.sum()))
    assert moved_at_least(np.array([0.5, 0.5]), np.zeros(2), np.array([0.1, 0.3])) == pytest.approx(0)


@pytest.mark.parametrize(("reach", "is_told"), [(1.0, True), (3.0, False)])
def test_what_would_have_to_move_is_told_where_no_need_that_the_answers_allow_is_near(
    reach: float, is_told: bool
) -> None:
    compared = comparison(answers(people=400)[2], {"course": {"taught": 0.75, "lived": 0.25}})
    needs = {ring: limits[2] for ring, limits in compared.limits.items()}
    compared.__dict__["limits"] = {
        ring: (need * (reach if ring == "taught" else 1), need, need) for ring, need in needs.items()
    }
    found = balance(compared, HOURS, None).to_move
    assert found.share == pytest.approx(0.25, abs=0.1)
    assert found.distinguishable == is_told
