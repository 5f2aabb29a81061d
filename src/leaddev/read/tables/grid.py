"""The cells of a block of delimited bytes as a grid of places, found by numpy; gives up on anything irregular.

A grid exists only if the csv module would find the same cells: see `find_grid`. Decodes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from leaddev.read.tables.spans import PADDING, Places, Spans

NEWLINE, RETURN, QUOTE = 10, 13, 34
MOST_CELL_BYTES = 100_000
"""Longer cells are left to the csv module, which has a limit of its own."""

Octets = NDArray[np.uint8]
Flags = NDArray[np.bool_]


class Quoting(Enum):
    """Which cells of a grid stand in quotation marks."""

    NONE = 0
    SOME = 1
    ALL = 2


@dataclass(slots=True)
class Grid:
    """Rows of equally many cells; `ends` are the places of the separators behind the cells, `firsts` of first cells.

    `line_ends` are the ends of the last cells (before a carriage return), `lines` the lines in which rows start,
    None if every row is one line, and `used` the number of bytes of the block that the grid covers.
    """

    block: bytes
    octets: Octets
    firsts: Places
    ends: Places
    line_ends: Places
    used: int
    used_lines: int
    quoting: Quoting = Quoting.NONE
    lines: Places | None = None
    escaped: dict[int, list[int]] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        return len(self.firsts)

    @property
    def width(self) -> int:
        return int(self.ends.shape[1])

    def raw_starts(self, column: int) -> Places:
        return self.firsts if column == 0 else self.ends[:, column - 1] + 1

    def raw_ends(self, column: int) -> Places:
        return self.line_ends if column == self.width - 1 else self.ends[:, column]

    def piece(self, row: int, column: int) -> bytes:
        """The bytes of one cell with its quotation marks."""
        start = self.firsts[row] if column == 0 else self.ends[row, column - 1] + 1
        end = self.line_ends[row] if column == self.width - 1 else self.ends[row, column]
        return self.block[start:end]

    def spans(self, column: int) -> tuple[Spans, Flags | None]:
        """The cells of a column without their quotation marks, and which had some (None: see `quoting`)."""
        starts = self.raw_starts(column)
        lengths = self.raw_ends(column) - starts
        if self.quoting is Quoting.NONE:
            return Spans(self.block, starts, lengths), None
        if self.quoting is Quoting.ALL:
            return Spans(self.block, starts + 1, lengths - 2), None
        is_quoted = (self.octets[starts] == QUOTE) & (lengths > 0)
        return Spans(self.block, starts + is_quoted, lengths - 2 * is_quoted), is_quoted

    def without(self, is_blank: Flags) -> Grid:
        """The grid without blank rows."""
        kept = np.flatnonzero(~is_blank)
        position = np.cumsum(~is_blank) - 1
        lines = self.lines if self.lines is not None else np.arange(self.rows)
        escaped = {column: position[rows].tolist() for column, rows in self.escaped.items()}
        return Grid(
            self.block, self.octets, self.firsts[kept], self.ends[kept], self.line_ends[kept],
            self.used, self.used_lines, self.quoting, lines[kept], escaped,
        )  # fmt: skip


def find_grid(block: bytes, delimiter: int) -> Grid | None:
    """The grid of a block that starts with a record and ends with a newline; None if it is not regular.

    Regular means: every record has as many cells as the first, carriage returns stand only before newlines, and
    every cell either has no quotation mark, or starts and ends with one and has only doubled ones between. Reading
    from left to right, such cells leave a csv parser outside quotation marks at every separator, so both agree.
    """
    if b"\r" in block and block.count(b"\r") != block.count(b"\r\n"):
        return None
    padded = block + bytes(PADDING)
    octets = np.frombuffer(padded, dtype=np.uint8)
    is_newline = octets == NEWLINE
    is_separator = octets == delimiter
    is_separator |= is_newline
    if b'"' not in block:
        return _grid_of(padded, octets, is_separator, is_newline)
    is_quote = octets == QUOTE
    if _is_uniformly_quoted(octets, is_separator, is_quote):
        grid = _grid_of(padded, octets, is_separator, is_newline)
        if grid is not None:
            grid.quoting = Quoting.ALL
        return grid
    return _grid_with_some_quotes(padded, octets, is_separator, is_newline, is_quote)


def _grid_of(padded: bytes, octets: Octets, is_separator: Flags, is_newline: Flags) -> Grid | None:
    """A grid of the places that are flagged, if each record has as many as the first; the last one ends the block."""
    separators = np.flatnonzero(is_separator)
    if not separators.size:
        return None
    # a header row is never wider than this; without a newline among them the first is taken and refused
    width = 1 + int(np.argmax(octets[separators[:100_000]] == NEWLINE))
    if len(separators) % width:
        return None
    ends = separators.reshape(-1, width)
    newlines = ends[:, -1]
    used = int(newlines[-1]) + 1
    if np.count_nonzero(is_newline) != len(ends) or not (octets[newlines] == NEWLINE).all():
        return None
    firsts = np.empty(len(ends), dtype=np.int64)
    firsts[0] = 0
    firsts[1:] = newlines[:-1] + 1
    line_ends = newlines - ((octets[newlines - 1] == RETURN) & (newlines > firsts))
    if (line_ends - firsts).max() > MOST_CELL_BYTES:
        return None
    return Grid(padded, octets, firsts, ends, line_ends, used, len(ends))


def _is_uniformly_quoted(octets: Octets, is_separator: Flags, is_quote: Flags) -> bool:
    """Whether every piece between two separators starts and ends with a quotation mark and has no other.

    A piece that is one mark alone is excluded, so each has two or more; since there are two a piece on the whole,
    each has exactly two, and no separator stands between marks.
    """
    if np.count_nonzero(is_quote) != 2 * np.count_nonzero(is_separator) or not is_quote[0]:
        return False
    inner = len(octets) - PADDING
    if (is_separator[: inner - 1] & ~is_quote[1:inner]).any():
        return False
    is_return = octets == RETURN
    if not is_return.any():
        closes = is_quote
    else:
        if (is_return[1:] & ~is_quote[:-1]).any() or is_return[0]:
            return False
        if (is_separator[3:] & is_return[2:-1] & is_separator[:-3]).any() or is_return[1]:
            return False
        closes = is_quote | is_return
    lone = (is_separator[2:] & is_separator[:-2]).any() or is_separator[0] or is_separator[1]
    return not lone and not (is_separator[1:] & ~closes[:-1]).any()


def _grid_with_some_quotes(
    padded: bytes, octets: Octets, is_separator: Flags, is_newline: Flags, is_quote: Flags
) -> Grid | None:
    """A grid of the separators outside quotation marks, if each mark opens or closes a cell or is doubled inside."""
    is_inside = np.bitwise_xor.accumulate(is_quote.view(np.uint8)).view(np.bool_)
    is_outer = is_separator & ~is_inside
    outer_newlines = is_newline & is_outer
    used = len(octets) - int(np.argmax(outer_newlines[::-1]))
    if used == len(octets) and not outer_newlines[-1]:
        return None
    is_outer[used:] = False
    grid = _grid_of(padded, octets, is_outer, outer_newlines)
    if grid is None or not _has_sound_quotes(grid, is_outer[:used], is_quote[:used]):
        return None
    grid.quoting = Quoting.SOME
    grid.used_lines = int(np.count_nonzero(is_newline[:used]))
    if grid.used_lines != grid.rows:
        grid.lines = np.searchsorted(np.flatnonzero(is_newline[:used]), grid.firsts)
    return grid


def _has_sound_quotes(grid: Grid, is_outer: Flags, is_quote: Flags) -> bool:
    """Whether every quotation mark opens a cell, closes one or is doubled inside; notes the cells with doubled ones.

    Between outer separators the number of marks is even. So if a cell has none but opening and closing ones, it has
    both or neither, and only the cells that have others need a closer look.
    """
    opens = is_quote.copy()
    opens[1:] &= is_outer[:-1]
    closes = is_quote.copy()
    follows = np.zeros(len(is_quote), dtype=np.bool_)
    follows[:-1] = is_outer[1:]
    is_ended = grid.line_ends < grid.ends[:, -1]
    follows[grid.line_ends[is_ended] - 1] = True
    closes &= follows
    if (opens & closes).any():
        return False
    others = np.flatnonzero(is_quote & ~opens & ~closes)
    if not others.size:
        return True
    for cell in np.unique(np.searchsorted(grid.ends.reshape(-1), others)).tolist():
        row, column = divmod(cell, grid.width)
        piece = grid.piece(row, column)
        inner = piece[1:-1].replace(b'""', b"")
        if len(piece) < 2 or not piece.startswith(b'"') or not piece.endswith(b'"') or b'"' in inner:
            return False
        grid.escaped.setdefault(column, []).append(row)
    return True
