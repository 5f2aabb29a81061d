"""Shares of need and of investment over some rings, with their gradients and covariances."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.score.kinds import one_kind
from leaddev.score.need import ring_need
from leaddev.score.sample import Estimate, Sample

Array = NDArray[np.float64]


class Shares(Struct, frozen=True):
    """(R,) shares that add up to 1.

    `loadings` (R, R) are the derivatives by the masses that were normalised, `parts` (R, p) how these depend on what
    they were computed from, `errors` (R,) the variance of what one person adds to each mass that is error of
    measurement (0 for what is no survey figure).
    """

    rings: tuple[str, ...]
    values: Array
    loadings: Array
    parts: Array
    errors: Array

    @property
    def gradient(self) -> Array:
        """(R, p) how the shares depend on what they were computed from."""
        return np.asarray(self.loadings @ self.parts)

    def total(self, rings: Sequence[str]) -> Estimate:
        """The share of some of the rings together."""
        chosen = np.array([ring in rings for ring in self.rings], dtype=np.float64)
        error = float((chosen @ self.loadings) ** 2 @ self.errors)
        return Estimate(float(chosen @ self.values), chosen @ self.gradient, error)

    def covariance(self, sample: Sample) -> Array:
        """(R, R) covariance of shares of need."""
        plain = self.gradient @ sample.strata.covariance @ self.gradient.T
        return np.asarray(plain + sample.strata.measured_covariance(self.loadings, self.parts, self.errors))


def need_shares(sample: Sample, rings: Sequence[str], weights: Array) -> Shares | None:
    """Shares of need over `rings`, each ring's corrected need times its weight.

    None where a ring was not answered, kinds of need differ or there is no need: shares of nothing are not defined.
    """
    needs = [ring_need(sample, ring) for ring in rings]
    known = [need.corrected for need in needs if need is not None]
    if len(known) < len(rings) or not one_kind(sample.block.kinds, rings):
        return None
    return mass_shares(rings, known, weights)


def mass_shares(rings: Sequence[str], masses: Sequence[Estimate], weights: Array) -> Shares | None:
    """Shares of some masses, each times its weight; None where there is none."""
    values = weights * np.array([mass.value for mass in masses])
    gradient = weights[:, None] * np.array([mass.gradient for mass in masses])
    return _normalised(tuple(rings), values, gradient, weights**2 * np.array([mass.error for mass in masses]))


def investment_shares(rings: Sequence[str], amounts: Array) -> Shares | None:
    """Shares of investment over `rings`; the gradient is with respect to the amounts. None where nothing is spent."""
    return _normalised(tuple(rings), amounts, np.eye(len(amounts)), np.zeros(len(amounts)))


def _normalised(rings: tuple[str, ...], values: Array, parts: Array, errors: Array) -> Shares | None:
    total = float(values.sum())
    if total <= 0:
        return None
    shares = values / total
    loadings = (np.eye(len(values)) - shares[:, None]) / total
    return Shares(rings, shares, loadings, parts, errors)


def moved(first: Array, second: Array) -> float:
    """Total variation distance: the share that would have to move to make one portfolio the other.

    Formula: half the sum of |p - q|, 0-1.
    """
    return float(np.abs(first - second).sum() / 2)


def moved_at_least(shares: Array, low: Array, high: Array, steps: int = 200) -> float:
    """The least that would have to move where each need lies somewhere between two ends: `moved` from the nearest one.

    Formula: for a total t the nearest needs are t times the shares, cut to their ends; the least over `steps` totals.
    Check: drawn needs between the ends are never nearer.
    """
    reached = shares > 0
    if not (reached.any() and (high > 0).any()):
        return 1.0
    ends = np.concatenate([low[reached] / shares[reached], high[reached] / shares[reached]])
    totals = np.linspace(ends.min(), ends.max(), steps)[:, None]
    needs = np.clip(totals * shares, low, high)
    return min((moved(each / each.sum(), shares) for each in needs if each.sum() > 0), default=1.0)


def noise_floor(covariance: Array, seed: int = 20170515, draws: int = 4000) -> float:
    """The share that would seem to have to move if the need were known only as well as it is, and nothing had to move.

    Expected total variation distance between the estimated shares and shares drawn around them; fixed seed.
    """
    values, vectors = np.linalg.eigh(covariance)
    spread = vectors * np.sqrt(np.clip(values, 0, None))
    normal = np.random.default_rng(seed).standard_normal((draws, len(values)))
    return float(np.abs(normal @ spread.T).sum(axis=1).mean() / 2)
