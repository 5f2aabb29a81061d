"""The pages for a board as a PDF that can be heard as well as seen (PDF/UA-1), of the same bytes wherever it is made.

Blocks become data, with their drawings; the template beside this module lays out each kind of them. Whatever a user
wrote reaches it as a string of that data, never as markup. Letters are those that come with the typesetter; it reads no
file, asks no network and knows no time. A drawing without words for it is refused.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from importlib.resources import files
from typing import IO, Any

import typst
from msgspec import Struct

from leaddev.media import svg
from leaddev.media.escape import plain
from leaddev.media.formats import RenderOptions
from leaddev.present.blocks import Bars, Chain, Keys, Level, Picture
from leaddev.present.board import board_of
from leaddev.present.document import Document

STANDARD: typst.PDFStandard = "ua-1"
ALWAYS_KNOWN = 0x370
"""Letters before this one are all in the font."""
REPLACEMENT = "□"
NAMESPACE = "http://www.w3.org/2000/svg"


def write_pdf(document: Document, stream: IO[bytes], options: RenderOptions) -> None:
    """The format `pdf` of the registry."""
    stream.write(typeset(data_of(board_of(document, options.said(document)))))


def typeset(data: Any) -> bytes:
    """The pages that the template makes of data; letters that the font lacks are replaced, which is then said."""
    text = json.dumps(data, ensure_ascii=False)
    missing = _missing(set(text))
    if missing:
        text = text.translate(dict.fromkeys(map(ord, missing), REPLACEMENT))
    return _compiled(_file("board.typ"), board=text, replaced="yes" if missing else "")


def _compiled(template: bytes, **inputs: str) -> bytes:
    made = typst.compile(
        template, format="pdf", sys_inputs=inputs, pdf_standards=STANDARD, ignore_system_fonts=True, timestamp=0
    )
    return bytes(made)


def _missing(letters: Iterable[str]) -> list[str]:
    """Letters that no font has that comes with the typesetter."""
    unusual = sorted(each for each in letters if ord(each) >= ALWAYS_KNOWN)
    return [] if _has("".join(unusual)) else [each for each in unusual if not _has(each)]


def _has(letters: str) -> bool:
    try:
        _compiled(b"#set document(title: [x], date: none)\n#sys.inputs.letters", letters=letters)
    except typst.TypstError:
        return False
    return True


def data_of(value: Any) -> Any:
    """Blocks as plain objects: `kind` is what they are, with what is drawn of them."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, tuple):
        return [data_of(each) for each in value]
    if not isinstance(value, Struct):
        return value
    fields = {name: data_of(getattr(value, name)) for name in value.__struct_fields__}
    return {"kind": type(value).__name__} | fields | dict(_drawn(value))


def _drawn(value: Struct) -> Iterator[tuple[str, Any]]:
    """What the template cannot make of the fields alone."""
    if isinstance(value, Bars):
        yield "columns", data_of(value.richest)
        yield "notes", data_of(value.explained(value.richest))
        yield "sides", [data_of(column) for _, column in svg.sides(value)]
        yield "pairs", [_svg(svg.pair_of_bars(value, place)) for place in range(len(value.names))]
        if value.circle:
            yield "drawing", _svg(svg.circle(value, value.circle.figures))
            yield "is_named", svg.has_names(value)
    elif isinstance(value, Picture):
        yield "text", plain("; ".join((value.title, *value.texts)))
    elif isinstance(value, Chain):
        yield "drawing", _svg(svg.chain(value))
    elif isinstance(value, Level):
        yield "drawing", _svg(svg.level(value))
    elif isinstance(value, Keys):
        yield "drawing", _svg(svg.keys(value))


def _svg(drawing: svg.Drawing) -> str:
    shapes = (_element(each.tag, each.attributes, escape(plain(each.text))) for each in drawing.shapes)
    size: svg.Attributes = {"width": drawing.width, "height": drawing.height}
    box: svg.Attributes = {"xmlns": NAMESPACE, "viewBox": f"0 0 {drawing.width} {drawing.height}"}
    style = _element("style", {}, _file("drawing.css").decode())
    return _element("svg", size | box, "".join((style, *shapes)))


def _element(tag: str, attributes: svg.Attributes, content: str) -> str:
    """An element of SVG with what is in it, which is escaped already."""
    named = " ".join(f'{name}="{escape(str(value))}"' for name, value in attributes.items())
    return f"<{tag} {named}>{content}</{tag}>"


@cache
def _file(name: str) -> bytes:
    return files(__name__).joinpath(name).read_bytes().replace(b"\r\n", b"\n")
