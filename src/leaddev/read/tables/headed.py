"""Where the headings are: one rule for answers, training lists and files that are joined. Knows no meanings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from leaddev.read.tables.table import Table

FoundIn = Callable[[Sequence[Sequence[str]]], int]
"""How much one row or two rows, as wide as each other, name of what is asked if they are headings."""


def below_headings(table: Table, found_in: FoundIn, enough: int) -> tuple[int, Table]:
    """How much the best headings name, and the table below them; rows below one that names enough are not looked at.

    They are one row, or two that name more together. Where none names anything, they are the first row of several
    cells above another one of as many: what stands higher are titles.
    """
    if table.grid.is_headed:
        return found_in(table.heads), table
    rows = [cells for _, cells in table.beginning]
    width = max(map(len, rows))
    rows = [(*map(str.strip, cells), *[""] * (width - len(cells))) for cells in rows]
    known: list[int] = []
    for cells in rows:
        known.append(found_in([cells]))
        if known[-1] >= enough:
            break
    if not any(known):
        filled = pairwise(sum(map(bool, cells)) for cells in rows)
        start = next((place for place, (own, below) in enumerate(filled) if own == below > 1), 0)
        return 0, table.headed(start, 1)
    best = max(known)
    start = known.index(best)
    for first in (start - 1, start):
        both = rows[max(first, 0) : first + 2]
        if len(both) == 2 and (found := found_in(both)) > best:
            return found, table.headed(first, 2)
    return best, table.headed(start, 1)


def most_named(tables: Iterable[tuple[int, Table]], enough: int) -> tuple[int, Table]:
    """The first table whose headings name enough, or most; where none names anything, one of several columns."""
    best: tuple[int, Table] | None = None
    for found, table in tables:
        if best is None or (found, len(table.header) > 1) > (best[0], len(best[1].header) > 1):
            best = found, table
        if found >= enough:
            break
    assert best is not None  # a file without any table is refused
    return best
