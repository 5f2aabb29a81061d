"""`training` of a survey file -> programmes, or every problem of the list at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.portfolio.amounts import unlikely_size
from leaddev.read.portfolio.columns import layout_of, recognized
from leaddev.read.portfolio.listing import Listing, opened_listing
from leaddev.read.portfolio.plausibility import Doubt, doubts, doubts_of_rows, twice
from leaddev.read.portfolio.rings import RingChoice, evened
from leaddev.read.portfolio.rows import MOST_SUGGESTIONS, RowReader
from leaddev.read.portfolio.selection import Exclusion
from leaddev.read.portfolio.words import quoted
from leaddev.read.survey_file import InputFile, LoadedSurvey
from leaddev.schema import Programme, Training
from leaddev.schema.parts import folded, suggestion_among
from leaddev.schema.survey_consistency import UnitNames

PROGRAMMES_PATH = ("training", "programmes")


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
    problems: list[Problem] = []
    for number, written in enumerate(training.programmes or ()):
        weights = choice.of(written.title) or written.rings
        unit = units.ids(written.unit)[0] if written.unit is not None else None
        programmes.append(written.model_copy(update={"rings": evened(weights or {}), "unit": unit}))
        for field in ("hours", "participants", "total_hours", "cost"):
            amount = getattr(written, field)
            if amount is not None and (size := unlikely_size(amount)):
                place = loaded.document.location((*PROGRAMMES_PATH, number, field))
                message, hint = f"`{field}` is too {size} to be meant.", "Write the number, or remove the line."
                problems.append(Problem("LD-E607", message, place, hint))
    problems += _rings_not_used(loaded, training, choice, programmes)
    same = twice([(programme.title, programme.model_dump_json()) for programme in programmes])
    return PortfolioData(tuple(programmes), doubts=(("twice", same),)), problems


def _listed(loaded: LoadedSurvey, training: Training) -> tuple[PortfolioData, list[Problem]]:
    units = UnitNames(loaded.survey)
    listing = opened_listing(loaded, lambda header: recognized(header, training, loaded.model, units))
    layout = layout_of(listing.header, training, loaded.model, units)
    problems: list[Problem] = []
    has_title = "title" in layout.fields
    for refusal in layout.refusals:
        path = refusal.path
        if not has_title and path and not isinstance(path[0], str):
            continue  # another file than a training list has other headings as well
        if path and isinstance(path[0], str):
            place = loaded.document.location(("training", *path), key=True)
        else:
            place = listing.table.location(None, int(path[0]) if path else None)
        problems.append(Problem(refusal.code, refusal.message, place, refusal.hint))
    if not has_title:
        raise InvalidInput([*problems, *listing.problems])
    reader = RowReader(listing, layout, loaded, training)
    programmes = reader.programmes()
    problems += listing.problems
    for number, message, hint in reader.selection.statuses_not_found():
        place = loaded.document.location(("training", "status", "given", number))
        problems.append(Problem("LD-E625", message, place, hint))
    problems += _rings_not_used(loaded, training, reader.choice, programmes)
    years = reader.selection.years(reader.rows)
    read = PortfolioData(
        programmes=tuple(programmes),
        columns_not_used=tuple(listing.header[column] for column in layout.unused if listing.header[column]),
        columns_without_heading=_without_heading(listing, layout.unused),
        sheets_not_used=(*listing.table.others, *listing.table.unseen_sheets),
        rows_not_used=tuple(sorted(reader.left_out.items(), key=lambda entry: (entry[0].why, entry[0].value))),
        people=reader.people,
        doubts=tuple(doubts_of_rows(listing, reader.rows, layout.fields["title"], years)),
        inputs=listing.inputs,
    )
    return read, problems


def _without_heading(listing: Listing, unused: Sequence[int]) -> tuple[str, ...]:
    """The letters of the columns that hold something and have no heading."""
    from leaddev.read.tables import column_letters

    filled = (column for column in unused if any(row[column].strip() for row in listing.rows))
    return tuple(column_letters(column) for column in filled if not listing.header[column])


def _nothing(loaded: LoadedSurvey, read: PortfolioData) -> Problem:
    place = Location(read.inputs[0].name) if read.inputs else loaded.document.location(("training",), key=True)
    left = Counter({why: sum(n for each, n in read.rows_not_used if each.why == why) for why in ("status", "period")})
    if read.rows_not_used and left.total():
        (why, rows), *_ = left.most_common()
        message = f"No row of the training list counts: {rows:,} left out by `{why}`."
        return Problem("LD-E616", message, place, f"Correct `{why}` under `training`.")
    message = "The training list has no programmes."
    return Problem("LD-E616", message, place, "Add the programmes, or remove `training` from the survey file.")


def _rings_not_used(
    loaded: LoadedSurvey, training: Training, choice: RingChoice, programmes: Sequence[Programme]
) -> list[Problem]:
    """Ring weights for a title that is not in the list are a spelling mistake, never silently dropped."""
    titles = {folded(programme.title): programme.title for programme in programmes}
    problems: list[Problem] = []
    for title in training.rings if programmes else ():
        if title in choice.used:
            continue
        place = loaded.document.location(("training", "rings", title), key=True)
        hint = "Copy the title from the list."
        if len(problems) < MOST_SUGGESTIONS:
            hint = suggestion_among(title, titles)
        what = "programmes like" if "*" in title else "programme"
        problems.append(Problem("LD-E618", f"The training list has no {what} {quoted(title)}.", place, hint))
    return problems
