"""Investment, and its balance with the need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from leaddev.report.figure import (
    BalanceVerdict,
    Currency,
    Figure,
    GroupKind,
    NeedKind,
    NeedVerdict,
    Reason,
    RingVerdict,
)


class RingInvestment(Struct, frozen=True, kw_only=True):
    """What goes to a ring: chosen and mandatory, in every currency that is known."""

    ring: str
    hours: float | None
    cost: float | None
    participants: float | None
    mandatory_hours: float | None
    mandatory_cost: float | None
    mandatory_participants: float | None


class ModeInvestment(Struct, frozen=True, kw_only=True):
    """What is spent on the lived side of the contrast in one mode of teaching; `mode` is None where it is not known."""

    mode: str | None
    amount: float
    share: float


class ProgrammeInvestment(Struct, frozen=True, kw_only=True):
    """A programme of the training list, in every currency; `missing` are the keys that the list says nothing of.

    `participants` are also null where they are fewer than the smallest group, and are not listed as missing then.
    """

    title: str
    rings: Mapping[str, float] | None
    hours: float | None
    cost: float | None
    participants: float | None
    mandatory: bool
    unit: str | None
    mode: str | None
    missing: tuple[str, ...]


class UnitInvestment(Struct, frozen=True, kw_only=True):
    """What goes to a group that may be shown: its own programmes and, by headcount, its part of those for more people.

    Participants are null where they are fewer than the smallest group.
    """

    id: str
    name: str
    kind: GroupKind
    parent: str | None
    rings: tuple[RingInvestment, ...]


class Coverage(Struct, frozen=True, kw_only=True):
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


class Investment(Struct, frozen=True, kw_only=True):
    """Where money and hours go; amounts without another word are in `currency`, the one that the balance uses."""

    currency: Currency
    total: float
    discretionary: float
    mandatory: float
    rings: tuple[RingInvestment, ...]
    lived_modes: tuple[ModeInvestment, ...]
    coverage: Coverage
    programmes: tuple[ProgrammeInvestment, ...] = ()
    units: tuple[UnitInvestment, ...] = ()


class ToMove(Struct, frozen=True, kw_only=True):
    """What would have to move for the portfolio to follow the need, and how much of it is noise."""

    share: float | None
    noise_floor: float | None
    amount: float | None
    total: float | None
    distinguishable: bool | None


class SpecificationChoice(Struct, frozen=True, kw_only=True):
    """What one choice other than the headline's (`usual`) moves by itself, in whole points of the excess.

    One that does not vote is known to be biased, and only shows how far the answer could lie in that direction.
    """

    choice: str
    usual: str
    level: str
    moves: int
    votes: bool


class SpecificationPoints(Struct, frozen=True, kw_only=True):
    """How many combinations of choices give an excess of so many whole points."""

    points: int
    count: int


class Specifications(Struct, frozen=True, kw_only=True):
    """The excess under every combination of reasonable choices: a range of choices, not an interval, and no estimate.

    `count` combinations were tried and `compared` gave an excess. `agree` is the share with the answer of the headline
    among those that could contradict it; `reverse` counts those with their whole interval on the other side; both are
    None, like `holds`, where the headline gives no answer. In whole points: `median` of those that could contradict it,
    `low`, `high` and `points` of all. `decisive` is the choice that moves the excess most.
    """

    count: int
    compared: int
    agree: float | None
    reverse: int | None
    holds: bool | None
    median: int
    low: int
    high: int
    decisive: SpecificationChoice | None
    choices: tuple[SpecificationChoice, ...]
    points: tuple[SpecificationPoints, ...]


class RingBalance(Struct, frozen=True, kw_only=True):
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


class WrongUnits(Struct, frozen=True, kw_only=True):
    """Investment on the right subject for the wrong units: beyond what would move between rings anyway."""

    share: float
    noise_floor: float
    amount: float
    known_share: float
    worst_unit: str | None


class Covers(Struct, frozen=True, kw_only=True):
    """What the interval of the excess does not cover: what the people who did not answer could change.

    The excess if they thought as differently as answers can (`excess_low`, `excess_high`, to whole points); the share
    of the taught side that their need would have to have for the excess to be 0 (`tipping_share`, None where no share
    turns it), or how many times as large as that of the others it would have to be (`tipping_times`); what is labelled
    as the side with too much and would have to be of the other (`break_even`, of `compared`). Without need: the least
    need that they would have to have for a ring to show one (`least_silent_need`, 0-100).
    """

    answered_share: float
    excess_low: float | None = None
    excess_high: float | None = None
    tipping_share: float | None = None
    tipping_times: float | None = None
    break_even: float | None = None
    compared: float | None = None
    least_silent_need: float | None = None


class About(Struct, frozen=True, kw_only=True):
    """Whom the balance is about: people who answered, staff, and staff in units that are part of it.

    A number that is not known or may not be shown is None, with the sentence that says why.
    """

    answered: int
    staff: int | None
    staff_in_units_shown: int | None
    reason: Reason | None = None


class NeedOfRing(Struct, frozen=True, kw_only=True):
    """The kind of need of one ring, and the answer that its level is held against where that is stated."""

    ring: str
    kind: NeedKind
    target: int | None


class NeedOf(Struct, frozen=True, kw_only=True):
    """What the needs of the contrast are the distance of; kinds are never compared with each other.

    `importance`: from the level to the importance that people give; `target`: to a stated level; `direct`: how much is
    needed, or how far the level lies below the top of the scale; `none`: importance was not asked; `mixed`: rings of
    different kinds. `threshold` names the one that decides; `reason` says why there is no need to compare with.
    """

    kind: NeedKind
    threshold: str | None
    rings: tuple[NeedOfRing, ...]
    reason: Reason | None = None


class Balance(Struct, frozen=True, kw_only=True):
    """Investment against need: `excess`, `invested_share`, `needed_share` are about the taught side of the contrast.

    `currency` is what investment is counted in; every amount below is an amount of it.
    """

    verdict: BalanceVerdict
    taught: tuple[str, ...]
    lived: tuple[str, ...]
    currency: Currency
    excess: Figure
    invested_share: Figure
    needed_share: Figure
    to_move: ToMove
    rings: tuple[RingBalance, ...]
    wrong_units: WrongUnits | None
    specifications: Specifications | None = None
    about: About | None = None
    covers: Covers | None = None
    reason: Reason | None = None


class IntentionCheck(Struct, frozen=True, kw_only=True):
    """What the organization says it wants to develop, beside what the portfolio does.

    `done`: whether its rings get less or more of the investment than is wanted, by at least `intention_gap`. `parts`:
    they get less than the need asks for, so that the intention and the portfolio part.
    """

    statement: str
    rings: tuple[str, ...]
    intended_share: float
    invested_share: float
    needed_share: Figure
    done: Literal["less", "uneven", "as-wanted", "more"]
    parts: bool
