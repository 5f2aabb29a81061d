"""Problems of many cells, told once for one cause, and not more of a kind than somebody reads."""

from __future__ import annotations

from collections import Counter

from leaddev.errors import Location, Problem

_MOST_SHOWN = 25


class Complaints:
    """Collects the problems of the cells of one table."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._noted: dict[tuple[str, str], tuple[Problem, int]] = {}
        self._more: Counter[str] = Counter()

    def note(self, problem: Problem, count: int = 1) -> None:
        """One problem for one cause: the same text in many rows and columns is told once."""
        key = (problem.code, problem.message)
        if key in self._noted:
            first, before = self._noted[key]
            self._noted[key] = (min(first, problem, key=lambda each: each.order), before + count)
        elif len(self._noted) < 20 * _MOST_SHOWN:
            self._noted[key] = (problem, count)
        else:
            self._more[problem.code] += count

    def collected(self) -> list[Problem]:
        """The problems, of each kind the first ones, and how many more there are."""
        shown: list[Problem] = []
        by_code: Counter[str] = Counter()
        for problem, count in self._noted.values():
            by_code[problem.code] += 1
            if by_code[problem.code] <= _MOST_SHOWN:
                shown.append(Problem(problem.code, problem.message, problem.location, problem.hint, count))
            else:
                self._more[problem.code] += count
        for code, count in self._more.items():
            message = f"{count:,} more cells have a problem of this kind."
            shown.append(Problem(code, message, Location(self._name), "Correct those above first.", count))
        return shown
