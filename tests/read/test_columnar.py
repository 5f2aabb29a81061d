"""Large text files read by polars give the chunks, vocabularies, lines and problems of the reader that needs nothing.

Skipped without polars, the extra `large`; where `CI` is set that is a failure.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from leaddev.cli.entry import run
from leaddev.errors import InvalidInput
from leaddev.read.files import SourceFile
from leaddev.read.tables import Table, Vocabulary, open_table
from leaddev.read.tables.delimited import LARGE
from leaddev.read.tables.table import TOP
from needed import needed
from read.structures import JOIN, LONG, PEOPLE, long_of, only, said, sound, survey, without

CELLS = [
    "1", "2", "3", "", "", "a", "Mee eens", "x y", " ", "  1", "1 ", "é", ";", ",", "1,5", "1.5", 'a "q" b', '""', '"',
    "line\nbreak", "l\r\nb", "\n", "null", "NA", "nan", "01", "\u00a0", "\x1c", "TRUE", "#a", "\ufeff", "'", "\\",
    'a\\"', "\t", "a text that is longer than the others", "😀", "\x85", "\u2028", "=1+1", "1" * 40,
]  # fmt: skip
HEADINGS = ["q1", "q1", "h", "", " y", "two\nlines"]
ODD = [
    'a"b', '"a"b', '"a" ', ' "a"', '"open', "a\rb", '""a', 'a""', '""a""', '"a"b"', '"', '" "" "', '"a";b', "\r",
    'b"\n"',
]  # fmt: skip
"""Cells that are written as they stand, which no program should."""


@pytest.fixture(autouse=True)
def _reader() -> None:
    needed("polars")


def written(random: Random) -> str:
    """A table as many programs and people write it, some of them wrongly."""
    delimiter, width = random.choice(",;\t|"), random.choice([1, 2, 3, 4, 6])
    is_quoted, is_odd = random.random() < 0.5, random.random() < 0.3
    few = random.sample(CELLS, random.choice([3, 6, 30]))

    def cell(text: str) -> str:
        if is_quoted or any(sign in text for sign in f'"\n\r{delimiter}') or random.random() < 0.1:
            return '"' + text.replace('"', '""') + '"'
        return text

    lines = [delimiter.join(cell(random.choice(HEADINGS)) for _ in range(width))]
    for _ in range(random.choice([0, 1, 5, 30, 60])):
        row = [cell(random.choice(few)) for _ in range(width)]
        if is_odd and random.random() < 0.05:
            at = random.randrange(width)
            row = random.choice([row[:-1], [*row, "z"], [*row, " "], [*row[:at], random.choice(ODD), *row[at + 1 :]]])
        blank = [["", "", delimiter * (width - 1), " " + delimiter * (width - 1), " ", '""']] if width > 1 else []
        lines += [random.choice(own) for own in blank if random.random() < 0.05]
        lines.append(delimiter.join(row))
    newline = random.choice(["\n", "\r\n"])
    return newline.join(lines) + random.choice([newline, "", newline * 2])


def told(octets: bytes) -> list[Any]:
    """All that a table tells, or why it is refused."""
    try:
        table = open_table(SourceFile("a.csv", None, len(octets), octets))
    except InvalidInput as invalid:
        return [*invalid.problems]
    columns = range(len(table.header))
    found: list[Any] = []
    try:
        for chunk in table.chunks(columns, columns):
            assert chunk.first_row == len(found)
            rows = zip(*(zip(chunk.ids[at].tolist(), chunk.texts[at], strict=True) for at in columns), strict=True)
            found += [*rows]
        problems: list[Any] = []
    except InvalidInput as invalid:
        problems = [*invalid.problems]
    places = [table.location(row, 0) for row in range(len(found))]
    return [found, places, list(map(table.vocabulary, columns)), table.nameless, problems]


@pytest.mark.parametrize("part", range(10))
def test_a_thousand_tables_are_those_of_the_csv_module(part: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from leaddev.read.tables import columnar

    doubts: list[bool] = []
    own = columnar.columns_of

    def watched(*args: Any) -> Any:
        doubts.append(False)
        for piece in own(*args):
            doubts[-1] = piece is None
            yield piece

    monkeypatch.setattr("leaddev.read.tables.table.CELLS_AT_ONCE", 1)
    monkeypatch.setattr(columnar, "columns_of", lambda *args: watched(*args))
    for seed in range(100 * part, 100 * part + 100):
        random = Random(seed)
        octets = written(random).encode(random.choice(["utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16"]), "replace")
        monkeypatch.setattr(columnar, "BLOCK", random.choice([16, 64, 256, 4096]))
        monkeypatch.setattr("leaddev.read.tables.delimited.LARGE", LARGE)
        expected = told(octets) if octets else []
        monkeypatch.setattr("leaddev.read.tables.delimited.LARGE", 0)
        assert octets == b"" or told(octets) == expected, seed
    assert 0.1 < sum(doubts) / len(doubts) < 0.5, "most are read by polars to the end, some are not"


def pieces_of(table: Table) -> list[Any]:
    assert table.grid.pieces is not None
    return list(table.grid.pieces(1, [Vocabulary() for _ in table.header]))


@pytest.mark.parametrize(
    "row",
    [
        "1;2", "1;2;3;4", '1;2;"3', '1;2;a"b', '1;2;"3" ', '1;2"a;b";3', "1;2\r;3", "\ufeff;2;3\n1;2",
        f"1;2;{'x' * 51}", f'1;2;"{"x" * 30}""{"x" * 20}"',
    ],
)  # fmt: skip
def test_a_row_that_is_in_doubt_is_left_to_the_csv_module(row: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leaddev.read.tables.columnar.BLOCK", len("a;b;c\n"))
    monkeypatch.setattr("leaddev.read.tables.columnar.LONGEST_CELL", 50)
    monkeypatch.setattr("leaddev.read.tables.delimited.LARGE", 0)
    octets = ("a;b;c\n" + "1;2;3\n" * TOP + row + "\n1;2;3\n").encode()
    found = pieces_of(open_table(SourceFile("a.csv", None, len(octets), octets)))
    assert [piece and piece.rows for piece in found] == [*[1] * TOP, None]


@pytest.mark.parametrize("block", ["01;2;3\n1;2\n", "7;2;3\n", "255;2;3\n", "+1;2\n", "1;2;N\n"])
def test_digits_are_read_as_numbers_only_where_these_are_their_texts(block: str) -> None:
    from leaddev.read.tables.columnar import _columns

    known = {column: Vocabulary() for column in range(3)}
    for column, vocabulary in known.items():
        vocabulary.ids_of([str(column + 1), "10"])
    sound = _columns(b"1;2;3\n\n;10;\n", ";", 3, known)
    assert sound is not None
    assert [sound.texts(column) for column in range(3)] == [["1", "", ""], ["2", "", "10"], ["3", "", ""]]
    assert _columns(block.encode(), ";", 3, known) is None


def test_a_file_is_large_from_a_size_on_and_without_polars_never(monkeypatch: pytest.MonkeyPatch) -> None:
    octets = b"a;b\n1;2\n"
    source = SourceFile("a.csv", None, len(octets), octets)
    monkeypatch.setattr("leaddev.read.tables.delimited.LARGE", len(octets) + 1)
    assert open_table(source).grid.pieces is None
    monkeypatch.setattr("leaddev.read.tables.delimited.LARGE", len(octets))
    assert [piece.rows for piece in pieces_of(open_table(source))] == [1]
    monkeypatch.delitem(sys.modules, "leaddev.read.tables.columnar")
    monkeypatch.setitem(sys.modules, "polars", None)
    assert open_table(source).grid.pieces is None


@pytest.mark.parametrize("is_there", [True, False])
def test_one_line_beside_the_report_names_the_extra(
    is_there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = survey(tmp_path, {"a.csv": sound()})
    size = (tmp_path / "a.csv").stat().st_size
    monkeypatch.setattr("leaddev.read.tables.delimited.LARGE", 0)
    if not is_there:
        monkeypatch.delitem(sys.modules, "leaddev.read.tables.columnar", raising=False)
        monkeypatch.setitem(sys.modules, "polars", None)
    for slow, is_told in ((size, not is_there), (size + 1, False)):
        monkeypatch.setattr("leaddev.read.tables.delimited.SLOW", slow)
        assert run(["analyze", path, "--format", "json"]) == 0
        out, err = capsys.readouterr()
        assert ("leaddev[large]" in err) == is_told
        assert "leaddev[large]" not in out
        json.loads(out)


def test_reports_and_problems_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = sound(50)
    rows[3]["k1"] = rows[5]["v1imp"] = rows[6]["unit"] = ""
    wrong = [row | {"k1": "7"} if place in (9, 33) else row for place, row in enumerate(rows)]
    for name in ("plain", "wrong", "long", "joined"):
        (tmp_path / name).mkdir()
    surveys = [
        survey(tmp_path / "plain", {"a.csv": rows}),
        survey(tmp_path / "wrong", {"a.csv": wrong}),
        survey(tmp_path / "long", {"a.csv": long_of(rows)}, long=LONG),
        survey(
            tmp_path / "joined",
            {"a.csv": without(rows, "unit", "job"), "staff.csv": only(rows, *PEOPLE)},
            join=[{**JOIN, "file": "staff.csv"}],
        ),
    ]
    expected = [said(path) for path in surveys]
    monkeypatch.setattr("leaddev.read.tables.delimited.LARGE", 0)
    for block in (64, 1 << 20):
        monkeypatch.setattr("leaddev.read.tables.columnar.BLOCK", block)
        assert [said(path) for path in surveys] == expected
