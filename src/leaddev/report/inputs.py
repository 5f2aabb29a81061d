"""What went in: files, organization, model."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


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
