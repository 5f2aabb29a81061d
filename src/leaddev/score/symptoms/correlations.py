"""Correlations of measures from cross-products, within groups (each group's mean taken out) and between group means.

Missing answers are treated pair by pair: a measure's cross-products with the indicator of another are its sums over
those who answered both.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.sums.moments import Ints

Array = NDArray[np.float64]


class Correlations(Struct, frozen=True):
    """(q, q) correlations, the smallest number behind any of them, its degrees of freedom, and what does not vary.

    Correlations with something that does not vary are 0 and mean nothing.
    """

    matrix: Array
    n: int
    df: int
    constant: frozenset[int]

    def without(self, places: Sequence[int]) -> Array:
        """The correlations of the other measures."""
        kept = [place for place in range(len(self.matrix)) if place not in places]
        return self.matrix[np.ix_(kept, kept)]


def within_groups(products: Ints, answered: Sequence[int], means: Sequence[int]) -> Correlations:
    """Pooled over groups: deviations of respondents from the mean of their own group.

    Parameters
    ----------
    products : (groups, width, width) cross-products of a block.
    answered, means : column numbers of the q measures: who answered, and the answer.

    Formula: sum over groups of S_ij - S_i S_j / n_ij, sums over those of the group who answered both i and j.
    """
    pairs = products[:, answered][:, :, answered].astype(np.float64)
    sums = products[:, means][:, :, answered].astype(np.float64)
    cross = products[:, means][:, :, means].astype(np.float64)
    centred = (cross - sums * sums.transpose(0, 2, 1) / np.maximum(pairs, 1)).sum(axis=0)
    freedom = np.maximum(pairs - 1, 0).sum(axis=0)
    covariance = centred / np.maximum(freedom, 1)
    size = np.diag(cross.sum(axis=0)) / np.maximum(np.diag(pairs.sum(axis=0)), 1)
    return _correlations(covariance, size, int(pairs.sum(axis=0).min()), int(freedom.min()))


def between_groups(products: Ints, answered: Sequence[int], means: Sequence[int], minimum: int) -> Correlations:
    """Of group means, each group once, over the groups in which at least `minimum` people answered each measure."""
    counts = products[:, 0][:, answered]
    large = (counts >= max(minimum, 1)).all(axis=1)
    values = products[large, 0][:, means] / counts[large]
    groups = len(values)
    if groups < 2:
        return Correlations(np.eye(len(means)), groups, 0, frozenset())
    deviations = values - values.mean(axis=0)
    covariance = deviations.T @ deviations / (groups - 1)
    return _correlations(covariance, (values**2).mean(axis=0), groups, groups - 1)


def _correlations(covariance: Array, size: Array, n: int, df: int) -> Correlations:
    """`size` is the mean square of each measure: a variance that is nothing beside it comes from rounding."""
    variances = np.diag(covariance)
    constant = frozenset(int(place) for place in np.flatnonzero(variances <= 1e-12 * np.maximum(size, 1e-300)))
    sd = np.sqrt(np.where(variances > 0, variances, 1.0))
    matrix = np.clip(covariance / np.outer(sd, sd), -1.0, 1.0)
    for place in constant:
        matrix[place, :] = matrix[:, place] = 0.0
    np.fill_diagonal(matrix, 1.0)
    return Correlations(matrix, n, df, constant)
