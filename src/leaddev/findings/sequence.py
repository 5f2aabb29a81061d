"""What comes first: preconditions, what is taught and lacks, what is lived, what lies beyond; and how long it takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from leaddev.findings.need import material_limit
from leaddev.findings.preconditions import gate_of, is_ready_somewhere, leaves, named, places, unheard
from leaddev.findings.registry import Case
from leaddev.report import BlockedRing, Report, RingSummary, SequenceStep
from leaddev.wording import Wording

State = Literal["done", "now", "later", "ongoing", "no-need", "unknown"]
TO_DO = ("now", "later")


class Condition(Struct, frozen=True):
    """A precondition of the model, and the rings that it opens."""

    id: str
    title: str
    opens: tuple[str, ...]


def sequence(draft: Report, conditions: tuple[Condition, ...], wording: Wording) -> tuple[SequenceStep, ...]:
    """The steps in their order; none where nothing is known of any."""
    case, rings = Case(draft, wording), draft.model.rings
    gates = {gate.id: _gate_step(case, gate) for gate in conditions}
    waiting = [gate for gate in conditions if gates[gate.id].state != "done"]
    taught, lived = (
        [(ring, _ring_step(case, ring, waiting, ())) for ring in rings if ring.side == side]
        for side in ("taught", "lived")
    )
    lacking = [step for _, step in taught if step.state in TO_DO]
    before = tuple(ring.within for ring, step in lived if step.state in TO_DO)
    beyond = [_ring_step(case, ring, waiting, before) for ring in _beyond(rings)]
    steps = (*gates.values(), *lacking, *(step for _, step in lived), *beyond)
    return () if all(step.state == "unknown" for step in steps) else steps


def _beyond(rings: tuple[RingSummary, ...]) -> list[RingSummary]:
    """The rings outside everything that is lived."""
    places_of_lived = [place for place, ring in enumerate(rings) if ring.side == "lived"]
    return [ring for ring in rings[max(places_of_lived, default=0) :] if ring.side is None]


def horizons(rings: tuple[RingSummary, ...], wording: Wording) -> Iterator[str]:
    """Before how many months no verdict on progress is possible, per ring."""
    told = [
        wording.counted("sequence.ring-months", ring.horizon_months, ring=ring.within)
        for ring in rings
        if ring.horizon_months
    ]
    if told:
        yield wording.say("sequence.horizons", rings=wording.listing(told))


def _gate_step(case: Case, gate: Condition) -> SequenceStep:
    wording, preconditions = case.wording, case.report.preconditions
    state: State = "unknown"
    text = wording.say("sequence.gate.not-asked")
    if preconditions is not None:
        closed = places(preconditions, gate.id)
        shown = leaves(preconditions)
        # a unit that is not shown may keep the whole organization unknown; one that nobody answered is by itself
        asked = (*shown, *unheard(preconditions), preconditions.organization)
        unknown = [each for each in asked if gate_of(each, gate.id).state == "unknown"]
        if closed:
            state, text = "now", wording.say("sequence.gate.now", places=named(wording, [each.name for each in closed]))
        elif unknown or not shown:
            parts = [each.name for each in unknown if each is not preconditions.organization]
            told = parts or [preconditions.organization.name]
            text = wording.say("sequence.gate.unknown", places=named(wording, told))
        else:
            state = "done"
            text = wording.say("sequence.gate.done" if preconditions.units else "sequence.gate.done-here")
    return SequenceStep(step=f"precondition:{gate.id}", title=gate.title, state=state, text=text)


def _ring_step(case: Case, ring: RingSummary, waiting: list[Condition], before: tuple[str, ...]) -> SequenceStep:
    """A ring waits for its own gates, and beyond the lived rings also for these."""
    wording = case.wording
    found = next((each for each in case.report.balance.rings if each.ring == ring.id), None)
    need, verdict = (found.need_verdict, found.verdict) if found else (None, "cannot-tell")
    missing = [gate for gate in waiting if ring.id in gate.opens]
    state: State
    if need == "absent":
        state, text = "no-need", wording.say("sequence.ring.no-need", limit=material_limit(case, ring.id))
    elif need != "shown":
        state, text = "unknown", wording.say("sequence.ring.unknown")
    elif verdict in ("over", "in-line"):
        state, text = "ongoing", wording.say(f"sequence.ring.{verdict}")
    elif missing:
        state, text = "later", _waiting_text(case, ring, missing)
    elif before:
        state, text = "later", wording.say("sequence.ring.after", rings=wording.listing(before))
    else:
        state, text = "now", wording.say("sequence.ring.now")
    if state in ("now", "later") and ring.horizon_months:
        text += " " + wording.counted("sequence.horizon", ring.horizon_months)
    return SequenceStep(step=f"ring:{ring.id}", title=ring.title, state=state, text=text)


def _waiting_text(case: Case, ring: RingSummary, missing: list[Condition]) -> str:
    """What has to come first; how many work where it has, unless the report is about one unit without others below."""
    wording, preconditions = case.wording, case.report.preconditions
    is_somewhere = is_ready_somewhere(preconditions, [gate.id for gate in missing])
    gates = wording.listing([wording.quoted(gate.title) for gate in missing])
    text = wording.say("sequence.ring.where" if is_somewhere else "sequence.ring.once", gates=gates)
    share = _ready_share(case.report, ring.id)
    if share is None or preconditions is None or not preconditions.units:
        return text
    return f"{text} {wording.say('sequence.ring.share', share=wording.percent(share))}"


def _ready_share(report: Report, ring: str) -> float | None:
    """Share of staff who work where every gate of a ring is open."""
    blocked: tuple[BlockedRing, ...] = report.preconditions.blocked if report.preconditions else ()
    found = next((each for each in blocked if each.ring == ring), None)
    if found is None or found.closed_share is None or found.unknown_share is None:
        return None
    return max(1 - found.closed_share - found.unknown_share, 0.0)
