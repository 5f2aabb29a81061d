"""The nearest known word, and how its file writes it; used for the hints of problems, never to decide anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from leaddev.nearest import nearest

__all__ = ["as_written", "nearest"]


def as_written(word: str | None, texts: Iterable[str], comparable: Callable[[str], str]) -> str | None:
    """The text that `word` is the comparable form of, as its file writes it."""
    return word and next((text for text in texts if comparable(text) == word), word)
