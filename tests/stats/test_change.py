"""Differences, effect sizes, reliable change and regression to the mean."""

import math
from typing import Any

import numpy as np
import pingouin
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from leaddev.stats.change import (
    hedges_g,
    regression_to_mean,
    reliable_change,
    small_sample_correction,
    two_sample_from_moments,
)

FIRST = [3.0, 4.0, 2.0, 5.0, 3.0, 4.0, 4.0]
SECOND = [2.0, 2.0, 3.0, 1.0, 4.0]


def moments(answers: list[float]) -> tuple[float, float]:
    return float(np.mean(answers)), float(np.std(answers, ddof=1))


def test_hedges_worked_vector(vectors: dict[str, Any]) -> None:
    expected = vectors["hedges"]
    result = hedges_g(20, 3.1, 0.7, 18, 3.5, 0.8)
    assert result.estimate == pytest.approx(expected["g"], abs=1e-9)
    # The worked interval rounds the normal quantile to 1.96.
    assert (result.low, result.high) == pytest.approx(tuple(expected["ci"]), abs=2e-5)
    assert small_sample_correction(36) == pytest.approx(expected["J_exact"], abs=1e-9)


@pytest.mark.filterwarnings("ignore")
def test_hedges_as_pingouin_up_to_its_approximate_correction() -> None:
    expected = pingouin.compute_effsize(SECOND, FIRST, eftype="hedges")
    (m1, s1), (m2, s2) = moments(FIRST), moments(SECOND)
    approximate = 1 - 3 / (4 * 10 - 1)
    result = hedges_g(7, m1, s1, 5, m2, s2)
    assert result.estimate == pytest.approx(expected / approximate * small_sample_correction(10), rel=1e-9)


def test_hedges_refuses() -> None:
    with pytest.raises(ValueError, match="two answers"):
        hedges_g(1, 3, 0, 5, 3, 1)
    with pytest.raises(ValueError, match="not defined"):
        hedges_g(5, 3, 0, 5, 4, 0)
    with pytest.raises(ValueError, match="degree of freedom"):
        small_sample_correction(1)


@settings(max_examples=30)
@given(st.integers(2, 50), st.integers(2, 50), st.floats(0.1, 3), st.floats(0.1, 3), st.floats(-2, 2))
def test_exchanging_the_groups_changes_the_sign(n1: int, n2: int, s1: float, s2: float, m: float) -> None:
    if n1 + n2 < 4:
        return
    there, back = hedges_g(n1, 3, s1, n2, 3 + m, s2), hedges_g(n2, 3 + m, s2, n1, 3, s1)
    assert there.estimate == pytest.approx(-back.estimate)
    assert there.low == pytest.approx(-back.high)


def test_welch_as_scipy() -> None:
    expected = stats.ttest_ind(SECOND, FIRST, equal_var=False)
    interval = expected.confidence_interval(0.90)
    (m1, s1), (m2, s2) = moments(FIRST), moments(SECOND)
    result = two_sample_from_moments(7, m1, s1, 5, m2, s2, 0.90)
    assert result.estimate == pytest.approx(np.mean(SECOND) - np.mean(FIRST))
    assert (result.t, result.p, result.df) == pytest.approx((expected.statistic, expected.pvalue, expected.df))
    assert (result.low, result.high) == pytest.approx((interval.low, interval.high))


def test_welch_of_the_present_staff() -> None:
    endless = two_sample_from_moments(9, 3.0, 0.8, 12, 3.5, 0.9)
    staff = two_sample_from_moments(9, 3.0, 0.8, 12, 3.5, 0.9, populations=(12, 12))
    assert staff.se == pytest.approx(0.8 / 3 / 2)
    assert staff.df == pytest.approx(8)
    assert staff.p < endless.p
    everybody = two_sample_from_moments(9, 3.0, 0.8, 12, 3.5, 0.9, populations=(9, 12))
    assert (everybody.p, everybody.low, everybody.t) == (0.0, 0.5, math.inf)
    assert two_sample_from_moments(2, 3, 0, 3, 3, 0).p == 1.0


def test_welch_refuses() -> None:
    with pytest.raises(ValueError, match="two answers"):
        two_sample_from_moments(1, 1, 0, 2, 1.5, 0.5)
    with pytest.raises(ValueError, match="negative spread"):
        two_sample_from_moments(3, 1, -1, 3, 1, 1)
    with pytest.raises(ValueError, match="more answers"):
        two_sample_from_moments(3, 1, 1, 3, 1, 1, populations=(2, 5))


def test_reliable_change(vectors: dict[str, Any]) -> None:
    expected = vectors["rci"]
    result = reliable_change(0.9, expected["sd"], expected["rel"])
    assert result.index == pytest.approx(expected["rci"])
    assert result.standard_error_of_measurement == pytest.approx(expected["sem"])
    assert result.minimum == pytest.approx(expected["min_change"], abs=2e-5)  # there with 1.96
    assert not result.is_reliable
    assert reliable_change(-1.0, expected["sd"], expected["rel"]).is_reliable
    with pytest.raises(ValueError, match="reliability"):
        reliable_change(1, 1, 1.0)


def test_regression_to_the_mean(vectors: dict[str, Any]) -> None:
    expected = vectors["rtm"]
    follow_up = regression_to_mean(expected["x"], expected["mu"], expected["icc2"])
    assert follow_up == pytest.approx(expected["expected_followup"])
    with pytest.raises(ValueError, match="between 0 and 1"):
        regression_to_mean(1, 2, 1.2)
