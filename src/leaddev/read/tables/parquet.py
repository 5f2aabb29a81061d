"""A Parquet file as a table, a piece at a time. Loaded only where there is one: it needs polars, the extra `large`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from itertools import count

import polars as pl

from leaddev.errors import Location
from leaddev.read.files import SourceFile
from leaddev.read.tables.columnar import BROKEN, Columns
from leaddev.read.tables.table import Grid, Numbered, Table, refuse

_AT_ONCE = 1 << 16


def parquet_table(source: SourceFile) -> Table:
    """The rows of the file by their number from 1."""
    with _told(source):
        frame = pl.scan_parquet(source.path or BytesIO(source.read()))
        schema = frame.collect_schema()
    place = partial(_place, source)
    for column, (name, kind) in enumerate(schema.items()):
        inner = getattr(kind, "inner", kind)
        if inner.is_nested() or inner == pl.Binary:
            message = f"The column `{name[:80]}` holds parts or bytes; a cell is one text or number."
            refuse("LD-E111", message, place(0, column, name[:80]), "Leave the column out, or write it as texts.")

    def rows() -> Iterator[Numbered]:
        number = 0
        for each in _batches(source, frame):
            yield from enumerate(zip(*map(each.texts, range(len(schema))), strict=True), number + 1)
            number += each.rows

    def pieces(*_: object) -> Iterator[Columns]:
        return (filled for each in _batches(source, frame) if (filled := each.filled()).rows)

    return Table(Grid(source.name, rows, place, is_headed=True, pieces=pieces), ((0, tuple(schema)),))


def _place(source: SourceFile, line: int, column: int | None, heading: str) -> Location:
    return Location(source.name, line or None, None if column is None else column + 1, heading)


def _batches(source: SourceFile, frame: pl.LazyFrame) -> Iterator[Columns]:
    """The rows some at a time; each slice decodes its own pages only, so that no more of them are held."""
    texts = frame.with_columns(pl.col(pl.Categorical, pl.Enum).cast(pl.String))
    for start in count(0, _AT_ONCE):
        with _told(source):
            batch = texts.slice(start, _AT_ONCE).collect()
        if not batch.height:
            return
        yield Columns(batch)


@contextmanager
def _told(source: SourceFile) -> Iterator[None]:
    try:
        yield
    except BROKEN:
        message, hint = "The Parquet file is broken: it cannot be read.", "Write it again, or export it as CSV."
        refuse("LD-E107", message, Location(source.name), hint)
