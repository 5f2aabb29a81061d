"""Problems of an input, for the person who wrote it and, as JSON, for programs.

One line per problem starts with `file:line:column`, so that editors and terminals make it a link; it is never wrapped.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from leaddev.errors import Problem
from leaddev.media.json_text import harmless_json
from leaddev.media.screen import Screen, screen_of
from leaddev.present.blocks import Node, Paragraph, Tree
from leaddev.present.cards import problem_entries, problem_sections

PROBLEMS_SCHEMA = "leaddev/problems/1"
STYLES = {"strong": "1", "alarm": "31", "muted": "2"}


def print_problems(problems: Iterable[Problem], stream: IO[str], color: bool | None = None) -> None:
    """Every problem with what to do, an empty line between files, then how many there are."""
    screen = screen_of(stream, color)
    for section in problem_sections(problems):
        for block in section.blocks:
            assert isinstance(block, Tree)
            stream.write("".join(_lines(node, screen) for node in block.nodes))
        stream.write(_painted(screen.fit(section.title), "strong", screen) + "\n")


def problems_json(problems: Iterable[Problem]) -> str:
    """The same as one JSON document."""
    return harmless_json({"schema": PROBLEMS_SCHEMA, "problems": problem_entries(problems)})


def _lines(node: Node, screen: Screen) -> str:
    place, *others = (_painted(screen.fit(words.text), words.role, screen) for words in node.words)
    return f"{place}: {' '.join(others)}\n{''.join(_below(each, screen) for each in node.paragraphs)}"


def _below(paragraph: Paragraph, screen: Screen) -> str:
    """What to do, or the line of a file with a mark under the place that is meant."""
    if paragraph.mark != "source":
        return f"    {screen.fit('→ ' + paragraph.text)}\n"
    before, behind = screen.fit(paragraph.text[: paragraph.level]), screen.fit(paragraph.text[paragraph.level :])
    blank = " " * (paragraph.level - len(before))  # white space at the end of what was made harmless
    return f"    | {before}{blank}{behind}\n    | {' ' * len(before + blank)}^\n"


def _painted(text: str, role: str, screen: Screen) -> str:
    return f"\x1b[{STYLES[role]}m{text}\x1b[0m" if screen.color and text and role in STYLES else text
