"""Texts on slides: measured before they are placed, so that none is smaller than 16 points and none runs over.

Nobody knows which font a house uses, so widths are those of a wide one. Lengths are points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from msgspec import Struct
from pptx.dml.color import ColorFormat
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.text.text import TextFrame
from pptx.util import Emu, Pt

from leaddev.media.escape import plain
from leaddev.present.blocks import Paragraph

SMALLEST = 16
LINE = 1.22  # height of a line, in its size
NARROW, MIDDLE, CAPITAL, WIDE, BROAD = 0.4, 0.64, 0.74, 0.98, 1.0  # of a letter, in its height
SLIM, FAT = frozenset("fijlrtI.,:;|!'’‘()[]-") | {" ", "\u00a0"}, frozenset("mwMW%@—")
MUTED = 0.35


class Box(Struct, frozen=True):
    """A place on a slide."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Emu, Emu, Emu, Emu]:
        """The same in the unit of the file."""
        return Pt(self.left), Pt(self.top), Pt(self.width), Pt(self.height)


def width_of(text: str, size: float) -> float:
    """How wide a text is at most in one line."""
    return size * sum(map(_letter, text))


def _letter(sign: str) -> float:
    if sign in SLIM:
        return NARROW
    if sign in FAT:
        return WIDE
    if unicodedata.east_asian_width(sign) in "WF":
        return BROAD
    return CAPITAL if sign.isupper() else MIDDLE


def broken(text: str, width: float, size: float) -> list[str]:
    """The lines of a text, words that are too long for one broken anywhere."""
    lines = [""]
    for word in plain(text).split(" "):
        if lines[-1] and width_of(f"{lines[-1]} {word}", size) > width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
        while width_of(lines[-1], size) > width and len(lines[-1]) > 1:
            end = next(n for n in range(len(lines[-1]), 0, -1) if n == 1 or width_of(lines[-1][:n], size) <= width)
            lines[-1:] = [lines[-1][:end], lines[-1][end:]]
    return lines


def cut(text: str, width: float, size: float, most: int) -> str:
    """A text of at most so many lines, with a sign where it goes on."""
    lines = broken(text, width, size)
    if len(lines) <= most:
        return plain(text)
    room = width - width_of(" …", size)
    return " ".join([*lines[: most - 1], f"{broken(lines[most - 1], room, size)[0]} …"])


def reduced(counts: list[int], most: float) -> list[int]:
    """Numbers of lines, the largest one less until they are few enough; one line stays of each."""
    while sum(counts) > most and max(counts) > 1:
        counts[counts.index(max(counts))] -= 1
    return counts


def describe(shape: BaseShape, text: str) -> None:
    """What a picture shows, for those who do not see it."""
    shape.element.xpath(".//p:cNvPr")[0].set("descr", plain(text))


def tinted(color: ColorFormat, theme: MSO_THEME_COLOR, brightness: float = 0.0) -> None:
    """A color of the theme, lighter or darker."""
    color.theme_color = theme
    color.brightness = brightness


def write(frame: TextFrame, paragraphs: Sequence[Paragraph], size: float, between: float = 0) -> None:
    """Paragraphs into an empty frame."""
    for number, each in enumerate(paragraphs):
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        paragraph.space_before = Pt(between if number else 0)
        run = paragraph.add_run()
        run.text = plain(each.text)
        run.font.size = Pt(size)
        run.font.bold = True if each.role == "strong" else None
        if each.role == "muted":
            tinted(run.font.color, MSO_THEME_COLOR.TEXT_1, MUTED)


def label(shape: Shape, text: str) -> None:
    """One line of the smallest size in the middle of a box."""
    frame = bare(shape.text_frame)
    frame.word_wrap, frame.vertical_anchor = False, MSO_ANCHOR.MIDDLE
    write(frame, [Paragraph(text)], SMALLEST)
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER


def bare(frame: TextFrame) -> TextFrame:
    """A frame without margins that does not change its size."""
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.auto_size, frame.word_wrap = MSO_AUTO_SIZE.NONE, True
    return frame
