"""Delimited text -> records by the csv module: the reference for every other way of reading, and their fallback.

Also tells `""` from nothing, which the csv module does not. Knows nothing of columns.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from io import StringIO

SENTINEL = "\0"
"""A line that cannot stand in a table: when it comes back as a record, the record before it was complete."""


@dataclass(slots=True)
class Records:
    """Records of a block; `lines` are the lines (from 0 in the block) in which they start, `ends` those after them.

    `rest` is the text of a record at the end that is not complete, `is_endless` says that it never will be.
    """

    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    quoted_empty: list[tuple[int, int]] = field(default_factory=list)
    rest: str = ""
    next_line: int = 0
    is_endless: bool = False


def parse_records(text: str, delimiter: str, most: int | None = None) -> Records:
    """All complete records of a text that starts with a record, or the first `most`; blank lines give `[]`."""
    physical = list(StringIO(text, newline=""))
    found = Records()
    reader = csv.reader([*physical, SENTINEL], delimiter=delimiter)
    done = 0
    try:
        for row in reader:
            if reader.line_num > len(physical):
                break
            found.rows.append(row)
            found.lines.append(done)
            done = reader.line_num
            found.ends.append(done)
            if most is not None and len(found.rows) >= most:
                break
    except csv.Error:  # a cell over the size limit of the csv module: a quotation mark that is not closed
        found.is_endless = True
    found.rest = "".join(physical[done:])
    found.next_line = done
    _mark_quoted_empty(found, physical, delimiter)
    return found


def _mark_quoted_empty(found: Records, physical: list[str], delimiter: str) -> None:
    """Find the cells that are written as two quotation marks, in the records that have two in a row at all."""
    cell = _cell_pattern(delimiter)
    for number, (start, end) in enumerate(zip(found.lines, found.ends, strict=True)):
        if any('""' in line for line in physical[start:end]):
            pieces = cell.finditer("".join(physical[start:end]))
            # the pattern finds one more piece than there are cells, behind the end of the line
            for index, (piece, _) in enumerate(zip(pieces, found.rows[number], strict=False)):
                if piece[1] == '""':
                    found.quoted_empty.append((number, index))


def _cell_pattern(delimiter: str) -> re.Pattern[str]:
    """A cell as the csv module sees it: marks count at its start only, what follows them is taken as it is."""
    mark = re.escape(delimiter)
    return re.compile(rf'("(?:[^"]|"")*+"?[^{mark}\r\n]*+|[^{mark}\r\n]*+)(?:{mark}|[\r\n]|\Z)')
