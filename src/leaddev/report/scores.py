"""Scores of groups on the rings, and of single questions of them; a group that is too small carries no number."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from leaddev.report.figure import TAG, Figure, GroupOfPeople, Reason, Suppressed


class AnswerSplit(Struct, frozen=True, kw_only=True):
    """Low, middle and high answers as shares in steps of 5 %, instead of a bare mean."""

    low: float
    middle: float
    high: float


class Agreement(Struct, frozen=True, kw_only=True):
    """How far the members of a unit agree: rwg(j) against two null distributions, mean absolute deviation."""

    uniform: float | None
    skewed: float | None
    mean_deviation: float | None
    verdict: Literal["shared", "divided", "cannot-tell"]
    split: AnswerSplit | None = None
    reason: Reason | None = None


class Shrunken(Struct, frozen=True, kw_only=True):
    """A unit's estimate drawn towards the others, and the probability that it is among the lowest."""

    estimate: float
    weight: float
    probability_lowest: float | None
    rank: int | None
    differs: bool


class Bounds(Struct, frozen=True, kw_only=True):
    """Between what a level must lie."""

    low: float
    high: float


class RingScore(Struct, frozen=True, kw_only=True):
    """Level, importance and need of a ring in one group.

    `level`, `importance` (0-100), `need` (signed, importance times gap, 0-100), `need_prevalence` (share of people
    who perceive a shortfall of more than half a step), `need_positive` (corrected for errors of measurement, 0-100; the
    basis of need shares; an upper bound where importance was asked once a ring), with `need_raw` (positive part of the
    gaps as rated) and `need_net` (of their mean) beside it. `level_bounds` are the lowest and highest level that the
    whole group could have, whatever the people who did not answer think.
    """

    ring: str
    level: Figure
    importance: Figure
    need: Figure
    need_prevalence: Figure
    need_positive: Figure
    need_raw: Figure
    need_net: Figure
    level_bounds: Bounds | None = None
    agreement: Agreement | None = None
    shrunken: Shrunken | None = None


class GroupScore(GroupOfPeople, frozen=True, kw_only=True, tag_field=TAG, tag="shown"):
    """The scores of a group that may be shown."""

    n: int
    headcount: int | None
    response_rate: float | None
    rings: tuple[RingScore, ...]
    suppressed: None = None


class HiddenGroup(GroupOfPeople, frozen=True, kw_only=True, tag_field=TAG, tag="hidden"):
    """A group that may not be shown: the keys of one that may, without a number; one word, whatever the reason."""

    n: None = None
    headcount: None = None
    response_rate: None = None
    rings: None = None
    suppressed: Suppressed = "withheld"


Group = GroupScore | HiddenGroup


class SplitScores(Struct, frozen=True, kw_only=True):
    """The groups of one split."""

    split: str
    groups: tuple[Group, ...]


class Scores(Struct, frozen=True, kw_only=True):
    """Scores of the organization, of its units in tree order, and of its splits."""

    organization: Group
    units: tuple[Group, ...]
    splits: tuple[SplitScores, ...]
    rank_disagreement: bool | None = None


class PeopleShare(Struct, frozen=True, kw_only=True):
    """A share of people in steps of 1 % from 100 people on and of 5 % below; at its ends a bound, and no estimate."""

    estimate: float | None
    at_most: float | None = None
    at_least: float | None = None


class ItemScore(Struct, frozen=True, kw_only=True):
    """What people said to one question of a ring, over the same answers as the figures of the ring.

    `level`, `importance` and `gap` are on 0-100; `mwds` is Borich's mean weighted discrepancy score in rating points.
    `text` is the statement as its importance is asked, so the right way round; `text_is_reversed` where the model has
    it in reverse only, while `level` is turned. A question that may not be shown carries no number. What its kind of
    need (`need.rings`) does not ask of single questions is null: `importance` and `mwds` but for importance question by
    question, `gap` also where importance was asked once a ring, `level` where the need itself was rated.
    """

    ring: str
    item: str
    text: str
    text_is_reversed: bool
    n: int | None
    level: float | None
    importance: float | None
    gap: float | None
    shortfall: PeopleShare | None
    mwds: float | None
    rank: int | None
    suppressed: Suppressed | None = None
