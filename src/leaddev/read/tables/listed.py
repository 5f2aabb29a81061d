"""Tables whose cells come one by one as values: sheets of workbooks and inline rows.

Values become text as people write them: whole numbers without decimals. Opens no files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

from leaddev.errors import Location
from leaddev.read.tables.table import QUOTED_EMPTY, Chunk, Ids, Top, shown
from leaddev.read.tables.vocabulary import TextsOf, Vocabularies, Vocabulary

ROWS_AT_ONCE = 20_000
Numbered = tuple[int, Sequence[object]]
"""A row of values with its number in the file, from 0."""


class ListedTable:
    """A table over rows of values; see `Table`."""

    def __init__(
        self,
        heads: Sequence[Sequence[str]],
        rows: Callable[[], Iterable[Numbered]],
        locate: Callable[[int | None, int | None], Location],
    ) -> None:
        self.heads = tuple(map(tuple, heads))
        self.header = shown(self.heads)
        self.top: Top = tuple((number + 1, cells) for number, cells in enumerate(self.heads))
        self.name = locate(None, None).file
        self.others: tuple[str, ...] = ()
        self.unseen_sheets: tuple[str, ...] = ()
        self.unseen: tuple[str, ...] = ()
        self.merged: frozenset[tuple[int, int]] = frozenset()
        self._rows = rows
        self._locate = locate
        self._vocabularies = Vocabularies(len(self.header))
        self._numbers: list[int] = []

    def location(self, row: int | None = None, column: int | None = None) -> Location:
        """Where a data row, or the header, stands."""
        if row is None or not 0 <= row < len(self._numbers):
            return self._locate(None, column)
        return self._locate(self._numbers[row], column)

    def is_merged(self, row: int, column: int) -> bool:
        """Whether a cell shares its value with those above or below, in a merged area."""
        return (self._numbers[row], column) in self.merged

    def vocabulary(self, column: int) -> list[str]:
        """The distinct texts of a column so far."""
        return self._vocabularies.of[column].texts

    def chunks(self, encoded: Sequence[int], texts: Sequence[int] = ()) -> Iterator[Chunk]:
        """The rows in chunks, without blank ones."""
        self._numbers = []
        rows = self._filled()
        while batch := list(islice(rows, ROWS_AT_ONCE)):
            first = len(self._numbers)
            self._numbers.extend(number for number, _ in batch)

            def read(column: int, batch: list[Numbered] = batch) -> list[str]:
                return [text_of(values[column]) for _, values in batch]

            def ids(vocabulary: Vocabulary, column: int, read: TextsOf = read) -> Ids:
                return vocabulary.ids_of(read(column))

            yield self._vocabularies.chunk(Chunk(first, len(batch)), encoded, ids, texts, read)

    def _filled(self) -> Iterator[Numbered]:
        return (
            entry
            for entry in self._rows()
            if any(value is QUOTED_EMPTY or value not in (None, "") for value in entry[1])
        )


class NumberCell(str):
    """The text of a cell that holds a number and not a text: it can be read in one way only."""

    __slots__ = ()


def text_of(value: object) -> str:
    """A value of a cell as text: whole numbers without decimals, dates in ISO form, nothing as the empty text."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return NumberCell(int(value))
    if isinstance(value, (int, float)):
        return NumberCell(value)
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):  # a duration of 26 hours is written 26:00:00, not as a day and two hours
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return str(value)
