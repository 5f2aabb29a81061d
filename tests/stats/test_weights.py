"""Raking and Kish's design effect."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from leaddev.stats.weights import kish_design_effect, rake

COUNTS = np.array([[20, 10], [15, 5]])


def test_worked_vector(vectors: dict[str, Any]) -> None:
    expected = vectors["rake"]
    table = rake(COUNTS, [60, 40], [55, 45])
    np.testing.assert_allclose(table, expected["fitted"], atol=6e-5)
    np.testing.assert_allclose(table / COUNTS, expected["cellw"], atol=6e-5)
    weights = np.repeat((table / COUNTS).ravel(), COUNTS.ravel())
    assert kish_design_effect(weights) == pytest.approx(expected["kish_deff"], abs=1e-9)


@settings(max_examples=30)
@given(
    arrays(np.float64, (3, 4), elements=st.integers(1, 50).map(float)),
    arrays(np.float64, (3, 4), elements=st.integers(1, 50).map(float)),
)
def test_meets_margins_and_keeps_odds_ratios(table: np.ndarray, population: np.ndarray) -> None:
    raked = rake(table, population.sum(axis=1), population.sum(axis=0))
    np.testing.assert_allclose(raked.sum(axis=1), population.sum(axis=1), rtol=1e-9)
    np.testing.assert_allclose(raked.sum(axis=0), population.sum(axis=0), rtol=1e-9)
    odds = table[0, 0] * table[1, 1] / (table[0, 1] * table[1, 0])
    assert raked[0, 0] * raked[1, 1] / (raked[0, 1] * raked[1, 0]) == pytest.approx(odds, rel=1e-8)


def test_the_input_is_not_changed_and_empty_targets_are_fine() -> None:
    table = np.array([[4.0, 0.0], [6.0, 0.0]])
    raked = rake(table, [3, 7], [10, 0])
    np.testing.assert_allclose(raked, [[3, 0], [7, 0]])
    np.testing.assert_array_equal(table, [[4, 0], [6, 0]])


@pytest.mark.parametrize(
    ("table", "rows", "columns", "words"),
    [
        ([[1, 2], [0, 0]], [5, 5], [5, 5], "row 1 has no answers"),
        ([[1, 0], [2, 0]], [5, 5], [5, 5], "column 1 has no answers"),
        ([[1, 0], [0, 1]], [6, 4], [5, 5], "impossible"),
        ([[1, 1], [1, 1]], [6, 4], [5, 6], "same positive sum"),
        ([[1, 1], [1, 1]], [6, 4], [10], "one target"),
        ([[1, -1], [1, 1]], [6, 4], [5, 5], "negative"),
        ([[1, np.nan], [1, 1]], [6, 4], [5, 5], "finite"),
    ],
)
def test_refuses(table: list[list[float]], rows: list[float], columns: list[float], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        rake(table, rows, columns)


def test_kish() -> None:
    assert kish_design_effect([2, 2, 2]) == pytest.approx(1.0)
    weights = np.array([1, 2, 3, 10.0])
    assert kish_design_effect(weights) == pytest.approx(1 + weights.var() / weights.mean() ** 2)
    with pytest.raises(ValueError, match="not all 0"):
        kish_design_effect([0, 0])
