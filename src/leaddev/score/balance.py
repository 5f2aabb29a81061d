"""The balance: does the training go where the need is?

The headline compares the taught side of the contrast with the lived side: its share of what is invested minus its
share of the need. Spend is a census, need is estimated: intervals come from the respondents, and from mixed programmes
whose ring weights are a judgement.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from leaddev.records import record
from leaddev.report import (
    Balance,
    BalanceVerdict,
    Figure,
    HoldsUnder,
    RingBalance,
    RingVerdict,
    ToMove,
    Weighing,
    WrongUnits,
)
from leaddev.schema import Model, Thresholds
from leaddev.score.investment import CURRENCIES, Currency, Portfolio, unit_name
from leaddev.score.rounding import as_ratio, as_share, share
from leaddev.score.sample import Sample
from leaddev.score.shares import Shares, investment_shares, moved, need_shares, noise_floor
from leaddev.score.weightings import FLAT, NAMES, difficulty_weights, picked
from leaddev.stats.linearisation import part_interval, t_quantile

Array = NDArray[np.float64]

RING_CONFIDENCE = 0.99
NO_PORTFOLIO = "no training list"
NO_AMOUNTS = "no programme with a ring has an amount"
NO_NEED = "the need of a ring is not known, or nobody reports a gap"


@record
class Contest:
    """Everything that one comparison of need and investment needs."""

    model: Model
    sample: Sample
    portfolio: Portfolio
    money: str

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

    def need(self, rings: Sequence[str], weighting: str = FLAT) -> Shares | None:
        """Need shares over some rings."""
        weights = difficulty_weights(weighting, len(self.all_rings))
        return need_shares(self.sample, rings, picked(weights, self.all_rings, rings))

    def invested(self, rings: Sequence[str], currency: Currency, mandatory: bool = False) -> Shares | None:
        """Investment shares over some rings."""
        amounts = self.portfolio.ring_amounts(self.portfolio.chosen(mandatory=mandatory), currency)
        return investment_shares(rings, picked(amounts, self.all_rings, rings))

    def judgement(self, rings: Sequence[str], currency: Currency, mandatory: bool = False) -> Array:
        """(rings, rings) covariance of the amounts, because ring weights of mixed programmes are a judgement."""
        firmness = self.thresholds.attribution_concentration.value
        chosen = self.portfolio.chosen(mandatory=mandatory)
        covariance = self.portfolio.attribution_covariance(chosen, currency, firmness)
        places = [self.all_rings.index(ring) for ring in rings]
        return covariance[np.ix_(places, places)]

    @property
    def respondents(self) -> int:
        """The smallest number of respondents behind the need of a ring."""
        counts = [
            self.sample.count(ring, "paired")
            for ring in self.all_rings
            if (ring, "paired") in self.sample.block.columns
        ]
        return min(counts, default=0)


def balance(contest: Contest, currency: Currency, wrong_units: WrongUnits | None) -> Balance:
    """The balance of one organization or unit."""
    taught, lived = contest.model.contrast.taught, contest.model.contrast.lived
    table = _table(contest, currency)
    main = table[0]
    need, invested = contest.need(contest.contrast_rings), contest.invested(contest.contrast_rings, currency)
    reason = None if need and invested else (NO_NEED if need is None else NO_AMOUNTS)
    return Balance(
        verdict=main.verdict,
        taught=taught,
        lived=lived,
        currency=currency,
        excess=main.excess,
        invested_share=_invested_figure(contest, invested, currency),
        needed_share=need_figure(contest, need, taught, 0.95),
        to_move=_to_move(contest, currency),
        holds_under=HoldsUnder(tried=len(table), held=sum(row.holds for row in table), table=table),
        rings=tuple(_ring_balance(contest, ring, currency) for ring in contest.all_rings),
        wrong_units=wrong_units,
        reason=reason,
    )


def no_balance(model: Model, reason: str) -> Balance:
    """The balance where there is nothing to compare."""
    unknown = Figure(estimate=None, reason=reason)
    ring_rows = tuple(
        RingBalance(
            ring=ring.id, invested_share=None, needed_share=None, needed=unknown, ratio=unknown, verdict="cannot-tell"
        )
        for ring in model.rings
    )
    return Balance(
        verdict="cannot-tell",
        taught=model.contrast.taught,
        lived=model.contrast.lived,
        currency="hours",
        excess=unknown,
        invested_share=unknown,
        needed_share=unknown,
        to_move=ToMove(share=None, noise_floor=None, amount=None, unit="hours", distinguishable=None),
        holds_under=HoldsUnder(tried=0, held=0, table=()),
        rings=ring_rows,
        wrong_units=None,
        reason=reason,
    )


def excess_of(contest: Contest, currency: Currency, *, weighting: str = FLAT, mandatory: bool = False) -> Figure:
    """Invested minus needed share of the taught side within the contrast, with its 95 % interval (not rounded)."""
    rings, taught = contest.contrast_rings, contest.model.contrast.taught
    need, invested = contest.need(rings, weighting), contest.invested(rings, currency, mandatory)
    if need is None or invested is None:
        return Figure(estimate=None, n=contest.respondents, reason=NO_NEED if need is None else NO_AMOUNTS)
    needed, need_gradient = need.total(taught)
    spent, spend_gradient = invested.total(taught)
    judgement = float(spend_gradient @ contest.judgement(rings, currency, mandatory) @ spend_gradient)
    need_low, need_high = _need_limits(contest.sample, needed, need_gradient, 0.95)
    spent_low, spent_high = _judged_limits(spent, judgement)
    value = spent - needed
    # limits of a difference from the limits of its parts: Zou & Donner 2008, Statistics in Medicine 27
    low = value - float(np.hypot(spent - spent_low, need_high - needed))
    high = value + float(np.hypot(spent_high - spent, needed - need_low))
    return Figure(estimate=value, low=max(low, -1.0), high=min(high, 1.0), n=contest.respondents)


def verdict_of(excess: Figure, material: float) -> BalanceVerdict:
    """What an excess says: an interval without zero and an excess that matters, or an interval within what matters."""
    if excess.estimate is None or excess.low is None or excess.high is None:
        return "cannot-tell"
    if excess.low > 0 and excess.estimate >= material:
        return "taught-heavy"
    if excess.high < 0 and excess.estimate <= -material:
        return "lived-heavy"
    return "in-line" if -2 * material <= excess.low and excess.high <= 2 * material else "cannot-tell"


def _need_limits(sample: Sample, share: float, gradient: Array, confidence: float) -> tuple[float, float]:
    errors, freedom = sample.strata.standard_errors(gradient[None, :])
    return part_interval(share, float(errors[0]), float(t_quantile(confidence, freedom)[0]))


def _judged_limits(share: float, variance: float) -> tuple[float, float]:
    """Limits of an investment share, which is uncertain only as far as ring weights are a judgement."""
    return part_interval(share, float(np.sqrt(max(variance, 0.0))), float(t_quantile(0.95, np.inf)))


def _half_width(sample: Sample, gradient: Array, extra_variance: float, confidence: float) -> float:
    errors, freedom = sample.strata.standard_errors(gradient[None, :])
    error = float(np.hypot(errors[0], np.sqrt(max(extra_variance, 0.0))))
    return error * float(t_quantile(confidence, freedom)[0])


def need_figure(contest: Contest, need: Shares | None, rings: Sequence[str], confidence: float) -> Figure:
    if need is None:
        return Figure(estimate=None, confidence=confidence, n=contest.respondents, reason=NO_NEED)
    value, gradient = need.total(rings)
    low, high = _need_limits(contest.sample, value, gradient, confidence)
    return as_share(Figure(estimate=value, low=low, high=high, confidence=confidence, n=contest.respondents))


def _invested_figure(contest: Contest, invested: Shares | None, currency: Currency) -> Figure:
    if invested is None:
        return Figure(estimate=None, reason=NO_AMOUNTS)
    value, gradient = invested.total(contest.model.contrast.taught)
    variance = float(gradient @ contest.judgement(contest.contrast_rings, currency) @ gradient)
    low, high = _judged_limits(value, variance)
    return as_share(Figure(estimate=value, low=low, high=high))


def _table(contest: Contest, currency: Currency) -> tuple[Weighing, ...]:
    choices: list[tuple[str, Currency, bool]] = [(name, currency, False) for name in NAMES]
    if any(programme.mandatory for programme in contest.portfolio.programmes):
        choices.append((FLAT, currency, True))
    choices += [(FLAT, other, False) for other in CURRENCIES if other != currency and contest.portfolio.has(other)]
    material = contest.thresholds.material_excess.value
    figures = [excess_of(contest, chosen, weighting=name, mandatory=both) for name, chosen, both in choices]
    verdicts = [verdict_of(figure, material) for figure in figures]
    return tuple(
        Weighing(
            difficulty=name,
            currency=unit_name(chosen, contest.money),
            mandatory=both,
            excess=as_share(figure),
            verdict=verdict,
            holds=verdict == verdicts[0],
        )
        for (name, chosen, both), figure, verdict in zip(choices, figures, verdicts, strict=True)
    )


def _to_move(contest: Contest, currency: Currency) -> ToMove:
    unit = unit_name(currency, contest.money)
    need, invested = contest.need(contest.all_rings), contest.invested(contest.all_rings, currency)
    if need is None or invested is None:
        return ToMove(share=None, noise_floor=None, amount=None, unit=unit, distinguishable=None)
    amounts = contest.portfolio.ring_amounts(contest.portfolio.chosen(mandatory=False), currency)
    distance = moved(invested.values, need.values)
    floor = noise_floor(need.gradient @ contest.sample.strata.covariance @ need.gradient.T)
    return ToMove(
        share=share(distance),
        noise_floor=share(floor),
        amount=round(distance * float(amounts.sum()), 1),
        unit=unit,
        distinguishable=distance - floor > contest.thresholds.movement_margin.value,
    )


def _ring_balance(contest: Contest, ring: str, currency: Currency) -> RingBalance:
    need, invested = contest.need(contest.all_rings), contest.invested(contest.all_rings, currency)
    if need is None or invested is None:
        unknown = Figure(estimate=None, confidence=RING_CONFIDENCE, reason=NO_NEED if need is None else NO_AMOUNTS)
        spent = None if invested is None else share(invested.total([ring])[0])
        return RingBalance(
            ring=ring, invested_share=spent, needed_share=None, needed=unknown, ratio=unknown, verdict="cannot-tell"
        )
    needed = need.total([ring])[0]
    spent = invested.total([ring])[0]
    ratio = _ratio(contest, need, invested, ring, currency)
    return RingBalance(
        ring=ring,
        invested_share=share(spent),
        needed_share=share(needed),
        needed=need_figure(contest, need, [ring], 0.95),
        ratio=as_ratio(ratio),
        verdict=_ring_verdict(ratio, contest.thresholds.material_ratio.value),
    )


def _ratio(contest: Contest, need: Shares, invested: Shares, ring: str, currency: Currency) -> Figure:
    """Investment share over need share, with its interval on the log scale."""
    needed, need_gradient = need.total([ring])
    spent, spend_gradient = invested.total([ring])
    if needed <= 0:
        return Figure(estimate=None, confidence=RING_CONFIDENCE, n=contest.respondents, reason="no need was measured")
    if spent <= 0:
        return Figure(estimate=0.0, low=0.0, high=0.0, confidence=RING_CONFIDENCE, n=contest.respondents)
    judgement = float(spend_gradient @ contest.judgement(contest.all_rings, currency) @ spend_gradient) / spent**2
    half = _half_width(contest.sample, need_gradient / needed, judgement, RING_CONFIDENCE)
    centre = float(np.log(spent / needed))
    return Figure(
        estimate=spent / needed,
        low=float(np.exp(centre - half)),
        high=float(np.exp(centre + half)),
        confidence=RING_CONFIDENCE,
        n=contest.respondents,
    )


def _ring_verdict(ratio: Figure, material: float) -> RingVerdict:
    if ratio.estimate is None or ratio.low is None or ratio.high is None:
        return "cannot-tell"
    if ratio.low > 1 and ratio.estimate >= material:
        return "over"
    if ratio.high < 1 and ratio.estimate <= 1 / material:
        return "under"
    return "in-line" if 1 / material <= ratio.estimate <= material else "cannot-tell"
