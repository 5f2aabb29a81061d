"""Reliability per set of items, and how far units differ, where they are known."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from leaddev.render.terminal.page import NOTHING, Page
from leaddev.render.terminal.paper import Column
from leaddev.report import ScaleReliability

WIDEST_TITLE = 26
FEWEST_ITEMS = 3
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
    scales = tuple(scale for scale in quality.reliability if scale.items >= FEWEST_ITEMS)
    if scales:
        tables = [_table(page, scales, keys) for keys in (ALL, SHORT, NARROW)]
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
    """Why alpha is not known, and items that stand out; omega is a second opinion whose dash explains itself."""
    scales = page.report.quality.reliability
    judged = {(scale.part, scale.subject) for scale in scales if scale.items >= FEWEST_ITEMS}
    short = dict.fromkeys(
        page.words.say(f"scale.{scale.aspect}", title=scale.title)
        if (scale.part, scale.subject) in judged
        else scale.title
        for scale in scales
        if scale.items < FEWEST_ITEMS
    )
    if short:
        yield page.say("reliability.short", needed=page.number(FEWEST_ITEMS), scales=", ".join(short))
    for scale in scales:
        if scale.alpha.reason and scale.items >= FEWEST_ITEMS:
            yield f"{scale.title}{page.words.say('colon')}{scale.alpha.reason}"
        for item in scale.item_rest:
            if item.looks_reversed:
                yield page.say("reliability.reversed", item=item.item, text=item.text, column=item.column)


def _gap_notes(page: Page) -> Iterator[str]:
    gaps = page.report.quality.gap_reliability
    known = [f"{page.ring(gap.ring)} {_not_negative(page, gap.estimate)}" for gap in gaps if gap.estimate is not None]
    if known:
        yield page.say("reliability.gaps", gaps=", ".join(known))
    yield from _reasons(page, [(gap.ring, gap.reason) for gap in gaps])


def _unit_notes(page: Page) -> Iterator[str]:
    units = page.report.quality.unit_differences
    known = [
        f"{page.ring(each.ring)} {page.score(each.icc1, span=True, decimals=2)}, {_not_negative(page, each.icc2)}"
        for each in units
        if each.icc1.estimate is not None
    ]
    if known:
        yield page.say("reliability.units", differences=page.words.say("semicolon").join(known))
    yield from _reasons(page, [(each.ring, each.reason) for each in units])


def _reasons(page: Page, reasons: list[tuple[str, str | None]]) -> Iterator[str]:
    """Each reason once, with the rings that it is about."""
    for reason in dict.fromkeys(reason for _, reason in reasons if reason):
        rings = page.words.listing([page.ring(ring) for ring, own in reasons if own == reason])
        yield f"{rings}{page.words.say('colon')}{reason}"


def _not_negative(page: Page, value: float | None) -> str:
    """A reliability; below zero it says only that there is none to speak of."""
    return NOTHING if value is None or value < 0 else page.number(value, 2)
