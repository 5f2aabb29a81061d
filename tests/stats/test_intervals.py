"""Intervals of means and shares, shares of categories, and bounds."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from leaddev.stats.intervals import (
    MeanInterval,
    dirichlet_shares,
    dirichlet_sum_interval,
    manski_bounds,
    mean_interval_from_moments,
    wilson_interval,
)

GATE = [5.1, 4.4, 3.9, 5.6, 4.7, 4.1, 5.0, 4.9, 3.6]


def mean_interval(values: list[float], population: int | None = None, confidence: float = 0.95) -> MeanInterval:
    variance = float(np.var(values, ddof=1)) if len(values) > 1 else None
    return mean_interval_from_moments(float(np.mean(values)), variance, len(values), population, confidence)


def test_team_of_twelve(vectors: dict[str, Any]) -> None:
    expected = vectors["fpc"]
    endless = mean_interval_from_moments(4.0, 0.64, 9)
    team = mean_interval_from_moments(4.0, 0.64, 9, 12)
    assert endless.se == pytest.approx(expected["se"])
    assert team.se == pytest.approx(expected["se_fpc"])
    assert endless.high == pytest.approx(4 + expected["hw"])
    assert team.high == pytest.approx(4 + expected["hw_fpc"])
    assert team.df == 8


def test_gate(vectors: dict[str, Any]) -> None:
    expected = vectors["gate"]
    result = mean_interval(GATE, 12, 0.90)
    assert result.estimate == pytest.approx(expected["mean"])
    assert (result.low, result.high) == pytest.approx((expected["lo90_fpc"], expected["hi90_fpc"]))
    bounds = manski_bounds(result.estimate, 9, 12, 1, 7)
    assert (bounds.low, bounds.high) == pytest.approx(tuple(expected["manski"]))


def test_as_scipy() -> None:
    low, high = stats.t.interval(0.95, 8, np.mean(GATE), stats.sem(GATE))
    result = mean_interval(GATE)
    assert (result.low, result.high) == pytest.approx((low, high), rel=1e-9)
    assert result.n == 9


def test_everybody_answered() -> None:
    result = mean_interval([3, 4], 2)
    assert (result.estimate, result.low, result.high, result.se) == (3.5, 3.5, 3.5, 0.0)
    assert mean_interval([4], 1).low == 4


def test_one_answer_has_no_interval() -> None:
    result = mean_interval([4], 3)
    assert (result.estimate, result.low, result.high, result.se, result.df) == (4, None, None, None, None)


@pytest.mark.parametrize(
    ("n", "population", "confidence", "words"),
    [(0, None, 0.95, "at least one answer"), (3, 2, 0.95, "more answers"), (2, None, 1.0, "confidence")],
)
def test_a_mean_refuses(n: int, population: int | None, confidence: float, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        mean_interval_from_moments(3.0, 1.0, n, population, confidence)


def test_negative_variance_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        mean_interval_from_moments(1.0, -1.0, 3)


@settings(max_examples=40)
@given(st.lists(st.integers(1, 7).map(float), min_size=2, max_size=20), st.integers(0, 30))
def test_more_silence_widens_and_turning_mirrors(values: list[float], silent: int) -> None:
    base, wider = mean_interval(values, len(values) + silent), mean_interval(values, len(values) + silent + 1)
    assert base.low is not None
    assert wider.low is not None
    assert wider.low <= base.low + 1e-12
    turned = mean_interval([8 - v for v in values], len(values) + silent)
    assert turned.high == pytest.approx(8 - base.low)


@pytest.mark.parametrize(("successes", "n"), [(0, 10), (84, 600), (5, 5), (3, 7), (1, 1000)])
@pytest.mark.parametrize("confidence", [0.8, 0.95, 0.99])
def test_wilson_as_statsmodels(successes: int, n: int, confidence: float) -> None:
    result = wilson_interval(successes, n, confidence)
    expected = proportion_confint(successes, n, 1 - confidence, method="wilson")
    assert (result.low, result.high) == pytest.approx(expected, abs=1e-9)
    assert result.estimate == successes / n


def test_wilson_mirrors() -> None:
    assert wilson_interval(3, 10).low == pytest.approx(1 - wilson_interval(7, 10).high)


def test_shares_and_bounds_refuse() -> None:
    with pytest.raises(ValueError, match="counts"):
        wilson_interval(6, 5)
    with pytest.raises(ValueError, match="more answers"):
        manski_bounds(3, 6, 5, 1, 5)
    with pytest.raises(ValueError, match="at least one"):
        mean_interval_from_moments(3, 1, 0)
    with pytest.raises(ValueError, match="scale"):
        manski_bounds(6, 3, 5, 1, 5)
    nobody = manski_bounds(math.nan, 0, 5, 1, 5)
    assert (nobody.low, nobody.high) == (1, 5)


def test_worked_causes(vectors: dict[str, Any]) -> None:
    expected = vectors["cause"]
    result = dirichlet_shares(expected["counts"])
    np.testing.assert_allclose(result.share, expected["share"], atol=1e-9)
    np.testing.assert_allclose(np.column_stack([result.low, result.high]), expected["ci"], atol=1e-9)
    # The worked probabilities come from 400 000 draws.
    np.testing.assert_allclose(result.top_probability, expected["P_top"], atol=8e-4)
    assert result.n == 45


def test_worked_portfolio(vectors: dict[str, Any]) -> None:
    expected = vectors["dirichlet"]
    spend = np.array(vectors["portfolio"]["p"])
    need = dirichlet_shares(expected["counts"])
    single = np.array(list(expected["single_L_exact"].values()))
    np.testing.assert_allclose(np.log(spend / need.high), single[:, 0], atol=1e-9)
    np.testing.assert_allclose(np.log(spend / need.low), single[:, 1], atol=1e-9)
    surface = dirichlet_sum_interval(expected["counts"], [0, 1])
    gap = (0.84 - surface.high, 0.84 - surface.low)
    assert gap == pytest.approx(tuple(expected["surface_gap_exact"]), abs=1e-9)


@pytest.mark.parametrize("counts", [[3, 1], [0, 0, 1], [9, 5, 21, 7, 3], [200, 190, 0], [5000, 5100, 4900]])
def test_top_probability_as_simulated(counts: list[int]) -> None:
    result = dirichlet_shares(counts)
    assert result.top_probability.sum() == pytest.approx(1, abs=1e-9)
    draws = np.random.default_rng(3).dirichlet(np.array(counts) + 0.5, 100_000).argmax(axis=1)
    simulated = np.bincount(draws, minlength=len(counts)) / 100_000
    np.testing.assert_allclose(result.top_probability, simulated, atol=0.007)


@pytest.mark.parametrize("counts", [[3, 1], [0, 8], [400, 380]])
def test_two_categories_are_a_beta_probability(counts: list[int]) -> None:
    expected = stats.beta.sf(0.5, counts[0] + 0.5, counts[1] + 0.5)
    assert dirichlet_shares(counts).top_probability[0] == pytest.approx(expected, abs=1e-9)


def test_order_and_equal_counts() -> None:
    base, turned = dirichlet_shares([4, 9, 2]), dirichlet_shares([2, 9, 4])
    np.testing.assert_allclose(base.top_probability, turned.top_probability[::-1])
    np.testing.assert_allclose(base.low, turned.low[::-1])
    np.testing.assert_allclose(dirichlet_shares([6, 6, 6]).top_probability, 1 / 3)


@pytest.mark.parametrize("counts", [[3], [0, 0], [3, -1], [3, np.nan]])
def test_shares_refuse(counts: list[float]) -> None:
    with pytest.raises(ValueError, match=r"Shares need|missing"):
        dirichlet_shares(counts)


@pytest.mark.parametrize("chosen", [[], [0, 1, 2], [3]])
def test_sum_refuses(chosen: list[int]) -> None:
    with pytest.raises(ValueError, match="Choose some"):
        dirichlet_sum_interval([3, 4, 5], chosen)
