"""Which predictors carry the explained variance: Johnson's relative weights and Shapley shares (LMG).

Owns the decomposition of R2. It says nothing about causes.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from leaddev.records import record
from leaddev.stats.answers import FloatArray, answer_matrix, answer_vector
from leaddev.stats.covariance import correlation_from_covariance, item_covariance, without_variance

#: Shapley shares go through all 2^p subsets of predictors.
MOST_PREDICTORS = 15


@record(eq=False)
class Importance:
    """R2 shared out over the predictors: `raw` sums to `r2`, `percent` to 100 (NaN when r2 is 0)."""

    raw: FloatArray
    percent: FloatArray
    r2: float


def relative_weights(x: ArrayLike, y: ArrayLike) -> Importance:
    """Share the explained variance out over correlated predictors (Johnson's relative weights).

    Parameters
    ----------
    x : array (n, p)
        Predictors in columns.
    y : array (n,)
        Criterion. Respondents with a missing value anywhere are left out.

    Returns
    -------
    Importance
        `raw` (p,), not negative, sums to `r2`; `percent` (p,); `r2` (0 to 1).

    Raises
    ------
    ValueError
        Different lengths, too few complete respondents (p + 2 needed), a variable without variance, or
        collinear predictors.

    Formula
        R_xx = Q D Q'; L = Q sqrt(D) Q'; b = L^-1 r_xy; raw_j = sum_k L_jk^2 b_k^2.
    Source
        Johnson (2000), Multivariate Behavioral Research 35, 1-19.
    Check
        R rwa on mtcars; the sum is the R2 of numpy.linalg.lstsq.
    """
    return relative_weights_from_correlation(*_correlations(x, y))


def relative_weights_from_correlation(rxx: ArrayLike, rxy: ArrayLike) -> Importance:
    """Compute Johnson's relative weights from correlations.

    Parameters
    ----------
    rxx : array (p, p)
        Correlations among the predictors.
    rxy : array (p,)
        Correlations of the predictors with the criterion.

    Returns
    -------
    Importance
        As `relative_weights`.

    Raises
    ------
    ValueError
        Shapes that do not fit, correlations that are not finite, or collinear predictors.

    Formula
        See `relative_weights`.
    Source
        Johnson (2000).
    Check
        Two predictors worked by hand.
    """
    among, with_y = _checked(rxx, rxy)
    values, vectors = np.linalg.eigh(among)
    root = np.sqrt(values)
    shared = vectors * root @ vectors.T
    beta = vectors / root @ vectors.T @ with_y
    return _importance(shared**2 @ beta**2)


def lmg(x: ArrayLike, y: ArrayLike) -> Importance:
    """Share the explained variance out by averaging over all orders of entry (Shapley value, LMG).

    Parameters
    ----------
    x : array (n, p)
        Predictors in columns, at most 15.
    y : array (n,)
        Criterion. Respondents with a missing value anywhere are left out.

    Returns
    -------
    Importance
        As `relative_weights`.

    Raises
    ------
    ValueError
        As `relative_weights`; also more than 15 predictors.

    Formula
        raw_j = sum over subsets S without j of |S|! (p-|S|-1)! / p! (R2(S + j) - R2(S)).
    Source
        Lindeman, Merenda & Gold (1980); Gromping (2006), J. Statistical Software 17(1).
    Check
        pingouin.linear_regression(relimp=True).
    """
    return lmg_from_correlation(*_correlations(x, y))


def lmg_from_correlation(rxx: ArrayLike, rxy: ArrayLike) -> Importance:
    """Compute Shapley shares of R2 from correlations; parameters and errors as `lmg` and
    `relative_weights_from_correlation`.
    """
    among, with_y = _checked(rxx, rxy)
    p = with_y.size
    if p > MOST_PREDICTORS:
        raise ValueError(f"Shapley shares are computed for at most {MOST_PREDICTORS} predictors, not {p}.")
    explained = np.zeros(1 << p)
    for subset in range(1, 1 << p):
        chosen = [j for j in range(p) if subset >> j & 1]
        part = with_y[chosen]
        explained[subset] = part @ np.linalg.solve(among[np.ix_(chosen, chosen)], part)
    raw = np.zeros(p)
    share = [math.factorial(s) * math.factorial(p - s - 1) / math.factorial(p) for s in range(p)]
    for subset in range(1 << p):
        size = subset.bit_count()
        for j in range(p):
            if not subset >> j & 1:
                raw[j] += share[size] * (explained[subset | 1 << j] - explained[subset])
    return _importance(raw)


def _correlations(x: ArrayLike, y: ArrayLike) -> tuple[FloatArray, FloatArray]:
    predictors, criterion = answer_matrix(x, "x"), answer_vector(y, "y")
    if predictors.shape[0] != criterion.size:
        raise ValueError(f"x has {predictors.shape[0]} respondents, y has {criterion.size}.")
    covariance, n = item_covariance(np.column_stack([predictors, criterion]), "listwise")
    p = predictors.shape[1]
    if p < 1 or n < p + 2:
        raise ValueError(f"{p} predictors need at least {p + 2} complete respondents, not {n}.")
    constant = without_variance(covariance, 0.0)
    if constant:
        name = "The criterion" if constant[0] == p else f"Predictor {constant[0] + 1}"
        raise ValueError(f"{name} has no variance.")
    correlation = correlation_from_covariance(covariance)
    return correlation[:p, :p], correlation[:p, p]


def _checked(rxx: ArrayLike, rxy: ArrayLike) -> tuple[FloatArray, FloatArray]:
    among, with_y = np.asarray(rxx, dtype=np.float64), np.asarray(rxy, dtype=np.float64)
    if with_y.ndim != 1 or among.shape != (with_y.size, with_y.size) or with_y.size == 0:
        raise ValueError(f"Correlations of shape {among.shape} and {with_y.shape} do not fit together.")
    if not (np.isfinite(among).all() and np.isfinite(with_y).all()):
        raise ValueError("Correlations must be finite.")
    values = np.linalg.eigvalsh(among)
    if values[0] <= 1e-10 * values[-1]:
        raise ValueError("The predictors are collinear: one of them follows from the others.")
    return among, with_y


def _importance(raw: FloatArray) -> Importance:
    r2 = float(raw.sum())
    percent = 100 * raw / r2 if r2 > 0 else np.full(raw.shape, np.nan)
    return Importance(raw, percent, r2)
