"""Intervals of means and shares of the present staff, and bounds that assume nothing about who is silent.

Owns finite-population t intervals, Wilson's interval and Manski bounds. Wholly answered populations have no
sampling error.
"""

from __future__ import annotations

import math

from msgspec import Struct

from leaddev.stats.distributions import normal_quantile, tail_probability
from leaddev.stats.linearisation import share_interval
from leaddev.stats.student import t_quantile


class MeanInterval(Struct, frozen=True):
    """A mean with its interval; limits, se and df are None where one answer cannot tell the spread."""

    estimate: float
    low: float | None
    high: float | None
    n: int
    se: float | None
    df: float | None


class Bounds(Struct, frozen=True):
    """A lower and an upper end."""

    low: float
    high: float


class ShareInterval(Struct, frozen=True):
    """A share (0 to 1) with its interval."""

    estimate: float
    low: float
    high: float
    n: int


def mean_interval_from_moments(
    mean: float, variance: float | None, n: int, population: int | None = None, confidence: float = 0.95
) -> MeanInterval:
    """Estimate a mean with a t interval, corrected for a finite population when its size is given.

    Parameters
    ----------
    mean : float
        Mean of the answers.
    variance : float or None
        Sample variance (ddof=1); None for a single answer.
    n : int
        Number of answers, at least 1.
    population : int, optional
        People the answers stand for, N >= n. Without it the interval is for an endless population.
    confidence : float
        Level of the interval, between 0 and 1.

    Returns
    -------
    MeanInterval
        `estimate`, `low`, `high`, `n`, `se`, `df`. Limits, se and df are None for a single answer, unless it
        is the whole population (then se is 0).

    Raises
    ------
    ValueError
        No answer, more answers than people, a negative variance, or a level outside 0 and 1.

    Formula
        mean +- t_(n-1) s/sqrt(n) sqrt(1 - n/N).
    Source
        Cochran (1977), Sampling Techniques, 3rd ed., section 2.
    Check
        scipy.stats.t.interval without, the worked team of 12 with the correction.
    """
    unanswered = _unanswered_share(n, population)
    if unanswered == 0:
        return MeanInterval(mean, mean, mean, n, 0.0, float(n - 1))
    if variance is None or n == 1:
        return MeanInterval(mean, None, None, n, None, None)
    if variance < 0:
        raise ValueError(f"A variance cannot be negative ({variance}).")
    se = math.sqrt(variance / n * unanswered)
    half = float(t_quantile(confidence, n - 1)) * se
    return MeanInterval(mean, mean - half, mean + half, n, se, float(n - 1))


def _unanswered_share(n: int, population: int | None) -> float:
    """Return 1 - n/N, the finite-population correction of a variance; 1 without a population."""
    if n < 1:
        raise ValueError("A mean needs at least one answer.")
    if population is None:
        return 1.0
    if population < n:
        raise ValueError(f"There cannot be more answers ({n}) than people ({population}).")
    return 1 - n / population


def wilson_interval(successes: float, n: float, confidence: float = 0.95) -> ShareInterval:
    """Return Wilson's score interval of a share.

    Parameters
    ----------
    successes, n : float
        Count of those with the property and of all, 0 <= successes <= n, n > 0.
    confidence : float
        Level of the interval, between 0 and 1.

    Returns
    -------
    ShareInterval
        `estimate`, `low`, `high` (0 to 1), `n`.

    Raises
    ------
    ValueError
        Counts out of range or a level outside 0 and 1.

    Formula
        (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n).
    Source
        Wilson (1927), JASA 22, 209-212.
    Check
        statsmodels proportion_confint(method="wilson").
    """
    if n <= 0 or not 0 <= successes <= n:
        raise ValueError(f"A share needs counts with 0 <= {successes} <= {n} and at least one answer.")
    z = normal_quantile(1 - tail_probability(confidence))
    return ShareInterval(successes / n, *share_interval(successes / n, 0.0, n, z), int(n))


def manski_bounds(mean: float, n: int, population: int, low: float, high: float) -> Bounds:
    """Bound the mean of everybody, whatever those who did not answer think.

    Parameters
    ----------
    mean : float
        Mean of the answers, between low and high.
    n, population : int
        Answers and people, 0 <= n <= population, population at least 1.
    low, high : float
        Ends of the scale, low < high.

    Returns
    -------
    Bounds
        The mean if all silent people were at the low end, and at the high end.

    Raises
    ------
    ValueError
        Counts or a mean out of range.

    Formula
        (n mean + (N-n) low)/N and (n mean + (N-n) high)/N.
    Source
        Manski (1989), Journal of Human Resources 24, 343-360.
    Check
        The worked team of 12 with 9 answers.
    """
    if not 0 <= n <= population or population < 1:
        raise ValueError(f"There cannot be more answers ({n}) than people ({population}), and people are needed.")
    if not low < high or (n > 0 and not low <= mean <= high):
        raise ValueError(f"The mean ({mean}) must lie on a scale that rises from low ({low}) to high ({high}).")
    given, silent = (n * mean if n else 0.0), population - n
    return Bounds((given + silent * low) / population, (given + silent * high) / population)
