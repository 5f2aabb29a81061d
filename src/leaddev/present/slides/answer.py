"""The slides of the answer: the verdict, the circle, need against investment, what to do first, how sure it is."""

from __future__ import annotations

from leaddev.present.blocks import Bars, Column, Paragraph, Prose, Row, Table, Words, cells, prose
from leaddev.present.evidence import careless, quality, reliability
from leaddev.present.opening import header, priorities
from leaddev.present.opening import verdict as verdict_section
from leaddev.present.presenter import Presenter
from leaddev.present.rings import covers, moved_most, rings, ways
from leaddev.present.slides.parts import Series, Slide, Tone, chart, notes_of, printed

MOST_PRIORITIES = 3
NBSP = "\u00a0"


def opening(write: Presenter) -> Slide:
    """The verdict in a sentence, whose it is, and who answered."""
    head, said = header(write), verdict_section(write)
    return Slide(
        "verdict",
        said.aside.text.removesuffix("."),
        (prose(head.title, head.aside.text),),
        notes_of(write, said, ways(write)),
    )


def circle(write: Presenter) -> Slide | None:
    """The picture, how far the two sides lie apart, and what the picture shows."""
    section = rings(write)
    bars = next((block for block in section.blocks if isinstance(block, Bars)), None) if section else None
    if bars is None or bars.circle is None:
        return None
    balance, found = write.report.balance, write.report.verdict
    excess, title = balance.excess, _largest(write)
    if excess.estimate is not None and write.wording.has(f"slides.excess.{balance.verdict}"):
        low, high = ("" if end is None else write.wording.points(end) for end in (excess.low, excess.high))
        points = write.wording.points(abs(excess.estimate))
        taught = write.rings(balance.taught)
        title = write.wording.say(f"slides.excess.{balance.verdict}", taught=taught, points=points, low=low, high=high)
    said = found.sentences[:2] if found else ()
    if excess.estimate is None:
        said = tuple(_sentence(write, each) for each in said[:1])
    lines = (*(Paragraph(each) for each in said), Paragraph(bars.circle.title, "muted"))
    return Slide("circle", title, (Prose(lines),), (*bars.circle.texts, *notes_of(write, section)), bars)


def _largest(write: Presenter) -> str:
    """Which ring gets most, or has the most need where it is not known what rings get."""
    for key in ("invested", "needed"):
        shares = {each.ring: getattr(each, f"{key}_share") or 0.0 for each in write.report.balance.rings}
        most = [ring for ring, share in shares.items() if share and share == max(shares.values())]
        if most:
            return write.wording.say(f"slides.most.{key}", rings=write.rings(most))
    return write.say("section.rings")


def ring_bars(write: Presenter) -> Slide | None:
    """Need against investment, where both are known of a ring; the edge of the circle first."""
    known = write.report.balance.rings[::-1]
    if not any(each.needed_share is not None and each.invested_share is not None for each in known):
        return None
    over, under = (
        write.rings(each.ring for each in known[::-1] if each.verdict == which) for which in ("over", "under")
    )
    key = "both" if over and under else "over" if over else "under" if under else "none"
    title = write.wording.say(f"slides.rings.{key}", over=over, under=under)
    pairs: tuple[tuple[Tone, tuple[float | None, ...]], ...] = (
        ("need", tuple(each.needed_share for each in known)),
        ("investment", tuple(each.invested_share for each in known)),
    )
    series = tuple(
        Series(write.say(f"rings.{tone}"), printed(shares, 2), tuple(map(write.percent, shares)), tone)
        for tone, shares in pairs
    )
    names = tuple(write.ring(each.ring) for each in known)
    confidence = write.percent(write.report.balance.excess.confidence)
    heads = (write.say("rings.ring"), f"{write.say('rings.need')} ({confidence})", write.say("rings.verdict"))
    rows = tuple(
        Row(
            cells(
                name,
                f"{write.percent(each.needed_share)}{NBSP}{write.interval(each.needed)}".rstrip(NBSP),
                write.say(f"ring-verdict.{each.verdict}"),
            )
        )
        for name, each in zip(names, known, strict=True)
    )
    table = Table("rings", tuple(Column(head) for head in heads), rows, caption=title)
    bars = chart(write, write.wording.say("slides.rings.chart"), names, series)
    return Slide("rings", title, (table,), notes_of(write, rings(write)), bars)


def first(write: Presenter) -> Slide | None:
    """At most three things, each as its first sentence, with whose task it is and when it is begun."""
    found = write.report.priorities[:MOST_PRIORITIES]
    if not found:
        return None
    said = [
        {"owner": write.say(f"first.owner.{each.owner}"), "horizon": write.say(f"first.horizon.{each.horizon}")}
        for each in found
    ]
    rows = tuple(
        Row(
            (
                Words(str(number), "strong"),
                *cells(_sentence(write, each.action), write.wording.say("slides.task", **who)),
            )
        )
        for number, (each, who) in enumerate(zip(found, said, strict=True), start=1)
    )
    columns = (Column(), Column(write.wording.say("slides.action")), Column(write.wording.say("slides.who")))
    title = write.wording.counted("slides.first", len(found), **said[0])
    table = Table("priorities", columns, rows, text=1, caption=title)
    return Slide("priorities", title, (table,), notes_of(write, priorities(write)))


def _sentence(write: Presenter, text: str) -> str:
    """The first sentence of a text; a full stop within a name ends none."""
    report = write.report
    groups = (*report.scores.units, *(group for split in report.scores.splits for group in split.groups))
    gates = report.preconditions.organization.gates if report.preconditions else ()
    names = [report.organization.name, *(each.name for each in groups), *(each.title for each in gates)]
    inside = {
        place
        for name in names
        for start in range(len(text))
        if name and text.startswith(name, start)
        for place in range(start, start + len(name))
    }
    ends = (place + 1 for place, sign in enumerate(text) if text.startswith(". ", place) and place not in inside)
    return text[: next(ends, len(text))]


def sure(write: Presenter) -> Slide:
    """What the answer rests on, how far it could lie elsewhere, how people are protected."""
    tried, kept = write.report.balance.specifications, write.report.confidentiality
    holds = tried.holds if tried is not None else None
    key = "answered" if holds is None else "holds" if holds else "depends"
    answered = write.response(write.report.quality)
    title = write.wording.say(f"slides.sure.{key}", answered=answered)
    hidden = write.counted("first.hidden", kept.hidden_groups) if kept.hidden_groups else ""
    lines = (
        "" if holds is None else f"{answered}.",
        next(covers(write), ""),
        moved_most(write),
        careless(write),
        f"{hidden} {kept.statement}".strip(),
    )
    evidence = notes_of(write, ways(write), quality(write), reliability(write))
    return Slide("sure", title, (prose(*filter(None, lines), role=""),), evidence)
