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
_OPEN = re.compile(r"[1-9]\d{0,2}[.,]\d{3}\Z", re.ASCII)
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


class Shown(Struct, frozen=True):
    """The number of a number cell, and what its format shows beside it."""

    number: float
    unit: str


Cell = str | float | Shown


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
    """Digits with a meaning, to be read with the whole column; `part` is a fraction behind them."""

    text: str
    digits: str
    part: float
    is_negative: bool
    measure: Measure

    @property
    def vote(self) -> str:
        """The decimal sign that the number shows on its own; empty where it may be read in two ways."""
        points, commas = self.digits.count("."), self.digits.count(",")
        if points and commas:
            return "." if self.digits.rfind(".") > self.digits.rfind(",") else ","
        if points + commas == 0 or _OPEN.match(self.digits):
            return ""
        sign, other = (".", ",") if points else (",", ".")
        return other if points + commas > 1 else sign


class Amounts:
    """The numbers of a column, None where nothing is known; which of them are for one person; what was refused.

    `bare` are the positive numbers that stand in their cells without a unit. Texts are read, a float is the
    number of a number cell. What depends on other cells is read by `settle`.
    """

    def __init__(self, cells: Sequence[Cell], column: Column) -> None:
        self.values: list[float | None] = [None] * len(cells)
        self.per_person: set[int] = set()
        self.bare: list[float] = []
        self.refusals: list[CellRefused] = []
        self._column = column
        self._written: dict[int, _Written] = {}
        for row, cell in enumerate(cells):
            with self._refusing(row):
                read = None if isinstance(cell, str) and is_unknown(cell) else _read(cell, column)
                if isinstance(read, _Written):
                    self._written[row] = read
                elif read is not None:
                    self.values[row] = number = _judged(str(cell), read)
                    if isinstance(cell, float) and number:
                        self.bare.append(number)

    @property
    def votes(self) -> list[str]:
        """The decimal signs that its cells show."""
        return [each.vote for each in self._written.values()]

    def settle(self, otherwise: str = "") -> Amounts:
        """Read all texts; `otherwise` is the decimal sign of the rest of the file, where the column shows none."""
        column, shown = self._column, sign_of(self.votes)
        own = (each.measure.vat for each in self._written.values() if each.measure.vat)
        vat = column.measure.vat or next(own, "")
        for row, each in self._written.items():
            with self._refusing(row):
                _refuse_contradiction(each, (shown, otherwise), vat, column)
                number = _number(each, (shown, otherwise), column)
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


def two_ways(written: str, whole: str, part: str) -> tuple[str, str]:
    """Message and hint for a number whose sign may group thousands, or be that of decimals."""
    either = f"{whole}{part}", f"{float(f'{whole}.{part}'):g}"
    message = f"{written} can be read in two ways: {either[0]}, or {either[1]}."
    return message, f"Write {either[0]} or {either[1]}, whichever is meant."


def unlikely_size(number: float) -> str:
    """Whether an amount is too large or too small to be meant, in a word; empty where it is neither."""
    if not number <= LARGEST:  # nor is what is no number
        return "large"
    return "small" if 0 < number < SMALLEST else ""


def _read(written: Cell, column: Column) -> _Written | float:
    """A number where there is one reading (a float is a number cell); else digits, to be read with the column."""
    if isinstance(written, Shown):
        measure = measure_of(tokens_of(written.unit), column.field)  # other words are no unit
        whole = f"{written.number:g} {written.unit}"
        return _Written(whole, "", written.number, is_negative=False, measure=measure or Measure())
    if isinstance(written, float):
        return written * column.worth(Measure())
    cut = written[: LONGEST + 1]
    part = next((_PARTS[found[2]] for found in _FRACTION.finditer(cut)), 0.0)
    text = unicodedata.normalize("NFKC", _FRACTION.sub(lambda found: found[1] or "0", cut, count=1))
    text = " ".join(text.replace("−", "-").split())
    if column.field == "cost" and plain(text) in FREE:
        return 0.0
    if _NOT_FINITE.match(text):
        raise CellRefused("LD-E607", f"{quoted(written)} is not a number that can be counted with.", _WHOLE)
    if _SCIENTIFIC.match(text):
        return float(text)
    clock = clock_hours(text) if column.field in ("hours", "total_hours") and not part else None
    return clock if clock is not None else _taken_apart(written, text, part, column)


def _taken_apart(written: str, text: str, part: float, column: Column) -> _Written:
    """The digits of a cell, and what the words and signs around them mean."""
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
    if measure is None or digits.strip("0123456789" if part else "0123456789.,"):
        raise _no_number(written)
    return _Written(written, digits, part, is_negative, measure)


def _refuse_contradiction(each: _Written, signs: tuple[str, str], vat: str, column: Column) -> None:
    """What another cell, the heading or the survey file says against a cell; also what may be read in two ways."""
    text, own, (shown, otherwise) = quoted(each.text), each.measure, signs
    if each.vote and each.vote != shown:
        name = {".": "point", ",": "comma"}
        message = f"{text} has a decimal {name[each.vote]}, other cells of this column a decimal {name[shown]}."
        raise CellRefused("LD-E608", message, "Write all numbers of a column in the same way.")
    sign = shown if column.groups_thousands else shown or otherwise
    if _OPEN.match(each.digits) and (bool(sign) and sign in each.digits if column.groups_thousands else not sign):
        raise CellRefused("LD-E608", *two_ways(text, *re.split("[.,]", each.digits)), "two ways")
    if other := other_currency(own.currency, column.currency):
        message = f"{text} is in {other}; the organization counts in {column.currency}."
        hint = f"Convert it to {column.currency}, or write `currency: {other}` under `organization` if all are."
        raise CellRefused("LD-E621", message, hint, other)
    if own.vat and own.vat != vat:
        message = f"{text} is {_VAT[own.vat]} VAT, other costs of this column are {_VAT[vat]} it."
        raise CellRefused("LD-E622", message, "Write all costs with VAT, or all without.")
    if own.in_days and not column.hours_per_day:
        raise CellRefused("LD-E623", f"{text} is in days, and {NO_HOURS_OF_A_DAY}.", HOURS_OF_A_DAY)


def _number(each: _Written, signs: tuple[str, str], column: Column) -> float:
    """The number of digits whose decimal sign is known; negative where it is written so."""
    own, (shown, otherwise) = "." if "." in each.digits else ",", signs
    sign = shown or otherwise or own
    if _OPEN.match(each.digits) and column.groups_thousands and not shown:
        sign = "," if own == "." else "."
    group = "," if sign == "." else "."
    whole, *parts = each.digits.split(sign)
    groups = whole.split(group)
    is_grouped = len(groups) > 1
    if len(parts) > 1 or group in "".join(parts):
        raise _no_number(each.text)
    if is_grouped and (not 1 <= len(groups[0]) <= 3 or any(len(digits) != 3 for digits in groups[1:])):
        raise _no_number(each.text)
    number = float(f"{''.join(groups) or '0'}.{''.join(parts) or '0'}") + each.part
    return -number if each.is_negative else number


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
