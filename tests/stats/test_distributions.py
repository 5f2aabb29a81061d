"""Quantiles, tails and adjusted p-values against scipy."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.special import stdtrit

from leaddev.stats import distributions as d
from leaddev.stats.distributions import benjamini_hochberg, student_quantile, t_quantile

DFS = [1, 2, 3.7, 10, 250, 1e5]


FREEDOM = [1, 1.3, 2, 2.5, 3, 4.7, 7, 10, 22, 23.4, 57.9, 120, 199.9, 200, 411, 5e3, 1e6, 1e9]
P = st.lists(st.floats(0, 1), min_size=1, max_size=20)


@pytest.mark.parametrize("df", DFS)
@pytest.mark.parametrize("t", [0.0, 0.4, -2.3, 30.0])
def test_t_two_sided(df: float, t: float) -> None:
    assert d.t_two_sided(t, df) == pytest.approx(2 * stats.t.sf(abs(t), df), rel=1e-9)


@pytest.mark.parametrize(("df1", "df2"), [(1, 1), (7, 21), (2041, 20410), (4, 13), (300, 5)])
@pytest.mark.parametrize("p", [0.005, 0.025, 0.5, 0.975, 0.999])
def test_f(df1: float, df2: float, p: float) -> None:
    assert d.f_quantile(p, df1, df2) == pytest.approx(stats.f.ppf(p, df1, df2), rel=1e-9)


@pytest.mark.parametrize("df", [1, 5, 20, 400])
@pytest.mark.parametrize("p", [0.01, 0.5, 0.99, 0.999])
def test_chi_square(df: float, p: float) -> None:
    assert d.chi_square_quantile(p, df) == pytest.approx(stats.chi2.ppf(p, df), rel=1e-9)


def test_beta_and_normal() -> None:
    assert d.beta_quantile(0.025, 9.5, 38) == pytest.approx(stats.beta.ppf(0.025, 9.5, 38), rel=1e-9)
    assert d.normal_quantile(0.975) == pytest.approx(stats.norm.ppf(0.975), rel=1e-9)


def test_no_level_outside_0_and_1() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        d.tail_probability(1.0)


@pytest.mark.parametrize("probability", [0.6, 0.9, 0.95, 0.975, 0.995, 0.999])
def test_equals_scipy(probability: float) -> None:
    found = [student_quantile(probability, df) for df in FREEDOM]
    np.testing.assert_allclose(found, stdtrit(FREEDOM, probability), rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize(("probability", "df"), [(0.5, 3), (1.0, 3), (0.3, 3), (0.9, 0.5), (0.9, float("nan"))])
def test_refuses_what_it_cannot_tell(probability: float, df: float) -> None:
    with pytest.raises(ValueError, match="No quantile"):
        student_quantile(probability, df)


@pytest.mark.parametrize("confidence", [0.2, 0.9, 0.95, 0.99, 0.999])
def test_t_quantiles_of_many_degrees_of_freedom_at_once(confidence: float) -> None:
    freedom = np.array([[1, 1.3, 2.5, 7], [23.4, 199.9, 5e3, np.inf]])
    expected = np.asarray(stats.t.ppf(0.5 + confidence / 2, freedom))
    np.testing.assert_allclose(t_quantile(confidence, freedom), expected, rtol=1e-9, atol=1e-9)
    assert float(t_quantile(confidence, 23.4)) == pytest.approx(expected[1, 0], rel=1e-9)


def test_the_article(vectors: dict[str, Any]) -> None:
    expected = vectors["bh"]
    adjusted = benjamini_hochberg(expected["p"])
    np.testing.assert_allclose(adjusted, expected["adj"], atol=6e-6)
    assert (adjusted <= 0.05).sum() == expected["n_reject"]
    assert adjusted[3] == pytest.approx(0.035625)


@settings(max_examples=50)
@given(P)
def test_as_scipy_in_any_order(p: list[float]) -> None:
    np.testing.assert_allclose(benjamini_hochberg(p), stats.false_discovery_control(p), rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(benjamini_hochberg(p[::-1]), benjamini_hochberg(p)[::-1])


def test_untested_do_not_count() -> None:
    adjusted = benjamini_hochberg([0.01, np.nan, 0.04])
    np.testing.assert_allclose(adjusted, [0.02, np.nan, 0.04])
    assert benjamini_hochberg([]).size == 0


def test_refuses() -> None:
    with pytest.raises(ValueError, match="p-value"):
        benjamini_hochberg([0.1, 1.2])
