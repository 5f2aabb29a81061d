"""Kinds of need: what the level of a ring is held against, and what follows from it. Their facts stand here alone.

A need is a distance: from the level to the importance that people give, to a target that the model states, or to the
top of the scale, which is how much development people say is needed; or nothing, where no importance was asked. The
kind travels with the measure of its ring (`blocks.ring_measures` gives it); kinds are never compared with each other.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

KindName = Literal["importance", "target", "direct", "none"]


class Kind(Struct, frozen=True):
    """The facts of one kind.

    `material` is the name of the threshold from which a need is one; None where no need can be told.
    `has_importance` where importance was rated; else it counts as 1. `error_is_whole` where the questions of a ring
    tell the whole error of measurement of a gap; else the corrected need is an upper bound. `has_level` where the level
    was rated, and not the need itself. `can_exceed` where a level can lie above what it is held against; else no gap is
    negative, and there is nothing that the correction could take off.
    """

    name: KindName
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
