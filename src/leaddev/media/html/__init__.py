"""The report as one page: a file that needs nothing else, no network and no script, for a screen, a phone and paper.

What opens the page is what stands before the first table or picture; a circle then stands beside the steps that
follow it. Every other section folds. The page and its style are files beside this module; the template escapes
whatever is filled in.
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
from leaddev.media.json import as_document
from leaddev.media.json_text import inline_json
from leaddev.present.blocks import Bars, Paragraph, Prose, Section, Steps
from leaddev.present.document import Frame, frame_of, index_sections, sections_of
from leaddev.report import Report

__all__ = ["write_html", "write_index"]


class Page(Struct, frozen=True):
    """Sections in the places that they have: what opens, a picture beside steps, what folds."""

    opening: tuple[Section, ...]
    picture: Bars | None
    beside: Section | None
    others: tuple[Section, ...]


def write_html(report: Report, stream: IO[str], options: RenderOptions) -> None:
    """The format `html` of the registry."""
    _write(tuple(sections_of(report, options.by)), frame_of(report), inline_json(as_document(report)), stream)


def write_index(report: Report, links: Mapping[str, str], stream: IO[str]) -> None:
    """A page that lists the units of a report; `links` are the files of their reports by their ids."""
    _write(index_sections(report, links), frame_of(report), "", stream)


def _write(sections: Sequence[Section], frame: Frame, data: str, stream: IO[str]) -> None:
    template, style = _template(), _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    stream.write(template.render(page=_page_of(sections), frame=frame, style=style, digest=digest, data=data))


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


def _kind(block: object) -> str:
    return type(block).__name__


def _shown(value: Any) -> Any:
    """Whatever is filled in, harmless; what the template made of it already is, and must not change."""
    return plain(value) if type(value) is str else value


def _style() -> str:
    return _text("page.css").strip()


def _text(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


@lru_cache(maxsize=1)
def _template() -> Template:
    surroundings = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_shown, trim_blocks=True, lstrip_blocks=True
    )
    surroundings.globals |= {"kind": _kind, "runs": _runs, "svg": svg}
    return surroundings.from_string(_text("page.html"))
