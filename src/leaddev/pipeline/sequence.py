"""What comes first: the preconditions, then what is lived, then what lies beyond; and how long progress takes."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from leaddev.findings.preconditions import gate_of, leaves, named, places, unheard
from leaddev.pipeline.summary import within
from leaddev.report import BlockedRing, NeedVerdict, Report, RingVerdict, SequenceStep
from leaddev.report.preconditions import StepState
from leaddev.schema import Model, Precondition, Ring
from leaddev.score.gates import gates_of_ring
from leaddev.wording import Wording

SETTLED = ("done", "no-need", "going-on")
"""States that nothing has to wait for."""


class _Way(Struct, frozen=True):
    """What the steps are derived from."""

    report: Report
    model: Model
    wording: Wording

    def title(self, titled: Precondition | Ring) -> str:
        """A title in the language of the report."""
        return titled.title.in_language(self.wording.language)


def with_sequence(draft: Report, model: Model, wording: Wording) -> Report:
    """The report with its sequence, and with the sentence on horizons."""
    way = _Way(draft, model, wording)
    gates = {gate.id: _gate_step(way, gate) for gate in model.preconditions}
    waiting = {gate for gate, step in gates.items() if step.state not in SETTLED}
    lacking = [_ring_step(way, ring, waiting, ()) for ring in model.rings if _is_lacking(way, ring)]
    lived = [ring for ring in model.rings if ring.id in model.contrast.lived]
    near = [_ring_step(way, ring, waiting, ()) for ring in lived]
    before = tuple(within(ring, wording) for ring, step in zip(lived, near, strict=True) if step.state not in SETTLED)
    beyond = [_ring_step(way, ring, waiting, before) for ring in _beyond(model)]
    steps = (*gates.values(), *lacking, *near, *beyond)
    notes = (*draft.notes, *_horizons(way))
    if all(step.state == "unknown" for step in steps):
        return replace(draft, notes=notes)
    return replace(draft, sequence=steps, notes=notes)


def _is_lacking(way: _Way, ring: Ring) -> bool:
    """Whether a ring of the taught side gets less training than its need asks for."""
    balances = [each for each in way.report.balance.rings if each.ring == ring.id]
    is_under = any(each.verdict == "under" and each.need_verdict == "shown" for each in balances)
    return is_under and ring.id in way.model.contrast.taught


def _beyond(model: Model) -> list[Ring]:
    """The rings outside everything that is lived."""
    sides = {*model.contrast.taught, *model.contrast.lived}
    places_of_lived = [place for place, ring in enumerate(model.rings) if ring.id in model.contrast.lived]
    return [ring for ring in model.rings[max(places_of_lived, default=0) :] if ring.id not in sides]


def _horizons(way: _Way) -> Iterator[str]:
    """Before how many months no verdict on progress is possible, per ring."""
    wording = way.wording
    told = [
        wording.counted("sequence.ring-months", ring.horizon_months, ring=within(ring, wording))
        for ring in way.model.rings
        if ring.horizon_months
    ]
    if told:
        yield wording.say("sequence.horizons", rings=wording.listing(told))


def _gate_step(way: _Way, gate: Precondition) -> SequenceStep:
    wording, preconditions = way.wording, way.report.preconditions
    state: StepState = "unknown"
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
            state, text = "done", wording.say("sequence.gate.done")
    return SequenceStep(step=f"precondition:{gate.id}", title=way.title(gate), state=state, text=text)


def _ring_step(way: _Way, ring: Ring, waiting: set[str], before: tuple[str, ...]) -> SequenceStep:
    """A ring waits for its own gates, and beyond the lived rings also for these."""
    wording = way.wording
    missing = [gate for gate in gates_of_ring(way.model, ring.id) if gate.id in waiting]
    need, verdict = _need(way.report, ring.id)
    state: StepState
    if need == "absent":
        state, text = "no-need", wording.say("sequence.ring.absent")
    elif need != "shown":
        state, text = "unknown", wording.say("sequence.ring.unknown")
    elif verdict in ("over", "in-line"):
        state, text = "going-on", wording.say("sequence.ring.going-on")
    elif missing:
        state, text = "later", _waiting_text(way, ring, missing)
    elif before:
        state, text = "later", wording.say("sequence.ring.after", rings=wording.listing(before))
    else:
        state, text = "now", wording.say("sequence.ring.now")
    if state in ("now", "later") and ring.horizon_months:
        text += " " + wording.counted("sequence.horizon", ring.horizon_months)
    return SequenceStep(step=f"ring:{ring.id}", title=way.title(ring), state=state, text=text)


def _waiting_text(way: _Way, ring: Ring, missing: list[Precondition]) -> str:
    wording = way.wording
    gates = wording.listing([wording.say("preconditions.quoted", text=way.title(gate)) for gate in missing])
    share = _ready_share(way.report, ring.id)
    if share is None:
        return wording.say("sequence.ring.later", gates=gates)
    return wording.say("sequence.ring.later-share", gates=gates, share=wording.percent(share))


def _ready_share(report: Report, ring: str) -> float | None:
    """Share of staff who work where every gate of a ring is open."""
    blocked: tuple[BlockedRing, ...] = report.preconditions.blocked if report.preconditions else ()
    found = next((each for each in blocked if each.ring == ring), None)
    if found is None or found.closed_share is None or found.unknown_share is None:
        return None
    return max(1 - found.closed_share - found.unknown_share, 0.0)


def _need(report: Report, ring: str) -> tuple[NeedVerdict | None, RingVerdict | None]:
    """Whether a ring shows a need, and whether training follows it."""
    return next(((each.need_verdict, each.verdict) for each in report.balance.rings if each.ring == ring), (None, None))
