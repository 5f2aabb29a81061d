"""Problems and findings as annotations of files, as build pipelines show them: a level, a title, a text, a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from leaddev.errors import Location, Problem
from leaddev.present.document import Document
from leaddev.report import Report, Severity
from leaddev.report.statement import Statement

Level = Literal["error", "warning", "notice"]
LEVELS: dict[Severity, Level] = {"high": "warning", "medium": "warning", "low": "notice", "info": "notice"}
"""A finding is never an error: findings are the product."""
NOWHERE = Location("")


class Annotation(Struct, frozen=True):
    """Something about a file, or a line of it."""

    level: Level
    title: str
    text: str
    place: Location = NOWHERE


def annotations_of_problems(problems: Iterable[Problem], survey: str) -> Iterator[Annotation]:
    """Every problem as an error; files that the survey file names are found from where the command was given."""
    for problem in sorted(problems, key=lambda each: each.order):
        place = problem.location
        if place.file != survey:
            place = replace(place, file=(PurePath(survey).parent / place.file).as_posix())
        text = str(replace(problem, location=NOWHERE)).removeprefix(f": {problem.code} ")
        yield Annotation("error", problem.code, f"{text} ({place.path})" if place.path else text, place)


def annotations_of(document: Document) -> Iterator[Annotation]:
    """The verdict, then every finding with what to do; of a statement what it says, section by section."""
    if isinstance(document, Statement):
        from leaddev.present.statement import statement_texts

        for section in statement_texts(document):
            yield Annotation("notice", section["title"], " ".join(section["texts"]))
        return
    place = _survey(document)
    if document.verdict is not None:
        said = " ".join((document.verdict.headline, *document.verdict.sentences))
        yield Annotation("notice", document.organization.title, said, place)
    for finding in document.findings:
        title, text = f"{finding.code} {finding.name}", f"{finding.statement} {finding.recommendation}"
        yield Annotation(LEVELS[finding.severity], title, text, place)


def _survey(report: Report) -> Location:
    """The file that all of a report is about."""
    return next((Location(file.path) for file in report.inputs if file.role == "survey"), NOWHERE)
