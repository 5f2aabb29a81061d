"""What `leaddev explain` prints: one code in full, or the list of codes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

from msgspec import Struct

from leaddev.render.screen import screen_of
from leaddev.render.terminal.paper import Column, Paper, width_of


class Explanation(Struct, frozen=True):
    """A finding or a problem explained; a section is a title and a text with an empty line between paragraphs."""

    code: str
    name: str
    sections: tuple[tuple[str, str], ...]


class CodeFamily(Struct, frozen=True):
    """Codes that belong together, each with its name and one line about it."""

    title: str
    codes: tuple[tuple[str, str, str], ...]


def print_explanation(explanation: Explanation, stream: IO[str], *, color: bool | None = None) -> None:
    """Code and name, then every section."""
    paper = Paper(screen=screen_of(stream, color))
    paper.line(paper.text(f"{explanation.code} {explanation.name}", "bold"))
    for title, text in explanation.sections:
        if title:
            paper.heading(title)
        else:
            paper.blank()
        for number, paragraph in enumerate(text.strip().split("\n\n")):
            if number:
                paper.blank()
            _draw_paragraph(paper, paragraph)
    paper.write_to(stream)


def print_code_list(families: Sequence[CodeFamily], stream: IO[str], *, color: bool | None = None) -> None:
    """Every code with its name and one line about it, family by family."""
    paper = Paper(screen=screen_of(stream, color))
    names = [f"{code}  {name}" for family in families for code, name, _ in family.codes]
    widest = max(map(width_of, names), default=0)
    room = paper.width - widest - 4
    for family in families:
        paper.heading(family.title)
        if room >= 24:
            rows = [(paper.text(f"{code}  {name}"), paper.cell(about, room)) for code, name, about in family.codes]
            paper.table([Column(), Column()], rows)
        else:
            for code, name, about in family.codes:
                paper.paragraph(f"{code}  {name}")
                paper.paragraph(about, indent=4)
    paper.write_to(stream)


def _draw_paragraph(paper: Paper, paragraph: str) -> None:
    """A paragraph is wrapped anew; lines that start with a hyphen stay items of a list."""
    lines = [line.strip() for line in paragraph.split("\n")]
    items: list[str] = []
    for line in lines:
        if items and not line.startswith("- "):
            items[-1] += f" {line}"
        else:
            items.append(line)
    for item in items:
        is_point = item.startswith("- ")
        paper.paragraph(item.removeprefix("- "), first=paper.text("- ") if is_point else None)
