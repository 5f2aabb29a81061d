"""Quantiles of Student's t without scipy: loading scipy.special takes longer than a small analysis.

Owns that function and its cache; everything else about distributions is left to scipy.
"""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from leaddev.stats.distributions import tail_probability

_SERIES_FROM = 500.0
_TINY = 1e-300


def t_quantile(confidence: float, df: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """Return the quantiles for two-sided intervals of a confidence (0-1), shaped as `df`, which may be infinite."""
    probability = 1 - tail_probability(confidence)
    quantiles = [student_quantile(probability, float(each)) for each in np.ravel(df)]
    return np.reshape(quantiles, np.shape(df))


@lru_cache(maxsize=65536)
def student_quantile(probability: float, df: float) -> float:
    """Return the quantile of Student's t distribution.

    Parameters
    ----------
    probability : float
        Above 0.5 and below 1.
    df : float
        Degrees of freedom, at least 1; need not be whole.

    Returns
    -------
    float
        t with P(T <= t) = probability; relative error below 1e-11.

    Raises
    ------
    ValueError
        A probability or degrees of freedom outside their range.

    Formula
        From 500 degrees of freedom on the expansion in 1/df; below, Newton's method for the logarithm of the tail
        I_x(df/2, 1/2) / 2, x = df / (df + t^2), as a function of log t.
    Source
        Abramowitz & Stegun (1964), 26.7.5 and 26.5.8; Lentz (1976), Applied Optics 15.
    Check
        scipy.special.stdtrit.
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
        if abs(step) < 1e-14:
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
