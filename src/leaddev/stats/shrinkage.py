"""Which units really stand out: empirical-Bayes estimates and the probability of being among the lowest.

Owns Paule-Mandel shrinkage and seeded ranking. It names no unit and draws no consequence.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, numbers


class Shrinkage(Struct, frozen=True, eq=False):
    """Empirical-Bayes estimates of unit means.

    `weights` (0 to 1) is the share of its own mean a unit keeps, `variances` the naive posterior variances.
    """

    estimates: FloatArray
    weights: FloatArray
    variances: FloatArray
    mu: float
    tau2: float


def shrink(means: ArrayLike, ns: ArrayLike, within_variance: float) -> Shrinkage:
    """Pull the means of small units towards the common mean (empirical Bayes, Paule-Mandel).

    Parameters
    ----------
    means, ns : (G,) mean and number of answers (above 0) of each unit, nothing missing.
    within_variance : pooled variance of answers within units, not negative.

    Returns: `estimates`, `weights`, `variances` (weight times sampling variance), `mu`, `tau2` (variance between units,
        0 when the means differ no more than chance).
    Raises `ValueError`: different lengths, no unit, a unit without answers, or a negative variance.
    Formula: tau2 solves sum w (y - mu)^2 = G-1, w = 1/(tau2 + s^2/n), mu = sum w y / sum w; B = tau2/(tau2 + s^2/n);
        estimate = mu + B (y - mu).
    Source: Paule & Mandel (1982), J. Research NBS 87; DerSimonian & Kacker (2007), Contemp. Clin. Trials 28.
    Check: statsmodels.stats.meta_analysis.combine_effects(method_re="pm").
    """
    y, n = numbers(means, "means"), numbers(ns, "ns")
    if y.shape != n.shape or y.size == 0 or (n <= 0).any():
        raise ValueError("Shrinkage needs one mean and one positive number of answers per unit.")
    if not within_variance >= 0:
        raise ValueError(f"The variance within units cannot be negative ({within_variance}).")
    sampling = within_variance / n
    if within_variance == 0:
        tau2 = float(y.var(ddof=1)) if y.size > 1 else 0.0
        ones = np.ones_like(y)
        return Shrinkage(y.copy(), ones, np.zeros_like(y), float(y.mean()), tau2)
    tau2 = _paule_mandel(y, sampling)
    w = 1 / (tau2 + sampling)
    mu = float((w * y).sum() / w.sum())
    weights = tau2 * w
    return Shrinkage(mu + weights * (y - mu), weights, weights * sampling, mu, tau2)


def _paule_mandel(y: FloatArray, sampling: FloatArray) -> float:
    """Solve for the variance between units by Newton's method.

    The left side falls and is convex in tau2, so steps from 0 rise towards the root and never pass it.
    """
    tau2 = 0.0
    for _ in range(200):
        w = 1 / (tau2 + sampling)
        residual = y - (w * y).sum() / w.sum()
        excess = float((w * residual**2).sum()) - (y.size - 1)
        if excess <= 0:
            break
        step = excess / float((w**2 * residual**2).sum())
        tau2 += step
        if step <= 1e-15 * tau2:
            break
    return tau2


def rank_probability(
    estimates: ArrayLike, variances: ArrayLike, lowest: int, seed: int, draws: int = 20_000
) -> FloatArray:
    """Return for each unit the probability of being among the lowest, given uncertain estimates.

    Parameters
    ----------
    estimates, variances : (G,) estimate of each unit and its variance (not negative), such as from `shrink`.
    lowest : how many units count as lowest, 1 to G.
    seed : seed of the draws: the same input gives the same result, in whatever order the units come.
    draws : number of draws; 20 000 leave a standard error of at most 0.0036.

    Returns: (G,) probabilities that sum to `lowest`.
    Raises `ValueError`: different lengths, a negative variance, or `lowest` or `draws` out of range.
    Formula: Share of draws x_g ~ N(estimate_g, variance_g) in which unit g ranks among the `lowest`.
    Source: Goldstein & Spiegelhalter (1996), J. Royal Statistical Society A 159, 385-443.
    Check: Two units: the normal probability Phi((b-a)/sqrt(v_a+v_b)).
    """
    centre, spread = numbers(estimates, "estimates"), numbers(variances, "variances")
    if centre.shape != spread.shape or (spread < 0).any():
        raise ValueError("Every unit needs an estimate and a variance that is not negative.")
    if not 1 <= lowest <= centre.size or draws < 1:
        raise ValueError(f"The lowest {lowest} of {centre.size} units cannot be drawn {draws} times.")
    order = np.lexsort((spread, centre))
    sorted_centre, sorted_sd = centre[order], np.sqrt(spread[order])
    generator = np.random.default_rng(seed)
    hits = np.zeros(centre.size)
    remaining = draws
    while remaining:
        size = min(remaining, 1000)
        x = sorted_centre + sorted_sd * generator.standard_normal((size, centre.size))
        chosen = np.argpartition(x, lowest - 1, axis=1)[:, :lowest]
        hits += np.bincount(chosen.reshape(-1), minlength=centre.size)
        remaining -= size
    result = np.empty(centre.size)
    result[order] = hits / draws
    return result
