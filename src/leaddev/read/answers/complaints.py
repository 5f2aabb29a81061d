"""Problems of many cells, told once for one cause, no more of a kind than are read, without words of respondents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import Struct, field

from leaddev.errors import Location, Problem

_MOST_SHOWN = 25
_MOST_LISTED = 6
_LONGEST_SAID = 40
_LONGEST_NUMBER = 3
SAID = "\0"
"""Stands in a message for what the respondent wrote."""


class Refusal(Struct, frozen=True):
    """A text that means nothing here, and why; `is_known` where it is nearly a text that does.

    `several` is the message where more texts have the same cause, `often` the hint where it is no single slip.
    """

    code: str
    message: str
    hint: str = ""
    text: str = ""
    is_known: bool = False
    several: str = ""
    often: str = ""


class _Noted(Struct):
    refusal: Refusal
    place: Location
    cells: int = 0
    by_column: Counter[int] = field(default_factory=Counter)

    def is_said(self, minimum: int) -> bool:
        """Whether the text is repeated: it cannot be one person's own words."""
        text = self.refusal.text.strip()
        is_number = len(text) <= _LONGEST_NUMBER and not any(sign.isalpha() for sign in text)
        is_common = max(self.by_column.values()) >= minimum
        return len(text) <= _LONGEST_SAID and (self.refusal.is_known or is_number or is_common)


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
        """The problems, of each kind the first ones, and last how many more there are."""
        together: dict[tuple[str, str], list[_Noted]] = defaultdict(list)
        for noted in self._noted.values():
            refusal = noted.refusal
            is_alike = refusal.several and not refusal.is_known and noted.is_said(self._minimum)
            cause = refusal.several + refusal.hint if is_alike else f"{refusal.message}{SAID}{refusal.text}"
            together[refusal.code, cause].append(noted)
        shown: dict[str, list[Problem]] = defaultdict(list)
        for alike in together.values():
            code = alike[0].refusal.code
            if len(shown[code]) < _MOST_SHOWN:
                shown[code].append(self._problem(alike))
            else:
                self._more[code] += sum(noted.cells for noted in alike)
        problems = [problem for of_code in shown.values() for problem in of_code]
        for code, count in self._more.items():
            message = f"{count:,} more cells have a problem of this kind."
            problems.append(
                Problem(code, message, Location(self._name), "Correct those above first.", count, is_rest=True)
            )
        return problems

    def _problem(self, alike: Sequence[_Noted]) -> Problem:
        first = min(alike, key=lambda noted: (noted.place.line or 0, noted.place.column or 0))
        refusal, texts = first.refusal, [noted.refusal.text.strip() for noted in alike]
        is_said = first.is_said(self._minimum)
        written = ", ".join(f"`{text}`" for text in texts[:_MOST_LISTED])
        written += f" and {len(texts) - _MOST_LISTED} more" if len(texts) > _MOST_LISTED else ""
        message = refusal.message if len(alike) == 1 else refusal.several
        message = message.replace(SAID, written if is_said else f"of {len(texts[0]):,} characters")
        columns = len({column for noted in alike for column in noted.by_column})
        if columns > 1:
            message = f"{message.removesuffix('.')}, in {columns} columns."
        lines = ", ".join(f'"{text}": ...' for text in texts[:_MOST_LISTED])
        is_slip = len(alike) == columns == 1 and max(first.by_column.values()) < self._minimum
        hint = refusal.often.replace(SAID, lines) if is_said and refusal.often and not is_slip else refusal.hint
        return Problem(refusal.code, message, first.place, hint, sum(noted.cells for noted in alike))
