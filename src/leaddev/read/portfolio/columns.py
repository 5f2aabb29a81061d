"""The header of a training list -> which column holds which field, and which were left out. Never by position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from leaddev.read.portfolio.words import FIELD_OF, HEADINGS, plain_heading
from leaddev.schema import Model
from leaddev.schema.parts import folded, suggestion


class ColumnRefusal(Struct, frozen=True):
    """Something wrong with columns: of the list (`column`), or of a key in the survey file's `training.columns`."""

    code: str
    message: str
    hint: str
    column: int | None = None
    key: str | None = None


@dataclass(slots=True)
class Layout:
    """Column numbers by field of a programme and by ring id; `unused` are the others' headings."""

    fields: dict[str, int] = field(default_factory=dict)
    rings: dict[str, int] = field(default_factory=dict)
    unused: tuple[str, ...] = ()
    refusals: list[ColumnRefusal] = field(default_factory=list)


def layout_of(header: Sequence[str], named: Mapping[str, str], model: Model, units: bool = True) -> Layout:
    """Match columns: first those that the survey file names, then those whose heading is known.

    Without `units` in the survey file, a column of units has nothing to refer to and stays unused.
    """
    layout = Layout()
    _take_named(layout, header, named, model)
    _take_known(layout, header, model, units=units)
    if layout.rings and "rings" in layout.fields:
        column = layout.fields["rings"]
        ring = next(iter(layout.rings))
        own = header[layout.rings[ring]]
        message = f'Rings stand both in the column "{header[column]}" and in a column of their own, "{own}".'
        layout.refusals.append(ColumnRefusal("LD-E612", message, "Keep one of the two ways.", column))
    if "title" not in layout.fields and not any(refusal.key == "title" for refusal in layout.refusals):
        listed = ", ".join(f'"{heading}"' for heading in header[:12] if heading)
        message = "No column holds the titles of the programmes."
        hint = f"Name it under `training.columns`, as in `title: Course`; the list has {listed or 'no headings'}."
        layout.refusals.append(ColumnRefusal("LD-E613", message, hint))
    taken = {*layout.fields.values(), *layout.rings.values()}
    layout.unused = tuple(heading for number, heading in enumerate(header) if heading and number not in taken)
    return layout


def recognized(header: Sequence[str], named: Mapping[str, str], model: Model) -> int:
    """How many headings are known, to find the header among the first rows of a sheet; one without titles is none."""
    layout = layout_of(header, named, model)
    return len(layout.fields) + len(layout.rings) if "title" in layout.fields else 0


def _take_named(layout: Layout, header: Sequence[str], named: Mapping[str, str], model: Model) -> None:
    rings = {ring.id for ring in model.rings}
    headings: dict[str, list[int]] = {}
    for number, heading in enumerate(header):
        headings.setdefault(folded(heading), []).append(number)
    for key, heading in named.items():
        found = headings.get(folded(heading), [])
        if key not in HEADINGS and key not in rings:
            message = f"`{key}` is neither a field of a programme nor a ring."
            hint = suggestion(key, [*HEADINGS, *(ring.id for ring in model.rings)])
            layout.refusals.append(ColumnRefusal("LD-E617", message, hint, key=key))
        elif not found:
            message = f'The training list has no column "{heading}".'
            hint = suggestion(heading, [text for text in header if text], "column")
            layout.refusals.append(ColumnRefusal("LD-E611", message, hint, key=key))
        elif len(found) > 1:
            message = f'{len(found)} columns are called "{heading}".'
            layout.refusals.append(ColumnRefusal("LD-E612", message, "Give each column its own name.", found[1]))
        else:
            (layout.fields if key in HEADINGS else layout.rings)[key] = found[0]


def _take_known(layout: Layout, header: Sequence[str], model: Model, *, units: bool) -> None:
    ring_of: dict[str, str] = {}
    for ring in model.rings:
        ring_of.update({plain_heading(title): ring.id for title in (*ring.title, ring.id)})
    named = {*layout.fields, *layout.rings}
    taken = {*layout.fields.values(), *layout.rings.values()}
    refused_keys = {refusal.key for refusal in layout.refusals}
    for number, heading in enumerate(header):
        word = plain_heading(heading)
        kind = FIELD_OF.get(word)
        target = kind or ring_of.get(word)
        if number in taken or target is None or target in named or target in refused_keys:
            continue
        if kind == "unit" and not units:
            continue
        columns = layout.fields if kind else layout.rings
        if target in columns:
            what = f"`{target}`" if kind else f"the ring `{target}`"
            message = f'"{header[columns[target]]}" and "{heading}" both look like {what}.'
            hint = f"Name the right one under `training.columns`: `{target}: {heading}`."
            layout.refusals.append(ColumnRefusal("LD-E612", message, hint, number))
        else:
            columns[target] = number
