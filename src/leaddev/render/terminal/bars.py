"""Bars of text: eighths of a block where the stream has them, number signs where it has not."""

from __future__ import annotations

from leaddev.render.screen import Screen

_EIGHTHS = "▏▎▍▌▋▊▉█"


def bar(share: float, width: int, screen: Screen) -> str:
    """A bar of `share` (0-1) of `width` cells, padded to `width`; anything above nothing leaves a mark."""
    share = min(1.0, max(0.0, share))
    if not screen.shows(_EIGHTHS):
        return ("#" * _at_least_one(share, width)).ljust(width)
    full, rest = divmod(_at_least_one(share, width * 8), 8)
    return ("█" * full + (_EIGHTHS[rest - 1] if rest else "")).ljust(width)


def _at_least_one(share: float, steps: int) -> int:
    return max(int(share * steps + 0.5), 1 if share > 0 else 0)
