"""How two figures over the same things go together: Kendall's tau-b of orders, and how alike two profiles are.

Owns no verdict: what a profile is made of, and what is alike enough, is decided elsewhere.
"""

from __future__ import annotations

import math

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, complete_pairs

_FEWEST_FOR_CORRELATION = 3


def kendall_tau_b(x: ArrayLike, y: ArrayLike) -> float | None:
    """Return how far two orders agree, with ties taken into account (Kendall's tau-b).

    Parameters
    ----------
    x, y : array (n,)
        Two values of the same things; pairs with NaN are left out. Work grows with n squared.

    Returns
    -------
    float or None
        -1 to 1; None when fewer than two pairs are complete or one variable is constant.

    Raises
    ------
    ValueError
        Different lengths.

    Formula
        (C - D) / sqrt((n0 - t_x)(n0 - t_y)), C and D concordant and discordant pairs, n0 all pairs, t ties.
    Source
        Kendall (1945), Biometrika 33, 239-251.
    Check
        scipy.stats.kendalltau.
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

    Parameters
    ----------
    first, second : array (n,)
        One figure per thing; things with NaN in either profile are left out.

    Returns
    -------
    ProfileSimilarity or None
        `correlation` (-1 to 1; None below three things or where a profile is flat), `mean_difference` and `distance` in
        the unit of the profiles, from 0. None where nothing stands in both profiles.

    Raises
    ------
    ValueError
        Different lengths.

    Formula
        Pearson's r; sum |x - y| / n; D = sqrt(sum (x - y)^2).
    Source
        Cronbach & Gleser (1953), Psychological Bulletin 50, 456-473; O'Reilly, Chatman & Caldwell (1991), Academy of
        Management Journal 34, 487-516 (profile correlation).
    Check
        The worked profiles; numpy.corrcoef.
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
