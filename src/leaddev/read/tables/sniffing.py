"""What separates the cells of a text table, judged on its first records. Reads nothing itself."""

from __future__ import annotations

import re

from leaddev.read.tables.records import parse_records

CANDIDATES = ("\t", ";", "|", ",")
"""In the order of preference where two fit equally well: a comma may be a decimal comma."""
SAMPLE_RECORDS = 25
_EXCEL_HINT = re.compile(r"\Asep=(.)\r?\n", re.IGNORECASE)


def delimiter_hint(text: str) -> str | None:
    """The delimiter that a first line such as `sep=;` names, as Excel writes it."""
    found = _EXCEL_HINT.match(text)
    return found[1] if found and found[1] in CANDIDATES else None


def sniff_delimiter(text: str, *, is_whole: bool) -> str:
    """The delimiter under which the header has several cells and the rows below have as many; comma if none has."""
    best, best_score = ",", 0.0
    for candidate in CANDIDATES:
        records = parse_records(text, candidate, SAMPLE_RECORDS)
        rows = [row for row in records.rows if any(row)]
        if not rows and is_whole and records.rest:
            rows = [[records.rest]]
        if not rows or len(rows[0]) < 2:
            continue
        width = len(rows[0])
        fitting = sum(len(row) == width for row in rows) / len(rows)
        score = fitting * (1 - 1 / width)
        if score > best_score:
            best, best_score = candidate, score
    return best
