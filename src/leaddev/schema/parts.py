"""The small parts that model, survey and training list share: texts in languages, ids, numbers, answer scales.

Also what is said of them where they contradict each other: a violation, names as they are compared and suggested.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any

from msgspec import Struct
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    PrivateAttr,
    RootModel,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from leaddev.nearest import nearest

ANY_LANGUAGE = ""

QuestionCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9]{0,19}$")]
"""An id that every survey tool accepts as a question code: letters and digits, a letter first, at most 20."""

Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]
"""An id inside leaddev's own files: letters, digits, `_`, `-` and `.`."""

Whole = Annotated[int, Field(strict=True)]
Flag = Annotated[bool, Field(strict=True)]
Amount = Annotated[float, Field(strict=True, ge=0, allow_inf_nan=False)]
Share = Annotated[float, Field(strict=True, ge=0, le=1, allow_inf_nan=False)]
Headcount = Annotated[int, Field(strict=True, ge=0, le=100_000_000)]


_LABELS = {"type": "array", "items": {"type": "string"}}

_Labels = Annotated[
    dict[str, tuple[str, ...]],
    WithJsonSchema({"anyOf": [{"type": "object", "additionalProperties": _LABELS}, _LABELS]}),
]
LONGEST_LIST = 12


def optional(meaning: str, default: bool | None = None) -> Any:
    """A key that may be left out, and what it means."""
    return Field(default=default, description=meaning)


class Part(BaseModel):
    """Base of everything that users write: immutable, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


Path = tuple[str | int, ...]
"""The keys that lead to a place in a file."""


class Violation(Struct, frozen=True):
    """Something that is wrong with the meaning of a file: the path of keys to it, a problem code and two sentences."""

    path: Path
    code: str
    message: str
    hint: str = ""


class Text(RootModel[dict[str, str]]):
    """A text in one or several languages; a plain string is the text in any language."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _plain_string(cls, value: Any) -> Any:
        return {ANY_LANGUAGE: value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _not_empty(self) -> Text:
        if not self.root or not all(text.strip() for text in self.root.values()):
            raise ValueError("a text must not be empty")
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Editors are told of both forms."""
        described = handler.resolve_ref_schema(handler(core_schema))
        by_language = {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1}
        return {
            "anyOf": [{"type": "string"}, by_language],
            **{key: described[key] for key in ("title", "description") if key in described},
        }

    def __str__(self) -> str:
        return self.in_language("en")

    def __iter__(self) -> Iterator[str]:  # type: ignore[override]  # iterating a text gives its versions, not fields
        return iter(self.root.values())

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the text exists; empty for a plain string."""
        return tuple(language for language in self.root if language != ANY_LANGUAGE)

    def in_language(self, language: str) -> str:
        """The text in `language`, or in any language, or in English, or in the first one that exists."""
        short = language.split("-")[0]
        for key in (language, short, ANY_LANGUAGE, "en"):
            if key in self.root:
                return self.root[key]
        return next(iter(self.root.values()))

    def with_names(self, **names: Text) -> Text:
        """The text with each `{key}` replaced by that name, language by language."""
        languages = set(self.root).union(*(name.root for name in names.values())) - {ANY_LANGUAGE}
        filled = {}
        for language in sorted(languages) or [ANY_LANGUAGE]:
            text = self.in_language(language)
            for key, name in names.items():
                text = text.replace("{" + key + "}", name.in_language(language))
            filled[language] = text
        return Text(filled)


class Names(Text):
    """A name, with its other spellings where it is a list: the first one is shown, all of them are recognized."""

    _others: tuple[str, ...] = PrivateAttr(default=())

    @model_validator(mode="wrap")
    @classmethod
    def _spellings(cls, value: Any, handler: ModelWrapValidatorHandler[Names]) -> Names:
        if not isinstance(value, list | tuple) or not value:
            return handler(value)
        first, *others = (handler(each) for each in value)
        first._others = tuple(text for other in others for text in other)  # noqa: SLF001 - of the same class
        return first

    def __iter__(self) -> Iterator[str]:  # type: ignore[override]
        yield from self.root.values()
        yield from self._others

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        described = super().__get_pydantic_json_schema__(core_schema, handler)
        return {**described, "anyOf": [*described["anyOf"], {"type": "array", "items": {"type": "string"}}]}


class AnswerScale(Part):
    """An answer scale with whole numbers from `min` to `max` and a label for each of them."""

    min: Whole = 1
    max: Whole = 5
    labels: _Labels = Field(default_factory=dict, description="per language, lowest first; a list for any language")
    question: Text | None = optional("the question above the items that use this scale")

    @model_validator(mode="before")
    @classmethod
    def _plain_labels(cls, value: Any) -> Any:
        if isinstance(value, Mapping) and isinstance(value.get("labels"), list):
            return {**value, "labels": {ANY_LANGUAGE: value["labels"]}}
        return value

    @model_validator(mode="after")
    def _consistent(self) -> AnswerScale:
        if not 1 <= self.max - self.min <= 100:
            raise ValueError("max must be above min, by at most 100 steps")
        for language, labels in self.labels.items():
            if len(labels) != self.options:
                where = f"labels in language '{language}'" if language else "labels"
                raise ValueError(f"{where}: {len(labels)} given, {self.options} needed ({self.min} to {self.max})")
        return self

    @property
    def options(self) -> int:
        """How many answers the scale offers."""
        return self.max - self.min + 1

    @property
    def span(self) -> int:
        """The distance from the lowest to the highest answer."""
        return self.max - self.min


APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u2032`"), "'")
"""What word processors and survey tools write for an apostrophe."""


def folded(text: str) -> str:
    """A text as it is compared: NFKC, without case, white space collapsed, one kind of apostrophe."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().translate(APOSTROPHES).split())


def titles_by_id(parts: Iterable[tuple[str, Text]]) -> dict[str, str]:
    """Every way to write a name (the id, the title in any language), folded, to the id; an id wins over a title."""
    names: dict[str, str] = {}
    written = list(parts)
    for identifier, _ in written:
        names.setdefault(folded(identifier), identifier)
    for identifier, title in written:
        for version in title:
            names.setdefault(folded(version), identifier)
    return names


def suggestion(word: str, names: Iterable[str], kind: str = "name") -> str:
    """A hint with the nearest of the names, or with all of them."""
    return suggestion_among(word, {folded(name): name for name in names}, kind)


def suggestion_among(word: str, names: Mapping[str, str], kind: str = "name") -> str:
    """A hint with the name whose folded writing is nearest, or with all of them."""
    wanted = folded(word)
    close = wanted if wanted in names else nearest(wanted, names)
    if close is not None:
        return f"Did you mean `{names[close]}`?"
    listed = list(dict.fromkeys(names.values()))
    if not listed:
        return f"There is no {kind} to choose from; remove this entry."
    more = ", ..." if len(listed) > LONGEST_LIST else ""
    return f"Use one of {', '.join(f'`{name}`' for name in listed[:LONGEST_LIST])}{more}."
