"""Opens the answers that a survey file points to, files, a block or rows, as tables whose headings are known."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.answers.decoding import Decoding
from leaddev.read.answers.dialects import PLAIN, Recognition, recognized
from leaddev.read.answers.found import ColumnMap
from leaddev.read.answers.matching import Matcher
from leaddev.read.answers.reading import AnswerReader
from leaddev.read.answers.structure import Joins, wide_table
from leaddev.read.answers.survey_reader import SurveyReader
from leaddev.read.files import SourceFile, open_source, refusing, sha256_of
from leaddev.read.survey_file import InputFile, LoadedSurvey
from leaddev.read.tables import Table, open_tables, table_from_rows, table_from_text
from leaddev.read.units import unit_decoder, with_units_of
from leaddev.schema import Questionnaire

_FEW = 6

Opener = Callable[[int | None, int], Iterator[Table]]
"""Opens the tables of an input, by the line of their headings and how many rows of them there are."""


class OpenedTable(Struct, frozen=True):
    """A table of answers whose columns were recognized; `input` is None where the answers are in the survey file."""

    table: Table
    columns: ColumnMap
    input: InputFile | None
    recognition: Recognition


class OpenedResponses(Struct, frozen=True, dict=True):
    """All tables of answers, in the order of the survey file."""

    parts: tuple[OpenedTable, ...]
    joined: tuple[InputFile, ...] = ()

    @property
    def table(self) -> Table:
        """The first table, to point to."""
        return self.parts[0].table

    @property
    def problems(self) -> list[Problem]:
        """The problems of columns."""
        return [problem for part in self.parts for problem in part.columns.problems]

    @property
    def inputs(self) -> tuple[InputFile, ...]:
        """The files, those of answers first."""
        return (*(part.input for part in self.parts if part.input is not None), *self.joined)

    @cached_property
    def columns(self) -> ColumnMap:
        """What any of the tables has; its column numbers mean nothing where there are several."""
        found = ColumnMap()
        for part in reversed(self.parts):
            found.questions |= part.columns.questions
            found.lists |= part.columns.lists
            found.roles |= part.columns.roles
        return found

    @property
    def not_used(self) -> list[str]:
        """The headings of columns that are no question."""
        headings = (part.table.header[column] for part in self.parts for column in part.columns.unused)
        return list(dict.fromkeys(filter(None, headings)))

    def heading(self, code: str) -> str:
        """The heading of a question's column."""
        return next(part.columns.heading(part.table, code) for part in self.parts if code in part.columns.questions)

    def reader(self, loaded: LoadedSurvey, questionnaire: Questionnaire) -> SurveyReader:
        """A reader of the rows."""
        decoding = Decoding(loaded.survey, loaded.model.answer_scales)
        of_unit = unit_decoder(decoding)
        return SurveyReader(
            [AnswerReader(part.table, questionnaire, decoding, part.columns, of_unit) for part in self.parts]
        )


def with_units_of_data(loaded: LoadedSurvey, opened: OpenedResponses) -> LoadedSurvey:
    """The survey with the units that its answers name, where it asks for them."""
    tables = ((part.table, part.columns) for part in opened.parts)
    return replace(loaded, survey=with_units_of(loaded.survey, tables, Decoding(loaded.survey).missing))


def open_responses(loaded: LoadedSurvey, questionnaire: Questionnaire) -> OpenedResponses:
    """Open the answers and recognize the columns; problems of columns are in the result."""
    matcher = Matcher(questionnaire, loaded.survey)
    joins = Joins(loaded)
    parts: list[OpenedTable] = []
    problems: list[Problem] = []
    for opener, input_file in _openers(loaded):
        try:
            parts.append(opened(opener, matcher, input_file, joins))
        except InvalidInput as invalid:
            problems.extend(invalid.problems)
    sheet = loaded.survey.responses.sheet
    if sheet is not None and parts and not any(part.table.grid.sheet for part in parts) and not problems:
        message, hint = f"No file of answers is a workbook, so none has a sheet `{sheet}`.", "Remove `sheet:`."
        problems.append(Problem("LD-E109", message, loaded.document.location(("responses", "sheet"), key=True), hint))
    if problems:
        raise InvalidInput(problems)
    parts[0].columns.problems += joins.problems()
    return OpenedResponses(tuple(parts), tuple(joins.inputs))


def opened(
    opener: Opener, matcher: Matcher, input_file: InputFile | None = None, joins: Joins | None = None
) -> OpenedTable:
    """One input, read as answers to what a matcher looks for, with what is joined to it."""
    own, recognition, flaws = _table(opener, matcher)
    table = own if joins is None else joins.beside(own)
    columns = matcher.match(table, recognition.dialect)
    if any(flaw.code == "LD-E526" for flaw in flaws):  # what is missing is there under another name
        columns.problems = [problem for problem in columns.problems if problem.code != "LD-E503"]
    columns.problems += flaws
    return OpenedTable(table, columns, input_file, recognition)


def _table(opener: Opener, matcher: Matcher) -> tuple[Table, Recognition, list[Problem]]:
    """The table of respondents of an input, whose tool it is of, and what is wrong with it beside its columns."""
    responses, rows = matcher.survey.responses, matcher.survey.responses.header_row
    if responses.long is None:
        return *_with_headings(opener, matcher), []
    tables = opener(None, 1) if rows is None else opener(min(rows), max(rows) - min(rows) + 1)
    table, flaws = wide_table(tables, matcher, responses.long)
    return table, Recognition(PLAIN), flaws


def _openers(loaded: LoadedSurvey) -> Iterator[tuple[Opener, InputFile | None]]:
    responses = loaded.survey.responses
    digests: dict[str, str] = {}
    for name, source in _files(loaded):
        digest = sha256_of(source)
        if digests.setdefault(digest, source.name) != source.name and responses.duplicates == "refuse":
            message = f"The file is the same as `{digests[digest]}`: its answers would count twice."
            hint = "Name one of them under `responses:`, or remove the copy."
            raise InvalidInput([Problem("LD-E523", message, Location(source.name), hint)])
        yield partial(open_tables, source, responses.sheet), InputFile(name, digest)
    if responses.csv is not None:
        line, indent = loaded.document.block_start(("responses", "csv"))
        block = partial(table_from_text, responses.csv, loaded.document.name, line, indent)
        yield (lambda row, rows: iter([block(row, rows)])), None
    if responses.rows is not None:
        inline = responses.rows

        def place(row: int | None, key: str | None) -> Location:
            path = tuple(part for part in (row, key) if part is not None)
            return loaded.document.location(("responses", "rows", *path))

        yield (lambda *_: iter([table_from_rows(inline, place)])), None


def _files(loaded: LoadedSurvey) -> Iterator[tuple[str, SourceFile]]:
    """The files with the names that they are given; those of a pattern in the order of the alphabet."""
    found: dict[str, str] = {}
    for name in loaded.survey.responses.sources:
        names = files_named(name, loaded.base)
        if not names:
            hint = "Check the spelling; patterns are relative to the survey file."
            where = loaded.document.location(("responses",))
            raise InvalidInput([Problem("LD-E101", f"No file fits the pattern `{name}`.", where, hint)])
        for each in names:
            found.setdefault(os.path.normpath(each), each)
    for name in found.values():
        yield name, open_source(name, loaded.base)


def files_named(name: str, base: Path) -> list[str]:
    """The name of a file, whether it exists or not; or of the files that it fits as a pattern, seen from `base`."""
    with refusing(name):
        if not any(sign in name for sign in "*?") or (base / name).exists():
            return [name]
        folder = Path(name).parent
        found = sorted(path.name for path in (base / folder).glob(Path(name).name) if path.is_file())
        return [(folder / each).as_posix() for each in found]


def _with_headings(opener: Opener, matcher: Matcher) -> tuple[Table, Recognition]:
    """The table in the sheet and below the rows of headings that name most of what is asked; the first in doubt.

    And of which tool it is.
    """
    responses = matcher.survey.responses
    if responses.header_row is not None:
        first, last = min(responses.header_row), max(responses.header_row)
        return _read_as(next(opener(first, last - first + 1)), responses.dialect)
    best: tuple[Table, Recognition] | None = None
    most = 0
    for each in opener(None, 1):
        table, recognition = _read_as(each, responses.dialect)
        if table.grid.is_headed:
            return table, recognition
        found, start, rows = _headings(table, matcher, recognition)
        if best is None or found > most:  # a legend may name a question, too
            best, most = (table.headed(start, rows) if found else table, recognition), found
        if most >= _FEW:
            break
    assert best is not None  # a file without any table is refused
    return best


def _read_as(table: Table, declared: str | None) -> tuple[Table, Recognition]:
    """The table with headings as its tool means them."""
    recognition = recognized([cells for _, cells in table.beginning], declared)
    if (unwrapped := recognition.dialect.heading) is None:
        return table, recognition
    top = tuple((line, tuple(map(unwrapped, cells))) for line, cells in table.beginning)
    return Table(table.grid, top, 0, len(table.heads)), recognition


def _headings(table: Table, matcher: Matcher, recognition: Recognition) -> tuple[int, int, int]:
    """How much the best rows of headings name, in which row with content they start, and how many they are."""
    top = [cells for _, cells in table.beginning]
    width = max(map(len, top))
    top = [(*cells, *[""] * (width - len(cells))) for cells in top]
    found_in = partial(matcher.found_in, dialect=recognition.dialect)
    if recognition.head is not None:
        start, rows = recognition.head
        return found_in(top[start : start + rows]), start, rows
    known: list[int] = []
    for cells in top:
        known.append(found_in([cells]))
        if known[-1] >= _FEW:
            break
    start, best = known.index(max(known)), max(known)
    below = found_in([top[start + 1]]) if start + 1 < len(top) else 0
    above = start > 0 and sum(map(bool, top[start - 1])) > 1
    if above and (found := found_in(top[start - 1 : start + 1])) > best:
        return found, start - 1, 2
    if below and (2 * below >= best or found_in(top[start : start + 2]) > best):
        return best, start, 2
    return best, start, 1
