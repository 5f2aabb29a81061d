"""The circle drawn with text, for `leaddev model show`: every ring filled with its number, centre to periphery."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import IO

from msgspec import Struct
from rich.text import Text

from leaddev.render.screen import screen_of
from leaddev.render.terminal.paper import MARGIN, Column, Paper
from leaddev.wording import Wording

SIDE_STYLES = {"taught": "yellow", "lived": "cyan", None: ""}
WIDEST_TITLE = 30
RIGHT = ("difficulty", "horizon", "items")
FEW = 3  # so few rings are drawn twice as thick
ASPECT = 2  # cells are about twice as high as they are wide


class CircleRing(Struct, frozen=True):
    """A ring of the plan; `side` is its place in the contrast."""

    title: str
    difficulty: float
    horizon_months: int
    items: int
    side: str | None = None


class CirclePlan(Struct, frozen=True):
    """What is drawn: rings from the centre to the periphery."""

    title: str
    notice: str | None
    rings: tuple[CircleRing, ...]
    language: str = "en"


def print_circle(plan: CirclePlan, stream: IO[str], *, color: bool | None = None, width: int | None = None) -> None:
    """The title, the drawing with a label at the top of every ring, a table of rings, the notice."""
    paper, words = Paper(screen=screen_of(stream, color, width)), Wording(plan.language)
    paper.line(paper.text(plan.title, "bold"))
    paper.blank()
    for line in _drawing(plan, paper):
        paper.line(line)
    paper.blank()
    _draw_table(plan, paper, words)
    if plan.notice:
        paper.blank()
        paper.paragraph(plan.notice, style="dim")
    paper.write_to(stream)


def _drawing(plan: CirclePlan, paper: Paper) -> Iterator[Text]:
    thickness = 2 if len(plan.rings) <= FEW else 1
    last = thickness * len(plan.rings) - 1
    half = math.floor((last + 0.5) * ASPECT)
    for row in range(-last, last + 1):
        line = Text(" " * MARGIN)
        for column in range(-half, half + 1):
            ring = math.floor((math.hypot(row, column / ASPECT) + 0.5) / thickness)
            is_filled = ring < len(plan.rings) and column % ASPECT == 0
            line.append(str(ring + 1) if is_filled else " ", style=_style(plan, ring) if is_filled else None)
        yield _labelled(plan, paper, line, -row // thickness) if row <= 0 and row % thickness == 0 else line


def _labelled(plan: CirclePlan, paper: Paper, line: Text, ring: int) -> Text:
    """The line with a leader from the top of `ring` to its title at the right."""
    line.append("  ").append(paper.screen.fit(f"{ring + 1} {plan.rings[ring].title}"), style=_style(plan, ring) or None)
    line.truncate(paper.width)
    return line


def _style(plan: CirclePlan, ring: int) -> str:
    return SIDE_STYLES.get(plan.rings[ring].side, "") if ring < len(plan.rings) else ""


def _draw_table(plan: CirclePlan, paper: Paper, words: Wording) -> None:
    for has_side in (True, False):
        keys = ("ring", "difficulty", "horizon", "items", *(("side",) if has_side else ()))
        columns = [Column(words.say(f"terminal.circle.{key}"), right=key in RIGHT) for key in keys]
        rows = [_row(plan, number, paper, words)[: len(keys)] for number in range(len(plan.rings))]
        if has_side and paper.table_width(columns, rows) <= paper.width:
            paper.table(columns, rows)
            return
    for row, ring in zip(rows, plan.rings, strict=True):
        row[0] = row[0] + Text("\n  ") + paper.text(_side(ring, words))
    paper.table(columns, rows)


def _row(plan: CirclePlan, number: int, paper: Paper, words: Wording) -> list[Text]:
    ring = plan.rings[number]
    decimals = 0 if ring.difficulty == int(ring.difficulty) else 1
    return [
        paper.cell(f"{number + 1} {ring.title}", min(WIDEST_TITLE, paper.width // 3), hang=2),
        paper.text(words.number(ring.difficulty, decimals)),
        paper.text(words.counted("terminal.circle.months", ring.horizon_months)),
        paper.text(words.number(ring.items)),
        paper.text(_side(ring, words), _style(plan, number)),
    ]


def _side(ring: CircleRing, words: Wording) -> str:
    return words.say(f"side.{ring.side}") if ring.side else ""
