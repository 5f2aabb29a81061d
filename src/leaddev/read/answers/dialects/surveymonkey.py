"""SurveyMonkey: questions in the first row, their rows and options in a second one that may be missing."""

from __future__ import annotations

from itertools import pairwise

from leaddev.read.answers.dialects.dialect import Dialect, Rows
from leaddev.read.answers.headings import code_form


def _head(rows: Rows) -> tuple[int, int] | None:
    """Two rows where nothing stands below the columns of the tool, and something below the others."""
    for number, (row, below) in enumerate(pairwise(rows)):
        own = [column for column, cell in enumerate(row) if code_form(cell) in ("respondentid", "collectorid")]
        if len(own) > 1:
            return number, 1 if any(below[column].strip() for column in own if column < len(below)) else 2
    return None


DIALECT = Dialect(
    name="surveymonkey",
    title="SurveyMonkey",
    beside=(("respondentid", "collectorid"),),
    head=_head,
    own="respondentid collectorid startdate enddate datecreated datemodified ipaddress emailaddress firstname lastname "
    "customdata1",
    record_ids="respondentid",
)
