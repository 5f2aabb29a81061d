"""Many comparisons at once: p-values adjusted for the share of false discoveries.

It tests nothing itself; p-values come from elsewhere.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, answer_vector


def benjamini_hochberg(p: ArrayLike) -> FloatArray:
    """Adjust p-values so that rejecting those up to q keeps the expected share of false rejections at q.

    Parameters
    ----------
    p : array (m,)
        p-values, 0 to 1. NaN (no test) stays NaN and does not count.

    Returns
    -------
    array (m,)
        Adjusted p-values in the same order, never below the p-value itself and at most 1.

    Raises
    ------
    ValueError
        A p-value outside 0 and 1.

    Formula
        min over j >= i of m p_(j) / j for the i-th smallest, cut at 1.
    Source
        Benjamini & Hochberg (1995), J. Royal Statistical Society B 57, 289-300.
    Check
        scipy.stats.false_discovery_control; the 15 p-values of the article.
    """
    values = answer_vector(p, "p")
    adjusted = np.full(values.shape, np.nan)
    tested = np.flatnonzero(~np.isnan(values))
    given = values[tested]
    if ((given < 0) | (given > 1)).any():
        raise ValueError("A p-value lies between 0 and 1.")
    order = np.argsort(given, kind="stable")
    scaled = given[order] * given.size / np.arange(1, given.size + 1)
    adjusted[tested[order]] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return adjusted
