"""rwg, rwg(j), awg and the average deviation."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddev.stats import ad_mean, awg, rwg, rwg_from_variance, rwg_j, rwg_j_from_variance, uniform_null_variance

RATINGS = st.lists(st.integers(1, 5).map(float), min_size=2, max_size=12)


def test_worked_vector(vectors: dict[str, Any]) -> None:
    expected = vectors["rwg"]
    result = rwg(expected["x"], 5)
    assert result.variance == pytest.approx(expected["s2"])
    assert result.uniform == pytest.approx(expected["rwg_uniform"])
    assert result.skewed == pytest.approx(expected["rwg_slightskew"])
    assert awg(expected["x"], 1, 5) == pytest.approx(expected["awg"])
    assert ad_mean(expected["x"]) == pytest.approx(expected["adm"])


def test_worked_vector_of_several_items(vectors: dict[str, Any]) -> None:
    expected = vectors["rwgj"]
    result = rwg_j_from_variance(expected["mean_item_var"], expected["J"], 5)
    assert result.uniform == pytest.approx(expected["rwgj"])
    assert result.skewed == pytest.approx(expected["rwgj_skew"])
    assert rwg_from_variance(expected["mean_item_var"], 5).uniform == pytest.approx(expected["rstar"])
    assert rwg_j_from_variance(1.6, 10, 5).uniform == pytest.approx(expected["random_J10"])


def test_cohesion_of_two_platoons() -> None:
    """R multilevel 2.8: rwg.j(cohesion[, 3:7], cohesion$UNIT, ranvar = 2) for the second unit, no answer missing."""
    variances = [0.8, 1.0, 0.3, 0.8, 0.7]
    assert rwg_j_from_variance(float(np.mean(variances)), 5, 5).uniform == pytest.approx(0.898876404494382)
    assert rwg_j_from_variance(float(np.mean(variances)), 5, 5).skewed == pytest.approx(0.811518324607329)


@pytest.mark.parametrize(("options", "skewed"), [(4, None), (5, 1.34), (6, 1.85), (7, 2.90), (11, None)])
def test_null_variances(options: int, skewed: float | None) -> None:
    result = rwg_from_variance(0.5, options)
    assert result.uniform == pytest.approx(1 - 0.5 / ((options**2 - 1) / 12))
    assert result.skewed == (None if skewed is None else pytest.approx(1 - 0.5 / skewed))


def test_worse_than_chance_is_zero_and_said() -> None:
    result = rwg([1, 5, 1, 5], 5)
    assert (result.uniform, result.skewed, result.is_truncated) == (0.0, 0.0, True)
    assert not rwg_from_variance(2.0, 5).is_truncated


def test_too_few_ratings() -> None:
    assert rwg([4, np.nan], 5).uniform is None
    assert rwg_j([[4, 3]], 5).uniform is None
    assert awg([4], 1, 5) is None
    assert ad_mean([np.nan]) is None


def test_missing_ratings_of_several_items() -> None:
    items = np.array([[4, 3, np.nan], [5, np.nan, np.nan], [4, 4, 2], [3, 5, np.nan]])
    expected = rwg_j_from_variance((items[:, 0].var(ddof=1) + np.nanvar(items[:, 1], ddof=1)) / 2, 2, 5)
    assert rwg_j(items, 5) == expected
    assert rwg_j(items, 5, missing="listwise").uniform is None


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [([5, 5, 5], 1.0), ([5, 5, 4], None), ([1, 1, 1, 2], None), ([1, 5], -1.0), ([1, 1, 5], -1.0)],
)
def test_awg_at_the_ends_of_the_scale(ratings: list[float], expected: float | None) -> None:
    """R multilevel gives 1 for equal ratings even at the end, and leaves other extreme means out."""
    value = awg(ratings, 1, 5)
    assert value is None if expected is None else value == pytest.approx(expected)


def test_refuses() -> None:
    with pytest.raises(ValueError, match="two options"):
        rwg([1, 2], 1)
    with pytest.raises(ValueError, match="not negative"):
        rwg_from_variance(-0.1, 5)
    with pytest.raises(ValueError, match="at least one item"):
        rwg_j_from_variance(0.1, 0, 5)
    with pytest.raises(ValueError, match="rise"):
        awg([1, 2], 5, 1)
    with pytest.raises(ValueError, match="between 1 and 5"):
        awg([0, 2], 1, 5)
    assert uniform_null_variance(5) == 2.0


@settings(max_examples=50)
@given(RATINGS)
def test_turning_the_scale_changes_nothing(ratings: list[float]) -> None:
    turned = [6 - r for r in ratings]
    assert rwg(ratings, 5).uniform == pytest.approx(rwg(turned, 5).uniform)
    assert ad_mean(ratings) == pytest.approx(ad_mean(turned), abs=1e-9)
    first, second = awg(ratings, 1, 5), awg(turned, 1, 5)
    assert (first is None) == (second is None)
    if first is not None:
        assert first == pytest.approx(second, abs=1e-9)
        assert -1 - 1e-9 <= first <= 1


@settings(max_examples=30)
@given(RATINGS, st.integers(1, 6))
def test_one_item_repeated_only_grows(ratings: list[float], copies: int) -> None:
    one = rwg(ratings, 5).uniform
    several = rwg_j(np.tile(np.array(ratings)[:, None], copies), 5).uniform
    assert one is not None
    assert several is not None
    assert several >= one - 1e-12
