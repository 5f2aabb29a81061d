"""The training list as rows of texts: opens the file or the CSV block and finds the header row. Knows no meanings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from leaddev.errors import InvalidInput, Problem
from leaddev.read.files import open_source, sha256_of
from leaddev.read.model_file import naming
from leaddev.read.survey_file import InputFile, LoadedSurvey

if TYPE_CHECKING:  # tables need numpy, which a survey without a training list does not
    from leaddev.read.tables import Table

HEADER_WITHIN = 20
"""A sheet may start with a title and blank lines; further down no header is looked for."""
ENOUGH = 2
"""Known headings that make a row the header without looking further."""

MOST_SHEETS = 12
"""Among more sheets the list is not looked for."""

CSV_PATH = ("training", "csv")
FILE_PATH = ("training", "file")
Known = Callable[[Sequence[str]], int]


@dataclass(slots=True)
class Listing:
    """A table, its headings, its rows as texts, and what is wrong with them."""

    table: Table
    inputs: tuple[InputFile, ...] = ()
    header: tuple[str, ...] = ()
    rows: list[tuple[str, ...]] = field(default_factory=list)
    unread: tuple[Problem, ...] = ()
    told: dict[tuple[str, str], Problem] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.header = _lowest(self.table.heads)
        columns = range(len(self.header))
        try:
            for chunk in self.table.chunks((), texts=columns):
                self.rows.extend(zip(*(chunk.texts[column] for column in columns), strict=True))
        except InvalidInput as invalid:
            self.unread = invalid.problems

    @property
    def problems(self) -> list[Problem]:
        """What could not be read; the same sentence about several rows is one problem with a count."""
        return [*self.unread, *self.told.values()]

    def refuse(self, row: int | None, column: int | None, code: str, message: str, hint: str) -> None:
        """Tell a problem of a cell; without a row it is one of the header."""
        known = self.told.get((code, message))
        if known is not None:
            self.told[code, message] = replace(known, count=known.count + 1)
        else:
            self.told[code, message] = Problem(code, message, self.table.location(row, column), hint)

    def amount_cells(self, column: int, rows: Sequence[int]) -> list[str | float]:
        """The cells of a column: number cells as their numbers, all others as texts."""
        from leaddev.read.tables import NumberCell

        cells = [self.rows[row][column] for row in rows]
        return [float(cell) if isinstance(cell, NumberCell) else cell for cell in cells]


def opened_listing(loaded: LoadedSurvey, recognized: Known) -> Listing:
    """The list that `training` names as a file or holds as a CSV block; `recognized` counts the headings it knows."""
    from leaddev.read.tables import open_table, table_from_text

    training = loaded.survey.training
    if training is not None and training.csv is not None:
        line, indent = loaded.document.block_start(CSV_PATH)
        return Listing(table_from_text(training.csv, loaded.document.name, line, indent))
    name = training.file if training is not None and training.file is not None else ""
    with naming(loaded.document.location(FILE_PATH)):
        source = open_source(name, loaded.base)
    sheet = training.sheet if training is not None else None
    table = _with_header(partial(open_table, source, sheet=sheet), recognized)
    for name in table.others[:MOST_SHEETS] if sheet is None and not recognized(_lowest(table.heads)) else ():
        try:
            other = _with_header(partial(open_table, source, sheet=name), recognized)
        except InvalidInput:  # an empty sheet
            continue
        if recognized(_lowest(other.heads)):
            table = other
            break
    return Listing(table, (InputFile(source.name, sha256_of(source)),))


def _with_header(at: Callable[..., Table], recognized: Known) -> Table:
    """The table below the first row of known headings, or two such rows; in doubt the first row is the header."""
    table = at()
    top = [(line, cells) for line, cells in table.top if line <= HEADER_WITHIN]
    alone = [recognized(cells) for _, cells in top]
    together = [recognized(_lowest((one, two))) for (_, one), (_, two) in pairwise(top)]
    best = (0, 0, 1)
    for place, (line, _) in enumerate(top):
        if best[0] >= ENOUGH:
            break
        is_pair = place < len(together) and together[place] > max(alone[place : place + 2])
        found = (together[place], line, 2) if is_pair else (alone[place], line, 1)
        best = found if found[0] > best[0] else best
    known, line, rows = best
    return at(header_row=line, header_rows=rows) if known and (rows > 1 or line != top[0][0]) else table


def _lowest(heads: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The headings of a table: of two rows, what stands lower; above it is what several columns have in common."""
    width = max(map(len, heads), default=0)
    filled = [(*(cell.strip() for cell in cells), *[""] * (width - len(cells))) for cells in heads]
    return tuple(next((cell for cell in reversed(column) if cell), "") for column in zip(*filled, strict=True))
