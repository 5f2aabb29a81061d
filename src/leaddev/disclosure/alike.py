"""Which groups may be shown in detail so that no group in which everybody is alike can be worked out.

Owns the choice for one nested partition; it is told which sets of people vary, and sees no answers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from leaddev.disclosure.groups import Cell

Members = frozenset[str]


def cells_that_vary(cells: Sequence[Cell], varies: Callable[[Members], bool]) -> frozenset[str]:
    """The published cells whose details may be shown.

    A cell that does not vary is not shown, nor is what lies in it. What is left of a shown cell outside its shown
    parts must vary, too; while it does not, the smallest part is hidden with it. The shown cells are nested or apart,
    so what follows from them are sums over those remainders, and each of these varies (or is nobody, which `varies`
    must allow).
    """
    shown: set[str] = set()
    below: dict[str | None, list[Cell]] = {}
    for cell in sorted(cells, key=lambda part: (part.counts, part.id)):
        below.setdefault(cell.parent, []).append(cell)
    waiting = [cell for cell in below.get(None, []) if varies(frozenset(cell.members))]
    while waiting:
        cell = waiting.pop()
        shown.add(cell.id)
        parts = [part for part in below.get(cell.id, []) if varies(frozenset(part.members))]
        while parts and not varies(_rest(cell, parts)):
            parts.pop(0)
        waiting += parts
    return frozenset(shown)


def _rest(cell: Cell, parts: Sequence[Cell]) -> Members:
    return frozenset(cell.members).difference(*(part.members for part in parts))
