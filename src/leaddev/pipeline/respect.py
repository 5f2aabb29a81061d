"""Respect between the groups of a split, for the whole organization only.

A figure is about the answers that one group gives about another. No total over groups and no unit is shown of these
answers, so a figure is safe as soon as enough people answered it.
"""

from __future__ import annotations

from msgspec.structs import replace

from leaddev.pipeline.collect import Collected
from leaddev.report import Report, RespectGroup, RespectReport
from leaddev.score.blocks import RESPECT
from leaddev.score.respect import Respect
from leaddev.wording import Wording


def with_respect(draft: Report, collected: Collected, wording: Wording) -> Report:
    """The report with its part on respect; where there is none, with a line that says why."""
    reason = _why_not(draft, collected)
    if reason is None:
        found = _respect(collected, wording)
        figures = [figure for cell in found.cells for figure in (cell.given, cell.received)]
        if any(figure.estimate is not None for figure in figures):
            return replace(draft, respect=found)
        reason = "respect.too-few"
    return replace(draft, not_concluded=(*draft.not_concluded, wording.say(reason)))


def _why_not(draft: Report, collected: Collected) -> str | None:
    survey = collected.survey
    groups = survey.splits.get(survey.respect_split or "", {})
    block = collected.moments.plan.block(RESPECT)
    if block is None or (RESPECT, survey.respect_split) not in collected.moments.products:
        return "respect.no-groups" if block is None and not groups else "respect.not-asked"
    if len(groups) < 2:
        return "respect.one-group"
    return "respect.unit-scope" if draft.organization.scope is not None else None


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
