"""The preconditions of every group: whether it is safe to start, which rings must wait, and what is planned anyway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from leaddev.pipeline.context import Context, NotAsked
from leaddev.pipeline.groups import Scoring, ShownGroup, tree_groups
from leaddev.report import (
    BlockedRing,
    Figure,
    GateGroup,
    GateScore,
    HiddenGroup,
    PlannedProgramme,
    PreconditionsReport,
    Reason,
)
from leaddev.schema import Precondition, Programme
from leaddev.score.gates import (
    CONFIDENCE,
    GateRule,
    gate_level,
    gates_of_ring,
    is_about,
    together,
    waiting_shares,
)
from leaddev.sums.blocks import ASPECTS, GATE, measure_name
from leaddev.sums.tree import ORGANIZATION


def part(context: Context) -> PreconditionsReport | NotAsked:
    """The preconditions of every group."""
    aspects = context.scoring(ASPECTS)
    if aspects is None or not _was_asked(aspects):
        return NotAsked("preconditions.not-asked")
    groups = [_group(aspects, group) for group in tree_groups(aspects, context.scope)]
    planned = tuple(_planned(aspects, groups, context.programmes))
    return PreconditionsReport(
        organization=groups[0],
        units=tuple(groups[1:]),
        blocked=tuple(_blocked(aspects, groups, planned)),
        planned=planned,
        caution=context.wording.say("preconditions.caution"),
    )


def _was_asked(aspects: Scoring) -> bool:
    names = {measure.name for measure in aspects.block.measures}
    return any(measure_name(GATE, gate.id) in names for gate in aspects.collected.model.preconditions)


def _group(aspects: Scoring, group: ShownGroup | HiddenGroup) -> GateGroup:
    gates = aspects.collected.model.preconditions
    if isinstance(group, HiddenGroup):
        return GateGroup(
            id=group.id,
            name=group.name,
            kind=group.kind,
            parent=group.parent,
            depth=group.depth,
            suppressed=group.suppressed,
            gates=tuple(_hidden_gate(aspects, gate) for gate in gates),
        )
    return GateGroup(
        id=group.id,
        name=group.name,
        kind=group.kind,
        parent=group.parent,
        depth=group.depth,
        suppressed=None,
        gates=tuple(_shown_gate(aspects, gate, group) for gate in gates),
    )


def _hidden_gate(aspects: Scoring, gate: Precondition) -> GateScore:
    reason = Reason("group-hidden")
    return GateScore(
        precondition=gate.id,
        title=gate.title.in_language(aspects.wording.language),
        opens=gate.opens,
        state="unknown",
        level=Figure(estimate=None, confidence=CONFIDENCE, reason=reason),
        threshold=round(100 * gate.threshold, 1),
        robust=None,
        minority=None,
        reason=reason,
    )


def _shown_gate(aspects: Scoring, gate: Precondition, group: ShownGroup) -> GateScore:
    thresholds = aspects.collected.model.thresholds
    rule = GateRule(
        threshold=gate.threshold,
        response=thresholds.gate_response.value,
        minority=thresholds.minority.value,
        minimum_group=aspects.collected.survey.confidentiality.minimum_group,
    )
    found = gate_level(group.sample, gate.id, rule, group.headcount)
    return GateScore(
        precondition=gate.id,
        title=gate.title.in_language(aspects.wording.language),
        opens=gate.opens,
        state=found.state,
        level=found.level,
        threshold=round(100 * gate.threshold, 1),
        robust=found.robust,
        minority=found.minority,
        reason=found.reason,
    )


def _planned(aspects: Scoring, groups: list[GateGroup], programmes: Iterable[Programme]) -> Iterator[PlannedProgramme]:
    """Chosen programmes that are mainly about rings which a closed gate of their unit keeps shut."""
    model = aspects.collected.model
    found = {group.id: group for group in groups}
    for programme in programmes:
        group = found.get(programme.unit or ORGANIZATION)
        if group is None or programme.mandatory:
            continue
        closed = {gate.precondition for gate in group.gates if gate.state == "closed"}
        opened = {ring for gate in model.preconditions if gate.id in closed for ring in gate.opens}
        rings = tuple(ring.id for ring in model.rings if ring.id in opened and (programme.rings or {}).get(ring.id))
        if not is_about(programme, rings):
            continue
        closing = (gate.id for gate in model.preconditions if gate.id in closed and set(gate.opens) & set(rings))
        yield PlannedProgramme(
            programme=programme.title, unit=group.id, name=group.name, rings=rings, preconditions=tuple(closing)
        )


def _blocked(aspects: Scoring, groups: list[GateGroup], planned: tuple[PlannedProgramme, ...]) -> Iterator[BlockedRing]:
    """Every ring that a gate opens, in the order of the model."""
    tree = aspects.collected.tree
    people = tree.populations
    units = {group.id: group for group in groups if group.id in tree.number}
    working = {unit: float(people[tree.number[unit]]) for unit in units if not np.isnan(people[tree.number[unit]])}
    for ring in aspects.collected.model.rings:
        gates = {gate.id for gate in gates_of_ring(aspects.collected.model, ring.id)}
        if not gates:
            continue
        states = {
            unit: together(gate.state for gate in group.gates if gate.precondition in gates)
            for unit, group in units.items()
        }
        shares = waiting_shares(working, states)
        yield BlockedRing(
            ring=ring.id,
            closed_share=None if shares is None else round(shares[0], 3),
            unknown_share=None if shares is None else round(shares[1], 3),
            planned_into_closed=tuple(dict.fromkeys(each.programme for each in planned if ring.id in each.rings)),
        )
