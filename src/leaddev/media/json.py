"""The report as one JSON document, the published form, and back again.

Key names are the field names of `leaddev.report`. The walk refuses what JSON cannot hold, and says each
reason beside its code; it computes nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache
from typing import IO, Any

import msgspec

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.media.formats import RenderOptions
from leaddev.media.json_text import harmless_json
from leaddev.report import SCHEMA, Figure, Reason, Report
from leaddev.report.figure import TAG
from leaddev.report.inspection import Inspection
from leaddev.report.statement import Statement

__all__ = [
    "as_document",
    "compact_document",
    "from_document",
    "inspection_json",
    "read_report",
    "to_json",
    "write_json",
]

MISSING_KEY, WRONG_TYPE, NOT_ONE_OF = "LD-E202", "LD-E203", "LD-E205"
# said here: a document that is no report has no sections
HINT = "Use a report that this version of leaddev wrote with `--format json`."
_EXACT = 2**53


def to_json(report: Report | Statement) -> str:
    """The document as text: characters as they are, indented, a newline at its end, the same bytes each time."""
    return harmless_json(as_document(report))


def write_json(report: Report | Statement, stream: IO[str], options: RenderOptions) -> None:
    """The format `json` of the registry: UTF-8 and plain newlines, whatever the encoding of the stream is."""
    text, binary = to_json(report), getattr(stream, "buffer", None)
    if binary is None:
        stream.write(text)
        return
    stream.flush()
    binary.write(text.encode("utf-8"))
    binary.flush()


def as_document(report: Report | Statement) -> dict[str, Any]:
    """The report as plain objects, lists and scalars; a statement with what it says."""
    if isinstance(report, Statement):
        from leaddev.present.statement import statement_texts

        return {name: _plain(getattr(report, name), str) for name in report.__struct_fields__} | {
            "sections": statement_texts(report)
        }
    from leaddev.present.document import because  # reading a report needs no sentences

    document: dict[str, Any] = _plain(report, lambda reason: because(reason, report))
    return document


def inspection_json(inspection: Inspection) -> str:
    """What a file was taken as, as one document."""
    return harmless_json(_plain(inspection, str))


def compact_document(report: Report) -> dict[str, Any]:
    """The report without what reading it restores: what is as usual where nothing is said, sentences of reasons."""
    document: dict[str, Any] = _plain(report, None)
    return document


@cache
def _restored(kind: type[msgspec.Struct]) -> Mapping[str, Any]:
    """What names are where they are left out; but not of the one that tells hidden groups from shown ones."""
    return {each.name: each.default for each in msgspec.structs.fields(kind) if each.name != "suppressed"}


def read_report(content: bytes, file: str) -> Report:
    """The report in the bytes of a JSON document; raises `InvalidInput` about `file` where there is none."""
    try:
        document = msgspec.json.decode(content)
    except (msgspec.DecodeError, RecursionError):
        document = None
    if not isinstance(document, dict) or "schema" not in document:
        # said here: a document that is no report has no sections
        raise InvalidInput([Problem(WRONG_TYPE, "this is no JSON report of leaddev.", Location(file), HINT)])
    return from_document(document, file)


def from_document(document: Mapping[str, Any], file: str = "report") -> Report:
    """The report that a document was written from; raises `InvalidInput` about `file` where it is not one."""
    if document.get("schema") != SCHEMA:
        # said here: a document that is no report has no sections
        message = f"the format of the report is {document.get('schema')!r}, and this version reads {SCHEMA!r}."
        raise InvalidInput([Problem(NOT_ONE_OF, message, Location(file, path="schema"), HINT)])
    try:
        return msgspec.convert(_tagged(document), Report)
    except msgspec.ValidationError as error:
        raise InvalidInput([_problem(file, str(error))]) from None
    except RecursionError:
        # said here: a document that is no report has no sections
        message = "lists and objects stand within each other too deeply for a report."
        raise InvalidInput([Problem(WRONG_TYPE, message, Location(file), HINT)]) from None


def _tagged(value: Any) -> Any:
    """The document with a tag on each group that tells whether it is hidden."""
    if isinstance(value, list):
        return [_tagged(part) for part in value]
    if not isinstance(value, Mapping):
        return value
    members = {key: _tagged(part) for key, part in value.items()}
    if "suppressed" in members:
        members[TAG] = "shown" if members["suppressed"] is None else "hidden"
    return members


def _problem(file: str, told: str) -> Problem:
    # said here, by the library: its words are taken apart
    message, _, path = told.partition(" - at `$.")
    kind = MISSING_KEY if message.startswith("Object missing") else WRONG_TYPE
    return Problem(kind, message, Location(file, path=path.rstrip("`")), HINT)


def _plain(value: Any, sentence: Callable[[Reason], str] | None) -> Any:
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, (int, float)):
        return _number(value)
    if isinstance(value, msgspec.Struct):
        members = {name: _plain(getattr(value, name), sentence) for name in value.__struct_fields__}
        if isinstance(value, Figure):
            unsaid = [name for name in ("reason", "bound") if members[name] is None]
            for name in unsaid if value.estimate is not None else unsaid[-1:]:
                del members[name]
        if sentence is None:
            restored = _restored(type(value))
            return {name: each for name, each in members.items() if name not in restored or each != restored[name]}
        if isinstance(value, Reason):
            members["text"] = sentence(value)
        return members
    if isinstance(value, (tuple, list)):
        return [_plain(part, sentence) for part in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(value[key], sentence) for key in sorted(value)}
    raise TypeError(f"a report cannot hold {type(value).__name__}")


def _number(value: float) -> int | float:
    """Whole numbers without a fraction, so that 3.0 and 3 are the same bytes before and after a round trip."""
    if not math.isfinite(value):
        raise ValueError("a report holds no NaN and no Infinity")
    return int(value) if abs(value) < _EXACT and value == int(value) else float(value)
