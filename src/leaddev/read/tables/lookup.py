"""A second file whose rows are found by an id, and a table with its columns beside its own."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from msgspec.structs import replace

from leaddev.errors import Location, Problem
from leaddev.read.tables.table import Numbered, Table

NO_ROW = -1


class Lookup:
    """The rows of a file by their id, in memory; each distinct text once.

    `met` are the ids that a table asked for; `twice` the two rows of each id that stands there again.
    """

    def __init__(self, table: Table, by: int) -> None:
        self.table, self.by = table, by
        self.columns = [number for number, heading in enumerate(table.header) if number != by and heading]
        self.rows: dict[str, int] = {}
        self.cells: list[tuple[str, ...]] = []
        self.met: set[str] = set()
        self.twice: list[tuple[int, int]] = []
        words: dict[str, str] = {}
        for chunk in table.chunks([], [by, *self.columns]):
            texts = (chunk.texts[column] for column in (by, *self.columns))
            for row, (key, *cells) in enumerate(zip(*texts, strict=True), chunk.first_row):
                self.cells.append(tuple(words.setdefault(cell, cell) for cell in cells))
                if key.strip() and (first := self.rows.setdefault(key.strip(), row)) != row:
                    self.twice.append((first, row))
        self.cells.append(("",) * len(self.columns))  # that of `NO_ROW`


class JoinedRows:
    """The rows of a table with those of a lookup beside them, but for columns that say what its own say.

    `lacking` are the rows whose id the lookup does not have, or that have none; `unknown` their ids.
    """

    def __init__(self, own: Table, by: int, lookup: Lookup) -> None:
        self.own, self.by, self.lookup = own, by, lookup
        self.lacking: list[int] = []
        self.unknown: set[str] = set()
        self._found = array("i")
        headings = {_folded(heading): column for column, heading in reversed(list(enumerate(own.header)))}
        names = [_folded(lookup.table.header[column]) for column in lookup.columns]
        self._pairs = {at: headings[name] for at, name in enumerate(names) if name in headings}
        self._differing: dict[int, list[int]] = {at: [] for at in self._pairs}
        for chunk in own.chunks([], [by, *self._pairs.values()]):
            for row in range(chunk.rows):
                self._match(chunk.first_row + row, {column: texts[row] for column, texts in chunk.texts.items()})
        self._beside = [at for at in range(len(names)) if self._differing.get(at, names)]

    def _match(self, row: int, cells: dict[int, str]) -> None:
        """Find a row; on the way, where columns of the same heading differ."""
        key = cells[self.by].strip()
        found = self.lookup.rows.get(key, NO_ROW)
        self._found.append(found)
        if found == NO_ROW:
            self.lacking.append(row)
            self.unknown.add(key)
            return
        self.lookup.met.add(key)
        for at, column in self._pairs.items():
            if _folded(cells[column]) != _folded(self.lookup.cells[found][at]):
                self._differing[at].append(row)

    @property
    def table(self) -> Table:
        """The table; its problems point to the file that holds the cell."""
        own, other, width = self.own, self.lookup.table, len(self.own.header)
        rows = max(len(own.heads), len(other.heads))
        columns = [self.lookup.columns[at] for at in self._beside]
        left = [*own.heads, *[("",) * width] * (rows - len(own.heads))]
        right = [*other.heads, *[("",) * len(other.header)] * (rows - len(other.heads))]
        top = tuple((1 - rows + at, (*left[at], *(right[at][each] for each in columns))) for at in range(rows))
        shared = [(width + place, at) for place, at in enumerate(self._beside) if at in self._pairs]
        codes = {width + place: other.grid.codes.get(each, {}) for place, each in enumerate(columns)}
        origins = {width + place: (other.name, each) for place, each in enumerate(columns)}
        grid = replace(
            own.grid, rows=self._rows, pieces=None, place=self._place, merged=frozenset(), is_headed=True,
            rivals={**own.grid.rivals, **{place: (self._pairs[at], self._rival(at)) for place, at in shared}},
            joined=(*own.grid.joined, other), codes={**own.grid.codes, **codes},
            origins={**own.grid.origins, **origins},
            respondent=self.by if own.grid.respondent is None else own.grid.respondent,
        )  # fmt: skip
        return Table(grid, top, 0, rows)

    def _rows(self) -> Iterator[Numbered]:
        for row, cells in enumerate(self.own.data()):
            beside = self.lookup.cells[self._found[row]]
            yield row + 1, (*cells, *(beside[at] for at in self._beside))

    def _place(self, line: int, column: int | None, _: str = "") -> Location:
        row, width = line - 1 if line > 0 else None, len(self.own.header)
        if column is None or column < width:
            return self.own.location(row, column)
        found = None if row is None else self._found[row]
        if found == NO_ROW:
            return self.own.location(row, self.by)
        return self.lookup.table.location(found, self.lookup.columns[self._beside[column - width]])

    def _rival(self, at: int) -> Problem:
        """That a column stands in both files and says something else."""
        rows, own, other = self._differing[at], self.own.name, self.lookup.table
        there = other.location(self._found[rows[0]], self.lookup.columns[at])
        heading = other.header[self.lookup.columns[at]]
        message = f"`{heading}` stands in `{own}` and in `{other.name}` and differs; there in line {there.line}."
        hint = f"Correct one of the files, or name the one that counts under `responses: columns:`: `{heading}#1` is "
        hint += f"that of `{own}`, `{heading}#2` that of `{other.name}`."
        return Problem("LD-E537", message, self.own.location(rows[0], self._pairs[at]), hint, len(rows))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
