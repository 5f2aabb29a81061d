"""The sheet that terminal output is written on: lines, paragraphs and tables that never exceed the width.

It owns layout and nothing of reports. Everything that reaches it passes `Screen.fit`; markup is never interpreted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from io import StringIO
from itertools import zip_longest
from typing import IO, TYPE_CHECKING

from msgspec import Struct, field
from rich.cells import cell_len
from rich.text import Text

from leaddev.media.screen import Screen
from leaddev.present.blocks import Role, Table

if TYPE_CHECKING:
    from rich.console import Console

MARGIN = 2
GAP = 2
_SPACES = re.compile(r" (?![;:!?»](?: |$))")
MEASURE = 100  # longer lines of prose are hard to read


STYLES: dict[Role, str] = {
    "": "",
    "strong": "bold",
    "muted": "dim",
    "alarm": "bold red",
    "warning": "bold yellow",
    "notice": "bold cyan",
    "taught": "yellow",
    "lived": "cyan",
}

Row = Sequence[Text] | Text


class Paper(Struct, frozen=True, dict=True):
    """Collects what is drawn; `write_to` hands it over in one piece. `tables` are those of the whole document."""

    screen: Screen
    tables: tuple[Table, ...] = ()
    buffer: StringIO = field(default_factory=StringIO)

    @property
    def width(self) -> int:
        """Cells in a line."""
        return self.screen.width

    def text(self, content: str, style: str = "") -> Text:
        """Text as it is, whatever it looks like."""
        return Text(self.screen.fit(content), style=style, no_wrap=True, end="")

    def blank(self) -> None:
        """An empty line."""
        self.line(Text())

    def heading(self, title: str, aside: str = "", style: str = "") -> None:
        """An empty line, then a section title."""
        self.blank()
        self.paragraph(aside, first=self.text(f"{title}  " if aside else title, "bold"), indent=0, style=style)

    def line(self, content: Text) -> None:
        """One line as it is."""
        if self.screen.color:
            self._console.print(content, no_wrap=True, overflow="ignore", crop=False)
        else:  # nothing to style, so nothing to render
            self.buffer.write(f"{content.plain}\n")

    def paragraph(self, content: str, *, first: Text | None = None, indent: int = MARGIN, style: str = "") -> None:
        """Prose, wrapped; later lines are indented like the text after `first`."""
        lead = first or Text()
        lines = wrap(self.screen.fit(content), min(self.width, MEASURE) - self._hang(lead, indent))
        if lead.cell_len > self.width * 2 // 5:
            for words in wrap(lead.plain, self.width - indent):
                self.line(Text(" " * indent).append(words, style=lead.style))
            lead = Text()
        elif not lines:
            lines = [""]
        start = Text(" " * indent).append_text(lead)
        start.append(" " * (self._hang(first or Text(), indent) - start.cell_len))
        for number, words in enumerate(lines):
            self.line((start.copy() if number == 0 else Text(" " * start.cell_len)).append(words, style=style or None))

    def sides(self, left: Text, right: Text) -> None:
        """`left` and `right` at the two edges, or below each other where there is no room."""
        spare = self.width - left.cell_len - right.cell_len
        if spare >= GAP:
            self.line(Text().append_text(left).append(" " * spare).append_text(right))
            return
        for part in (left, right):
            for words in wrap(part.plain, self.width):
                self.line(Text(words, style=part.style))

    def table(self, right: Sequence[bool], rows: Sequence[Row], titles: Sequence[Text] | None = None) -> None:
        """Columns side by side; cells that are too long must have been wrapped before. A bare text spans its row."""
        lines = [*([titles] if titles else []), *rows]
        cells = [row for row in lines if not isinstance(row, Text)]
        widths = [max((_widest_line(row[place]) for row in cells), default=0) for place in range(len(right))]
        for row in lines:
            if isinstance(row, Text):
                for spanning in row.split("\n"):
                    self.line(Text(" " * MARGIN).append_text(spanning))
            else:
                self._row(right, widths, row)

    def cell(self, content: str, width: int, style: str = "", hang: int = 0) -> Text:
        """Text wrapped to `width`, later lines indented by `hang`."""
        lines = wrap(self.screen.fit(content), max(4, width - hang))
        return Text(f"\n{' ' * hang}".join(lines), style=style)

    @property
    def height(self) -> int:
        """How many lines there are to write."""
        return len(self._written().split("\n"))

    def write_to(self, stream: IO[str]) -> None:
        """Everything at once."""
        stream.write(self._written() + "\n")

    def _written(self) -> str:
        """What was drawn, without blanks at the ends of lines and without empty lines at both ends."""
        return "\n".join(line.rstrip() for line in self.buffer.getvalue().split("\n")).strip("\n")

    def _hang(self, lead: Text, indent: int) -> int:
        """Where prose after `lead` starts: beside it, or below it where it is too long for that."""
        return indent + (2 * MARGIN if lead.cell_len > self.width * 2 // 5 else lead.cell_len)

    def _row(self, right: Sequence[bool], widths: list[int], row: Sequence[Text]) -> None:
        for cells in zip_longest(*(cell.split("\n") for cell in row), fillvalue=Text()):
            line = Text(" " * MARGIN)
            for number, (is_right, width, cell) in enumerate(zip(right, widths, cells, strict=True)):
                padding = Text(" " * (width - cell.cell_len))
                line.append_text(padding + cell if is_right else cell + padding)
                line.append(" " * (GAP if number < len(right) - 1 else 0))
            self.line(line)

    @cached_property
    def _console(self) -> Console:
        from rich.console import Console

        return Console(
            file=self.buffer,
            width=self.width,
            height=100,
            force_terminal=self.screen.color,
            color_system="standard" if self.screen.color else None,
            no_color=not self.screen.color,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )


def _widest_line(cell: Text) -> int:
    return max(map(cell_len, cell.plain.split("\n")))


def width_of(content: str) -> int:
    """Cells that `content` takes."""
    return cell_len(content)


def wrap(content: str, width: int) -> list[str]:
    """Lines of at most `width` cells, broken at ordinary spaces only: a number stays with its unit.

    No line starts with a sign that French sets apart from its word.
    """
    lines: list[str] = []
    for word in (piece for long in _SPACES.split(content) for piece in _chopped(long, width)):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and cell_len(joined) <= width:
            lines[-1] = joined
        elif word:
            lines.append(word)
    return lines


def _chopped(word: str, width: int) -> Iterator[str]:
    while cell_len(word) > width:
        end = next(size for size in range(len(word), 0, -1) if cell_len(word[:size]) <= width or size == 1)
        yield word[:end]
        word = word[end:]
    yield word
