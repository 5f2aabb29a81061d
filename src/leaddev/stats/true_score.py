"""Need of true scores: what is left of a positive part when the error of measurement is taken out of it.

The positive part of a noisy gap is positive even where no true gap is: its mean is sd / sqrt(2 pi) where the truth is
0. The error variance of a person's gap is known from how far the questions of a ring disagree, as in Cronbach's alpha.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_NOTHING = 1e-12
_STEP = 1e-5  # of the central differences, on 0-1
_GRID, _ROUNDS, _CONVERGED = 81, 3000, 0.1
_BLUR = 0.4  # of the standard error of measurement: what lies nearer to a limit may lie beyond it


def normal_share(z: float) -> float:
    """Share of the standard normal distribution below `z`."""
    return 0.5 * math.erfc(-z / math.sqrt(2))


def normal_positive_part(mean: float, sd: float) -> float:
    """Mean of the positive part of a normal variable.

    Formula: g(m, t) = t phi(m/t) + m Phi(m/t); max(m, 0) where t is 0.
    Check: numerical integration (tests/stats/test_true_score.py).
    """
    if sd <= 0:
        return max(mean, 0.0)
    z = mean / sd
    return sd * math.exp(-z * z / 2) / math.sqrt(2 * math.pi) + mean * normal_share(z)


class Gaps(NamedTuple):
    """What is known of the gaps of a ring, on 0-1: mean, mean positive part, variance, and the true part of it."""

    mean: float
    raw: float
    variance: float
    true_variance: float


def corrected_gap(gaps: Gaps) -> float:
    """The mean positive part of the true gaps.

    Formula: N = net + w (raw - net), net = max(mean, 0), w = (g(m, sqrt v) - net) / (g(m, s) - net) cut to 0-1. Where
    the denominator vanishes w is 0 below a mean of 0 and else 1. Perfect measurement gives the raw positive part, none
    the net gap.
    Source: this project (docs/methods.md); the reliability is Cronbach's alpha of the item gaps.
    Check: worked vector `e1`; simulated true scores (`benchmarks/calibration`).
    """
    net = max(gaps.mean, 0.0)
    room = normal_positive_part(gaps.mean, math.sqrt(max(gaps.variance, 0.0))) - net
    if room <= _NOTHING:
        w = 0.0 if gaps.mean < 0 else 1.0
    else:
        w = (normal_positive_part(gaps.mean, math.sqrt(max(gaps.true_variance, 0.0))) - net) / room
    return net + min(max(w, 0.0), 1.0) * (gaps.raw - net)


class Slopes(NamedTuple):
    """How a quantity changes with each of `Gaps`."""

    mean: float
    raw: float
    variance: float
    true_variance: float


def slopes_of(quantity: Callable[[Gaps], float], gaps: Gaps, error: float) -> Slopes:
    """Derivatives of `corrected_gap` or `share_beyond` by central differences.

    By the true variance a chord over one standard `error`: the derivative is infinite at 0, where it would say nothing
    about a step of the size of its error. Without an error the variances count as known, and their slopes are 0.
    """
    found = [0.0, 0.0, 0.0]
    for place in range(3 if error > 0 else 2):
        step = min(_STEP, gaps.variance / 2) if place == 2 else _STEP
        above, below = list(gaps), list(gaps)
        above[place] += step
        below[place] -= step
        found[place] = (quantity(Gaps(*above)) - quantity(Gaps(*below))) / (2 * step) if step else 0.0
    if error <= 0:
        return Slopes(found[0], found[1], 0.0, 0.0)
    low, high = max(gaps.true_variance - error, 0.0), gaps.true_variance + error
    chord = quantity(gaps._replace(true_variance=high)) - quantity(gaps._replace(true_variance=low))
    return Slopes(found[0], found[1], found[2], chord / (high - low))


def share_beyond(gaps: Gaps, share: float, step: float) -> float:
    """Share of people whose true gap is larger than `step`, from the observed `share` (ties count half).

    Formula: c + w (p - c), c = 1(m > d), w = (Phi((m-d)/sqrt v) - c) / (Phi((m-d)/s) - c) cut to 0-1.
    Source, check: as `corrected_gap`.
    """
    distance = gaps.mean - step
    certain = 1.0 if distance > 0 else 0.0
    if gaps.true_variance <= 0 or gaps.variance <= 0:
        return certain if gaps.variance > 0 else share
    room = normal_share(distance / math.sqrt(gaps.variance)) - certain
    if abs(room) <= _NOTHING:
        return share
    w = (normal_share(distance / math.sqrt(gaps.true_variance)) - certain) / room
    return certain + min(max(w, 0.0), 1.0) * (share - certain)


class TrueGaps(NamedTuple):
    """True gaps without a shape assumed for them: (G,) where they lie, on 0-1, and the share of people there."""

    places: Array
    shares: Array

    @property
    def positive_part(self) -> float:
        """Mean of their positive part."""
        return float(np.maximum(self.places, 0) @ self.shares)

    def beyond(self, step: float, error_variance: float) -> tuple[float, float]:
        """The least and the largest share of people whose true gap is larger than `step`.

        Deconvolution gathers people in few places and cannot tell where within the blur of the answers such a place
        lies, so those nearer to the step than 0.4 of the error of measurement of a person may lie on either side.

        Formula: sums of the shares at places above d + 0.4 sqrt(E) and at places from d - 0.4 sqrt(E) on.
        Source: this project; why 0.4: docs/decisions.md, *Prevalence has an honest interval*.
        Check: counting people one by one (tests/stats/test_true_score.py); `benchmarks/calibration`.
        """
        blur = _BLUR * math.sqrt(error_variance) + _NOTHING
        above, reached = self.places > step + blur, self.places >= step - blur
        return float(self.shares @ above), float(self.shares @ reached)


def deconvolved(values: Array, counts: Array, error_variance: float) -> TrueGaps:
    """The true gaps by deconvolution.

    values, counts : (B,) gaps between -1 and 1, and how many people have each; at least one person.
    error_variance : of a person's gap; normal. With none, the observed gaps.

    Formula: nonparametric maximum likelihood of the mixing distribution on a grid of 81 places, by EM steps until no
    mixing distribution can raise the log likelihood of all answers by more than 0.1, at most 3,000.
    Source: Kiefer & Wolfowitz 1956, Annals of Mathematical Statistics 27; the EM steps: Laird 1978, JASA 73;
    when to stop (the largest directional derivative bounds what is left): Lindsay 1983, Annals of Statistics 11.
    Check: two-point and normal mixtures, a general optimizer (tests/stats/test_true_score.py).
    """
    kept = counts > 0
    values, weights = values[kept], counts[kept] / counts.sum()
    if error_variance <= _NOTHING:
        return TrueGaps(values, weights)
    grid = np.linspace(-1, 1, _GRID)
    likelihood = np.exp(-((values[:, None] - grid) ** 2) / (2 * error_variance)) + 1e-300
    mixing = np.full(_GRID, 1 / _GRID)
    for step in range(_ROUNDS):
        better = (weights / (likelihood @ mixing)) @ likelihood
        mixing *= better
        if step % 10 == 0 and (better.max() - 1) * counts.sum() < _CONVERGED:
            break
    return TrueGaps(grid, mixing)
