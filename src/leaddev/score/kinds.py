"""What the needs of the rings are compared by, and why they are not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leaddev.report import NeedOf, NeedOfRing, Reason
from leaddev.schema import Model, Thresholds
from leaddev.schema.thresholds import Threshold
from leaddev.sums.ring_measure import Kind

NO_NEED = Reason("need-unknown")
DIFFERENT = Reason("different-needs")
WITHOUT_IMPORTANCE = Reason("no-importance")
WITHOUT_LEVEL = Reason("no-level")


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
