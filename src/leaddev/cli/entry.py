"""The boundary of the program: whatever happens inside becomes an exit code and at most one short message."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec

import typer

from leaddev.cli.streams import discard_stdout, is_reader_gone, is_written
from leaddev.errors import ExitCode, InvalidInput, exit_code_of

INTERRUPTED = 130
ENDING_SIGNALS = ("SIGTERM", "SIGHUP")  # Windows does not know the second, and stops programs without the first
DEBUG = "--debug"

Parameters = ParamSpec("Parameters")


def run(arguments: Sequence[str]) -> int:
    """Run the command line with these arguments and return the exit code."""
    try:
        with _ended_by_signals():
            from leaddev.cli.app import command_line

            command_line().main(args=list(arguments), prog_name="leaddev")
    except SystemExit as finished:
        left = isinstance(finished.__context__, OSError)  # the library ends with 1 where nobody reads its help
        code = finished.code if isinstance(finished.code, int) and not left else ExitCode.DONE
        return code if is_written() else ExitCode.USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the one place where anything may end
        if isinstance(error, OSError) and error.filename is None:  # of a stream, as no file is named
            return ExitCode.DONE if is_reader_gone(error) else ExitCode.USAGE
        _tell(error, with_traceback=DEBUG in arguments)
        discard_stdout()
        return ExitCode.INTERNAL
    return ExitCode.DONE


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """What would kill the program ends it instead, with 128 and the signal's number: what was begun is cleared away.

    A signal that is ignored (`nohup`) stays ignored.
    """
    known = [getattr(signal, name) for name in ENDING_SIGNALS if hasattr(signal, name)]
    taken = [each for each in known if signal.getsignal(each) is signal.SIG_DFL]
    if threading.current_thread() is not threading.main_thread():
        taken = []
    for each in taken:
        signal.signal(each, _end)
    try:
        yield
    finally:
        for each in taken:
            signal.signal(each, signal.SIG_DFL)


def _end(number: int, _: object) -> None:
    signal.signal(number, signal.SIG_IGN)  # once is enough: clearing away is not interrupted
    raise SystemExit(128 + number)


def guarded(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """The command, with problems told on standard error and exit code 3, and Ctrl-C as an exit code."""

    @wraps(command)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except InvalidInput as invalid:
            from leaddev.media.problems import print_problems

            print_problems(invalid.problems, sys.stderr, False if kwargs.get("no_color") else None)
            raise typer.Exit(exit_code_of(invalid.problems)) from invalid
        except KeyboardInterrupt as interrupt:
            raise typer.Exit(INTERRUPTED) from interrupt

    return run


def _tell(error: Exception, *, with_traceback: bool) -> None:
    from leaddev.media.escape import plain

    what = plain(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)
    if with_traceback:
        import traceback

        sys.stderr.write("".join(traceback.format_exception(error)))
    advice = "" if with_traceback else f"; {DEBUG} shows where"
    sys.stderr.write(f"leaddev: internal error, this is a fault of the program, not of your files{advice}: {what}\n")
