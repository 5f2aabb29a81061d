"""What to do first, and the findings by how much they matter."""

from __future__ import annotations

from itertools import groupby

from leaddev.render.terminal.page import Page
from leaddev.report import Finding

SEVERITIES = ("high", "medium", "low", "info")
SEVERITY_STYLES = {"high": "bold red", "medium": "bold yellow", "low": "bold", "info": "dim"}


def draw_priorities(page: Page) -> None:
    """At most three."""
    priorities = page.report.priorities
    if not priorities:
        return
    page.section("priorities")
    for number, priority in enumerate(priorities, start=1):
        codes = ", ".join(dict.fromkeys(finding.split(":")[0] for finding in priority.findings))
        page.paragraph(priority.action, first=page.text(f"{number}. ", "bold"), style="bold")
        page.paragraph(f"{priority.because} ({codes})", indent=5)


def draw_findings(page: Page) -> None:
    """Severity as groups, certainty beside each finding; what findings of one kind share is said once."""
    findings = page.report.findings
    if not findings:
        page.section("findings")
        page.paragraph(page.say("findings.none"))
        return
    counts = {severity: sum(each.severity == severity for each in findings) for severity in SEVERITIES}
    aside = ", ".join(
        page.words.counted(f"severity.count.{severity}", count) for severity, count in counts.items() if count
    )
    page.section("findings", aside)
    for severity in SEVERITIES:
        chosen = [each for each in findings if each.severity == severity]
        for number, (_, alike) in enumerate(groupby(chosen, key=lambda each: (each.code, each.recommendation))):
            if number == 0:
                page.line(page.text(f"  {page.words.say(f'severity.{severity}').upper()}", SEVERITY_STYLES[severity]))
            _draw_alike(page, list(alike))


def _draw_alike(page: Page, findings: list[Finding]) -> None:
    first = findings[0]
    certainties = {each.certainty for each in findings}
    shared = f" · {_certainty(page, first)}" if len(certainties) == 1 else ""
    lead = page.text(f"  {first.code}", "bold").append_text(page.text(f" {first.name}{shared}", "dim"))
    page.line(lead) if lead.cell_len <= page.width else page.paragraph(lead.plain.strip(), style="dim")
    for finding in findings:
        own = "" if shared else f" ({_certainty(page, finding)})"
        page.paragraph(finding.statement + own, first=page.text("- ") if len(findings) > 1 else None, indent=4)
    if first.recommendation:
        page.paragraph(first.recommendation, first=page.text("→ "), indent=4)


def _certainty(page: Page, finding: Finding) -> str:
    return page.words.say(f"certainty.{finding.certainty}")
