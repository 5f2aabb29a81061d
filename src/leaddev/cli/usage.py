"""The options that several commands share, and what is said of wrong usage: what is possible instead; exit code 2."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

_LIBRARY_PREFIX = "Value error, "
MOST_LISTED = 12


class Language(StrEnum):
    """Languages that reports are written in."""

    EN = "en"
    NL = "nl"
    FR = "fr"


class TextOrJson(StrEnum):
    """How something is told."""

    TEXT = "text"
    JSON = "json"


class ProblemFormat(StrEnum):
    """How problems are listed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


SurveyFile = Annotated[
    str, typer.Argument(metavar="SURVEY", help="The survey file, or - for standard input.", show_default=False)
]
NoColor = Annotated[
    bool, typer.Option("--no-color", help="No colours. The environment variable NO_COLOR does the same.")
]
Debug = Annotated[
    bool, typer.Option("--debug", help="If the program itself fails, show where (for a report to its authors).")
]
ToldAs = Annotated[TextOrJson, typer.Option("--format", "-f", help="For people, or as one JSON document.")]
ProblemsAs = Annotated[
    ProblemFormat,
    typer.Option(
        "--format",
        "-f",
        help="How problems are listed: for people, as JSON, or as annotations of GitHub Actions.",
    ),
]


def color_of(no_color: bool) -> bool | None:
    """What media are told: no colour, or whatever the stream can show."""
    return False if no_color else None


def wrong_usage(message: str, option: str) -> typer.BadParameter:
    """The error to raise for a value of `option`; `message` may hold text that the user wrote."""
    from leaddev.media.escape import plain

    return typer.BadParameter(plain(message), param_hint=f"'{option}'")


def cannot_write(name: str, error: OSError | ValueError, option: str = "--output") -> typer.BadParameter:
    """The error to raise for an output that cannot be written."""
    return wrong_usage(f"{name} cannot be written: {getattr(error, 'strerror', None) or error}.", option)


def instead(word: str, candidates: Iterable[str]) -> str:
    """A sentence with the candidate that is nearest to `word`, beginnings first, or with all of them."""
    from leaddev.nearest import nearest_few

    known = list(candidates)
    close = nearest_few(word, known, 9)
    if close:
        best = max(close, key=lambda candidate: _common_start(candidate.casefold(), word.casefold()))
        return f"Did you mean `{best}`?"
    listed = [f"`{candidate}`" for candidate in known]
    if not listed:
        return ""
    more = f" and {len(listed) - MOST_LISTED} more" if len(listed) > MOST_LISTED else ""
    return f"Possible: {', '.join(listed[:MOST_LISTED])}{more}."


def _common_start(first: str, second: str) -> int:
    """How many characters two words begin with alike."""
    pairs = zip(first, second, strict=False)
    return next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))


class PlainCommand(TyperCommand):
    """A command that refuses an option that counts once and stands twice: the second would silently win."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Look at what is given before any value of it is used."""
        given = [] if ctx.resilient_parsing else self.make_parser(ctx).parse_args(args=list(args))[2]
        for option in given:
            if option.param_type_name == "option" and not option.multiple and given.count(option) > 1:
                raise wrong_usage("It is given twice, and counts once.", option.opts[0])
        return super().parse_args(ctx, args)


class PlainGroup(TyperGroup):
    """Commands whose messages about wrong values are plain sentences, without the words of libraries."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that is asked for."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as refused:
            refused.message = _plain_sentence(refused.message)
            raise


def _plain_sentence(message: str) -> str:
    """`Value error, 'de' is not one of 'en', 'nl'.` as: There is no `de`. Possible: `en`, `nl`."""
    message = message.removeprefix(_LIBRARY_PREFIX)
    chosen = re.fullmatch(r"'(.*)' is not one of ('.*')\.*", message, re.DOTALL)
    if chosen is None:
        return message
    words = re.findall(r"'([^']*)'", chosen[2])
    return f"There is no `{chosen[1]}`. Possible: {', '.join(f'`{word}`' for word in words)}."
