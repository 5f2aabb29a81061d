"""The training list as rows of texts: opens the file or the CSV block and finds the header row. Knows no meanings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from leaddev.errors import InvalidInput, Problem
from leaddev.read.files import open_source, sha256_of
from leaddev.read.model_file import naming
from leaddev.read.survey_file import InputFile, LoadedSurvey

if TYPE_CHECKING:  # tables need numpy, which a survey without a training list does not
    from leaddev.read.tables import Table

HEADER_WITHIN = 10
"""A sheet may start with a title and blank lines; further down no header is looked for."""
ENOUGH = 2
"""Known headings that make a first row the header without looking further."""

MOST_SHEETS = 12
"""Among more sheets the list is not looked for."""

CSV_PATH = ("training", "csv")
FILE_PATH = ("training", "file")


@dataclass(slots=True)
class Listing:
    """A table, its rows as texts, and what could not be read of it."""

    table: Table
    rows: list[tuple[str, ...]]
    problems: list[Problem]
    inputs: tuple[InputFile, ...] = ()

    @property
    def header(self) -> tuple[str, ...]:
        """The headings."""
        return self.table.header

    def amount_cells(self, column: int, rows: Sequence[int]) -> list[str | float]:
        """The cells of a column: number cells as their numbers, all others as texts."""
        from leaddev.read.tables import NumberCell

        cells = [self.rows[row][column] for row in rows]
        return [float(cell) if isinstance(cell, NumberCell) else cell for cell in cells]


def opened_listing(loaded: LoadedSurvey, recognized: Callable[[tuple[str, ...]], int]) -> Listing:
    """The list that `training` names as a file or holds as a CSV block; `recognized` counts the headings it knows."""
    from leaddev.read.tables import open_table, table_from_text

    training = loaded.survey.training
    if training is not None and training.csv is not None:
        line, indent = loaded.document.block_start(CSV_PATH)
        return _read(table_from_text(training.csv, loaded.document.name, line, indent), ())
    name = training.file if training is not None and training.file is not None else ""
    with naming(loaded.document.location(FILE_PATH)):
        source = open_source(name, loaded.base)
    sheet = training.sheet if training is not None else None
    table = _with_header(partial(open_table, source, sheet=sheet), recognized)
    for name in table.others[:MOST_SHEETS] if sheet is None and not recognized(table.header) else ():
        try:
            other = _with_header(partial(open_table, source, sheet=name), recognized)
        except InvalidInput:  # an empty sheet
            continue
        if recognized(other.header):
            table = other
            break
    return _read(table, (InputFile(source.name, sha256_of(source)),))


def _with_header(at: Callable[..., Table], recognized: Callable[[tuple[str, ...]], int]) -> Table:
    """The table whose header, among the first rows, has the most headings that are known; the first one in doubt."""
    table = at()
    best, most = None, recognized(table.header)
    for line, cells in table.top[1:]:
        if most >= ENOUGH or line > HEADER_WITHIN:
            break
        known = recognized(cells)
        if known > most:
            best, most = line, known
    return table if best is None else at(header_row=best)


def _read(table: Table, inputs: tuple[InputFile, ...]) -> Listing:
    rows: list[tuple[str, ...]] = []
    problems: list[Problem] = []
    columns = range(len(table.header))
    try:
        for chunk in table.chunks((), texts=columns):
            rows.extend(zip(*(chunk.texts[column] for column in columns), strict=True))
    except InvalidInput as invalid:
        problems.extend(invalid.problems)
    return Listing(table, rows, problems, inputs)
