"""What every table offers, whatever file it came from: a header and chunks of dictionary-encoded columns.

Holds no parsing and no file access.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from leaddev.errors import Location

Ids = NDArray[np.int32]

QUOTED_EMPTY_ID = 1
LONGEST_HEADING = 40
TOP = 24
"""How many of the first rows a table shows to whoever looks for its headings."""

Top = tuple[tuple[int, tuple[str, ...]], ...]
"""Rows with content at the top of a file, each with its line."""


class _QuotedEmpty(str):
    """An empty text that is told apart from other empty texts by identity."""

    __slots__ = ()


QUOTED_EMPTY: str = _QuotedEmpty("")
"""Entry 1 of every vocabulary: a cell written as two quotation marks. It equals ""; compare with `is` to tell it."""


@dataclass(slots=True)
class Chunk:
    """Some consecutive rows of a table; keys are column indexes.

    `ids` index into `Table.vocabulary(column)`: 0 is an empty cell, 1 is a quoted empty cell.
    """

    first_row: int
    rows: int
    ids: dict[int, Ids] = field(default_factory=dict)
    texts: dict[int, list[str]] = field(default_factory=dict)


def shown(heads: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """What a column is called: its first heading that is not empty."""
    return tuple(next(filter(None, cells), "") for cells in zip(*heads, strict=True))


def headings_said(header: Sequence[str], most: int) -> str:
    """The first headings for a message, shortened; nothing of a single column, which may be any file."""
    filled = [heading for heading in header if heading]
    return ", ".join(f"`{' '.join(heading.split())[:LONGEST_HEADING]}`" for heading in filled[:most] if len(filled) > 1)


class Table(Protocol):
    """Rows of cells below one or several rows of headings."""

    @property
    def name(self) -> str:
        """The file as the user wrote it."""

    @property
    def header(self) -> tuple[str, ...]:
        """The texts of the header cells, stripped; of several rows the first one that says something."""

    @property
    def heads(self) -> tuple[tuple[str, ...], ...]:
        """The rows of headings; empty cells and duplicates are kept."""

    @property
    def top(self) -> Top:
        """The first rows of the file, up to `TOP`, whatever they hold."""

    @property
    def others(self) -> tuple[str, ...]:
        """Visible sheets beside the one that is read."""

    @property
    def unseen_sheets(self) -> tuple[str, ...]:
        """Hidden sheets beside the one that is read."""

    @property
    def unseen(self) -> tuple[str, ...]:
        """The letters of columns and the numbers of rows that the workbook hides; they are read like the others."""

    def location(self, row: int | None = None, column: int | None = None) -> Location:
        """Where data row `row` (from 0) stands; the header when None. Rows must have been read before."""

    def chunks(self, encoded: Sequence[int], texts: Sequence[int] = ()) -> Iterator[Chunk]:
        """Read the named columns from the first data row on.

        Rows with a wrong number of cells are left out, and reported after the last chunk as `InvalidInput`.
        """

    def is_merged(self, row: int, column: int) -> bool:
        """Whether a cell shares its value with those above or below, in a merged area."""

    def vocabulary(self, column: int) -> list[str]:
        """The distinct texts of a column so far, exactly as in the file; grows while chunks are read."""
