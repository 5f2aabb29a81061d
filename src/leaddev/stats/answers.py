"""How answers enter the statistics: float arrays with NaN for missing, items in columns, or their covariances.

Owns the shape and range checks shared by all families, and which items of a covariance matrix vary.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]


def answer_vector(values: ArrayLike, name: str = "values") -> FloatArray:
    """Return one variable as a float vector; infinite values and other shapes are refused."""
    vector = np.asarray(values, dtype=np.float64)
    if vector.ndim != 1:
        raise ValueError(f"{name} must be one-dimensional, not of shape {vector.shape}.")
    if np.isinf(vector).any():
        raise ValueError(f"{name} must be finite or NaN for missing.")
    return vector


def answer_matrix(items: ArrayLike, name: str = "items") -> FloatArray:
    """Return answers as a float matrix, respondents in rows, items in columns; infinite values are refused."""
    matrix = np.asarray(items, dtype=np.float64)
    if matrix.ndim != 2:
        raise ValueError(f"{name} must be two-dimensional (respondents, items), not of shape {matrix.shape}.")
    if np.isinf(matrix).any():
        raise ValueError(f"{name} must be finite or NaN for missing.")
    return matrix


def complete_pairs(x: ArrayLike, y: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Return the values of the respondents who answered both variables."""
    first, second = answer_vector(x, "the first variable"), answer_vector(y, "the second variable")
    if first.shape != second.shape:
        raise ValueError(f"Both variables need the same respondents, not {first.size} and {second.size}.")
    both = ~(np.isnan(first) | np.isnan(second))
    return first[both], second[both]


def numbers(values: ArrayLike, name: str) -> FloatArray:
    """Return a vector in which nothing may be missing."""
    vector = answer_vector(values, name)
    if np.isnan(vector).any():
        raise ValueError(f"{name} must have no missing values.")
    return vector


def covariance_matrix(covariance: ArrayLike) -> FloatArray:
    """Return a matrix after checking that it is square, finite and symmetric."""
    matrix = np.asarray(covariance, dtype=np.float64)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise ValueError(f"A covariance matrix must be square, not of shape {matrix.shape}.")
    if not np.isfinite(matrix).all():
        raise ValueError("Some pair of items has fewer than two shared answers, so their covariance is unknown.")
    if not np.allclose(matrix, matrix.T, rtol=1e-8, atol=1e-12):
        raise ValueError("A covariance matrix must be symmetric.")
    return matrix


def without_variance(covariance: FloatArray) -> tuple[int, ...]:
    """Return the positions of the items whose variance is 0 (up to rounding of the largest variance)."""
    variances = np.diag(covariance)
    return tuple(int(i) for i in np.flatnonzero(variances <= 1e-14 * variances.max(initial=0.0)))


def correlation_from_covariance(covariance: FloatArray) -> FloatArray:
    """Return the correlation matrix; every variance must be positive."""
    sd = np.sqrt(np.diag(covariance))
    correlation: FloatArray = covariance / np.outer(sd, sd)
    np.fill_diagonal(correlation, 1.0)
    return correlation
