"""Standard output carries the result alone; everything else goes to standard error."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

import typer

from leaddev.errors import ExitCode

READER_LEFT = (errno.EPIPE, errno.EINVAL)  # EINVAL is what Windows says


@contextmanager
def result_stream() -> Iterator[TextIO]:
    """Standard output for a result; a reader that leaves (`| head`) ends the output, not the run."""
    try:
        yield sys.stdout
        sys.stdout.flush()
    except OSError as error:
        if not is_reader_gone(error):
            raise typer.Exit(ExitCode.USAGE) from error


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
