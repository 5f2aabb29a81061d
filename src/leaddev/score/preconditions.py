"""Whether a precondition is met in a group (open, closed, unknown), which rings wait, and what is planned anyway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from msgspec import Struct

from leaddev.disclosure.figures import Computed, as_score, not_known
from leaddev.report import (
    NOT_ANSWERED,
    WITHHELD,
    BlockedRing,
    Figure,
    GateGroup,
    GateScore,
    HiddenGroup,
    PlannedProgramme,
    PreconditionsReport,
    Reason,
)
from leaddev.report.figure import GateState
from leaddev.schema import Model, Precondition, Programme
from leaddev.score.context import Context, NotAsked
from leaddev.score.groups import Scoring, ShownGroup, group_as, tree_groups
from leaddev.score.sample import Sample
from leaddev.stats.intervals import manski_bounds
from leaddev.sums.blocks import ASPECTS, BELOW, GATE, measure_name
from leaddev.sums.tree import ORGANIZATION

CONFIDENCE = 0.90
"""Two-sided: five percent on each side, so a state is wrong by chance in one of twenty groups at the threshold."""

FEWEST_OF_A_MINORITY = 3
MAINLY = 0.5
"""A programme is about some rings where they hold at least this share of its weight."""

_TIE = 1e-9


_State = tuple[GateState, Reason | None]


def part(context: Context) -> PreconditionsReport | NotAsked:
    """The preconditions of every group."""
    aspects = context.scoring(ASPECTS)
    if aspects is None or not _was_asked(aspects):
        return NotAsked("preconditions.not-asked")
    groups = [_group(aspects, group) for group in tree_groups(aspects, context.scope)]
    planned = tuple(_planned(aspects, groups, context.programmes or ()))
    return PreconditionsReport(
        organization=groups[0],
        units=tuple(groups[1:]),
        blocked=tuple(_blocked(aspects, groups, planned)),
        planned=planned,
    )


def _was_asked(aspects: Scoring) -> bool:
    names = {measure.name for measure in aspects.block.measures}
    return any(measure_name(GATE, gate.id) in names for gate in aspects.collected.model.preconditions)


def _group(aspects: Scoring, group: ShownGroup | HiddenGroup) -> GateGroup:
    gates = aspects.collected.model.preconditions
    if isinstance(group, HiddenGroup):
        hidden = tuple(_hidden_gate(aspects, gate) for gate in gates)
        return group_as(GateGroup, group, suppressed=group.suppressed, gates=hidden)
    shown = tuple(_shown_gate(aspects, gate, group) for gate in gates)
    return group_as(GateGroup, group, suppressed=None, gates=shown)


def _hidden_gate(aspects: Scoring, gate: Precondition) -> GateScore:
    reason = Reason("group-hidden")
    return GateScore(
        precondition=gate.id,
        title=gate.title.in_language(aspects.words.language),
        opens=gate.opens,
        state="unknown",
        level=not_known(reason, confidence=CONFIDENCE),
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
        minimum_group=aspects.collected.minimum_group,
    )
    found = gate_level(group.sample, gate.id, rule, group.headcount)
    return GateScore(
        precondition=gate.id,
        title=gate.title.in_language(aspects.words.language),
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


class GateRule(Struct, frozen=True):
    """What decides a gate: the threshold (0-1), the response a group needs, and when some below it are a minority."""

    threshold: float
    response: float
    minority: float
    minimum_group: int


class GateLevel(Struct, frozen=True, kw_only=True):
    """A gate in one group: its state, its level (0-100, 90 %), and why the state is not known."""

    state: GateState
    level: Figure
    response_rate: float | None = None
    robust: bool | None = None
    minority: bool | None = None
    reason: Reason | None = None


class Spread(Struct, frozen=True):
    """Respondents who answered a measure: how many, their plain mean and standard deviation (0-1)."""

    n: int
    mean: float
    deviation: float


def gate_level(sample: Sample, gate: str, rule: GateRule, headcount: int | None) -> GateLevel:
    """The gate in the group of a sample.

    Closed: the interval lies below the threshold. Open: it does not reach below it, and enough people answered.
    Otherwise unknown, which nobody may read as open. Robust: the level would still reach the threshold if everybody who
    did not answer stood at the lowest answer (Manski 2003).
    """
    measure = measure_name(GATE, gate)
    level = level_figure(sample, measure, rule.minimum_group, CONFIDENCE)
    if level.estimate is None or level.low is None or level.high is None:
        return GateLevel(state="unknown", level=as_score(level), reason=level.reason)
    spread = spread_of(sample, measure)
    rate = min(spread.n / headcount, 1.0) if headcount else None
    state, reason = _state(level, rule, spread, sample.n, rate)
    return GateLevel(
        state=state,
        level=as_score(level),
        response_rate=rate,
        robust=_is_robust(spread, rule, headcount),
        minority=_has_minority(sample, gate, rule, spread.n),
        reason=reason,
    )


def level_figure(sample: Sample | None, measure: str, minimum: int, confidence: float = 0.95) -> Computed:
    """The mean of a measure (0-1) with its interval, or why there is none."""
    if sample is None or (measure, "answered") not in sample.block.columns:
        return Computed(estimate=None, confidence=confidence, reason=NOT_ANSWERED)
    estimate, spread = sample.ratio(measure, "mean", "answered"), spread_of(sample, measure)
    if estimate is None or spread.n < max(minimum, 2) or sample.hides(measure):
        return Computed(estimate=None, confidence=confidence, reason=WITHHELD)
    return sample.figure(estimate, spread.n, confidence=confidence, bounds=(0.0, 1.0))


def spread_of(sample: Sample, measure: str) -> Spread:
    """Count, mean and standard deviation (ddof 1) of those who answered, every respondent counting once."""
    count, total, squares = sample.sums(measure)
    if count < 1:
        return Spread(0, 0.0, 0.0)
    variance = max(squares - total**2 / count, 0.0) / max(count - 1, 1.0)
    return Spread(round(count), total / count, variance**0.5)


def _state(level: Computed, rule: GateRule, spread: Spread, respondents: int, rate: float | None) -> _State:
    """Closed, open or unknown, and why; a response of fewer people than the group has is not told as a number."""
    assert level.low is not None
    assert level.high is not None
    if level.high < rule.threshold - _TIE:
        return "closed", None
    if rate is not None and rate < rule.response - _TIE:
        few = Reason("few-of-staff", {"least_share": rule.response})
        return "unknown", _low_response(rate, rule.response) if spread.n == respondents else few
    if level.low < rule.threshold - _TIE:
        return "unknown", Reason("interval-at-threshold", {"threshold": round(100 * rule.threshold, 1)})
    return ("open", None) if rate is not None else ("unknown", Reason("no-headcount"))


def _low_response(rate: float, least: float) -> Reason:
    """The response rounded to a percent, or as far as it takes to tell it from the least one."""
    shown = next((known for places in range(2, 6) if (known := round(rate, places)) < least), rate)
    return Reason("low-response", {"response_share": shown, "least_share": least})


def _is_robust(spread: Spread, rule: GateRule, headcount: int | None) -> bool | None:
    if headcount is None:
        return None
    mean = min(max(spread.mean, 0.0), 1.0)
    return manski_bounds(mean, spread.n, max(headcount, spread.n), 0.0, 1.0).low >= rule.threshold - _TIE


def _has_minority(sample: Sample, gate: str, rule: GateRule, answered: int) -> bool | None:
    """Told as yes or no only, and only about groups of twice the smallest size that may be shown."""
    if answered < 2 * rule.minimum_group:
        return None
    below = sample.count(measure_name(BELOW, gate), "below")
    return below >= FEWEST_OF_A_MINORITY and below >= rule.minority * answered - _TIE


def gates_of_ring(model: Model, ring: str) -> tuple[Precondition, ...]:
    """The preconditions that open a ring."""
    return tuple(gate for gate in model.preconditions if ring in gate.opens)


def together(states: Iterable[GateState]) -> GateState:
    """The state of several gates that must all be open."""
    found = set(states)
    if "closed" in found:
        return "closed"
    return "unknown" if "unknown" in found else "open"


def waiting_shares(people: Mapping[str, float], states: Mapping[str, GateState]) -> tuple[float, float] | None:
    """Shares of people who work where a state is closed and where it is unknown; None where nobody works anywhere."""
    total = sum(people.values())
    if total <= 0:
        return None
    closed, unknown = (
        sum(count for unit, count in people.items() if states[unit] == state) / total for state in ("closed", "unknown")
    )
    return closed, unknown


def is_about(programme: Programme, rings: Sequence[str]) -> bool:
    """Whether a programme is mainly about some rings; a course that touches them only in passing is not."""
    weights = programme.rings or {}
    return sum(weights.get(ring, 0.0) for ring in rings) >= MAINLY - _TIE
