"""Headings, labels and codes made comparable, and taken apart as survey tools put them together. Decides nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from leaddev.schema.parts import APOSTROPHES

_TAG = re.compile(r"<[^<>]{1,200}>")
_SEGMENT = re.compile(r"[\[\]/.:]+|\s-\s")
_LEAD = re.compile(r"\s*([^\s.:]{1,40}?(?:\[[^\]]*\])*)(?:[.:)]|\s-)\s+\S")
_BETWEEN = re.compile(r"(?:[\[\](){}|/.:;>?\n]\s*)+(?:[-\u2013\u2014]\s)?|\s[-\u2013\u2014]\s")
_DIGITS_BEHIND = re.compile(r"[ ._(]*(\d{1,2})\)?$")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
"""Characters without width, as web pages leave them in texts."""
_UNIFIED = _UNSEEN | APOSTROPHES
_MARKS = " \t.:;?!*\u2026"
_MOST_PIECES = 14


def untagged(text: str) -> str:
    """The text without HTML tags."""
    return _TAG.sub(" ", text) if "<" in text else text


def seen(text: str) -> str:
    """What a reader sees of a cell: no tags, no blanks around it, no characters without width."""
    return untagged(text).translate(_UNSEEN).strip()


def plain(text: str) -> str:
    """The text without HTML tags and case, white space collapsed, compatibility characters and apostrophes unified."""
    return _trimmed(_folded(text))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", untagged(text)).casefold().translate(_UNIFIED)


def _trimmed(folded: str) -> str:
    return " ".join(folded.split()).strip(_MARKS)


def code_form(text: str) -> str:
    """Only the letters and digits of a code, without case."""
    return "".join(character for character in unicodedata.normalize("NFKC", text).casefold() if character.isalnum())


def code_forms(heading: str) -> list[str]:
    """What a heading may be as a code: whole, the last parts in brackets or after `/`, what stands before a text.

    `Q1[SQ001]`, `group/item`, `group.item`, `Q1[SQ001]. Text`, and the dual scale `Q1[item][2]`: its last two parts
    stay apart in the first form, because `item[2]` is not `item2`.
    """
    lead = _LEAD.match(heading)
    before = code_forms(lead[1]) if lead else []
    if len(heading) > 80:
        return before
    parts = [part for part in map(code_form, _SEGMENT.split(heading)) if part]
    forms = [code_form(heading)]
    if len(parts) > 1:
        inner, last = parts[-2:]
        forms = [joined(inner, last), *forms, inner + last, last + inner, last]
    return [form for form in dict.fromkeys((*forms, *before)) if form]


def joined(stem: str, row: str) -> str:
    """A stem and a row as one comparable text."""
    return f"{stem}|{row}"


class Span(Struct, frozen=True):
    """A part of a heading that may be a statement, and what stands around it: whole, and piece by piece.

    `is_row` where it is all there is, or stands in brackets; `digits` are those that a tool adds to a repeated heading.
    """

    text: str
    around: str = ""
    pieces: tuple[str, ...] = ()
    is_row: bool = True
    digits: str = ""


def spans(heading: str) -> Iterator[Span]:
    """Every part of a heading between two signs that tools put between stem, row and rating, the longest first."""
    folded = _folded(heading)
    signs = list(_BETWEEN.finditer(folded))
    starts, ends = [0, *(sign.end() for sign in signs)], [*(sign.start() for sign in signs), len(folded)]
    last = len(signs)
    pairs = [(first, end) for first in range(last + 1) for end in range(first, last + 1)]
    if last >= _MOST_PIECES:
        pairs = [(first, end) for first, end in pairs if first == 0 or end == last]
    for first, end in sorted(pairs, key=lambda pair: starts[pair[0]] - ends[pair[1]]):
        if text := _trimmed(folded[starts[first] : ends[end]]):
            outside = [
                *zip(starts[:first], ends[:first], strict=True),
                *zip(starts[end + 1 :], ends[end + 1 :], strict=True),
            ]
            pieces = tuple(filter(None, (_trimmed(folded[start:stop]) for start, stop in outside)))
            around = _trimmed(folded[: starts[first]]) + " " + _trimmed(folded[ends[end] :])
            is_row = not pieces or (first > 0 and "[" in signs[first - 1][0])
            yield Span(text, around, pieces, is_row)
            if end == last and (digits := _DIGITS_BEHIND.search(text)):
                yield Span(text[: digits.start()].strip(_MARKS), around, pieces, is_row, digits[1])


def combined(heads: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """What the rows of headings say of each column; what is blank above a heading continues the cell at its left."""
    rows = [list(row) for row in heads]
    for above, below in pairwise(rows):
        for column in range(1, len(above)):
            if not above[column] and below[column]:
                above[column] = above[column - 1]
    return [tuple(dict.fromkeys(filter(None, cells))) for cells in zip(*rows, strict=True)]
