"""How far the answers carry: who answered, reliability, careless answering, weighting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from leaddev.report.figure import Figure, Reason


class AnswerShares(Struct, frozen=True, kw_only=True):
    """Of the answers to rated questions, shares: given, left empty, not applicable, never shown.

    In steps, like shares of people: how many were left out tells of few people how many left something out.
    """

    given: Figure
    empty: Figure
    not_applicable: Figure
    not_shown: Figure


class LeftOut(Struct, frozen=True, kw_only=True):
    """Respondents, answers or rows that were left out on purpose."""

    what: str
    count: int | None


class ListUse(Struct, frozen=True, kw_only=True):
    """What of the training list was not used; `participations` are the rows of a list with one for each person."""

    columns: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    rows: tuple[LeftOut, ...] = ()
    participations: int | None = None


class ItemReliability(Struct, frozen=True, kw_only=True):
    """How one item goes with the others of its scale; `column` is the heading that it was read from."""

    item: str
    text: str
    column: str
    item_rest: float | None
    alpha_if_dropped: float | None
    looks_reversed: bool


class ScaleReliability(Struct, frozen=True, kw_only=True):
    """Reliability of the answers to one set of items, such as the level of a ring."""

    part: Literal["rings", "preconditions", "leadership", "environment"]
    subject: str
    title: str
    aspect: str
    items: int
    n: int | None
    alpha: Figure
    omega: Figure
    item_rest: tuple[ItemReliability, ...]
    verdict: Literal["reliable", "low", "cannot-tell"]


class GapReliability(Struct, frozen=True, kw_only=True):
    """Reliability of the difference between importance and level of a ring."""

    ring: str
    estimate: float | None
    reason: Reason | None = None


class UnitDifferences(Struct, frozen=True, kw_only=True):
    """How far units differ on a ring, and whether they may be ranked."""

    ring: str
    icc1: Figure
    icc2: float | None
    units: int
    may_rank: bool
    reason: Reason | None = None


class CarelessSummary(Struct, frozen=True, kw_only=True):
    """Respondents whose answers look careless, and what leaving them out would change."""

    screened: int | None
    flagged: int | None
    by_family: Mapping[str, int | None]
    excluded: bool
    excess_without: Figure | None
    reason: Reason | None = None


class Weighting(Struct, frozen=True, kw_only=True):
    """How organization figures are weighted, and what the weighting costs."""

    method: Literal["headcount", "respondents", "raking"]
    margins: tuple[str, ...] = ()
    design_effect: float | None = None
    reason: Reason | None = None


class Quality(Struct, frozen=True, kw_only=True):
    """Who answered, what was left out, and how far the answers carry."""

    respondents: int
    headcount: int | None
    response_rate: float | None
    answers: AnswerShares
    columns_not_used: tuple[str, ...]
    not_asked: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    weighting: Weighting
    reliability: tuple[ScaleReliability, ...] = ()
    gap_reliability: tuple[GapReliability, ...] = ()
    unit_differences: tuple[UnitDifferences, ...] = ()
    careless: CarelessSummary | None = None
    training_list: ListUse | None = None
