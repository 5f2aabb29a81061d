"""Investment, and its balance with the need."""

from __future__ import annotations

from typing import Literal

from leaddev.records import record
from leaddev.report.figure import BalanceVerdict, Figure, NeedVerdict, RingVerdict


@record(kw_only=True)
class RingInvestment:
    """What goes to a ring: chosen and mandatory, in every currency that is known."""

    ring: str
    hours: float | None
    cost: float | None
    participants: float | None
    mandatory_hours: float | None
    mandatory_cost: float | None
    mandatory_participants: float | None


@record(kw_only=True)
class ModeInvestment:
    """What is spent on the lived side of the contrast in one mode of teaching; `mode` is None where it is not known."""

    mode: str | None
    amount: float
    share: float


@record(kw_only=True)
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


@record(kw_only=True)
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


@record(kw_only=True)
class ToMove:
    """What would have to move for the portfolio to follow the need, and how much of it is noise."""

    share: float | None
    noise_floor: float | None
    amount: float | None
    total: float | None
    unit: str
    distinguishable: bool | None


@record(kw_only=True)
class Weighing:
    """The excess under one set of choices, and whether the verdict stays."""

    difficulty: str
    currency: str
    mandatory: bool
    excess: Figure
    verdict: BalanceVerdict
    holds: bool


@record(kw_only=True)
class HoldsUnder:
    """Under how many of the weightings tried the verdict holds."""

    tried: int
    held: int
    table: tuple[Weighing, ...]


@record(kw_only=True)
class RingBalance:
    """Investment in a ring against the need for it, over all rings.

    `need_verdict` says whether there is a need at all: shown, absent, or unclear; None where it was not asked.
    """

    ring: str
    invested_share: float | None
    needed_share: float | None
    needed: Figure
    ratio: Figure
    verdict: RingVerdict
    to_move: float | None = None
    need_verdict: NeedVerdict | None = None


@record(kw_only=True)
class WrongUnits:
    """Investment on the right subject for the wrong units: beyond what would move between rings anyway."""

    share: float
    noise_floor: float
    amount: float
    unit: str
    known_share: float
    worst_unit: str | None


@record(kw_only=True)
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


@record(kw_only=True)
class IntentionCheck:
    """What the organization says it wants to develop, beside what the portfolio does."""

    statement: str
    rings: tuple[str, ...]
    intended_share: float
    invested_share: float
    needed_share: Figure
    parts: bool
