"""The report on a terminal: sections laid out for the width, the characters and the colours of a stream."""

from __future__ import annotations

from typing import IO

from leaddev.media.formats import RenderOptions
from leaddev.media.terminal.layout import print_sections
from leaddev.present.document import Document, sections_of
from leaddev.report import Report

__all__ = ["print_report", "print_sections", "write_terminal"]


def print_report(
    report: Report, stream: IO[str], *, color: bool | None = None, width: int | None = None, by: str | None = None
) -> None:
    """Write the report to a text stream; `color` and `width` default to what the stream can show."""
    print_sections(sections_of(report, by), stream, color=color, width=width)


def write_terminal(document: Document, stream: IO[str], options: RenderOptions) -> None:
    """The format `terminal` of the registry."""
    print_sections(sections_of(document, options.by), stream, color=options.color, width=options.width)
