"""Right subject, wrong units: how much investment would have to move between units on top of what moves between rings.

Only programmes that were bought for a unit can tell; the share of the investment for which that is known is reported.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.report import Currency, WrongUnits
from leaddev.score.investment import Portfolio
from leaddev.score.kinds import one_kind
from leaddev.score.need import ring_need
from leaddev.score.sample import Sample
from leaddev.score.shares import moved
from leaddev.stats.linearisation import complete_populations

Array = NDArray[np.float64]

_SEED, _DRAWS = 20170516, 2000


class UnitNeed(Struct, frozen=True):
    """One group of units that may be shown: the units in it, its sample, and how many people work there, if known."""

    name: str
    units: frozenset[str]
    sample: Sample
    headcount: int | None


def wrong_units(portfolio: Portfolio, groups: Sequence[UnitNeed], currency: Currency) -> WrongUnits | None:
    """The share that reaches the right ring in the wrong unit; None where there is nothing to compare."""
    placed = [programme for programme in portfolio.chosen(mandatory=False) if programme.unit is not None]
    spent = np.array(
        [portfolio.ring_amounts([p for p in placed if p.unit in group.units], currency) for group in groups]
    )
    total = float(portfolio.ring_amounts(portfolio.chosen(mandatory=False), currency).sum())
    if len(groups) < 2 or spent.sum() <= 0:
        return None
    masses, spreads = _masses(groups, portfolio.rings)
    if masses is None or masses.sum() <= 0:
        return None
    p, q = spent / spent.sum(), masses / masses.sum()
    beyond = _beyond_rings(p, q)
    floor = _noise(masses, spreads)
    surplus = (p - q * p.sum(axis=0) / np.maximum(q.sum(axis=0), 1e-12)).clip(min=0).sum(axis=1)
    return WrongUnits(
        share=round(beyond, 3),
        noise_floor=round(floor, 3),
        amount=round(beyond * float(spent.sum()), 1),
        known_share=round(float(spent.sum()) / total, 3),
        worst_unit=groups[int(surplus.argmax())].name if beyond > floor else None,
    )


def _beyond_rings(p: Array, q: Array) -> float:
    """Total variation over rings and units, less that over rings alone; never negative."""
    return max(moved(p, q) - moved(p.sum(axis=0), q.sum(axis=0)), 0.0)


def _masses(groups: Sequence[UnitNeed], rings: Sequence[str]) -> tuple[Array | None, Array]:
    masses = np.zeros((len(groups), len(rings)))
    spreads = np.zeros((len(groups), len(rings), len(rings)))
    people = complete_populations(
        np.array([float(group.sample.n) for group in groups]),
        np.array([np.nan if group.headcount is None else float(group.headcount) for group in groups]),
    )
    for row, group in enumerate(groups):
        needs = [ring_need(group.sample, ring) for ring in rings]
        known = [need.corrected for need in needs if need is not None]
        if len(known) < len(rings) or not one_kind(group.sample.block.kinds, rings):
            return None, spreads
        gradient = np.array([need.gradient for need in known])
        masses[row] = people[row] * np.array([need.value for need in known])
        strata, errors = group.sample.strata, np.array([need.error for need in known])
        measured = strata.measured_covariance(np.eye(len(known)), gradient, errors)
        spreads[row] = people[row] ** 2 * (gradient @ strata.covariance @ gradient.T + measured)
    return masses, spreads


def _noise(masses: Array, spreads: Array) -> float:
    """What would seem to be in the wrong unit if the portfolio followed the need exactly."""
    generator = np.random.default_rng(_SEED)
    q = masses / masses.sum()
    draws = np.empty((_DRAWS, *masses.shape))
    for row, spread in enumerate(spreads):
        values, vectors = np.linalg.eigh(spread)
        scale = vectors * np.sqrt(np.clip(values, 0, None))
        draws[:, row] = masses[row] + generator.standard_normal((_DRAWS, len(values))) @ scale.T
    draws = draws.clip(min=0)
    totals = draws.sum(axis=(1, 2), keepdims=True)
    has_need = totals[:, 0, 0] > 0  # where there is so little need, a draw may hold none at all
    drawn = draws[has_need] / totals[has_need]
    both = np.abs(drawn - q).sum(axis=(1, 2)) / 2
    rings = np.abs(drawn.sum(axis=1) - q.sum(axis=0)).sum(axis=1) / 2
    return float((both - rings).clip(min=0).mean())
