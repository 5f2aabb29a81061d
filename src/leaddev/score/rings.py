"""Level, importance and need of each ring in one group (methods: need = importance x gap, signed and positive part).

Every figure is an `Estimate` with its gradient, so every figure has its interval.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddev.report import Bounds, Figure, RingScore
from leaddev.score.need import RingNeed, prevalence, ring_need, with_error
from leaddev.score.rounding import as_score, as_share
from leaddev.score.sample import PART, Estimate, Sample, Shape, Wanted, product
from leaddev.stats.linearisation import share_interval, t_quantile
from leaddev.stats.true_score import Slopes

UNANIMOUS = "everybody gave the same answer, which is not shown"
NOT_ANSWERED = "not asked or not answered"
_SCORE = (0.0, 1.0)
_SIGNED = (-1.0, 1.0)


def importance_of(sample: Sample, ring: str) -> Estimate | None:
    """Mean importance, 0-1."""
    return sample.ring_mean(ring, "importance")


def signed_need(sample: Sample, ring: str) -> Estimate | None:
    """Mean importance times mean gap, -1 to 1 (Borich's mean weighted discrepancy on 0-1 scales)."""
    gap, importance = sample.ring_mean(ring, "gap"), importance_of(sample, ring)
    return None if gap is None or importance is None else product(importance, gap)


def ring_scores(sample: Sample, rings: Sequence[str], population: int | None) -> tuple[RingScore, ...]:
    """All figures of some rings in one group, from one look at its strata; faster than ring by ring."""
    wanted = [each for ring in rings for each in _wanted(sample, ring)]
    figures = _figures(sample, wanted)
    size = len(wanted) // max(len(rings), 1)
    return tuple(
        _ring_score(sample, ring, figures[number * size : (number + 1) * size], population)
        for number, ring in enumerate(rings)
    )


def _wanted(sample: Sample, ring: str) -> list[tuple[Estimate | None, int, Shape]]:
    """Level, importance, signed need, need corrected, raw and net.

    The estimate, its count, the shape of its interval.
    """
    paired, need = sample.count(ring, "paired"), ring_need(sample, ring)
    shapes: list[Shape] = [_SCORE, _SCORE, _SIGNED, PART, PART, PART]
    return [(estimate, paired, shape) for estimate, shape in zip(_estimates(sample, ring, need), shapes, strict=True)]


def _estimates(sample: Sample, ring: str, need: RingNeed | None) -> list[Estimate | None]:
    level, signed = sample.ring_mean(ring, "level"), signed_need(sample, ring)
    if need is None or level is None or signed is None:
        return [None] * 6
    importance, gap, raw = (part.value for part in (need.parts.importance, need.parts.gap, need.parts.positive))
    signed = with_error(sample, need, signed, Slopes(importance, 0, 0, 0), gap)
    return [
        with_error(sample, need, level, Slopes(-1, 0, 0, 0), 1),  # level is importance less the gap
        with_error(sample, need, need.parts.importance, Slopes(0, 0, 0, 0), 1),
        signed,
        need.corrected,
        with_error(sample, need, need.raw, Slopes(0, importance, 0, 0), raw),
        signed if gap > 0 else need.net,
    ]


def _prevalence(sample: Sample, ring: str) -> Figure:
    """Share of people who perceive a shortfall of more than half a step.

    Its interval is Wilson's for the people who answered; nothing is taken off for a finite population, because who lies
    beyond the step is not known of those who answered either.
    """
    need, n = ring_need(sample, ring), sample.count(ring, "paired")
    if need is None:
        return Figure(estimate=None, n=n, reason=NOT_ANSWERED)
    if n < 2:
        return Figure(estimate=None, n=n, reason="too few answers")
    value = prevalence(sample, need)
    low, high = share_interval(value, 0.0, sample.size * n / max(sample.n, 1), float(t_quantile(0.95, max(n - 1, 1))))
    return Figure(estimate=value, low=low, high=high, n=n)


def _ring_score(sample: Sample, ring: str, figures: list[Figure], population: int | None) -> RingScore:
    level, importance, need, corrected, raw, net = figures
    share, paired = _prevalence(sample, ring), importance.n
    alike = Figure(estimate=None, n=paired, reason=UNANIMOUS)
    if share.estimate is not None and sample.mean(ring, "short") in (0.0, sample.mean(ring, "paired")):
        share = alike
    if sample.is_unanimous(ring, "level", "paired"):
        level = alike
    if sample.is_unanimous(ring, "importance", "paired"):
        importance = need = corrected = raw = net = alike
    elif sample.is_unanimous(ring, "gap", "paired"):
        need = corrected = raw = net = alike
    return RingScore(
        ring=ring,
        level=as_score(level),
        importance=as_score(importance),
        need=as_score(need),
        need_prevalence=as_share(share),
        need_positive=as_score(corrected),
        need_raw=as_score(raw),
        need_net=as_score(net),
        level_bounds=worst_case(level, population),
    )


def worst_case(level: Figure, population: int | None) -> Bounds | None:
    """Lowest and highest level (0-100) that the group could have, whatever those who did not answer think.

    Source: Manski 2003, Partial Identification of Probability Distributions.
    """
    if level.estimate is None or population is None or not level.n:
        return None
    answered = min(level.n / population, 1.0) if population else 1.0
    low = answered * level.estimate
    return Bounds(low=round(100 * low, 1), high=round(100 * (low + 1 - answered), 1))


def _figures(sample: Sample, wanted: Sequence[tuple[Estimate | None, int, Shape]]) -> list[Figure]:
    """A figure for each estimate with its count and the shape of its interval; without an estimate, the reason."""
    known = [Wanted(estimate, n, shape) for estimate, n, shape in wanted if estimate is not None]
    found = iter(sample.figures(known) if known else [])
    return [
        Figure(estimate=None, n=n, reason=NOT_ANSWERED) if estimate is None else next(found)
        for estimate, n, _ in wanted
    ]
