"""Turns coded answers into the measures of a respondent: whole numbers that can be summed in any order and partition.

A ring's mean over the items that a respondent answered is a fraction; multiplied by the least common multiple of the
possible item counts it is a whole number, so sums and cross-products are exact. Above ten items a ring's means are
rounded to 1/2520 of a step.
"""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from leaddev.records import record
from leaddev.schema import Question

Codes = NDArray[np.int8]
Ints = NDArray[np.int32]
Array = NDArray[np.float64]

_MOST_EXACT_ITEMS = 10
_TIE = 1e-9  # a mean that equals the threshold is not below it, whatever the last binary digit says
RING_COLUMNS = ("paired", "importance", "positive_gap", "gap", "needs", "rated", "level")


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


@record
class MeanMeasure:
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


@record
class ShareBelowMeasure:
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


@record
class RingMeasure:
    """Level, importance and gap of a ring, from its items that were rated twice."""

    name: str
    levels: tuple[Question, ...]
    importances: tuple[Question, ...]

    @property
    def _spans(self) -> tuple[int, int]:
        level, importance = self.levels[0].scale, self.importances[0].scale
        assert level is not None
        assert importance is not None
        return level.span, importance.span

    @cached_property
    def unit(self) -> float:
        """What importance and gaps must be divided by to be on 0-1."""
        return float(common_multiple(len(self.levels)) * math.lcm(*self._spans))

    @cached_property
    def level_unit(self) -> float:
        """What the level must be divided by to be on 0-1."""
        return float(common_multiple(len(self.levels)) * self._spans[0])

    def evaluate(self, codes: Codes, position: dict[str, int]) -> Ints:
        """(7, n) the columns `RING_COLUMNS`."""
        level_span, importance_span = self._spans
        both = math.lcm(level_span, importance_span)
        items = len(self.levels)
        # a scale has at most 100 steps, so sums over items fit into two bytes
        paired, rated, level_sum, paired_level, importance_sum = np.zeros((5, codes.shape[1]), dtype=np.int16)
        for level_question, importance_question in zip(self.levels, self.importances, strict=True):
            level_row = codes[position[level_question.code]]
            importance_row = codes[position[importance_question.code]]
            level_given, importance_given = level_row > 0, importance_row > 0
            pair_given = level_given & importance_given
            level_points = points(level_row, level_question)
            rated += level_given
            level_sum += level_points * level_given
            paired += pair_given
            paired_level += level_points * pair_given
            importance_sum += points(importance_row, importance_question) * pair_given
        importance = importance_sum.astype(np.int32) * (both // importance_span)
        gap = _spread(importance - paired_level.astype(np.int32) * (both // level_span), paired, items)
        columns = np.empty((len(RING_COLUMNS), codes.shape[1]), dtype=np.int32)
        columns[0] = paired > 0
        columns[1] = _spread(importance, paired, items)
        columns[2] = np.maximum(gap, 0)
        columns[3] = gap
        columns[4] = gap > 0
        columns[5] = rated > 0
        columns[6] = _spread(level_sum.astype(np.int32), rated, items)
        return columns


@record
class VotesMeasure:
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


@record
class Block:
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
    def answered(self) -> tuple[int, ...]:
        """The columns that count respondents: all of them, then who answered each measure."""
        counted = ("paired", "rated", "answered")
        return (0, *(place for (_, column), place in self.columns.items() if column in counted))

    @cached_property
    def units(self) -> Array:
        """(width,) what each column must be divided by: 0-1 for scores, 1 for counts."""
        divisors = [1.0]
        for measure in self.measures:
            if isinstance(measure, RingMeasure):
                divisors += [1.0, measure.unit, measure.unit, measure.unit, 1.0, 1.0, measure.level_unit]
            elif isinstance(measure, VotesMeasure | ShareBelowMeasure):
                divisors += [1.0] * len(measure.names)
            else:
                divisors += [1.0, measure.unit]
        return np.array(divisors)

    def evaluate(self, codes: Codes, position: dict[str, int]) -> Ints:
        """(width, n) the columns of every respondent, all whole numbers."""
        parts = [np.ones((1, codes.shape[1]), dtype=np.int32)]
        parts += [measure.evaluate(codes, position) for measure in self.measures]
        return np.concatenate(parts)


def _column_names(measure: Measure) -> tuple[str, ...]:
    if isinstance(measure, VotesMeasure | ShareBelowMeasure):
        return measure.names
    return RING_COLUMNS if isinstance(measure, RingMeasure) else ("answered", "mean")
