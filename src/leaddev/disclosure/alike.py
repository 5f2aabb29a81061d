"""Which groups may be shown in detail so that no group in which everybody is alike can be worked out.

Owns the choice for one nested partition; it is told which sets of people vary, and sees no answers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from leaddev.disclosure.groups import Cell

Varies = Callable[[frozenset[str]], bool]


def shows_detail(cells: Sequence[Cell], wanted: str, varies: Varies) -> bool:
    """Whether the details of one of the published cells may be shown.

    A cell that does not vary is not shown, nor is what lies in it. What is left of a shown cell outside its shown
    parts must vary, too; while it does not, the smallest part is hidden with it. The shown cells are nested or apart,
    so what follows from them are sums over those remainders, and each of these varies (or is nobody, which `varies`
    must allow).
    """
    known = {cell.id: cell for cell in cells}
    path = [known[wanted]]
    while (above := path[-1].parent) is not None:
        path.append(known[above])
    if not varies(frozenset(path[-1].members)):
        return False
    return all(
        part in _shown_parts(cell, [each for each in cells if each.parent == cell.id], varies)
        for cell, part in zip(path[:0:-1], path[-2::-1], strict=True)
    )


def _shown_parts(cell: Cell, inside: Sequence[Cell], varies: Varies) -> list[Cell]:
    found = [part for part in inside if varies(frozenset(part.members))]
    parts = sorted(found, key=lambda part: (part.counts, part.id))
    while parts and not varies(frozenset(cell.members).difference(*(part.members for part in parts))):
        parts.pop(0)
    return parts
