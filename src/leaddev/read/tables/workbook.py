"""A sheet of a workbook (XLSX, XLS, ODS) as a `Table`, read by calamine. Decides nothing about the meaning of cells."""

from __future__ import annotations

import subprocess
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.nearest import nearest
from leaddev.read.files import SourceFile
from leaddev.read.tables.listed import ListedTable, Numbered, text_of
from leaddev.read.tables.package import ROOM, TIMES, Marks, Package, TooLarge

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
Rows = list[list[Any]]
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TRIAL = f"""
import io, sys
from python_calamine import PasswordError, load_workbook
octets = sys.stdin.buffer.read()
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({4 * ROOM} + {TIMES} * len(octets),) * 2)
except (ImportError, OSError, ValueError):
    pass
try:
    book = load_workbook(io.BytesIO(octets))
except PasswordError:
    sys.exit()  # told where the file is loaded
for name in book.sheet_names:
    book.get_sheet_by_name(name)
"""
_BROKEN = (
    BadZipFile, zlib.error, ExpatError, OSError, ValueError, KeyError, StopIteration, NotImplementedError, RuntimeError,
    EOFError,
)  # fmt: skip


def open_workbook(source: SourceFile, sheet: str | None = None, header_row: int | None = None) -> ListedTable:
    """The named sheet, or the first visible one that holds something; the header is the first row that is not blank."""
    book = _Workbook(source)
    chosen = book.chosen(sheet)
    rows, merged = book.rows(chosen)
    start = (header_row or 1) - 1
    above = next((index for index in range(start, len(rows)) if any(_is_filled(cell) for cell in rows[index])), None)
    if above is None:
        message = f"The sheet `{chosen}` is empty." if start == 0 else f"The sheet `{chosen}` has no row {start + 1}."
        raise InvalidInput([_problem("LD-E106", source, message, f"Use one of the sheets: {_listed(book.names)}.")])
    header = [text_of(cell).strip() for cell in rows[above]]

    def numbered() -> Iterable[Numbered]:
        return ((index, rows[index]) for index in range(above + 1, len(rows)))

    def place(row: int | None, column: int | None) -> Location:
        line = (above if row is None else row) + 1
        letters = "" if column is None else column_letters(column)
        return Location(source.name, line, None if column is None else column + 1, f"{chosen}!{letters}{line}")

    table = ListedTable(header, numbered, place, above)
    table.sheets, table.visible_sheets, table.sheet, table.merged = book.names, book.visible, chosen, merged
    return table


def column_letters(column: int) -> str:
    """A column from 0 as spreadsheets name it: A, B, ..., Z, AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class _Workbook:
    """An open workbook, none of whose sheets is loaded before it is known how large it is."""

    def __init__(self, source: SourceFile) -> None:
        from python_calamine import SheetVisibleEnum, load_workbook

        self._source = source
        self._loaded: dict[str, tuple[Rows, frozenset[tuple[int, int]]]] = {}
        octets = source.read()
        if octets.startswith(OLE_MAGIC) and _ENCRYPTED in octets:
            raise InvalidInput([_protected(source)])
        if octets.startswith(OLE_MAGIC) and not _can_be_loaded(octets):
            raise InvalidInput([_broken(source)])
        with _told(source):
            self._package = Package(octets) if octets.startswith(ZIP_MAGIC) else None
            self._book: CalamineWorkbook = load_workbook(BytesIO(octets))
        self.names = tuple(self._book.sheet_names)
        shown = (sheet.name for sheet in self._book.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible)
        self.visible = tuple(shown) or self.names

    def chosen(self, sheet: str | None) -> str:
        """The named sheet, or the first visible one that holds something."""
        if sheet is not None:
            folded = {name.strip().casefold(): name for name in self.names}
            if sheet in self.names:
                return sheet
            if sheet.strip().casefold() in folded:
                return folded[sheet.strip().casefold()]
            close = nearest(sheet, self.names)
            hint = f"Did you mean `{close}`? " if close else ""
            message = f"The workbook has no sheet `{sheet}`."
            raise InvalidInput([_problem("LD-E109", self._source, message, f"{hint}It has: {_listed(self.names)}.")])
        for name in self.visible:
            if any(_is_filled(cell) for row in self.rows(name)[0] for cell in row):
                return name
        message, hint = "The workbook has no sheet with content.", "Export the answers again as CSV or XLSX."
        raise InvalidInput([_problem("LD-E106", self._source, message, hint)])

    def rows(self, name: str) -> tuple[Rows, frozenset[tuple[int, int]]]:
        """The cells of a sheet, and which have their value from a merged area."""
        if name in self._loaded:
            return self._loaded[name]
        with _told(self._source):
            marks = self._package.marks(name) if self._package is not None else {}
            sheet = self._book.get_sheet_by_name(name)
            rows = sheet.to_python(skip_empty_area=False)
        _put(rows, marks)
        self._loaded = {name: (rows, _unmerge(rows, sheet))}
        return self._loaded[name]


@contextmanager
def _told(source: SourceFile) -> Iterator[None]:
    """Whatever a workbook makes of its reader, as a problem."""
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except TooLarge as excess:
        raise InvalidInput([_too_large(source, excess)]) from excess
    except PasswordError as error:
        raise InvalidInput([_protected(source)]) from error
    except (CalamineError, *_BROKEN) as error:
        raise InvalidInput([_broken(source)]) from error


def _can_be_loaded(octets: bytes) -> bool:
    """Whether an .xls file can be loaded, tried in another process: what a record claims may end that."""
    done = subprocess.run([sys.executable, "-c", _TRIAL], input=octets, capture_output=True, check=False)
    return done.returncode == 0


def _put(rows: Rows, marks: Marks) -> None:
    """Write the marks into the cells, also beyond those that have a value."""
    if not marks:
        return
    height, width = (1 + max(place[axis] for place in marks) for axis in (0, 1))
    rows.extend([] for _ in range(height - len(rows)))
    width = max(width, *map(len, rows))
    for row in rows:
        row.extend([""] * (width - len(row)))
    for (number, column), text in marks.items():
        rows[number][column] = text


def _unmerge(rows: Rows, sheet: CalamineSheet) -> frozenset[tuple[int, int]]:
    """Give the value of a merged area to all its rows that hold anything; which cells have it from there."""
    merged: set[tuple[int, int]] = set()
    for (first, column), (last, _) in sheet.merged_cell_ranges or ():
        if first == last or first >= len(rows) or column >= len(rows[first]):
            continue
        for row in range(first, min(last + 1, len(rows))):
            if (row, column) in merged:
                break  # areas of a sound file do not overlap
            if row == first or any(_is_filled(cell) for cell in rows[row]):
                rows[row][column] = rows[first][column]
                merged.add((row, column))
    return frozenset(merged)


def _is_filled(cell: object) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:12])
    return shown + (", ..." if len(names) > 12 else "")


def _problem(code: str, source: SourceFile, message: str, hint: str) -> Problem:
    return Problem(code, message, Location(source.name), hint)


def _too_large(source: SourceFile, excess: TooLarge) -> Problem:
    hint = "Delete what stands far below or beside the answers, or export them as CSV."
    return _problem("LD-E107", source, f"{excess} That is more than leaddev reads.", hint)


def _protected(source: SourceFile) -> Problem:
    hint = "Open it, remove the password and save it as .xlsx again."
    return _problem("LD-E107", source, "The workbook is protected by a password.", hint)


def _broken(source: SourceFile) -> Problem:
    hint = "Open it in a spreadsheet program and save it as .xlsx again."
    return _problem("LD-E107", source, "The workbook is broken: it cannot be opened.", hint)
