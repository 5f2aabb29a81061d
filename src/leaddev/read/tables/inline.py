"""Rows in the YAML file itself or in a JSON file as a `Table`; columns are the keys in order of appearance."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.files import SourceFile
from leaddev.read.tables.listed import ListedTable, Numbered
from leaddev.read.tables.table import QUOTED_EMPTY

Locate = Callable[[int | None, str | None], Location]


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
            yield number, [QUOTED_EMPTY if row.get(key) == "" else row.get(key) for key in header]

    def place(row: int | None, column: int | None) -> Location:
        return locate(row, header[column] if column is not None and column < len(header) else None)

    return ListedTable([header], numbered, place)


def table_from_json(source: SourceFile) -> ListedTable:
    """A list of objects, alone or as the one list in an object; several options in a cell stand behind `;`."""
    hint = "Export a list of objects, one a respondent, or CSV or XLSX."
    try:
        found = json.loads(source.read())
    except (ValueError, RecursionError) as error:
        place = Location(source.name, getattr(error, "lineno", None))
        raise InvalidInput([Problem("LD-E106", "The file is not JSON.", place, hint)]) from error
    lists = [value for value in found.values() if isinstance(value, list)] if isinstance(found, dict) else [found]
    if len(lists) != 1 or not isinstance(lists[0], list):
        message = "The file holds no list of answers, or several."
        raise InvalidInput([Problem("LD-E106", message, Location(source.name), hint)])

    def place_of(row: int | None, key: str | None) -> Location:
        return Location(source.name, path="" if row is None else f"[{row}]" + (f".{key}" if key else ""))

    _are_mappings(lists[0], place_of)
    rows = [{key: _options(value) for key, value in row.items()} for row in lists[0]]
    return table_from_rows(rows, place_of)


def _options(value: object) -> object:
    if isinstance(value, list) and not any(isinstance(each, (list, dict)) for each in value):
        return ";".join(map(str, value))
    return value


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
