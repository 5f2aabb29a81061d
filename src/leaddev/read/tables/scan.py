"""One way through the rows of a delimited text: blocks of whole records, through the grid where it exists, else the csv
module. Memory does not grow with the number of rows. Encodes through what it is given, keeps no vocabulary.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Struct

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.tables.bytestream import TextBytes
from leaddev.read.tables.columns import ColumnEncoder, Wanted
from leaddev.read.tables.grid import Grid, find_grid
from leaddev.read.tables.heading import Heading
from leaddev.read.tables.ragged import RaggedRows, fit_records
from leaddev.read.tables.records import parse_records
from leaddev.read.tables.table import Chunk


class RowLines:
    """Which line of the file each data row starts in.

    Kept small: rows and lines run in parallel between two stored places, where they diverge.
    """

    def __init__(self) -> None:
        self._rows = array("q")
        self._lines = array("q")

    def add(self, row: int, line: int) -> None:
        """From data row `row` on, which starts in `line`, one row is one line."""
        if self._rows and line - self._lines[-1] == row - self._rows[-1]:
            return
        self._rows.append(row)
        self._lines.append(line)

    def add_many(self, first_row: int, lines: Sequence[int] | np.ndarray[tuple[int], np.dtype[np.int64]]) -> None:
        """Rows from `first_row` on start in `lines`."""
        if not len(lines):
            return
        starts = np.asarray(lines, dtype=np.int64)
        jumps = np.flatnonzero(np.diff(starts) != 1) + 1
        for index in [0, *jumps.tolist()]:
            self.add(first_row + index, int(starts[index]))

    def line_of(self, row: int) -> int | None:
        """The line of a row that was read."""
        place = bisect_right(self._rows, row) - 1
        return None if place < 0 else self._lines[place] + row - self._rows[place]


class Layout(Struct, frozen=True):
    """What is known of a text before its rows are read; `first_line` and `column` place it in its file."""

    octets: TextBytes
    heading: Heading
    header: tuple[str, ...]
    first_line: int
    column: int | None


class Scan:
    """Reads the rows once; afterwards `lines` and `ragged` say where they stood and what did not fit."""

    def __init__(self, layout: Layout, encoder: ColumnEncoder, block: int) -> None:
        self.lines = RowLines()
        self.ragged = RaggedRows(layout.octets.source.name, layout.header, layout.column)
        self._encoder = encoder
        self._octets = layout.octets
        self._heading = layout.heading
        self._size = block
        self._row = 0
        self._line = layout.heading.lines + layout.first_line

    def chunks(self, wanted: Wanted) -> Iterator[Chunk]:
        """Blocks of whole lines; what is left of a block goes in front of the next one."""
        pending = b""
        for block in _after(self._octets.blocks(self._size), self._heading.octets):
            cut = block.rfind(b"\n") + 1
            if not cut:
                pending += block
                continue
            chunk, rest = self._take(pending + block[:cut], wanted)
            pending = rest + block[cut:]
            if chunk.rows:
                yield chunk
        if pending:
            chunk, rest = self._take(pending if pending.endswith(b"\n") else pending + b"\n", wanted)
            if chunk.rows:
                yield chunk
            if rest:
                chunk, rest = self._take_records(rest, wanted)
                if chunk.rows:
                    yield chunk
            if rest:
                raise self._endless()

    def _take(self, block: bytes, wanted: Wanted) -> tuple[Chunk, bytes]:
        grid = find_grid(block, ord(self._heading.delimiter))
        if grid is not None and self._fits(grid):
            return self._take_grid(grid, wanted), block[grid.used :]
        return self._take_records(block, wanted)

    def _fits(self, grid: Grid) -> bool:
        width = self._heading.width
        if grid.width < width:
            return self.ragged.tolerates(grid.width)
        # an empty cell is as long as nothing, quoted or not
        return all(not grid.spans(column)[0].longest for column in range(width, grid.width))

    def _take_grid(self, grid: Grid, wanted: Wanted) -> Chunk:
        # between as many separators as the row has characters there is nothing
        is_blank = grid.line_ends - grid.firsts == grid.width - 1
        if is_blank.any():
            grid = grid.without(is_blank)
        if grid.lines is None:
            self.lines.add(self._row, self._line)
        else:
            self.lines.add_many(self._row, grid.lines + self._line)
        self._line += grid.used_lines
        return self._counted(self._encoder.from_grid(grid, wanted, self._row))

    def _take_records(self, block: bytes, wanted: Wanted) -> tuple[Chunk, bytes]:
        text = block.decode(self._encoder.encoding, "replace")
        found = parse_records(text, self._heading.delimiter)
        kept = fit_records(found, self.ragged, self._line)
        self.lines.add_many(self._row, kept.lines)
        self._line += found.next_line
        if found.is_endless:
            raise self._endless()
        chunk = self._encoder.from_records(kept.rows, kept.quoted_empty, wanted, self._row)
        return self._counted(chunk), found.rest.encode(self._encoder.encoding, "replace")

    def _counted(self, chunk: Chunk) -> Chunk:
        self._row += chunk.rows
        return chunk

    def _endless(self) -> InvalidInput:
        message = "A quotation mark opens in this row and is never closed."
        hint = "Close it, or remove it; export the file again if a program wrote it."
        where = Location(self.ragged.name, self._line, self.ragged.column)
        return InvalidInput([*self.ragged.problems(), Problem("LD-E110", message, where, hint)])


def _after(blocks: Iterator[bytes], skipped: int) -> Iterator[bytes]:
    for block in blocks:
        if skipped >= len(block):
            skipped -= len(block)
            continue
        yield block[skipped:]
        skipped = 0
