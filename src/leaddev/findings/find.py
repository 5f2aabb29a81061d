"""Runs the rules over a report and puts what they find into order."""

from __future__ import annotations

from msgspec.structs import replace

from leaddev.findings import (  # noqa: F401 - importing a family registers its rules
    evidence,
    investment,
    leadership,
    need,
    preconditions,
    respect,
    rings,
    symptoms,
    values,
    wants,
)
from leaddev.findings.registry import RULES, Case
from leaddev.report import Certainty, Finding, Report, Severity
from leaddev.wording import Wording

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low", "info")
CERTAINTIES: tuple[Certainty, ...] = ("high", "medium", "low")


def find(
    report: Report, wording: Wording, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> tuple[Finding, ...]:
    """All findings of the selected rules, the gravest first; codes may be shortened to their start (`LD1`)."""
    case = Case(report, wording)
    found = [
        finding
        for code, rule in sorted(RULES.items())
        if is_selected(code, select, ignore)
        for finding in rule.find(replace(case, code=code, name=rule.name, sources=rule.sources))
    ]
    return tuple(sorted(found, key=lambda item: (SEVERITIES.index(item.severity), CERTAINTIES.index(item.certainty))))


def is_selected(code: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    """Whether a code is asked for."""
    if any(code.startswith(prefix) for prefix in ignore):
        return False
    return not select or any(code.startswith(prefix) for prefix in select)
