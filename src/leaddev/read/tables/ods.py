"""ODS: sheets as rows of values that say what a cell is, as `xlsx` gives them. Reads the XML itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from xml.etree.ElementTree import Element, iterparse
from zipfile import ZipFile

from leaddev.read.tables.sheets import UNSAVED, Book, CellBudget, Rows, Sheet, percent, time_of

_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?")
_ERROR = re.compile(r"#\S+[!?A]|Err:\d+")
_WIDEST = 16_384


def open_ods(archive: ZipFile) -> Book:
    """The sheets of an archive."""
    hidden: set[str | None] = set()
    sheets = []
    style = None
    with archive.open("content.xml") as stream:
        for event, element in iterparse(stream, events=("start", "end")):
            tag = _local(element.tag)
            if event == "start":
                style = _attribute(element, "name") if tag == "style" else style
            elif tag == "table-properties" and _attribute(element, "display") == "false":
                hidden.add(style)
            elif tag == "table":
                name, own = _attribute(element, "name") or "", _attribute(element, "style-name")
                sheets.append(Sheet(name, own not in hidden, _reader(_rows(element))))
                element.clear()
    return Book(tuple(sheets))


def _reader(rows: Rows) -> Callable[[], Rows]:
    return lambda: rows


def _rows(table: Element) -> Rows:
    found: Rows = []
    below: dict[int, tuple[int, object]] = {}  # by column: the last row of a merged area, and its value
    budget, number = CellBudget(), 0
    for row in (each for each in table.iter() if _local(each.tag) == "table-row"):
        again = int(_attribute(row, "number-rows-repeated") or 1)
        values: list[object] = []
        for cell in row:
            if _local(cell.tag) not in ("table-cell", "covered-table-cell"):
                continue
            value, times = _value(cell), int(_attribute(cell, "number-columns-repeated") or 1)
            spanned = int(_attribute(cell, "number-rows-spanned") or 1)
            if spanned > 1:
                below[len(values)] = (number + spanned - 1, value)
            values.extend([value] * min(times, _WIDEST))
        while values and values[-1] is None:
            values.pop()
        if values:
            for column, (last, value) in below.items():
                if number <= last and column < len(values):
                    values[column] = value
            budget.take(len(values) * again)
            found.extend((number + copy, list(values)) for copy in range(again))
        number += again
    return found


def _value(cell: Element) -> object:
    kind = _attribute(cell, "value-type")
    shown = "\n".join(_text(part) for part in cell if _local(part.tag) == "p")
    if any(value == "error" for key, value in cell.attrib.items() if key.endswith("}value-type")):
        return shown or "#VALUE!"
    if kind is None:
        return shown or (None if _attribute(cell, "formula") is None else UNSAVED)
    value = _attribute(cell, "value") or "nan"
    if kind in ("float", "currency", "percentage"):
        if _ERROR.fullmatch(shown):
            return shown
        return percent(float(value)) if kind == "percentage" else float(value)
    if kind == "boolean":
        return _attribute(cell, "boolean-value") == "true"
    if kind == "date":
        written = _attribute(cell, "date-value") or ""
        return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)
    if kind == "time":
        return _time(_attribute(cell, "time-value") or "")
    return _attribute(cell, "string-value") or shown


def _time(written: str) -> object:
    found = _DURATION.fullmatch(written)
    if found is None:
        return written
    length = timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0), seconds=float(found[3] or 0))
    return length if length >= timedelta(days=1) else time_of(length.total_seconds())


def _text(paragraph: Element) -> str:
    pieces = [paragraph.text or ""]
    for part in paragraph:
        tag = _local(part.tag)
        if tag == "s":
            pieces.append(" " * int(_attribute(part, "c") or 1))
        elif tag in ("tab", "line-break"):
            pieces.append("\t" if tag == "tab" else "\n")
        elif tag != "annotation":
            pieces.append(_text(part))
        pieces.append(part.tail or "")
    return "".join(pieces)


def _attribute(element: Element, name: str) -> str | None:
    """An attribute by its name, whatever the prefix; a value of the standard before one of an extension."""
    return next((value for key, value in element.attrib.items() if key.endswith("}" + name)), None)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
