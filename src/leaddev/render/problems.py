"""Problems of an input, for the person who wrote it and, as JSON, for programs.

One line per problem starts with `file:line:column`, so that editors and terminals make it a link; it is never wrapped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import IO, Any

from leaddev.errors import Location, Problem
from leaddev.problems import CATALOGUE
from leaddev.render.json_text import harmless_json
from leaddev.render.screen import Screen, screen_of

PROBLEMS_SCHEMA = "leaddev/problems/1"
BOLD, RED, DIM = "1", "31", "2"


def print_problems(problems: Iterable[Problem], stream: IO[str], color: bool | None = None) -> None:
    """Every problem, file by file in the order of its places, then how many there are."""
    ordered = sorted(problems, key=lambda problem: problem.order)
    screen = screen_of(stream, color)
    for _, group in groupby(ordered, key=lambda problem: problem.location.file):
        for problem in group:
            stream.write("\n".join(_lines(problem, screen)) + "\n")
        stream.write("\n")
    stream.write(_painted(_summary(ordered), BOLD, screen) + "\n")


def problems_json(problems: Iterable[Problem]) -> str:
    """The same as one JSON document; keys are stable as those of the report are."""
    entries = [_entry(problem) for problem in sorted(problems, key=lambda problem: problem.order)]
    return harmless_json({"schema": PROBLEMS_SCHEMA, "problems": entries})


def _lines(problem: Problem, screen: Screen) -> list[str]:
    place = problem.location
    position = Location(place.file, place.line, place.column)
    about = f" ({screen.fit(place.path)})" if place.path else ""
    times = f" ({problem.count:,} times; this is the first)" if problem.count > 1 else ""
    head = f"{_painted(screen.fit(str(position)), BOLD, screen)}: {_painted(screen.fit(problem.code), RED, screen)}"
    lines = [f"{head} {screen.fit(problem.message)}{times}{_painted(about, DIM, screen)}"]
    if problem.hint:
        lines.append(f"    {screen.fit('→ ' + problem.hint)}")
    return lines


def _summary(problems: Sequence[Problem]) -> str:
    files = len({problem.location.file for problem in problems})
    if not problems:
        return "no problems"
    return f"{_counted(len(problems), 'problem')} in {_counted(files, 'file')}; nothing was computed"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _painted(text: str, code: str, screen: Screen) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if screen.color and text else text


def _entry(problem: Problem) -> dict[str, Any]:
    kind, place = CATALOGUE.get(problem.code), problem.location
    return {
        "code": problem.code,
        "name": kind.name if kind else None,
        "message": problem.message,
        "hint": problem.hint or None,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "path": place.path or None,
        "count": problem.count,
    }
