"""Whether it is safe to start, and what comes first, as the report shows it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from leaddev.report.figure import Figure, GateState, GroupKind, Reason, Suppressed


class GateScore(Struct, frozen=True, kw_only=True):
    """One gate in one group: its state, and the level (0-100, 90 % interval) that decides it.

    `opens` are the rings that wait for it.
    """

    precondition: str
    title: str
    opens: tuple[str, ...] = ()
    state: GateState
    level: Figure
    threshold: float
    robust: bool | None
    minority: bool | None
    reason: Reason | None = None


class GateGroup(Struct, frozen=True, kw_only=True):
    """The gates of one group; those of a group that may not be shown are all unknown and carry no number."""

    id: str
    name: str
    kind: GroupKind
    parent: str | None
    depth: int
    suppressed: Suppressed | None
    gates: tuple[GateScore, ...]


class BlockedRing(Struct, frozen=True, kw_only=True):
    """How much of the organization works where a ring cannot be worked on yet (a gate is closed or unknown)."""

    ring: str
    closed_share: float | None
    unknown_share: float | None
    planned_into_closed: tuple[str, ...]


class PlannedProgramme(Struct, frozen=True, kw_only=True):
    """A programme on rings that cannot be worked on yet in the unit for which it is planned, and the closed gates."""

    programme: str
    unit: str
    name: str
    rings: tuple[str, ...]
    preconditions: tuple[str, ...]


class PreconditionsReport(Struct, frozen=True, kw_only=True):
    """Whether it is safe to start; `caution` says what a closed gate does not mean."""

    organization: GateGroup
    units: tuple[GateGroup, ...]
    blocked: tuple[BlockedRing, ...]
    planned: tuple[PlannedProgramme, ...] = ()
    caution: str = ""


class SequenceStep(Struct, frozen=True, kw_only=True):
    """What comes first: a step, its state, and why it stands there.

    A precondition is `done` where it is in place, `now` where it is missing. A ring is `no-need` where none is shown
    that matters, `ongoing` where it gets its share of the training or more, `now` where it gets less and nothing has to
    come first, else `later`. `unknown`: it cannot be told, or was not asked.
    """

    step: str
    title: str
    state: Literal["done", "now", "later", "ongoing", "no-need", "unknown"]
    text: str
