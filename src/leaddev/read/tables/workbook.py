"""A sheet of a workbook (XLSX, ODS, XLS, XLSB) as a `Table`. Decides nothing about the meaning of cells."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from io import BytesIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.nearest import nearest
from leaddev.read.files import SourceFile
from leaddev.read.tables.listed import ListedTable, Numbered, text_of
from leaddev.read.tables.ods import open_ods
from leaddev.read.tables.sheets import Book, Rows, Sheet, TooManyCellsError
from leaddev.read.tables.table import TOP
from leaddev.read.tables.xlsx import open_xlsx

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
MOST_OCTETS = 4_000_000_000
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (
    BadZipFile, zlib.error, OSError, ValueError, KeyError, IndexError, NotImplementedError, EOFError, ParseError,
    StopIteration,
)  # fmt: skip


def open_workbook(
    source: SourceFile, sheet: str | None = None, header_row: int | None = None, header_rows: int = 1
) -> ListedTable:
    """The named sheet, or the first visible one that holds something; headings start in the first row with content."""
    book = _load(source)
    names = [each.name for each in book.sheets]
    chosen, rows = _chosen(source, book, sheet)
    start = (header_row or 1) - 1
    at = next((index for index, (number, _) in enumerate(rows) if number >= start), None)
    if at is None:
        message = f"The sheet `{chosen.name}` " + ("is empty." if not start else f"has no row {start + 1}.")
        raise InvalidInput([_problem("LD-E106", source, message, f"Use one of the sheets: {_listed(names)}.")])

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

    table = ListedTable([cells + [""] * (width - len(cells)) for _, cells in heads], numbered, place, above)
    table.sheets = tuple(names)
    table.others = tuple(each.name for each in book.sheets if each.is_visible and each is not chosen)
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


def _load(source: SourceFile) -> Book:
    octets = source.read()
    if octets.startswith(OLE_MAGIC):
        if _ENCRYPTED in octets:
            raise InvalidInput([_protected(source)])
        return _older(source, octets)
    try:
        archive = ZipFile(BytesIO(octets))
        unpacked = sum(member.file_size for member in archive.infolist())
        if unpacked > MOST_OCTETS:
            raise InvalidInput([_too_large(source, f"The workbook unpacks to {unpacked:,} bytes.")])
        names = archive.namelist()
        if "content.xml" in names:
            return open_ods(archive)
        if any(name.endswith("workbook.bin") for name in names):
            return _older(source, octets)
        return open_xlsx(archive)
    except RuntimeError as error:
        raise InvalidInput([_protected(source)]) from error
    except TooManyCellsError as error:
        raise InvalidInput([_too_large(source)]) from error
    except _BROKEN as error:
        raise InvalidInput([_broken(source)]) from error


def _older(source: SourceFile, octets: bytes) -> Book:
    """XLS and XLSB, read by calamine."""
    from python_calamine import CalamineError, PasswordError, SheetTypeEnum, SheetVisibleEnum, load_workbook

    try:
        book = load_workbook(BytesIO(octets))
    except PasswordError as error:
        raise InvalidInput([_protected(source)]) from error
    except (CalamineError, OSError, ValueError) as error:
        raise InvalidInput([_broken(source)]) from error

    def sheet(name: str, is_visible: bool) -> Sheet:
        def rows() -> Rows:
            cells = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            return [(number, list(row)) for number, row in enumerate(cells) if any(cell != "" for cell in row)]

        return Sheet(name, is_visible, rows)

    return Book(
        tuple(
            sheet(each.name, each.visible == SheetVisibleEnum.Visible)
            for each in book.sheets_metadata
            if each.typ == SheetTypeEnum.WorkSheet
        )
    )


def _chosen(source: SourceFile, book: Book, sheet: str | None) -> tuple[Sheet, Rows]:
    if sheet is not None:
        folded = {each.name.strip().casefold(): each for each in reversed(book.sheets)}
        exact = {each.name: each for each in book.sheets}
        chosen = exact.get(sheet) or folded.get(sheet.strip().casefold())
        if chosen is None:
            names = list(exact)
            close = nearest(sheet, names)
            hint = f"Did you mean `{close}`? " if close else ""
            message = f"The workbook has no sheet `{sheet}`."
            raise InvalidInput([_problem("LD-E109", source, message, f"{hint}It has: {_listed(names)}.")])
        return chosen, _rows_of(source, chosen)
    for each in sorted(book.sheets, key=lambda each: not each.is_visible):
        rows = _rows_of(source, each)
        if rows:
            return each, rows
    message, hint = "The workbook has no sheet with content.", "Export the answers again as CSV or XLSX."
    raise InvalidInput([_problem("LD-E106", source, message, hint)])


def _rows_of(source: SourceFile, sheet: Sheet) -> Rows:
    from python_calamine import CalamineError

    try:
        rows = sheet.rows()
    except TooManyCellsError as error:
        raise InvalidInput([_too_large(source)]) from error
    except (CalamineError, RuntimeError, *_BROKEN) as error:
        raise InvalidInput([_broken(source)]) from error
    return [(number, values) for number, values in rows if any(map(_is_filled, values))]


def _is_filled(cell: object) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:12])
    return shown + (", ..." if len(names) > 12 else "")


def _problem(code: str, source: SourceFile, message: str, hint: str) -> Problem:
    return Problem(code, message, Location(source.name), hint)


def _too_large(source: SourceFile, what: str = "A sheet of the workbook holds too many cells.") -> Problem:
    hint = "Delete what stands far below or beside the answers, or export them as CSV."
    return _problem("LD-E107", source, f"{what} That is more than leaddev reads.", hint)


def _protected(source: SourceFile) -> Problem:
    hint = "Open it, remove the password and save it as .xlsx again."
    return _problem("LD-E107", source, "The workbook is protected by a password.", hint)


def _broken(source: SourceFile) -> Problem:
    hint = "Open it in a spreadsheet program and save it as .xlsx again."
    return _problem("LD-E107", source, "The workbook is broken: it cannot be opened.", hint)
