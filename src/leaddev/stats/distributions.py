"""Quantiles and tail probabilities of the normal, F, chi-square, beta and gamma distributions.

Written with incomplete beta and gamma functions, because importing scipy.stats takes a second; scipy.special is loaded
when the first of them is needed. Nothing here knows of answers.
"""

from __future__ import annotations

import math
from types import ModuleType


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


def t_two_sided(t: float, df: float) -> float:
    """Return the two-sided probability of a t value at least this far from 0."""
    return float(special().betainc(df / 2, 0.5, df / (df + t * t)))


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
