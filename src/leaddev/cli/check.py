"""`leaddev check`: every problem in the files of a survey."""

from __future__ import annotations

from typing import Annotated

import typer

from leaddev.cli.options import Debug, NoColor, ProblemFormat, ProblemsAs, color_of
from leaddev.cli.problem_list import tell_problems


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
