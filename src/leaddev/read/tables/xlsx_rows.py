"""The rows of an XLSX sheet as most programs write them, some at a time and without an event of a parser for each cell.

A text is parted where rows and cells begin and end; what stands in a cell is parsed, once for all that say the same.
Whatever may be anything else (a comment, a cell that does not say where it stands) is left to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from xml.etree.ElementTree import Element, ParseError, fromstring

from msgspec import Struct

TRUE = "1", "true"
"""How XML writes what is so."""
_MOST, _MOST_SHAPES = 1 << 14, 1 << 7
"""Cells that are remembered, and rows by where their cells stand."""
_SHEET = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:<\?xml\b(?:(?!encoding)[^<>])*(?:encoding=.utf-8.[^<>]*)?\?>)?\s*(<worksheet\b[^<>]*>)",
    re.IGNORECASE,
)
"""The beginning of a sheet in UTF-8 whose names have no prefix."""
_ROW = re.compile(r'\s*<row r="(\d{1,7})"([^<>]*)>', re.ASCII)
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})(\d{1,7})"([^<>]*?/>|[^<>]*>[^<]*(?:<(?!/?(?:c|row)\b)[^<]*)*</c>)|<|[^<\s]', re.ASCII
)  # fmt: skip
"""A cell; or a sign that is no part of one."""


class Row(Struct, frozen=True):
    """The texts of a row up to the last one that there is, with its number from 1."""

    number: int
    values: list[str]
    is_hidden: bool


_Placed = tuple[Row, list[int] | None]
"""A row with the columns of its values, None where they are the first ones."""


class PlainRows:
    """Takes rows as texts, `value` and `place` those of cells and of their letters, and hands them to `add`."""

    start, end = b"<sheetData>", b"</row>"

    def __init__(
        self, value: Callable[[Element], str], place: Callable[[str], int], add: Callable[[Row], None]
    ) -> None:
        self._value, self._place, self._add = value, place, add
        self._rows: Callable[[str], Iterable[_Placed]] | None = None

    def taken(self, head: bytes, rows: bytes) -> bool:
        """Whether whole rows behind the head of the sheet are as most are; if not, none of them was handed on."""
        sheet = _SHEET.match(head)
        if sheet is None:
            return False
        if self._rows is None:
            parsed = partial(_parsed, sheet[1].decode())
            value = lru_cache(_MOST)(lambda rest: self._value(parsed(f'<c r=""{rest}')))
            is_hidden = lru_cache(_MOST)(lambda rest: parsed(f'<row r=""{rest}/>').get("hidden") in TRUE)
            self._rows = partial(_rows, value, is_hidden, lru_cache(_MOST_SHAPES)(self._places))
        try:
            found = list(self._rows(rows.decode()))
        except (ValueError, ParseError):
            return False
        for row, columns in found:
            self._add(Row(row.number, _spread(row.values, columns) if columns else row.values, row.is_hidden))
        return True

    def _places(self, letters: tuple[str, ...]) -> list[int] | None:
        """The columns of cells, None where they are the first ones; raises `ValueError` if they are not in order."""
        places = list(map(self._place, letters))
        if places != sorted(set(places)):
            raise ValueError("the cells of a row are not in order")
        return None if places == list(range(len(places))) else places


def _parsed(sheet: str, text: str) -> Element:
    """The one element of a text that stands in a sheet."""
    (found,) = fromstring(f"{sheet}{text}</worksheet>")
    return found


def _rows(
    value: Callable[[str], str],
    is_hidden: Callable[[str], bool],
    places: Callable[[tuple[str, ...]], list[int] | None],
    text: str,
) -> Iterable[_Placed]:
    """The rows of a text with the cells that are written; raises `ValueError` or `ParseError` where there is more."""
    *pieces, behind = text.split(PlainRows.end.decode())
    for piece in pieces:
        opening = _ROW.match(piece)
        while opening and opening[2].endswith("/"):  # a row without cells
            yield Row(int(opening[1]), [], is_hidden(opening[2].removesuffix("/"))), None
            opening = _ROW.match(piece, opening.end())
        if opening is None:
            raise ValueError("no row")
        number, attributes = opening.groups()
        cells = _CELL.findall(piece, opening.end())
        letters, numbers, rests = zip(*cells, strict=True) if cells else ((), (), ())
        if {number, *numbers} != {number}:
            raise ValueError("no cell of the row")
        values = list(map(value, rests))
        while values and not values[-1]:
            values.pop()
        yield Row(int(number), values, is_hidden(attributes)), places(letters)
    if behind.strip():
        raise ValueError("no row")


def _spread(values: Sequence[str], columns: Sequence[int]) -> list[str]:
    spread = [""] * (columns[len(values) - 1] + 1 if values else 0)
    for column, value in zip(columns, values, strict=False):
        spread[column] = value
    return spread
