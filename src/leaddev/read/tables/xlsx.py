"""XLSX and XLSM: sheets as rows of values that say what a cell is. Reads the XML itself.

Other readers give an error, and a formula that was never calculated, as an empty cell: "not known". Here both are
texts that no question and no amount takes. A percentage is a text with its sign, as it would be in a CSV file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import IO
from xml.etree.ElementTree import Element, iterparse
from zipfile import ZipFile

from leaddev.read.tables.sheets import UNSAVED, Book, CellBudget, Rows, Sheet, percent, time_of

_PERCENT, _DATE, _ELAPSED = "percent", "date", "elapsed"
_BUILT_IN = {
    **dict.fromkeys((9, 10), _PERCENT),
    **dict.fromkeys((*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)), _DATE),
    46: _ELAPSED,
}
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_WIDEST = 16_384
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


def open_xlsx(archive: ZipFile) -> Book:
    """The sheets of an archive; a sheet is parsed when its rows are asked for."""
    main = next(name for name in archive.namelist() if name.endswith("workbook.xml"))
    folder = main.rpartition("/")[0]
    targets = {
        each.get("Id"): (each.get("Target") or "", each.get("Type") or "")
        for each in _elements(archive, f"{folder}/_rels/workbook.xml.rels", "Relationship")
    }
    shared = _shared(archive, targets, folder)
    kinds = _kinds(archive, f"{folder}/styles.xml")
    epoch = datetime.fromisoformat("1899-12-30")
    sheets = []
    for element in _elements(archive, main, "sheet", "workbookPr"):
        if element.get("date1904") in ("1", "true"):
            epoch = datetime.fromisoformat("1904-01-01")
        reference = next((value for key, value in element.attrib.items() if key.endswith("}id")), None)
        target, kind = targets.get(reference, ("", ""))
        if kind.endswith("/worksheet"):
            name, is_visible = element.get("name") or "", element.get("state", "visible") == "visible"
            sheets.append(Sheet(name, is_visible, _reader(archive, _path(folder, target), shared, (kinds, epoch))))
    return Book(tuple(sheets))


def _path(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"


def _reader(archive: ZipFile, path: str, shared: list[str], formats: tuple[list[str], datetime]) -> Callable[[], Rows]:
    def rows() -> Rows:
        with archive.open(path) as stream:
            return _rows(stream, shared, *formats)

    return rows


def _rows(stream: IO[bytes], shared: list[str], kinds: list[str], epoch: datetime) -> Rows:
    found: dict[int, list[object]] = {}
    merged: list[str] = []
    budget, number = CellBudget(), -1
    for _, element in iterparse(stream):
        tag = element.tag
        if tag.endswith("}row"):
            number = int(element.get("r", number + 2)) - 1
            values: list[object] = []
            for cell in element:
                letters = cell.get("r", "").rstrip("0123456789")
                column = _column(letters) if letters else len(values)
                if column > len(values):
                    values.extend([None] * (column - len(values)))
                values[column:] = [_value(cell, shared, kinds, epoch)]
            budget.take(len(values))
            if any(value is not None for value in values):
                found[number] = values
            element.clear()
        elif tag.endswith("}mergeCell"):
            merged.append(element.get("ref", ""))
    for area in merged:
        _fill_down(found, area)
    return sorted(found.items())


def _fill_down(found: dict[int, list[object]], area: str) -> None:
    """The value of a merged area stands in all its rows that hold anything."""
    corners = _REFERENCE.findall(area)
    if len(corners) != 2:
        return
    column, first, last = _column(corners[0][0]), int(corners[0][1]) - 1, int(corners[1][1]) - 1
    top = found.get(first, [])
    if last - first < 1 or column >= len(top):
        return
    for row in range(first + 1, min(last, max(found)) + 1):
        values = found.get(row)
        if values is not None:
            values.extend([None] * (column + 1 - len(values)))
            values[column] = top[column]


def _value(cell: Element, shared: list[str], kinds: list[str], epoch: datetime) -> object:
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
        return UNSAVED if is_formula else None
    if kind == "s":
        return shared[int(text)]
    if kind == "b":
        return text in ("1", "true")
    if kind == "n":
        style = int(cell.get("s", 0))
        return _number(float(text), kinds[style] if style < len(kinds) else "", epoch)
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


def _kinds(archive: ZipFile, path: str) -> list[str]:
    """What the number of each cell format is."""
    if path not in archive.namelist():
        return []
    custom: dict[int, str] = {}
    kinds: list[str] = []
    for element in _elements(archive, path, "numFmt", "cellXfs"):
        if _local(element.tag) == "numFmt":
            custom[int(element.get("numFmtId", 0))] = _kind_of(element.get("formatCode", ""))
        else:
            kinds = [custom.get(number, _BUILT_IN.get(number, "")) for number in map(_format_number, element)]
    return kinds


def _format_number(element: Element) -> int:
    return int(element.get("numFmtId", 0))


@lru_cache(maxsize=256)
def _kind_of(code: str) -> str:
    shown = _LITERAL.sub("", code.split(";")[0]).casefold()
    if "%" in shown:
        return _PERCENT
    if "[" in shown:
        return _ELAPSED
    return _DATE if shown != "general" and any(letter in shown for letter in "dmyhs") else ""


def _shared(archive: ZipFile, targets: dict[str | None, tuple[str, str]], folder: str) -> list[str]:
    path = next((target for target, kind in targets.values() if kind.endswith("/sharedStrings")), None)
    return [] if path is None else [_text(each) for each in _elements(archive, _path(folder, path), "si")]


def _text(element: Element) -> str:
    """The runs of a text, without how it is pronounced."""
    runs = [run for part in element if _local(part.tag) != "rPh" for run in part.iter() if _local(run.tag) == "t"]
    return _unescaped("".join(run.text or "" for run in runs))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _elements(archive: ZipFile, path: str, *names: str) -> Iterator[Element]:
    """The elements of these names, once each is complete."""
    with archive.open(path) as stream:
        for _, element in iterparse(stream):
            if _local(element.tag) in names:
                yield element


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    if not 0 < number <= _WIDEST:
        raise ValueError(letters)
    return number - 1
