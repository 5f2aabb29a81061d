"""What went in (files, organization, model), findings, verdict and priorities, and the whole report."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from leaddev.report.balance import Balance, IntentionCheck, Investment, NeedOf
from leaddev.report.diagnosis import (
    LeadershipReport,
    PreconditionsReport,
    RespectReport,
    SequenceStep,
    ValuesReport,
    WantsReport,
)
from leaddev.report.figure import Certainty, Evidence, Horizon, Owner, Severity
from leaddev.report.quality import Quality
from leaddev.report.scores import ItemScore, Scores
from leaddev.report.symptoms import SymptomScore


class InputFile(Struct, frozen=True, kw_only=True):
    """A file that was read, as its name was written, with the fingerprint of its bytes."""

    role: Literal["survey", "model", "responses", "training"]
    path: str
    sha256: str


class Organization(Struct, frozen=True, kw_only=True):
    """Who was surveyed, when, and which part of the organization the report is about."""

    name: str
    title: str
    period: str | None
    currency: str
    language: str
    scope: str | None = None


class RingSummary(Struct, frozen=True, kw_only=True):
    """A ring of the model; `within` is its name inside a sentence, `side` its place in the contrast or None."""

    id: str
    title: str
    within: str
    difficulty: float
    horizon_months: int
    side: Literal["taught", "lived"] | None


class ThresholdUsed(Struct, frozen=True, kw_only=True):
    """A threshold in force, and where it comes from."""

    name: str
    value: float
    origin: str
    meaning: str


class ModelSummary(Struct, frozen=True, kw_only=True):
    """The circular model, rings from the centre to the periphery."""

    id: str
    title: str
    notice: str | None
    taught_title: str
    lived_title: str
    rings: tuple[RingSummary, ...]
    sources: tuple[str, ...]
    thresholds: tuple[ThresholdUsed, ...]


class Where(Struct, frozen=True, kw_only=True):
    """What a finding is about; `subject` is the ring, the precondition or the like that it is about there."""

    kind: Literal["organization", "ring", "unit", "split", "value", "symptom", "precondition", "portfolio", "item"]
    id: str
    name: str
    subject: str | None = None


class Finding(Struct, frozen=True, kw_only=True):
    """Something about the organization, with how much it matters and how sure it is.

    `id` is the code and what it is about (`LD401:geriatrics:safety`): the same in every language, once in a report.
    """

    id: str
    code: str
    name: str
    severity: Severity
    certainty: Certainty
    where: Where
    statement: str
    evidence: Evidence
    recommendation: str
    sources: tuple[str, ...]


class Priority(Struct, frozen=True, kw_only=True):
    """One of at most three things to do first: whose task it is, when it is begun, the ids of its findings."""

    action: str
    because: str
    owner: Owner
    horizon: Horizon
    findings: tuple[str, ...]


class Verdict(Struct, frozen=True, kw_only=True):
    """The answer, first as one line, then as sentences with their numbers."""

    headline: str
    sentences: tuple[str, ...]


class Confidentiality(Struct, frozen=True, kw_only=True):
    """How small groups are protected in this report."""

    minimum_group: int
    below_five: bool
    hidden_groups: int
    audit: Literal["exact"]
    statement: str = ""


class Report(Struct, frozen=True, kw_only=True):
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
    need: NeedOf
    intentions: tuple[IntentionCheck, ...]
    findings: tuple[Finding, ...]
    confidentiality: Confidentiality
    notes: tuple[str, ...]
    items: tuple[ItemScore, ...] = ()
    symptoms: tuple[SymptomScore, ...] | None = None
    values: ValuesReport | None = None
    respect: RespectReport | None = None
    leadership: LeadershipReport | None = None
    preconditions: PreconditionsReport | None = None
    wants: WantsReport | None = None
    sequence: tuple[SequenceStep, ...] = ()
    not_concluded: tuple[str, ...] = ()
    plan: None = None

    def __repr__(self) -> str:
        """One line, for a prompt and a notebook."""
        headline = self.verdict.headline if self.verdict else "no verdict"
        return f"<Report {self.organization.title!r}: {self.quality.respondents} respondents, {headline!r}>"
