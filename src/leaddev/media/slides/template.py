"""What slides are laid out on: a design of our own, or the masters and layouts of a house."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile

from msgspec import Struct
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR
from pptx.exc import PythonPptxError
from pptx.presentation import Presentation as Slides
from pptx.slide import SlideLayout
from pptx.util import Pt

from leaddev.media.slides.text import Box

UNREADABLE = (
    PythonPptxError,
    BadZipFile,
    SyntaxError,  # of XML
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    RuntimeError,
    OSError,
)
"""What comes of a file that is no presentation."""
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
APART = (*TITLES, PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
WIDTH, HEIGHT = 960, 540
OPENING, PLAIN = "title", "titleOnly"
OWN_TITLES = {OPENING: Box(60, 130, 840, 170), PLAIN: Box(48, 30, 864, 84)}
OWN_LINES = Box(60, 320, 840, 120)
OWN_THEME = {
    b"4F81BD": b"0F6B62",
    b"C0504D": b"B8731A",
    b'<a:majorFont><a:latin typeface="Calibri"/>': b'<a:majorFont><a:latin typeface="Georgia"/>',
}
"""What is replaced in the theme: its first two colors, and the letters of titles."""


class Design(Struct, frozen=True):
    """An empty presentation, the layout of its first slide and that of the others."""

    slides: Slides
    opening: SlideLayout
    others: SlideLayout


def design(template: bytes | None) -> Design:
    """Our own, or that of a house; `ValueError` says what is wrong with its file."""
    slides = _own() if template is None else _house(template)
    layouts = [layout for master in slides.slide_masters for layout in master.slide_layouts if _kinds(layout, TITLES)]
    if not layouts:
        raise ValueError("none of its layouts has a title")
    others = min(layouts, key=_crowded)
    openings = [layout for layout in layouts if _kinds(layout, TITLES[1:])]
    return Design(slides, (openings or [others])[0], others)


def _crowded(layout: SlideLayout) -> tuple[int, int]:
    """How little a layout leaves below a plain title."""
    return _kinds(layout, TITLES[1:]), len(layout.placeholders) - _kinds(layout, APART)


def _kinds(layout: SlideLayout, kinds: tuple[PP_PLACEHOLDER, ...]) -> int:
    """How many placeholders of some kinds a layout has."""
    return sum(each.placeholder_format.type in kinds for each in layout.placeholders)


def _house(template: bytes) -> Slides:
    """The file of a house without its slides."""
    try:
        slides = Presentation(BytesIO(template))
        listed = slides.slides.element
        for each in list(listed):
            slides.part.drop_rel(each.rId)
            listed.remove(each)
        for each in slides.element.xpath("./p:custShowLst|./p:extLst"):  # they name slides that are gone
            slides.element.remove(each)
        notes = [each.placeholder_format.type for each in slides.notes_master.placeholders]
    except UNREADABLE as error:
        raise ValueError("it is no presentation (.pptx) that can be read") from error
    if PP_PLACEHOLDER.BODY not in notes:
        raise ValueError("its notes have no place for text")
    return slides


def _own() -> Slides:
    """Wide slides with the title at the top left, green and brown as the first colors of the theme."""
    slides = Presentation()
    slides.slide_width, slides.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for layout in list(slides.slide_layouts):
        if layout.element.get("type") in OWN_TITLES:
            _arrange(layout)
        else:
            slides.slide_layouts.remove(layout)
    for level in slides.slide_master.element.xpath(".//p:titleStyle/a:lvl1pPr"):
        level.set("algn", "l")
    theme = next(each.target_part for each in slides.slide_master.part.rels.values() if each.reltype.endswith("/theme"))
    for old, new in OWN_THEME.items():
        theme.blob = theme.blob.replace(old, new)
    return slides


def _arrange(layout: SlideLayout) -> None:
    """Places for a title and the lines below it, and no others."""
    kind = layout.element.get("type")
    for each in list(layout.placeholders):
        if each.placeholder_format.type in TITLES:
            each.left, each.top, each.width, each.height = OWN_TITLES[kind].emu
            each.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if kind == OPENING else MSO_ANCHOR.TOP
        elif each.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE:
            each.left, each.top, each.width, each.height = OWN_LINES.emu
        else:
            each.element.getparent().remove(each.element)
    for level in layout.element.xpath(".//a:lstStyle/*[@algn]"):
        level.set("algn", "l")
    for pale in layout.element.xpath(".//a:lstStyle//a:solidFill"):
        pale.getparent().remove(pale)
