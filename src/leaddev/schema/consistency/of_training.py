"""What must hold for ring weights and inline programmes of a survey file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from leaddev.schema.consistency.words import folded, suggestion_among, titles_by_id
from leaddev.schema.model import Model
from leaddev.schema.parts import Violation
from leaddev.schema.portfolio import Programme
from leaddev.schema.survey import Survey, Unit

Path = tuple[str | int, ...]

WEIGHT_TOLERANCE = 0.0101
"""Three weights of 0.33 are meant to be all; the little bit above 0.01 is for floating point."""

IN_SURVEY = ("LD-E411", "LD-E412")
IN_PORTFOLIO = ("LD-E601", "LD-E602")
"""Codes of an unknown ring and of weights that do not add up."""


def weights_message(total: float) -> str | None:
    """What is wrong with the sum of ring weights; None where it is 1 but for rounding."""
    if abs(total - 1) <= WEIGHT_TOLERANCE:
        return None
    return f"The ring weights add up to {total:.4g}, not to 1."


def ring_weight_violations(
    path: Path, weights: Mapping[str, float], model: Model, codes: tuple[str, str]
) -> Iterator[Violation]:
    """Unknown rings and weights that do not add up to 1, under the two codes."""
    ids = {ring.id for ring in model.rings}
    for name in weights:
        if name not in ids:
            names = titles_by_id((ring.id, ring.title) for ring in model.rings)
            yield Violation((*path, name), codes[0], f"The model has no ring `{name}`.", suggestion_among(name, names))
    message = weights_message(sum(weights.values()))
    if message:
        example = ", ".join(f"{ring.id}: {share}" for ring, share in zip(model.rings, (0.7, 0.3), strict=False))
        hint = f"Write weights that add up to 1, for example `{{{example}}}`."
        yield Violation(path, codes[1], message, hint)


def training_violations(survey: Survey, model: Model) -> Iterator[Violation]:
    """The inline programmes and the ring weights by title."""
    training = survey.training
    if training is None:
        return
    for title, weights in training.rings.items():
        yield from ring_weight_violations(("training", "rings", title), weights, model, IN_PORTFOLIO)
    units = UnitNames(survey)
    for number, programme in enumerate(training.programmes or ()):
        path: Path = ("training", "programmes", number)
        if programme.rings:
            yield from ring_weight_violations((*path, "rings"), programme.rings, model, IN_PORTFOLIO)
        yield from _unit(path, programme, units)


def _unit(path: Path, programme: Programme, units: UnitNames) -> Iterator[Violation]:
    if programme.unit is None:
        return
    named = units.ids(programme.unit)
    if not named:
        message = f"There is no unit `{programme.unit}`."
        yield Violation((*path, "unit"), "LD-E603", message, suggestion_among(programme.unit, units.known, "unit"))
    elif len(named) > 1:
        yield Violation((*path, "unit"), "LD-E604", *ambiguous_unit(programme.unit, named))


class UnitNames:
    """Finds units by id, by name in any language, or by `parent / name`; compared without case."""

    def __init__(self, survey: Survey) -> None:
        self._by_id: dict[str, list[str]] = {}
        self._by_title: dict[str, list[str]] = {}
        waiting: list[tuple[Unit, Unit | None]] = [(unit, None) for unit in reversed(survey.units)]
        while waiting:
            unit, parent = waiting.pop()
            words = set(unit.title)
            if parent is not None:
                words |= {f"{above} / {title}" for above in parent.title for title in unit.title}
            self._by_id.setdefault(folded(unit.id), [unit.id])
            for word in sorted({folded(word) for word in words}):
                self._by_title.setdefault(word, []).append(unit.id)
            waiting.extend((child, unit) for child in reversed(unit.units))
        self.known = {word: ids[0] for word, ids in (self._by_title | self._by_id).items()}

    def ids(self, name: str) -> list[str]:
        """The unit with that id, or all with that name."""
        word = folded(name)
        return self._by_id.get(word) or self._by_title.get(word, [])


def ambiguous_unit(name: str, ids: list[str]) -> tuple[str, str]:
    """Message and hint for a name that several units have."""
    listed = ", ".join(f"`{identifier}`" for identifier in ids)
    return f"{len(ids)} units are called `{name}`: {listed}.", f"Use the id, for example `{ids[0]}`."
