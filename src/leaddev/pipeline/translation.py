"""Puts the reasons of a report, which scores give in English, into the language of the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from leaddev.report import Report
from leaddev.wording import Wording, in_words

REASON = "reason"


def translated(report: Report, wording: Wording) -> Report:
    """The report with every reason in its language; numbers and names stay as they are."""
    if wording.spoken == "en":
        return report
    made: Report = _part(report, wording.spoken)
    return made


def _part(value: Any, language: str) -> Any:
    """A part of a report; the very same object where nothing in it changes."""
    if isinstance(value, tuple):
        parts = tuple(_part(each, language) for each in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    if isinstance(value, Mapping):
        members = {key: _part(each, language) for key, each in value.items()}
        return members if any(members[key] is not each for key, each in value.items()) else value
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for field in fields(value):
        old = getattr(value, field.name)
        is_reason = field.name == REASON and isinstance(old, str)
        new = in_words(old, language) if is_reason else _part(old, language)
        if new is not old and new != old:
            changes[field.name] = new
    return replace(value, **changes) if changes else value
