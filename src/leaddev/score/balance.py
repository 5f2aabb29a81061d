"""The balance: does the training go where the need is?

The headline compares the taught side of the contrast with the lived side: its share of what is invested minus its
share of the need. Need is estimated, and investment rests on labels that are judgements: intervals come from both.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cached_property
from math import hypot
from typing import NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.disclosure.figures import Computed, as_ratio, as_share, difference_of_printed, not_known, share
from leaddev.report import (
    Balance,
    BalanceVerdict,
    Currency,
    Figure,
    NeedVerdict,
    Reason,
    RingBalance,
    RingVerdict,
    ToMove,
    WrongUnits,
)
from leaddev.schema import Model, Thresholds
from leaddev.score.investment import Portfolio
from leaddev.score.kinds import NO_NEED, material_of, need_of
from leaddev.score.need import least, measured, need_reach, need_verdict, ring_need
from leaddev.score.sample import Estimate, Sample
from leaddev.score.shares import Shares, investment_shares, moved, moved_at_least, need_shares, noise_floor
from leaddev.stats.distributions import t_quantile
from leaddev.stats.linearisation import part_interval

Array = NDArray[np.float64]

RING_CONFIDENCE = 0.99
NO_PORTFOLIO = Reason("no-training-list")
RING_WITHOUT_NEED = Reason("small-need")
NOTHING_CHOSEN = Reason("nothing-chosen")
AMOUNT_NOT_KNOWN = Reason("amount-unknown")
NO_AMOUNTS = Reason("no-amounts")
NEED_ABSENT = Reason("no-need")
NEED_AGAINST = Reason("items-against")
NEED_UNCLEAR = Reason("need-unclear")
SHARES_WITHHELD = Reason("shares-withheld")
IN_LINE_CONFIDENCE = 0.90
"""Two one-sided tests at 5 %: equality is claimed only where an interval of 90 % lies within what matters."""
SURPLUS_OF_SHARE = 0.05
"""What a ring without need must take of the investment beyond its share of the need before that is too much."""

SMALLEST_SHARE = 0.0005
"""Of the need of a ring: below it the share is printed as 0.0 %, and a ratio to it says nothing."""
LARGEST_RATIO = 1 / SMALLEST_SHARE
"""Of everything that is spent to the smallest need of which a ratio is told."""


class Comparison(Struct, frozen=True, dict=True):
    """Everything that one comparison of need and investment needs."""

    model: Model
    sample: Sample
    portfolio: Portfolio
    broken: frozenset[str] = frozenset()
    without_amounts: Reason = NO_AMOUNTS

    @cached_property
    def needs(self) -> dict[str, NeedVerdict]:
        """Whether each ring that was asked shows a need; a ring with an item that looks reversed is unclear."""
        return needs_of(self.model, self.sample, self.broken)

    @cached_property
    def why_not(self) -> Reason | None:
        """Why need and investment are not compared; None where they are: a ring of the contrast shows a need.

        One item that was not turned makes a need where none is, so with such a ring no side is compared: whether the
        verdict would be the same with the item turned, or without it, is seen when the model says so.
        """
        reason = need_of(self.model, self.sample.block.kinds).reason
        needs = [self.needs.get(ring) for ring in self.contrast_rings]
        if reason is not None or None in needs:
            return reason or NO_NEED
        if all(need == "absent" for need in needs):
            return NEED_ABSENT
        if self.no_need(self.contrast_rings) == SHARES_WITHHELD:
            return SHARES_WITHHELD
        if self.broken.intersection(self.contrast_rings):
            return NEED_AGAINST
        return None if "shown" in needs else NEED_UNCLEAR

    def no_need(self, rings: Sequence[str]) -> Reason:
        """Why there is no share of the need of some rings: where one is not told none is, as the rest would tell it."""
        known = self.sample.block.kinds
        return SHARES_WITHHELD if any(ring in known and self.sample.hides_need(ring) for ring in rings) else NO_NEED

    @property
    def thresholds(self) -> Thresholds:
        """The thresholds in force."""
        return self.model.thresholds

    @property
    def all_rings(self) -> tuple[str, ...]:
        """Ring ids from centre to periphery."""
        return tuple(ring.id for ring in self.model.rings)

    @property
    def contrast_rings(self) -> tuple[str, ...]:
        """The rings of the contrast, in order."""
        sides = {*self.model.contrast.taught, *self.model.contrast.lived}
        return tuple(ring for ring in self.all_rings if ring in sides)

    def places(self, rings: Sequence[str]) -> list[int]:
        """The places of some rings among all."""
        return [self.all_rings.index(ring) for ring in rings]

    def need(self, rings: Sequence[str]) -> Shares | None:
        """Need shares over some rings; None where there is nothing to compare."""
        return None if self.why_not is not None else need_shares(self.sample, rings, np.ones(len(rings)))

    def amounts(self, rings: Sequence[str], currency: Currency) -> Array:
        """(rings,) what was chosen for some rings."""
        return self.portfolio.ring_amounts(self.portfolio.chosen(mandatory=False), currency)[self.places(rings)]

    def invested(self, rings: Sequence[str], currency: Currency) -> Shares | None:
        """Investment shares over some rings."""
        return investment_shares(rings, self.amounts(rings, currency))

    def total(self, currency: Currency, rings: Sequence[str] | None = None) -> float:
        """What was chosen and has a ring, or one of some `rings`."""
        return float(self.amounts(rings or self.all_rings, currency).sum())

    def judgement(self, rings: Sequence[str], currency: Currency) -> Array:
        """(rings, rings) covariance of the amounts, because the labels of courses are judgements."""
        chosen, firmness = self.portfolio.chosen(mandatory=False), self.thresholds.attribution_concentration.value
        covariance = self.portfolio.attribution_covariance(chosen, currency, firmness)
        return covariance[np.ix_(self.places(rings), self.places(rings))]

    def other_shares(self, rings: Sequence[str], part: Sequence[str], weights: Array | float = 1.0) -> list[float]:
        """What the share of some rings may be besides: of needs that the answers allow too, each times its weight.

        First those without a shape assumed for the true gaps. Where a part of the error of some is not known, also the
        least need on one side with the most on the other.
        """
        inside = np.array([ring in part for ring in rings])
        reach, low, high = np.array([self.limits[ring] for ring in rings]).T
        corners = [] if (low == high).all() else [np.where(inside, high, low), np.where(inside, low, high)]
        masses = [weights * needs for needs in (reach, *corners)]
        return [float(mass[inside].sum() / mass.sum()) for mass in masses if mass.sum() > 0]

    @cached_property
    def limits(self) -> dict[str, tuple[float, float, float]]:
        """The need of each ring without a shape assumed, the least (`need.least`), and the corrected one."""
        needs = [ring_need(self.sample, ring) for ring in self.needs]
        return {
            need.ring: (need_reach(self.sample, need), least(self.sample, need), need.corrected.value)
            for need in needs
            if need is not None
        }

    @property
    def respondents(self) -> int:
        """The smallest number of respondents behind the need of a ring."""
        counts = [
            self.sample.count(ring, "paired")
            for ring in self.all_rings
            if (ring, "paired") in self.sample.block.columns
        ]
        return min(counts, default=0)


def needs_of(model: Model, sample: Sample, broken: Container[str]) -> dict[str, NeedVerdict]:
    """Whether each ring whose need can be told shows one."""
    found: dict[str, NeedVerdict] = {}
    for ring, kind in sample.block.kinds.items():
        need = measured(sample, ring)  # that there is a need, or none, is said also of what everybody answered alike
        if need is not None and kind.material is not None:
            material = material_of(model.thresholds, kind)
            found[ring] = "unclear" if ring in broken else need_verdict(sample, need, material)
    return found


def balance(comparison: Comparison, currency: Currency, wrong_units: WrongUnits | None) -> Balance:
    """The balance of one organization or unit."""
    taught, lived = comparison.model.contrast.taught, comparison.model.contrast.lived
    excess = excess_of(comparison, currency)
    narrow = excess_of(comparison, currency, IN_LINE_CONFIDENCE)
    verdict = verdict_of(excess, narrow, comparison.thresholds.material_excess.value)
    need, spent = comparison.need(comparison.contrast_rings), _invested_figure(comparison, currency)
    needed = need_figure(comparison, need, taught, 0.95)
    reason = None if need and spent.estimate is not None else (comparison.why_not or comparison.without_amounts)
    return Balance(
        verdict="no-need" if comparison.why_not == NEED_ABSENT else verdict,
        taught=taught,
        lived=lived,
        currency=currency,
        excess=difference_of_printed(as_share(excess), spent, needed),
        invested_share=spent,
        needed_share=needed,
        to_move=_to_move(comparison, currency),
        rings=tuple(_ring_balance(comparison, ring, currency) for ring in comparison.all_rings),
        wrong_units=wrong_units,
        reason=reason,
    )


class Limited(NamedTuple):
    """A share or a difference with the limits of its interval."""

    value: float
    low: float
    high: float


def excess_between(spent: Limited, needed: Limited) -> Limited:
    """What is spent beyond what is needed, with limits from those of its parts.

    Formula, source: Zou & Donner 2008, Statistics in Medicine 27 (MOVER); cut at -1 and 1.
    """
    value = spent.value - needed.value
    low = value - hypot(spent.value - spent.low, needed.high - needed.value)
    high = value + hypot(spent.high - spent.value, needed.value - needed.low)
    return Limited(value, max(low, -1.0), min(high, 1.0))


def excess_of(comparison: Comparison, currency: Currency, confidence: float = 0.95) -> Computed:
    """Invested minus needed share of the taught side within the contrast, with its interval (not rounded)."""
    rings, taught = comparison.contrast_rings, comparison.model.contrast.taught
    need, spent = comparison.need(rings), spent_between(comparison, currency, confidence)
    if need is None or spent is None:
        reason = comparison.why_not or (comparison.no_need(rings) if need is None else comparison.without_amounts)
        return Computed(estimate=None, confidence=confidence, n=comparison.respondents, reason=reason)
    needed = needed_between(comparison.sample, need.total(taught), confidence, comparison.other_shares(rings, taught))
    value, low, high = excess_between(spent, needed)
    return Computed(estimate=value, low=low, high=high, confidence=confidence, n=comparison.respondents)


def verdict_of(excess: Computed, narrow: Computed, material: float) -> BalanceVerdict:
    """What an excess says: it lies off 0 and matters (95 %), or within twice what matters (`narrow`, 90 %).

    It is never in line because nothing was found.
    """
    if excess.estimate is None or excess.low is None or excess.high is None:
        return "cannot-tell"
    if excess.low > 0 and excess.estimate >= material:
        return "taught-heavy"
    if excess.high < 0 and excess.estimate <= -material:
        return "lived-heavy"
    assert narrow.low is not None
    assert narrow.high is not None
    return "in-line" if -2 * material <= narrow.low and narrow.high <= 2 * material else "cannot-tell"


def needed_between(sample: Sample, share: Estimate, confidence: float, others: Sequence[float] = ()) -> Limited:
    """A share of need with its limits, about itself and about the `others` that the answers allow.

    These are uncertain by what they lie apart besides: docs/decisions.md, *Intervals are about two shapes*.
    """
    errors, freedom = sample.errors([share])
    error, quantile = float(errors[0]), float(t_quantile(confidence, freedom)[0])
    ends = [part_interval(other, hypot(error, other - share.value), quantile) for other in (share.value, *others)]
    return Limited(share.value, min(low for low, _ in ends), max(high for _, high in ends))


def spent_between(comparison: Comparison, currency: Currency, confidence: float = 0.95) -> Limited | None:
    """The share of the contrast that goes to its taught side; None where nothing was chosen for the contrast.

    It is uncertain only as far as the rings of a course are a judgement.
    """
    invested = comparison.invested(comparison.contrast_rings, currency)
    if invested is None:
        return None
    share, judgement = invested.total(comparison.model.contrast.taught), comparison.judgement(invested.rings, currency)
    error = float(np.sqrt(max(float(share.gradient @ judgement @ share.gradient), 0.0)))
    return Limited(share.value, *part_interval(share.value, error, float(t_quantile(confidence, np.inf))))


def _half_width(sample: Sample, estimate: Estimate, extra_variance: float, confidence: float) -> float:
    errors, freedom = sample.errors([estimate])
    error = float(np.hypot(errors[0], np.sqrt(max(extra_variance, 0.0))))
    return error * float(t_quantile(confidence, freedom)[0])


def need_figure(comparison: Comparison, need: Shares | None, rings: Sequence[str], confidence: float) -> Figure:
    if need is None:
        reason = comparison.why_not or comparison.no_need(comparison.all_rings)
        return not_known(reason, n=comparison.respondents, confidence=confidence)
    share = need.total(rings)
    value, low, high = needed_between(comparison.sample, share, confidence, comparison.other_shares(need.rings, rings))
    return as_share(Computed(estimate=value, low=low, high=high, confidence=confidence, n=comparison.respondents))


def _invested_figure(comparison: Comparison, currency: Currency) -> Figure:
    spent = spent_between(comparison, currency)
    if spent is None:
        return not_known(comparison.without_amounts)
    return as_share(Computed(estimate=spent.value, low=spent.low, high=spent.high))


def _to_move(comparison: Comparison, currency: Currency) -> ToMove:
    need, invested = comparison.need(comparison.all_rings), comparison.invested(comparison.all_rings, currency)
    if need is None or invested is None:
        return ToMove(share=None, noise_floor=None, amount=None, total=None, distinguishable=None)
    total = comparison.total(currency)
    distance = moved(invested.values, need.values)
    allowed = np.array([comparison.limits[ring] for ring in comparison.all_rings])
    least = min(distance, moved_at_least(invested.values, allowed.min(axis=1), allowed.max(axis=1)))
    floor = noise_floor(need.covariance(comparison.sample))
    return ToMove(
        share=share(distance),
        noise_floor=share(floor),
        amount=round(distance * total, 1),
        total=round(total, 1),
        distinguishable=least - floor > comparison.thresholds.movement_margin.value,
    )


def _ring_balance(comparison: Comparison, ring: str, currency: Currency) -> RingBalance:
    need, invested = comparison.need(comparison.all_rings), comparison.invested(comparison.all_rings, currency)
    needs = comparison.needs.get(ring)
    if need is None or invested is None:
        reason = comparison.why_not or (
            comparison.no_need(comparison.all_rings) if need is None else comparison.without_amounts
        )
        unknown = not_known(reason, confidence=RING_CONFIDENCE)
        spent = None if invested is None else share(invested.total([ring]).value)
        return RingBalance(
            ring=ring,
            invested_share=spent,
            needed_share=None if need is None else share(need.total([ring]).value),
            needed=unknown if need is None else need_figure(comparison, need, [ring], 0.95),
            ratio=unknown,
            verdict="cannot-tell",
            need_verdict=needs,
        )
    part, spend, others = need.total([ring]), invested.total([ring]), comparison.other_shares(need.rings, [ring])
    ratio = _ratio(comparison, part, spend, currency, others)
    material = comparison.thresholds.material_ratio.value
    if needs == "absent":
        high = needed_between(comparison.sample, part, RING_CONFIDENCE, others).high
        verdict: RingVerdict = "over" if spend.value - high > SURPLUS_OF_SHARE else "cannot-tell"
        ratio = Computed(estimate=None, confidence=RING_CONFIDENCE, n=comparison.respondents, reason=RING_WITHOUT_NEED)
    elif spend.value <= 0 and comparison.portfolio.is_unknown(ring, currency):
        verdict = "cannot-tell"
        ratio = Computed(estimate=None, confidence=RING_CONFIDENCE, n=comparison.respondents, reason=AMOUNT_NOT_KNOWN)
    else:
        verdict = _ring_verdict(ratio, _ratio(comparison, part, spend, currency, others, IN_LINE_CONFIDENCE), material)
        if ratio.reason == NOTHING_CHOSEN and needs != "shown":
            verdict = "cannot-tell"  # nothing is too little only of a need
    return RingBalance(
        ring=ring,
        invested_share=share(spend.value),
        needed_share=share(part.value),
        needed=need_figure(comparison, need, [ring], 0.95),
        ratio=as_ratio(ratio),
        verdict=verdict,
        to_move=round((part.value - spend.value) * comparison.total(currency), 1),
        need_verdict=needs,
    )


def _ratio(
    comparison: Comparison,
    part: Estimate,
    spend: Estimate,
    currency: Currency,
    others: Sequence[float] = (),
    confidence: float = RING_CONFIDENCE,
) -> Computed:
    """Investment share over need share, with its interval on the log scale, also about the `others` it may be."""
    needed, spent, n = part.value, spend.value, comparison.respondents
    if needed < SMALLEST_SHARE:
        return Computed(estimate=None, confidence=confidence, n=n, reason=RING_WITHOUT_NEED)
    if spent <= 0:
        return Computed(estimate=0.0, confidence=confidence, n=n, reason=NOTHING_CHOSEN)
    judgement = float(spend.gradient @ comparison.judgement(comparison.all_rings, currency) @ spend.gradient) / spent**2
    logarithm = Estimate(float(np.log(needed)), part.gradient / needed, part.error / needed**2)
    half = min(_half_width(comparison.sample, logarithm, judgement, confidence), 700.0)  # exp of more is infinite
    possible = (needed, *(max(other, SMALLEST_SHARE) for other in others))
    low, high = spent / max(possible) * float(np.exp(-half)), spent / min(possible) * float(np.exp(half))
    return Computed(estimate=spent / needed, low=low, high=min(high, LARGEST_RATIO), confidence=confidence, n=n)


def _ring_verdict(ratio: Computed, narrow: Computed, material: float) -> RingVerdict:
    """Over or under by the 99 % interval; in line only where the 90 % interval (`narrow`) lies within what matters."""
    if ratio.reason == NOTHING_CHOSEN:
        return "under"
    if ratio.estimate is None or ratio.low is None or ratio.high is None:
        return "cannot-tell"
    if ratio.low > 1 and ratio.estimate >= material:
        return "over"
    if ratio.high < 1 and ratio.estimate <= 1 / material:
        return "under"
    assert narrow.low is not None
    assert narrow.high is not None
    return "in-line" if 1 / material <= narrow.low and narrow.high <= material else "cannot-tell"
