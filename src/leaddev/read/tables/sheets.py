"""What the readers of workbooks share: sheets with their rows, and cells that hold no value of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time

from msgspec import Struct

UNSAVED = "#formula without a value"
"""A formula whose result the file does not hold: it was written by a program that does not calculate."""

MOST_CELLS = 60_000_000
_ERROR = re.compile(r"#[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de/_0-9]*[!?]|#(?:N/[ABD]|NV|GETTING_DATA)|Err:\d+")

Rows = list[tuple[int, list[object]]]
"""The rows that hold something, with their number from 0; as long as their last cell."""


class Sheet(Struct, frozen=True):
    """A sheet of cells; `rows` reads it."""

    name: str
    is_visible: bool
    rows: Callable[[], Rows]


class Book(Struct, frozen=True):
    """The sheets of a workbook in their order."""

    sheets: tuple[Sheet, ...]


class TooManyCellsError(Exception):
    """A sheet that does not fit into memory."""


class CellBudget:
    """Counts the cells of a sheet; one stray cell in the last corner costs nothing, a filled corner too much."""

    def __init__(self) -> None:
        self.taken = 0

    def take(self, cells: int) -> None:
        """Raises `TooManyCellsError` when there are more than can be held."""
        self.taken += cells
        if self.taken > MOST_CELLS:
            raise TooManyCellsError


def time_of(seconds: float) -> time:
    """The time of day so many seconds after midnight; clocks of sheets know no time zone."""
    minutes, rest = divmod(round(seconds), 60)
    return time(minutes // 60, minutes % 60, rest)


def percent(value: float) -> str:
    """A share as the sheet shows it."""
    return f"{value * 100:.10g}%"


def is_error(text: str) -> bool:
    """Whether a cell says that a spreadsheet could not calculate it, in a workbook or in what was exported from one."""
    return text == UNSAVED or bool(_ERROR.fullmatch(text.strip()))
