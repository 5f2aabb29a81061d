"""The cells of a column of amounts as numbers: `1.234,50`, `€ 1.200`, `k€ 3,2`, `7h30`; one decimal sign per column.

Knows nothing of files; what cannot be read, or can be read in two ways, comes back as a refusal with the row.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from msgspec import Struct

from leaddev.read.portfolio.measures import Measure, clock_hours, measure_of, other_currency, tokens_of
from leaddev.read.portfolio.words import FREE, CellRefused, is_unknown, plain, quoted

LARGEST = 1e12
"""No training costs more; larger numbers are phone numbers or typing errors, and would overflow further on."""
SMALLEST = 0.01
"""A cent, or half a minute: what is less would be printed as nothing, and a share of nothing says nothing."""
LONGEST = 200
"""No amount is longer."""

_GROUPING_SPACE = re.compile(r"(?<=\d)[ '’](?=\d{3}(?!\d))")
_SCIENTIFIC = re.compile(r"[-+]?\d+(?:\.\d+)?e[-+]?\d+\Z", re.IGNORECASE | re.ASCII)
_NOT_FINITE = re.compile(r"[-+]?\.?(?:inf(?:inity)?|nan|∞)\Z", re.IGNORECASE)
_BY_SIGN = {
    sign: re.compile(rf"(\d*|[1-9]\d{{0,2}}(?:{group}\d{{3}})+)(?:{re.escape(sign)}(\d+))?\Z")
    for sign, group in ((".", ","), (",", r"\."))
}
"""Digits by the decimal sign that they are read with; the other sign groups thousands."""
_ROUND = re.compile(r"[.,][-–—]+")
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mrt|maa|mei|okt|fev|fév|avr|mai|jui|aou|aoû|déc"
_DATE = re.compile(rf"\d{{4}}-\d\d-\d\d(?:T|\Z)|\d\d?[-/. ](?:{_MONTH})|\d\d?([/.-])\d\d?\1\d{{4}}\Z", re.IGNORECASE)
_FRACTION = re.compile("(\\d*) ?([¼½¾])")
_PARTS = {"¼": 0.25, "½": 0.5, "¾": 0.75}

NO_HOURS_OF_A_DAY = "nothing says how many hours a day of training has"
HOURS_OF_A_DAY = "Write the hours of a day under `training`, as in `hours_per_day: 7.6`."
_WHOLE = "Write the number, or leave the cell empty where it is not known."
_VAT = {"net": "without", "gross": "with"}
_OF_THE_COLUMN = ("LD-E608", "LD-E621", "LD-E622", "LD-E623")
"""Codes of contradictions within a column: they have one cause, and are told with its first cell."""


class Column(Struct, frozen=True):
    """What a column holds: the field, what its heading says of numbers, hours of a day, the organization's money."""

    field: str = "hours"
    measure: Measure = Measure()
    hours_per_day: float | None = None
    currency: str = "EUR"

    @property
    def groups_thousands(self) -> bool:
        """Money and people have no three decimals, so a separator before three digits groups."""
        return self.field in ("cost", "participants")

    def worth(self, own: Measure) -> float:
        """What a number in that measure is to be multiplied by; 0 for days where a day has no hours."""
        used = own if own.factor is not None or own.in_days else self.measure
        return (self.hours_per_day or 0.0) if used.in_days else used.factor or 1.0


class _Written(Struct, frozen=True):
    """What a cell holds: the number by the decimal sign that it is read with (one without signs), and its measure."""

    text: str
    readings: dict[str, float]
    measure: Measure = Measure()

    @property
    def vote(self) -> str:
        """The decimal sign that the number shows on its own; empty where there is none, or it may be either."""
        return next(iter(self.readings)) if len(self.readings) == 1 else ""


class Amounts:
    """The numbers of a column, None where nothing is known; which of them are for one person; what was refused.

    `bare` are the positive numbers that stand in their cells without a unit. All of them are read by `settle`, because
    a cell may depend on others.
    """

    def __init__(self, cells: Sequence[str], column: Column) -> None:
        self.values: list[float | None] = [None] * len(cells)
        self.per_person: set[int] = set()
        self.bare: list[float] = []
        self.refusals: list[CellRefused] = []
        self._column = column
        self._written: dict[int, _Written] = {}
        for row, cell in enumerate(cells):
            with self._refusing(row):
                if not is_unknown(cell):
                    self._written[row] = _read(cell, column)

    @property
    def votes(self) -> list[str]:
        """The decimal signs that its cells show."""
        return [each.vote for each in self._written.values()]

    def settle(self, otherwise: str = "") -> Amounts:
        """Read all cells; `otherwise` is the decimal sign of the rest of the file, where the column shows none."""
        column, shown = self._column, sign_of(self.votes)
        own = (each.measure.vat for each in self._written.values() if each.measure.vat)
        vat = column.measure.vat or next(own, "")
        for row, each in self._written.items():
            with self._refusing(row):
                number = _number(each, shown, otherwise, column)
                _refuse_contradiction(each, vat, column)
                self.values[row] = value = _judged(each.text, number * column.worth(each.measure))
                if value and each.measure == Measure():
                    self.bare.append(value)
                if each.measure.per_person:
                    self.per_person.add(row)
        self.refusals.sort(key=lambda refusal: refusal.row)
        first: dict[tuple[str, str], CellRefused] = {}
        for refusal in self.refusals:
            if refusal.code in _OF_THE_COLUMN:
                said = first.setdefault((refusal.code, refusal.cause), refusal)
                refusal.message, refusal.hint = said.message, said.hint
        return self

    @contextmanager
    def _refusing(self, row: int) -> Iterator[None]:
        try:
            yield
        except CellRefused as refused:
            refused.row = row
            self.refusals.append(refused)


def sign_of(votes: Iterable[str]) -> str:
    """The decimal sign that most cells show, the first one of two; empty where none does."""
    counts = Counter(filter(None, votes))
    return counts.most_common(1)[0][0] if counts else ""


def two_ways(written: str, number: float) -> tuple[str, str]:
    """Message and hint for a number with three decimals, whose sign may group thousands instead."""
    either = f"{1000 * number:.0f}", f"{number:g}"
    message = f"{written} can be read in two ways: {either[0]}, or {either[1]}."
    return message, f"Write {either[0]} or {either[1]}, whichever is meant."


def unlikely_size(number: float) -> str:
    """Whether an amount is too large or too small to be meant, in a word; empty where it is neither."""
    if not number <= LARGEST:  # nor is what is no number
        return "large"
    return "small" if 0 < number < SMALLEST else ""


def _read(written: str, column: Column) -> _Written:
    """What a cell holds, to be read with the whole column."""
    from leaddev.read.tables import NumberCell, UnitCell

    if isinstance(written, UnitCell):
        measure = measure_of(tokens_of(written.unit), column.field)  # other words are no unit
        return _Written(f"{written} {written.unit}", {"": float(written)}, measure or Measure())
    cut = written[: LONGEST + 1]
    part = next((_PARTS[found[2]] for found in _FRACTION.finditer(cut)), 0.0)
    text = unicodedata.normalize("NFKC", _FRACTION.sub(lambda found: found[1] or "0", cut, count=1))
    text = " ".join(text.replace("−", "-").split())
    if column.field == "cost" and plain(text) in FREE:
        return _Written(written, {"": 0.0})
    if _NOT_FINITE.match(text):
        raise CellRefused("LD-E607", f"{quoted(written)} is not a number that can be counted with.", _WHOLE)
    if isinstance(written, NumberCell) or _SCIENTIFIC.match(text):
        return _Written(written, {"": float(text)})
    clock = clock_hours(text) if column.field in ("hours", "total_hours") and not part else None
    if clock is not None:
        return _Written(written, {"": clock}, Measure(factor=1.0))
    return _taken_apart(written, text, part, column)


def _taken_apart(written: str, text: str, part: float, column: Column) -> _Written:
    """The digits of a cell, and what the words and signs around them mean; `part` is a fraction behind them."""
    places = [place for place, sign in enumerate(text) if sign in "0123456789"]
    if _DATE.match(text):
        hint = "Write the number; spreadsheets make dates of what is written like 5/4 or 4-5."
        raise CellRefused("LD-E605", f"{quoted(written)} is a date, not a number.", hint)
    if not places or len(written) > LONGEST:
        raise _no_number(written)
    first, last = places[0], places[-1] + 1
    if first and text[first - 1] in ".," and not text[: first - 1].rstrip()[-1:].isalpha():
        first -= 1
    before, behind = text[:first].strip(), text[last:].strip()
    behind = _ROUND.sub("", behind, count=1) if behind[:1] in (".", ",") else behind
    digits = _GROUPING_SPACE.sub("", text[first:last])
    is_negative = (before.startswith("(") and behind.endswith(")")) or "-" in (before[:1], before[-1:], behind)
    measure = measure_of(tokens_of(f"{before.strip('-+(')} {behind.strip('-)')}"), column.field)
    readings = _readings(digits)
    if measure is None or not readings or (part and not digits.isdigit()) or "+/-" in before:
        raise _no_number(written)
    sign = -1 if is_negative else 1
    return _Written(written, {key: sign * (number + part) for key, number in readings.items()}, measure)


def _readings(digits: str) -> dict[str, float]:
    """The numbers that digits may be, by decimal sign: two of `1.200`, none of `1.23.456`."""
    found = {sign: pattern.match(digits) for sign, pattern in _BY_SIGN.items()}
    numbers = {
        sign: float(f"{re.sub('[.,]', '', each[1]) or '0'}.{each[2] or '0'}") for sign, each in found.items() if each
    }
    return {"": float(digits)} if digits.isdigit() else numbers


def _number(each: _Written, shown: str, otherwise: str, column: Column) -> float:
    """The number that a cell is where its column shows a decimal sign, or `otherwise` the rest of the file."""
    if each.vote and each.vote != shown:
        name = {".": "point", ",": "comma"}
        message = f"{quoted(each.text)} has a decimal {name[each.vote]}, other cells of this column a decimal"
        raise CellRefused("LD-E608", f"{message} {name[shown]}.", "Write all numbers of a column in the same way.")
    if len(each.readings) == 1:
        return next(iter(each.readings.values()))
    small, large = sorted(each.readings, key=lambda sign: abs(each.readings[sign]))
    sign = shown or (large if column.groups_thousands else otherwise)
    if not sign or (column.groups_thousands and sign == small):
        raise CellRefused("LD-E608", *two_ways(quoted(each.text), abs(each.readings[small])), "two ways")
    return each.readings[sign]


def _refuse_contradiction(each: _Written, vat: str, column: Column) -> None:
    """What another cell, the heading or the survey file says against the measure of a cell."""
    text, own = quoted(each.text), each.measure
    if other := other_currency(own.currency, column.currency):
        message = f"{text} is in {other}; the organization counts in {column.currency}."
        hint = f"Convert it to {column.currency}, or write `currency: {other}` under `organization` if all are."
        raise CellRefused("LD-E621", message, hint, other)
    if own.vat and own.vat != vat:
        message = f"{text} is {_VAT[own.vat]} VAT, other costs of this column are {_VAT[vat]} it."
        raise CellRefused("LD-E622", message, "Write all costs with VAT, or all without.")
    if own.in_days and not column.hours_per_day:
        raise CellRefused("LD-E623", f"{text} is in days, and {NO_HOURS_OF_A_DAY}.", HOURS_OF_A_DAY)


def _judged(written: str, number: float) -> float:
    if number < 0:
        hint = "Write a number of 0 or more; take a refund off the cost of the course that it belongs to."
        raise CellRefused("LD-E606", f"{quoted(written)} is negative.", hint)
    if size := unlikely_size(number):
        raise CellRefused("LD-E607", f"{quoted(written)} is too {size} to be meant.", _WHOLE)
    return number


def _no_number(written: str) -> CellRefused:
    hint = "Write a plain number, or leave the cell empty where it is not known."
    return CellRefused("LD-E605", f"{quoted(written)} is not a number.", hint)
