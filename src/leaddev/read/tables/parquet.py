"""A Parquet file as a table, a piece at a time. Read by polars, the extra `large`, which is loaded only here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from leaddev.errors import NOT_INSTALLED, Location, not_installed
from leaddev.read.files import SourceFile
from leaddev.read.tables.table import Grid, Numbered, Table, refuse, texts_of

PARQUET_MAGIC = b"PAR1"
_AT_ONCE = 50_000


def parquet_table(source: SourceFile) -> Table:
    """The rows of the file by their number from 1; a list in a cell is its parts behind `;`, NaN is an empty cell."""
    try:
        import polars as pl
    except ImportError:
        message, hint = not_installed("Parquet files", "polars", "large")
        refuse(NOT_INSTALLED, message, Location(source.name), hint)
    broken = (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError, ValueError)

    @contextmanager
    def told() -> Iterator[None]:
        try:
            yield
        except broken:
            message, hint = "The Parquet file is broken: it cannot be read.", "Write it again, or export it as CSV."
            refuse("LD-E107", message, Location(source.name), hint)

    with told():
        frame = pl.scan_parquet(source.path or BytesIO(source.read()))
        schema, height = frame.collect_schema(), frame.select(pl.len()).collect().item()

    def rows() -> Iterator[Numbered]:
        for first in range(0, height, _AT_ONCE):
            with told():
                piece = frame.slice(first, _AT_ONCE).collect()
            yield from enumerate(zip(*(texts_of(column.to_list()) for column in piece), strict=True), first + 1)

    def place(line: int, column: int | None, heading: str) -> Location:
        return Location(source.name, line or None, None if column is None else column + 1, heading)

    for column, (name, kind) in enumerate(schema.items()):
        inner = getattr(kind, "inner", kind)
        if inner.is_nested() or inner == pl.Binary:
            message = f"The column `{name[:80]}` holds parts or bytes; a cell is one text or number."
            refuse("LD-E111", message, place(0, column, name[:80]), "Leave the column out, or write it as texts.")
    return Table(Grid(source.name, rows, place, is_headed=True), ((0, tuple(schema)),))
