"""Sums over the items of each scale that can be added: counts, sums and cross-products of every pair of items.

Covariances and correlations of alpha, omega and item-rest come from these tables; answers missing in one item of a pair
do not count for that pair (pairwise, as R psych does).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from operator import add, neg

import numpy as np
from msgspec import Struct
from msgspec.structs import astuple
from numpy.typing import NDArray

from leaddev.schema import Model, Question, Questionnaire, Text
from leaddev.schema.answers import Codes
from leaddev.schema.model import IMPORTANCE, LEVEL
from leaddev.schema.questions import Part

Ints = NDArray[np.int64]
Array = NDArray[np.float64]

LEVELS = "levels"
"""The scale of all level items of all rings together: for distances between respondents, not for alpha."""


class Scale(Struct, frozen=True):
    """Items that are meant to measure one thing: the level of a ring, a gate, an aspect of leadership."""

    part: Part
    subject: str
    aspect: str
    title: Text
    questions: tuple[Question, ...]

    @property
    def key(self) -> str:
        """Its name among the sums."""
        return f"{self.part}:{self.subject}:{self.aspect}"


class PairSums(Struct, frozen=True):
    """For every pair of items, over respondents who answered both: (k, k) counts, sums, squares of the first, products.

    `n` counts respondents who answered at least one item.
    """

    n: int
    counts: Ints
    sums: Ints
    squares: Ints
    products: Ints

    def __add__(self, other: PairSums) -> PairSums:
        return PairSums(*map(add, astuple(self), astuple(other)))

    def __neg__(self) -> PairSums:
        """What must be added to leave these respondents out."""
        return PairSums(*map(neg, astuple(self)))

    def part(self, places: Sequence[int], n: int) -> PairSums:
        """The sums of some of the items, of which `n` respondents answered at least one."""
        chosen = np.ix_(places, places)
        return PairSums(n, self.counts[chosen], self.sums[chosen], self.squares[chosen], self.products[chosen])

    def of_enough(self, minimum: int) -> tuple[list[int], PairSums]:
        """The places of the items that enough people answered, and their sums without pairs that too few answered both.

        A correlation of fewer people than the minimum group would tell of them.
        """
        places = [place for place, count in enumerate(np.diag(self.counts).tolist()) if count >= max(minimum, 1)]
        told = self.part(places, self.n)
        few = told.counts < minimum
        tables = (told.counts, told.sums, told.squares, told.products)
        return places, PairSums(told.n, *(np.where(few, 0, table) for table in tables))

    def covariance(self) -> Array:
        """(k, k) pairwise sample covariances; NaN where fewer than two respondents answered both."""
        n = self.counts.astype(np.float64)
        with np.errstate(divide="ignore", invalid="ignore"):
            covariance = (self.products - self.sums * self.sums.T / n) / (n - 1)
        return np.asarray(np.where(n > 1, covariance, np.nan))

    def correlation(self) -> Array:
        """(k, k) pairwise correlations: both standard deviations from the respondents who answered both, as in R."""
        n = self.counts.astype(np.float64)
        with np.errstate(divide="ignore", invalid="ignore"):
            variances = (self.squares - self.sums**2 / n) / (n - 1)
            correlation = self.covariance() / np.sqrt(variances * variances.T)
        np.fill_diagonal(correlation, 1.0)
        return np.asarray(correlation)

    def means(self) -> Array:
        """(k,) mean of each item over those who answered it."""
        return np.asarray(np.diag(self.sums) / np.maximum(np.diag(self.counts), 1))


def scales_of(model: Model, questionnaire: Questionnaire, asked: frozenset[str]) -> tuple[Scale, ...]:
    """The scales of a survey: levels and importances of the rings, gates, aspects of leadership, environment."""
    select = partial(questionnaire.select, among=asked)

    def scale(part: Part, subject: str, aspect: str, title: Text) -> Scale:
        return Scale(part, subject, aspect, title, select(part, subject=subject, aspect=aspect))

    found = [scale("rings", ring.id, aspect, ring.title) for ring in model.rings for aspect in (LEVEL, IMPORTANCE)]
    found += [scale("preconditions", gate.id, LEVEL, gate.title) for gate in model.preconditions]
    found += [scale("leadership", aspect.id, LEVEL, aspect.title) for aspect in model.leadership]
    if model.environment:
        title = model.environment.title or Text({"": "environment"})
        found.append(scale("environment", "environment", LEVEL, title))
    return tuple(each for each in found if each.questions)


def pair_sums(codes: Codes, questions: tuple[Question, ...], position: Mapping[str, int]) -> PairSums:
    """The pair sums of one chunk; reversed items are turned."""
    rows = codes[[position[question.code] for question in questions]]
    given = rows > 0
    steps = max((question.scale.span for question in questions if question.scale), default=0)
    # the smaller float type is twice as fast, where it holds every sum of products exactly
    exact: type[np.floating] = np.float32 if steps**2 * codes.shape[1] < 2**24 else np.float64
    value = rows.astype(exact)
    for row, question in zip(value, questions, strict=True):
        _turn(row, question)
    if given.all():  # every pair has everybody: one product of matrices instead of four
        products = value @ value.T
        shape, ones = products.shape, np.ones(len(rows))
        tables = [np.full(shape, rows.shape[1]), np.outer(value.sum(axis=1), ones), np.outer(np.diag(products), ones)]
        return PairSums(rows.shape[1], *map(_whole, (*tables, products)))
    answered = given.astype(exact)
    value *= answered
    counts, sums = answered @ answered.T, value @ answered.T
    squares, products = (value * value) @ answered.T, value @ value.T
    return PairSums(int(given.any(axis=0).sum()), *map(_whole, (counts, sums, squares, products)))


def _whole(table: Array | NDArray[np.float32] | Ints) -> Ints:
    return np.rint(table).astype(np.int64)


def _turn(row: NDArray[np.floating], question: Question) -> None:
    """Codes into steps above the lowest answer, direction corrected, in place; only valid where something was given."""
    assert question.scale is not None
    if question.reversed:
        np.subtract(question.scale.span + 1, row, out=row)
    else:
        row -= 1
