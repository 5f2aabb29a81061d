"""What the organization says it wants, beside what it does."""

from __future__ import annotations

from leaddev.render.terminal.page import Page


def draw_intentions(page: Page) -> None:
    """Each stated intention with the share that it wants, gets and needs."""
    if not page.report.intentions:
        return
    page.section("intentions")
    for check in page.report.intentions:
        page.paragraph(f"{page.words.quoted(check.statement)} ({page.rings(check.rings)})")
        shares = page.say(
            "intentions.shares",
            intended=page.percent(check.intended_share),
            invested=page.percent(check.invested_share),
            needed=page.share(check.needed_share),
        )
        verdict = "part" if check.parts else check.done
        page.paragraph(f"{shares} {page.say(f'intentions.{verdict}')}", indent=4)
