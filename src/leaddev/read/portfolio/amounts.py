"""The cells of a column of amounts as numbers: `1.234,50`, `€ 1.200`, `k€ 3,2`, `7h30`; one decimal sign per column.

Knows nothing of files; what cannot be read, or can be read in two ways, comes back as a refusal with the row.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from leaddev.read.portfolio.measures import (
    COST,
    HOURS,
    PARTICIPANTS,
    TOTAL_HOURS,
    Measure,
    clock_hours,
    measure_of,
    tokens_of,
)  # fmt: skip
from leaddev.read.portfolio.words import is_unknown, quoted

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
_WHOLE = "Write the number, or leave the cell empty where it is not known."


class Refusal(Struct, frozen=True):
    """A cell that cannot be used: its row, a problem code, message and hint."""

    row: int
    code: str
    message: str
    hint: str


class Column(Struct, frozen=True):
    """What a column holds: the field, what its heading says of the numbers, hours of a day, the organization's money.

    `otherwise` is the decimal sign of the rest of the file, for a column that does not show its own.
    """

    field: str = HOURS
    measure: Measure = Measure()
    hours_per_day: float | None = None
    currency: str = "EUR"
    otherwise: str = ""

    def with_sign(self, sign: str) -> Column:
        """The column in a file that shows this decimal sign."""
        return replace(self, otherwise=sign)


class Amounts(Struct):
    """The numbers of a column, None where nothing is known; which of them are for one person; what was refused."""

    values: list[float | None]
    per_person: set[int] = field(default_factory=set)
    refusals: list[Refusal] = field(default_factory=list)


class _Written(Struct, frozen=True):
    row: int
    text: str
    digits: str
    is_negative: bool
    measure: Measure


def amounts_of(cells: Sequence[str | float], column: Column = Column()) -> Amounts:  # noqa: B008 - a frozen value
    """The numbers of a column; texts are read, a float is the number of a number cell."""
    found = Amounts([None] * len(cells))
    unread: list[_Written] = []
    for row, cell in enumerate(cells):
        if isinstance(cell, str) and is_unknown(cell):
            continue
        read = _read(row, cell, column)
        if isinstance(read, float):
            read = _judged(row, str(cell), read)
        if isinstance(read, Refusal):
            found.refusals.append(read)
        elif isinstance(read, _Written):
            unread.append(read)
        else:
            found.values[row] = read
    _read_together(unread, found, column)
    found.refusals.sort(key=lambda refusal: refusal.row)
    return found


def decimal_sign_of(columns: Iterable[tuple[Sequence[str | float], Column]]) -> str:
    """The decimal sign that the cells of several columns show together, empty where none does."""
    read = [_read(row, cell, column) for cells, column in columns for row, cell in enumerate(cells)]
    return _majority([_vote(each.digits) for each in read if isinstance(each, _Written)])


def _read_together(unread: list[_Written], found: Amounts, column: Column) -> None:
    shown = _majority([_vote(each.digits) for each in unread])
    vat = column.measure.vat or next((each.measure.vat for each in unread if each.measure.vat), "")
    said: dict[str, Refusal] = {}
    for each in unread:
        refusal = _contradiction(each, shown, vat, column)
        if refusal:  # one cause, told with the first cell of the column
            refusal = said.setdefault(refusal.hint, refusal)
            refusal = replace(refusal, row=each.row)
        number = None if refusal else _number(each.digits, _sign(each.digits, shown, column))
        if number is None:
            found.refusals.append(refusal or _not_a_number(each.row, each.text))
            continue
        own = each.measure if each.measure.factor is not None or each.measure.in_days else column.measure
        number *= (column.hours_per_day or 0.0) if own.in_days else (own.factor or 1.0)
        judged = _judged(each.row, each.text, -number if each.is_negative else number)
        if isinstance(judged, Refusal):
            found.refusals.append(judged)
            continue
        found.values[each.row] = judged
        if each.measure.per_person:
            found.per_person.add(each.row)


def _sign(digits: str, shown: str, column: Column) -> str:
    """The decimal sign of a number: money and people have no three decimals, so a separator before three groups."""
    if _OPEN.match(digits) and column.field in (COST, PARTICIPANTS) and not shown:
        return "," if "." in digits else "."
    return shown or column.otherwise or ("." if "." in digits else ",")


def _contradiction(each: _Written, shown: str, vat: str, column: Column) -> Refusal | None:
    """What another cell, the heading or the survey file says against a cell; also what may be read in two ways."""
    text, vote, own = quoted(each.text), _vote(each.digits), each.measure
    if vote and vote != shown:
        name = {".": "point", ",": "comma"}
        message = f"{text} has a decimal {name[vote]}, other cells of this column a decimal {name[shown]}."
        return Refusal(each.row, "LD-E608", message, "Write all numbers of a column in the same way.")
    is_money = column.field in (COST, PARTICIPANTS)
    sign = shown if is_money else shown or column.otherwise
    if _OPEN.match(each.digits) and ((is_money and sign and sign in each.digits) or (not is_money and not sign)):
        whole, part = re.split("[.,]", each.digits)
        message = f"{text} can be read in two ways: {whole}{part}, or {float(f'{whole}.{part}'):g}."
        return Refusal(each.row, "LD-E608", message, "Write it without a separator for thousands.")
    if own.currency and own.currency != column.currency:
        message = f"{text} is in {own.currency}; the organization counts in {column.currency}."
        hint = f"Convert it to {column.currency}, or write `currency: {own.currency}` under `organization` if all are."
        return Refusal(each.row, "LD-E621", message, hint)
    if own.vat and own.vat != vat:
        message = f"{text} is {_VAT[own.vat]} VAT, other costs of this column are {_VAT[vat]} it."
        return Refusal(each.row, "LD-E622", message, "Write all costs with VAT, or all without.")
    if own.in_days and not column.hours_per_day:
        return Refusal(each.row, "LD-E623", f"{text} is in days, and {NO_HOURS_OF_A_DAY}.", HOURS_OF_A_DAY)
    return None


NO_HOURS_OF_A_DAY = "nothing says how many hours a day of training has"
HOURS_OF_A_DAY = "Write the hours of a day under `training`, as in `hours_per_day: 7.6`."
_VAT = {"net": "without", "gross": "with"}


def _read(row: int, written: str | float, column: Column) -> _Written | float | Refusal:
    """A number where there is one reading (a float is a number cell); else digits, to be read with the column."""
    own = column.measure
    if isinstance(written, float):
        return written * ((column.hours_per_day or 0.0) if own.in_days else own.factor or 1.0)
    text = " ".join(unicodedata.normalize("NFKC", written[: LONGEST + 1]).replace("−", "-").split())
    if _NOT_FINITE.match(text):
        return Refusal(row, "LD-E607", f"{quoted(written)} is not a number that can be counted with.", _WHOLE)
    if _SCIENTIFIC.match(text):
        return float(text)
    clock = clock_hours(text) if column.field in (HOURS, TOTAL_HOURS) else None
    if clock is not None:
        return clock
    places = [place for place, sign in enumerate(text) if sign in "0123456789"]
    if not places or len(written) > LONGEST:
        return _not_a_number(row, written)
    first, last = places[0], places[-1] + 1
    if first and text[first - 1] in ".," and not text[: first - 1].rstrip()[-1:].isalpha():
        first -= 1
    before, behind = text[:first].strip(), text[last:].strip()
    behind = _ROUND.sub("", behind, count=1) if behind[:1] in (".", ",") else behind
    digits = _GROUPING_SPACE.sub("", text[first:last])
    is_negative = (before.startswith("(") and behind.endswith(")")) or "-" in (before[:1], before[-1:], behind)
    measure = measure_of(tokens_of(f"{before.strip('-+(')} {behind.strip('-)')}"), column.field)
    if measure is None or digits.strip("0123456789.,"):
        return _not_a_number(row, written)
    return _Written(row, written, digits, is_negative, measure)


def _vote(digits: str) -> str:
    """The decimal sign that one number shows on its own; empty where it may be read in two ways."""
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        return "." if digits.rfind(".") > digits.rfind(",") else ","
    if points + commas == 0:
        return ""
    sign, other = (".", ",") if points else (",", ".")
    if points + commas > 1:
        return other
    return "" if _OPEN.match(digits) else sign


def _majority(votes: Sequence[str]) -> str:
    points, commas = votes.count("."), votes.count(",")
    if not points and not commas:
        return ""
    if points == commas:
        return next(vote for vote in votes if vote)
    return "." if points > commas else ","


def _number(digits: str, sign: str) -> float | None:
    group = "," if sign == "." else "."
    whole, *parts = digits.split(sign)
    groups = whole.split(group)
    if len(parts) > 1 or group in "".join(parts):
        return None
    if len(groups) > 1 and (not 1 <= len(groups[0]) <= 3 or any(len(each) != 3 for each in groups[1:])):
        return None
    return float(f"{''.join(groups) or '0'}.{''.join(parts) or '0'}")


def _judged(row: int, written: str, number: float) -> float | Refusal:
    if number < 0:
        message = f"{quoted(written)} is negative."
        return Refusal(row, "LD-E606", message, "Write a number of 0 or more; take corrections out of the row itself.")
    if size := unlikely_size(number):
        return Refusal(row, "LD-E607", f"{quoted(written)} is too {size} to be meant.", _WHOLE)
    return number


def unlikely_size(number: float) -> str:
    """Whether an amount is too large or too small to be meant, in a word; empty where it is neither."""
    if not number <= LARGEST:  # nor is what is no number
        return "large"
    return "small" if 0 < number < SMALLEST else ""


def _not_a_number(row: int, written: str) -> Refusal:
    hint = "Write a plain number, or leave the cell empty where it is not known."
    return Refusal(row, "LD-E605", f"{quoted(written)} is not a number.", hint)
