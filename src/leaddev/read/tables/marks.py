"""Delimited bytes without quotation marks: one line a record, and bytes that UTF-8 never uses for what stood in marks.

Cells are those of the csv module: a mark counts at the start of a cell; what follows the closing one is taken as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

DELIMITER, NEWLINE, RETURN, QUOTE, EMPTY, _OPEN = (bytes([octet]) for octet in range(0xF8, 0xFE))
"""Inside quotation marks; `EMPTY` is a cell of two marks alone, which is told from nothing."""

MOST_OPEN = 1 << 20
"""A cell of more bytes has a quotation mark that is never closed."""


def unquoted(block: bytes, delimiter: bytes) -> tuple[bytes, bytes]:
    """The records of a block of whole lines, and the last one as it was if it is not closed."""
    if b'"' not in block:
        return _with_newlines(block), b""
    return _by_parity(block, delimiter) or _by_rules(block, delimiter)


def lines_of(body: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of unquoted bytes, each with the number of lines that it takes in the file."""
    for record in body.split(b"\n")[:-1]:
        yield 1 + record.count(NEWLINE) + record.count(RETURN) - record.count(RETURN + NEWLINE), record


@lru_cache(maxsize=8)
def translation(delimiter: bytes) -> bytes:
    """What the bytes stand for; without `EMPTY`, which stands for nothing."""
    return bytes.maketrans(DELIMITER + NEWLINE + RETURN + QUOTE, delimiter + b'\n\r"')


def text_of(octets: bytes, delimiter: bytes) -> str:
    """The text of a cell. The whole file was checked to decode: nothing is replaced unless it changed meanwhile."""
    return octets.translate(translation(delimiter), EMPTY).decode("utf-8", "replace")


def is_blank(record: bytes, delimiter: bytes, width: int = 0) -> bool:
    """Whether an unquoted record holds nothing: no cells, delimiters alone, or spaces alone."""
    if delimiter not in record and width != 1:
        return not record.decode("utf-8", "replace").strip()
    return not record.strip(delimiter)


def _with_newlines(body: bytes) -> bytes:
    return body.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in body else body


def _by_parity(block: bytes, delimiter: bytes) -> tuple[bytes, bytes] | None:
    """Inside is where the number of marks so far is odd, if each mark opens a cell, closes it or is doubled inside."""
    octets = np.frombuffer(block, dtype=np.uint8).copy()
    is_mark = octets == ord('"')
    is_inside = np.bitwise_xor.accumulate(is_mark.view(np.uint8)).view(np.bool_)
    is_separator = np.zeros(len(octets), dtype=np.bool_)
    for plain, inside in ((delimiter, DELIMITER), (b"\n", NEWLINE), (b"\r", RETURN)):
        if plain in block:
            found = octets == ord(plain)
            octets[found & is_inside] = ord(inside)
            is_separator |= found & ~is_inside
    opens, closes = is_mark & is_inside, is_mark & ~is_inside
    is_first, is_second = np.append(True, is_separator[:-1]), np.append(False, closes[:-1])
    is_last, is_doubled = np.append(is_separator[1:], True), np.append(opens[1:], False)
    if (opens & ~is_first & ~is_second).any() or (closes & ~is_last & ~is_doubled).any():
        return None
    is_empty = opens & is_first & np.append((closes & is_last)[1:], False)
    octets[is_empty], octets[opens & is_second] = ord(EMPTY), ord(QUOTE)
    used = len(block)
    if is_inside[-1]:
        ends = np.append(True, (octets == ord("\n")) | (octets == ord("\r")))
        used = int(np.flatnonzero(ends)[-1])  # behind the last record
    return _with_newlines(octets[:used].tobytes().translate(None, b'"')), block[used:]


def _by_rules(block: bytes, delimiter: bytes) -> tuple[bytes, bytes]:
    """The same from cell to cell, for marks that stand elsewhere."""

    def marked(found: re.Match[bytes]) -> bytes:
        octets, end = found[1], found[2]
        if not end:
            return _OPEN + octets
        if not octets and block[found.end() : found.end() + 1] in (delimiter, b"\n", b"\r", b""):
            return EMPTY
        inner = octets.replace(b'""', QUOTE).replace(delimiter, DELIMITER)
        return inner.replace(b"\n", NEWLINE).replace(b"\r", RETURN)

    text = re.sub(rb'(?<![^%b\r\n])"([^"]*+(?:""[^"]*+)*+)("|\Z)' % re.escape(delimiter), marked, block)
    start = len(text)
    if _OPEN in text:
        open_cell = text.index(_OPEN)
        start = 1 + max(text.rfind(b"\n", 0, open_cell), text.rfind(b"\r", 0, open_cell))
    return _with_newlines(text[:start]), text[start:].replace(_OPEN, b'"')
