"""Kinds of need: what the level of a ring is held against, and what follows from it. Their facts stand here alone.

A need is a distance: from the level to the importance that people give, to a target that the model states, or to the
top of the scale, which is how much development people say is needed; or nothing, where no importance was asked. The
kind travels with the measure of its ring (`blocks.ring_measures` gives it); kinds are never compared with each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from leaddev.report import NeedKind, NeedOf, NeedOfRing
from leaddev.schema import Model, Thresholds
from leaddev.schema.thresholds import Threshold


class Kind(Struct, frozen=True):
    """The facts of one kind.

    `material` is the name of the threshold from which a need is one; None where no need can be told.
    `has_importance` where importance was rated; else it counts as 1. `error_is_whole` where the questions of a ring
    tell the whole error of measurement of a gap; else the corrected need is an upper bound. `has_level` where the level
    was rated, and not the need itself. `can_exceed` where a level can lie above what it is held against; else no gap is
    negative, and there is nothing that the correction could take off.
    """

    name: NeedKind
    material: str | None = None
    has_importance: bool = False
    error_is_whole: bool = True
    has_level: bool = True
    can_exceed: bool = True

    @property
    def rates_items(self) -> bool:
        """Whether single questions may be told with their importance and gap.

        Importance asked once a ring would be told of nearly the same people at each question, and the differences of
        these figures would be the answer of whoever left one out.
        """
        return self.has_importance and self.error_is_whole


PAIRED = Kind("importance", "material_need", has_importance=True)
ONCE = Kind("importance", "material_need", has_importance=True, error_is_whole=False)
TARGET = Kind("target", "material_need_target")
TOP = Kind("direct", "material_need_direct", can_exceed=False)
DIRECT = Kind("direct", "material_need_direct", has_level=False, can_exceed=False)
NO_KIND = Kind("none")

NO_NEED = "the need of a ring is not known"
DIFFERENT = "needs of different kinds are not compared"
WITHHELD = "not shown, to protect people"
"""One sentence for whatever is hidden in a group that is shown, so that the reason gives nothing away."""
WITHOUT_IMPORTANCE = "importance was not asked, or rated by too few"
WITHOUT_LEVEL = "the level was not asked"


def need_of(model: Model, kinds: Mapping[str, Kind]) -> NeedOf:
    """What the rings of the contrast are compared by; with the reason where that cannot be."""
    contrast = (*model.contrast.taught, *model.contrast.lived)
    found = [kinds[ring] for ring in contrast if ring in kinds and kinds[ring].material is not None]
    rings = tuple(
        NeedOfRing(ring=ring.id, kind=kinds[ring.id].name, target=model.aim(ring) if kinds[ring.id].has_level else None)
        for ring in model.rings
        if ring.id in kinds
    )
    if not found:
        return NeedOf(kind="none", threshold=None, rings=rings, reason=WITHOUT_IMPORTANCE if kinds else WITHOUT_LEVEL)
    if len({kind.name for kind in found}) > 1:
        return NeedOf(kind="mixed", threshold=None, rings=rings, reason=DIFFERENT)
    reason = None if len(found) == len(contrast) else NO_NEED
    return NeedOf(kind=found[0].name, threshold=found[0].material, rings=rings, reason=reason)


def one_kind(kinds: Mapping[str, Kind], rings: Sequence[str]) -> bool:
    """Whether the needs of some rings can be compared."""
    return len({kinds[ring].name for ring in rings}) <= 1


def material_of(thresholds: Thresholds, kind: Kind) -> float:
    """From where a need of that kind is one, 0-1."""
    assert kind.material is not None  # a need of that kind can be told
    threshold: Threshold = getattr(thresholds, kind.material)
    return threshold.value
