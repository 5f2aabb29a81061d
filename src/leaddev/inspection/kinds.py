"""What a file is as a whole, by its first bytes, its sheets and its first rows: also where it cannot be read here."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec import Struct

from leaddev.errors import InvalidInput
from leaddev.read.answers.headings import code_form
from leaddev.read.files import SourceFile
from leaddev.read.tables import Table
from leaddev.report.inspection import FileKind

_SPSS = (b"$FL2", b"$FL3", "ASCII SPSS PORT FILE".encode("cp500"))
_SHEET_OF_XLS = re.compile(rb"\x85\x00.{2}.{4}[\x00-\x02]\x00(.)\x00([\x20-\x7e]{1,31})", re.DOTALL)
"""The record of a sheet in an older workbook: its name follows its length."""
_OLE = b"\xd0\xcf\x11\xe0"
_START = 1 << 16
_MOST_SHEETS = 12
_FORM_SHEETS = frozenset({"choices", "settings", "survey"})
_KEYS_OF_QUALTRICS = frozenset({"SurveyEntry", "SurveyElements"})
_HEADINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("XLSForm", ("type", "name")),
    ("LimeSurvey", ("class", "typescale", "name", "relevance")),
    ("REDCap", ("variablefieldname", "formname", "fieldtype")),
)
"""Questionnaires in tables: a tool, and the headings that only its questionnaires have together."""
_OF_FORM = ("label", "hint", "appearance", "relevant", "calculation", "required", "listname")
_LEADDEV = re.compile(rb"^(?:\xef\xbb\xbf)?[\"']?leaddev[\"']?\s*:\s*[\"']?(model|survey)/", re.MULTILINE)
_SCHEMA = re.compile(r"leaddev/([a-z]+)/\d+")


class Known(Struct, frozen=True):
    """A kind of file, the tool that it is of, and the names (of sheets, headings or keys) that tell it."""

    kind: FileKind
    tool: str | None = None
    names: tuple[str, ...] = ()


def kind_of(source: SourceFile, tables: Iterable[Table]) -> Known | None:
    """The kind of a file that is told by more than its headings; None for any other table."""
    with source.open() as stream:
        start = stream.read(_START)
    if start.startswith(_SPSS):
        return Known("unreadable", "SPSS")
    if start.startswith(_OLE):
        return _older_workbook(source.read())
    if found := _LEADDEV.search(start):
        return Known("model" if found[1] == b"model" else "survey")
    if b"<LimeSurveyDocType>" in start:
        return Known("questionnaire", "LimeSurvey", ("LimeSurveyDocType",))
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return _json(source.read())
    return _questionnaire(tables)


def _older_workbook(octets: bytes) -> Known:
    found = ((length[0], name) for length, name in _SHEET_OF_XLS.findall(octets))
    sheets = tuple(name[:length].decode("ascii") for length, name in found if length <= len(name))
    forms = _FORM_SHEETS.intersection(each.strip().casefold() for each in sheets)
    is_form = "survey" in forms and len(forms) > 1
    return Known("questionnaire" if is_form else "unreadable", "XLSForm" if is_form else None, sheets)


def _json(octets: bytes) -> Known | None:
    try:
        document = json.loads(octets)
    except (ValueError, RecursionError):
        return None
    if not isinstance(document, dict):
        return None
    found = _SCHEMA.fullmatch(str(document.get("schema")))
    if found is not None:
        return Known("report" if found[1] == "report" else "document", found[0])
    if document.keys() >= _KEYS_OF_QUALTRICS:
        return Known("questionnaire", "Qualtrics", tuple(sorted(_KEYS_OF_QUALTRICS)))
    return None


def _questionnaire(tables: Iterable[Table]) -> Known | None:
    try:
        for table in islice(tables, _MOST_SHEETS):
            if found := next(_told_by_headings(table), None):
                return found
    except InvalidInput:
        pass
    return None


def _told_by_headings(table: Table) -> Iterator[Known]:
    """A table of questions: by its headings, on the sheet or below the word `survey` where a form asks for that."""
    sheet, above = code_form(table.grid.sheet), False
    for _, cells in table.top:
        codes = {code_form(re.split("::?", cell)[0]): cell.strip() for cell in cells if cell.strip()}
        for tool, wanted in _HEADINGS:
            is_form = tool != "XLSForm" or ((sheet == "survey" or above) and any(each in codes for each in _OF_FORM))
            if is_form and all(code in codes for code in wanted):
                yield Known("questionnaire", tool, tuple(codes[code] for code in wanted))
        above = above or list(codes) == ["survey"]
