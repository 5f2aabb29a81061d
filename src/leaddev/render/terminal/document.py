"""The terminal report: which sections there are, in which order. Each section is one module."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO

from leaddev.render.formats import RenderOptions
from leaddev.render.screen import screen_of
from leaddev.render.terminal.findings import draw_findings, draw_priorities
from leaddev.render.terminal.groups import draw_split, draw_units
from leaddev.render.terminal.header import draw_header, draw_verdict
from leaddev.render.terminal.intentions import draw_intentions
from leaddev.render.terminal.leadership import draw_leadership
from leaddev.render.terminal.page import Page
from leaddev.render.terminal.preconditions import draw_preconditions
from leaddev.render.terminal.quality import draw_quality
from leaddev.render.terminal.reliability import draw_reliability
from leaddev.render.terminal.respect import draw_respect
from leaddev.render.terminal.rings import draw_rings
from leaddev.render.terminal.sequence import draw_sequence
from leaddev.render.terminal.symptoms import draw_symptoms
from leaddev.render.terminal.values import draw_values
from leaddev.render.terminal.wants import draw_wants
from leaddev.render.terminal.weighings import draw_weighings
from leaddev.report import Report
from leaddev.wording import Wording

Section = Callable[[Page], None]

SECTIONS: tuple[Section, ...] = (
    draw_header,
    draw_verdict,
    draw_rings,
    draw_priorities,
    draw_sequence,
    draw_findings,
    draw_intentions,
    draw_preconditions,
    draw_leadership,
    draw_values,
    draw_respect,
    draw_symptoms,
    draw_wants,
    draw_units,
    draw_split,
    draw_weighings,
    draw_quality,
    draw_reliability,
)


def print_report(
    report: Report,
    console_file: IO[str],
    *,
    color: bool | None = None,
    width: int | None = None,
    by: str | None = None,
) -> None:
    """Write the report to a text stream; `color` and `width` default to what the stream can show."""
    page = Page(
        screen=screen_of(console_file, color, width),
        report=report,
        words=Wording(report.organization.language),
        by=by,
    )
    for section in SECTIONS:
        section(page)
    page.write_to(console_file)


def write_terminal(report: Report, stream: IO[str], options: RenderOptions) -> None:
    """The format `terminal` of the registry."""
    print_report(report, stream, color=options.color, width=options.width, by=options.by)
