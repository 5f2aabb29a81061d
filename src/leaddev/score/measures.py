"""Turns coded answers into the measures of a respondent: whole numbers that can be summed in any order and partition.

A ring's mean over the items that a respondent answered is a fraction; multiplied by the least common multiple of the
possible item counts it is a whole number, so sums and cross-products are exact. Above ten items a ring's means are
rounded to 1/2520 of a step.
"""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from leaddev.schema import Question
from leaddev.score.kinds import NO_KIND, PAIRED, Kind

Codes = NDArray[np.int8]
Ints = NDArray[np.int32]
Array = NDArray[np.float64]
Cells = tuple[NDArray[np.bool_], Ints, Ints]

_MOST_EXACT_ITEMS = 10
_TIE = 1e-9  # a mean that equals the threshold is not below it, whatever the last binary digit says
RING_COLUMNS = ("paired", "importance", "level", "gap", "positive_gap", "square", "error", "above", "short")
CENTRE_STEPS = 1000  # item means are whole numbers of a thousandth of a step, so that any partition gives the same
_FINEST = 600  # what fills a missing item up is rounded to at least this part of a step
FINE = 1 << 17  # squares are rounded to this part: their products with each other stay exact
BINS = 240  # bins of gaps on 0-1: means of two to six items on five points lie in the middle of one


def common_multiple(items: int) -> int:
    """A whole number that every count of answered items up to `items` divides (up to ten items)."""
    return math.lcm(*range(1, min(items, _MOST_EXACT_ITEMS) + 1))


def _spread(total: Ints, answered: NDArray[np.integer], items: int) -> Ints:
    """(n,) sums over the answered items as means times `common_multiple`; 0 where nothing is answered."""
    multiple = common_multiple(items)
    if items <= _MOST_EXACT_ITEMS:
        shares = np.array([0] + [multiple // m for m in range(1, items + 1)], dtype=np.int32)
        return np.asarray(total * shares[answered])
    fractions = np.array([0.0] + [multiple / m for m in range(1, items + 1)])
    return np.asarray(np.rint(total * fractions[answered]), dtype=np.int32)


def points(codes: Codes, question: Question) -> NDArray[np.int16]:
    """(n,) answers as steps above the lowest, direction corrected; only valid where codes > 0."""
    assert question.scale is not None
    values = codes.astype(np.int16) - 1
    return np.int16(question.scale.span) - values if question.reversed else values


class MeanMeasure(Struct, frozen=True, dict=True):
    """The mean of a respondent over some questions with the same answer scale."""

    name: str
    questions: tuple[Question, ...]

    @cached_property
    def unit(self) -> float:
        """What the stored whole number must be divided by to be on 0-1."""
        scale = self.questions[0].scale
        assert scale is not None
        return float(common_multiple(len(self.questions)) * scale.span)

    def evaluate(self, codes: Codes, position: dict[str, int]) -> Ints:
        """(2, n) whether anything was answered (0 or 1), and the mean as a whole number."""
        total, answered = np.zeros((2, codes.shape[1]), dtype=np.int32)
        for question in self.questions:
            row = codes[position[question.code]]
            given = row > 0
            total += points(row, question) * given
            answered += given
        return np.stack([(answered > 0).astype(np.int32), _spread(total, answered, len(self.questions))])


class ShareBelowMeasure(Struct, frozen=True):
    """Whether the mean of a respondent over some questions lies below a threshold on 0-1: 0 or 1, so sums are exact."""

    name: str
    questions: tuple[Question, ...]
    threshold: float

    @property
    def names(self) -> tuple[str, ...]:
        """Its columns; `given` repeats `answered` of the mean of the same questions, and is not counted again."""
        return ("given", "below")

    def evaluate(self, codes: Codes, position: dict[str, int]) -> Ints:
        """(2, n) whether anything was answered (0 or 1), and whether the mean lies below the threshold (0 or 1)."""
        total, answered = np.zeros((2, codes.shape[1]), dtype=np.int32)
        span = max(question.scale.span for question in self.questions if question.scale is not None)
        for question in self.questions:
            row = codes[position[question.code]]
            given = row > 0
            total += points(row, question) * given
            answered += given
        limit = self.threshold * span * answered - _TIE
        return np.stack([answered > 0, (answered > 0) & (total < limit)]).astype(np.int32)


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
        """(k, n) which items were rated twice, and importance and level in common steps, 0 elsewhere."""
        given = np.empty((len(self.levels), codes.shape[1]), dtype=bool)
        importance, level = np.zeros((2, *given.shape), dtype=np.int32)
        level_step, importance_step = (self.steps // span for span in self.spans)
        for number, of_level in enumerate(self.levels):
            level_row = codes[position[of_level.code]]
            given[number] = level_row > 0
            if self.importances:
                of_importance = self.importances[number]
                row = codes[position[of_importance.code]]
                given[number] &= row > 0
                np.multiply(points(row, of_importance), importance_step * given[number], out=importance[number])
            else:
                np.multiply(self.aim * importance_step, given[number], out=importance[number])
            np.multiply(points(level_row, of_level), level_step * given[number], out=level[number])
        return given, importance, level

    def evaluate(self, cells: Cells) -> Ints:
        """(9, n) the columns `RING_COLUMNS`."""
        given, importance, level = cells
        paired = given.sum(axis=0)
        columns = np.zeros((len(RING_COLUMNS), given.shape[1]), dtype=np.int32)
        gaps = importance - level
        shares = np.array([0.0] + [self.multiple / count for count in range(1, len(given) + 1)])[paired]
        gap, centred = self._mean(given, shares, gaps, 0), self._centred(given, gaps, 0)
        half = self.multiple * self.steps // (2 * self.spans[0])
        columns[0] = paired > 0
        columns[1] = self._mean(given, shares, importance, 1)
        columns[2] = self._mean(given, shares, level, 2)
        columns[3] = gap
        columns[4] = np.maximum(gap, 0)
        columns[5] = np.rint((gap / self.units["gap"]) ** 2 * FINE)
        columns[6] = np.rint(self._residual(centred, centred, paired) * FINE)
        columns[7] = gap > 0
        columns[8] = (gap > half) + (gap >= half).astype(np.int32)
        return columns

    def _mean(self, given: NDArray[np.bool_], shares: Array, cells: Ints, centre: int) -> Ints:
        """(n,) means over the answered items times `multiple`, filled up with the centres of what is missing.

        `shares` (n,) is `multiple` over the number of answered items, 0 without any.
        """
        total = cells.sum(axis=0) * shares
        if self.centres is not None and not given.all():
            centres = np.array(self.centres[centre], dtype=np.float64) / CENTRE_STEPS
            total += (shares > 0) * (centres.mean() * self.multiple) - (centres @ given) * shares
        return np.asarray(np.rint(total), dtype=np.int32)

    def _residual(self, one: Array, other: Array, paired: NDArray[np.integer]) -> Array:
        """(n,) products of item-centred cells about each person's own means, a mean over all items, on 0-1 squared."""
        together = one.sum(axis=0) * other.sum(axis=0) / np.maximum(paired, 1)
        return np.asarray((np.einsum("kn,kn->n", one, other) - together) / (len(one) * self.steps**2))

    def _centred(self, given: NDArray[np.bool_], cells: Ints, place: int) -> Array:
        if self.centres is None:
            return cells.astype(np.float64)
        centred = cells - np.array(self.centres[place])[:, None] / CENTRE_STEPS
        return centred if given.all() else given * centred

    def totals(self, codes: Codes, position: dict[str, int]) -> NDArray[np.int64]:
        """(4, k) over the respondents: how often each item was rated twice; its gaps, importances, levels added up."""
        given, importance, level = self.cells(codes, position)
        tables = (given, importance - level, importance, level)
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
        given, importance, level = cells
        paired = given.sum(axis=0)
        wanted, lacking = self._centred(given, importance, 1), self._centred(given, importance - level, 0)
        residuals = [np.rint(self._residual(wanted, other, paired) * FINE).sum() for other in (wanted, lacking)]
        bins = np.rint(np.clip(gap[paired > 0] / self.units["gap"], -1, 1) * BINS).astype(np.int64) + BINS
        counts = np.bincount(paired, minlength=len(given) + 1)
        return np.concatenate([counts, residuals, np.bincount(bins, minlength=2 * BINS + 1)]).astype(np.int64)


class VotesMeasure(Struct, frozen=True):
    """What a respondent picked from a list: which options, how many, and how many of them from `marked`.

    Whoever picked nothing did not answer: an empty list cannot be told from one that was skipped.
    """

    name: str
    options: tuple[Question, ...]
    marked: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """Its columns: whether anything was picked, votes, votes for marked options, then one column per option."""
        return ("answered", "votes", "marked", *(option_column(option.subject) for option in self.options))

    def evaluate(self, codes: Codes, position: dict[str, int]) -> Ints:
        """(3 + options, n) the columns `names`."""
        picked = np.stack([codes[position[option.code]] > 0 for option in self.options]).astype(np.int32)
        marked = np.array([option.subject in self.marked for option in self.options])
        votes = picked.sum(axis=0)
        return np.concatenate([[votes > 0, votes, picked[marked].sum(axis=0)], picked]).astype(np.int32)


def option_column(subject: str) -> str:
    """Column of one option of a list."""
    return f"option:{subject}"


Measure = RingMeasure | MeanMeasure | ShareBelowMeasure | VotesMeasure


class Block(Struct, frozen=True, dict=True):
    """Measures whose sums and cross-products are kept together: one matrix of columns, the first one all ones."""

    name: str
    measures: tuple[Measure, ...]

    @cached_property
    def width(self) -> int:
        """Number of columns."""
        return 1 + len(self.columns)

    @cached_property
    def columns(self) -> dict[tuple[str, str], int]:
        """Column number by measure and column name (`answered`, `mean`, or one of `RING_COLUMNS`)."""
        places: dict[tuple[str, str], int] = {}
        for measure in self.measures:
            for name in _column_names(measure):
                places[measure.name, name] = len(places) + 1
        return places

    @cached_property
    def rings(self) -> dict[str, RingMeasure]:
        """Its rings by their id."""
        return {measure.name: measure for measure in self.measures if isinstance(measure, RingMeasure)}

    @cached_property
    def told(self) -> dict[tuple[str, str], tuple[int, tuple[int, ...]]]:
        """The figures that people must differ on, by measure and name: who answered, and the columns that must vary.

        Level and importance of a ring side by side tell the gap, so where all have one gap importance is not told; what
        is made of both is told only where both are.
        """
        found = {}
        for measure in self.measures:
            if isinstance(measure, MeanMeasure):
                found[measure.name, "mean"] = ("answered", ["mean"])
            elif isinstance(measure, RingMeasure):
                found[measure.name, "level"] = ("paired", ["level"])
                if measure.importances:
                    found[measure.name, "importance"] = ("paired", ["importance", "gap"])
        return {
            (name, figure): (self.columns[name, answered], tuple(self.columns[name, column] for column in varying))
            for (name, figure), (answered, varying) in found.items()
        }

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """The kind of need of each of its rings."""
        return {name: ring.kind for name, ring in self.rings.items()}

    @cached_property
    def items(self) -> dict[str, slice]:
        """Where the items of each of its rings stand, one ring after the other."""
        ends = np.cumsum([0, *(len(ring.levels) for ring in self.rings.values())]).tolist()
        return {ring: slice(start, end) for ring, start, end in zip(self.rings, ends, ends[1:], strict=False)}

    @cached_property
    def answered(self) -> tuple[int, ...]:
        """The columns that count respondents: all of them, then who answered each measure."""
        counted = ("paired", "answered")
        return (0, *(place for (_, column), place in self.columns.items() if column in counted))

    @cached_property
    def units(self) -> Array:
        """(width,) what each column must be divided by: 0-1 for scores, 1 for counts."""
        divisors = [1.0]
        for measure in self.measures:
            if isinstance(measure, RingMeasure):
                divisors += measure.units.values()
            elif isinstance(measure, VotesMeasure | ShareBelowMeasure):
                divisors += [1.0] * len(measure.names)
            else:
                divisors += [1.0, measure.unit]
        return np.array(divisors)

    def cells(self, codes: Codes, position: dict[str, int]) -> dict[str, Cells]:
        """The cells of each of its rings."""
        rings = (measure for measure in self.measures if isinstance(measure, RingMeasure))
        return {ring.name: ring.cells(codes, position) for ring in rings}

    def evaluate(self, codes: Codes, position: dict[str, int], cells: dict[str, Cells] | None = None) -> Ints:
        """(width, n) the columns of every respondent, all whole numbers; `cells` of its rings where they are known."""
        cells = self.cells(codes, position) if cells is None else cells
        parts = [np.ones((1, codes.shape[1]), dtype=np.int32)]
        for measure in self.measures:
            if isinstance(measure, RingMeasure):
                parts.append(measure.evaluate(cells[measure.name]))
            else:
                parts.append(measure.evaluate(codes, position))
        return np.concatenate(parts)


def _column_names(measure: Measure) -> tuple[str, ...]:
    if isinstance(measure, VotesMeasure | ShareBelowMeasure):
        return measure.names
    return RING_COLUMNS if isinstance(measure, RingMeasure) else ("answered", "mean")
