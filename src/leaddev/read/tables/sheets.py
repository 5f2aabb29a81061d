"""What the readers of workbooks share: sheets with their cells as texts, and cells without a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import time
from math import isfinite

from msgspec import Struct

from leaddev.read.tables.package import OCTETS_OF_AN_ELEMENT, Package
from leaddev.read.tables.table import column_letters

UNSAVED = "#formula without a value"
"""A formula whose result the file does not hold: it was written by a program that does not calculate."""

OCTETS_OF_A_CELL = 50
WIDEST = 16_384
_ERROR = re.compile(
    r"#[\u00a1\u00bf]?[^\W\d_][\w/.]{0,20}[ \u00a0\u202f]?[!?]|#(?:N/[ABDT]|N/DISP|NV|I/T|GETTING_DATA)"
    r"|(?i:err|fout|fehler):\d{3}"
)
"""`#REF!` and its like in capital letters, `#\u00a1REF!` of Spanish and `#NOM ?` of French programs."""

Rows = list[tuple[int, list[str]]]
"""The rows that hold something, with their number from 1; as long as their last cell."""


class Cells(Struct, frozen=True):
    """The rows of a sheet, the cells (row, column) that share their value, and the columns and rows that are hidden."""

    rows: Rows
    merged: frozenset[tuple[int, int]] = frozenset()
    hidden: tuple[str, ...] = ()


class Sheet(Struct, frozen=True):
    """A sheet of a workbook; `cells` reads it."""

    name: str
    is_visible: bool
    cells: Callable[[], Cells]


def cells_of(
    rows: Rows, areas: Iterable[tuple[int, int, int]], hidden: tuple[set[int], set[int]], package: Package
) -> Cells:
    """The value of a merged area (first row, last row, column) stands in all its rows that hold anything."""
    places = {row: place for place, (row, _) in enumerate(rows)}
    merged: set[tuple[int, int]] = set()
    for first, last, column in areas:
        place = places.get(first)
        top = [] if place is None else rows[place][1]
        if place is None or last <= first or column >= len(top):
            continue
        for each in range(place, len(rows)):
            row, values = rows[each]
            if row > last or (row, column) in merged:
                break  # areas of a sound file do not overlap
            package.take(OCTETS_OF_AN_ELEMENT + OCTETS_OF_A_CELL * max(0, column + 1 - len(values)))
            values.extend([""] * (column + 1 - len(values)))
            values[column] = top[column]
            merged.add((row, column))
    rows_hidden, columns_hidden = hidden
    filled = {column for column in columns_hidden if any(column < len(values) and values[column] for _, values in rows)}
    names = (*map(column_letters, sorted(filled)), *map(str, sorted(rows_hidden & places.keys())))
    return Cells(rows, frozenset(merged), names)


def number(text: str) -> float:
    """The number of a cell; raises `ValueError` where it is none."""
    value = float(text)
    if not isfinite(value):
        raise ValueError(text)
    return value


def time_of(seconds: float) -> time:
    """The time of day so many seconds after midnight; clocks of sheets know no time zone."""
    minutes, rest = divmod(round(seconds), 60)
    return time(minutes // 60, minutes % 60, rest)


def percent(value: float) -> str:
    """A share as the sheet shows it."""
    return f"{value * 100:.10g}%"


def is_error(text: str) -> bool:
    """Whether a cell says that a spreadsheet could not calculate it, in a workbook or in what was exported from one."""
    if text[:1] not in "#EeFf " or text == UNSAVED:
        return text == UNSAVED
    trimmed = text.strip()
    return bool(_ERROR.fullmatch(trimmed)) and (trimmed[0] != "#" or trimmed == trimmed.upper())


def error_said(text: str) -> str:
    """What a cell with an error holds, for a message; empty where it holds none."""
    if not is_error(text):
        return ""
    return "a formula without a stored result" if text == UNSAVED else f"`{text.strip()}`"
