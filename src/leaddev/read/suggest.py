"""The nearest known word to a word that is not known; used for the hints of problems, never to decide anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches

LONGEST = 200
"""Longer texts are not compared: difflib takes quadratic time."""


def nearest(word: str, candidates: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The candidate that looks most like `word`, upper and lower case alike; None when none is close."""
    folded: dict[str, str] = {}
    for candidate in candidates:
        if len(candidate) <= LONGEST:
            folded.setdefault(candidate.casefold(), candidate)
    matches = get_close_matches(word[:LONGEST].casefold(), folded, n=1, cutoff=cutoff)
    return folded[matches[0]] if matches else None


def as_written(word: str | None, texts: Iterable[str], comparable: Callable[[str], str]) -> str | None:
    """The text that `word` is the comparable form of, as its file writes it."""
    return word and next((text for text in texts if comparable(text) == word), word)
