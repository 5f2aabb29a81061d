"""The ledger: every number of a finished report that comes from answers is a row, and the rows are audited last.

Rows are read out of the report, not entered by whoever makes a figure, so none can be forgotten. Other media say no
number that the report does not have. A report is refused where a row is about a group that was not proved to be safe
(`publication`), is a figure that people who are alike would be given away by, or counts 1 to k - 1 people, by itself or
as what a count leaves of its group.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

from leaddev.disclosure.alike import Figures, Withheld
from leaddev.disclosure.publication import LEADER, STAFF, Published
from leaddev.disclosure.splits import value_id
from leaddev.report import (
    Association,
    Finding,
    LeadershipReport,
    LeftOut,
    Report,
    RespectCell,
    RespectReport,
    SymptomGroup,
)
from leaddev.report.figure import GroupOfPeople
from leaddev.sums.blocks import ASPECTS, GATE, LEADERSHIP, NAMED, RESPECT, RINGS, SYMPTOM, VALUES, measure_name
from leaddev.sums.moments import LEADERS
from leaddev.sums.tree import ORGANIZATION

ALONE = "alone"
"""In place of a block, where a figure stands by itself or in one division that its topic proves (`publish_split`)."""

BLOCKS = {
    "quality": RINGS,
    "scores": RINGS,
    "balance": RINGS,
    "intentions": RINGS,
    "items": RINGS,
    "wants": RINGS,
    "symptoms": ASPECTS,
    "leadership": ASPECTS,
    "preconditions": ASPECTS,
    "values": VALUES,
    "named": NAMED,
    "overlap": NAMED,
    "limiting_share": NAMED,
    "respect": RESPECT,
    "direct": ALONE,
}
"""The block of measures that a part of the report rests on, by its key."""

NOT_ANSWERS = {
    "Report": ("inputs", "organization", "model", "investment", "need", "confidentiality"),
    "Quality": ("headcount", "training_list"),
    "ScaleReliability": ("items",),
    "UnitDifferences": ("units",),
    "Figure": ("confidence",),
    "Reason": ("values",),  # limits, and the response that the number of people of the group tells
    "GateScore": ("threshold",),
    "PreconditionsReport": ("blocked",),
    "ToMove": ("total",),
    "RingBalance": ("invested_share",),
    "Balance": ("invested_share",),
    "IntentionCheck": ("intended_share", "invested_share"),
    "WrongUnits": ("known_share",),
    "About": ("staff", "staff_in_units_shown"),
    "SymptomScore": ("keys",),
    **dict.fromkeys(("Specifications", "SpecificationChoice", "SpecificationPoints"), ("count", "compared", "moves")),
    **dict.fromkeys(("GroupScore", "ValueGroup", "LeadershipUnit", "GateGroup"), ("depth", "headcount")),
    **dict.fromkeys(("HiddenGroup", "HiddenValueGroup", "HiddenLeadershipUnit"), ("depth",)),
}
"""What is known without any answer, by the class and its fields: the model, the training list, headcounts, limits."""

COUNTS = frozenset(
    {"n", "respondents", "screened", "flagged", "by_family", "count", "answered", "reports", "own_group_answers"}
)
"""What counts people: the last key of a row."""


class NotProvedSafeError(Exception):
    """A finished report holds a number that the ledger refuses: a defect of the program, and no report."""


class Row(NamedTuple):
    """A number that leaves: its block of measures (None of a finding), its group, what it is of, its key, itself."""

    block: str | None
    group: str
    measure: str
    key: str
    value: Any


def rows(report: Report) -> list[Row]:
    """Every number of the report that comes from answers."""
    found: list[Row] = []
    _read(report, Row(None, report.organization.scope or ORGANIZATION, "", "", 0.0), found)
    return found


def audit(report: Report, published: Mapping[str, Published]) -> None:
    """Refuse a finished report with a number that is not proved to be safe; `published` by block of measures.

    Raises `NotProvedSafeError`, which names the row and not its number.
    """
    proofs = {block: _proof(each) for block, each in published.items()}
    anywhere = frozenset[str]().union(*(proof.shown for proof in proofs.values()))
    counts: dict[str, set[float]] = {}
    for row in rows(report):
        proof = None if row.block is None else proofs.get(row.block)
        if row.block not in (ALONE, RESPECT) and row.group not in (anywhere if proof is None else proof.shown):
            raise NotProvedSafeError(f"`{row.key}` of the group `{row.group}` is not proved to be safe.")
        if proof is not None and (hidden := proof.hidden(row.group)) and not hidden.isdisjoint(_guarded(row)):
            raise NotProvedSafeError(f"`{row.key}` of `{row.measure}` is withheld of the group `{row.group}`.")
        if row.key.rpartition(".")[2] in COUNTS:
            counts.setdefault(row.group, set()).add(row.value)
    for group, found in counts.items():
        parts = {part for count in found for part in (count, max(found) - count)}  # who answered, and who did not
        if any(0 < part < report.confidentiality.minimum_group for part in parts):
            raise NotProvedSafeError(f"the numbers of people of the group `{group}` tell of too few.")


class _Proof(Struct, frozen=True):
    """What was proved of a block: the groups that may be shown, of them those of splits, and what is withheld."""

    shown: frozenset[str]
    parts: frozenset[str]
    withheld: Withheld

    def hidden(self, group: str) -> Figures:
        """The figures that are withheld of a group because people are alike."""
        return self.withheld.splits if group in self.parts else self.withheld.units.get(group, frozenset())


def _proof(published: Published) -> _Proof:
    parts = frozenset(cell.id for split in published.splits.values() for cell in split.cells)
    return _Proof(parts | {cell.id for cell in published.tree.cells}, parts, published.withheld)


def _guarded(row: Row) -> Iterator[tuple[str, str]]:
    """The guarded figures (`Block.guarded`) that a row tells; its number of people tells none."""
    key, _, last = row.key.partition(".")
    if last == "n":
        return
    if row.block == VALUES:  # a level, or the difference of two: `endorsed_natural`
        yield from ((measure_name(aspect, row.measure), "mean") for aspect in key.split("_"))
    elif row.block == ASPECTS:
        yield from [(row.measure, "mean")] if key in _OF_ASPECTS else []
    elif key in ("level", "level_bounds", "agreement", "shrunken"):
        yield row.measure, "level"
    elif key == "importance":
        yield row.measure, "importance"
    elif key.startswith("need"):
        yield from ((row.measure, "level"), (row.measure, "importance"))


_OF_ASPECTS = ("level", "frequency", "staff", "leaders", "heard", "said", "difference", "agreement")


def _read(part: Any, place: Row, found: list[Row]) -> None:
    """Add the rows of a part of the report; `place` is what is known of it from around it."""
    if isinstance(part, Struct):
        if isinstance(part, Association) and part.level == "between":  # n counts units
            return
        block, group, measure, key, _ = _placed(part, place)
        groups, key = _groups(part, group, measure), f"{key}." if key else ""
        for name in _from_answers(part.__class__):
            value = getattr(part, name)
            if value is None:
                continue
            row = Row(BLOCKS.get(name, block), groups.get(name, group), measure, key + name, value)
            if type(value) is float or type(value) is int:  # most values
                found.append(row)
            else:
                _read(value, row, found)
    elif isinstance(part, (tuple, Mapping)):
        for each in part.values() if isinstance(part, Mapping) else part:
            _read(each, place, found)
    elif isinstance(part, (int, float)) and not isinstance(part, bool):
        found.append(place._replace(value=part))


@cache
def _from_answers(kind: Any) -> tuple[str, ...]:
    """The fields of a class that may hold numbers which come from answers."""
    known = NOT_ANSWERS.get(kind.__name__, ())
    return tuple(field.name for field in fields(kind) if field.name not in known and not _is_text(field.type))


def _is_text(kind: Any) -> bool:
    """Whether nothing of a type is a number: words, texts, yes or no."""
    return (
        kind in (str, bool, type(None))
        or get_origin(kind) is Literal
        or (bool(get_args(kind)) and all(map(_is_text, (each for each in get_args(kind) if each is not Ellipsis))))
    )


def _placed(part: Struct, place: Row) -> Row:
    """The place of what is in a part: its group and its measure, where it is the part of one; keys begin there."""
    if isinstance(part, Finding):
        if part.where.kind == "split":  # a group that another rates, or that names causes
            return Row(ALONE, part.where.id, "", "", 0.0)
        return Row(None, part.where.id if part.where.kind == "unit" else place.group, "", "", 0.0)
    if isinstance(part, LeftOut):
        return Row(ALONE, part.what, "", "", 0.0)  # these people are in no group
    if isinstance(part, RespectReport):
        return place._replace(measure=part.split)
    if isinstance(part, SymptomGroup):
        return Row(ALONE, part.id, "", "", 0.0)
    if isinstance(part, GroupOfPeople):
        return place._replace(group=part.id, measure="", key="")
    subject = _subject(part.__class__)
    if subject is None:
        return place
    measured, kind = getattr(part, subject), _MEASURES[subject]
    return place._replace(measure=measure_name(kind, measured) if kind else measured, key="")


@cache
def _subject(kind: Any) -> str | None:
    """The field that names the measure which a class is about."""
    return next((name for name in _MEASURES if name in kind.__struct_fields__), None)


_MEASURES = {"ring": "", "value": "", "precondition": GATE, "aspect": LEADERSHIP, "symptom": SYMPTOM}
"""How the field is called that names the measure of a part, and the kind of measure (`measure_name`)."""


def _groups(part: Struct, group: str, measure: str) -> Mapping[str, str]:
    """The groups of single fields, where they are not about the group of the part."""
    if isinstance(part, RespectCell):
        return {"given": value_id(measure, part.giver), "received": value_id(measure, part.receiver)}
    if isinstance(part, LeadershipReport) and part.reason is None:
        return {"aspects": LEADERS, "clarity": LEADERS}
    return _OF_LEADERS if group == LEADERS else {}


_OF_LEADERS = {
    name: value_id(LEADERS, group)
    for group, names in ((STAFF, ("staff", "heard")), (LEADER, ("leaders", "said", "difference", "agreement")))
    for name in names
}
