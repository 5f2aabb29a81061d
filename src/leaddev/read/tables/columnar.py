"""Rows as columns of polars, which the extra `large` installs: of Parquet, and of large text files a block at a time.

The cells of a text are those that the `csv` module reads; a block in which the two might differ is left to that module.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, EncodedFile
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

import numpy as np
import polars as pl
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.read.files import refusing
from leaddev.read.tables.delimited import LONGEST_CELL, LONGEST_LINE, Text
from leaddev.read.tables.table import Ids, Numbered, Vocabulary, texts_of

BROKEN = (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError, ValueError)
BLOCK = 1 << 23
"""Octets that are read at once; fewer at first, until the texts of the columns are known."""
_FIRST = 1 << 16
_MOST_CATEGORIES = 1 << 14
"""A column with more texts than this is numbered by its distinct texts, block by block."""
_NO_DIGIT = 255
_DIGITS = re.compile("[0-9]|[1-9][0-9]")
_MARK, _BREAK, _RETURN = b'"\n\r'


class Columns(Struct, frozen=True):
    """Consecutive rows of a table; a list in a cell is its parts behind `;`, null and NaN are an empty cell.

    Some columns of the frame hold numbers of texts of a vocabulary.
    """

    frame: pl.DataFrame
    known: Mapping[int, Vocabulary] = {}

    @property
    def rows(self) -> int:
        """How many there are."""
        return self.frame.height

    def texts(self, column: int) -> list[str]:
        """The cells of a column."""
        series = self.frame.to_series(column)
        if column in self.known:
            return list(map(self.known[column].texts.__getitem__, series.to_list()))
        return texts_of(series.to_list())

    def ids(self, column: int, vocabulary: Vocabulary) -> Ids:
        """The numbers of the cells of a column; each distinct value is looked up once."""
        series = self.frame.to_series(column)
        if column in self.known:
            return series.to_numpy()  # of as many octets as its numbers need
        if series.dtype.is_nested():
            return vocabulary.ids_of(texts_of(series.to_list()))
        if (ids := _looked_up(series, vocabulary)) is not None:
            return ids
        told = series.unique(maintain_order=True)
        numbers = pl.Series(vocabulary.ids_of(texts_of(told.to_list())))
        return series.replace_strict(told, numbers, return_dtype=pl.Int32).to_numpy()

    def filled(self) -> Columns:
        """The rows of which a cell holds more than blanks."""
        blank = np.arange(self.rows, dtype=np.uint32)
        for column in range(self.frame.width):
            if not len(blank):  # most first cells tell
                return self
            blank = blank[self._blanks(column, blank)]
        return Columns(self.frame.filter(~np.isin(np.arange(self.rows), blank)), self.known) if len(blank) else self

    def _blanks(self, column: int, rows: NDArray[np.uint32]) -> NDArray[np.bool_]:
        """Of some rows, which cells of a column hold nothing but blanks."""
        series = self.frame.to_series(column).gather(rows)
        if column in self.known:
            is_blank = np.array([not text.strip() for text in self.known[column].texts], dtype=np.bool_)
            return np.asarray(is_blank[series.to_numpy()])
        doubtful = pl.repeat(True, len(rows), eager=True)
        if series.dtype == pl.String:  # no blank lies between these two
            doubtful = ((series < "!") | (series > "~")).fill_null(True)
        elif series.dtype.is_numeric():
            doubtful = series.is_null() | series.is_nan().fill_null(True)
        found = doubtful.to_numpy().copy()
        found[found] = [not text.strip() for text in texts_of(series.filter(doubtful).to_list())]
        return found


def _looked_up(series: pl.Series, vocabulary: Vocabulary) -> Ids | None:
    """The numbers of cells whose texts are all known; None where one may not be."""
    if series.dtype == pl.String and len(vocabulary.texts) <= _MOST_CATEGORIES:
        known = series.cast(pl.Enum(vocabulary.texts), strict=False)
        is_known = known.null_count() == series.null_count()
        return known.to_physical().cast(pl.Int32).fill_null(0).to_numpy() if is_known else None
    if series.dtype.is_float():
        given = series.fill_nan(None)
        whole = given.cast(pl.Int64, strict=False)
        series = whole if whole.null_count() == given.null_count() and (whole == given).all() else series
    low, high = (series.min(), series.max()) if series.dtype.is_integer() else (None, None)
    if not isinstance(low, int) or not isinstance(high, int) or high - low > _MOST_CATEGORIES or high >= 1 << 62:
        return None
    told = np.array([*(vocabulary.get(str(value), -1) for value in range(low, high + 1)), 0], dtype=np.int32)
    ids: Ids = told[(series.cast(pl.Int64) - low).fill_null(high - low + 1).to_numpy()]
    return ids if ids.min() >= 0 else None


def columns_of(
    text: Text, delimiter: str, rows: Callable[[], Iterator[Numbered]], below: int, vocabularies: Sequence[Vocabulary]
) -> Iterator[Columns | None]:
    """The rows that start below a line and hold anything; None, and no more, in front of rows that are in doubt.

    Columns whose texts are known are read as their numbers: most of the time goes where a new text is met.
    """
    start = next((line for line, _ in rows() if line > below), None)
    growing: set[int] = set()
    for block in () if start is None else _blocks(text, start):
        met = [len(each.texts) for each in vocabularies]
        known = {at for at, count in enumerate(met) if 1 < count <= _MOST_CATEGORIES and at not in growing}
        columns = _columns(block, delimiter, len(met), {at: vocabularies[at] for at in sorted(known)})
        if columns is None and known:
            columns = _columns(block, delimiter, len(met), {})
        if columns is None:
            yield None
            return
        if (filled := columns.filled()).rows:
            yield filled
        growing = {at for at, own in enumerate(vocabularies) if len(own.texts) > met[at]}


def _blocks(text: Text, start: int) -> Iterator[bytes]:
    """Whole rows in UTF-8 from a line on, as far as quotation marks tell; a line break ends the last one."""
    skipped = sum(len(line.encode()) for line in islice(text.lines(), start - text.first_line))
    with refusing(text.source.name), text.source.open() as octets:
        is_utf8 = text.encoding.startswith("utf-8")
        stream = octets if is_utf8 else EncodedFile(octets, "utf-8", text.encoding)
        skipped += len(BOM_UTF8) if text.encoding == "utf-8-sig" else 0
        rest, size = b"", min(_FIRST, BLOCK)
        while read := stream.read(size):
            size = min(4 * size, BLOCK)
            rest += read
            if skipped:
                skipped, rest = max(skipped - len(rest), 0), rest[skipped:]
            if (end := _end(rest)) or len(rest) > LONGEST_LINE:
                yield rest[: end or None]
                rest = rest[end:] if end else b""
        if rest:
            yield rest + b"\n"


def _end(block: bytes) -> int:
    """Where the last row ends that is whole, if the first one starts at 0; else 0."""
    end = block.rfind(b"\n") + 1
    marks = np.count_nonzero(np.frombuffer(block[:end], np.uint8) == _MARK) if b'"' in block else 0
    while marks % 2 and end:
        before = block.rfind(b"\n", 0, end - 1) + 1
        marks -= block.count(b'"', before, end)
        end = before
    return end


def _columns(block: bytes, delimiter: str, width: int, known: Mapping[int, Vocabulary]) -> Columns | None:
    """The cells of a block, of empty lines too; None where polars and the `csv` module might not agree on them.

    They agree where each quotation mark stands where it may, and where all octets are accounted for: those of the
    texts of the cells, the marks around them, and what stands between them in rows of the same width.
    """
    block = block.lstrip(b"\r\n") or b"\n"
    octets = np.frombuffer(block, np.uint8)
    if len(block) > LONGEST_LINE or not block.endswith(b"\n") or block.startswith(BOM_UTF8):  # polars leaves it out
        return None
    marks, returns = np.flatnonzero(octets == _MARK), np.flatnonzero(octets == _RETURN)
    around = _marks_around(octets, marks, ord(delimiter))
    if around is None or (octets[returns + 1] != _BREAK).any():
        return None
    digits = {} if len(marks) else {at: own for at in known if (own := _digits(known[at])) is not None}
    kinds = {at: pl.UInt8() if at in digits else pl.Enum(known[at].texts) for at in known}
    try:
        schema = {str(at): kinds.get(at, pl.String()) for at in range(width)}
        frame = pl.read_csv(block, has_header=False, separator=delimiter, schema=schema)
    except BROKEN:
        return None
    numbers = (pl.col(str(at)).to_physical().fill_null(0) for at in known if at not in digits)
    frame = frame.with_columns(*numbers, *(pl.col(str(at)).fill_null(_NO_DIGIT) for at in digits))
    ids = {str(at): own[frame[str(at)].to_numpy()] for at, own in digits.items()}
    if any(own.min() < 0 for own in ids.values()):  # a number that is not known yet
        return None
    columns = Columns(frame.with_columns(*(pl.Series(at, own) for at, own in ids.items())), known)
    texts, longest = _octets(columns)
    between = len(block) - texts - around - _outside(marks, returns)
    if digits and between != sum(np.count_nonzero(octets == sign) for sign in (ord(delimiter), _BREAK)):  # as in `01`
        return None
    lacking = frame.height * width - between
    if lacking and lacking != _blank_lines(octets, marks) * (width - 1):
        return None
    return columns if longest <= LONGEST_CELL else None


def _digits(vocabulary: Vocabulary) -> NDArray[np.int16] | None:
    """The number of each text from 0 to 99, and of the empty one at `_NO_DIGIT`, else -1; None if there are others."""
    texts = vocabulary.texts[1:]
    if not all(map(_DIGITS.fullmatch, texts)):
        return None
    told = np.full(1 << 8, -1, dtype=np.int16)
    told[[*map(int, texts), _NO_DIGIT]] = [*range(1, len(texts) + 1), 0]
    return told


def _marks_around(octets: NDArray[np.uint8], marks: NDArray[np.int64], delimiter: int) -> int | None:
    """How many quotation marks are no part of a text; None where one stands in the wrong place or is not closed."""
    if len(marks) % 2:
        return None
    opening, closing = marks[::2], marks[1::2]
    before, after = octets[opening - 1], octets[closing + 1]  # in front of the first octet stands the last: a break
    starts = (before == delimiter) | (before == _BREAK)
    ends = (after == delimiter) | (after == _BREAK) | (after == _RETURN)
    is_doubled = opening[1:] == closing[:-1] + 1
    starts[1:] |= is_doubled
    ends[:-1] |= is_doubled
    return len(marks) - int(is_doubled.sum()) if starts.all() and ends.all() else None


def _outside(marks: NDArray[np.int64], places: NDArray[np.int64]) -> int:
    """How many of the places are not between quotation marks."""
    return int((np.searchsorted(marks, places) % 2 == 0).sum())


def _blank_lines(octets: NDArray[np.uint8], marks: NDArray[np.int64]) -> int:
    breaks = np.flatnonzero(octets == _BREAK)
    before = np.where(octets[breaks - 1] == _RETURN, octets[breaks - 2], octets[breaks - 1])
    return _outside(marks, breaks[before == _BREAK])


def _octets(columns: Columns) -> tuple[int, int]:
    """The octets of all texts, and of the longest."""
    total, longest = 0, 0
    for column, vocabulary in columns.known.items():
        own = [len(text.encode()) for text in vocabulary.texts]
        total += int(np.bincount(columns.ids(column, vocabulary), minlength=len(own)) @ own)
    sizes = columns.frame.select(pl.col(pl.String).str.len_bytes())
    for sums, most in zip(*(sizes.sum().row(0), sizes.max().row(0)), strict=True):
        total, longest = total + (sums or 0), max(longest, most or 0)
    return total, longest
