"""A long file, one row an answer, as a table of one row a respondent. Knows nothing of what a question is."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from leaddev.errors import Location, Problem
from leaddev.read.tables.table import Numbered, Table, Vocabulary

Heading = Callable[[str, str], tuple[str, bool] | None]
"""The heading of a question with its rating, and whether it has several answers; None for one that is not known."""


class LongColumns(Struct, frozen=True):
    """Which columns of a long file hold what; `values` by the rating that each is about, empty where there is one."""

    respondent: int
    question: int
    values: dict[str, int]
    rating: int | None = None


class WideRows:
    """The respondents of a long file: who it is, what it says of each beside answers, each question that is known.

    Keeps 16 octets an answer, each distinct text once, some 300 octets a respondent, 200 more for each column beside
    the answers. `unknown` are questions that are not known, with their rating: in which row each is met, in how many.
    """

    def __init__(self, long: Table, columns: LongColumns, heading: Heading) -> None:
        self._long, self._columns, self._heading = long, columns, heading
        answers = {columns.respondent, columns.question, columns.rating, *columns.values.values()}
        headed = (each for each, heading in enumerate(long.header) if heading and each not in answers)
        self._beside = [columns.respondent, *headed]
        self._people: dict[str, int] = {}
        self._first = array("i")
        self._words = Vocabulary()
        self._said: dict[tuple[int, int], tuple[int, int]] = {}
        self._known: dict[tuple[str, str, int], int | None] = {}
        self.headings: dict[tuple[str, int], int] = {}
        self._several: set[int] = set()
        self.unknown: dict[tuple[str, str], list[int]] = {}
        self._flaws: dict[str, list[tuple[int, int, int]]] = {}
        taken, every = array("i"), range(len(long.header))
        for chunk in long.chunks([], every):
            for row, cells in enumerate(zip(*(chunk.texts[each] for each in every), strict=True), chunk.first_row):
                taken.extend(self._taken(row, list(map(str.strip, cells))))
        given = np.frombuffer(taken, dtype=np.int32).reshape(-1, 4)
        self._given = given[np.lexsort((given[:, 1], given[:, 0]))]
        self._start = np.searchsorted(self._given[:, 0], np.arange(len(self._people) + 1))

    def _taken(self, row: int, cells: Sequence[str]) -> Iterator[int]:
        """Person, column, text and row of each answer in a row; on the way, what it says of the person."""
        who, name, rating = cells[self._columns.respondent], cells[self._columns.question], self._columns.rating
        person = self._people.setdefault(who, len(self._people)) if who else -1
        if person == len(self._first):
            self._first.append(row)
        for place, each in enumerate(self._beside[1:], 1):
            if who and cells[each]:
                text = self._words[cells[each]]
                first = self._said.setdefault((person, place), (text, row))
                if first[0] != text:
                    self._flaws.setdefault("differ", []).append((place, first[1], row))
        for word, number in self._columns.values.items():
            if cells[number] and not (who and name):
                self._flaws.setdefault("lacking", []).append((0, row, row))
            elif cells[number]:
                asked = self._column((name, word if rating is None else cells[rating], number), row)
                yield from () if asked is None else (person, asked, self._words[cells[number]], row)

    def _column(self, asked: tuple[str, str, int], row: int) -> int | None:
        """The column of a question; an unknown one is counted."""
        if asked not in self._known:
            known = self._heading(*asked[:2])
            self._known[asked] = None
            if known is not None:
                column = self.headings.setdefault((known[0], asked[2]), len(self._beside) + len(self.headings))
                self._known[asked] = column
                self._several |= {column} if known[1] else set()
        if self._known[asked] is None:
            self.unknown.setdefault(asked[:2], [row, 0])[1] += 1
        return self._known[asked]

    # --- the table --------------------------------------------------------------------------------------------------

    @property
    def table(self) -> Table:
        """The respondents, in the order in which they are met."""
        header = (*(self._long.header[each] for each in self._beside), *(heading for heading, _ in self.headings))
        stands = enumerate((*self._beside, *(number for _, number in self.headings)))
        grid = replace(
            self._long.grid, rows=self._rows, pieces=None, place=self._place, merged=frozenset(), is_headed=True,
            codes={}, doubts=dict(self._differing()), respondent=0,
            origins={at: (self._long.name, own) for at, own in stands},
        )  # fmt: skip
        table = Table(grid, ((0, header),))
        table.nameless = self._long.nameless
        return table

    def _rows(self) -> Iterator[Numbered]:
        blank, nothing = [""] * len(self.headings), (0, 0)
        for person, who in enumerate(self._people):
            said = (self._said.get((person, place), nothing)[0] for place in range(1, len(self._beside)))
            cells = [who, *map(self._words.texts.__getitem__, said), *blank]
            for _, column, text, _ in self._given[self._start[person] : self._start[person + 1]].tolist():
                if not cells[column]:
                    cells[column] = self._words.texts[text]
                elif column in self._several:
                    cells[column] += f";{self._words.texts[text]}"
            yield person + 1, cells

    def _place(self, line: int, column: int | None, _: str) -> Location:
        """Where a cell stands in the long file; of a heading, the column that names questions."""
        beside = len(self._beside)
        own = None if column is None else self._columns.question if column >= beside else self._beside[column]
        if not line:
            return self._long.location(None, own)
        if column is None or column < beside:
            return self._long.location(self._said.get((line - 1, column or 0), (0, self._first[line - 1]))[1], own)
        given = self._given[self._start[line - 1] : self._start[line]]
        number = next(number for (_, number), each in self.headings.items() if each == column)
        return self._long.location(int(given[np.searchsorted(given[:, 1], column), 3]), number)

    # --- problems ---------------------------------------------------------------------------------------------------

    def _differing(self) -> Iterator[tuple[int, Problem]]:
        """What respondents say in two ways beside their answers, by column."""
        for place in dict.fromkeys(place for place, _, _ in self._flaws.get("differ", ())):
            rows = [(first, row) for each, first, row in self._flaws["differ"] if each == place]
            first, again = (self._long.location(row, self._beside[place]) for row in rows[0])
            message = f"the rows of a respondent differ in `{again.path or place}`; first in line {first.line}."
            hint = "Correct them: all rows of a respondent say the same, or nothing."
            yield place, Problem("LD-E528", message, again, hint, len(rows))

    def problems(self) -> Iterator[Problem]:
        """Answers of nobody, or to nothing; two answers of a respondent to a question that has one."""
        if lacking := self._flaws.get("lacking"):
            place, message = lacking[0][1], "the row holds an answer, but does not say whose, or to which question."
            hint = "Complete the row, or remove it."
            yield Problem("LD-E529", message, self._long.location(place), hint, len(lacking))
        given = self._given
        is_again = (given[1:, :2] == given[:-1, :2]).all(axis=1) & ~np.isin(given[1:, 1], list(self._several))
        if len(again := 1 + np.flatnonzero(is_again)):
            place = again[np.argmin(given[again, 3])]
            heading, number = next(key for key, column in self.headings.items() if column == given[place, 1])
            first, second = (self._long.location(int(given[each, 3]), number) for each in (place - 1, place))
            message = f"a respondent answers `{' '.join(heading.split())[:60]}` twice; first in line {first.line}."
            yield Problem("LD-E527", message, second, "Remove the answer that does not count.", len(again))
