"""The wanted columns of a grid or of records -> a chunk, through one vocabulary per column.

Both ways give the same ids for the same cells. Knows nothing of blocks, lines or problems.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.read.tables.grid import NEWLINE, QUOTE, RETURN, Grid, Quoting
from leaddev.read.tables.table import QUOTED_EMPTY_ID, Chunk, Ids
from leaddev.read.tables.vocabulary import Vocabulary

SHORTEST_RUN = 3
"""Fewer neighbouring columns of one byte are not worth a copy of their own."""


class Wanted(Struct, frozen=True):
    """Which columns are read, and as what."""

    encoded: tuple[int, ...]
    texts: tuple[int, ...]
    numbers: tuple[int, ...]

    @classmethod
    def of(cls, encoded: Sequence[int], texts: Sequence[int], numbers: Sequence[int]) -> Wanted:
        """Number columns are encoded too."""
        return cls(tuple(sorted({*encoded, *numbers})), tuple(sorted(set(texts))), tuple(sorted(set(numbers))))


class ColumnEncoder:
    """The vocabularies of a table."""

    def __init__(self, width: int, encoding: str = "utf-8", delimiter: str = "") -> None:
        self.encoding = encoding
        self._delimiter = ord(delimiter) if delimiter else -1
        separators = delimiter.encode() + bytes([NEWLINE, RETURN, QUOTE]) if delimiter else b""
        self._vocabularies = [Vocabulary(encoding, separators) for _ in range(width)]

    def texts(self, column: int) -> list[str]:
        """The vocabulary of a column."""
        return self._vocabularies[column].texts

    def from_records(
        self,
        rows: Sequence[Sequence[str]],
        quoted_empty: Iterable[tuple[int, int]],
        wanted: Wanted,
        first_row: int,
    ) -> Chunk:
        """A chunk of complete records, all as wide as the table."""
        chunk = Chunk(first_row, len(rows))
        for column in wanted.encoded:
            chunk.ids[column] = self._vocabularies[column].ids_of([row[column] for row in rows])
        for column in wanted.texts:
            chunk.texts[column] = [row[column] for row in rows]
        for number, column in quoted_empty:
            if column in chunk.ids:
                chunk.ids[column][number] = QUOTED_EMPTY_ID
        self._add_numbers(chunk, wanted)
        return chunk

    def from_grid(self, grid: Grid, wanted: Wanted, first_row: int) -> Chunk:
        """A chunk of a grid; columns that the grid does not have are empty."""
        if not grid.rows:
            return self.from_records([], [], wanted, first_row)
        chunk = Chunk(first_row, grid.rows)
        octets = self._octet_runs(grid, wanted.encoded)
        for column in wanted.encoded:
            if column in octets:
                chunk.ids[column] = self._vocabularies[column].ids_of_octets(octets[column])
            elif column < grid.width:
                chunk.ids[column] = self._ids(grid, column)
            else:
                chunk.ids[column] = np.zeros(grid.rows, dtype=np.int32)
        for column in wanted.texts:
            chunk.texts[column] = self._texts(grid, column) if column < grid.width else [""] * grid.rows
        self._add_numbers(chunk, wanted)
        return chunk

    def _add_numbers(self, chunk: Chunk, wanted: Wanted) -> None:
        for column in wanted.numbers:
            chunk.numbers[column] = self._vocabularies[column].numbers_of(chunk.ids[column])

    def _ids(self, grid: Grid, column: int) -> Ids:
        vocabulary = self._vocabularies[column]
        spans, is_quoted = grid.spans(column)
        escaped = grid.escaped.get(column, [])
        if escaped:
            spans.lengths[escaped] = 0  # read as empty here, their texts are put in below
            spans.starts[escaped] = grid.ends[escaped, -1]
        if spans.longest <= 1:
            ids = vocabulary.ids_of_octets(grid.octets[spans.starts])
            # a delimiter between quotation marks is content, though it looks like the end of an empty cell
            if grid.quoting is Quoting.SOME and ((ids == 0) & (spans.lengths > 0)).any():
                ids = vocabulary.ids_of_spans(spans)
        else:
            ids = vocabulary.ids_of_spans(spans)
        if grid.quoting is Quoting.ALL:
            ids[spans.lengths == 0] = QUOTED_EMPTY_ID
        elif is_quoted is not None:
            ids[is_quoted & (spans.lengths == 0)] = QUOTED_EMPTY_ID
        for row in escaped:
            ids[row] = vocabulary.id_of(self._unescaped(grid, column, row))
        return ids

    def _texts(self, grid: Grid, column: int) -> list[str]:
        spans, _ = grid.spans(column)
        texts = spans.texts(self.encoding)
        for row in grid.escaped.get(column, []):
            texts[row] = self._unescaped(grid, column, row)
        return texts

    def _unescaped(self, grid: Grid, column: int, row: int) -> str:
        return grid.piece(row, column)[1:-1].replace(b'""', b'"').decode(self.encoding, "replace")

    def _octet_runs(self, grid: Grid, columns: Sequence[int]) -> dict[int, NDArray[np.uint8]]:
        """Neighbouring columns of one byte in every row are cut out of the rows in one piece."""
        found: dict[int, NDArray[np.uint8]] = {}
        if grid.quoting is Quoting.SOME:
            return found
        step, place = (2, 0) if grid.quoting is Quoting.NONE else (4, 1)
        for first, last in _runs(grid, columns, step):
            count = last - first + 1
            starts, size = grid.raw_starts(first), step * count
            if not (grid.ends[:, last] - starts == size - 1).all():
                continue
            windows = np.ndarray((len(grid.block) - size + 1, size), np.uint8, grid.block, 0, (1, 1))
            pieces = windows[starts]
            # the piece has one separator a cell, the last at its end; if the others stand where they do after cells
            # of one byte, there are no others
            if (pieces[:, step - 1 : -1 : step] == self._delimiter).all():
                cells = np.ascontiguousarray(pieces[:, place::step].T)
                found.update((first + index, cells[index]) for index in range(count))
        return found


def _runs(grid: Grid, columns: Sequence[int], step: int) -> list[tuple[int, int]]:
    """Stretches of wanted columns that have one byte each in the first row."""
    runs: list[tuple[int, int]] = []
    ends = grid.ends[0].tolist()
    for column in columns:
        if column == 0 or column >= grid.width or ends[column] - ends[column - 1] != step:
            continue
        if runs and runs[-1][1] == column - 1:
            runs[-1] = (runs[-1][0], column)
        else:
            runs.append((column, column))
    return [run for run in runs if run[1] - run[0] + 1 >= SHORTEST_RUN]
