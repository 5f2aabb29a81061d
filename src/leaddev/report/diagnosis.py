"""Preconditions, values, respect, leadership and wants, as the report shows them, and what comes first."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from leaddev.report.figure import TAG, Figure, GateState, GroupOfPeople, Reason, Suppressed
from leaddev.report.scores import Agreement

BrokenLink = Literal["not-endorsed", "not-natural", "not-lived", "none", "cannot-tell"]


# --- preconditions ----------------------------------------------------------------------------------------------------


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


class GateGroup(GroupOfPeople, frozen=True, kw_only=True):
    """The gates of one group; those of a group that may not be shown are all unknown and carry no number."""

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


# --- values -----------------------------------------------------------------------------------------------------------


class ValueScore(Struct, frozen=True, kw_only=True):
    """One value in one group: how far it is endorsed, natural and lived (0-100), and where the chain breaks.

    Gaps are in points, the first named minus the second. `lived_here`: less or more than among all other people.
    """

    value: str
    name: str
    endorsed: Figure
    natural: Figure
    lived: Figure
    endorsed_natural: Figure
    natural_lived: Figure
    endorsed_lived: Figure
    broken_link: BrokenLink
    lived_here: Literal["less", "more"] | None = None


class ValueGroup(GroupOfPeople, frozen=True, kw_only=True, tag_field=TAG, tag="shown"):
    """The values in one group that may be shown."""

    n: int | None
    values: tuple[ValueScore, ...]
    suppressed: None = None


class HiddenValueGroup(GroupOfPeople, frozen=True, kw_only=True, tag_field=TAG, tag="hidden"):
    """A group whose values may not be shown."""

    n: None = None
    values: None = None
    suppressed: Suppressed = "withheld"


class ValueSplit(Struct, frozen=True, kw_only=True):
    """The values in the groups of one split."""

    split: str
    groups: tuple[ValueGroup | HiddenValueGroup, ...]


class NamedValue(Struct, frozen=True, kw_only=True):
    """How many respondents named a value when asked which values count here."""

    value: str
    name: str
    official: bool
    limiting: bool
    share: Figure


class ProfileFit(Struct, frozen=True, kw_only=True):
    """How alike the profile of endorsed values and that of lived values are, over the values of the organization.

    `correlation` of the two profiles, `mean_difference` in points (absolute), `distance` (root of the sum of squares).
    """

    correlation: float | None
    mean_difference: float
    distance: float


class ValuesReport(Struct, frozen=True, kw_only=True):
    """Whether values are alive. `overlap` is the share of official values among the most named ones."""

    organization: ValueGroup | HiddenValueGroup
    units: tuple[ValueGroup | HiddenValueGroup, ...]
    splits: tuple[ValueSplit, ...]
    profile_fit: ProfileFit | None
    named: tuple[NamedValue, ...]
    overlap: float | None
    limiting_share: Figure | None


# --- respect ----------------------------------------------------------------------------------------------------------


class RespectGroup(Struct, frozen=True, kw_only=True):
    """A group of the split."""

    id: str
    name: str


class RespectCell(Struct, frozen=True, kw_only=True):
    """Respect from `giver` to `receiver`: as the giver says it gives it, as the receiver says it receives it (0-100).

    `perception_gap` is given minus received; `p` is adjusted for all cells (Benjamini-Hochberg).
    """

    giver: str
    receiver: str
    given: Figure
    received: Figure
    perception_gap: Figure
    p: float | None
    verdict: Literal["blind-spot", "underestimated", "alike", "cannot-tell"]


class RespectAsymmetry(Struct, frozen=True, kw_only=True):
    """What `first` gives `second` (as received) minus what `second` gives `first` (as received), in points."""

    first: str
    second: str
    difference: Figure
    p: float | None
    verdict: Literal["first-gives-more", "second-gives-more", "alike", "cannot-tell"]


class RespectReport(Struct, frozen=True, kw_only=True):
    """Respect between the groups of one split, in both directions."""

    split: str
    groups: tuple[RespectGroup, ...]
    cells: tuple[RespectCell, ...]
    asymmetries: tuple[RespectAsymmetry, ...]
    own_group_answers: int | None


# --- leadership -------------------------------------------------------------------------------------------------------


class AspectScore(Struct, frozen=True, kw_only=True):
    """One aspect of leadership, as staff see it and as leaders see it (0-100); `difference` is leaders minus staff."""

    aspect: str
    title: str
    staff: Figure
    leaders: Figure
    difference: Figure
    verdict: Literal["leaders-higher", "leaders-lower", "alike", "cannot-tell"]


class AspectLevel(Struct, frozen=True, kw_only=True):
    """How far one aspect of leadership is seen (0-100)."""

    aspect: str
    level: Figure


class LeadershipUnit(GroupOfPeople, frozen=True, kw_only=True, tag_field=TAG, tag="shown"):
    """The aspects of leadership in one unit, as all its members see them."""

    n: int | None
    aspects: tuple[AspectLevel, ...]
    suppressed: None = None


class HiddenLeadershipUnit(GroupOfPeople, frozen=True, kw_only=True, tag_field=TAG, tag="hidden"):
    """A unit in which leadership may not be shown."""

    n: None = None
    aspects: None = None
    suppressed: Suppressed = "withheld"


class ClarityScore(Struct, frozen=True, kw_only=True):
    """A precondition that is about leaders: as leaders say it and as staff hear it, and how far leaders agree."""

    precondition: str
    title: str
    said: Figure
    heard: Figure
    difference: Figure
    agreement: Agreement
    verdict: Literal["clear", "said-not-heard", "not-clear", "cannot-tell"]


class LeadershipReport(Struct, frozen=True, kw_only=True):
    """How leadership is seen; leaders' own answers only together, never those of one or of few."""

    aspects: tuple[AspectScore, ...]
    clarity: tuple[ClarityScore, ...]
    units: tuple[LeadershipUnit | HiddenLeadershipUnit, ...]
    reason: Reason | None = None


# --- wants ------------------------------------------------------------------------------------------------------------


class RingWant(Struct, frozen=True, kw_only=True):
    """How many respondents would like training on a ring, beside the need for it."""

    ring: str
    wanted_share: Figure
    needed_share: float | None


class WantsReport(Struct, frozen=True, kw_only=True):
    """What people ask for beside what they need; `rank_agreement` is Kendall's tau-b between the two orders."""

    rings: tuple[RingWant, ...]
    rank_agreement: float | None
    reason: Reason | None = None
