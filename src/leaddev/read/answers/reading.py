"""Reads a response file in chunks of small integers, and collects every problem of every column in one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.answers.decoding import (
    Decoder,
    Refusal,
    choice_decoder,
    flag_decoder,
    list_decoder,
    missing_texts,
    name_decoder,
    scale_decoder,
    yes_decoder,
)
from leaddev.read.answers.headings import plain
from leaddev.read.answers.matching import LEADER, RESPONDENT, SECONDS, UNIT, ColumnMap
from leaddev.read.tables import QUOTED_EMPTY_ID, Chunk, Table
from leaddev.schema import Question, Questionnaire, Survey
from leaddev.schema.answers import AnswerChunk, Codes
from leaddev.schema.survey import ColumnChoice

BATCH = 1 << 16
"""Respondents from which a chunk is handed on."""

_INVALID = -9999
_MOST_SHOWN = 25


def joined(chunks: Sequence[AnswerChunk]) -> AnswerChunk:
    """One chunk of several consecutive ones; leaders and seconds are known in all of them or in none."""
    if len(chunks) == 1:
        return chunks[0]
    leaders = [chunk.leaders for chunk in chunks if chunk.leaders is not None]
    seconds = [chunk.seconds for chunk in chunks if chunk.seconds is not None]
    return AnswerChunk(
        codes=np.concatenate([chunk.codes for chunk in chunks], axis=1),
        units=np.concatenate([chunk.units for chunk in chunks]),
        splits={split: np.concatenate([chunk.splits[split] for chunk in chunks]) for split in chunks[0].splits},
        leaders=np.concatenate(leaders) if leaders else None,
        seconds=np.concatenate(seconds) if seconds else None,
    )


@dataclass
class _Column:
    """A column with its decoder; `table` holds the decoded value of each entry of the vocabulary."""

    number: int
    decode: Decoder
    table: list[int] = field(default_factory=list)
    refusals: dict[int, Refusal] = field(default_factory=dict)

    def values(self, vocabulary: list[str], ids: NDArray[np.int32], quoted_empty: int) -> NDArray[np.int32]:
        for entry in range(len(self.table), len(vocabulary)):
            decoded = self.decode(vocabulary[entry])
            if isinstance(decoded, Refusal):
                self.refusals[entry] = decoded
                decoded = _INVALID
            elif entry == QUOTED_EMPTY_ID and decoded == 0:
                decoded = quoted_empty
            self.table.append(decoded)
        return np.array(self.table, dtype=np.int32)[ids]


@dataclass
class _ListColumn:
    """A column that holds several picked options a cell; `table` holds those of each entry of the vocabulary."""

    number: int
    members: tuple[Question, ...]
    table: list[frozenset[int]] = field(default_factory=list)
    refusals: dict[int, Refusal] = field(default_factory=dict)

    def picked(self, vocabulary: list[str]) -> list[frozenset[int]]:
        decode = list_decoder(self.members)
        for entry in range(len(self.table), len(vocabulary)):
            found = decode(vocabulary[entry])
            if isinstance(found, Refusal):
                self.refusals[entry] = found
                found = frozenset()
            self.table.append(found)
        return self.table


def _unit_names(survey: Survey) -> list[str]:
    """The ids and names of units as the survey file writes them."""
    return [name for unit in survey.all_units() for name in (unit.id, *(unit.name or ()))]


class AnswerReader:
    """Reads the answers of one survey once; afterwards the counts say what was left out."""

    def __init__(
        self,
        table: Table,
        questionnaire: Questionnaire,
        survey: Survey,
        columns: ColumnMap,
        unit_names: Mapping[str, int],
    ) -> None:
        self.table, self.questionnaire, self.survey, self.columns = table, questionnaire, survey, columns
        self.missing = missing_texts(survey)
        self.without_answers = 0
        self.without_unit = 0
        self._problems: dict[tuple[int, str], tuple[Problem, int]] = {}
        self._more: Counter[str] = Counter()
        self._questions = {
            code: _Column(number, self._question_decoder(questionnaire.questions[questionnaire.position[code]]))
            for code, number in columns.questions.items()
        }
        self._lists = [_ListColumn(number, self._members(group)) for group, number in columns.lists.items()]
        self._units = self._named(
            columns.roles.get(UNIT), unit_names, "unit", "LD-E521", blank=0, written=_unit_names(survey)
        )
        self._splits = {split: self._split_column(split, number) for split, number in columns.splits.items()}
        self._leader = self._leader_column()
        self._hashes: list[NDArray[np.uint64]] = []

    # --- decoders ---------------------------------------------------------------------------------------------------

    def _question_decoder(self, question: Question) -> Decoder:
        if question.kind == "scale":
            return scale_decoder(question, self.survey, self.missing)
        if question.kind == "choice":
            return choice_decoder(question, self.missing)
        return flag_decoder(question, self.missing)

    def _members(self, group: str) -> tuple[Question, ...]:
        return tuple(question for question in self.questionnaire if question.group == group)

    def _named(
        self,
        number: int | None,
        names: Mapping[str, int],
        what: str,
        code: str,
        *,
        blank: int,
        written: Sequence[str],
    ) -> _Column | None:
        if number is None:
            return None
        with_missing = {**dict.fromkeys(self.missing, blank), **names}
        return _Column(number, name_decoder(with_missing, what, code, blank=blank, written=written))

    def _split_column(self, split: str, number: int) -> _Column:
        values = self.survey.splits[split]
        names = {plain(name): place for place, (key, text) in enumerate(values.items()) for name in (key, *text)}
        written = [name for key, text in values.items() for name in (key, *text)]
        column = self._named(number, names, f"{split} group", "LD-E522", blank=len(values), written=written)
        assert column is not None
        return column

    def _leader_column(self) -> _Column | None:
        number = self.columns.roles.get(LEADER)
        if number is None:
            return None
        choice = self.survey.responses.columns.get(LEADER)
        yes = frozenset(plain(str(value)) for value in choice.is_) if isinstance(choice, ColumnChoice) else None
        return _Column(number, yes_decoder(yes))

    # --- reading ----------------------------------------------------------------------------------------------------

    def chunks(self) -> Iterator[AnswerChunk]:
        """The respondents with at least one rated answer; raises all problems after the last row.

        Some tens of thousands at a time: sums over many units then cost less than reading them.
        """
        waiting: list[AnswerChunk] = []
        for chunk in self._small_chunks():
            waiting.append(chunk)
            if sum(each.respondents for each in waiting) >= BATCH:
                yield joined(waiting)
                waiting = []
        if waiting:
            yield joined(waiting)

    def _small_chunks(self) -> Iterator[AnswerChunk]:
        respondent, seconds = self.columns.roles.get(RESPONDENT), self.columns.roles.get(SECONDS)
        encoded = [column.number for column in self._all_columns()] + [listed.number for listed in self._lists]
        ids = [respondent] if respondent is not None else []
        numbers = [seconds] if seconds is not None else []
        raised: list[Problem] = []
        total = 0
        try:
            for chunk in self.table.chunks(sorted(set(encoded)), texts=ids, numbers=numbers):
                if respondent is not None:
                    self._note_respondents(chunk, respondent)
                decoded = self._decoded(chunk, seconds)
                total += decoded.respondents
                yield decoded
        except InvalidInput as invalid:
            raised.extend(invalid.problems)
        raised += self._collected() + self._duplicates(respondent)
        if total == 0 and not raised and self._questions:  # without any column of a question that is the problem
            raised.append(self._nobody())
        if raised:
            raise InvalidInput(raised)

    def _all_columns(self) -> list[_Column]:
        optional = [column for column in (self._units, self._leader) if column is not None]
        return [*self._questions.values(), *self._splits.values(), *optional]

    def _decoded(self, chunk: Chunk, seconds: int | None) -> AnswerChunk:
        codes = np.zeros((len(self.questionnaire), chunk.rows), dtype=np.int8)
        position = self.questionnaire.position
        for code, column in self._questions.items():
            codes[position[code]] = self._values(chunk, column, quoted_empty=-2)
        for listed in self._lists:
            self._fill_list(chunk, listed, codes)
        units = self._values(chunk, self._units) if self._units else np.zeros(chunk.rows, dtype=np.int32)
        splits = {split: self._values(chunk, column) for split, column in self._splits.items()}
        leaders = self._values(chunk, self._leader) if self._leader else None
        duration = None if seconds is None else chunk.numbers[seconds]
        has_answer = np.zeros(chunk.rows, dtype=np.bool_)
        for row, question in zip(codes, self.questionnaire, strict=True):
            if question.kind == "scale":
                has_answer |= row > 0
                if has_answer.all():
                    break
        self.without_answers += int((~has_answer).sum())
        self.without_unit += int((units[has_answer] == 0).sum()) if self._units else 0
        if not has_answer.all():
            codes, units = codes[:, has_answer], units[has_answer]
            splits = {split: values[has_answer] for split, values in splits.items()}
            leaders = None if leaders is None else leaders[has_answer]
            duration = None if duration is None else duration[has_answer]
        return AnswerChunk(codes, units, splits, leaders, duration)

    def _values(self, chunk: Chunk, column: _Column, quoted_empty: int = 0) -> NDArray[np.int32]:
        ids = chunk.ids[column.number]
        values = column.values(self.table.vocabulary(column.number), ids, quoted_empty)
        self._note_refusals(chunk, column, ids)
        if column.refusals:
            values = np.where(values == _INVALID, 0, values)
        return values

    def _fill_list(self, chunk: Chunk, column: _ListColumn, codes: Codes) -> None:
        ids = chunk.ids[column.number]
        known = column.picked(self.table.vocabulary(column.number))
        self._note_refusals(chunk, column, ids)
        for place, question in enumerate(column.members):
            chosen = np.array([place in picked for picked in known], dtype=np.int8)
            codes[self.questionnaire.position[question.code]] = chosen[ids]

    # --- problems ---------------------------------------------------------------------------------------------------

    def _note_refusals(self, chunk: Chunk, column: _Column | _ListColumn, ids: NDArray[np.int32]) -> None:
        if not column.refusals:
            return
        present = np.bincount(ids, minlength=max(column.refusals) + 1)
        for entry, refusal in column.refusals.items():
            if present[entry]:
                row = int(np.argmax(ids == entry))
                self._note(column.number, refusal, chunk.first_row + row, int(present[entry]))

    def _note(self, column: int, refusal: Refusal, row: int, count: int) -> None:
        key = (column, refusal.message)
        if key in self._problems:
            problem, before = self._problems[key]
            self._problems[key] = (problem, before + count)
        elif len(self._problems) < 20 * _MOST_SHOWN:
            location = self.table.location(row, column)
            self._problems[key] = (Problem(refusal.code, refusal.message, location, refusal.hint), count)
        else:
            self._more[refusal.code] += count

    def _collected(self) -> list[Problem]:
        shown: list[Problem] = []
        by_code: Counter[str] = Counter()
        for problem, count in self._problems.values():
            by_code[problem.code] += 1
            if by_code[problem.code] <= _MOST_SHOWN:
                shown.append(Problem(problem.code, problem.message, problem.location, problem.hint, count))
            else:
                self._more[problem.code] += count
        for code, count in self._more.items():
            message = f"{count:,} more cells have a problem of this kind."
            shown.append(Problem(code, message, Location(self.table.name), "Correct those above first.", count))
        return shown

    def _note_respondents(self, chunk: Chunk, column: int) -> None:
        hashes = np.fromiter(
            (hash(text) if text else 0 for text in chunk.texts[column]), dtype=np.int64, count=chunk.rows
        )
        self._hashes.append(hashes.view(np.uint64))

    def _duplicates(self, column: int | None) -> list[Problem]:
        if column is None or not self._hashes:
            return []
        hashes = np.concatenate(self._hashes)
        order = np.argsort(hashes, kind="stable")
        ordered = hashes[order]
        repeated = (ordered[1:] == ordered[:-1]) & (ordered[1:] != 0)
        if not repeated.any():
            return []
        again = order[1:][repeated]
        place = int(again.min())
        at = int(np.flatnonzero(repeated & (order[1:] == place))[0])
        first = self.table.location(int(order[at]), column)
        message = f"the same respondent stands twice; first in line {first.line}."
        hint = "Remove the answers that do not count: each respondent may answer once."
        return [Problem("LD-E523", message, self.table.location(place, column), hint, len(again))]

    def _nobody(self) -> Problem:
        if self.without_answers:
            message = f"none of the {self.without_answers:,} respondents answered any rated question."
            hint = "Check that the right columns were exported, and that answers are not all declared missing."
            return Problem("LD-E531", message, Location(self.table.name), hint)
        return Problem("LD-E530", "there is no respondent.", Location(self.table.name), "Export the answers again.")
