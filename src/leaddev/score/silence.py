"""What the people who did not answer could change: three figures a sceptic asks for, and one for `no-need`.

An interval covers chance in who answered, not why the others did not. So three figures stand beside it, never in it:
the excess if the silent people answered as unlike the others as answers can be, what they would have to need for the
verdict to turn, and how much of the training would have to be labelled wrongly.

Everything is computed from figures of the whole that are published already, so these say nothing about a hidden group.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike, NDArray

from leaddev.report import Covers, Currency
from leaddev.score.balance import NEED_ABSENT, Comparison
from leaddev.score.kinds import material_of
from leaddev.score.need import ring_need
from leaddev.score.sample import Sample

Array = NDArray[np.float64]


class NeedRange(Struct, frozen=True):
    """(rings,) the smallest and the largest need that all people together can have, whatever the silent ones think."""

    low: Array
    high: Array

    def taught_share(self, taught: Array) -> tuple[float, float] | None:
        """Smallest and largest share of the taught rings; None where nobody can have a need."""
        low = _part(float(taught @ self.low), float((1 - taught) @ self.high))
        high = _part(float(taught @ self.high), float((1 - taught) @ self.low))
        return None if low is None or high is None else (low, high)


class Silence(Struct, frozen=True):
    """The figures of the silent people; shares are 0-1. Where everybody answered there are none.

    `needed` and `excess` are the ends of the worst case. `tipping_share` is the taught share of the silent people's
    need at which the excess is 0, None where that is no share: then no composition turns it. `tipping_times` is how
    many times the respondents' need theirs would have to be, were it all on the side that gets too much.
    """

    needed: tuple[float, float] | None
    excess: tuple[float, float] | None
    tipping_share: float | None
    tipping_times: float | None


def product_range(answered: ArrayLike, need: ArrayLike, importance: ArrayLike) -> NeedRange:
    """The range of a need that is importance times gap.

    Parameters
    ----------
    answered : share of the people who answered, of all or of each ring, above 0 and up to 1.
    need, importance : (rings,) of respondents, 0-1: need is mean importance times mean gap.

    Formula
        u = 1 - f, B = f I, G = f need / I; from B G to (B + u)(G + u).
    Source
        Manski (2003), Partial Identification of Probability Distributions. Sharp: silent people who all answer at an
        end of both scales are at the bound.
    Check
        The worked vector; every answer that two silent people can give.
    """
    answered, silent = np.asarray(answered, float), _silent(answered)
    needed, important = np.asarray(need, float), np.asarray(importance, float)
    # a gap is at most the importance, so nobody has one where nothing is important
    gap = np.divide(needed, important, out=np.zeros_like(needed), where=important > 0)
    return NeedRange(answered**2 * needed, (answered * important + silent) * (answered * gap + silent))


def gap_range(answered: ArrayLike, need: ArrayLike, largest: ArrayLike) -> NeedRange:
    """The range of a need that is a gap alone, not weighted by importance.

    Parameters
    ----------
    answered : share of the people who answered, of all or of each ring, above 0 and up to 1.
    need, largest : (rings,) need of respondents, and the largest possible one, 0-1.

    Formula: from f need to f need + u largest. Source: as `product_range`. Check: every answer of two silent people.
    """
    told = np.asarray(answered, float) * np.asarray(need, float)
    return NeedRange(told, told + _silent(answered) * np.asarray(largest, float))


def silence(answered: float, need: ArrayLike, taught: ArrayLike, possible: NeedRange, invested: float) -> Silence:
    """What the silent people could change in one comparison.

    Parameters
    ----------
    answered : share of the people who answered, above 0 and up to 1.
    need : (rings,) need of respondents.
    taught : (rings,) whether a ring is on the taught side; the others are lived.
    possible : the range of the need of everybody, from `product_range`.
    invested : A, the taught share of the investment.

    Formula
        With q the taught share of `need` and u = 1 - f: excess from A - q_max to A - q_min; q_s = (A - f q) / u;
        times f (A - q) / (u (1 - A)), or f (q - A) / (u A) if lived-heavy.
    Source
        Worst case: as `product_range`. Tipping point: this project, by solving for an excess of 0.
    Check
        The worked vector; the mixture of both groups at the tipping point has no excess.
    """
    silent, needed, side = float(_silent(answered)), np.asarray(need, float), np.asarray(taught, bool).astype(float)
    bounds = possible.taught_share(side) if silent > 0 else None
    share = _part(float(side @ needed), float((1 - side) @ needed))
    excess = None if share is None else invested - share
    return Silence(
        needed=bounds,
        excess=None if bounds is None else (invested - bounds[1], invested - bounds[0]),
        tipping_share=None if share is None else _tipping_share(answered, share, invested),
        tipping_times=None if excess is None else _tipping_times(answered, excess, invested),
    )


def need_that_matters(answered: ArrayLike, need: ArrayLike, material: float) -> Array | None:
    """(rings,) the mean need that the silent people would have to have for a ring to reach `material`, on its scale.

    Above the end of the scale nothing that they answer does it. None where everybody answered.

    Formula: (material - f need) / u. Check: f need + u times the result is `material`.
    """
    silent = _silent(answered)
    if not silent.any():
        return None
    with np.errstate(divide="ignore"):
        return np.asarray((material - np.asarray(answered, float) * np.asarray(need, float)) / silent)


def _silent(answered: ArrayLike) -> Array:
    shares = np.asarray(answered, float)
    if not ((shares > 0) & (shares <= 1)).all():
        raise ValueError(f"the answered share must be above 0 and at most 1, not {answered!r}")
    return 1 - shares


def _part(part: float, rest: float) -> float | None:
    return part / (part + rest) if part + rest > 0 else None


def _tipping_share(answered: float, needed: float, invested: float) -> float | None:
    silent = float(_silent(answered))
    share = (invested - answered * needed) / silent if silent > 0 else None
    return share if share is not None and 0 <= share <= 1 else None


def _tipping_times(answered: float, excess: float, invested: float) -> float | None:
    room = float(_silent(answered)) * (1 - invested if excess > 0 else invested)
    return answered * abs(excess) / room if room > 0 else None


def covers(comparison: Comparison, currency: Currency, people: int | None, minimum: int) -> Covers | None:
    """The figures of one comparison as they are published; None without headcounts or where nothing is compared.

    What the silent people could change is counted in people, so every respondent counts alike: with weights, those of a
    unit where few answered would stand for its silent people, too. What would have to be labelled wrongly is about the
    excess as it is published. Limits are rounded outward.
    """
    rings, sample = comparison.contrast_rings, comparison.sample.alike()
    needs = [need for need in (ring_need(sample, ring) for ring in rings) if need is not None]
    if not people or len(needs) < len(rings) or comparison.why_not not in (None, NEED_ABSENT):
        return None
    answered, kind = min(sample.n / people, 1.0), sample.block.kinds[rings[0]]
    heard = np.minimum([_heard(sample, ring, minimum) / people for ring in rings], 1.0)
    need = np.array([each.corrected.value for each in needs])
    if comparison.why_not == NEED_ABSENT:
        missing = need_that_matters(heard, need, material_of(comparison.thresholds, kind))
        least = None if missing is None else _outward(100 * float(missing.min()), math.floor, 1)
        return Covers(answered_share=round(answered, 3), least_silent_need=least)
    invested, published = comparison.invested(rings, currency), comparison.need(rings)
    if invested is None or published is None:
        return None
    taught, total = comparison.model.contrast.taught, comparison.total(currency, rings)
    if kind.has_importance:
        possible = product_range(heard, need, [each.parts.importance.value for each in needs])
    else:
        measures = [sample.ring(ring) for ring in rings]
        possible = gap_range(heard, need, [each.aim / each.spans[0] for each in measures])
    spent = invested.total(taught).value
    found = silence(float(heard.min()), need, [ring in taught for ring in rings], possible, spent)
    low, high = found.excess or (None, None)
    return Covers(
        answered_share=round(answered, 3),
        excess_low=None if low is None else _outward(low, math.floor, 2),
        excess_high=None if high is None else _outward(high, math.ceil, 2),
        tipping_share=None if found.tipping_share is None else round(found.tipping_share, 2),
        tipping_times=None if found.tipping_times is None else round(found.tipping_times, 1),
        break_even=round(abs(spent - published.total(taught).value) * total),
        compared=round(total),
    )


def _outward(limit: float, rounded: Callable[[float], int], digits: int) -> float:
    """A limit with so many decimals, rounded down or up, but for what binary numbers lack or have too much."""
    scale = 10.0**digits
    return rounded(round(limit * scale, 6)) / scale


def _heard(sample: Sample, ring: str, minimum: int) -> int:
    """How many people are heard about a ring; whoever left it out is silent about it.

    Those are counted up to whole minimum groups: the figures would else tell how few they are.
    """
    return sample.n - minimum * math.ceil((sample.n - sample.count(ring, "paired")) / minimum)
