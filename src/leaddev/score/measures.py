"""Turns coded answers into the measures of a respondent: whole numbers that can be summed in any order and partition.

A ring's mean over the items that a respondent answered is a fraction; multiplied by the least common multiple of the
possible item counts it is a whole number, so sums and cross-products are exact. Above ten items a ring's means are
rounded to 1/2520 of a step.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from leaddev.schema import Question

Codes = NDArray[np.int8]
Array = NDArray[np.float64]

_MOST_EXACT_ITEMS = 10
RING_COLUMNS = ("paired", "importance", "positive_gap", "gap", "needs", "rated", "level")


def common_multiple(items: int) -> int:
    """A whole number that every count of answered items up to `items` divides (up to ten items)."""
    return math.lcm(*range(1, min(items, _MOST_EXACT_ITEMS) + 1))


def _share_table(items: int) -> NDArray[np.float64]:
    """(items + 1,) what one answered item counts when m of the items are answered; 0 for none."""
    multiple = common_multiple(items)
    return np.array([0.0] + [multiple / m for m in range(1, items + 1)])


def points(codes: Codes, question: Question) -> NDArray[np.int16]:
    """(n,) answers as steps above the lowest, direction corrected; only valid where codes > 0."""
    assert question.scale is not None
    values = codes.astype(np.int16) - 1
    return np.int16(question.scale.span) - values if question.reversed else values


@dataclass(frozen=True)
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

    def evaluate(self, codes: Codes, position: dict[str, int]) -> tuple[Array, Array]:
        """(n,) whether anything was answered (0 or 1), and (n,) the mean as a whole number."""
        total = np.zeros(codes.shape[1], dtype=np.int32)
        answered = np.zeros(codes.shape[1], dtype=np.int32)
        for question in self.questions:
            row = codes[position[question.code]]
            given = row > 0
            total += points(row, question) * given
            answered += given
        mean = np.rint(total * _share_table(len(self.questions))[answered])
        return (answered > 0).astype(np.float64), mean


@dataclass(frozen=True)
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

    def evaluate(self, codes: Codes, position: dict[str, int]) -> Array:
        """(n, 7) the columns `RING_COLUMNS`."""
        level_span, importance_span = self._spans
        both = math.lcm(level_span, importance_span)
        n = codes.shape[1]
        paired, rated, level_sum, paired_level, importance_sum = (np.zeros(n, dtype=np.int32) for _ in range(5))
        for level_question, importance_question in zip(self.levels, self.importances, strict=True):
            level_row = codes[position[level_question.code]]
            importance_row = codes[position[importance_question.code]]
            level_given, pair_given = level_row > 0, (level_row > 0) & (importance_row > 0)
            level_points = points(level_row, level_question)
            rated += level_given
            level_sum += level_points * level_given
            paired += pair_given
            paired_level += level_points * pair_given
            importance_sum += points(importance_row, importance_question) * pair_given
        share = _share_table(len(self.levels))
        importance = importance_sum * (both // importance_span)
        gap = np.rint((importance - paired_level * (both // level_span)) * share[paired])
        columns = np.empty((n, len(RING_COLUMNS)))
        columns[:, 0] = paired > 0
        columns[:, 1] = np.rint(importance * share[paired])
        columns[:, 2] = np.maximum(gap, 0)
        columns[:, 3] = gap
        columns[:, 4] = gap > 0
        columns[:, 5] = rated > 0
        columns[:, 6] = np.rint(level_sum * share[rated])
        return columns


@dataclass(frozen=True)
class Block:
    """Measures whose sums and cross-products are kept together: one matrix of columns, the first one all ones."""

    name: str
    measures: tuple[RingMeasure | MeanMeasure, ...]

    @cached_property
    def width(self) -> int:
        """Number of columns."""
        return 1 + sum(len(RING_COLUMNS) if isinstance(measure, RingMeasure) else 2 for measure in self.measures)

    @cached_property
    def columns(self) -> dict[tuple[str, str], int]:
        """Column number by measure and column name (`answered`, `mean`, or one of `RING_COLUMNS`)."""
        places: dict[tuple[str, str], int] = {}
        for measure in self.measures:
            names = RING_COLUMNS if isinstance(measure, RingMeasure) else ("answered", "mean")
            for name in names:
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
            else:
                divisors += [1.0, measure.unit]
        return np.array(divisors)

    def evaluate(self, codes: Codes, position: dict[str, int]) -> Array:
        """(n, width) the columns of every respondent, all whole numbers."""
        parts: list[Array] = [np.ones((codes.shape[1], 1))]
        for measure in self.measures:
            if isinstance(measure, RingMeasure):
                parts.append(measure.evaluate(codes, position))
            else:
                parts.append(np.column_stack(measure.evaluate(codes, position)))
        return np.concatenate(parts, axis=1)
