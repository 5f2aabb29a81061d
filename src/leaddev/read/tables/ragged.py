"""Rows whose number of cells differs from the header's: what is tolerated, and how the rest is told.

Trailing empty cells and missing cells below nameless columns are nobody's mistake; blank rows are skipped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from leaddev.errors import Location, Problem
from leaddev.read.tables.records import Records


@dataclass(slots=True)
class RaggedRows:
    """Counts rows that do not fit and remembers the first of each kind."""

    name: str
    header: tuple[str, ...]
    column: int | None = None
    too_long: list[int] = field(default_factory=list)
    too_short: list[int] = field(default_factory=list)
    _named: int = 0

    def __post_init__(self) -> None:
        self._named = max((number + 1 for number, text in enumerate(self.header) if text), default=0)

    def tolerates(self, width: int) -> bool:
        """Whether rows of `width` cells lack nothing that has a name."""
        return width >= self._named

    def fitted(self, row: list[str], line: int) -> list[str] | None:
        """The row in the width of the header; None when it is left out and counted."""
        width = len(self.header)
        if len(row) > width:
            if any(row[width:]):
                self._note(self.too_long, line, len(row))
                return None
            return row[:width]
        if not self.tolerates(len(row)):
            self._note(self.too_short, line, len(row))
            return None
        return row + [""] * (width - len(row))

    def problems(self) -> list[Problem]:
        """One problem for rows with too many cells and one for rows with too few."""
        found = []
        for noted, hint in (
            (self.too_long, "Put quotation marks around texts that contain the delimiter."),
            (self.too_short, "Look for a line break inside a text without quotation marks, or a row that was cut."),
        ):
            if noted:
                count, line, cells = noted
                noun = "cell" if cells == 1 else "cells"
                message = f"The row has {cells:,} {noun}, the header has {len(self.header):,}."
                found.append(Problem("LD-E110", message, Location(self.name, line, self.column), hint, count))
        return found

    @staticmethod
    def _note(noted: list[int], line: int, cells: int) -> None:
        if noted:
            noted[0] += 1
        else:
            noted.extend((1, line, cells))


def fit_records(found: Records, ragged: RaggedRows, first_line: int) -> Records:
    """The records that are rows: without blank ones, in the width of the header; lines are those of the file."""
    kept = Records()
    marks: dict[int, list[int]] = {}
    for number, column in found.quoted_empty:
        marks.setdefault(number, []).append(column)
    for number, (row, line) in enumerate(zip(found.rows, found.lines, strict=True)):
        if is_blank(row, marks.get(number, ()), len(ragged.header)):
            continue
        fitted = ragged.fitted(row, first_line + line)
        if fitted is not None:
            kept.quoted_empty.extend(
                (len(kept.rows), column) for column in marks.get(number, ()) if column < len(fitted)
            )
            kept.rows.append(fitted)
            kept.lines.append(first_line + line)
    return kept


def is_blank(row: Sequence[str], quoted_empty: Sequence[int] = (), width: int = 0) -> bool:
    """Whether a record holds nothing: no cells, delimiters alone, or spaces alone."""
    if len(row) == 1 and width != 1 and not quoted_empty:
        return not row[0].strip()
    return not any(row) and not quoted_empty
