"""rwg(j), and intraclass correlations."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pingouin
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddev.stats.agreement import icc_from_sums, rwg_j_from_variance, uniform_null_variance
from rows import icc

BALANCED = ["3445", "2323", "4554", "3342", "1223"]
UNBALANCED = ["3445", "232", "45544", "3342", "12"]


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


def test_rwg_refuses() -> None:
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


def teams(rows: list[str]) -> tuple[np.ndarray, np.ndarray]:
    values = np.array([float(c) for row in rows for c in row])
    return values, np.repeat(np.arange(len(rows)), [len(row) for row in rows])


@pytest.mark.parametrize(("rows", "key"), [(BALANCED, "icc_balanced"), (UNBALANCED, "icc_unbalanced")])
def test_worked_vectors(rows: list[str], key: str, vectors: dict[str, Any]) -> None:
    expected, result = vectors[key], icc(*teams(rows))
    assert result.icc1 == pytest.approx(expected["icc1"])
    assert result.icc2 == pytest.approx(expected["icc2"])
    assert (result.icc1_low, result.icc1_high) == pytest.approx(tuple(expected["ci"]))


@pytest.mark.filterwarnings("ignore")
def test_as_pingouin_for_equal_sizes() -> None:
    generator = np.random.default_rng(6)
    values = (generator.normal(0, 0.7, (12, 1)) + generator.normal(size=(12, 5))).ravel()
    units, raters = np.repeat(np.arange(12), 5), np.tile(np.arange(5), 12)
    frame = pd.DataFrame({"unit": units, "rater": raters, "value": values})
    table = pingouin.intraclass_corr(frame, targets="unit", raters="rater", ratings="value")
    first = table.iloc[0]
    result = icc(values, units)
    assert result.icc1 == pytest.approx(first["ICC"], abs=1e-9)
    assert result.icc1_low == pytest.approx(next(first[c][0] for c in table if str(c).startswith("CI")), abs=6e-3)


def test_no_difference_at_all() -> None:
    result = icc([3, 3, 3, 3], [1, 1, 2, 2])
    assert (result.icc1, result.icc2) == (None, None)


def test_units_that_agree_perfectly() -> None:
    result = icc([1, 1, 2, 2, 3, 3], [1, 1, 2, 2, 3, 3])
    assert (result.icc1, result.icc2, result.icc1_low) == (1.0, 1.0, 1.0)


def test_units_less_different_than_chance() -> None:
    result = icc([1, 5, 5, 1, 1, 5], [1, 1, 2, 2, 3, 3])
    assert result.icc1 is not None
    assert result.icc1 < 0
    assert result.icc2 is None


@pytest.mark.parametrize(
    ("values", "groups", "words"),
    [
        ([1, 2], [1, 1], "at least two units"),
        ([1, 2, 3], [1, 2, 3], "at least two answers"),
    ],
)
def test_icc_refuses(values: list[float], groups: list[int], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        icc(values, groups)


def test_a_unit_without_answers_is_left_out() -> None:
    assert icc_from_sums([3, 0, 4], [1, 0, 2], [2, 0, 3]) == icc_from_sums([3, 4], [1, 2], [2, 3])


def test_sums_refuse() -> None:
    with pytest.raises(ValueError, match="one entry per unit"):
        icc_from_sums([3, 4], [1, 2, 3], [1, 2])


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 3)), min_size=8, max_size=30), st.randoms())
def test_order_shift_and_turning_change_nothing(pairs: list[tuple[int, int]], random: Any) -> None:
    values, units = np.array(pairs, dtype=float).T
    if len(set(units)) < 2 or len(set(values)) < 2 or len(values) <= len(set(units)):
        return
    base = icc(values, units)
    order = list(range(len(pairs)))
    random.shuffle(order)
    for other in (icc(values[order], units[order]), icc(values + 1e5, units), icc(6 - values, 9 - units)):
        assert other.icc1 == pytest.approx(base.icc1, rel=1e-7, abs=1e-7)
