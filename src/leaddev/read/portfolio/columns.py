"""The header of a training list -> which column holds which field, and which were left out. Never by position."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from leaddev.read.portfolio.listing import Known
from leaddev.read.portfolio.measures import Measure, amount_named, measure_of, tokens_of
from leaddev.read.portfolio.words import FIELD_OF, HEADINGS, plain_heading
from leaddev.schema import Model, Training
from leaddev.schema.parts import Violation, folded, suggestion
from leaddev.schema.survey_consistency import UnitNames

AMOUNTS = ("hours", "participants", "total_hours", "cost")
FIRST_OF_SEVERAL = frozenset({"person", "date", "status"})
"""Fields of which a list often has two columns that say the same; one is enough."""


@dataclass(slots=True)
class Layout:
    """Column numbers by field of a programme, ring id and unit id (participants there).

    What is wrong is told of keys of the survey file (`refusals`), or of a column, or of all (`refused`).
    """

    header: Sequence[str]
    fields: dict[str, int] = field(default_factory=dict)
    rings: dict[str, int] = field(default_factory=dict)
    units: dict[str, int] = field(default_factory=dict)
    date: int | None = None
    refusals: list[Violation] = field(default_factory=list)
    refused: list[tuple[int | None, str, str, str]] = field(default_factory=list)

    @property
    def unused(self) -> tuple[int, ...]:
        """All other columns."""
        taken = {*self.fields.values(), *self.rings.values(), *self.units.values()}
        return tuple(number for number in range(len(self.header)) if number not in taken)

    @property
    def is_by_person(self) -> bool:
        """Whether each row is one person in one course."""
        return "person" in self.fields

    def measure(self, name: str) -> Measure:
        """What the heading of a field of amounts says of its numbers."""
        return measure_of(tokens_of(self.header[self.fields[name]]), name, is_heading=True) or Measure()

    def refuse(self, keys: tuple[str, ...], code: str, message: str, hint: str) -> None:
        """Something is wrong with what stands under these keys of `training`."""
        self.refusals.append(Violation(("training", *keys), code, message, hint))


def layout_of(header: Sequence[str], training: Training, model: Model, units: UnitNames) -> Layout:
    """Match columns: first those that the survey file names, then those whose heading is known.

    Without units in the survey file, a column of units has nothing to refer to and stays unused.
    """
    layout = Layout(header)
    rings = {ring.id for ring in model.rings}
    for key, heading in training.columns.items():
        if key in HEADINGS or key in rings:
            _take_named(layout, layout.fields if key in HEADINGS else layout.rings, key, heading, ("columns", key))
        else:
            message = f"`{key}` is neither a field of a programme nor a ring."
            layout.refuse(("columns", key), "LD-E617", message, suggestion(key, [*HEADINGS, *rings]))
    if training.status is not None:
        _take_named(layout, layout.fields, "status", training.status.column, ("status", "column"))
    _take_known(layout, training, model, units)
    for what, columns in (("Rings", layout.rings), ("Units", layout.units)):
        column = layout.fields.get(what.lower() if what == "Rings" else "unit")
        if columns and column is not None:
            own = header[next(iter(columns.values()))]
            message = f'{what} stand both in the column "{header[column]}" and in a column of their own, "{own}".'
            layout.refused.append((column, "LD-E612", message, "Keep one of the two ways."))
    _drop_idle(layout, training)
    return layout


def no_titles(header: Sequence[str]) -> tuple[None, str, str, str]:
    """What is wrong with a file whose headings name no titles."""
    from leaddev.read.tables import headings_said

    listed = headings_said(header, 12) or "no other heading"
    hint = f"Name it under `training.columns`, as in `title: Course`; the list has {listed}."
    return None, "LD-E613", "No column holds the titles of the programmes.", hint


def recognized(header: Sequence[str], training: Training, model: Model, units: UnitNames) -> Known:
    """What headings tell, to find the header among the first rows of a sheet; nothing without titles.

    Whether there is more than titles of something, of which staff lists have some too; then how many are known.
    """
    layout = layout_of(header, training, model, units)
    fields = layout.fields
    if "title" not in fields:
        return False, 0
    is_of_training = bool(layout.rings or layout.units) or not fields.keys().isdisjoint((*AMOUNTS, "rings"))
    return is_of_training, len(fields) + len(layout.rings) + len(layout.units)


def _drop_idle(layout: Layout, training: Training) -> None:
    """Columns that are known and say nothing here are unused, and listed as such."""
    fields, named = layout.fields, training.columns
    if "participants" in fields or layout.units:
        fields.pop("person", None)
    layout.date = fields.get("date")
    if training.period is None:
        fields.pop("date", None)
    elif "date" not in fields and "title" in fields:
        message = "No column holds the date or the year of a programme."
        hint = "Name it under `training.columns`, as in `date: Start`, or remove `period`."
        layout.refuse(("period",), "LD-E611", message, hint)
    if "hours" in fields and "hours" not in named and "total_hours" in fields and layout.measure("hours").in_days:
        fields.pop("hours")
    knows_people = layout.is_by_person or "participants" in fields or layout.units
    if "cost" in fields and "cost" not in named and layout.measure("cost").per_person and not knows_people:
        fields.pop("cost")


def _take_named(layout: Layout, columns: dict[str, int], key: str, heading: str, path: tuple[str, ...]) -> None:
    from leaddev.read.tables import columns_named

    headings = [folded(each) for each in layout.header]

    def with_heading(wanted: str) -> list[int]:
        return [number for number, each in enumerate(headings) if each == folded(wanted)]

    found = columns_named(heading, with_heading, len(headings))
    if len(found) == 1:
        columns[key] = found[0]
    elif found:
        message, hint = f'{len(found)} columns are called "{heading}".', f'Say which one counts: "{heading}#1" or "#2".'
        layout.refuse(path, "LD-E612", message, hint)
    else:
        hint = suggestion(heading, [text for text in layout.header if text], "column")
        layout.refuse(path, "LD-E611", f'The training list has no column "{heading}".', hint)


def _take_known(layout: Layout, training: Training, model: Model, units: UnitNames) -> None:
    ring_of = {plain_heading(title): ring.id for ring in model.rings for title in (*ring.title, ring.id)}
    named = {*training.columns, *(("status",) if training.status is not None else ())}
    taken = {*layout.fields.values(), *layout.rings.values()}
    second: list[tuple[str, int]] = []
    of_units = [number for number, heading in enumerate(layout.header) if heading and len(units.ids(heading)) == 1]
    for number, heading in enumerate(layout.header):
        amount, word = amount_named(heading), plain_heading(heading)
        kind = FIELD_OF.get(word) or (amount[0] if amount else None)
        target = kind or ring_of.get(word)
        if number in taken or target in named or (kind == "unit" and not units.known):
            continue
        if number in of_units and (target is None or (kind == "unit" and len(of_units) > 1)):
            layout.units.setdefault(units.ids(heading)[0], number)  # how many of its people took part
        elif target is None:
            continue
        elif amount and (amount[1].in_days or amount[1].per_person):
            second.append((target, number))
        else:
            _take(layout, target, number, is_ring=kind is None)
    for target, number in second:  # hours are better than days, a cost than a price for one
        layout.fields.setdefault(target, number)


def _take(layout: Layout, target: str, number: int, *, is_ring: bool) -> None:
    columns = layout.rings if is_ring else layout.fields
    if columns.setdefault(target, number) == number or target in FIRST_OF_SEVERAL:
        return
    what, first, heading = f"the ring `{target}`" if is_ring else f"`{target}`", columns[target], layout.header[number]
    message = f'"{layout.header[first]}" and "{heading}" both look like {what}.'
    if folded(heading) == folded(layout.header[first]):
        heading = f'"{heading}#2"'
    hint = f"Name the right one under `training.columns`, for example `{target}: {heading}`."
    layout.refused.append((number, "LD-E612", message, hint))
