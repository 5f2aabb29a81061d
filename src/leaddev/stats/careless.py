"""Signs of careless answering, one figure per respondent.

Owns the indices, computed over all rows at once in blocks. It flags nobody: cut-offs and consequences are
chosen elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, answer_matrix

#: Rows worked on at a time: memory stays small however many respondents there are.
BLOCK = 32_768


def _by_block(rows: FloatArray, figure: Callable[[FloatArray], FloatArray]) -> FloatArray:
    """Apply a figure to blocks of rows, each handed over with items first, so that columns are contiguous."""
    result = np.empty(rows.shape[0])
    for start in range(0, rows.shape[0], BLOCK):
        block = np.ascontiguousarray(rows[start : start + BLOCK].T)
        result[start : start + BLOCK] = figure(block)
    return result


def even_odd(rows: ArrayLike, scales: Sequence[Sequence[int]]) -> FloatArray:
    """Return how consistently each respondent answers the two halves of the scales.

    Parameters
    ----------
    rows : array (n, k)
        Answers, reversed items already turned; NaN is skipped within a half.
    scales : sequence of sequences of int
        The columns of each scale, at least two each; scales with an empty half are left out for that person.

    Returns
    -------
    array (n,)
        -1 to 1, high means consistent (R careless shows the negative); NaN when fewer than two scales have
        both halves or the halves do not vary over the scales.

    Raises
    ------
    ValueError
        Fewer than two scales, a scale with fewer than two columns, or an unknown column.

    Formula
        r of the means of 1st, 3rd, ... and 2nd, 4th, ... items over the scales; 2r/(1+r), not below -1.
    Source
        Jackson (1976); Johnson (2005); Meade & Craig (2012), Psychological Methods 17, 437-455.
    Check
        R careless::evenodd on public data; numpy.corrcoef row by row.
    """
    matrix = answer_matrix(rows, "rows")
    if len(scales) < 2 or min(len(scale) for scale in scales) < 2:
        raise ValueError("Even-odd consistency needs at least two scales of at least two columns each.")
    for column in (c for scale in scales for c in scale):
        if not 0 <= column < matrix.shape[1]:
            raise ValueError(f"Column {column} does not exist; there are {matrix.shape[1]} columns.")

    def consistency(items: FloatArray) -> FloatArray:
        odd = np.array([_half_mean(items[list(scale[0::2])]) for scale in scales])
        even = np.array([_half_mean(items[list(scale[1::2])]) for scale in scales])
        return _spearman_brown(_column_correlation(odd, even))

    return _by_block(matrix, consistency)


def _half_mean(items: FloatArray) -> FloatArray:
    given = ~np.isnan(items)
    count = given.sum(axis=0)
    total = np.where(given, items, 0.0).sum(axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _column_correlation(x: FloatArray, y: FloatArray) -> FloatArray:
    """Correlate the columns of two matrices over the rows present in both; NaN where one does not vary."""
    both = ~(np.isnan(x) | np.isnan(y))
    count = np.maximum(both.sum(axis=0), 1)
    dx = np.where(both, x - np.where(both, x, 0.0).sum(axis=0) / count, 0.0)
    dy = np.where(both, y - np.where(both, y, 0.0).sum(axis=0) / count, 0.0)
    # Rounding leaves tiny deviations where all values are equal; they must not count as variation.
    scale = 1e-24 * count * np.maximum(np.where(both, x**2 + y**2, 0.0).max(axis=0, initial=0.0), 1e-300)
    sxx, syy = (dx * dx).sum(axis=0), (dy * dy).sum(axis=0)
    varies = (sxx > scale) & (syy > scale) & (both.sum(axis=0) >= 2)
    r = (dx * dy).sum(axis=0) / np.sqrt(np.where(varies, sxx * syy, 1.0))
    return np.where(varies, np.clip(r, -1.0, 1.0), np.nan)


def _spearman_brown(r: FloatArray) -> FloatArray:
    opposite = r <= -1 + 1e-12
    corrected = 2 * r / np.where(opposite, 1.0, 1 + r)
    return np.where(opposite, -1.0, np.maximum(corrected, -1.0))


def mahalanobis_from(rows: ArrayLike, mean: ArrayLike, covariance: ArrayLike) -> FloatArray:
    """Return how unusual each respondent's combination of answers is (squared Mahalanobis distance).

    Parameters
    ----------
    rows : array (n, k)
        Answers; a missing answer counts as the mean of its item, as in R psych::outlier.
    mean : array (k,)
        Mean of each item.
    covariance : array (k, k)
        Covariances of the items.

    Returns
    -------
    array (n,)
        Squared distances, chi-square with k degrees of freedom for normal answers; NaN for a respondent without any
        answer.

    Raises
    ------
    ValueError
        Shapes that do not fit, or a covariance matrix that cannot be inverted.

    Formula
        (x - m)' S^-1 (x - m).
    Source
        Mahalanobis (1936); Meade & Craig (2012), Psychological Methods 17, 437-455.
    Check
        scipy.spatial.distance.mahalanobis.
    """
    matrix = answer_matrix(rows, "rows")
    centre, spread = np.asarray(mean, dtype=np.float64), np.asarray(covariance, dtype=np.float64)
    k = matrix.shape[1]
    if centre.shape != (k,) or spread.shape != (k, k):
        raise ValueError(f"{k} items need {k} means and a {k} by {k} covariance matrix.")
    if not (np.isfinite(centre).all() and np.isfinite(spread).all()):
        raise ValueError("Some item or pair of items has too few answers for a covariance.")
    values, vectors = np.linalg.eigh(spread)
    if values[0] <= 1e-12 * max(values[-1], 1e-300):
        raise ValueError("The covariance matrix cannot be inverted: some items follow from others.")
    whitening = (vectors / np.sqrt(values)).T

    def distance(items: FloatArray) -> FloatArray:
        missing = np.isnan(items)
        deviation = np.where(missing, 0.0, items - centre[:, None])
        squared: FloatArray = ((whitening @ deviation) ** 2).sum(axis=0)
        squared[missing.all(axis=0)] = np.nan
        return squared

    return _by_block(matrix, distance)
