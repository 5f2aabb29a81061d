"""What may be shown of the distribution of answers in a published cell: enough answers, and no exact shares.

Owns thresholds and rounding of values; which cells exist is decided elsewhere in this room.
"""

from collections.abc import Sequence
from typing import Final, Literal

from leaddev.records import record

_STEPS: Final = 20  # shares in steps of 5 %


@record
class BandedShare:
    """A share (0-1) in steps of 0.05; `bound` tells an open band: at least 0.95, or at most 0.05."""

    share: float
    bound: Literal["at-least", "at-most"] | None = None


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
