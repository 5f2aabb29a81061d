"""Puts the reasons of a report, which scores give in English, into the language of the report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from leaddev.report import Report
from leaddev.wording import Wording

REASON = "reason"


def translated(report: Report, wording: Wording) -> Report:
    """The report with every reason in its language; numbers and names stay as they are."""
    if wording.spoken == "en":
        return report
    from leaddev.wording.reasons import in_words

    made: Report = _part(report, lambda reason: in_words(reason, wording.spoken))
    return made


def _part(value: Any, said: Callable[[str], str]) -> Any:
    """A part of a report; the very same object where nothing in it changes."""
    if isinstance(value, tuple):
        parts = tuple(_part(each, said) for each in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    if isinstance(value, Mapping):
        members = {key: _part(each, said) for key, each in value.items()}
        return members if any(members[key] is not each for key, each in value.items()) else value
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for field in fields(value):
        old = getattr(value, field.name)
        is_reason = field.name == REASON and isinstance(old, str)
        new = said(old) if is_reason else _part(old, said)
        if new is not old and new != old:
            changes[field.name] = new
    return replace(value, **changes) if changes else value
