"""Sums of single questions of a ring, over the cells that were rated twice: what item figures and ring means are of.

Whole numbers that add up. A ring's level, importance and gap are means of its item means, so no mean over persons
stands beside an item table: the two would be an equation about whoever left one question out.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from leaddev.score.measures import CENTRE_STEPS, Cells, RingMeasure

Ints = NDArray[np.int64]
Array = NDArray[np.float64]

ITEM_SUMS = ("rated", "importance", "level", "short", "importance_square", "level_square", "gap_square")
_SPREADS = (("importance", "importance_square"), ("level", "level_square"), ("gap", "gap_square"))


def item_sums(ring: RingMeasure, cells: Cells, members: NDArray[np.integer], size: int) -> Ints:
    """(size, 7, k) the sums `ITEM_SUMS` of each item in each group, in common steps; negative members have no group.

    `short` counts people whose level lies below the importance that they give.
    """
    given, importance, level = cells
    codes = given * (1 + importance * (ring.steps + 1) + level)
    values = _values(ring.steps)
    inside = members >= 0
    if not inside.all():
        codes, members = codes[:, inside], members[inside]
    first = members.astype(np.intp) * len(values)
    counts = [np.bincount(first + row, minlength=size * len(values)) for row in codes]
    table = np.stack(counts).reshape(len(codes), size, len(values)).astype(np.float64) @ values
    return np.rint(table).astype(np.int64).transpose(1, 2, 0)


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


def item_means(sums: NDArray[np.number], name: str) -> Array:
    """(k,) means in common steps; NaN where nobody rated an item."""
    rated = column(sums, "rated")
    return np.asarray(np.divide(column(sums, name), rated, out=np.full_like(rated, np.nan), where=rated > 0))


def mean_of_means(ring: RingMeasure, sums: NDArray[np.number], name: str) -> float | None:
    """Mean of the item means, 0-1 (a gap -1 to 1); None where no item was rated.

    Where a group rated some items only, what these lie above or below their means over everybody is added to the mean
    of those, so that a group is not shifted by what it was not asked.
    """
    means = item_means(sums, name)
    known = np.isfinite(means)
    if not known.any():
        return None
    if ring.centres is None or known.all():
        return float(means[known].mean()) / ring.steps
    centres = dict(zip(("importance", "level"), np.array(ring.centres[1:]) / CENTRE_STEPS, strict=True))
    centre = centres["importance"] - centres["level"] if name == "gap" else centres[name]
    return float((means - centre)[known].mean() + centre.mean()) / ring.steps


def is_alike(sums: Ints) -> bool:
    """Whether on some item all who rated it gave the same level, the same importance, or have the same gap."""
    rated = np.rint(column(sums, "rated"))
    return any(
        bool(((rated > 0) & (rated * column(sums, squares) == column(sums, name) ** 2)).any())
        for name, squares in _SPREADS
    )


def weighted(tables: Ints, weights: Sequence[float] | Array) -> Array:
    """(7, k) the sums of some strata (rows), each multiplied by the weight of one of its respondents."""
    return np.asarray(np.tensordot(np.asarray(weights), tables.astype(np.float64), axes=1))
