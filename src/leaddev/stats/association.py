"""How figures go together: Kendall's tau-b of orders, how alike two profiles are, and Johnson's relative weights.

The weights say which predictors carry the explained variance, and more of it than an added random normal predictor,
from correlations alone. Owns no verdict and says nothing about causes: what a profile is made of, and what is alike
enough, is decided elsewhere.
"""

from __future__ import annotations

import math

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike, NDArray

from leaddev.stats.answers import FloatArray, complete_pairs
from leaddev.stats.distributions import tail_probability

_FEWEST_FOR_CORRELATION = 3

#: Same draws in every run: the same answers give the same verdict.
SEED = 20170515


def kendall_tau_b(x: ArrayLike, y: ArrayLike) -> float | None:
    """Return how far two orders agree, with ties taken into account (Kendall's tau-b).

    x, y : (n,) two values of the same things; pairs with NaN are left out. Work grows with n squared.

    Returns: -1 to 1; None when fewer than two pairs are complete or one variable is constant.
    Raises `ValueError`: different lengths.
    Formula: (C - D) / sqrt((n0 - t_x)(n0 - t_y)), C and D concordant and discordant pairs, n0 all pairs, t ties.
    Source: Kendall (1945), Biometrika 33, 239-251.
    Check: scipy.stats.kendalltau.
    """
    first, second = complete_pairs(x, y)
    net = untied_x = untied_y = 0
    for i in range(first.size - 1):
        above_x = np.sign(first[i + 1 :] - first[i])
        above_y = np.sign(second[i + 1 :] - second[i])
        net += int((above_x * above_y).sum())
        untied_x += int(np.count_nonzero(above_x))
        untied_y += int(np.count_nonzero(above_y))
    if untied_x == 0 or untied_y == 0:
        return None
    return max(-1.0, min(1.0, net / math.sqrt(untied_x * untied_y)))


class ProfileSimilarity(Struct, frozen=True):
    """Likeness of two profiles: correlation (None where it says nothing), mean absolute difference, distance."""

    correlation: float | None
    mean_difference: float
    distance: float


def profile_similarity(first: ArrayLike, second: ArrayLike) -> ProfileSimilarity | None:
    """Compare two profiles over the same things.

    first, second : (n,) one figure per thing; things with NaN in either profile are left out.

    Returns: `correlation` (-1 to 1; None below three things or where a profile is flat), `mean_difference` and
        `distance` in the unit of the profiles, from 0. None where nothing stands in both profiles.
    Raises `ValueError`: different lengths.
    Formula: Pearson's r; sum |x - y| / n; D = sqrt(sum (x - y)^2).
    Source: Cronbach & Gleser (1953), Psychological Bulletin 50, 456-473; O'Reilly, Chatman & Caldwell (1991), Academy
        of Management Journal 34, 487-516 (profile correlation).
    Check: The worked profiles; numpy.corrcoef.
    """
    x, y = complete_pairs(first, second)
    if not x.size:
        return None
    apart = x - y
    return ProfileSimilarity(
        correlation=_correlation(x, y),
        mean_difference=float(np.abs(apart).mean()),
        distance=math.sqrt(float(apart @ apart)),
    )


def _correlation(x: FloatArray, y: FloatArray) -> float | None:
    if x.size < _FEWEST_FOR_CORRELATION:
        return None
    dx, dy = x - x.mean(), y - y.mean()
    spread = math.sqrt(float(dx @ dx) * float(dy @ dy))
    scale = math.sqrt(float(x @ x) * float(y @ y))
    if spread <= 1e-12 * scale:
        return None
    return max(-1.0, min(1.0, float(dx @ dy) / spread))


class Importance(Struct, frozen=True, eq=False):
    """R2 shared out over the predictors: `raw` sums to `r2`, `percent` to 100 (NaN when r2 is 0)."""

    raw: FloatArray
    percent: FloatArray
    r2: float


def relative_weights_from_correlation(rxx: ArrayLike, rxy: ArrayLike) -> Importance:
    """Share the explained variance out over correlated predictors (Johnson's relative weights), from correlations.

    rxx : (p, p) correlations among the predictors.
    rxy : (p,) correlations of the predictors with the criterion.

    Returns: `raw` (p,), not negative, sums to `r2`; `percent` (p,); `r2` (0 to 1).
    Raises `ValueError`: shapes that do not fit, correlations that are not finite, or collinear predictors.
    Formula: R_xx = Q D Q'; L = Q sqrt(D) Q'; b = L^-1 r_xy; raw_j = sum_k L_jk^2 b_k^2.
    Source: Johnson (2000), Multivariate Behavioral Research 35, 1-19.
    Check: R rwa on mtcars; two predictors worked by hand; the sum is the R2 of numpy.linalg.lstsq.
    """
    among, with_y = np.asarray(rxx, dtype=np.float64), np.asarray(rxy, dtype=np.float64)
    if with_y.ndim != 1 or among.shape != (with_y.size, with_y.size) or with_y.size == 0:
        raise ValueError(f"Correlations of shape {among.shape} and {with_y.shape} do not fit together.")
    if not (np.isfinite(among).all() and np.isfinite(with_y).all()):
        raise ValueError("Correlations must be finite.")
    values = np.linalg.eigvalsh(among)
    if values[0] <= 1e-10 * values[-1]:
        raise ValueError("The predictors are collinear: one of them follows from the others.")
    together = np.block([[among, with_y[:, None]], [with_y, np.ones(1)]])
    raw = _weights(together[None])[0]
    r2 = float(raw.sum())
    return Importance(raw, 100 * raw / r2 if r2 > 0 else np.full(raw.shape, np.nan), r2)


class WeightsAgainstRandom(Importance, frozen=True, eq=False):
    """Relative weights, and the interval of each minus the weight of a random predictor; `above` where low > 0.

    `drawn` (draws, p) are the weights in simulated samples, for other comparisons among them.
    """

    low: FloatArray
    high: FloatArray
    above: NDArray[np.bool_]
    drawn: FloatArray


def weights_above_random(
    rxx: ArrayLike, rxy: ArrayLike, df: int, confidence: float = 0.95, draws: int = 500
) -> WeightsAgainstRandom:
    """Compare Johnson's relative weights with the weight that a random predictor gets in samples of this size.

    rxx : (p, p) correlations among the predictors.
    rxy : (p,) correlations of the predictors with the criterion.
    df : degrees of freedom behind the correlations: n - 1, or n minus the number of groups for correlations within
        groups; at least p + 3.
    confidence : level of the intervals, between 0 and 1.
    draws : samples drawn; the seed is fixed.

    Returns: `raw` (p,) sums to `r2`; `percent` (p,), NaN when r2 is 0; `low`, `high` (p,), limits of the difference;
        `above` (p,); `drawn` (draws, p).
    Raises `ValueError`: as `relative_weights_from_correlation`; also correlations that no answers can have, or too few
        degrees of freedom.
    Formula: Draw S ~ Wishart(df, R+), R+ the correlations with a standard normal predictor unrelated to everything
        added; compute the weights of all p + 1 predictors from each S; take quantiles of weight_j - weight_random.
    Source: Tonidandel, LeBreton & Johnson (2009), Psychological Methods 14, 387-399, with a parametric instead of a row
        bootstrap; Wishart draws after Bartlett (1933).
    Check: The weights are those of `relative_weights_from_correlation`; the limits are those of a bootstrap over rows
        of normal data within simulation error; a criterion unrelated to everything stays below in at least 97.5 % of
        the samples.
    """
    importance = relative_weights_from_correlation(rxx, rxy)
    with_y = np.asarray(rxy, dtype=np.float64)
    p = with_y.size
    if df < p + 3:
        raise ValueError(f"{p} predictors need at least {p + 3} degrees of freedom, not {df}.")
    together = np.eye(p + 2)
    together[:p, :p] = rxx
    together[:p, p + 1] = together[p + 1, :p] = with_y
    try:
        root: FloatArray = np.linalg.cholesky(together).astype(np.float64)
    except np.linalg.LinAlgError:
        raise ValueError("These correlations cannot be those of any answers.") from None
    drawn = _weights(_wishart(root, df, draws))
    difference = drawn[:, :p] - drawn[:, p:]
    tail = tail_probability(confidence)
    low, high = np.quantile(difference, [tail, 1 - tail], axis=0)
    return WeightsAgainstRandom(importance.raw, importance.percent, importance.r2, low, high, low > 0, drawn[:, :p])


def _wishart(root: FloatArray, df: int, draws: int) -> FloatArray:
    """(draws, q, q) Wishart matrices by Bartlett's decomposition."""
    q = len(root)
    random = np.random.default_rng(SEED)
    lower = np.tril(random.standard_normal((draws, q, q)), -1)
    diagonal = np.arange(q)
    lower[:, diagonal, diagonal] = np.sqrt(random.chisquare(df - diagonal, (draws, q)))
    factor = root @ lower
    wishart: FloatArray = factor @ factor.transpose(0, 2, 1)
    return wishart


def _weights(matrices: FloatArray) -> FloatArray:
    """(draws, q - 1) relative weights of all but the last variable for the last one."""
    sd = np.sqrt(np.einsum("dii->di", matrices))
    correlations = matrices / sd[:, :, None] / sd[:, None, :]
    values, vectors = np.linalg.eigh(correlations[:, :-1, :-1])
    values = np.maximum(values, 1e-12)
    turned = np.einsum("dji,dj->di", vectors, correlations[:, :-1, -1])
    beta = np.einsum("dij,dj->di", vectors, turned / np.sqrt(values))
    shared = (vectors * np.sqrt(values)[:, None, :]) @ vectors.transpose(0, 2, 1)
    weights: FloatArray = np.einsum("dij,dj->di", shared**2, beta**2)
    return weights
