"""Values, respect, leadership, symptoms and wants, as the report shows them."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from leaddev.report.figure import TAG, Figure, GroupKind, Reason, Suppressed
from leaddev.report.preconditions import (
    BlockedRing,
    GateGroup,
    GateScore,
    PlannedProgramme,
    PreconditionsReport,
    SequenceStep,
)
from leaddev.report.scores import Agreement
from leaddev.report.symptoms import (
    Association,
    CauseKind,
    CauseShare,
    DirectCauses,
    HiddenSymptomGroup,
    KindLevel,
    KindShare,
    PredictorWeight,
    SymptomGroup,
    SymptomScore,
)

__all__ = [
    "AspectLevel",
    "AspectScore",
    "Association",
    "BlockedRing",
    "BrokenLink",
    "CauseKind",
    "CauseShare",
    "ClarityScore",
    "DirectCauses",
    "GateGroup",
    "GateScore",
    "GroupKind",
    "HiddenLeadershipUnit",
    "HiddenSymptomGroup",
    "HiddenValueGroup",
    "KindLevel",
    "KindShare",
    "LeadershipReport",
    "LeadershipUnit",
    "NamedValue",
    "PlannedProgramme",
    "PreconditionsReport",
    "PredictorWeight",
    "ProfileFit",
    "RespectAsymmetry",
    "RespectCell",
    "RespectGroup",
    "RespectReport",
    "RingWant",
    "SequenceStep",
    "SymptomGroup",
    "SymptomScore",
    "ValueGroup",
    "ValueScore",
    "ValueSplit",
    "ValuesReport",
    "WantsReport",
]

BrokenLink = Literal["not-endorsed", "not-natural", "not-lived", "none", "cannot-tell"]


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


class ValueGroup(Struct, frozen=True, kw_only=True, tag_field=TAG, tag="shown"):
    """The values in one group that may be shown."""

    id: str
    name: str
    kind: GroupKind
    parent: str | None
    depth: int
    n: int
    values: tuple[ValueScore, ...]
    suppressed: None = None


class HiddenValueGroup(Struct, frozen=True, kw_only=True, tag_field=TAG, tag="hidden"):
    """A group whose values may not be shown."""

    id: str
    name: str
    kind: GroupKind
    parent: str | None
    depth: int
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
    own_group_answers: int


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


class LeadershipUnit(Struct, frozen=True, kw_only=True, tag_field=TAG, tag="shown"):
    """The aspects of leadership in one unit, as all its members see them."""

    id: str
    name: str
    kind: GroupKind
    parent: str | None
    depth: int
    n: int
    aspects: tuple[AspectLevel, ...]
    suppressed: None = None


class HiddenLeadershipUnit(Struct, frozen=True, kw_only=True, tag_field=TAG, tag="hidden"):
    """A unit in which leadership may not be shown."""

    id: str
    name: str
    kind: GroupKind
    parent: str | None
    depth: int
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
