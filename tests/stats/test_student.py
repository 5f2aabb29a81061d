"""Quantiles of Student's t against scipy."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import stdtrit

from leaddev.stats.student import student_quantile

FREEDOM = [1, 1.3, 2, 2.5, 3, 4.7, 7, 10, 22, 23.4, 57.9, 120, 199.9, 200, 411, 5e3, 1e6, 1e9]


@pytest.mark.parametrize("probability", [0.6, 0.9, 0.95, 0.975, 0.995, 0.999])
def test_equals_scipy(probability: float) -> None:
    found = [student_quantile(probability, df) for df in FREEDOM]
    np.testing.assert_allclose(found, stdtrit(FREEDOM, probability), rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize(("probability", "df"), [(0.5, 3), (1.0, 3), (0.3, 3), (0.9, 0.5), (0.9, float("nan"))])
def test_refuses_what_it_cannot_tell(probability: float, df: float) -> None:
    with pytest.raises(ValueError, match="No quantile"):
        student_quantile(probability, df)
