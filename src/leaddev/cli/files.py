"""Files that are written together: each whole or not at all, and all of them or none.

Each is made in a temporary file beside its place and renamed when all are complete, in the order in which they are
given; what was begun is cleared away however the run ends. A file that was there keeps its mode.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from msgspec import Struct

from leaddev.cli.usage import cannot_write

PRIVATE, ORDINARY = 0o600, 0o666
"""Modes of new files: for their owner alone, and as the system is set (`umask`). Windows has no such modes."""


class NewFile(Struct, frozen=True):
    """A file to write: its place, what writes it to a path, and its mode where it is new."""

    path: Path
    write: Callable[[Path], None]
    mode: int = PRIVATE


def write_together(files: Sequence[NewFile]) -> None:
    """Write all files; wrong usage where one cannot be written, and then none has changed."""
    with ExitStack() as stack:
        _put([(_written(file, stack), file.path) for file in files], stack)


def _beside(path: Path, stack: ExitStack) -> Path:
    """A name beside the place of a file, gone when the stack is closed: noted before there is such a file."""
    temporary = path.resolve().parent / f".leaddev-{os.urandom(8).hex()}{path.suffix}"
    stack.callback(temporary.unlink, missing_ok=True)
    return temporary


def _written(file: NewFile, stack: ExitStack) -> Path:
    temporary = _beside(file.path, stack)
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, file.mode))
        file.write(temporary)
        if file.path.exists():
            temporary.chmod(stat.S_IMODE(file.path.stat().st_mode))
    except OSError as error:
        raise cannot_write(str(file.path), error) from error
    return temporary


def _put(files: Sequence[tuple[Path, Path]], stack: ExitStack) -> None:
    """Rename; where it ends before all are renamed, those that were are as before."""
    copies: list[tuple[Path, Path | None]] = []
    try:
        for temporary, path in files:
            place = path.resolve()
            try:
                copy = _copy(path, stack) if len(files) > 1 else None
                copies.append((place, copy))  # before it is renamed: the run may be stopped between the two
                temporary.replace(place)
            except OSError as error:
                copies = [each for each in copies if each[0] != place]
                raise cannot_write(str(path), error) from error
        copies.clear()
    finally:
        # What cannot be restored keeps what was renamed before it: no report without its record.
        with suppress(OSError):
            for place, copy in reversed(copies):
                _restore(place, copy)


def _copy(path: Path, stack: ExitStack) -> Path | None:
    if not path.exists():
        return None
    copy = _beside(path, stack)
    shutil.copy2(path, copy)
    return copy


def _restore(place: Path, copy: Path | None) -> None:
    if copy is None:
        place.unlink(missing_ok=True)
    else:
        copy.replace(place)
