"""Adds to a report how far its answers carry: reliability, agreement, differences between units, careless answering."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from leaddev.disclosure import Cell, banded_shares
from leaddev.disclosure.figures import not_known
from leaddev.report import (
    WITHHELD,
    Agreement,
    AnswerSplit,
    CarelessSummary,
    Figure,
    GapReliability,
    Group,
    GroupScore,
    Quality,
    Reason,
    RingScore,
    ScaleReliability,
    Scores,
    Shrunken,
    UnitDifferences,
)
from leaddev.schema.model import IMPORTANCE, LEVEL
from leaddev.score.agreement import agreement, answer_bands, answer_table
from leaddev.score.differences import (
    FEWEST_UNITS,
    adjusted_for_all,
    against_the_rest,
    shrunken,
    unit_differences,
    unit_levels,
)
from leaddev.score.groups import Scoring
from leaddev.score.reliability import gap_reliability, scale_reliability
from leaddev.score.sample import sample_of
from leaddev.sums.collect import Collected
from leaddev.sums.moments import UNITS, Ints

NOT_TOLD = Agreement(uniform=None, skewed=None, mean_deviation=None, verdict="cannot-tell", reason=WITHHELD)


def with_evidence(
    scored: Scores, quality: Quality, scoring: Scoring, excess_without: Figure | None
) -> tuple[Scores, Quality]:
    """Scores with agreement and shrunken estimates, quality with reliability and careless answering."""
    collected = scoring.collected
    reliability = _reliability(collected, scoring.words.language)
    differences = _differences(scoring)
    quality = replace(
        quality,
        reliability=reliability,
        gap_reliability=_gaps(scoring, reliability),
        unit_differences=tuple(differences.values()),
        careless=_careless(collected, excess_without),
    )
    return _with_unit_evidence(scored, scoring, differences), quality


def _reliability(collected: Collected, language: str) -> tuple[ScaleReliability, ...]:
    minimum, kinds = collected.minimum_group, collected.rings.kinds
    found = (
        scale_reliability(scale, collected.items[scale.key], collected.model.thresholds, collected.headings, language)
        for scale in collected.scales
        if collected.items[scale.key].n >= minimum
    )
    needs = {ring for ring, kind in kinds.items() if not kind.has_level}  # what was asked of them is no level
    return tuple(
        replace(each, aspect="need") if each.part == "rings" and each.subject in needs else each for each in found
    )


def _gaps(scoring: Scoring, reliability: tuple[ScaleReliability, ...]) -> tuple[GapReliability, ...]:
    products = scoring.collected.moments.products[scoring.block.name, UNITS].sum(axis=0, keepdims=True)
    sample = sample_of(scoring.block, products, None)
    alphas = {(scale.subject, scale.aspect): scale.alpha for scale in reliability if scale.part == "rings"}
    unknown = not_known()
    if sample is None:
        return ()
    return tuple(
        gap_reliability(sample, ring, alphas.get((ring, LEVEL), unknown), alphas.get((ring, IMPORTANCE), unknown))
        for ring, kind in scoring.block.kinds.items()
        if kind.has_importance
    )


def _differences(scoring: Scoring) -> dict[str, UnitDifferences]:
    """Of the published parts: beside their figures, one over all units would tell the mean of one that is hidden."""
    products = scoring.collected.moments.products[scoring.block.name, UNITS]
    thresholds = scoring.collected.model.thresholds
    parts = {cell.id: scoring.members(cell) for cell in scoring.published.tree.finest}
    units = {name: members for name, members in parts.items() if members != [0]}  # people without a unit are no unit
    sums = {name: products[members].sum(axis=0) for name, members in units.items()}
    found = {}
    for ring in scoring.ring_ids():
        told = [table for name, table in sums.items() if (ring, "level") not in scoring.withheld(name)]
        found[ring] = unit_differences(scoring.block, np.array(told, dtype=np.int64), ring, thresholds)
    return found


def _careless(collected: Collected, excess_without: Figure | None) -> CarelessSummary:
    """Counts of fewer people than may be shown stay hidden."""
    careless, minimum = collected.careless, collected.minimum_group

    def shown(count: int | None) -> int | None:
        return count if count is None or count == 0 or count >= minimum else None

    flagged = shown(careless.flagged)
    return CarelessSummary(
        screened=careless.screened,
        flagged=flagged,
        by_family={name: shown(count) for name, count in careless.by_family.items()},
        excluded=collected.excluded,
        excess_without=excess_without,
        reason=Reason("few-careless", {"needed": minimum}) if flagged is None else None,
    )


# --- units ------------------------------------------------------------------------------------------------------------


def _with_unit_evidence(scored: Scores, scoring: Scoring, differences: dict[str, UnitDifferences]) -> Scores:
    estimates = _shrunken(scoring, differences)
    cells = {cell.id: cell for cell in scoring.published.tree.cells}

    def judged(group: Group) -> Group:
        if not isinstance(group, GroupScore) or group.kind == "organization":
            return group
        return _with_rings(group, scoring, cells[group.id], estimates)

    return replace(
        scored,
        organization=judged(scored.organization),  # a report may be about one unit
        units=tuple(map(judged, scored.units)),
        rank_disagreement=_rank_disagreement(scored),
    )


def _with_rings(
    group: GroupScore, scoring: Scoring, cell: Cell, estimates: dict[tuple[str, str], Shrunken | None]
) -> GroupScore:
    histograms = scoring.collected.moments.histograms[UNITS][scoring.members(cell)].sum(axis=0)
    hidden = scoring.withheld(cell.id)
    rings = tuple(
        replace(
            ring,
            agreement=NOT_TOLD if (ring.ring, "level") in hidden else _agreement(scoring, cell, histograms, ring),
            shrunken=estimates.get((group.id, ring.ring)),
        )
        for ring in group.rings
    )
    return replace(group, rings=rings)


def _agreement(scoring: Scoring, cell: Cell, histograms: Ints, ring: RingScore) -> Agreement:
    collected = scoring.collected
    minimum = collected.minimum_group
    asked = ("rings", ring.ring, LEVEL)
    scale = next((each for each in collected.scales if (each.part, each.subject, each.aspect) == asked), None)
    if scale is None:
        return NOT_TOLD
    table = answer_table(histograms, scale.questions, collected.questionnaire.position)
    found = agreement(table, collected.model.thresholds)
    respondents = ring.level.n or 0 if cell.id in scoring.published.shares else 0
    has_bands = scoring.block.kinds[ring.ring].has_level  # else low answers are high ones
    if found.verdict != "divided" or respondents < 2 * minimum or not has_bands:
        return found
    bands = banded_shares(answer_bands(table), minimum)
    if bands is None:
        return found
    return replace(found, split=AnswerSplit(low=bands[0].share, middle=bands[1].share, high=bands[2].share))


def _shrunken(scoring: Scoring, differences: dict[str, UnitDifferences]) -> dict[tuple[str, str], Shrunken | None]:
    """Estimates of the finest groups that may be shown."""
    finest = scoring.published.tree.finest
    if len(finest) < FEWEST_UNITS:
        return {}
    samples = [scoring.cell_sample(cell) for cell in finest]
    rings = (ring for ring, kind in scoring.block.kinds.items() if kind.has_level)
    levels = {ring: unit_levels(samples, ring) for ring in rings}
    adjusted = adjusted_for_all(np.array([against_the_rest(level) for level in levels.values()]))
    rate = scoring.collected.model.thresholds.false_discovery.value
    found: dict[tuple[str, str], Shrunken | None] = {}
    for row, (ring, level) in enumerate(levels.items()):
        for cell, estimate in zip(
            finest, shrunken(level, differences[ring].may_rank, adjusted[row], rate), strict=True
        ):
            found[cell.id, ring] = estimate
    return found


def _rank_disagreement(scored: Scores) -> bool | None:
    """Whether the order of rings by need and by how many people have a gap differ by two places or more."""
    own = scored.organization
    if not isinstance(own, GroupScore):
        return None
    pairs = [(ring.need.estimate, ring.need_prevalence.estimate) for ring in own.rings]
    known = np.array([pair for pair in pairs if None not in pair], dtype=np.float64)
    if len(own.rings) < 3 or len(known) < len(own.rings):
        return None
    ranks = [np.argsort(np.argsort(values, kind="stable"), kind="stable") for values in known.T]
    return bool(np.abs(ranks[0] - ranks[1]).max() >= 2)
