"""What is known of the error of measurement of a ring, and how the gaps of everybody are spread."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.stats.true_score import TrueGaps, deconvolved
from leaddev.sums.ring_measure import BINS, FINE

Array = NDArray[np.float64]
Ints = NDArray[np.int64]

MANY = 2
"""Errors of measurement are known from questions that disagree: a ring needs two."""


class Shape(Struct, frozen=True, dict=True):
    """How the gaps of everybody who answered are spread.

    (B,) gaps, how many people have each; the error variance of a person's gap, and the mean gap.
    """

    values: Array
    counts: Array
    error: float
    mean: float

    @cached_property
    def free(self) -> TrueGaps:
        """The true gaps by deconvolution; takes up to 40 ms, so it is done once for all figures and groups."""
        return deconvolved(self.values, self.counts, self.error)

    def about(self, mean: float) -> TrueGaps:
        """The true gaps of a group with this mean, spread as those of everybody."""
        return self.free._replace(places=self.free.places + (mean - self.mean))


class Noise(Struct, frozen=True, dict=True):
    """What is known of the error of measurement of a ring: from the sums `RingMeasure.noise` over all respondents.

    `error` is the error variance of one item's gap where it had to be borrowed from other rings; None where it is known
    from the ring's own items, or not at all. `pooled` is the variance of gaps within the units and its true part, for
    groups too small to know their own. `shape` is that of everybody's gaps, where their error is known.
    """

    items: int
    sums: Ints
    error: float | None = None
    pooled: tuple[float, float] | None = None
    shape: Shape | None = None

    @cached_property
    def counts(self) -> Array:
        """(k + 1,) people who answered 0, 1, ... k items."""
        return self.sums[: self.items + 1].astype(np.float64)

    @cached_property
    def people(self) -> float:
        """Who answered at least one item."""
        return float(self.counts[1:].sum())

    @cached_property
    def inverse(self) -> float:
        """Mean of 1 / answered items."""
        return float(self.counts[1:] @ (1 / np.arange(1, self.items + 1))) / max(self.people, 1)

    @cached_property
    def freedom(self) -> float:
        """Mean of answered items less one."""
        return float(self.counts[1:] @ np.arange(self.items)) / max(self.people, 1)

    @property
    def is_known(self) -> bool:
        """Whether the ring's own items tell the error."""
        return self.items >= MANY and self.freedom > 0

    @cached_property
    def factor(self) -> float:
        """What a person's residual squares are multiplied by to be an error variance of the person's mean gap."""
        people = self.people
        return self.inverse / self.freedom * people / max(people - 1, 1) if self.is_known else 0.0

    @cached_property
    def of_importance(self) -> tuple[float, float]:
        """Error variance of importance, and its covariance with that of the gap."""
        residuals = self.sums[self.items + 1 : self.items + 3] / FINE * self.items
        variance, covariance = (residuals / max(self.people, 1) * self.factor).tolist()
        return variance, covariance

    @property
    def gaps(self) -> tuple[Array, Array]:
        """Gaps in bins from -1 to 1, and how many people have each."""
        return np.arange(-BINS, BINS + 1) / BINS, self.sums[self.items + 3 :].astype(np.float64)
