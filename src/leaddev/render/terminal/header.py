"""Whose report it is, and the verdict."""

from __future__ import annotations

from leaddev.render.terminal.page import Page


def draw_header(page: Page) -> None:
    """Organization, title and period on the left, who answered on the right."""
    organization, quality = page.report.organization, page.report.quality
    about = ", ".join(part for part in (organization.title, organization.period) if part)
    answered = page.say("answered", people=page.answered(quality.respondents, quality.headcount))
    rate = "" if quality.response_rate is None else f" ({page.percent(quality.response_rate)})"
    page.sides(page.text(f"{organization.name} – {about}", "bold"), page.text(answered + rate))


def draw_verdict(page: Page) -> None:
    """The answer in one line, then its sentences."""
    verdict, reason = page.report.verdict, page.report.balance.reason
    page.blank()
    lead = page.text(f"{page.say('section.verdict')}  ", "bold")
    if verdict is None:
        page.paragraph(f"{page.say('no-verdict')} {reason or ''}".rstrip(), first=lead, indent=0)
        return
    page.paragraph(verdict.headline, first=lead, indent=0, style="bold")
    for sentence in verdict.sentences:
        page.paragraph(sentence)
