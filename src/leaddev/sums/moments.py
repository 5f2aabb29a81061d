"""Sums over respondents that can be added: the moments of one chunk of rows plus those of the next are those of both.

All figures of a report are computed from these integer tables, never from rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from leaddev.schema import Questionnaire
from leaddev.schema.answers import Codes
from leaddev.sums.blocks import Block, Measure
from leaddev.sums.ring_measure import Cells, RingMeasure, item_sums

Ints = NDArray[np.int64]

_OFFSET = 2
FIRST_ANSWER = _OFFSET + 1
"""Place of the lowest answer in a histogram, after the three kinds of missing."""
_MOST_COUNTED = 1 << 20
UNITS, LEADERS = "units", "leaders"


class Grouping(Struct, frozen=True):
    """A way to put respondents into groups: the units of the tree, the groups of a split, leaders and others."""

    name: str
    size: int


class Plan(Struct, frozen=True):
    """What is summed: which blocks of measures, for which groupings.

    `kept` names the (block, grouping) pairs that are summed; `crossed` the groupings whose combinations are counted, so
    that it can be proved which groups may be shown together. `histograms` says whether answers are counted.
    """

    questionnaire: Questionnaire
    blocks: tuple[Block, ...]
    groupings: tuple[Grouping, ...]
    kept: frozenset[tuple[str, str]]
    crossed: tuple[str, ...] = ()
    histograms: bool = True

    @property
    def rings(self) -> tuple[RingMeasure, ...]:
        """The measures of the rings that were asked."""
        return tuple(ring for block in self.blocks for ring in block.rings.values())

    def block(self, name: str) -> Block | None:
        """The block of that name; None where none of its questions was asked."""
        return next((block for block in self.blocks if block.name == name), None)

    @property
    def codes(self) -> int:
        """Number of different answer codes, the three kinds of missing among them."""
        return _OFFSET + 1 + max((question.answer_count for question in self.questionnaire), default=1)


class Crossing(Struct, frozen=True):
    """Respondents per combination of groupings: `keys` (C,) number the combinations, `counts` (C, measures) the people.

    The measures are those of `Block.answered`: all respondents first, then who answered each measure; then, of rings,
    who rated each item twice.
    """

    keys: Ints
    counts: Ints

    def __add__(self, other: Crossing) -> Crossing:
        return _gathered(np.concatenate([self.keys, other.keys]), np.concatenate([self.counts, other.counts]))

    def __neg__(self) -> Crossing:
        return Crossing(self.keys, -self.counts)


class Moments(Struct, frozen=True):
    """Integer tables that add up.

    `histograms[grouping]` is (groups, questions, codes): how often each code was given. `products[block, grouping]` is
    (groups, width, width): cross-products of the block's columns; the first column counts respondents.
    `crossings[block]` counts respondents per combination of the crossed groupings. `noise[ring]` are the sums of
    `RingMeasure.noise`, `items[grouping]` (groups, 7, items) those of the items of
    all rings (`item_sums`, `Block.items`).
    """

    plan: Plan
    histograms: Mapping[str, Ints]
    products: Mapping[tuple[str, str], Ints]
    crossings: Mapping[str, Crossing]
    noise: Mapping[str, Ints]
    items: Mapping[str, Ints]

    @property
    def _tables(self) -> tuple[Mapping[Any, Any], ...]:
        """All tables, in the order of the fields."""
        return (self.histograms, self.products, self.crossings, self.noise, self.items)

    def _with(self, other: Moments) -> Iterator[tuple[Mapping[Any, Any], Mapping[Any, Any]]]:
        return zip(self._tables, other._tables, strict=True)

    def __add__(self, other: Moments) -> Moments:
        added = ({key: table + theirs[key] for key, table in own.items()} for own, theirs in self._with(other))
        return Moments(self.plan, *added)

    def __neg__(self) -> Moments:
        """What must be added to leave these respondents out."""
        return Moments(self.plan, *({key: -table for key, table in own.items()} for own in self._tables))

    def beside(self, other: Moments) -> Moments:
        """These sums of some blocks joined to the others of the same respondents, which counted their answers."""
        plan = replace(other.plan, blocks=(*self.plan.blocks, *other.plan.blocks))
        return Moments(plan, *({**theirs, **own} for own, theirs in self._with(other)))

    def only(self, blocks: Sequence[Block]) -> Moments:
        """The same with fewer measures in its blocks."""
        columns, counted = {}, {}
        for old, new in zip(self.plan.blocks, blocks, strict=True):
            columns[old.name] = [0, *(old.columns[place] for place in new.columns)]
            counted[old.name] = [old.answered.index(columns[old.name][place]) for place in new.answered]
        return replace(
            self,
            plan=replace(self.plan, blocks=tuple(blocks)),
            products={key: table[:, columns[key[0]]][:, :, columns[key[0]]] for key, table in self.products.items()},
            crossings={
                name: Crossing(crossing.keys, crossing.counts[:, counted[name]])
                for name, crossing in self.crossings.items()
            },
        )

    def frequent(self, fewest: int) -> tuple[Block, ...]:
        """Its blocks without measures that fewer than `fewest` people answered, but some; while any is left.

        No figure may come of them, and they would keep the figures of the others in the block from being shown.
        """
        return tuple(Block(block.name, self._frequent(block, fewest)) for block in self.plan.blocks)

    def _frequent(self, block: Block, fewest: int) -> tuple[Measure, ...]:
        people = dict(zip(block.answered, self.crossings[block.name].counts.sum(axis=0).tolist(), strict=True))
        counts = {measure: people[place] for (measure, _), place in block.columns.items() if place in people}
        rare = [measure.questions for measure in block.measures if 0 < counts.get(measure.name, 0) < fewest]
        return tuple(measure for measure in block.measures if measure.questions not in rare) or block.measures

    def respondents(self, grouping: str) -> Ints:
        """(groups,) respondents in each group."""
        key = next(key for key in self.products if key[1] == grouping)
        return self.products[key][:, 0, 0]

    def answers(self, grouping: str, code: str) -> Ints:
        """(groups, codes) how often each code was given to one question, codes from -2 (not shown) up."""
        return self.histograms[grouping][:, self.plan.questionnaire.position[code], :]


def moments_of(plan: Plan, codes: Codes, groups: Mapping[str, NDArray[np.integer]]) -> Moments:
    """The moments of a chunk.

    Parameters
    ----------
    codes : (questions, n) answers: 1 is the lowest answer of a scale or the first option, 0 empty, -1 not applicable,
        -2 not shown.
    groups : per grouping (n,) group numbers from 0; a negative number belongs to no group.
    """
    position = plan.questionnaire.position
    cells = {block.name: block.cells(codes, position) for block in plan.blocks}
    columns = {block.name: block.evaluate(codes, position, cells[block.name]) for block in plan.blocks}
    histograms, products = {}, {}
    for grouping in plan.groupings:
        members = groups[grouping.name]
        if plan.histograms:
            histograms[grouping.name] = _histograms(plan, codes, members, grouping.size)
        order, bounds = _sorted(members, grouping.size)
        for block in plan.blocks:
            if (block.name, grouping.name) in plan.kept:
                products[block.name, grouping.name] = _cross_products(columns[block.name], order, bounds)
    keys, different = _combinations(plan, groups)
    crossings = {
        block.name: _counted(keys, _answered(block, columns[block.name], cells[block.name]), different)
        for block in plan.blocks
    }
    return Moments(plan, histograms, products, crossings, *_of_rings(plan, cells, columns, groups))


def _of_rings(
    plan: Plan,
    cells: Mapping[str, Mapping[str, Cells]],
    columns: Mapping[str, NDArray[np.integer]],
    groups: Mapping[str, NDArray[np.integer]],
) -> tuple[dict[str, Ints], dict[str, Ints]]:
    """The noise of every ring, and the sums of its items for the groupings in which rings are summed."""
    noise, items = {}, {}
    for block in plan.blocks:
        found = cells[block.name]
        rings = block.rings.values()
        for ring in rings:
            noise[ring.name] = ring.noise(found[ring.name], columns[block.name][block.columns[ring.name, "gap"]])
        for each in plan.groupings:
            if rings and (block.name, each.name) in plan.kept:
                tables = [item_sums(ring, found[ring.name], groups[each.name], each.size) for ring in rings]
                items[each.name] = np.concatenate(tables, axis=2)
    return noise, items


def _answered(
    block: Block, columns: NDArray[np.integer], cells: Mapping[str, Cells]
) -> list[NDArray[np.bool_ | np.integer]]:
    """(n,) who answered: anybody, each measure, and each item of a ring, of which figures are published too."""
    items = [row for ring in block.rings for row in cells[ring].given]
    return [*(columns[place] for place in block.answered), *items]


def combination_labels(plan: Plan, keys: Ints) -> Ints:
    """(C, groupings) the group numbers behind combination keys."""
    labels = []
    sizes = {grouping.name: grouping.size for grouping in plan.groupings}
    for name in reversed(plan.crossed):
        keys, place = np.divmod(keys, sizes[name])
        labels.append(place)
    return np.stack(labels[::-1], axis=1) if labels else np.zeros((len(keys), 0), dtype=np.int64)


def _combinations(plan: Plan, groups: Mapping[str, NDArray[np.integer]]) -> tuple[Ints, int]:
    """(n,) the number of each respondent's combination of the crossed groupings, and how many there could be."""
    sizes = {grouping.name: grouping.size for grouping in plan.groupings}
    keys = np.zeros(len(groups[UNITS]), dtype=np.int64)
    different = 1
    for name in plan.crossed:
        keys = keys * sizes[name] + groups[name]
        different *= sizes[name]
    return keys, different


def _counted(keys: Ints, columns: Sequence[NDArray[np.bool_ | np.integer]], different: int) -> Crossing:
    """The crossing of one chunk; `columns`, one a measure, are zeros and ones for each respondent."""
    if different > _MOST_COUNTED:
        return _gathered(keys, np.stack(columns, axis=1).astype(np.int64))
    people = np.bincount(keys, minlength=different)
    distinct = np.flatnonzero(people)
    counts = [people if column.all() else np.bincount(keys, weights=column, minlength=different) for column in columns]
    return Crossing(distinct, np.rint(np.stack(counts, axis=1)[distinct]).astype(np.int64))


def _gathered(keys: Ints, counts: NDArray[np.integer]) -> Crossing:
    distinct, inverse = np.unique(keys, return_inverse=True)
    columns = [np.bincount(inverse, weights=column, minlength=len(distinct)) for column in counts.T]
    return Crossing(distinct, np.rint(np.stack(columns, axis=1)).astype(np.int64))


def side_by_side(members: NDArray[np.integer]) -> NDArray[np.intp]:
    """The order that puts members of one group side by side, each group in its own order."""
    # numbers of two bytes are sorted by digits, several times faster
    is_short = members.max(initial=0) <= np.iinfo(np.int16).max
    return np.argsort(members.astype(np.int16) if is_short else members, kind="stable")


def _sorted(members: NDArray[np.integer], size: int) -> tuple[NDArray[np.intp] | None, NDArray[np.intp]]:
    """`side_by_side`, None where they are, and where groups 0 to `size` - 1 begin and end."""
    numbers = np.arange(size + 1, dtype=members.dtype)
    if (members[1:] >= members[:-1]).all():
        return None, np.searchsorted(members, numbers)
    order = side_by_side(members)
    return order, np.searchsorted(members[order], numbers)


def _histograms(plan: Plan, codes: Codes, members: NDArray[np.integer], size: int) -> Ints:
    width = plan.codes
    table = np.empty((size, len(codes), width), dtype=np.int64)
    inside = members >= 0
    if not inside.all():
        codes, members = codes[:, inside], members[inside]
    first = members.astype(np.intp) * width + _OFFSET
    for number, row in enumerate(codes):
        table[:, number, :] = np.bincount(first + row, minlength=size * width).reshape(size, width)
    return table


def _cross_products(columns: NDArray[np.integer], order: NDArray[np.intp] | None, bounds: NDArray[np.intp]) -> Ints:
    """(groups, width, width) of (width, n) columns, `order` and `bounds` as in `_sorted`; exact."""
    width, kind = len(columns), _exact_type(columns, int(np.diff(bounds).max(initial=0)))
    ordered = columns if order is None else columns[:, order]
    table = np.zeros((len(bounds) - 1, width, width), dtype=kind)
    for group, (start, end) in enumerate(pairwise(bounds.tolist())):
        if end > start:
            part = ordered[:, start:end].astype(kind)
            np.matmul(part, part.T, out=table[group])
    return table.astype(np.int64)


def _exact_type(columns: NDArray[np.integer], largest_group: int) -> type[np.floating]:
    """The smaller float type where every sum of products stays a whole number that it holds exactly."""
    largest = max(int(columns.max(initial=0)), -int(columns.min(initial=0)))
    return np.float32 if largest**2 * largest_group < 2**24 else np.float64
