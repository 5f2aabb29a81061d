"""Which column of a table is which question: by the survey file, by code, by text; never by position.

A question that belongs to an asked block but has no column, and two columns for one question that are both filled, are
problems. How each column was recognized is remembered, so that it can be told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from leaddev.errors import InvalidInput, Problem
from leaddev.read.answers.decoding import labels_of
from leaddev.read.answers.dialects import ASIDE, PLAIN, Dialect
from leaddev.read.answers.found import (
    CODE,
    LABELS,
    LEADER,
    NAMED,
    RESPONDENT,
    ROLE_CODES,
    TEXT,
    UNIT,
    WORDS,
    ColumnMap,
    at_headings,
    like,
    missing,
)
from leaddev.read.answers.headings import Span, code_form, code_forms, combined, joined, plain, spans
from leaddev.read.answers.rows import RowSigns
from leaddev.read.tables import Table, columns_named
from leaddev.schema import Question, Questionnaire, Survey
from leaddev.schema.model import IMPORTANCE, LEVEL
from leaddev.schema.survey import ColumnChoice

_IMPORTANT = re.compile(r"\b(?:importan|belangrijk|wichtig)")
_RATING_WORDS = {LEVEL: ("level", "1"), IMPORTANCE: ("importance", "2")}
_FEW = 8
_SHORT = 12
"""Shorter texts are words that occur in many headings: they need their own question, or brackets, around them."""


class _Target(Struct, frozen=True):
    kind: str
    name: str


_LEADER, _RESPONDENT = _Target("role", LEADER), _Target("role", RESPONDENT)


class Matcher:
    """Knows what a questionnaire and a survey file ask for; `found_in` and `match` look for it in headings."""

    def __init__(self, questionnaire: Questionnaire, survey: Survey) -> None:
        self.questionnaire, self.survey = questionnaire, survey
        self.groups = list(dict.fromkeys(question.group for question in questionnaire if question.group))

    def found_in(self, heads: Sequence[Sequence[str]], dialect: Dialect) -> int:
        """How much these rows name: two for a question, role or split, one for a statement of unknown rating."""
        match = _Match(self, heads, dialect)
        return 2 * len(match.found) + len(match.open)

    def match(self, table: Table, dialect: Dialect = PLAIN) -> ColumnMap:
        """The columns of a table; problems are in the result."""
        return _Match(self, table.heads, dialect).of_table(table)

    @cached_property
    def codes(self) -> Mapping[str, list[_Target]]:
        """What a heading may be as a code."""
        index: dict[str, list[_Target]] = defaultdict(list)
        for question in self.questionnaire:
            index[code_form(question.code)].append(_Target("question", question.code))
        for question in self.questionnaire:  # after every question's own code: `k1[2]` must not take `k12` from it
            for form in (form for code in question.codes[1:] for form in code_forms(code)[:2]):
                index[form].append(_Target("question", question.code))
        for group in self.groups:
            index[code_form(group)].append(_Target("list", group))
        for split in self.survey.splits:
            index[code_form(split)].append(_Target("split", split))
        for role, codes in ROLE_CODES.items():
            for code in codes:
                index[code].append(_Target("role", role))
        return index

    @cached_property
    def texts(self) -> Mapping[str, list[_Target]]:
        """What a part of a heading may be as a text: statements, also behind their question without a sign between."""
        index: dict[str, list[_Target]] = defaultdict(list)
        position = self.questionnaire.position
        for question in self.questionnaire:
            stems = question.stem.root.items() if question.stem else ()
            behind = (f"{stem} {question.text.in_language(language)}" for language, stem in stems)
            level = position.get(question.code.removesuffix("imp")) if question.aspect == IMPORTANCE else None
            repeated = () if level is None else self.questionnaire.questions[level].text
            for text in (*question.text, *behind, *repeated):
                index[plain(text)].append(_Target("question", question.code))
            if question.group:
                for stem in question.stem or ():
                    index[plain(stem)].append(_Target("list", question.group))
        return {text: list(dict.fromkeys(targets)) for text, targets in index.items()}

    def question(self, target: _Target) -> Question | None:
        """The question that a target is."""
        if target.kind != "question":
            return None
        return self.questionnaire.questions[self.questionnaire.position[target.name]]

    def kinds(self, heading: str) -> set[str]:
        """What a heading is by itself: `question` (`level` for that of a ring), `list`, `role`, `split`; or nothing."""
        match = _Match(self, [[heading]])
        targets = (*match.found, *(target for targets in match.open for target in targets))
        asked = {target: self.question(target) for target in targets}
        return {
            LEVEL if each and (each.part, each.aspect) == ("rings", LEVEL) else at.kind for at, each in asked.items()
        }

    def rating(self, word: str) -> str:
        """The rating that a word stands for, or the word where it stands for none."""
        declared = {plain(str(words)): aspect for aspect, words in self.survey.responses.ratings.items()}
        usual = {each: aspect for aspect, words in _RATING_WORDS.items() for each in words}
        important = IMPORTANCE if _IMPORTANT.search(plain(word)) else word
        return {**usual, **declared}.get(plain(word), important)

    def told_by(self, targets: list[_Target], span: Span) -> tuple[_Target | None, str]:
        """The one target that the words around a statement tell from the others, and how; None where they do not."""
        asked = {target: question for target in targets if (question := self.question(target)) is not None}
        aspects = {target: question.aspect for target, question in asked.items()}
        ratings = {aspect: plain(str(words)) for aspect, words in self.survey.responses.ratings.items()}

        def declared(target: _Target) -> bool:
            words = ratings.get(aspects[target], "")  # type: ignore[call-overload]  # other aspects have none
            return bool(words) and (words in (*span.pieces, span.digits) or (len(words) > 2 and words in span.around))

        def stem(target: _Target) -> bool:
            return any(plain(each) in span.around for each in asked[target].stem or ())

        def word(target: _Target) -> bool:
            return any(each in span.pieces for each in _RATING_WORDS.get(aspects[target], ()))

        def important(target: _Target) -> bool:
            return (aspects[target] == IMPORTANCE) == bool(_IMPORTANT.search(span.around))

        for tell, way in ((declared, WORDS), (stem, TEXT), (word, TEXT)):
            told = [target for target in asked if tell(target)]
            if len(told) == 1:
                return told[0], way
        if span.around.strip() and _IMPORTANT.search(span.around):
            told = [target for target in asked if important(target)]
            if len(told) == 1 and len(asked) > 1:
                return told[0], WORDS
        return None, TEXT


class _Match:
    """One attempt on one set of headings."""

    def __init__(self, matcher: Matcher, heads: Sequence[Sequence[str]], dialect: Dialect = PLAIN) -> None:
        self.dialect, self.matcher = dialect, matcher
        self.survey, self.questionnaire = matcher.survey, matcher.questionnaire
        self.parts = combined(heads)
        self.whole = [cells[0] + "".join(f" [{cell}]" for cell in cells[1:]) if cells else "" for cells in self.parts]
        self.found: dict[_Target, list[int]] = defaultdict(list)
        self.ways: dict[int, str] = {}
        self.open: dict[tuple[_Target, ...], list[int]] = defaultdict(list)
        self.absent: list[tuple[str, str]] = []
        self.doubled: set[_Target] = set()
        self._by_survey_file()
        self._by_code()
        self._by_text()
        for column in self.found.get(_LEADER, ()):
            self.ways.setdefault(column, NAMED)

    # --- how columns are recognized ---------------------------------------------------------------------------------

    def _by_survey_file(self) -> None:
        codes = {question.code.casefold(): question.code for question in self.questionnaire}
        for key, choice in self.survey.responses.columns.items():
            named = choice.column if isinstance(choice, ColumnChoice) else choice
            for heading in (named,) if isinstance(named, str) else named:
                columns = columns_named(heading, self._with_heading, len(self.whole))
                if not columns:
                    self.absent.append((key, heading))
                kind = "role" if key in ROLE_CODES else "split" if key in self.survey.splits else "question"
                target = _Target("list" if key in self.matcher.groups else kind, codes.get(key.casefold(), key))
                if len(columns) > 1:
                    self.doubled.add(target)
                for column in columns:
                    self._take(target, column, NAMED)
                    if target == _LEADER:  # whose answers may divide the respondents as well
                        del self.ways[column]

    def _with_heading(self, heading: str) -> list[int]:
        wanted = plain(heading)
        return [
            column
            for column, cells in enumerate(self.parts)
            if wanted in map(plain, (*cells, " ".join(cells), self.whole[column]))
        ]

    def _by_code(self) -> None:
        settled = set(self.found)
        for column, cells in enumerate(self.parts):
            if column in self.ways:
                continue
            # a rating above a code, as in `Importance` above `k1`, before the code alone
            rated = [joined(code_form(cells[-1]), code_form(cells[0]))] if len(cells) > 1 else []
            for form in (*rated, *(form for cell in cells for form in self.dialect.forms(cell))):
                targets = [target for target in self.matcher.codes.get(form, ()) if target not in settled]
                if targets and not (targets[0].kind == "role" and targets[0] in self.found):
                    self._take(targets[0], column, CODE)
                    break

    def _by_text(self) -> None:
        settled = set(self.found)
        for column, heading in enumerate(self.whole):
            if column in self.ways or not heading:
                continue
            for span in spans(heading):
                known = self.matcher.texts.get(span.text)
                if span.pieces:
                    known = [target for target in known or () if target.kind != "list"]
                if not known or ASIDE.intersection(span.pieces):
                    continue
                targets = [target for target in known if target not in settled]
                told, way = self.matcher.told_by(known, span)
                if told is None and len(span.text) < _SHORT and not span.is_row:
                    continue
                if told is not None and told in targets:
                    self._take(told, column, way)
                elif told is None and targets:
                    self.open[tuple(known)].append(column)
                    self.ways[column] = TEXT
                break

    def _settle(self, table: Table) -> None:
        """Statements whose rating no word around them tells: by the labels below; else it is the first rating."""
        settled = {target for target, columns in self.found.items() if self.ways[columns[0]] in (NAMED, CODE)}
        for targets, columns in self.open.items():
            claimed = [column for target in targets for column in self.found.get(target, ())]
            below = _texts_below(table, columns) if len(columns) + len(claimed) > 1 and len(targets) > 1 else {}
            for column in columns:
                known = {}
                for target in targets:
                    question = self.matcher.question(target)
                    labels = labels_of(question.scale) if question is not None and question.scale is not None else {}
                    known[target] = len(below.get(column, set()).intersection(labels))
                best = max(known.values())
                fitting = [target for target, count in known.items() if count == best]
                if best and len(fitting) == 1:
                    self._take(fitting[0], column, LABELS)
                elif targets[0] not in settled:
                    self._take(targets[0], column, TEXT)
                else:
                    del self.ways[column]

    def _take(self, target: _Target, column: int, way: str) -> None:
        self.found[target].append(column)
        self.ways[column] = way

    def of_table(self, table: Table) -> ColumnMap:
        """The columns that these headings name in their table, with every problem."""
        self.table = table
        self.problems: list[Problem] = []
        self.repeated: int | None = None
        for key, heading in self.absent:
            asked = {each for target, found in self.found.items() if target.kind == "question" for each in found}
            others = [text for column, text in enumerate(self.whole) if column not in asked and asked and text]
            known = "".join(f", `{' '.join(text.split())[:60]}`" for text in others[:_FEW])
            hint = (
                like(heading, self.whole)
                or f"Write the heading as it stands in the answers{known.replace(',', ':', 1)}."
            )
            message = f"the survey file says that `{key}` is in the column `{heading}`, which does not exist."
            self.problems.append(Problem("LD-E502", message, at_headings(table), hint))
        self._settle(table)
        rivals = {column: doubt for column, (own, doubt) in table.grid.rivals.items() if self._is_rival(column, own)}
        self.problems += rivals.values()
        id_column, replaced = table.grid.respondent, list[int]()
        if id_column is not None and RESPONDENT not in self.survey.responses.columns:
            replaced = self.found.pop(_RESPONDENT, [])
            self._take(_RESPONDENT, id_column, NAMED)
        result = ColumnMap(ways=self.ways, dialect=self.dialect)
        stores = {"question": result.questions, "list": result.lists, "role": result.roles, "split": result.splits}
        for target, columns in self.found.items():
            stores[target.kind][target.name] = columns[0]
            if rivals.keys() & columns[1:]:
                result.doubled.append(target.name)
            elif target == _Target("role", UNIT) and target not in self.doubled:
                result.unit = columns
            elif len(columns) > 1:
                self._several(target, columns, result)
        for group in list(result.lists):  # one column with all options beside one for each
            members = [question.code for question in self.questionnaire if question.group == group]
            if all(code in result.questions for code in members):
                del result.lists[group]
        counts_unfinished = self.survey.responses.unfinished == "keep"
        marks = [mark for mark in self.dialect.marks if not (counts_unfinished and mark.kind == "unfinished")]
        result.signs = RowSigns.of(table, marks, {*result.questions.values(), *result.lists.values()})
        used = {*self.ways, *result.signs.columns}
        self.problems += [doubt for column, doubt in table.grid.doubts.items() if column in used]
        used -= {*replaced} - {id_column}
        result.unused = tuple(column for column in range(len(self.whole)) if column not in used)
        result.problems = self.problems
        result.problems += missing(table, self.questionnaire, self.survey, result)
        return result

    def _is_rival(self, column: int, own: int) -> bool:
        """Whether two columns of the same heading in two files are taken for one thing, and none of them is named."""
        together = any(own in columns and column in columns for columns in self.found.values())
        return together or (column not in self.ways and self.ways.get(own, NAMED) != NAMED)

    def _several(self, target: _Target, columns: list[int], result: ColumnMap) -> None:
        """Two columns for one question are one where no row fills both, as in two versions of a form."""
        if target.kind == "question" and target not in self.doubled and not self._both_filled(columns):
            result.further[target.name] = columns[1:]
            return
        result.doubled.append(target.name)
        places = " and ".join(f"{column + 1} (`{self.whole[column]}`)" for column in columns)
        question = self.matcher.question(target)
        hint = f"Remove one, or say which under `responses: columns: {target.name}:`; "
        hint += "of those with the same heading, `heading#1` is the first and `heading#2` the second."
        if question is not None and question.part == "rings" and question.aspect == LEVEL and not question.once:
            hint += " Where both grids repeat the statements, say which is which: `responses: ratings:`."
            if self.repeated is not None:  # the statements of one grid stand in another again: one cause
                place = self.problems[self.repeated]
                self.problems[self.repeated] = replace(place, count=place.count + 1)
                return
            self.repeated = len(self.problems)
        message = f"`{target.name}` has {len(columns)} columns: {places}."
        self.problems.append(Problem("LD-E504", message, self.table.location(None, columns[1]), hint))

    def _both_filled(self, columns: list[int]) -> bool:
        try:
            for chunk in self.table.chunks(columns):
                filled = np.sum([chunk.ids[column] > 0 for column in columns], axis=0)
                if (filled > 1).any():
                    return True
        except InvalidInput:
            return True
        return False


def _texts_below(table: Table, columns: Sequence[int]) -> dict[int, set[str]]:
    """The texts in the first rows of some columns."""
    try:
        next(table.chunks(columns), None)
    except InvalidInput:
        return {}
    return {column: {plain(text) for text in table.vocabulary(column) if text} for column in columns}
