"""What comes first, one step after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leaddev.render.terminal.page import Page

STEP_STYLES = {"done": "dim", "now": "bold", "later": "", "ongoing": "", "no-need": "dim", "unknown": "dim"}


def draw_sequence(page: Page) -> None:
    """Each step with its state in a word, and why it stands there."""
    steps = page.report.sequence
    if not steps:
        return
    page.section("sequence")
    for number, step in enumerate(steps, start=1):
        state = page.say(f"step.{step.state}")
        lead = page.text(f"{number}. ")
        page.paragraph(f"{step.title}{page.words.say('colon')}{state}", first=lead, style=STEP_STYLES[step.state])
        page.paragraph(step.text, indent=5)
