"""Standard output carries the result alone; everything else, as notes and how far reading is, goes to standard error.

Progress is shown on a terminal only, after a second, and erased at the end.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

import typer

from leaddev.cli.usage import ProblemFormat, color_of
from leaddev.errors import ExitCode, Problem, exit_code_of

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from leaddev.present.blocks import Section

READER_LEFT = (errno.EPIPE, errno.EINVAL)  # EINVAL is what Windows says
PATIENCE_SECONDS = 1.0


@contextmanager
def result_stream() -> Iterator[TextIO]:
    """Standard output for a result; a reader that leaves (`| head`) ends the output, not the run."""
    try:
        yield sys.stdout
        sys.stdout.flush()
    except OSError as error:
        if not is_reader_gone(error):
            raise typer.Exit(ExitCode.USAGE) from error


def show_sections(sections: Iterable[Section], no_color: bool) -> None:
    """Sections for a reader, on standard output."""
    from leaddev.media.terminal import print_sections

    with result_stream() as stream:
        print_sections(sections, stream, color=color_of(no_color))


def is_written() -> bool:
    """Whether all of standard output has arrived, or nobody reads it any more; where it has not, that is said."""
    try:
        sys.stdout.flush()
    except OSError as error:
        return is_reader_gone(error)
    return True


def is_reader_gone(error: OSError) -> bool:
    """Whether the reader left; any other reason why standard output cannot be written is told."""
    discard_stdout()
    if error.errno in READER_LEFT:
        return True
    note(f"Error: standard output cannot be written: {error.strerror}.")
    return False


def write_document(content: str | bytes) -> None:
    """A document for programs: the same bytes everywhere, whatever the encoding of the terminal."""
    octets = content.encode("utf-8") if isinstance(content, str) else content
    with result_stream() as stream:
        stream.flush()
        stream.buffer.write(octets)


def note(text: str) -> None:
    """One line beside the result."""
    from leaddev.media.screen import screen_of

    sys.stderr.write(screen_of(sys.stderr).fit(text) + "\n")


def discard_stdout() -> None:
    """Send what is still buffered nowhere, so that closing the stream at the end cannot fail."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, sys.stdout.fileno())
        finally:
            os.close(nowhere)


class Counter:
    """Shows how far long work is: a number, and a bar where it is known how many there will be."""

    def __init__(self, what: str, total: int | None, color: bool | None) -> None:
        self.started = time.monotonic()
        self.what, self.total, self.color = what, total, color
        self.drawn: tuple[Progress, TaskID] | None = None

    def __call__(self, done: int) -> None:
        """Called with the number that is done so far."""
        if self.drawn is None:
            if time.monotonic() - self.started < PATIENCE_SECONDS:
                return
            self.drawn = self._draw()
        progress, task = self.drawn
        progress.update(task, completed=done)

    def erase(self) -> None:
        """Leave nothing on the screen."""
        if self.drawn is not None:
            self.drawn[0].stop()

    def _draw(self) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        console = Console(stderr=True, no_color=None if self.color is None else not self.color)
        of = "" if self.total is None else f" of {self.total:,}"
        counted = TextColumn(f"{{task.completed:,.0f}}{of} {self.what}", markup=False)
        progress = Progress(BarColumn(bar_width=20), counted, console=console, transient=True)
        task = progress.add_task("", total=self.total)
        progress.start()
        return progress, task


@contextmanager
def counting(
    what: str, *, is_wanted: bool, total: int | None = None, color: bool | None = None
) -> Iterator[Callable[[int], None] | None]:
    """What to call while something is done, `what` in the plural; None where nobody would see it."""
    if not is_wanted or not sys.stderr.isatty():
        yield None
        return
    counter = Counter(what, total, color)
    try:
        yield counter
    finally:
        counter.erase()


def problem_document(problems: Sequence[Problem], name: str, file: str) -> str | None:
    """The problems of `file` and what it names in a format for programs; None where the name is of another one."""
    if name == "json":
        from leaddev.media.problems import problems_json

        return problems_json(problems)
    if name == "github":
        from leaddev.media.github import problems_github

        return problems_github(problems, file)
    return None


def tell_problems(
    problems: Sequence[Problem], problem_format: ProblemFormat, color: bool | None, file: str
) -> ExitCode:
    """Write the list, of `file` and what it names; that there is none is told on standard error."""
    document = problem_document(problems, problem_format, file)
    if document is not None:
        write_document(document)
    elif problems:
        from leaddev.media.problems import print_problems

        with result_stream() as stream:
            print_problems(problems, stream, color)
    else:
        note("no problems")
    return exit_code_of(problems)
