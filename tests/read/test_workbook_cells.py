"""Every kind of cell, beside independent readers: openpyxl for XLSX, the csv module, XML written by hand for ODS."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime, time, timedelta
from random import Random

import openpyxl
import pandas as pd
import pytest

from leaddev.errors import InvalidInput
from leaddev.read.files import SourceFile
from leaddev.read.tables import Table, UnitCell, open_table
from leaddev.read.tables.sheets import UNSAVED, is_error

TEXTS = ("5", "Agree ", " 4 - x", "05-Apr", "n/a", "é\u00a0", "=1", "a\nb", "#REF!", "TRUE", "1,5", ".5")


def opened(octets: bytes, name: str, sheet: str | None = None) -> Table:
    return open_table(SourceFile(name, None, len(octets), octets), sheet=sheet)


def cells_of(table: Table) -> list[list[str]]:
    columns = range(len(table.header))
    chunks = list(table.chunks((), texts=columns))
    return [list(row) for chunk in chunks for row in zip(*(chunk.texts[each] for each in columns), strict=True)]


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def drawn(seed: int) -> object:
    random = Random(seed)
    return random.choice((
        None, random.randint(-9, 9), random.random() * 10, 1e15, 0.1 + 0.2, random.random() < 0.5,
        random.choice(TEXTS), date(2026, 4, random.randint(1, 28)),
        datetime.fromisoformat(f"2026-04-05T1{random.randint(0, 9)}:30"),
        time(random.randint(0, 23), 15), timedelta(hours=random.randint(24, 99)),
    ))  # fmt: skip


def as_people_write(value: object) -> str:
    """What a cell is as text, from the value that another reader gives."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}:00"
    assert isinstance(value, (int, float))
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else str(float(value))


@pytest.mark.parametrize("seed", range(8))
def test_no_cell_of_a_generated_workbook_differs_from_openpyxl(seed: int) -> None:
    book = openpyxl.Workbook()
    book.active.append(["id", *"abcdefgh"])
    for row in range(40):
        book.active.append([row, *(drawn(seed * 10_000 + row * 10 + column) for column in range(8))])
        for cell in book.active[row + 2]:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    octets = saved(book)
    theirs = openpyxl.load_workbook(io.BytesIO(octets), data_only=True).active
    expected = [[as_people_write(cell) for cell in row] for row in theirs.iter_rows(min_row=2, values_only=True)]
    assert cells_of(opened(octets, "a.xlsx")) == expected


@pytest.mark.parametrize("seed", range(8))
def test_no_cell_of_a_generated_table_differs_from_the_csv_module(seed: int) -> None:
    rows = [
        [str(row), *(as_people_write(drawn(seed * 999 + row * 10 + column)) for column in range(5))]
        for row in range(40)
    ]
    stream = io.StringIO()
    csv.writer(stream, delimiter=";").writerows([["id", *"abcde"], *rows])
    assert (
        cells_of(opened(stream.getvalue().encode(), "a.csv"))
        == list(csv.reader(io.StringIO(stream.getvalue()), delimiter=";"))[1:]
    )


@pytest.mark.parametrize("seed", range(8))
def test_no_cell_of_a_generated_table_differs_from_pandas(seed: int) -> None:
    random = Random(seed)
    texts = [*TEXTS, "a;b", 'say "yes"', "l1\r\nl2", " x ", "", "\u00e9\u20ac", "'", "#", "-"]
    rows = [[f"r{row}", *(random.choice(texts) for _ in range(6))] for row in range(60)]
    stream = io.StringIO()
    quoting = random.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
    csv.writer(stream, delimiter=random.choice(",;\t"), quoting=quoting).writerows([["id", *"abcdef"], *rows])  # type: ignore[arg-type]
    octets = stream.getvalue().encode(random.choice(("utf-8", "utf-8-sig", "utf-16")))
    theirs = pd.read_csv(
        io.StringIO(stream.getvalue(), newline=""), sep=None, engine="python", dtype=str, keep_default_na=False
    )
    assert cells_of(opened(octets, "a.csv")) == theirs.to_numpy().tolist() == rows


def test_errors_formulas_and_percentages_say_what_they_are() -> None:
    book = openpyxl.Workbook()
    book.active.append(["error", "formula", "percent", "money", "elapsed"])
    book.active.append(["#REF!", "=1+1", 0.7, 1200, 1.25])
    book.active["A2"].data_type = "e"
    for column, form in (("C2", "0.0%"), ("D2", '"\u20ac" #,##0.00'), ("E2", "[h]:mm")):
        book.active[column].number_format = form
    assert cells_of(opened(saved(book), "a.xlsx")) == [["#REF!", UNSAVED, "70%", "1200", "30:00:00"]]


@pytest.mark.parametrize(
    "text",
    [
        "#REF!",
        "#N/A",
        "#DIV/0!",
        "#NAME?",
        "#BEZUG!",
        "#NV",
        "#VALEUR!",
        "#NOM ?",
        "#\u00a1REF!",
        "#DEEL/0!",
        "Err:502",
        UNSAVED,
    ],
)
def test_errors_of_spreadsheets_are_known_in_any_language(text: str) -> None:
    assert is_error(text)


@pytest.mark.parametrize("text", ["# 1", "#1", "#nurses", "#wow!", "N/A", "Error", "#", "5"])
def test_other_texts_are_no_errors(text: str) -> None:
    assert not is_error(text)


def test_a_merged_area_gives_its_value_to_its_rows_only() -> None:
    book = openpyxl.Workbook()
    for row in (["unit", "x", "y"], ["ward", 1, 5], [None, 2, 4], [None, 3, 3], [None, None, None], ["home", 4, 2]):
        book.active.append(row)
    book.active.merge_cells("A2:A5")
    book.active.merge_cells("B6:C6")
    rows = cells_of(opened(saved(book), "a.xlsx"))
    assert rows == [["ward", "1", "5"], ["ward", "2", "4"], ["ward", "3", "3"], ["home", "4", ""]]


def test_a_hidden_sheet_is_read_only_where_it_is_named() -> None:
    book = openpyxl.Workbook()
    book.active.title = "old"
    book.active.append(["a"])
    book.active.append([1])
    for name in ("new", "more"):
        book.create_sheet(name).append(["a"])
        book[name].append([2])
    book["old"].sheet_state = "hidden"
    table = opened(saved(book), "a.xlsx")
    assert (cells_of(table), table.others) == ([["2"]], ("more",))
    assert cells_of(opened(saved(book), "a.xlsx", "old")) == [["1"]]


ODS = """<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c">
<office:automatic-styles>
<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="old" table:style-name="h"><table:table-row>
<table:table-cell office:value-type="float" office:value="9"><text:p>9</text:p></table:table-cell></table:table-row>
</table:table><table:table table:name="new">{rows}
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


def ods(*rows: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        content = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
        archive.writestr("content.xml", ODS.format(rows=content))
    return stream.getvalue()


def cell(kind: str, attribute: str = "", text: str = "", more: str = "") -> str:
    return f'<table:table-cell office:value-type="{kind}" {attribute} {more}><text:p>{text}</text:p></table:table-cell>'


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (cell("float", 'office:value="5"', "5,00"), "5"),
        (cell("float", 'office:value="4.5"', "4,5"), "4.5"),
        (cell("percentage", 'office:value="0.7"', "70 %"), "70%"),
        (cell("currency", 'office:value="1200"', "1.200 EUR"), "1200"),
        (cell("currency", 'office:value="1200" office:currency="USD"', "$ 1.200"), "1200"),
        (cell("boolean", 'office:boolean-value="true"', "WAAR"), "TRUE"),
        (cell("date", 'office:date-value="2026-04-05"', "5 apr"), "2026-04-05"),
        (cell("date", 'office:date-value="2026-04-05T10:30:00"', "5 apr"), "2026-04-05T10:30:00"),
        (cell("time", 'office:time-value="PT04H15M00S"', "4:15"), "04:15:00"),
        (cell("time", 'office:time-value="PT30H00M00S"', "30:00"), "30:00:00"),
        (cell("string", "", "a<text:s text:c='2'/>b"), "a  b"),
        (cell("string", 'office:string-value=""', "#REF!", 'calcext:value-type="error"'), "#REF!"),
        (cell("float", 'office:value="0"', "#DIV/0!"), "#DIV/0!"),
        ('<table:table-cell table:formula="of:=1+1"/>', UNSAVED),
    ],
)
def test_cells_of_ods(written: str, expected: str) -> None:
    table = opened(
        ods(cell("string", "", "a") + cell("string", "", "b"), cell("float", 'office:value="1"') + written), "a.ods"
    )
    assert cells_of(table) == [["1", expected]]


def test_merged_and_repeated_cells_of_ods() -> None:
    merged = cell("string", "", "ward", 'table:number-rows-spanned="2"')
    twice = cell("float", 'office:value="3"', "3", 'table:number-columns-repeated="2"')
    head = "".join(cell("string", "", name) for name in "abc")
    table = opened(ods(head, merged + twice, "<table:covered-table-cell/>" + twice), "a.ods")
    assert cells_of(table) == [["ward", "3", "3"]] * 2


def test_hidden_rows_and_columns_of_ods_are_read_and_named() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
    head = "".join(cell("string", "", name) for name in "ab")
    row = cell("string", "", "x") + cell("float", 'office:value="3"', "3")
    hidden = f'</table:table-row><table:table-row table:visibility="filter">{row}'
    table = opened(ods(f"</table:table-row>{columns}<table:table-row>{head}", row, hidden), "a.ods")
    assert cells_of(table) == [["x", "3"]] * 2
    assert (table.grid.hidden, table.grid.hidden_sheets) == (("B", "5"), ("old",))


def test_what_is_no_workbook_inside_is_said_to_be_broken() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(InvalidInput) as caught:
        opened(stream.getvalue(), "a.xlsx")
    assert [problem.code for problem in caught.value.problems] == ["LD-E107"]


def test_a_cell_beyond_the_last_column_is_refused() -> None:
    book = openpyxl.Workbook()
    book.active.append(["a"])
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(book))) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b'r="A1"', b'r="ZZZZZZ1"'))
    with pytest.raises(InvalidInput) as caught:
        opened(stream.getvalue(), "a.xlsx")
    assert [problem.code for problem in caught.value.problems] == ["LD-E107"]


def test_a_number_of_ods_knows_its_currency() -> None:
    table = opened(ods(cell("string", "", "a"), cell("currency", 'office:value="7" office:currency="USD"')), "a.ods")
    (found,) = cells_of(table)[0]
    assert isinstance(found, UnitCell)
    assert (found, found.unit) == ("7", "USD")
