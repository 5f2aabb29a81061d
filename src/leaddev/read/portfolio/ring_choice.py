"""Ring weights that the survey file gives: for a title, for all titles of a pattern, or for a category of the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leaddev.schema.parts import folded

Weights = Mapping[str, float]


class RingChoice:
    """The keys of `training.rings`: first an exact title, then patterns, the longest first, then categories."""

    def __init__(self, rings: Mapping[str, Weights]) -> None:
        self._rings = rings
        self._exact = {folded(key): key for key in rings}
        self._patterns = [(key, pieces_of(key)) for key in sorted(rings, key=len, reverse=True) if "*" in key]
        self.used: set[str] = set()

    def of(self, title: str, category: str = "") -> Weights | None:
        """The weights of a programme; None where the survey file says nothing of it."""
        keys = [*self._fitting(title), *(self._fitting(category) if category else ())]
        self.used.update(keys)
        return self._rings[keys[0]] if keys else None

    def _fitting(self, text: str) -> list[str]:
        text = folded(text)
        exact = [self._exact[text]] if text in self._exact else []
        return exact + [key for key, pieces in self._patterns if fits(pieces, text)]


def pieces_of(pattern: str) -> list[str]:
    """What stands between the stars of a pattern, as it is compared."""
    return [piece.strip() for piece in folded(pattern).split("*")]


def fits(pieces: Sequence[str], text: str) -> bool:
    """Whether a folded text starts with the first piece, ends with the last, and has the others in their order."""
    first, *others, last = pieces
    place = len(first)
    for piece in others:
        found = text.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return text.startswith(first) and text.endswith(last) and len(text) - len(last) >= place
