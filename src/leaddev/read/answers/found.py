"""What was found in the headings of a table, and what is missing: questions of an asked block, units, splits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from leaddev.errors import Location, Problem
from leaddev.nearest import nearest
from leaddev.read.answers.dialects import PLAIN, RECORD_IDS, SECONDS_CODES, Dialect
from leaddev.read.answers.headings import plain
from leaddev.read.answers.rows import RowSigns
from leaddev.read.tables import Table, headings_said
from leaddev.schema import Question, Questionnaire, Survey

UNIT, LEADER, RESPONDENT, SECONDS = "unit", "leader", "respondent", "seconds"
ROLE_CODES = {
    UNIT: ("unit",),
    LEADER: ("leader",),
    RESPONDENT: RECORD_IDS,
    SECONDS: SECONDS_CODES,
}


_ROWS_OF_HEADINGS = 3
NAMED, CODE, TEXT, WORDS, LABELS = "named", "code", "text", "words", "labels"
"""How a column was recognized; by `WORDS` that tell importance from level above it, by the `LABELS` below it."""


@dataclass
class ColumnMap:
    """What was found: column number by question code, by role and by split; list columns by group of flags.

    `further` are more columns for a question, never filled in the same row; `doubled` are questions with two that are;
    `unit` are all columns that name the unit; `signs` are those that mark rows which are no finished answers. `asked`
    is where rows that look like one answer each name a question: the first such row with content, and the column.
    """

    questions: dict[str, int] = field(default_factory=dict)
    lists: dict[str, int] = field(default_factory=dict)
    roles: dict[str, int] = field(default_factory=dict)
    splits: dict[str, int] = field(default_factory=dict)
    further: dict[str, list[int]] = field(default_factory=dict)
    unit: list[int] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    ways: dict[int, str] = field(default_factory=dict)
    unused: tuple[int, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    dialect: Dialect = PLAIN
    asked: tuple[int, int] | None = None
    signs: RowSigns = field(default_factory=RowSigns)

    def heading(self, table: Table, code: str) -> str:
        """The heading of a question's column."""
        return table.header[self.questions[code]]

    def by(self, way: str) -> list[str]:
        """The questions that were recognized so."""
        return [code for code, column in self.questions.items() if self.ways.get(column) == way]


def tools_of(maps: Iterable[ColumnMap]) -> str:
    """The survey tools that wrote some tables, as they are called; empty where none gives itself away."""
    return ", ".join(dict.fromkeys(found.dialect.title for found in maps if found.dialect is not PLAIN))


def missing(table: Table, questionnaire: Questionnaire, survey: Survey, found: ColumnMap) -> list[Problem]:
    """One problem for each question, rating, unit column or split that was asked for and has no column."""
    return list(_Completeness(table, questionnaire, survey, found).problems())


def like(word: str, candidates: Iterable[str]) -> str:
    """A hint with the heading that is nearest to a word."""
    close = nearest(word, [candidate for candidate in candidates if candidate], cutoff=0.75)
    return f"Did you mean the column `{close}`?" if close else ""


def at_headings(table: Table) -> Location:
    """The place of a problem of the headings as a whole."""
    place = table.location(None, None)
    return Location(place.file, place.line)


@dataclass
class _Completeness:
    table: Table
    questionnaire: Questionnaire
    survey: Survey
    found: ColumnMap

    def problems(self) -> Iterator[Problem]:
        """All that is missing."""
        not_asked = {code.casefold() for code in self.survey.responses.not_asked}
        for code in self.found.doubled:  # its second column is probably that of the other rating
            not_asked |= {code.removesuffix("imp").casefold(), f"{code}imp".casefold()}
        self.found.asked = self._asked()
        if self.found.asked is not None:  # a row of answers is no row of headings
            for column in self.found.questions.values():
                self.found.ways.pop(column, None)
            self.found.questions.clear()
            message, columns = "each row looks like one answer.", "{respondent: ..., question: ..., value: ...}"
            place, hint = (
                Location(self.table.name, self.table.top[0][0]),
                f"Name its columns: `responses: {{long: {columns}}}`.",
            )
            yield Problem("LD-E501", message, place, hint)
            return
        if not self.found.questions:
            yield self._no_known_question()
            return
        yield from self._declared_in_vain()
        for questions in self._blocks():
            present = [question for question in questions if question.code in self.found.questions]
            if not present or questions[0].group in self.found.lists:
                continue
            absent = [q for q in questions if q not in present and q.code.casefold() not in not_asked]
            together = len(absent) > 1 and questions[0].part == "rings"
            yield from map(self._missing_questions, [absent] if together else [[each] for each in absent])
        if (self.survey.units or self.survey.units_from_data) and UNIT not in {
            *self.found.roles,
            *self.survey.responses.columns,
        }:
            message = "the survey file lists units, but no column says who belongs to which unit."
            yield self._problem("LD-E505", message, "Name the column under `responses: columns: unit:`.")
        for split in self.survey.splits:
            if split not in {*self.found.splits, *self.survey.responses.columns}:
                hint = f"Name the column under `responses: columns: {split}:`, or remove the split."
                yield self._problem("LD-E506", f"no column was found for the split `{split}`.", hint)

    def _asked(self) -> tuple[int, int] | None:
        """Where the first rows start to name questions, if more rows do than headings name questions."""
        asked = {plain(text) for question in self.questionnaire for text in (question.code, *question.text)}
        places = [
            (row, column)
            for row, (_, cells) in enumerate(self.table.top)
            for column, cell in enumerate(cells)
            if plain(cell) in asked
        ]
        if len({row for row, _ in places}) <= max(_ROWS_OF_HEADINGS, len(self.found.questions)):
            return None
        most = Counter(column for _, column in places).most_common(1)[0][0]
        return next(place for place in places if place[1] == most)

    def _declared_in_vain(self) -> Iterator[Problem]:
        """What the survey file says of these answers and they do not bear out; of several files another one may.

        In a file with one row an answer no heading holds the words for a rating.
        """
        responses = self.survey.responses
        if len(responses.sources) > 1 or any(sign in name for name in responses.sources for sign in "*?"):
            return
        if responses.duplicates != "refuse" and RESPONDENT not in self.found.roles:
            message = f"`duplicates: {responses.duplicates}` needs a column that tells people apart, and there is none."
            hint = "Name it under `responses: columns: respondent:`, or remove `duplicates:`."
            yield self._problem("LD-E502", message, hint)
        codes = {code.casefold(): code for code in self.found.questions}
        for code in filter(None, (codes.get(code.casefold()) for code in responses.not_asked)):
            heading = self.found.heading(self.table, code)
            message = f"`{code}` is listed under `not_asked:`, and the column `{heading}` has answers to it."
            yield self._problem("LD-E413", message, "Remove it there, or take the column out of the answers.")
        headings = [plain(cell) for cells in self.table.heads for cell in cells]
        for aspect, words in responses.ratings.items() if responses.long is None else ():
            if not any(plain(str(words)) in heading for heading in headings):
                message = f"no heading holds `{words}`, which `ratings: {aspect}:` gives."
                hint = like(str(words), self.table.header) or "Write the words as they stand above the grid."
                yield self._problem("LD-E502", message, hint)

    def _blocks(self) -> Iterator[tuple[Question, ...]]:
        """Questions that are asked together or not at all; of the rings, each of the two ratings."""
        blocks: dict[tuple[str, ...], list[Question]] = defaultdict(list)
        for question in self.questionnaire:
            if question.part in ("preconditions", "leadership"):
                key: tuple[str, ...] = (question.part, question.subject)
            elif question.part in ("rings", "values", "respect", "demand"):
                key = (question.part, question.aspect)
            else:
                key = (question.part,)
            if question.part in ("symptoms", "attention"):
                key = (question.part, question.code)
            blocks[key].append(question)
        return (tuple(block) for block in blocks.values())

    def _missing_questions(self, questions: list[Question]) -> Problem:
        """The problem of questions without a column: of a whole rating, or of one question with its text."""
        first, several = questions[0], len(questions) > 1
        unused = [self.table.header[column] for column in self.found.unused]
        words = [first.code, *([] if several else [str(first.text)]), *(question.code for question in questions[1:])]
        close = next(filter(None, (like(word, unused) for word in words)), "")
        if several:
            listed = ", ".join(f"`{question.code}`" for question in questions)
            message = f"no column was found for {len(questions)} of the questions about {first.aspect}: {listed}."
            cure = (
                f"Name their columns under `responses: columns:` (such as `{first.code}: heading`), or list under "
                "`responses: not_asked:` what was not asked."
            )
            return self._problem("LD-E503", message, f"{close} {cure}".strip())
        rating = f" ({first.aspect})" if first.part == "rings" else ""
        text = first.text.in_language(self.survey.language)
        message = f"no column was found for `{first.code}`{rating}: \u201c{text}\u201d."
        cure = f"Name its column under `responses: columns: {first.code}:`, or list `{first.code}` under "
        return self._problem("LD-E503", message, close or f"{cure}`responses: not_asked:`.")

    def _no_known_question(self) -> Problem:
        expected = ", ".join(f"`{question.code}`" for question in list(self.questionnaire)[:3])
        shown = headings_said(self.table.header, 5)
        beside = f"the headings start with {shown}" if shown else "there is one heading, or none, in the first 20 rows"
        message = f"no column is a question of the model; {beside}."
        row = "`model:`" if self.survey.responses.header_row is None else "`model:` and `header_row:`"
        if not shown:
            row += ", or write `header_row:` where they stand further down"
        hint = f"Use the model's question codes ({expected}, ...) or its texts as headings, and check {row}."
        return self._problem("LD-E501", message, hint)

    def _problem(self, code: str, message: str, hint: str) -> Problem:
        return Problem(code, message, at_headings(self.table), hint)
