"""How far the answers carry: who answered, reliability, careless answering, weighting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from leaddev.records import record
from leaddev.report.figure import Figure


@record(kw_only=True)
class AnswerCounts:
    """Answers to rated questions, counted: given, left empty, not applicable, never shown."""

    given: int
    empty: int
    not_applicable: int
    not_shown: int


@record(kw_only=True)
class LeftOut:
    """Respondents or answers that were left out on purpose."""

    what: str
    count: int


@record(kw_only=True)
class ItemReliability:
    """How one item goes with the others of its scale; `column` is the heading that it was read from."""

    item: str
    text: str
    column: str
    item_rest: float | None
    alpha_if_dropped: float | None
    looks_reversed: bool
    is_constant: bool


@record(kw_only=True)
class ScaleReliability:
    """Reliability of the answers to one set of items, such as the level of a ring."""

    part: Literal["rings", "preconditions", "leadership", "environment"]
    subject: str
    title: str
    aspect: str
    items: int
    n: int
    alpha: Figure
    omega: Figure
    item_rest: tuple[ItemReliability, ...]
    verdict: Literal["reliable", "low", "cannot-tell"]


@record(kw_only=True)
class GapReliability:
    """Reliability of the difference between importance and level of a ring."""

    ring: str
    estimate: float | None
    reason: str | None = None


@record(kw_only=True)
class UnitDifferences:
    """How far units differ on a ring, and whether they may be ranked."""

    ring: str
    icc1: Figure
    icc2: float | None
    units: int
    may_rank: bool
    reason: str | None = None


@record(kw_only=True)
class CarelessSummary:
    """Respondents whose answers look careless, and what leaving them out would change."""

    screened: int
    flagged: int | None
    by_family: Mapping[str, int | None]
    excluded: bool
    excess_without: Figure | None
    reason: str | None = None


@record(kw_only=True)
class Weighting:
    """How organization figures are weighted, and what the weighting costs."""

    method: Literal["headcount", "respondents", "raking"]
    margins: tuple[str, ...] = ()
    design_effect: float | None = None
    reason: str | None = None


@record(kw_only=True)
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
