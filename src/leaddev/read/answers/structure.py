"""Answers of another structure, as the survey file declares it: one row an answer, or a second file found by an id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from leaddev.errors import InvalidInput, Problem
from leaddev.read.answers.complaints import SAID, Complaints, Refusal
from leaddev.read.answers.decoding import Suggestions
from leaddev.read.answers.found import at_headings, like
from leaddev.read.answers.headings import combined, plain
from leaddev.read.answers.matching import Matcher
from leaddev.read.files import open_source, sha256_of
from leaddev.read.survey_file import InputFile, LoadedSurvey
from leaddev.read.tables import (
    JoinedRows,
    LongColumns,
    Lookup,
    Table,
    WideRows,
    below_headings,
    columns_named,
    most_named,
    open_tables,
)
from leaddev.schema.model import LEVEL
from leaddev.schema.survey import Join, Long

_MOST_UNKNOWN = 500
"""So many names that are no questions stand in no column of questions: further ones are not looked at."""


def located(tables: Iterable[Table], wanted: dict[str, str], *, is_headed: bool = False) -> tuple[Table, list[int]]:
    """The table and the row of headings that have all columns, and which they are; `wanted` is what they are for.

    Raises `InvalidInput` for those that no row has, seen from the row that has most.
    """

    def found_in(heads: Sequence[Sequence[str]]) -> int:
        return sum(map(bool, _columns_of(heads, wanted)))

    if is_headed:
        table = next(iter(tables))
    else:
        _, table = most_named((below_headings(each, found_in, len(wanted)) for each in tables), len(wanted))
    found = _columns_of(table.heads, wanted)
    if problems := [problem for each in zip(wanted, found, strict=True) for problem in _absent(table, wanted, *each)]:
        raise InvalidInput(problems)
    return table, [columns[0] for columns in found]


def _columns_of(heads: Sequence[Sequence[str]], wanted: dict[str, str]) -> list[list[int]]:
    """The columns of each heading."""
    parts = combined(heads)

    def with_heading(text: str) -> list[int]:
        return [column for column, cells in enumerate(parts) if plain(text) in map(plain, cells)]

    return [columns_named(heading, with_heading, len(parts)) for heading in wanted.values()]


def _absent(table: Table, wanted: dict[str, str], key: str, columns: Sequence[int]) -> Iterator[Problem]:
    heading, place = wanted[key], at_headings(table)
    if len(columns) > 1:
        message = f"`{heading}`, which the survey file names for `{key}`, is the heading of {len(columns)} columns."
        yield Problem("LD-E504", message, place, f"Write `{heading}#1` for the first of them.")
    elif not columns:
        message = f"the survey file says that `{key}` is in the column `{heading}`, which does not exist."
        hint = like(heading, table.header) or "Write the heading as it stands in the file."
        yield Problem("LD-E502", message, place, hint)


# --- one row an answer ------------------------------------------------------------------------------------------------


def wide_table(tables: Iterable[Table], matcher: Matcher, long: Long) -> tuple[Table, list[Problem]]:
    """The respondents of a long file, and what is wrong with its answers."""
    values = long.value if isinstance(long.value, dict) else {"": long.value}
    wanted = {"long: respondent": long.respondent, "long: question": long.question}
    wanted |= {f"long: value: {rating}".removesuffix(": "): heading for rating, heading in values.items()}
    wanted |= {} if long.rating is None else {"long: rating": long.rating}
    is_headed = matcher.survey.responses.header_row is not None
    table, (respondent, question, *others) = located(tables, wanted, is_headed=is_headed)
    rating = None if long.rating is None else others.pop()
    columns = LongColumns(respondent, question, dict(zip(values, others, strict=True)), rating)
    wide = WideRows(table, columns, _Questions(matcher, long))
    if not wide.headings and wide.unknown:
        message = f"no text in the column `{table.header[question]}` is a question of the model."
        hint = "Name the column with the codes or the texts of questions under `long: question:`, and check `model:`."
        raise InvalidInput([Problem("LD-E526", message, table.location(None, question), hint)])
    return wide.table, [*wide.problems(), *_unknown(wide, matcher, table, question)]


class _Questions:
    """The heading under which a question of a long file is recognized."""

    def __init__(self, matcher: Matcher, long: Long) -> None:
        self._matcher, self._skip, self._left = matcher, set(map(plain, long.skip)), _MOST_UNKNOWN

    def __call__(self, name: str, word: str) -> tuple[str, bool] | None:
        """The heading, and whether a respondent may have several answers; those that are skipped have any."""
        if plain(name) in self._skip:
            return name, True
        rating = self._matcher.rating(word)
        for heading in (f"{name} [{rating}]", name) if rating and self._left else (name,) if self._left else ():
            kinds = self._matcher.kinds(heading)
            if kinds and not (heading == name and rating not in ("", LEVEL) and "level" in kinds):
                return heading, "list" in kinds
        self._left = max(0, self._left - 1)
        return None


def _unknown(wide: WideRows, matcher: Matcher, table: Table, question: int) -> list[Problem]:
    """The questions that the model lacks; what few rows hold may be what a respondent wrote, and is not said."""
    complaints = Complaints(table.name, matcher.survey.confidentiality.minimum_group)
    written = [name for question in matcher.questionnaire for name in (question.code, *question.text)]
    suggest, known = Suggestions(), list(map(plain, written))
    one, several = (f"the question{s} {SAID} {verb} not of the model." for s, verb in (("", "is"), ("s", "are")))
    hint = "Correct the file, or list under `responses: long: skip:` what is no question of the model."
    other, others = (f"the word{s} {SAID} {verb} for no rating." for s, verb in (("", "stands"), ("s", "stand")))
    cure = "Say under `responses: ratings:` what it stands for, as in `ratings: {level: ...}`."
    for (name, word), (row, rows) in wide.unknown.items():
        if matcher.kinds(name):
            refusal = Refusal("LD-E526", other, cure, word, several=others)
        else:
            close = suggest(plain(name), known, written)
            refusal = Refusal("LD-E526", one, close or hint, name, is_known=bool(close), several=several)
        complaints.note(refusal, table.location(row, question), count=rows)
    return complaints.collected()


# --- a second file ----------------------------------------------------------------------------------------------------


class Joins:
    """The files that are joined to answers, in memory; raises `InvalidInput` with the problems of all of them."""

    def __init__(self, loaded: LoadedSurvey) -> None:
        self._joined: list[_Joined] = []
        self.inputs: list[InputFile] = []
        problems: list[Problem] = []
        for join in loaded.survey.responses.join:
            try:
                source = open_source(join.file, loaded.base)
                table, (column,) = located(open_tables(source, join.sheet), {"join: by": join.by})
                self._joined.append(_Joined(join, Lookup(table, column), []))
                self.inputs.append(InputFile(join.file, sha256_of(source)))
            except InvalidInput as invalid:
                problems.extend(invalid.problems)
        if problems:
            raise InvalidInput(problems)

    def beside(self, table: Table) -> Table:
        """The answers with the columns of all files; raises `InvalidInput` where they have no column of ids."""
        for joined in self._joined:
            key = "join: answers_by" if joined.join.answers_by else "join: by"
            _, (column,) = located([table], {key: joined.join.answers_by or joined.join.by}, is_headed=True)
            joined.parts.append(JoinedRows(table, column, joined.lookup))
            table = joined.parts[-1].table
        return table

    def problems(self) -> list[Problem]:
        """What is wrong with ids, when all answers have been joined."""
        return [problem for joined in self._joined for problem in joined.problems()]


class _Joined(Struct, frozen=True):
    join: Join
    lookup: Lookup
    parts: list[JoinedRows]

    def problems(self) -> Iterator[Problem]:
        """Ids that stand twice in the file, and those of answers that it lacks; counts are for who holds the files."""
        lookup, table = self.lookup, self.lookup.table
        if lookup.twice:
            first, second = (table.location(row, lookup.by) for row in lookup.twice[0])
            message = f"the id of the row stands twice in the file; first in line {first.line}."
            hint = "Remove the row that does not count: an id stands for one person."
            yield Problem("LD-E536", message, second, hint, len(lookup.twice))
        lacking = [part for part in self.parts if part.lacking]
        if not lacking or (self.join.unmatched == "keep" and lookup.met):  # a file that knows nobody is another file
            return
        unknown, ids = set().union(*(part.unknown for part in lacking)), lookup.rows.keys()
        count, rest = sum(len(part.lacking) for part in lacking), len(ids - lookup.met)
        message = f"`{table.name}` has no row with this id; of its {len(ids):,} ids, without answers: {rest:,}."
        hint = "Correct the ids, or write `unmatched: keep` under `join:` if these people count without what it says."
        if any(unknown) and set(map(_bare, unknown)) <= set(map(_bare, ids)):
            hint = "Write ids alike in both files: but for zeros in front, `.0` behind and capitals it has them all."
        place = lacking[0].own.location(lacking[0].lacking[0], lacking[0].by)
        yield Problem("LD-E535", message, place, hint, count)


def _bare(text: str) -> str:
    """An id without what programs add to it or take from it."""
    return text.removesuffix(".0").lstrip("0").casefold()
