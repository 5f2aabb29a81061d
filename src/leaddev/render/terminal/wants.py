"""What people ask for beside what they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaddev.render.terminal.paper import Column

if TYPE_CHECKING:
    from leaddev.render.terminal.page import Page


def draw_wants(page: Page) -> None:
    """One row a ring, then how far the two orders agree."""
    wants = page.report.wants
    if wants is None:
        return
    page.section("wants", page.say("wants.aside"))
    columns = [
        Column(page.say("wants.ring")),
        Column(page.say("wants.wanted"), right=True),
        Column(page.say("wants.needed"), right=True),
    ]
    rows = [
        [
            page.cell(page.ring(each.ring), page.width // 3),
            page.text(page.share(each.wanted_share)),
            page.text(page.percent(each.needed_share)),
        ]
        for each in wants.rings
    ]
    page.table(columns, rows)
    page.blank()
    if wants.rank_agreement is not None:
        page.paragraph(page.say("wants.agreement", tau=page.number(wants.rank_agreement, 1)), style="dim")
    elif wants.reason:
        page.paragraph(f"{wants.reason}.", style="dim")
