"""Whether it is safe to start: units by gates, and leadership as staff and as leaders see it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from leaddev.present.blocks import (
    Block,
    Column,
    Level,
    Paragraph,
    Prose,
    Role,
    Row,
    Section,
    Table,
    Words,
    about,
    cells,
    narrowing,
    paragraphs,
)
from leaddev.present.groups import hidden
from leaddev.present.presenter import HIGHEST, NOTHING, Presenter, amount_of
from leaddev.report import (
    BlockedRing,
    ClarityScore,
    GateGroup,
    GateScore,
    LeadershipReport,
    LeadershipUnit,
    PreconditionsReport,
)

STATES: dict[str, Role] = {"closed": "alarm", "unknown": "muted", "open": ""}
"""Of a gate, the gravest first."""
VIEWS: dict[str, Role] = {"leaders-higher": "warning", "leaders-lower": "notice", "cannot-tell": "muted"}
MOST_REASONS = 6
PLANNED = "LD402"
"""The finding about programmes that are planned where a gate is closed, which names them."""
DETAILS = ((True, True, True), (False, True, True), (False, True, False), (False, False, False))
"""Of a gate: whether its interval is shown, its level, its title above the column."""
VIEWED = ((True, True), (False, True), (False, False))
"""Of an aspect: whether its intervals are shown, and the verdict."""


def preconditions(write: Presenter) -> Section | None:
    """The table, then what it means, and what a closed gate does not mean."""
    report = write.report.preconditions
    if report is None:
        return None
    groups = (report.organization, *report.units)
    notes = tuple(_gate_notes(write, report, groups))
    numbered = ", ".join(f"{number} {gate.title}" for number, gate in enumerate(groups[0].gates, start=1))
    tables = []
    for span, level, titles in DETAILS:
        heads = [gate.title if titles else str(number) for number, gate in enumerate(groups[0].gates, start=1)]
        columns = (Column(write.say("groups.name")), *(Column(head, figure="gate") for head in heads))
        rows = tuple(_gate_row(write, group, groups[0].depth, span=span, level=level) for group in groups)
        said = notes if titles else (Paragraph(numbered, "muted"), *notes)
        levels = tuple(_level(write, gate) for gate in groups[0].gates if groups[0].suppressed is None)
        shades = write.wording.say("shade.gates") if levels else ""
        tables.append(Table("preconditions", columns, rows, notes=said, shades=shades, levels=levels))
    in_words = Prose((*_gates_in_words(write, groups), *notes))
    return write.section("preconditions", narrowing(tables, (in_words,)))


def _gate_row(write: Presenter, group: GateGroup, top: int, *, span: bool, level: bool) -> Row:
    if group.suppressed is not None:
        return hidden(write, group.name, group.depth - top)
    gates = (Words(gate_text(write, gate, span=span, level=level), STATES.get(gate.state, "")) for gate in group.gates)
    return Row((Words(group.name), *gates), group.depth - top)


def gate_text(write: Presenter, gate: GateScore, *, span: bool, level: bool) -> str:
    """A state as a word, with what decides it."""
    state = write.say(f"gate.{gate.state}")
    return f"{state} {write.score(gate.level, span=span)}" if level and gate.level.estimate is not None else state


def _level(write: Presenter, gate: GateScore) -> Level:
    """A gate as it is drawn."""
    said = gate_text(write, gate, span=True, level=True)
    low, high = gate.level.low, gate.level.high
    return Level(
        title=gate.title,
        said=said,
        text=write.say("gates.drawn", state=said, floor=write.threshold(gate.threshold)),
        mark=gate.state,
        threshold=gate.threshold / HIGHEST,
        estimate=amount_of(gate.level),
        span=None if low is None or high is None else (low / HIGHEST, high / HIGHEST),
        figure="gate",
    )


def _gates_in_words(write: Presenter, groups: tuple[GateGroup, ...]) -> Iterator[Paragraph]:
    """Of each group a line for each state that gates have there."""
    for group in groups:
        if group.suppressed is not None:
            yield Paragraph(f"{group.name} – {write.say('withheld')}", "muted")
            continue
        yield Paragraph(group.name, "strong")
        for state in STATES:
            gates = [
                f"{gate.title} {write.score(gate.level, span=False)}" for gate in group.gates if gate.state == state
            ]
            if gates:
                said = write.wording.say("semicolon").join(gates)
                yield Paragraph(write.say("gates.reason", group=write.say(f"gate.{state}"), reason=said), level=1)


def _gate_notes(write: Presenter, report: PreconditionsReport, groups: tuple[GateGroup, ...]) -> Iterator[Paragraph]:
    yield about(_gate_scale(write, groups[0]), "gate")
    reasons = write.say("gates.next").join(_gate_reasons(write, groups))
    if reasons:
        yield about(write.say("gates.unknown", reasons=reasons), "gate")
    for blocked in report.blocked:
        yield from _blocked(write, blocked, has_units=bool(report.units))
    yield Paragraph(report.caution)


def _gate_scale(write: Presenter, whole: GateGroup) -> str:
    floor = "/".join(map(write.number, sorted({gate.threshold for gate in whole.gates})))
    confidence = write.percent(whole.gates[0].level.confidence if whole.gates else None)
    response = next((each.value for each in write.report.model.thresholds if each.name == "gate_response"), None)
    if response is None:
        return write.say("gates.level-only", floor=floor, confidence=confidence)
    return write.say("gates.level", floor=floor, confidence=confidence, response=write.percent(response))


def _gate_reasons(write: Presenter, groups: tuple[GateGroup, ...]) -> Iterator[str]:
    """Why gates of groups that may be shown are unknown, one entry a group and reason."""
    said: list[str] = []
    for group in groups:
        gates = [gate for gate in group.gates if group.suppressed is None and gate.state == "unknown" and gate.reason]
        for reason in dict.fromkeys(gate.reason for gate in gates):
            about = [gate.title for gate in gates if gate.reason == reason]
            named = "" if len(about) == len(group.gates) else f" ({write.wording.listing(about)})"
            said.append(write.say("gates.reason", group=group.name + named, reason=write.because(reason)))
    yield from said[:MOST_REASONS]
    if len(said) > MOST_REASONS:
        yield write.say("more", count=write.number(len(said) - MOST_REASONS))


def _blocked(write: Presenter, blocked: BlockedRing, *, has_units: bool) -> Iterator[Paragraph]:
    """How many must wait for a ring; silent where nobody does, and where the only row of the table says it."""
    if blocked.closed_share is None or blocked.unknown_share is None:
        return
    if has_units and (blocked.closed_share or blocked.unknown_share):
        shares = {"closed": write.percent(blocked.closed_share), "unknown": write.percent(blocked.unknown_share)}
        yield about(write.say("gates.waiting", ring=write.ring(blocked.ring), **shares), "staff-share", role="")
    if blocked.planned_into_closed and all(each.code != PLANNED for each in write.report.findings):
        quoted = [write.wording.quoted(title) for title in blocked.planned_into_closed]
        planned = write.say("gates.planned", programmes=write.wording.listing(quoted))
        yield Paragraph(planned, level=1, figures=("gate",))


def leadership(write: Presenter) -> Section | None:
    """Both views side by side where leaders may be shown; else the view of everybody, and why."""
    report = write.report.leadership
    if report is None:
        return None
    confidence = next((each.staff.confidence for each in report.aspects), 0.95)
    intervals = about(write.say("rings.intervals", confidence=write.percent(confidence)), "interval")
    notes = [about(write.say("leadership.scale" if report.reason else "leadership.scale-apart"), "view")]
    notes += [intervals] if report.clarity else []
    if report.reason is not None:
        notes.append(about(write.sentence(report.reason), "view"))
    clarity = Prose(tuple(_clarity(write, each, apart=report.reason is None) for each in report.clarity), joined=True)
    blocks: list[Block] = [clarity, Prose(paragraphs(notes))]
    if report.aspects:
        explained = () if report.clarity else paragraphs([intervals])
        tables = [_aspects(write, report, span=span, verdict=verdict) for span, verdict in VIEWED]
        tables[0] = replace(tables[0], notes=explained)  # the only one with intervals
        blocks.insert(0, narrowing(tables, (Prose(tuple(_aspects_in_words(write, report))),)))
    if report.aspects and report.units:
        blocks.append(_units(write, report))
    return write.section("leadership", *blocks)


def _aspects_in_words(write: Presenter, report: LeadershipReport) -> Iterator[Paragraph]:
    whose = "staff" if report.reason is None else "everybody"
    for aspect in report.aspects:
        views = [f"{write.say(f'leadership.{whose}')} {write.score(aspect.staff, span=False)}"]
        if report.reason is None:
            views.append(f"{write.say('leadership.leaders')} {write.score(aspect.leaders, span=False)}")
        yield Paragraph(", ".join(views), lead=_title(write, aspect.title))


def _title(write: Presenter, title: str) -> Words:
    return Words(write.say("leadership.title", title=title), "strong")


def _aspects(write: Presenter, report: LeadershipReport, *, span: bool, verdict: bool) -> Table:
    apart = report.reason is None
    columns = [Column(write.say("leadership.aspect"))]
    keys = ("staff", "leaders", "difference") if apart else ("everybody",)
    columns += [Column(write.say(f"leadership.{key}"), right=not span, figure="view") for key in keys]
    columns += [Column(write.say("leadership.verdict"), figure="view")] if apart and verdict else []
    rows = []
    for aspect in report.aspects:
        views = [write.score(aspect.staff, span=span)]
        if apart:
            views += [write.score(aspect.leaders, span=span), write.difference(aspect.difference, span=span)]
        said = Words(write.say(f"leadership.{aspect.verdict}"), VIEWS.get(aspect.verdict, ""))
        rows.append(Row((*cells(aspect.title, *views), *([said] if apart and verdict else []))))
    return Table("aspects", tuple(columns), tuple(rows))


def _clarity(write: Presenter, score: ClarityScore, *, apart: bool) -> Paragraph:
    """Whether leaders' message arrives."""
    said = [write.say(f"clarity.{score.verdict}")]
    heard = write.score(score.heard, span=True)
    if apart:
        leaders = f"{write.say('leadership.leaders')} {write.score(score.said, span=True)}"
        said.append(f"{leaders}, {write.say('leadership.staff')} {heard}")
    else:
        said.append(f"{write.say('leadership.everybody')} {heard}")
    if score.agreement.verdict != "cannot-tell":
        said.append(write.say(f"clarity.{score.agreement.verdict}"))
    return Paragraph(write.say("leadership.next").join(said), lead=_title(write, score.title), figures=("clarity",))


def _units(write: Presenter, report: LeadershipReport) -> Table:
    """Levels only; left out where the names would have no room."""
    top = min(unit.depth for unit in report.units)
    aspects = (Column(aspect.title, right=True, figure="view") for aspect in report.aspects)
    columns = [Column(write.say("groups.name")), *aspects]
    rows = []
    for unit in report.units:
        if not isinstance(unit, LeadershipUnit):
            rows.append(hidden(write, unit.name, unit.depth - top))
            continue
        levels = {
            each.aspect: Words(write.score(each.level, span=False), amount=amount_of(each.level))
            for each in unit.aspects
        }
        known = (levels.get(aspect.aspect, Words(NOTHING)) for aspect in report.aspects)
        rows.append(Row((Words(unit.name), *known), unit.depth - top))
    caption, shades = write.say("leadership.units"), write.wording.say("shade.level")
    return Table("leadership", tuple(columns), tuple(rows), caption=caption, instead=(), shades=shades)
