"""Units as a tree, and the groups of a split: level and need per ring. A group that is too small has a name only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from leaddev.present.blocks import (
    Column,
    Paragraph,
    Row,
    Section,
    Table,
    Words,
    about,
    cells,
    narrowing,
    paragraphs,
    prose,
)
from leaddev.present.presenter import NOTHING, Presenter, amount_of
from leaddev.report import Group, GroupScore, Report, RingScore

DIFFERS, DIVIDED = "*", "~"
FEWEST_RANKED = 8
"""With fewer units an order is not refused because they are alike."""


class Detail(Struct, frozen=True, kw_only=True):
    """How much of each ring is shown, and whether its title stands above its column or below the table.

    `need` beside the level; without a level, the need alone. `marks` are of the level where there is one.
    """

    span: bool
    need: bool
    titles: bool
    answered: bool = True
    level: bool = True
    marks: bool = True


DETAILS = (
    Detail(span=True, need=True, titles=True),
    Detail(span=False, need=True, titles=True),
    Detail(span=False, need=True, titles=False),
    Detail(span=False, need=False, titles=False),
    Detail(span=False, need=False, titles=False, answered=False),
)


def units(write: Presenter, details: Sequence[Detail] = DETAILS) -> Section | None:
    """The units below the whole organization, in the order of the tree."""
    scores = write.report.scores
    if not scores.units:
        return None
    ranking = paragraphs(_ranking_notes(write))
    return write.section("units", _table(write, (scores.organization, *scores.units), ranking, details))


def needs(write: Presenter) -> Section | None:
    """The same with the need alone, or the level where there is no need."""
    return units(write, [replace(each, span=False, level=False, marks=False) for each in DETAILS])


def split(write: Presenter) -> Section | None:
    """The groups of the split that was asked for."""
    if write.by is None:
        return None
    title = write.say("section.split", split=write.by)
    found = next((each for each in write.report.scores.splits if each.split == write.by), None)
    if found is None:
        known = ", ".join(each.split for each in write.report.scores.splits) or NOTHING
        return Section("split", title, (prose(write.say("split.unknown", split=write.by, known=known)),))
    return Section("split", title, (_table(write, found.groups, ()),))


def units_with_reports(report: Report) -> list[str]:
    """The ids of the units that may have a report of their own."""
    return [group.id for group in report.scores.units if isinstance(group, GroupScore) and group.kind == "unit"]


def index(write: Presenter, links: Mapping[str, str]) -> Section:
    """The units in the order of the tree, each with a link to its report, or without one."""
    groups = write.report.scores.units
    top = min((group.depth for group in groups), default=0)
    columns = (Column(write.say("groups.name")), Column(write.say("groups.answered"), right=True))
    rows = []
    for group in groups:
        if isinstance(group, GroupScore):
            name = Words(group.name, link=links.get(group.id, ""))
            rows.append(Row((name, Words(write.answered(group.n, group.headcount))), group.depth - top))
        else:
            rows.append(hidden(write, group.name, group.depth - top))
    return write.section("units", Table("index", columns, tuple(rows)))


def hidden(write: Presenter, name: str, level: int) -> Row:
    """A group that is not shown."""
    return Row((Words(f"{name} – {write.say('withheld')}", "muted"),), level)


def _table(
    write: Presenter, groups: Sequence[Group], ranking: tuple[Paragraph, ...], details: Sequence[Detail] = DETAILS
) -> Table:
    """With as much as was asked: a level, a need, or both; what stands instead says less and less."""
    top = min(group.depth for group in groups)
    has_level, has_need = (_is_known(groups, figure) for figure in ("level", "need_positive"))
    tables = []
    for detail in dict.fromkeys(_possible(detail, has_level, has_need) for detail in details):
        notes = (*paragraphs(_legend(write, groups, detail, is_known=has_level or has_need)), *ranking)
        rows = tuple(_row(write, group, top, detail) for group in groups)
        shades = write.wording.say("shade.level" if detail.level else "shade.need")
        tables.append(Table("groups", tuple(_columns(write, detail)), rows, notes=notes, shades=shades))
    return narrowing(tables)


def _possible(detail: Detail, has_level: bool, has_need: bool) -> Detail:
    """As much of what is wanted as is known."""
    level = (detail.level and has_level) or not has_need
    return replace(detail, level=level, need=detail.need and level and has_level and has_need)


def _is_known(groups: Sequence[Group], figure: str) -> bool:
    scores = (score for group in groups if isinstance(group, GroupScore) for score in group.rings)
    return any(getattr(score, figure).estimate is not None for score in scores)


def _columns(write: Presenter, detail: Detail) -> Iterator[Column]:
    yield Column(write.say("groups.name"), repeated=True)
    if detail.answered:
        yield Column(write.say("groups.answered"), right=True, repeated=True, figure="response")
    for number, ring in enumerate(write.report.model.rings, start=1):
        figure = "level" if detail.level else "need"
        yield Column(ring.title if detail.titles else str(number), right=True, figure=figure)


def _row(write: Presenter, group: Group, top: int, detail: Detail) -> Row:
    if not isinstance(group, GroupScore):
        return hidden(write, group.name, group.depth - top)
    answered = [write.answered(group.n, group.headcount)] if detail.answered else []
    scores = {score.ring: score for score in group.rings}
    found = (scores.get(ring.id) for ring in write.report.model.rings)
    known = [Words(NOTHING) if score is None else _cell(write, score, detail) for score in found]
    return Row((*cells(group.name, *answered), *known), group.depth - top)


def _cell(write: Presenter, score: RingScore, detail: Detail) -> Words:
    main, other = (score.level, score.need_positive) if detail.level else (score.need_positive, None)
    first = write.score(main, span=False)
    interval = write.score(main, span=True).removeprefix(first) if detail.span else ""
    second = f" / {write.score(other, span=False)}" if detail.need and other is not None else ""
    return Words(f"{first}{_mark(score, detail)}{interval}{second}", amount=amount_of(main))


def _mark(score: RingScore, detail: Detail) -> str:
    if not detail.marks:
        return ""
    differs = DIFFERS if score.shrunken is not None and score.shrunken.differs else ""
    return differs + (DIVIDED if score.agreement is not None and score.agreement.verdict == "divided" else "")


def _legend(write: Presenter, groups: Sequence[Group], detail: Detail, *, is_known: bool) -> Iterator[str | Paragraph]:
    if is_known:
        key = "groups.level-and-need" if detail.need else "groups.level" if detail.level else "groups.need"
        kinds = [kind for kind, is_there in (("level", detail.level), ("need", detail.need)) if is_there]
        yield about(write.say(key), *(kinds or ["need"]), *(["interval"] if detail.span else []))
    if not detail.titles:
        yield ", ".join(f"{number} {ring.title}" for number, ring in enumerate(write.report.model.rings, start=1))
    marks = "".join(_mark(score, detail) for group in groups if isinstance(group, GroupScore) for score in group.rings)
    if DIFFERS in marks:
        yield about(f"{DIFFERS} {write.say('groups.differs')}", "differs")
    if DIVIDED in marks:
        yield about(f"{DIVIDED} {write.say('groups.divided')}", "agreement")


def _ranking_notes(write: Presenter) -> Iterator[str | Paragraph]:
    blocked = [
        each.ring
        for each in write.report.quality.unit_differences
        if not each.may_rank and each.icc2 is not None and each.units >= FEWEST_RANKED
    ]
    if blocked and sum(isinstance(group, GroupScore) for group in write.report.scores.units) > 1:
        yield about(write.say("groups.no-ranking", rings=write.rings(blocked)), "between-units")
    if write.report.scores.rank_disagreement:
        yield write.say("groups.rank-disagreement")
