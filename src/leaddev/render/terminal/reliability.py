"""Reliability per set of items, and how far units differ, where they are known."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from leaddev.render.terminal.page import Page
from leaddev.render.terminal.paper import Column
from leaddev.report import ScaleReliability

WIDEST_TITLE = 26
RIGHT = ("items", "n", "omega")
ALL = ("scale", "aspect", "items", "n", "alpha", "omega", "verdict")
SHORT = ("scale", "aspect", "items", "n", "alpha", "verdict")
NARROW = ("scale", "n", "alpha", "verdict")  # the aspect stands below the scale


def draw_reliability(page: Page) -> None:
    """A table of scales, then what stands out."""
    quality = page.report.quality
    if not quality.reliability:
        return
    page.section("reliability")
    tables = [_table(page, quality.reliability, keys) for keys in (ALL, SHORT, NARROW)]
    columns, rows = next((each for each in tables if page.table_width(*each) <= page.width), tables[-1])
    page.table(columns, rows)
    notes = list(dict.fromkeys([*_item_notes(page), *_gap_notes(page), *_unit_notes(page)]))
    if notes:
        page.blank()
    for note in notes:
        page.paragraph(note, style="dim")


def _table(
    page: Page, scales: tuple[ScaleReliability, ...], keys: tuple[str, ...]
) -> tuple[list[Column], list[list[Text]]]:
    columns = [Column(page.say(f"reliability.{key}"), right=key in RIGHT) for key in keys]
    rows = [[_content(page, scale, key) for key in keys] for scale in scales]
    if keys == NARROW:
        for row, scale in zip(rows, scales, strict=True):
            row[0] = row[0] + Text("\n  ") + _content(page, scale, "aspect")
    return columns, rows


def _content(page: Page, scale: ScaleReliability, key: str) -> Text:
    if key == "scale":
        return page.cell(scale.title, min(WIDEST_TITLE, page.width // 4))
    if key == "aspect":
        wording = f"terminal.aspect.{scale.aspect}"
        return page.text(page.words.say(wording) if page.words.has(wording) else scale.aspect)
    if key == "verdict":
        style = "bold yellow" if scale.verdict == "low" else ""
        return page.text(page.say(f"reliability-verdict.{scale.verdict}"), style)
    if key in ("items", "n"):
        return page.text(page.number(scale.items if key == "items" else scale.n))
    figure = scale.alpha if key == "alpha" else scale.omega
    return page.text(page.score(figure, span=key == "alpha", decimals=2))


def _item_notes(page: Page) -> Iterator[str]:
    for scale in page.report.quality.reliability:
        for figure in (scale.alpha, scale.omega):
            if figure.reason:
                yield f"{scale.title}: {figure.reason}"
        for item in scale.item_rest:
            if item.looks_reversed or item.is_constant:
                key = "reliability.reversed" if item.looks_reversed else "reliability.constant"
                yield page.say(key, item=item.item, text=item.text, column=item.column)


def _gap_notes(page: Page) -> Iterator[str]:
    gaps = page.report.quality.gap_reliability
    known = [f"{page.ring(gap.ring)} {page.number(gap.estimate, 2)}" for gap in gaps if gap.estimate is not None]
    if known:
        yield page.say("reliability.gaps", gaps=", ".join(known))
    yield from (f"{page.ring(gap.ring)}: {gap.reason}" for gap in gaps if gap.reason)


def _unit_notes(page: Page) -> Iterator[str]:
    units = page.report.quality.unit_differences
    known = [
        f"{page.ring(each.ring)} {page.score(each.icc1, span=True, decimals=2)}, {page.number(each.icc2, 2)}"
        for each in units
        if each.icc1.estimate is not None
    ]
    if known:
        yield page.say("reliability.units", differences="; ".join(known))
    yield from (f"{page.ring(each.ring)}: {each.reason}" for each in units if each.reason)
