"""What must hold within a model beyond its shape: unique codes, names that exist, rings in order, readable scales.

Returns violations with paths of keys; knows no files and raises nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddev.schema.model import IMPORTANCE, LEVEL, Item, Model, Precondition, Ring
from leaddev.schema.parts import AnswerScale, Path, Text, Violation, folded, suggestion, suggestion_among, titles_by_id
from leaddev.schema.thresholds import Unit

RESERVED_COLUMNS = ("unit", "leader", "respondent", "seconds")
"""Keys of `responses.columns` that are no question codes."""


def model_violations(model: Model) -> list[Violation]:
    """Everything that is wrong with the meaning of a model, in the order of the file."""
    return [
        *_scales(model),
        *_labels(model),
        *_identities(model),
        *_codes(model),
        *_contrast(model),
        *_ring_names(model),
        *_difficulty(model),
        *_need(model),
        *_causes(model),
        *_templates(model),
        *_attention(model),
        *_thresholds(model),
    ]


def code_places(model: Model) -> Iterator[tuple[Path, str]]:
    """Every question code that the model alone gives rise to, and the path of the id that it comes from."""
    for number, ring in enumerate(model.rings):
        yield from _ring_codes(("rings", number), ring, by_importance=model.need.source == "importance")
    for number, gate in enumerate(model.preconditions):
        yield from _item_ids(("preconditions", number), gate.items)
    for number, aspect in enumerate(model.leadership):
        yield from _item_ids(("leadership", number), aspect.items)
    if model.environment:
        yield from _item_ids(("environment",), model.environment.items)
    for number, symptom in enumerate(model.symptoms):
        yield ("symptoms", number, "id"), symptom.id
        yield ("symptoms", number, "id"), f"{symptom.id}cause"
    if model.demand:
        for number, option in enumerate(model.demand.options):
            yield ("demand", "options", number, "id"), f"{model.demand.id}{option.id}"
    for number, check in enumerate(model.attention):
        yield ("attention", number, "id"), check.id


def _ring_codes(parent: Path, ring: Ring, *, by_importance: bool) -> Iterator[tuple[Path, str]]:
    for path, code in _item_ids(parent, ring.items):
        yield path, code
        if by_importance and ring.importance is None:
            yield path, f"{code}imp"
    if by_importance and ring.importance is not None:
        yield (*parent, "importance", "id"), ring.importance.id


def _item_ids(parent: Path, items: Sequence[Item]) -> Iterator[tuple[Path, str]]:
    return (((*parent, "items", number, "id"), item.id) for number, item in enumerate(items))


def _scales(model: Model) -> Iterator[Violation]:
    for name in (LEVEL, IMPORTANCE) if model.need.source == "importance" else (LEVEL,):
        if name not in model.answer_scales:
            message = f"The answer scale `{name}` is missing; every item of a ring is rated on it."
            hint = f"Add `{name}: {{min: 1, max: 5}}` under `answer_scales`."
            yield Violation(("answer_scales",), "LD-E302", message, hint)
    for path, used in model.scale_uses():
        if used is not None and used not in model.answer_scales:
            message = f"There is no answer scale `{used}`."
            yield Violation(path, "LD-E303", message, suggestion(used, model.answer_scales, "answer scale"))


def _labels(model: Model) -> Iterator[Violation]:
    """An answer is recognized by its label in any language, so a label may stand for one number only."""
    for name, scale in model.answer_scales.items():
        numbers: dict[str, tuple[int, str]] = {}
        places = ((language, place) for language, labels in scale.labels.items() for place in enumerate(labels))
        for language, (position, label) in places:
            number = scale.min + position
            first, where = numbers.setdefault(folded(label), (number, language))
            if first != number:
                also = f" (`{where}`)" if where != language else ""
                message = f'The label "{label}" of the scale `{name}` stands for {first}{also} and for {number}.'
                path = ("answer_scales", name, "labels", language, position)
                yield Violation(path, "LD-E311", message, "Word one of the two labels differently.")


def _identities(model: Model) -> Iterator[Violation]:
    yield from same_id(("rings",), "two rings", [ring.id for ring in model.rings])
    yield from same_id(("preconditions",), "two preconditions", [gate.id for gate in model.preconditions])
    yield from same_id(("leadership",), "two aspects of leadership", [aspect.id for aspect in model.leadership])
    yield from same_id(("sources",), "two sources", [source.id for source in model.sources])
    for number, symptom in enumerate(model.symptoms):
        path = ("symptoms", number, "causes")
        yield from same_id(path, f"two causes of `{symptom.id}`", [cause.id for cause in symptom.causes])


def same_id(parent: Path, what: str, ids: Sequence[str], code: str = "LD-E301") -> Iterator[Violation]:
    """Ids that stand twice, compared without case."""
    seen: set[str] = set()
    for number, identifier in enumerate(ids):
        if folded(identifier) in seen:
            message = f"There are {what} with the id `{identifier}`."
            yield Violation((*parent, number, "id"), code, message, "Give one of them another id.")
        seen.add(folded(identifier))


def _codes(model: Model) -> Iterator[Violation]:
    first: dict[str, Path] = {}
    told: set[Path] = set()
    for path, code in code_places(model):
        known = first.setdefault(code.casefold(), path)
        if known != path and path not in told:
            told.add(path)
            message = f"The question code `{code}` is already used {_where(model, known)}."
            hint = "Give one of the two questions another id; upper and lower case count as the same."
            yield Violation(path, "LD-E301", message, hint)
        if code.casefold() in RESERVED_COLUMNS:
            message = (
                f"`{code}` cannot be a question code: survey files use it for the column of the {code.casefold()}."
            )
            yield Violation(path, "LD-E312", message, "Give the question another id.")


def _where(model: Model, path: Path) -> str:
    """The part of the model that a path of `code_places` is in."""
    block, number = str(path[0]), path[1]
    if block in ("rings", "preconditions", "leadership", "symptoms") and isinstance(number, int):
        return f"in `{block}`, by `{getattr(model, block)[number].id}`"
    return f"in `{block}`"


def _contrast(model: Model) -> Iterator[Violation]:
    ids = {ring.id for ring in model.rings}
    side_of: dict[str, str] = {}
    for side, names in (("taught", model.contrast.taught), ("lived", model.contrast.lived)):
        for number, name in enumerate(names):
            path: Path = ("contrast", side, number)
            if name not in ids:
                yield _no_such(path, "LD-E304", name, "ring", model.rings)
            elif name in side_of:
                twice = "twice on one side" if side_of[name] == side else "on both sides"
                message = f"The ring `{name}` stands {twice} of the contrast."
                yield Violation(path, "LD-E306", message, "Keep one of the two; a ring may also stand on neither side.")
            side_of.setdefault(name, side)


def _ring_names(model: Model) -> Iterator[Violation]:
    named: list[tuple[Path, str]] = [
        (("preconditions", number, "opens", place), ring)
        for number, gate in enumerate(model.preconditions)
        for place, ring in enumerate(gate.opens)
    ]
    for number, symptom in enumerate(model.symptoms):
        named += [
            (("symptoms", number, "causes", place, "ring"), cause.ring)
            for place, cause in enumerate(symptom.causes)
            if cause.ring is not None
        ]
    if model.demand:
        named += [
            (("demand", "options", number, "ring"), option.ring) for number, option in enumerate(model.demand.options)
        ]
    ids = {ring.id for ring in model.rings}
    yield from (_no_such(path, "LD-E304", name, "ring", model.rings) for path, name in named if name not in ids)


def _no_such(path: Path, code: str, name: str, kind: str, parts: Sequence[Ring | Precondition]) -> Violation:
    names = titles_by_id((part.id, part.title) for part in parts)
    return Violation(path, code, f"There is no {kind} `{name}`.", suggestion_among(name, names, kind))


def _difficulty(model: Model) -> Iterator[Violation]:
    for number in range(1, len(model.rings)):
        inner, ring = model.rings[number - 1], model.rings[number]
        if ring.difficulty < inner.difficulty:
            message = (
                f"The ring `{ring.id}` has difficulty {ring.difficulty:g}, less than {inner.difficulty:g} of "
                f"`{inner.id}`, which is closer to the centre."
            )
            hint = "List the rings from the centre (easy to develop) to the edge (hard), or correct the difficulty."
            yield Violation(("rings", number, "difficulty"), "LD-E308", message, hint)


def _need(model: Model) -> Iterator[Violation]:
    """What the kind of need never asks, and what it lacks."""
    by_importance, scale = model.need.source == "importance", model.answer_scales.get(LEVEL)
    if model.need.level is not None and model.need.source != "target":
        yield _idle(("need", "level"), "`level` of `need` is a target", "Write `from: target`, or remove `level`.")
    for number, ring in enumerate(model.rings):
        path: Path = ("rings", number)
        if ring.importance is not None and not by_importance:
            what = f"the importance of `{ring.id}` is worded"
            yield _idle((*path, "importance"), what, "Remove it, or write `from: importance`.")
        if ring.target is not None and model.need.source != "target":
            yield _idle(
                (*path, "target"), f"`{ring.id}` has a target", "Write `need: {from: target}`, or remove `target`."
            )
        elif ring.target is not None and scale is not None:
            yield from _target((*path, "target"), f"The target {ring.target} of `{ring.id}`", ring.target, scale)
    if model.need.source == "target" and scale is not None:
        yield from _common_target(model, scale)


def _idle(path: Path, what: str, hint: str) -> Violation:
    return Violation(
        path, "LD-E313", f"{what[0].upper()}{what[1:]}, but the need of this model does not ask for it.", hint
    )


def _common_target(model: Model, scale: AnswerScale) -> Iterator[Violation]:
    """The target of the rings that have none of their own: one problem, however many they are."""
    without, level = [f"`{ring.id}`" for ring in model.rings if ring.target is None], model.need.level
    if level is not None:
        yield from _target(("need", "level"), f"The target {level} of `need`", level, scale)
    elif without:
        message = f"The need is the distance to a target, but there is none for {', '.join(without)}."
        hint = f"Add `level:` to `need`, or `target:` to each of these rings (from {scale.min + 1} to {scale.max})."
        yield Violation(("need",), "LD-E313", message, hint)


def _target(path: Path, what: str, aim: int, scale: AnswerScale) -> Iterator[Violation]:
    if not scale.min < aim <= scale.max:
        message = f"{what} is no level that people could fall short of."
        yield Violation(path, "LD-E313", message, f"Write a number from {scale.min + 1} to {scale.max}.")


def _causes(model: Model) -> Iterator[Violation]:
    ids = {gate.id for gate in model.preconditions}
    for number, symptom in enumerate(model.symptoms):
        for place, cause in enumerate(symptom.causes):
            path: Path = ("symptoms", number, "causes", place)
            if cause.targets != 1:
                found = "nothing" if cause.targets == 0 else f"{cause.targets} places"
                message = f"The cause `{cause.id}` points to {found}; it must point to exactly one."
                hint = "Keep one of `ring: ...`, `environment: true`, `precondition: ...`."
                yield Violation(path, "LD-E307", message, hint)
            if cause.precondition is not None and cause.precondition not in ids:
                there = (*path, "precondition")
                yield _no_such(there, "LD-E305", cause.precondition, "precondition", model.preconditions)


def _templates(model: Model) -> Iterator[Violation]:
    for path, template in model.templates():
        yield from _placeholder(path, template.text, "{value}" if path[0] == "values_questions" else "{group}")


def _placeholder(path: Path, text: Text, placeholder: str) -> Iterator[Violation]:
    for language, version in text.root.items():
        if placeholder not in version:
            where = f" in language `{language}`" if language else ""
            message = f'The question "{version}"{where} does not say where the name goes.'
            # the text stands either below `text` or directly here; a location skips what is not there
            yield Violation((*path, "text", language), "LD-E309", message, f"Put `{placeholder}` into the question.")


def _attention(model: Model) -> Iterator[Violation]:
    for number, check in enumerate(model.attention):
        scale = model.answer_scales.get(check.scale or LEVEL)
        if scale is not None and not scale.min <= check.expect <= scale.max:
            message = f"The right answer {check.expect} is not on the scale ({scale.min} to {scale.max})."
            hint = f"Write a number from {scale.min} to {scale.max}."
            yield Violation(("attention", number, "expect"), "LD-E310", message, hint)


def _thresholds(model: Model) -> Iterator[Violation]:
    units = model.thresholds.units()
    for name, threshold, _ in model.thresholds.named():
        unit, value = units[name], threshold.value
        if not unit.lowest <= value <= unit.highest:
            side = f"below {unit.lowest:g}" if value < unit.lowest else f"above {unit.highest:g}"
            message = f"`{name}` is {value:g}, {side}."
            yield Violation(("thresholds", name, "value"), "LD-E204", message, _number_wanted(value, unit))


def _number_wanted(value: float, unit: Unit) -> str:
    if unit.is_part and 1 < value <= 100:
        share = value / 100
        written = f"{share:.2f}" if round(share, 2) == round(share, 9) else f"{share:g}"
        return f"{value:g} looks like percent: write {written}."
    limits = f"from {unit.lowest:g} to {unit.highest:g}" if unit.is_part else f"of {unit.lowest:g} or more"
    return f"Write a number {limits} ({unit.name})."
