"""CSV and its relatives as a `Table`. Decides nothing about the meaning of headers or cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from leaddev.errors import InvalidInput, Location
from leaddev.read.tables.bytestream import TextBytes
from leaddev.read.tables.heading import read_heading
from leaddev.read.tables.scan import Layout, RowLines, Scan
from leaddev.read.tables.table import Chunk, shown
from leaddev.read.tables.vocabulary import Vocabularies

BLOCK = 1 << 20
"""Bytes read at a time. Larger blocks leave the processor's cache and take twice as long."""


class Placement(Struct, frozen=True):
    """Where the text stands in its file, for a table inside a YAML file."""

    first_line: int = 1
    column: int | None = None


class DelimitedTable:
    """A table in a text file; see `Table`."""

    others: tuple[str, ...] = ()
    unseen_sheets: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()

    def __init__(
        self,
        octets: TextBytes,
        *,
        header_row: int | None = None,
        header_rows: int = 1,
        placement: Placement | None = None,
        block: int = BLOCK,
    ) -> None:
        place = placement or Placement()
        heading = read_heading(octets, header_row, place.first_line, header_rows)
        self.heads, self.top = heading.rows, heading.top
        self.header = shown(self.heads)
        self._layout = Layout(octets, heading, self.header, place.first_line, place.column)
        self._block = block
        self._lines = RowLines()
        self._vocabularies = Vocabularies(len(self.header), self.delimiter)

    @property
    def name(self) -> str:
        return self._layout.octets.source.name

    @property
    def delimiter(self) -> str:
        return self._layout.heading.delimiter

    def location(self, row: int | None = None, column: int | None = None) -> Location:
        """The line in which a data row or the header starts; the path is the text of the header."""
        line = self._layout.heading.line + self._layout.first_line if row is None else self._lines.line_of(row)
        path = self.header[column] if column is not None and column < len(self.header) else ""
        return Location(self.name, line, self._layout.column, " ".join(path.split())[:80])

    def is_merged(self, row: int, column: int) -> bool:
        """No cell of a text file is."""
        return False

    def vocabulary(self, column: int) -> list[str]:
        """The distinct texts of a column so far."""
        return self._vocabularies.of[column].texts

    def chunks(self, encoded: Sequence[int], texts: Sequence[int] = ()) -> Iterator[Chunk]:
        """The rows in chunks; rows that do not fit the header are reported after the last one."""
        scan = Scan(self._layout, self._block)
        self._lines = scan.lines
        delimiter = self.delimiter.encode()
        for first_row, cells in scan.cells():
            yield self._vocabularies.chunk(
                Chunk(first_row, cells.rows),
                encoded,
                lambda vocabulary, column, cells=cells: vocabulary.ids_of_cells(cells, column),  # type: ignore[misc]
                texts,
                partial(cells.texts, delimiter=delimiter),
            )
        problems = scan.problems()
        if problems:
            raise InvalidInput(problems)
