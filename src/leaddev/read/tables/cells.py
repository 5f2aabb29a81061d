"""The cells of unquoted records of the same width as places in their bytes, found by numpy."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from leaddev.read.tables.marks import EMPTY, translation

WORD = 8
LONGEST_WORDS = 8
PADDING = bytes(WORD * LONGEST_WORDS)
"""Behind every block, so that words may be read beyond the last cell."""
_MASKS = np.array([(1 << (8 * size)) - 1 for size in range(WORD + 1)], dtype=np.uint64)

Places = NDArray[np.int64]
Words = NDArray[np.uint64]


class Cells:
    """Rows of `width` cells; `ends` are the places of the separators behind them."""

    def __init__(self, body: bytes, ends: Places) -> None:
        self.block = body + PADDING
        self.octets = np.frombuffer(self.block, dtype=np.uint8)
        self._ends = ends
        self._firsts = np.append(0, ends[:-1, -1] + 1) if len(ends) else ends[:, 0]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self._ends)

    def places(self, column: int) -> tuple[Places, Places]:
        """Where the cells of a column start, and how long they are."""
        starts = self._firsts if column == 0 else self._ends[:, column - 1] + 1
        return starts, self._ends[:, column] - starts

    def words(self, starts: Places, lengths: Places, count: int) -> Words:
        """The first 8 * count bytes of cells as `count` words, zero beyond their end."""
        size = len(self.block) - WORD * count + 1
        unaligned: NDArray[Any] = np.ndarray((size, count), np.dtype("<u8"), self.block, 0, (1, WORD))
        packed: Words = unaligned[starts]
        for number in range(count):
            packed[:, number] &= _MASKS.take(lengths - WORD * number, mode="clip")
        return packed

    def texts(self, column: int, delimiter: bytes) -> list[str]:
        """The text of every cell of a column. Bytes of zero never stand in a table, so one may separate the cells."""
        starts, lengths = self.places(column)
        ends = (starts + lengths).tolist()
        pieces = b"\0".join(self.block[start:end] for start, end in zip(starts.tolist(), ends, strict=True))
        texts = pieces.translate(translation(delimiter), EMPTY).decode("utf-8", "replace")
        return texts.split("\0") if ends else []


def cells_of(body: bytes, width: int, delimiter: bytes) -> Cells | None:
    """The cells of records of which each has `width` and none is blank; None where that is not so."""
    octets = np.frombuffer(body, dtype=np.uint8)
    is_newline = octets == ord("\n")
    places = np.flatnonzero(is_newline | (octets == ord(delimiter)))
    if len(places) % width or len(places) != width * np.count_nonzero(is_newline):
        return None
    cells = Cells(body, places.reshape(-1, width))
    lengths = cells.places(width - 1)[0] + cells.places(width - 1)[1] - cells.places(0)[0]
    is_whole = is_newline[places[width - 1 :: width]].all() and (lengths != width - 1).all()
    return cells if is_whole else None
