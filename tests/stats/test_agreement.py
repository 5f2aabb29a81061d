"""rwg(j)."""

from typing import Any

import numpy as np
import pytest

from leaddev.stats.agreement import rwg_j_from_variance, uniform_null_variance


def test_worked_vector_of_one_item(vectors: dict[str, Any]) -> None:
    expected = vectors["rwg"]
    result = rwg_j_from_variance(float(np.var(expected["x"], ddof=1)), 1, 5)
    assert result.uniform == pytest.approx(expected["rwg_uniform"])
    assert result.skewed == pytest.approx(expected["rwg_slightskew"])


def test_worked_vector_of_several_items(vectors: dict[str, Any]) -> None:
    expected = vectors["rwgj"]
    result = rwg_j_from_variance(expected["mean_item_var"], expected["J"], 5)
    assert result.uniform == pytest.approx(expected["rwgj"])
    assert result.skewed == pytest.approx(expected["rwgj_skew"])
    assert rwg_j_from_variance(expected["mean_item_var"], 1, 5).uniform == pytest.approx(expected["rstar"])
    assert rwg_j_from_variance(1.6, 10, 5).uniform == pytest.approx(expected["random_J10"])


def test_cohesion_of_two_platoons() -> None:
    """R multilevel 2.8: rwg.j(cohesion[, 3:7], cohesion$UNIT, ranvar = 2) for the second unit, no answer missing."""
    variances = [0.8, 1.0, 0.3, 0.8, 0.7]
    assert rwg_j_from_variance(float(np.mean(variances)), 5, 5).uniform == pytest.approx(0.898876404494382)
    assert rwg_j_from_variance(float(np.mean(variances)), 5, 5).skewed == pytest.approx(0.811518324607329)


@pytest.mark.parametrize(("options", "skewed"), [(4, None), (5, 1.34), (6, 1.85), (7, 2.90), (11, None)])
def test_null_variances(options: int, skewed: float | None) -> None:
    result = rwg_j_from_variance(0.5, 1, options)
    assert result.uniform == pytest.approx(1 - 0.5 / ((options**2 - 1) / 12))
    assert result.skewed == (None if skewed is None else pytest.approx(1 - 0.5 / skewed))


def test_worse_than_chance_is_zero() -> None:
    result = rwg_j_from_variance(16 / 3, 1, 5)
    assert (result.uniform, result.skewed) == (0.0, 0.0)


def test_refuses() -> None:
    with pytest.raises(ValueError, match="two options"):
        rwg_j_from_variance(0.5, 1, 1)
    with pytest.raises(ValueError, match="not negative"):
        rwg_j_from_variance(-0.1, 1, 5)
    with pytest.raises(ValueError, match="at least one item"):
        rwg_j_from_variance(0.1, 0, 5)
    assert uniform_null_variance(5) == 2.0


def test_one_item_repeated_only_grows() -> None:
    found = [rwg_j_from_variance(0.9, items, 5).uniform for items in range(1, 7)]
    assert found == sorted(found)
