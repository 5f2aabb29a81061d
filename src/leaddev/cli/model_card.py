"""Draws a model card and the list of models on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, TYPE_CHECKING

from leaddev.render.circle import CirclePlan, CircleRing, print_circle
from leaddev.render.screen import screen_of
from leaddev.render.terminal.paper import Column, Paper

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
    paper = Paper(screen=screen_of(stream, color))
    columns = [
        Column("id"),
        Column("title"),
        Column("rings", right=True),
        Column("questions", right=True),
        Column("languages"),
    ]
    rows = [
        [
            paper.text(entry.id),
            paper.text(entry.title),
            paper.text(str(entry.rings)),
            paper.text(str(entry.questions)),
            paper.text(", ".join(entry.languages)),
        ]
        for entry in entries
    ]
    paper.table(columns, rows)
    paper.write_to(stream)


def print_card(card: ModelCard, stream: IO[str], *, color: bool | None = None) -> None:
    """The circle with its rings, then what is asked and the contrast."""
    rings = tuple(
        CircleRing(ring.title, ring.difficulty, ring.horizon_months, ring.items, ring.side) for ring in card.rings
    )
    print_circle(CirclePlan(card.title, card.notice, rings, card.language), stream, color=color)
    stream.write("\n")
    paper = Paper(screen=screen_of(stream, color))
    paper.heading("What is asked")
    rows = [
        (paper.text(BLOCK_NAMES[block.part]), paper.text(str(block.questions)), paper.text(_told(block)))
        for block in card.blocks
    ]
    rows.append((paper.text("Together"), paper.text(str(card.questions)), paper.text(_together(card))))
    paper.table([Column(), Column(right=True), Column()], rows)
    paper.heading("Contrast")
    for side in (card.taught, card.lived):
        paper.paragraph(", ".join(side.rings), first=paper.text(f"{side.title}: "))
    paper.write_to(stream)


def _told(block: Block) -> str:
    if block.part == "rings":
        return "questions: each statement is rated for how far it is so, and for how important it is"
    if block.for_each:
        return f"questions for each {block.for_each} that the survey file names"
    return "question" if block.questions == 1 else "questions"


def _together(card: ModelCard) -> str:
    more = [f"each {block.for_each}" for block in card.blocks if block.for_each]
    return "questions" + (f", and those for {' and '.join(more)}" if more else "")
