"""Values, respect, leadership, symptoms and wants, as the report shows them."""

from __future__ import annotations

from typing import Literal

from leaddev.records import record
from leaddev.report.figure import Figure, GroupKind, SymptomVerdict
from leaddev.report.preconditions import (
    BlockedRing,
    GateGroup,
    GateScore,
    PlannedProgramme,
    PreconditionsReport,
    SequenceStep,
)
from leaddev.report.scores import Agreement, HiddenGroup

__all__ = [
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
CauseKind = Literal["capability", "values", "environment", "precondition", "other"]


# --- values -----------------------------------------------------------------------------------------------------------


@record(kw_only=True)
class ValueScore:
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


@record(kw_only=True)
class ValueGroup:
    """The values in one group that may be shown."""

    id: str
    name: str
    kind: GroupKind
    parent: str | None
    depth: int
    n: int
    values: tuple[ValueScore, ...]


@record(kw_only=True)
class ValueSplit:
    """The values in the groups of one split."""

    split: str
    groups: tuple[ValueGroup | HiddenGroup, ...]


@record(kw_only=True)
class NamedValue:
    """How many respondents named a value when asked which values count here."""

    value: str
    name: str
    official: bool
    limiting: bool
    share: Figure


@record(kw_only=True)
class ProfileFit:
    """How alike the profile of endorsed values and that of lived values are, over the values of the organization.

    `correlation` of the two profiles, `mean_difference` in points (absolute), `distance` (root of the sum of squares).
    """

    correlation: float | None
    mean_difference: float
    distance: float


@record(kw_only=True)
class ValuesReport:
    """Whether values are alive. `overlap` is the share of official values among the most named ones."""

    organization: ValueGroup | HiddenGroup
    units: tuple[ValueGroup | HiddenGroup, ...]
    splits: tuple[ValueSplit, ...]
    profile_fit: ProfileFit | None
    named: tuple[NamedValue, ...]
    overlap: float | None
    limiting_share: Figure | None


# --- respect ----------------------------------------------------------------------------------------------------------


@record(kw_only=True)
class RespectGroup:
    """A group of the split."""

    id: str
    name: str


@record(kw_only=True)
class RespectCell:
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


@record(kw_only=True)
class RespectAsymmetry:
    """What `first` gives `second` (as received) minus what `second` gives `first` (as received), in points."""

    first: str
    second: str
    difference: Figure
    p: float | None
    verdict: Literal["first-gives-more", "second-gives-more", "alike", "cannot-tell"]


@record(kw_only=True)
class RespectReport:
    """Respect between the groups of one split, in both directions."""

    split: str
    groups: tuple[RespectGroup, ...]
    cells: tuple[RespectCell, ...]
    asymmetries: tuple[RespectAsymmetry, ...]
    own_group_answers: int


# --- leadership -------------------------------------------------------------------------------------------------------


@record(kw_only=True)
class AspectScore:
    """One aspect of leadership, as staff see it and as leaders see it (0-100); `difference` is leaders minus staff."""

    aspect: str
    title: str
    staff: Figure
    leaders: Figure
    difference: Figure
    verdict: Literal["leaders-higher", "leaders-lower", "alike", "cannot-tell"]


@record(kw_only=True)
class LeadershipUnit:
    """The aspects of leadership in one unit, as all its members see them."""

    id: str
    name: str
    kind: GroupKind
    parent: str | None
    depth: int
    n: int
    aspects: tuple[tuple[str, Figure], ...]


@record(kw_only=True)
class ClarityScore:
    """A precondition that is about leaders: as leaders say it and as staff hear it, and how far leaders agree."""

    precondition: str
    title: str
    said: Figure
    heard: Figure
    difference: Figure
    agreement: Agreement
    verdict: Literal["clear", "said-not-heard", "not-clear", "cannot-tell"]


@record(kw_only=True)
class LeadershipReport:
    """How leadership is seen; leaders' own answers only together, never those of one or of few."""

    aspects: tuple[AspectScore, ...]
    clarity: tuple[ClarityScore, ...]
    units: tuple[LeadershipUnit | HiddenGroup, ...]
    reason: str | None = None


# --- symptoms ---------------------------------------------------------------------------------------------------------


@record(kw_only=True)
class CauseShare:
    """A direct cause that respondents named, with its share of those who named one."""

    cause: str
    text: str
    kind: CauseKind
    share: Figure
    probability_top: float


@record(kw_only=True)
class KindShare:
    """How often the causes of one kind were named together.

    `by_chance` is the share that they would have if respondents picked among the causes on offer at random;
    `probability_top` the probability that no other kind is named more.
    """

    kind: CauseKind
    share: Figure
    by_chance: float
    probability_top: float


@record(kw_only=True)
class DirectCauses:
    """First key: what respondents say is behind the symptom. `reports` is None where too few to be told."""

    reports: int | None
    causes: tuple[CauseShare, ...]
    kinds: tuple[KindShare, ...]
    points_to: CauseKind | None
    reason: str | None = None


@record(kw_only=True)
class PredictorWeight:
    """Share of the explained variance of the symptom that goes with a predictor; above what a random one would get?

    `correlation` is negative where the symptom is rarer among those who rate the predictor higher.
    """

    predictor: str
    title: str
    kind: CauseKind
    percent: float
    correlation: float
    above_random: bool


@record(kw_only=True)
class Association:
    """Second key: what goes together with the symptom, within units or between them. Not a cause.

    `n` counts respondents within units, units between them; `r2` is the share of the variance that is explained.
    `points_to` are the kinds with a predictor above random that is rated lower where the symptom is more frequent;
    `strongest` the kinds whose best predictor no other kind's clearly outweighs.
    """

    level: Literal["within", "between"]
    n: int | None
    r2: float | None
    weights: tuple[PredictorWeight, ...]
    points_to: tuple[CauseKind, ...]
    strongest: tuple[CauseKind, ...] = ()
    reason: str | None = None


@record(kw_only=True)
class KindLevel:
    """Third key: whether the blamed kind shows a gap at all.

    `figure` is the need (0-100, signed) of a ring, or the level (0-100) of the environment or of a precondition;
    `subject` says of which: of those of its kind, the one that shows a gap most clearly.
    """

    kind: CauseKind
    subject: str
    title: str
    has_gap: bool | None
    figure: Figure


@record(kw_only=True)
class SymptomGroup:
    """The direct causes as one group of respondents names them."""

    split: str
    id: str
    name: str
    direct: DirectCauses


@record(kw_only=True)
class SymptomScore:
    """A symptom with its three keys and the verdict that they allow together.

    `keys` counts the keys that speak for the verdict: two where the association could not be computed; `kinds` are the
    kinds that it names.
    """

    symptom: str
    title: str
    frequency: Figure
    direct: DirectCauses
    associations: tuple[Association, ...]
    levels: tuple[KindLevel, ...]
    groups: tuple[SymptomGroup | HiddenGroup, ...]
    verdict: SymptomVerdict
    kinds: tuple[CauseKind, ...] = ()
    keys: int = 0
    reason: str


# --- wants ------------------------------------------------------------------------------------------------------------


@record(kw_only=True)
class RingWant:
    """How many respondents would like training on a ring, beside the need for it."""

    ring: str
    wanted_share: Figure
    needed_share: float | None


@record(kw_only=True)
class WantsReport:
    """What people ask for beside what they need; `rank_agreement` is Kendall's tau-b between the two orders."""

    rings: tuple[RingWant, ...]
    rank_agreement: float | None
    reason: str | None = None
