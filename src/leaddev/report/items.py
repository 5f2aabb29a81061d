"""Single questions of the rings: one row each, ranked."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


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
    suppressed: Literal["withheld"] | None = None
