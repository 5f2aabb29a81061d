"""Change: two-group differences, effect size, reliable change, regression to the mean, and a step to another portfolio.

Differences are always second minus first. Owns no verdict about a programme, and the arithmetic of budget lines only:
which shares are needed and what may move is decided elsewhere.
"""

from __future__ import annotations

import math

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, numbers
from leaddev.stats.distributions import normal_quantile, t_quantile, t_two_sided, tail_probability


class EffectSize(Struct, frozen=True):
    """A standardized mean difference with its interval."""

    estimate: float
    low: float
    high: float


class MeanDifference(Struct, frozen=True):
    """The difference of two means, second minus first, with Welch's test."""

    estimate: float
    low: float
    high: float
    se: float
    df: float
    t: float
    p: float


class ReliableChange(Struct, frozen=True):
    """Whether a change exceeds what unreliable measurement alone produces."""

    index: float
    minimum: float
    standard_error_of_measurement: float
    is_reliable: bool


def hedges_g(n1: int, m1: float, s1: float, n2: int, m2: float, s2: float, confidence: float = 0.95) -> EffectSize:
    """Return the bias-corrected standardized difference of two independent means (Hedges' g).

    n1, n2 : answers in the first and second group, each at least 2.
    m1, m2 : means.
    s1, s2 : standard deviations (ddof=1), not negative, not both 0.
    confidence : level of the interval, between 0 and 1.

    Returns: `estimate` (positive when the second mean is higher), `low`, `high`.
    Raises `ValueError`: fewer than two answers in a group, or no spread at all.
    Formula: g = J (m2-m1)/s_p, J = gamma(v/2) / (sqrt(v/2) gamma((v-1)/2)), v = n1+n2-2; g +- z sqrt((n1+n2)/(n1 n2) +
        g^2/(2(n1+n2))).
    Source: Hedges (1981), J. Educational Statistics 6, 107-128; Hedges & Olkin (1985).
    Check: pingouin.compute_effsize(eftype="hedges"), which uses the approximate J.
    """
    tail = tail_probability(confidence)
    if n1 < 2 or n2 < 2 or s1 < 0 or s2 < 0:
        raise ValueError("Hedges' g needs at least two answers in each group and no negative spread.")
    df = n1 + n2 - 2
    pooled = math.sqrt(((n1 - 1) * s1**2 + (n2 - 1) * s2**2) / df)
    if pooled == 0:
        raise ValueError("Hedges' g is not defined when no answer differs within its group.")
    g = small_sample_correction(df) * (m2 - m1) / pooled
    half = normal_quantile(1 - tail) * math.sqrt((n1 + n2) / (n1 * n2) + g**2 / (2 * (n1 + n2)))
    return EffectSize(g, g - half, g + half)


def small_sample_correction(df: float) -> float:
    """Return Hedges' exact correction J for `df` degrees of freedom (Hedges 1981); df must be above 1."""
    if df <= 1:
        raise ValueError(f"Hedges' correction needs more than 1 degree of freedom, not {df}.")
    return math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)


def two_sample_from_moments(
    n1: int,
    m1: float,
    s1: float,
    n2: int,
    m2: float,
    s2: float,
    confidence: float = 0.95,
    *,
    populations: tuple[int, int] | None = None,
) -> MeanDifference:
    """Compare two independent groups from their counts, means and standard deviations (Welch's t).

    n1, n2 : answers, each at least 2.
    m1, m2 : means.
    s1, s2 : standard deviations (ddof=1), not negative.
    confidence : level of the interval, between 0 and 1.
    populations : people in each group; with them the comparison is of the present staff (finite-population corrected).

    Returns: `estimate` (second minus first), `low`, `high`, `se`, `df`, `t`, `p` (two-sided). Without any sampling
        error p is 0, or 1 if the means are equal.
    Raises `ValueError`: fewer than two answers in a group, a negative spread, or more answers than people.
    Formula: t = (m2-m1)/se, se^2 = s1^2/n1 + s2^2/n2, df of Welch-Satterthwaite; each s^2/n times (1 - n/N) when
        populations are given.
    Source: Welch (1947), Biometrika 34, 28-35; Cochran (1977), Sampling Techniques.
    Check: scipy.stats.ttest_ind(equal_var=False).
    """
    if n1 < 2 or n2 < 2 or s1 < 0 or s2 < 0:
        raise ValueError("Welch's comparison needs at least two answers in each group and no negative spread.")
    people = populations or (math.inf, math.inf)
    if people[0] < n1 or people[1] < n2:
        raise ValueError("There cannot be more answers than people in a group.")
    v1, v2 = s1**2 / n1 * (1 - n1 / people[0]), s2**2 / n2 * (1 - n2 / people[1])
    difference, variance = m2 - m1, v1 + v2
    if variance == 0:
        t = math.copysign(math.inf, difference) if difference else 0.0
        p = 0.0 if difference else 1.0
        return MeanDifference(difference, difference, difference, 0.0, float(n1 + n2 - 2), t, p)
    df, se = float(welch_df(n1 - 1, v1, n2 - 1, v2)), math.sqrt(variance)
    t, half = difference / se, float(t_quantile(confidence, df)) * se
    return MeanDifference(difference, difference - half, difference + half, se, df, t, float(t_two_sided(t, df)))


def welch_df(df1: ArrayLike, v1: ArrayLike, df2: ArrayLike, v2: ArrayLike) -> FloatArray:
    """Return the degrees of freedom of the difference of two means, for each pair of groups.

    df1, df2 : degrees of freedom of the squared standard errors, at least 1; of n answers n - 1.
    v1, v2 : squared standard errors of the means, not both 0.

    Returns: degrees of freedom, shaped as the arguments are together.
    Formula: (v1 + v2)^2 / (v1^2 / df1 + v2^2 / df2), at least min(df1, df2): less is rounding.
    Source: Welch (1947), Biometrika 34, 28-35.
    Check: scipy.stats.ttest_ind(equal_var=False).
    """
    v1, v2 = np.asarray(v1), np.asarray(v2)
    return np.asarray(np.maximum((v1 + v2) ** 2 / (v1**2 / df1 + v2**2 / df2), np.minimum(df1, df2)))


def reliable_change(change: float, sd: float, reliability: float, confidence: float = 0.95) -> ReliableChange:
    """Return whether a change is larger than measurement error explains.

    change : second minus first measurement.
    sd : standard deviation of the scores, above 0; between units the SD of unit means.
    reliability : 0 up to but not including 1; between units ICC(2).
    confidence : level of the limit, between 0 and 1; 0.95 is the usual 1.96.

    Returns: `index` (signed), `minimum` change that counts, `standard_error_of_measurement`, `is_reliable`.
    Raises `ValueError`: sd not above 0 or reliability outside [0, 1).
    Formula: index = change / (sqrt(2) sd sqrt(1-r)); minimum = z sqrt(2) sd sqrt(1-r).
    Source: Jacobson & Truax (1991), J. Consulting and Clinical Psychology 59, 12-19.
    Check: The worked change of 0.9 points.
    """
    z = normal_quantile(1 - tail_probability(confidence))
    if sd <= 0 or not 0 <= reliability < 1:
        raise ValueError("Reliable change needs a positive SD and a reliability of at least 0 and below 1.")
    sem = sd * math.sqrt(1 - reliability)
    index = change / (math.sqrt(2) * sem)
    return ReliableChange(index, z * math.sqrt(2) * sem, sem, abs(index) > z)


def regression_to_mean(value: float, mean: float, reliability: float) -> float:
    """Return the follow-up to expect without any action for a unit selected for its extreme value.

    value, mean : the unit's value and the mean of all units.
    reliability : 0 to 1; between units ICC(2).

    Returns: between `mean` and `value`.
    Raises `ValueError`: a reliability outside 0 and 1.
    Formula: mean + r (value - mean).
    Source: Kelley (1923), Statistical Method; Galton (1886).
    Check: The worked unit: mean 3.6, value 2.6, reliability 0.6 gives 3.0.
    """
    if not 0 <= reliability <= 1:
        raise ValueError(f"A reliability lies between 0 and 1, not {reliability}.")
    return mean + reliability * (value - mean)


class Step(Struct, frozen=True, eq=False):
    """Budget lines after a first step: `amounts`, the `fraction` of the way that it goes, and what it moves."""

    amounts: FloatArray
    fraction: float
    moved: float


def target_above_floors(budget: float, shares: ArrayLike, floors: ArrayLike) -> FloatArray:
    """Return the budget lines that keep every floor and divide the rest by shares.

    budget : what there is to spend, at least the sum of the floors.
    shares, floors : (c,) shares that add up to 1; least amounts, not negative.

    Returns: (c,) amounts that add up to the budget.
    Raises `ValueError`: different lengths, shares that do not add up to 1, or floors above the budget.
    Formula: t = floor + (B - sum floor) q.
    Source: Convention of this project.
    Check: Worked vector.
    """
    q, low = numbers(shares, "shares"), numbers(floors, "floors")
    if q.shape != low.shape or abs(q.sum() - 1) > 1e-9 or (q < 0).any():
        raise ValueError("A target needs one share and one floor for each line, and shares that add up to 1.")
    if (low < 0).any() or low.sum() > budget:
        raise ValueError("The floors must not be negative and must fit into the budget.")
    return np.asarray(low + (budget - low.sum()) * q)


def first_step(current: ArrayLike, target: ArrayLike, most: float) -> Step:
    """Go from one portfolio towards another, as far as may move at once.

    current, target : (c,) budget lines with the same sum.
    most : share of the budget that may move, 0 to 1.

    Returns: the straight step, shortened where more would have to move.
    Raises `ValueError`: different lengths or sums, or a share outside 0 to 1.
    Formula: x = c + f (t - c), f = min(1, most B / m), m = sum |t - c| / 2.
    Source: Convention of this project.
    Check: Worked vectors.
    """
    now, goal = numbers(current, "current"), numbers(target, "target")
    if now.shape != goal.shape or abs(now.sum() - goal.sum()) > 1e-6 * max(abs(now.sum()), 1.0):
        raise ValueError("Current lines and target must have the same lines and the same sum.")
    if not 0 <= most <= 1:
        raise ValueError(f"The share that may move must lie between 0 and 1, not {most}.")
    distance = float(np.abs(goal - now).sum() / 2)
    fraction = min(1.0, most * float(now.sum()) / distance) if distance > 0 else 1.0
    return Step(now + fraction * (goal - now), fraction, fraction * distance)
