"""The distinct texts of one column, and cells -> ids into them, exact whatever the hash of a cell says.

Lookups by numpy only find candidates, which are compared with the cells. Knows nothing of files or rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from leaddev.read.tables.cells import LONGEST_WORDS, WORD, Cells, Places, Words
from leaddev.read.tables.marks import EMPTY, text_of
from leaddev.read.tables.table import QUOTED_EMPTY, QUOTED_EMPTY_ID, Chunk, Ids

MOST_LEARNED = 1 << 16
"""Of texts beyond these only the dictionary knows."""
_SLOT_BITS = 14
_SHIFT = np.uint64(64 - _SLOT_BITS)
_MULTIPLIERS = np.array(
    [
        0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93,
        0xA0761D6478BD642F, 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3, 0x589965CC75374CC3,
    ],
    dtype=np.uint64,
)  # fmt: skip  # odd constants with well-mixed bits; any such will do, since equality is checked afterwards

IdsOf = Callable[["Vocabulary", int], Ids]
TextsOf = Callable[[int], list[str]]


class Vocabulary:
    """Texts of a column in the order in which they were met; 0 is empty, 1 is quoted empty."""

    def __init__(self, delimiter: bytes = b"") -> None:
        self.texts: list[str] = ["", QUOTED_EMPTY]
        self._index: dict[str, int] = {"": 0}
        self._of_bytes: dict[bytes, int] = {b"": 0, EMPTY: QUOTED_EMPTY_ID}
        self._delimiter = delimiter
        # where a cell of at most one byte is empty, its separator stands at its place
        self._by_octet = np.full(256, -1, dtype=np.int32)
        self._by_octet[list(delimiter + b"\n")], self._by_octet[ord(EMPTY)] = 0, QUOTED_EMPTY_ID
        self._slots = np.zeros(0, dtype=np.int32)
        # of the text of each id, where it was learned
        self._words: Words = np.zeros((1, LONGEST_WORDS), dtype=np.uint64)
        self._lengths: Places = np.zeros(1, dtype=np.int64)

    def ids_of(self, texts: Sequence[str]) -> Ids:
        """The ids of texts."""
        ids = (QUOTED_EMPTY_ID if text is QUOTED_EMPTY else self._id_of(text) for text in texts)
        return np.fromiter(ids, dtype=np.int32, count=len(texts))

    def ids_of_cells(self, cells: Cells, column: int) -> Ids:
        """The ids of the cells of a column."""
        starts, lengths = cells.places(column)
        longest = int(lengths.max(initial=0))
        if longest <= 1:
            return self._ids_of_octets(cells.octets[starts])
        if longest <= WORD * LONGEST_WORDS:
            return self._ids_of_words(cells, starts, lengths, -(-longest // WORD))
        ids = np.zeros(len(starts), dtype=np.int32)
        is_huge = lengths > WORD * LONGEST_WORDS
        others = np.flatnonzero(~is_huge)
        ids[others] = self._ids_of_words(cells, starts[others], lengths[others], LONGEST_WORDS)
        ids[is_huge] = self._looked_up(cells, starts[is_huge], lengths[is_huge])
        return ids

    def _id_of(self, text: str) -> int:
        found = self._index.setdefault(text, len(self.texts))
        if found == len(self.texts):
            self.texts.append(text)
        return found

    def _id_of_bytes(self, octets: bytes) -> int:
        found = self._of_bytes.get(octets)
        if found is None:
            found = self._of_bytes[octets] = self._id_of(text_of(octets, self._delimiter))
        return found

    def _looked_up(self, cells: Cells, starts: Places, lengths: Places) -> list[int]:
        ends = (starts + lengths).tolist()
        return [self._id_of_bytes(cells.block[start:end]) for start, end in zip(starts.tolist(), ends, strict=True)]

    def _ids_of_octets(self, octets: NDArray[np.uint8]) -> Ids:
        ids: Ids = self._by_octet.take(octets)
        if ids.min(initial=0) < 0:
            for octet in np.flatnonzero(np.bincount(octets[ids < 0])).tolist():
                self._by_octet[octet] = self._id_of_bytes(bytes([octet]))
            ids = self._by_octet.take(octets)
        return ids

    def _ids_of_words(self, cells: Cells, starts: Places, lengths: Places, count: int) -> Ids:
        """A hash leads to a slot with an id, whose text is compared; those that do not fit are looked up."""
        if not len(self._slots):
            self._slots = np.zeros(1 << _SLOT_BITS, dtype=np.int32)
        words = cells.words(starts, lengths, count)
        slots = (_hash(words) >> _SHIFT).view(np.int64)
        ids = self._slots.take(slots)
        unknown = np.flatnonzero(~self._fits(ids, words, lengths))
        if unknown.size and len(self._lengths) < MOST_LEARNED:
            _, first = np.unique(slots[unknown], return_index=True)
            rows = unknown[np.sort(first)]
            new = self._looked_up(cells, starts[rows], lengths[rows])
            self._learn(new, words[rows], lengths[rows])
            self._slots[slots[rows]] = new
            ids = self._slots.take(slots)
            unknown = np.flatnonzero(~self._fits(ids, words, lengths))
        ids[unknown] = self._looked_up(cells, starts[unknown], lengths[unknown])
        return ids

    def _fits(self, ids: Ids, words: Words, lengths: Places) -> NDArray[np.bool_]:
        """Whether the text of each id is the cell."""
        is_same = np.asarray(self._lengths.take(ids) == lengths)
        for number in range(words.shape[1]):
            is_same &= self._words[:, number].take(ids) == words[:, number]
        return is_same

    def _learn(self, ids: list[int], words: Words, lengths: Places) -> None:
        more = max(ids) + 1 - len(self._lengths)
        if more > 0:
            self._words = np.concatenate([self._words, np.zeros((more, LONGEST_WORDS), dtype=np.uint64)])
            self._lengths = np.concatenate([self._lengths, np.full(more, -1)])
        self._words[ids] = 0
        self._words[ids, : words.shape[1]] = words
        self._lengths[ids] = lengths


class Vocabularies:
    """The vocabularies of all columns of a table."""

    def __init__(self, width: int, delimiter: str = "") -> None:
        self.of = [Vocabulary(delimiter.encode()) for _ in range(width)]

    def chunk(self, chunk: Chunk, encoded: Sequence[int], ids: IdsOf, texts: Sequence[int], read: TextsOf) -> Chunk:
        """The chunk with the ids of some columns and the texts of others."""
        for column in encoded:
            chunk.ids[column] = ids(self.of[column], column)
        for column in texts:
            chunk.texts[column] = read(column)
        return chunk


def _hash(words: Words) -> Words:
    """A 64-bit hash per row; words of zero add nothing, so that the number of words does not matter."""
    total: Words = words[:, 0] * _MULTIPLIERS[0]
    for number in range(1, words.shape[1]):
        total += (words[:, number] ^ (words[:, number] >> np.uint64(32))) * _MULTIPLIERS[number]
    return total
