"""A YAML document -> an instance of a schema class, or every problem of its shape with file, line and column.

Turns the validator's findings into a consultant's words; decides nothing about meaning (see
`schema.model_consistency` and `schema.survey_consistency`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace
from pydantic import BaseModel, ValidationError

from leaddev.errors import InvalidInput, Problem
from leaddev.read.shape_problems import Mistake, shown, told
from leaddev.read.shapes import followed
from leaddev.read.yaml_errors import with_lines
from leaddev.read.yaml_source import YamlDocument
from leaddev.schema import Violation

AnyModel = TypeVar("AnyModel", bound=BaseModel)

MOST_ALIKE = 5
"""More problems that differ only in the number of a row are told once, with how often they occur."""

KEY_TAG = "[key]"
"""What pydantic appends to a path when the key of a mapping is wrong, not its value."""
KINDS = {"model": "a model file", "survey": "a survey file"}


def validated(model_class: type[AnyModel], document: YamlDocument) -> AnyModel:
    """The document as an instance; raises `InvalidInput` with all problems of its shape."""
    refuse_other_kind(model_class, document)
    try:
        return model_class.model_validate(document.data)
    except ValidationError as error:
        mistakes = list(_mistakes(model_class, error))
    found = _gathered([(mistake, told(mistake, model_class, document)) for mistake in mistakes])
    raise InvalidInput(with_lines(found, document.lines))


def problems_from(violations: Iterable[Violation], document: YamlDocument) -> list[Problem]:
    """Complaints about meaning, with their places."""
    found = (Problem(v.code, v.message, document.location(v.path, key=True), v.hint) for v in violations)
    return list(with_lines(found, document.lines))


def refuse_other_kind(model_class: type[BaseModel], document: YamlDocument) -> None:
    """A model file where a survey file is expected has one problem, not dozens."""
    written = document.data.get("leaddev")
    wanted = model_class.__name__.lower()
    if not isinstance(written, str) or wanted not in KINDS:
        return
    kind, _, version = written.partition("/")
    if kind in KINDS and kind != wanted:
        message = f"This is {KINDS[kind]}; {KINDS[wanted]} is needed here."
        hint = f"Name a file that starts with `leaddev: {wanted}/1`."
    elif kind == wanted and version.isdigit() and version != "1":
        message = f"The file is written for a newer leaddev (`{written}`)."
        hint = f"Install a newer leaddev, or write the file as `{wanted}/1`."
    else:
        return
    raise InvalidInput([Problem("LD-E210", message, document.location(("leaddev",)), hint)])


def _mistakes(model_class: type[BaseModel], error: ValidationError) -> Iterator[Mistake]:
    """The errors without those that only follow from others, alternatives of one value merged into one."""
    found: list[Mistake] = []
    for raw in error.errors(include_url=False):
        kind, place = raw["type"], raw["loc"]
        is_key = place[-1:] == (KEY_TAG,) and kind != "extra_forbidden"
        written = place[:-1] if is_key else place
        shape, path = followed(model_class, written)
        is_guess = kind.endswith("_type") and len(path) < len(written)
        found.append(Mistake(kind, path, shape, raw["input"], raw.get("ctx") or {}, is_key, is_guess))
    inner = {mistake.path[:length] for mistake in found for length in range(len(mistake.path))}
    better = inner | {mistake.path for mistake in found if not mistake.kind.endswith("_type")}
    for mistake in found:
        if mistake.is_guess and mistake.path in better:
            continue
        if mistake.is_guess:
            better.add(mistake.path)
        if (
            mistake.kind == "too_short"
            and mistake.path in inner
            and len(mistake.value) >= mistake.context["min_length"]
        ):
            continue  # what is wrong with its entries is told
        yield mistake


def _gathered(told_: list[tuple[Mistake, Problem]]) -> list[Problem]:
    groups: dict[tuple[object, ...], list[Problem]] = {}
    for mistake, problem in told_:
        key: tuple[object, ...] = ("%", *mistake.path[:-1])  # the weights of one mapping are one mistake
        if not mistake.is_percent or len(key) == 1:
            place = tuple("*" if isinstance(part, int) else part for part in mistake.path)
            key = problem.code, mistake.kind, place, shown(mistake.value)
        groups.setdefault(key, []).append(problem)
    gathered: list[Problem] = []
    for key, alike in groups.items():
        is_one = len(alike) > MOST_ALIKE or key[0] == "%"
        gathered += [replace(alike[0], count=len(alike))] if is_one else alike
    return gathered
