"""Third key: whether the blamed kind shows a gap at all.

Of a kind's rings those count that the symptom's causes name, or all of them; one with a need above 0 is enough. The
environment and preconditions have no importance rating, so no gap between importance and level: they show one where the
level is below the middle of its scale, or below the precondition's threshold, beyond chance. That is the harder test.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from leaddev.disclosure.figures import as_score, not_known
from leaddev.report import NOT_ANSWERED, CauseKind, Figure, KindLevel
from leaddev.schema.model import Symptom
from leaddev.score.preconditions import level_figure
from leaddev.score.sample import Sample
from leaddev.score.symptoms.kinds import KINDS, MIDDLE, Setting, cause_kind, ring_kind
from leaddev.sums.blocks import ENVIRONMENT, GATE, measure_name


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


def _shortfalls(setting: Setting, symptom: Symptom, kind: CauseKind, sample: Sample | None) -> Iterator[KindLevel]:
    model, language = setting.model, setting.language
    if kind == "environment":
        title = model.environment.title if model.environment else None
        name = title.in_language(language) if title else setting.kind_names["environment"]
        yield _shortfall(setting, kind, (ENVIRONMENT, ENVIRONMENT, name), MIDDLE, sample)
        return
    named = {cause.precondition for cause in symptom.causes}
    for gate in model.preconditions:
        if gate.id in named:
            about = (measure_name(GATE, gate.id), gate.id, gate.title.in_language(language))
            yield _shortfall(setting, kind, about, gate.threshold, sample)


def _shortfall(
    setting: Setting, kind: CauseKind, about: tuple[str, str, str], limit: float, sample: Sample | None
) -> KindLevel:
    measure, subject, title = about
    figure = level_figure(sample, measure, setting.minimum_group)
    has_gap = None if figure.high is None else figure.high < limit
    return KindLevel(kind=kind, subject=subject, title=title, has_gap=has_gap, figure=as_score(figure))
