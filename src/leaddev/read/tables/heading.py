"""The head of a delimited file: its delimiter, the header row and where the data starts. Reads no further than that."""

from __future__ import annotations

import re
from typing import NoReturn

from msgspec import Struct

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.tables.bytestream import TextBytes
from leaddev.read.tables.marks import MOST_OPEN, is_blank, lines_of, text_of, unquoted
from leaddev.read.tables.table import TOP, Top

HEAD = 1 << 16
MOST_HEAD = 1 << 22
_CANDIDATES = (b"\t", b";", b"|", b",")
"""In the order of preference where two fit equally well: a comma may be a decimal comma."""
_SAMPLE_RECORDS = 25
_TITLE_CELLS = 2
"""A line of one cell above several lines of more cells than this is a title: it says nothing of the delimiter."""
_EXCEL_HINT = re.compile(rb"sep=([\t;|,])\r?\n", re.IGNORECASE)
"""A first line that names the delimiter, as Excel writes it."""


class Heading(Struct, frozen=True):
    """`line` and `lines` count lines of the text before the headings and up to their end, `octets` bytes up to it."""

    delimiter: str
    rows: tuple[tuple[str, ...], ...]
    line: int
    lines: int
    octets: int
    top: Top


class _Record(Struct, frozen=True):
    """Cells, and the lines in front of them and up to their end."""

    cells: list[str]
    start: int
    end: int


def read_heading(octets: TextBytes, header_row: int | None, first_line: int = 1, header_rows: int = 1) -> Heading:
    """The first records that are not blank, from line `header_row` of the file on."""
    size = HEAD
    while True:
        head, is_whole = _head(octets, size)
        physical = head.splitlines(keepends=True)
        hint = _EXCEL_HINT.match(head)
        skipped = max((header_row or first_line) - first_line, 1 if hint else 0)
        body = b"".join(physical[skipped:])
        delimiter = hint[1] if hint else _sniffed_delimiter(body, is_whole=is_whole)
        filled, rest = _records(body, delimiter)
        if len(filled) >= header_rows:
            heads, start, end = filled[:header_rows], skipped + filled[0].start, skipped + filled[header_rows - 1].end
            width = max(len(each.cells) for each in heads)
            top = tuple((first_line + skipped + each.start, tuple(each.cells)) for each in filled[:TOP])
            rows = tuple((*(cell.strip() for cell in each.cells), *[""] * (width - len(each.cells))) for each in heads)
            return Heading(delimiter.decode(), rows, start, end, sum(map(len, physical[:end])), top)
        if (is_whole and rest) or len(rest) > MOST_OPEN:
            _refuse(
                octets, "LD-E110", "A quotation mark opens in the header and is never closed.", first_line + skipped
            )
        if is_whole or size >= MOST_HEAD:
            _refuse(octets, "LD-E106", "There is no row of column titles.", first_line)
        size *= 8


def _records(body: bytes, delimiter: bytes) -> tuple[list[_Record], bytes]:
    """The records that are not blank, and the bytes of one that is not closed."""
    whole, rest = unquoted(body, delimiter)
    found, line = [], 0
    for taken, record in lines_of(whole):
        if not is_blank(record, delimiter):
            cells = [text_of(cell, delimiter) for cell in record.split(delimiter)]
            found.append(_Record(cells, line, line + taken))
        line += taken
    return found, rest


def _head(octets: TextBytes, size: int) -> tuple[bytes, bool]:
    """Whole lines of about the first `size` bytes, and whether that is all there is."""
    head = b""
    for block in octets.blocks(size):
        if len(head) >= size:
            return head[: head.rfind(b"\n") + 1], False
        head += block
    return head if head.endswith((b"\n", b"\r")) else head + b"\n", True


def _refuse(octets: TextBytes, code: str, message: str, line: int) -> NoReturn:
    hint = "Check that the file is the export of the answers, with column titles in its first row."
    raise InvalidInput([Problem(code, message, Location(octets.source.name, line), hint)])


def _sniffed_delimiter(body: bytes, *, is_whole: bool) -> bytes:
    """The delimiter under which the header has several cells and the rows below have as many; comma if none has."""
    best, best_score = b",", 0.0
    for candidate in _CANDIDATES:
        records, rest = _records(body, candidate)
        rows = [each.cells for each in records[:_SAMPLE_RECORDS]]
        below = [row for row in rows[1:] if len(row) > _TITLE_CELLS and sum(map(bool, row)) > 1]
        has_title = bool(rows) and sum(map(bool, rows[0])) == 1 and len(below) > _TITLE_CELLS
        rows = below if has_title else rows
        if not rows and is_whole and rest:
            rows = [[str(rest)]]
        if not rows or len(rows[0]) < 2:
            continue
        width = len(rows[0])
        fitting = sum(len(row) == width for row in rows) / len(rows)
        score = fitting * (1 - 1 / width) * (0.9 if has_title else 1)
        if score > best_score:
            best, best_score = candidate, score
    return best
