"""Whether it is safe to start: units by gates, in words, why some are unknown, and what has to wait."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from rich.text import Text

from leaddev.render.terminal.paper import GAP, MARGIN, Column, Row, width_of

if TYPE_CHECKING:
    from leaddev.render.terminal.page import Page
    from leaddev.report import BlockedRing, GateGroup, GateScore

STATE_STYLES = {"open": "", "closed": "bold red", "unknown": "dim"}
NARROWEST_NAME, WIDEST_NAME, NARROWEST_TITLE, WIDEST_TITLE = 18, 44, 10, 24
MOST_REASONS = 6


class Layout(Struct, frozen=True):
    """How much of a gate is shown: its interval, its level; and whether its title stands above its column."""

    span: bool
    level: bool
    titles: bool


LAYOUTS = (
    Layout(span=True, level=True, titles=True),
    Layout(span=False, level=True, titles=True),
    Layout(span=False, level=True, titles=False),
    Layout(span=False, level=False, titles=False),
)


class Sheet(Struct, frozen=True):
    """Groups in a layout."""

    page: Page
    groups: tuple[GateGroup, ...]
    layout: Layout

    def cell(self, gate: GateScore) -> str:
        """A state as a word, with what decides it."""
        state = self.page.say(f"gate.{gate.state}")
        if not self.layout.level or gate.level.estimate is None:
            return state
        return f"{state} {self.page.score(gate.level, span=self.layout.span)}"

    def heads(self) -> list[Text]:
        """What stands above each gate: its title in as many lines as it takes, or its number."""
        gates = self.groups[0].gates
        if not self.layout.titles:
            return [self.page.text(str(number), "dim") for number in range(1, len(gates) + 1)]
        return [self.page.cell(gate.title, self._title_room(place), "dim") for place, gate in enumerate(gates)]

    def name_room(self) -> int:
        """Cells that are left for the names of groups."""
        taken = MARGIN
        for place, head in enumerate(self.heads()):
            taken += GAP + max(self._content_width(place), *map(width_of, head.plain.split("\n")))
        return self.page.width - taken

    def _title_room(self, place: int) -> int:
        words = self.page.screen.fit(self.groups[0].gates[place].title).split()
        return min(WIDEST_TITLE, max(NARROWEST_TITLE, self._content_width(place), *map(width_of, words)))

    def _content_width(self, place: int) -> int:
        shown = (group.gates[place] for group in self.groups if group.suppressed is None)
        return max((width_of(self.page.screen.fit(self.cell(gate))) for gate in shown), default=0)


def draw_preconditions(page: Page) -> None:
    """The table, then what it means, and what a closed gate does not mean."""
    report = page.report.preconditions
    if report is None:
        return
    page.section("preconditions")
    groups = (report.organization, *report.units)
    sheets = (Sheet(page, groups, layout) for layout in LAYOUTS)
    sheet = next((each for each in sheets if each.name_room() >= NARROWEST_NAME), None)
    if sheet is None:
        _draw_listed(Sheet(page, groups, LAYOUTS[1]))
    else:
        _draw_table(sheet)
        page.blank()
        if not sheet.layout.titles:
            titles = (f"{number} {gate.title}" for number, gate in enumerate(groups[0].gates, start=1))
            page.paragraph(", ".join(titles), style="dim")
    page.paragraph(_scale(page, groups[0]), style="dim")
    reasons = list(_reasons(page, groups))
    if reasons:
        page.paragraph(page.say("gates.unknown", reasons=page.say("gates.next").join(reasons)), style="dim")
    for blocked in report.blocked:
        _draw_blocked(page, blocked)
    page.paragraph(report.caution)


def _draw_table(sheet: Sheet) -> None:
    page, top = sheet.page, sheet.groups[0].depth
    room = min(WIDEST_NAME, sheet.name_room())
    heads = sheet.heads()
    rows: list[Row] = [[page.cell(page.say("groups.name"), room, "dim"), *heads]]
    for group in sheet.groups:
        indent = 2 * (group.depth - top)
        name = Text(" " * indent)
        if group.suppressed is not None:
            hidden = f"{group.name} – {page.say('withheld')}"
            rows.append(name.append_text(page.cell(hidden, page.width - MARGIN, "dim", hang=indent)))
            continue
        name.append_text(page.cell(group.name, room, hang=indent))
        rows.append([name, *(page.text(sheet.cell(gate), STATE_STYLES[gate.state]) for gate in group.gates)])
    page.table([Column() for _ in range(len(heads) + 1)], rows)


def _draw_listed(sheet: Sheet) -> None:
    """Words below each name, where there is no room for a table."""
    page = sheet.page
    for group in sheet.groups:
        if group.suppressed is not None:
            page.paragraph(f"{group.name} – {page.say('withheld')}", style="dim")
            continue
        page.paragraph(group.name, style="bold")
        for gate in group.gates:
            told = page.say("gates.reason", group=gate.title, reason=sheet.cell(gate))
            page.paragraph(told, indent=2 * MARGIN)


def _scale(page: Page, whole: GateGroup) -> str:
    floors = sorted({gate.threshold for gate in whole.gates})
    floor = "/".join(page.number(each) for each in floors)
    confidence = page.percent(whole.gates[0].level.confidence if whole.gates else None)
    response = next((each.value for each in page.report.model.thresholds if each.name == "gate_response"), None)
    if response is None:
        return page.say("gates.level-only", floor=floor, confidence=confidence)
    return page.say("gates.level", floor=floor, confidence=confidence, response=page.percent(response))


def _reasons(page: Page, groups: tuple[GateGroup, ...]) -> Iterator[str]:
    """Why gates of groups that may be shown are unknown, one entry a group and reason."""
    told: list[str] = []
    for group in groups:
        gates = [gate for gate in group.gates if group.suppressed is None and gate.state == "unknown" and gate.reason]
        for reason in dict.fromkeys(gate.reason for gate in gates):
            about = [gate.title for gate in gates if gate.reason == reason]
            named = "" if len(about) == len(group.gates) else f" ({page.words.listing(about)})"
            told.append(page.say("gates.reason", group=group.name + named, reason=reason))
    yield from told[:MOST_REASONS]
    if len(told) > MOST_REASONS:
        yield page.say("more", count=page.number(len(told) - MOST_REASONS))


def _draw_blocked(page: Page, blocked: BlockedRing) -> None:
    """How many must wait for a ring; silent where nobody does."""
    if blocked.closed_share is None or blocked.unknown_share is None:
        return
    if blocked.closed_share or blocked.unknown_share:
        shares = {"closed": page.percent(blocked.closed_share), "unknown": page.percent(blocked.unknown_share)}
        page.paragraph(page.say("gates.waiting", ring=page.ring(blocked.ring), **shares))
    if blocked.planned_into_closed:
        planned = page.words.listing(
            [page.words.say("preconditions.quoted", text=title) for title in blocked.planned_into_closed]
        )
        page.paragraph(page.say("gates.planned", programmes=planned), indent=2 * MARGIN)
