"""The preconditions of every group: whether it is safe to start, which rings must wait, and what is planned anyway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from leaddev.pipeline.groups import Scoring, ShownGroup, tree_groups
from leaddev.pipeline.publication import publish
from leaddev.report import (
    BlockedRing,
    Figure,
    GateGroup,
    GateScore,
    HiddenGroup,
    PlannedProgramme,
    PreconditionsReport,
    Report,
)
from leaddev.pipeline.collect import Collected
from leaddev.schema import Model, Precondition, Programme
from leaddev.score.blocks import ASPECTS, GATE, measure_name
from leaddev.score.gates import (
    CONFIDENCE,
    GateLevel,
    GateRule,
    gate_level,
    gates_of_ring,
    is_about,
    together,
    waiting_shares,
)
from leaddev.score.tree import ORGANIZATION
from leaddev.wording import Wording


def aspects_of(collected: Collected, wording: Wording) -> Scoring | None:
    """The measures that preconditions and leadership rest on; None where none of them was asked."""
    block = collected.moments.plan.block(ASPECTS)
    return None if block is None else Scoring(collected, block, publish(collected, ASPECTS), wording)


def with_preconditions(
    draft: Report, aspects: Scoring | None, programmes: Iterable[Programme], wording: Wording
) -> Report:
    """The report with its preconditions, or with a line that says that they were not asked."""
    if aspects is None or not _asked(aspects):
        return replace(draft, not_concluded=(*draft.not_concluded, wording.say("preconditions.not-asked")))
    groups = [_group(aspects, group) for group in tree_groups(aspects, draft.organization.scope or ORGANIZATION)]
    report = PreconditionsReport(
        organization=groups[0],
        units=tuple(groups[1:]),
        blocked=(),
        planned=tuple(_planned(aspects.collected.model, groups, programmes)),
        caution=wording.say("preconditions.caution"),
    )
    return replace(draft, preconditions=replace(report, blocked=tuple(_blocked(aspects, report))))


def _asked(aspects: Scoring) -> bool:
    names = {measure.name for measure in aspects.block.measures}
    return any(measure_name(GATE, gate.id) in names for gate in aspects.collected.model.preconditions)


def _group(aspects: Scoring, group: ShownGroup | HiddenGroup) -> GateGroup:
    gates = aspects.collected.model.preconditions
    hidden = isinstance(group, HiddenGroup)
    return GateGroup(
        id=group.id,
        name=group.name,
        kind=_kind(group),
        parent=group.parent,
        depth=group.depth,
        suppressed=group.suppressed if isinstance(group, HiddenGroup) else None,
        gates=tuple(_hidden_gate(aspects, gate) if hidden else _shown_gate(aspects, gate, group) for gate in gates),
    )
