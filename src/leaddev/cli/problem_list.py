"""The result of a check: a list of problems on standard output, and the exit code."""

from __future__ import annotations

from collections.abc import Sequence

from leaddev.cli.options import ProblemFormat
from leaddev.cli.streams import note, result_stream, write_document
from leaddev.errors import ExitCode, Problem


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
