"""Rows of a sheet that are taken apart as texts hold what the parser of XML finds in them, or are left to it."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import openpyxl
import pytest

from leaddev.read.tables.package import Package
from leaddev.read.tables.sheets import Cells
from leaddev.read.tables.xlsx import open_xlsx
from leaddev.read.tables.xlsx_rows import PlainRows
from needed import needed

from .test_workbook_claims import HEAD, xlsx

ROW = '<row r="2"><c r="A2"><v>1</v></c></row>'


@contextmanager
def taking(taken: Callable[[PlainRows, bytes, bytes], bool]) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PlainRows, "taken", taken)
        yield


def outcome(octets: bytes) -> list[Cells] | str:
    """The cells of all sheets, or the error."""
    try:
        return [sheet.cells() for sheet in open_xlsx(Package(octets))]
    except Exception as error:  # noqa: BLE001 - all that a broken file may raise is one problem to its user
        return type(error).__name__


def both(octets: bytes) -> tuple[list[Cells] | str, int]:
    """What is found with the parser alone, which is also found without it; how often rows were taken apart."""
    answers: list[bool] = []
    real = PlainRows.taken

    def noted(rows: PlainRows, head: bytes, parts: bytes) -> bool:
        answers.append(real(rows, head, parts))
        return answers[-1]

    with taking(noted):
        found = outcome(octets)
    with taking(lambda *_: False):
        assert found == outcome(octets)
    return found, sum(answers)


@pytest.mark.parametrize(
    "rows",
    [
        ROW,
        '<row r="2" hidden="1" spans="1:2"><c r="A2" s="0" t="n"><v>1</v></c><c r="C2"><v>3</v></c></row>',
        '<row r="2"/><row r="3" s="1"/><row r="4"><c r="B4" s="1"/><c r="D4"><v>3</v></c><c r="E4"/></row>',
        '<row r="2"><c r="A2" t="inlineStr"><is><r><t>a &amp; </t></r><r><t>b</t></r></is></c></row>',
        '<row r="2"><c r="A2" t="str"><f>"1&gt;0"</f><v>x</v></c><c r="B2"><f>1+1</f></c></row>',
        '\n  <row r="2">\n    <c r="A2">\n      <v>1</v>\n    </c>\n  </row>\n',
        '<row r="2"><c r="A2" t="inlineStr"><is><t>two\r\nlines</t></is></c></row>',
        '<row r="3"><c r="A3"><v>1</v></c></row>' + ROW,
    ],
)
def test_rows_as_programs_write_them_are_taken_apart(rows: str) -> None:
    found, taken = both(xlsx(HEAD + rows))
    assert not isinstance(found, str)
    assert taken == 1


@pytest.mark.parametrize(
    "rows",
    [
        f"<!-- {ROW} -->",
        "<!-- </row> -->" + ROW,
        '<row r="2"><c r="A2" t="str"><v><![CDATA[</c></row>]]></v></c></row>',
        '<row r="2"><c r="A2"><!-- <v>2</v> --><v>1</v></c></row>',
        '<x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row>',
        '<row r="2"><x:c r="A2"><x:v>1</x:v></x:c></row>',
        "<row r='2'><c r='A2'><v>1</v></c></row>",
        '<row spans="1:1" r="2"><c r="A2"><v>1</v></c></row>',
        '<row r="2"><c t="n" r="A2"><v>1</v></c></row>',
        "<row><c><v>1</v></c><c><v>2</v></c></row>",
        '<row r="2"><c r="A3"><v>1</v></c></row>',
        '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>',
        '<row r="2"><c r="A2"><v>1</v></c>&lost;</row>',
        '<row r="2"><c r="A2"><v>1</v></c>text</row>',
        '<row r="2"><c r="A2" s="1><v>1</v></c></row>',
        '<row r="2"><c r="A2"><v>a < b</v></c></row>',
        '<row r="2"><c r="A2"><v>1</c></row>',
        '<row r="2"><c r="A2"><row r="3"/><v>1</v></c></row>',
        '<row r="2"A1><c r="A2"><v>1</v></c></row>',
        '<row r="2"><c r="A2" r="B2"><v>1</v></c></row>',
        f"{ROW}{ROW}",
        f'{ROW}<row r="2"/>',
        '<row r="2" r="3"/><row r="4"><c r="A4"><v>1</v></c></row>',
        f"<?note </row> ?>{ROW}",
        f"</sheetData><sheetData>{ROW}",
        '<row r="2"><c r="A2" t="s"><v>7</v></c></row>',
        '<row r="2"><c r="A2"><v>one</v></c></row>',
    ],
)
def test_what_may_be_something_else_is_what_the_parser_says(rows: str) -> None:
    both(xlsx(HEAD + rows))
    both(xlsx(HEAD + rows + '<row r="9"><c r="A9"><v>9</v></c></row>'))


def test_rows_behind_others_that_the_parser_reads_are_read_by_it_too() -> None:
    many = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(3, 20_000))
    found, taken = both(xlsx(f'{HEAD}{many}<row r="20000"><!-- --><c r="A20000"><v>1</v></c></row>'))
    assert taken == 3
    assert not isinstance(found, str)
    assert len(found[0].rows) == 19_999


def written_by_openpyxl() -> bytes:
    book, stream = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.append(["id", "when", "answer", "more"])
    for row in range(12):
        sheet.append([row, date(2026, 1, 1 + row), None if row % 4 else "a & b", "=A2" if row % 3 else True])
    sheet.merge_cells("C2:C4")
    sheet.row_dimensions[4].hidden = True
    book.save(stream)
    return stream.getvalue()


def test_what_usual_programs_write_is_taken_apart() -> None:
    needed("xlsxwriter")
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        for row in range(12):
            sheet.write_row(row, 0, [row, "text", None, 0.5])
    assert [both(octets)[1] for octets in (stream.getvalue(), written_by_openpyxl())] == [1, 1]


SIGNS = (
    '<c r="A2"><v>1</v></c>', "<!--", "-->", "<![CDATA[", "]]>", "</row>", "<row>", '<row r="9">', "</c>", "/>", "<v>",
    " ", "\n", "&amp;", "<f>1</f>", "<x:c/>", "'", '"', '<row r="3" hidden="1"/>', ' t="str"', ' s="1"', "</sheetData>",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_changed_sheets_are_read_alike(seed: int) -> None:
    draw = random.Random(seed)
    plain = "".join(
        f'<row r="{row}" spans="1:2"><c r="A{row}" t="str"><v>a</v></c><c r="B{row}"><v>{row}</v></c></row>'
        for row in range(2, 6)
    )
    for _ in range(60):
        rows = plain
        for _ in range(draw.choice((1, 1, 2))):
            at = draw.randrange(len(rows))
            cut = draw.choice((0, 0, 0, draw.randrange(30)))
            rows = rows[:at] + draw.choice(("", *SIGNS)) + rows[at + cut :]
        both(xlsx(HEAD + rows))
