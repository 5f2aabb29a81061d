"""Every threshold in force, by its origin."""

from __future__ import annotations

from leaddev.render.terminal.page import Page


def draw_thresholds(page: Page) -> None:
    """One paragraph an origin, with the names as a model file writes them."""
    thresholds = page.report.model.thresholds
    if not thresholds:
        return
    page.section("thresholds", page.say("thresholds.aside"))
    for origin in dict.fromkeys(threshold.origin for threshold in thresholds):
        key = f"terminal.origin.{origin}"
        said = page.words.say(key) if page.words.has(key) else origin
        listed = (f"{each.name} {page.threshold(each.value)}" for each in thresholds if each.origin == origin)
        page.paragraph(f"{said}{page.words.say('colon')}{page.words.say('semicolon').join(listed)}", style="dim")
