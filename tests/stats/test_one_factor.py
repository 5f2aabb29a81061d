"""McDonald's omega from a one-factor fit."""

from typing import Any

import numpy as np
import pytest

from leaddev.stats.one_factor import omega_total_from_covariance
from leaddev.stats.reliability import cronbach_alpha_from_covariance

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


def test_worked_vector(vectors: dict[str, Any]) -> None:
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
