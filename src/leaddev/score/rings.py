"""Level, importance and need of each ring in one group (methods: need = importance x gap, signed and positive part).

Every figure is an `Estimate` with its gradient, so every figure has its interval.
"""

from __future__ import annotations

from leaddev.report import Figure, RingScore
from leaddev.score.rounding import as_score, as_share
from leaddev.score.sample import Estimate, Sample, product

UNANIMOUS = "everybody gave the same answer, which is not shown"
NOT_ANSWERED = "not asked or not answered"
_SCORE = (0.0, 1.0)
_SIGNED = (-1.0, 1.0)


def importance_of(sample: Sample, ring: str) -> Estimate | None:
    """Mean importance, 0-1."""
    return sample.ratio(ring, "importance", "paired")


def positive_need(sample: Sample, ring: str) -> Estimate | None:
    """Mean importance times mean positive gap, 0-1: the mass of which need shares are made."""
    gap, importance = sample.ratio(ring, "positive_gap", "paired"), importance_of(sample, ring)
    return None if gap is None or importance is None else product(importance, gap)


def signed_need(sample: Sample, ring: str) -> Estimate | None:
    """Mean importance times mean gap, -1 to 1 (Borich's mean weighted discrepancy on 0-1 scales)."""
    gap, importance = sample.ratio(ring, "gap", "paired"), importance_of(sample, ring)
    return None if gap is None or importance is None else product(importance, gap)


def ring_score(sample: Sample, ring: str, population: int | None) -> RingScore:
    """All figures of a ring in one group; the estimates are those of the group's strata."""
    rated, paired = sample.count(ring, "rated"), sample.count(ring, "paired")
    level = _figure(sample, sample.ratio(ring, "level", "rated"), rated, _SCORE)
    figures = {
        "importance": _figure(sample, importance_of(sample, ring), paired, _SCORE),
        "need": _figure(sample, signed_need(sample, ring), paired, _SIGNED),
        "need_positive": _figure(sample, positive_need(sample, ring), paired, _SCORE),
    }
    if _is_unanimous(sample, ring, "level"):
        level = Figure(estimate=None, n=rated, reason=UNANIMOUS)
    if _is_unanimous(sample, ring, "importance"):
        figures = dict.fromkeys(figures, Figure(estimate=None, n=paired, reason=UNANIMOUS))
    return RingScore(
        ring=ring,
        level=as_score(level),
        importance=as_score(figures["importance"]),
        need=as_score(figures["need"]),
        need_prevalence=as_share(_figure(sample, sample.ratio(ring, "needs", "paired"), paired, _SCORE)),
        need_positive=as_score(figures["need_positive"]),
        level_bounds=worst_case(level, population),
    )


def worst_case(level: Figure, population: int | None) -> tuple[float, float] | None:
    """Lowest and highest level (0-100) that the group could have, whatever those who did not answer think.

    Source: Manski 2003, Partial Identification of Probability Distributions.
    """
    if level.estimate is None or population is None or not level.n:
        return None
    answered = min(level.n / population, 1.0) if population else 1.0
    low = answered * level.estimate
    return round(100 * low, 1), round(100 * (low + 1 - answered), 1)


def _figure(sample: Sample, estimate: Estimate | None, n: int, bounds: tuple[float, float]) -> Figure:
    if estimate is None:
        return Figure(estimate=None, n=n, reason=NOT_ANSWERED)
    return sample.figure(estimate, n, bounds=bounds)


def _is_unanimous(sample: Sample, ring: str, column: str) -> bool:
    """Whether all respondents are alike on a column, which would give each of them away."""
    answered = "rated" if column == "level" else "paired"
    if sample.count(ring, answered) == 0:
        return False
    means = sample.strata.means[:, sample.place(ring, column)]
    share = sample.strata.means[:, sample.place(ring, answered)]
    place = sample.place(ring, column)
    is_complete = bool((share == 1).all())
    spread = float(abs(sample.strata.covariances[:, place, place]).max())
    return is_complete and spread < 1e-15 and float(means.max() - means.min()) < 1e-12
