"""A sheet of a workbook (XLSX, XLS, ODS) as a `Table`, read by calamine. Decides nothing about the meaning of cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.nearest import nearest
from leaddev.read.files import SourceFile
from leaddev.read.tables.extent import excess_of
from leaddev.read.tables.listed import ListedTable, Numbered, text_of

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
Rows = list[list[Any]]
Areas = Sequence[tuple[tuple[int, int], tuple[int, int]]]
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def open_workbook(source: SourceFile, sheet: str | None = None, header_row: int | None = None) -> ListedTable:
    """The named sheet, or the first visible one that holds something; the header is the first row that is not blank."""
    book = _load(source)
    names = tuple(book.sheet_names)
    chosen = _chosen(source, book, sheet)
    rows, merged = _unmerged(*_rows_of(source, book, chosen))
    start = (header_row or 1) - 1
    above = next((index for index in range(start, len(rows)) if any(_is_filled(cell) for cell in rows[index])), None)
    if above is None:
        message = f"The sheet `{chosen}` is empty." if start == 0 else f"The sheet `{chosen}` has no row {start + 1}."
        raise InvalidInput([_problem("LD-E106", source, message, f"Use one of the sheets: {_listed(names)}.")])
    header = [text_of(cell).strip() for cell in rows[above]]

    def numbered() -> Iterable[Numbered]:
        return ((index, rows[index]) for index in range(above + 1, len(rows)))

    def place(row: int | None, column: int | None) -> Location:
        line = (above if row is None else row) + 1
        letters = "" if column is None else column_letters(column)
        return Location(source.name, line, None if column is None else column + 1, f"{chosen}!{letters}{line}")

    table = ListedTable(header, numbered, place, above)
    table.sheets, table.visible_sheets, table.sheet = names, _visible(book), chosen
    table.merged = merged
    return table


def column_letters(column: int) -> str:
    """A column from 0 as spreadsheets name it: A, B, ..., Z, AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _load(source: SourceFile) -> CalamineWorkbook:
    from python_calamine import CalamineError, PasswordError, load_workbook

    octets = source.read()
    if octets.startswith(OLE_MAGIC) and _ENCRYPTED in octets:
        raise InvalidInput([_protected(source)])
    excess = excess_of(octets)
    if excess is not None:
        hint = "Delete what stands far below or beside the answers, or export them as CSV."
        raise InvalidInput([_problem("LD-E107", source, f"{excess} That is more than leaddev reads.", hint)])
    try:
        return load_workbook(BytesIO(octets))
    except PasswordError as error:
        raise InvalidInput([_protected(source)]) from error
    except (CalamineError, OSError, ValueError) as error:
        raise InvalidInput([_broken(source)]) from error


def _chosen(source: SourceFile, book: CalamineWorkbook, sheet: str | None) -> str:
    names = list(book.sheet_names)
    if sheet is not None:
        folded = {name.strip().casefold(): name for name in names}
        if sheet in names:
            return sheet
        if sheet.strip().casefold() in folded:
            return folded[sheet.strip().casefold()]
        close = nearest(sheet, names)
        hint = f"Did you mean `{close}`? " if close else ""
        message = f"The workbook has no sheet `{sheet}`."
        raise InvalidInput([_problem("LD-E109", source, message, f"{hint}It has: {_listed(names)}.")])
    for name in _visible(book):
        if any(_is_filled(cell) for row in _rows_of(source, book, name)[0] for cell in row):
            return name
    message, hint = "The workbook has no sheet with content.", "Export the answers again as CSV or XLSX."
    raise InvalidInput([_problem("LD-E106", source, message, hint)])


def _rows_of(source: SourceFile, book: CalamineWorkbook, name: str) -> tuple[Rows, Areas]:
    """The cells of a sheet, and its merged areas."""
    from python_calamine import CalamineError

    try:
        sheet = book.get_sheet_by_name(name)
        return sheet.to_python(skip_empty_area=False), sheet.merged_cell_ranges or ()
    except (CalamineError, OSError, ValueError) as error:
        raise InvalidInput([_broken(source)]) from error


def _visible(book: CalamineWorkbook) -> tuple[str, ...]:
    """The sheets that are not hidden; all where none is left."""
    from python_calamine import SheetVisibleEnum

    shown = tuple(sheet.name for sheet in book.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible)
    return shown or tuple(book.sheet_names)


def _unmerged(rows: Rows, areas: Areas) -> tuple[Rows, frozenset[tuple[int, int]]]:
    """A merged area gives its value to all its rows that hold anything; and which cells have it from there."""
    merged: set[tuple[int, int]] = set()
    for (first, column), (last, _) in areas:
        if first == last or first >= len(rows) or column >= len(rows[first]) or (first, column) in merged:
            continue
        for row in range(first, min(last + 1, len(rows))):
            if (row, column) in merged:
                break  # areas of a sound file do not overlap
            if row == first or any(_is_filled(cell) for cell in rows[row]):
                rows[row][column] = rows[first][column]
                merged.add((row, column))
    return rows, frozenset(merged)


def _is_filled(cell: object) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:12])
    return shown + (", ..." if len(names) > 12 else "")


def _problem(code: str, source: SourceFile, message: str, hint: str) -> Problem:
    return Problem(code, message, Location(source.name), hint)


def _protected(source: SourceFile) -> Problem:
    hint = "Open it, remove the password and save it as .xlsx again."
    return _problem("LD-E107", source, "The workbook is protected by a password.", hint)


def _broken(source: SourceFile) -> Problem:
    hint = "Open it in a spreadsheet program and save it as .xlsx again."
    return _problem("LD-E107", source, "The workbook is broken: it cannot be opened.", hint)
