"""The cells of a column as numbers: `1.234,50`, `1,234.50`, `€ 1.200`, `12 h`; one decimal sign per column.

Knows nothing of files; what cannot be read comes back as a refusal with the row.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from leaddev.read.portfolio.words import is_unknown, quoted

LARGEST = 1e12
"""No training costs more; larger numbers are phone numbers or typing errors, and would overflow further on."""
SMALLEST = 0.01
"""A cent, or half a minute: what is less would be printed as nothing, and a share of nothing says nothing."""

_CURRENCY = r"(?:eur(?:os?)?|usd|gbp|chf|[€$£])"
_BEFORE = re.compile(rf"^{_CURRENCY}\s*", re.IGNORECASE)
_BEHIND = re.compile(
    rf"(?:\s*{_CURRENCY}|[.,][-–—]|\s*(?:h|hrs?|hours?|u|uur|uren|heures?|pers|persons?|personen|personnes?|people"
    r"|participants?|attendees|deelnemers)\.?)$",
    re.IGNORECASE,
)
_GROUPING_SPACE = re.compile(r"(?<=\d)[ '’](?=\d{3}(?!\d))")
_SIGNED = re.compile(r"([-+]?)([\d.,]*\d[\d.,]*)\Z", re.ASCII)
_SCIENTIFIC = re.compile(r"[-+]?\d+(?:\.\d+)?e[-+]?\d+\Z", re.IGNORECASE | re.ASCII)
_NOT_FINITE = re.compile(r"[-+]?\.?(?:inf(?:inity)?|nan|∞)\Z", re.IGNORECASE)


class Refusal(Struct, frozen=True):
    """A cell that cannot be used: its row, a problem code, message and hint."""

    row: int
    code: str
    message: str
    hint: str


class _Digits(Struct, frozen=True):
    row: int
    written: str
    is_negative: bool
    text: str


def amounts_of(
    cells: Sequence[str], *, are_exact: bool = False, otherwise: str = ""
) -> tuple[list[float | None], list[Refusal]]:
    """The numbers of a column, None where nothing is known, and what could not be read.

    `are_exact` says that number cells have lost nothing on the way (workbooks): 1.125 is then one and a bit.
    `otherwise` is the decimal sign of the rest of the file, for a column that does not show its own.
    """
    values: list[float | None] = [None] * len(cells)
    refusals: list[Refusal] = []
    unread: list[_Digits] = []
    for row, cell in enumerate(cells):
        if is_unknown(cell):
            continue
        found = _digits(row, cell)
        if isinstance(found, float):
            found = _judged(row, cell, found)
        elif isinstance(found, _Digits) and are_exact and _is_exact(found.text) and not _is_open(found.text):
            found = _judged(row, cell, float(found.text) * (-1 if found.is_negative else 1))
        if isinstance(found, Refusal):
            refusals.append(found)
        elif isinstance(found, _Digits):
            unread.append(found)
        else:
            values[row] = found
    _read_together(unread, values, refusals, "." if are_exact else "", otherwise)
    return values, sorted(refusals, key=lambda refusal: refusal.row)


def decimal_sign_of(cells: Sequence[str]) -> str:
    """The decimal sign that the cells show, empty where none does."""
    votes = [_vote(found.text) for row, cell in enumerate(cells) if isinstance(found := _digits(row, cell), _Digits)]
    return _majority(votes)


def _read_together(
    unread: list[_Digits], values: list[float | None], refusals: list[Refusal], exact: str, otherwise: str
) -> None:
    votes = [_vote(digits.text) for digits in unread]
    shown = _majority(votes)
    # a single separator before three digits groups thousands, unless something shows that it is the decimal sign
    for digits, vote in zip(unread, votes, strict=True):
        if vote and vote != shown:
            other = {".": "point", ",": "comma"}
            message = (
                f'"{digits.written}" has a decimal {other[vote]}, other cells of this column a decimal {other[shown]}.'
            )
            refusals.append(Refusal(digits.row, "LD-E608", message, "Write all numbers of a column in the same way."))
            continue
        sign = shown or exact or otherwise
        if not vote and not sign:
            sign = "," if "." in digits.text else "."
        if exact and not vote and shown == ",":
            message = f"{quoted(digits.written)} can be read in two ways."
            hint = "Write it without a separator for thousands."
            refusals.append(Refusal(digits.row, "LD-E608", message, hint))
            continue
        number = _number(digits.text, sign)
        if number is None:
            refusals.append(_not_a_number(digits.row, digits.written))
            continue
        judged = _judged(digits.row, digits.written, -number if digits.is_negative else number)
        if isinstance(judged, Refusal):
            refusals.append(judged)
        else:
            values[digits.row] = judged


def _digits(row: int, written: str) -> _Digits | float | Refusal:
    """The digits and separators of a cell; a number where it is written for machines, a refusal for a text."""
    text = " ".join(unicodedata.normalize("NFKC", written).replace("−", "-").split())
    if _NOT_FINITE.match(text):
        message = f"{quoted(written)} is not a number that can be counted with."
        return Refusal(row, "LD-E607", message, "Write the number, or leave the cell empty where it is not known.")
    if _SCIENTIFIC.match(text):
        return float(text)
    is_negative = text.startswith("(") and text.endswith(")")
    text = text.strip("()") if is_negative else text
    if text.startswith("-"):
        is_negative, text = True, text[1:].strip()
    text = _BEHIND.sub("", _BEFORE.sub("", text)).strip()
    matched = _SIGNED.match(_GROUPING_SPACE.sub("", text))
    if matched is None:
        return _not_a_number(row, written)
    return _Digits(row, written, is_negative or matched[1] == "-", matched[2])


def _vote(text: str) -> str:
    """The decimal sign that one number shows on its own; empty where it may be read in two ways."""
    points, commas = text.count("."), text.count(",")
    if points and commas:
        return "." if text.rfind(".") > text.rfind(",") else ","
    if points + commas == 0:
        return ""
    sign, other = (".", ",") if points else (",", ".")
    if points + commas > 1:
        return other
    return "" if _is_open(text) else sign


def _is_open(text: str) -> bool:
    """Whether one separator may group thousands or start the decimals: 1.200."""
    return re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text) is not None


def _is_exact(text: str) -> bool:
    """Whether a number cell of a workbook gives this text."""
    return text.isdigit() or (text.count(".") == 1 and "," not in text and text == repr(float(text)))


def _majority(votes: Sequence[str]) -> str:
    points, commas = votes.count("."), votes.count(",")
    if not points and not commas:
        return ""
    if points == commas:
        return next(vote for vote in votes if vote)
    return "." if points > commas else ","


def _number(text: str, sign: str) -> float | None:
    group = "," if sign == "." else "."
    matched = re.fullmatch(rf"(\d{{1,3}}(?:\{group}\d{{3}})+|\d*)(?:\{sign}(\d*))?", text, re.ASCII)
    if matched is None:
        return None
    return float(f"{matched[1].replace(group, '') or '0'}.{matched[2] or '0'}")


def _judged(row: int, written: str, number: float) -> float | Refusal:
    if number < 0:
        message = f"{quoted(written)} is negative."
        return Refusal(row, "LD-E606", message, "Write a number of 0 or more; take corrections out of the row itself.")
    if size := unlikely_size(number):
        message = f"{quoted(written)} is too {size} to be meant."
        return Refusal(row, "LD-E607", message, "Write the number, or leave the cell empty where it is not known.")
    return number


def unlikely_size(number: float) -> str:
    """Whether an amount is too large or too small to be meant, in a word; empty where it is neither."""
    if number > LARGEST:
        return "large"
    return "small" if 0 < number < SMALLEST else ""


def _not_a_number(row: int, written: str) -> Refusal:
    hint = "Write a plain number, or leave the cell empty where it is not known."
    return Refusal(row, "LD-E605", f"{quoted(written)} is not a number.", hint)
