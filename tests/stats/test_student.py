"""Quantiles of Student's t against scipy."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from scipy.special import stdtrit

from leaddev.stats.student import student_quantile, t_quantile

FREEDOM = [1, 1.3, 2, 2.5, 3, 4.7, 7, 10, 22, 23.4, 57.9, 120, 199.9, 200, 411, 5e3, 1e6, 1e9]


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
