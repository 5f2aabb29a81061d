"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Language(StrEnum):
    """Languages that reports are written in."""

    EN = "en"
    NL = "nl"
    FR = "fr"


class ProblemFormat(StrEnum):
    """How problems are listed."""

    TEXT = "text"
    JSON = "json"


NoColor = Annotated[
    bool, typer.Option("--no-color", help="No colours. The environment variable NO_COLOR does the same.")
]
Debug = Annotated[
    bool, typer.Option("--debug", help="If the program itself fails, show where (for a report to its authors).")
]
ProblemsAs = Annotated[
    ProblemFormat,
    typer.Option("--format", "-f", help="How problems are listed: for people, or as one JSON document."),
]


def color_of(no_color: bool) -> bool | None:
    """What media are told: no colour, or whatever the stream can show."""
    return False if no_color else None
