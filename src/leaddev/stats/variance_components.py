"""How much of the variance lies between units: the one-way ANOVA and its intraclass correlations.

Owns ICC(1), ICC(2) and the design effect; whether units may be ranked is decided elsewhere.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from leaddev.records import record
from leaddev.stats.answers import FloatArray, answer_vector, numbers
from leaddev.stats.distributions import f_quantile, f_upper_tail, tail_probability


@record
class IntraclassCorrelation:
    """One-way random-effects ANOVA of values in units; shares are None when no value differs from another."""

    icc1: float | None
    icc2: float | None
    icc1_low: float | None
    icc1_high: float | None
    n0: float
    msb: float
    msw: float
    f: float | None
    p: float | None
    n: int
    groups: int
    design_effect: float | None
    effective_n: float | None


def icc(values: ArrayLike, groups: ArrayLike, confidence: float = 0.95) -> IntraclassCorrelation:
    """Estimate how far answers differ between units (intraclass correlations).

    Parameters
    ----------
    values : array (n,)
        One score per respondent; respondents with NaN are left out.
    groups : array (n,)
        The unit of each respondent, labels of any sortable type.
    confidence : float
        Level of the interval of ICC(1), between 0 and 1.

    Returns
    -------
    IntraclassCorrelation
        `icc1` (may be negative; not truncated), `icc2`, `icc1_low`, `icc1_high`, `n0` (mean unit size
        corrected for unequal sizes), `msb`, `msw`, `f`, `p`, `n`, `groups`, `design_effect` (ICC(1) below 0
        counted as 0) and `effective_n`.

    Raises
    ------
    ValueError
        Different lengths, fewer than two units with answers, or no unit with two answers.

    Formula
        n0 = (N - sum n_g^2 / N) / (G-1); ICC(1) = (MSB - MSW) / (MSB + (n0-1) MSW);
        ICC(2) = (MSB - MSW) / MSB; limits (F/F_q - 1) / (F/F_q + n0 - 1); deff = 1 + (n0-1) ICC(1).
    Source
        Shrout & Fleiss (1979), Psychological Bulletin 86; Bliese (2000) in Klein & Kozlowski.
    Check
        pingouin.intraclass_corr for equal sizes; scipy.stats.f_oneway; R aov on public data.
    """
    scores = answer_vector(values)
    labels = np.asarray(groups)
    if labels.shape != scores.shape:
        raise ValueError(f"Every value needs its unit: {scores.size} values, units of shape {labels.shape}.")
    given = ~np.isnan(scores)
    scores, labels = scores[given], labels[given]
    codes = np.unique(labels, return_inverse=True)[1].reshape(-1)
    # Centring changes no figure and keeps sums of squares from cancelling.
    centred = scores - scores.mean() if scores.size else scores
    ns = np.bincount(codes)
    sums = np.bincount(codes, weights=centred)
    squares = np.bincount(codes, weights=centred**2)
    return icc_from_sums(ns, sums, squares, confidence)


def icc_from_sums(
    ns: ArrayLike, sums: ArrayLike, sums_of_squares: ArrayLike, confidence: float = 0.95
) -> IntraclassCorrelation:
    """Compute the intraclass correlations from sums per unit.

    Parameters
    ----------
    ns, sums, sums_of_squares : array (G,)
        Answers per unit, their sum and the sum of their squares. Units without answers are left out.
    confidence : float
        Level of the interval of ICC(1), between 0 and 1.

    Returns
    -------
    IntraclassCorrelation
        As `icc`.

    Raises
    ------
    ValueError
        Different lengths, a negative count, fewer than two units, or no unit with two answers.

    Formula
        SSB = sum S_g^2/n_g - (sum S_g)^2/N; SSW = sum Q_g - sum S_g^2/n_g; see `icc`.
    Source
        Shrout & Fleiss (1979).
    Check
        Equal to `icc` on the answers behind the sums.
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
    return _from_mean_squares(msb, msw, n0, n, confidence)


def _from_mean_squares(msb: float, msw: float, n0: float, ns: FloatArray, confidence: float) -> IntraclassCorrelation:
    groups, n = ns.size, round(float(ns.sum()))
    tail = tail_probability(confidence)
    if msb == 0 and msw == 0:
        return IntraclassCorrelation(None, None, None, None, n0, msb, msw, None, None, n, groups, None, None)
    icc1 = (msb - msw) / (msb + (n0 - 1) * msw)
    icc2 = (msb - msw) / msb if msb > 0 else None
    f, df1, df2 = (msb / msw if msw > 0 else math.inf), groups - 1, n - groups
    low = _share_between(f / f_quantile(1 - tail, df1, df2), n0)
    high = _share_between(f / f_quantile(tail, df1, df2), n0)
    deff = 1 + (n0 - 1) * max(icc1, 0.0)
    p = f_upper_tail(f, df1, df2)
    return IntraclassCorrelation(icc1, icc2, low, high, n0, msb, msw, f, p, n, groups, deff, n / deff)


def _share_between(f: float, n0: float) -> float:
    return 1.0 if math.isinf(f) else (f - 1) / (f + n0 - 1)
