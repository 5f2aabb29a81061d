"""Draws a model card and the list of models on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, TYPE_CHECKING

from leaddev.media.terminal import print_sections
from leaddev.present.blocks import Column, Paragraph, Prose, Row, Section, Table, Words
from leaddev.present.cards import CirclePlan, CircleRing, circle_section

if TYPE_CHECKING:
    from leaddev.pipeline.catalogue import Block, ModelCard, ModelEntry

BLOCK_NAMES = {
    "rings": "Rings",
    "preconditions": "Preconditions",
    "leadership": "Leadership",
    "environment": "Work environment",
    "symptoms": "Symptoms",
    "values": "Values",
    "respect": "Respect",
    "demand": "Wishes for training",
    "attention": "Attention checks",
}


def print_models(entries: Sequence[ModelEntry], stream: IO[str], *, color: bool | None = None) -> None:
    """One line per model."""
    columns = [Column(key, right=key in ("rings", "questions")) for key in ("id", "title", "rings", "questions")]
    rows = (
        (entry.id, entry.title, str(entry.rings), str(entry.questions), ", ".join(entry.languages)) for entry in entries
    )
    table = Table("models", (*columns, Column("languages")), tuple(Row(tuple(map(Words, row))) for row in rows))
    print_sections([Section("models", "", (table,))], stream, color=color)


def print_card(card: ModelCard, stream: IO[str], *, color: bool | None = None) -> None:
    """The circle with its rings, then what is asked and the contrast."""
    rings = tuple(
        CircleRing(ring.title, ring.difficulty, ring.horizon_months, ring.items, ring.side) for ring in card.rings
    )
    blocks = [(BLOCK_NAMES[block.part], str(block.questions), _told(block)) for block in card.blocks]
    blocks.append(("Together", str(card.questions), _together(card)))
    columns = (Column(), Column(right=True), Column())
    asked = Table("asked", columns, tuple(Row(tuple(map(Words, block))) for block in blocks))
    sides = (Paragraph(", ".join(side.rings), lead=Words(f"{side.title}: ")) for side in (card.taught, card.lived))
    sections = (
        circle_section(CirclePlan(card.title, card.notice, rings, card.language)),
        Section("asked", "What is asked", (asked,)),
        Section("contrast", "Contrast", (Prose(tuple(sides)),)),
    )
    print_sections(sections, stream, color=color)


def _told(block: Block) -> str:
    if block.part == "rings":
        return "questions: each statement is rated for how far it is so, and for how important it is"
    if block.for_each:
        return f"questions for each {block.for_each} that the survey file names"
    return "question" if block.questions == 1 else "questions"


def _together(card: ModelCard) -> str:
    more = [f"each {block.for_each}" for block in card.blocks if block.for_each]
    return "questions" + (f", and those for {' and '.join(more)}" if more else "")
