"""Picks the reader of a table by what the file is, not only by its ending."""

from __future__ import annotations

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.files import SourceFile
from leaddev.read.tables.bytestream import TextBytes, examine
from leaddev.read.tables.delimited import BLOCK, DelimitedTable, Placement
from leaddev.read.tables.inline import table_from_json
from leaddev.read.tables.table import Table
from leaddev.read.tables.workbook import OLE_MAGIC, ZIP_MAGIC, open_workbook

WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
_FOREIGN = (
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"PAR1", "a Parquet file"),
    (b"$FL2", "an SPSS file"),
    (b"{\\rtf", "a text document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)
_MARKUP = (b"<!doctype html", b"<html", b"<table", b"<?xml")


def open_table(
    source: SourceFile,
    *,
    sheet: str | None = None,
    header_row: int | None = None,
    header_rows: int = 1,
    block: int = BLOCK,
) -> Table:
    """The table in a file; `header_row` is the line or sheet row (from 1) from which the headings are looked for."""
    with source.open() as stream:
        start = stream.read(64)
    if start.startswith((ZIP_MAGIC, OLE_MAGIC)):
        return open_workbook(source, sheet, header_row, header_rows)
    if source.suffix == ".json":
        return table_from_json(source)
    for magic, what in _FOREIGN:
        if start.startswith(magic):
            _refuse(source, f"The file is {what}, not a table.")
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        _refuse(source, "The file is a web page or XML, not a table.")
    if source.suffix in WORKBOOK_SUFFIXES and b"\0" in start:
        message, hint = "The workbook is broken: it cannot be opened.", "Save it as .xlsx again."
        raise InvalidInput([Problem("LD-E107", message, Location(source.name), hint)])
    return DelimitedTable(examine(source), header_row=header_row, header_rows=header_rows, block=block)


def table_from_text(
    text: str,
    name: str,
    first_line: int = 1,
    column_offset: int = 0,
    header_row: int | None = None,
    header_rows: int = 1,
) -> Table:
    """A CSV block inside another file; its first line is `first_line` of that file, indented by `column_offset`."""
    octets = text.encode("utf-8", "replace")
    if not text.strip():
        message, hint = "The block has no content.", "Put the column titles and the answers below it."
        raise InvalidInput([Problem("LD-E104", message, Location(name, first_line), hint)])
    if b"\0" in octets:
        _refuse(SourceFile(name, None, len(octets), octets), "The block holds bytes of value zero.")
    source = SourceFile(name, None, len(octets), octets)
    plain = TextBytes(source, "utf-8", 0, has_mac_lines="\r" in text and "\n" not in text)
    place = Placement(first_line, column_offset + 1)
    return DelimitedTable(plain, header_row=header_row, header_rows=header_rows, placement=place)


def _refuse(source: SourceFile, message: str) -> None:
    raise InvalidInput([Problem("LD-E106", message, Location(source.name), "Export the table as CSV or XLSX.")])
