"""`training` of a survey file -> programmes, or every problem of the list at once."""

from __future__ import annotations

from msgspec import Struct

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.portfolio.amounts import unlikely_size
from leaddev.read.portfolio.columns import layout_of, recognized
from leaddev.read.portfolio.listing import opened_listing
from leaddev.read.portfolio.ring_cells import evened
from leaddev.read.portfolio.rows import RowReader
from leaddev.read.survey_file import InputFile, LoadedSurvey
from leaddev.schema import Programme, Training
from leaddev.schema.parts import folded, suggestion_among
from leaddev.schema.survey_consistency import UnitNames

PROGRAMMES_PATH = ("training", "programmes")


class PortfolioData(Struct, frozen=True):
    """The programmes, headings that were not used, and the files that were read.

    `unit` of a programme is the id of a unit, `rings` its weights, which add up to exactly 1.
    """

    programmes: tuple[Programme, ...] = ()
    columns_not_used: tuple[str, ...] = ()
    inputs: tuple[InputFile, ...] = ()


def read_portfolio(loaded: LoadedSurvey) -> PortfolioData:
    """Read the training list; nothing without `training`. Raises `InvalidInput` with all problems."""
    training = loaded.survey.training
    if training is None:
        return PortfolioData()
    read, problems = _inline(loaded, training) if training.programmes is not None else _listed(loaded, training)
    if not read.programmes and not problems:
        problems.append(_nothing(loaded, read))
    problems += _titles_not_found(loaded, training, read.programmes)
    if problems:
        raise InvalidInput(problems)
    return read


def _inline(loaded: LoadedSurvey, training: Training) -> tuple[PortfolioData, list[Problem]]:
    by_title = {folded(title): weights for title, weights in training.rings.items()}
    units = UnitNames(loaded.survey)
    programmes: list[Programme] = []
    problems: list[Problem] = []
    for number, written in enumerate(training.programmes or ()):
        weights = by_title.get(folded(written.title), written.rings)
        unit = units.ids(written.unit)[0] if written.unit is not None else None
        programmes.append(written.model_copy(update={"rings": evened(weights or {}), "unit": unit}))
        for field in ("hours", "participants", "total_hours", "cost"):
            amount = getattr(written, field)
            if amount is not None and (size := unlikely_size(amount)):
                place = loaded.document.location((*PROGRAMMES_PATH, number, field))
                message, hint = f"`{field}` is too {size} to be meant.", "Write the number, or remove the line."
                problems.append(Problem("LD-E607", message, place, hint))
    return PortfolioData(tuple(programmes)), problems


def _listed(loaded: LoadedSurvey, training: Training) -> tuple[PortfolioData, list[Problem]]:
    has_units = bool(loaded.survey.units)
    listing = opened_listing(loaded, lambda header: recognized(header, training.columns, loaded.model))
    layout = layout_of(listing.header, training.columns, loaded.model, units=has_units)
    problems = list(listing.problems)
    for refusal in layout.refusals:
        if refusal.key is not None:
            place = loaded.document.location(("training", "columns", refusal.key), key=True)
        else:
            place = listing.table.location(None, refusal.column)
        hint = refusal.hint
        if refusal.code == "LD-E613" and len(listing.table.sheets) > 1 and training.sheet is None:
            sheets = ", ".join(f"`{sheet}`" for sheet in listing.table.sheets)
            hint = f"{hint} The workbook has several sheets ({sheets}): name one with `sheet`."
        problems.append(Problem(refusal.code, refusal.message, place, hint))
    if "title" not in layout.fields:
        raise InvalidInput(problems)
    reader = RowReader(listing, layout, loaded)
    data = PortfolioData(tuple(reader.programmes()), layout.unused, listing.inputs)
    problems += reader.problems
    return data, problems


def _nothing(loaded: LoadedSurvey, read: PortfolioData) -> Problem:
    place = Location(read.inputs[0].name) if read.inputs else loaded.document.location(("training",), key=True)
    message = "The training list has no programmes."
    return Problem("LD-E616", message, place, "Add the programmes, or remove `training` from the survey file.")


def _titles_not_found(loaded: LoadedSurvey, training: Training, programmes: tuple[Programme, ...]) -> list[Problem]:
    """Ring weights for a title that is not in the list are a spelling mistake, never silently dropped."""
    titles = {folded(programme.title): programme.title for programme in programmes}
    problems: list[Problem] = []
    for title in training.rings if programmes else ():
        if folded(title) not in titles:
            place = loaded.document.location(("training", "rings", title), key=True)
            hint = suggestion_among(title, titles)
            problems.append(Problem("LD-E618", f'The training list has no programme "{title}".', place, hint))
    return problems
