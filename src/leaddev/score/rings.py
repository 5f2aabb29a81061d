"""Level, importance and need of each ring in one group (methods: need = importance x gap, signed and positive part).

Every figure is an `Estimate` with its gradient, so every figure has its interval.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from leaddev.disclosure.figures import Computed, as_score, banded
from leaddev.report import WITHHELD, Bounds, RingScore
from leaddev.score.kinds import WITHOUT_IMPORTANCE, WITHOUT_LEVEL
from leaddev.score.need import (
    RingNeed,
    importance_of,
    least,
    measured,
    need_reach,
    prevalence_estimate,
    prevalence_reach,
    with_error,
)
from leaddev.score.sample import PART, Estimate, Sample, Shape, Wanted, product
from leaddev.stats.distributions import t_quantile
from leaddev.stats.linearisation import share_interval
from leaddev.stats.true_score import Slopes

_SCORE = (0.0, 1.0)
_SIGNED = (-1.0, 1.0)


def signed_need(sample: Sample, ring: str) -> Estimate | None:
    """Mean importance times mean gap, -1 to 1 (Borich's mean weighted discrepancy on 0-1 scales)."""
    gap, importance = sample.ring_mean(ring, "gap"), importance_of(sample, ring)
    return None if gap is None or importance is None else product(importance, gap)


def ring_scores(
    sample: Sample, rings: Sequence[str], population: int | None, minimum: int = 1
) -> tuple[RingScore, ...]:
    """All figures of some rings in one group, from one look at its strata; faster than ring by ring.

    The share of people with a need is in steps, and not told of fewer than twice the `minimum` group.
    """
    wanted = {ring: _wanted(sample, ring) for ring in rings}
    figures = iter(sample.figures([each for ring in rings for each in wanted[ring]]))
    found = {ring: [next(figures) for _ in wanted[ring]] for ring in rings}
    return tuple(_ring_score(sample, ring, found[ring], population, minimum) for ring in rings)


def _wanted(sample: Sample, ring: str) -> list[Wanted]:
    """Level, importance, signed need, need corrected, raw and net, prevalence; nothing where nobody rated it twice.

    Corrected need and prevalence reach over what they would be without a shape assumed for the true gaps.
    """
    paired, need = sample.count(ring, "paired"), measured(sample, ring)
    estimates = _estimates(sample, ring, need)
    if need is None or estimates is None:
        return []
    shapes: list[Shape] = [_SCORE, _SCORE, _SIGNED, PART, PART, PART, _SCORE]
    reaches = [(), (), (), (need_reach(sample, need), least(sample, need)), (), (), prevalence_reach(sample, need)]
    return [Wanted(*each) for each in zip(estimates, [paired] * 7, shapes, reaches, strict=True)]


def _estimates(sample: Sample, ring: str, need: RingNeed | None) -> list[Estimate] | None:
    level, signed = sample.ring_mean(ring, "level"), signed_need(sample, ring)
    if need is None or level is None or signed is None:
        return None
    importance, gap, raw = (part.value for part in (need.parts.importance, need.parts.gap, need.parts.positive))
    signed = with_error(sample, need, signed, Slopes(importance, 0, 0, 0), gap)
    return [
        with_error(sample, need, level, Slopes(-1, 0, 0, 0), 1),  # level is importance less the gap
        with_error(sample, need, need.parts.importance, Slopes(0, 0, 0, 0), 1),
        signed,
        need.corrected,
        with_error(sample, need, need.raw, Slopes(0, importance, 0, 0), raw),
        signed if gap > 0 else need.net,
        prevalence_estimate(sample, need),
    ]


def _prevalence(sample: Sample, figure: Computed) -> Computed:
    """Share of people who perceive a shortfall of more than half a step.

    Its interval is never narrower than Wilson's for the people who answered, so it has a width where the estimate is 0
    or 1; nothing is taken off for a finite population (`prevalence_estimate`).
    """
    n, value = figure.n, figure.estimate
    if n is None or value is None or figure.low is None or figure.high is None:
        return figure
    size = sample.size * n / max(sample.n, 1)
    low, high = share_interval(value, 0.0, size, float(t_quantile(0.95, max(n - 1, 1))))
    return replace(figure, low=min(figure.low, low), high=max(figure.high, high))


def _ring_score(sample: Sample, ring: str, figures: list[Computed], population: int | None, minimum: int) -> RingScore:
    unknown = Computed(estimate=None, n=sample.count(ring, "paired"), reason=WITHHELD)
    level, importance, need, corrected, raw, net, share = figures or [unknown] * 7
    paired, share = importance.n, _prevalence(sample, share)
    withheld = Computed(estimate=None, n=paired, reason=WITHHELD)
    measure = sample.ring(ring)
    if sample.hides(ring, "level"):
        level = withheld
    if measure.importances and sample.hides(ring, "importance"):
        importance = withheld
    if sample.hides_need(ring):
        need = corrected = raw = net = share = withheld
    if not measure.importances:
        importance = Computed(estimate=None, n=paired, reason=WITHOUT_IMPORTANCE)
    if not measure.kind.has_level:
        level = Computed(estimate=None, n=paired, reason=WITHOUT_LEVEL)
    if measure.kind.material is None:
        need = corrected = raw = net = share = importance
    return RingScore(
        ring=ring,
        level=as_score(level),
        importance=as_score(importance),
        need=as_score(need),
        need_prevalence=banded(share, minimum),
        need_positive=as_score(corrected),
        need_raw=as_score(raw),
        need_net=as_score(net),
        level_bounds=worst_case(level, population),
    )


def worst_case(level: Computed, population: int | None) -> Bounds | None:
    """Lowest and highest level (0-100) that the group could have, whatever those who did not answer think.

    Source: Manski 2003, Partial Identification of Probability Distributions.
    """
    if level.estimate is None or not population or not level.n:
        return None
    answered = min(level.n / population, 1.0)
    low = answered * level.estimate
    return Bounds(low=round(100 * low, 1), high=round(100 * (low + 1 - answered), 1))
