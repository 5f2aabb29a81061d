"""The questionnaire that a model and a survey file imply: every question with its code, its texts and what it measures.

The reader matches columns against it, the scores find their answers by it. Order is that of the model and never
depends on a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from msgspec import Struct

from leaddev.schema.model import IMPORTANCE, LEVEL, Item, Model
from leaddev.schema.parts import AnswerScale, Text
from leaddev.schema.survey import Survey

Part = Literal[
    "rings", "preconditions", "leadership", "environment", "symptoms", "values", "respect", "demand", "attention"
]
Kind = Literal["scale", "choice", "flag"]


class Question(Struct, frozen=True):
    """One column of answers.

    `part` and `subject` say what it is about (a ring, a value, a group...), `aspect` which question is asked about it
    (level, importance, frequency, cause, endorsed, natural, lived, named, given, received, wanted, attention).
    `once` where a rating of single questions is asked once about their ring.
    """

    code: str
    part: Part
    subject: str
    aspect: str
    text: Text
    kind: Kind = "scale"
    scale: AnswerScale | None = None
    reversed: bool = False
    options: tuple[tuple[str, Text], ...] = ()
    stem: Text | None = None
    group: str = ""
    expect: int | None = None
    once: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """Headings that name it by code; compared without case and without anything but letters and digits."""
        if self.aspect == IMPORTANCE:
            item = self.code.removesuffix("imp")
            return (self.code, f"{item}[importance]", f"{item}[2]", f"importance[{item}]", f"{item}_i")
        if self.aspect == LEVEL and self.part == "rings":
            return (self.code, f"{self.code}[level]", f"{self.code}[1]", f"level[{self.code}]")
        return (self.code,)

    @property
    def answer_count(self) -> int:
        """How many different answers there are."""
        if self.scale is not None:
            return self.scale.options
        return len(self.options) or 1


class Questionnaire(Struct, frozen=True, dict=True):
    """All questions, in order."""

    questions: tuple[Question, ...]

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions)

    def __len__(self) -> int:
        return len(self.questions)

    @cached_property
    def position(self) -> dict[str, int]:
        """Column number of each question, by code."""
        return {question.code: number for number, question in enumerate(self.questions)}

    def select(self, part: Part, *, subject: str | None = None, aspect: str | None = None) -> tuple[Question, ...]:
        """The questions of a part, or of one subject or aspect of it."""
        return tuple(
            question
            for question in self.questions
            if question.part == part
            and (subject is None or question.subject == subject)
            and (aspect is None or question.aspect == aspect)
        )


def questionnaire_of(model: Model, survey: Survey | None = None) -> Questionnaire:
    """The questions of `model`; those on values and respect are asked per value and group of `survey`."""
    questions = [*_ring_questions(model), *_block_questions(model), *_symptom_questions(model)]
    if survey is not None:
        questions += [*_value_questions(model, survey), *_respect_questions(model, survey)]
    questions += [*_demand_questions(model), *_attention_questions(model)]
    return Questionnaire(tuple(questions))


def _ring_questions(model: Model) -> Iterator[Question]:
    for ring in model.rings:
        # who sees much need sees a low level: what is rated directly counts the other way round
        turned = model.need.source == "direct"
        items = tuple(item.model_copy(update={"reversed": item.reversed != turned}) for item in ring.items)
        yield from _items(items, "rings", ring.id, model.answer_scales[LEVEL])
        if model.need.source != "importance":
            continue
        scale, once = model.answer_scales[IMPORTANCE], ring.importance
        if once is not None:
            yield Question(once.id, "rings", ring.id, IMPORTANCE, once.text, scale=scale, once=True)
            continue
        for item in ring.items:
            text = item.importance_text or item.text
            yield Question(f"{item.id}imp", "rings", ring.id, IMPORTANCE, text, scale=scale, stem=scale.question)


def _items(items: tuple[Item, ...], part: Part, subject: str, scale: AnswerScale) -> Iterator[Question]:
    for item in items:
        yield Question(
            item.id, part, subject, LEVEL, item.text, scale=scale, reversed=item.reversed, stem=scale.question
        )


def _block_questions(model: Model) -> Iterator[Question]:
    for gate in model.preconditions:
        yield from _items(gate.items, "preconditions", gate.id, model.scale(gate.scale, "agreement"))
    for aspect in model.leadership:
        yield from _items(aspect.items, "leadership", aspect.id, model.scale(aspect.scale, "agreement"))
    if model.environment:
        scale = model.scale(model.environment.scale, "agreement")
        yield from _items(model.environment.items, "environment", "environment", scale)


def _symptom_questions(model: Model) -> Iterator[Question]:
    for symptom in model.symptoms:
        scale = model.scale(symptom.scale, "frequency")
        yield Question(symptom.id, "symptoms", symptom.id, "frequency", symptom.text, scale=scale, stem=scale.question)
        options = tuple((cause.id, cause.text) for cause in symptom.causes)
        text = (symptom.cause_question or Text({"": f"{symptom.id} cause"})).with_names(
            symptom=symptom.title or symptom.text
        )
        yield Question(f"{symptom.id}cause", "symptoms", symptom.id, "cause", text, "choice", options=options)


def _value_questions(model: Model, survey: Survey) -> Iterator[Question]:
    asked = model.values_questions
    if asked is None:
        return
    for aspect in ("endorsed", "natural", "lived"):
        template = getattr(asked, aspect)
        if template is None:
            continue
        scale = model.scale(template.scale, "agreement")
        for value in survey.values:
            if value.official:
                text = template.text.with_names(value=value.name)
                yield Question(f"{aspect}{value.id}", "values", value.id, aspect, text, scale=scale)
    if asked.named is not None:
        for value in survey.values:
            yield Question(
                f"named{value.id}", "values", value.id, "named", value.name, "flag", stem=asked.named, group="named"
            )


def _respect_questions(model: Model, survey: Survey) -> Iterator[Question]:
    split = survey.respect_split
    if model.respect_questions is None or split is None:
        return
    for aspect in ("given", "received"):
        template = getattr(model.respect_questions, aspect)
        scale = model.scale(template.scale, "agreement")
        for group, name in survey.splits.get(split, {}).items():
            yield Question(
                f"{aspect}{group}", "respect", group, aspect, template.text.with_names(group=name), scale=scale
            )


def _demand_questions(model: Model) -> Iterator[Question]:
    if model.demand is None:
        return
    demand = model.demand
    for option in demand.options:
        yield Question(
            f"{demand.id}{option.id}",
            "demand",
            option.ring,
            "wanted",
            option.text,
            "flag",
            stem=demand.text,
            group=demand.id,
        )


def _attention_questions(model: Model) -> Iterator[Question]:
    for check in model.attention:
        scale = model.scale(check.scale, LEVEL)
        yield Question(
            check.id,
            "attention",
            check.id,
            "attention",
            check.text,
            scale=scale,
            stem=scale.question,
            expect=check.expect,
        )
