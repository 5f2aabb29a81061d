"""Which encoding a text file has, decided on all its bytes before the first one is read. Knows nothing of cells."""

from __future__ import annotations

import codecs
import re
from typing import NoReturn

from leaddev.errors import Location
from leaddev.read.files import SourceFile
from leaddev.read.tables.table import refuse

WINDOWS = "cp1252"
_BLOCK = 1 << 20
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MAC = re.compile("(?<=[A-Za-z])[\u2021\u02c6\u2030\u017d\u2122](?=[a-z])")
"""Inside words, signs that Windows-1252 has for the bytes of \u00e1, \u00e0, \u00e2, \u00e9 and \u00f4 of Mac Roman."""
_NO_UTF8 = re.compile("[\udc80-\udcff]")
_NO_ASCII = re.compile("[^\0-\x7f\udc80-\udcff]")


def encoding_of(source: SourceFile) -> str:
    """Its byte order mark says it, else UTF-8; Windows-1252 where more bytes are no UTF-8 than are characters of it.

    Refuses bytes that are no text in the encoding (E105) and files that are no text at all (E106).
    """
    with source.open() as stream:
        start = stream.read(3)
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return _checked(source, encoding)
    return _checked(source, "utf-8")


def _checked(source: SourceFile, encoding: str) -> str:
    is_utf8 = encoding.startswith("utf-8")
    decoder = codecs.getincrementaldecoder(encoding)("surrogateescape" if is_utf8 else "strict")
    line, wrong, right, is_over = 1, 0, 0, False
    first: tuple[int, str] | None = None
    with source.open() as stream:
        while not is_over:
            block = stream.read(_BLOCK)
            is_over = not block
            try:
                text = decoder.decode(block, is_over)
            except UnicodeDecodeError as error:
                before = error.object[: error.start].decode(encoding, "replace")
                _refuse_byte(source, encoding, line + before.count("\n"), error.object[error.start : error.start + 1])
            if "\0" in text:
                place = Location(source.name, line + text[: text.index("\0")].count("\n"))
                message, hint = (
                    "The file is not text: it holds bytes of value zero.",
                    "Export it as CSV (UTF-8) or XLSX.",
                )
                refuse("LD-E106", message, place, hint)
            if is_utf8 and not text.isascii():
                found = _NO_UTF8.search(text)
                if found is not None and first is None:
                    first = line + text[: found.start()].count("\n"), found[0]
                wrong += len(_NO_UTF8.findall(text)) if found else 0
                right += len(_NO_ASCII.findall(text))
            if encoding == WINDOWS and (mac := _MAC.search(text)):
                place = Location(source.name, line + text[: mac.start()].count("\n"))
                message = "The file is in Mac Roman, the encoding of older Macs: accents would be read as other signs."
                refuse("LD-E105", message, place, "Save the file as UTF-8.")
            line += text.count("\n")
    if encoding == "utf-8" and wrong > right:
        return _checked(source, WINDOWS)
    if first is not None:
        _refuse_byte(source, encoding, first[0], first[1].encode("utf-8", "surrogateescape"), wrong)
    return encoding


def _refuse_byte(source: SourceFile, encoding: str, line: int, octets: bytes, count: int = 1) -> NoReturn:
    shown = {"utf-16": "UTF-16", WINDOWS: "UTF-8, nor in Windows-1252"}.get(encoding, "UTF-8")
    message = f"The byte {octets.hex().upper() or 'at the end'} is not text in {shown}."
    refuse("LD-E105", message, Location(source.name, line), "Save the file as UTF-8.", count)
