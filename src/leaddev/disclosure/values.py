"""What may be shown of the values of a published cell: enough answers, no unanimity, no exact distribution.

Owns thresholds and rounding of values; which cells exist is decided elsewhere in this room.
"""

import math
from collections.abc import Sequence
from typing import Final, Literal

from leaddev.records import record

TOO_FEW_ANSWERS: Final = "too-few-answers"
_STEPS: Final = 20  # shares in steps of 5 %


@record
class ShownValue:
    """A value as it may be shown: `None` with a reason, or a value, `top_coded` if everyone (nearly) agrees."""

    value: float | None
    reason: Literal["too-few-answers"] | None = None
    top_coded: bool = False


@record
class BandedShare:
    """A share (0-1) in steps of 0.05; `bound` tells an open band: at least 0.95, or at most 0.05."""

    share: float
    bound: Literal["at-least", "at-most"] | None = None


def may_show(n: int, k: int) -> bool:
    """Whether a mean of `n` answers may be shown."""
    return n >= k


def may_show_distribution(n: int, k: int) -> bool:
    """Whether a histogram or shares of `n` answers may be shown."""
    return n >= 2 * k


def is_top_coded(mean: float, sd: float, low: float, high: float) -> bool:
    """Whether a mean of answers from `low` to `high` would tell what everyone answered.

    So it is without variance, and at a bound, also when only rounding to one decimal puts the mean there.
    """
    shown = round(mean, 1)
    return sd <= 1e-9 * (high - low) or math.isnan(sd) or shown <= round(low, 1) or shown >= round(high, 1)


def show_mean(mean: float, sd: float, n: int, k: int, bounds: tuple[float, float]) -> ShownValue:
    """A mean to one decimal as it may be shown, or None with a reason."""
    if not may_show(n, k):
        return ShownValue(None, TOO_FEW_ANSWERS)
    return ShownValue(round(mean, 1), None, is_top_coded(mean, sd, *bounds))


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
