"""Which figures of the shown groups are withheld because people are alike: each of them would be given away.

A figure is looked at by itself, so a unit in which all gave one answer about one ring keeps its other rings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial

import numpy as np
from msgspec import Struct

from leaddev.disclosure.groups import Cell, Publication
from leaddev.sums.blocks import Block
from leaddev.sums.moments import UNITS, Ints

Varies = Callable[[frozenset[str]], bool]
Figures = frozenset[tuple[str, str]]


class Withheld(Struct, frozen=True):
    """The figures (`Block.guarded`) that are not told: of shown units, and of every group of a split."""

    units: Mapping[str, Figures]
    splits: Figures


NOTHING = Withheld({}, frozenset())


class Answers(Struct, frozen=True, dict=True):
    """The answers of the groups of one grouping: (groups, width, width) what was added up, and the row of each."""

    block: Block
    products: Ints
    rows: Mapping[str, int]

    def alike(self, members: Iterable[str]) -> Figures:
        """The figures on which all who answered in these groups are alike; nobody is not alike."""
        rows = [self.rows[name] for name in members if name in self.rows]  # a split itself is no group of it
        return self.block.alike(self.products[rows, 0].sum(axis=0).tolist(), self._squares[rows].sum(axis=0).tolist())

    @cached_property
    def _squares(self) -> Ints:
        """(groups, width) sums of squares; of a column that counts people, people."""
        return np.asarray(np.einsum("gii->gi", self.products))


def withheld(tree: Publication, splits: Mapping[str, Publication], answers: Mapping[str, Answers]) -> Withheld:
    """What is withheld of one block; `answers` by grouping, those of the units among them.

    Of units: where all are alike, and in those that are paired with them, so that they cannot be worked out
    (`varying_cells`). Groups of a split cut across units, so their figures would be further equations about the same
    people: where a shown group of either kind is alike, no group of a split is told of. What remains are sums over
    nested units; what follows from those are sums over parts that all vary, and a group that is alike is none of them.
    """
    finest = [(UNITS, cell) for cell in tree.finest]
    finest += [(split, cell) for split, chosen in splits.items() if split in answers for cell in chosen.finest]
    suspects = frozenset[tuple[str, str]]().union(*(answers[name].alike(cell.members) for name, cell in finest))
    found: dict[str, set[tuple[str, str]]] = {}
    for figure in sorted(suspects):  # a group that holds a varying part varies, so mostly there are none
        told = varying_cells(tree.cells, partial(_varies, answers[UNITS], figure))
        for cell in tree.cells:
            if cell.id not in told:
                found.setdefault(cell.id, set()).add(figure)
    return Withheld({cell: frozenset(figures) for cell, figures in found.items()}, suspects)


def _varies(answers: Answers, figure: tuple[str, str], members: frozenset[str]) -> bool:
    return figure not in answers.alike(members)


def varying_cells(cells: Sequence[Cell], varies: Varies) -> frozenset[str]:
    """The ids of the published cells whose details may be shown; `cells` have parents before their parts.

    A cell that does not vary is not shown, nor is what lies in it. What is left of a shown cell outside its shown
    parts must vary, too (or be nobody, which `varies` must allow): the shown cells are nested or apart, so what follows
    from them are sums over those remainders. Parts go in pairs, by size: either of two would be hidden with the other,
    so what is hidden does not tell which of them is alike.
    """
    inside: dict[str | None, list[Cell]] = {}
    for cell in cells:
        inside.setdefault(cell.parent, []).append(cell)
    found: set[str] = set()
    for cell in cells:
        if cell.parent is None and varies(frozenset(cell.members)):
            found.add(cell.id)
        if cell.id in found:
            found |= {part.id for part in _varying_parts(cell, inside.get(cell.id, []), varies)}
    return frozenset(found)


def _varying_parts(cell: Cell, inside: Sequence[Cell], varies: Varies) -> list[Cell]:
    pairs = _pairs(sorted(inside, key=lambda part: (part.counts, part.id)))
    shown = [pair for pair in pairs if all(varies(frozenset(part.members)) for part in pair)]
    while shown and not varies(frozenset(cell.members).difference(*(part.members for pair in shown for part in pair))):
        shown.pop(0)
    return [part for pair in shown for part in pair]


def _pairs(parts: Sequence[Cell]) -> list[Sequence[Cell]]:
    """Two by two; the last three together where their number is odd."""
    last = max(len(parts) - len(parts) % 2 - 2, 0)
    return [*(parts[place : place + 2] for place in range(0, last, 2)), parts[last:]]
