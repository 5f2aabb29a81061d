"""Level, importance and gap of a ring from one respondent's answers, and the sums of its questions; whole numbers.

A need is a distance: from the level to the importance that people give, to a target that the model states, or to the
top of the scale, which is how much development people say is needed; or nothing, where no importance was asked. The
facts of each kind stand here alone; a kind travels with the measure of its ring (`blocks.ring_measures` gives it), and
kinds are never compared with each other.

Sums of single questions are over the cells that were rated twice. A ring's level, importance and gap are means of its
item means, so no mean over persons stands beside an item table: the two would be an equation about whoever left one
question out.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import zip_longest
from typing import Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from leaddev.schema import Question
from leaddev.schema.answers import Codes
from leaddev.sums.measures import Array, Ints, are_alike, common_multiple, points

Steps = NDArray[np.int16]
RING_COLUMNS = ("paired", "importance", "level", "gap", "positive_gap", "square", "error", "above", "short")
CENTRE_STEPS = 1000  # item means are whole numbers of a thousandth of a step, so that any partition gives the same
_FINEST = 600  # what fills a missing item up is rounded to at least this part of a step
FINE = 1 << 17  # squares are rounded to this part: their products with each other stay exact
BINS = 240  # bins of gaps on 0-1: means of two to six items on five points lie in the middle of one
GAP, IMPORTANCE, LEVEL = range(3)  # the order of `RingMeasure.centres`

KindName = Literal["importance", "target", "direct", "none"]
Sums = NDArray[np.int64]
ITEM_SUMS = ("rated", "importance", "level", "short", "importance_square", "level_square", "gap_square")


class Kind(Struct, frozen=True):
    """The facts of one kind.

    `material` is the name of the threshold from which a need is one; None where no need can be told.
    `has_importance` where importance was rated; else it counts as 1. `error_is_whole` where the questions of a ring
    tell the whole error of measurement of a gap; else the corrected need is an upper bound. `has_level` where the level
    was rated, and not the need itself. `can_exceed` where a level can lie above what it is held against; else no gap is
    negative, and there is nothing that the correction could take off.
    """

    name: KindName
    material: str | None = None
    has_importance: bool = False
    error_is_whole: bool = True
    has_level: bool = True
    can_exceed: bool = True

    @property
    def rates_items(self) -> bool:
        """Whether single questions may be told with their importance and gap.

        Importance asked once a ring would be told of nearly the same people at each question, and the differences of
        these figures would be the answer of whoever left one out.
        """
        return self.has_importance and self.error_is_whole


PAIRED = Kind("importance", "material_need", has_importance=True)
ONCE = Kind("importance", "material_need", has_importance=True, error_is_whole=False)
TARGET = Kind("target", "material_need_target")
TOP = Kind("direct", "material_need_direct", can_exceed=False)
DIRECT = Kind("direct", "material_need_direct", has_level=False, can_exceed=False)
NO_KIND = Kind("none")


class Cells(Struct, frozen=True, dict=True):
    """(k, n) which items of a ring a respondent rated twice, and importance and level in common steps, 0 elsewhere."""

    given: NDArray[np.bool_]
    importance: Steps
    level: Steps

    @cached_property
    def is_complete(self) -> bool:
        """Whether nobody left an item out."""
        return bool(self.given.all())

    @cached_property
    def answered(self) -> NDArray[np.intp]:
        """(n,) how many items each respondent rated twice."""
        return np.asarray(self.given.sum(axis=0))

    @cached_property
    def gap(self) -> Steps:
        """(k, n) importance less level."""
        return np.asarray(self.importance - self.level)


class RingMeasure(Struct, frozen=True, dict=True):
    """What a level is held against, level and gap of a ring: one set of cells for every figure.

    The cells are those that were rated twice; where no importance was asked, those whose level was rated, and what they
    are held against is the same for everybody: `aim`, in steps above the lowest answer. Importance that was asked once
    a ring stands beside each of its levels.

    `centres` (k,) are the mean gaps, importances and levels of the items in thousandths of a common step. With them a
    person who left an item out is not shifted by it: what a person lacks is filled up with what the item lies above or
    below the others. Without them (a first pass) means are over the answered items alone.
    """

    name: str
    levels: tuple[Question, ...]
    importances: tuple[Question, ...]
    centres: tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]] | None = None
    kind: Kind = PAIRED
    aim: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Its columns."""
        return RING_COLUMNS

    @property
    def questions(self) -> tuple[Question, ...]:
        """What was asked."""
        return (*self.levels, *self.importances)

    @property
    def rated(self) -> tuple[str, ...]:
        """The columns of which people were asked something, or the difference of two such."""
        return ("importance", "level", "gap") if self.importances else ("level",)

    @cached_property
    def spans(self) -> tuple[int, int]:
        level, importance = self.levels[0].scale, (self.importances or self.levels)[0].scale
        assert level is not None
        assert importance is not None
        return level.span, importance.span

    @cached_property
    def steps(self) -> int:
        """Common steps of both scales from 0 to 1."""
        return math.lcm(*self.spans)

    @cached_property
    def multiple(self) -> int:
        """A mean over any number of answered items times this is a whole number (up to ten items)."""
        exact = common_multiple(len(self.levels))
        return exact * math.ceil(_FINEST / exact)

    @cached_property
    def units(self) -> dict[str, float]:
        """What each column must be divided by.

        Scores to be on 0-1, squares in the square of that, people to count 1.
        """
        score = float(self.multiple * self.steps)
        scores = dict.fromkeys(("importance", "level", "gap", "positive_gap"), score)
        squares = {"square": float(FINE), "error": FINE / len(self.levels)}
        return dict.fromkeys(RING_COLUMNS, 1.0) | scores | squares | {"short": 2.0}

    def cells(self, codes: Codes, position: dict[str, int]) -> Cells:
        """What each respondent said to each item, in common steps."""
        given = np.empty((len(self.levels), codes.shape[1]), dtype=bool)
        importance, level = np.empty((2, *given.shape), dtype=np.int16)
        level_step, importance_step = (np.int16(self.steps // span) for span in self.spans)
        importance[:] = self.aim * importance_step
        for number, (question, wanted) in enumerate(self._questions()):
            row = codes[position[question.code]]
            np.greater(row, 0, out=given[number])
            np.multiply(points(row, question), level_step, out=level[number])
            if wanted is not None:
                row = codes[position[wanted.code]]
                given[number] &= row > 0
                np.multiply(points(row, wanted), importance_step, out=importance[number])
        found = Cells(given, importance, level)
        if not found.is_complete:
            importance *= given
            level *= given
        return found

    def _questions(self) -> Iterator[tuple[Question, Question | None]]:
        """Each item's question about level, and that about importance where it was asked."""
        return zip_longest(self.levels, self.importances)

    def evaluate(self, cells: Cells, out: Ints) -> None:
        """Write the columns `RING_COLUMNS`, (9, n), into `out`."""
        out[0] = cells.answered > 0
        out[1] = self._mean(cells, cells.importance, IMPORTANCE)
        out[2] = self._mean(cells, cells.level, LEVEL)
        out[3] = gap = self._mean(cells, cells.gap, GAP)
        np.maximum(gap, 0, out=out[4])
        out[5] = np.rint((gap / self.units["gap"]) ** 2 * FINE)
        out[6] = self._residual(cells, GAP, GAP)
        out[7] = gap > 0
        half = self.multiple * self.steps // (2 * self.spans[0])
        np.add(gap > half, gap >= half, out=out[8], dtype=np.int32)

    def _mean(self, cells: Cells, values: Steps, place: int) -> Ints:
        """(n,) means over the answered items times `multiple`, filled up with the centres of what is missing."""
        total, items = values.sum(axis=0, dtype=np.int32), len(values)
        if cells.is_complete and self.multiple % items == 0:
            return np.asarray(total * np.int32(self.multiple // items))
        shares = np.array([0.0] + [self.multiple / count for count in range(1, items + 1)])[cells.answered]
        filled = total * shares
        if self.centres is not None and not cells.is_complete:
            centres = np.array(self.centres[place], dtype=np.float64) / CENTRE_STEPS
            filled += (shares > 0) * (centres.mean() * self.multiple) - (centres @ cells.given) * shares
        return np.asarray(np.rint(filled), dtype=np.int32)

    def _residual(self, cells: Cells, one: int, other: int) -> Array:
        """(n,) products of item-centred values about each person's own means: a mean over all items, in parts of FINE.

        Sums of whole numbers of a thousandth of a step, rounded at the end.
        """
        items, largest = len(cells.given), 2 * CENTRE_STEPS * self.steps
        kind = np.int32 if items * largest**2 < np.iinfo(np.int32).max else np.int64
        sums, others, products = np.zeros((3, cells.given.shape[1]), dtype=kind)
        for number in range(items):
            first = self._centred(cells, one, number, kind)
            second = first if one == other else self._centred(cells, other, number, kind)
            sums += first
            others += second
            products += first * second
        together = sums.astype(np.float64) * others / np.maximum(cells.answered, 1)
        return np.asarray(np.rint((products - together) * (FINE / (items * (CENTRE_STEPS * self.steps) ** 2))))

    def _centred(self, cells: Cells, place: int, number: int, kind: type[np.int32 | np.int64]) -> NDArray[np.integer]:
        """(n,) values of an item less its mean, in thousandths of a step; 0 where it was not rated twice."""
        steps = (cells.gap, cells.importance, cells.level)[place][number]
        values: NDArray[np.integer] = steps.astype(kind) * kind(CENTRE_STEPS)
        if self.centres is not None:
            values -= kind(self.centres[place][number])
            if not cells.is_complete:
                values *= cells.given[number]
        return values

    def totals(self, codes: Codes, position: dict[str, int]) -> NDArray[np.int64]:
        """(4, k) over the respondents: how often each item was rated twice; its gaps, importances, levels added up."""
        cells = self.cells(codes, position)
        tables = (cells.given, cells.gap, cells.importance, cells.level)
        return np.stack([table.sum(axis=1, dtype=np.int64) for table in tables])

    def centred(self, totals: NDArray[np.int64], fewest: int) -> RingMeasure:
        """The same measure with the item means of `totals` as its centres.

        Items that fewer than `fewest` people rated twice are left out, while any is left.
        """
        known = totals[0] >= fewest
        kept = np.flatnonzero(known if known.any() else np.ones_like(known)).tolist()
        means = np.rint(CENTRE_STEPS * totals[1:, kept] / np.maximum(totals[0, kept], 1)).astype(np.int64)
        gaps, importances, levels = (tuple(row.tolist()) for row in means)
        asked = tuple(self.levels[place] for place in kept)
        wanted = tuple(self.importances[place] for place in kept) if self.importances else ()
        return replace(self, levels=asked, importances=wanted, centres=(gaps, importances, levels))

    def level_alone(self) -> RingMeasure:
        """The same as if only the levels had been asked."""
        return replace(self, importances=(), kind=NO_KIND, aim=0)

    def noise(self, cells: Cells, gap: Ints) -> NDArray[np.int64]:
        """What the error of measurement is known from, as sums that add up (see `score.need.Noise`).

        `gap` (n,) is that column of `evaluate`.

        How many answered 0, 1, ... k items; residuals of importance, and of importance with gap; gaps in bins from -1
        to 1.
        """
        residuals = [self._residual(cells, IMPORTANCE, other).sum() for other in (IMPORTANCE, GAP)]
        bins = np.rint(np.clip(gap[cells.answered > 0] / self.units["gap"], -1, 1) * BINS).astype(np.int64) + BINS
        counts = np.bincount(cells.answered, minlength=len(cells.given) + 1)
        return np.concatenate([counts, residuals, np.bincount(bins, minlength=2 * BINS + 1)]).astype(np.int64)


def item_sums(ring: RingMeasure, cells: Cells, members: NDArray[np.integer], size: int) -> Sums:
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


def is_alike(ring: RingMeasure, sums: Sums) -> bool:
    """Whether on some item all who rated it gave the same level, the same importance, or have the same gap."""
    counted = (
        [column(sums, part).astype(int).tolist() for part in ("rated", name, f"{name}_square")] for name in ring.rated
    )
    return any(are_alike(*each) for columns in counted for each in zip(*columns, strict=True))
