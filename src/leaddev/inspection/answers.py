"""The columns of an export: what each was taken as, how answers are written, what is missing. Shows nobody's words."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from msgspec import Struct

from leaddev.errors import InvalidInput, Problem
from leaddev.read.answers.complaints import Refusal
from leaddev.read.answers.decoding import EMPTY, NOT_APPLICABLE, SKIPPED, Decoder, Decoding, labels_of, number_in
from leaddev.read.answers.dialects import PLAIN, POSITION
from leaddev.read.answers.found import ROLE_CODES, ColumnMap
from leaddev.read.answers.headings import plain
from leaddev.read.answers.reading import AnswerReader
from leaddev.read.responses import OpenedTable
from leaddev.read.tables import Table, column_letters
from leaddev.read.units import unit_decoder
from leaddev.report.inspection import InspectedColumn, Missing, Role, RowsLeftOut
from leaddev.schema import AnswerScale, Model, Question, Questionnaire, Survey
from leaddev.schema.survey_consistency import UnitNames

LONGEST = 40
MOST_SHOWN = 8
LONGEST_HEADING = 60
KINDS = {EMPTY: "empty", NOT_APPLICABLE: "not-applicable", SKIPPED: "seen"}


class ReadAnswers(Struct, frozen=True):
    """What was read of an export."""

    columns: tuple[InspectedColumn, ...]
    rows: int
    left_out: Mapping[str, int]
    problems: Sequence[Problem]


def columns_of_answers(
    opened: OpenedTable, survey: Survey, model: Model, questionnaire: Questionnaire, minimum: int
) -> ReadAnswers:
    """Every column of a table of answers, its rows that are no people, and its problems."""
    decoding = Decoding(survey, model.answer_scales)
    has_units = survey.units or survey.units_from_data
    found = opened.columns if has_units else replace(opened.columns, unit=[])
    reader = AnswerReader(opened.table, questionnaire, decoding, found, unit_decoder(decoding))
    reader.people.prepare([(opened.table, opened.columns.roles.get("respondent"), found.signs)])
    deque(reader.chunks(), maxlen=0)
    counts, left_out, ragged = _counted(opened.table, found)
    has_headings = not any(map(_is_answer, opened.table.header, counts))
    write = _Columns(opened, decoding, questionnaire, minimum, has_headings=has_headings)
    columns = tuple(write.column(number, texts) for number, texts in enumerate(counts))
    if reader.has_questions:
        left_out, ragged = reader.set_apart, [*reader.problems, *reader.people.problems()]
    return ReadAnswers(columns, counts[0].total() if counts else 0, left_out, ragged)


def rows_left_out(counts: Mapping[str, int], minimum: int) -> tuple[RowsLeftOut, ...]:
    """The rows that are no people, by kind; a count of a few people is None."""
    return tuple(
        RowsLeftOut(kind=kind, rows=of_enough(count, minimum))
        for kind, count in sorted(counts.items())
        if count and kind != "without-unit"
    )


def of_enough(count: int, minimum: int) -> int | None:
    """A count that does not tell of a few people."""
    return None if 0 < count < minimum else count


def _counted(table: Table, found: ColumnMap) -> tuple[list[Counter[str]], Counter[str], list[Problem]]:
    """How often each text stands in each column, which rows are marked, and which are too long or too short."""
    columns, marked = range(len(table.header)), Counter[str]()
    counts: list[Counter[str]] = [Counter() for _ in columns]
    try:
        for chunk in table.chunks(found.signs.columns, texts=columns):
            found.signs.kept(table, chunk, marked)
            for column in columns:
                counts[column].update(chunk.texts[column])
    except InvalidInput as invalid:
        return counts, marked, list(invalid.problems)
    return counts, marked, []


class _Columns:
    def __init__(
        self,
        opened: OpenedTable,
        decoding: Decoding,
        questionnaire: Questionnaire,
        minimum: int,
        *,
        has_headings: bool,
    ) -> None:
        self.table, self.found, self.survey, self.decoding = opened.table, opened.columns, decoding.survey, decoding
        self.minimum = minimum
        self.has_headings = bool(opened.columns.questions) or opened.columns.dialect is not PLAIN or has_headings
        found = opened.columns
        self.questions = {
            number: questionnaire.questions[questionnaire.position[code]]
            for code, first in found.questions.items()
            for number in (first, *found.further.get(code, ()))
        }
        self.others: dict[int, tuple[Role, str]] = {number: ("list", group) for group, number in found.lists.items()}
        self.others |= {number: ("split", split) for split, number in found.splits.items()}
        roles: dict[str, Role] = {"unit": "unit", "leader": "leader", "respondent": "respondent", "seconds": "seconds"}
        self.others |= {number: (roles[role], role) for role, number in found.roles.items() if role in ROLE_CODES}
        self.others |= dict.fromkeys(found.unit, ("unit", "unit"))
        self.others |= {} if found.asked is None else {found.asked[1]: ("item", "")}
        marks = set(found.signs.columns)
        own = set(found.dialect.own.split())
        for number, heads in enumerate(zip(*opened.table.heads, strict=True)):
            if number in marks:
                self.others.setdefault(number, ("mark", ""))
            elif any(form in own for head in heads for form in found.dialect.forms(head)):
                self.others.setdefault(number, ("tool", ""))

    def column(self, number: int, texts: Counter[str]) -> InspectedColumn:
        """One column with the counts of its texts."""
        question = self.questions.get(number)
        role, of = ("question", question.code) if question is not None else self.others.get(number, ("unused", ""))
        kinds: Counter[str] = Counter()
        decode, answers = self._decoder(question), list[str]()
        for text, count in texts.items():
            value = self.decoding.error(text) or decode(text)
            kinds[_kind(value, text)] += count
            if _kind(value, text) == "value":
                answers.append(text)
        values = kinds.pop("value", 0)
        tells = all(of_enough(count, self.minimum) is not None for count in kinds.values())
        name, place = self.table.grid.origins.get(number, (self.table.name, number))
        return InspectedColumn(
            letters=column_letters(place),
            heading=self._heading(number),
            role=role,  # type: ignore[arg-type]  # the literals of two branches
            of=of or None,
            rating=question.aspect if question is not None and question.part == "rings" else None,
            way=self.found.ways.get(number),
            values=of_enough(values, self.minimum) if tells else None,
            missing=tuple(
                Missing(kind=kind, cells=of_enough(kinds[kind], self.minimum))  # type: ignore[arg-type]
                for kind in (*KINDS.values(), "no-answer")
                if kinds[kind]
            ),
            coding=tuple(_codings(answers, question.scale)) if question is not None and question.scale else (),
            answers=tuple(self._shown(role, question, {text: texts[text] for text in answers})),
            file=name if name != self.table.name else None,
        )

    def _heading(self, number: int) -> str:
        """What stands above a column, in the first two rows of headings; shortened, as it may be anything.

        Nothing where nothing tells that these are headings: it may be the answers of the first person.
        """
        if not self.has_headings:
            return ""
        cells = dict.fromkeys(filter(None, (" ".join(row[number].split()) for row in self.table.heads[:2])))
        heading = ": ".join(cells)
        if len(heading) <= LONGEST_HEADING:
            return heading
        half = LONGEST_HEADING // 2  # all statements of a grid begin with its question
        return f"{heading[:half].rsplit(' ', 1)[0]} \u2026 {heading[-half:].split(' ', 1)[-1]}"

    def _decoder(self, question: Question | None) -> Decoder:
        if question is None:
            return self.decoding.anything
        decoders = {"scale": self.decoding.scale, "choice": self.decoding.choice, "flag": self.decoding.flag}
        return decoders[question.kind](question)

    def _shown(self, role: str, question: Question | None, texts: Mapping[str, int]) -> Iterator[str]:
        """Answers that are labels, numbers or names that are known, or stand in enough rows; most frequent first."""
        if role in ("respondent", "seconds", "tool", "mark"):
            return
        known = self._known(role, question)
        shown = [
            text.strip()
            for text, count in sorted(texts.items(), key=lambda entry: (-entry[1], entry[0]))
            if text.strip() and len(text.strip()) <= LONGEST and (count >= self.minimum or plain(text) in known)
        ]
        yield from list(dict.fromkeys(shown))[:MOST_SHOWN]

    def _known(self, role: str, question: Question | None) -> set[str]:
        if question is not None and question.scale is not None:
            scale = question.scale
            return {*labels_of(scale), *map(str, range(scale.min, scale.max + 1))}
        if role == "unit":
            return set(UnitNames(self.survey, plain).unique)
        if role == "split":
            return {plain(name) for names in self.survey.splits.values() for group in names.values() for name in group}
        return set()


def _is_answer(heading: str, texts: Counter[str]) -> bool:
    """Whether what stands above a column is another cell of it: a number, or a text that stands below as well."""
    return bool(heading) and (number_in(heading) is not None or heading in texts)


def _kind(value: object, text: str) -> str:
    """What a cell is: `value`, a kind of missing, or no answer at all."""
    if isinstance(value, Refusal):
        return "no-answer"
    return KINDS.get(value, "value") if isinstance(value, int) and (value != EMPTY or not text.strip()) else "value"


def _codings(answers: Sequence[str], scale: AnswerScale) -> Iterator[str]:
    """How the answers of a column are written; `labels-en` where all labels are of one language only."""
    labels = [
        {language for language, texts in scale.labels.items() if plain(answer) in map(plain, texts)}
        for answer in answers
    ]
    if found := [languages for languages in labels if languages]:
        common = set.intersection(*found)
        language = next(iter(common)) if len(common) == 1 else ""
        yield f"labels-{language}" if language else "labels"
    others = [plain(answer) for answer, languages in zip(answers, labels, strict=True) if not languages]
    kinds = (
        "numbers" if number_in(text) is not None else "positions" if POSITION.fullmatch(text) else "mixed"
        for text in others
    )
    yield from dict.fromkeys(kinds)
