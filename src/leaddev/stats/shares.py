"""Shares of categories counted in a sample, with Jeffreys intervals and the probability of being the top one.

Owns the Dirichlet posterior of counts of people; money is no count and must not come here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, numbers
from leaddev.stats.distributions import beta_quantile, special, tail_probability
from leaddev.stats.intervals import Bounds

#: Jeffreys' prior adds half a count to each category.
PRIOR = 0.5


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
