"""Files as users name them: found relative to a folder, opened as bytes, digested; standard input as `-`.

Knows nothing of what the bytes mean. Every failure is an `InvalidInput` that names the file as the user wrote it.
"""

from __future__ import annotations

import errno
import hashlib
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.nearest import nearest

STDIN = "-"
STDIN_NAME = "standard input"
MOST_FOLDERS = 100
"""In more folders a file that is missing is not looked for."""
_LONGEST_SHOWN = 200
_CURES = {
    errno.ENAMETOOLONG: "Check the spelling, or give the file a shorter name.",
    errno.ELOOP: "It is a link that leads back to itself: name the file that holds the data.",
}


class SourceFile(Struct, frozen=True):
    """A file that exists and has content; `name` is how the user wrote it.

    `path` is None for standard input, whose bytes are kept in `content`: it can be read only once.
    """

    name: str
    path: Path | None
    size: int
    content: bytes | None = None

    @property
    def suffix(self) -> str:
        """The ending in lower case with its dot, empty for standard input."""
        return "" if self.path is None else Path(self.name).suffix.lower()

    def open(self) -> BinaryIO:
        """A fresh binary stream from the first byte."""
        if self.content is not None or self.path is None:
            return BytesIO(self.content or b"")
        with refusing(self.name):
            return self.path.open("rb")

    def read(self) -> bytes:
        """All bytes at once; for files that are known to be small."""
        if self.content is not None:
            return self.content
        with refusing(self.name), self.open() as stream:
            return stream.read()


def open_source(name: str, base: Path | None = None) -> SourceFile:
    """Find the file `name` relative to the folder `base` (the current folder when None); `-` is standard input."""
    if name == STDIN:
        return _spooled(STDIN_NAME, None, sys.stdin.buffer)
    path = (base or Path()) / name
    with refusing(name):
        try:
            status = path.stat()
        except (FileNotFoundError, NotADirectoryError, ValueError) as error:
            raise InvalidInput([_missing(name, path)]) from error
    if stat.S_ISDIR(status.st_mode):
        hint = "Name the file inside the folder."
        raise InvalidInput([_problem("LD-E102", name, f"`{shown(name)}` is a folder, not a file.", hint)])
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
        hint = "Name a file that holds the data."
        raise InvalidInput([_problem("LD-E103", name, f"`{shown(name)}` is a device, not a file.", hint)])
    with refusing(name), path.open("rb") as stream:
        if stat.S_ISFIFO(status.st_mode):
            return _spooled(name, path, stream)
    if status.st_size == 0:
        raise InvalidInput([_empty(name)])
    return SourceFile(name=name, path=path, size=status.st_size)


def sha256_of(source: SourceFile) -> str:
    """The SHA-256 digest of the bytes in hexadecimal, read in blocks."""
    with refusing(source.name), source.open() as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]  # the streams have all


@contextmanager
def refusing(name: str) -> Iterator[None]:
    """A file that exists but cannot be read is a problem."""
    try:
        yield
    except OSError as error:
        message = f"The file cannot be opened: {error.strerror or type(error).__name__}."
        hint = _CURES.get(error.errno or 0, "Close it in other programs and check its permissions.")
        raise InvalidInput([_problem("LD-E103", name, message, hint)]) from error


def _spooled(name: str, path: Path | None, stream: BinaryIO) -> SourceFile:
    with refusing(name):
        content = stream.read()
    if not content:
        raise InvalidInput([_empty(name)])
    return SourceFile(name=name, path=path, size=len(content), content=content)


def _problem(code: str, name: str, message: str, hint: str) -> Problem:
    return Problem(code, message, Location(shown(name)), hint)


def shown(name: str) -> str:
    """The name of a file, shortened where it is longer than anybody reads."""
    return name if len(name) <= _LONGEST_SHOWN else f"{name[:_LONGEST_SHOWN]}\u2026"


def _empty(name: str) -> Problem:
    return _problem("LD-E104", name, "The file has no content.", "Export it again, or remove the reference to it.")


def _missing(name: str, path: Path) -> Problem:
    hint = "Check the spelling; paths are relative to the survey file."
    elsewhere = _elsewhere(path)
    if elsewhere is not None:
        return _problem("LD-E101", name, f"There is no file `{name}`.", f"Write `{Path(name).parent / elsewhere}`.")
    try:
        neighbours = sorted(entry.name for entry in path.parent.iterdir())
    except (OSError, ValueError):
        neighbours = []
        folder = Path(name).parent
        if str(folder) != ".":
            hint = f"There is no folder `{folder}` either; paths are relative to the survey file."
    close = nearest(path.name, neighbours)
    if close is not None:
        hint = f"Did you mean `{Path(name).parent / close}`?"
    return _problem("LD-E101", name, f"There is no file `{shown(name)}`.", hint)


def _elsewhere(path: Path) -> Path | None:
    """Where a file of that name is: in the folder above, or in one beside where it was looked for."""
    try:
        folders = sorted(entry.name for entry in path.parent.iterdir() if entry.is_dir())[:MOST_FOLDERS]
        places = [Path("..") / path.name, *(Path(folder) / path.name for folder in folders)]
        return next((place for place in places if (path.parent / place).is_file()), None)
    except (OSError, ValueError):
        return None
