"""What can be wrong with an input, and how the program says so: problems, their places, exit codes.

A `Problem` is about an input file and is shown to the person who wrote it; it never is a stack trace.
Rooms collect problems and raise them together as one `InvalidInput`. This module knows nothing of files or screens.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from msgspec import Struct


class ExitCode(IntEnum):
    """The documented exit codes of every command."""

    DONE = 0
    FINDING = 1
    USAGE = 2
    INVALID_INPUT = 3
    INTERNAL = 4


NOT_INSTALLED = "LD-E112"
"""A file needs a package that is not there: wrong usage, no fault of the file."""


def not_installed(what: str, library: str, extra: str) -> tuple[str, str]:
    """What is said where the library of an extra is missing, and what to do."""
    return f"{what} need {library}, which is not installed.", f"Run `pip install 'leaddev[{extra}]'`."


class Location(Struct, frozen=True):
    """Where in an input: the file as the user wrote it, line and column from 1, and the path by names."""

    file: str
    line: int | None = None
    column: int | None = None
    path: str = ""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        return f"{place} ({self.path})" if self.path else place


class Problem(Struct, frozen=True):
    """One thing that is wrong with an input.

    `code` is one of the codes of `leaddev.problems` (tests compare codes), `message` says what is wrong with which
    value, `hint` is one thing to do, `count` says how often it occurs where only the first place is shown. `line` is
    that of a YAML file that it is about, never one of answers; `is_rest` where it only says how many more there are: it
    stands last.
    """

    code: str
    message: str
    location: Location
    hint: str = ""
    count: int = 1
    line: str = ""
    is_rest: bool = False

    def __str__(self) -> str:
        times = f" ({self.count:,} times; this is the first)" if self.count > 1 and not self.is_rest else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.location}: {self.code} {self.message}{times}{hint}"

    @property
    def order(self) -> tuple[str, bool, int, int, str, str]:
        """Sort key: by file, then by place in it."""
        place = self.location
        return (place.file, self.is_rest, place.line or 0, place.column or 0, self.code, self.message)


def exit_code_of(problems: Iterable[Problem]) -> ExitCode:
    """The exit code of a command that ends with these problems, if any."""
    codes = {problem.code for problem in problems}
    return (ExitCode.USAGE if NOT_INSTALLED in codes else ExitCode.INVALID_INPUT) if codes else ExitCode.DONE


class InvalidInput(Exception):  # noqa: N818 - it names a state of the input, not a failure of the program
    """Raised when inputs have problems; carries all of them, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.order))
        super().__init__("\n".join(str(problem) for problem in self.problems))
