"""What a covariance matrix of items must be, which items vary, and the correlations it holds."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray


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
