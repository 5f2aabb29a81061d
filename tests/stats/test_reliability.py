"""Cronbach's alpha, Feldt's interval, the reliability of a difference, and omega from a one-factor fit."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pingouin
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from leaddev.stats.reliability import (
    cronbach_alpha_from_covariance,
    difference_reliability,
    feldt_interval,
    omega_total_from_covariance,
)
from rows import alpha

NAN = float("nan")
ANSWERS = arrays(np.float64, st.tuples(st.integers(5, 12), st.integers(3, 5)), elements=st.integers(1, 5).map(float))


#: Correlations of six of the items of a classic data set, rounded.
ATTITUDE = np.array(
    [
        [1, 0.825417569542146, 0.426116870100264, 0.623678164500211, 0.590138994877686, 0.156439151607238],
        [0.825417569542146, 1, 0.558, 0.597, 0.669, 0.188],
        [0.426116870100264, 0.558, 1, 0.493, 0.445, 0.147],
        [0.623678164500211, 0.597, 0.493, 1, 0.640, 0.116],
        [0.590138994877686, 0.669, 0.445, 0.640, 1, 0.377],
        [0.156439151607238, 0.188, 0.147, 0.116, 0.377, 1],
    ]
)


def varies(items: np.ndarray) -> bool:
    return bool((items.std(axis=0) > 0).all() and items.sum(axis=1).std() > 1e-6)


def test_worked_vector_of_alpha(vectors: dict[str, Any]) -> None:
    expected = vectors["alpha"]
    result = alpha(expected["X"])
    assert result.estimate == pytest.approx(expected["alpha"], abs=1e-9)
    assert (result.low, result.high) == pytest.approx(tuple(expected["ci95"]), abs=1e-9)
    np.testing.assert_allclose(result.item_rest, expected["item_rest"], atol=1e-9)
    np.testing.assert_allclose(result.if_dropped, expected["alpha_drop"], atol=1e-9)


def test_an_unturned_item_shows(vectors: dict[str, Any]) -> None:
    items = np.array(vectors["alpha"]["X"], dtype=float)
    items[:, 3] = 6 - items[:, 3]
    result = alpha(items)
    assert result.estimate == pytest.approx(vectors["alpha_reversed_item4"], abs=1e-9)
    assert result.item_rest[3] < 0


def test_feldt_1987(vectors: dict[str, Any]) -> None:
    assert feldt_interval(0.79, 41, 26, 0.90) == pytest.approx(tuple(vectors["feldt90"]), abs=1e-9)
    assert feldt_interval(0.79, 41, 26) == pytest.approx(tuple(vectors["feldt95"]), abs=1e-9)


@pytest.mark.filterwarnings("ignore")
def test_as_pingouin() -> None:
    generator = np.random.default_rng(4)
    items = generator.normal(size=(80, 1)) + generator.normal(size=(80, 6))
    items[generator.random(items.shape) < 0.05] = np.nan
    estimate, interval = pingouin.cronbach_alpha(data=pd.DataFrame(items), nan_policy="pairwise")
    result = alpha(items)
    assert result.estimate == pytest.approx(estimate, abs=1e-9)
    assert (result.low, result.high) == pytest.approx(tuple(interval), abs=6e-4)


def test_item_rest_is_the_correlation_with_the_others(vectors: dict[str, Any]) -> None:
    items = np.array(vectors["alpha"]["X"], dtype=float)
    rest = [np.corrcoef(items[:, j], np.delete(items, j, 1).sum(axis=1))[0, 1] for j in range(4)]
    np.testing.assert_allclose(alpha(items).item_rest, rest, rtol=1e-9, atol=1e-9)


def test_negative_alpha_is_returned() -> None:
    items = np.array([[1, 5, 2], [2, 4, 4], [3, 3, 1], [4, 2, 5], [5, 1, 3.0], [4, 3, 1]])
    assert alpha(items).estimate < 0


def test_an_item_without_variance_is_left_out(vectors: dict[str, Any]) -> None:
    items = np.insert(np.array(vectors["alpha"]["X"], dtype=float), 1, 4.0, axis=1)
    result = alpha(items)
    assert result.estimate == pytest.approx(vectors["alpha"]["alpha"], abs=1e-9)
    assert np.isnan(result.item_rest[1])
    assert np.isnan(result.if_dropped[1])
    assert np.isfinite(np.delete(result.item_rest, 1)).all()


def test_two_items_have_no_alpha_without_one() -> None:
    result = alpha([[1, 2], [2, 2], [3, 4], [4, 4]])
    assert np.isnan(result.if_dropped).all()


def test_one_respondent_has_no_interval() -> None:
    result = cronbach_alpha_from_covariance([[1, 0.5], [0.5, 1]], 1)
    assert (result.low, result.high) == (None, None)


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([[1], [2], [3]], "at least two items"),
        ([[1, 3], [2, 3], [3, 3]], "whose answers vary"),
        ([[1, 5], [2, 4], [4, 2]], "no variance"),
        ([[1, NAN], [2, NAN], [NAN, 4], [NAN, 5]], "shared answers"),
    ],
)
def test_refuses(items: list[list[float]], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        alpha(items)


def test_feldt_refuses() -> None:
    with pytest.raises(ValueError, match="two respondents"):
        feldt_interval(0.5, 1, 3)
    with pytest.raises(ValueError, match="exceed 1"):
        feldt_interval(1.2, 10, 3)


@settings(max_examples=40)
@given(ANSWERS.filter(varies), st.randoms())
def test_order_shift_and_turning_change_nothing(items: np.ndarray, random: Any) -> None:
    estimate = alpha(items).estimate
    rows, columns = list(range(items.shape[0])), list(range(items.shape[1]))
    random.shuffle(rows)
    random.shuffle(columns)
    assert alpha(items[rows][:, columns]).estimate == pytest.approx(estimate, rel=1e-9, abs=1e-9)
    assert alpha(6 - items).estimate == pytest.approx(estimate, rel=1e-9, abs=1e-9)
    assert alpha(items * 3 + 100).estimate == pytest.approx(estimate, rel=1e-9, abs=1e-9)
    doubled = alpha(np.vstack([items, items])).estimate
    assert doubled == pytest.approx(estimate, rel=1e-9, abs=1e-9)


def test_difference_reliability(vectors: dict[str, Any]) -> None:
    equal = difference_reliability(1, 1, 0.80, 0.85, 0.50)
    assert equal == pytest.approx(vectors["diff_rel_equalSD"], abs=1e-9)
    assert equal == pytest.approx(((0.80 + 0.85) / 2 - 0.5) / (1 - 0.5), abs=1e-9)
    unequal = difference_reliability(0.6, 1.0, 0.80, 0.85, 0.50)
    assert unequal == pytest.approx(vectors["diff_rel_unequalSD"], abs=1e-9)


def test_difference_reliability_refuses() -> None:
    with pytest.raises(ValueError, match="no variance"):
        difference_reliability(1, 1, 0.8, 0.8, 1.0)
    with pytest.raises(ValueError, match="negative"):
        difference_reliability(-1, 1, 0.8, 0.8, 0.5)


def one_factor(loadings: list[float]) -> np.ndarray:
    column = np.array(loadings)
    matrix = np.outer(column, column)
    np.fill_diagonal(matrix, 1.0)
    return matrix


def em_loadings(r: np.ndarray, rounds: int = 20_000) -> np.ndarray:
    """Rubin & Thayer's EM for one factor: slow, but shares nothing with the code under test."""
    loadings, unique = np.full(len(r), 0.5), np.full(len(r), 0.5)
    for _ in range(rounds):
        inverse = np.linalg.inv(np.outer(loadings, loadings) + np.diag(unique))
        b = loadings @ inverse
        second_moment = 1 - b @ loadings + b @ r @ b
        loadings = r @ b / second_moment
        unique = np.diag(r) - loadings * (b @ r)
    return loadings


def test_worked_vector_of_omega(vectors: dict[str, Any]) -> None:
    matrix = one_factor([0.8, 0.7, 0.6, 0.5])
    result = omega_total_from_covariance(matrix)
    assert result.estimate == pytest.approx(vectors["omega"]["omega"], abs=1e-8)
    assert result.loadings is not None
    np.testing.assert_allclose(result.loadings, [0.8, 0.7, 0.6, 0.5], atol=1e-6)
    alpha = cronbach_alpha_from_covariance(matrix, 200).estimate
    assert alpha == pytest.approx(vectors["omega"]["alpha"], abs=1e-9)


def test_as_an_independent_em_fit() -> None:
    result = omega_total_from_covariance(ATTITUDE)
    assert result.loadings is not None
    np.testing.assert_allclose(result.loadings, em_loadings(ATTITUDE), atol=1e-5)


def test_covariances_give_what_correlations_give() -> None:
    sd = np.array([1, 2, 0.5, 3, 1, 10])
    scaled = omega_total_from_covariance(ATTITUDE * np.outer(sd, sd))
    assert scaled.estimate == pytest.approx(omega_total_from_covariance(ATTITUDE).estimate, abs=1e-9)


def test_three_items_are_solved_exactly() -> None:
    result = omega_total_from_covariance(one_factor([0.9, 0.5, 0.4]))
    assert result.loadings is not None
    np.testing.assert_allclose(result.loadings, [0.9, 0.5, 0.4], rtol=1e-9, atol=1e-9)


def test_an_unturned_item_keeps_its_sign() -> None:
    result = omega_total_from_covariance(one_factor([0.8, 0.7, -0.6, 0.5]))
    assert result.loadings is not None
    np.testing.assert_allclose(result.loadings, [0.8, 0.7, -0.6, 0.5], atol=1e-6)


@pytest.mark.parametrize(
    ("matrix", "reason"),
    [
        (one_factor([0.8, 0.7]), "few-items"),
        (one_factor([1.0, 0.7, 0.6, 0.5]), "heywood"),
        ([[1, 0.8, 0.8], [0.8, 1, 0.3], [0.8, 0.3, 1]], "heywood"),
        ([[1, 0.3, 0.3], [0.3, 1, -0.3], [0.3, -0.3, 1]], "no-single-factor"),
        (np.ones((4, 4)), "not-positive-definite"),
        ([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]], "not-positive-definite"),
        ([[1, 0.5, 0], [0.5, 1, 0], [0, 0, 0]], "no-variance"),
        ([[1, 0.5, np.nan], [0.5, 1, 0.2], [np.nan, 0.2, 1]], "few-shared-answers"),
    ],
)
def test_refuses_with_a_reason(matrix: Any, reason: str) -> None:
    result = omega_total_from_covariance(matrix)
    assert result.estimate is None
    assert result.loadings is None
    assert result.reason == reason


def test_a_matrix_that_is_not_square_is_an_error() -> None:
    with pytest.raises(ValueError, match="square"):
        omega_total_from_covariance(np.ones((2, 3)))
