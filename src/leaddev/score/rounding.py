"""The published precision: scores to one decimal, shares to a tenth of a percentage point, ratios to two decimals.

Rounding happens once, when a figure enters the report; nothing is computed from rounded numbers, except a difference
that stands beside the two shares it is made of, and only after everything was decided.
"""

from __future__ import annotations

from msgspec.structs import replace

from leaddev.report import Figure

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
