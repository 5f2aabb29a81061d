"""The weightings under which a verdict is tried: how much harder rings count more.

Flat weights give the smallest excess of the taught side among all weights that do not fall from centre to periphery,
so a verdict under flat weights is the cautious one. No published weights exist.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

FLAT, MILD, LINEAR, DOUBLING = "flat", "mild", "linear", "doubling"
NAMES = (FLAT, MILD, LINEAR, DOUBLING)


def difficulty_weights(name: str, rings: int) -> Array:
    """(rings,) weights from centre to periphery: all 1; 1 to 2; 1, 2, 3...; 1, 2, 4..."""
    places = np.arange(rings, dtype=np.float64)
    if name == FLAT:
        return np.ones(rings)
    if name == MILD:
        return 1 + places / max(rings - 1, 1)
    if name == LINEAR:
        return 1 + places
    if name == DOUBLING:
        return np.asarray(2.0**places)
    raise ValueError(f"unknown weighting {name!r}")


def picked(weights: Array, all_rings: Sequence[str], rings: Sequence[str]) -> Array:
    """The weights of some of the rings."""
    return np.array([weights[list(all_rings).index(ring)] for ring in rings])
