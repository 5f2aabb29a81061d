"""What is expected at a place of a file, told from the schema classes: the kind of value, and the keys.

Walks annotations only; knows neither files nor problems.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

from leaddev.schema import Text, Threshold
from leaddev.schema.model import QuestionTemplate

PathPart = str | int

_SHORT_FORMS: dict[Any, Any] = {Threshold: float, QuestionTemplate: Text}
"""What may be written instead of the mapping."""
_NOT_WRITTEN = ("units_from_data",)
"""Fields that the program sets itself."""
_WORDS: dict[Any, str] = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "`true` or `false`",
    tuple: "a list",
    dict: "a mapping of keys to values",
}


class Shape:
    """The alternatives that may stand at one place: classes and generic aliases, without None."""

    def __init__(self, *annotations: Any) -> None:
        self.forms: tuple[Any, ...] = tuple(form for annotation in annotations for form in _forms(annotation))

    def below(self, part: PathPart) -> Shape | None:
        """What may stand under `part`; None when `part` is no key or index but a name that pydantic added."""
        found: list[Any] = []
        for form in self.forms:
            origin = get_origin(form)
            if origin is dict and isinstance(part, str):
                found.append(get_args(form)[1])
            elif origin is tuple and isinstance(part, int):
                found.append(get_args(form)[0])
            elif _is_model(form) and isinstance(part, str):
                field = fields_of(form).get(part)
                found += [] if field is None else [field]
        return Shape(*found) if found else None

    def narrowed(self, tag: str) -> Shape:
        """Only the mapping that pydantic calls `tag`; everything where `tag` is a plain value."""
        chosen = [form for form in self.forms if not isinstance(form, type) or _is_model(form)]
        chosen = [form for form in chosen if _is_called(form, tag)]
        return Shape(*chosen) if chosen else self

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that a mapping may have here; empty where any key may stand."""
        return tuple(key for form in self.forms if _is_model(form) for key in fields_of(form))

    @property
    def is_text(self) -> bool:
        """Whether a text may stand here."""
        return any(form is str or _is_text(form) for form in self.forms)

    @property
    def is_list(self) -> bool:
        """Whether a list is expected here."""
        return any(get_origin(form) is tuple for form in self.forms)

    def has(self, *kinds: type) -> bool:
        """Whether one of the plain types may stand here."""
        return any(form in kinds for form in self.forms)

    def __str__(self) -> str:
        words = list(dict.fromkeys(word for form in self.forms if (word := _word(form))))
        return " or ".join(words) or "another kind of value"


def followed(root: type[BaseModel], location: Sequence[PathPart]) -> tuple[Shape, tuple[PathPart, ...]]:
    """The shape at a pydantic error location, and the path of keys as the user wrote it, without alternatives."""
    shape, path = Shape(root), []
    for part in location:
        if _is_tag(shape, part):  # before keys: where any key may stand, the name of an alternative looks like one
            shape = shape.narrowed(str(part))
        else:
            shape = shape.below(part) or shape
            path.append(part)
    return shape, tuple(path)


def _is_tag(shape: Shape, part: PathPart) -> bool:
    """Whether `part` names an alternative rather than a key that does not exist."""
    return (
        isinstance(part, str)
        and len(shape.forms) > 1
        and (part.startswith("constrained-") or any(_is_called(form, part) for form in shape.forms))
    )


def _is_called(form: Any, tag: str) -> bool:
    """Whether pydantic calls an alternative so: `int`, `Threshold`, `dict[str,int]`."""
    origin = get_origin(form)
    name = getattr(origin or form, "__name__", "")
    return tag in (name, str(form)) or (origin is not None and tag.startswith(f"{name}["))


def _forms(annotation: Any) -> Iterable[Any]:
    if isinstance(annotation, Shape):
        yield from annotation.forms
        return
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _forms(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for alternative in get_args(annotation):
            yield from _forms(alternative)
    elif annotation is not NoneType:
        if annotation in _SHORT_FORMS:
            yield _SHORT_FORMS[annotation]
        yield annotation


def _is_model(form: Any) -> bool:
    return isinstance(form, type) and issubclass(form, BaseModel) and not issubclass(form, RootModel)


def _is_text(form: Any) -> bool:
    return isinstance(form, type) and issubclass(form, Text)


def fields_of(model: type[BaseModel]) -> Mapping[str, Any]:
    """The keys that people may write into a mapping of that kind, with what may stand under them."""
    fields = model.model_fields.items()
    return {field.alias or name: field.annotation for name, field in fields if name not in _NOT_WRITTEN}


def _word(form: Any) -> str:
    origin = get_origin(form)
    if origin is Literal:
        return " or ".join(f"`{word}`" for word in get_args(form))
    if _is_text(form):
        return "a text, or one text per language"
    if _is_model(form):
        keys = list(fields_of(form))
        listed = ", ".join(f"`{key}`" for key in keys[:6])
        return f"a mapping with the keys {listed}" + (", ..." if len(keys) > 6 else "")
    return _WORDS.get(origin or form, "")
