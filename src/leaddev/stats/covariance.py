"""Covariances and correlations of items with missing answers: the sufficient statistics of most families.

Owns the two treatments of missing answers, pairwise and listwise. It draws no conclusion from a matrix.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from leaddev.records import record
from leaddev.stats.answers import FloatArray, Missing, answer_matrix, usable_rows

#: Rows worked on at a time: memory stays small however many respondents there are.
BLOCK = 32_768

#: Share of a sum of squares that may be rounding.
ROUNDING = 1e-12


def item_covariance(items: ArrayLike, missing: Missing = "pairwise") -> tuple[FloatArray, int]:
    """Return the covariance matrix of items and the number of rows it stands for.

    Parameters
    ----------
    items : array (n, k)
        Answers, respondents in rows; NaN is a missing answer.
    missing : {"pairwise", "listwise"}
        "pairwise": each covariance over the respondents who answered both items, n = all rows (R
        psych::alpha). "listwise": only respondents who answered every item, n = their number.

    Returns
    -------
    tuple of array (k, k) and int
        The matrix (ddof=1) and n. An entry with fewer than two shared answers is NaN.

    Raises
    ------
    ValueError
        For another shape, an infinite answer or an unknown treatment of missing answers.

    Formula
        cov_ij = (S_ij - S_i S_j / n_ij) / (n_ij - 1), sums over the n_ij shared answers.
    Source
        R Core Team, stats::cov(use = "pairwise.complete.obs").
    Check
        numpy.cov on complete data; pandas.DataFrame.cov with missing answers.
    """
    sums = _pair_sums(items, missing)
    with np.errstate(divide="ignore", invalid="ignore"):
        covariance = sums.products / (sums.pairs - 1)
    covariance[sums.pairs < 2] = np.nan
    return covariance, sums.n


def item_correlation(items: ArrayLike, missing: Missing = "pairwise") -> tuple[FloatArray, int]:
    """Return the correlation matrix of items and the number of rows it stands for.

    Parameters
    ----------
    items : array (n, k)
        Answers, respondents in rows; NaN is a missing answer.
    missing : {"pairwise", "listwise"}
        As `item_covariance`. With "pairwise" the standard deviations too are those of the shared answers, so
        the matrix differs from the one that `item_covariance` implies when answers are missing.

    Returns
    -------
    tuple of array (k, k) and int
        The matrix and n. An entry is NaN with fewer than two shared answers or without variance in them.

    Raises
    ------
    ValueError
        As `item_covariance`.

    Formula
        r_ij = cov_ij / (s_i s_j), all three over the n_ij shared answers.
    Source
        R Core Team, stats::cor(use = "pairwise.complete.obs").
    Check
        pandas.DataFrame.corr with missing answers.
    """
    sums = _pair_sums(items, missing)
    spread = np.sqrt(sums.squares * sums.squares.T)
    with np.errstate(divide="ignore", invalid="ignore"):
        correlation = np.clip(sums.products / spread, -1.0, 1.0)
    correlation[(sums.pairs < 2) | (spread == 0)] = np.nan
    return correlation, sums.n


@record(eq=False)
class _PairSums:
    """Per pair of items (i, j): shared answers, centred products, and centred squares of item i among them."""

    pairs: FloatArray
    products: FloatArray
    squares: FloatArray
    n: int


def _pair_sums(items: ArrayLike, missing: Missing) -> _PairSums:
    matrix = usable_rows(answer_matrix(items), missing)
    k = matrix.shape[1]
    centre, constant = _centre(matrix)
    pairs, sums, products, squares = (np.zeros((k, k)) for _ in range(4))
    for start in range(0, matrix.shape[0], BLOCK):
        block = matrix[start : start + BLOCK]
        given = ~np.isnan(block)
        # Centring keeps large values from cancelling; no centred sum depends on the centre.
        deviations = np.where(given, block - centre, 0.0)
        deviations[:, constant] = 0.0
        present = given.astype(np.float64)
        pairs += present.T @ present
        sums += deviations.T @ present
        products += deviations.T @ deviations
        squares += (deviations * deviations).T @ present
    safe = np.maximum(pairs, 1)
    products -= sums * sums.T / safe
    within = squares - sums**2 / safe
    within[within <= ROUNDING * squares] = 0.0  # an item that does not vary among the shared answers of a pair
    return _PairSums(pairs, products, within, matrix.shape[0])


def _centre(matrix: FloatArray) -> tuple[FloatArray, NDArray[np.bool_]]:
    """Return the mean of each item and which items have the same answer everywhere.

    Rounding of the mean must not make such an item vary.
    """
    k = matrix.shape[1]
    counts, sums = np.zeros(k), np.zeros(k)
    lowest, highest = np.full(k, np.inf), np.full(k, -np.inf)
    for start in range(0, matrix.shape[0], BLOCK):
        block = matrix[start : start + BLOCK]
        counts += np.count_nonzero(~np.isnan(block), axis=0)
        sums += np.nansum(block, axis=0)
        lowest = np.fmin(lowest, np.fmin.reduce(block, axis=0))
        highest = np.fmax(highest, np.fmax.reduce(block, axis=0))
    return sums / np.maximum(counts, 1), highest <= lowest


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


def without_variance(covariance: FloatArray, scale: float | None = None) -> tuple[int, ...]:
    """Return the positions of the items whose variance is 0 (up to rounding of the largest variance)."""
    variances = np.diag(covariance)
    largest = float(variances.max(initial=0.0)) if scale is None else scale
    return tuple(int(i) for i in np.flatnonzero(variances <= 1e-14 * largest))


def correlation_from_covariance(covariance: FloatArray) -> FloatArray:
    """Return the correlation matrix; every variance must be positive."""
    sd = np.sqrt(np.diag(covariance))
    correlation: FloatArray = covariance / np.outer(sd, sd)
    np.fill_diagonal(correlation, 1.0)
    return correlation
