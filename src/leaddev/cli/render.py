"""`leaddev render`: a JSON report becomes any other format, as the analysis that wrote it would have written it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from leaddev.cli.outputs import (
    Formats,
    Full,
    Opened,
    Outputs,
    SectionName,
    Split,
    TemplateFile,
    open_pages,
    pages_of,
    refuse_inputs,
    screen_options,
    targets_of,
    template_of,
    to_publish,
    write_all,
    write_problems,
)
from leaddev.cli.streams import note
from leaddev.cli.usage import Debug, NoColor, color_of, wrong_usage
from leaddev.errors import InvalidInput, Location, Problem

if TYPE_CHECKING:
    from leaddev.present.blocks import Section
    from leaddev.report import Report

STDIN = "-"
UNUSABLE = "LD-E208"
MISFITS = (LookupError, TypeError, ValueError, ArithmeticError, AttributeError, RuntimeError, StopIteration)
"""What comes of parts that do not fit together."""


def render(
    report: Annotated[
        str,
        typer.Argument(metavar="REPORT", help="A JSON report of leaddev, or - for standard input.", show_default=False),
    ],
    formats: Formats = None,
    output: Outputs = None,
    full: Full = False,
    section: SectionName = None,
    by: Split = None,
    opened: Opened = False,
    template: TemplateFile = None,
    no_color: NoColor = False,
    debug: Debug = False,
) -> None:
    """Show a JSON report, or write it in another format.

    The same bytes as `analyze` would write, in the language of the report; neither answers nor survey file are needed.
    What is written holds no figure that the JSON report does not hold, so it is no publication of its own.
    """
    from leaddev.media.json import read_report

    targets, color = targets_of(formats or [], output or [], is_quiet=False), color_of(no_color)
    layouts = template_of(template, targets)
    try:
        found = read_report(_content(report), report)
        sections = _said(found, report, by)
    except InvalidInput as invalid:
        write_problems(invalid.problems, targets, report)
        raise
    options = screen_options(found, targets, by=by, full=full, section=section, sections=sections, template=layouts)
    files = to_publish(targets)
    pages = pages_of(files, is_wanted=opened)
    refuse_inputs([target.path for target in targets if target.path is not None], report, [])
    write_all(found, targets, options=options, color=color)
    for path in files:
        note(f"written: {path}")
    open_pages(pages)


def _said(report: Report, file: str, by: str | None) -> tuple[Section, ...]:
    """All that a report says, before anything is written: one that was changed by hand may not fit together."""
    from leaddev.media.json import HINT, as_document
    from leaddev.present.document import first_screens, sections_of
    from leaddev.present.page import frame_of
    from leaddev.present.slides import deck

    try:
        as_document(report)
        sections = tuple(sections_of(report, by))
        next(first_screens(report, sections, by))
        frame_of(report, sections)
        deck(report, by)
    except MISFITS as error:
        name = f" (`{error.args[0]}`)" if isinstance(error, KeyError) else ""
        message = f"the parts of this report do not fit together{name}: it was changed after it was written."
        raise InvalidInput([Problem(UNUSABLE, message, Location(file), HINT)]) from error
    return sections


def _content(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise wrong_usage(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}.", "REPORT") from error
