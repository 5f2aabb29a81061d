"""What one file is taken as, and why, before anything is computed: answers, a training list, a questionnaire, a model.

Decides nothing of its own about columns and cells: it asks the readers that an analysis uses, and counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import count

from msgspec.structs import replace

import leaddev
from leaddev.errors import InvalidInput, Problem
from leaddev.inspection.answers import columns_of_answers, rows_left_out
from leaddev.inspection.asked import Asked, Held, Sheets
from leaddev.inspection.kinds import Known, kind_of
from leaddev.inspection.training import columns_of_list, known_fields
from leaddev.read.answers.dialects import PLAIN
from leaddev.read.files import open_source
from leaddev.read.model_file import builtin_models, load_model
from leaddev.read.survey_file import load_survey
from leaddev.read.tables import Table, column_letters, open_tables
from leaddev.report.inspection import INSPECTION_SCHEMA, Inspection, Sign, Trouble

ENOUGH = 5
"""So many questions of a model that nobody named are no chance."""
SMALLEST = 10
MOST_SIGNS = 2


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


def inspect(path: str, survey: str | None = None, model: str | None = None, language: str | None = None) -> Inspection:
    """What the file at `path` was taken as (`-` is standard input).

    It is compared with the questions of a survey file, of a model, or of the built-in model that fits best. Raises
    `InvalidInput` where the file, the survey file or the model is not there or has problems of its own.
    """
    loaded = load_survey(survey) if survey is not None else None
    source = open_source(path)
    if loaded is not None:
        asked = [Asked(loaded.model_file, loaded, path)]
    else:
        asked = [Asked(load_model(name)) for name in ([model] if model is not None else builtin_models())]
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


def _of_kind(told: Inspection, known: Known) -> Inspection:
    signs = (Sign(kind="inside", names=known.names),) if known.names else ()
    return replace(told, kind=known.kind, tool=known.tool, signs=signs, next=(known.kind,))


def _of_table(
    told: Inspection, sheets: Sheets, asked: list[Asked], known: Known | None, *, is_named: bool
) -> Inspection:
    held, best = max(
        ((each.held(sheets), each) for each in asked), key=lambda pair: (pair[0].questions, -len(pair[1].questionnaire))
    )
    if not is_named and held.questions < ENOUGH:
        held = held.by_chance
    opened, questions = held.opened, held.questions
    is_export = opened.columns.dialect is not PLAIN
    is_known = is_export or questions > 0 or best.join is not None
    fields = None if is_known else known_fields(sheets(), best.survey, best.model)
    if fields is not None:
        columns, table = columns_of_list(fields, best.survey, best.model)
        found = replace(told, kind="training-list", columns=columns, next=("training-list",))
        return _as_it_stands(found, table, sum(1 for _ in fields.rows))
    read = columns_of_answers(opened, best.survey, best.model, best.questionnaire, told.minimum)
    if not is_known and opened.table.grid.delimiter and (read.problems or len(read.columns) == 1):
        return replace(told, kind="text", next=("text",))
    has_problems = (questions > 0 and held.item is None) or best.join is not None
    found = replace(
        told,
        kind="joined" if best.join is not None else "answers" if is_known else "table",
        model=best.name if questions else None,
        questions=questions,
        item=_item(held, best),
        joined=tuple(dict.fromkeys(table.name for table in opened.table.grid.joined)),
        tool=opened.columns.dialect.title if is_export else known.tool if known is not None else None,
        dialect=opened.columns.dialect.name,
        declared=best.survey.responses.dialect is not None,
        signs=tuple(
            dict.fromkeys(Sign(kind=each.kind, names=each.names) for each in opened.recognition.signs[:MOST_SIGNS])
        ),
        columns=read.columns,
        left_out=rows_left_out(read.left_out, told.minimum),
        problems=tuple(map(_trouble, [*(opened.columns.problems if has_problems else ()), *read.problems])),
        next=(_next(best, held, is_export=is_export),),
    )
    return _as_it_stands(found, opened.table, read.rows)


def _item(held: Held, asked: Asked) -> str | None:
    """The column that names questions, where each row is one answer."""
    if held.item is not None:
        return held.opened.table.header[held.item] or column_letters(held.item)
    return None if asked.survey.responses.long is None else asked.survey.responses.long.question


def _next(asked: Asked, held: Held, *, is_export: bool) -> str:
    if asked.join is not None or held.item is not None:
        return "joined" if asked.join is not None else "long"
    if held.questions:
        return "answers" if asked.loaded is None else "survey-answers"
    return "no-question" if is_export else "table"


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
        lines=table.lines if not grid.is_headed else str(table.location().line or "") or None,
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
