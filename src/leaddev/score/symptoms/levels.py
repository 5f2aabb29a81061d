"""Kinds of causes, what every key needs to know of them, and the third key: whether the blamed kind shows a gap at all.

Of a kind's rings those count that the symptom's causes name, or all of them; one with a need above 0 is enough. The
environment and preconditions have no importance rating, so no gap between importance and level: they show one where the
level is below the middle of its scale, or below the precondition's threshold, beyond chance. That is the harder test.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from leaddev.disclosure.figures import as_score, not_known
from leaddev.report import NOT_ANSWERED, CauseKind, Figure, KindLevel
from leaddev.schema import Model
from leaddev.schema.model import Cause, Symptom
from leaddev.score.preconditions import level_figure
from leaddev.score.sample import Sample
from leaddev.sums.blocks import ENVIRONMENT, GATE, measure_name

KINDS: tuple[CauseKind, ...] = ("capability", "values", "environment", "precondition")
MIDDLE = 0.5
"""The middle of an answer scale: below it, people on the whole say that something is not there."""


class Setting(Struct, frozen=True):
    """The model, the smallest group that may be shown, and the names of the kinds in the language of the report."""

    model: Model
    minimum_group: int
    language: str
    kind_names: Mapping[CauseKind, str]


class Predictor(Struct, frozen=True):
    """Something that a symptom may go together with."""

    measure: str
    id: str
    title: str
    kind: CauseKind


def ring_kind(model: Model, ring: str) -> CauseKind:
    """Capability for rings on the taught side and those nearer the centre, values for all others."""
    order = [each.id for each in model.rings]
    if ring in model.contrast.lived:
        return "values"
    last_taught = max((order.index(each) for each in model.contrast.taught), default=-1)
    return "capability" if order.index(ring) <= last_taught else "values"


def cause_kind(model: Model, cause: Cause) -> CauseKind:
    """The kind of place that a cause points to."""
    if cause.ring is not None:
        return ring_kind(model, cause.ring)
    return "environment" if cause.environment else "precondition"


def precondition_named(model: Model, symptom: Symptom, counts: tuple[int, ...] = ()) -> str | None:
    """The id of the precondition that is named most among the causes of a symptom (without counts the first)."""
    numbers = counts or (0,) * len(symptom.causes)
    named = [
        (count, cause.precondition)
        for count, cause in zip(numbers, symptom.causes, strict=True)
        if cause_kind(model, cause) == "precondition"
    ]
    return max(named, key=lambda each: each[0])[1] if named else None


def levels(
    setting: Setting, symptom: Symptom, needs: Mapping[str, Figure], sample: Sample | None
) -> tuple[KindLevel, ...]:
    """One line for each kind that the causes of the symptom name; `needs` are the signed needs of rings."""
    named = {cause_kind(setting.model, cause) for cause in symptom.causes}
    return tuple(_level(setting, symptom, kind, needs, sample) for kind in KINDS if kind in named)


def _level(
    setting: Setting, symptom: Symptom, kind: CauseKind, needs: Mapping[str, Figure], sample: Sample | None
) -> KindLevel:
    found = list(
        _ring_gaps(setting, symptom, kind, needs)
        if kind in ("capability", "values")
        else _shortfalls(setting, symptom, kind, sample)
    )
    known = [each for each in found if each.has_gap is not None]
    if known:
        return max(known, key=_clearness)
    unknown = KindLevel(
        kind=kind,
        subject=kind,
        title=setting.kind_names[kind],
        has_gap=None,
        figure=not_known(NOT_ANSWERED),
    )
    return found[0] if found else unknown


def _clearness(level: KindLevel) -> tuple[bool, float]:
    low, high = level.figure.low or 0.0, level.figure.high or 0.0
    return bool(level.has_gap), low if level.kind in ("capability", "values") else -high


def _ring_gaps(setting: Setting, symptom: Symptom, kind: CauseKind, needs: Mapping[str, Figure]) -> Iterator[KindLevel]:
    named = {cause.ring for cause in symptom.causes}
    for ring in setting.model.rings:
        if ring.id in named and ring_kind(setting.model, ring.id) == kind:
            figure = needs.get(ring.id, not_known(NOT_ANSWERED))
            yield KindLevel(
                kind=kind,
                subject=ring.id,
                title=ring.title.in_language(setting.language),
                has_gap=None if figure.low is None else figure.low > 0,
                figure=figure,
            )


def circumstances(setting: Setting, symptom: Symptom) -> Iterator[tuple[Predictor, float]]:
    """The environment and the preconditions that the causes name, and the level (0-1) below which each is lacking."""
    model, language = setting.model, setting.language
    title = model.environment.title if model.environment else None
    name = title.in_language(language) if title else setting.kind_names["environment"]
    yield Predictor(ENVIRONMENT, ENVIRONMENT, name, "environment"), MIDDLE
    named = {cause.precondition for cause in symptom.causes}
    for gate in model.preconditions:
        if gate.id in named:
            measure, name = measure_name(GATE, gate.id), gate.title.in_language(language)
            yield Predictor(measure, gate.id, name, "precondition"), gate.threshold


def _shortfalls(setting: Setting, symptom: Symptom, kind: CauseKind, sample: Sample | None) -> Iterator[KindLevel]:
    for about, limit in circumstances(setting, symptom):
        if about.kind == kind:
            figure = level_figure(sample, about.measure, setting.minimum_group)
            has_gap = None if figure.high is None else figure.high < limit
            yield KindLevel(kind=kind, subject=about.id, title=about.title, has_gap=has_gap, figure=as_score(figure))
