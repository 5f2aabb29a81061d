"""What every command does with an input that has problems, and with Ctrl-C."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import typer

from leaddev.cli.entry import INTERRUPTED
from leaddev.errors import ExitCode, InvalidInput

Parameters = ParamSpec("Parameters")


def guarded(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """The command, with problems told on standard error and exit code 3."""

    @wraps(command)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except InvalidInput as invalid:
            from leaddev.media.problems import print_problems

            print_problems(invalid.problems, sys.stderr, False if kwargs.get("no_color") else None)
            raise typer.Exit(ExitCode.INVALID_INPUT) from invalid
        except KeyboardInterrupt as interrupt:
            raise typer.Exit(INTERRUPTED) from interrupt

    return run
