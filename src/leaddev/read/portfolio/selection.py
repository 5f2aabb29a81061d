"""Which rows of a training list count: those that were given, in the period; the others are left out and counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from msgspec import Struct

from leaddev.read.portfolio.columns import Layout
from leaddev.read.portfolio.listing import Listing
from leaddev.read.portfolio.words import quoted
from leaddev.schema import Training
from leaddev.schema.parts import folded, suggestion

Report = Callable[[int | None, int, str, str, str], None]
"""Tell a problem of a cell: row (None is the header), column, code, message, hint."""
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
MOST_VALUES = 5


class Exclusion(Struct, frozen=True):
    """Why rows were left out: `status`, with what stands there; `period`, with the year; `headings`, said again."""

    why: str
    value: str = ""


def counted_rows(
    listing: Listing, layout: Layout, training: Training, report: Report
) -> dict[Exclusion | None, list[int]]:
    """The rows by the reason for which they do not count; None has those that do."""
    status, date = layout.fields.get("status"), layout.fields.get("date")
    if status is not None and training.status is None:
        _ask_for_status(listing, layout, status, report)
        status = None
    found: dict[Exclusion | None, list[int]] = {None: []}
    for row, cells in enumerate(listing.rows):
        if not any(cell.strip() for cell in cells):
            continue
        reason = Exclusion("headings") if _repeats(cells, listing.header) else None
        if reason is None and status is not None and training.status is not None:
            given = {folded(word) for word in training.status.given}
            reason = (
                None if folded(cells[status]) in given else Exclusion("status", " ".join(cells[status].split())[:60])
            )
        if reason is None and date is not None:
            reason = _of_other_year(row, date, cells[date], training, report)
        found.setdefault(reason, []).append(row)
    return found


def statuses_not_found(listing: Listing, layout: Layout, training: Training) -> list[tuple[int, str, str]]:
    """Declared words that stand in no row: their number, message and hint."""
    column = layout.fields.get("status")
    if column is None or training.status is None:
        return []
    known = {folded(row[column]): row[column].strip()[:60] for row in listing.rows}
    return [
        (number, f'No row of the training list has the status "{word}".', suggestion(word, known.values(), "status"))
        for number, word in enumerate(training.status.given)
        if folded(word) not in known
    ]


def _ask_for_status(listing: Listing, layout: Layout, column: int, report: Report) -> None:
    """A status that does not differ says nothing; else the reader has to be told which rows took place."""
    values = Counter(" ".join(row[column].split()) for row in listing.rows if any(cell.strip() for cell in row))
    heading = layout.header[column]
    if len(values) < 2:
        layout.fields.pop("status")
        return
    listed = ", ".join(quoted(value) if value else "nothing" for value, _ in values.most_common(MOST_VALUES))
    more = f" and {len(values) - MOST_VALUES} more" if len(values) > MOST_VALUES else ""
    message = f"The column {quoted(heading)} holds {listed}{more}: which of these rows count is not said."
    example = next(value for value, _ in values.most_common() if value)[:60]
    hint = f"Say it under `training`, as in `status: {{column: {heading[:60]}, given: [{example}]}}`."
    report(None, column, "LD-E624", message, hint)


def _repeats(cells: Sequence[str], header: Sequence[str]) -> bool:
    same = [folded(cell) == folded(heading) for cell, heading in zip(cells, header, strict=True) if cell.strip()]
    return len(same) > 1 and all(same)


def _of_other_year(row: int, column: int, cell: str, training: Training, report: Report) -> Exclusion | None:
    years = {int(year) for year in _YEAR.findall(cell[:200])}
    if len(years) != 1:
        message = f"{quoted(cell)} does not tell one year, and the list is read for a period."
        report(row, column, "LD-E628", message, "Write the date with a year of four digits, or remove `period`.")
        return None
    (year,) = years
    wanted = training.period if isinstance(training.period, tuple) else (training.period,)
    return None if year in wanted else Exclusion("period", str(year))
