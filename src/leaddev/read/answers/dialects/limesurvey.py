"""LimeSurvey: headings `Q1[SQ001]`, codes or texts or both; a row without a date of submission is unfinished."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaddev.read.answers.dialects.dialect import Dialect, Mark, Rows, Sign

_QUESTION = re.compile(r"[A-Za-z][A-Za-z0-9]{0,19}(?:\[[A-Za-z0-9]{1,20}\]){1,2}(?:\.\s.*)?", re.DOTALL)
_ENOUGH = 3
"""So many headings of that form are no chance."""


def _signs(rows: Rows) -> Iterator[Sign]:
    for row in rows:
        found = [cell.strip() for cell in row if _QUESTION.fullmatch(cell.strip())]
        if len(found) >= _ENOUGH:
            yield Sign("question-codes", tuple(found[:1]))


DIALECT = Dialect(
    name="limesurvey",
    title="LimeSurvey",
    beside=(("submitdate datesubmitted", "lastpage startlanguage seed"),),
    other_signs=_signs,
    marks=(Mark("unfinished", ("",), "submitdate datesubmitted"),),
    own="id responseid submitdate datesubmitted lastpage startlanguage seed startdate datestarted datestamp token "
    "datelastaction ipaddr ipaddress refurl referrerurl interviewtime totaltime",
    record_ids="id responseid",
    seconds="interviewtime totaltime",
    positions="a ao",
)
