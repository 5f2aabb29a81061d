"""CSV and its relatives as a grid: the delimiter is found, the cells are those of the `csv` module."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import TextIOWrapper
from itertools import chain, islice
from typing import NoReturn

from msgspec import Struct

from leaddev.errors import Location
from leaddev.read.files import SourceFile, refusing
from leaddev.read.tables.table import Grid, Numbered, Pieces, Table, is_filled, refuse

LONGEST_CELL = 1 << 20
"""A cell of more characters has a quotation mark that is never closed, or is none that anybody wrote."""
LONGEST_LINE = 1 << 24
LARGE = 1 << 25
"""A file of so many octets is read by polars, where that is installed."""
SLOW = 50_000_000
"""From so many octets on it is worth a note that it is not."""
_END = "\0"
"""Behind the last line, in a row of its own unless a quotation mark is open; no text file holds it."""
_CANDIDATES = ("\t", ";", "|", ",")
"""In the order of preference where two fit equally well: a comma may be a decimal comma."""
_SAMPLE_LINES, _SAMPLE_ROWS = 400, 25
_TITLE_CELLS = 2
"""A line of one cell above several lines of more cells than this is a title: it says nothing of the delimiter."""
_EXCEL_HINT = re.compile(r"\ufeff?sep=([\t;|,])\s*", re.IGNORECASE)
"""A first line that names the delimiter, as Excel writes it."""


class Text(Struct, frozen=True):
    """A text that is read anew each time; its first line is `first_line` of its file, indented to `column`."""

    source: SourceFile
    encoding: str
    first_line: int = 1
    column: int | None = None

    def place(self, line: int, _: int | None = None, heading: str = "") -> Location:
        """Where a line is; the column of a heading is told by its text."""
        return Location(self.source.name, line, self.column, heading)

    def lines(self) -> Iterator[str]:
        """The lines with what ends them; refuses one that nobody wrote as a row."""
        csv.field_size_limit(LONGEST_CELL)  # of the whole process: the module knows no other
        with refusing(self.source.name), self.source.open() as octets:
            stream = TextIOWrapper(octets, self.encoding, "replace", newline="")
            for number, line in enumerate(iter(partial(stream.readline, LONGEST_LINE), ""), self.first_line):
                if len(line) == LONGEST_LINE:
                    hint = "Export the answers again, one row a line."
                    refuse("LD-E110", f"The line has more than {LONGEST_LINE:,} characters.", self.place(number), hint)
                yield line

    def rows(self, delimiter: str, skipped: int) -> Iterator[Numbered]:
        """The rows behind so many lines, blank ones too."""
        reader = csv.reader(chain(islice(self.lines(), skipped, None), [_END]), delimiter=delimiter)
        line = before = self.first_line + skipped
        try:
            for cells in reader:
                if cells and cells[-1].endswith(_END):
                    if cells == [_END]:
                        return
                    self._refuse_open(line)
                yield line, cells
                line = before + reader.line_num
        except csv.Error:
            if before + reader.line_num > line + 1:
                self._refuse_open(line)
            message = f"A cell of the row has more than {LONGEST_CELL:,} characters."
            refuse("LD-E110", message, self.place(line), "Shorten it, or close its quotation mark.")

    def _refuse_open(self, line: int) -> NoReturn:
        message = "A quotation mark opens in this row and is never closed."
        hint = "Close it, or remove it; export the file again if a program wrote it."
        refuse("LD-E110", message, self.place(line), hint)


def delimited_table(text: Text, header_row: int | None, header_rows: int) -> Table:
    """A table in a text, with headings from line `header_row` on."""
    sample = list(islice(text.lines(), _SAMPLE_LINES))
    hint = _EXCEL_HINT.fullmatch(sample[0]) if sample else None
    skipped = max((header_row or 0) - text.first_line, 1 if hint else 0)
    delimiter = hint[1] if hint else _sniffed(sample[skipped:] or list(islice(text.lines(), skipped, skipped + 9)))
    rows = partial(text.rows, delimiter, skipped)
    pieces = _pieces(text, delimiter, rows) if text.source.size >= LARGE else None
    grid = Grid(
        text.source.name, rows, text.place, is_exact=True, encoding=text.encoding, delimiter=delimiter,
        pieces=pieces, is_slow=pieces is None and text.source.size >= SLOW,
    )  # fmt: skip
    top = grid.top()
    if len(top) < header_rows:
        hint_ = "Check that the file is the export of the answers, with column titles in its first row."
        refuse("LD-E106", "There is no row of column titles.", text.place(text.first_line), hint_)
    return Table(grid, top, 0, header_rows)


def _pieces(text: Text, delimiter: str, rows: Callable[[], Iterator[Numbered]]) -> Pieces | None:
    try:
        from leaddev.read.tables.columnar import columns_of
    except ImportError:
        return None
    return partial(columns_of, text, delimiter, rows)


def _sniffed(lines: Sequence[str]) -> str:
    """The delimiter under which the header has several cells and the rows below have as many; comma if none has."""
    best, best_score = ",", 0.0
    for candidate in _CANDIDATES:
        rows = _sampled(lines, candidate)
        below = [row for row in rows[1:] if len(row) > _TITLE_CELLS and sum(map(bool, row)) > 1]
        has_title = bool(rows) and sum(map(bool, rows[0])) == 1 and len(below) > _TITLE_CELLS
        rows = below if has_title else rows
        if not rows or len(rows[0]) < 2:
            continue
        width = len(rows[0])
        fitting = sum(len(row) == width for row in rows) / len(rows)
        score = fitting * (1 - 1 / width) * (0.9 if has_title else 1)
        if score > best_score:
            best, best_score = candidate, score
    return best


def _sampled(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    try:
        filled = (row for row in csv.reader(lines, delimiter=delimiter) if is_filled(row))
        return list(islice(filled, _SAMPLE_ROWS))
    except csv.Error:
        return []
