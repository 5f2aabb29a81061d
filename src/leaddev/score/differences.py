"""Whether units differ: intraclass correlations, estimates drawn towards the others, tests for many units at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.disclosure.figures import Computed, as_share, not_known
from leaddev.report import WITHHELD, Reason, Shrunken, UnitDifferences
from leaddev.schema import Thresholds
from leaddev.score.sample import Sample
from leaddev.stats.change import welch_df
from leaddev.stats.distributions import benjamini_hochberg, t_two_sided
from leaddev.stats.multilevel import icc_from_sums, rank_probability, shrink
from leaddev.sums.blocks import Block
from leaddev.sums.moments import Ints

Array = NDArray[np.float64]

MINIMUM_UNITS = 8
FEWEST_UNITS = 3
"""With two units, a unit against the rest is the same comparison twice, and a share of variance says nothing."""
LOWEST_SHARE = 0.2
_SEED = 20170517
_ROUNDING = 1e-12
"""Sums of squares of levels (0 to 1) below this are what computing leaves of 0."""


def unit_differences(block: Block, products: Ints, ring: str, thresholds: Thresholds) -> UnitDifferences:
    """ICC(1) and ICC(2) of the level of a ring over units that do not overlap, (units, width, width) or none."""
    products = products.reshape(-1, block.width, block.width)
    rated, level = block.columns[ring, "paired"], block.columns[ring, "level"]
    unit = block.units[level]
    ns = products[:, rated, rated].astype(np.float64)
    sums, squares = products[:, rated, level] / unit, products[:, level, level] / unit**2
    answered = ns > 0
    units = int(answered.sum())
    if units < FEWEST_UNITS or ns.sum() <= units:
        reason = Reason("few-units-answered", {"needed": FEWEST_UNITS})
        unknown = not_known(reason)
        return UnitDifferences(ring=ring, icc1=unknown, icc2=None, units=units, may_rank=False, reason=reason)
    found = icc_from_sums(ns[answered], sums[answered], squares[answered])
    if found.icc1 is None:
        unknown = not_known(WITHHELD, n=int(ns.sum()))
        return UnitDifferences(ring=ring, icc1=unknown, icc2=None, units=units, may_rank=False, reason=WITHHELD)
    icc1 = as_share(Computed(estimate=found.icc1, low=found.icc1_low, high=found.icc1_high, n=int(ns.sum())))
    needed = thresholds.ranking.value
    may_rank = units >= MINIMUM_UNITS and found.icc2 is not None and found.icc2 >= needed
    return UnitDifferences(
        ring=ring,
        icc1=icc1,
        icc2=None if found.icc2 is None else round(found.icc2, 3),
        units=units,
        may_rank=may_rank,
        reason=None if may_rank else _why_not_ranked(units, needed),
    )


def _why_not_ranked(units: int, needed: float) -> Reason:
    if units < MINIMUM_UNITS:
        return Reason("few-units", {"needed": MINIMUM_UNITS})
    return Reason("low-icc", {"needed": needed})


class UnitLevels(Struct, frozen=True):
    """(G,) respondents, means and variances of the level of one ring in groups that do not overlap."""

    ns: Array
    means: Array
    variances: Array


def unit_levels(samples: Sequence[Sample], ring: str) -> UnitLevels:
    """Level of a ring in some groups, as it is published of them."""
    ns, means, variances = [], [], []
    for sample in samples:
        n = sample.count(ring, "paired")
        estimate = None if sample.hides(ring, "level") else sample.ring_mean(ring, "level")
        ns.append(float(n))
        means.append(estimate.value if estimate else np.nan)
        variances.append(_variance(sample, ring, n) if n > 1 else np.nan)
    return UnitLevels(np.array(ns), np.array(means), np.array(variances))


def _variance(sample: Sample, ring: str, n: int) -> float:
    """Sample variance of the level among those who rated it, from the strata's means and covariances."""
    strata, place, rated = sample.strata, sample.place(ring, "level"), sample.place(ring, "paired")
    squares = strata.covariances[:, place, place] * np.maximum(strata.n - 1, 0) + strata.n * strata.means[:, place] ** 2
    total, answered = float(strata.n @ strata.means[:, place]), float(strata.n @ strata.means[:, rated])
    return max((float(squares.sum()) - total**2 / answered) / (n - 1), 0.0)


def shrunken(levels: UnitLevels, may_rank: bool, adjusted: Array, false_discovery: float) -> list[Shrunken | None]:
    """Each group's level drawn towards the others; ranks only where they are allowed."""
    usable = (levels.ns > 1) & np.isfinite(levels.means)
    if usable.sum() < FEWEST_UNITS:
        return [None] * len(levels.ns)
    ns, means, variances = levels.ns[usable], levels.means[usable], levels.variances[usable]
    within = float(((ns - 1) * variances).sum() / (ns - 1).sum())
    found = shrink(means, ns, within)
    lowest = round(LOWEST_SHARE * len(ns))
    is_enough = len(ns) >= MINIMUM_UNITS
    chances = rank_probability(found.estimates, found.variances, lowest, _SEED, _draws(len(ns))) if is_enough else None
    order = np.argsort(np.argsort(found.estimates, kind="stable"), kind="stable") + 1
    result: list[Shrunken | None] = [None] * len(levels.ns)
    for place, number in enumerate(np.flatnonzero(usable)):
        result[int(number)] = Shrunken(
            estimate=round(float(found.estimates[place]) * 100, 1),
            weight=round(float(found.weights[place]), 3),
            probability_lowest=None if chances is None else round(float(chances[place]), 3),
            rank=int(order[place]) if may_rank else None,
            differs=bool(adjusted[number] <= false_discovery),
        )
    return result


def _draws(groups: int) -> int:
    """4,000 draws (standard error at most 0.008), fewer for many groups, at least 1,000 (at most 0.016)."""
    return min(4000, max(1000, 400_000 // groups))


def against_the_rest(levels: UnitLevels) -> Array:
    """(G,) p-values of each group against all others together (Welch); NaN where they cannot be computed."""
    p = np.full(len(levels.ns), np.nan)
    usable = np.flatnonzero((levels.ns > 1) & np.isfinite(levels.means))
    if usable.size < 2:
        return p
    ns, variances = levels.ns[usable].astype(np.float64), levels.variances[usable]
    means = levels.means[usable] - levels.means[usable].mean()
    rest = ns.sum() - ns
    mean = (ns @ means - ns * means) / rest
    squares = (ns - 1) * variances + ns * means**2
    around = squares.sum() - squares - rest * mean**2
    around[around < _ROUNDING * max(1.0, squares.sum())] = 0.0
    own, others = variances / ns, around / (rest - 1) / rest
    differs = own + others > 0
    ns, rest, distance, own, others = (each[differs] for each in (ns, rest, means - mean, own, others))
    p[usable[differs]] = t_two_sided(distance / np.sqrt(own + others), welch_df(ns - 1, own, rest - 1, others))
    return p


def adjusted_for_all(p: Array) -> Array:
    """Benjamini-Hochberg over every test at once; tests that could not be made count as no difference."""
    flat = p.ravel()
    known = np.isfinite(flat)
    adjusted = np.ones_like(flat)
    if known.any():
        adjusted[known] = benjamini_hochberg(flat[known])
    return np.asarray(adjusted.reshape(p.shape))
