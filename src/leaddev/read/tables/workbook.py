"""The sheets of a workbook (XLSX, ODS) as tables. Decides nothing about the meaning of cells."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from leaddev.errors import Location
from leaddev.nearest import nearest
from leaddev.read.files import SourceFile
from leaddev.read.tables.ods import open_ods
from leaddev.read.tables.package import Package, TooLargeError
from leaddev.read.tables.sheets import Sheet
from leaddev.read.tables.table import Grid, Table, column_letters, is_filled, refuse
from leaddev.read.tables.xlsx import open_xlsx

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (
    BadZipFile, zlib.error, struct.error, OSError, ValueError, KeyError, IndexError, NotImplementedError, EOFError,
    ParseError, ArithmeticError, RecursionError, StopIteration,
)  # fmt: skip
_PROBLEMS = {
    "broken": (
        "The workbook is broken: it cannot be opened.",
        "Open it in a spreadsheet program and save it as .xlsx again.",
    ),
    "large": (
        "The workbook takes far more memory than its size warrants.",
        "Delete what stands far below or beside the rows, and pictures, or export them as CSV.",
    ),
    "older": (
        "The file is a workbook of an older or binary kind (.xls, .xlsb), which leaddev does not read.",
        "Open it in a spreadsheet program and save it as .xlsx.",
    ),
    "protected": (
        "The workbook is protected by a password.",
        "Open it, remove the password and save it as .xlsx again.",
    ),
}


def workbook_tables(source: SourceFile, sheet: str | None, header_row: int | None, header_rows: int) -> Iterator[Table]:
    """The named sheet; else the visible ones with content, or the first hidden one; from row `header_row` on."""
    sheets = _load(source)
    has_content = False
    for chosen in _chosen(source, sheets, sheet):
        if has_content and not chosen.is_visible:
            return
        grid = _grid(source, chosen, [each for each in sheets if each is not chosen], header_row or 1)
        top = grid.top()
        if len(top) >= header_rows:
            has_content = True
            yield Table(grid, top, 0, header_rows)
        elif sheet is not None or header_row is not None:
            message = f"The sheet `{chosen.name}` " + (f"has no row {header_row}." if header_row else "is empty.")
            hint = f"Use one of the sheets: {_listed([each.name for each in sheets])}."
            refuse("LD-E106", message, Location(source.name), hint)
    if not has_content:
        message, hint = "The workbook has no sheet with content.", "Export the answers again as CSV or XLSX."
        refuse("LD-E106", message, Location(source.name), hint)


def _grid(source: SourceFile, sheet: Sheet, others: Sequence[Sheet], first: int) -> Grid:
    with _told(source):
        cells = sheet.cells()
    rows = [row for row in cells.rows if row[0] >= first and is_filled(row[1])]

    def place(line: int, column: int | None, _: str) -> Location:
        letters = "" if column is None else column_letters(column)
        return Location(source.name, line, None if column is None else column + 1, f"{sheet.name}!{letters}{line}")

    return Grid(
        source.name,
        lambda: iter(rows),
        place,
        sheet=sheet.name,
        others=tuple(each.name for each in others if each.is_visible),
        merged=cells.merged,
        hidden=cells.hidden,
        hidden_sheets=tuple(each.name for each in others if not each.is_visible),
    )


def _load(source: SourceFile) -> list[Sheet]:
    octets = source.read()
    if octets.startswith(OLE_MAGIC):
        _refuse(source, "protected" if _ENCRYPTED in octets else "older")
    with _told(source):
        package = Package(octets)
        if any(path.endswith("workbook.bin") for path in package.members):
            _refuse(source, "older")
        return open_ods(package) if "content.xml" in package.members else open_xlsx(package)


@contextmanager
def _told(source: SourceFile) -> Iterator[None]:
    """Whatever a workbook makes of its reader, as a problem."""
    try:
        yield
    except TooLargeError:
        _refuse(source, "large")
    except _BROKEN:
        _refuse(source, "broken")
    except RuntimeError:
        _refuse(source, "protected")


def _chosen(source: SourceFile, sheets: Sequence[Sheet], wanted: str | None) -> Sequence[Sheet]:
    if wanted is None:
        return sorted(sheets, key=lambda each: not each.is_visible)
    folded = {each.name.strip().casefold(): each for each in reversed(sheets)}
    exact = {each.name: each for each in sheets}
    chosen = exact.get(wanted) or folded.get(wanted.strip().casefold())
    if chosen is None:
        close = nearest(wanted, list(exact))
        hint = f"Did you mean `{close}`? " if close else ""
        message = f"The workbook has no sheet `{wanted}`."
        refuse("LD-E109", message, Location(source.name), f"{hint}It has: {_listed(list(exact))}.")
    return [chosen]


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:12])
    return shown + (", ..." if len(names) > 12 else "")


def _refuse(source: SourceFile, kind: str) -> NoReturn:
    message, hint = _PROBLEMS[kind]
    refuse("LD-E107", message, Location(source.name), hint)
