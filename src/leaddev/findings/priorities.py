"""At most three things to do first: the gravest topics, in the order in which they can be done."""

from __future__ import annotations

from leaddev.findings.find import CERTAINTIES, SEVERITIES
from leaddev.findings.registry import RULES
from leaddev.report import Finding, Priority, Report
from leaddev.wording import Wording

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
