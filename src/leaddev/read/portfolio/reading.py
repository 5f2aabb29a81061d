"""`training` of a survey file -> programmes, or every problem of the list at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.portfolio.amounts import two_ways, unlikely_size
from leaddev.read.portfolio.columns import AMOUNTS, layout_of, no_titles, recognized
from leaddev.read.portfolio.listing import Listing, opened_listing
from leaddev.read.portfolio.plausibility import Doubt, doubts, doubts_of_rows, twice
from leaddev.read.portfolio.rings import RingChoice, evened, rings_not_used
from leaddev.read.portfolio.rows import RowReader
from leaddev.read.portfolio.selection import Exclusion
from leaddev.read.survey_file import InputFile, LoadedSurvey
from leaddev.read.validation import problems_from
from leaddev.schema import Programme, Training
from leaddev.schema.parts import Violation
from leaddev.schema.survey_consistency import UnitNames

_TWO_WAYS = re.compile(r"[1-9]\d{0,2}\.\d{3}(?=[\s,}]|\Z)")


class PortfolioData(Struct, frozen=True):
    """The programmes, what of the list was not used, what is doubtful in it, and the files that were read.

    `unit` of a programme is the id of a unit, `rings` its weights, which add up to exactly 1. `people` counts the rows
    of a list that has one for each person and course; `columns_without_heading` are letters.
    """

    programmes: tuple[Programme, ...] = ()
    columns_not_used: tuple[str, ...] = ()
    columns_without_heading: tuple[str, ...] = ()
    sheets_not_used: tuple[str, ...] = ()
    rows_not_used: tuple[tuple[Exclusion, int], ...] = ()
    people: int = 0
    doubts: tuple[Doubt, ...] = ()
    inputs: tuple[InputFile, ...] = ()


def read_portfolio(loaded: LoadedSurvey) -> PortfolioData:
    """Read the training list; nothing without `training`. Raises `InvalidInput` with all problems."""
    training = loaded.survey.training
    if training is None:
        return PortfolioData()
    read, problems = _inline(loaded, training) if training.programmes is not None else _listed(loaded, training)
    if not read.programmes and not problems:
        problems.append(_nothing(loaded, read))
    if problems:
        raise InvalidInput(problems)
    found = (*read.doubts, *doubts(loaded.survey, read.programmes))
    return replace(read, doubts=tuple(doubt for doubt in found if doubt[1]))


def _inline(loaded: LoadedSurvey, training: Training) -> tuple[PortfolioData, list[Problem]]:
    choice = RingChoice(training.rings)
    units = UnitNames(loaded.survey)
    programmes: list[Programme] = []
    found: list[Violation] = []
    lines = loaded.document.lines
    for number, written in enumerate(training.programmes or ()):
        weights = choice.of(written.title) or written.rings
        unit = units.ids(written.unit)[0] if written.unit is not None else None
        programmes.append(written.model_copy(update={"rings": evened(weights or {}), "unit": unit}))
        for field in AMOUNTS:
            amount, path = getattr(written, field), ("training", "programmes", number, field)
            if amount is not None and (size := unlikely_size(amount)):
                message, hint = f"`{field}` is too {size} to be meant.", "Write the number, or remove the line."
                found.append(Violation(path, "LD-E607", message, hint))
            elif amount is not None and _is_open(lines, loaded.document.location(path)):
                found.append(Violation(path, "LD-E608", *two_ways(f"`{field}`", amount)))
    found += rings_not_used(training, choice, programmes)
    same = twice([(programme.title, programme.model_dump_json()) for programme in programmes])
    return PortfolioData(tuple(programmes), doubts=(("twice", same),)), problems_from(found, loaded.document)


def _is_open(lines: Sequence[str], place: Location) -> bool:
    """Whether a number is written as `1.200`: YAML takes the point for a decimal sign, many people for thousands."""
    return bool(_TWO_WAYS.match(lines[(place.line or 1) - 1], (place.column or 1) - 1))


def _listed(loaded: LoadedSurvey, training: Training) -> tuple[PortfolioData, list[Problem]]:
    units = UnitNames(loaded.survey)
    listing = opened_listing(loaded, lambda header: recognized(header, training, loaded.model, units))
    layout = layout_of(listing.header, training, loaded.model, units)
    if "title" not in layout.fields:  # another file than a training list has other headings as well
        layout.refused = [] if "title" in training.columns else [no_titles(listing.header)]
    for column, code, message, hint in layout.refused:
        listing.refuse(None, column, code, message, hint)
    if "title" not in layout.fields:
        raise InvalidInput([*problems_from(layout.refusals, loaded.document), *listing.problems])
    reader = RowReader(listing, layout, loaded, training)
    programmes = reader.programmes()
    found = [*layout.refusals, *reader.selection.statuses_not_found()]
    found += rings_not_used(training, reader.choice, programmes)
    years = reader.selection.years(reader.rows)
    read = PortfolioData(
        programmes=tuple(programmes),
        columns_not_used=tuple(listing.header[column] for column in layout.unused if listing.header[column]),
        columns_without_heading=_without_heading(listing, layout.unused),
        sheets_not_used=(*listing.table.others, *listing.table.grid.hidden_sheets),
        rows_not_used=tuple(sorted(reader.left_out.items(), key=lambda entry: (entry[0].why, entry[0].value))),
        people=reader.people,
        doubts=tuple(doubts_of_rows(listing, reader.rows, layout, years)),
        inputs=listing.inputs,
    )
    return read, [*problems_from(found, loaded.document), *listing.problems]


def _without_heading(listing: Listing, unused: Sequence[int]) -> tuple[str, ...]:
    """The letters of the columns that hold something and have no heading."""
    from leaddev.read.tables import column_letters

    beyond = len(listing.header)
    return tuple(column_letters(each) for each in sorted(listing.table.nameless) if each in unused or each >= beyond)


def _nothing(loaded: LoadedSurvey, read: PortfolioData) -> Problem:
    place = Location(read.inputs[0].name) if read.inputs else loaded.document.location(("training",), key=True)
    left = Counter({why: sum(n for each, n in read.rows_not_used if each.why == why) for why in ("status", "period")})
    if read.rows_not_used and left.total():
        (why, rows), *_ = left.most_common()
        message = f"No row of the training list counts: {rows:,} left out by `{why}`."
        return Problem("LD-E616", message, place, f"Correct `{why}` under `training`.")
    message = "The training list has no programmes."
    return Problem("LD-E616", message, place, "Add the programmes, or remove `training` from the survey file.")
