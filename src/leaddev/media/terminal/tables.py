"""Tables on a terminal: what stands beside each other, what is broken into lines, what has no room."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace
from rich.text import Text

from leaddev.media.terminal.paper import GAP, MARGIN, STYLES, Paper, width_of
from leaddev.present.blocks import Block, Row, Table, Words

SIGN, NUMBER = 2, 3
"""Cells of the parts of a chain: an arrow without Unicode, and 100."""


class Limits(Struct, frozen=True, kw_only=True):
    """Cells of the column of texts: what it must have, and at most; `least` where nothing stands instead of the table.

    `others` is the most of every other column, `titles` the least and the most of titles above them; where they are
    `alike`, room is kept for each as for the widest. `shared` tables have as much room as the narrowest.
    """

    narrowest: int | None = None
    widest: Callable[[int], int]
    least: int = 0
    others: int | None = None
    titles: tuple[int, int] | None = None
    hang: int = 0
    alike: bool = False
    shared: bool = False


def _limits(narrowest: int, widest: int, *, titles: tuple[int, int] | None = None) -> Limits:
    return Limits(narrowest=narrowest, widest=lambda _: widest, least=narrowest, titles=titles)


ALL = 10_000  # more than any terminal has
WIDE = 100  # cells, as a file gets them
LIMITS = {
    "aspects": Limits(widest=lambda width: 34 if width >= WIDE else 24),
    "circle": Limits(widest=lambda width: min(30, width // 3), hang=2),
    "codes": Limits(narrowest=24, widest=lambda _: ALL, shared=True),
    "groups": _limits(16, 36),
    "inspected": _limits(14, 40),
    "items": Limits(narrowest=28, widest=lambda _: 60, least=14, others=14),
    "leadership": _limits(18, 40, titles=(8, 20)),
    "preconditions": _limits(18, 44, titles=(10, 24)),
    "reliability": Limits(widest=lambda width: min(26, width // 4)),
    "respect": Limits(narrowest=16, widest=lambda _: 36, hang=2, alike=True),
    "values": Limits(widest=lambda _: 24),
    "wants": Limits(widest=lambda width: width // 3),
    "ways": _limits(4, ALL),
}
"""By the id of a table; in any other nothing is broken into lines."""
UNLIMITED = Limits(widest=lambda _: ALL)


class Sheet(Struct, frozen=True, dict=True):
    """A table on a paper."""

    paper: Paper
    table: Table

    @property
    def limits(self) -> Limits:
        """Those of this table."""
        return LIMITS.get(self.table.id, UNLIMITED)

    def fits(self) -> bool:
        """Whether the column of texts has the room that it needs."""
        return self.spare >= self.needed

    @property
    def needed(self) -> int:
        """What the column of texts must have: its content, unless there is less that is enough."""
        if self.limits.narrowest is not None:
            return self.limits.narrowest
        if not self.table.columns:
            return 0
        widest, place = self.limits.widest(self.paper.width), self.table.text
        texts = [self.paper.cell(row.cells[place].text, widest, hang=self.limits.hang).plain for row in self.rows]
        return max(map(_width, (self.paper.screen.fit(self.table.columns[place].title), *texts)))

    @property
    def rows(self) -> list[Row]:
        """Those with a cell for each column."""
        return [row for row in self.table.rows if len(row.cells) == len(self.table.columns)]

    @cached_property
    def spare(self) -> int:
        """Cells that the other columns leave, in this table or in all that share their room with it."""
        if not self.limits.shared:
            return self.own_spare
        return min(Sheet(self.paper, each).own_spare for each in self.paper.tables if each.id == self.table.id)

    @cached_property
    def own_spare(self) -> int:
        """Cells that the other columns leave in this table."""
        titles = [(place, title) for place, title in enumerate(self.titles) if place != self.table.text]
        widths = [max(_width(title), self._content_width(place)) for place, title in titles]
        taken = max(widths, default=0) * len(widths) if self.limits.alike else sum(widths)
        return self.paper.width - MARGIN - GAP * len(widths) - taken

    @cached_property
    def room(self) -> int:
        """Cells for the column of texts."""
        widest = self.limits.widest(self.paper.width)
        return widest if self.limits.narrowest is None else max(self.limits.least, min(widest, self.spare))

    @cached_property
    def titles(self) -> list[str]:
        """What stands above the columns, broken into lines where it may be."""
        titles = [self.paper.screen.fit(column.title) for column in self.table.columns]
        if self.limits.titles is None:
            return titles
        least, most = self.limits.titles
        for place, title in enumerate(titles):
            if place != self.table.text:
                room = max(least, self._content_width(place), *map(width_of, title.split()))
                titles[place] = self.paper.cell(title, min(most, room)).plain
        return titles

    def _content_width(self, place: int) -> int:
        return max((_width(self.content(row.cells[place])) for row in self.rows), default=0)

    def content(self, words: Words) -> str:
        """A cell of another column than that of texts."""
        fit = self.paper.screen.fit
        if words.parts:
            first, number, *others = map(fit, words.parts)
            links = (f" {link:>{SIGN}} {each:>{NUMBER}}" for link, each in zip(others[::2], others[1::2], strict=True))
            return f"{first:<{SIGN}}{number:>{NUMBER}}" + "".join(links)
        text = fit(words.text) if self.limits.others is None else self.paper.cell(words.text, self.limits.others).plain
        return f"{text}\n  {fit(words.below)}" if words.below else text

    def cells(self, row: Row) -> list[Text]:
        """A row as it is drawn: the first column stands in as far as the row is deep."""
        cells = []
        for place, words in enumerate(row.cells):
            if place != self.table.text:
                cells.append(Text(self.content(words), style=STYLES[words.role]))
                continue
            indent = " " * (2 * row.level)
            text = self.paper.cell(words.text, self.room, STYLES[words.role], hang=self.limits.hang + len(indent))
            below = Text(f"\n  {self.paper.screen.fit(words.below)}" if words.below else "")
            cells.append(Text(indent).append_text(text).append_text(below))
        return cells

    def spanning(self, row: Row) -> Text:
        """A row that is one text."""
        hang, words = 2 * row.level, row.cells[0]
        return Text(" " * hang).append_text(
            self.paper.cell(words.text, self.paper.width - MARGIN, STYLES[words.role], hang=hang)
        )


def in_room(paper: Paper, table: Table) -> list[Block]:
    """The richest table that fits, or what stands instead; where nothing does, its columns in several tables."""
    chain = [table]
    while not Sheet(paper, chain[-1]).fits():
        instead = chain[-1].instead
        if instead is None:
            return [*_divided(paper, chain)]
        if len(instead) != 1 or not isinstance(instead[0], Table):
            return [*instead]
        chain.append(instead[0])
    return [chain[-1]]


def _divided(paper: Paper, chain: list[Table]) -> list[Table]:
    """Half of the columns in a table of their own, and so on, each as rich as it can be; the notes below the last."""
    parts = _parts(paper, chain)
    notes, bare = parts[0].notes, [replace(part, notes=()) for part in parts]
    return [*bare[:-1], replace(bare[-1], notes=notes)]


def _parts(paper: Paper, chain: list[Table]) -> list[Table]:
    fitting = next((table for table in chain if Sheet(paper, table).fits()), None)
    if fitting is not None:
        return [fitting]
    count = sum(not column.repeated for column in chain[0].columns)
    if count < 2 or count == len(chain[0].columns):
        return [chain[-1]]
    middle = (count + 1) // 2
    halves = (range(middle), range(middle, count))
    return [part for half in halves for part in _parts(paper, [_with_columns(table, half) for table in chain])]


def _with_columns(table: Table, chosen: range) -> Table:
    """The repeated columns, which stand first, and those that are chosen of the others."""
    first = sum(column.repeated for column in table.columns)
    span = slice(first + chosen.start, first + chosen.stop)
    rows = (
        row if len(row.cells) == 1 else replace(row, cells=row.cells[:first] + row.cells[span]) for row in table.rows
    )
    return replace(table, columns=table.columns[:first] + table.columns[span], rows=tuple(rows))


def draw_table(paper: Paper, table: Table) -> None:
    """The caption, the titles if there are any, the rows."""
    sheet = Sheet(paper, table)
    if table.caption:
        paper.paragraph(table.caption, style="dim")
    rows = [sheet.cells(row) if len(row.cells) == len(table.columns) else sheet.spanning(row) for row in table.rows]
    titles = [Text(title, style="dim") for title in sheet.titles] if any(sheet.titles) else None
    paper.table([column.right for column in table.columns], rows, titles)


def _width(content: str) -> int:
    return max(map(width_of, content.split("\n")))
