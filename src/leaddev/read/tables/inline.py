"""Rows in the YAML file itself or in a JSON file as a `Table`; columns are the keys in order of appearance."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from msgspec.structs import replace

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.files import SourceFile
from leaddev.read.tables.table import Grid, Numbered, Table, refuse, text_of

Locate = Callable[[int | None, str | None], Location]


def table_from_rows(rows: Sequence[Mapping[str, object]], locate: Locate) -> Table:
    """A table of mappings; `locate(row, key)` gives the place of a row (from 0) or of one of its values.

    A missing key, null and a text of no characters are empty cells.
    """
    if problems := _nested(rows, locate):
        raise InvalidInput(problems)
    header = list(dict.fromkeys(str(key) for row in rows for key in row))

    def numbered() -> Iterator[Numbered]:
        yield 0, header
        for number, row in enumerate(rows, start=1):
            yield number, [text_of(row.get(key)) for key in header]

    def place(line: int, column: int | None, _: str) -> Location:
        key = header[column] if column is not None and column < len(header) else None
        return locate(line - 1 if line else None, key)

    return Table(Grid(locate(None, None).file, numbered, place), ((0, tuple(header)),))


def table_from_json(source: SourceFile) -> Table:
    """A list of objects, alone or as the one list in an object; several options in a cell stand behind `;`."""
    hint = "Export a list of objects, one a respondent, or CSV or XLSX."
    numbers = count()

    def taken(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        number, keys = next(numbers), Counter(key[:80] for key, _ in pairs)
        if twice := next((key for key, times in keys.items() if times > 1), ""):
            place = Location(source.name, path=f"[{number}].{twice}")
            refuse("LD-E121", f"The key `{twice}` stands twice in one object.", place, "Keep one of the two.")
        return dict(pairs)

    try:
        found = _parsed(source.read(), taken)
    except (ValueError, RecursionError) as error:
        refuse("LD-E106", "The file is not JSON.", Location(source.name, getattr(error, "lineno", None)), hint)
    lists = [value for value in found.values() if isinstance(value, list)] if isinstance(found, dict) else [found]
    if len(lists) != 1 or not isinstance(lists[0], list):
        refuse("LD-E106", "The file holds no list of answers, or several.", Location(source.name), hint)

    def place_of(row: int | None, key: str | None) -> Location:
        return Location(source.name, path="" if row is None else f"[{row}]" + (f".{key}" if key else ""))

    return table_from_rows([_options(row) for row in lists[0]], place_of)


def _parsed(octets: bytes, taken: Callable[[list[tuple[str, Any]]], Any]) -> Any:
    """What a JSON text holds; an object a line is a list of them."""
    text = octets.decode(json.detect_encoding(octets))
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and all(line.lstrip().startswith("{") and line.rstrip().endswith("}") for line in lines):
        return [json.loads(line, object_pairs_hook=taken) for line in lines]
    return json.loads(text, object_pairs_hook=taken)


def _options(row: Any) -> Any:
    """A respondent with several picked options of a question as one text."""
    if not isinstance(row, Mapping):
        return row
    return {
        key: ";".join(map(str, value))
        if isinstance(value, list) and not any(isinstance(each, (list, dict)) for each in value)
        else value
        for key, value in row.items()
    }


def _nested(rows: Sequence[object], locate: Locate) -> list[Problem]:
    """Cells that hold lists or mappings, each key once with how often."""
    found: dict[str, Problem] = {}
    hint = "Write one value, or export each part as a column of its own."
    for number, row in enumerate(rows):
        if not isinstance(row, Mapping):
            message = "The row is not a mapping of columns to answers."
            refuse("LD-E111", message, locate(number, None), "Write rows as `- {unit: surgery, item1: 4}`.")
        for key, value in row.items():
            if isinstance(value, (list, dict)):
                kind = "list" if isinstance(value, list) else "mapping"
                message = f"The cell `{str(key)[:80]}` holds a {kind}; a cell is one text or number."
                first = found.setdefault(message, Problem("LD-E111", message, locate(number, str(key)), hint, 0))
                found[message] = replace(first, count=first.count + 1)
    return list(found.values())
