"""Answers that a program hands over, as a table: what speaks the Arrow protocol, a pandas frame, or named columns.

Read by polars, the extra `large`, or by pyarrow, of which one is loaded here where the answers are of another library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from leaddev.errors import NOT_INSTALLED, Location, not_installed
from leaddev.read.tables.table import LISTS, Grid, Numbered, refuse, texts_of

NAME = "answers"
"""What they are called where a file would be named."""
_AT_ONCE = 50_000
_LONGEST_NAME = 80
_NESTED = (dict, set, bytes, bytearray)

Cut = Callable[[int, int], list[Sequence[Any]]]
"""The cells of every column, from a row (from 0) on, of so many rows."""


def given_grid(answers: object) -> Grid:
    """The rows below the names of the columns; a row is named by its number from 1, a column by its name.

    Values become texts as those of a Parquet file do: nothing and NaN are empty cells, the parts of a list stand behind
    `;`. Raises `InvalidInput` where a cell is no text or number, and `TypeError` where it is no table at all.
    """
    names, height, cut = _columns(answers)
    if not any(name.strip() for name in names):
        refuse("LD-E106", "The table has no columns with names.", Location(NAME), "Hand over a table with headings.")

    def rows() -> Iterator[Numbered]:
        yield 0, names
        for first in range(0, height, _AT_ONCE):
            columns = [_texts(cells, place(0, column, "")) for column, cells in enumerate(cut(first, _AT_ONCE))]
            yield from enumerate(zip(*columns, strict=True), first + 1)

    def place(line: int, column: int | None, _: str) -> Location:
        path = names[column][:_LONGEST_NAME] if column is not None and column < len(names) else ""
        return Location(NAME, line or None, None if column is None else column + 1, path)

    return Grid(NAME, rows, place)


def _columns(answers: Any) -> tuple[tuple[str, ...], int, Cut]:
    """The names of the columns, how many rows there are, and how to take some of them."""
    if isinstance(answers, Mapping):
        columns = {str(name): _listed(name, column) for name, column in answers.items()}
        height = max(map(len, columns.values()), default=0)
        for number, (name, column) in enumerate(columns.items(), 1):
            if len(column) != height:
                message = f"The column has {len(column):,} cells, and another one has {height:,}."
                place = Location(NAME, None, number, name[:_LONGEST_NAME])
                refuse("LD-E110", message, place, "Hand over columns of the same length.")
        return tuple(columns), height, lambda first, count: [each[first : first + count] for each in columns.values()]
    if hasattr(answers, "iloc") and hasattr(answers, "columns"):  # pandas, which needs pyarrow to speak Arrow
        names = tuple(map(str, answers.columns))
        return (
            names,
            len(answers),
            lambda first, count: [
                _without_missing(answers.iloc[first : first + count, number]) for number in range(len(names))
            ],
        )
    if hasattr(answers, "__arrow_c_stream__"):
        return _of_arrow(answers)
    possible = "a frame of pandas or polars, a table of pyarrow, a mapping of headings to columns"
    raise TypeError(f"answers is no table but a {type(answers).__name__}; possible: {possible}")


def _of_arrow(answers: Any) -> tuple[tuple[str, ...], int, Cut]:
    try:
        import polars as pl
    except ImportError:
        return _of_pyarrow(answers)
    frame = pl.DataFrame(answers)
    return (
        tuple(frame.columns),
        frame.height,
        lambda first, count: [each.to_list() for each in frame.slice(first, count)],
    )


def _of_pyarrow(answers: Any) -> tuple[tuple[str, ...], int, Cut]:
    try:
        import pyarrow as pa
    except ImportError:
        message, hint = not_installed("Answers as an Arrow table", "polars or pyarrow", "large")
        refuse(NOT_INSTALLED, message, Location(NAME), hint)
    table = pa.table(answers)
    return (
        tuple(map(str, table.column_names)),
        table.num_rows,
        lambda first, count: [each.to_pylist() for each in table.slice(first, count).columns],
    )


def _listed(name: object, column: Any) -> Sequence[Any]:
    """A column of a mapping: a list, an array of numpy, a series of pandas."""
    if hasattr(column, "notna"):
        return _without_missing(column)
    if hasattr(column, "tolist"):
        column = column.tolist()
    if isinstance(column, (str, bytes, Mapping)) or not hasattr(column, "__iter__"):
        raise TypeError(f"the column {str(name)[:_LONGEST_NAME]!r} of answers is no list of cells")
    return list(column)


def _without_missing(series: Any) -> Sequence[Any]:
    """The values of a series of pandas, whose ways to say that nothing is there are many."""
    values: list[Any] = series.astype(object).where(series.notna(), None).tolist()
    return values


def _texts(values: Sequence[Any], place: Location) -> list[str]:
    """The cells of a column; a cell of parts or bytes is refused."""
    kinds = {*map(type, values)}
    is_listed = any(issubclass(kind, LISTS) for kind in kinds)
    parts = {type(part) for value in values if isinstance(value, LISTS) for part in value} if is_listed else set()
    if any(issubclass(kind, _NESTED) for kind in kinds | parts) or any(issubclass(kind, LISTS) for kind in parts):
        message = "The column holds parts or bytes; a cell is one text or number."
        refuse("LD-E111", message, place, "Leave the column out, or write it as texts.")
    return texts_of(values)
