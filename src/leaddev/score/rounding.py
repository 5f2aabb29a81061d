"""The published precision: scores to one decimal, shares to a tenth of a percentage point, ratios to two decimals.

Rounding happens once, when a figure enters the report; nothing is computed from rounded numbers, except a difference
that stands beside the two shares it is made of, and only after everything was decided.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from leaddev.report import Figure

T = TypeVar("T")

RATE = 4
"""Decimals of a response rate: with three, 44 of 74 would be printed as 60 %, and lie below 60 %."""


def _scaled(figure: Figure, factor: float, decimals: int) -> Figure:
    def shown(value: float | None) -> float | None:
        return None if value is None else round(value * factor, decimals) + 0.0

    return Figure(
        estimate=shown(figure.estimate),
        low=shown(figure.low),
        high=shown(figure.high),
        confidence=figure.confidence,
        n=figure.n,
        reason=figure.reason,
    )


def as_score(figure: Figure) -> Figure:
    """A figure on 0-1 as a score on 0-100."""
    return _scaled(figure, 100, 1)


def as_share(figure: Figure) -> Figure:
    """A share, to a tenth of a percentage point."""
    return _scaled(figure, 1, 3)


def difference_of_printed(difference: Figure, first: Figure, second: Figure) -> Figure:
    """A difference of two shares as a reader works it out from them; within its own interval."""
    if difference.estimate is None or first.estimate is None or second.estimate is None:
        return difference
    low, high = difference.low, difference.high
    printed = share(first.estimate - second.estimate)
    within = min(max(printed, -1.0 if low is None else low), 1.0 if high is None else high)
    return replace(difference, estimate=within)


def as_ratio(figure: Figure) -> Figure:
    """A ratio."""
    return _scaled(figure, 1, 2)


def share(value: float) -> float:
    """A plain share, to a tenth of a percentage point."""
    return round(value, 3) + 0.0


def without_empty_intervals(part: T) -> T:
    """A report, or a part of one, with no interval around what is known exactly: a mean of answers that everybody gave.

    Where the error of measurement is known, as for rings, a census keeps its intervals. What does not change is the
    very same object.
    """
    changed: Any = part
    if isinstance(part, tuple):
        found = tuple(map(without_empty_intervals, part))
        changed = found if any(new is not old for new, old in zip(found, part, strict=True)) else part
    elif isinstance(part, Mapping):
        members = {key: without_empty_intervals(each) for key, each in part.items()}
        changed = members if any(members[key] is not each for key, each in part.items()) else part
    elif isinstance(part, Figure):
        changed = replace(part, low=None, high=None) if part.low is not None and part.low == part.high else part
    elif isinstance(part, Struct):
        old = {name: getattr(part, name) for name in part.__struct_fields__}
        new = {name: without_empty_intervals(each) for name, each in old.items()}
        fields = {name: each for name, each in new.items() if each is not old[name]}
        changed = replace(part, **fields) if fields else part
    return cast("T", changed)
