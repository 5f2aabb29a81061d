"""The head of a delimited file: its delimiter, the header row and where the data starts. Reads no further than that."""

from __future__ import annotations

import re
from io import StringIO
from typing import NoReturn

from msgspec import Struct

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.tables.bytestream import TextBytes
from leaddev.read.tables.ragged import is_blank
from leaddev.read.tables.records import parse_records
from leaddev.read.tables.table import TOP, Top

HEAD = 1 << 16
MOST_HEAD = 1 << 22
_CANDIDATES = ("\t", ";", "|", ",")
"""In the order of preference where two fit equally well: a comma may be a decimal comma."""
_SAMPLE_RECORDS = 25
_TITLE_CELLS = 2
"""A line of one cell above several lines of more cells than this is a title: it says nothing of the delimiter."""
_EXCEL_HINT = re.compile(r"\Asep=(.)\r?\n", re.IGNORECASE)


class Heading(Struct, frozen=True):
    """`line` and `lines` count lines of the text before the headings and up to their end, `octets` bytes up to it."""

    delimiter: str
    rows: tuple[tuple[str, ...], ...]
    line: int
    lines: int
    octets: int
    top: Top

    @property
    def width(self) -> int:
        """How many cells the headings have."""
        return len(self.rows[0])


def read_heading(octets: TextBytes, header_row: int | None, first_line: int = 1, header_rows: int = 1) -> Heading:
    """The first records that are not blank, from line `header_row` of the file on."""
    size = HEAD
    while True:
        text, is_whole = _head(octets, size)
        physical = list(StringIO(text, newline=""))
        hint = _delimiter_hint(text)
        skipped = max((header_row or first_line) - first_line, 1 if hint else 0)
        body = "".join(physical[skipped:])
        delimiter = hint or _sniffed_delimiter(body, is_whole=is_whole)
        found = parse_records(body, delimiter)
        filled = [entry for entry in zip(found.rows, found.lines, found.ends, strict=True) if not is_blank(entry[0])]
        if len(filled) >= header_rows:
            heads, end = [row for row, _, _ in filled[:header_rows]], filled[header_rows - 1][2]
            width = max(map(len, heads))
            before = "".join(physical[: skipped + end]).encode(octets.cells_encoding)
            top = tuple((first_line + skipped + start, tuple(row)) for row, start, _ in filled[:TOP])
            rows = tuple((*(cell.strip() for cell in row), *[""] * (width - len(row))) for row in heads)
            return Heading(delimiter, rows, skipped + filled[0][1], skipped + end, len(before), top)
        if found.is_endless or (is_whole and found.rest):
            _refuse(
                octets, "LD-E110", "A quotation mark opens in the header and is never closed.", first_line + skipped
            )
        if is_whole or size >= MOST_HEAD:
            _refuse(octets, "LD-E106", "There is no row of column titles.", first_line)
        size *= 8


def _head(octets: TextBytes, size: int) -> tuple[str, bool]:
    """Whole lines of about the first `size` bytes, and whether that is all there is."""
    pieces, total = [], 0
    is_whole = True
    for block in octets.blocks(size):
        if total >= size:
            is_whole = False
            break
        pieces.append(block)
        total += len(block)
    head = b"".join(pieces)
    if not is_whole:
        head = head[: head.rfind(b"\n") + 1]
    return head.decode(octets.cells_encoding, "replace"), is_whole


def _refuse(octets: TextBytes, code: str, message: str, line: int) -> NoReturn:
    hint = "Check that the file is the export of the answers, with column titles in its first row."
    raise InvalidInput([Problem(code, message, Location(octets.source.name, line), hint)])


def _delimiter_hint(text: str) -> str | None:
    """The delimiter that a first line such as `sep=;` names, as Excel writes it."""
    found = _EXCEL_HINT.match(text)
    return found[1] if found and found[1] in _CANDIDATES else None


def _sniffed_delimiter(text: str, *, is_whole: bool) -> str:
    """The delimiter under which the header has several cells and the rows below have as many; comma if none has."""
    best, best_score = ",", 0.0
    for candidate in _CANDIDATES:
        records = parse_records(text, candidate, _SAMPLE_RECORDS)
        rows = [row for row in records.rows if any(row)]
        widths = [sum(map(bool, row)) for row in rows]
        if rows and widths[0] == 1 and sum(len(row) > _TITLE_CELLS for row in rows[1:]) > _TITLE_CELLS:
            rows = [row for row, width in zip(rows, widths, strict=True) if width > 1 and len(row) > _TITLE_CELLS]
        if not rows and is_whole and records.rest:
            rows = [[records.rest]]
        if not rows or len(rows[0]) < 2:
            continue
        width = len(rows[0])
        fitting = sum(len(row) == width for row in rows) / len(rows)
        score = fitting * (1 - 1 / width)
        if score > best_score:
            best, best_score = candidate, score
    return best
