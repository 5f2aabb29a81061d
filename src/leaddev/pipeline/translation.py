"""Takes intervals without a width away, wherever they are in a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import NoneType
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from leaddev.report import Figure, Report

_PLAIN = (str, int, float, NoneType)
"""Most values of a report, which have no parts."""


def without_empty_intervals(report: Report) -> Report:
    """The report with no interval around what is known exactly: of a mean of answers that everybody gave.

    Where the error of measurement is known, as for rings, a census keeps its intervals.
    """
    made: Report = _changed(report, _with_width)
    return made


def _with_width(part: Any) -> Any:
    is_empty = isinstance(part, Figure) and part.low is not None and part.low == part.high
    return replace(part, low=None, high=None) if is_empty else part


def _changed(value: Any, change: Callable[[Any], Any]) -> Any:
    """A part of a report with every record in it changed; the very same object where nothing in it changes."""
    if isinstance(value, tuple):
        parts = tuple(_changed(each, change) for each in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    if isinstance(value, Mapping):
        members = {key: _changed(each, change) for key, each in value.items()}
        return members if any(members[key] is not each for key, each in value.items()) else value
    if not isinstance(value, Struct):
        return value
    changes = {}
    for name in value.__struct_fields__:
        old = getattr(value, name)
        new = old if isinstance(old, _PLAIN) else _changed(old, change)
        if new is not old:
            changes[name] = new
    return change(replace(value, **changes) if changes else value)
