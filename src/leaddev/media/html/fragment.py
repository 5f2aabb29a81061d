"""What a report says first as part of somebody else's page, as a notebook is one: with the circle, without a script.

It brings no colour of its own for texts and paper, so that it can be read on a light page and on a dark one.
"""

from __future__ import annotations

from msgspec.structs import replace

from leaddev.media import svg
from leaddev.media.html import template_of
from leaddev.present.blocks import Bars, Section, Words
from leaddev.present.document import first_screens, sections_of
from leaddev.present.page import frame_of
from leaddev.report import Report

COLOURS = {-1: "#1f8f86", 1: "#c27a1a"}
"""Of the left side and the right one; each stands out from white and from black by 3 to 1 or more."""
STYLES = {
    "track": "fill:none;stroke:currentColor;stroke-opacity:.13",
    "left": f"fill:none;stroke:{COLOURS[-1]}",
    "right": f"fill:none;stroke:{COLOURS[1]}",
    "name": "fill:currentColor;font-size:15px;font-weight:600",
    "only": "fill:currentColor;font-size:15px;font-weight:600",
    "figure": "fill:currentColor;font-size:15px;font-weight:700",
    "number": "display:none",
}
RINGS, MORE = "rings", "more"


def fragment(report: Report) -> str:
    """The first screen of a report, but for what only a terminal can do."""
    said = tuple(sections_of(report))
    picture = _picture(said)
    first = next(first_screens(report, said))
    shown = [replace(each, aside=Words("")) if each.id == RINGS and picture else each for each in first]
    text = template_of("fragment.html").render(
        sections=[each for each in shown if each.id != MORE],
        picture=picture,
        language=frame_of(report).language,
        style_of=_style_of,
        colours=COLOURS,
        small="opacity:.8;font-size:.93em",
        headline="font-size:1.3em;font-weight:600",
    )
    return text.strip()


def _picture(sections: tuple[Section, ...]) -> Bars | None:
    """The circle, from the centre outward; the first screen of a terminal has bars in its place."""
    blocks = (block for section in sections for block in section.blocks)
    return next((block for block in blocks if isinstance(block, Bars) and block.circle is not None), None)


def _style_of(shape: svg.Shape) -> str:
    return STYLES.get(str(shape.attributes.get("class", "")), "")
