"""The figures of a report as a tidy table: one row a number, for a spreadsheet or a program.

The columns say where a number stands: the part of the report, the group, what it is about (ids, the outer one first),
which measure it is. Texts that a spreadsheet would compute are made harmless with an apostrophe before them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import IO, Any

from msgspec import Struct
from msgspec.structs import replace

from leaddev.media.escape import plain
from leaddev.media.formats import RenderOptions
from leaddev.media.json import as_document
from leaddev.media.office import COMPUTED
from leaddev.present.document import Document

__all__ = ["COLUMNS", "figure_rows", "write_csv"]

COLUMNS = (
    "path",
    "section",
    "group",
    "group_name",
    "subject",
    "measure",
    "estimate",
    "low",
    "high",
    "confidence",
    "n",
    "bound",
    "suppressed",
    "reason",
    "reason_text",
)
FIGURE = ("estimate", "low", "high", "confidence", "n", "bound")
IDENTITIES = (
    ("giver", "receiver"),
    ("first", "second"),
    ("choice", "level"),
    ("programme", "unit"),
    ("part", "subject", "aspect"),
    ("kind", "subject"),
    *((name,) for name in ("id", "item", "ring", "value", "aspect", "precondition", "symptom", "cause", "predictor")),
    *((name,) for name in ("kind", "split", "mode", "level", "statement", "name", "title", "what")),
)
"""Keys that tell what an entry of a list is about; the first that are there count."""
NO_FIGURES = ("depth", "reason")
"""What is no figure: the place of a group in its tree, and a reason, which has columns of its own."""


class Place(Struct, frozen=True):
    """Where a number stands."""

    path: str = ""
    section: str = ""
    group: str = ""
    group_name: str = ""
    subject: tuple[str, ...] = ()
    measure: tuple[str, ...] = ()

    def within(self, key: str) -> Place:
        """The place of a member."""
        if not self.section:
            return replace(self, path=key, section=key)
        return replace(self, path=f"{self.path}.{key}", measure=(*self.measure, key))

    def entry(self, number: int, value: Any) -> Place:
        """The place of an entry of a list, with what it is about where it says so."""
        place = replace(self, path=f"{self.path}[{number}]")
        if not isinstance(value, Mapping) or is_group(value):
            return place
        keys = next((keys for keys in IDENTITIES if all(isinstance(value.get(key), str) for key in keys)), ())
        about = (*place.subject, *(value[key] for key in keys))
        return replace(place, subject=about, measure=()) if keys else place


def is_group(value: Mapping[str, Any]) -> bool:
    """Whether a part of the document is about one group of people, shown or not."""
    return "suppressed" in value and "id" in value


def write_csv(document: Document, stream: IO[str], options: RenderOptions) -> None:
    """The format `csv` of the registry."""
    writer = csv.DictWriter(stream, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for row in figure_rows(document):
        writer.writerow({name: _cell(value) for name, value in row.items()})


def figure_rows(document: Document) -> Iterator[dict[str, Any]]:
    """The rows of the table, before a spreadsheet is thought of."""
    return _rows(as_document(document), Place())


def _rows(value: Any, place: Place) -> Iterator[dict[str, Any]]:
    """A row for each number below `value`, and for what is not shown."""
    if isinstance(value, bool | str | None):
        return
    if isinstance(value, int | float):
        yield _row(place, {"estimate": value})
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _rows(each, place.entry(number, each))
    elif "estimate" in value and "confidence" in value:
        yield _row(place, {name: value.get(name) for name in FIGURE}, value.get("reason") or {})
    else:
        inner = replace(place, group=value["id"], group_name=value["name"], measure=()) if is_group(value) else place
        if value.get("level") == "between":  # what goes together from unit to unit: it counts units, not people
            yield from _rows(value.get("n"), replace(inner.within("n"), measure=("units",)))
            value = {key: each for key, each in value.items() if key != "n"}
        if value.get("suppressed"):
            yield _row(inner, {"suppressed": value["suppressed"]})
        for key, each in value.items():
            yield from () if key in NO_FIGURES else _rows(each, inner.within(key))


def _row(place: Place, known: Mapping[str, Any], reason: Mapping[str, Any] = MappingProxyType({})) -> dict[str, Any]:
    where = {name: getattr(place, name) for name in ("path", "section", "group", "group_name")}
    about = {"subject": "/".join(place.subject), "measure": ".".join(place.measure)}
    return {**where, **about, **known, "reason": reason.get("code"), "reason_text": reason.get("text")}


def _cell(value: Any) -> Any:
    """A number as JSON has it; a text on one line, which no spreadsheet takes for a formula."""
    if not isinstance(value, str):
        return value
    text = plain(value)
    return f"'{text}" if text.startswith(COMPUTED) else text
