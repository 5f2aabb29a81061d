"""Runs the rules over a report and puts what they find into order; then the few things to do first."""

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
)
from leaddev.findings.registry import RULES, Case
from leaddev.report import Certainty, Finding, Priority, Report, Severity
from leaddev.wording import Wording

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low", "info")
CERTAINTIES: tuple[Certainty, ...] = ("high", "medium", "low")
MOST = 3

SEQUENCE = (
    "safety",
    "clarity",
    "balance",
    "respect",
    "values",
    "leadership",
    "symptoms",
    "mode",
    "targeting",
    "intentions",
    "evidence",
)
"""What comes before what: no work on values before it is safe, and nobody lives values that leaders do not name."""


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


def priorities(report: Report, wording: Wording) -> tuple[Priority, ...]:
    """The three gravest topics of a report's findings; findings that are only low or informative make no priority."""
    topics: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.severity in ("high", "medium"):
            topics.setdefault(RULES[finding.code].topic, []).append(finding)
    gravest = sorted(topics, key=lambda topic: (_weight(topics[topic][0]), _place(topic)))[:MOST]
    return tuple(_priority(topics[topic], wording) for topic in sorted(gravest, key=_place))


def _weight(finding: Finding) -> tuple[int, int]:
    return SEVERITIES.index(finding.severity), CERTAINTIES.index(finding.certainty)


def _place(topic: str) -> int:
    return SEQUENCE.index(topic)


def _priority(findings: list[Finding], wording: Wording) -> Priority:
    first = findings[0]
    ids = tuple(finding.id for finding in findings)
    return Priority(action=first.recommendation, because=first.statement, findings=ids)
