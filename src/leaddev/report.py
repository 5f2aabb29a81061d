"""The report: everything that a reader may see, frozen and ready to draw, with no behaviour of its own.

Its shape is the published JSON (`leaddev/report/1`); renderers only draw it. Shares are 0-1, scores 0-100, `n` counts
respondents. What is not known is None and has a reason beside it; a group that is too small carries no number at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

SCHEMA = "leaddev/report/1"

Severity = Literal["info", "low", "medium", "high"]
Certainty = Literal["low", "medium", "high"]
SuppressionReason = Literal["small-group", "complementary"]
BalanceVerdict = Literal["taught-heavy", "lived-heavy", "in-line", "cannot-tell"]
RingVerdict = Literal["over", "under", "in-line", "cannot-tell"]
GateState = Literal["open", "closed", "unknown"]
SymptomVerdict = Literal["values", "capability", "environment", "mixed", "undetermined"]
Scalar = str | int | float | bool | None
Evidence = Mapping[str, "Scalar | Figure | tuple[str, ...]"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An estimate with its interval at `confidence`, from `n` respondents; `reason` says why there is none."""

    estimate: float | None
    low: float | None = None
    high: float | None = None
    confidence: float = 0.95
    n: int | None = None
    reason: str | None = None


# --- what went in -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFile:
    """A file that was read, as its name was written, with the fingerprint of its bytes."""

    role: Literal["survey", "model", "responses", "training"]
    path: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """Who was surveyed, when, and which part of the organization the report is about."""

    name: str
    title: str
    period: str | None
    currency: str
    language: str
    scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RingSummary:
    """A ring of the model; `side` is its place in the contrast, None for neither."""

    id: str
    title: str
    difficulty: float
    horizon_months: int
    side: Literal["taught", "lived"] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdUsed:
    """A threshold in force, and where it comes from."""

    name: str
    value: float
    origin: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSummary:
    """The circular model, rings from the centre to the periphery."""

    id: str
    title: str
    notice: str | None
    taught_title: str
    lived_title: str
    rings: tuple[RingSummary, ...]
    sources: tuple[str, ...]
    thresholds: tuple[ThresholdUsed, ...]


# --- how far the answers carry ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCounts:
    """Answers to rated questions, counted: given, left empty, not applicable, never shown."""

    given: int
    empty: int
    not_applicable: int
    not_shown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Respondents or answers that were left out on purpose."""

    what: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemReliability:
    """How one item goes with the others of its scale; `column` is the heading that it was read from."""

    item: str
    text: str
    column: str
    item_rest: float | None
    alpha_if_dropped: float | None
    looks_reversed: bool
    is_constant: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleReliability:
    """Reliability of the answers to one set of items, such as the level of a ring."""

    subject: str
    title: str
    aspect: str
    items: int
    n: int
    alpha: Figure
    omega: Figure
    item_rest: tuple[ItemReliability, ...]
    verdict: Literal["reliable", "low", "cannot-tell"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapReliability:
    """Reliability of the difference between importance and level of a ring."""

    ring: str
    estimate: float | None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitDifferences:
    """How far units differ on a ring, and whether they may be ranked."""

    ring: str
    icc1: Figure
    icc2: float | None
    units: int
    may_rank: bool
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CarelessSummary:
    """Respondents whose answers look careless, and what leaving them out would change."""

    screened: int
    flagged: int | None
    by_family: Mapping[str, int | None]
    excluded: bool
    excess_without: Figure | None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighting:
    """How organization figures are weighted, and what the weighting costs."""

    method: Literal["headcount", "respondents", "raking"]
    margins: tuple[str, ...] = ()
    design_effect: float | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """Who answered, what was left out, and how far the answers carry."""

    respondents: int
    headcount: int | None
    response_rate: float | None
    answers: AnswerCounts
    columns_not_used: tuple[str, ...]
    not_asked: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    weighting: Weighting
    reliability: tuple[ScaleReliability, ...] = ()
    gap_reliability: tuple[GapReliability, ...] = ()
    unit_differences: tuple[UnitDifferences, ...] = ()
    careless: CarelessSummary | None = None


# --- scores -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSplit:
    """Low, middle and high answers as shares in steps of 5 %, instead of a bare mean."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far the members of a unit agree: rwg(j) against two null distributions, mean absolute deviation."""

    uniform: float | None
    skewed: float | None
    mean_deviation: float | None
    verdict: Literal["shared", "divided", "cannot-tell"]
    split: AnswerSplit | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shrunken:
    """A unit's estimate drawn towards the others, and the probability that it is among the lowest."""

    estimate: float
    weight: float
    probability_lowest: float | None
    rank: int | None
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RingScore:
    """Level, importance and need of a ring in one group.

    `level`, `importance` (0-100), `need` (signed, importance times gap, 0-100), `need_prevalence` (share of respondents
    whose importance exceeds the level) and `need_positive` (gaps only, 0-100; the basis of need shares). `level_bounds`
    are the lowest and highest level that the whole group could have, whatever the people who did not answer think.
    """

    ring: str
    level: Figure
    importance: Figure
    need: Figure
    need_prevalence: Figure
    need_positive: Figure
    level_bounds: tuple[float, float] | None = None
    agreement: Agreement | None = None
    shrunken: Shrunken | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupScore:
    """The scores of a group that may be shown."""

    id: str
    name: str
    kind: Literal["organization", "unit", "remainder", "split"]
    parent: str | None
    depth: int
    n: int
    headcount: int | None
    response_rate: float | None
    rings: tuple[RingScore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenGroup:
    """A group that may not be shown: it carries no number."""

    id: str
    name: str
    parent: str | None
    depth: int
    suppressed: SuppressionReason


Group = GroupScore | HiddenGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitScores:
    """The groups of one split."""

    split: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Scores of the organization, of its units in tree order, and of its splits."""

    organization: Group
    units: tuple[Group, ...]
    splits: tuple[SplitScores, ...]
    rank_disagreement: bool | None = None


# --- investment and balance -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class RingInvestment:
    """What goes to a ring: chosen and mandatory, in every currency that is known."""

    ring: str
    hours: float | None
    cost: float | None
    participants: float | None
    mandatory_hours: float | None
    mandatory_cost: float | None
    mandatory_participants: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeInvestment:
    """What is spent on the lived side of the contrast in one mode of teaching; `mode` is None where it is not known."""

    mode: str | None
    amount: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How complete the training list is."""

    programmes: int
    mandatory: int
    without_ring: int
    without_hours: int
    without_cost: int
    without_participants: int
    without_unit: int
    without_mode: int
    amount_without_ring: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Investment:
    """Where money and hours go; `currency` is the one that the balance uses, `unit` its name."""

    currency: Literal["hours", "cost", "participants"]
    unit: str
    total: float
    discretionary: float
    mandatory: float
    rings: tuple[RingInvestment, ...]
    lived_modes: tuple[ModeInvestment, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class ToMove:
    """What would have to move for the portfolio to follow the need, and how much of it is noise."""

    share: float | None
    noise_floor: float | None
    amount: float | None
    unit: str
    distinguishable: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """The excess under one set of choices, and whether the verdict stays."""

    difficulty: str
    currency: str
    mandatory: bool
    excess: Figure
    verdict: BalanceVerdict
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldsUnder:
    """Under how many of the weightings tried the verdict holds."""

    tried: int
    held: int
    table: tuple[Weighing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RingBalance:
    """Investment in a ring against the need for it, over all rings."""

    ring: str
    invested_share: float | None
    needed_share: float | None
    needed: Figure
    ratio: Figure
    verdict: RingVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongUnits:
    """Investment on the right subject for the wrong units: beyond what would move between rings anyway."""

    share: float
    noise_floor: float
    amount: float
    unit: str
    known_share: float
    worst_unit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """Investment against need: `excess`, `invested_share`, `needed_share` are about the taught side of the contrast."""

    verdict: BalanceVerdict
    taught: tuple[str, ...]
    lived: tuple[str, ...]
    currency: str
    excess: Figure
    invested_share: Figure
    needed_share: Figure
    to_move: ToMove
    holds_under: HoldsUnder
    rings: tuple[RingBalance, ...]
    wrong_units: WrongUnits | None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntentionCheck:
    """What the organization says it wants to develop, beside what the portfolio does."""

    statement: str
    rings: tuple[str, ...]
    intended_share: float
    invested_share: float
    needed_share: Figure
    parts: bool


# --- findings ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """What a finding is about."""

    kind: Literal["organization", "ring", "unit", "split", "value", "symptom", "precondition", "portfolio", "item"]
    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something about the organization, with how much it matters and how sure it is."""

    code: str
    name: str
    severity: Severity
    certainty: Certainty
    where: Where
    statement: str
    evidence: Evidence
    recommendation: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """One of at most three things to do first, and the findings behind it."""

    action: str
    because: str
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer, first as one line, then as sentences with their numbers."""

    headline: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidentiality:
    """How small groups are protected in this report."""

    minimum_group: int
    below_five: bool
    hidden_groups: int
    audit: Literal["exact", "bounded", "pairwise", "none"]
    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole report."""

    schema: str
    leaddev: str
    inputs: tuple[InputFile, ...]
    organization: Organization
    model: ModelSummary
    verdict: Verdict | None
    priorities: tuple[Priority, ...]
    quality: Quality
    scores: Scores
    investment: Investment | None
    balance: Balance
    intentions: tuple[IntentionCheck, ...]
    findings: tuple[Finding, ...]
    confidentiality: Confidentiality
    notes: tuple[str, ...]
    symptoms: None = None
    values: None = None
    respect: None = None
    leadership: None = None
    preconditions: None = None
    plan: None = None
