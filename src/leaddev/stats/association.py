"""How two orders agree: Kendall's tau-b."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from leaddev.stats.answers import complete_pairs


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
