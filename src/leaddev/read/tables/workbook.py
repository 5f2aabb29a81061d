"""A sheet of a workbook (XLSX, ODS) as a `Table`. Decides nothing about the meaning of cells."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from msgspec.structs import replace

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.nearest import nearest
from leaddev.read.files import SourceFile
from leaddev.read.tables.listed import ListedTable, Numbered, text_of
from leaddev.read.tables.ods import open_ods
from leaddev.read.tables.package import Package, TooLargeError
from leaddev.read.tables.sheets import Cells, Rows, Sheet
from leaddev.read.tables.table import TOP
from leaddev.read.tables.xlsx import open_xlsx

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (
    BadZipFile, zlib.error, struct.error, OSError, ValueError, KeyError, IndexError, NotImplementedError, EOFError,
    ParseError, ArithmeticError, RecursionError, StopIteration,
)  # fmt: skip


def open_workbook(
    source: SourceFile, sheet: str | None = None, header_row: int | None = None, header_rows: int = 1
) -> ListedTable:
    """The named sheet, or the first visible one that holds something; headings start in the first row with content."""
    sheets = _load(source)
    chosen, cells = _chosen(source, sheets, sheet)
    rows = cells.rows
    start = (header_row or 1) - 1
    at = next((index for index, (number, _) in enumerate(rows) if number >= start), None)
    if at is None:
        message = f"The sheet `{chosen.name}` " + ("is empty." if not start else f"has no row {start + 1}.")
        raise InvalidInput(
            [_problem("LD-E106", source, message, f"Use one of the sheets: {_listed([each.name for each in sheets])}.")]
        )

    def texts(part: Rows) -> list[tuple[int, list[str]]]:
        return [(number, [text_of(cell).strip() for cell in values]) for number, values in part]

    heads = texts(rows[at : at + header_rows])
    above, last = heads[0][0], heads[-1][0]
    width = max(len(cells) for _, cells in heads)

    def numbered() -> Iterable[Numbered]:
        for number, values in rows:
            if number > last:
                yield number, values[:width] + [None] * (width - len(values))

    def place(row: int | None, column: int | None) -> Location:
        line = (above if row is None else row) + 1
        letters = "" if column is None else column_letters(column)
        return Location(source.name, line, None if column is None else column + 1, f"{chosen.name}!{letters}{line}")

    table = ListedTable([cells + [""] * (width - len(cells)) for _, cells in heads], numbered, place)
    table.others = tuple(each.name for each in sheets if each.is_visible and each is not chosen)
    table.unseen_sheets = tuple(each.name for each in sheets if not each.is_visible and each is not chosen)
    table.merged = cells.merged
    unseen_rows = (str(row + 1) for row in cells.hidden[0] if row > last)
    table.unseen = (*(column_letters(column) for column in cells.hidden[1] if column < width), *unseen_rows)
    table.top = tuple((number + 1, tuple(cells)) for number, cells in texts(rows[:TOP]))
    return table


def column_letters(column: int) -> str:
    """A column from 0 as spreadsheets name it: A, B, ..., Z, AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _load(source: SourceFile) -> list[Sheet]:
    octets = source.read()
    if octets.startswith(OLE_MAGIC):
        raise InvalidInput([_protected(source) if _ENCRYPTED in octets else _older(source)])
    with _told(source):
        package = Package(octets)
        if any(path.endswith("workbook.bin") for path in package.members):
            raise InvalidInput([_older(source)])
        return open_ods(package) if "content.xml" in package.members else open_xlsx(package)


@contextmanager
def _told(source: SourceFile) -> Iterator[None]:
    """Whatever a workbook makes of its reader, as a problem."""
    try:
        yield
    except TooLargeError as error:
        raise InvalidInput([_too_large(source)]) from error
    except _BROKEN as error:
        raise InvalidInput([_broken(source)]) from error
    except RuntimeError as error:
        raise InvalidInput([_protected(source)]) from error


def _chosen(source: SourceFile, sheets: Sequence[Sheet], wanted: str | None) -> tuple[Sheet, Cells]:
    if wanted is not None:
        folded = {each.name.strip().casefold(): each for each in reversed(sheets)}
        exact = {each.name: each for each in sheets}
        chosen = exact.get(wanted) or folded.get(wanted.strip().casefold())
        if chosen is None:
            close = nearest(wanted, list(exact))
            hint = f"Did you mean `{close}`? " if close else ""
            message = f"The workbook has no sheet `{wanted}`."
            raise InvalidInput([_problem("LD-E109", source, message, f"{hint}It has: {_listed(list(exact))}.")])
        return chosen, _cells_of(source, chosen)
    for each in sorted(sheets, key=lambda each: not each.is_visible):
        cells = _cells_of(source, each)
        if cells.rows:
            return each, cells
    message, hint = "The workbook has no sheet with content.", "Export the answers again as CSV or XLSX."
    raise InvalidInput([_problem("LD-E106", source, message, hint)])


def _cells_of(source: SourceFile, sheet: Sheet) -> Cells:
    with _told(source):
        cells = sheet.cells()
    return replace(cells, rows=[(number, values) for number, values in cells.rows if any(map(_is_filled, values))])


def _is_filled(cell: object) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:12])
    return shown + (", ..." if len(names) > 12 else "")


def _problem(code: str, source: SourceFile, message: str, hint: str) -> Problem:
    return Problem(code, message, Location(source.name), hint)


def _too_large(source: SourceFile) -> Problem:
    hint = "Delete what stands far below or beside the rows, and pictures, or export them as CSV."
    return _problem("LD-E107", source, "The workbook takes far more memory than its size warrants.", hint)


def _older(source: SourceFile) -> Problem:
    message = "The file is a workbook of an older or binary kind (.xls, .xlsb), which leaddev does not read."
    return _problem("LD-E107", source, message, "Open it in a spreadsheet program and save it as .xlsx.")


def _protected(source: SourceFile) -> Problem:
    hint = "Open it, remove the password and save it as .xlsx again."
    return _problem("LD-E107", source, "The workbook is protected by a password.", hint)


def _broken(source: SourceFile) -> Problem:
    hint = "Open it in a spreadsheet program and save it as .xlsx again."
    return _problem("LD-E107", source, "The workbook is broken: it cannot be opened.", hint)
