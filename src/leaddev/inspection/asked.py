"""What a file is compared with, the user's own survey or a model, and how much of what it asks the file holds."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from leaddev.errors import InvalidInput, Problem
from leaddev.read.answers.matching import Matcher
from leaddev.read.answers.structure import Joins
from leaddev.read.model_file import LoadedModel
from leaddev.read.responses import OpenedTable, files_named, opened
from leaddev.read.survey_file import LoadedSurvey
from leaddev.read.tables import Table
from leaddev.schema import Model, Questionnaire, Survey, questionnaire_of
from leaddev.schema.survey import Join

Sheets = Callable[..., Iterator[Table]]
"""Opens the tables of the file, as `open_tables` does."""


class Held(Struct, frozen=True):
    """The file as answers, and how many questions it holds; in column `item` where each row looks like one answer."""

    opened: OpenedTable
    questions: int
    item: int | None = None

    @property
    def by_chance(self) -> Held:
        """The same without its questions: so few are no sign of a model that nobody named."""
        columns = dataclasses.replace(
            self.opened.columns, questions={}, lists={}, further={}, ways={}, problems=[], asked=None
        )
        return Held(replace(self.opened, columns=columns), 0)


class Asked:
    """A survey that a file is compared with: the user's own, or one that asks nothing but a model."""

    def __init__(self, model: LoadedModel, loaded: LoadedSurvey | None = None, path: str = "") -> None:
        self.model: Model = model.model
        self.name, self.loaded, self.join = model.source.name, loaded, _join_of(path, loaded)
        self.survey = self._stub() if loaded is None else _about(path, loaded.survey, loaded.base, self.join)
        self.questionnaire: Questionnaire = questionnaire_of(self.model, self.survey)

    def _stub(self) -> Survey:
        return Survey.model_validate(
            {
                "leaddev": "survey/1",
                "title": self.name,
                "organization": {"name": self.name},
                "model": self.name,
                "responses": {"file": "-"},
            }
        )

    def held(self, sheets: Sheets) -> Held:
        """The file, read as answers to this survey."""
        matcher = Matcher(self.questionnaire, self.survey)
        found = self._opened(partial(sheets, self.survey.responses.sheet), matcher)
        if found.columns.asked is None:
            return Held(found, len(found.columns.questions) + len(found.columns.lists))
        row, item = found.columns.asked
        if row:
            table = found.table.headed(row - 1, 1)
            found = replace(found, table=table, columns=matcher.match(table, found.columns.dialect))
        texts = {text for chunk in found.table.chunks((), texts=[item]) for text in chunk.texts[item]}
        return Held(found, sum(bool(matcher.kinds(text) & {"question", "level", "list"}) for text in texts), item)

    def _opened(self, tables: Callable[..., Iterator[Table]], matcher: Matcher) -> OpenedTable:
        """With what is joined to it; where that cannot be, nothing is told but why."""
        if self.loaded is None or not self.loaded.survey.responses.join:
            return opened(tables, matcher)
        try:
            joins = Joins(self.loaded)
            found = opened(tables, matcher, None, None if self.join else joins)
            problems: Collection[Problem] = joins.problems()
        except InvalidInput as invalid:
            found, problems = opened(tables, matcher), invalid.problems
            found.columns.problems = []
        if self.join is not None:  # what it lacks stands in the answers
            found.columns.problems = []
            problems = [each for each in problems if each.location.file == self.join.file]
        found.columns.problems += problems
        return found


def _join_of(path: str, loaded: LoadedSurvey | None) -> Join | None:
    """What the survey file says of a file that is joined to the answers."""
    joins = () if loaded is None else ((loaded.base / join.file, join) for join in loaded.survey.responses.join)
    return next((join for name, join in joins if name.resolve() == Path(path).resolve()), None)


def _about(path: str, survey: Survey, base: Path, join: Join | None) -> Survey:
    """The survey; where it says which sheet and row hold the answers, that is about its own files alone."""
    responses = survey.responses
    named = (name for source in responses.sources for name in files_named(source, base))
    if Path(path).resolve() in {(base / name).resolve() for name in named}:
        return survey
    changes: dict[str, object] = {"sheet": None, "header_row": None}
    if join is not None:
        columns = {**responses.columns, "respondent": join.by}
        changes |= {"sheet": join.sheet, "long": None, "columns": columns, "duplicates": "first"}
    return survey.model_copy(update={"responses": responses.model_copy(update=changes)})
