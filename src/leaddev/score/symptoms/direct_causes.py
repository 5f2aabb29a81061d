"""First key: which causes respondents name, counted as people, with the probability that a kind is named most.

A kind is pointed to where it is named most with enough probability, more often than by picking answers at random, and
with a lead that matters.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from leaddev.disclosure.figures import Computed, share, ticked, wide_step
from leaddev.report import CauseKind, CauseShare, DirectCauses, Figure, KindShare, Reason
from leaddev.schema import Thresholds
from leaddev.schema.model import Symptom
from leaddev.score.symptoms.levels import KINDS, Setting, cause_kind
from leaddev.stats.intervals import PRIOR, dirichlet_shares, dirichlet_sum_interval


class KindCount(Struct, frozen=True):
    """How often the causes of a kind were named; nothing rounded."""

    kind: CauseKind
    share: float
    low: float
    high: float
    by_chance: float
    probability_top: float

    @property
    def is_above_chance(self) -> bool:
        """Whether it is named more often than it would be by picking answers at random."""
        return self.low > self.by_chance


class Naming(Struct, frozen=True):
    """What the first key says: as shown, the kind that it points to, and two kinds where it points to two."""

    shown: DirectCauses
    counts: tuple[int, ...] = ()
    pair: tuple[CauseKind, CauseKind] | None = None


def unknown_naming(reason: Reason, reports: int | None = None) -> Naming:
    """The key where it cannot be used."""
    return Naming(DirectCauses(reports=reports, causes=(), kinds=(), points_to=None, reason=reason))


def naming(setting: Setting, symptom: Symptom, counts: Sequence[int]) -> Naming:
    """The first key from how many people named each cause, what is named most first."""
    reports = sum(counts)
    if reports == 0:
        return unknown_naming(Reason("few-reports"))
    kinds = [cause_kind(setting.model, cause) for cause in symptom.causes]
    counted = kind_counts(kinds, counts)
    points_to, pair, reason = _pointing(setting, counted, reports)
    found, minimum = dirichlet_shares(counts), setting.minimum_group
    causes = tuple(
        CauseShare(
            cause=symptom.causes[place].id,
            text=symptom.causes[place].text.in_language(setting.language),
            kind=kinds[place],
            share=_shown(found.share[place], found.low[place], found.high[place], reports, minimum),
            probability_top=wide_step(float(found.top_probability[place])),
        )
        for place in np.argsort(-found.share, kind="stable")
    )
    rows = tuple(
        KindShare(
            kind=each.kind,
            share=_shown(each.share, each.low, each.high, reports, minimum),
            by_chance=share(each.by_chance),
            probability_top=wide_step(each.probability_top),
        )
        for each in sorted(counted, key=lambda each: -each.share)
    )
    shown = DirectCauses(reports=reports, causes=causes, kinds=rows, points_to=points_to, reason=reason)
    return Naming(shown, tuple(counts), pair)


def kind_counts(kinds: Sequence[CauseKind], counts: Sequence[int]) -> tuple[KindCount, ...]:
    """Shares of kinds of causes: sums of Dirichlet shares are Dirichlet shares again, each cause with its own prior."""
    present = [kind for kind in KINDS if kind in kinds]
    places = {kind: [place for place, each in enumerate(kinds) if each == kind] for kind in present}
    total = sum(counts)
    sums = [sum(counts[place] for place in places[kind]) for kind in present]
    if len(present) == 1:
        return (KindCount(present[0], 1.0, 1.0, 1.0, 1.0, 1.0),)
    merged = np.array([count + PRIOR * (len(places[kind]) - 1) for kind, count in zip(present, sums, strict=True)])
    tops = dirichlet_shares(merged).top_probability
    found = []
    for kind, count, top in zip(present, sums, tops, strict=True):
        ends = dirichlet_sum_interval(counts, places[kind])
        by_chance = len(places[kind]) / len(kinds)
        found.append(KindCount(kind, count / total, ends.low, ends.high, by_chance, float(top)))
    return tuple(found)


def pointed_to(counted: Sequence[KindCount], thresholds: Thresholds) -> CauseKind | None:
    """The kind that is named most: probably, above chance, and with a lead that matters."""
    if len(counted) < 2:
        return None
    first, second = sorted(counted, key=lambda each: -each.share)[:2]
    is_probable = first.probability_top >= thresholds.cause_probability.value
    leads = first.share - second.share >= thresholds.material_gap.value
    return first.kind if is_probable and leads and first.is_above_chance else None


def pair_of(counted: Sequence[KindCount], thresholds: Thresholds) -> tuple[CauseKind, CauseKind] | None:
    """The two kinds that are named most, where each is a large part, above chance, and one of them is the top."""
    if len(counted) < 2:
        return None
    first, second = sorted(counted, key=lambda each: -each.share)[:2]
    is_probable = first.probability_top + second.probability_top >= thresholds.cause_probability.value
    are_large = all(each.share >= thresholds.mixed_share.value and each.is_above_chance for each in (first, second))
    if "precondition" in (first.kind, second.kind) or not (is_probable and are_large):
        return None
    return first.kind, second.kind


def _pointing(
    setting: Setting, counted: Sequence[KindCount], reports: int
) -> tuple[CauseKind | None, tuple[CauseKind, CauseKind] | None, Reason | None]:
    thresholds = setting.model.thresholds
    needed = int(thresholds.minimum_reports.value)
    if reports < needed:
        return None, None, Reason("reports-needed", {"needed": needed})
    if len(counted) < 2:
        return None, None, Reason("one-kind-on-offer")
    points_to = pointed_to(counted, thresholds)
    if points_to is not None:
        return points_to, None, None
    pair = pair_of(counted, thresholds)
    return None, pair, None if pair else Reason("none-leads")


def _shown(value: float, low: float, high: float, reports: int, minimum: int) -> Figure:
    return ticked(Computed(estimate=float(value), low=float(low), high=float(high), n=reports), minimum)
