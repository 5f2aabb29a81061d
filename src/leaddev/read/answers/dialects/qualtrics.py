"""Qualtrics: codes, texts and import ids in three rows; the older export has codes `V1` above a row of names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaddev.read.answers.dialects.dialect import Dialect, Mark, Rows, Sign
from leaddev.read.answers.headings import code_form

_IMPORT_ID = re.compile(r'\s*\{\s*"ImportId"\s*:\s*"([^"]*)"')
_PREVIEWS = "preview,test,survey preview,survey test,pretest,admin,debug,spam,1,2,8,9,17"


def _head(rows: Rows) -> tuple[int, int] | None:
    for number, row in enumerate(rows):
        if any(row) and all(_IMPORT_ID.match(cell) for cell in row if cell):
            start = max(0, number - 2)
            return start, number - start + 1
        if number and [code_form(each[0]) for each in rows[number - 1 : number + 1] if each] == ["v1", "responseid"]:
            return number - 1, 2
    return None


def _signs(rows: Rows) -> Iterator[Sign]:
    if (found := _head(rows)) is not None:
        last = rows[sum(found) - 1]
        yield Sign("import-ids") if _IMPORT_ID.match(next(filter(None, last))) else Sign("columns", ("V1", last[0]))


def _heading(cell: str) -> str:
    found = _IMPORT_ID.match(cell)
    return found[1] if found else cell


DIALECT = Dialect(
    name="qualtrics",
    title="Qualtrics",
    beside=(
        ("finished", "responseid recordeddate"),
        ("status", "recordeddate responseset responseid"),
        ("distributionchannel",),
    ),
    other_signs=_signs,
    head=_head,
    heading=_heading,
    marks=(
        Mark("unfinished", ("0", "false"), "finished"),
        Mark("test", tuple(_PREVIEWS.split(",")), "status"),
        Mark("test", ("preview", "test"), "distributionchannel"),
    ),
    own="startdate enddate status ipaddress progress durationinseconds finished recordeddate responseid responseset "
    "name recipientlastname recipientfirstname recipientemail externalreference externaldatareference emailaddress "
    "locationlatitude locationlongitude locationaccuracy distributionchannel userlanguage",
    record_ids="responseid",
    seconds="durationinseconds",
    seen="-99",
)
