"""What is said beside reports: models and what they ask, a code explained, the list of codes, problems of an input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from msgspec import Struct

from leaddev.errors import Location, Problem
from leaddev.present.blocks import (
    Circle,
    Column,
    Node,
    Paragraph,
    Prose,
    Role,
    Row,
    Section,
    Table,
    Tree,
    Words,
    paragraphs,
)
from leaddev.problems import CATALOGUE
from leaddev.wording import Wording

SIDES: dict[str | None, Role] = {"taught": "taught", "lived": "lived"}
COLUMNS = ("ring", "difficulty", "horizon", "items", "side")
FIGURES = ("difficulty", "horizon", "items")
CODES_SCHEMA = "leaddev/codes/1"
FAMILIES = ("LD1", "LD2", "LD3", "LD4", "LD5", "LD-E1", "LD-E2", "LD-E3", "LD-E4", "LD-E5", "LD-E6")
FINDING_PARTS = ("finds", "matters", "decided", "silent", "do", "sources")
PROBLEM_PARTS = ("means", "do")
LONGEST_LINE = 100
"""A place further on in a line of a file is not shown."""
MODEL_COLUMNS = ("id", "title", "rings", "questions", "languages")


class CircleRing(Struct, frozen=True):
    """A ring of the plan; `side` is its place in the contrast."""

    title: str
    difficulty: float
    horizon_months: int
    items: int
    side: str | None = None


class CirclePlan(Struct, frozen=True):
    """A model: rings from the centre to the periphery."""

    title: str
    notice: str | None
    rings: tuple[CircleRing, ...]
    language: str = "en"


def circle_section(plan: CirclePlan) -> Section:
    """The picture, a table of rings, the notice."""
    words = Wording(plan.language)
    names = [f"{number} {ring.title}" for number, ring in enumerate(plan.rings, start=1)]
    roles = [SIDES.get(ring.side, "") for ring in plan.rings]
    circle = Circle(tuple(map(Words, names, roles)))
    notes = paragraphs([plan.notice] if plan.notice else ())
    columns = tuple(Column(words.say(f"terminal.circle.{key}"), right=key in FIGURES) for key in COLUMNS)
    rows, narrower = [], []
    for ring, name, role in zip(plan.rings, names, roles, strict=True):
        side = words.say(f"side.{ring.side}") if ring.side else ""
        figures = (
            words.number(ring.difficulty, 0 if ring.difficulty == int(ring.difficulty) else 1),
            words.counted("terminal.circle.months", ring.horizon_months),
            words.number(ring.items),
        )
        rows.append(Row((Words(name), *map(Words, figures), Words(side, role))))
        narrower.append(Row((Words(name, below=side), *map(Words, figures))))
    below = Table("circle", columns[:-1], tuple(narrower), notes=notes)
    return Section("circle", plan.title, (circle, Table("circle", columns, tuple(rows), notes=notes, instead=(below,))))


def models_section(models: Iterable[tuple[str, ...]]) -> Section:
    """One line per model: its id, its title, how many rings and questions it has, its languages."""
    columns = [Column(key, right=key in ("rings", "questions")) for key in MODEL_COLUMNS]
    rows = tuple(Row(tuple(map(Words, model))) for model in models)
    return Section("models", "", (Table("models", tuple(columns), rows),))


def asked_section(parts: Sequence[tuple[str, int, str]], together: int, language: str) -> Section:
    """What a model asks: of each part how many questions, and what they are repeated for; then all of them."""
    words = Wording(language)
    rows = [(words.say(f"model.part.{part}"), number, _told(words, part, number, each)) for part, number, each in parts]
    repeated = [words.say(f"model.each.{each}") for _, _, each in parts if each]
    more = (
        words.say("model.more", each=words.listing(repeated))
        if repeated
        else words.counted("model.questions", together)
    )
    rows.append((words.say("model.together"), together, more))
    told = tuple(Row((Words(name), Words(str(number)), Words(what))) for name, number, what in rows)
    return Section("asked", words.say("model.asked"), (Table("asked", (Column(), Column(right=True), Column()), told),))


def _told(words: Wording, part: str, questions: int, each: str) -> str:
    if part == "rings":
        return words.say("model.rated")
    if each:
        return words.say("model.for", each=words.say(f"model.each.{each}"))
    return words.counted("model.questions", questions)


def contrast_section(sides: Iterable[tuple[str, Sequence[str]]], language: str) -> Section:
    """The two sides of the contrast, each with its rings."""
    words = Wording(language)
    listed = tuple(Paragraph(", ".join(rings), lead=Words(title + words.say("colon"))) for title, rings in sides)
    return Section("contrast", words.say("model.contrast"), (Prose(listed),))


class Explanation(Struct, frozen=True):
    """A finding or a problem explained; a section is a title and a text with an empty line between paragraphs."""

    code: str
    name: str
    sections: tuple[tuple[str, str], ...]

    @property
    def about(self) -> str:
        """One line: the first sentence."""
        sentence, dot, _ = self.sections[0][1].partition(". ")
        return sentence + "." if dot else sentence


def explained(
    code: str, name: str, english: Sequence[str], language: str, task: tuple[str, str] | None = None
) -> Explanation:
    """A code in a language, from the English texts of its sections; `task`: owner and horizon of a finding's advice."""
    words = Wording(language)
    parts = PROBLEM_PARTS if code in CATALOGUE else FINDING_PARTS
    texts = english if words.spoken == "en" else [words.translation(code, part) for part in parts]
    sections = [(words.say(f"explain.{part}"), text) for part, text in zip(parts, texts, strict=True)]
    if task:
        owner, horizon = (words.say(f"terminal.first.{key}") for key in (f"owner.{task[0]}", f"horizon.{task[1]}"))
        sections.append((words.say("explain.task"), words.say("explain.task.of", owner=owner, horizon=horizon)))
    return Explanation(code, name, tuple(sections))


def explanation_sections(explanation: Explanation) -> Iterator[Section]:
    """Code and name, then every section."""
    yield Section("code", f"{explanation.code} {explanation.name}")
    for title, text in explanation.sections:
        yield Section("explanation", title, tuple(_points(paragraph) for paragraph in text.strip().split("\n\n")))


def explanation_entries(explanations: Iterable[Explanation], language: str) -> dict[str, Any]:
    """Codes explained, for programs."""
    codes = [
        {
            "code": each.code,
            "name": each.name,
            "kind": "problem" if each.code in CATALOGUE else "finding",
            "sections": [{"title": title, "text": text} for title, text in each.sections],
        }
        for each in explanations
    ]
    return {"schema": CODES_SCHEMA, "language": language, "codes": codes}


def _points(paragraph: str) -> Prose:
    """A paragraph is wrapped anew; lines that start with a hyphen stay items of a list."""
    items: list[str] = []
    for line in (line.strip() for line in paragraph.split("\n")):
        if items and not line.startswith("- "):
            items[-1] += f" {line}"
        else:
            items.append(line)
    said = (Paragraph(item.removeprefix("- "), mark="item" if item.startswith("- ") else "") for item in items)
    return Prose(tuple(said))


def code_sections(explanations: Sequence[Explanation], language: str) -> Iterator[Section]:
    """Every code with its name and one line about it, family by family."""
    for start in FAMILIES:
        family = [each for each in explanations if each.code.startswith(start)]
        rows, listed = [], []
        for each in family:
            rows.append(Row((Words(f"{each.code}  {each.name}"), Words(each.about))))
            listed += [Paragraph(f"{each.code}  {each.name}"), Paragraph(each.about, level=1)]
        if family:
            table = Table("codes", (Column(), Column()), tuple(rows), 1, instead=(Prose(tuple(listed)),))
            yield Section("codes", Wording(language).say(f"explain.family.{start}"), (table,))


def problem_sections(problems: Iterable[Problem]) -> Iterator[Section]:
    """Every problem, file by file in the order of its places, then how many there are."""
    ordered = sorted(problems, key=lambda problem: problem.order)
    files = [list(group) for _, group in groupby(ordered, key=lambda problem: problem.location.file)]
    for group in files:
        yield Section("problems", "", (Tree(tuple(map(_problem, group))),))
    counted = f"{_counted(len(ordered), 'problem')} in {_counted(len(files), 'file')}; nothing was computed"
    yield Section("problems", counted if ordered else "no problems")


def _problem(problem: Problem) -> Node:
    place = problem.location
    times = f" ({problem.count:,} times; this is the first)" if problem.count > 1 else ""
    words = [Words(str(Location(place.file, place.line, place.column)), "strong"), Words(problem.code, "alarm")]
    words.append(Words(f"{problem.message}{times}"))
    words += [Words(f"({place.path})", "muted")] if place.path else []
    shown, column = problem.line.lstrip(), place.column or 1
    level = column - 1 - len(problem.line) + len(shown)
    lines = [Paragraph(shown, mark="source", level=level)] if 0 <= level < min(len(shown), LONGEST_LINE) else []
    return Node(tuple(words), (*lines, *((Paragraph(problem.hint, mark="advice"),) if problem.hint else ())))


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def problem_entries(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """The same for programs; keys are stable as those of the report are."""
    return [_entry(problem) for problem in sorted(problems, key=lambda problem: problem.order)]


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
