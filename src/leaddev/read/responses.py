"""Opens the answers that a survey file points to, files, a block or rows, as tables whose headings are known."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.answers.decoding import Decoding
from leaddev.read.answers.dialects import PLAIN, Dialect, Recognition, recognized
from leaddev.read.answers.found import ColumnMap
from leaddev.read.answers.matching import Matcher
from leaddev.read.answers.reading import AnswerReader
from leaddev.read.answers.structure import Joins, wide_table
from leaddev.read.answers.survey_reader import SurveyReader
from leaddev.read.files import SourceFile, open_source, refusing, sha256_of
from leaddev.read.survey_file import InputFile, LoadedSurvey
from leaddev.read.tables import Table, below_headings, most_named, open_tables, table_from_rows, table_from_text
from leaddev.read.units import unit_decoder, with_units_of
from leaddev.schema import Questionnaire

_FEW, _TWO = 6, 3
"""So much do headings name that are found without looking further, and those that are more than one thing."""

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
    def slow(self) -> list[str]:
        """The large files that are read faster where the extra `large` is installed."""
        return [part.table.name for part in self.parts if part.table.grid.is_slow]

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
    problems += [] if problems else _differing(loaded, parts)
    if problems:
        raise InvalidInput(problems)
    parts[0].columns.problems += joins.problems()
    return OpenedResponses(tuple(parts), tuple(joins.inputs))


def _differing(loaded: LoadedSurvey, parts: Sequence[OpenedTable]) -> Iterator[Problem]:
    """The pieces of a folder that have other columns than its first one."""
    for name in loaded.survey.responses.sources:
        pieces = files_named(name, loaded.base) if (loaded.base / name).is_dir() else []
        tables = [part.table for part in parts if part.input is not None and part.input.name in pieces]
        for table in tables[1:]:
            if other := next(iter(set(tables[0].header) ^ set(table.header)), None):
                both = (table.name, tables[0].name)
                there, lacking = both if other in table.header else both[::-1]
                message = f"The files of `{name}` are one table, but `{other[:80]}` is a column of `{there}` only."
                hint = f"Write `{lacking}` with the same columns, or move one of the files out of the folder."
                yield Problem("LD-E113", message, Location(table.name), hint)


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
    if (given := loaded.answers) is not None:
        yield (lambda *_: iter([Table(given.grid, given.grid.top())])), given.input
        return
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
    """The name of a file, whether it exists or not; or of the files that it fits as a pattern, seen from `base`.

    Of a folder the names of its Parquet files, but for those that other programs hide with `_` or `.`.
    """
    with refusing(name):
        is_there = (base / name).exists()
        folder, pattern = (Path(name), "[!._]*.parquet") if is_there else (Path(name).parent, Path(name).name)
        if not (base / name).is_dir() and (is_there or not any(sign in name for sign in "*?")):
            return [name]
        found = sorted(path.name for path in (base / folder).glob(pattern) if path.is_file())
        return [(folder / each).as_posix() for each in found] or ([name] if is_there else [])


def _with_headings(opener: Opener, matcher: Matcher) -> tuple[Table, Recognition]:
    """The table in the sheet and below the headings that name most of what is asked; and of which tool it is."""
    responses = matcher.survey.responses
    if responses.header_row is not None:
        first, last = min(responses.header_row), max(responses.header_row)
        return _read_as(next(opener(first, last - first + 1)), responses.dialect)
    recognitions: dict[str, Recognition] = {}

    def read() -> Iterator[tuple[int, Table]]:
        for each in opener(None, 1):
            table, recognition = _read_as(each, responses.dialect)
            recognitions[table.grid.sheet] = recognition
            found_in = partial(_found_in, matcher, recognition.dialect)
            if recognition.head is not None and not table.grid.is_headed:
                table = table.headed(*recognition.head)
                yield found_in(table.heads), table
            else:
                yield below_headings(table, found_in, _FEW)

    _, table = most_named(read(), _FEW)
    return table, recognitions[table.grid.sheet]


def _read_as(table: Table, declared: str | None) -> tuple[Table, Recognition]:
    """The table with headings as its tool means them."""
    recognition = recognized([cells for _, cells in table.beginning], declared)
    if (unwrapped := recognition.dialect.heading) is None:
        return table, recognition
    top = tuple((line, tuple(map(unwrapped, cells))) for line, cells in table.beginning)
    return Table(table.grid, top, 0, len(table.heads)), recognition


def _found_in(matcher: Matcher, dialect: Dialect, heads: Sequence[Sequence[str]]) -> int:
    """How much these rows name; a little more where the second one repeats what the first one names.

    Two rows name nothing together where the first is a title, or the second names one thing at most, as answers may.
    """
    found = matcher.found_in(heads, dialect)
    if len(heads) != 2:
        return found
    upper, lower = (matcher.found_in([row], dialect) for row in heads)
    if sum(map(bool, heads[0])) < 2 or lower < _TWO:
        return 0
    return found + (upper >= lower >= upper / 2)
