"""REDCap: variable names; every form ends with `..._complete`, and a record has a row for each event."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from leaddev.read.answers.dialects.dialect import Dialect, Mark, Rows, Sign, codes_in
from leaddev.read.answers.headings import code_form

_EVENTS = "redcapeventname redcaprepeatinstrument"


def _ending(headings: Sequence[str], ending: str) -> list[int]:
    return [column for column, heading in enumerate(headings) if heading.strip().casefold().endswith(ending)]


def _signs(rows: Rows) -> Iterator[Sign]:
    for row in rows:
        ends = _ending(row, "_complete")
        found = codes_in(row) if ends else {}
        if record := found.get("recordid") or found.get("redcapeventname"):
            yield Sign("columns", (record, row[ends[0]].strip()))


def _forms(headings: Sequence[str], questions: Collection[int]) -> list[int]:
    """The ends of the forms that hold questions; of all forms where no question is known."""
    ends = _ending(headings, "_complete")
    behind = (next((end for end in ends if end > question), None) for question in questions)
    return sorted({end for end in behind if end is not None}) or ends


def _forms_of_events(headings: Sequence[str], questions: Collection[int]) -> list[int]:
    return _forms(headings, questions) if any(code_form(each) in _EVENTS.split() for each in headings) else []


DIALECT = Dialect(
    name="redcap",
    title="REDCap",
    other_signs=_signs,
    marks=(
        Mark("other-event", ("",), columns=_forms_of_events),
        Mark("unfinished", ("0", "incomplete"), columns=_forms),
        Mark("unfinished", ("[not completed]",), columns=lambda headings, _: _ending(headings, "_timestamp")),
    ),
    own=f"recordid redcapsurveyidentifier redcaprepeatinstance redcapdataaccessgroup {_EVENTS}",
    record_ids="recordid",
)
