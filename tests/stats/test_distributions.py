"""Quantiles and tails against scipy.stats."""

import pytest
from scipy import stats

from leaddev.stats import distributions as d

DFS = [1, 2, 3.7, 10, 250, 1e5]


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
