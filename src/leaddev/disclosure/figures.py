"""The one door for figures: what was computed becomes what a reader may see. Nobody else makes a `Figure`.

Rounding happens once, here; nothing is computed from rounded numbers, except a difference that stands beside the two
shares it is made of, and only after everything was decided. Scores have one decimal, shares a tenth of a percentage
point, ratios and coefficients two and three decimals, shares of people the steps that are too coarse to count them.
Which groups exist is decided elsewhere in this room.
"""

import math
from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from leaddev.report import WITHHELD, Bound, Figure, Reason

RATE: Final = 4
"""Decimals of a response rate: with three, 44 of 74 would be printed as 60 %, and lie below 60 %."""

_STEPS: Final = 20  # shares in steps of 5 %
_FINE: Final = 100  # from so many people on in steps of 1 %


class Computed(Struct, frozen=True, kw_only=True):
    """An estimate as it was computed, not rounded and not yet shown: with it decisions are made.

    With its interval at `confidence`, from `n` respondents; `reason` says why there is none.
    """

    estimate: float | None
    low: float | None = None
    high: float | None = None
    confidence: float = 0.95
    n: int | None = None
    reason: Reason | None = None


def as_score(computed: Computed) -> Figure:
    """What was computed on 0-1 as a score on 0-100."""
    return _shown(computed, 100, 1)


def as_share(computed: Computed) -> Figure:
    """A share, to a tenth of a percentage point; a coefficient, to three decimals."""
    return _shown(computed, 1, 3)


def as_ratio(computed: Computed) -> Figure:
    """A ratio."""
    return _shown(computed, 1, 2)


def not_known(reason: Reason | None = None, *, n: int | None = None, confidence: float = 0.95) -> Figure:
    """A figure without a number, and why."""
    return Figure(estimate=None, confidence=confidence, n=n, reason=reason)


def share(value: float) -> float:
    """A plain share, to a tenth of a percentage point."""
    return round(value, 3) + 0.0


def difference_of_printed(difference: Figure, first: Figure, second: Figure) -> Figure:
    """A difference of two shares as a reader works it out from them; within its own interval."""
    if difference.estimate is None or first.estimate is None or second.estimate is None:
        return difference
    low, high = difference.low, difference.high
    printed = share(first.estimate - second.estimate)
    within = min(max(printed, -1.0 if low is None else low), 1.0 if high is None else high)
    return replace(difference, estimate=within)


def _shown(computed: Computed, factor: float, decimals: int) -> Figure:
    def shown(value: float | None) -> float | None:
        return None if value is None else round(value * factor, decimals) + 0.0

    return Figure(
        estimate=shown(computed.estimate),
        low=shown(computed.low),
        high=shown(computed.high),
        confidence=computed.confidence,
        n=computed.n,
        reason=computed.reason,
    )


class BandedShare(Struct, frozen=True):
    """A share (0-1) in steps of 0.05; `bound` tells an open band: at least 0.95, or at most 0.05."""

    share: float
    bound: Bound | None = None


def may_show_distribution(n: int, k: int) -> bool:
    """Whether a histogram or shares of `n` answers may be shown."""
    return n >= 2 * k


def banded_shares(counts: Sequence[int], k: int) -> tuple[BandedShare, ...] | None:
    """Shares of the answers in each band (favourable, neutral, unfavourable), rounded to 5 %.

    None below 2k answers. A share of 95 % or more becomes "at least 95 %" and the others "at most 5 %", so that
    unanimity does not show. Each share is rounded half up by itself; they may not add up to 1.
    """
    n = sum(counts)
    if n < 1 or not may_show_distribution(n, k):
        return None
    if _STEPS * max(counts) >= (_STEPS - 1) * n:
        at_least = BandedShare((_STEPS - 1) / _STEPS, "at-least")
        at_most = BandedShare(1 / _STEPS, "at-most")
        return tuple(at_least if count == max(counts) else at_most for count in counts)
    return tuple(BandedShare((2 * _STEPS * count + n) // (2 * n) / _STEPS) for count in counts)


def share_of_people(share: float, n: int, k: int) -> BandedShare | None:
    """A share of `n` people as it may be shown: in steps of 1 % from 100 people on, of 5 % below; at its ends a bound.

    None below 2k people. Rounded half up.
    """
    if not may_show_distribution(n, k):
        return None
    if share <= 1 / _STEPS:
        return BandedShare(1 / _STEPS, "at-most")
    if share >= 1 - 1 / _STEPS:
        return BandedShare((_STEPS - 1) / _STEPS, "at-least")
    return BandedShare(_rounded(share, _steps_of(n)))


def wide_step(share: float) -> float:
    """A probability that follows from counts of people: in steps of 5 %, and no further than 5 % and 95 %."""
    return _within_ends(_rounded(share, _STEPS))


def banded(computed: Computed, k: int) -> Figure:
    """A share of `computed.n` people, and its limits, as they may be shown: steps as in `share_of_people`.

    Limits go outward to the next step, and no further than 5 % and 95 %, which then stand for so much or less, or more.
    """
    figure = as_share(computed)
    if computed.estimate is None:
        return figure
    n = computed.n or 0
    shown = share_of_people(computed.estimate, n, k)
    if shown is None:
        return not_known(WITHHELD, confidence=figure.confidence)
    steps = _steps_of(n)
    low, high = figure.low, figure.high
    return replace(
        figure,
        estimate=shown.share,
        low=None if low is None else _within_ends(math.floor(low * steps + 1e-9) / steps),
        high=None if high is None else _within_ends(math.ceil(high * steps - 1e-9) / steps),
        bound=shown.bound,
    )


def ticked(computed: Computed, k: int) -> Figure:
    """The share of people who ticked something, as `banded`; at an end without limits.

    They follow from the count alone, so there they would tell nobody from one, and everybody from all but one.
    """
    figure = banded(computed, k)
    return figure if figure.bound is None else replace(figure, low=None, high=None)


def in_steps(share: float, n: int) -> Figure:
    """A share of the answers of `n` people, in the same steps; what is less than a step, or than a step short of all.

    Nothing and everything are told as such.
    """
    step = 1 / _steps_of(n)
    if 0 < share < step:
        return Figure(estimate=step, bound="at-most")
    if 1 - step < share < 1:
        return Figure(estimate=1 - step, bound="at-least")
    return Figure(estimate=round(round(share / step) * step, 2))


def _steps_of(n: int) -> int:
    """Into how many steps shares of `n` people are divided."""
    return _FINE if n >= _FINE else _STEPS


def _rounded(share: float, steps: int) -> float:
    """To the nearest step, half up."""
    return math.floor(share * steps + 0.5) / steps


def _within_ends(share: float) -> float:
    return min(max(share, 1 / _STEPS), 1 - 1 / _STEPS)


def counts_beside(total: int, counts: Sequence[int], k: int) -> tuple[int | None, ...]:
    """Those of `counts` (parts of the same `total` people) that may stand beside it and beside each other.

    No two of them may differ by 1 to k - 1 people: that many left one question out. Larger counts have priority.
    """
    known = {total}
    for count in sorted(set(counts), reverse=True):
        if all(count == other or abs(count - other) >= k for other in known):
            known.add(count)
    return tuple(count if count in known else None for count in counts)
