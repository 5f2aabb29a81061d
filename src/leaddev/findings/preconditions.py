"""LD40x: preconditions that are not in place. They hold back a recommendation, never a person."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from leaddev.findings.certainty import Support
from leaddev.findings.registry import Case, rule
from leaddev.report import (
    NOT_ANSWERED,
    ClarityScore,
    Figure,
    Finding,
    GateGroup,
    GateScore,
    PlannedProgramme,
    PreconditionsReport,
    Where,
)
from leaddev.wording import Wording

MANY_UNITS = 0.10
MOST_NAMED = 4


def deepest(groups: Sequence[GateGroup], chosen: Collection[str]) -> list[GateGroup]:
    """The chosen groups below which no other chosen one stands."""
    parents = {group.id: group.parent for group in groups}
    above: set[str] = set()
    for unit in chosen:
        parent = parents.get(unit)
        while parent is not None:
            above.add(parent)
            parent = parents.get(parent)
    return [group for group in groups if group.id in chosen and group.id not in above]


def _groups(preconditions: PreconditionsReport | None) -> tuple[GateGroup, ...]:
    return () if preconditions is None else (preconditions.organization, *preconditions.units)


def leaves(preconditions: PreconditionsReport | None) -> list[GateGroup]:
    """The smallest groups that may be shown, each respondent in one of them at most."""
    shown = [group for group in _groups(preconditions) if group.suppressed is None]
    return deepest(shown, {group.id for group in shown})


def unheard(preconditions: PreconditionsReport) -> list[GateGroup]:
    """The units in which nobody answered, as is seen from the groups that are shown: they are part of none."""
    groups = {group.id: group for group in _groups(preconditions)}
    parents = {group.parent for group in groups.values()}
    pooled = {group.parent for group in groups.values() if group.kind == "remainder"}

    def is_unheard(group: GateGroup) -> bool:
        above = group
        while above.suppressed is not None and above.parent in groups:  # a report may be about one unit
            above = groups[above.parent]
        return above.suppressed is None and above is not group and above.id not in pooled

    return [group for group in groups.values() if group.id not in parents and is_unheard(group)]


def gate_of(group: GateGroup, precondition: str) -> GateScore:
    """One gate of a group."""
    return next(gate for gate in group.gates if gate.precondition == precondition)


def places(preconditions: PreconditionsReport | None, precondition: str) -> list[GateGroup]:
    """Where a gate is closed: the smallest units, or the organization where no single unit is."""
    groups = _groups(preconditions)
    return deepest(groups, {group.id for group in groups if gate_of(group, precondition).state == "closed"})


def named(wording: Wording, names: Sequence[str]) -> str:
    """Names as a listing; of many only the first."""
    if len(names) <= MOST_NAMED + 1:
        return wording.listing(list(names))
    more = wording.say("preconditions.more", count=wording.number(len(names) - MOST_NAMED))
    return wording.listing([*names[:MOST_NAMED], more])


def with_levels(wording: Wording, groups: Sequence[GateGroup], precondition: str) -> str:
    """Groups with the level of a gate and its interval, the lowest first."""
    told = []
    for group in sorted(groups, key=lambda each: gate_of(each, precondition).level.known):
        level = figure_in_words(wording, gate_of(group, precondition).level)
        told.append(wording.say("preconditions.with-level", name=group.name, level=level))
    return named(wording, told)


def figure_in_words(wording: Wording, figure: Figure) -> str:
    """A score with its interval."""
    level = wording.number(figure.known)
    return level + wording.interval(*figure.interval, "preconditions.interval")


def where_of(case: Case, groups: Sequence[GateGroup], precondition: str | None = None) -> Where:
    """The unit, or the whole organization where there are several, and which precondition of it."""
    if len(groups) != 1 or groups[0].kind == "organization":
        return case.organization(precondition)
    return Where(kind="unit", id=groups[0].id, name=groups[0].name, subject=precondition)


def weakest(groups: Sequence[GateGroup], precondition: str) -> Figure:
    """The figure that lies nearest to the threshold: a finding is as certain as the least certain part of it."""
    return max((gate_of(group, precondition).level for group in groups), key=lambda level: level.interval[1])


def clarity(case: Case) -> tuple[ClarityScore, ...]:
    """The preconditions about leaders, as they say them and as staff hear them."""
    return case.report.leadership.clarity if case.report.leadership else ()


def _own_gates(case: Case) -> list[GateScore]:
    """The gates of the organization, without those about leaders, on which LD212 reports."""
    preconditions = case.report.preconditions
    gates = preconditions.organization.gates if preconditions else ()
    about_leaders = {score.precondition for score in clarity(case)}
    return [gate for gate in gates if gate.precondition not in about_leaders]


def _opened(case: Case, gate: GateScore) -> str:
    """The rings that a gate opens and that may need work; empty where the survey shows no need for any of them."""
    idle = {ring.ring for ring in case.report.balance.rings if ring.need_verdict == "absent"}
    if not gate.opens:
        return case.wording.say("preconditions.outer-rings")
    return case.rings_within([ring for ring in gate.opens if ring not in idle])


def conditions(case: Case, rings: Collection[str] = ()) -> str:
    """The end of an advice: what must be in place first, of what was asked and is not in place everywhere.

    With `rings` whatever opens one of them, without every precondition that is not about leaders. Where nothing of it
    was asked, and the rings wait for it in the sequence, that is said; so is it where they wait for what is lived.
    """
    preconditions, wording = case.report.preconditions, case.wording
    every = preconditions.organization.gates if preconditions else ()
    chosen = [gate for gate in every if set(gate.opens) & set(rings)] if rings else _own_gates(case)
    states = {step.step: step.state for step in case.report.sequence}
    asked = [gate for gate in chosen if gate.reason != NOT_ANSWERED]
    missing = [gate for gate in asked if states.get(f"precondition:{gate.precondition}") != "done"]
    if not missing:
        waits = bool(rings) and all(states.get(f"ring:{ring}") == "later" for ring in rings)
        has_any = any(step.startswith("precondition:") for step in states)  # of the model, asked or not
        if waits and (len(asked) < len(chosen) if preconditions else has_any):
            return wording.say("advice.conditions-unknown")
        before = [each for each in case.report.balance.lived if states.get(f"ring:{each}") in ("now", "later")]
        return wording.say("advice.after", rings=case.rings_within(before)) if waits and before else ""
    when = "first" if is_ready_somewhere(preconditions, [gate.precondition for gate in missing]) else "once"
    gates = wording.listing([wording.quoted(gate.title) for gate in missing])
    waiting = [ring for ring in rings if any(ring in gate.opens for gate in missing)]
    if len(waiting) < len(rings):
        return wording.say(f"advice.conditions-{when}-for", rings=case.rings_within(waiting), gates=gates)
    return wording.say(f"advice.conditions-{when}", gates=gates)


def is_ready_somewhere(preconditions: PreconditionsReport | None, gates: Sequence[str]) -> bool:
    """Whether one of the smallest groups that may be shown has all of these gates open."""
    return any(all(gate_of(group, gate).state == "open" for gate in gates) for group in leaves(preconditions))


def _taught(case: Case) -> str:
    """What goes on in a closed unit: the rings that are taught."""
    return case.rings_within([ring.id for ring in case.report.model.rings if ring.side == "taught"])


@rule(
    "LD401",
    "gate-closed",
    "safety",
    "Edmondson 1999",
    "Shea et al. 2014",
    "Rogiest 2017",
    owner="unit-leaders",
    horizon="now",
)
def gate_closed(case: Case) -> Iterator[Finding]:
    """A condition for working on the outer rings is not in place in some units.

    What it finds: A precondition of the model (a safe environment, readiness for change) whose level in a unit lies
        below its threshold. Preconditions that are about leaders are left to LD212.
    Why it matters: Work on values and persons asks people to let go. Where that is not safe it meets protest, and does
        the reverse of what was meant.
    How it is decided: The 90 % interval of the unit's level lies wholly below the threshold (50 of 100 unless the model
        says otherwise: the middle of the answers, a floor and not a target). Named are the smallest units. Severity is
        high where at least a tenth of the units that may be shown are closed, or the organization as a whole; else
        medium.
    When it stays silent: When the interval contains the threshold, when the unit is too small to be shown, and when the
        precondition was not asked.
    What to do: Leaders' own behaviour, help with conflict, workload and clear roles come first; training in knowledge
        and skill goes on. A closed gate holds back a recommendation, never a person, and says nothing about a manager.
    Sources: Edmondson 1999 (psychological safety); Shea et al. 2014 (readiness); Rogiest 2017 (safety first). No source
        gives a cut-off: the threshold is a convention.
    """
    for gate in _own_gates(case):
        closed = places(case.report.preconditions, gate.precondition)
        if not closed:
            continue
        smallest, rings = leaves(case.report.preconditions), _opened(case, gate)
        is_wide = gate.state == "closed" or len(closed) >= MANY_UNITS * len(smallest)
        yield case.finding(
            "high" if is_wide else "medium",
            where_of(case, closed, gate.precondition),
            Support(figure=weakest(closed, gate.precondition), limit=gate.threshold),
            {
                "precondition": gate.precondition,
                "units": tuple(group.id for group in closed),
                "level": weakest(closed, gate.precondition),
                "threshold": gate.threshold,
            },
            gate=gate.title,
            threshold=case.wording.number(gate.threshold),
            places=with_levels(case.wording, closed, gate.precondition),
            advice=case.wording.say(
                "LD401.wait" if rings else "LD401.begin",
                rings=rings,
                units=named(case.wording, [group.name for group in closed]),
                taught=_taught(case),
            ),
        )


@rule("LD402", "values-work-planned-into-closed-unit", "safety", "Rogiest 2017", owner="hr", horizon="now")
def planned_into_closed_unit(case: Case) -> Iterator[Finding]:
    """A programme on values or persons is meant for a unit that is not ready for it.

    What it finds: A chosen programme that is mainly about rings which a closed gate of its own unit keeps shut.
    Why it matters: It is well meant and comes too early: where it is not safe to speak, people protest or keep silent,
        and the next attempt is harder.
    How it is decided: At least half of the programme's weight lies on rings that a closed gate opens, and the training
        list gives it to that unit. Severity is always high.
    When it stays silent: For mandatory programmes, for programmes without a ring or without a unit (unless the whole
        organization is closed), and where the gate is unknown.
    What to do: Keep the programme and change its time or its place; begin in that unit with what makes it safe.
    Sources: Rogiest 2017 (people who are not open protest: the reverse effect).
    """
    preconditions = case.report.preconditions
    if preconditions is None:
        return
    groups = {group.id: group for group in _groups(preconditions)}
    by_unit = sorted(preconditions.planned, key=lambda each: list(groups).index(each.unit))
    for unit, listed in groupby(by_unit, key=lambda each: each.unit):
        yield _planned(case, groups[unit], list(listed))


def _planned(case: Case, group: GateGroup, planned: list[PlannedProgramme]) -> Finding:
    wording = case.wording
    closing = [gate for gate in group.gates if any(gate.precondition in each.preconditions for each in planned)]
    rings = [ring for ring in case.rings if any(ring in each.rings for each in planned)]
    titles = [wording.quoted(each.programme) for each in planned]
    gates = [wording.quoted(gate.title) for gate in closing]
    nearest = max((gate.level for gate in closing), key=lambda level: level.interval[1])
    return case.finding(
        "high",
        where_of(case, [group]),
        Support(figure=nearest, limit=min(gate.threshold for gate in closing)),
        {
            "unit": group.id,
            "programmes": tuple(each.programme for each in planned),
            "preconditions": tuple(gate.precondition for gate in closing),
        },
        programmes=named(wording, titles),
        unit=group.name,
        gates=wording.listing(gates),
        rings=case.rings_within(rings),
        taught=_taught(case),
    )


@rule("LD403", "minority-not-safe", "safety", "Edmondson 1999", owner="unit-leaders", horizon="now")
def minority_not_safe(case: Case) -> Iterator[Finding]:
    """A unit as a whole is not below the floor, but a sizeable part of it is.

    What it finds: Units whose gate is not closed, where a minority rates the precondition below its threshold.
    Why it matters: A mean that is good enough hides the people for whom it is not, and they are the ones who pay when
        a unit is asked to be open.
    How it is decided: At least the share `minority` of those who answered, and at least three people, have a mean below
        the threshold. It is told as yes or no only, and only about units in which at least twice the smallest group
        answered. Severity is medium.
    When it stays silent: In closed units (LD401 speaks of them), in units below twice the smallest group, and for
        preconditions that are about leaders.
    What to do: Ask what would make it safer, in ways that ask nobody to identify themselves.
    Sources: Convention of this project.
    """
    for gate in _own_gates(case):
        found = [
            group
            for group in leaves(case.report.preconditions)
            if gate_of(group, gate.precondition).minority and gate_of(group, gate.precondition).state != "closed"
        ]
        if found:
            rings, units = _opened(case, gate), named(case.wording, [group.name for group in found])
            yield case.finding(
                "medium",
                where_of(case, found, gate.precondition),
                Support(),
                {"precondition": gate.precondition, "units": tuple(group.id for group in found)},
                gate=gate.title,
                places=units,
                advice=case.wording.say(
                    "LD403.before" if rings else "LD403.ask", rings=rings, units=units, gate=gate.title
                ),
                share=case.wording.percent(case.thresholds["minority"]),
                threshold=case.wording.number(gate.threshold),
            )


@rule("LD404", "gate-unknown", "safety", "Manski 2003", owner="hr", horizon="survey")
def gate_unknown(case: Case) -> Iterator[Finding]:
    """In some units it cannot be told whether the conditions are in place.

    What it finds: How many units have a gate that is neither open nor closed, and why.
    Why it matters: Unknown is not open: nothing on the outer rings is recommended there until it is known.
    How it is decided: The smallest units are counted, and all that may not be shown. Severity is low where it is more
        than half of them, else info.
    When it stays silent: When every unit is either open or closed.
    What to do: Ask again where few answered, and talk with the others: a survey is not the only way to know.
    Sources: Manski 2003 (those who did not answer may think otherwise).
    """
    groups = [group for group in _groups(case.report.preconditions) if group.kind != "remainder"]
    lowest = {group.id for group in deepest(groups, {group.id for group in groups})}
    hides = [group.id for group in groups if group.suppressed is not None and group.kind != "organization"]
    smallest = [group for group in groups if group.id in lowest or group.id in hides]
    unknown = [group for group in smallest if any(gate.state == "unknown" for gate in group.gates)]
    unknown = [group for group in unknown if all(gate.state != "closed" for gate in group.gates)]
    if not unknown:
        return
    hidden = sum(group.suppressed is not None for group in unknown)
    yield case.finding(
        "low" if 2 * len(unknown) > len(smallest) else "info",
        case.organization(),
        Support(),
        {
            "units": tuple(group.id for group in unknown),
            "unknown": len(unknown),
            "of": len(smallest),
            "too_small": hidden,
        },
        sentence=case.wording.say(
            "LD404.units" if len(smallest) > 1 else "LD404.one",
            count=case.wording.number(len(unknown)),
            total=case.wording.number(len(smallest)),
            reasons=_reasons(case.wording, [group for group in unknown if group.suppressed is None], hidden),
        ),
    )


def _reasons(wording: Wording, shown: list[GateGroup], hidden: int) -> str:
    told = [wording.counted("preconditions.hidden", hidden)] if hidden else []
    for group in shown:
        first = next(gate for gate in group.gates if gate.state == "unknown")
        told.append(f"{group.name} ({wording.because(first.reason) if first.reason else ''})")
    return named(wording, told)
