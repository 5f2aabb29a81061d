"""The columns of amounts of a training list, each with its heading: days, thousands, prices for one person."""

from __future__ import annotations

from collections.abc import Sequence
from math import isclose

from leaddev.read.portfolio.amounts import HOURS_OF_A_DAY, NO_HOURS_OF_A_DAY, Amounts, Column, sign_of
from leaddev.read.portfolio.columns import AMOUNTS, Layout
from leaddev.read.portfolio.listing import Listing
from leaddev.read.portfolio.measures import Measure, currency_in, other_currency
from leaddev.read.portfolio.words import quoted
from leaddev.schema import Survey

Values = list[float | None]

FEWEST_MINUTES = 15
"""No training takes fewer minutes; where every number of a column is as high, it may hold minutes."""
ROUNDED = 0.1
"""Totals may differ by so much from what they add up, 0-1: hours are often rounded before."""


class AmountColumns:
    """The amounts of the rows of one list, and the participants of each unit that has a column."""

    def __init__(self, listing: Listing, layout: Layout, survey: Survey) -> None:
        self._listing, self._layout = listing, layout
        training = survey.training
        assert training is not None
        self._per = training.per
        self._is_named = "hours" in training.columns
        self._hours_per_day = training.hours_per_day
        self._currency = survey.organization.currency
        if survey.currency_of_investment == "cost" and self._hours_per_day is None:
            for field in AMOUNTS:  # where cost is counted, days are not needed: the column is not used
                if field in layout.fields and layout.measure(field).in_days:
                    layout.fields.pop(field)

    def read(self, rows: Sequence[int]) -> tuple[dict[str, Values], dict[str, Values]]:
        """By field, and by unit, the numbers of these rows; of costs for one participant, the cost of all."""
        fields = {field: self._layout.fields[field] for field in AMOUNTS if field in self._layout.fields}
        amounts = {field: self._cells(rows, place, self._column(field)) for field, place in fields.items()}
        shown = sign_of(vote for each in amounts.values() for vote in each.votes)
        for field, place in fields.items():
            self._settle(rows, place, amounts[field], shown)
            if field in ("cost", "total_hours"):
                self._refuse_merged(rows, place, amounts[field].values)
        people = Column("participants")
        units = {
            unit: self._settle(rows, place, self._cells(rows, place, people), "")
            for unit, place in self._layout.units.items()
        }
        found = {field: each.values for field, each in amounts.items()}
        if units:
            found["participants"] = self._people(rows, found.get("participants"), list(units.values()))
        if "cost" in found:
            self._refuse_currencies(rows, found["cost"])
            self._multiply(rows, amounts["cost"], found.get("participants"))
        if "hours" in fields:
            self._refuse_length(amounts["hours"])
        self._compare(rows, found)
        return found, units

    def _column(self, field: str) -> Column:
        measure, place = self._layout.measure(field), self._layout.fields[field]
        heading = quoted(self._layout.header[place])
        if measure.in_days and self._hours_per_day is None:
            message = f"The column {heading} is in days, and {NO_HOURS_OF_A_DAY}."
            self._listing.refuse(None, place, "LD-E623", message, HOURS_OF_A_DAY)
        if other := other_currency(measure.currency, self._currency):
            message = f"The column {heading} is in {other}; the organization counts in {self._currency}."
            hint = f"Convert it, or write `currency: {other}` under `organization`."
            self._listing.refuse(None, place, "LD-E621", message, hint)
        return Column(field, measure, self._hours_per_day, self._currency)

    def _cells(self, rows: Sequence[int], place: int, column: Column) -> Amounts:
        return Amounts([self._listing.rows[row][place] for row in rows], column)

    def _settle(self, rows: Sequence[int], place: int, amounts: Amounts, shown: str) -> Values:
        for refusal in amounts.settle(shown).refusals:
            self._listing.refuse(rows[refusal.row], place, refusal.code, refusal.message, refusal.hint)
        return amounts.values

    def _refuse_merged(self, rows: Sequence[int], place: int, values: Values) -> None:
        for row, value in zip(rows, values, strict=True):
            if value and self._listing.table.is_merged(row, place):
                cell = quoted(self._listing.rows[row][place])
                message = f"{cell} stands in merged cells: which part each row takes is not said."
                hint = "Undo the merging, and write the amount of each row."
                self._listing.refuse(row, place, "LD-E627", message, hint)

    def _refuse_currencies(self, rows: Sequence[int], costs: Values) -> None:
        """Costs whose currency stands in a column of its own, which no field is: all its cells name currencies."""
        for column in self._layout.unused:
            cells = [self._listing.rows[row][column] for row in rows]
            named = [currency_in(cell) for cell in cells]
            if not any(named) or any(
                cell.strip() and not currency for cell, currency in zip(cells, named, strict=True)
            ):
                continue
            for row, cost, currency in zip(rows, costs, named, strict=True):
                if cost and (other := other_currency(currency, self._currency)):
                    message = f"The cost of the row is in {other}; the organization counts in {self._currency}."
                    hint = f"Convert it to {self._currency}, and correct the currency beside it."
                    self._listing.refuse(row, column, "LD-E621", message, hint)

    def _refuse_length(self, hours: Amounts) -> None:
        """Numbers below `Duration` that may be minutes as well, unless the survey file names the column."""
        place, least = self._layout.fields["hours"], min(hours.bare, default=0.0)
        if self._is_named or self._layout.measure("hours") != Measure() or least < FEWEST_MINUTES:
            return
        heading = self._layout.header[place]
        message = (
            f"The column {quoted(heading)} does not say what its numbers are: {least:g} hours, or {least:g} minutes."
        )
        hint = f"Write `{heading} (minutes)` or `{heading} (hours)` as its heading."
        self._listing.refuse(None, place, "LD-E608", message, hint)

    def _people(self, rows: Sequence[int], known: Values | None, units: Sequence[Values]) -> Values:
        """The participants of all units together, which a column of totals must not contradict."""
        sums: Values = []
        for number, row in enumerate(rows):
            counts = [count for values in units if (count := values[number]) is not None]
            total = sum(counts) if counts else None
            said = None if known is None else known[number]
            if said is not None and total is not None and said != total:
                message = f"{said:g} participants in all, and {total:g} in the columns of units."
                hint = "Correct the row, or give the columns of units other headings."
                self._listing.refuse(row, self._layout.fields["participants"], "LD-E629", message, hint)
            sums.append(said if total is None else total)
        return sums

    def _multiply(self, rows: Sequence[int], cost: Amounts, people: Values | None) -> None:
        everywhere = "cost" in self._per or self._layout.measure("cost").per_person
        for number, row in enumerate(rows):
            price = cost.values[number]
            if price is None or self._layout.is_by_person or not (everywhere or number in cost.per_person):
                continue
            count = None if people is None else people[number]
            if count is None:
                message = "The cost is for one participant, and how many there were is not known."
                hint = "Write the number of participants, or the cost of all."
                self._listing.refuse(row, self._layout.fields["cost"], "LD-E626", message, hint)
            cost.values[number] = None if count is None else price * count

    def _compare(self, rows: Sequence[int], found: dict[str, Values]) -> None:
        """A total of hours that is not hours x participants is something else, such as the hours of all sessions."""
        if not {"hours", "participants", "total_hours"} <= found.keys():
            return
        said = ""
        for row, hours, people, total in zip(
            rows, found["hours"], found["participants"], found["total_hours"], strict=True
        ):
            if not hours or not people or total is None or isclose(hours * people, total, rel_tol=ROUNDED):
                continue
            both = f"{hours:g} hours x {people:g} participants are {hours * people:g} hours"
            said = said or f"{both}, and the total beside them is {total:g}."
            hint = "Correct the row, or give the column that does not count another heading."
            self._listing.refuse(row, self._layout.fields["total_hours"], "LD-E631", said, hint)
