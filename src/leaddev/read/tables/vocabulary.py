"""The distinct texts of one column, and cells -> ids into them, exact whatever the hash of a cell says.

Lookups by numpy only find candidates; the dictionary of texts decides. Knows nothing of files or rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from leaddev.read.tables.known import KnownKeys, Words
from leaddev.read.tables.spans import WORD, Spans
from leaddev.read.tables.table import QUOTED_EMPTY, Ids, Numbers

LONGEST_WORDS = 8
LONGEST = WORD * LONGEST_WORDS
_MULTIPLIERS = np.array(
    [
        0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93,
        0xA0761D6478BD642F, 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3, 0x589965CC75374CC3,
    ],
    dtype=np.uint64,
)  # fmt: skip  # odd constants with well-mixed bits; any such will do, since equality is checked afterwards
_HALF = np.uint64(32)
_DECIMAL = re.compile(r"[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][-+]?\d{1,3})?\Z", re.ASCII)
_AMBIGUOUS = re.compile(r"[-+]?[1-9]\d{0,2},\d{3}\Z", re.ASCII)
"""1,234 is a thousand to some and one and a bit to others."""


class Vocabulary:
    """Texts of a column in the order in which they were met; 0 is empty, 1 is quoted empty."""

    def __init__(self, encoding: str, separators: bytes = b"") -> None:
        self.texts: list[str] = ["", QUOTED_EMPTY]
        self._index: dict[str, int] = {"": 0}
        self._encoding = encoding
        self._by_octet = np.full(256, -1, dtype=np.int32)
        # where a cell of at most one byte is empty, its separator stands at its place
        self._by_octet[list(separators)] = 0
        self._short = KnownKeys()
        self._long = KnownKeys()
        self._long_words: Words = np.zeros((0, LONGEST_WORDS), dtype=np.uint64)
        self._long_lengths: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._long_ids: Ids = np.zeros(0, dtype=np.int32)
        self._numbers: Numbers = np.zeros(0)

    def id_of(self, text: str) -> int:
        """The id of a text, which is added when it is new."""
        found = self._index.setdefault(text, len(self.texts))
        if found == len(self.texts):
            self.texts.append(text)
        return found

    def ids_of(self, texts: Sequence[str]) -> Ids:
        """The ids of many texts."""
        for text in dict.fromkeys(texts):
            if text not in self._index:
                self.id_of(text)
        return np.fromiter(map(self._index.__getitem__, texts), dtype=np.int32, count=len(texts))

    def numbers_of(self, ids: Ids) -> Numbers:
        """The cells as numbers; NaN where empty or no number."""
        new = self.texts[len(self._numbers) :]
        if new:
            self._numbers = np.concatenate([self._numbers, [number_of(text) for text in new]])
        numbers: Numbers = self._numbers[ids]
        return numbers

    def ids_of_octets(self, octets: NDArray[np.uint8]) -> Ids:
        """The ids of cells of at most one byte; an empty cell is given as the separator behind it."""
        ids: Ids = self._by_octet.take(octets)
        if ids.size and ids.min() < 0:
            for octet in np.flatnonzero(np.bincount(octets[ids < 0])).tolist():
                self._by_octet[octet] = self._id_of_bytes(bytes([octet]))
            ids = self._by_octet.take(octets)
        return ids

    def ids_of_spans(self, spans: Spans) -> Ids:
        """The ids of cells of any length."""
        longest = spans.longest
        if longest <= WORD:
            return self._ids_of_short(spans)
        if longest <= LONGEST:
            return self._ids_of_long(spans, longest)
        ids = np.zeros(len(spans.starts), dtype=np.int32)
        is_huge = spans.lengths > LONGEST
        others = np.flatnonzero(~is_huge)
        if others.size:
            ids[others] = self.ids_of_spans(spans.at(others))
        for row in np.flatnonzero(is_huge).tolist():
            ids[row] = self._id_of_bytes(spans.octets(row))
        return ids

    def _id_of_bytes(self, octets: bytes) -> int:
        # the whole file was checked to decode, so nothing is replaced unless it changed while it was read
        return self.id_of(octets.decode(self._encoding, "replace"))

    def _ids_of_short(self, spans: Spans) -> Ids:
        """A cell of up to eight bytes is its own key, so a match is exact."""
        keys = spans.word()
        ids = self._short.ids(keys)
        if ids.size and ids.min() < 0:
            unknown = np.flatnonzero(ids < 0)
            new, first = np.unique(keys[unknown], return_index=True)
            order = np.argsort(first)
            found = [self._id_of_bytes(spans.octets(row)) for row in unknown[first[order]].tolist()]
            self._short.add(new[order], found)
            ids[unknown] = self._short.ids(keys[unknown])
        return ids

    def _ids_of_long(self, spans: Spans, longest: int) -> Ids:
        """Longer cells are found by a hash and compared with the text that the hash stands for."""
        words = spans.words(-(-longest // WORD))
        keys = _hash(words)
        entries = self._long.entries(keys)
        if entries.min() < 0:
            self._learn_long(spans, words, keys, np.flatnonzero(entries < 0))
            entries = self._long.entries(keys)
        ids: Ids = self._long_ids.take(entries)
        is_same_word = self._long_words[:, : words.shape[1]][entries] == words
        is_same_length = self._long_lengths[entries] == spans.lengths
        if not (is_same_word.all() and is_same_length.all()):  # two texts have the same hash
            for row in np.flatnonzero(~(is_same_word.all(axis=1) & is_same_length)).tolist():
                ids[row] = self._id_of_bytes(spans.octets(row))
        return ids

    def _learn_long(self, spans: Spans, words: Words, keys: Words, unknown: NDArray[np.int64]) -> None:
        new, first = np.unique(keys[unknown], return_index=True)
        order = np.argsort(first)
        rows = unknown[first[order]]
        added = np.zeros((len(rows), LONGEST_WORDS), dtype=np.uint64)
        added[:, : words.shape[1]] = words[rows]
        self._long_words = np.concatenate([self._long_words, added])
        self._long_lengths = np.concatenate([self._long_lengths, spans.lengths[rows]])
        ids = np.array([self._id_of_bytes(spans.octets(row)) for row in rows.tolist()], dtype=np.int32)
        self._long_ids = np.concatenate([self._long_ids, ids])
        self._long.add(new[order], ids.tolist())


def number_of(text: str) -> float:
    """A number as people and programs write it, with a decimal point or comma; NaN for all else, and for 1,234."""
    trimmed = text.strip()
    if not _DECIMAL.match(trimmed) or _AMBIGUOUS.match(trimmed):
        return float("nan")
    number = float(trimmed.replace(",", "."))
    return number if abs(number) < float("inf") else float("nan")


def _hash(words: Words) -> Words:
    """A 64-bit hash per row; words of zero add nothing, so that the number of words does not matter."""
    mixed = words ^ (words >> _HALF)
    mixed *= _MULTIPLIERS[: words.shape[1]]
    total: Words = mixed[:, 0].copy()
    for number in range(1, words.shape[1]):  # a sum along an axis this short is slower
        total += mixed[:, number]
    total ^= total >> _HALF
    return total
