"""What slides are made of, and what several of them say: charts with their words, first rows, the speaker's notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from leaddev.present.blocks import (
    Bars,
    Block,
    Definitions,
    Paragraph,
    Prose,
    Row,
    Section,
    Steps,
    Table,
    Words,
)
from leaddev.present.presenter import Presenter
from leaddev.report import Figure
from leaddev.wording import rounded

Tone = Literal["need", "investment", "first", "second"]
"""Whose bars they are: the two sides of the circle everywhere, or the first and the second of any other pair."""
MOST_ROWS, MOST_NOTES = 5, 60
HIGHEST_SCORE = 100


class Series(Struct, frozen=True):
    """Bars of one kind: shares (0-1) or scores (0-100) as they are printed, with their texts."""

    title: str
    values: tuple[float | None, ...]
    texts: tuple[str, ...]
    tone: Tone


class Chart(Struct, frozen=True):
    """Bars beside names, from the top; `text` says all of it. Shares where there is no `highest` score."""

    title: str
    names: tuple[str, ...]
    series: tuple[Series, ...]
    text: str
    highest: int | None = None


class Slide(Struct, frozen=True):
    """A message, what stands beside a picture or alone, and what the speaker can say of it."""

    id: str
    title: str
    blocks: tuple[Prose | Table, ...]
    notes: tuple[str, ...]
    picture: Chart | Bars | None = None


class Deck(Struct, frozen=True):
    """Slides, the first one with the verdict; `language` as a tag for programs that read aloud or check spelling."""

    title: str
    language: str
    slides: tuple[Slide, ...]


def chart(
    write: Presenter, title: str, names: tuple[str, ...], series: tuple[Series, ...], highest: int | None = None
) -> Chart:
    """Bars, with all that they show in words."""
    told = [
        ", ".join(each.texts[place] if len(series) == 1 else f"{each.title} {each.texts[place]}" for each in series)
        for place in range(len(names))
    ]
    figures = write.wording.say("semicolon").join(f"{name} {each}" for name, each in zip(names, told, strict=True))
    text = write.wording.say("slides.alternative", title=title, figures=figures)
    return Chart(title, names, series, text, highest)


def scores(write: Presenter, title: str, figures: Sequence[Figure], tone: Tone) -> Series:
    """Scores with their intervals."""
    texts = tuple(write.score(each, span=True) for each in figures)
    return Series(title, printed((each.estimate for each in figures), 0), texts, tone)


def printed(values: Iterable[float | None], decimals: int) -> tuple[float | None, ...]:
    """Values as they stand in texts, so that a bar is as long as the number beside it says."""
    return tuple(None if each is None else rounded(each, decimals) for each in values)


def few(write: Presenter, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The first rows, and how many more there are."""
    if len(rows) <= MOST_ROWS + 1:
        return tuple(rows)
    more = write.say("more", count=write.number(len(rows) - MOST_ROWS))
    return (*rows[:MOST_ROWS], Row((Words(more, "muted"),)))


def listed(write: Presenter, names: Sequence[str], most: int) -> str:
    """The first names, and how many more there are."""
    rest = len(names) - most
    shown = names if rest <= 1 else (*names[:most], write.say("more", count=write.number(rest)))
    return write.wording.say("semicolon").join(shown)


def notes_of(write: Presenter, *sections: Section | None) -> tuple[str, ...]:
    """All that sections of the report say, a line for each paragraph and each row; how many lines more there are.

    The bins of a curve are left out: nobody reads them aloud, and the sentence before them says from where to where.
    """
    colon = write.wording.say("colon")
    blocks = [block for section in sections if section for block in section.blocks]
    lines = [line for block in blocks for line in _lines_of(block, colon) if line]
    rest = len(lines) - MOST_NOTES
    return (*lines[:MOST_NOTES], write.say("more", count=write.number(rest))) if rest > 0 else tuple(lines)


def _lines_of(block: Block, colon: str) -> Iterator[str]:
    match block:
        case Prose():
            yield from _paragraphs(block.paragraphs)
        case Definitions():
            yield block.title.text if block.title else ""
            yield from (f"{term}{colon}{content}" for term, content in block.pairs)
        case Table():
            yield block.caption
            yield from (_row([column.title for column in block.columns], row, colon) for row in block.rows)
            yield from _paragraphs(block.notes)
        case Bars():
            titles = ["", *(column.title for column in block.richest)]
            for place, name in enumerate(block.names):
                row = Row((Words(name), *(column.cells[place] for column in block.richest)))
                yield _row(titles, row, colon)
            yield from _paragraphs(block.explained(block.richest))
        case Steps():
            for number, step in enumerate(block.steps, start=1):
                yield " ".join(filter(None, (f"{number}.", step.title.text, step.text, step.aside)))


def _paragraphs(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    yield from (f"{each.lead.text.strip()} {each.text}" if each.lead else each.text for each in paragraphs)


def _row(titles: Sequence[str], row: Row, colon: str) -> str:
    """The first cell, then the others with the titles of their columns; an interval stands behind its figure."""
    first, *others = (f"{cell.text} {cell.below}".strip() for cell in row.cells)
    titled = zip(titles[1:], others, strict=False)
    said = "".join(f" {text}" if title.startswith("(") else f", {title} {text}" for title, text in titled if text)
    return colon.join(filter(None, (first, said.removeprefix(", "))))
