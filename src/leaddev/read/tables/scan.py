"""One way through the rows of a delimited text, block by block: memory does not grow with the number of rows."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.tables.bytestream import TextBytes
from leaddev.read.tables.cells import Cells, cells_of
from leaddev.read.tables.heading import Heading
from leaddev.read.tables.marks import EMPTY, MOST_OPEN, NEWLINE, RETURN, is_blank, lines_of, unquoted


class RowLines:
    """Which line of the file each data row starts in.

    Kept small: rows and lines run in parallel between two stored places, where they diverge.
    """

    def __init__(self) -> None:
        self._rows = array("q")
        self._lines = array("q")

    def add(self, row: int, lines: Sequence[int]) -> None:
        """Rows from `row` on start in these lines."""
        for line in lines[:1] if isinstance(lines, range) else lines:
            if not self._rows or line - self._lines[-1] != row - self._rows[-1]:
                self._rows.append(row)
                self._lines.append(line)
            row += 1

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
    """Reads the rows once; afterwards `lines` says where they stood and `problems` what did not fit."""

    def __init__(self, layout: Layout, block: int) -> None:
        self.lines = RowLines()
        self._layout, self._size = layout, block
        self._delimiter = layout.heading.delimiter.encode()
        self._width = len(layout.header)
        self._named = max((number + 1 for number, text in enumerate(layout.header) if text), default=0)
        self._row, self._line = 0, layout.heading.lines + layout.first_line
        self._too_long: list[tuple[int, int]] = []
        self._too_short: list[tuple[int, int]] = []

    def cells(self) -> Iterator[tuple[int, Cells]]:
        """The number of a row and the cells from there on; what is left of a block goes in front of the next one."""
        pending = b""
        for block in _after(self._layout.octets.blocks(self._size), self._layout.heading.octets):
            cut = block.rfind(b"\n") + 1
            if not cut:
                pending += block
                continue
            body, rest = unquoted(pending + block[:cut], self._delimiter)
            yield from self._taken(body)
            if len(rest) > MOST_OPEN:
                raise self._endless()
            pending = rest + block[cut:]
        body, rest = unquoted(pending + b"\n", self._delimiter) if pending else (b"", b"")
        yield from self._taken(body)
        if rest:
            raise self._endless()

    def problems(self) -> list[Problem]:
        """One problem for rows with too many cells and one for rows with too few."""
        found = []
        for noted, hint in (
            (self._too_long, "Put quotation marks around texts that contain the delimiter."),
            (self._too_short, "Look for a line break inside a text without quotation marks, or a row that was cut."),
        ):
            if noted:
                line, cells = noted[0]
                noun = "cell" if cells == 1 else "cells"
                message = f"The row has {cells:,} {noun}, the header has {self._width:,}."
                found.append(Problem("LD-E110", message, self._place(line), hint, len(noted)))
        return found

    def _taken(self, body: bytes) -> Iterator[tuple[int, Cells]]:
        if not body:
            return
        lines: Sequence[int]
        cells = None if NEWLINE in body or RETURN in body else cells_of(body, self._width, self._delimiter)
        if cells is None:
            lines, records = self._fitted(body)
            cells = cells_of(b"".join(records), self._width, self._delimiter)
            assert cells is not None  # all records have been fitted
        else:
            lines = range(self._line, self._line + cells.rows)
            self._line += cells.rows
        self.lines.add(self._row, lines)
        if cells.rows:
            yield self._row, cells
        self._row += cells.rows

    def _fitted(self, body: bytes) -> tuple[list[int], list[bytes]]:
        """The records that are rows, in the width of the header, and the lines in which they start.

        Trailing empty cells and missing cells below nameless columns are nobody's mistake; blank rows are skipped.
        """
        lines, records = [], []
        for taken, record in lines_of(body):
            count = 1 + record.count(self._delimiter)
            if count > self._width:
                kept = record.split(self._delimiter)
                if any(cell.strip(EMPTY) for cell in kept[self._width :]):
                    self._too_long.append((self._line, count))
                    record = b""
                else:
                    record = self._delimiter.join(kept[: self._width])
            elif not is_blank(record, self._delimiter, self._width) and count < self._width:
                if count < self._named:
                    self._too_short.append((self._line, count))
                    record = b""
                else:
                    record += self._delimiter * (self._width - count)
            if not is_blank(record, self._delimiter, self._width):
                lines.append(self._line)
                records.append(record + b"\n")
            self._line += taken
        return lines, records

    def _endless(self) -> InvalidInput:
        message = "A quotation mark opens in this row and is never closed."
        hint = "Close it, or remove it; export the file again if a program wrote it."
        return InvalidInput([*self.problems(), Problem("LD-E110", message, self._place(self._line), hint)])

    def _place(self, line: int) -> Location:
        return Location(self._layout.octets.source.name, line, self._layout.column)


def _after(blocks: Iterator[bytes], skipped: int) -> Iterator[bytes]:
    for block in blocks:
        if skipped >= len(block):
            skipped -= len(block)
            continue
        yield block[skipped:]
        skipped = 0
