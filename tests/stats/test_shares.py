"""Shares of categories."""

from typing import Any

import numpy as np
import pytest
from scipy import stats

from leaddev.stats.shares import dirichlet_shares, dirichlet_sum_interval


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
def test_refuses(counts: list[float]) -> None:
    with pytest.raises(ValueError, match=r"Shares need|missing"):
        dirichlet_shares(counts)


@pytest.mark.parametrize("chosen", [[], [0, 1, 2], [3]])
def test_sum_refuses(chosen: list[int]) -> None:
    with pytest.raises(ValueError, match="Choose some"):
        dirichlet_sum_interval([3, 4, 5], chosen)
