"""The report as one page: a file that needs nothing else, no network, for a screen, a phone and paper.

What opens the page is what stands before the first table or picture; a circle then stands beside the steps that
follow it. Every other section folds. The page, its style and its script are files beside this module; the template
escapes whatever is filled in. A page without its script is complete: that sorts tables and tells what a move would do.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from typing import IO, Any

from jinja2 import Environment, StrictUndefined, Template
from msgspec import Struct

from leaddev.media import svg
from leaddev.media.escape import plain
from leaddev.media.formats import RenderOptions
from leaddev.media.json import compact_document
from leaddev.media.json_text import inline_json
from leaddev.present.blocks import Bars, Paragraph, Prose, Section, Steps, Table
from leaddev.present.document import index_sections
from leaddev.present.page import Frame, frame_of
from leaddev.report import Report

__all__ = ["template_of", "write_html", "write_index"]

DARKEST = 10
"""Of the shades of cells; 0 is the lightest."""


class Page(Struct, frozen=True):
    """Sections in the places that they have: what opens, a picture beside steps, what folds."""

    opening: tuple[Section, ...]
    picture: Bars | None
    beside: Section | None
    others: tuple[Section, ...]


def write_html(report: Report, stream: IO[str], options: RenderOptions) -> None:
    """The format `html` of the registry."""
    sections = tuple(options.said(report))
    _write(sections, frame_of(report, sections), inline_json(compact_document(report)), stream)


def write_index(report: Report, links: Mapping[str, str], stream: IO[str]) -> None:
    """A page that lists the units of a report; `links` are the files of their reports by their ids."""
    _write(index_sections(report, links), frame_of(report), "", stream)


def _write(sections: Sequence[Section], frame: Frame, data: str, stream: IO[str]) -> None:
    style, script = (_text(name).strip() for name in ("page.css", "page.js"))
    parts = {"style": style, "script": script, "style_hash": _hash(style), "script_hash": _hash(script)}
    stream.write(template_of("page.html").render(page=_page_of(sections), frame=frame, data=data, **parts).lstrip())


def _hash(text: str) -> str:
    """What a Content-Security-Policy calls the text of an element."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}"


def _page_of(sections: Sequence[Section]) -> Page:
    first = next((number for number, each in enumerate(sections) if _has_more_than_prose(each)), len(sections))
    opening, others = sections[:first], list(sections[first:])
    picture = next((block for each in others[:1] for block in each.blocks if isinstance(block, Bars)), None)
    if picture is None or picture.circle is None:
        return Page(tuple(opening), None, None, tuple(others))
    is_followed = len(others) > 1 and isinstance(next(iter(others[1].blocks), None), Steps)
    return Page(tuple(opening), picture, others.pop(1) if is_followed else None, tuple(others))


def _has_more_than_prose(section: Section) -> bool:
    return any(not isinstance(block, Prose) for block in section.blocks)


def _runs(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[bool, list[Paragraph]]]:
    """Paragraphs, and those together that are a list."""
    for is_list, run in groupby(paragraphs, key=lambda each: bool(each.level or each.mark in ("item", "pair"))):
        yield is_list, list(run)


def _span(table: Table) -> tuple[float, float]:
    """The lowest and the highest amount of a table."""
    known = [words.amount for row in table.rows for words in row.cells if words.amount is not None]
    return min(known, default=0.0), max(known, default=0.0)


def _shade(amount: float | None, span: tuple[float, float]) -> str:
    """The class of a shade, from the lowest amount of a table to its highest; what is not known has none."""
    if amount is None:
        return ""
    low, high = span
    return f"shade-{round((amount - low) / (high - low) * DARKEST) if high > low else 0}"


def _kind(block: object) -> str:
    return type(block).__name__


def _shown(value: Any) -> Any:
    """Whatever is filled in, harmless; what the template made of it already is, and must not change."""
    return plain(value) if type(value) is str else value


def _text(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


@lru_cache(maxsize=2)
def template_of(name: str) -> Template:
    """The template in a file beside this module, which escapes whatever is filled in."""
    surroundings = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_shown, trim_blocks=True, lstrip_blocks=True
    )
    surroundings.globals |= {"kind": _kind, "runs": _runs, "svg": svg, "shade": _shade, "span": _span}
    return surroundings.from_string(_text(name))
