"""Runs the rules over a report and puts what they find into order; then the few things to do first."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from leaddev.findings import (  # noqa: F401 - importing a family registers its rules
    evidence,
    investment,
    leadership,
    need,
    preconditions,
    symptoms,
    values,
)
from leaddev.findings.registry import RULES, Case
from leaddev.findings.sequence import Condition, horizons, sequence
from leaddev.findings.verdict import verdict
from leaddev.report import Certainty, Confidentiality, Finding, Priority, Reason, Report, Severity
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


class Told(Struct, frozen=True):
    """What the figures do not hold: the preconditions of the model, notes, and the codes of why parts are not there."""

    conditions: tuple[Condition, ...] = ()
    notes: tuple[Reason, ...] = ()
    not_concluded: tuple[str, ...] = ()


def conclude(
    draft: Report, told: Told, wording: Wording, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> Report:
    """The report with all that is concluded and said: statements, notes, the order of steps, findings, the verdict.

    Verdict and priorities rest on all findings, also where a reader asks to see some of them only.
    """
    gates = draft.preconditions
    if gates is not None:
        gates = replace(gates, caution=wording.say("preconditions.caution"))
    notes = (*map(wording.because, told.notes), *horizons(draft.model.rings, wording))
    found = replace(
        draft,
        sequence=sequence(draft, told.conditions, wording),
        preconditions=gates,
        confidentiality=replace(draft.confidentiality, statement=_statement(draft.confidentiality, wording)),
        not_concluded=tuple(map(wording.say, told.not_concluded)),
    )
    found = replace(found, findings=find(found, wording))
    shown = tuple(each for each in found.findings if is_selected(each.code, select, ignore))
    if hidden := len(found.findings) - len(shown):
        notes = (*notes, wording.counted("note.findings-not-shown", hidden))
    answer, first = verdict(found, wording), priorities(found)
    return replace(found, findings=shown, verdict=answer, priorities=first, notes=notes)


def _statement(kept: Confidentiality, wording: Wording) -> str:
    """What was proved of the figures."""
    keys = ["statement", *(["below-five"] if kept.below_five else [])]
    return " ".join(wording.say(f"confidentiality.{key}", k=kept.minimum_group) for key in keys)


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


def priorities(report: Report) -> tuple[Priority, ...]:
    """The three gravest topics of a report's findings; findings that are only low or informative make no priority."""
    topics: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.severity in ("high", "medium"):
            topics.setdefault(RULES[finding.code].topic, []).append(finding)
    gravest = sorted(topics, key=lambda topic: (_weight(topics[topic][0]), _place(topic)))[:MOST]
    return tuple(_priority(topics[topic]) for topic in sorted(gravest, key=_place))


def _weight(finding: Finding) -> tuple[int, int]:
    return SEVERITIES.index(finding.severity), CERTAINTIES.index(finding.certainty)


def _place(topic: str) -> int:
    return SEQUENCE.index(topic)


def _priority(findings: list[Finding]) -> Priority:
    first = findings[0]
    ids = tuple(finding.id for finding in findings)
    rule = RULES[first.code]
    return Priority(
        action=first.recommendation, because=first.statement, owner=rule.owner, horizon=rule.horizon, findings=ids
    )
