"""Reliability of a sum or mean of items, and of the difference of two ratings.

Owns Cronbach's alpha with Feldt's interval, the reliability of a difference, and McDonald's omega from a one-factor
maximum-likelihood fit with the reasons to refuse it (too few items, Heywood case, no convergence). It decides neither
whether a scale may be used nor whether one factor is enough.
"""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, correlation_from_covariance, covariance_matrix, without_variance
from leaddev.stats.distributions import f_quantile, tail_probability

#: Smallest unique variance the fit may reach, as in R stats::factanal and psych::fa.
LOWEST_UNIQUENESS = 0.005


class CronbachAlpha(Struct, frozen=True, eq=False):
    """Cronbach's alpha with what helps to judge it.

    `item_rest` and `if_dropped` have one entry per column given; it is NaN for an item without variance,
    and `if_dropped` is NaN throughout when only two items vary.
    """

    estimate: float
    low: float | None
    high: float | None
    item_rest: FloatArray
    if_dropped: FloatArray


def cronbach_alpha_from_covariance(covariance: ArrayLike, n: int, confidence: float = 0.95) -> CronbachAlpha:
    """Estimate how consistently items measure together (Cronbach's alpha) with Feldt's interval.

    Parameters
    ----------
    covariance : array (k, k)
        Sample covariances of at least two items (ddof=1), reversed items already turned, nothing missing.
    n : int
        Respondents the matrix stands for; only the interval uses it.
    confidence : float
        Level of the interval, between 0 and 1.

    Returns
    -------
    CronbachAlpha
        `estimate` (at most 1; negative values are returned as they are), `low`, `high` (None below two
        respondents), `item_rest` (corrected item-total correlations), `if_dropped`; items without
        variance are left out of alpha.

    Raises
    ------
    ValueError
        Fewer than two items, fewer than two that vary, a sum of the items without variance, or a matrix that is not
        square, finite and symmetric.

    Formula
        alpha = k/(k-1) (1 - sum_j s_j^2 / s_T^2), s_T^2 the sum of all covariances;
        item-rest r_j = (sum_i c_ij - c_jj) / sqrt(c_jj v_j), v_j the sum of all covariances without item j.
    Source
        Cronbach (1951), Psychometrika 16; Feldt (1965), Psychometrika 30.
    Check
        pingouin.cronbach_alpha; R psych::alpha and multilevel::item.total on public data.
    """
    every = np.asarray(covariance, dtype=np.float64)
    if every.ndim != 2 or every.shape[1] < 2:
        raise ValueError("Cronbach's alpha needs at least two items.")
    constant = without_variance(every)
    varying = [i for i in range(every.shape[0]) if i not in constant]
    if len(varying) < 2:
        raise ValueError("Cronbach's alpha needs at least two items whose answers vary.")
    matrix = covariance_matrix(every[np.ix_(varying, varying)])
    k, total, trace = len(varying), float(matrix.sum()), float(np.trace(matrix))
    if total <= 1e-12 * trace:
        raise ValueError("The sum of the items has no variance, so Cronbach's alpha is not defined.")
    estimate = _alpha(trace, total, k)
    low, high = feldt_interval(estimate, n, k, confidence) if n >= 2 else (None, None)
    item_rest, if_dropped = np.full((2, every.shape[0]), np.nan)
    item_rest[varying], if_dropped[varying] = _item_statistics(matrix)
    return CronbachAlpha(estimate, low, high, item_rest, if_dropped)


def _alpha(trace: float, total: float, k: int) -> float:
    return k / (k - 1) * (1 - trace / total)


def _item_statistics(matrix: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return item-rest correlations and alphas without each item."""
    variances, k = np.diag(matrix), matrix.shape[0]
    with_others = matrix.sum(axis=0) - variances
    rest = matrix.sum() - variances - 2 * with_others
    usable = rest > 1e-12 * variances.sum()
    safe = np.where(usable, rest, 1.0)
    item_rest = np.where(usable, with_others / np.sqrt(variances * safe), np.nan)
    if k == 2:
        return item_rest, np.full(k, np.nan)
    alphas = (k - 1) / (k - 2) * (1 - (variances.sum() - variances) / safe)
    return item_rest, np.where(usable, alphas, np.nan)


def feldt_interval(alpha: float, n: int, k: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return Feldt's confidence interval of Cronbach's alpha.

    Parameters
    ----------
    alpha : float
        The estimate, at most 1.
    n, k : int
        Respondents and items, both at least 2.
    confidence : float
        Level of the interval, between 0 and 1.

    Returns
    -------
    tuple of float
        Lower and upper limit.

    Raises
    ------
    ValueError
        Fewer than two respondents or items, alpha above 1, or a level outside 0 and 1.

    Formula
        1 - (1-alpha) F_(1-g/2) and 1 - (1-alpha) F_(g/2), F with n-1 and (n-1)(k-1) degrees of freedom.
    Source
        Feldt (1965); Feldt, Woodruff & Salih (1987), Applied Psychological Measurement 11, 93-103.
    Check
        The worked example of Feldt et al. (1987); scipy.stats.f.
    """
    if n < 2 or k < 2:
        raise ValueError("Feldt's interval needs at least two respondents and two items.")
    if alpha > 1 + 1e-12:
        raise ValueError(f"Cronbach's alpha cannot exceed 1, not {alpha}.")
    tail = tail_probability(confidence)
    df1, df2 = n - 1, (n - 1) * (k - 1)
    low = 1 - (1 - alpha) * f_quantile(1 - tail, df1, df2)
    return low, 1 - (1 - alpha) * f_quantile(tail, df1, df2)


def difference_reliability(s_i: float, s_p: float, r_ii: float, r_pp: float, r_ip: float) -> float:
    """Return the reliability of the difference of two ratings, such as importance minus level.

    Parameters
    ----------
    s_i, s_p : float
        Standard deviations, not negative and not both 0.
    r_ii, r_pp : float
        Reliabilities of the two ratings.
    r_ip : float
        Their correlation, -1 to 1.

    Returns
    -------
    float
        Reliability of the difference; negative if the ratings correlate higher than they are reliable.

    Raises
    ------
    ValueError
        The difference has no variance, or a standard deviation is negative.

    Formula
        (s_I^2 r_II + s_P^2 r_PP - 2 r_IP s_I s_P) / (s_I^2 + s_P^2 - 2 r_IP s_I s_P).
    Source
        Rogosa & Willett (1983), Journal of Educational Measurement 20, 335-343.
    Check
        The equal-variance form ((r_II + r_PP)/2 - r_IP) / (1 - r_IP).
    """
    if s_i < 0 or s_p < 0:
        raise ValueError("Standard deviations cannot be negative.")
    shared = 2 * r_ip * s_i * s_p
    variance = s_i**2 + s_p**2 - shared
    if math.isclose(variance, 0, abs_tol=1e-14 * max(s_i**2 + s_p**2, 1e-300)) or variance < 0:
        raise ValueError("The difference of the two ratings has no variance.")
    return (s_i**2 * r_ii + s_p**2 * r_pp - shared) / variance


Refusal = Literal[
    "few-items",
    "few-shared-answers",
    "no-variance",
    "not-positive-definite",
    "no-single-factor",
    "heywood",
    "not-converged",
]


class OmegaTotal(Struct, frozen=True, eq=False):
    """McDonald's omega total, or the reason why there is none (`estimate` and `loadings` are None then)."""

    estimate: float | None
    loadings: FloatArray | None
    reason: Refusal | None


def omega_total_from_covariance(covariance: ArrayLike) -> OmegaTotal:
    """Estimate the reliability of a sum of standardized items under one factor (McDonald's omega total).

    Parameters
    ----------
    covariance : array (k, k)
        Covariances or correlations of the items, reversed items already turned; three or more give an estimate.

    Returns
    -------
    OmegaTotal
        `estimate` (0 to 1) and `loadings` (k,) of the standardized items with a positive sum; or `estimate=None` and
        `reason`.

    Raises
    ------
    ValueError
        For a matrix that is not square.

    Formula
        (sum l)^2 / ((sum l)^2 + sum(1 - l^2)), l the loadings of a one-factor maximum-likelihood fit to the
        correlation matrix: the variance of the sum is the model's, not the observed one. Three items are just
        identified: l_1^2 = r_12 r_13 / r_23 and so on.
    Source
        Joreskog (1967), Psychometrika 32, 443-482 (fit); McDonald (1999), Test Theory; Flora (2020), Advances in
        Methods and Practices in Psychological Science 3.
    Check
        R psych::omega(nfactors = 1, fm = "ml") loadings on public data; an independent EM fit; exact recovery of
        known loadings.
    """
    every = np.asarray(covariance, dtype=np.float64)
    if every.ndim != 2 or every.shape[0] != every.shape[1]:
        raise ValueError(f"A covariance matrix must be square, not of shape {every.shape}.")
    k = every.shape[0]
    reason = _reason_to_refuse(every)
    if reason is not None:
        return OmegaTotal(None, None, reason)
    correlation = correlation_from_covariance(covariance_matrix(every))
    fitted = _three_items(correlation) if k == 3 else _maximum_likelihood(correlation)
    if isinstance(fitted, str):
        return OmegaTotal(None, None, fitted)
    loadings = fitted if fitted.sum() >= 0 else -fitted
    common = float(loadings.sum()) ** 2
    return OmegaTotal(common / (common + float((1 - loadings**2).sum())), loadings, None)


def _reason_to_refuse(covariance: FloatArray) -> Refusal | None:
    if covariance.shape[0] < 3:
        return "few-items"
    if not np.isfinite(covariance).all():
        return "few-shared-answers"
    if without_variance(covariance):
        return "no-variance"
    smallest = np.linalg.eigvalsh(correlation_from_covariance(covariance))[0]
    if smallest <= 1e-10:
        return "not-positive-definite"
    return None


def _three_items(r: FloatArray) -> FloatArray | Refusal:
    """Solve the just-identified case: three correlations determine three loadings."""
    a, b, c = r[0, 1], r[0, 2], r[1, 2]
    if a * b * c <= 0:
        return "no-single-factor"
    squares = np.array([a * b / c, a * c / b, b * c / a])
    if (squares >= 1 - LOWEST_UNIQUENESS).any():
        return "heywood"
    signs = np.array([1.0, np.sign(a), np.sign(b)])
    loadings: FloatArray = np.sqrt(squares) * signs
    return loadings


def _maximum_likelihood(r: FloatArray) -> FloatArray | Refusal:
    """Fit one factor; the likelihood is concentrated on the unique variances."""
    from scipy.optimize import minimize  # imported here: start-up stays quick without it

    k = r.shape[0]
    start = np.clip((1 - 0.5 / k) / np.diag(np.linalg.inv(r)), LOWEST_UNIQUENESS, 1.0)
    result = minimize(
        _discrepancy,
        start,
        args=(r,),
        jac=True,
        method="L-BFGS-B",
        bounds=[(LOWEST_UNIQUENESS, 1.0)] * k,
        options={"maxiter": 2000, "maxfun": 4000, "ftol": 1e-15, "gtol": 1e-9},
    )
    uniqueness = np.asarray(result.x, dtype=np.float64)
    if uniqueness.min() <= LOWEST_UNIQUENESS * (1 + 1e-6):
        return "heywood"
    gradient = _discrepancy(uniqueness, r)[1]
    free = (uniqueness < 1) | (gradient > 0)
    if np.abs(gradient[free]).max(initial=0.0) > 1e-4:
        return "not-converged"
    return _loadings(uniqueness, r)


def _leading_factor(uniqueness: FloatArray, r: FloatArray) -> tuple[FloatArray, FloatArray]:
    scale = 1 / np.sqrt(uniqueness)
    values, vectors = np.linalg.eigh(r * np.outer(scale, scale))
    return values, vectors[:, -1]


def _loadings(uniqueness: FloatArray, r: FloatArray) -> FloatArray:
    values, vector = _leading_factor(uniqueness, r)
    loadings: FloatArray = np.sqrt(uniqueness * max(values[-1] - 1, 0.0)) * vector
    return loadings


def _discrepancy(uniqueness: FloatArray, r: FloatArray) -> tuple[float, FloatArray]:
    """Return the maximum-likelihood discrepancy and its gradient (Joreskog 1967; Lawley & Maxwell 1971)."""
    values = _leading_factor(uniqueness, r)[0][:-1]
    loadings = _loadings(uniqueness, r)
    residual = loadings**2 + uniqueness - np.diag(r)
    return float((values - np.log(values) - 1).sum()), residual / uniqueness**2
