"""Sections on a terminal: a title, blocks below each other with an empty line between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import IO

from rich.text import Text

from leaddev.media.screen import screen_of
from leaddev.media.terminal.paper import MARGIN, STYLES, Paper, width_of
from leaddev.media.terminal.pictures import draw_bars, draw_circle, draw_curve
from leaddev.media.terminal.tables import Sheet, draw_table, in_room
from leaddev.present.blocks import (
    Bars,
    Block,
    Circle,
    Curve,
    Definitions,
    Node,
    Paragraph,
    Prose,
    Section,
    Steps,
    Table,
    Tree,
)

MARKS = {"item": "- ", "advice": "→ "}
DETAIL = 5  # cells before a text below a number
PAIR = 9  # cells of a figure before what it is of


def print_sections(
    sections: Iterable[Section], stream: IO[str], *, color: bool | None = None, width: int | None = None
) -> None:
    """Write sections to a text stream; `color` and `width` default to what the stream can show."""
    paper_of(tuple(sections), stream, color=color, width=width).write_to(stream)


def paper_of(sections: Sequence[Section], stream: IO[str], *, color: bool | None, width: int | None) -> Paper:
    """Sections as they would be written to a stream."""
    tables = tuple(block for section in sections for block in section.blocks if isinstance(block, Table))
    paper = Paper(screen_of(stream, color, width), tables)
    for section in sections:
        _draw_section(paper, section)
    return paper


def _draw_section(paper: Paper, section: Section) -> None:
    first = next(iter(section.blocks), None)
    if section.instead is not None and isinstance(first, Table) and not Sheet(paper, first).fits():
        section = section.instead
    aside = section.aside
    if section.id == "header":
        paper.sides(paper.text(section.title, "bold"), paper.text(aside.text))
    elif section.title:
        paper.heading(section.title, aside.text, STYLES[aside.role])
    else:
        paper.blank()
    _draw_blocks(paper, section.blocks)


def _draw_blocks(paper: Paper, blocks: Sequence[Block]) -> None:
    """One below the other; a table that has no room gives way to what stands instead."""
    laid = [each for block in blocks for each in (in_room(paper, block) if isinstance(block, Table) else [block])]
    for number, block in enumerate(laid):
        is_joined = number == 0 or (isinstance(block, Prose) and block.joined)
        if not is_joined or isinstance(block, Circle) or (isinstance(block, Definitions) and block.title):
            paper.blank()
        _draw(paper, block)


def _draw(paper: Paper, block: Block) -> None:
    match block:
        case Prose():
            _draw_prose(paper, block.paragraphs)
        case Definitions():
            _draw_definitions(paper, block)
        case Table():
            draw_table(paper, block)
            _draw_notes(paper, block.notes)
        case Bars():
            shown = draw_bars(paper, block)
            _draw_blocks(paper, block.instead) if shown is None else _draw_notes(paper, block.explained(shown))
        case Curve():
            draw_curve(paper, block)
        case Steps():
            _draw_steps(paper, block)
        case Tree():
            _draw_nodes(paper, block.nodes)
        case Circle():
            draw_circle(paper, block)


def _draw_notes(paper: Paper, notes: Sequence[Paragraph]) -> None:
    if notes:
        paper.blank()
        _draw_prose(paper, notes)


def _draw_prose(paper: Paper, paragraphs: Iterable[Paragraph], level: int = 0) -> None:
    for each in paragraphs:
        lead = None if each.lead is None else paper.text(each.lead.text, STYLES[each.lead.role])
        if each.mark == "pair" and lead is not None:
            lead.append(" " * (PAIR - lead.cell_len))
        elif each.mark:
            lead = paper.text(MARKS[each.mark])
        indent = MARGIN * (1 + level + each.level)
        paper.paragraph(each.text, first=lead, indent=indent, style=STYLES[each.role])


def _draw_definitions(paper: Paper, block: Definitions) -> None:
    """Terms on the left, what they say on the right."""
    if block.title is not None:
        paper.paragraph("", first=paper.text(block.title.text, STYLES[block.title.role]))
    terms = [paper.screen.fit(term) for term, _ in block.pairs]
    widest = max(map(width_of, terms), default=0)
    for term, (_, content) in zip(terms, block.pairs, strict=True):
        paper.paragraph(content, first=Text(term + " " * (widest - width_of(term) + MARGIN), style="dim"))


def _draw_steps(paper: Paper, block: Steps) -> None:
    for number, step in enumerate(block.steps, start=1):
        lead = paper.text(f"{number}. ", STYLES[block.role])
        paper.paragraph(step.title.text, first=lead, style=STYLES[step.title.role])
        for text, style in ((step.text, ""), (step.aside, STYLES["muted"])):
            if text:
                paper.paragraph(text, indent=DETAIL, style=style)


def _draw_nodes(paper: Paper, nodes: Iterable[Node]) -> None:
    """Their words on one line each, or wrapped where they are too long; what belongs to them below them."""
    for node in nodes:
        first, *others = node.words
        line = paper.text(" " * MARGIN + first.text, STYLES[first.role])
        for words in others:
            line.append_text(paper.text(f" {words.text}", STYLES[words.role]))
        if line.cell_len <= paper.width:
            paper.line(line)
        else:
            paper.paragraph(line.plain.strip(), style="dim")
        _draw_prose(paper, node.paragraphs, level=1)
        _draw_nodes(paper, node.nodes)
