"""What answers tell of units: how far members of one agree, how far units differ, and which really stand out.

Owns rwg(j) and its null variances, ICC(1) and ICC(2), Paule-Mandel shrinkage and seeded ranking. It names no unit; the
reading of the numbers, and whether units may be ranked, belong to others.
"""

from __future__ import annotations

import math

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, numbers
from leaddev.stats.distributions import f_quantile, tail_probability

#: Variance of a slightly skewed null distribution by number of options: LeBreton & Senter (2008), Table 2.
SLIGHT_SKEW_VARIANCE = {5: 1.34, 6: 1.85, 7: 2.90}


class Agreement(Struct, frozen=True):
    """Agreement against a uniform and a slightly skewed null, 0 to 1; `skewed` is None where it is not defined."""

    uniform: float
    skewed: float | None


def uniform_null_variance(options: int) -> float:
    """Return the variance of answers spread evenly over `options` steps, (A^2 - 1) / 12."""
    if options < 2:
        raise ValueError(f"A rating scale needs at least two options, not {options}.")
    return (options**2 - 1) / 12


def rwg_j_from_variance(mean_variance: float, items: int, options: int) -> Agreement:
    """Measure how far raters agree on several parallel items (rwg(j)), from the mean variance of the items.

    mean_variance : mean of the items' sample variances, not negative.
    items : number of items J, at least 1.
    options : number of answer options A, at least 2.

    Returns: `uniform`, `skewed` (0 to 1; `skewed` is None unless A is 5, 6 or 7).
    Raises `ValueError`: a negative variance, no item, or fewer than two options.
    Formula: J q / (J q + s^2/sigma_E^2), q = 1 - s^2/sigma_E^2, s^2 the mean item variance, never below 0; sigma_E^2 =
        (A^2-1)/12, skewed 1.34 (A=5), 1.85 (6), 2.90 (7).
    Source: James, Demaree & Wolf (1984), J. Applied Psychology 69; LeBreton & Senter (2008), Org. Res. Methods 11. It
        grows with J, also for near-random answers (Harvey & Hollander 2004).
    Check: R multilevel::rwg.j on public data.
    """
    if not mean_variance >= 0 or items < 1:
        raise ValueError("Agreement needs a variance that is not negative and at least one item.")
    null = uniform_null_variance(options)
    skewed_null = SLIGHT_SKEW_VARIANCE.get(options)
    skewed = None if skewed_null is None else _against(mean_variance, items, skewed_null)
    return Agreement(_against(mean_variance, items, null), skewed)


def _against(variance: float, items: int, null: float) -> float:
    ratio = min(variance / null, 1.0)
    agreed = items * (1 - ratio)
    return agreed / (agreed + ratio)


class IntraclassCorrelation(Struct, frozen=True):
    """One-way random-effects ANOVA of values in units; shares are None when no value differs from another."""

    icc1: float | None
    icc2: float | None
    icc1_low: float | None
    icc1_high: float | None


def icc_from_sums(
    ns: ArrayLike, sums: ArrayLike, sums_of_squares: ArrayLike, confidence: float = 0.95
) -> IntraclassCorrelation:
    """Estimate how far answers differ between units (intraclass correlations).

    ns, sums, sums_of_squares : (G,) answers per unit, their sum and the sum of their squares. Units without answers are
        left out.
    confidence : level of the interval of ICC(1), between 0 and 1.

    Returns: `icc1` (may be negative; not truncated), `icc2`, `icc1_low`, `icc1_high`.
    Raises `ValueError`: different lengths, a negative count, fewer than two units, or no unit with two answers.
    Formula: SSB = sum S_g^2/n_g - (sum S_g)^2/N; SSW = sum Q_g - sum S_g^2/n_g; n0 = (N - sum n_g^2 / N) / (G-1);
        ICC(1) = (MSB - MSW) / (MSB + (n0-1) MSW); ICC(2) = (MSB - MSW) / MSB; limits (F/F_q - 1) / (F/F_q + n0 - 1).
    Source: Shrout & Fleiss (1979), Psychological Bulletin 86; Bliese (2000) in Klein & Kozlowski.
    Check: pingouin.intraclass_corr for equal sizes; R aov on public data.
    """
    n, s, q = (numbers(a, "sums per unit") for a in (ns, sums, sums_of_squares))
    if not n.shape == s.shape == q.shape or (n < 0).any():
        raise ValueError("Counts, sums and sums of squares need one entry per unit, and no count below 0.")
    n, s, q = n[n > 0], s[n > 0], q[n > 0]
    groups, total = n.size, float(n.sum())
    if groups < 2:
        raise ValueError("Intraclass correlations need answers from at least two units.")
    if total <= groups:
        raise ValueError("Intraclass correlations need a unit with at least two answers.")
    between_sum = float((s * s / n).sum())
    msb = max(between_sum - float(s.sum()) ** 2 / total, 0.0) / (groups - 1)
    msw = max(float(q.sum()) - between_sum, 0.0) / (total - groups)
    n0 = (total - float((n * n).sum()) / total) / (groups - 1)
    return _from_mean_squares(msb, msw, n0, (groups - 1, round(total) - groups), confidence)


def _from_mean_squares(
    msb: float, msw: float, n0: float, df: tuple[int, int], confidence: float
) -> IntraclassCorrelation:
    tail = tail_probability(confidence)
    if msb == 0 and msw == 0:
        return IntraclassCorrelation(None, None, None, None)
    f = msb / msw if msw > 0 else math.inf
    return IntraclassCorrelation(
        icc1=(msb - msw) / (msb + (n0 - 1) * msw),
        icc2=(msb - msw) / msb if msb > 0 else None,
        icc1_low=_share_between(f / f_quantile(1 - tail, *df), n0),
        icc1_high=_share_between(f / f_quantile(tail, *df), n0),
    )


def _share_between(f: float, n0: float) -> float:
    return 1.0 if math.isinf(f) else (f - 1) / (f + n0 - 1)


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
