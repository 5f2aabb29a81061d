"""How far raters of one unit agree on several parallel items, rwg(j), and how far units differ from each other, ICC.

Owns the indices and their null variances; the reading of the numbers, and whether units may be ranked, belong to
others.
"""

from __future__ import annotations

import math

from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import numbers
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

    Parameters
    ----------
    mean_variance : float
        Mean of the items' sample variances, not negative.
    items : int
        Number of items J, at least 1.
    options : int
        Number of answer options A, at least 2.

    Returns
    -------
    Agreement
        `uniform`, `skewed` (0 to 1; `skewed` is None unless A is 5, 6 or 7).

    Raises
    ------
    ValueError
        A negative variance, no item, or fewer than two options.

    Formula
        J q / (J q + s^2/sigma_E^2), q = 1 - s^2/sigma_E^2, s^2 the mean item variance, never below 0;
        sigma_E^2 = (A^2-1)/12, skewed 1.34 (A=5), 1.85 (6), 2.90 (7).
    Source
        James, Demaree & Wolf (1984), J. Applied Psychology 69; LeBreton & Senter (2008), Org. Res. Methods 11.
        It grows with J, also for near-random answers (Harvey & Hollander 2004).
    Check
        R multilevel::rwg.j on public data.
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

    Parameters
    ----------
    ns, sums, sums_of_squares : array (G,)
        Answers per unit, their sum and the sum of their squares. Units without answers are left out.
    confidence : float
        Level of the interval of ICC(1), between 0 and 1.

    Returns
    -------
    IntraclassCorrelation
        `icc1` (may be negative; not truncated), `icc2`, `icc1_low`, `icc1_high`.

    Raises
    ------
    ValueError
        Different lengths, a negative count, fewer than two units, or no unit with two answers.

    Formula
        SSB = sum S_g^2/n_g - (sum S_g)^2/N; SSW = sum Q_g - sum S_g^2/n_g;
        n0 = (N - sum n_g^2 / N) / (G-1); ICC(1) = (MSB - MSW) / (MSB + (n0-1) MSW);
        ICC(2) = (MSB - MSW) / MSB; limits (F/F_q - 1) / (F/F_q + n0 - 1).
    Source
        Shrout & Fleiss (1979), Psychological Bulletin 86; Bliese (2000) in Klein & Kozlowski.
    Check
        pingouin.intraclass_corr for equal sizes; R aov on public data.
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
