"""Known 64-bit keys and what they stand for. A match is exact; what a key means is the caller's affair."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from leaddev.read.tables.table import Ids

Words = NDArray[np.uint64]
_Value = TypeVar("_Value", np.int32, np.int64)
MOST_SLOTTED = 256
SLOT_BITS = 14
_SHIFT = np.uint64(64 - SLOT_BITS)
_MULTIPLIERS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F],
    dtype=np.uint64,
)


class KnownKeys:
    """Sorted keys with the number of their entry (order of arrival) and the id it stands for.

    A few keys are found through a table of slots in which no two of them meet, which is several times faster than
    the binary search that serves for many.
    """

    def __init__(self) -> None:
        self._keys: Words = np.zeros(0, dtype=np.uint64)
        self._entries: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._ids: Ids = np.zeros(0, dtype=np.int32)
        self._slots: NDArray[np.int64] | None = None
        self._multiplier = _MULTIPLIERS[0]

    def add(self, keys: Words, ids: Iterable[int]) -> None:
        """Add keys that are not known yet."""
        entries = np.arange(len(self._keys), len(self._keys) + len(keys))
        merged = np.concatenate([self._keys, keys])
        order = np.argsort(merged, kind="stable")
        self._keys = merged[order]
        self._entries = np.concatenate([self._entries, entries])[order]
        self._ids = np.concatenate([self._ids, np.fromiter(ids, dtype=np.int32, count=len(keys))])[order]
        self._fill_slots()

    def entries(self, keys: Words) -> NDArray[np.int64]:
        """The entry of each key; -1 where it is unknown."""
        return self._found(keys, self._entries)

    def ids(self, keys: Words) -> Ids:
        """The id of each key; -1 where it is unknown."""
        return self._found(keys, self._ids)

    def _found(self, keys: Words, values: NDArray[_Value]) -> NDArray[_Value]:
        if not len(self._keys):
            return np.full(len(keys), -1, dtype=values.dtype)
        if self._slots is None:
            # without the last key, so that no place is beyond the end
            places = np.searchsorted(self._keys[:-1], keys)
        else:
            places = self._slots.take(((keys * self._multiplier) >> _SHIFT).view(np.int64))
        found = values.take(places)
        is_unknown = self._keys.take(places) != keys
        if is_unknown.any():
            found[is_unknown] = -1
        return found

    def _fill_slots(self) -> None:
        self._slots = None
        if len(self._keys) > MOST_SLOTTED:
            return
        for multiplier in _MULTIPLIERS:
            slots = ((self._keys * multiplier) >> _SHIFT).view(np.int64)
            if np.bincount(slots).max(initial=0) <= 1:  # no two keys share a slot
                self._slots = np.zeros(1 << SLOT_BITS, dtype=np.int64)
                self._slots[slots] = np.arange(len(slots))
                self._multiplier = multiplier
                return
