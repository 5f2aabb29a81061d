"""Slides for a board: a message as the title of each, little text or a chart below it, the evidence in its notes.

Only slides that have something to say. A text that is shortened stands in full in the notes.
"""

from __future__ import annotations

from leaddev.present.opening import header
from leaddev.present.presenter import presenter_of
from leaddev.present.slides.answer import circle, first, opening, ring_bars, sure
from leaddev.present.slides.parts import Chart, Deck, Series, Slide
from leaddev.present.slides.reasons import conditions, where, why
from leaddev.report import Report

__all__ = ["Chart", "Deck", "Series", "Slide", "deck"]

SPOKEN = {"en": "en-GB", "nl": "nl-NL", "fr": "fr-FR"}
"""The tag of a language whose country is not stated."""


def deck(report: Report, by: str | None = None) -> Deck:
    """The slides of a report; the groups are those of the split `by`, where one was asked for, else the units."""
    write = presenter_of(report, by)
    made = (make(write) for make in (opening, circle, ring_bars, first, why, conditions, where, sure))
    tag, spoken = report.organization.language, write.wording.spoken
    language = tag if tag.startswith(f"{spoken}-") else SPOKEN[spoken]
    return Deck(header(write).title, language, tuple(slide for slide in made if slide is not None))
