"""Reads a response file in chunks of small integers, and collects every problem of every column in one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.nearest import nearest
from leaddev.read.answers.complaints import Complaints, Refusal
from leaddev.read.answers.decoding import EMPTY, PER_SECOND, SKIPPED, Decoder, Decoding, ListDecoder
from leaddev.read.answers.found import LEADER, RESPONDENT, SECONDS, ColumnMap
from leaddev.read.answers.headings import plain
from leaddev.read.answers.rows import People, diagnosis
from leaddev.read.tables import Chunk, Table, Vocabulary
from leaddev.schema import Questionnaire
from leaddev.schema.answers import AnswerChunk, Codes
from leaddev.schema.survey import ColumnChoice

BATCH = 1 << 16
"""Respondents from which a chunk is handed on."""

_INVALID = -9999
_MOST_DIAGNOSED = 1000
_TELLING = 20
"""Two people who give so many answers hardly ever give the same ones."""

Flags = NDArray[np.bool_]


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

    def values(self, vocabulary: list[str], ids: NDArray[np.int32]) -> NDArray[np.int32]:
        """The decoded cells."""
        self.learn(vocabulary)
        return np.array(self.table, dtype=np.int32)[ids]

    def learn(self, vocabulary: list[str]) -> None:
        """Decode the texts that are new."""
        for entry in range(len(self.table), len(vocabulary)):
            decoded = self.decode(vocabulary[entry])
            if isinstance(decoded, Refusal):
                self.refusals[entry] = decoded
                decoded = _INVALID
            self.table.append(decoded)


def _prints(codes: Codes, units: NDArray[np.int32]) -> NDArray[np.uint64]:
    """A number for all answers of each person, to find rows that stand there twice; 0 where they may well agree."""
    given = codes > 0
    highest = codes.max(axis=0, initial=0)
    tells = (given.sum(axis=0) >= _TELLING) & (np.where(given, codes, highest).min(axis=0, initial=99) < highest)
    weights = np.random.default_rng(1).integers(1, 2**63, len(codes) + 1, dtype=np.uint64)
    total = units.astype(np.uint64) * weights[-1]
    for row, weight in zip(codes, weights, strict=False):
        total += row.astype(np.uint64) * weight
    return np.where(tells, total, np.uint64(0))


class AnswerReader:
    """Reads the answers of one table once; afterwards the counts say what was left out.

    `people` knows who stands in several tables of the same survey.
    """

    def __init__(
        self,
        table: Table,
        questionnaire: Questionnaire,
        decoding: Decoding,
        columns: ColumnMap,
        of_unit: Decoder,
    ) -> None:
        self.table, self.questionnaire, self.survey, self.columns = table, questionnaire, decoding.survey, columns
        self.decoding = decoding
        self.people = People(decoding.survey.responses.duplicates)
        self.set_apart: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.prints: list[NDArray[np.uint64]] = []
        self._complaints = Complaints(table.name, decoding.survey.confidentiality.minimum_group)
        self._questions = {
            code: self._question_columns(code, (number, *columns.further.get(code, ())))
            for code, number in columns.questions.items()
        }
        self._lists = [
            (self._column(number, decoder := ListDecoder(members, decoding.suggest)), decoder, members)
            for group, number in columns.lists.items()
            for members in ([question for question in questionnaire if question.group == group],)
        ]
        time = columns.roles.get(SECONDS)
        self._seconds = None if time is None else self._column(time, decoding.time)
        self._paths = Vocabulary()
        self._units = self._column(columns.unit[0], of_unit) if columns.unit else None
        self._splits = {split: self._split_column(split, number) for split, number in columns.splits.items()}
        self._leader = self._leader_column()

    # --- decoders ---------------------------------------------------------------------------------------------------

    def _column(self, number: int, decode: Decoder) -> _Column:
        return _Column(number, lambda text: self.decoding.error(text) or decode(text))

    def _question_columns(self, code: str, numbers: Sequence[int]) -> list[_Column]:
        question = self.questionnaire.questions[self.questionnaire.position[code]]
        if question.kind == "scale":
            codes = self.table.grid.codes
            return [self._column(number, self.decoding.scale(question, codes.get(number))) for number in numbers]
        decoders = {"choice": self.decoding.choice, "flag": self.decoding.flag}
        return [self._column(number, decoders[question.kind](question)) for number in numbers]

    def _split_column(self, split: str, number: int) -> _Column:
        values = self.survey.splits[split]
        written = [(name, place) for place, (key, text) in enumerate(values.items()) for name in (*text, key)]
        names = {plain(name) or name.strip(): place for name, place in written}
        spelt = [name for name, _ in written]
        return self._column(
            number, self.decoding.name(names, f"{split} group", "LD-E522", blank=len(values), written=spelt)
        )

    def _leader_column(self) -> _Column | None:
        number = self.columns.roles.get(LEADER)
        if number is None:
            return None
        choice = self.survey.responses.columns.get(LEADER)
        yes = [str(value) for value in choice.is_] if isinstance(choice, ColumnChoice) else None
        return self._column(number, self.decoding.leader(yes))

    # --- reading ----------------------------------------------------------------------------------------------------

    def chunks(self) -> Iterator[AnswerChunk]:
        """The respondents with at least one rated answer; afterwards `problems` holds what was wrong.

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
        if not self.has_questions:
            return
        respondent, parts = self.columns.roles.get(RESPONDENT), self.columns.unit
        optional = [column for column in (self._units, self._leader, self._seconds) if column is not None]
        columns = [each for own in self._questions.values() for each in own]
        columns += [*self._splits.values(), *optional, *(column for column, _, _ in self._lists)]
        encoded = {*(column.number for column in columns), *self.columns.signs.columns}
        texts = [*([respondent] if respondent is not None else []), *(parts if len(parts) > 1 else [])]
        try:
            for chunk in self.table.chunks(sorted(encoded), texts):
                yield self._decoded(chunk, respondent)
        except InvalidInput as invalid:
            self.problems.extend(invalid.problems)
        self.problems += self._complaints.collected() + self._leaders_unknown()

    def _decoded(self, chunk: Chunk, respondent: int | None) -> AnswerChunk:
        kept = self.columns.signs.kept(self.table, chunk, self.set_apart)
        if respondent is not None:
            kept &= self.people.noted(self.table, chunk, respondent, kept, self.set_apart)
        kept &= ~self._diagnosed(chunk, kept)
        codes = np.zeros((len(self.questionnaire), chunk.rows), dtype=np.int8)
        position = self.questionnaire.position
        for code, columns in self._questions.items():
            values = self._values(chunk, columns[0], kept)
            for further in columns[1:]:
                other = self._values(chunk, further, kept)
                values = np.where(np.isin(values, (EMPTY, SKIPPED)) & (other != EMPTY), other, values)
            codes[position[code]] = values
        for column, decoder, members in self._lists:
            sets = self._values(chunk, column, kept)
            for place, question in enumerate(members):
                chosen = np.array([place in picked for picked in decoder.sets], dtype=np.int8)
                codes[position[question.code]] = chosen[sets]
        units = self._unit_values(chunk, kept)
        splits = {split: self._values(chunk, column, kept) for split, column in self._splits.items()}
        leaders = self._values(chunk, self._leader, kept) if self._leader else None
        seconds = None if self._seconds is None else self._values(chunk, self._seconds, kept) / PER_SECOND
        has_answer = np.zeros(chunk.rows, dtype=np.bool_)
        for row, question in zip(codes, self.questionnaire, strict=True):
            if question.kind == "scale":
                has_answer |= row > 0
                if has_answer.all():
                    break
        self.set_apart["without-answers"] += int((~has_answer & kept).sum())
        has_answer &= kept
        self.set_apart["without-unit"] += int((units[has_answer] == 0).sum()) if self._units else 0
        if not has_answer.all():
            codes, units = codes[:, has_answer], units[has_answer]
            splits = {split: values[has_answer] for split, values in splits.items()}
            leaders = None if leaders is None else leaders[has_answer]
            seconds = None if seconds is None else seconds[has_answer]
        self.prints.append(_prints(codes, units))
        return AnswerChunk(
            codes, units, splits, leaders, None if seconds is None else np.where(seconds < 0, np.nan, seconds)
        )

    def _unit_values(self, chunk: Chunk, kept: Flags) -> NDArray[np.int32]:
        """The unit of each row; where several columns name it together, by the path of names."""
        if self._units is None:
            return np.zeros(chunk.rows, dtype=np.int32)
        if len(self.columns.unit) == 1:
            return self._values(chunk, self._units, kept)
        rows = zip(*(chunk.texts[number] for number in self.columns.unit), strict=True)
        ids = self._paths.ids_of([" / ".join(filter(None, map(str.strip, cells))) for cells in rows])
        return self._values(chunk, self._units, kept, vocabulary=self._paths.texts, ids=ids)

    def _diagnosed(self, chunk: Chunk, kept: Flags) -> Flags:
        """The rows that are no answers at all, each with one problem instead of one for every cell."""
        found = np.zeros(chunk.rows, dtype=np.bool_)
        refused = np.zeros(chunk.rows, dtype=np.int32)
        columns = [each for own in self._questions.values() for each in own]
        for column in columns:
            column.learn(self.table.vocabulary(column.number))
            if column.refusals:
                refused += np.isin(chunk.ids[column.number], list(column.refusals))
        for row in np.flatnonzero((refused > 1) & kept)[:_MOST_DIAGNOSED].tolist():
            cells = {each.number: self.table.vocabulary(each.number)[chunk.ids[each.number][row]] for each in columns}
            problem = diagnosis(self.table, chunk.first_row + row, cells, int(refused[row]))
            if problem is not None:
                found[row] = True
                self._complaints.note(Refusal(problem.code, problem.message, problem.hint), problem.location)
        return found

    def _values(
        self,
        chunk: Chunk,
        column: _Column,
        kept: Flags,
        vocabulary: list[str] | None = None,
        ids: NDArray[np.int32] | None = None,
    ) -> NDArray[np.int32]:
        ids = chunk.ids[column.number] if ids is None else ids
        values = column.values(vocabulary or self.table.vocabulary(column.number), ids)
        self._note_refusals(chunk, column, ids, kept)
        return np.where(values == _INVALID, 0, values) if column.refusals else values

    # --- problems ---------------------------------------------------------------------------------------------------

    def _note_refusals(self, chunk: Chunk, column: _Column, ids: NDArray[np.int32], kept: Flags) -> None:
        if not column.refusals:
            return
        present = np.bincount(ids[kept], minlength=max(column.refusals) + 1)
        for entry, refusal in column.refusals.items():
            if present[entry]:
                row = int(np.argmax((ids == entry) & kept))
                location = self.table.location(chunk.first_row + row, column.number)
                self._complaints.note(refusal, location, column.number, int(present[entry]))

    def _leaders_unknown(self) -> list[Problem]:
        """Answers listed under `is` that occur nowhere: none of them does, or one is nearly another answer."""
        choice = self.survey.responses.columns.get(LEADER)
        if self._leader is None or not isinstance(choice, ColumnChoice):
            return []
        met = {plain(text): text.strip() for text in self.table.vocabulary(self._leader.number) if text.strip()}
        listed = {plain(str(value)): str(value) for value in choice.is_}
        others = [key for key in met if key not in listed]
        absent = [text for key, text in listed.items() if key not in met]
        close = {text: nearest(plain(text), others) for text in absent}
        wrong = absent if len(absent) == len(listed) and met else [text for text in absent if close[text]]
        if not wrong:
            return []
        near = close[wrong[0]]
        hint = f"Did you mean `{met[near]}`?" if near else "Write the answers as they stand in the column."
        message = f"`{wrong[0]}`, which is listed under `leader: is:`, is no answer in its column."
        return [Problem("LD-E507", message, self.table.location(None, self._leader.number), hint, len(wrong))]

    @property
    def has_questions(self) -> bool:
        """Whether any column is a question; if none is, that is the problem."""
        return bool(self._questions or self._lists)

    def nobody(self, set_apart: Mapping[str, int]) -> Problem:
        """The problem of answers without any respondent."""
        unfinished = set_apart.get("unfinished", 0) + set_apart.get("test", 0)
        if unfinished:
            message = f"all {unfinished:,} rows are marked by the survey tool as unfinished, or as tests."
            hint = "Write `unfinished: keep` under `responses:` if unfinished answers count."
            return Problem("LD-E531", message, Location(self.table.name), hint)
        if without := set_apart.get("without-answers"):
            message = f"none of the {without:,} respondents answered any rated question."
            hint = "Check that the right columns were exported, and that answers are not all declared missing."
            return Problem("LD-E531", message, Location(self.table.name), hint)
        return Problem("LD-E530", "there is no respondent.", Location(self.table.name), "Export the answers again.")
