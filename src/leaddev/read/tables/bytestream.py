"""Bytes of a table file -> blocks of ASCII-compatible bytes without byte order mark, lone carriage returns or NUL.

Decides the encoding on the whole file before the first block. Knows nothing of cells.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import NoReturn

from msgspec import Struct

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.read.files import SourceFile

SCAN_BLOCK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class TextBytes(Struct, frozen=True):
    """A source whose encoding is known."""

    source: SourceFile
    encoding: str
    skipped: int
    has_mac_lines: bool

    def blocks(self, size: int) -> Iterator[bytes]:
        """The bytes in UTF-8 from the first character on, about `size` at a time, cut anywhere."""
        decoder = None if self.encoding == "utf-8" else codecs.getincrementaldecoder(self.encoding)("replace")
        try:
            with self.source.open() as stream:
                stream.seek(self.skipped)
                while block := stream.read(size):
                    if decoder is not None:
                        block = decoder.decode(block).encode("utf-8")
                    yield block.replace(b"\r", b"\n") if self.has_mac_lines else block
        except OSError as error:
            reason = error.strerror or type(error).__name__
            message, hint = f"The file cannot be read: {reason}.", "Close it in other programs and try again."
            raise InvalidInput([Problem("LD-E103", message, Location(self.source.name), hint)]) from error


def examine(source: SourceFile) -> TextBytes:
    """Read the file once to learn its encoding; refuses binary content (E106) and bytes that are no text (E105)."""
    with source.open() as stream:
        start = stream.read(4)
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return _checked(source, encoding, len(bom))
    return _checked(source, "utf-8", 0)


def _checked(source: SourceFile, encoding: str, skipped: int) -> TextBytes:
    """Decode once without keeping the text; fall back to Windows-1252 where UTF-8 was only assumed."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    has_newline = has_return = is_over = False
    lines = 1
    with source.open() as stream:
        stream.seek(skipped)
        while not is_over:
            block = stream.read(SCAN_BLOCK)
            is_over = not block
            try:
                # the decoder is not bothered with ASCII unless it waits for the rest of a character
                if encoding != "utf-8" or is_over or not block.isascii() or decoder.getstate()[0]:
                    text = decoder.decode(block, final=is_over)
                    block = block if encoding == "utf-8" else text.encode()
            except UnicodeDecodeError as error:
                if encoding == "utf-8" and not skipped:
                    return _checked(source, "cp1252", 0)
                lines += error.object[: error.start].decode(encoding, "replace").count("\n")
                _refuse_encoding(source, encoding, lines, error.object[error.start : error.start + 1])
            if b"\0" in block:
                _refuse_binary(source, lines + block[: block.index(b"\0")].count(b"\n"))
            has_newline = has_newline or b"\n" in block
            has_return = has_return or b"\r" in block
            lines += block.count(b"\n")
    return TextBytes(source, encoding, skipped, has_return and not has_newline)


def _refuse_encoding(source: SourceFile, encoding: str, line: int, octets: bytes) -> NoReturn:
    shown = "UTF-16" if encoding.startswith("utf-16") else "UTF-8"
    octet = octets.hex().upper() or "at the end"
    message = f"The byte {octet} is not text in {shown}."
    raise InvalidInput([Problem("LD-E105", message, Location(source.name, line), "Save the file as UTF-8.")])


def _refuse_binary(source: SourceFile, line: int) -> NoReturn:
    message = "The file is not text: it holds bytes of value zero."
    hint = "Export the answers as CSV (UTF-8) or XLSX."
    raise InvalidInput([Problem("LD-E106", message, Location(source.name, line), hint)])
