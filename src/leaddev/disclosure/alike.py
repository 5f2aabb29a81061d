"""Which groups may be shown in detail so that no group in which everybody is alike can be worked out.

Owns the choice for one nested partition; it is told which sets of people vary, and sees no answers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from leaddev.disclosure.groups import Cell

Varies = Callable[[frozenset[str]], bool]


def varying_cells(cells: Sequence[Cell], varies: Varies) -> frozenset[str]:
    """The ids of the published cells whose details may be shown; `cells` have parents before their parts.

    A cell that does not vary is not shown, nor is what lies in it. What is left of a shown cell outside its shown
    parts must vary, too; while it does not, the smallest part is hidden with it. The shown cells are nested or apart,
    so what follows from them are sums over those remainders, and each of these varies (or is nobody, which `varies`
    must allow).
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
    found = [part for part in inside if varies(frozenset(part.members))]
    parts = sorted(found, key=lambda part: (part.counts, part.id))
    while parts and not varies(frozenset(cell.members).difference(*(part.members for part in parts))):
        parts.pop(0)
    return parts
