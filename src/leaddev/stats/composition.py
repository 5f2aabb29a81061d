"""Portfolios as compositions: distances that do not depend on size, and a first step from one portfolio to another.

Owns the arithmetic of shares and budget lines; which shares are needed and what may move is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from leaddev.records import record
from leaddev.stats.answers import FloatArray, numbers


def aitchison_distance(first: ArrayLike, second: ArrayLike) -> float:
    """Return the distance of two compositions that does not change with their scale.

    Parameters
    ----------
    first, second : array (c,)
        Positive parts, such as shares or amounts; nothing missing, no zeros.

    Returns
    -------
    float
        0 for proportional parts.

    Raises
    ------
    ValueError
        Different lengths, or a part that is not positive.

    Formula
        ||clr(x) - clr(y)||, clr(x) = ln x - mean(ln x).
    Source
        Aitchison (1986), The Statistical Analysis of Compositional Data.
    Check
        Worked vector; unchanged when either composition is multiplied.
    """
    x, y = _logarithms(first), _logarithms(second)
    if x.shape != y.shape:
        raise ValueError("Two compositions need the same parts.")
    return float(np.linalg.norm((x - x.mean()) - (y - y.mean())))


def balance_of_parts(parts: ArrayLike, first: Sequence[int]) -> float:
    """Return the balance of some parts of a composition against the others.

    Parameters
    ----------
    parts : array (c,)
        Positive parts.
    first : sequence of int
        Positions of the parts on the first side; neither none nor all.

    Returns
    -------
    float
        Above 0 where the first side outweighs the other.

    Raises
    ------
    ValueError
        A part that is not positive, or a choice of none, all, or unknown positions.

    Formula
        sqrt(r s / (r + s)) ln(g(first) / g(others)), g the geometric mean, r and s the numbers of parts.
    Source
        Egozcue et al. (2003), Mathematical Geology 35.
    Check
        Worked vector.
    """
    logarithms = _logarithms(parts)
    chosen = np.zeros(logarithms.size, dtype=bool)
    if not set(first) <= set(range(logarithms.size)) or not 0 < len(set(first)) < logarithms.size:
        raise ValueError("A balance needs some of the parts on each side.")
    chosen[list(first)] = True
    r, s = int(chosen.sum()), int((~chosen).sum())
    return float(np.sqrt(r * s / (r + s)) * (logarithms[chosen].mean() - logarithms[~chosen].mean()))


@record(eq=False)
class Step:
    """Budget lines after a first step: `amounts`, the `fraction` of the way that it goes, and what it moves."""

    amounts: FloatArray
    fraction: float
    moved: float


def target_above_floors(budget: float, shares: ArrayLike, floors: ArrayLike) -> FloatArray:
    """Return the budget lines that keep every floor and divide the rest by shares.

    Parameters
    ----------
    budget : float
        What there is to spend, at least the sum of the floors.
    shares, floors : array (c,)
        Shares that add up to 1; least amounts, not negative.

    Returns
    -------
    array (c,)
        Amounts that add up to the budget.

    Raises
    ------
    ValueError
        Different lengths, shares that do not add up to 1, or floors above the budget.

    Formula
        t = floor + (B - sum floor) q.
    Source
        Convention of this project.
    Check
        Worked vector.
    """
    q, low = numbers(shares, "shares"), numbers(floors, "floors")
    if q.shape != low.shape or abs(q.sum() - 1) > 1e-9 or (q < 0).any():
        raise ValueError("A target needs one share and one floor for each line, and shares that add up to 1.")
    if (low < 0).any() or low.sum() > budget:
        raise ValueError("The floors must not be negative and must fit into the budget.")
    return np.asarray(low + (budget - low.sum()) * q)


def first_step(current: ArrayLike, target: ArrayLike, most: float) -> Step:
    """Go from one portfolio towards another, as far as may move at once.

    Parameters
    ----------
    current, target : array (c,)
        Budget lines with the same sum.
    most : float
        Share of the budget that may move, 0 to 1.

    Returns
    -------
    Step
        The straight step, shortened where more would have to move.

    Raises
    ------
    ValueError
        Different lengths or sums, or a share outside 0 to 1.

    Formula
        x = c + f (t - c), f = min(1, most B / m), m = sum |t - c| / 2.
    Source
        Convention of this project.
    Check
        Worked vectors.
    """
    now, goal = numbers(current, "current"), numbers(target, "target")
    if now.shape != goal.shape or abs(now.sum() - goal.sum()) > 1e-6 * max(abs(now.sum()), 1.0):
        raise ValueError("Current lines and target must have the same lines and the same sum.")
    if not 0 <= most <= 1:
        raise ValueError(f"The share that may move must lie between 0 and 1, not {most}.")
    distance = float(np.abs(goal - now).sum() / 2)
    fraction = min(1.0, most * float(now.sum()) / distance) if distance > 0 else 1.0
    return Step(now + fraction * (goal - now), fraction, fraction * distance)


def _logarithms(parts: ArrayLike) -> FloatArray:
    values = numbers(parts, "parts")
    if values.size < 2 or (values <= 0).any():
        raise ValueError("A composition needs at least two parts, all of them above 0.")
    return np.asarray(np.log(values))
