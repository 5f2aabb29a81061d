"""How two orders agree, and the shape of a fitted congruence surface.

Owns Kendall's tau-b and the slopes and curvatures of a polynomial surface.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from leaddev.records import record
from leaddev.stats.answers import complete_pairs


@record
class Surface:
    """A congruence surface: slope and curvature along agreement (a1, a2) and along disagreement (a3, a4)."""

    a1: float
    a2: float
    a3: float
    a4: float


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


def polynomial_surface(b: Sequence[float]) -> Surface:
    """Return slopes and curvatures of the surface Z = b0 + b1 X + b2 Y + b3 X^2 + b4 X Y + b5 Y^2.

    Parameters
    ----------
    b : sequence of 5 floats
        b1 to b5, without the intercept, for X and Y centred at the same point.

    Returns
    -------
    Surface
        `a1`, `a2` along X = Y, `a3`, `a4` along X = -Y.

    Raises
    ------
    ValueError
        Not five coefficients.

    Formula
        a1 = b1+b2, a2 = b3+b4+b5, a3 = b1-b2, a4 = b3-b4+b5.
    Source
        Edwards & Parry (1993), Academy of Management Journal 36, 1577-1613.
    Check
        The worked surface; derivatives of the polynomial along both lines.
    """
    if len(b) != 5:
        raise ValueError(f"A surface has the five coefficients b1 to b5, not {len(b)}.")
    b1, b2, b3, b4, b5 = (float(v) for v in b)
    return Surface(b1 + b2, b3 + b4 + b5, b1 - b2, b3 - b4 + b5)
