"""`leaddev check`: every problem in the files of a survey."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from leaddev.cli.options import Debug, NoColor, ProblemFormat, ProblemsAs, color_of
from leaddev.cli.streams import note, result_stream, write_document
from leaddev.errors import ExitCode, Problem


def check(
    survey: Annotated[
        str, typer.Argument(metavar="SURVEY", help="The survey file, or - for standard input.", show_default=False)
    ],
    problem_format: ProblemsAs = ProblemFormat.TEXT,
    no_color: NoColor = False,
    debug: Debug = False,
) -> None:
    """List every problem in the files of a survey.

    The survey file, the model, the answers and the training list are read; no report is made. Exit code 3 says that
    there are problems.
    """
    from leaddev.pipeline import check as checked

    raise typer.Exit(tell_problems(checked(survey), problem_format, color_of(no_color)))


def tell_problems(problems: Sequence[Problem], problem_format: ProblemFormat, color: bool | None) -> ExitCode:
    """Write the list; a file without problems is said to be so on standard error, as that is no list."""
    from leaddev.media.problems import print_problems, problems_json

    if problem_format is ProblemFormat.JSON:
        write_document(problems_json(problems))
    elif problems:
        with result_stream() as stream:
            print_problems(problems, stream, color)
    else:
        note("no problems")
    return ExitCode.INVALID_INPUT if problems else ExitCode.DONE
