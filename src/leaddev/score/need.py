"""Need of a ring about true scores (methods, *Need of true scores*): corrected, raw and net, with their intervals.

The three are importance times the mean positive part of the true gaps, of the observed gaps, and of their mean.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from leaddev.report.figure import NeedVerdict
from leaddev.score.noise import Noise, Shape
from leaddev.score.sample import Estimate, Sample, product
from leaddev.stats.distributions import t_quantile
from leaddev.stats.linearisation import part_interval, part_interval_over
from leaddev.stats.true_score import (
    Gaps,
    Slopes,
    corrected_gap,
    share_beyond,
    slopes_of,
)
from leaddev.sums.blocks import Block
from leaddev.sums.ring_measure import Kind

Array = NDArray[np.float64]
Ints = NDArray[np.int64]


def noise_of(block: Block, sums: Mapping[str, Ints], everybody: Sample) -> dict[str, Noise]:
    """The noise of each ring.

    A ring of one item borrows the error of an item from the other rings of the same kind and scales.
    """
    rings = block.rings.values()
    found = {ring.name: Noise(len(ring.levels), sums[ring.name]) for ring in rings}
    known: dict[tuple[Kind, tuple[int, int]], list[float]] = {}
    for ring in rings:
        noise, squares = found[ring.name], everybody.ratio(ring.name, "error", "paired")
        if noise.is_known and squares is not None:
            known.setdefault((ring.kind, ring.spans), []).append(squares.value * noise.factor / noise.inverse)
    for ring in rings:
        if not found[ring.name].is_known and (ring.kind, ring.spans) in known:
            found[ring.name] = replace(found[ring.name], error=float(np.mean(known[ring.kind, ring.spans])))
    return {ring: _with_shape(noise, parts_of(everybody, ring)) for ring, noise in found.items()}


def _with_shape(noise: Noise, parts: Parts | None) -> Noise:
    if parts is None:
        return noise
    error, is_known = error_variance(parts, noise)
    return replace(noise, shape=Shape(*noise.gaps, error, parts.gap.value)) if is_known else noise


def within(everybody: Sample, noise: Mapping[str, Noise]) -> dict[str, Noise]:
    """The same with the variance of gaps inside the strata of a sample, and its true part."""
    strata = everybody.strata
    freedom = np.maximum(strata.n - 1, 0)
    pooled = {}
    for ring, own in noise.items():
        parts = parts_of(everybody, ring)
        if parts is not None:
            place = everybody.place(ring, "gap")
            share = everybody.mean(ring, "paired")
            variance = float(freedom @ strata.covariances[:, place, place]) / max(float(freedom.sum()), 1.0) / share
            pooled[ring] = replace(own, pooled=(variance, max(variance - error_variance(parts, own)[0], 0.0)))
    return pooled


class Parts(Struct, frozen=True, dict=True):
    """The means of a ring that its need is made of; `middle` is the mean over persons of their gaps.

    `importance` and `gap` are means of item means. Where answers are missing `middle` is a little beside `gap`; what
    lies between them is the answers of whoever left an item out, so the mean positive part moves with `gap`: by that
    difference times the share of people above 0. Where everybody is above 0 it is `gap` itself.
    """

    importance: Estimate
    gap: Estimate
    positive: Estimate
    square: Estimate
    error: Estimate
    middle: float
    n: int


def parts_of(sample: Sample, ring: str) -> Parts | None:
    """The means of a ring in one group; None where nobody rated an item."""
    importance, gap = importance_of(sample, ring), sample.ring_mean(ring, "gap")
    middle, positive, square, error = (
        sample.ratio(ring, name, "paired") for name in ("gap", "positive_gap", "square", "error")
    )
    if importance is None or gap is None or middle is None or positive is None or square is None or error is None:
        return None
    above = sample.mean(ring, "above") / sample.mean(ring, "paired")
    moved = max(positive.value + (gap.value - middle.value) * above, gap.value, 0.0)
    raw = Estimate(moved, positive.gradient)
    return Parts(importance, gap, raw, square, error, middle.value, sample.count(ring, "paired"))


def importance_of(sample: Sample, ring: str) -> Estimate | None:
    """Mean importance, 0-1; 1 where a need is not weighted by it."""
    if sample.ring(ring).kind.has_importance:
        return sample.ring_mean(ring, "importance")
    return Estimate(1.0, np.zeros(sample.block.width))


class RingNeed(Struct, frozen=True):
    """The need of one ring in one group.

    `has_error` where the error of measurement is known, `is_bound` where that is not the whole of it: the corrected
    need is then no less than what a whole correction would leave, and net need no more.
    """

    ring: str
    parts: Parts
    gaps: Gaps
    error: float
    has_error: bool
    is_bound: bool
    spread_error: float
    corrected: Estimate
    raw: Estimate
    net: Estimate


def ring_need(sample: Sample, ring: str) -> RingNeed | None:
    """The need of a ring; None where it was not asked, nobody rated an item, no need can be told or it is withheld.

    All that is compared, summed or shared out starts here, so no figure holds a need that is withheld.
    """
    kind = sample.block.kinds.get(ring)
    return None if kind is None or kind.material is None or sample.hides_need(ring) else measured(sample, ring)


def measured(sample: Sample, ring: str) -> RingNeed | None:
    """The same also where only its errors of measurement mean anything, because levels alone were asked."""
    if ring not in sample.needs:
        sample.needs[ring] = _ring_need(sample, ring)
    return sample.needs[ring]


def _ring_need(sample: Sample, ring: str) -> RingNeed | None:
    parts, noise = parts_of(sample, ring), sample.noise.get(ring)
    if parts is None:
        return None
    n, mean = parts.n, parts.gap.value
    variance = max(parts.square.value - parts.middle**2, 0.0) * n / max(n - 1, 1)
    error, has_error = error_variance(parts, noise)
    true_variance = max(variance - error, 0.0)
    if noise is not None and noise.pooled is not None:
        variance, true_variance = noise.pooled
    gaps = Gaps(mean, parts.positive.value, variance, true_variance)
    spread_error = _spread_error(sample, parts, noise)
    raw = product(parts.importance, parts.positive)
    corrected = _corrected(sample, ring, parts, gaps, (error, spread_error), noise) if has_error else raw
    is_bound = not (has_error and sample.ring(ring).kind.error_is_whole)
    return RingNeed(ring, parts, gaps, error, has_error, is_bound, spread_error, corrected, raw, _net(parts))


def error_variance(parts: Parts, noise: Noise | None) -> tuple[float, bool]:
    """Error variance of a person's mean gap, and whether it is known."""
    if noise is None:
        return 0.0, False
    if noise.is_known:
        return parts.error.value * noise.factor, True
    return (0.0, False) if noise.error is None else (noise.error * noise.inverse, True)


def _net(parts: Parts) -> Estimate:
    """Importance times the net gap; no need where the net gap is a surplus."""
    if parts.gap.value > 0:
        return product(parts.importance, parts.gap)
    return Estimate(0.0, np.zeros_like(parts.gap.gradient))


def _spread_gradients(parts: Parts, noise: Noise | None) -> tuple[Array, Array]:
    """Gradients of the variance of gaps, and of its true part."""
    squares = parts.square.gradient - 2 * parts.middle * parts.gap.gradient
    return squares, squares - (noise.factor if noise is not None else 0.0) * parts.error.gradient


def _spread_error(sample: Sample, parts: Parts, noise: Noise | None) -> float:
    """Standard error of the true variance; none where it was taken from all units together."""
    if noise is not None and noise.pooled is not None:
        return 0.0
    return float(sample.strata.standard_errors(_spread_gradients(parts, noise)[1][None, :])[0][0])


def _corrected(
    sample: Sample, ring: str, parts: Parts, gaps: Gaps, errors: tuple[float, float], noise: Noise | None
) -> Estimate:
    """Importance times the corrected gap: its gradient, and its error of measurement (`z` and `e` of the methods)."""
    error, spread_error = errors
    slopes, importance, value = slopes_of(corrected_gap, gaps, spread_error), parts.importance, corrected_gap(gaps)
    gradient = importance.value * _gap_gradient(parts, noise, slopes, parts.positive) + value * importance.gradient
    scaled = Slopes(*(importance.value * slope for slope in slopes))
    measured = _measured(sample, ring, scaled, gaps, error, noise, value)
    return Estimate(importance.value * value, gradient, measured)


def without_importance(sample: Sample, need: RingNeed) -> Estimate:
    """The corrected gap alone; the raw one where the error of measurement is not known."""
    if not need.has_error:
        return need.parts.positive
    slopes = slopes_of(corrected_gap, need.gaps, need.spread_error)
    gradient = _gap_gradient(need.parts, sample.noise.get(need.ring), slopes, need.parts.positive)
    return with_error(sample, need, Estimate(corrected_gap(need.gaps), gradient), slopes, 0.0)


def _gap_gradient(parts: Parts, noise: Noise | None, slopes: Slopes, raw: Estimate) -> Array:
    """Gradient of a quantity with these slopes by the mean gap, `raw`, and the variances of gaps."""
    squares, spread = _spread_gradients(parts, noise)
    plain = slopes.mean * parts.gap.gradient + slopes.raw * raw.gradient
    return plain + slopes.variance * squares + slopes.true_variance * spread


def with_error(sample: Sample, need: RingNeed, estimate: Estimate, slopes: Slopes, importance: float) -> Estimate:
    """An estimate of a ring with its error of measurement: how it changes with each of `Gaps`, and with importance."""
    noise = sample.noise.get(need.ring)
    return replace(estimate, error=_measured(sample, need.ring, slopes, need.gaps, need.error, noise, importance))


def _measured(
    sample: Sample,
    ring: str,
    slopes: Slopes,
    gaps: Gaps,
    error: float,
    noise: Noise | None,
    value: float,
) -> float:
    """Variance of what one person adds to the need that is error of measurement; `value` is the gap that importance
    multiplies, 0 for the gap alone.
    """
    if noise is None or error <= 0:
        return 0.0
    if not sample.ring(ring).kind.error_is_whole:
        return 1.0  # more than a person can vary: nothing is taken off for a finite population
    a, b, c, v = slopes
    k = 2 * (c + v)
    above = sample.mean(ring, "above") / sample.mean(ring, "paired")
    squares = a**2 + (2 * a * b + b**2) * above + k**2 * gaps.variance + 2 * b * k * (gaps.raw - gaps.mean * above)
    own = sample.spread(ring, "error") * noise.factor**2
    alone, together = noise.of_importance
    with_importance = 2 * value * (a + b * above) * together + value**2 * alone
    return max(error * squares + with_importance + v**2 * own, 0.0)


def need_verdict(sample: Sample, need: RingNeed, material: float) -> NeedVerdict:
    """Whether there is a need at all: shown, absent, or unclear.

    Shown: the corrected need reaches `material`, the lower end of its 95 % interval exceeds half of it, and with the
    true variance at the lower end of its interval it still reaches `material`, or half of it where the net gap's lower
    end exceeds 0. Absent: the upper end lies below `material`. Where the error of measurement is not known, or not the
    whole of it, corrected need (raw need without any error) must say absent and net need shown.
    """
    estimates = [need.net if need.is_bound else need.corrected, need.parts.gap, need.corrected]
    errors, freedom = sample.errors(estimates)
    quantiles = t_quantile(0.95, freedom)
    shapes = (need.corrected.value, need_reach(sample, need)) if need.has_error else (need.corrected.value,)
    low, high = part_interval_over(shapes, float(errors[2]), float(quantiles[2]))
    if need.is_bound:
        low = part_interval(need.net.value, float(errors[0]), float(quantiles[0]))[0]
    if high < material:
        return "absent"
    surely = max(need.gaps.true_variance - float(quantiles[0]) * need.spread_error, 0.0)
    least_spread = 0.0 if need.is_bound else surely
    least = need.parts.importance.value * corrected_gap(need.gaps._replace(true_variance=least_spread))
    has_gap = need.parts.gap.value - float(quantiles[1] * errors[1]) > 0
    is_shown = estimates[0].value >= material and low > material / 2
    is_shown &= least >= material or (least >= material / 2 and has_gap)
    return "shown" if is_shown else "unclear"


def need_reach(sample: Sample, need: RingNeed) -> float:
    """The need by deconvolution, which assumes no shape of the true gaps but is more uncertain.

    It is the other end of intervals, never a figure. Where no gap can be negative the need is their mean, whatever the
    shape.
    """
    shape = _shape(sample, need) if sample.ring(need.ring).kind.can_exceed else None
    if shape is None:
        return need.corrected.value
    return need.parts.importance.value * shape.about(need.gaps.mean).positive_part


def _shape(sample: Sample, need: RingNeed) -> Shape | None:
    """How the gaps of everybody are spread; None where the error of measurement is not known."""
    noise = sample.noise.get(need.ring)
    return None if noise is None else noise.shape


def least(sample: Sample, need: RingNeed) -> float:
    """The smallest need that the answers allow where a part of the error is not known; else the corrected one."""
    unknown = _unknown_error(sample, need)
    return (
        need.parts.importance.value * corrected_gap(_without(need.gaps, unknown)) if unknown else need.corrected.value
    )


def prevalence(sample: Sample, need: RingNeed) -> float:
    """Share of people whose true gap is larger than half a step of the scale that the level was rated on."""
    return share_beyond(need.gaps, _short(sample, need.ring).value, _half_step(sample, need.ring))


def prevalence_estimate(sample: Sample, need: RingNeed) -> Estimate:
    """The same with its gradient.

    Nothing is taken off its variance for a finite population (`error` is more than a share of a person can vary): who
    lies beyond the step is not known of those who answered either.
    """
    short, half = _short(sample, need.ring), _half_step(sample, need.ring)
    slopes = slopes_of(
        lambda gaps: share_beyond(gaps, gaps.raw, half), need.gaps._replace(raw=short.value), need.spread_error
    )
    gradient = _gap_gradient(need.parts, sample.noise.get(need.ring), slopes, short)
    return Estimate(prevalence(sample, need), gradient, 1.0)


def _short(sample: Sample, ring: str) -> Estimate:
    """Observed share beyond half a step; ties count half."""
    observed = sample.ratio(ring, "short", "paired")
    assert observed is not None  # the ring has a need, so somebody rated it
    return observed


def _half_step(sample: Sample, ring: str) -> float:
    return 1 / (2 * sample.ring(ring).spans[0])


def prevalence_reach(sample: Sample, need: RingNeed) -> tuple[float, float]:
    """The least and the largest prevalence where no shape is assumed for the true gaps, or a part of the error is not
    known.
    """
    shape, half = _shape(sample, need), _half_step(sample, need.ring)
    if shape is None:
        return (prevalence(sample, need),) * 2
    unknown = _unknown_error(sample, need)
    low, high = shape.about(need.gaps.mean).beyond(half, shape.error + unknown)
    if not unknown:
        return low, high
    other = share_beyond(_without(need.gaps, unknown), _short(sample, need.ring).value, half)
    return min(low, other), max(high, other)


def _unknown_error(sample: Sample, need: RingNeed) -> float:
    """The most that the unknown part of the error variance can be: the variance of one importance rating.

    0 where all of it is known, or nothing.
    """
    if not (need.is_bound and need.has_error):
        return 0.0
    answered, mean = sample.mean(need.ring, "paired"), sample.mean(need.ring, "importance")
    return (sample.spread(need.ring, "importance") + mean**2) / answered - (mean / answered) ** 2


def _without(gaps: Gaps, error: float) -> Gaps:
    """The gaps with this much less true variance."""
    return gaps._replace(true_variance=max(gaps.true_variance - error, 0.0))
