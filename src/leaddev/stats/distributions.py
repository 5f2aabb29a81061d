"""Quantiles and tail probabilities of the normal, t, F, chi-square and beta distributions; p-values of many tests.

Written with incomplete beta and gamma functions, because importing scipy.stats takes a second; scipy.special is loaded
when the first of them is needed. Quantiles of Student's t need none of it: loading scipy.special takes longer than a
small analysis. It tests nothing itself; p-values come from elsewhere.
"""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist
from types import ModuleType

import numpy as np
from numpy.typing import ArrayLike, NDArray

from leaddev.stats.answers import FloatArray, answer_vector

_SERIES_FROM = 500.0
_TINY = 1e-300


def special() -> ModuleType:
    """Return scipy.special, which takes half as long to load as everything else together."""
    from scipy import special as functions

    return functions


def tail_probability(confidence: float) -> float:
    """Return the probability left in each tail of a two-sided interval; refuses a level outside 0 and 1."""
    if not 0 < confidence < 1:
        raise ValueError(f"The confidence level must lie between 0 and 1, not {confidence}.")
    return (1 - confidence) / 2


def normal_quantile(probability: float) -> float:
    """Return the standard normal quantile."""
    return float(special().ndtri(probability))


def t_two_sided(t: ArrayLike, df: ArrayLike) -> FloatArray:
    """Return the two-sided probability of t values at least this far from 0."""
    t, df = np.asarray(t, dtype=float), np.asarray(df, dtype=float)
    return np.asarray(special().betainc(df / 2, 0.5, df / (df + t * t)))


def f_quantile(probability: float, df1: float, df2: float) -> float:
    """Return the quantile of the F distribution, by the inverse incomplete beta function."""
    x = float(special().betaincinv(df1 / 2, df2 / 2, probability))
    return math.inf if x >= 1 else df2 * x / (df1 * (1 - x))


def chi_square_quantile(probability: float, df: float) -> float:
    """Return the chi-square quantile."""
    return 2 * float(special().gammainccinv(df / 2, 1 - probability))


def beta_quantile(probability: float, a: float, b: float) -> float:
    """Return the quantile of the beta distribution with parameters a and b."""
    return float(special().betaincinv(a, b, probability))


def t_quantile(confidence: float, df: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """Return the quantiles for two-sided intervals of a confidence (0-1), shaped as `df`, which may be infinite."""
    probability = 1 - tail_probability(confidence)
    quantiles = [student_quantile(probability, float(each)) for each in np.ravel(df)]
    return np.reshape(quantiles, np.shape(df))


@lru_cache(maxsize=65536)
def student_quantile(probability: float, df: float) -> float:
    """Return the quantile of Student's t distribution.

    probability : above 0.5 and below 1.
    df : degrees of freedom, at least 1; need not be whole.

    Returns: t with P(T <= t) = probability; relative error below 1e-11.
    Raises `ValueError`: a probability or degrees of freedom outside their range.
    Formula: From 500 degrees of freedom on the expansion in 1/df; below, Newton's method for the logarithm of the tail
        I_x(df/2, 1/2) / 2, x = df / (df + t^2), as a function of log t.
    Source: Abramowitz & Stegun (1964), 26.7.5 and 26.5.8; Lentz (1976), Applied Optics 15.
    Check: scipy.special.stdtrit.
    """
    if not 0.5 < probability < 1 or not df >= 1:
        raise ValueError(f"No quantile of t for probability {probability} and {df} degrees of freedom.")
    z = NormalDist().inv_cdf(probability)
    t = _expansion(z, df)
    if df >= _SERIES_FROM:
        return t
    tail = math.log(1 - probability)
    for _ in range(60):
        upper, density = _upper_tail(t, df)
        step = (math.log(upper) - tail) * upper / (density * t)
        t *= math.exp(min(max(step, -2.0), 2.0))
        if abs(step) < 1e-8:  # the next one would be its square
            break
    return t


def _expansion(z: float, df: float) -> float:
    terms = (
        z * (z**2 + 1) / 4,
        z * (5 * z**4 + 16 * z**2 + 3) / 96,
        z * (3 * z**6 + 19 * z**4 + 17 * z**2 - 15) / 384,
        z * (79 * z**8 + 776 * z**6 + 1482 * z**4 - 1920 * z**2 - 945) / 92160,
    )
    return z + sum(term / df**power for power, term in enumerate(terms, start=1))


def _upper_tail(t: float, df: float) -> tuple[float, float]:
    """P(T > t) for t > 0, and the density at t."""
    a, b, x = df / 2, 0.5, df / (df + t * t)
    log_beta = math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
    density = math.exp(-log_beta - 0.5 * math.log(df) - (df + 1) / 2 * math.log1p(t * t / df))
    front = math.exp(a * math.log(x) + b * math.log1p(-x) - log_beta)
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a / 2, density
    return (1 - front * _fraction(1 - x, b, a) / b) / 2, density


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function, by Lentz's method."""
    c, d = 1.0, 1 / max(1 - (a + b) * x / (a + 1), _TINY)
    result = d
    for m in range(1, 1000):
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _away_from_zero(1 + numerator * d)
            c = _away_from_zero(1 + numerator / c)
            result *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return result


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY


def benjamini_hochberg(p: ArrayLike) -> FloatArray:
    """Adjust p-values so that rejecting those up to q keeps the expected share of false rejections at q.

    p : (m,) p-values, 0 to 1. NaN (no test) stays NaN and does not count.

    Returns: (m,) adjusted p-values in the same order, never below the p-value itself and at most 1.
    Raises `ValueError`: a p-value outside 0 and 1.
    Formula: min over j >= i of m p_(j) / j for the i-th smallest, cut at 1.
    Source: Benjamini & Hochberg (1995), J. Royal Statistical Society B 57, 289-300.
    Check: scipy.stats.false_discovery_control; the 15 p-values of the article.
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
