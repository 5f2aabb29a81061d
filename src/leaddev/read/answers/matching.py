"""Which column of a table is which question: by the survey file, by code, by text; never by position.

A question that belongs to an asked block but has no column, and two columns for one question, are problems.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from msgspec import Struct

from leaddev.errors import Location, Problem
from leaddev.nearest import nearest
from leaddev.read.answers.headings import code_form, code_forms, joined, plain, text_forms
from leaddev.read.tables import Table
from leaddev.schema import Question, Questionnaire, Survey
from leaddev.schema.model import IMPORTANCE, LEVEL
from leaddev.schema.survey import ColumnChoice

UNIT, LEADER, RESPONDENT, SECONDS = "unit", "leader", "respondent", "seconds"
ROLE_CODES = {
    UNIT: ("unit",),
    LEADER: ("leader",),
    RESPONDENT: ("respondent", "respondentid", "responseid", "id", "uuid", "key"),
    SECONDS: ("seconds", "durationinseconds", "interviewtime", "totaltime"),
}


@dataclass
class ColumnMap:
    """What was found: column number by question code, by role and by split; list columns by group of flags."""

    questions: dict[str, int] = field(default_factory=dict)
    lists: dict[str, int] = field(default_factory=dict)
    roles: dict[str, int] = field(default_factory=dict)
    splits: dict[str, int] = field(default_factory=dict)
    unused: tuple[int, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    def heading(self, table: Table, code: str) -> str:
        """The heading of a question's column."""
        return table.header[self.questions[code]]


class _Target(Struct, frozen=True):
    kind: str
    name: str


class _Matcher:
    def __init__(self, table: Table, questionnaire: Questionnaire, survey: Survey) -> None:
        self.table, self.questionnaire, self.survey = table, questionnaire, survey
        self.found: dict[_Target, list[int]] = defaultdict(list)
        self.taken: set[int] = set()
        self.problems: list[Problem] = []

    def match(self) -> ColumnMap:
        self._by_survey_file()
        self._by(self._code_index(), code_forms)
        self._by(self._text_index(), text_forms)
        result = ColumnMap(unused=tuple(c for c in range(len(self.table.header)) if c not in self.taken))
        stores = {
            "question": result.questions,
            "list": result.lists,
            "role": result.roles,
            "split": result.splits,
        }
        for target, columns in self.found.items():
            stores[target.kind][target.name] = columns[0]
            if len(columns) > 1:
                self._two_columns(target, columns)
        result.problems = self.problems
        self._check_complete(result)
        return result

    # --- how columns are recognized ---------------------------------------------------------------------------------

    def _by_survey_file(self) -> None:
        headings: dict[str, list[int]] = defaultdict(list)
        for number, heading in enumerate(self.table.header):
            headings[plain(heading)].append(number)
        codes = {question.code.casefold(): question.code for question in self.questionnaire}
        groups = {question.group for question in self.questionnaire if question.group}
        for key, choice in self.survey.responses.columns.items():
            heading = choice.column if isinstance(choice, ColumnChoice) else choice
            columns = headings.get(plain(heading), [])
            if not columns:
                hint = self._suggestion(heading, self.table.header) or "Write the heading as it stands in the answers."
                message = f"the survey file says that `{key}` is in the column `{heading}`, which does not exist."
                self._problem("LD-E502", message, hint)
            for column in columns:
                if key in ROLE_CODES:
                    self._take(_Target("role", key), column)
                elif key in self.survey.splits:
                    self._take(_Target("split", key), column)
                elif key in groups:
                    self._take(_Target("list", key), column)
                elif key.casefold() in codes:
                    self._take(_Target("question", codes[key.casefold()]), column)

    def _code_index(self) -> dict[str, list[_Target]]:
        index: dict[str, list[_Target]] = defaultdict(list)
        for question in self.questionnaire:
            index[code_form(question.code)].append(_Target("question", question.code))
        for question in self.questionnaire:  # after every question's own code: `k1[2]` must not take `k12` from it
            for form in (form for code in question.codes[1:] for form in code_forms(code)[:2]):
                index[form].append(_Target("question", question.code))
        for group in self._groups():
            index[code_form(group)].append(_Target("list", group))
        for split in self.survey.splits:
            index[code_form(split)].append(_Target("split", split))
        for role, codes in ROLE_CODES.items():
            for code in codes:
                index[code].append(_Target("role", role))
        return index

    def _text_index(self) -> dict[str, list[_Target]]:
        index: dict[str, list[_Target]] = defaultdict(list)
        for question in self.questionnaire:
            for text in _texts_of(question):
                index[text].append(_Target("question", question.code))
        for group in self._groups():
            stem = next(question.stem for question in self.questionnaire if question.group == group)
            for text in stem or ():
                index[plain(text)].append(_Target("list", group))
        return index

    def _groups(self) -> list[str]:
        return list(dict.fromkeys(question.group for question in self.questionnaire if question.group))

    def _by(self, index: dict[str, list[_Target]], forms: object) -> None:
        assert callable(forms)
        settled = set(self.found)
        for column, heading in enumerate(self.table.header):
            if column in self.taken:
                continue
            for form in forms(heading):
                targets = list(dict.fromkeys(target for target in index.get(form, ()) if target not in settled))
                if targets and not (targets[0].kind == "role" and targets[0] in self.found):
                    # a text that two questions share (level and importance) goes to the one it names first
                    self._take(targets[0], column)
                    break

    def _take(self, target: _Target, column: int) -> None:
        self.found[target].append(column)
        self.taken.add(column)

    # --- what is missing --------------------------------------------------------------------------------------------

    def _check_complete(self, result: ColumnMap) -> None:
        not_asked = {code.casefold() for code in self.survey.responses.not_asked}
        if not result.questions:
            self._no_known_question()
            return
        for questions in self._blocks():
            present = [question for question in questions if question.code in result.questions]
            if not present or questions[0].group in result.lists:
                continue
            missing = [q for q in questions if q not in present and q.code.casefold() not in not_asked]
            if len(missing) > 1 and questions[0].part == "rings":
                self._missing_rating(missing, result)
                continue
            for question in missing:
                self._missing_question(question, result)
        if self.survey.units and UNIT not in result.roles:
            self._problem(
                "LD-E505",
                "the survey file lists units, but no column says who belongs to which unit.",
                "Name the column under `responses: columns: unit:`.",
            )
        for split in self.survey.splits:
            if split not in result.splits:
                hint = f"Name the column under `responses: columns: {split}:`, or remove the split."
                self._problem("LD-E506", f"no column was found for the split `{split}`.", hint)

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

    def _missing_rating(self, questions: list[Question], result: ColumnMap) -> None:
        codes = [question.code for question in questions]
        unused = [self.table.header[column] for column in result.unused]
        close = list(filter(None, (self._suggestion(code, unused) for code in codes)))
        first = questions[0]
        hint = (
            f"Name their columns under `responses: columns:` (such as `{first.code}: heading`), or list under "
            f"`responses: not_asked:` what was not asked."
        )
        hint = f"{close[0]} {hint}" if close else hint
        listed = ", ".join(f"`{code}`" for code in codes)
        message = f"no column was found for {len(codes)} of the questions about {first.aspect}: {listed}."
        self._problem("LD-E503", message, hint)

    def _missing_question(self, question: Question, result: ColumnMap) -> None:
        rating = f" ({question.aspect})" if question.part == "rings" else ""
        unused = [self.table.header[column] for column in result.unused]
        hint = self._suggestion(question.code, unused) or self._suggestion(str(question.text), unused)
        hint = hint or (
            f"Name its column under `responses: columns: {question.code}:`, "
            f"or list `{question.code}` under `responses: not_asked:`."
        )
        text = question.text.in_language(self.survey.language)
        self._problem("LD-E503", f"no column was found for `{question.code}`{rating}: \u201c{text}\u201d.", hint)

    def _no_known_question(self) -> None:
        shown = ", ".join(f"`{heading}`" for heading in self.table.header[:5] if heading)
        expected = ", ".join(f"`{question.code}`" for question in list(self.questionnaire)[:3])
        message = f"no column is a question of the model; the headings start with {shown or 'empty cells'}."
        hint = f"Use the model's question codes ({expected}, ...) or its texts as headings, and check `model:`."
        self._problem("LD-E501", message, hint)

    def _two_columns(self, target: _Target, columns: list[int]) -> None:
        places = " and ".join(f"{column + 1} (`{self.table.header[column]}`)" for column in columns)
        hint = f"Remove one, or say which under `responses: columns: {target.name}:`."
        message = f"`{target.name}` has {len(columns)} columns: {places}."
        self.problems.append(Problem("LD-E504", message, self.table.location(None, columns[1]), hint))

    def _suggestion(self, word: str, candidates: Iterable[str]) -> str:
        close = nearest(word, [candidate for candidate in candidates if candidate], cutoff=0.75)
        return f"Did you mean the column `{close}`?" if close else ""

    def _problem(self, code: str, message: str, hint: str) -> None:
        location = self.table.location(None, None)
        self.problems.append(Problem(code, message, Location(location.file, location.line), hint))


def _texts_of(question: Question) -> list[str]:
    """All comparable texts of a question; what is rated twice needs the stem to tell importance from level."""
    rows = [plain(text) for text in question.text]
    stems = [plain(text) for text in question.stem or ()]
    both = [form for stem in stems for row in rows for form in (joined(stem, row), joined(row, stem))]
    if question.stem is not None:
        pairs = [(question.stem.in_language(language), text) for language, text in question.text.root.items()]
        both += [plain(f"{stem}{between}{row}") for stem, row in pairs for between in (" ", " - ")]
    is_second_rating = question.aspect == IMPORTANCE and question.part == "rings" and not question.once
    named = [joined(row, question.aspect) for row in rows] if question.aspect in (LEVEL, IMPORTANCE) else []
    return [*both, *named, *([] if is_second_rating else rows)]


def match_columns(table: Table, questionnaire: Questionnaire, survey: Survey) -> ColumnMap:
    """Recognize the columns of `table`; problems are in the result."""
    return _Matcher(table, questionnaire, survey).match()
