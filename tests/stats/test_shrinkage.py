"""Empirical-Bayes estimates and ranking."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.meta_analysis import combine_effects

from leaddev.stats.shrinkage import rank_probability, shrink

UNITS = st.lists(st.tuples(st.floats(1, 5), st.integers(1, 40)), min_size=2, max_size=12)


def test_worked_vector(vectors: dict[str, Any]) -> None:
    expected = vectors["eb"]
    result = shrink(expected["y"], expected["n"], expected["sigma2"])
    assert result.tau2 == pytest.approx(expected["tau2_PM"], abs=1e-9)
    assert result.mu == pytest.approx(expected["mu"], abs=1e-9)
    np.testing.assert_allclose(result.weights, expected["B"], atol=1e-9)
    np.testing.assert_allclose(result.estimates, expected["eb"], atol=1e-9)
    np.testing.assert_allclose(np.sqrt(result.variances), expected["eb_se_naive"], atol=1e-9)


def test_as_statsmodels(vectors: dict[str, Any]) -> None:
    y, n = np.array(vectors["eb"]["y"]), np.array(vectors["eb"]["n"])
    combined = combine_effects(y, 0.64 / n, method_re="pm", atol=1e-8)  # closer, its loop may end without a root
    assert shrink(y, n, 0.64).tau2 == pytest.approx(combined.tau2, abs=1e-6)


def test_units_that_differ_no_more_than_chance() -> None:
    result = shrink([3.0, 3.05, 2.95], [5, 5, 5], 1.0)
    assert result.tau2 == 0
    np.testing.assert_allclose(result.estimates, result.mu)


def test_exact_means_stay() -> None:
    result = shrink([3.0, 4.0], [5, 9], 0.0)
    np.testing.assert_array_equal(result.estimates, [3.0, 4.0])
    assert result.tau2 == 0.5
    assert shrink([3.0], [5], 0.0).tau2 == 0
    assert shrink([3.0], [5], 1.0).estimates[0] == pytest.approx(3.0)


@pytest.mark.parametrize(
    ("means", "ns", "variance", "words"),
    [
        ([3, 4], [5], 1.0, "one mean"),
        ([], [], 1.0, "one mean"),
        ([3, 4], [5, 0], 1.0, "one mean"),
        ([3, np.nan], [5, 3], 1.0, "missing"),
        ([3, 4], [5, 3], -1.0, "negative"),
    ],
)
def test_refuses(means: list[float], ns: list[int], variance: float, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        shrink(means, ns, variance)


@settings(max_examples=40)
@given(UNITS, st.floats(0.05, 3))
def test_solves_its_equation_and_ignores_order_and_shift(units: list[tuple[float, int]], s2: float) -> None:
    y, n = np.array(units).T
    result = shrink(y, n, s2)
    w = 1 / (result.tau2 + s2 / n)
    q = float((w * (y - result.mu) ** 2).sum())
    if result.tau2 > 0:
        assert q == pytest.approx(len(y) - 1, rel=1e-8)
    else:
        assert q <= len(y) - 1 + 1e-8
    mirrored = shrink(10 - y[::-1], n[::-1], s2)
    np.testing.assert_allclose(mirrored.estimates, 10 - result.estimates[::-1], rtol=1e-7, atol=1e-7)
    low, high = np.minimum(y, result.mu), np.maximum(y, result.mu)
    assert ((result.estimates >= low - 1e-9) & (result.estimates <= high + 1e-9)).all()


def test_rank_of_two_units_is_a_normal_probability() -> None:
    first, _ = rank_probability([3.0, 3.2], [0.04, 0.09], 1, seed=5, draws=100_000)
    assert first == pytest.approx(stats.norm.cdf(0.2 / np.sqrt(0.13)), abs=0.006)


def test_rank_is_repeatable_in_any_order() -> None:
    estimates, variances = np.array([3.0, 3.4, 2.9, 4.0]), np.array([0.1, 0.2, 0.3, 0.1])
    base = rank_probability(estimates, variances, 2, seed=1, draws=2500)
    assert base.sum() == pytest.approx(2)
    order = [2, 0, 3, 1]
    np.testing.assert_array_equal(rank_probability(estimates[order], variances[order], 2, 1, 2500), base[order])
    assert (rank_probability(estimates, np.zeros(4), 1, seed=1, draws=10) == [0, 0, 1, 0]).all()
    assert (rank_probability(estimates, variances, 4, seed=1, draws=10) == 1).all()


def test_rank_refuses() -> None:
    with pytest.raises(ValueError, match="variance"):
        rank_probability([1, 2], [1, -1], 1, seed=1)
    with pytest.raises(ValueError, match="lowest"):
        rank_probability([1, 2], [1, 1], 3, seed=1)
