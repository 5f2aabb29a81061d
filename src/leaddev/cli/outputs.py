"""Writes a report to its targets: files complete or not at all, never over an input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from leaddev.cli.streams import result_stream, write_document
from leaddev.cli.targets import TERMINAL, Target, place_of
from leaddev.cli.usage import cannot_write, wrong_usage

if TYPE_CHECKING:
    from leaddev.media import RenderOptions
    from leaddev.report import Report


def refuse_inputs(targets: Sequence[Target], survey: str, inputs: Iterable[str]) -> None:
    """An output must not replace a file that was read."""
    folder = Path(survey).parent
    read = {place_of(Path(survey)), *(place_of(folder / name) for name in inputs)}
    for target in targets:
        if target.path is not None and place_of(target.path) in read:
            raise wrong_usage(f"{target.path} is one of the files that were read; name another file.", "--output")


def write_all(
    report: Report, targets: Sequence[Target], *, by: str | None = None, color: bool | None = None
) -> tuple[str, ...]:
    """Write every target and return the names of the files; no file changes before all of them are complete."""
    from leaddev.media import RenderOptions

    options = RenderOptions(by=by, color=color)
    files = [(target, target.path) for target in targets if target.path is not None]
    with ExitStack() as stack:
        staged = [(_staged(report, target, path, options, stack), path) for target, path in files]
        for temporary, path in staged:
            if temporary is not None:
                _replace(temporary, path)
    for target in targets:
        if target.path is None:
            _write_stdout(report, target, options)
    return tuple(str(path) for _, path in files)


def _staged(report: Report, target: Target, path: Path, options: RenderOptions, stack: ExitStack) -> Path | None:
    """The report in a temporary file beside `path`; None where it went straight to a device or a pipe."""
    try:
        if path.exists() and not path.is_file():
            target.format.write_file(report, path, options)
            return None
        folder = TemporaryDirectory(prefix=".leaddev-", dir=Path(place_of(path)).parent)
        temporary = Path(stack.enter_context(folder)) / path.name
        target.format.write_file(report, temporary, options)
    except OSError as error:
        raise cannot_write(str(path), error) from error
    return temporary


def _replace(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(place_of(path))
    except OSError as error:
        raise cannot_write(str(path), error) from error


def _write_stdout(report: Report, target: Target, options: RenderOptions) -> None:
    if target.format.name == TERMINAL:
        with result_stream() as stream:
            target.format.write(report, stream, options)
    elif target.format.is_binary:
        if sys.stdout.isatty():
            raise wrong_usage(f"{target.format.name} is not text; write it to a file with --output.", "--format")
        octets = BytesIO()
        target.format.write(report, octets, options)
        write_document(octets.getvalue())
    else:
        text = StringIO()
        target.format.write(report, text, options)
        write_document(text.getvalue())
