"""Units as a tree, and the groups of a split: level and need per ring. A group that is too small has a name only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace
from rich.text import Text

from leaddev.render.terminal.page import NOTHING, Page
from leaddev.render.terminal.paper import GAP, MARGIN, Column, Row, width_of
from leaddev.report import Group, GroupScore, RingScore, RingSummary

WIDEST_NAME, NARROWEST_NAME = 36, 16
DIFFERS, DIVIDED = "*", "~"
FEWEST_RANKED = 8
"""With fewer units an order is not refused because they are alike."""


class Layout(Struct, frozen=True, kw_only=True):
    """How much of each ring is shown, and whether its title stands above its column or below the table.

    `need` beside the level; without a level, the need alone.
    """

    span: bool
    need: bool
    titles: bool
    answered: bool = True
    level: bool = True


LAYOUTS = (
    Layout(span=True, need=True, titles=True),
    Layout(span=False, need=True, titles=True),
    Layout(span=False, need=True, titles=False),
    Layout(span=False, need=False, titles=False),
    Layout(span=False, need=False, titles=False, answered=False),
)


def draw_units(page: Page) -> None:
    """The units below the whole organization, in the order of the tree."""
    scores = page.report.scores
    if not scores.units:
        return
    page.section("units")
    _draw_groups(page, (scores.organization, *scores.units))
    for note in _ranking_notes(page):
        page.paragraph(note, style="dim")


def draw_split(page: Page) -> None:
    """The groups of the split that was asked for."""
    if page.by is None:
        return
    split = next((each for each in page.report.scores.splits if each.split == page.by), None)
    page.heading(page.say("section.split", split=page.by))
    if split is None:
        known = ", ".join(each.split for each in page.report.scores.splits) or NOTHING
        page.paragraph(page.say("split.unknown", split=page.by, known=known))
        return
    _draw_groups(page, split.groups)


class Sheet(Struct, frozen=True):
    """Groups in a layout, with the rings that are shown: their numbers and titles."""

    page: Page
    groups: Sequence[Group]
    rings: Sequence[tuple[int, RingSummary]]
    layout: Layout

    @property
    def shown(self) -> list[GroupScore]:
        """The groups that have numbers."""
        return [group for group in self.groups if isinstance(group, GroupScore)]

    def titles(self) -> list[str]:
        """What stands above the columns of rings."""
        return [ring.title if self.layout.titles else str(number) for number, ring in self.rings]

    def name_width(self) -> int:
        """Cells that are left for names when everything else is shown."""
        taken = MARGIN
        if self.layout.answered:
            counts = (self.page.answered(group.n, group.headcount) for group in self.shown)
            taken += GAP + max(map(self._width, (self.page.say("groups.answered"), *counts)))
        cells = [_cells(self, group) for group in self.shown]
        for number, title in enumerate(self.titles()):
            taken += GAP + max(map(self._width, (title, *(row[number] for row in cells))))
        return self.page.width - taken

    def _width(self, content: str) -> int:
        return width_of(self.page.screen.fit(content))


def _draw_groups(page: Page, groups: Sequence[Group]) -> None:
    rings = list(enumerate(page.report.model.rings, start=1))
    sheets = _fitting(page, groups, rings)
    for number, sheet in enumerate(sheets):
        if number:
            page.blank()
        _draw_table(sheet)
    page.blank()
    for note in _legend(page, groups, sheets[0].layout):
        page.paragraph(note, style="dim")


def _fitting(page: Page, groups: Sequence[Group], rings: Sequence[tuple[int, RingSummary]]) -> list[Sheet]:
    """The richest layout that fits; where none does, half of the rings in a table of their own."""
    for layout in _layouts(groups):
        sheet = Sheet(page, groups, rings, layout)
        if sheet.name_width() >= NARROWEST_NAME:
            return [sheet]
    if len(rings) < 2:
        return [Sheet(page, groups, rings, _layouts(groups)[-1])]
    middle = (len(rings) + 1) // 2
    return [*_fitting(page, groups, rings[:middle]), *_fitting(page, groups, rings[middle:])]


def _layouts(groups: Sequence[Group]) -> list[Layout]:
    """The layouts, richest first, with what was asked: a level, a need, or both."""
    level, need = (_is_told(groups, figure) for figure in ("level", "need_positive"))
    made = (replace(layout, level=level or not need, need=layout.need and level and need) for layout in LAYOUTS)
    return list(dict.fromkeys(made))


def _is_told(groups: Sequence[Group], figure: str) -> bool:
    scores = (score for group in groups if isinstance(group, GroupScore) for score in group.rings)
    return any(getattr(score, figure).estimate is not None for score in scores)


def _draw_table(sheet: Sheet) -> None:
    page = sheet.page
    room = max(NARROWEST_NAME, min(WIDEST_NAME, sheet.name_width()))
    columns = [Column(page.say("groups.name"))]
    columns += [Column(page.say("groups.answered"), right=True)] if sheet.layout.answered else []
    columns += [Column(title, right=True) for title in sheet.titles()]
    top = min(group.depth for group in sheet.groups)
    page.table(columns, [_row(sheet, group, 2 * (group.depth - top), room) for group in sheet.groups])


def _row(sheet: Sheet, group: Group, indent: int, room: int) -> Row:
    page = sheet.page
    if not isinstance(group, GroupScore):
        hidden = f"{group.name} – {page.say('withheld')}"
        return Text(" " * indent).append_text(page.cell(hidden, page.width - MARGIN, "dim", hang=indent))
    answered = [page.text(page.answered(group.n, group.headcount))] if sheet.layout.answered else []
    name = Text(" " * indent).append_text(page.cell(group.name, room, hang=indent))
    return [name, *answered, *map(page.text, _cells(sheet, group))]


def _cells(sheet: Sheet, group: GroupScore) -> list[str]:
    scores = {score.ring: score for score in group.rings}
    found = (scores.get(ring.id) for _, ring in sheet.rings)
    return [NOTHING if score is None else _cell(sheet.page, score, sheet.layout) for score in found]


def _cell(page: Page, score: RingScore, layout: Layout) -> str:
    main, other = (score.level, score.need_positive) if layout.level else (score.need_positive, None)
    first = page.score(main, span=False)
    interval = page.score(main, span=True).removeprefix(first) if layout.span else ""
    second = f" / {page.score(other, span=False)}" if layout.need and other is not None else ""
    return f"{first}{_mark(score)}{interval}{second}"


def _mark(score: RingScore) -> str:
    differs = DIFFERS if score.shrunken is not None and score.shrunken.differs else ""
    return differs + (DIVIDED if score.agreement is not None and score.agreement.verdict == "divided" else "")


def _legend(page: Page, groups: Sequence[Group], layout: Layout) -> Iterator[str]:
    if _is_told(groups, "level") or _is_told(groups, "need_positive"):
        yield page.say("groups.level-and-need" if layout.need else "groups.level" if layout.level else "groups.need")
    if not layout.titles:
        yield ", ".join(f"{number} {ring.title}" for number, ring in enumerate(page.report.model.rings, start=1))
    marks = "".join(_mark(score) for group in groups if isinstance(group, GroupScore) for score in group.rings)
    if DIFFERS in marks:
        yield f"{DIFFERS} {page.say('groups.differs')}"
    if DIVIDED in marks:
        yield f"{DIVIDED} {page.say('groups.divided')}"


def _ranking_notes(page: Page) -> Iterator[str]:
    blocked = [
        each.ring
        for each in page.report.quality.unit_differences
        if not each.may_rank and each.icc2 is not None and each.units >= FEWEST_RANKED
    ]
    if blocked:
        yield page.say("groups.no-ranking", rings=page.rings(blocked))
    if page.report.scores.rank_disagreement:
        yield page.say("groups.rank-disagreement")
