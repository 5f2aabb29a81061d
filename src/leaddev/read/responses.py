"""Opens the answers that a survey file points to: a file, a CSV block or inline rows, as one table."""

from __future__ import annotations

from msgspec import Struct

from leaddev.errors import Location
from leaddev.read.answers import AnswerReader, ColumnMap, match_columns
from leaddev.read.answers.headings import plain
from leaddev.read.files import open_source, sha256_of
from leaddev.read.survey_file import InputFile, LoadedSurvey
from leaddev.read.tables import Table, open_table, table_from_rows, table_from_text
from leaddev.schema import Questionnaire


class OpenedResponses(Struct, frozen=True):
    """A table of answers whose columns were recognized; `input` is None where the answers are in the survey file."""

    table: Table
    columns: ColumnMap
    input: InputFile | None

    def reader(self, loaded: LoadedSurvey, questionnaire: Questionnaire) -> AnswerReader:
        """A reader of the rows."""
        return AnswerReader(self.table, questionnaire, loaded.survey, self.columns, unit_names(loaded))


def open_responses(loaded: LoadedSurvey, questionnaire: Questionnaire) -> OpenedResponses:
    """Open the answers and recognize the columns; problems of columns are in the result."""
    responses = loaded.survey.responses
    digest = None
    table: Table
    if responses.file is not None:
        source = open_source(responses.file, loaded.base)
        digest = InputFile(responses.file, sha256_of(source))
        table = open_table(source, sheet=responses.sheet)
    elif responses.csv is not None:
        line, offset = loaded.document.block_start(("responses", "csv"))
        table = table_from_text(responses.csv, loaded.document.name, line, offset)
    else:
        rows = responses.rows or ()

        def place(row: int | None, key: str | None) -> Location:
            path = tuple(part for part in (row, key) if part is not None)
            return loaded.document.location(("responses", "rows", *path))

        table = table_from_rows(rows, place)
    return OpenedResponses(table, match_columns(table, questionnaire, loaded.survey), digest)


def unit_names(loaded: LoadedSurvey) -> dict[str, int]:
    """Comparable name of each unit to its number in the tree (a parent before its children, from 1).

    A unit is named by its id, its name in any language, or `parent / name`; a name that two units share needs the
    parent or the id.
    """
    names: dict[str, int] = {}
    ambiguous: set[str] = set()
    number = 0

    def add(text: str, place: int) -> None:
        key = plain(text)
        if names.get(key, place) != place:
            ambiguous.add(key)
        names.setdefault(key, place)

    ids = {}
    stack = [(unit, "") for unit in reversed(loaded.survey.units)]
    while stack:
        unit, parent = stack.pop()
        number += 1
        ids[plain(unit.id)] = number
        for text in unit.title:
            add(text, number)
            if parent:
                add(f"{parent} / {text}", number)
        stack.extend((child, unit.title.in_language(loaded.survey.language)) for child in reversed(unit.units))
    return {**{key: place for key, place in names.items() if key not in ambiguous}, **ids}
