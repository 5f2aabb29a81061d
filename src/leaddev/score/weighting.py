"""Weights for the organization's figures where the survey file says how many people of each group work there.

One margin is post-stratification, two are raked. Weights correct for groups that answered less, not for opinions that
did.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.report import Reason, Weighting
from leaddev.stats.weights import kish_design_effect, rake

Array = NDArray[np.float64]

FEWEST_ANSWERS = 5
LARGEST_WEIGHT = 5.0
"""Weights above five times the median are cut to it, and the table is raked once more."""


class CellWeights(Struct, frozen=True):
    """People that each cell of the margins' table stands for; None with a reason where weighting is refused."""

    populations: Array | None
    weighting: Weighting


def cell_weights(
    counts: Array, margins: tuple[Array, ...], names: tuple[str, ...], minimum_group: int = FEWEST_ANSWERS
) -> CellWeights:
    """Weigh the cells of one or two splits to their margins.

    Parameters
    ----------
    counts : (groups + 1,) or (groups + 1, groups + 1) respondents per cell; the last row and column did not say.
    margins : the people in each group, one array a split.
    names : the splits.

    Respondents who did not say keep the average weight. A cell with fewer than five answers or fewer than the minimum
    group (its weight would tell it apart from those it is shown with), or an empty group with people in it, refuses the
    weighting.
    """
    inside = counts[tuple(slice(None, -1) for _ in margins)]
    total = float(margins[0].sum())
    fewest = max(FEWEST_ANSWERS, minimum_group)
    reason = _refusal(inside, margins, fewest)
    said = np.zeros(counts.shape, dtype=bool)
    said[tuple(slice(None, -1) for _ in margins)] = True
    unsaid = counts[~said]
    if reason is None and ((unsaid > 0) & (unsaid < fewest)).any():
        reason = Reason("few-unstated", {"needed": fewest})
    if reason is None:
        try:
            raked = _raked(inside, margins)
        except ValueError:
            reason = Reason("empty-cells")
    if reason is not None:
        return CellWeights(None, Weighting(method="headcount", margins=names, reason=reason))
    scale = inside.sum() / counts.sum()
    populations = np.where(counts > 0, counts / counts.sum() * total, 0.0)
    populations[tuple(slice(None, -1) for _ in margins)] = raked * scale
    weights = np.repeat((populations / np.maximum(counts, 1)).ravel(), counts.ravel().astype(np.int64))
    effect = round(float(kish_design_effect(weights)), 3)
    return CellWeights(populations.ravel(), Weighting(method="raking", margins=names, design_effect=effect))


def _refusal(inside: Array, margins: tuple[Array, ...], fewest: int) -> Reason | None:
    if any(margin.sum() <= 0 for margin in margins):
        return Reason("empty-population")
    if len(margins) == 2 and abs(margins[0].sum() - margins[1].sum()) > 0.01 * margins[0].sum():
        return Reason("unequal-populations")
    populated = np.ones(inside.shape, dtype=bool)
    for axis, margin in enumerate(margins):
        shape = [1] * inside.ndim
        shape[axis] = -1
        populated &= (margin > 0).reshape(shape)
    if (inside[populated] < fewest).any():
        return Reason("few-in-a-cell", {"needed": fewest})
    return None


def _raked(inside: Array, margins: tuple[Array, ...]) -> Array:
    if len(margins) == 1:
        return np.asarray(margins[0], dtype=np.float64)
    columns = margins[1] * (margins[0].sum() / margins[1].sum())
    raked = np.asarray(rake(inside, margins[0], columns))
    weights = raked / np.maximum(inside, 1)
    limit = LARGEST_WEIGHT * float(np.median(np.repeat(weights.ravel(), inside.ravel().astype(np.int64))))
    if (weights > limit).any():
        raked = np.asarray(rake(np.minimum(weights, limit) * inside, margins[0], columns))
    return raked
