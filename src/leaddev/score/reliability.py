"""Reliability of every scale, from pair sums: alpha with interval, omega where the sample allows, items one by one."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np
from msgspec.structs import replace

from leaddev.disclosure.figures import Computed, as_share, not_known
from leaddev.report import WITHHELD, Figure, GapReliability, ItemReliability, Reason, ScaleReliability
from leaddev.schema import Thresholds
from leaddev.score.sample import Sample
from leaddev.stats.distributions import t_quantile
from leaddev.stats.reliability import (
    cronbach_alpha_from_covariance,
    difference_reliability,
    omega_total_from_covariance,
)
from leaddev.sums.pairs import Array, PairSums, Scale

MINIMUM_ITEMS = 3
_NO_VARIANCE = 1e-12
FISHER = 3  # what the variance of a transformed correlation, 1 / (n - 3), takes off
LOOKS_REVERSED = -0.1
"""Item-rest correlation below which an item looks reversed; between it and 0 an item is merely weak."""

FORMATIVE = ("environment",)
"""Parts whose items make up the whole rather than mirror it: time and tools need not go together."""
FEW_SHARED = Reason("few-shared-answers")
NEED_NOT_GO_TOGETHER = Reason("formative")


def scale_reliability(
    scale: Scale, sums: PairSums, thresholds: Thresholds, headings: Mapping[str, str], language: str
) -> ScaleReliability:
    """Reliability of one scale; too few items or respondents give a reason instead of a figure."""
    unknown = _why_not(scale, sums, thresholds)
    alpha, items = not_known(unknown, n=sums.n), _bare_items(scale, headings, language)
    if unknown is None:
        try:
            found = cronbach_alpha_from_covariance(sums.covariance(), sums.n)
        except ValueError:
            alpha = not_known(_in_public(sums), n=sums.n)
        else:
            worst = _worst(found.item_rest, sums.n)
            items = tuple(
                _item(item, found.item_rest[place], found.if_dropped[place]) for place, item in enumerate(items)
            )
            items = tuple(replace(item, looks_reversed=place == worst) for place, item in enumerate(items))
            alpha = as_share(Computed(estimate=found.estimate, low=found.low, high=found.high, n=sums.n))
    return ScaleReliability(
        part=scale.part,  # type: ignore[arg-type]  # the scales of a survey are of these parts
        subject=scale.subject,
        title=scale.title.in_language(language),
        aspect=scale.aspect,
        items=len(scale.questions),
        n=sums.n,
        alpha=alpha,
        omega=_omega(scale, sums, thresholds),
        item_rest=items,
        verdict=_verdict(alpha, thresholds.reliability.value),
    )


def _why_not(scale: Scale, sums: PairSums, thresholds: Thresholds) -> Reason | None:
    needed = int(thresholds.reliability_respondents.value)
    if scale.part in FORMATIVE:
        return NEED_NOT_GO_TOGETHER
    if len(scale.questions) < MINIMUM_ITEMS:
        return Reason("few-items", {"items": len(scale.questions), "needed": MINIMUM_ITEMS})
    if sums.n < needed:
        return Reason("few-respondents", {"needed": needed})
    return None


def _omega(scale: Scale, sums: PairSums, thresholds: Thresholds) -> Figure:
    needed = int(thresholds.omega_respondents.value)
    if scale.part in FORMATIVE:
        return not_known(NEED_NOT_GO_TOGETHER, n=sums.n)
    if len(scale.questions) < MINIMUM_ITEMS:
        return not_known(Reason("few-items", {"items": len(scale.questions), "needed": MINIMUM_ITEMS}), n=sums.n)
    if sums.n < needed:
        return not_known(Reason("few-respondents", {"needed": needed}), n=sums.n)
    correlation = sums.correlation()
    if not np.isfinite(correlation).all():
        return not_known(_in_public(sums), n=sums.n)
    found = omega_total_from_covariance(correlation)
    if found.estimate is None:
        return not_known(None if found.reason is None else Reason(found.reason), n=sums.n)
    return as_share(Computed(estimate=found.estimate, n=sums.n))


def _in_public(sums: PairSums) -> Reason:
    """That too few answered two questions, unless people are alike: whoever answered would know what the others did."""
    return FEW_SHARED if np.isnan(sums.covariance()).any() else WITHHELD


def _bare_items(scale: Scale, headings: Mapping[str, str], language: str) -> tuple[ItemReliability, ...]:
    return tuple(
        ItemReliability(
            item=question.code,
            text=question.text.in_language(language),
            column=headings.get(question.code, ""),
            item_rest=None,
            alpha_if_dropped=None,
            looks_reversed=False,
        )
        for question in scale.questions
    )


def _worst(item_rest: Array, n: int) -> int | None:
    """The item that looks reversed: only the worst one, because one turned item pulls the others of its scale down.

    Chance alone makes correlations negative too, so its upper limit, for all items of the scale together, is below 0.
    """
    known = np.where(np.isnan(item_rest), np.inf, item_rest)
    place = int(np.argmin(known))
    quantile = float(t_quantile(1 - 0.05 / len(known), np.inf))
    return place if known[place] < LOOKS_REVERSED and _upper(float(known[place]), n, quantile) < 0 else None


def _upper(correlation: float, n: int, quantile: float) -> float:
    """The upper limit of a correlation of `n` people, transformed (Fisher 1921, Metron 1); endless for too few."""
    if n <= FISHER:
        return math.inf
    return math.atanh(min(max(correlation, -0.999), 0.999)) + quantile / math.sqrt(n - FISHER)


def _item(item: ItemReliability, item_rest: float, if_dropped: float) -> ItemReliability:
    return ItemReliability(
        item=item.item,
        text=item.text,
        column=item.column,
        item_rest=None if math.isnan(item_rest) else round(float(item_rest), 3),
        alpha_if_dropped=None if math.isnan(if_dropped) else round(float(if_dropped), 3),
        looks_reversed=False,
    )


def _verdict(alpha: Figure, needed: float) -> Literal["reliable", "low", "cannot-tell"]:
    if alpha.estimate is None or alpha.low is None or alpha.high is None:
        return "cannot-tell"
    if alpha.low >= needed:
        return "reliable"
    return "low" if alpha.estimate < needed else "cannot-tell"


def gap_reliability(sample: Sample, ring: str, level: Figure, importance: Figure) -> GapReliability:
    """Reliability of importance minus level, from the two alphas and the correlation of the two ratings."""
    if level.estimate is None or importance.estimate is None:
        return GapReliability(ring=ring, estimate=None, reason=Reason("ratings-unreliable"))
    variance_i, variance_gap, both = _spread_of_gap(sample, ring)
    variance_p = variance_i + variance_gap - 2 * both
    if min(variance_i, variance_p) <= _NO_VARIANCE:
        return GapReliability(ring=ring, estimate=None, reason=WITHHELD)
    together = (variance_i - both) / math.sqrt(variance_i * variance_p)
    try:
        estimate = difference_reliability(
            math.sqrt(variance_i), math.sqrt(variance_p), importance.estimate, level.estimate, together
        )
    except ValueError:  # all have one gap
        return GapReliability(ring=ring, estimate=None, reason=WITHHELD)
    return GapReliability(ring=ring, estimate=round(estimate, 3))


def _spread_of_gap(sample: Sample, ring: str) -> tuple[float, float, float]:
    """Variance of importance and of the gap, and their covariance, among those who rated both.

    Whoever did not stands in the sums as a respondent with zeros.
    """
    strata, places = sample.strata, [sample.place(ring, "importance"), sample.place(ring, "gap")]
    n, means = float(strata.n[0]), strata.means[0, places]
    answered = n * float(strata.means[0, sample.place(ring, "paired")])
    if answered < 2:
        return 0.0, 0.0, 0.0
    within = (n - 1) * strata.covariances[0][np.ix_(places, places)]
    spread = (within + n * np.outer(means, means) * (1 - n / answered)) / (answered - 1)
    return float(spread[0, 0]), float(spread[1, 1]), float(spread[0, 1])


def turned_rings(scales: Sequence[Scale], sums: Mapping[str, PairSums]) -> frozenset[str]:
    """The rings with an item that goes against the others: the upper limit of its item-rest correlation lies below 0.

    One item that was not reversed makes a need where none is, so such a ring shows nothing, and nothing is compared
    with it. The limit is one of 95 % for all items together (Bonferroni): some twenty are looked at, and one by one
    they would stop a fifth of the surveys whose questions are noisy.
    """
    rings = [scale for scale in scales if scale.part == "rings" and scale.key in sums]
    items = sum(len(sums[scale.key].counts) for scale in rings)
    quantile = float(t_quantile(1 - 0.05 / max(items, 1), np.inf))
    return frozenset(scale.subject for scale in rings if _is_turned(sums[scale.key], quantile))


def _is_turned(sums: PairSums, quantile: float) -> bool:
    if len(sums.counts) < 2:
        return False
    try:
        item_rest = cronbach_alpha_from_covariance(sums.covariance(), n=0).item_rest  # without an interval
    except ValueError:
        return False
    worst = float(np.nanmin(item_rest)) if np.isfinite(item_rest).any() else 0.0
    return _upper(worst, sums.n, quantile) < 0
