"""The slides of the evidence: what problems point to, what has to be in place first, where it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from leaddev.present.blocks import Column, Row, Table, Words, cells, prose
from leaddev.present.conditions import gate_text, leadership, preconditions
from leaddev.present.culture import kind_named, symptoms, values
from leaddev.present.groups import units
from leaddev.present.presenter import NOTHING, Presenter
from leaddev.present.slides.parts import HIGHEST_SCORE, MOST_ROWS, Slide, chart, few, listed, notes_of, scores
from leaddev.report import CauseKind, GateGroup, Group, GroupScore, RingScore, SymptomScore, ValueGroup

MOST_UNITS, MOST_NAMED = 9, 2


def why(write: Presenter) -> Slide | None:
    """What problems point to; where none was asked about, which values are alive."""
    found = write.report.symptoms
    if not found:
        return _values(write)
    pointed = [[_kind(write, symptom, kind) for kind in _kinds(symptom)] for symptom in found]
    counts = Counter(kind for kinds in pointed for kind in kinds)
    each = [kind if count == len(found) else f"{kind} ({write.number(count)})" for kind, count in counts.items()]
    kinds = write.wording.listing(each)
    title = (
        write.wording.counted("slides.why", len(found), kinds=kinds) if counts else write.wording.say("slides.why.open")
    )
    rows = [
        Row((Words(symptom.title, "strong"), *cells(*_pointed(write, symptom, kinds))))
        for symptom, kinds in zip(found, pointed, strict=True)
    ]
    columns = tuple(Column(write.wording.say(f"slides.{key}")) for key in ("problem", "points", "named"))
    table = Table("symptoms", columns, few(write, rows), caption=title)
    return Slide("why", title, (table,), notes_of(write, symptoms(write)))


def _kinds(symptom: SymptomScore) -> tuple[CauseKind, ...]:
    """What a symptom points to; a condition that has to be in place first where the rest cannot be told."""
    waits = symptom.verdict == "undetermined" and symptom.direct.points_to == "precondition"
    return symptom.kinds or (("precondition",) if waits else ())


def _kind(write: Presenter, symptom: SymptomScore, kind: CauseKind) -> str:
    """What a kind is called; a condition has a title, which is quoted."""
    name = kind_named(write, symptom, kind)
    return write.wording.quoted(name) if kind == "precondition" else name


def _pointed(write: Presenter, symptom: SymptomScore, kinds: Sequence[str]) -> tuple[str, str]:
    shares = {each.kind: write.share(each.share) for each in symptom.direct.kinds}
    named = write.wording.say("semicolon").join(shares.get(kind, NOTHING) for kind in _kinds(symptom))
    return (write.wording.listing(list(kinds)) or write.wording.say("slides.untold"), named or NOTHING)


def _values(write: Presenter) -> Slide | None:
    report = write.report.values
    whole = report.organization if report else None
    if not isinstance(whole, ValueGroup) or not whole.values:
        return None
    broken = [each.name for each in whole.values if each.broken_link.startswith("not-")]
    title = write.wording.say(f"slides.values.{'broken' if broken else 'whole'}", values=write.wording.listing(broken))
    series = (
        scores(write, write.wording.say("slides.important"), [each.endorsed for each in whole.values], "first"),
        scores(write, write.wording.say("slides.lived"), [each.lived for each in whole.values], "investment"),
    )
    names, said = tuple(each.name for each in whole.values), write.wording.say("slides.values.chart")
    bars = chart(write, said, names, series, HIGHEST_SCORE)
    return Slide("values", title, (prose(said, role=""),), notes_of(write, values(write)), bars)


def conditions(write: Presenter) -> Slide | None:
    """What has to be in place first, whether leaders say what counts, how long it takes; leadership as a chart."""
    gates, leaders = write.report.preconditions, write.report.leadership
    aspects = leaders.aspects if leaders else ()
    if gates is None and not aspects:
        return None
    title = _gates_title(write) or _leaders_title(write)
    table = (_gates_table(write, title),) if gates else ()
    lines = [*_clarity(write), *_time(write)]
    apart = leaders is not None and leaders.reason is None
    series = [
        scores(
            write,
            write.say("leadership.staff" if apart else "leadership.everybody"),
            [a.staff for a in aspects],
            "first",
        )
    ]
    if apart:
        series.append(scores(write, write.say("leadership.leaders"), [a.leaders for a in aspects], "second"))
    names, said = tuple(a.title for a in aspects), write.wording.say("slides.leaders.chart")
    bars = chart(write, said, names, tuple(series), HIGHEST_SCORE) if aspects else None
    if bars and gates:  # the title is not about the chart
        lines.insert(0, write.wording.say("slides.bars", what=said))
    notes = notes_of(write, preconditions(write), leadership(write))
    return Slide("conditions", title, (*table, prose(*lines, role="")), notes, bars)


def _gates_title(write: Presenter) -> str:
    """What is missing first of all, then what is not known, then that all is in place; empty without conditions."""
    report = write.report.preconditions
    if report is None:
        return ""
    waits = {each.ring: each.closed_share for each in report.blocked if each.closed_share}
    if report.units and waits:
        most = max(waits, key=waits.__getitem__)
        ring, share = write.rings([most]), write.percent(waits[most])
        return write.wording.say("slides.gates.wait", share=share, ring=ring)
    groups = (report.organization, *report.units)
    states = {gate.title: {_state(group, place) for group in groups} for place, gate in enumerate(groups[0].gates)}
    closed = [title for title, found in states.items() if "closed" in found]
    is_unknown = any("unknown" in found or found <= {""} for found in states.values())
    key = ("closed" if report.units else "closed-here") if closed else "unknown" if is_unknown else "open"
    return write.wording.say(f"slides.gates.{key}", gates=write.wording.listing(closed or list(states)))


def _state(group: GateGroup, place: int) -> str:
    """The state of a condition in a group; empty where it is not shown."""
    return "" if group.suppressed is not None else group.gates[place].state


def _gates_table(write: Presenter, title: str) -> Table:
    """Of each condition the groups in which it is missing; where it is in none of them, how it stands as a whole."""
    report = write.report.preconditions
    whole, *groups = (report.organization, *report.units) if report else ()
    rows = []
    for place, gate in enumerate(whole.gates):
        closed = listed(write, [group.name for group in groups if _state(group, place) == "closed"], MOST_NAMED)
        said = write.say("withheld") if whole.suppressed else gate_text(write, gate, span=True, level=True)
        missing = write.wording.say("slides.gate.missing", groups=closed) if closed else said
        rows.append(Row((Words(gate.title, "strong"), *cells(missing))))
    columns = tuple(Column(write.wording.say(f"slides.{key}")) for key in ("gate", "standing"))
    return Table("gates", columns, few(write, rows), caption=title)


def _leaders_title(write: Presenter) -> str:
    report = write.report.leadership
    aspects = report.aspects if report else ()
    higher = [each.title for each in aspects if each.verdict == "leaders-higher"]
    if higher:
        return write.wording.say("slides.leaders.higher", aspects=write.wording.listing(higher))
    known = {each.title: each.staff.estimate for each in aspects if each.staff.estimate is not None}
    least = [title for title, level in known.items() if level == min(known.values())]
    return (
        write.wording.say("slides.leaders.lowest", aspects=write.wording.listing(least))
        if least
        else write.wording.say("slides.leaders.chart")
    )


def _clarity(write: Presenter) -> Iterator[str]:
    report = write.report.leadership
    for each in report.clarity if report else ():
        if each.verdict != "cannot-tell":
            yield f"{write.say('leadership.title', title=each.title)}{write.say(f'clarity.{each.verdict}')}."


def _time(write: Presenter) -> Iterator[str]:
    """When progress on what is lived can first be judged; the latest ring decides."""
    lived = write.report.balance.lived
    months = [each.horizon_months for each in write.report.model.rings if each.id in lived]
    if months:
        yield write.wording.counted("slides.time", max(months), rings=write.rings(lived))


def where(write: Presenter) -> Slide | None:
    """Groups on the ring that needs most, in their own order: those that differ, then the largest; others in words.

    Nothing where no group has a figure: how many are not shown is said at the end.
    """
    split = next((each.groups for each in write.report.scores.splits if each.split == write.by), ())
    groups = split or write.report.scores.units
    if not groups or not write.report.balance.rings:
        return None
    ring = _neediest(write)
    key = next((key for key in ("level", "need_positive") if any(_known(groups, ring, key))), "level")
    shown = _known(groups, ring, key)
    if not shown:
        return None
    differ = [group for group, score in shown if key == "level" and score.shrunken and score.shrunken.differs]
    telling = sorted(shown, key=lambda each: (each[0] not in differ, each[0].depth))[:MOST_UNITS]
    charted = [each for each in shown if each in telling]
    about = write.wording.say(f"slides.units.{key}", ring=write.ring(ring))
    lines = [about]
    for _, score in _known([write.report.scores.organization], ring, key):
        lines.append(write.wording.say("slides.units.whole", score=write.score(getattr(score, key), span=True)))
    if len(differ) > MOST_NAMED:
        told = listed(write, [group.name for group in differ], MOST_ROWS)
        lines.append(write.wording.say("slides.units.beyond", groups=told))
    if len(shown) > len(charted):
        lines.append(write.wording.say("slides.units.more", count=write.number(len(shown) - len(charted))))
    hidden = listed(write, [each.name for each in groups if not isinstance(each, GroupScore)], MOST_ROWS)
    if hidden:
        lines.append(write.wording.say("slides.units.said", groups=hidden, said=write.say("withheld")))
    series = scores(write, about, [getattr(score, key) for _, score in charted], "first" if key == "level" else "need")
    names = tuple(group.name for group, _ in charted)
    bars = chart(write, about, names, (series,), HIGHEST_SCORE)
    title = _where_title(write, write.rings([ring]), shown, key)
    return Slide("units", title, (prose(*lines, role=""),), notes_of(write, units(write)), bars)


def _neediest(write: Presenter) -> str:
    """The ring with the most need among those that get less than it asks for, where there are such."""
    known = write.report.balance.rings
    under = [each for each in known if each.verdict == "under"] or known
    return max(under, key=lambda each: each.needed_share or 0.0).ring


def _known(groups: Sequence[Group], ring: str, key: str) -> list[tuple[GroupScore, RingScore]]:
    """Groups with their score on a ring, where that figure of it is shown."""
    shown = [group for group in groups if isinstance(group, GroupScore)]
    pairs = [(group, score) for group in shown for score in group.rings if score.ring == ring]
    return [(group, score) for group, score in pairs if getattr(score, key).estimate is not None]


def _where_title(write: Presenter, ring: str, shown: list[tuple[GroupScore, RingScore]], key: str) -> str:
    """Who differs from the others, which is about levels; else between what the groups lie."""
    compared = [(group, score.shrunken) for group, score in shown if score.shrunken and key == "level"]
    differ = [group.name for group, found in compared if found.differs]
    if not compared:
        ends = sorted((getattr(score, key).estimate for _, score in shown))
        low, high = write.number(ends[0]), write.number(ends[-1])
        return write.wording.say("slides.units.range", ring=ring, low=low, high=high)
    if len(differ) > MOST_NAMED:
        count, all_ = write.number(len(differ)), write.number(len(compared))
        return write.wording.say("slides.units.many", ring=ring, count=count, all=all_)
    named = write.wording.listing(differ)
    return write.wording.say(f"slides.units.{'differ' if differ else 'alike'}", ring=ring, groups=named)
