"""Picks the reader of a table by what the file is, not only by its ending."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NoReturn

from leaddev.errors import NOT_INSTALLED, Location, not_installed
from leaddev.read.files import SourceFile
from leaddev.read.tables.delimited import Text, delimited_table
from leaddev.read.tables.encoding import encoding_of
from leaddev.read.tables.inline import table_from_json
from leaddev.read.tables.sav import SAV_MAGIC, sav_table
from leaddev.read.tables.table import Table, refuse
from leaddev.read.tables.workbook import OLE_MAGIC, ZIP_MAGIC, workbook_tables

PARQUET_MAGIC = b"PAR1"
WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
_FOREIGN = (
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a compressed file"),
    ("ASCII SPSS PORT FILE".encode("cp500"), "a portable SPSS file"),
    (b"{\\rtf", "a text document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)
_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"')
_MARKUP = (b"<!doctype html", b"<html", b"<table", b"<?xml")


def open_table(
    source: SourceFile, sheet: str | None = None, header_row: int | None = None, header_rows: int = 1
) -> Table:
    """The first of the tables in a file."""
    return next(open_tables(source, sheet, header_row, header_rows))


def open_tables(
    source: SourceFile, sheet: str | None = None, header_row: int | None = None, header_rows: int = 1
) -> Iterator[Table]:
    """The table in a file, or in each visible sheet that holds something; a sheet is read when it is asked for.

    `header_row` is the line or sheet row (from 1) from which the headings are looked for.
    """
    with source.open() as stream:
        start = stream.read(64)
    if start.startswith((ZIP_MAGIC, OLE_MAGIC)):
        yield from workbook_tables(source, sheet, header_row, header_rows)
    elif start.startswith(SAV_MAGIC):
        yield sav_table(source)
    elif start.startswith(PARQUET_MAGIC):
        yield _parquet_table(source)
    elif source.suffix == ".json" or _JSON.match(start):
        yield table_from_json(source)
    else:
        _refuse_foreign(source, start)
        yield delimited_table(Text(source, encoding_of(source)), header_row, header_rows)


def _parquet_table(source: SourceFile) -> Table:
    try:
        from leaddev.read.tables.parquet import parquet_table
    except ImportError:
        message, hint = not_installed("Parquet files", "polars", "large")
        refuse(NOT_INSTALLED, message, Location(source.name), hint)
    return parquet_table(source)


def table_from_text(
    text: str, name: str, first_line: int = 1, indent: int = 0, header_row: int | None = None, header_rows: int = 1
) -> Table:
    """A CSV block inside another file; its first line is `first_line` of that file, `indent` characters further in."""
    octets = text.encode("utf-8", "replace")
    if not text.strip():
        hint = "Put the column titles and the answers below it."
        refuse("LD-E104", "The block has no content.", Location(name, first_line), hint)
    source = SourceFile(name, None, len(octets), octets)
    if b"\0" in octets:
        _refuse(source, "The block holds bytes of value zero.")
    return delimited_table(Text(source, "utf-8", first_line, indent + 1), header_row, header_rows)


def _refuse_foreign(source: SourceFile, start: bytes) -> None:
    for magic, what in _FOREIGN:
        if start.startswith(magic):
            _refuse(source, f"The file is {what}, not a table.")
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        _refuse(source, "The file is a web page or XML, not a table.")
    if source.suffix in WORKBOOK_SUFFIXES and b"\0" in start:
        message, hint = "The workbook is broken: it cannot be opened.", "Save it as .xlsx again."
        refuse("LD-E107", message, Location(source.name), hint)


def _refuse(source: SourceFile, message: str) -> NoReturn:
    refuse("LD-E106", message, Location(source.name), "Export the table as CSV or XLSX.")
