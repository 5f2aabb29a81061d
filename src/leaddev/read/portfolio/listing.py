"""The training list as rows of texts: opens the file or the CSV block and finds the header row. Knows no meanings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from leaddev.errors import InvalidInput, Problem
from leaddev.read.files import open_source, sha256_of
from leaddev.read.model_file import naming
from leaddev.read.survey_file import InputFile, LoadedSurvey

if TYPE_CHECKING:  # tables need numpy, which a survey without a training list does not
    from leaddev.read.tables import Table

OF_TRAINING = 1 << 20
"""Above any number of headings: one of a list of courses tells more than all others."""
MOST_SHEETS = 12
"""Among more sheets the list is not looked for."""

CSV_PATH = ("training", "csv")
FILE_PATH = ("training", "file")
Known = tuple[bool, int]
"""What a row of headings tells: whether it is of a training list, and how many of its headings are known."""
Recognize = Callable[[Sequence[str]], Known]


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


def opened_listing(loaded: LoadedSurvey, recognized: Recognize) -> Listing:
    """The list that `training` names as a file or holds as a CSV block; `recognized` tells the headings it knows."""
    from leaddev.read.tables import open_tables, table_from_text

    training = loaded.survey.training
    if training is not None and training.csv is not None:
        line, indent = loaded.document.block_start(CSV_PATH)
        return Listing(table_from_text(training.csv, loaded.document.name, line, indent))
    name = training.file if training is not None and training.file is not None else ""
    with naming(loaded.document.location(FILE_PATH)):
        source = open_source(name, loaded.base)
    sheets = open_tables(source, training.sheet if training is not None else None)
    _, table = most_listed(islice(sheets, MOST_SHEETS), recognized)
    return Listing(table, (InputFile(source.name, sha256_of(source)),))


def most_listed(sheets: Iterable[Table], recognized: Recognize) -> tuple[Known, Table]:
    """The sheet and the headings, in one row or two, that tell most of a training list."""
    from leaddev.read.tables import below_headings, most_named

    def found_in(heads: Sequence[Sequence[str]]) -> int:
        is_of_training, known = recognized(_lowest(heads))
        return known + is_of_training * OF_TRAINING

    found, table = most_named((below_headings(sheet, found_in, OF_TRAINING) for sheet in sheets), OF_TRAINING)
    return (found >= OF_TRAINING, found % OF_TRAINING), table


def _lowest(heads: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The headings of a table: of two rows, what stands lower; above it is what several columns have in common."""
    width = max(map(len, heads), default=0)
    filled = [(*(cell.strip() for cell in cells), *[""] * (width - len(cells))) for cells in heads]
    return tuple(next((cell for cell in reversed(column) if cell), "") for column in zip(*filled, strict=True))
