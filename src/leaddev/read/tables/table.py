"""A table, whatever file it stands in: rows of headings, and below them dictionary-encoded columns in chunks.

Holds no parsing and no file access: a `Grid` hands out the rows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any, NoReturn, Protocol

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.errors import InvalidInput, Location, Problem

Ids = NDArray[np.int32]

CELLS_AT_ONCE = 400_000
LONGEST_HEADING = 40
TOP = 24
"""How many of the first rows with content a table shows to whoever looks for its headings."""

Numbered = tuple[int, Sequence[str]]
"""The cells of a row as texts, and the line, sheet row or entry, from 1, in which it starts."""
Top = tuple[tuple[int, tuple[str, ...]], ...]


class Vocabulary(dict[str, int]):
    """The number of each text of a column, in the order in which they were met; 0 is the empty one."""

    def __init__(self) -> None:
        self[""] = 0
        self.texts = [""]

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self.texts)
        self.texts.append(text)
        return number

    def ids_of(self, texts: Sequence[str]) -> Ids:
        """The numbers of texts, each looked up once in C."""
        return np.fromiter(map(self.__getitem__, texts), dtype=np.int32, count=len(texts))


class Piece(Protocol):
    """Some consecutive rows that hold something, column by column."""

    @property
    def rows(self) -> int:
        """How many there are."""

    def texts(self, column: int) -> Sequence[str]:
        """The cells of a column."""

    def ids(self, column: int, vocabulary: Vocabulary) -> Ids:
        """The numbers of the cells of a column."""


Pieces = Callable[[int, Sequence[Vocabulary]], Iterator[Piece | None]]
"""The rows below a line, in the order of the file; None where `Grid.rows` have to tell what comes now."""


class _Rows(Struct, frozen=True):
    """Rows of texts as a piece."""

    rows: int
    columns: Sequence[Sequence[str]]

    def texts(self, column: int) -> Sequence[str]:
        return self.columns[column]

    def ids(self, column: int, vocabulary: Vocabulary) -> Ids:
        return vocabulary.ids_of(self.columns[column])


class NumberCell(str):
    """The text of a cell that holds a number and not a text: it can be read in one way only."""

    __slots__ = ()


class UnitCell(NumberCell):
    """A number beside which the format of its cell shows a `unit`, as in `90 min` or `$ 1,200`."""

    __slots__ = ("unit",)
    unit: str

    @classmethod
    def of(cls, text: str, unit: str) -> UnitCell:
        """A number with its unit."""
        made = cls(text)
        made.unit = unit
        return made


class Chunk(Struct):
    """Some consecutive rows; keys are column numbers. `ids` point into `Table.vocabulary`: 0 is an empty cell."""

    first_row: int
    rows: int
    ids: dict[int, Ids]
    texts: dict[int, Sequence[str]]


class Grid(Struct, frozen=True):
    """The rows of a file or a sheet before anybody knows which of them are headings.

    `rows` reads them from the first one on, `place` tells where a line and a column (with its heading) are. `is_exact`
    where every row has all cells, as in a text file with its `delimiter`: another number of them is a mistake. `sheet`
    is its name in a workbook, `others` are visible sheets beside this one, `merged` the cells (line, column) that share
    their value in a merged area, `hidden` letters of columns and numbers of rows with content that are not shown,
    `hidden_sheets` the sheets. `is_headed` where it is known which rows are headings; `respondent` is the column of
    ids, where the survey file says so; `doubts` are what is wrong with a column if it is used, `rivals` if it may be
    meant by the heading of another column, `joined` the files whose columns stand beside its own. `codes` are what a
    file has behind the labels of a column, `origins` the file and the column there of those that are not as they stand.
    `pieces` are the same rows by columns, where that is faster; `is_slow` where it would be with polars installed.
    """

    name: str
    rows: Callable[[], Iterator[Numbered]]
    place: Callable[[int, int | None, str], Location]
    is_exact: bool = False
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    others: tuple[str, ...] = ()
    merged: frozenset[tuple[int, int]] = frozenset()
    hidden: tuple[str, ...] = ()
    hidden_sheets: tuple[str, ...] = ()
    is_headed: bool = False
    respondent: int | None = None
    doubts: Mapping[int, Problem] = {}
    rivals: Mapping[int, tuple[int, Problem]] = {}
    joined: tuple[Table, ...] = ()
    codes: Mapping[int, Mapping[str, str]] = {}
    origins: Mapping[int, tuple[str, int]] = {}
    pieces: Pieces | None = None
    is_slow: bool = False

    def top(self) -> Top:
        """The first rows with content."""
        filled = ((line, tuple(cells)) for line, cells in self.rows() if is_filled(cells))
        return tuple(islice(filled, TOP))


LISTS = (list, tuple)
"""Cells of several values, as programs have them."""
HEADER_WITHIN = 20
"""So many lines below the first one with content headings are looked for."""


class Table:
    """The rows of a grid below `rows` headings, of which the first is number `start` of those with content.

    Rows without content are left out; those that are too long or too short are told after the last chunk.
    """

    def __init__(self, grid: Grid, top: Top, start: int = 0, rows: int = 1) -> None:
        self.grid, self.top = grid, top
        heads = self.top[start : start + rows]
        width = max(len(cells) for _, cells in heads)
        self.heads = tuple((*(cell.strip() for cell in cells), *[""] * (width - len(cells))) for _, cells in heads)
        self.header = tuple(next(filter(None, cells), "") for cells in zip(*self.heads, strict=True))
        self.nameless: set[int] = set()
        self._line, self._below = heads[0][0], heads[-1][0]
        self._vocabularies = [Vocabulary() for _ in self.header]
        self._shifts: list[tuple[int, int]] = []
        self._ragged: dict[str, list[tuple[int, int]]] = {}
        self._has_lines = False

    @property
    def beginning(self) -> Top:
        """The first rows with content, as far as headings are looked for."""
        return tuple((line, cells) for line, cells in self.top if line <= self.top[0][0] + HEADER_WITHIN)

    def headed(self, start: int, rows: int) -> Table:
        """The same rows with other headings: those from number `start` of the first rows with content."""
        return Table(self.grid, self.top, start, rows)

    @property
    def name(self) -> str:
        """The file as the user wrote it."""
        return self.grid.name

    @property
    def others(self) -> tuple[str, ...]:
        """Visible sheets beside the one that is read."""
        return self.grid.others

    @property
    def lines(self) -> str:
        """The lines of the headings, such as `3` or `1-3`."""
        return str(self._line) if self._line == self._below else f"{self._line}-{self._below}"

    def location(self, row: int | None = None, column: int | None = None) -> Location:
        """Where data row `row` (from 0) stands; the headings when None. Rows must have been read before."""
        heading = self.header[column] if column is not None and column < len(self.header) else ""
        line = self._line if row is None else self._line_of(row)
        return self.grid.place(line, column, " ".join(heading.split())[:80])

    def is_merged(self, row: int, column: int) -> bool:
        """Whether a cell shares its value with those above or below, in a merged area."""
        return (self._line_of(row), column) in self.grid.merged

    def vocabulary(self, column: int) -> list[str]:
        """The distinct texts of a column so far, exactly as in the file; grows while chunks are read."""
        return self._vocabularies[column].texts

    def chunks(self, encoded: Sequence[int], texts: Sequence[int] = ()) -> Iterator[Chunk]:
        """The named columns from the first data row on; raises `InvalidInput` behind the last row if any is ragged."""
        unnamed = [column for column, heading in enumerate(self.header) if not heading]
        first = 0
        for piece in self._pieces():
            ids = {column: piece.ids(column, self._vocabularies[column]) for column in encoded}
            self.nameless.update(column for column in unnamed if any(piece.texts(column)))
            yield Chunk(first, piece.rows, ids, {column: piece.texts(column) for column in texts})
            first += piece.rows
        if self._ragged:
            raise InvalidInput(self._ragged_rows())

    def _pieces(self) -> Iterator[Piece]:
        """The rows by columns as far as the grid knows them; from there on as they stand in the file."""
        known = 0
        for piece in self.grid.pieces(self._below, self._vocabularies) if self.grid.pieces else [None]:
            if piece is None:
                rows = islice(self.data(), known, None)
                while batch := list(islice(rows, CELLS_AT_ONCE // max(1, len(self.header)) or 1)):
                    yield _Rows(len(batch), list(zip(*batch, strict=True)))
                return
            yield piece
            known += piece.rows

    def data(self) -> Iterator[Sequence[str]]:
        """The rows below the headings, as wide as they are; see `chunks` for those that are not."""
        self._shifts, self._ragged, self._has_lines = [], {}, True
        width, shift, row, below = len(self.header), 0, 0, self._below
        for line, cells in self.grid.rows():
            if line <= below or not ((cells and cells[0].strip()) or is_filled(cells)):  # most first cells tell
                continue
            fitted = cells if len(cells) == width else self._fitted(line, cells, width)
            if fitted is not None:
                if line - row != shift:
                    shift = line - row
                    self._shifts.append((row, shift))
                yield fitted
                row += 1

    def _fitted(self, line: int, cells: Sequence[str], width: int) -> Sequence[str] | None:
        """A row in the width of the headings; None where it has too many or too few cells, or nothing below them."""
        named = max((number for number, heading in enumerate(self.header, 1) if heading), default=0)
        beyond = [number for number, cell in enumerate(cells[width:], width) if cell.strip()]
        if self.grid.is_exact and (beyond or len(cells) < named):
            self._ragged.setdefault("long" if beyond else "short", []).append((line, len(cells)))
            return None
        self.nameless.update(beyond)
        return (*cells[:width], *[""] * (width - len(cells))) if is_filled(cells[:width]) else None

    def _ragged_rows(self) -> Iterator[Problem]:
        hints = {
            "long": "Put quotation marks around texts that contain the delimiter.",
            "short": "Look for a line break in a text without quotation marks, a row that was cut, or a note below.",
        }
        for kind, rows in self._ragged.items():
            line, cells = rows[0]
            noun = "cell" if cells == 1 else "cells"
            message = f"The row has {cells:,} {noun}, the header has {len(self.header):,}."
            yield Problem("LD-E110", message, self.grid.place(line, None, ""), hints[kind], len(rows))

    def _line_of(self, row: int) -> int:
        """Rows and lines run in parallel between the stored places, where they diverge."""
        if not self._has_lines:
            deque(self.data(), maxlen=0)
        place = bisect_right(self._shifts, row, key=lambda shift: shift[0]) - 1
        return self._line if place < 0 else row + self._shifts[place][1]


def is_filled(cells: Sequence[str]) -> bool:
    """Whether any cell holds more than blanks."""
    return any(map(str.strip, cells))


def column_letters(column: int) -> str:
    """A column from 0 as spreadsheets name it: A, B, ..., Z, AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def columns_named(heading: str, with_heading: Callable[[str], list[int]], width: int) -> list[int]:
    """The columns with a heading, of `width`; `heading#2` is the second of them, `AF` a column by its letters."""
    found, number = with_heading(heading), 0
    if not found and (counted := re.fullmatch(r"(.+)#([1-9]\d{0,2})", heading.strip())):
        found = with_heading(counted[1])[int(counted[2]) - 1 :][:1]
    if not found and re.fullmatch(r"[A-Z]{1,3}", heading.strip()):
        for letter in heading.strip():
            number = number * 26 + ord(letter) - 64
        found = [number - 1] if number <= width else []
    return found


def headings_said(header: Sequence[str], most: int) -> str:
    """The first headings for a message, shortened; nothing of a single column, which may be any file."""
    filled = [heading for heading in header if heading]
    return ", ".join(f"`{' '.join(heading.split())[:LONGEST_HEADING]}`" for heading in filled[:most] if len(filled) > 1)


def text_of(value: object) -> str:
    """A value of a cell as text: whole numbers without decimals, dates in ISO form, nothing as the empty text."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return NumberCell(int(value))
    if isinstance(value, (int, float)):
        return NumberCell(value)
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):  # a duration of 26 hours is written 26:00:00, not as a day and two hours
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return str(value)


def texts_of(values: Sequence[Any]) -> list[str]:
    """The cells of a column: NaN is empty as nothing is, the parts of a list stand behind `;`.

    Where all values are of one kind each distinct one is read once.
    """
    kinds = set(map(type, values)) - {type(None)}
    if kinds <= {str}:
        return [value or "" for value in values]
    if len(kinds) > 1 or kinds & {*LISTS}:
        return list(map(_cell, values))
    told = {value: _cell(value) for value in set(values)}
    return [told[value] for value in values]


def _cell(value: Any) -> str:
    if isinstance(value, LISTS):
        return ";".join(map(text_of, value))
    return "" if value != value else text_of(value)


def refuse(code: str, message: str, place: Location, hint: str, count: int = 1) -> NoReturn:
    """Raise the one problem of a file that cannot be read as a table."""
    raise InvalidInput([Problem(code, message, place, hint, count)])
