"""How far raters of one unit agree: rwg, rwg(j), awg and the average deviation.

Owns the indices and their null variances; the reading of the numbers belongs to others.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from leaddev.records import record
from leaddev.stats.answers import Missing, answer_matrix, present, usable_rows

#: Variance of a slightly skewed null distribution by number of options: LeBreton & Senter (2008), Table 2.
SLIGHT_SKEW_VARIANCE = {5: 1.34, 6: 1.85, 7: 2.90}


@record
class Agreement:
    """Agreement against a uniform and a slightly skewed null; None where it is not defined.

    `is_truncated` says that the variance exceeded the uniform null, so `uniform` is 0 instead of negative.
    """

    uniform: float | None
    skewed: float | None
    variance: float | None
    is_truncated: bool


def uniform_null_variance(options: int) -> float:
    """Return the variance of answers spread evenly over `options` steps, (A^2 - 1) / 12."""
    if options < 2:
        raise ValueError(f"A rating scale needs at least two options, not {options}.")
    return (options**2 - 1) / 12


def rwg(ratings: ArrayLike, options: int) -> Agreement:
    """Measure how far raters agree on one item (rwg).

    Parameters
    ----------
    ratings : array (n,)
        Ratings of one unit; NaN is skipped. Fewer than two ratings give None.
    options : int
        Number of answer options A, at least 2.

    Returns
    -------
    Agreement
        `uniform`, `skewed` (0 to 1; `skewed` is None unless A is 5, 6 or 7), `variance`, `is_truncated`.

    Raises
    ------
    ValueError
        Fewer than two options, or ratings that are not a vector.

    Formula
        1 - s^2 / sigma_E^2, s^2 with ddof=1, never below 0; sigma_E^2 = (A^2-1)/12, skewed 1.34 (A=5),
        1.85 (6), 2.90 (7).
    Source
        James, Demaree & Wolf (1984), J. Applied Psychology 69; LeBreton & Senter (2008), Org. Res. Methods 11.
    Check
        R multilevel::rwg on public data.
    """
    given = present(ratings, "ratings")
    if given.size < 2:
        uniform_null_variance(options)
        return Agreement(None, None, None, False)
    return rwg_from_variance(float(given.var(ddof=1)), options)


def rwg_from_variance(s2: float, options: int) -> Agreement:
    """Compute rwg from the sample variance of the ratings.

    Parameters
    ----------
    s2 : float
        Sample variance (ddof=1), not negative.
    options : int
        Number of answer options, at least 2.

    Returns
    -------
    Agreement
        As `rwg`.

    Raises
    ------
    ValueError
        A negative variance or fewer than two options.

    Formula
        See `rwg`.
    Source
        James, Demaree & Wolf (1984).
    Check
        Equal to `rwg` on the ratings behind the variance.
    """
    return rwg_j_from_variance(s2, 1, options)


def rwg_j(items: ArrayLike, options: int, *, missing: Missing = "pairwise") -> Agreement:
    """Measure how far raters agree on several parallel items (rwg(j)).

    Parameters
    ----------
    items : array (n, j)
        Ratings of one unit, items in columns.
    options : int
        Number of answer options A, at least 2.
    missing : {"pairwise", "listwise"}
        NaN is skipped within its item (R multilevel 2.8), or its row is dropped ("listwise", 2.7). An item
        with fewer than two ratings is left out of the mean variance and of j.

    Returns
    -------
    Agreement
        As `rwg`, `variance` the mean item variance; None when no item has two ratings.

    Raises
    ------
    ValueError
        Fewer than two options, or ratings that are not a matrix.

    Formula
        J q / (J q + s^2/sigma_E^2), q = 1 - s^2/sigma_E^2, s^2 the mean item variance, never below 0.
    Source
        James, Demaree & Wolf (1984). It grows with J, also for near-random answers (Harvey & Hollander 2004).
    Check
        R multilevel::rwg.j on public data.
    """
    matrix = usable_rows(answer_matrix(items), missing)
    columns = (column[~np.isnan(column)] for column in matrix.T)
    variances = [float(column.var(ddof=1)) for column in columns if column.size >= 2]
    if not variances:
        uniform_null_variance(options)
        return Agreement(None, None, None, False)
    return rwg_j_from_variance(float(np.mean(variances)), len(variances), options)


def rwg_j_from_variance(mean_variance: float, items: int, options: int) -> Agreement:
    """Compute rwg(j) from the mean variance of the items.

    Parameters
    ----------
    mean_variance : float
        Mean of the items' sample variances, not negative.
    items : int
        Number of items J, at least 1.
    options : int
        Number of answer options, at least 2.

    Returns
    -------
    Agreement
        As `rwg_j`.

    Raises
    ------
    ValueError
        A negative variance, no item, or fewer than two options.

    Formula
        See `rwg_j`.
    Source
        James, Demaree & Wolf (1984).
    Check
        Equal to `rwg_j` on the ratings behind the variance.
    """
    if not mean_variance >= 0 or items < 1:
        raise ValueError("Agreement needs a variance that is not negative and at least one item.")
    null = uniform_null_variance(options)
    skewed_null = SLIGHT_SKEW_VARIANCE.get(options)
    uniform = _against(mean_variance, items, null)
    skewed = None if skewed_null is None else _against(mean_variance, items, skewed_null)
    return Agreement(uniform, skewed, mean_variance, mean_variance > null)


def _against(variance: float, items: int, null: float) -> float:
    ratio = min(variance / null, 1.0)
    agreed = items * (1 - ratio)
    return agreed / (agreed + ratio)


def awg(ratings: ArrayLike, low: float, high: float) -> float | None:
    """Measure agreement relative to the largest disagreement possible at the observed mean (awg).

    Parameters
    ----------
    ratings : array (n,)
        Ratings of one unit; NaN is skipped.
    low, high : float
        Ends of the rating scale, low < high.

    Returns
    -------
    float or None
        -1 to 1; 1 when all ratings are equal; None for fewer than two ratings or a mean too close to an end of
        the scale.

    Raises
    ------
    ValueError
        low not below high, or a rating outside the scale.

    Formula
        1 - 2 s^2 / (((H+L) M - M^2 - H L) n/(n-1)), if L (n-1) + H <= n M <= H (n-1) + L.
    Source
        Brown & Hauenstein (2005), Organizational Research Methods 8, 165-184.
    Check
        R multilevel::awg on public data.
    """
    if not low < high:
        raise ValueError(f"The scale must rise from low to high, not from {low} to {high}.")
    given = present(ratings, "ratings")
    n = given.size
    if n and (given.min() < low or given.max() > high):
        raise ValueError(f"Every rating must lie between {low} and {high}.")
    if n < 2:
        return None
    if given.min() == given.max():
        return 1.0
    total, mean = float(given.sum()), float(given.mean())
    slack = 1e-9 * n * (high - low)
    if not low * (n - 1) + high - slack <= total <= high * (n - 1) + low + slack:
        return None
    largest = ((high + low) * mean - mean**2 - high * low) * n / (n - 1)
    return 1 - 2 * float(given.var(ddof=1)) / largest


def ad_mean(ratings: ArrayLike) -> float | None:
    """Return the average absolute deviation of ratings from their mean.

    Parameters
    ----------
    ratings : array (n,)
        Ratings of one unit; NaN is skipped.

    Returns
    -------
    float or None
        In scale steps, 0 for full agreement; None without a rating.

    Raises
    ------
    ValueError
        Ratings that are not a vector.

    Formula
        mean |x - mean(x)|; A/6 is the usual upper limit of agreement for A options.
    Source
        Burke & Dunlap (2002), Organizational Research Methods 5, 159-172.
    Check
        R multilevel::ad.m on public data.
    """
    given = present(ratings, "ratings")
    return float(np.abs(given - given.mean()).mean()) if given.size else None
