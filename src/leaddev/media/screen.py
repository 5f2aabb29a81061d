"""What an output stream can show: its width, its characters, whether colour is wanted. Decides, draws nothing."""

from __future__ import annotations

import os
import unicodedata
from typing import IO

from msgspec import Struct

from leaddev.media.escape import plain

FALLBACK_WIDTH = 100
MIN_WIDTH, MAX_WIDTH = 60, 140  # below 60 cells a terminal wraps by itself

_SPELLED = {
    **dict.fromkeys("‘’‚′", "'"),
    **dict.fromkeys("“”„«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−·", "-"),
    "…": "...",
    "×": "x",
    "→": "->",
    "←": "<-",
    "≥": ">=",
    "≤": "<=",
    "\u00a0": " ",
    "\u202f": " ",
    "€": "EUR",
    "£": "GBP",
    "ß": "ss",
    "Æ": "AE",
    "æ": "ae",
    "Œ": "OE",
    "œ": "oe",
    "Ø": "O",
    "ø": "o",
    "Ł": "L",
    "ł": "l",
    "✓": "+",
}


class Screen(Struct, frozen=True, dict=True):
    """The abilities of a stream."""

    width: int
    color: bool
    encoding: str

    def shows(self, characters: str) -> bool:
        """Whether every one of `characters` can be written."""
        try:
            characters.encode(self.encoding)
        except (UnicodeEncodeError, LookupError):
            return False
        return True

    def fit(self, text: str) -> str:
        """`text` made harmless, and spelled with the characters that the stream has."""
        text = plain(text)
        return text if self.shows(text) else "".join(map(self._spell, text))

    def _spell(self, char: str) -> str:
        if self.shows(char):
            return char
        if char in _SPELLED:
            return _SPELLED[char]
        base = "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
        if base != char and self.shows(base):
            return base
        return "" if unicodedata.category(char) in ("Cf", "Mn", "Me") else "?"


def screen_of(stream: IO[str], color: bool | None = None, width: int | None = None) -> Screen:
    """The abilities of `stream`; `color` and `width` override what it says of itself."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    wanted = _wants_color(stream) if color is None else color
    chosen = _width_of(stream) if width is None else width
    return Screen(width=max(MIN_WIDTH, min(chosen, MAX_WIDTH)), color=wanted, encoding=encoding)


def _is_terminal(stream: IO[str]) -> bool:
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def _wants_color(stream: IO[str]) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    is_old_windows = os.name == "nt" and "WT_SESSION" not in os.environ
    return _is_terminal(stream) and not is_old_windows


def _width_of(stream: IO[str]) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        return int(columns)
    if not _is_terminal(stream):
        return FALLBACK_WIDTH
    try:
        return os.get_terminal_size(stream.fileno()).columns or FALLBACK_WIDTH
    except (OSError, ValueError):
        return FALLBACK_WIDTH
