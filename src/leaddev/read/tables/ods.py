"""ODS: sheets as rows of texts that say what a cell is, as `xlsx` gives them. Reads the XML itself."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from xml.etree.ElementTree import Element

from leaddev.read.tables.package import Package, TooLargeError, local
from leaddev.read.tables.sheets import (
    OCTETS_OF_A_CELL,
    UNSAVED,
    WIDEST,
    Rows,
    Sheet,
    cells_of,
    is_error,
    number,
    percent,
    time_of,
)  # fmt: skip
from leaddev.read.tables.table import UnitCell, text_of

_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?", re.ASCII)


def open_ods(package: Package) -> list[Sheet]:
    """The sheets of a package, all parsed."""
    unseen: set[str | None] = set()
    sheets: list[Sheet] = []
    rows: Rows = []
    areas: list[tuple[int, int, int]] = []
    hidden: tuple[set[int], set[int]] = set(), set()
    below, beside = 1, 0
    for element in package.elements("content.xml", "}style", "}table-column", "}table-row", "}table"):
        name = local(element.tag)
        is_hidden = _attribute(element, "visibility") in ("collapse", "filter")
        if name == "style":
            if any(_attribute(part, "display") == "false" for part in element):
                unseen.add(_attribute(element, "name"))
        elif name == "table-column":
            again = min(int(_attribute(element, "number-columns-repeated") or 1), WIDEST)
            hidden[1].update(range(beside, min(beside + again, WIDEST)) if is_hidden else ())
            beside += again
        elif name == "table-row":
            again = int(_attribute(element, "number-rows-repeated") or 1)
            values, spanned = _values(element)
            areas += [(below, below + rows_of_area - 1, column) for column, rows_of_area in spanned.items()]
            if any(values):
                package.take(OCTETS_OF_A_CELL * len(values) * again)
                rows.extend((below + copy, list(values)) for copy in range(again))
                hidden[0].update(range(below, below + again) if is_hidden else ())
            below += again
        else:
            title, is_visible = _attribute(element, "name") or "", _attribute(element, "style-name") not in unseen
            cells = cells_of(rows, areas, hidden, package)
            sheets.append(Sheet(title, is_visible, lambda cells=cells: cells))  # type: ignore[misc]
            rows, areas, hidden, below, beside = [], [], (set(), set()), 1, 0
    return sheets


def _values(row: Element) -> tuple[list[str], dict[int, int]]:
    """The texts of a row, up to the last one that there is; by column, over how many rows an area is merged."""
    values: list[str] = []
    spanned: dict[int, int] = {}
    for cell in row:
        if local(cell.tag) not in ("table-cell", "covered-table-cell"):
            continue
        value, times = text_of(_value(cell)), int(_attribute(cell, "number-columns-repeated") or 1)
        rows = int(_attribute(cell, "number-rows-spanned") or 1)
        if rows > 1:
            spanned[len(values)] = rows
        if value and len(values) + times > WIDEST:
            raise TooLargeError
        values.extend([value] * min(times, WIDEST - len(values)))
    while values and not values[-1]:
        values.pop()
    return values, spanned


def _value(cell: Element) -> object:
    kind = _attribute(cell, "value-type")
    shown = "\n".join(_text(part) for part in cell if local(part.tag) == "p")
    if any(value == "error" for key, value in cell.attrib.items() if key.endswith("}value-type")):
        return shown if is_error(shown) else "#VALUE!"
    if kind is None:
        return shown or (None if _attribute(cell, "formula") is None else UNSAVED)
    if kind in ("float", "currency", "percentage"):
        if is_error(shown):
            return shown
        value = number(_attribute(cell, "value") or "")
        currency = _attribute(cell, "currency")
        return UnitCell.of(text_of(value), currency) if currency else percent(value) if kind == "percentage" else value
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
        tag = local(part.tag)
        if tag == "s":
            pieces.append(" " * min(int(_attribute(part, "c") or 1), 100))
        elif tag in ("tab", "line-break"):
            pieces.append("\t" if tag == "tab" else "\n")
        elif tag != "annotation":
            pieces.append(_text(part))
        pieces.append(part.tail or "")
    return "".join(pieces)


def _attribute(element: Element, name: str) -> str | None:
    """An attribute by its name, whatever the prefix; a value of the standard before one of an extension."""
    return next((value for key, value in element.attrib.items() if key.endswith("}" + name)), None)
