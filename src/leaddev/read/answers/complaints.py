"""Problems of many cells, told once for one cause, no more of a kind than are read, without words of respondents."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct, field

from leaddev.errors import Location, Problem

_MOST_SHOWN = 25
_LONGEST_SAID = 40
_LONGEST_NUMBER = 3
SAID = "\0"
"""Stands in a message for what the respondent wrote."""


class Refusal(Struct, frozen=True):
    """A text that means nothing here, and why; `is_known` where it is nearly a text that does."""

    code: str
    message: str
    hint: str = ""
    text: str = ""
    is_known: bool = False

    def said(self, rows: int, minimum: int) -> str:
        """The message. The text is in it only where it cannot be one person's own words; else its length."""
        text = self.text.strip()
        is_number = len(text) <= _LONGEST_NUMBER and not any(sign.isalpha() for sign in text)
        if len(text) <= _LONGEST_SAID and (self.is_known or is_number or rows >= minimum):
            return self.message.replace(SAID, f"`{text}`")
        return self.message.replace(SAID, f"of {len(text):,} characters")


class _Noted(Struct):
    refusal: Refusal
    place: Location
    cells: int = 0
    by_column: Counter[int] = field(default_factory=Counter)


class Complaints:
    """Collects the problems of the cells of one table; `minimum` rows with the same text make it nobody's own."""

    def __init__(self, name: str, minimum: int) -> None:
        self._name, self._minimum = name, minimum
        self._noted: dict[tuple[str, str, str], _Noted] = {}
        self._more: Counter[str] = Counter()

    def note(self, refusal: Refusal, place: Location, column: int = 0, count: int = 1) -> None:
        """One problem for one cause: the same text in many rows and columns is told once."""
        key = (refusal.code, refusal.message, refusal.text)
        if key not in self._noted and len(self._noted) >= 20 * _MOST_SHOWN:
            self._more[refusal.code] += count
            return
        noted = self._noted.setdefault(key, _Noted(refusal, place))
        noted.cells += count
        noted.by_column[column] += count
        if (place.line or 0) < (noted.place.line or 0):
            noted.place = place

    def collected(self) -> list[Problem]:
        """The problems, of each kind the first ones, and how many more there are."""
        shown: list[Problem] = []
        by_code: Counter[str] = Counter()
        for noted in self._noted.values():
            refusal = noted.refusal
            by_code[refusal.code] += 1
            if by_code[refusal.code] <= _MOST_SHOWN:
                message = refusal.said(max(noted.by_column.values()), self._minimum)
                shown.append(Problem(refusal.code, message, noted.place, refusal.hint, noted.cells))
            else:
                self._more[refusal.code] += noted.cells
        for code, count in self._more.items():
            message = f"{count:,} more cells have a problem of this kind."
            shown.append(Problem(code, message, Location(self._name), "Correct those above first.", count))
        return shown
