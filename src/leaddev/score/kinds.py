"""Kinds of need: what the level of a ring is held against, and what follows from it. Decided here and nowhere else.

A need is a distance: from the level to the importance that people give, or nothing, where no importance was asked.
The kind travels with the measure of its ring; kinds are never compared with each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from leaddev.records import record
from leaddev.report import NeedKind, NeedOf
from leaddev.schema import Model, Question, Questionnaire
from leaddev.schema.model import IMPORTANCE, LEVEL


@record
class Kind:
    """The facts of one kind.

    `material` is the name of the threshold from which a need is one; None where no need can be told.
    `has_importance` where importance was rated; else it counts as 1. `error_is_whole` where the questions of a ring
    tell the whole error of measurement of a gap; else the corrected need is an upper bound.
    """

    name: NeedKind
    material: str | None = None
    has_importance: bool = False
    error_is_whole: bool = True

    @property
    def rates_items(self) -> bool:
        """Whether single questions may be told with their importance and gap.

        Importance asked once a ring would be told of nearly the same people at each question, and the differences of
        these figures would be the answer of whoever left one out.
        """
        return self.has_importance and self.error_is_whole


PAIRED = Kind("importance", "material_need", has_importance=True)
ONCE = Kind("importance", "material_need", has_importance=True, error_is_whole=False)
NO_KIND = Kind("none")


NO_NEED = "the need of a ring is not known"
WITHOUT_IMPORTANCE = "importance was not asked"
WITHOUT_LEVEL = "the level was not asked"


@record
class RingQuestions:
    """The questions that the figures of a ring rest on: its levels, beside each its importance, or none."""

    ring: str
    kind: Kind
    levels: tuple[Question, ...]
    importances: tuple[Question, ...] = ()


def ring_questions(model: Model, questionnaire: Questionnaire, asked: frozenset[str]) -> Iterator[RingQuestions]:
    """What was asked about each ring whose level was asked.

    Questions rated twice; where one importance was asked for several levels it is that of the ring; where none was,
    levels alone.
    """
    for ring in model.rings:
        select = (questionnaire.select("rings", subject=ring.id, aspect=aspect) for aspect in (LEVEL, IMPORTANCE))
        every, wanted = select
        levels = tuple(level for level in every if level.code in asked)
        importances = tuple(importance for importance in wanted if importance.code in asked)
        both = () if ring.importance else zip(every, wanted, strict=True)
        pairs = [(level, importance) for level, importance in both if {level.code, importance.code} <= asked]
        if levels and len(importances) == 1 and (ring.importance or len(levels) > 1):
            yield RingQuestions(ring.id, ONCE, levels, importances * len(levels))
        elif pairs:
            yield RingQuestions(ring.id, PAIRED, *zip(*pairs, strict=True))
        elif levels:
            yield RingQuestions(ring.id, NO_KIND, levels)


def need_of(model: Model, kinds: Mapping[str, Kind]) -> NeedOf:
    """What the rings of the contrast are compared by; with the reason where that cannot be."""
    found = [kinds.get(ring) for ring in (*model.contrast.taught, *model.contrast.lived)]
    names = {kind.name for kind in found if kind is not None and kind.material is not None}
    if not names:
        return NeedOf(kind="none", reason=WITHOUT_IMPORTANCE if kinds else WITHOUT_LEVEL)
    is_whole = all(kind is not None and kind.material is not None for kind in found)
    return NeedOf(kind=names.pop(), reason=None if is_whole else NO_NEED)
