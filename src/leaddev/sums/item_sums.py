"""Sums of single questions of a ring, over the cells that were rated twice: what item figures and ring means are of.

Whole numbers that add up. A ring's level, importance and gap are means of its item means, so no mean over persons
stands beside an item table: the two would be an equation about whoever left one question out.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from leaddev.sums.ring_measure import CENTRE_STEPS, Cells, RingMeasure

Ints = NDArray[np.int64]
Array = NDArray[np.float64]

ITEM_SUMS = ("rated", "importance", "level", "short", "importance_square", "level_square", "gap_square")


def item_sums(ring: RingMeasure, cells: Cells, members: NDArray[np.integer], size: int) -> Ints:
    """(size, 7, k) the sums `ITEM_SUMS` of each item in each group, in common steps; negative members have no group.

    `short` counts people whose level lies below the importance that they give.
    """
    codes = cells.given * (1 + cells.importance.astype(np.intp) * (ring.steps + 1) + cells.level)
    values = _values(ring.steps)
    inside = members >= 0
    if not inside.all():
        codes, members = codes[:, inside], members[inside]
    first = members.astype(np.intp) * len(values)
    counts = [np.bincount(first + row, minlength=size * len(values)) for row in codes]
    table = np.stack(counts).reshape(len(codes), size, len(values)).astype(np.float64) @ values
    return np.rint(table).astype(np.int64).transpose(1, 2, 0)


@cache
def _values(steps: int) -> Array:
    """(1 + all pairs of ratings, 7) what one person with that pair adds; the first row is for cells not rated twice."""
    importance, level = (axis.reshape(-1) for axis in np.indices((steps + 1, steps + 1)))
    short, gap = importance > level, importance - level
    columns = (np.ones_like(level), importance, level, short, importance**2, level**2, gap**2)
    return np.vstack([np.zeros(len(columns)), np.stack(columns, axis=1)])


def column(sums: NDArray[np.number], name: str) -> Array:
    """(..., k) one of the sums by its name; `gap` is importance less level."""
    if name == "gap":
        return column(sums, "importance") - column(sums, "level")
    return np.asarray(sums[..., ITEM_SUMS.index(name), :], dtype=np.float64)


def item_means(sums: NDArray[np.number]) -> Array:
    """(2, k) mean importance and level in common steps; NaN where nobody rated an item."""
    with np.errstate(invalid="ignore"):
        return np.asarray(sums[1:3] / sums[0])


def ring_means(ring: RingMeasure, sums: NDArray[np.number]) -> dict[str, float] | None:
    """Importance, level (0-1) and gap of a ring: means of the item means; None where no item was rated.

    Where a group rated some items only, what these lie above or below their means over everybody is added to the mean
    of those, so that a group is not shifted by what it was not asked.
    """
    known = sums[0] > 0
    if known.all():
        importance, level = (sums[1:3] / sums[0]).sum(axis=1) / (len(known) * ring.steps)
    elif not known.any():
        return None
    else:
        lies = item_means(sums)[:, known]
        centres = np.zeros((2, len(known))) if ring.centres is None else np.array(ring.centres[1:]) / CENTRE_STEPS
        importance, level = ((lies - centres[:, known]).mean(axis=1) + centres.mean(axis=1)) / ring.steps
    return {"importance": float(importance), "level": float(level), "gap": float(importance - level)}


def is_alike(ring: RingMeasure, sums: Ints) -> bool:
    """Whether on some item all who rated it gave the same level, the same importance, or have the same gap."""
    rated = np.rint(column(sums, "rated"))
    return any(
        bool(((rated > 0) & (rated * column(sums, f"{name}_square") == column(sums, name) ** 2)).any())
        for name in ring.rated
    )
