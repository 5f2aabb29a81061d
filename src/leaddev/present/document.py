"""The whole report: its sections in their order, the verdict first, then what to do, then the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module

from leaddev.present.blocks import Section
from leaddev.present.presenter import presenter_of
from leaddev.report import Reason, Report
from leaddev.report.statement import Statement
from leaddev.wording import Wording

SECTIONS: tuple[tuple[str, str, str | None], ...] = (
    ("opening", "header", None),
    ("opening", "verdict", None),
    ("rings", "rings", None),
    ("opening", "priorities", None),
    ("opening", "findings", None),
    ("opening", "intentions", "intentions"),
    ("conditions", "preconditions", "preconditions"),
    ("conditions", "leadership", "leadership"),
    ("culture", "values", "values"),
    ("culture", "respect", "respect"),
    ("culture", "symptoms", "symptoms"),
    ("culture", "wants", "wants"),
    ("evidence", "items", "items"),
    ("groups", "units", None),
    ("groups", "split", None),
    ("rings", "ways", None),
    ("evidence", "quality", None),
    ("evidence", "reliability", None),
    ("evidence", "thresholds", None),
)
"""Module, function, and the part of the report without which the section is neither made nor loaded."""


def because(reason: Reason, report: Report) -> str:
    """The sentence of a reason in the language of the report."""
    return Wording(report.organization.language).because(reason)


Document = Report | Statement
"""What media lay out."""


def sections_of(document: Document, by: str | None = None) -> Iterator[Section]:
    """All that a document says; `by` is the split of a report that was asked for."""
    if isinstance(document, Statement):
        from leaddev.present.statement import statement_sections  # no report needs it

        return statement_sections(document)
    return _report_sections(document, by)


def first_screens(report: Report, sections: Iterable[Section], by: str | None = None) -> Iterator[tuple[Section, ...]]:
    """What is shown first of a report that says these sections, in several lengths, the most telling one first."""
    from leaddev.present.first import first_screens as screens  # a report that is written in full needs none

    return screens(presenter_of(report, by), section_names(sections))


def index_sections(report: Report, links: Mapping[str, str]) -> tuple[Section, ...]:
    """A list of the units of a report with links to their own, by the id of the unit."""
    from leaddev.present.groups import index
    from leaddev.present.opening import header

    write = presenter_of(report, None)
    return header(write), index(write, links)


def section_names(sections: Iterable[Section]) -> list[str]:
    """The names of the parts of a report."""
    return list(dict.fromkeys(section.id for section in sections))


def _report_sections(report: Report, by: str | None) -> Iterator[Section]:
    write = presenter_of(report, by)
    for module, topic, part in SECTIONS:
        if part is None or getattr(report, part):
            section: Section | None = getattr(import_module(f"leaddev.present.{module}"), topic)(write)
            if section is not None:
                yield section
