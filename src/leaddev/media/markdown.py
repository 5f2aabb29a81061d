"""A document as Markdown: every section in full, as no width bounds it; tables with pipes, texts escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import IO

from leaddev.media.escape import plain
from leaddev.media.formats import RenderOptions
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
    Words,
)
from leaddev.present.document import Document

_SIGNS = re.compile(r"([\\`*_{}\[\]|~#$])")
_ADDRESS = re.compile(r"(https?|ftp|mailto|www)([:.])", re.IGNORECASE)
_BULLET = re.compile(r"^([-+])(?=[-+\s]|$)")
_NUMBER = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
BOLD = ("strong", "alarm", "warning")
BELOW = "  "


def write_markdown(document: Document, stream: IO[str], options: RenderOptions) -> None:
    """The format `markdown` of the registry."""
    stream.write("\n\n".join(part for section in options.said(document) for part in _section(section)) + "\n")


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield f"{'#' if section.id == 'header' else '##'} {escaped(section.title)}"
    if section.aside.text:
        yield _words(section.aside)
    for block in section.blocks:
        yield from (part for part in _block(block) if part)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Prose():
            yield from _prose(block.paragraphs)
        case Definitions():
            yield from [f"### {escaped(block.title.text)}"] if block.title else []
            yield _listed([f"**{escaped(term)}** {escaped(content)}" for term, content in block.pairs])
        case Table():
            yield escaped(block.caption)
            yield _table(block)
            yield from _prose(block.notes)
        case Bars():
            yield _bars(block)
            yield from _prose(block.explained(block.richest))
        case Curve():
            yield escaped(block.caption)
            yield escaped(", ".join(block.texts))
        case Steps():
            yield _steps(block)
        case Tree():
            yield "\n".join(_nodes(block.nodes, ""))
        case Circle():
            yield _listed(list(map(_words, block.rings)))


def escaped(text: str) -> str:
    """Text that Markdown and HTML leave as it is: one line, no sign with a meaning, no address that becomes a link."""
    text = _SIGNS.sub(r"\\\1", plain(text).strip()).translate(_ENTITIES)
    text = _ADDRESS.sub(r"\1\\\2", text)
    return _NUMBER.sub(r"\1\\", _BULLET.sub(r"\\\1", text))


def _words(words: Words) -> str:
    text = escaped(words.text)
    text = f"**{text}**" if text and words.role in BOLD else text
    return f"{text}, {escaped(words.below)}" if words.below else text


def _prose(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """Paragraphs, and lists of those that belong to what stands above them."""
    items: list[str] = []
    for each in paragraphs:
        if each.level or each.mark in ("item", "pair"):
            items.append(_paragraph(each))
            continue
        yield _listed(items)
        items = []
        yield _paragraph(each)
    yield _listed(items)


def _paragraph(paragraph: Paragraph) -> str:
    text = _words(Words(paragraph.text, paragraph.role))
    text = f"→ {text}" if paragraph.mark == "advice" else text
    return f"**{escaped(paragraph.lead.text)}** {text}".rstrip() if paragraph.lead else text


def _listed(items: Sequence[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _table(table: Table) -> str:
    rows = []
    for row in table.rows:
        first, *others = map(_words, row.cells)
        others += [""] * (len(table.columns) - len(row.cells))
        rows.append(["&emsp;" * row.level + first, *others])
    if not table.columns:
        return ""
    return _piped([column.title for column in table.columns], [column.right for column in table.columns], rows)


def _bars(bars: Bars) -> str:
    columns = bars.richest
    titles = [bars.title, *(column.title for column in columns)]
    rows = [
        [escaped(name), *(_words(column.cells[number]) for column in columns)] for number, name in enumerate(bars.names)
    ]
    return _piped(titles, [False, *(bool(column.shares) for column in columns)], rows)


def _piped(titles: Sequence[str], right: Sequence[bool], rows: Sequence[Sequence[str]]) -> str:
    lines = [list(map(escaped, titles)), ["---:" if each else "---" for each in right], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _steps(steps: Steps) -> str:
    lines = []
    for number, step in enumerate(steps.steps, start=1):
        lead = f"{number}. "
        lines += [f"{lead}{_words(step.title)}", ""]
        for text in filter(None, (step.text, step.aside)):
            lines += [f"{' ' * len(lead)}{escaped(text)}", ""]
    return "\n".join(lines).rstrip()


def _nodes(nodes: Sequence[Node], indent: str) -> Iterator[str]:
    for node in nodes:
        yield f"{indent}- {' '.join(map(_words, node.words))}"
        for paragraph in node.paragraphs:
            yield f"{indent}{BELOW}- {_paragraph(paragraph)}"
        yield from _nodes(node.nodes, indent + BELOW)
