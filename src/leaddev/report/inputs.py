"""What went in: files, organization, model."""

from __future__ import annotations

from typing import Literal

from leaddev.records import record


@record(kw_only=True)
class InputFile:
    """A file that was read, as its name was written, with the fingerprint of its bytes."""

    role: Literal["survey", "model", "responses", "training"]
    path: str
    sha256: str


@record(kw_only=True)
class Organization:
    """Who was surveyed, when, and which part of the organization the report is about."""

    name: str
    title: str
    period: str | None
    currency: str
    language: str
    scope: str | None = None


@record(kw_only=True)
class RingSummary:
    """A ring of the model; `within` is its name inside a sentence, `side` its place in the contrast or None."""

    id: str
    title: str
    within: str
    difficulty: float
    horizon_months: int
    side: Literal["taught", "lived"] | None


@record(kw_only=True)
class ThresholdUsed:
    """A threshold in force, and where it comes from."""

    name: str
    value: float
    origin: str
    meaning: str


@record(kw_only=True)
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
