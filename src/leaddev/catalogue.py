"""What there is to choose from, told without analyzing anything: the models, what a model asks, the file schemas."""

from __future__ import annotations

from collections import Counter
from typing import Any

from msgspec import Struct
from pydantic.json_schema import GenerateJsonSchema

from leaddev.errors import InvalidInput, Problem
from leaddev.read.model_file import builtin_models, is_path, load_model
from leaddev.schema import Contrast, Model, Survey, Text, questionnaire_of

DRAFT = "https://json-schema.org/draft/2020-12/schema"
KINDS: dict[str, type[Model | Survey]] = {"model": Model, "survey": Survey}


class ModelEntry(Struct, frozen=True):
    """A built-in model in a list."""

    id: str
    title: str
    rings: int
    questions: int
    languages: tuple[str, ...]


class RingCard(Struct, frozen=True):
    """A ring; `side` is its place in the contrast."""

    title: str
    difficulty: float
    horizon_months: int
    items: int
    side: str | None


class Side(Struct, frozen=True):
    """A side of the contrast and the titles of its rings."""

    title: str
    rings: tuple[str, ...]


class Block(Struct, frozen=True, dict=True):
    """How many questions a part of the model asks; `for_each` names what they are repeated for."""

    part: str
    questions: int
    for_each: str = ""


class ModelCard(Struct, frozen=True, kw_only=True):
    """A model at a glance, in one language; `questions` counts those that are asked once."""

    title: str
    notice: str | None
    language: str
    rings: tuple[RingCard, ...]
    blocks: tuple[Block, ...]
    questions: int
    taught: Side
    lived: Side


def model_ids() -> tuple[str, ...]:
    """Ids of the built-in models, sorted."""
    return tuple(builtin_models())


def model_bytes(model_id: str) -> bytes:
    """The YAML of a built-in model as it is shipped; `KeyError` for an id that does not exist."""
    return builtin_models()[model_id].read_bytes()


def is_model_file(name: str) -> bool:
    """Whether the name of a model is a path rather than a built-in id."""
    return is_path(name)


def model_entries() -> tuple[ModelEntry, ...]:
    """All built-in models."""
    models = {model_id: load_model(model_id).model for model_id in model_ids()}
    return tuple(
        ModelEntry(model_id, str(model.title), len(model.rings), len(questionnaire_of(model)), model.title.languages)
        for model_id, model in models.items()
    )


def model_problems(name: str) -> tuple[Problem, ...]:
    """Every problem of a model, by id or path; none when it is fine."""
    try:
        load_model(name)
    except InvalidInput as invalid:
        return invalid.problems
    return ()


def model_card(name: str, language: str = "en") -> ModelCard:
    """The card of a model, by id or path; raises `InvalidInput` with all problems of the file."""
    model = load_model(name).model
    return ModelCard(
        title=model.title.in_language(language),
        notice=model.notice.in_language(language) if model.notice else None,
        language=language,
        rings=tuple(_ring_cards(model, language)),
        blocks=_blocks(model),
        questions=len(questionnaire_of(model)),
        taught=_side(model, "taught", language),
        lived=_side(model, "lived", language),
    )


def schema_of(kind: str) -> dict[str, Any]:
    """The JSON Schema of a `model` or `survey` file, as editors want it: with every short form that may be written."""
    part = KINDS[kind]
    generated = part.model_json_schema(by_alias=True, schema_generator=_WithoutTitles)
    name = f"leaddev/{kind}/1"
    return {"$schema": DRAFT, "$id": name, **generated, "title": f"leaddev {kind} file"}


class _WithoutTitles(GenerateJsonSchema):
    """Without the titles that repeat each key: editors show them instead of the description."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def _ring_cards(model: Model, language: str) -> list[RingCard]:
    contrast = model.contrast
    return [
        RingCard(
            title=ring.title.in_language(language),
            difficulty=ring.difficulty,
            horizon_months=ring.horizon_months,
            items=len(ring.items),
            side="taught" if ring.id in contrast.taught else "lived" if ring.id in contrast.lived else None,
        )
        for ring in model.rings
    ]


def _blocks(model: Model) -> tuple[Block, ...]:
    counted = Counter(question.part for question in questionnaire_of(model))
    blocks = [Block(part, number) for part, number in counted.items()]
    values, respect = model.values_questions, model.respect_questions
    if values is not None:
        asked = (values.endorsed, values.natural, values.lived, values.named)
        blocks.append(Block("values", sum(question is not None for question in asked), "value"))
    if respect is not None:
        blocks.append(Block("respect", 2, "group"))
    return tuple(blocks)


def _side(model: Model, side: str, language: str) -> Side:
    contrast: Contrast = model.contrast
    title: Text | None = getattr(contrast, f"{side}_title")
    rings = tuple(model.ring(ring).title.in_language(language) for ring in getattr(contrast, side))
    return Side(title.in_language(language) if title else side.capitalize(), rings)
