"""Rows that are not people: unfinished ones, tests, people who stand there twice, headings, averages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.errors import Location, Problem
from leaddev.read.answers.decoding import number_in
from leaddev.read.answers.dialects import Mark
from leaddev.read.answers.headings import code_forms, combined, plain
from leaddev.read.tables import Chunk, Table

Flags = NDArray[np.bool_]

_FEW = 3
"""So many different texts in a row that are no answers may be headings."""
_HIGHEST = 10
"""Numbers above this in every column are no answers: no usual scale has them."""
_DECIMAL = re.compile(r"\d+[.,]\d*[1-9]\d*")


_NOBODY = frozenset(("", "-", "n/a", "na", "n.v.t.", "nvt", "anonymous", "anoniem", "anonyme", "anonym"))
"""What stands in a column of ids for people who are not told apart."""


class RowSigns(Struct, frozen=True):
    """Where a tool marks rows that are no finished answers: a kind, the columns that must all say so, the texts."""

    marks: tuple[tuple[str, Sequence[int], tuple[str, ...]], ...] = ()

    @classmethod
    def of(cls, table: Table, marks: Iterable[Mark], asked: Collection[int]) -> RowSigns:
        """Those of a table by the marks of its tool; `asked` are the columns of questions."""
        codes: dict[str, int] = {}
        for column, cells in enumerate(combined(table.heads)):
            for form in (form for cell in cells for form in code_forms(cell)):
                codes.setdefault(form, column)
        found: list[tuple[str, Sequence[int], tuple[str, ...]]] = []
        for mark in marks:
            each = [[codes[code]] for code in mark.codes.split() if code in codes]
            together = mark.columns(table.header, asked) if mark.columns is not None else []
            found += [(mark.kind, columns, mark.texts) for columns in (*each, together) if columns]
        return cls(tuple(sorted(found, key=lambda each: each[0] != "test")))

    @property
    def columns(self) -> list[int]:
        """All columns that hold marks."""
        return [column for _, columns, _ in self.marks for column in columns]

    def kept(self, table: Table, chunk: Chunk, counts: Counter[str]) -> Flags:
        """The rows that count; the others are counted by kind."""
        kept = np.ones(chunk.rows, dtype=np.bool_)
        for kind, columns, texts in self.marks:
            marked = kept.copy()
            for column in columns:
                entries = [place for place, text in enumerate(table.vocabulary(column)) if plain(text) in texts]
                marked &= np.isin(chunk.ids[column], entries)
            counts[kind] += int(marked.sum())
            kept &= ~marked
        return kept


class People:
    """Who stands in the answers, by the hash of an id; `rule` says what happens with a row of the same person."""

    def __init__(self, rule: str) -> None:
        self._rule = rule
        self._seen: list[tuple[Table, int, int, NDArray[np.int64]]] = []
        self._counting: dict[int, NDArray[np.bool_]] = {}

    def prepare(self, tables: Sequence[tuple[Table, int | None, RowSigns]]) -> None:
        """Go through all ids first, where only the first or the last row of a person counts."""
        self._seen, self._counting = [], {}
        if self._rule == "refuse":
            return
        pieces: list[NDArray[np.int64]] = []
        sizes: list[tuple[int, int]] = []
        for table, column, signs in tables:
            own = [np.zeros(0, dtype=np.int64)]
            if column is not None:
                own += [
                    np.where(signs.kept(table, chunk, Counter()), _hashes(chunk.texts[column]), 0)
                    for chunk in table.chunks(signs.columns, texts=[column])
                ]
            pieces += own
            sizes.append((id(table), sum(map(len, own))))
        hashes = np.concatenate(pieces)
        ordered = hashes if self._rule == "first" else hashes[::-1]
        counts = hashes == 0
        places = np.unique(ordered, return_index=True)[1]
        counts[places if self._rule == "first" else len(hashes) - 1 - places] = True
        start = 0
        for table_id, size in sizes:
            self._counting[table_id] = counts[start : start + size]
            start += size

    def noted(self, table: Table, chunk: Chunk, column: int, kept: Flags, counts: Counter[str]) -> Flags:
        """The rows of a chunk that count."""
        if self._rule == "refuse":
            self._seen.append((table, column, chunk.first_row, np.where(kept, _hashes(chunk.texts[column]), 0)))
            return np.ones(chunk.rows, dtype=np.bool_)
        counting = self._counting[id(table)][chunk.first_row : chunk.first_row + chunk.rows]
        counts["repeated"] += int((~counting & kept).sum())
        return counting

    def problems(self) -> list[Problem]:
        """The people who stand there twice."""
        if not self._seen:
            return []
        hashes = np.concatenate([each[3] for each in self._seen])
        order = np.argsort(hashes, kind="stable")
        ordered = hashes[order]
        repeated = (ordered[1:] == ordered[:-1]) & (ordered[1:] != 0)
        if not repeated.any():
            return []
        again = order[1:][repeated]
        place = int(again.min())
        at = int(np.flatnonzero(repeated & (order[1:] == place))[0])
        first, second = self._place(int(order[at])), self._place(place)
        where = f"line {first.line}" if first.file == second.file else f"{first.file}, line {first.line}"
        message = f"the same respondent stands twice; first in {where}."
        hint = "Remove the answers that do not count, or write `duplicates: last` (or `first`) under `responses:`."
        return [Problem("LD-E523", message, second, hint, len(again))]

    def _place(self, number: int) -> Location:
        for table, column, first_row, hashes in self._seen:
            if number < len(hashes):
                return table.location(first_row + number, column)
            number -= len(hashes)
        raise IndexError(number)


def _hashes(texts: Sequence[str]) -> NDArray[np.int64]:
    ids = [*map(str.strip, texts)]
    hashes = np.fromiter(map(hash, ids), dtype=np.int64, count=len(ids))
    hashes[np.fromiter(map(_NOBODY.__contains__, map(str.casefold, ids)), dtype=np.bool_, count=len(ids))] = 0
    return hashes


def diagnosis(table: Table, row: int, cells: Mapping[int, str], refused: int) -> Problem | None:
    """What a row is in which several cells are no answers: headings again, averages, or a further row of headings."""
    place = table.location(row)
    answered = {column: text for column, text in cells.items() if text.strip()}
    heads = combined(table.heads)
    if sum(plain(text) in map(plain, heads[column]) for column, text in answered.items()) > 1:
        return Problem("LD-E524", "the row repeats the headings.", place, "Remove the row.")
    decimals = sum(bool(_DECIMAL.fullmatch(text.strip())) for text in answered.values())
    if decimals > 1 and 2 * decimals >= refused and 3 * decimals >= len(answered):
        hint = "Remove the row: it would count as a person."
        return Problem("LD-E525", "the row holds averages, not the answers of a person.", place, hint)
    counts = [number_in(text) or 0 for text in answered.values()]
    if refused == len(counts) > _FEW and min(counts) > _HIGHEST:
        hint = "Remove the row: it would count as a person."
        return Problem("LD-E525", "the row holds counts, not the answers of a person.", place, hint)
    if row == 0 and refused == len(answered) == len(set(answered.values())) > _FEW and place.line is not None:
        line = table.location(None).line or 1
        hint = f"If it is one, write `header_row: [{line}, {place.line}]` under `responses:`, else correct the answers."
        return Problem(
            "LD-E524", "no cell of the row is an answer: it looks like a further row of headings.", place, hint
        )
    return None
