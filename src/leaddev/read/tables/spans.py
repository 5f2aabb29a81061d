"""Cells as places in a block of bytes: where each starts, how long it is, and its bytes packed into words.

A view on bytes that somebody else found; decides nothing.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

WORD = 8
PADDING = 72
"""Bytes of zero behind every block, so that words may be read beyond the last cell."""

Places = NDArray[np.int64]
_MASKS = np.array([(1 << (8 * size)) - 1 for size in range(WORD + 1)], dtype=np.uint64)


class Spans(Struct, frozen=True):
    """Cells of one column of one block; `block` ends with `PADDING` zero bytes."""

    block: bytes
    starts: Places
    lengths: Places

    @property
    def longest(self) -> int:
        """Bytes of the longest cell."""
        return int(self.lengths.max()) if self.lengths.size else 0

    def at(self, rows: Places) -> Spans:
        """Some of the cells."""
        return Spans(self.block, self.starts[rows], self.lengths[rows])

    def octets(self, row: int) -> bytes:
        """The bytes of one cell."""
        start = int(self.starts[row])
        return self.block[start : start + int(self.lengths[row])]

    def word(self) -> NDArray[np.uint64]:
        """The first eight bytes of every cell as one word, zero beyond its end."""
        unaligned: NDArray[Any] = np.ndarray((len(self.block) - WORD + 1,), np.dtype("<u8"), self.block, 0, (1,))
        packed: NDArray[np.uint64] = unaligned[self.starts]
        packed &= _MASKS.take(self.lengths, mode="clip")
        return packed

    def words(self, count: int) -> NDArray[np.uint64]:
        """The first 8 * count bytes of every cell as `count` words, zero beyond its end."""
        size = WORD * count
        windows: NDArray[np.uint8] = np.ndarray((len(self.block) - size + 1, size), np.uint8, self.block, 0, (1, 1))
        packed: NDArray[np.uint64] = windows[self.starts].view(np.dtype("<u8"))
        sizes = self.lengths[:, None] - np.arange(0, size, WORD)
        np.maximum(sizes, 0, out=sizes)
        np.minimum(sizes, WORD, out=sizes)
        packed &= _MASKS.take(sizes)
        return packed

    def texts(self, encoding: str) -> list[str]:
        """The text of every cell. Bytes of zero never stand in a table, so one may separate the cells."""
        ends = (self.starts + self.lengths).tolist()
        pieces = [self.block[start:end] for start, end in zip(self.starts.tolist(), ends, strict=True)]
        return b"\0".join(pieces).decode(encoding, "replace").split("\0") if pieces else []
