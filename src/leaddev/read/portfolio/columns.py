"""The header of a training list -> which column holds which field, and which were left out. Never by position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from leaddev.read.portfolio.measures import Measure, measure_of, tokens_of
from leaddev.read.portfolio.words import FIELD_OF, HEADINGS, plain_heading
from leaddev.schema import Model, Training
from leaddev.schema.parts import folded, suggestion
from leaddev.schema.survey_consistency import UnitNames

AMOUNTS = ("hours", "participants", "total_hours", "cost")
FIRST_OF_SEVERAL = frozenset({"person", "date", "status"})
"""Fields of which a list often has two columns that say the same; one is enough."""


class ColumnRefusal(Struct, frozen=True):
    """Something wrong with columns: of the list (`column`), or of a key below `training` in the survey file."""

    code: str
    message: str
    hint: str
    column: int | None = None
    path: tuple[str, ...] = ()


@dataclass(slots=True)
class Layout:
    """Column numbers by field of a programme, ring id and unit id (participants there); `unused` are the others."""

    header: Sequence[str]
    fields: dict[str, int] = field(default_factory=dict)
    rings: dict[str, int] = field(default_factory=dict)
    units: dict[str, int] = field(default_factory=dict)
    refusals: list[ColumnRefusal] = field(default_factory=list)

    @property
    def unused(self) -> tuple[str, ...]:
        """The headings of all other columns."""
        taken = {*self.fields.values(), *self.rings.values(), *self.units.values()}
        return tuple(heading for number, heading in enumerate(self.header) if heading and number not in taken)

    @property
    def is_by_person(self) -> bool:
        """Whether each row is one person in one course."""
        return "person" in self.fields

    def measure(self, name: str) -> Measure:
        """What the heading of a field of amounts says of its numbers."""
        return _measure(self.header[self.fields[name]], name)


def layout_of(header: Sequence[str], training: Training, model: Model, units: UnitNames) -> Layout:
    """Match columns: first those that the survey file names, then those whose heading is known.

    Without units in the survey file, a column of units has nothing to refer to and stays unused.
    """
    layout = Layout(header)
    _take_named(layout, training.columns, model)
    _take_status(layout, training)
    _take_known(layout, training, model, units)
    if layout.rings and "rings" in layout.fields:
        column = layout.fields["rings"]
        own = header[layout.rings[next(iter(layout.rings))]]
        message = f'Rings stand both in the column "{header[column]}" and in a column of their own, "{own}".'
        layout.refusals.append(ColumnRefusal("LD-E612", message, "Keep one of the two ways.", column))
    if layout.units and "unit" in layout.fields:
        column = layout.fields["unit"]
        own = header[next(iter(layout.units.values()))]
        message = f'Units stand both in the column "{header[column]}" and in a column of their own, "{own}".'
        layout.refusals.append(ColumnRefusal("LD-E612", message, "Keep one of the two ways.", column))
    if "title" not in layout.fields and not any(refusal.path == ("columns", "title") for refusal in layout.refusals):
        from leaddev.read.tables import headings_said

        listed = headings_said(header, 12)
        message = "No column holds the titles of the programmes."
        hint = f"Name it under `training.columns`, as in `title: Course`; the list has {listed or 'no other heading'}."
        layout.refusals.append(ColumnRefusal("LD-E613", message, hint))
    _drop_idle(layout, training)
    return layout


def recognized(header: Sequence[str], training: Training, model: Model, units: UnitNames) -> int:
    """How many headings are known, to find the header among the first rows of a sheet; one without titles is none."""
    layout = layout_of(header, training, model, units)
    return len(layout.fields) + len(layout.rings) if "title" in layout.fields else 0


def _drop_idle(layout: Layout, training: Training) -> None:
    """Columns that are known and say nothing here are unused, and listed as such."""
    fields, named = layout.fields, training.columns
    if "participants" in fields or layout.units:
        fields.pop("person", None)
    if training.period is None:
        fields.pop("date", None)
    elif "date" not in fields and "title" in fields:
        message = "No column holds the date or the year of a programme."
        hint = "Name it under `training.columns`, as in `date: Start`, or remove `period`."
        layout.refusals.append(ColumnRefusal("LD-E611", message, hint, path=("period",)))
    if "hours" in fields and "hours" not in named and "total_hours" in fields and layout.measure("hours").in_days:
        fields.pop("hours")
    knows_people = layout.is_by_person or "participants" in fields or layout.units
    if "cost" in fields and "cost" not in named and layout.measure("cost").per_person and not knows_people:
        fields.pop("cost")


def _measure(heading: str, name: str) -> Measure:
    found = measure_of(tokens_of(heading), name, is_heading=True) if name in AMOUNTS else None
    return found or Measure()


def _take_named(layout: Layout, named: Mapping[str, str], model: Model) -> None:
    rings = {ring.id for ring in model.rings}
    headings: dict[str, list[int]] = {}
    for number, heading in enumerate(layout.header):
        headings.setdefault(folded(heading), []).append(number)
    for key, heading in named.items():
        found = headings.get(folded(heading), [])
        if key not in HEADINGS and key not in rings:
            message = f"`{key}` is neither a field of a programme nor a ring."
            hint = suggestion(key, [*HEADINGS, *(ring.id for ring in model.rings)])
            layout.refusals.append(ColumnRefusal("LD-E617", message, hint, path=("columns", key)))
        elif not found:
            message = f'The training list has no column "{heading}".'
            hint = suggestion(heading, [text for text in layout.header if text], "column")
            layout.refusals.append(ColumnRefusal("LD-E611", message, hint, path=("columns", key)))
        elif len(found) > 1:
            message = f'{len(found)} columns are called "{heading}".'
            layout.refusals.append(ColumnRefusal("LD-E612", message, "Give each column its own name.", found[1]))
        else:
            (layout.fields if key in HEADINGS else layout.rings)[key] = found[0]


def _take_status(layout: Layout, training: Training) -> None:
    if training.status is None:
        return
    wanted = folded(training.status.column)
    found = [number for number, heading in enumerate(layout.header) if folded(heading) == wanted]
    if len(found) == 1:
        layout.fields["status"] = found[0]
        return
    message = f'The training list has {len(found) or "no"} columns "{training.status.column}".'
    hint = suggestion(training.status.column, [text for text in layout.header if text], "column")
    layout.refusals.append(ColumnRefusal("LD-E611", message, hint, path=("status", "column")))


def _take_known(layout: Layout, training: Training, model: Model, units: UnitNames) -> None:
    ring_of: dict[str, str] = {}
    for ring in model.rings:
        ring_of.update({plain_heading(title): ring.id for title in (*ring.title, ring.id)})
    named = {*layout.fields, *layout.rings}
    taken = {*layout.fields.values(), *layout.rings.values()}
    named |= {refusal.path[-1] for refusal in layout.refusals if refusal.path}
    second: list[tuple[str, int]] = []
    of_units = [number for number, heading in enumerate(layout.header) if heading and len(units.ids(heading)) == 1]
    for number, heading in enumerate(layout.header):
        word = plain_heading(heading)
        kind = FIELD_OF.get(word)
        target = kind or ring_of.get(word)
        if number in taken or target in named or (kind == "unit" and not units.known):
            continue
        measure = _measure(heading, kind or "")
        if number in of_units and (target is None or (kind == "unit" and len(of_units) > 1)):
            layout.units.setdefault(units.ids(heading)[0], number)  # how many of its people took part
        elif target is None:
            continue
        elif measure.in_days or measure.per_person:
            second.append((target, number))
        else:
            _take(layout, target, number, is_ring=kind is None)
    for target, number in second:  # hours are better than days, a cost than a price for one
        layout.fields.setdefault(target, number)


def _take(layout: Layout, target: str, number: int, *, is_ring: bool) -> None:
    columns = layout.rings if is_ring else layout.fields
    if target not in columns:
        columns[target] = number
    elif target not in FIRST_OF_SEVERAL:
        what = f"the ring `{target}`" if is_ring else f"`{target}`"
        heading = layout.header[number]
        message = f'"{layout.header[columns[target]]}" and "{heading}" both look like {what}.'
        hint = f"Name the right one under `training.columns`: `{target}: {heading}`."
        layout.refusals.append(ColumnRefusal("LD-E612", message, hint, number))
