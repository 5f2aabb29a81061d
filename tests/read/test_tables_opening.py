"""What a table file is, how its head is read, and every way in which it can be wrong."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from leaddev.errors import InvalidInput, Location
from leaddev.read.answers.decoding import number_of
from leaddev.read.files import SourceFile, open_source
from leaddev.read.tables import Table, column_letters, open_table, table_from_rows, table_from_text


def source_of(octets: bytes, name: str = "answers.csv") -> SourceFile:
    return SourceFile(name, Path(name), len(octets), octets)


def rows_of(table: Table) -> list[tuple[str, ...]]:
    columns = range(len(table.header))
    return [row for chunk in table.chunks((), columns) for row in zip(*chunk.texts.values(), strict=True)]


def refusal(octets: bytes, name: str = "answers.csv") -> list[tuple[str, int | None, int]]:
    with pytest.raises(InvalidInput) as caught:
        rows_of(open_table(source_of(octets, name)))
    return [(problem.code, problem.location.line, problem.count) for problem in caught.value.problems]


def workbook(*sheets: tuple[str, list[list[object]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("a,b,c\n1,2,3\n", ("a", "b", "c")),
        ("unit;score\nsurgery;3,5\nlab;4,0\n", ("unit", "score")),
        ("unit\tscore\nsurgery\t3,5\n", ("unit", "score")),
        ("a|b\n1|2\n", ("a", "b")),
        ('"What do you think, in general";"b"\n"yes; no";"1"\n', ("What do you think, in general", "b")),
        ("sep=;\na;b\n1;2\n", ("a", "b")),
        ("only one column\n1\n", ("only one column",)),
        ("a;b;c\n1,5;2,5;3,5\n1,5;2,5\n", ("a", "b", "c")),
    ],
)
def test_delimiter_is_sniffed(text: str, header: tuple[str, ...]) -> None:
    assert open_table(source_of(text.encode())).header == header


def test_header_may_hold_line_breaks_and_data_starts_behind_it() -> None:
    table = open_table(source_of(b'\n"Question\none", b \n1,2\n'))
    assert table.header == ("Question\none", "b")
    assert rows_of(table) == [("1", "2")]
    assert (table.location().line, table.location(0, 0)) == (
        2, Location("answers.csv", 4, None, "Question one"),
    )  # fmt: skip


def test_header_row_is_a_line_of_the_file() -> None:
    table = open_table(source_of(b"Report of May\n\nunit,score\na,1\n"), header_row=3)
    assert table.header == ("unit", "score")
    assert rows_of(table) == [("a", "1")]
    assert table.location(0).line == 4


def test_trailing_delimiters_and_rows_of_delimiters_are_tolerated() -> None:
    table = open_table(source_of(b"a,b\n1,2,,\n3,4,,\n,,,\n\n   \n5,6\n"))
    assert rows_of(table) == [("1", "2"), ("3", "4"), ("5", "6")]
    assert table.location(2).line == 7
    assert rows_of(open_table(source_of(b"a,b,\n1,2\n3,4,\n"))) == [("1", "2", ""), ("3", "4", "")]


def test_ragged_rows_are_counted_by_kind() -> None:
    text = b"a,b,c\n1,2,3\n1,2\n1,2,3,4\n1\n4,5,6\n"
    assert refusal(text) == [("LD-E110", 3, 2), ("LD-E110", 4, 1)]


def test_unclosed_quotation_mark_names_the_line_where_it_opens() -> None:
    assert refusal(b'a,b\n1,2\n"3,4\n5,6\n') == [("LD-E110", 3, 1)]
    assert refusal(b'a,b\n1,2\n\n"3\n4",5\n6,"7') == [("LD-E110", 6, 1)]


def test_unclosed_quotation_mark_does_not_swallow_a_large_file() -> None:
    assert refusal(b'a,b\n1,2\n"3,4\n' + b"5,6\n" * 200_000) == [("LD-E110", 3, 1)]


def test_a_cell_or_a_line_without_end_is_refused_with_its_line_in_no_more_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert refusal(b"a,b\n1,2\n3," + b"x" * 1_100_000 + b"\n") == [("LD-E110", 3, 1)]
    assert rows_of(open_table(source_of(b"a,b\n1,2\n3," + b"x" * 200_000 + b"\n")))[1][1] == "x" * 200_000
    monkeypatch.setattr("leaddev.read.tables.delimited.LONGEST_LINE", 1000)
    assert refusal(b"a,b\n1,2\n" + b"3," * 600 + b"\n") == [("LD-E110", 3, 1)]


@pytest.mark.parametrize(
    ("octets", "encoding"),
    [
        (b"unit,a\nnai\xefef,1\n", "cp1252"),
        ("unit,a\nnaïef,1\n".encode(), "utf-8"),
        ("unit,a\nnaïef,1\n".encode("utf-8-sig"), "utf-8-sig"),
        ("unit,a\nnaïef,1\n".encode("utf-16"), "utf-16"),
        (b"unit,a\ncaf\xc9\x92s \xe9\xe8,1\n", "cp1252"),
    ],
)
def test_the_encoding_of_a_file_is_known(octets: bytes, encoding: str) -> None:
    assert open_table(source_of(octets)).grid.encoding == encoding


def test_a_bad_byte_in_a_utf8_file_is_a_problem_with_its_line_and_no_other_encoding() -> None:
    assert refusal("unit,a\nnaïef,1\n".encode() + b"x\xff,1\ny,2\n") == [("LD-E105", 3, 1)]
    assert refusal("unit,a\né,1\né,1\né,1\n".encode() + b"\xff,1\n\xfe,2\n") == [("LD-E105", 5, 2)]


@pytest.mark.parametrize(
    ("octets", "name", "code", "line"),
    [
        (b"a,b\n1,\x00\n", "x.csv", "LD-E106", 2),
        (b"%PDF-1.7 ...", "x.csv", "LD-E106", None),
        (b"<html><table>", "x.xls", "LD-E106", None),
        (b"\n\n  \n", "x.csv", "LD-E106", 1),
        (b"a,b\n1,\x81\n", "x.csv", "LD-E105", 2),
        (b"\xef\xbb\xbfa,b\n1,\xe9\n", "x.csv", "LD-E105", 2),
        (b"\xff\xfea\x00\n\x00\x00\xd8b\x00", "x.csv", "LD-E105", 2),
        (b"PK\x03\x04broken", "x.xlsx", "LD-E107", None),
        (b"PK\x03\x04broken", "x.csv", "LD-E107", None),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "x.xlsx", "LD-E107", None),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "x.xls", "LD-E107", None),
        (b'"a,b\n1,2\n', "x.csv", "LD-E110", 1),
    ],
)
def test_what_is_no_table_is_refused(octets: bytes, name: str, code: str, line: int | None) -> None:
    assert refusal(octets, name) == [(code, line, 1)]


def test_password_and_damage_are_told_apart() -> None:
    protected = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(InvalidInput, match="password"):
        open_table(source_of(protected, "x.xlsx"))
    with pytest.raises(InvalidInput, match="broken"):
        open_table(source_of(b"PK\x03\x04", "x.xlsx"))


@pytest.mark.parametrize("cut", [100, 1000, 3000])
def test_truncated_workbooks_and_other_zip_files_are_refused(cut: int) -> None:
    assert refusal(workbook(("Sheet", [["a"], [1]]))[:cut], "x.xlsx") == [("LD-E107", None, 1)]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("readme.txt", "x")
    assert refusal(stream.getvalue(), "x.xlsx") == [("LD-E107", None, 1)]


def test_mac_line_ends_and_mixed_ones_are_read() -> None:
    assert rows_of(open_table(source_of(b"a,b\r1,2\r3,4\r"))) == [("1", "2"), ("3", "4")]
    assert rows_of(open_table(source_of(b"a,b\r\n1,2\n3,4"))) == [("1", "2"), ("3", "4")]


@pytest.mark.parametrize(
    ("text", "number"), [("3", 3.0), (" -1,25 ", -1.25), ("0,125", 0.125), (".5", 0.5), ("1e3", 1e3)]
)
def test_numerals(text: str, number: float) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["", "1,234", "1.2.3", "nan", "inf", "1e999", "٣", "1_000", "3h"])
def test_what_is_no_number_or_two(text: str) -> None:
    assert np.isnan(number_of(text))


def test_workbook_cells_become_text_and_have_names() -> None:
    rows: list[list[object]] = [
        [], ["unit", "when", "n", "ok"], ["a", date(2026, 9, 1), 5.0, True], [None] * 4,
        ["b", datetime(2026, 9, 1, 8, 30), 2.5, False],  # noqa: DTZ001 - spreadsheets know no time zones
    ]  # fmt: skip
    for name in ("answers.xlsx", "answers.csv"):
        table = open_table(source_of(workbook(("Empty", []), ("Data", rows)), name))
        assert table.header == ("unit", "when", "n", "ok")
        assert rows_of(table) == [("a", "2026-09-01", "5", "TRUE"), ("b", "2026-09-01T08:30:00", "2.5", "FALSE")]
        assert table.location(1, 2) == Location(name, 5, 3, "Data!C5")
        assert table.location(None, 0) == Location(name, 2, 1, "Data!A2")
        assert table.others == ("Empty",)


def test_sheets_are_found_by_name_or_suggested() -> None:
    octets = workbook(("Answers", [["a"], [1]]), ("List", [["b"], [2]]))
    assert open_table(source_of(octets, "x.xlsx"), sheet="list").header == ("b",)
    with pytest.raises(InvalidInput, match="Did you mean `Answers`") as caught:
        open_table(source_of(octets, "x.xlsx"), sheet="Answer")
    assert caught.value.problems[0].code == "LD-E109"
    assert refusal(workbook(("Empty", [])), "x.xlsx") == [("LD-E106", None, 1)]


def test_column_letters() -> None:
    assert [column_letters(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_block_inside_yaml_reports_lines_of_the_yaml_file() -> None:
    table = table_from_text("unit,q1\nsurgery,4\nlab\n", "survey.yaml", 40, 4)
    with pytest.raises(InvalidInput) as caught:
        rows_of(table)
    assert caught.value.problems[0].location == Location("survey.yaml", 42, 5)
    assert table.location(0, 1) == Location("survey.yaml", 41, 5, "q1")
    assert table.location() == Location("survey.yaml", 40, 5)
    for text, code in (("  \n", "LD-E104"), ("a\x00", "LD-E106"), ('"a\n', "LD-E110")):
        with pytest.raises(InvalidInput) as caught:
            table_from_text(text, "survey.yaml", 40)
        assert caught.value.problems[0].code == code


def test_inline_rows_are_a_table() -> None:
    def locate(row: int | None, key: str | None) -> Location:
        return Location("survey.yaml", None if row is None else 10 + row, None, key or "")

    rows: list[dict[str, object]] = [{"unit": "a", "q1": 4}, {"q1": "", "q2": 2.5}, {"unit": None, "q2": True}]
    table = table_from_rows(rows, locate)
    assert table.header == ("unit", "q1", "q2")
    (chunk,) = table.chunks([0, 1, 2])
    assert [[table.vocabulary(c)[i] for i in chunk.ids[c]] for c in range(3)] == [
        ["a", "", ""], ["4", "", ""], ["", "2.5", "TRUE"],
    ]  # fmt: skip
    assert chunk.ids[1].tolist()[1:] == [0, 0]
    assert table.location(2, 2) == Location("survey.yaml", 12, None, "q2")
    assert table.name == "survey.yaml"
    for wrong in ([{"a": [1]}], ["text"]):
        with pytest.raises(InvalidInput) as caught:
            table_from_rows(wrong, locate)  # type: ignore[arg-type]
        assert caught.value.problems[0].code == "LD-E111"


def test_large_files_are_read_in_chunks(tmp_path: Path) -> None:
    rows = "".join(f"unit{number % 60:03d},{number % 5},{number % 11}\n" for number in range(200_000))
    (tmp_path / "big.csv").write_text("unit,q1,q2\n" + rows)
    table = open_table(open_source("big.csv", tmp_path))
    chunks = list(table.chunks([0, 1, 2]))
    assert sum(chunk.rows for chunk in chunks) == 200_000
    assert len(chunks) == 2
    units = np.concatenate([chunk.ids[0] for chunk in chunks])
    assert table.vocabulary(0)[units[150_000]] == f"unit{150_000 % 60:03d}"
    assert table.location(199_999).line == 200_001


def test_a_cell_in_the_last_corner_costs_nothing_and_too_many_cells_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "unit"
    book.active["A2"] = "surgery"
    book.active["XFD1048576"] = "stray"
    stream = io.BytesIO()
    book.save(stream)
    assert open_table(source_of(stream.getvalue(), "x.xlsx")).header == ("unit",)
    monkeypatch.setattr("leaddev.read.tables.package.ROOM", 500_000)
    monkeypatch.setattr("leaddev.read.tables.package.TIMES", 0)
    assert refusal(stream.getvalue(), "x.xlsx") == [("LD-E107", None, 1)]
