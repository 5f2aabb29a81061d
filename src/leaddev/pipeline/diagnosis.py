"""Adds the parts that say why: values, respect, leadership, preconditions, symptoms, wants; each only where asked.

One line a part; a part that was not asked stays None and leaves one line in `not_concluded`.
"""

from __future__ import annotations

from leaddev.pipeline.collect import Collected
from leaddev.pipeline.leadership import with_leadership
from leaddev.pipeline.preconditions import aspects_of, with_preconditions
from leaddev.pipeline.respect import with_respect
from leaddev.pipeline.sequence import with_sequence
from leaddev.pipeline.symptoms import with_symptoms
from leaddev.pipeline.values import with_values
from leaddev.pipeline.wants import with_wants
from leaddev.read.survey_file import LoadedSurvey
from leaddev.report import Report
from leaddev.schema import Programme
from leaddev.wording import Wording


def with_diagnosis(
    draft: Report,
    loaded: LoadedSurvey,
    collected: Collected,
    wording: Wording,
    programmes: tuple[Programme, ...] = (),
) -> Report:
    """The report with its diagnosis; nothing here depends on findings."""
    aspects = aspects_of(collected, wording)
    draft = with_preconditions(draft, aspects, programmes, wording)
    draft = with_leadership(draft, aspects, wording)
    draft = with_sequence(draft, collected.model, wording)
    draft = with_values(draft, collected, wording)
    draft = with_respect(draft, collected, wording)
    draft = with_symptoms(draft, collected, wording)
    return with_wants(draft, collected, wording)
