"""The archive of a workbook: its members as elements, in no more memory than the size of the file warrants."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from io import BytesIO
from typing import IO, Protocol
from xml.etree.ElementTree import Element, iterparse
from zipfile import ZipFile

ROOM, TIMES = 256_000_000, 200
"""Bytes of memory that a workbook may take: so many, and so many times its own."""
COPIES, OCTETS_OF_AN_ELEMENT, TIMES_LONGER = 4, 100, 30
"""How often a text is there while it is read; what an element takes that is done; how much longer an open one is."""
_DOCTYPE = b"<!DOCTYPE"
_BLOCK = 1 << 18
"""Octets that are read at once."""


class TooLargeError(Exception):
    """A workbook that takes more memory than its size warrants."""


class Aside(Protocol):
    """Takes parts of a member that need no parser: those behind `start`, of which each finishes with `end`."""

    start: bytes
    end: bytes

    def taken(self, head: bytes, parts: bytes) -> bool:
        """Whether these parts, behind the head of the member, need no parser; from the first that do, all have one."""


class Package:
    """An archive with its members by path, and the memory that is left for it.

    Raises what `zipfile` and `iterparse` raise where it is broken.
    """

    def __init__(self, octets: bytes) -> None:
        self._archive = ZipFile(BytesIO(octets))
        self._left = ROOM + TIMES * len(octets)
        members = self._archive.infolist()
        self.members = {member.filename.replace("\\", "/").lower(): member for member in members}
        if len(self.members) < len(members):
            raise ValueError("two members have the same name")
        if COPIES * sum(member.file_size for member in members) > self._left:
            raise TooLargeError
        self._longest = self._left // TIMES_LONGER

    def take(self, octets: int) -> None:
        """Raises `TooLargeError` when more memory is taken than there is."""
        self._left -= octets
        if self._left < 0:
            raise TooLargeError

    def elements(self, path: str, *endings: str, aside: Aside | None = None) -> Iterator[Element]:
        """The elements whose tags have one of these endings, each once it is complete; then it is emptied."""
        with self._archive.open(self.members[path.lower()]) as member:
            stream, is_wanted = _Stream(member, self._longest, aside), lru_cache(lambda tag: tag.endswith(endings))
            for _, element in iterparse(stream):
                if is_wanted(element.tag):
                    yield element
                    element.clear()
                    self.take(OCTETS_OF_AN_ELEMENT)
                    stream.pending = 0


class _Stream:
    """The bytes of a member: no element may be too long, and no entity may stand for more than is written."""

    def __init__(self, stream: IO[bytes], longest: int, aside: Aside | None) -> None:
        self._stream, self._longest, self._before = stream, longest, b""
        self._blocks = iter(partial(self._block, _BLOCK), b"") if aside is None else self._without(aside)
        self.pending = 0

    def read(self, _: int = -1) -> bytes:
        """The next bytes for the parser; none behind the last ones."""
        return next(filter(None, self._blocks), b"")

    def _block(self, size: int) -> bytes:
        block = self._stream.read(size)
        self.pending += len(block)
        if self.pending > self._longest:
            raise TooLargeError
        if _DOCTYPE in (self._before + block).replace(b"\0", b""):
            raise ValueError("a workbook has no document type")
        self._before = block[-2 * len(_DOCTYPE) :]
        return block

    def _without(self, aside: Aside) -> Iterator[bytes]:
        """The bytes without the parts that are taken aside."""
        head, start, rest = self._block(_BLOCK).partition(aside.start)
        yield head + start
        while start and (end := rest.rfind(aside.end) + 1):
            end += len(aside.end) - 1
            if not aside.taken(head, rest[:end]):
                break
            self.pending = 0
            rest = rest[end:] + self._block(_BLOCK)
        yield rest
        yield from iter(partial(self._block, _BLOCK), b"")


def local(tag: str) -> str:
    """A tag or the name of an attribute without its namespace."""
    return tag.rpartition("}")[2]
