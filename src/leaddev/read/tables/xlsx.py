"""XLSX and XLSM: sheets as rows of texts that say what a cell is. Reads the XML itself.

Other readers give an error, and a formula that was never calculated, as an empty cell: "not known". Here both are
texts that no question and no amount takes. A percentage is a text with its sign, as it would be in a CSV file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache, partial
from xml.etree.ElementTree import Element

from msgspec import Struct

from leaddev.read.tables.package import Package, local
from leaddev.read.tables.sheets import (
    OCTETS_OF_A_CELL,
    UNSAVED,
    WIDEST,
    Cells,
    Sheet,
    cells_of,
    number,
    percent,
    time_of,
)  # fmt: skip
from leaddev.read.tables.table import UnitCell, text_of
from leaddev.read.tables.xlsx_rows import TRUE, PlainRows, Row

_PERCENT, _DATE, _ELAPSED, _UNIT = "percent", "date", "elapsed", "="
"""What the numbers of a format are; behind `_UNIT` stands what it shows beside them."""
_BUILT_IN = {
    **dict.fromkeys((9, 10), _PERCENT),
    **dict.fromkeys((*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)), _DATE),
    46: _ELAPSED,
}
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_BESIDE = re.compile(r'"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|([€£$])')
_SCALED = re.compile(r"[0#?],+(?![0#?,])")
"""A comma behind the last digit divides by a thousand what is shown: then `k` beside it does not multiply."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})", re.ASCII)
_LETTERS = re.compile(r"[A-Za-z]{1,3}", re.ASCII)


_MOST_SHOWN = 1 << 14
_Shown = Callable[[str, str, str], str]
"""`_shown` of one workbook, which remembers: most cells say what many others do."""


class _Context(Struct, frozen=True):
    """What the values of cells refer to: texts, what the numbers of each format are, the day 0."""

    texts: list[str]
    kinds: list[str]
    epoch: datetime


def open_xlsx(package: Package) -> list[Sheet]:
    """The sheets of a package; a sheet is parsed when its cells are asked for."""
    main = next(path for path in package.members if path.endswith("workbook.xml"))
    folder = main.rpartition("/")[0]
    targets = {
        each.get("Id"): (_path(folder, each.get("Target") or ""), each.get("Type") or "")
        for each in package.elements(f"{folder}/_rels/workbook.xml.rels", "}Relationship")
    }
    texts = next((path for path, kind in targets.values() if kind.endswith("/sharedStrings")), None)
    shared = (
        []
        if texts is None or texts.lower() not in package.members
        else [_text(each) for each in package.elements(texts, "}si")]
    )
    kinds = _kinds(package, f"{folder}/styles.xml")
    epoch = "1899-12-30"
    sheets = []
    for element in package.elements(main, "}sheet", "}workbookPr"):
        if element.get("date1904") in TRUE:
            epoch = "1904-01-01"
        reference = next((value for key, value in element.attrib.items() if key.endswith("}id")), None)
        path, kind = targets.get(reference, ("", ""))
        if kind.endswith("/worksheet"):
            name, is_visible = element.get("name") or "", element.get("state", "visible") == "visible"
            context = _Context(shared, kinds, datetime.fromisoformat(epoch))
            sheets.append(Sheet(name, is_visible, partial(_cells, package, path, context)))
    return sheets


def _path(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"


def _cells(package: Package, path: str, context: _Context) -> Cells:
    found: dict[int, list[str]] = {}
    areas: list[tuple[int, int, int]] = []
    hidden: tuple[set[int], set[int]] = set(), set()
    last = 0

    def add(row: Row) -> None:
        nonlocal last
        last = row.number
        package.take(OCTETS_OF_A_CELL * len(row.values))
        if found.setdefault(row.number, row.values) is not row.values:
            raise ValueError("two rows have the same number")
        if not row.values:
            del found[row.number]
        elif row.is_hidden:
            hidden[0].add(row.number)

    value = partial(_value, shown=lru_cache(_MOST_SHOWN)(partial(_shown, context)))
    for element in package.elements(path, "}row", "}mergeCell", "}col", aside=PlainRows(value, _column, add)):
        is_hidden = element.get("hidden") in TRUE
        if element.tag.endswith("}mergeCell"):
            areas += _area(element.get("ref", ""))
        elif element.tag.endswith("}row"):
            number = _row(element, last)
            add(Row(number, _values(element, str(number), value), is_hidden))
        elif is_hidden:
            beyond = min(int(element.get("max", 0)), WIDEST)
            hidden[1].update(range(int(element.get("min", 1)) - 1, beyond))
    return cells_of(sorted(found.items()), areas, hidden, package)


def _row(element: Element, before: int) -> int:
    """The number of a row, from 1: its own, that of its first cell, or the next one."""
    written = element.get("r")
    if written is None and len(element) and element[0].get("r"):
        written = element[0].get("r", "").lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return before + 1 if written is None else int(written)


def _values(row: Element, digits: str, value: Callable[[Element], str]) -> list[str]:
    """The texts of a row up to the last one that there is."""
    values: list[str] = []
    filled = 0
    for cell in row:
        reference = cell.get("r")
        if reference is not None:
            column = _column(reference.removesuffix(digits))
            if column < len(values):
                raise ValueError("the cells of a row are not in order")
            if column > len(values):
                values.extend([""] * (column - len(values)))
        values.append(value(cell))
        if values[-1]:
            filled = len(values)
    return values[:filled]


def _area(reference: str) -> Iterator[tuple[int, int, int]]:
    corners = _REFERENCE.findall(reference)
    if len(corners) == 2:
        (letters, first), (_, last) = corners
        yield int(first), int(last), _column(letters)


def _value(cell: Element, shown: _Shown) -> str:
    kind = cell.get("t", "n")
    text: str | None = None
    is_formula = False
    for child in cell:
        tag = child.tag
        if tag.endswith("}v"):
            text = child.text or ""
        elif tag.endswith("}is"):
            return _text(child)
        elif tag.endswith("}f"):
            is_formula = True
    if text is None or (not text and kind != "str"):
        return UNSAVED if is_formula else ""
    return shown(kind, cell.get("s", "0"), text)


def _shown(context: _Context, kind: str, style: str, text: str) -> str:
    """The text of a cell of a kind and a style with what is written in it."""
    if kind == "s":
        return context.texts[int(text)]
    if kind == "b":
        return text_of(text in TRUE)
    if kind == "n":
        kind = context.kinds[int(style)] if int(style) < len(context.kinds) else ""
        told = text_of(_number(number(text), kind, context.epoch))
        return UnitCell.of(told, kind[1:]) if kind.startswith(_UNIT) else told
    return _unescaped(text)


def _number(value: float, kind: str, epoch: datetime) -> object:
    """Numbers of dates as Excel counts them: days, with the day that 1900 did not have."""
    if kind == _PERCENT:
        return percent(value)
    if kind == _ELAPSED:
        return timedelta(seconds=round(value * 86400))
    if kind == _DATE and 0 <= value < 2_958_466:
        return moment(epoch, value)
    return value


def moment(epoch: datetime, days: float) -> date | time | datetime:
    """A time of day, a date, or both."""
    seconds = round(days * 86400)
    if seconds < 86400:
        return time_of(seconds)
    found = epoch + timedelta(seconds=seconds + (86400 if days < 60 and epoch.year < 1900 else 0))
    return found if seconds % 86400 else found.date()


def _kinds(package: Package, path: str) -> list[str]:
    """What the number of each cell format is."""
    custom: dict[str | None, str] = {str(each): kind for each, kind in _BUILT_IN.items()}
    kinds: list[str] = []
    if path in package.members:
        for element in package.elements(path, "}numFmt", "}xf", "}cellStyleXfs", "}cellXfs"):
            name = local(element.tag)
            if name == "numFmt":
                custom[element.get("numFmtId")] = _kind_of(element.get("formatCode", ""))
            elif name == "xf":
                kinds.append(custom.get(element.get("numFmtId"), ""))
            elif name == "cellStyleXfs":  # not the formats of cells
                kinds.clear()
            else:
                break
    return kinds


@lru_cache(maxsize=256)
def _kind_of(code: str) -> str:
    shown = _LITERAL.sub("", code.split(";")[0]).casefold()
    if "%" in shown:
        return _PERCENT
    if "[" in shown:
        return _ELAPSED
    if shown != "general" and any(letter in shown for letter in "dmyhs"):
        return _DATE
    beside = " ".join("".join(found) for found in _BESIDE.findall(code.split(";")[0])).strip()
    return f"{_UNIT}{beside}" if beside and not _SCALED.search(shown) else ""


def _text(element: Element) -> str:
    """The runs of a text, without how it is pronounced."""
    runs = [run for part in element if local(part.tag) != "rPh" for run in part.iter() if local(run.tag) == "t"]
    return _unescaped("".join(run.text or "" for run in runs))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    if not _LETTERS.fullmatch(letters):
        raise ValueError("a cell has no place")
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    if column > WIDEST:
        raise ValueError("a cell stands beyond the last column")
    return column - 1
