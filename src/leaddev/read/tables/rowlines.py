"""Which line of the file each data row starts in, kept small: only places where rows and lines diverge are stored."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence

import numpy as np


class RowLines:
    """Rows and lines run in parallel between two stored places."""

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
