"""The terminal report: its sections in their order, the verdict first, then what to do, then the evidence."""

from __future__ import annotations

from importlib import import_module
from typing import IO

from leaddev.render.formats import RenderOptions
from leaddev.render.screen import screen_of
from leaddev.render.terminal.page import Page
from leaddev.report import Report
from leaddev.wording import Wording

SECTIONS: tuple[tuple[str, str, str | None], ...] = (
    ("header", "draw_header", None),
    ("header", "draw_verdict", None),
    ("rings", "draw_rings", None),
    ("findings", "draw_priorities", None),
    ("sequence", "draw_sequence", "sequence"),
    ("findings", "draw_findings", None),
    ("intentions", "draw_intentions", "intentions"),
    ("preconditions", "draw_preconditions", "preconditions"),
    ("leadership", "draw_leadership", "leadership"),
    ("values", "draw_values", "values"),
    ("respect", "draw_respect", "respect"),
    ("symptoms", "draw_symptoms", "symptoms"),
    ("wants", "draw_wants", "wants"),
    ("items", "draw_items", "items"),
    ("groups", "draw_units", None),
    ("groups", "draw_split", None),
    ("specifications", "draw_specifications", None),
    ("quality", "draw_quality", None),
    ("reliability", "draw_reliability", None),
    ("thresholds", "draw_thresholds", None),
)
"""Module, function, and the part of the report without which the section is neither drawn nor loaded."""


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
    for module, draw, part in SECTIONS:
        if part is None or getattr(report, part):
            getattr(import_module(f"leaddev.render.terminal.{module}"), draw)(page)
    page.write_to(console_file)


def write_terminal(report: Report, stream: IO[str], options: RenderOptions) -> None:
    """The format `terminal` of the registry."""
    print_report(report, stream, color=options.color, width=options.width, by=options.by)
