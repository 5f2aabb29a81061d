"""Shares of need and of investment over some rings, with their gradients and covariances."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from leaddev.records import record
from leaddev.score.rings import positive_need
from leaddev.score.sample import Sample

Array = NDArray[np.float64]


@record
class Shares:
    """(R,) shares that add up to 1, and how they depend on what they were computed from, (R, p)."""

    rings: tuple[str, ...]
    values: Array
    gradient: Array

    def total(self, rings: Sequence[str]) -> tuple[float, Array]:
        """The share of some of the rings together, and its gradient."""
        chosen = np.array([ring in rings for ring in self.rings], dtype=np.float64)
        return float(chosen @ self.values), chosen @ self.gradient


def need_shares(sample: Sample, rings: Sequence[str], weights: Array) -> Shares | None:
    """Shares of need over `rings`, each ring's need mass times its weight.

    None where a ring was not answered or nobody has a gap: shares of nothing are not defined.
    """
    masses = [positive_need(sample, ring) for ring in rings if (ring, "paired") in sample.block.columns]
    known = [mass for mass in masses if mass is not None]
    if len(known) < len(rings):
        return None
    values = weights * np.array([mass.value for mass in known])
    gradient = weights[:, None] * np.array([mass.gradient for mass in known])
    return _normalised(tuple(rings), values, gradient)


def investment_shares(rings: Sequence[str], amounts: Array) -> Shares | None:
    """Shares of investment over `rings`; the gradient is with respect to the amounts. None where nothing is spent."""
    return _normalised(tuple(rings), amounts, np.eye(len(amounts)))


def _normalised(rings: tuple[str, ...], values: Array, gradient: Array) -> Shares | None:
    total = float(values.sum())
    if total <= 0:
        return None
    shares = values / total
    return Shares(rings, shares, (gradient - np.outer(shares, gradient.sum(axis=0))) / total)


def moved(first: Array, second: Array) -> float:
    """Total variation distance: the share that would have to move to make one portfolio the other.

    Formula: half the sum of |p - q|, 0-1.
    """
    return float(np.abs(first - second).sum() / 2)


def noise_floor(covariance: Array, seed: int = 20170515, draws: int = 4000) -> float:
    """The share that would seem to have to move if the need were known only as well as it is, and nothing had to move.

    Expected total variation distance between the estimated shares and shares drawn around them; fixed seed.
    """
    values, vectors = np.linalg.eigh(covariance)
    spread = vectors * np.sqrt(np.clip(values, 0, None))
    normal = np.random.default_rng(seed).standard_normal((draws, len(values)))
    return float(np.abs(normal @ spread.T).sum(axis=1).mean() / 2)
