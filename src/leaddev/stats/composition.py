"""A first step from one portfolio to another.

Owns the arithmetic of budget lines; which shares are needed and what may move is decided elsewhere.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, numbers


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
