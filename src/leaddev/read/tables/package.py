"""What a workbook would take in memory, learned before it is loaded; and its cells without a value: errors, formulas.

Readers lay a sheet out as a full rectangle: one stray cell in the last corner would exhaust the memory. So what a
workbook may take is a multiple of its own size, whatever its cells claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any
from xml.parsers.expat import ParserCreate, XMLParserType
from zipfile import ZipFile

ROOM, TIMES = 256_000_000, 200
"""Bytes of memory that a workbook may take: so many, and so many times its own."""
OCTETS_OF_A_CELL, COPIES = 100, 3
"""What a cell takes in memory, and how often a text is there while it is read."""
LONGEST_MARK = 60
_BLOCK = 1 << 18
_REFERENCE = re.compile(r"([A-Z]{1,9})([0-9]{1,12})\Z", re.ASCII | re.IGNORECASE)

Attributes = dict[str, str]
Marks = dict[tuple[int, int], str]


class TooLarge(Exception):  # noqa: N818 - the opener turns it into a problem
    """What of a workbook is too large, in words."""


class Package:
    """The archive of an XLSX or ODS workbook. Raises what `zipfile` and `expat` raise where it is broken."""

    def __init__(self, octets: bytes) -> None:
        self._archive = ZipFile(BytesIO(octets))
        self._room = ROOM + TIMES * len(octets)
        members = self._archive.infolist()
        self._names = {member.filename.replace("\\", "/").lower(): member.filename for member in members}
        if len(self._names) < len(members):
            raise ValueError("two members have the same name")
        unpacked = sum(member.file_size for member in members)
        self._check(unpacked * COPIES, f"The workbook unpacks to {unpacked:,} bytes.")
        self._ods = OdsScan() if "content.xml" in self._names else None
        self._paths: dict[str, str] = {}
        self._lengths: list[int] = []
        if self._ods:  # all its sheets are loaded at once
            self._parse("content.xml", self._ods.start)
            for sheet, extent in self._ods.extents.items():
                self._check_extent(sheet, *extent)
        else:
            self._find_sheets()
            self._measure_texts()

    def marks(self, sheet: str) -> Marks:
        """The cells of a sheet that have no value, by row and column, with what stands there; raises `TooLarge`."""
        if self._ods:
            return self._ods.marks.get(sheet, {})
        scan = XlsxScan(self._lengths)
        self._parse(self._paths[sheet], scan.start, scan.parser)
        scan.finish()
        self._check_extent(sheet, scan.rows, scan.columns)
        self._check(scan.text_length * COPIES, f"The texts of the sheet `{sheet[:40]}` are too long.")
        return scan.marks

    def _check(self, octets: int, message: str) -> None:
        if octets > self._room:
            raise TooLarge(message)

    def _check_extent(self, sheet: str, rows: int, columns: int) -> None:
        message = f"The sheet `{sheet[:40]}` spans {rows:,} rows and {columns:,} columns."
        self._check(rows * columns * OCTETS_OF_A_CELL, message)

    def _parse(self, path: str, start: Callable[[str, Attributes], Any], parser: XMLParserType | None = None) -> None:
        parser = parser or ParserCreate()
        parser.StartElementHandler = start
        with self._archive.open(self._names[path.lower()]) as stream:
            while block := stream.read(_BLOCK):
                parser.Parse(block, False)
        parser.Parse(b"", True)

    def _find_sheets(self) -> None:
        """The member of each sheet, by its name."""
        targets: dict[str, str] = {}

        def relation(name: str, attributes: Attributes) -> None:
            if _local(name) == "Relationship":
                targets[attributes["Id"]] = attributes["Target"].removeprefix("/").removeprefix("xl/")

        def sheet(name: str, attributes: Attributes) -> None:
            if _local(name) == "sheet":
                identifier = next(value for key, value in attributes.items() if key.endswith(":id"))
                self._paths[attributes["name"]] = f"xl/{targets[identifier]}"

        self._parse("xl/_rels/workbook.xml.rels", relation)
        self._parse("xl/workbook.xml", sheet)

    def _measure_texts(self) -> None:
        """The lengths of the texts to which cells refer."""

        def start(name: str, attributes: Attributes) -> None:
            if _local(name) == "si":
                self._lengths.append(0)

        def text(piece: str) -> None:
            if self._lengths:
                self._lengths[-1] += len(piece)

        parser = ParserCreate()
        parser.CharacterDataHandler = text
        if "xl/sharedstrings.xml" in self._names:
            self._parse("xl/sharedstrings.xml", start, parser)


class XlsxScan:
    """Goes through the cells of a sheet: last row and column, how long its shared texts are, cells without a value."""

    def __init__(self, lengths: list[int]) -> None:
        self.rows = self.columns = self.text_length = 0
        self.marks: Marks = {}
        self.parser = ParserCreate()
        self._lengths = lengths
        self._row, self._column, self._digits = -1, -1, ""
        self._state = (
            ""  # of the cell that is open: error, formula, value (of a formula) or shared; empty if it is sound
        )
        self._kind = ""
        self._written = ""
        self._locals: dict[str, str] = {}
        self._letters: dict[str, int] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        local = self._locals.get(name) or self._locals.setdefault(name, _local(name))
        if local == "c":
            if self._state:
                self.finish()
            self._go_to(attributes.get("r"))
            self._kind = attributes.get("t", "")
        elif local == "v":
            if self._kind in ("e", "s"):
                self._wait_for("error" if self._kind == "e" else "shared")
            elif self._state:
                self._wait_for("value", self._written)
        elif local == "f":
            self._wait_for("formula", "=")
        elif local == "row":
            if self._state:
                self.finish()
            row = attributes.get("r")
            self._row, self._column = self._row + 1 if row is None else int(row) - 1, -1
            self._digits = str(self._row + 1)

    def finish(self) -> None:
        """The cell that is open is over."""
        if self._state == "shared":
            place = int(self._written or 0)
            self.text_length += self._lengths[place] if place < len(self._lengths) else 0
        elif self._state and not (
            self._state == "value" and self._kind == "str"
        ):  # a formula may give a text without letters
            self.marks[self._row, self._column] = self._written or "#ERROR"
        self._wait_for("")

    def _text(self, piece: str) -> None:
        if self._state != "value":
            self._written = (self._written + piece)[:LONGEST_MARK]
        elif piece.strip():
            self._wait_for("")

    def _wait_for(self, state: str, written: str = "") -> None:
        self._state, self._written = state, written
        self.parser.CharacterDataHandler = self._text if state else None

    def _go_to(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
        else:
            letters = reference[: -len(self._digits)] if reference.endswith(self._digits) else ""
            column = self._letters.get(letters)  # most cells stand in the row that is open, below others
            if column is None:
                self._row, column = _place(reference)
                self._digits = str(self._row + 1)
                self._letters[reference.rstrip("0123456789")] = column
            self._column = column
        self.rows, self.columns = max(self.rows, self._row + 1), max(self.columns, self._column + 1)


class OdsScan:
    """Goes through the cells of all tables, each as often as it is repeated."""

    def __init__(self) -> None:
        self.extents: dict[str, tuple[int, int]] = {}
        self.marks: dict[str, Marks] = {}
        self._sheet = ""
        self._row = self._column = self._rows = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name == "table:table":
            self._sheet, self._row, self._rows = attributes.get("table:name", ""), 0, 0
        elif name == "table:table-row":
            self._row, self._column = self._row + self._rows, 0
            self._rows = int(attributes.get("table:number-rows-repeated", 1))
        elif name in ("table:table-cell", "table:covered-table-cell"):
            first = self._column
            self._column += int(attributes.get("table:number-columns-repeated", 1))
            if "office:value-type" in attributes or "table:formula" in attributes:
                rows, columns = self.extents.get(self._sheet, (0, 0))
                self.extents[self._sheet] = (max(rows, self._row + self._rows), max(columns, self._column))
            if attributes.get("calcext:value-type") == "error":
                self.marks.setdefault(self._sheet, {})[self._row, first] = "#ERROR"


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _place(reference: str) -> tuple[int, int]:
    """Row and column, from 0, of a reference such as `B3`."""
    found = _REFERENCE.match(reference)
    if found is None:
        raise ValueError("a cell has no place")
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1
