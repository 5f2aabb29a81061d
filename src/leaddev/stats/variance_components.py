"""How much of the variance lies between units: the one-way ANOVA and its intraclass correlations.

Owns ICC(1) and ICC(2); whether units may be ranked is decided elsewhere.
"""

from __future__ import annotations

import math

from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import numbers
from leaddev.stats.distributions import f_quantile, tail_probability


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
