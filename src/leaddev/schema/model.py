"""The circular model: rings from the centre (easy to develop) to the periphery (hard), and what else is asked.

The order of the rings is the meaning. Everything that a rule needs to know about a model stands here; no ring has a
name that code knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from leaddev.schema.parts import AnswerScale, Flag, Identifier, Part, QuestionCode, Share, Text, Whole, optional
from leaddev.schema.thresholds import Thresholds

LEVEL = "level"
IMPORTANCE = "importance"


class Source(Part):
    """A publication that the model rests on."""

    id: Identifier
    text: str
    url: str | None = None


class Item(Part):
    """One statement that respondents rate."""

    id: QuestionCode
    text: Text
    reversed: Flag = optional("true where agreeing means less, not more", False)


class RingItem(Item):
    """A statement that is rated twice: how far it is so, and how important it is."""

    importance_text: Text | None = optional(
        "what is rated for importance, where the statement itself is worded in reverse"
    )


class Need(Part):
    """What the need of a ring is the distance of."""

    source: Literal["importance", "target", "direct"] = Field(
        default="importance",
        alias="from",
        description="importance: from the level to the importance that people give; target: to a stated level; direct: "
        "the questions of the rings ask how much development is needed",
    )
    level: Whole | None = optional("the stated level of every ring, as an answer of the scale")


class RingImportance(Part):
    """The importance of a ring, asked once instead of item by item."""

    id: QuestionCode
    text: Text


class Ring(Part):
    """A ring of the circle."""

    id: QuestionCode
    title: Text
    within: Text | None = optional("its name inside a sentence, with the article that the language asks for")
    description: Text | None = None
    difficulty: Annotated[float, Field(strict=True, gt=0, allow_inf_nan=False)]
    horizon_months: Annotated[int, Field(strict=True, ge=0, le=120)] = Field(
        default=6, description="before this no verdict on progress"
    )
    importance: RingImportance | None = optional(
        "asked once about the ring; without it the importance of each item is asked"
    )
    target: Whole | None = optional("the stated level of this ring, as an answer of the scale")
    items: tuple[RingItem, ...] = Field(min_length=1)


class Contrast(Part):
    """The two sides of the headline: what is taught easily, and what has to be lived."""

    taught: tuple[str, ...] = Field(min_length=1)
    lived: tuple[str, ...] = Field(min_length=1)
    taught_title: Text | None = None
    lived_title: Text | None = None


class Precondition(Part):
    """Something that must be in place before the rings it opens can be worked on."""

    id: QuestionCode
    title: Text
    opens: tuple[str, ...] = ()
    threshold: Share = Field(default=0.5, description="on 0-1; the middle of the answer scale is a floor, not a target")
    about_leaders: Flag = optional("true where leaders are the ones who are rated", False)
    scale: str | None = None
    items: tuple[Item, ...] = Field(min_length=1)


class LeadershipAspect(Part):
    """One aspect of leadership, rated by staff and by leaders themselves."""

    id: QuestionCode
    title: Text
    scale: str | None = None
    items: tuple[Item, ...] = Field(min_length=1)


class Environment(Part):
    """Time, tools, staffing, role clarity, incentives: what no training changes."""

    title: Text | None = None
    scale: str | None = None
    items: tuple[Item, ...] = Field(min_length=1)


class Cause(Part):
    """A direct cause that a respondent may name for a symptom; it points to exactly one of three kinds of place."""

    id: QuestionCode
    text: Text
    ring: str | None = None
    environment: Flag = False
    precondition: str | None = None

    @property
    def targets(self) -> int:
        """How many places it points to; one is right."""
        return (self.ring is not None) + self.environment + (self.precondition is not None)


class Symptom(Part):
    """A complaint as people put it, how often it occurs, and what they think is behind it."""

    id: QuestionCode
    title: Text | None = None
    text: Text
    scale: str | None = None
    cause_question: Text | None = None
    causes: tuple[Cause, ...] = Field(min_length=2)


class QuestionTemplate(Part):
    """A question that is asked once for each value or each other group; `{value}` or `{group}` stands for its name."""

    text: Text
    scale: str | None = None


def _plain_template(value: Any) -> Any:
    is_text = isinstance(value, str) or (isinstance(value, dict) and "text" not in value)
    return {"text": value} if is_text else value


_Template = Annotated[
    QuestionTemplate, BeforeValidator(_plain_template, json_schema_input_type=Text | QuestionTemplate)
]


class ValuesQuestions(Part):
    """Asked for each value that the survey file names."""

    endorsed: _Template | None = None
    natural: _Template | None = None
    lived: _Template | None = None
    named: Text | None = optional("which values count here: the respondent picks some of them")


class RespectQuestions(Part):
    """Asked for each other group of the split."""

    given: _Template
    received: _Template


class DemandOption(Part):
    """A kind of training that a respondent may wish for."""

    id: QuestionCode
    text: Text
    ring: str


class Demand(Part):
    """What training people would like; kept apart from what they need."""

    id: QuestionCode
    text: Text
    options: tuple[DemandOption, ...] = Field(min_length=2)


class AttentionItem(Part):
    """An item with one right answer, to see whether it was read."""

    id: QuestionCode
    text: Text
    scale: str | None = None
    expect: Whole


class Model(Part):
    """A circular model (`leaddev: model/1`)."""

    leaddev: Literal["model/1"]
    id: Identifier
    title: Text
    notice: Text | None = optional("where the rings come from; printed in every report")
    sources: tuple[Source, ...] = ()
    answer_scales: dict[Identifier, AnswerScale]
    rings: tuple[Ring, ...] = Field(min_length=2, max_length=20)
    contrast: Contrast
    need: Need = Need()
    preconditions: tuple[Precondition, ...] = ()
    leadership: tuple[LeadershipAspect, ...] = ()
    environment: Environment | None = None
    symptoms: tuple[Symptom, ...] = ()
    values_questions: ValuesQuestions | None = None
    respect_questions: RespectQuestions | None = None
    demand: Demand | None = None
    attention: tuple[AttentionItem, ...] = ()
    thresholds: Thresholds = Thresholds()

    def ring(self, ring_id: str) -> Ring:
        """The ring with that id."""
        return next(ring for ring in self.rings if ring.id == ring_id)

    def aim(self, ring: Ring) -> int | None:
        """The answer that the level of a ring is held against; None where it is what people answer."""
        if self.need.source == "direct":
            return self.answer_scales[LEVEL].max
        if self.need.source != "target":
            return None
        return self.need.level if ring.target is None else ring.target

    def scale(self, name: str | None, otherwise: str) -> AnswerScale:
        """The scale of that name; without a name `otherwise`, and the level scale where the model has none such."""
        chosen = name or (otherwise if otherwise in self.answer_scales else LEVEL)
        return self.answer_scales[chosen]

    def scale_uses(self) -> Iterator[tuple[tuple[str | int, ...], str | None]]:
        """Path and name of every place that names an answer scale."""
        for block in ("preconditions", "leadership", "symptoms", "attention"):
            for index, part in enumerate(getattr(self, block)):
                yield (block, index, "scale"), part.scale
        if self.environment:
            yield ("environment", "scale"), self.environment.scale
        for path, template in self.templates():
            yield (*path, "scale"), template.scale

    def templates(self) -> Iterator[tuple[tuple[str, str], QuestionTemplate]]:
        """Every question that is asked of each value or group, with its path."""
        asked = {"values_questions": ("endorsed", "natural", "lived"), "respect_questions": ("given", "received")}
        for block, name in ((block, name) for block, names in asked.items() for name in names):
            template = getattr(getattr(self, block), name, None)
            if template is not None:
                yield (block, name), template
