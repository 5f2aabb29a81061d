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
from numpy.typing import NDArray

from leaddev.schema import Question
from leaddev.schema.answers import Codes

Ints = NDArray[np.int32]
Array = NDArray[np.float64]

_MOST_EXACT_ITEMS = 10
_TIE = 1e-9  # a mean that equals the threshold is not below it, whatever the last binary digit says


def are_alike(answered: int, total: int, squares: int) -> bool:
    """Whether all who answered gave one answer; in whole numbers, so exact. Nobody is not alike."""
    return answered > 0 and answered * squares == total * total


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


def _totals(questions: tuple[Question, ...], codes: Codes, position: dict[str, int]) -> tuple[Ints, Ints]:
    """(n,) the answers of each respondent in steps, added up, and how many there are."""
    total, answered = np.zeros((2, codes.shape[1]), dtype=np.int32)
    for question in questions:
        row = codes[position[question.code]]
        given = row > 0
        total += points(row, question) * given
        answered += given
    return total, answered


class MeanMeasure(Struct, frozen=True, dict=True):
    """The mean of a respondent over some questions with the same answer scale."""

    name: str
    questions: tuple[Question, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Its columns."""
        return ("answered", "mean")

    @cached_property
    def unit(self) -> float:
        """What the stored whole number must be divided by to be on 0-1."""
        scale = self.questions[0].scale
        assert scale is not None
        return float(common_multiple(len(self.questions)) * scale.span)

    def evaluate(self, codes: Codes, position: dict[str, int]) -> Ints:
        """(2, n) whether anything was answered (0 or 1), and the mean as a whole number."""
        total, answered = _totals(self.questions, codes, position)
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
        total, answered = _totals(self.questions, codes, position)
        span = max(question.scale.span for question in self.questions if question.scale is not None)
        limit = self.threshold * span * answered - _TIE
        return np.stack([answered > 0, (answered > 0) & (total < limit)]).astype(np.int32)


class VotesMeasure(Struct, frozen=True):
    """What a respondent picked from a list: which options, how many, and how many of them from `marked`.

    Whoever picked nothing did not answer: an empty list cannot be told from one that was skipped.
    """

    name: str
    questions: tuple[Question, ...]
    marked: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """Its columns: whether anything was picked, votes, votes for marked options, then one column per option."""
        return ("answered", "votes", "marked", *(option_column(option.subject) for option in self.questions))

    def evaluate(self, codes: Codes, position: dict[str, int]) -> Ints:
        """(3 + options, n) the columns `names`."""
        picked = np.stack([codes[position[option.code]] > 0 for option in self.questions]).astype(np.int32)
        marked = np.array([option.subject in self.marked for option in self.questions])
        votes = picked.sum(axis=0)
        return np.concatenate([[votes > 0, votes, picked[marked].sum(axis=0)], picked]).astype(np.int32)


def option_column(subject: str) -> str:
    """Column of one option of a list."""
    return f"option:{subject}"
