"""Files as users name them: found relative to a folder, opened as bytes, digested; standard input as `-`.

Knows nothing of what the bytes mean. Every failure is an `InvalidInput` that names the file as the user wrote it.
"""

from __future__ import annotations

import hashlib
import stat
import sys
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.nearest import nearest

STDIN = "-"
STDIN_NAME = "standard input"
DIGEST_BLOCK = 1 << 20
MOST_FOLDERS = 100
"""In more folders a file that is missing is not looked for."""


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
        try:
            return self.path.open("rb")
        except OSError as error:
            raise InvalidInput([_unreadable(self.name, error)]) from error

    def read(self) -> bytes:
        """All bytes at once; for files that are known to be small."""
        if self.content is not None:
            return self.content
        try:
            with self.open() as stream:
                return stream.read()
        except OSError as error:
            raise InvalidInput([_unreadable(self.name, error)]) from error


def open_source(name: str, base: Path | None = None) -> SourceFile:
    """Find the file `name` relative to the folder `base` (the current folder when None); `-` is standard input."""
    if name == STDIN:
        return _spooled(STDIN_NAME, None, sys.stdin.buffer)
    path = (base or Path()) / name
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise InvalidInput([_missing(name, path)]) from error
    except OSError as error:
        raise InvalidInput([_unreadable(name, error)]) from error
    if stat.S_ISDIR(status.st_mode):
        hint = "Name the file inside the folder."
        raise InvalidInput([_problem("LD-E102", name, f"`{name}` is a folder, not a file.", hint)])
    try:
        if stat.S_ISFIFO(status.st_mode):
            with path.open("rb") as stream:
                return _spooled(name, path, stream)
        if not stat.S_ISREG(status.st_mode):
            hint = "Name a file that holds the data."
            raise InvalidInput([_problem("LD-E103", name, f"`{name}` is a device, not a file.", hint)])
        with path.open("rb"):
            pass
    except OSError as error:
        raise InvalidInput([_unreadable(name, error)]) from error
    if status.st_size == 0:
        raise InvalidInput([_empty(name)])
    return SourceFile(name=name, path=path, size=status.st_size)


def sha256_of(source: SourceFile) -> str:
    """The SHA-256 digest of the bytes in hexadecimal, read in blocks."""
    digest = hashlib.sha256()
    try:
        with source.open() as stream:
            while block := stream.read(DIGEST_BLOCK):
                digest.update(block)
    except OSError as error:
        raise InvalidInput([_unreadable(source.name, error)]) from error
    return digest.hexdigest()


def _spooled(name: str, path: Path | None, stream: BinaryIO) -> SourceFile:
    try:
        content = stream.read()
    except OSError as error:
        raise InvalidInput([_unreadable(name, error)]) from error
    if not content:
        raise InvalidInput([_empty(name)])
    return SourceFile(name=name, path=path, size=len(content), content=content)


def _problem(code: str, name: str, message: str, hint: str) -> Problem:
    return Problem(code, message, Location(name), hint)


def _empty(name: str) -> Problem:
    return _problem("LD-E104", name, "The file has no content.", "Export it again, or remove the reference to it.")


def _unreadable(name: str, error: OSError) -> Problem:
    reason = error.strerror or type(error).__name__
    hint = "Close it in other programs and check its permissions."
    return _problem("LD-E103", name, f"The file cannot be opened: {reason}.", hint)


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
    return _problem("LD-E101", name, f"There is no file `{name}`.", hint)


def _elsewhere(path: Path) -> Path | None:
    """Where a file of that name is: in the folder above, or in one beside where it was looked for."""
    try:
        folders = sorted(entry.name for entry in path.parent.iterdir() if entry.is_dir())[:MOST_FOLDERS]
        places = [Path("..") / path.name, *(Path(folder) / path.name for folder in folders)]
        return next((place for place in places if (path.parent / place).is_file()), None)
    except (OSError, ValueError):
        return None
