"""Whether values are alive, who respects whom, what symptoms point at, and what people ask for."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.present.blocks import (
    Chain,
    Column,
    Definitions,
    Keys,
    Paragraph,
    Prose,
    Row,
    Section,
    Table,
    Words,
    about,
    cells,
    narrowing,
    paragraphs,
)
from leaddev.present.presenter import NOTHING, Presenter, amount_of
from leaddev.report import (
    CauseKind,
    CauseShare,
    DirectCauses,
    KindLevel,
    NamedValue,
    Reason,
    RespectCell,
    RespectReport,
    SymptomGroup,
    SymptomScore,
    ValueGroup,
    ValueScore,
    ValuesReport,
)

HOLDS, BREAKS = "→", "//"
MOST_NAMED, MOST_CAUSES, MOST_WEIGHTS = 7, 3, 3
LINKS = (("chain", "gap", "link"), ("chain", "link"), ("chain",))
CHAINED = {"chain": "chain", "gap": "chain", "link": "break"}
"""The kind of figure of each column of the table of values."""
KEYED = ("named", "together", "gap")
"""The kinds of figure of the three keys."""
TERMS = {
    "frequency": "frequency",
    "named": "named",
    "groups": "named",
    "together": "together",
    "gap": "gap",
    "why": "symptom",
}
"""The kind of figure that each line about a symptom says."""
MARKS = {"blind-spot": "*", "underestimated": "+"}
NBSP = "\u00a0"
NET: tuple[CauseKind, ...] = ("capability", "values")
"""Kinds whose figure is importance less level, with its sign."""


def values(write: Presenter) -> Section | None:
    """The chain of each value and where it breaks, units that stand out, named values; only where they may be shown."""
    report = write.report.values
    if report is None or not isinstance(report.organization, ValueGroup):
        return None
    named = Prose(tuple(_named(write, report)), joined=True)
    scores = report.organization.values
    if not scores:
        return write.section("values", named)
    table = narrowing(_chains(write, scores, keys) for keys in LINKS)
    standing = tuple(about(each, "lived-here", role="") for each in _standing_out(write, report))
    return write.section("values", table, Prose(standing, joined=True), named)


def _chains(write: Presenter, scores: tuple[ValueScore, ...], keys: tuple[str, ...]) -> Table:
    figures = (Column(write.say(f"values.{key}"), figure=CHAINED[key]) for key in keys)
    columns = (Column(write.say("values.value")), *figures)
    rows = []
    for value in scores:
        known = {
            "chain": _chain(write, value),
            "gap": Words(write.score(value.endorsed_lived, span=True)),
            "link": Words(write.say(f"link.{value.broken_link}"), "strong" if _is_broken(value) else ""),
        }
        rows.append(Row((Words(value.name), *(known[key] for key in keys))))
    notes = [about(write.say("values.scales"), "chain")]
    if "gap" in keys:
        confidence = write.percent(scores[0].endorsed_lived.confidence)
        notes.append(about(write.say("rings.intervals", confidence=confidence), "interval"))
    shades = write.wording.say("shade.chain")
    return Table("values", columns, tuple(rows), notes=paragraphs(notes), shades=shades)


def _is_broken(value: ValueScore) -> bool:
    return value.broken_link.startswith("not-")


def _chain(write: Presenter, value: ValueScore) -> Words:
    """`82 → 77 // 39`: the numbers of the chain, with a break where it is."""
    parts: list[str] = []
    links = {"endorsed": value.endorsed, "natural": value.natural, "lived": value.lived}
    for link, figure in links.items():
        holds = HOLDS if parts else ""
        parts += [BREAKS if value.broken_link == f"not-{link}" else holds, write.score(figure, span=False)]
    broken = next((place for place, link in enumerate(links) if value.broken_link == f"not-{link}"), 0)
    drawn = Chain(tuple(map(amount_of, links.values())), broken)
    return Words(" ".join(parts).strip(), parts=tuple(parts), chain=drawn)


def _standing_out(write: Presenter, report: ValuesReport) -> Iterator[str]:
    shown = [unit for unit in report.units if isinstance(unit, ValueGroup)]
    found = False
    for unit in shown:
        for direction in ("less", "more"):
            lived = [value for value in unit.values if value.lived_here == direction]
            if lived:
                found = True
                listed = write.wording.listing(
                    [f"{each.name} ({write.score(each.lived, span=False)})" for each in lived]
                )
                yield write.say(f"values.{direction}", unit=unit.name, values=listed)
    is_known = any(value.lived.estimate is not None for unit in shown for value in unit.values)
    if is_known and not found:
        yield write.say("values.no-unit")


def _named(write: Presenter, report: ValuesReport) -> Iterator[Paragraph]:
    named = [value for value in report.named if value.share.bound != "at-most"][:MOST_NAMED]
    if named:
        listed = ", ".join(_share(write, value) for value in named)
        yield about(write.say("values.named", values=listed), "named-values", role="")
    share = report.limiting_share
    if share is not None and share.estimate is not None:
        yield about(write.say("values.limiting", share=write.share(share)), "named-values", role="")


def _share(write: Presenter, value: NamedValue) -> str:
    return f"{value.name}{'*' if value.official else ''} {write.bare_share(value.share)}"


def respect(write: Presenter) -> Section | None:
    """Who gives in rows, who receives in columns; a list where that is too wide."""
    report = write.report.respect
    if report is None:
        return None
    said = {(cell.giver, cell.receiver): _cell(write, cell) for cell in report.cells}
    amounts = {(cell.giver, cell.receiver): amount_of(cell.received) for cell in report.cells}
    notes = paragraphs(_respect_notes(write, report, "".join(said.values())))
    columns = [Column(write.say("respect.giver"))]
    columns += [Column(str(number), right=True, figure="respect") for number in range(1, len(report.groups) + 1)]
    rows = []
    for number, giver in enumerate(report.groups, start=1):
        pairs_of = [(giver.id, group.id) for group in report.groups]
        given = (Words(said.get(pair, ""), amount=amounts.get(pair)) for pair in pairs_of)
        rows.append(Row((Words(f"{number} {giver.name}"), *given)))
    names = {group.id: group.name for group in report.groups}
    pairs = tuple(  # what stands out first; the pairs that are alike after them
        Paragraph(
            f"{names[cell.giver]} → {names[cell.receiver]}", lead=Words(said[cell.giver, cell.receiver]), mark="pair"
        )
        for cell in sorted(report.cells, key=lambda cell: cell.verdict not in MARKS)
    )
    listed = write.section("respect", Prose(pairs), Prose(notes), aside=write.say("respect.aside-list"))
    table = Table("respect", tuple(columns), tuple(rows), notes=notes, shades=write.wording.say("shade.received"))
    return Section("respect", listed.title, (table,), Words(write.say("respect.aside"), figure="respect"), listed)


def _respect_notes(write: Presenter, report: RespectReport, shown: str) -> Iterator[str | Paragraph]:
    for verdict, mark in MARKS.items():
        if mark in shown:
            yield about(f"{mark} {write.say(f'respect.{verdict}')}", "respect")
    if NOTHING in shown:
        yield f"{NOTHING} {write.say('respect.unknown')}"
    if report.own_group_answers:
        yield about(write.counted("respect.own-group", report.own_group_answers), "respect")


def _cell(write: Presenter, cell: RespectCell) -> str:
    numbers = "/".join(write.score(figure, span=False) for figure in (cell.given, cell.received))
    return numbers + MARKS.get(cell.verdict, "")


def symptoms(write: Presenter) -> Section | None:
    """Per symptom what is named, by whom, what goes with it, whether there is a gap; then what not to forget."""
    found = write.report.symptoms
    if not found:
        return None
    reasons = {symptom.reason for symptom in found}
    reason = next(iter(reasons)) if len(reasons) == 1 and len(found) > 1 else None
    gaps = {_gaps(write, symptom.levels) for symptom in found}
    shared = next(iter(gaps)) if len(gaps) == 1 and len(found) > 1 else ""
    notes = [about(write.say("symptoms.same-gap", gap=shared), "gap", role="")] if shared else []
    if any(level.kind in NET and level.figure.estimate is not None for each in found for level in each.levels):
        notes.append(about(write.say("symptoms.net"), "gap", "need"))
    notes.append(about(write.say("symptoms.caveat"), "frequency", "symptom"))
    first = (Prose((about(write.sentence(reason), "symptom", role=""),)),) if reason else ()
    blocks = (_symptom(write, symptom, with_gap=not shared, told=reason) for symptom in found)
    return write.section("symptoms", *first, *blocks, Prose(tuple(notes)), aside=write.say("symptoms.aside"))


def _symptom(write: Presenter, symptom: SymptomScore, *, with_gap: bool, told: Reason | None) -> Definitions:
    """What is known of one; the reason that is `told` of all of them is not said again."""
    is_open = symptom.verdict == "undetermined" and symptom.direct.points_to != "precondition"
    found = "waits" if symptom.verdict == "undetermined" and not is_open else symptom.verdict
    verdict = write.say(f"symptoms.verdict.{found}").upper()
    frequency = symptom.frequency
    is_known = frequency.estimate is not None
    terms = (
        ("frequency", write.score(frequency, span=True) if is_known else write.because(frequency.reason)),
        ("named", "" if told and symptom.direct.reason == told else _causes(write, symptom.direct)),
        ("groups", _groups(write, symptom)),
        ("together", _together(write, symptom)),
        ("gap", _gaps(write, symptom.levels) if with_gap else ""),
        ("why", "" if told else f"{write.because(symptom.reason)}."),
    )
    said = [(key, content) for key, content in terms if content]
    pairs = tuple((write.say(f"symptoms.{key}"), content) for key, content in said)
    title = Words(f"{symptom.title} – {verdict}", "muted" if is_open else "strong")
    return Definitions(pairs, title, _keys(write, symptom, title.text), tuple(TERMS[key] for key, _ in said))


def _keys(write: Presenter, symptom: SymptomScore, title: str) -> Keys:
    """Which kinds are named most, go together with the symptom, show a gap; what is not known is None."""
    direct = symptom.direct
    within = next((each for each in symptom.associations if each.level == "within"), None)
    gaps = {level.kind: level.has_gap for level in symptom.levels}
    kinds = list(dict.fromkeys([*(kind.kind for kind in direct.kinds), *gaps]))
    named = {direct.points_to} if direct.points_to else set[CauseKind]()
    if direct.points_to is None and direct.reason is None:  # two kinds lead together
        named = {kind.kind for kind in direct.kinds[:2]}
    weighed = {each.kind for each in within.weights} if within and within.reason is None else set()
    points = tuple(
        (
            kind in named if direct.kinds else None,
            kind in within.points_to if within and kind in weighed else None,
            gaps.get(kind),
        )
        for kind in kinds
    )
    columns = tuple(write.say(f"symptoms.{key}") for key in ("named-most", "together", "gap"))
    names = tuple(write.say(f"symptoms.verdict.{kind}") for kind in kinds)
    words = {True: write.say("symptoms.key-yes"), False: write.say("symptoms.key-no"), None: write.say("gate.unknown")}
    said = (", ".join(f"{column} {words[point]}" for column, point in zip(columns, row, strict=True)) for row in points)
    text = write.wording.say("semicolon").join(
        write.say("gates.reason", group=name, reason=each) for name, each in zip(names, said, strict=True)
    )
    agreed = tuple(number for number, kind in enumerate(kinds) if kind in symptom.kinds)
    legend = write.wording.say("shade.keys") if symptom in (write.report.symptoms or ())[:1] else ""
    return Keys(title, columns, names, points, agreed, text, legend, KEYED)


def _causes(write: Presenter, direct: DirectCauses) -> str:
    if not direct.causes:
        return write.because(direct.reason)
    most = sorted(direct.causes, key=lambda cause: -cause.share.known)[:MOST_CAUSES]
    listed = write.wording.say("semicolon").join(_cause(write, cause, span=n == 0) for n, cause in enumerate(most))
    return f"{listed} – {write.say('symptoms.of-reports')}"


def _cause(write: Presenter, cause: CauseShare, *, span: bool) -> str:
    share = write.share(cause.share) if span else write.bare_share(cause.share)
    return f"{write.wording.quoted(f'…{NBSP}{cause.text}')} {share}"


def _groups(write: Presenter, symptom: SymptomScore) -> str:
    """Which kind each group names most, the groups that name the same one together; only those that may be shown."""
    found: dict[CauseKind, list[str]] = {}
    for group in symptom.groups:
        if isinstance(group, SymptomGroup) and group.direct.kinds:
            most = max(group.direct.kinds, key=lambda kind: kind.share.known)
            found.setdefault(most.kind, []).append(f"{group.name} {write.bare_share(most.share)}")
    return write.wording.say("semicolon").join(
        f"{kind_named(write, symptom, kind)} ({', '.join(groups)})" for kind, groups in found.items()
    )


def kind_named(write: Presenter, symptom: SymptomScore, kind: CauseKind) -> str:
    """A kind of reason: its rings, its condition, or what it is called."""
    if kind in ("capability", "values"):
        balance = write.report.balance
        return write.rings(balance.taught if kind == "capability" else balance.lived)
    level = next((each for each in symptom.levels if each.kind == kind), None)
    return level.title if level else write.wording.say(f"symptoms.kind.{kind}")


def _together(write: Presenter, symptom: SymptomScore) -> str:
    within = next((each for each in symptom.associations if each.level == "within"), None)
    if within is None or within.reason is not None:
        return write.because(within.reason) if within else ""
    above = [each for each in within.weights if each.above_random and each.correlation < 0]
    if not above:
        return write.say("symptoms.none-above")
    most = sorted(above, key=lambda weight: -weight.percent)[:MOST_WEIGHTS]
    listed = ", ".join(f"{each.title} {write.percent(each.percent / 100)}" for each in most)
    explained = write.say("symptoms.explained", explained=write.percent(within.r2))
    return f"{listed} – {explained}"


def _gaps(write: Presenter, levels: tuple[KindLevel, ...]) -> str:
    """What shows a gap, what does not, and of what it is not known."""
    said = []
    for state, key in {True: "symptoms.has-gap", False: "symptoms.no-gap", None: "symptoms.gap-unknown"}.items():
        listed = [_level(write, level) for level in levels if level.has_gap is state]
        if listed:
            said.append(write.say(key, what=write.wording.listing(listed)))
    return write.wording.say("semicolon").join(said)


def _level(write: Presenter, level: KindLevel) -> str:
    if level.figure.estimate is None:
        return level.title
    key = "symptoms.need" if level.kind in NET else "symptoms.level"
    return f"{level.title} ({write.say(key)} {write.score(level.figure, span=False)})"


def wants(write: Presenter) -> Section | None:
    """What people ask for beside what they need: one row a ring, then how far the two orders agree."""
    asked = write.report.wants
    if asked is None:
        return None
    kinds = {"ring": "", "wanted": "wanted", "needed": "need-share"}
    columns = [Column(write.say(f"wants.{key}"), right=bool(kind), figure=kind) for key, kind in kinds.items()]
    rows = tuple(
        Row(cells(write.ring(each.ring), write.share(each.wanted_share), write.percent(each.needed_share)))
        for each in asked.rings
    )
    notes = []
    if asked.rank_agreement is not None:
        notes.append(about(write.say("wants.agreement", tau=write.number(asked.rank_agreement, 1)), "orders"))
    elif asked.reason:
        notes.append(about(write.sentence(asked.reason), "orders"))
    table = Table("wants", tuple(columns), rows, notes=paragraphs(notes))
    return write.section("wants", table, aside=write.say("wants.aside"))
