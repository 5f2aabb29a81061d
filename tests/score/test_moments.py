"""Sums that add up, figures from sums against figures from rows, and worked vectors through the real measures."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import add
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddev.schema import Programme, questionnaire_of
from leaddev.score.investment import Portfolio
from leaddev.score.need import measured
from leaddev.score.rings import signed_need
from leaddev.score.sample import Estimate, Sample, sample_of
from leaddev.score.shares import investment_shares, moved, noise_floor
from leaddev.score.specifications import difficulty_weights
from leaddev.stats.distributions import t_quantile
from leaddev.stats.intervals import dirichlet_shares, dirichlet_sum_interval
from leaddev.stats.linearisation import Strata
from leaddev.sums import moments as moments_module
from leaddev.sums.moments import UNITS, Moments, Plan, moments_of

from .small_survey import VECTORS, drawn, plan_for, small_model

MODEL = small_model(items=3, reversed_last=True)
PLAN = plan_for(MODEL, units=3)


def tables(moments: Moments) -> list[Any]:
    """Everything in moments, in a fixed order."""
    crossings = [(crossing.keys.tolist(), crossing.counts.tolist()) for crossing in moments.crossings.values()]
    histograms = [table.tolist() for table in moments.histograms.values()]
    products = [moments.products[key].tolist() for key in sorted(moments.products)]
    items = [moments.items[key].tolist() for key in sorted(moments.items)]
    noise = [moments.noise[ring].tolist() for ring in sorted(moments.noise)]
    return [histograms, products, crossings, items, noise]


def part(codes: Any, groups: dict[str, Any], rows: Any, plan: Plan = PLAN) -> Moments:
    """The moments of some rows."""
    return moments_of(plan, codes[:, rows], {name: members[rows] for name, members in groups.items()})


@settings(max_examples=40)
@given(
    people=st.integers(2, 60),
    seed=st.integers(0, 10_000),
    cuts=st.lists(st.integers(1, 59), max_size=4),
)
def test_sums_of_parts_are_the_sums_of_the_whole_in_any_order_and_partition(
    people: int, seed: int, cuts: list[int]
) -> None:
    codes, groups = drawn(PLAN, people, seed)
    rows = np.random.default_rng(seed + 1).permutation(people)
    pieces = [piece for piece in np.split(rows, sorted({cut for cut in cuts if cut < people})) if len(piece)]
    whole = part(codes, groups, np.arange(people))
    added = reduce(add, [part(codes, groups, piece) for piece in pieces])
    assert tables(added) == tables(whole)
    assert tables(reduce(add, [part(codes, groups, piece) for piece in reversed(pieces)])) == tables(whole)


def test_a_chunk_with_many_combinations_counts_them_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    codes, groups = drawn(PLAN, 50, 3)
    usual = part(codes, groups, np.arange(50))
    monkeypatch.setattr(moments_module, "_MOST_COUNTED", 0)
    assert tables(part(codes, groups, np.arange(50))) == tables(usual)


def test_sums_are_exact_where_a_float_of_four_bytes_would_not_hold_them() -> None:
    model = small_model(items=3, span=100)
    plan = plan_for(model, units=1)
    codes, groups = drawn(plan, 4000, 1, span=100)
    whole = part(codes, groups, np.arange(4000), plan)
    pieces = [part(codes, groups, piece, plan) for piece in np.array_split(np.arange(4000), 400)]
    assert tables(reduce(add, pieces)) == tables(whole)


def rows_of(codes: Any, ring: str) -> tuple[Any, Any]:
    """(n,) level and importance of everybody on 0-1 by plain means over items; NaN where nothing was answered."""
    questionnaire = PLAN.questionnaire

    def values(aspect: str) -> Any:
        questions = questionnaire.select("rings", subject=ring, aspect=aspect)
        rows = np.array([codes[questionnaire.position[question.code]] for question in questions], dtype=float)
        points = np.where(rows > 0, (rows - 1) / 4, np.nan)
        turned = np.array([question.reversed for question in questions])
        points[turned] = 1 - points[turned]
        return points

    return values("level"), values("importance")


def mean_over_items(points: Any) -> Any:
    """Means without the warning about respondents who answered nothing."""
    given_items = np.isfinite(points).sum(axis=0)
    return np.where(given_items > 0, np.nansum(points, axis=0) / np.maximum(given_items, 1), np.nan)


def beyond(gap: Any, step: float) -> Any:
    """Who lies beyond half a step; whoever lies on it counts half."""
    return ((gap > step + 1e-9) + (gap > step - 1e-9).astype(float)) / 2


def raw_need(sample: Sample, ring: str) -> Estimate | None:
    """Need as rated, nothing corrected."""
    need = measured(sample, ring)
    return None if need is None else need.raw


@pytest.mark.parametrize("seed", range(5))
def test_figures_from_sums_equal_figures_from_rows(seed: int) -> None:
    codes, groups = drawn(PLAN, 80, seed)
    moments = moments_of(PLAN, codes, groups)
    sample = sample_of(PLAN.blocks[0], moments.products["rings", UNITS].sum(axis=0, keepdims=True), None)
    assert sample is not None
    for ring in ("taught", "lived"):
        level, importance = rows_of(codes, ring)
        both = np.isfinite(level) & np.isfinite(importance)
        gap = mean_over_items(np.where(both, importance, np.nan)) - mean_over_items(np.where(both, level, np.nan))
        wish = np.nanmean(mean_over_items(np.where(both, importance, np.nan)))
        expected = {
            "level": np.nanmean(mean_over_items(np.where(both, level, np.nan))),
            "signed": wish * np.nanmean(gap),
            "positive": wish * np.nanmean(np.where(np.isnan(gap), np.nan, np.maximum(gap, 0))),
            "short": np.nanmean(np.where(np.isnan(gap), np.nan, beyond(gap, 1 / 8))),
        }
        found = {
            "level": sample.ratio(ring, "level", "paired"),
            "signed": signed_need(sample, ring),
            "positive": raw_need(sample, ring),
            "short": sample.ratio(ring, "short", "paired"),
        }
        for name, estimate in found.items():
            assert estimate is not None
            assert estimate.value == pytest.approx(expected[name], abs=1e-9), name


def test_variances_from_sums_equal_variances_from_rows() -> None:
    codes, groups = drawn(PLAN, 80, 7)
    everybody = (codes > 0).all(axis=0)
    moments = moments_of(PLAN, codes[:, everybody], {name: members[everybody] for name, members in groups.items()})
    sample = sample_of(PLAN.blocks[0], moments.products["rings", UNITS].sum(axis=0, keepdims=True), None)
    assert sample is not None
    level = mean_over_items(rows_of(codes[:, everybody], "lived")[0])
    place = sample.place("lived", "level")
    assert sample.strata.covariances[0, place, place] == pytest.approx(np.var(level, ddof=1), abs=1e-9)


# --- worked vectors ---------------------------------------------------------------------------------------------------


def one_item_sample(importance: Iterable[int], level: Iterable[int]) -> Sample:
    """A ring with one item, answered by these people on 1 to 5; the other ring gets the same answers."""
    model = small_model()
    plan = plan_for(model, units=1)
    position = questionnaire_of(model).position
    level, importance = np.array(list(level), dtype=np.int8), np.array(list(importance), dtype=np.int8)
    codes = np.zeros((len(position), len(level)), dtype=np.int8)
    for ring in ("taught", "lived"):
        codes[position[f"{ring}1"]] = level
        codes[position[f"{ring}1imp"]] = importance
    nobody = np.zeros(len(level), dtype=np.int32)
    moments = moments_of(plan, codes, {UNITS: nobody, "split": nobody})
    sample = sample_of(plan.blocks[0], moments.products["rings", UNITS], None)
    assert sample is not None
    return sample


def test_need_vector() -> None:
    vector = VECTORS["need"]
    sample = one_item_sample((int(i) for i in vector["I"]), (int(p) for p in vector["P"]))
    signed, positive = signed_need(sample, "taught"), raw_need(sample, "taught")
    needs = sample.ratio("taught", "above", "paired")
    assert signed is not None
    assert positive is not None
    assert needs is not None
    assert 100 * signed.value == pytest.approx(vector["pomp_mwds"])
    assert 100 * positive.value == pytest.approx(vector["pos_need"])
    assert 100 * needs.value == pytest.approx(vector["NR"])


def test_need_cancel_vector() -> None:
    vector = VECTORS["need_cancel"]
    sample = one_item_sample([4] * 10, [2] * 5 + [5] * 5)
    signed, positive = signed_need(sample, "lived"), raw_need(sample, "lived")
    assert signed is not None
    assert positive is not None
    assert 100 * signed.value == pytest.approx(vector["pomp_mwds"])
    assert 100 * positive.value == pytest.approx(vector["pos"])


RING_IDS = ("knowledge", "skill", "dialogue", "values", "personality")
NEED = np.array([0.10, 0.15, 0.20, 0.35, 0.20])


def portfolio() -> Portfolio:
    """The worked portfolio in thousands; 60 of what goes to knowledge is mandatory."""
    amounts = {"knowledge": 60.0, "skill": 90.0, "dialogue": 20.0, "values": 10.0, "personality": 10.0}
    programmes = [Programme(title=ring, rings={ring: 1.0}, cost=cost) for ring, cost in amounts.items()]
    programmes.append(Programme(title="required", rings={"knowledge": 1.0}, cost=60.0, mandatory=True))
    return Portfolio(tuple(programmes), RING_IDS)


@pytest.mark.parametrize(("name", "mandatory"), [("portfolio", True), ("portfolio_disc", False)])
def test_portfolio_vectors(name: str, mandatory: bool) -> None:
    vector, listed = VECTORS[name], portfolio()
    shares = investment_shares(RING_IDS, listed.ring_amounts(listed.chosen(mandatory=mandatory), "cost"))
    assert shares is not None
    assert shares.values == pytest.approx(vector["p"])
    assert shares.values / NEED == pytest.approx(vector["RI"])
    assert np.log(shares.values / NEED) == pytest.approx(vector["L"])
    assert moved(shares.values, NEED) == pytest.approx(vector["TV"])
    assert shares.total(RING_IDS[:2]).value - NEED[:2].sum() == pytest.approx(vector["surface_gap"])


@pytest.mark.parametrize(
    ("name", "key"), [("flat", "flat"), ("mild", "mild"), ("linear", "linear"), ("doubling", "double")]
)
def test_difficulty_vector(name: str, key: str) -> None:
    vector = VECTORS["difficulty"][key]
    need = NEED * difficulty_weights(name, 5)
    need /= need.sum()
    invested = np.array(VECTORS["portfolio"]["p"])
    assert need == pytest.approx(vector["q"], abs=5e-5)
    assert need[:2].sum() == pytest.approx(vector["surface_q"])
    assert invested[:2].sum() - need[:2].sum() == pytest.approx(vector["surface_gap"])
    assert moved(invested, need) == pytest.approx(vector["TV"])


def test_fpc_vector() -> None:
    vector = VECTORS["fpc"]
    for populations, error, half in ((None, "se", "hw"), (np.array([12.0]), "se_fpc", "hw_fpc")):
        strata = Strata(np.array([9.0]), np.array([[3.0]]), np.array([[[0.64]]]), populations)
        errors, freedom = strata.standard_errors(np.array([[1.0]]))
        assert errors[0] == pytest.approx(vector[error])
        assert errors[0] * t_quantile(0.95, freedom)[0] == pytest.approx(vector[half])


def test_dirichlet_vector() -> None:
    vector, invested = VECTORS["dirichlet"], np.array(VECTORS["portfolio"]["p"])
    needed = dirichlet_sum_interval(vector["counts"], [0, 1])
    surface = invested[:2].sum()
    assert [surface - needed.high, surface - needed.low] == pytest.approx(vector["surface_gap_exact"])
    shares = dirichlet_shares(vector["counts"])
    for place, ring in enumerate(RING_IDS):
        limits = np.log(invested[place] / np.array([shares.high[place], shares.low[place]]))
        assert limits == pytest.approx(vector["single_L_exact"][ring])


def test_noise_floor_of_the_dirichlet_vector() -> None:
    weights = np.array(VECTORS["dirichlet"]["counts"]) + 0.5
    mean = weights / weights.sum()
    covariance = (np.diag(mean) - np.outer(mean, mean)) / (weights.sum() + 1)
    assert noise_floor(covariance) == pytest.approx(VECTORS["dirichlet"]["tv_noise_floor"], abs=0.002)
