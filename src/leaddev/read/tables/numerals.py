"""A number as people and programs write it -> float. Refuses what can be read in two ways."""

from __future__ import annotations

import re

_DECIMAL = re.compile(r"[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][-+]?\d{1,3})?\Z", re.ASCII)
_AMBIGUOUS = re.compile(r"[-+]?[1-9]\d{0,2},\d{3}\Z", re.ASCII)
"""1,234 is a thousand to some and one and a bit to others."""


def number_of(text: str) -> float:
    """The number, with a decimal point or comma; NaN for an empty or ambiguous text and for anything else."""
    trimmed = text.strip()
    if not _DECIMAL.match(trimmed) or _AMBIGUOUS.match(trimmed):
        return float("nan")
    number = float(trimmed.replace(",", "."))
    return number if abs(number) < float("inf") else float("nan")
