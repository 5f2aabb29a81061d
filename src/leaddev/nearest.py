"""The nearest known words to a word that is not known; used for hints, never to decide anything."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 200
"""Longer texts are not compared: difflib takes quadratic time."""


def nearest(word: str, candidates: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The candidate that looks most like `word`, upper and lower case alike; None when none is close."""
    return next(iter(nearest_few(word, candidates, 1, cutoff)), None)


def nearest_few(word: str, candidates: Iterable[str], most: int, cutoff: float = 0.6) -> list[str]:
    """At most so many candidates that look like `word`, the nearest first."""
    from difflib import get_close_matches  # imported here: most runs have nothing to suggest

    folded: dict[str, str] = {}
    for candidate in candidates:
        if len(candidate) <= LONGEST:
            folded.setdefault(candidate.casefold(), candidate)
    matches = get_close_matches(word[:LONGEST].casefold(), folded, n=most, cutoff=cutoff)
    return [folded[match] for match in matches]
