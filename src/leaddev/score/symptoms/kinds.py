"""Which kind of cause a ring or an answer belongs to, and what every key needs to know."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from leaddev.report import CauseKind
from leaddev.schema import Model
from leaddev.schema.model import Cause, Symptom

KINDS: tuple[CauseKind, ...] = ("capability", "values", "environment", "precondition")
MIDDLE = 0.5
"""The middle of an answer scale: below it, people on the whole say that something is not there."""


class Setting(Struct, frozen=True):
    """The model, the smallest group that may be shown, and the names of the kinds in the language of the report."""

    model: Model
    minimum_group: int
    language: str
    kind_names: Mapping[CauseKind, str]


def ring_kind(model: Model, ring: str) -> CauseKind:
    """Capability for rings on the taught side and those nearer the centre, values for all others."""
    order = [each.id for each in model.rings]
    if ring in model.contrast.lived:
        return "values"
    last_taught = max((order.index(each) for each in model.contrast.taught), default=-1)
    return "capability" if order.index(ring) <= last_taught else "values"


def cause_kind(model: Model, cause: Cause) -> CauseKind:
    """The kind of place that a cause points to."""
    if cause.ring is not None:
        return ring_kind(model, cause.ring)
    return "environment" if cause.environment else "precondition"


def precondition_named(model: Model, symptom: Symptom, counts: tuple[int, ...] = ()) -> str | None:
    """The id of the precondition that is named most among the causes of a symptom (without counts the first)."""
    numbers = counts or (0,) * len(symptom.causes)
    named = [
        (count, cause.precondition)
        for count, cause in zip(numbers, symptom.causes, strict=True)
        if cause_kind(model, cause) == "precondition"
    ]
    return max(named, key=lambda each: each[0])[1] if named else None
