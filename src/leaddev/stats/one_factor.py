"""McDonald's omega from a one-factor maximum-likelihood fit.

Owns the fit and the reasons to refuse it (too few items, Heywood case, no convergence). It does not judge
whether one factor is enough.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, correlation_from_covariance, covariance_matrix, without_variance

#: Smallest unique variance the fit may reach, as in R stats::factanal and psych::fa.
LOWEST_UNIQUENESS = 0.005


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
