"""Which rows of a training list count: those that were given, in the period; the others are left out and counted."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from leaddev.read.portfolio.columns import AMOUNTS, Layout
from leaddev.read.portfolio.listing import Listing
from leaddev.read.portfolio.rings import RingChoice, fits
from leaddev.read.portfolio.words import (
    CALLED_OFF,
    COMPLETED_ON,
    FIELD_OF,
    HELD,
    NOT_HELD,
    PROGRESS,
    plain,
    quoted,
    truth_of,
)
from leaddev.read.yaml_scalars import plain_scalar
from leaddev.schema import Training
from leaddev.schema.parts import Violation, folded, suggestion

_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_PLAIN_WORD = re.compile(r"[^\W\d_][\w .'/-]*")
MOST_VALUES = 5
LONGEST_VALUE = 60


class Exclusion(Struct, frozen=True):
    """Why rows were left out: `status` with what stands there, `period` with the year, `headings`, `title` alone."""

    why: str
    value: str = ""


class Selection:
    """Sorts the rows of one list."""

    def __init__(self, listing: Listing, layout: Layout, training: Training, choice: RingChoice) -> None:
        self._listing, self._layout, self._training, self._choice = listing, layout, training, choice
        self._filled = [row for row, cells in enumerate(listing.rows) if any(cell.strip() for cell in cells)]
        given = training.status.given if training.status is not None else ()
        self._given, self._patterns = frozenset(map(folded, given)), [word for word in given if "*" in word]
        if training.status is None:
            self._ask_for_status()

    def rows(self) -> dict[Exclusion | None, list[int]]:
        """The rows by the reason for which they do not count; None has those that do."""
        found: dict[Exclusion | None, list[int]] = {None: []}
        for row in self._filled:
            found.setdefault(self._reason(row), []).append(row)
        alone = [reason for reason in found if reason is not None and reason.why == "title"]
        if sum(len(found[reason]) for reason in alone) > len(found[None]):  # nearly nothing is known of this list
            found[None] = sorted([*found[None], *(row for reason in alone for row in found.pop(reason))])
        return found

    def years(self, rows: Sequence[int]) -> list[str]:
        """The years of these rows where no period was asked for."""
        column = self._layout.date if self._training.period is None else None
        cells = [] if column is None else [self._listing.rows[row][column] for row in rows]
        return sorted({year for cell in cells for year in _YEAR.findall(cell[:200])})

    def statuses_not_found(self) -> Iterator[Violation]:
        """Declared words that stand in no row."""
        column, status = self._layout.fields.get("status"), self._training.status
        if column is None or status is None:
            return
        known = {folded(row[column]): row[column].strip()[:LONGEST_VALUE] for row in self._listing.rows}
        for number, word in enumerate(status.given):
            if folded(word) not in known and not any(fits(word, each) for each in known if "*" in word):
                path, hint = ("training", "status", "given", number), suggestion(word, known.values(), "status")
                yield Violation(path, "LD-E625", f'No row of the training list has the status "{word}".', hint)

    def _reason(self, row: int) -> Exclusion | None:
        cells, fields, training = self._listing.rows[row], self._layout.fields, self._training
        if self._repeats_headings(cells):
            return Exclusion("headings")
        title = " ".join(cells[fields["title"]].split())
        is_alone = title and sum(map(bool, map(str.strip, cells))) == 1 and not fields.keys().isdisjoint(AMOUNTS)
        if is_alone and self._choice.of(title) is None:
            return Exclusion("title", title[:LONGEST_VALUE])
        if training.status is not None and "status" in fields:
            status = cells[fields["status"]]
            if folded(status) not in self._given and not any(
                status.strip() and fits(word, folded(status)) for word in self._patterns
            ):
                return Exclusion("status", " ".join(status.split())[:LONGEST_VALUE])
        return self._other_year(row, fields["date"]) if "date" in fields else None

    def _repeats_headings(self, cells: Sequence[str]) -> bool:
        header = self._listing.header
        same = [folded(cell) == folded(heading) for cell, heading in zip(cells, header, strict=True) if cell.strip()]
        return len(same) > 1 and all(same)

    def _other_year(self, row: int, column: int) -> Exclusion | None:
        cell, period = self._listing.rows[row][column], self._training.period
        years = {int(year) for year in _YEAR.findall(cell[:200])}
        if len(years) != 1:
            message = f"{quoted(cell)} does not tell one year, and the list is read for a period."
            hint = "Write the date with a year of four digits, or remove `period`."
            self._listing.refuse(row, column, "LD-E628", message, hint)
            return None
        (year,) = years
        return None if year in (period if isinstance(period, tuple) else (period,)) else Exclusion("period", str(year))

    def _ask_for_status(self) -> None:
        """A status that does not differ says nothing; else the reader has to be told which rows took place."""
        fields = self._layout.fields
        people = self._values(fields.get("participants")).keys() - {""}
        if "participants" not in self._training.columns and {*map(plain, people)} & (HELD | NOT_HELD):
            fields.setdefault("status", fields.pop("participants"))  # `Attendance` of who was there
        known = column = fields.pop("status", None)
        if column is not None and not self._holds_statuses(column):
            if plain(self._layout.header[column]) in HELD and not self._layout.is_by_person:
                fields.setdefault("participants", column)  # how many attended
            column = None
        if column is None or len(self._values(column)) < 2:
            others = (each for each in self._layout.unused if self._tells_status(each, is_only=known is None))
            column = next(others, None)
        if column is None:
            return
        fields["status"] = column
        heading, values = self._layout.header[column], self._values(column)
        listed = ", ".join(quoted(value) if value else "nothing" for value, _ in values.most_common(MOST_VALUES))
        more = f" and {len(values) - MOST_VALUES} more" if len(values) > MOST_VALUES else ""
        message = f"The column {quoted(heading)} holds {listed}{more}: which of these rows count is not said."
        given = ", ".join(_in_yaml(value) for value in _held(heading, values)) or "..."
        hint = f"Say it under `training`, as in `status: {{column: {_in_yaml(heading)}, given: [{given}]}}`."
        if given == "...":
            hint = hint.removesuffix(".") + ", with the words that say that it took place."
        self._listing.refuse(None, column, "LD-E624", message, hint)

    def _holds_statuses(self, column: int) -> bool:
        """Whether a column that is called as statuses are holds them, and neither marks nor numbers of people."""
        heading, values = plain(self._layout.header[column]), set(self._values(column)) - {""}
        is_number = all(value.isdigit() for value in values) and not values <= {"0", "1"}
        return not is_number or "statu" in heading or (heading in PROGRESS and "100" in values)

    def _values(self, column: int | None) -> Counter[str]:
        """The texts of a column as they are first written, and how often each stands there."""
        rows, first = self._listing.rows, dict[str, str]()
        texts = () if column is None else (" ".join(rows[row][column].split()) for row in self._filled)
        return Counter(first.setdefault(folded(text), text) for text in texts)

    def _tells_status(self, column: int, *, is_only: bool) -> bool:
        """Whether an unused column says of some rows, and not of all, that they did not take place.

        It says so in words, by yes and no below `No show` or `Given`, or by a date of completion that people lack where
        that is the only column of the kind (`is_only`).
        """
        heading, words = plain(self._layout.header[column]), set(map(plain, self._values(column)))
        if not heading or len(words) < 2:
            return False
        lacks_date = is_only and self._layout.is_by_person and heading in COMPLETED_ON and "" in words
        is_marked = heading in CALLED_OFF | HELD and all(truth_of(word) is not None for word in words - {""})
        is_marked |= heading in CALLED_OFF and "" in words  # as by the date of a cancellation
        return lacks_date or is_marked or bool(words & CALLED_OFF or (words & NOT_HELD and words & HELD))


def _held(heading: str, values: Counter[str]) -> list[str]:
    """The values that say that a course took place, as far as their words are known."""
    if plain(heading) in COMPLETED_ON:
        return ["*"]  # whatever stands there
    if plain(heading) in CALLED_OFF:
        held = [value for value in values if not value or truth_of(value) is False]
    else:
        held = [value for value in values if plain(value) in HELD or truth_of(value)]
    is_status = FIELD_OF.get(plain(heading)) == "status" or "statu" in plain(heading)
    if not held and not is_status:  # remarks: only what they say is against it
        held = [value for value in values if NOT_HELD.isdisjoint(map(plain, re.split("[,;:]", value)))]
    return held[:MOST_VALUES]


def _in_yaml(word: str) -> str:
    """A word as it can be pasted into the survey file."""
    short = word[:LONGEST_VALUE]
    is_plain = _PLAIN_WORD.fullmatch(short) and isinstance(plain_scalar(short), str)  # `true` is no text
    return short if is_plain else json.dumps(short, ensure_ascii=False)
