"""Delimited text gives the cells and lines that it holds, wherever chunks are cut, in every encoding."""

from __future__ import annotations

import contextlib
import csv
import io
from collections.abc import Sequence
from unittest.mock import patch

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from leaddev.errors import InvalidInput
from leaddev.read.files import SourceFile
from leaddev.read.tables import Table, open_table

PLAIN = st.sampled_from(
    ["", "1", "2", "5", "10", "é", "Eens", "Strongly agree", "unit017", "a" * 70, " x ", "12345678"]
)
HARD = st.text(st.sampled_from('ab",;\n\r é€\t|😀'), max_size=12)
CELL = st.one_of(PLAIN, PLAIN, PLAIN, HARD)


def source_of(octets: bytes, name: str = "answers.csv") -> SourceFile:
    return SourceFile(name, None, len(octets), octets)


def cells_of(table: Table, at_once: int = 400_000) -> list[list[str]]:
    """All rows through the ids, checked against the texts of the same chunk of so many cells."""
    columns = range(len(table.header))
    found: list[list[str]] = []
    with patch("leaddev.read.tables.table.CELLS_AT_ONCE", at_once):
        for chunk in table.chunks(columns, texts=columns):
            assert chunk.first_row == len(found)
            decoded = [[table.vocabulary(c)[i] for i in chunk.ids[c].tolist()] for c in columns]
            assert decoded == [list(chunk.texts[c]) for c in columns]
            assert all(chunk.ids[c].dtype == np.int32 for c in columns)
            found.extend(list(row) for row in zip(*decoded, strict=True))
    for column in columns:
        texts = table.vocabulary(column)
        assert len(set(texts)) == len(texts), "a text has two ids"
    return found


def written(rows: Sequence[Sequence[str]], delimiter: str, quoting: int, newline: str) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, quoting=quoting, lineterminator=newline)  # type: ignore[arg-type]
    writer.writerows(rows)
    return stream.getvalue()


@settings(max_examples=200)
@given(
    rows=st.integers(2, 5).flatmap(lambda k: st.lists(st.lists(CELL, min_size=k, max_size=k), max_size=12)),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    newline=st.sampled_from(["\n", "\r\n"]),
    at_once=st.sampled_from([1, 7, 50, 1 << 20]),
)
def test_cells_equal_those_of_the_csv_module(
    rows: list[list[str]], delimiter: str, quoting: int, newline: str, at_once: int
) -> None:
    header = [f"column{number}" for number in range(len(rows[0]) if rows else 3)]
    text = written([header, *rows], delimiter, quoting, newline)
    table = open_table(source_of(text.encode()))
    expected = [row for row in list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))[1:] if row]
    assume(all(len(row) == len(header) for row in expected))  # the writer leaves lone carriage returns bare
    assert list(table.header) == header
    assert cells_of(table, at_once) == [row for row in expected if any(map(str.strip, row))]


@settings(max_examples=100)
@given(
    rows=st.lists(st.lists(PLAIN, min_size=4, max_size=4), min_size=1, max_size=40),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_encodings_give_the_same_cells(rows: list[list[str]], quoting: int, encoding: str) -> None:
    rows = [["naïef", "1", "2", "3"], *rows]
    text = written([["unit", "q1", "q2", "q3"], *rows], ";", quoting, "\r\n")
    table = open_table(source_of(text.encode(encoding)))
    assert cells_of(table) == [row for row in rows if any(map(str.strip, row))]


@settings(max_examples=100)
@given(text=st.text(st.sampled_from('ab1",;\n\r '), max_size=80), at_once=st.sampled_from([1, 5, 20]))
def test_any_text_is_read_or_refused_and_chunks_do_not_matter(text: str, at_once: int) -> None:
    def outcome(size: int) -> object:
        try:
            return cells_of(open_table(source_of(("x,y\n" + text).encode())), size)
        except InvalidInput as refused:
            return [(problem.code, problem.location.line, problem.count) for problem in refused.problems]

    assert outcome(at_once) == outcome(1 << 20)


@settings(max_examples=60)
@given(octets=st.binary(max_size=200))
def test_hostile_bytes_never_crash(octets: bytes) -> None:
    with contextlib.suppress(InvalidInput):
        cells_of(open_table(source_of(octets)))


@settings(max_examples=100)
@given(
    rows=st.lists(
        st.tuples(st.sampled_from(["a", "b b", 'say ""hi""', "l1\nl2", "c;d"]), st.integers(0, 99)), min_size=1
    ),
    at_once=st.sampled_from([1, 5, 40, 1 << 20]),
    blanks=st.integers(0, 2),
)
def test_lines_are_those_of_the_file(rows: list[tuple[str, int]], at_once: int, blanks: int) -> None:
    text, lines = "\n" * blanks + "name,number\n", []
    for name, number in rows:
        lines.append(text.count("\n") + 1)
        text += f'"{name}",{number}\n' + "\n" * (number % 3 == 0)
    table = open_table(source_of(text.encode()))
    assert len(cells_of(table, at_once)) == len(rows)
    assert [table.location(row).line for row in range(len(rows))] == lines
    assert table.location(None, 1).line == blanks + 1


def test_many_distinct_texts_keep_their_ids() -> None:
    rows = [[f"c{number % 3001}", f"a label that is long {number % 2003}", str(number % 300)] for number in range(9000)]
    text = written([["code", "label", "number"], *rows], ",", csv.QUOTE_MINIMAL, "\n")
    assert cells_of(open_table(source_of(text.encode())), 20_000) == rows
