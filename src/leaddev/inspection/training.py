"""The columns of a training list that was given: which field, ring or unit each was taken as."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from leaddev.read.portfolio.columns import layout_of, recognized
from leaddev.read.portfolio.listing import MOST_SHEETS, Listing, most_listed
from leaddev.read.tables import Table, column_letters
from leaddev.report.inspection import InspectedColumn, Role
from leaddev.schema import Model, Survey, Training
from leaddev.schema.survey_consistency import UnitNames

ENOUGH = 3
"""A title and two more fields make a list of courses."""
LONGEST_HEADING = 80


def known_fields(tables: Iterable[Table], survey: Survey, model: Model) -> Listing | None:
    """The list in the sheets of a file; None where none has the headings of one."""
    training, units = survey.training or Training(), UnitNames(survey)
    (is_of_training, known), table = most_listed(
        islice(tables, MOST_SHEETS), lambda header: recognized(header, training, model, units)
    )
    return Listing(table) if is_of_training and known >= ENOUGH else None


def columns_of_list(listing: Listing, survey: Survey, model: Model) -> tuple[tuple[InspectedColumn, ...], Table]:
    """Every column with the field that it is, and its cells that are filled; courses are no answers of people."""
    layout = layout_of(listing.header, survey.training or Training(), model, UnitNames(survey))
    taken: dict[int, tuple[Role, str]] = {number: ("field", name) for name, number in layout.fields.items()}
    taken |= {number: ("ring", ring) for ring, number in layout.rings.items()}
    taken |= {number: ("attendance", unit) for unit, number in layout.units.items()}
    columns = []
    for number, heading in enumerate(listing.header):
        role, of = taken.get(number, ("unused", ""))
        filled = sum(bool(row[number].strip()) for row in listing.rows)
        columns.append(
            InspectedColumn(
                letters=column_letters(number),
                heading=" ".join(heading.split())[:LONGEST_HEADING],
                role=role,
                of=of or None,
                values=filled,
            )
        )
    return tuple(columns), listing.table
