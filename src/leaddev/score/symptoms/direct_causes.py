"""First key: which causes respondents name, counted as people, with the probability that a kind is named most.

A kind is pointed to where it is named most with enough probability, more often than by picking answers at random, and
with a lead that matters. Shares are shown from twice the minimum group on, because they are a whole distribution.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from leaddev.disclosure import banded_shares, may_show_distribution
from leaddev.report import CauseKind, CauseShare, DirectCauses, Figure, KindShare
from leaddev.schema import Thresholds
from leaddev.schema.model import Symptom
from leaddev.score.rounding import as_share, share
from leaddev.score.symptoms.kinds import KINDS, Setting, cause_kind
from leaddev.stats.shares import PRIOR, dirichlet_shares, dirichlet_sum_interval


@dataclass(frozen=True)
class KindCount:
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


@dataclass(frozen=True)
class Naming:
    """What the first key says: as shown, the kind that it points to, and two kinds where it points to two."""

    shown: DirectCauses
    counts: tuple[int, ...] = ()
    pair: tuple[CauseKind, CauseKind] | None = None


def unknown_naming(reason: str, reports: int | None = None) -> Naming:
    """The key where it cannot be used."""
    return Naming(DirectCauses(reports=reports, causes=(), kinds=(), points_to=None, reason=reason))


def naming(setting: Setting, symptom: Symptom, counts: Sequence[int]) -> Naming:
    """The first key from how many people named each cause, in the order of the model."""
    reports, minimum = sum(counts), setting.minimum_group
    if reports < minimum:
        return unknown_naming(setting.say("symptoms.reason.few-reports"))
    if not may_show_distribution(reports, minimum):
        reason = setting.say("symptoms.reason.no-distribution", needed=2 * minimum)
        return unknown_naming(reason, reports)
    kinds = [cause_kind(setting.model, cause) for cause in symptom.causes]
    counted = kind_counts(kinds, counts)
    points_to, pair, reason = _pointing(setting, counted, reports)
    tops = dirichlet_shares(counts).top_probability
    figures = _figures(counts, setting.minimum_group)
    causes = tuple(
        CauseShare(
            cause=cause.id,
            text=cause.text.in_language(setting.language),
            kind=kind,
            share=figure,
            probability_top=share(float(top)),
        )
        for cause, kind, figure, top in zip(symptom.causes, kinds, figures, tops, strict=True)
    )
    shown = DirectCauses(
        reports=reports,
        causes=causes,
        kinds=tuple(_kind_share(kind, reports, figures, kinds) for kind in counted),
        points_to=points_to,
        reason=reason,
    )
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
) -> tuple[CauseKind | None, tuple[CauseKind, CauseKind] | None, str | None]:
    thresholds = setting.model.thresholds
    needed = int(thresholds.minimum_reports.value)
    if reports < needed:
        return None, None, setting.say("symptoms.reason.reports-needed", reports=reports, needed=needed)
    if len(counted) < 2:
        return None, None, setting.say("symptoms.reason.one-kind-on-offer")
    points_to = pointed_to(counted, thresholds)
    if points_to is not None:
        return points_to, None, None
    pair = pair_of(counted, thresholds)
    return None, pair, None if pair else setting.say("symptoms.reason.none-leads")


def _figures(counts: Sequence[int], minimum: int) -> list[Figure]:
    """Shares of causes; where nearly everybody named the same one, only that."""
    found, reports = dirichlet_shares(counts), sum(counts)
    bands = banded_shares(counts, minimum) or ()
    if any(band.bound == "at-least" for band in bands):
        ends = [(band.share, 1.0) if band.bound == "at-least" else (0.0, band.share) for band in bands]
        shares = [band.share for band in bands]
    else:
        ends = list(zip(found.low.tolist(), found.high.tolist(), strict=True))
        shares = found.share.tolist()
    return [
        as_share(Figure(estimate=value, low=low, high=high, n=reports))
        for value, (low, high) in zip(shares, ends, strict=True)
    ]


def _kind_share(counted: KindCount, reports: int, figures: Sequence[Figure], kinds: Sequence[CauseKind]) -> KindShare:
    """The figure of a kind; where causes are only shown as nearly all or nearly none, so is their kind."""
    figure = as_share(Figure(estimate=counted.share, low=counted.low, high=counted.high, n=reports))
    own = [each for each, kind in zip(figures, kinds, strict=True) if kind == counted.kind]
    if any(each.high == 1.0 for each in own):
        figure = next(each for each in own if each.high == 1.0)
    elif any(each.high == 1.0 for each in figures):
        figure = own[0]
    return KindShare(
        kind=counted.kind,
        share=figure,
        by_chance=share(counted.by_chance),
        probability_top=share(counted.probability_top),
    )
