"""The report on a terminal: sections laid out for the width, the characters and the colours of a stream."""

from __future__ import annotations

from typing import IO

from leaddev.media.formats import RenderOptions
from leaddev.media.terminal.layout import paper_of, print_sections
from leaddev.present.document import Document, first_screens, sections_of
from leaddev.report import Report

__all__ = ["print_report", "print_sections", "write_terminal"]

SCREEN = 60
"""Lines of what is shown first."""


def print_report(
    report: Report, stream: IO[str], *, color: bool | None = None, width: int | None = None, by: str | None = None
) -> None:
    """Write the whole report to a text stream; `color` and `width` default to what the stream can show."""
    print_sections(sections_of(report, by), stream, color=color, width=width)


def write_terminal(document: Document, stream: IO[str], options: RenderOptions) -> None:
    """The format `terminal` of the registry: one screen where that is asked for, one section, or everything."""
    if options.is_first and isinstance(document, Report):
        _write_screen(document, stream, options)
        return
    chosen = (each for each in options.said(document) if options.section in (None, each.id))
    print_sections(chosen, stream, color=options.color, width=options.width)


def _write_screen(report: Report, stream: IO[str], options: RenderOptions) -> None:
    """The first of the first screens for which there is room."""
    for sections in first_screens(report, options.said(report), options.by):
        paper = paper_of(sections, stream, color=options.color, width=options.width)
        if paper.height <= SCREEN:
            break
    paper.write_to(stream)
