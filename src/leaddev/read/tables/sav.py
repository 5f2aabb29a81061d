"""An SPSS file (.sav, .zsav) as a table: names and question texts as headings, value labels as cells.

Read by pyreadstat, the extra `spss`, which is loaded only here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, NoReturn

from leaddev.errors import NOT_INSTALLED, Location, not_installed
from leaddev.read.files import SourceFile
from leaddev.read.tables.table import Grid, Table, refuse, text_of

SAV_MAGIC = (b"$FL2", b"$FL3")
MISSING = "n/a"
"""What stands for a value that the file declares as missing."""
_PERIODS = ("MOYR", "QYR", "WKYR")
"""Formats of months, quarters and weeks, whose values are their first days."""
_LARGEST, _RATIO = 256_000_000, 200
_OCTETS_OF_A_VALUE = 40
_BROKEN = "The SPSS file is broken: it cannot be opened."
_LARGE = "The SPSS file takes far more memory than its size warrants."


def sav_table(source: SourceFile) -> Table:
    """The cases of the file, with their number as line; headings are names, and below them the question texts."""
    try:
        import pyreadstat
    except ImportError:
        message, hint = not_installed("SPSS files", "pyreadstat", "spss")
        refuse(NOT_INSTALLED, message, Location(source.name), hint)
    options: dict[str, Any] = {"output_format": "dict", "user_missing": True}
    octets = source.read()
    try:
        _, described = pyreadstat.read_sav(BytesIO(octets), metadataonly=True, **options)
        kinds = described.original_variable_types.values()
        options["extra_date_formats"] = [kind for kind in kinds if kind and kind.startswith(_PERIODS)]
        widths = described.variable_storage_width.values()
        most = (_LARGEST + _RATIO * len(octets)) // (sum(widths) + _OCTETS_OF_A_VALUE * len(widths) or 1)
        values, described = pyreadstat.read_sav(BytesIO(octets), row_limit=most + 1, **options)
    except (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, ValueError, ArithmeticError, MemoryError):
        _refuse(source, _BROKEN)
    columns = list(values.values())
    if not columns or len(columns[0]) > most:
        _refuse(source, _LARGE if columns else _BROKEN)
    codes: dict[int, Mapping[str, str]] = {}
    for number, (name, own) in enumerate(values.items()):
        labels = _labels(described.variable_value_labels.get(name, {}))
        columns[number] = _texts(own, labels, described.missing_ranges.get(name, ()))
        codes[number] = {label: text_of(value) for value, label in labels.items()}
    names = tuple(values)

    def place(line: int, column: int | None, _: str) -> Location:
        path = names[column] if column is not None and column < len(names) else ""
        return Location(source.name, line if line > 0 else None, None if column is None else column + 1, path)

    texts = tuple(str(label or "") for label in described.column_labels)
    grid = Grid(source.name, lambda: enumerate(zip(*columns, strict=True), 1), place, is_headed=True, codes=codes)
    return Table(grid, ((-1, names), (0, texts)), 0, 2)


def _labels(labels: Mapping[Any, str]) -> dict[Any, str]:
    """The label of each value; with the value before it where another one has the same."""
    counts = Counter(labels.values())
    return {
        value: label if counts[label] == 1 else f"{text_of(value)} - {label}"
        for value, label in labels.items()
        if label.strip()
    }


def _texts(values: Sequence[Any], labels: Mapping[Any, str], missing: Sequence[Mapping[str, Any]]) -> list[str]:
    """The cells of a variable; each distinct value is read once."""
    told: dict[Any, str] = {}
    for value in set(values):
        is_missing = any(type(value) is type(each["lo"]) and each["lo"] <= value <= each["hi"] for each in missing)
        told[value] = MISSING if is_missing else labels.get(value, text_of(value))
    return [told[value] for value in values]


def _refuse(source: SourceFile, message: str) -> NoReturn:
    refuse("LD-E107", message, Location(source.name), "Open it in SPSS or PSPP and save it again, or export it as CSV.")
