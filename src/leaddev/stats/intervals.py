"""Intervals of means and shares of the present staff, and bounds that assume nothing about who is silent.

Owns finite-population t intervals, Wilson's interval, Manski bounds, and the Dirichlet posterior of counts of people in
categories with its Jeffreys intervals; money is no count and must not come here. Wholly answered populations have no
sampling error.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, numbers
from leaddev.stats.distributions import beta_quantile, normal_quantile, special, t_quantile, tail_probability
from leaddev.stats.linearisation import share_interval

#: Jeffreys' prior adds half a count to each category.
PRIOR = 0.5


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


class DirichletShares(Struct, frozen=True, eq=False):
    """Shares of categories: `share` as counted, credible limits, and the probability of having the largest."""

    share: FloatArray
    low: FloatArray
    high: FloatArray
    top_probability: FloatArray
    n: float


def dirichlet_shares(counts: ArrayLike, confidence: float = 0.95) -> DirichletShares:
    """Estimate the shares of categories from counts of people (Jeffreys prior).

    Parameters
    ----------
    counts : array (c,)
        People per category, not negative, two categories or more, not all 0.
    confidence : float
        Level of each interval on its own, between 0 and 1.

    Returns
    -------
    DirichletShares
        `share` (c,) = counts/n, `low`, `high` (c,), `top_probability` (c,) summing to 1, `n`.

    Raises
    ------
    ValueError
        Fewer than two categories, a negative or missing count, no person at all, or a level outside 0 and 1.

    Formula
        Limits: quantiles of Beta(x + 1/2, n - x + (c-1)/2). Top: integral of f_i(t) prod_{j != i} F_j(t) over
        gamma(x + 1/2) variables, whose proportions are the Dirichlet shares.
    Source
        Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., sections 2.9 and 3.4; Jeffreys (1946).
    Check
        scipy.stats.beta; simulation from numpy's Dirichlet.
    """
    x = _checked_counts(counts)
    tail, n = tail_probability(confidence), float(x.sum())
    a = x + PRIOR
    rest = a.sum() - a
    low = np.array([beta_quantile(tail, i, j) for i, j in zip(a, rest, strict=True)])
    high = np.array([beta_quantile(1 - tail, i, j) for i, j in zip(a, rest, strict=True)])
    return DirichletShares(x / n, low, high, _top_probability(a), n)


def _checked_counts(counts: ArrayLike) -> FloatArray:
    x = numbers(counts, "counts")
    if x.size < 2 or (x < 0).any() or x.sum() <= 0:
        raise ValueError("Shares need at least two categories, counts that are not negative, and one person.")
    return x


@lru_cache(maxsize=1)
def _quadrature() -> tuple[FloatArray, FloatArray]:
    """Nodes and weights of Gauss and Legendre's rule, which take longer to find than to use."""
    return np.polynomial.legendre.leggauss(200)


def _top_probability(a: FloatArray) -> FloatArray:
    """Integrate numerically; on the scale of the square root every gamma density is about as wide as 1/2."""
    nodes, weights = _quadrature()
    result: FloatArray = np.empty(a.size)
    for i, shape in enumerate(a):
        centre = np.sqrt(shape)
        start, end = max(centre - 7.0, 0.0), centre + 7.0
        root = start + (end - start) * (nodes + 1) / 2
        t = root**2
        log_density = (shape - 0.5) * np.log(t) - t - special().gammaln(shape)
        others = np.prod(special().gammainc(np.delete(a, i)[:, None], t), axis=0)
        result[i] = (end - start) * float((weights * np.exp(log_density) * others).sum())
    result /= result.sum()
    return result


def dirichlet_sum_interval(counts: ArrayLike, chosen: Sequence[int], confidence: float = 0.95) -> Bounds:
    """Return the credible interval of the summed share of several categories (Jeffreys prior).

    Parameters
    ----------
    counts : array (c,)
        As `dirichlet_shares`.
    chosen : sequence of int
        Positions of the categories summed; neither none nor all of them.
    confidence : float
        Level of the interval, between 0 and 1.

    Returns
    -------
    Bounds
        `low` and `high` (0 to 1).

    Raises
    ------
    ValueError
        As `dirichlet_shares`; also a choice of none, all, or unknown categories.

    Formula
        Quantiles of Beta(sum of x + 1/2 over the chosen, the same over the others).
    Source
        Gelman et al. (2013), section 3.4: sums of Dirichlet shares are beta distributed.
    Check
        scipy.stats.beta; simulation from numpy's Dirichlet.
    """
    a = _checked_counts(counts) + PRIOR
    positions = set(chosen)
    if not positions <= set(range(a.size)) or not 0 < len(positions) < a.size:
        raise ValueError(f"Choose some, not all, of the categories 0 to {a.size - 1}.")
    inside = float(a[sorted(positions)].sum())
    tail, outside = tail_probability(confidence), float(a.sum()) - inside
    return Bounds(beta_quantile(tail, inside, outside), beta_quantile(1 - tail, inside, outside))
