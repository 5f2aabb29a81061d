"""How large an XLSX workbook would be in memory, learned before it is loaded.

Readers lay a sheet out as a full rectangle: one stray cell in the last corner would exhaust the memory.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

MOST_CELLS = 60_000_000
MOST_OCTETS = 4_000_000_000
_BLOCK = 1 << 20
_OVERLAP = 40
_CELL = re.compile(rb'<c [^>]{0,20}?r="([A-Z]{1,3})([0-9]{1,7})"')


def excess_of(octets: bytes) -> str | None:
    """What is too large about a workbook, in words; None when nothing is, or when it is no archive that can be read."""
    try:
        with ZipFile(BytesIO(octets)) as archive:
            members = archive.infolist()
            unpacked = sum(member.file_size for member in members)
            if unpacked > MOST_OCTETS:
                return f"The workbook unpacks to {unpacked:,} bytes."
            for member in members:
                if member.filename.startswith("xl/worksheets/") and member.filename.endswith(".xml"):
                    rows, columns = _extent(archive, member.filename)
                    if rows * columns > MOST_CELLS:
                        return f"A sheet of the workbook spans {rows:,} rows and {columns:,} columns."
    except (BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return None
    return None


def _extent(archive: ZipFile, name: str) -> tuple[int, int]:
    """The last row and the last column of a sheet that hold a cell."""
    rows = 0
    columns: set[bytes] = set()
    rest = b""
    with archive.open(name) as stream:
        while block := stream.read(_BLOCK):
            found = _CELL.findall(rest + block)
            if found:
                letters, numbers = zip(*found, strict=True)
                columns.update(letters)
                rows = max(rows, *(int(number) for number in set(numbers)))
            rest = block[-_OVERLAP:]
    return rows, max(map(_number_of, columns), default=0)


def _number_of(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
