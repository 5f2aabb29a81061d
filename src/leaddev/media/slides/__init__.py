"""A report as slides that can be edited: charts, shapes and tables of the program itself, notes for the speaker.

Nothing here is chosen or said; `leaddev.present.slides` does that.
"""

from __future__ import annotations

from io import BytesIO
from typing import IO

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.parts.coreprops import CorePropertiesPart as CoreProperties
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide as Page
from pptx.text.text import TextFrame
from pptx.util import Pt

from leaddev.media.escape import plain
from leaddev.media.formats import RenderOptions
from leaddev.media.office import SETTLED
from leaddev.media.slides.blocks import SIZES, place_blocks, size_of
from leaddev.media.slides.package import settled
from leaddev.media.slides.pictures import place_chart, place_circle
from leaddev.media.slides.template import TITLES, design
from leaddev.media.slides.text import LINE, Box, broken, cut, reduced, write
from leaddev.present.blocks import Bars, Paragraph, Prose
from leaddev.present.document import Document
from leaddev.present.slides import Deck, Slide, deck
from leaddev.report import Report

TITLE_SIZES = (28, 26, 24, 22, 20, 18, 16)
OPENING_SIZES = (40, 36, 32, *TITLE_SIZES)
SUBTITLE_SIZES, NOTES_SIZE = (22, 20, 18, 16), 12
MARGIN, APART, INSET = 24, 24, 15  # below everything; between a picture and texts; within the place of a title
CHARTED, CIRCLED = (0.56, 0.48, 0.4, 0.34), 0.46  # of the width, for a chart as texts need room, and for the circle
LOWEST_TITLE, TITLE_PART = 0.4, 0.18  # of the height of a slide: where a title ends at most, where it stands else
LONGEST_PROPERTY = 250


def write_slides(document: Document, stream: IO[bytes], options: RenderOptions) -> None:
    """The format `slides` of the registry, which is of reports only."""
    if not isinstance(document, Report):
        raise TypeError("slides are made of a report")
    told, made = deck(document, options.by), design(options.template)
    size = made.slides.slide_width.pt, made.slides.slide_height.pt
    for number, slide in enumerate(told.slides):
        page = made.slides.slides.add_slide(made.others if number else made.opening)
        below = _headed(page, slide, size, OPENING_SIZES if number == 0 else TITLE_SIZES)
        if below is not None:
            _filled(page, slide, below)
        write(page.notes_slide.notes_text_frame, [*map(Paragraph, (slide.title, *slide.notes))], NOTES_SIZE)
        charts = [shape.chart.element for shape in page.shapes if isinstance(shape, GraphicFrame) and shape.has_chart]
        for part in (page.element, page.notes_slide.element, *charts):
            for each in part.iter(qn("a:rPr"), qn("a:defRPr")):
                each.set("lang", told.language)
    _stamp(made.slides.core_properties, told)
    octets = BytesIO()
    made.slides.save(octets)
    stream.write(settled(octets.getvalue()))


def _headed(page: Page, slide: Slide, size: tuple[float, float], sizes: tuple[int, ...]) -> Box | None:
    """Writes the title; the room below it, or nothing where the layout has a place of its own for all that follows."""
    width, height = size
    title, below = page.shapes.title, None
    if title.left is None or (title.top + title.height > Pt(height * LOWEST_TITLE) and sizes is TITLE_SIZES):
        place = Box(MARGIN, MARGIN, width - 2 * MARGIN, height * TITLE_PART)
        title.left, title.top, title.width, title.height = place.emu
    box = Box(title.left.pt, title.top.pt, title.width.pt, title.height.pt)
    _fitted(title.text_frame, [Paragraph(slide.title)], box, sizes)
    for each in list(page.placeholders):
        if each.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE and sizes is OPENING_SIZES:
            place = Box(each.left.pt, each.top.pt, each.width.pt, each.height.pt)
            lines = [line for block in slide.blocks if isinstance(block, Prose) for line in block.paragraphs]
            _fitted(each.text_frame, lines, place, SUBTITLE_SIZES)
            below = place
        elif each.placeholder_format.type not in TITLES:
            each.element.getparent().remove(each.element)
    top, inset = box.top + box.height, INSET / 2
    return None if below else Box(box.left + inset, top, box.width - INSET, height - top - MARGIN)


def _fitted(frame: TextFrame, paragraphs: list[Paragraph], box: Box, sizes: tuple[int, ...]) -> None:
    """Paragraphs in the largest size that has room; in the smallest one they end with a sign where they have none."""
    frame.auto_size, frame.word_wrap = MSO_AUTO_SIZE.NONE, True
    room = Box(box.left, box.top, box.width - INSET, box.height - INSET)

    def lines(size: int) -> list[int]:
        return [len(broken(each.text, room.width, size)) for each in paragraphs]

    fitting = (size for size in sizes if sum(lines(size)) * size * LINE <= room.height)
    size = next(fitting, sizes[-1])
    counts = reduced(lines(size), room.height / (size * LINE))
    told = (cut(each.text, room.width, size, count) for each, count in zip(paragraphs, counts, strict=True))
    write(frame, list(map(Paragraph, told)), size)


def _filled(page: Page, slide: Slide, box: Box) -> None:
    """A picture to the left and texts to the right, or texts alone."""
    blocks, picture, shapes = list(slide.blocks), slide.picture, page.shapes
    if picture is None:
        place_blocks(shapes, blocks, box)
        return
    if isinstance(picture, Bars):
        width = box.width * CIRCLED
        text = " ".join((picture.circle.title, *picture.circle.texts)) if picture.circle else picture.title
        if not place_circle(shapes, picture, Box(box.left, box.top, width, box.height), text):
            names = ", ".join(f"{number} {name}" for number, name in enumerate(picture.names, start=1))
            blocks.append(Prose((Paragraph(names),)))
    else:
        widths = [box.width * part for part in CHARTED]
        sizes = [size_of(blocks, box.width - each - APART, box.height) or 0 for each in widths]
        wanted = min(max(sizes), SIZES[1])
        width = next(each for each, size in zip(widths, sizes, strict=True) if size >= wanted) if wanted else widths[-1]
        place_chart(shapes, picture, Box(box.left, box.top, width, box.height))
    place_blocks(shapes, blocks, Box(box.left + width + APART, box.top, box.width - width - APART, box.height))


def _stamp(properties: CoreProperties, told: Deck) -> None:
    """What the file says of itself: nothing of a clock, and nobody's name."""
    properties.title, properties.language = plain(told.title)[:LONGEST_PROPERTY], told.language
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = SETTLED
    properties.revision = 1
