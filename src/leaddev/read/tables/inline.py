"""Rows that are written into the YAML file itself as a `Table`; columns are the keys in order of appearance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.tables.listed import ListedTable, Numbered, SkippedCell

Locate = Callable[[int | None, str | None], Location]
SKIPPED = SkippedCell()


def table_from_rows(rows: Sequence[Mapping[str, object]], locate: Locate) -> ListedTable:
    """A table of mappings; `locate(row, key)` gives the place of a row or of one of its values.

    A missing key and null are empty cells, a text of no characters is a quoted empty cell.
    """
    header = list(dict.fromkeys(str(key) for row in rows for key in row)) if _are_mappings(rows, locate) else []
    problems = list(_nested(rows, locate))
    if problems:
        raise InvalidInput(problems)

    def numbered() -> Iterable[Numbered]:
        for number, row in enumerate(rows):
            yield number, [SKIPPED if row.get(key) == "" else row.get(key) for key in header]

    def place(row: int | None, column: int | None) -> Location:
        return locate(row, header[column] if column is not None and column < len(header) else None)

    return ListedTable([header], numbered, place)


def _are_mappings(rows: Sequence[object], locate: Locate) -> bool:
    for number, row in enumerate(rows):
        if not isinstance(row, Mapping):
            message = "The row is not a mapping of columns to answers."
            hint = "Write rows as `- {unit: surgery, item1: 4}`."
            raise InvalidInput([Problem("LD-E111", message, locate(number, None), hint)])
    return True


def _nested(rows: Sequence[Mapping[str, object]], locate: Locate) -> Iterator[Problem]:
    for number, row in enumerate(rows):
        for key, value in row.items():
            if isinstance(value, (list, dict)):
                kind = "list" if isinstance(value, list) else "mapping"
                message = f"The cell `{str(key)[:80]}` holds a {kind}; a cell is one text or number."
                yield Problem("LD-E111", message, locate(number, str(key)), "Write one value.")
