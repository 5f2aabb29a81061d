"""The rows of a training list -> programmes, cell by cell; collects the problems of all rows."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import cast

from msgspec.structs import replace

from leaddev.errors import Problem
from leaddev.read.portfolio.amount_columns import AmountColumns, Values
from leaddev.read.portfolio.columns import Layout
from leaddev.read.portfolio.grouping import by_course, by_unit
from leaddev.read.portfolio.listing import Listing
from leaddev.read.portfolio.ring_cells import CellRefused, evened, ring_names, weights_of, weights_of_cells
from leaddev.read.portfolio.ring_choice import RingChoice
from leaddev.read.portfolio.selection import Exclusion, counted_rows
from leaddev.read.portfolio.words import MODE_OF, is_total, is_unknown, looks_like_total, plain, quoted, truth_of
from leaddev.read.survey_file import LoadedSurvey
from leaddev.schema import Programme, Training
from leaddev.schema.parts import folded, suggestion_among
from leaddev.schema.survey import MODES, Mode
from leaddev.schema.survey_consistency import UnitNames, ambiguous_unit

MOST_SUGGESTIONS = 100
"""Comparing thousands of wrong names with thousands of right ones takes minutes and helps nobody."""

FEWEST_ADDED_UP = 3
"""Other rows that a sum has to add up before it tells a totals row; with fewer, chance makes such sums too."""


class RowReader:
    """Reads the rows of one list; `problems` holds what could not be read, `left_out` the rows that do not count."""

    def __init__(self, listing: Listing, layout: Layout, loaded: LoadedSurvey, training: Training) -> None:
        self._listing, self._layout, self._training = listing, layout, training
        self._survey = loaded.survey
        self._units = UnitNames(loaded.survey)
        self._rings = ring_names(loaded.model)
        self.choice = RingChoice(training.rings)
        self.left_out: dict[Exclusion, int] = {}
        self.people = 0
        self._found: dict[tuple[str, str], Problem] = {}

    @property
    def problems(self) -> list[Problem]:
        """What could not be read; the same sentence about several rows is one problem with a count."""
        return list(self._found.values())

    def programmes(self) -> list[Programme]:
        """All rows that are programmes; those of one person each are put together."""
        found = counted_rows(self._listing, self._layout, self._training, self._report)
        self.left_out = {reason: len(rows) for reason, rows in found.items() if reason is not None}
        rows = [row for row in found[None] if self._has_title(row)]
        self._settle_people(rows)
        columns = AmountColumns(self._listing, self._layout, self._survey, self._report)
        amounts, units = columns.read(rows)
        self._refuse_sums(rows, {**amounts, **units})
        programmes = [self._programme(number, row, amounts) for number, row in enumerate(rows)]
        if units:
            people = [{unit: values[number] or 0.0 for unit, values in units.items()} for number in range(len(rows))]
            return [part for whole, each in zip(programmes, people, strict=True) for part in by_unit(whole, each)]
        return by_course(programmes) if self._layout.is_by_person else programmes

    def _programme(self, number: int, row: int, amounts: Mapping[str, Values]) -> Programme:
        title = " ".join(self._cell(row, "title").split())
        return Programme(
            title=title,
            rings=self._weights(row, title),
            unit=self._unit(row),
            mandatory=self._mandatory(row),
            mode=self._mode(row),
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
        return "" if column is None else self._listing.rows[row][column].strip()

    def _report(self, row: int | None, column: int, code: str, message: str, hint: str) -> None:
        known = self._found.get((code, message))
        if known is not None:
            self._found[code, message] = replace(known, count=known.count + 1)
        else:
            place = self._listing.table.location(row, column)
            self._found[code, message] = Problem(code, message, place, hint)

    def _has_title(self, row: int) -> bool:
        from leaddev.read.tables import is_error

        title, column = self._cell(row, "title"), self._layout.fields["title"]
        if is_total(title) or (looks_like_total(title) and self._is_without_ring(row)):
            self._report_total(row)
        elif is_unknown(title) or is_error(title):
            hint = "Write the title, or remove the row if it adds up others."
            self._report(row, column, "LD-E614", "The programme has no title.", hint)
        else:
            return True
        return False

    def _report_total(self, row: int) -> None:
        title = quoted(self._cell(row, "title"))
        message = f"The row {title} adds up other rows; it would count everything twice."
        hint = "Remove it from the list; if it is a programme after all, give it a ring."
        self._report(row, self._layout.fields["title"], "LD-E615", message, hint)

    def _is_without_ring(self, row: int) -> bool:
        if self.choice.of(self._cell(row, "title"), self._cell(row, "category")) is not None:
            return False
        cells = [self._listing.rows[row][column] for column in self._layout.rings.values()]
        return all(is_unknown(cell) for cell in cells) and is_unknown(self._cell(row, "rings"))

    def _refuse_sums(self, rows: list[int], amounts: Mapping[str, Values]) -> None:
        """Report the rows without a ring whose amounts are the sums of all other rows, whatever they are called."""
        known = {field: [value for value in values if value] for field, values in amounts.items()}
        sums = {field: sum(values) for field, values in known.items() if len(values) > FEWEST_ADDED_UP}
        for number, row in enumerate(rows):
            filled = {field for field, values in amounts.items() if values[number]}
            is_sum = {
                field
                for field in filled & sums.keys()
                if math.isclose(2 * (amounts[field][number] or 0.0), sums[field], rel_tol=1e-9)
            }
            # a totals row often shows the mean of the hours per person
            if is_sum and filled - is_sum <= {"hours"} and self._is_without_ring(row):
                self._report_total(row)

    def _weights(self, row: int, title: str) -> dict[str, float] | None:
        """The weights that the survey file gives for this title come before those of the list."""
        named = self.choice.of(title, self._cell(row, "category"))
        if named is not None:
            return evened(named)
        cells = {ring: self._listing.rows[row][column] for ring, column in self._layout.rings.items()}
        try:
            return weights_of_cells(cells) if cells else weights_of(self._cell(row, "rings"), self._rings)
        except CellRefused as refused:
            column = min(self._layout.rings.values()) if cells else self._layout.fields["rings"]
            self._report(row, column, refused.code, refused.message, refused.hint)
            return None

    def _unit(self, row: int) -> str | None:
        cell = self._cell(row, "unit")
        if is_unknown(cell):
            return None
        ids = self._units.ids(cell)
        if len(ids) == 1:
            return ids[0]
        column = self._layout.fields["unit"]
        if ids:
            self._report(row, column, "LD-E604", *ambiguous_unit(cell, ids))
        else:
            message, hint = f"There is no unit {quoted(cell)}.", "Use the id or the name of a unit."
            is_new = ("LD-E603", message) not in self._found
            if is_new and len(self._found) < MOST_SUGGESTIONS:
                hint = suggestion_among(cell, self._units.known, "unit")
            self._report(row, column, "LD-E603", message, f"{hint} Leave the cell empty for the whole organization.")
        return None

    def _mandatory(self, row: int) -> bool:
        cell = self._cell(row, "mandatory")
        if is_unknown(cell):
            return False
        answer = truth_of(cell)
        if answer is None:
            column = self._layout.fields["mandatory"]
            self._report(row, column, "LD-E609", f"{quoted(cell)} is neither yes nor no.", "Write `yes` or `no`.")
        return bool(answer)

    def _mode(self, row: int) -> Mode | None:
        cell = self._cell(row, "mode")
        if is_unknown(cell):
            return None
        mode = MODE_OF.get(plain(cell))
        if mode is None:
            listed = ", ".join(f"`{word}`" for word in MODES)
            message = f"{quoted(cell)} is not a way of teaching that is known."
            self._report(row, self._layout.fields["mode"], "LD-E610", message, f"Use one of {listed}.")
        return cast("Mode | None", mode)
