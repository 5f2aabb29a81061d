"""The table of rings: as many columns as there is room for, bars of one scale, words where nothing else fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from rich.text import Text

from leaddev.render.terminal.bars import bar
from leaddev.render.terminal.page import NOTHING, Page
from leaddev.render.terminal.paper import GAP, MARGIN, Column, width_of
from leaddev.report import RingBalance, RingScore

VERDICT_STYLES = {"over": "bold yellow", "under": "bold cyan", "in-line": "", "cannot-tell": "dim"}
WIDEST_TITLE, WIDEST_BAR, GOOD_BAR, NARROWEST_BAR = 22, 24, 7, 3
BARS = ("need", "investment")
PERCENT = len("100 % ")


class Row(Struct, frozen=True):
    """All that is known of one ring."""

    title: str
    score: RingScore | None
    balance: RingBalance


class Part(Struct, frozen=True):
    """A column that may be shown: its place, its title, and its content in a row."""

    place: int
    key: str
    content: Callable[[Row], str]


def draw_ring_table(page: Page, rows: list[Row]) -> None:
    """One row per ring."""
    title = min(WIDEST_TITLE, page.width // 4, max(width_of(row.title) for row in rows))
    fixed, optional = _parts(page)
    parts = list(fixed)
    for part in optional:
        if any(part.content(row) not in ("", NOTHING) for row in rows):
            trial = [each for each in parts if each.place != part.place] + [part]
            parts = trial if _bar_width(page, rows, trial, title) >= GOOD_BAR else parts
    room = _bar_width(page, rows, parts, title)
    if not room:
        _draw_stacked(page, rows)
        return
    parts.sort(key=lambda part: part.place)
    full = max((share for row in rows for share in _shares(row)), default=0.0) or 1.0

    def cells(row: Row) -> Iterator[Text]:
        yield page.cell(row.title, title)
        for part in parts:
            if part.key in BARS:
                share = row.balance.needed_share if part.key == "need" else row.balance.invested_share
                yield _bar_cell(page, share, full, room)
            elif part.key == "verdict":
                yield page.text(part.content(row), VERDICT_STYLES[row.balance.verdict])
            else:
                yield page.text(part.content(row))

    titles = [Column(_title(page, part)) for part in parts]
    page.table([Column(page.say("rings.ring")), *titles], [list(cells(row)) for row in rows])


def _draw_stacked(page: Page, rows: list[Row]) -> None:
    """Words instead of a table, where there is no room for one."""
    for row in rows:
        page.paragraph(
            page.say(f"ring-verdict.{row.balance.verdict}"),
            first=page.text(f"{row.title}{page.words.say('colon')}", "bold"),
        )
        shares = {
            "need": page.percent(row.balance.needed_share),
            "investment": page.percent(row.balance.invested_share),
        }
        told = {**shares, "ratio": page.ratio(row.balance.ratio, span=True)}
        page.paragraph(", ".join(f"{page.say(f'rings.{key}')} {said}" for key, said in told.items()), indent=4)


def _parts(page: Page) -> tuple[list[Part], list[Part]]:
    """Columns that are always there, and those that are added in this order where there is room."""

    def level(row: Row, span: bool) -> str:
        return page.score(row.score.level, span=span) if row.score else NOTHING

    def importance(row: Row, span: bool) -> str:
        return page.score(row.score.importance, span=span) if row.score else NOTHING

    fixed = [
        Part(3, "need", lambda row: ""),
        Part(5, "investment", lambda row: ""),
        Part(6, "ratio", lambda row: page.ratio(row.balance.ratio, span=False)),
        Part(7, "verdict", lambda row: page.say(f"ring-verdict.{row.balance.verdict}")),
    ]
    optional = [
        Part(6, "ratio", lambda row: page.ratio(row.balance.ratio, span=True)),
        Part(1, "level", lambda row: level(row, False)),
        Part(4, "interval", lambda row: page.interval(row.balance.needed)),
        Part(1, "level", lambda row: level(row, True)),
        Part(2, "importance", lambda row: importance(row, False)),
        Part(2, "importance", lambda row: importance(row, True)),
    ]
    return fixed, optional


def _title(page: Page, part: Part) -> str:
    if part.key == "interval":
        return f"({page.percent(page.report.balance.excess.confidence)})"
    return page.say(f"rings.{part.key}")


def _bar_width(page: Page, rows: list[Row], parts: list[Part], title: int) -> int:
    """Cells that each of the two bars can get when `parts` are shown; 0 where that is too few."""
    room = page.width - max(title, width_of(page.say("rings.ring"))) - MARGIN - GAP * len(parts)
    for part in parts:
        if part.key not in BARS:
            room -= max(width_of(content) for content in (_title(page, part), *map(part.content, rows)))
    headings = [width_of(page.say(f"rings.{key}")) for key in BARS]
    for width in range(WIDEST_BAR, NARROWEST_BAR - 1, -1):
        if sum(max(heading, width + PERCENT) for heading in headings) <= room:
            return width
    return 0


def _shares(row: Row) -> list[float]:
    return [share for share in (row.balance.needed_share, row.balance.invested_share) if share is not None]


def _bar_cell(page: Page, share: float | None, full: float, room: int) -> Text:
    percent = page.screen.fit(page.percent(share)).rjust(PERCENT - 1)
    return Text(bar((share or 0.0) / full, room, page.screen), style="blue").append(f" {percent}", style="default")
