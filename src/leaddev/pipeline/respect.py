"""Respect between the groups of a split, for the whole organization only.

A figure is about the answers that one group gives about another. No total over groups and no unit is shown of these
answers, so a figure is safe as soon as enough people answered it.
"""

from __future__ import annotations

from leaddev.pipeline.context import Context, NotAsked
from leaddev.report import RespectGroup, RespectReport
from leaddev.score.respect import Respect
from leaddev.sums.blocks import RESPECT
from leaddev.sums.collect import Collected
from leaddev.sums.tree import ORGANIZATION
from leaddev.wording import Wording


def part(context: Context) -> RespectReport | NotAsked:
    """Respect between the groups, where enough people answered about any of them."""
    survey = context.collected.survey
    groups = survey.splits.get(survey.respect_split or "", {})
    block = context.collected.moments.plan.block(RESPECT)
    if block is None or (RESPECT, survey.respect_split) not in context.collected.moments.products:
        return NotAsked("respect.no-groups" if block is None and not groups else "respect.not-asked")
    if len(groups) < 2:
        return NotAsked("respect.one-group")
    if context.scope != ORGANIZATION:
        return NotAsked("respect.unit-scope")
    found = _respect(context.collected, context.wording)
    figures = (figure for cell in found.cells for figure in (cell.given, cell.received))
    return found if any(figure.estimate is not None for figure in figures) else NotAsked("respect.too-few")


def _respect(collected: Collected, wording: Wording) -> RespectReport:
    survey, limits = collected.survey, collected.model.thresholds
    split = survey.respect_split
    block = collected.moments.plan.block(RESPECT)
    assert split is not None
    assert block is not None
    groups = tuple(survey.splits[split])
    population = survey.population.get(split, {})
    respect = Respect(
        block=block,
        products=collected.moments.products[RESPECT, split],
        groups=groups,
        populations=tuple(population.get(group) for group in groups),
        minimum=survey.confidentiality.minimum_group,
        material=limits.material_gap.value,
        false_discovery=limits.false_discovery.value,
    )
    names = survey.splits[split]
    return RespectReport(
        split=split,
        groups=tuple(RespectGroup(id=group, name=names[group].in_language(wording.language)) for group in groups),
        cells=respect.cells(),
        asymmetries=respect.asymmetries(),
        own_group_answers=respect.own_group_answers(),
    )
