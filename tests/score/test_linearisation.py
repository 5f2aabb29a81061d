"""Standard errors of stratified means, Satterthwaite degrees of freedom, intervals of shares of people."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from leaddev.stats.distributions import t_quantile
from leaddev.stats.linearisation import Strata, one_stratum, share_interval


def strata_of(groups: list[np.ndarray], populations: list[int] | None) -> Strata:
    """Strata of rows of variables."""
    return Strata(
        n=np.array([float(len(rows)) for rows in groups]),
        means=np.array([rows.mean(axis=0) for rows in groups]),
        covariances=np.array([np.cov(rows.T, ddof=1) if len(rows) > 1 else np.zeros((2, 2)) for rows in groups]),
        populations=None if populations is None else np.array(populations, dtype=float),
    )


def test_one_stratum_is_the_t_interval_of_a_mean() -> None:
    rows = np.random.default_rng(1).normal(size=(20, 2))
    errors, freedom = strata_of([rows], None).standard_errors(np.eye(2))
    assert errors == pytest.approx(rows.std(axis=0, ddof=1) / np.sqrt(20))
    assert freedom == pytest.approx([19, 19])
    expected = stats.t.interval(0.95, 19, loc=rows[:, 0].mean(), scale=stats.sem(rows[:, 0]))
    assert rows[:, 0].mean() - errors[0] * t_quantile(0.95, freedom)[0] == pytest.approx(expected[0])


def test_several_gradients_at_once_are_what_one_after_the_other_gives() -> None:
    generator = np.random.default_rng(2)
    strata = strata_of([generator.normal(size=(n, 2)) for n in (5, 9, 14)], [8, 12, 30])
    gradients = generator.normal(size=(4, 2))
    errors, freedom = strata.standard_errors(gradients)
    single = [strata.standard_errors(gradient[None, :]) for gradient in gradients]
    assert errors == pytest.approx([one[0][0] for one in single])
    assert freedom == pytest.approx([one[1][0] for one in single])
    for gradient, error in zip(gradients, errors, strict=True):
        assert error**2 == pytest.approx(gradient @ strata.covariance @ gradient)


def test_satterthwaite_lies_between_the_smallest_stratum_and_all_of_them() -> None:
    generator = np.random.default_rng(3)
    strata = strata_of([generator.normal(size=(n, 2)) for n in (5, 9, 14)], [50, 90, 140])
    _, freedom = strata.standard_errors(np.eye(2))
    assert (freedom >= 4).all()
    assert (freedom <= 25).all()


def test_nobody_missing_leaves_no_uncertainty() -> None:
    rows = np.random.default_rng(4).normal(size=(12, 2))
    strata = strata_of([rows], [12])
    assert strata.standard_errors(np.eye(2))[0] == pytest.approx([0, 0])
    assert np.isinf(strata.effective_size)


def test_a_stratum_of_one_takes_the_pooled_spread() -> None:
    generator = np.random.default_rng(5)
    alone, others = generator.normal(size=(1, 2)), generator.normal(size=(10, 2))
    strata = strata_of([alone, others], [4, 20])
    assert strata.contributions[0] == pytest.approx((4 / 24) ** 2 * 0.75 * np.cov(others.T, ddof=1))


def test_one_sample_keeps_the_spread_between_strata() -> None:
    generator = np.random.default_rng(6)
    groups = [generator.normal(size=(7, 2)), 3 + generator.normal(size=(5, 2))]
    whole = one_stratum(strata_of(groups, None))
    together = np.concatenate(groups)
    assert whole.means[0] == pytest.approx(together.mean(axis=0))
    assert whole.covariances[0] == pytest.approx(np.cov(together.T, ddof=1))


@pytest.mark.parametrize(("count", "n"), [(0, 20), (1, 20), (7, 20), (20, 20)])
def test_interval_of_a_share_is_wilson_s(count: int, n: int) -> None:
    share = count / n
    error = np.sqrt(share * (1 - share) / n)
    expected = proportion_confint(count, n, method="wilson")
    assert share_interval(share, error, n, stats.norm.ppf(0.975)) == pytest.approx(expected, abs=1e-9)


def test_interval_of_a_share_has_a_width_where_nobody_counts_and_none_where_everybody_answered() -> None:
    low, high = share_interval(0.0, 0.0, 60.0, 2.2)
    assert low == 0.0
    assert 0.05 < high < 0.10
    assert share_interval(0.25, 0.0, np.inf, 2.0) == (0.25, 0.25)


def test_interval_of_a_share_narrows_with_the_finite_population() -> None:
    wide = share_interval(0.3, 0.1, 20.0, 2.1)
    narrow = share_interval(0.3, 0.05, 80.0, 2.1)
    assert wide[0] < narrow[0] < 0.3 < narrow[1] < wide[1]


def test_errors_of_unknown_size_are_at_most_what_people_vary() -> None:
    """In a census they take the correction for a finite population away, and add no more: the variance of a mean."""
    rows = np.random.default_rng(5).normal(scale=0.2, size=(20, 2))
    census = strata_of([rows], [20])
    assert census.covariance == pytest.approx(np.zeros((2, 2)))
    added = census.measured_covariance(np.eye(2), np.eye(2), np.array([1.0, 1.0]))
    assert added == pytest.approx(np.diag(stats.sem(rows) ** 2))
    assert np.sqrt(np.diag(added)) == pytest.approx(census.standard_errors(np.eye(2), np.array([1.0, 1.0]))[0])
    known = census.measured_covariance(np.eye(2), np.eye(2), np.array([0.001, 0.002]))
    assert known == pytest.approx(np.diag([0.001, 0.002]) / 20)
