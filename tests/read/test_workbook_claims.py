"""Workbooks that claim to be larger than they are, and cells that have no value."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from leaddev.errors import InvalidInput
from leaddev.read.files import SourceFile
from leaddev.read.tables import Table, column_letters, open_table
from leaddev.read.tables.sheets import UNSAVED

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def xlsx(rows: str, after: str = "", shared: str = "", extra: dict[str, str] | None = None) -> bytes:
    """A workbook of one sheet with these rows as XML."""
    members = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"'
        f' Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"'
        f' Type="{LINKS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{LINKS}/sharedStrings"'
        ' Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}" xmlns:x="{MAIN}"><sheetData>{rows}</sheetData>{after}'
        "</worksheet>",
    }
    if shared:
        members["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{shared}</sst>'
    return zipped({**members, **(extra or {})})


def zipped(members: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return stream.getvalue()


def ods(rows: str) -> bytes:
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    content = (
        f'<office:document-content{names} xmlns:calcext="urn:x"><office:body><office:spreadsheet>'
        f'<table:table table:name="S">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return zipped({"mimetype": ODS, "content.xml": content, "META-INF/manifest.xml": manifest})


def opened(octets: bytes) -> Table:
    return open_table(SourceFile("list.xlsx", Path("list.xlsx"), len(octets), octets))


def cells(octets: bytes) -> list[tuple[str, ...]]:
    table = opened(octets)
    columns = range(len(table.header))
    return [row for chunk in table.chunks((), columns) for row in zip(*chunk.texts.values(), strict=True)]


HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>'
LAST = "XFD1048576"
SMALL = 5_000_000
"""Room for a workbook in tests that fill it."""


def most_memory(octets: bytes) -> tuple[int, InvalidInput]:
    """How many bytes are taken at most while a workbook is opened, and why it is refused."""
    tracemalloc.start()
    try:
        opened(octets)
    except InvalidInput as refused:
        return tracemalloc.get_traced_memory()[1], refused
    finally:
        tracemalloc.stop()
    raise AssertionError("it was read")


@pytest.mark.parametrize(
    "rows",
    [
        f'<row r="1048576"><c r="{LAST}"><v>1</v></c></row>',
        f'<x:row><x:c r="{LAST}"><x:v>1</x:v></x:c></x:row>',
        f"<row><c r='{LAST}'><v>1</v></c></row>",
        f'<row><c s="1" cm="1" vm="1" ph="1" t="n" r="{LAST}"><v>1</v></c></row>',
        f'<row><c\n\n\tr = "{LAST}"><v>1</v></c></row>',
        '<row><c r="&#88;FD1048576"><v>1</v></c></row>',
        f'<row r="1048576"><c r="{LAST.lower()}"><v>1</v></c></row>',
        '<row r="1048576"><c><v>1</v></c></row><row r="2"><c r="XFD2"><v>1</v></c></row>',
    ],
)
def test_a_cell_in_the_last_corner_takes_no_memory(rows: str) -> None:
    assert [row[0] for row in cells(xlsx(f"{HEAD}{rows}"))] in ([], ["1"])


@pytest.mark.parametrize(
    "octets",
    [
        xlsx(HEAD + "".join(f'<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>' for row in range(2, 200))),
        xlsx(HEAD + '<row r="2">' + "<c/>" * 100_000 + "</row>"),
        xlsx(HEAD + "<row/>" * 100_000),
        xlsx(HEAD + '<row r="2"><c ' + " ".join(f'a{number:x}=""' for number in range(40_000)) + "/></row>"),
        xlsx(HEAD, shared=f"<si>{'<r/>' * 100_000}</si>"),
        xlsx(HEAD, shared="<si/>" * 160_000),
        xlsx(
            '<row r="1">' + "<c><v>1</v></c>" * 200 + "</row>"
            + "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(2, 1_000)),
            "".join(f'<mergeCell ref="{letters}1:{letters}9999"/>' for letters in map(column_letters, range(200))),
        ),
    ],
    ids=["wide", "cells", "rows", "attributes", "runs", "texts", "merged"],
)  # fmt: skip
def test_what_unfolds_in_memory_is_refused_before_it_does(octets: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leaddev.read.tables.package.ROOM", SMALL)
    monkeypatch.setattr("leaddev.read.tables.package.TIMES", 0)
    most, refused = most_memory(octets)
    assert "memory" in str(refused)
    assert most < 1.5 * SMALL


def test_entities_are_not_unfolded() -> None:
    octets = xlsx(HEAD)
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        members = {name: archive.read(name).decode() for name in archive.namelist()}
    for document in ('<!DOCTYPE worksheet [<!ENTITY a "b">]>', f"<!--{'x' * 16_380}--><!DOCTYPE a [<!ENTITY a 'b'>]>"):
        members["xl/worksheets/sheet1.xml"] = document + members["xl/worksheets/sheet1.xml"].rpartition("]>")[2]
        with pytest.raises(InvalidInput, match="broken"):
            opened(zipped(members))


@pytest.mark.parametrize(
    "reference", ["A0", "2", "", "A-1", "É2", "A1B2", "A" * 30 + "2", "ZZZZZZZZ2", "A99999999999", "A3"]
)
def test_a_cell_without_a_place_is_a_broken_workbook(reference: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        opened(xlsx(f'{HEAD}<row r="2"><c r="{reference}"><v>1</v></c></row>'))
    assert caught.value.problems[0].code == "LD-E107"


def test_a_dimension_and_a_merged_area_are_only_words() -> None:
    merged = f'<mergeCells count="1"><mergeCell ref="A2:{LAST}"/></mergeCells>'
    rows = f'{HEAD}<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>'
    assert cells(xlsx(rows, merged)) == [("1", ""), ("1", "2")]


@pytest.mark.parametrize(
    "octets",
    [
        xlsx(f'{HEAD}<row r="2"><c r="A2" t="inlineStr"><is><t>{"x" * 120_000_000}</t></is></c></row>'),
        xlsx(HEAD, extra={"xl/media/picture.bmp": "0" * 120_000_000}),
    ],
    ids=["cell", "picture"],
)
def test_what_unfolds_beyond_a_multiple_of_the_file_is_refused(octets: bytes) -> None:
    most, refused = most_memory(octets)
    assert "memory" in str(refused)
    assert most < 50_000_000


def test_long_texts_that_cells_share_are_there_once() -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>1</v></c></row>' for row in range(2, 2002))
    found = cells(xlsx(HEAD + rows, shared=f"<si><t>a</t></si><si><t>{'x' * 60_000}</t></si>"))
    assert (len(found), len(found[-1][0]), len({id(text) for text, _ in found})) == (2000, 60_000, 1)


def test_members_of_the_same_name_are_refused() -> None:
    with pytest.raises(InvalidInput, match="broken"):
        opened(xlsx(HEAD, extra={"XL/worksheets/Sheet1.xml": f'<worksheet xmlns="{MAIN}"/>'}))


def test_cells_without_a_value_say_what_stands_there() -> None:
    rows = (
        '<row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2"><f>SUM(A1:A9)</f></c></row>'
        '<row r="3"><c r="A3"><f>1+1</f><v></v></c><c r="B3"><f>1+1</f><v>2</v></c></row>'
        '<row r="4"><c r="A4" t="str"><f>""</f><v></v></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
        '<row r="5"><c r="A5"><f>B1</f><v/></c></row>'
    )
    assert cells(xlsx(HEAD + rows)) == [("#REF!", UNSAVED), (UNSAVED, "2"), ("", "#DIV/0!"), (UNSAVED, "")]


TEXT = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'


def test_an_ods_table_and_what_it_repeats() -> None:
    number = '<table:table-cell office:value-type="float" office:value="1"{}><text:p>1</text:p></table:table-cell>'
    error = number.format(' table:formula="of:=1/0" calcext:value-type="error"')
    blank = (
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/>'
    )
    rows = (
        f"<table:table-row>{TEXT}{TEXT}</table:table-row><table:table-row>{number.format('')}{error}</table:table-row>"
    )
    assert cells(ods(f"{rows}{blank}</table:table-row>")) == [("1", "#VALUE!")]
    repeated = number.format(' table:number-columns-repeated="16384"')
    with pytest.raises(InvalidInput, match="memory"):
        opened(ods(f'{rows}<table:table-row table:number-rows-repeated="1048570">{repeated}</table:table-row>'))


def test_older_and_binary_workbooks_are_refused_by_name() -> None:
    binary = zipped({"xl/workbook.bin": "", "xl/worksheets/sheet1.bin": ""})
    for octets in (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), binary):
        with pytest.raises(InvalidInput, match=r"older or binary kind.*\.xlsx"):
            opened(octets)
