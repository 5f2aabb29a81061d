"""What one file is taken as, and why, before anything is computed: answers, a training list, a questionnaire, a model.

Decides nothing of its own about columns and cells: it asks the readers that an analysis uses, and counts.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import count
from pathlib import Path

from msgspec.structs import replace

import leaddev
from leaddev.errors import InvalidInput, Problem
from leaddev.inspection.answers import columns_of_answers, rows_left_out
from leaddev.inspection.kinds import Known, kind_of
from leaddev.inspection.training import columns_of_list, known_fields
from leaddev.read.answers.dialects import PLAIN
from leaddev.read.answers.matching import Matcher
from leaddev.read.files import open_source
from leaddev.read.model_file import LoadedModel, builtin_models, load_model
from leaddev.read.responses import OpenedTable, files_named, opened
from leaddev.read.survey_file import LoadedSurvey, load_survey
from leaddev.read.tables import Table, open_tables
from leaddev.report.inspection import INSPECTION_SCHEMA, Inspection, Sign, Trouble
from leaddev.schema import Model, Questionnaire, Survey, questionnaire_of

ENOUGH = 5
"""So many questions of a model that nobody named are no chance."""
SMALLEST = 10
MOST_SIGNS = 2


Sheets = Callable[..., Iterator[Table]]
"""Opens the tables of the file, as `open_tables` does."""


class ReadOnce:
    """Tables for whoever asks: each is read once, when it is first asked for; what is wrong is raised to each."""

    def __init__(self, tables: Iterator[Table]) -> None:
        self._tables, self._read = tables, list[Table]()
        self._refusal: InvalidInput | None = None

    def __iter__(self) -> Iterator[Table]:
        for place in count():
            if place == len(self._read):
                if self._refusal is not None:
                    raise self._refusal
                try:
                    self._read.append(next(self._tables))
                except StopIteration:
                    return
                except InvalidInput as invalid:
                    self._refusal = invalid
                    raise
            yield self._read[place]


class _Asked:
    """A survey that a file is compared with: the user's own, or one that asks nothing but a model."""

    def __init__(self, loaded: LoadedModel, survey: Survey | None = None) -> None:
        self.model: Model = loaded.model
        self.name, self.is_stub = loaded.source.name, survey is None
        self.survey = survey or Survey.model_validate(
            {
                "leaddev": "survey/1",
                "title": loaded.source.name,
                "organization": {"name": loaded.source.name},
                "model": loaded.source.name,
                "responses": {"file": "-"},
            }
        )
        self.questionnaire: Questionnaire = questionnaire_of(self.model, self.survey)

    def opened(self, sheets: Sheets) -> OpenedTable:
        """The file, read as answers to this survey."""
        return opened(partial(sheets, self.survey.responses.sheet), Matcher(self.questionnaire, self.survey))


def inspect(path: str, survey: str | None = None, model: str | None = None, language: str | None = None) -> Inspection:
    """What the file at `path` was taken as (`-` is standard input).

    It is compared with the questions of a survey file, of a model, or of the built-in model that fits best. Raises
    `InvalidInput` where the file, the survey file or the model is not there or has problems of its own.
    """
    loaded = load_survey(survey) if survey is not None else None
    source = open_source(path)
    if loaded is not None:
        asked = [_Asked(loaded.model_file, _about(path, loaded))]
    else:
        asked = [_Asked(load_model(name)) for name in ([model] if model is not None else builtin_models())]
    chosen = asked[0].survey if loaded is not None else None
    told = Inspection(
        schema=INSPECTION_SCHEMA,
        leaddev=leaddev.__version__,
        file=source.name,
        language=language or (chosen.language if chosen is not None else "en"),
        kind="unreadable",
        minimum=max(SMALLEST, chosen.confidentiality.minimum_group if chosen is not None else 0),
    )
    read = cache(lambda *chosen: ReadOnce(open_tables(source, *chosen)))

    def sheets(sheet: str | None = None, header_row: int | None = None, header_rows: int = 1) -> Iterator[Table]:
        return iter(read(sheet, header_row, header_rows))

    known = kind_of(source, sheets())
    if known is not None and known.kind != "unreadable":
        return _of_kind(told, known)
    try:
        return _of_table(told, sheets, asked, known, is_named=survey is not None or model is not None)
    except InvalidInput as invalid:
        told = _of_kind(told, known) if known is not None else told
        return replace(told, next=("unreadable",), problems=tuple(map(_trouble, invalid.problems)))


def _about(path: str, loaded: LoadedSurvey) -> Survey:
    """The survey; where it says which sheet and row hold the answers, that is about its own files alone."""
    survey = loaded.survey
    named = (name for source in survey.responses.sources for name in files_named(source, loaded.base))
    if Path(path).resolve() in {(loaded.base / name).resolve() for name in named}:
        return survey
    anywhere = survey.responses.model_copy(update={"sheet": None, "header_row": None})
    return survey.model_copy(update={"responses": anywhere})


def _of_kind(told: Inspection, known: Known) -> Inspection:
    signs = (Sign(kind="inside", names=known.names),) if known.names else ()
    return replace(told, kind=known.kind, tool=known.tool, signs=signs, next=(known.kind,))


def _of_table(
    told: Inspection, sheets: Sheets, asked: list[_Asked], known: Known | None, *, is_named: bool
) -> Inspection:
    opened, best = max(
        ((each.opened(sheets), each) for each in asked),
        key=lambda pair: (_questions(pair[0]), -len(pair[1].questionnaire)),
    )
    if not is_named and _questions(opened) < ENOUGH:
        by_chance = dataclasses.replace(opened.columns, questions={}, lists={}, further={}, ways={}, problems=[])
        opened = replace(opened, columns=by_chance)
    questions = _questions(opened)
    is_export = opened.columns.dialect is not PLAIN
    fields = known_fields(sheets(), best.survey, best.model) if not questions and not is_export else None
    if fields is not None:
        columns, table = columns_of_list(fields, best.survey, best.model)
        found = replace(told, kind="training-list", columns=columns, next=("training-list",))
        return _as_it_stands(found, table, sum(1 for _ in fields.rows))
    read = columns_of_answers(opened, best.survey, best.model, best.questionnaire, told.minimum)
    is_loose = opened.table.grid.delimiter and (read.problems or len(read.columns) == 1)
    if is_loose and not is_export and not questions:
        return replace(told, kind="text", next=("text",))
    found = replace(
        told,
        kind="answers" if is_export or questions else "table",
        model=best.name if questions else None,
        questions=questions,
        tool=_tool(opened, known),
        dialect=opened.columns.dialect.name,
        declared=best.survey.responses.dialect is not None,
        signs=tuple(
            dict.fromkeys(Sign(kind=each.kind, names=each.names) for each in opened.recognition.signs[:MOST_SIGNS])
        ),
        columns=read.columns,
        left_out=rows_left_out(read.left_out, told.minimum),
        problems=tuple(map(_trouble, [*(opened.columns.problems if questions else ()), *read.problems])),
        next=(_next(best, is_export=is_export, has_questions=questions > 0),),
    )
    return _as_it_stands(found, opened.table, read.rows)


def _next(asked: _Asked, *, is_export: bool, has_questions: bool) -> str:
    if has_questions:
        return "answers" if asked.is_stub else "survey-answers"
    return "no-question" if is_export else "table"


def _questions(opened: OpenedTable) -> int:
    return len(opened.columns.questions) + len(opened.columns.lists)


def _tool(opened: OpenedTable, known: Known | None) -> str | None:
    dialect = opened.columns.dialect
    return dialect.title if dialect is not PLAIN else known.tool if known is not None else None


def _as_it_stands(told: Inspection, table: Table, rows: int) -> Inspection:
    """With what is told of a table whatever it holds."""
    grid = table.grid
    return replace(
        told,
        encoding=grid.encoding or None,
        delimiter=grid.delimiter or None,
        sheet=grid.sheet or None,
        sheets_not_read=(*grid.others, *grid.hidden_sheets),
        hidden=grid.hidden,
        lines=None if grid.is_headed else table.lines,
        rows=None if 0 < rows < told.minimum and told.kind != "training-list" else rows,
    )


def _trouble(problem: Problem) -> Trouble:
    place = problem.location
    return Trouble(
        code=problem.code,
        message=problem.message,
        hint=problem.hint,
        line=place.line,
        column=place.column,
        count=problem.count,
    )
