"""The rows of a training list -> programmes, cell by cell; collects the problems of all rows."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import cast

from leaddev.read.portfolio import words
from leaddev.read.portfolio.amount_columns import AmountColumns, Values
from leaddev.read.portfolio.columns import Layout
from leaddev.read.portfolio.grouping import by_course, by_unit
from leaddev.read.portfolio.listing import Listing
from leaddev.read.portfolio.rings import MOST_SUGGESTIONS, RingChoice, evened, ring_names, weights_of, weights_of_cells
from leaddev.read.portfolio.selection import Exclusion, Selection
from leaddev.read.portfolio.words import CellRefused, is_unknown, quoted
from leaddev.read.survey_file import LoadedSurvey
from leaddev.schema import Programme, Training
from leaddev.schema.parts import folded, suggestion_among
from leaddev.schema.survey import MODES, Mode
from leaddev.schema.survey_consistency import UnitNames, ambiguous_unit

FEWEST_ADDED_UP = 3
"""Other rows that a sum has to add up before it tells a totals row; with fewer, chance makes such sums too."""
MOST_ADDED_UP = 500
"""Rows above a row that may be part of its sum."""


class RowReader:
    """Reads the rows of one list; `left_out` counts those that do not count, `people` those of one person each."""

    def __init__(self, listing: Listing, layout: Layout, loaded: LoadedSurvey, training: Training) -> None:
        self._listing, self._layout = listing, layout
        self._survey = loaded.survey
        self._units = UnitNames(loaded.survey)
        self._rings = ring_names(loaded.model)
        self._names = {*self._rings, *self._units.known}
        self.choice = RingChoice(training.rings)
        self.selection = Selection(listing, layout, training, self.choice)
        self.rows: list[int] = []
        self.left_out: dict[Exclusion, int] = {}
        self.people = 0

    def programmes(self) -> list[Programme]:
        """All rows that are programmes; those of one person each are put together."""
        found = self.selection.rows()
        self.left_out = {reason: len(rows) for reason, rows in found.items() if reason is not None}
        sound = [row for row in found[None] if not self._has_error(row)]
        self.rows = rows = [row for row in sound if self._is_programme(row)]
        self._settle_people(rows)
        amounts, units = AmountColumns(self._listing, self._layout, self._survey).read(rows)
        self._refuse_sums(rows, {**amounts, **units})
        programmes = [self._programme(number, row, amounts) for number, row in enumerate(rows)]
        if units:
            people = [{unit: values[number] or 0.0 for unit, values in units.items()} for number in range(len(rows))]
            return [part for whole, each in zip(programmes, people, strict=True) for part in by_unit(whole, each)]
        return by_course(programmes) if self._layout.is_by_person else programmes

    def _programme(self, number: int, row: int, amounts: Mapping[str, Values]) -> Programme:
        title = self._cell(row, "title")
        modes = ", ".join(f"`{word}`" for word in MODES)
        mode = self._word(
            row, "mode", lambda cell: words.MODE_OF.get(words.plain(cell)), "LD-E610", f"Use one of {modes}."
        )
        return Programme(
            title=title,
            rings=self._weights(row, title),
            unit=self._unit(row),
            mandatory=bool(self._word(row, "mandatory", words.truth_of, "LD-E609", "Write `yes` or `no`.")),
            mode=cast("Mode | None", mode),
            **{field: values[number] for field, values in amounts.items()},
        )

    def _settle_people(self, rows: list[int]) -> None:
        """A list has one row for each person and course where several people have the same course."""
        if not self._layout.is_by_person:
            return
        courses: dict[str, set[str]] = {}
        for row in rows:
            courses.setdefault(folded(self._cell(row, "title")), set()).add(folded(self._cell(row, "person")))
        if any(len(people) > 1 for people in courses.values()):
            self.people = len(rows)
        else:
            self._layout.fields.pop("person")

    def _cell(self, row: int, field: str) -> str:
        column = self._layout.fields.get(field)
        return "" if column is None else " ".join(self._listing.rows[row][column].split())

    def _refuse(self, row: int, field: str, code: str, message: str, hint: str) -> None:
        self._listing.refuse(row, self._layout.fields[field], code, message, hint)

    def _word(
        self, row: int, field: str, meaning: Callable[[str], bool | str | None], code: str, hint: str
    ) -> bool | str | None:
        """What a cell of one of a few words means; None where it says nothing or is refused."""
        cell = self._cell(row, field)
        meant = None if is_unknown(cell) else meaning(cell)
        if meant is None and not is_unknown(cell):
            what = "is neither yes nor no" if code == "LD-E609" else "is not a way of teaching that is known"
            self._refuse(row, field, code, f"{quoted(cell)} {what}.", hint)
        return meant

    def _is_programme(self, row: int) -> bool:
        title = self._cell(row, "title")
        if words.is_total(title) or (words.looks_like_total(title, self._names) and self._is_without_ring(row)):
            self._refuse_total(row)
        elif is_unknown(title):
            hint = "Write the title, or remove the row if it adds up others."
            self._refuse(row, "title", "LD-E614", "The programme has no title.", hint)
        elif words.is_called_off(title):
            message = f"{quoted(title)} says that the course did not take place."
            hint = "Remove the row; if the course was given after all, correct the title."
            self._refuse(row, "title", "LD-E630", message, hint)
        else:
            return True
        return False

    def _has_error(self, row: int) -> bool:
        """Whether a cell that counts is an error of a spreadsheet; what the rest of the row says is not read then."""
        from leaddev.read.tables import error_said

        layout, cells = self._layout, self._listing.rows[row]
        used = (*layout.fields.values(), *layout.rings.values(), *layout.units.values())
        found = {column: said for column in used if (said := error_said(cells[column]))}
        for column, said in found.items():
            hint = "Correct the formula in the workbook and save it there, or put the value into the cell."
            self._listing.refuse(row, column, "LD-E605", f"The cell holds {said}, which is no value.", hint)
        return bool(found)

    def _refuse_total(self, row: int) -> None:
        message = f"The row {quoted(self._cell(row, 'title'))} sums up other rows, which would then count twice."
        cure = "give it a ring" if self._is_without_ring(row) else "give it another title"
        hint = f"Remove it from the list; if it is a programme after all, {cure}."
        self._refuse(row, "title", "LD-E615", message, hint)

    def _is_without_ring(self, row: int) -> bool:
        if self.choice.of(self._cell(row, "title"), self._cell(row, "category")) is not None:
            return False
        cells = [self._listing.rows[row][column] for column in self._layout.rings.values()]
        return all(is_unknown(cell) for cell in cells) and is_unknown(self._cell(row, "rings"))

    def _refuse_sums(self, rows: Sequence[int], amounts: Mapping[str, Values]) -> None:
        """Report the rows without a ring that add up all others, or several just above, whatever they are called."""
        known = {field: [value for value in values if value] for field, values in amounts.items()}
        sums = {field: sum(values) for field, values in known.items() if len(values) > FEWEST_ADDED_UP}
        for number, row in enumerate(rows):
            filled = {field: value for field, values in amounts.items() if (value := values[number])}
            is_sum = {field for field in filled.keys() & sums if math.isclose(2 * filled[field], sums[field])}
            # a totals row often shows the mean of the hours per person
            of_all = bool(is_sum) and filled.keys() - is_sum <= {"hours"}
            if (of_all or self._adds_up_above(number, filled, amounts)) and self._is_without_ring(row):
                self._refuse_total(row)

    def _adds_up_above(self, number: int, filled: Mapping[str, float], amounts: Mapping[str, Values]) -> bool:
        """Whether at least two amounts of a row are the sums of the same rows just above it."""
        sums = dict.fromkeys(filled, 0.0)
        for place in range(number - 1, max(-1, number - 1 - MOST_ADDED_UP), -1) if len(filled) > 1 else ():
            sums = {field: total + (amounts[field][place] or 0.0) for field, total in sums.items()}
            equal = {field for field in filled if math.isclose(sums[field], filled[field])}
            if number - place >= FEWEST_ADDED_UP and len(equal) > 1 and filled.keys() - equal <= {"hours"}:
                return True
            if any(sums[field] > filled[field] for field in filled.keys() - {"hours"}):
                return False
        return False

    def _weights(self, row: int, title: str) -> dict[str, float] | None:
        """The weights that the survey file gives for this title come before those of the list."""
        named = self.choice.of(title, self._cell(row, "category"))
        if named is not None:
            return evened(named)
        written, fields = self._listing.rows[row], self._layout.fields
        cells = {ring: written[column] for ring, column in self._layout.rings.items()}
        try:
            if not cells and "rings" in fields:
                return weights_of(written[fields["rings"]], self._rings)
            return weights_of_cells(cells)
        except CellRefused as refused:
            column = min(self._layout.rings.values()) if cells else fields["rings"]
            self._listing.refuse(row, column, refused.code, refused.message, refused.hint)
            return None

    def _unit(self, row: int) -> str | None:
        cell = self._cell(row, "unit")
        ids = self._units.ids(cell)
        if is_unknown(cell) or len(ids) == 1:
            return ids[0] if ids else None
        if ids:
            self._refuse(row, "unit", "LD-E604", *ambiguous_unit(cell, ids))
            return None
        message, told = f"There is no unit {quoted(cell)}.", self._listing.told
        hint, pieces = "Use the id or the name of a unit.", re.split(r"[;,/&+]|\s(?:and|en|et)\s", cell[:200])
        if len(pieces) > 1 and all(map(self._units.ids, pieces)):
            hint = "Write a row for each unit, with its own participants."
        elif ("LD-E603", message) not in told and len(told) < MOST_SUGGESTIONS:
            hint = suggestion_among(cell, self._units.known, "unit")
        self._refuse(row, "unit", "LD-E603", message, f"{hint} Leave the cell empty for the whole organization.")
        return None
