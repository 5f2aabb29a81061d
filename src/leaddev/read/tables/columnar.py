"""Rows as columns of polars, which the extra `large` installs: of Parquet, and of large text files a block at a time.

The cells of a text are those that the `csv` module reads; a block in which the two might differ is left to that module.
"""

from __future__ import annotations

from codecs import BOM_UTF8, EncodedFile
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

import numpy as np
import polars as pl
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.read.files import refusing
from leaddev.read.tables.delimited import LONGEST_CELL, LONGEST_LINE, Text
from leaddev.read.tables.table import Ids, Numbered, Vocabulary, is_filled, texts_of

BROKEN = (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError, ValueError)
BLOCK = 1 << 23
"""Octets that are read at once."""
_MOST_CATEGORIES = 1 << 14
"""A column with more texts than this is numbered by its distinct texts, block by block."""
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
            return series.to_numpy()
        if series.dtype.is_nested():
            return vocabulary.ids_of(texts_of(series.to_list()))
        told = series.unique(maintain_order=True)
        ids = pl.Series(vocabulary.ids_of(texts_of(told.to_list())))
        return series.replace_strict(told, ids, return_dtype=pl.Int32).to_numpy()

    def filled(self) -> Columns:
        """The rows of which a cell holds more than blanks."""
        if 0 in self.known:
            is_blank = np.array([not text.strip() for text in self.known[0].texts])[self.frame.to_series(0).to_numpy()]
        else:
            is_blank = np.array([not cell.strip() for cell in self.texts(0)], dtype=np.bool_)
        doubtful = np.flatnonzero(is_blank).tolist()  # most first cells tell
        if not doubtful:
            return self
        those = Columns(self.frame[doubtful], self.known)
        cells = zip(*map(those.texts, range(self.frame.width)), strict=True)
        blank = [row for row, own in zip(doubtful, cells, strict=True) if not is_filled(own)]
        return Columns(self.frame.filter(~np.isin(np.arange(self.rows), blank)), self.known) if blank else self


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
        rest = b""
        while read := stream.read(BLOCK):
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
    marks = np.count_nonzero(np.frombuffer(block[:end], np.uint8) == _MARK)
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
    schema = {str(at): pl.Enum(known[at].texts) if at in known else pl.String() for at in range(width)}
    try:
        frame = pl.read_csv(block, has_header=False, separator=delimiter, schema=schema)
    except BROKEN:
        return None
    numbers = (pl.col(str(at)).to_physical().cast(pl.Int32).fill_null(0) for at in known)
    columns = Columns(frame.with_columns(*numbers), known)
    texts, longest = _octets(columns)
    between = len(block) - texts - around - _outside(marks, returns)
    lacking = frame.height * width - between
    if lacking and lacking != _blank_lines(octets, marks) * (width - 1):
        return None
    return columns if longest <= LONGEST_CELL else None


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
        own = np.array([len(text.encode()) for text in vocabulary.texts])
        total += int(own[columns.ids(column, vocabulary)].sum())
    sizes = columns.frame.select(pl.col(pl.String).str.len_bytes())
    for sums, most in zip(*(sizes.sum().row(0), sizes.max().row(0)), strict=True):
        total, longest = total + (sums or 0), max(longest, most or 0)
    return total, longest
