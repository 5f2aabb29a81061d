"""What in a training list may be a mistake and may be meant: it counts as it stands, and a report says so."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise

from leaddev.read.portfolio.columns import Layout
from leaddev.read.portfolio.listing import Listing
from leaddev.schema import Programme, Survey, Unit
from leaddev.schema.parts import folded

Doubt = tuple[str, tuple[str, ...]]
"""A kind of doubt, and the titles or years that it is about."""

WORKING_YEAR = 1800
"""Hours that nobody works in a year; a course of more is not for one person."""


def doubts(survey: Survey, programmes: Sequence[Programme]) -> Iterator[Doubt]:
    """Courses with more participants than there are people, and with more hours than a year of work has."""
    staff: dict[str | None, int | None] = {
        unit.id: _headcount(unit.headcount, unit.units) for unit in survey.all_units()
    }
    staff[None] = _headcount(survey.organization.headcount, survey.units)
    crowded = [each for each in programmes if (each.participants or 0) > (staff.get(each.unit) or math.inf)]
    yield "more-than-people", _titles(crowded)
    yield "more-than-a-year", _titles(each for each in programmes if (each.hours or 0) > WORKING_YEAR)


def doubts_of_rows(listing: Listing, rows: Sequence[int], layout: Layout, years: Sequence[str]) -> Iterator[Doubt]:
    """Rows that are the same in every cell, units above blanks, what the workbook hides, and several years."""
    title, unit = layout.fields["title"], layout.fields.get("unit")
    written = [(listing.rows[row][title].strip(), tuple(map(folded, listing.rows[row]))) for row in rows]
    yield "twice", twice(written)
    yield "years", tuple(years) if len(years) > 1 else ()
    yield "hidden", listing.table.grid.hidden
    yield "above-blanks", () if unit is None else _above_blanks([listing.rows[row][unit].strip() for row in rows])


def twice(rows: Sequence[tuple[str, Hashable]]) -> tuple[str, ...]:
    """The titles of rows of which another one holds the same."""
    times = Counter(content for _, content in rows)
    return tuple(dict.fromkeys(title for title, content in rows if times[content] > 1))


def _above_blanks(units: Sequence[str]) -> tuple[str, ...]:
    """Units that each stand once, above rows without one, from the first row on: those rows may be theirs."""
    named = [unit for unit in units if unit]
    above = tuple(unit for unit, below in pairwise(units) if unit and not below)
    return above if units and units[0] and len(set(named)) == len(named) and len(above) > 1 else ()


def _headcount(own: int | None, below: Sequence[Unit]) -> int | None:
    """The people of a unit, or of all below it; None where that is not known."""
    counts = [_headcount(unit.headcount, unit.units) for unit in below]
    known = [count for count in counts if count is not None]
    return own if own is not None or not below or len(known) < len(counts) else sum(known)


def _titles(programmes: Iterable[Programme]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(programme.title for programme in programmes))
