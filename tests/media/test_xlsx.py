"""The workbook: numbers are those of the JSON report, texts stay texts, charts are told, the same bytes each time."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace

from leaddev.analysis import Options, analyze
from leaddev.media import FORMATS, RenderOptions
from leaddev.media.csv import COLUMNS, figure_rows
from leaddev.media.json import to_json
from leaddev.media.xlsx import FIRST, HEADS, LONGEST_TEXT
from leaddev.present.document import Document
from leaddev.present.presenter import NOTHING
from leaddev.present.sheets import FIELDS, Sheet, Workbook
from leaddev.present.workbook import SHEETS as MAKERS
from leaddev.present.workbook import workbook_of
from leaddev.report import Report
from leaddev.statement import statement
from leaddev.wording import LANGUAGES
from leaddev.wording.workbook import TEXTS
from needed import needed
from present.sample_report import hostile_report, sample_report
from surveys import HOSPITAL, TINY

from .workbooks import SHEETS

REPORTS = ("hospital", "surgery", "tiny", "tiny-nl", "tiny-fr", "sample", "hostile")


@cache
def report(name: str) -> Report:
    if name in ("sample", "hostile"):
        return sample_report() if name == "sample" else hostile_report()
    if name == "surgery":
        return analyze(str(HOSPITAL), Options(unit="surgery"))
    source, _, language = name.partition("-")
    return analyze(str(HOSPITAL if source == "hospital" else TINY), Options(language=language or None))


def octets(document: Document) -> bytes:
    stream = BytesIO()
    FORMATS["xlsx"].write(document, stream, RenderOptions())
    return stream.getvalue()


@cache
def book(name: str) -> Any:
    return openpyxl.load_workbook(BytesIO(octets(report(name))))


def told(name: str) -> Workbook:
    return workbook_of(report(name), COLUMNS, figure_rows(report(name)))


def cells(name: str, sheet: Sheet) -> list[list[Any]]:
    page = book(name)[sheet.name]
    assert page.max_row == FIRST + len(sheet.rows)
    return [[cell.value for cell in row] for row in page.iter_rows(min_row=FIRST + 1, max_col=len(sheet.columns))]


def at(value: Any, path: str) -> Any:
    for part in path.split("."):
        value = value[int(part)] if isinstance(value, tuple) else (value or {}).get(part)
    return value


def wanted(row: tuple[Any, ...], path: str, end: str) -> float | None:
    """The number that the JSON has at a place; that of a share of people may be a bound."""
    value = at(row, path)
    if isinstance(value, dict):
        if value.get("reason") is not None:
            return None
        return next(
            (value[key] for key in (end, "at_most", "at_least") if value.get(key) is not None and end in value), None
        )
    return value if end == "estimate" else None


def place_of(key: Any, places: dict[str, str]) -> tuple[str, str]:
    """The path and the end of the interval that a column stands for."""
    if isinstance(key, tuple):
        path = places[f"{key[0]}/"]
        if path.endswith(".rings"):
            return f"{path}.{key[1]}", "estimate"
        return path, key[1]
    if key in places:
        return places[key], "estimate"
    base, _, end = key.rpartition("-")
    return places[base], end


def number_in(row: tuple[Any, ...], key: Any, places: dict[str, str]) -> float | None:
    path, end = place_of(key, places)
    if isinstance(key, tuple) and end == key[1]:  # a list of rings or aspects, by id
        list_path, by, figure = path.rsplit(".", 2)
        entry: Any = next((each for each in at(row, list_path) or () if each[by] == key[1]), {})
        return wanted((entry,), f"0.{figure}", "estimate")
    return wanted(row, path, end)


@pytest.mark.parametrize("name", REPORTS)
def test_every_number_is_the_one_of_the_json_that_it_stands_for(name: str) -> None:
    document = json.loads(to_json(report(name)))
    shown = {sheet.id: sheet for sheet in told(name).sheets}
    checked = 0
    for sheet in shown.values():
        if sheet.id not in SHEETS:
            continue
        rows, places = SHEETS[sheet.id]
        sources = list(rows(document))
        assert len(sources) == len(sheet.rows), sheet.id
        for source, row in zip(sources, cells(name, sheet), strict=True):
            for column, value in zip(sheet.columns, row, strict=True):
                if column.kind == "text":
                    assert isinstance(value, str), (sheet.id, column.key)
                    continue
                expected = number_in(source, column.key, places)
                found = value if isinstance(value, int | float) else None
                assert found == expected, (sheet.id, column.key, value)
                assert value is not None
                checked += 1
    assert checked > 100
    held = {"summary", "priorities", "findings", "respect-matrix", "quality", "columns", "figures"}
    assert set(shown) <= {*SHEETS, *held}


def test_numbers_that_are_of_no_list_are_those_of_the_report() -> None:
    document = json.loads(to_json(report("hospital")))
    shown = {sheet.id: sheet for sheet in told("hospital").sheets}
    found = {row[0]: row[1:] for row in cells("hospital", shown["summary"])}
    balance = document["balance"]
    for title, figure, times in (("Excess, in points", "excess", 100), ("Needed of what is taught", "needed_share", 1)):
        assert found[title] == pytest.approx([balance[figure][end] * times for end in ("estimate", "low", "high")])
    assert found["Would have to move (hours)"][0] == balance["to_move"]["amount"]
    assert found["Staff"][0] == balance["about"]["staff"]
    assert found["Highest of all ways, in points"][0] == balance["specifications"]["high"]
    matrix, groups = cells("hospital", shown["respect-matrix"]), [each["id"] for each in document["respect"]["groups"]]
    received = {
        (cell["giver"], cell["receiver"]): cell["received"]["estimate"] for cell in document["respect"]["cells"]
    }
    for giver, row in zip(groups, matrix, strict=True):
        assert row[1:] == [received.get((giver, receiver), NOTHING) for receiver in groups]


@pytest.mark.parametrize("name", ["hospital", "tiny", "hostile"])
def test_the_last_sheet_is_the_table_of_csv(name: str) -> None:
    stream = StringIO()
    FORMATS["csv"].write(report(name), stream, RenderOptions())
    rows = list(csv.reader(StringIO(stream.getvalue())))
    sheet = told(name).sheets[-1]
    assert rows[0] == [cell.value for cell in book(name)[sheet.name][HEADS + 1]]
    found = cells(name, sheet)
    assert len(found) == len(rows) - 1
    for row, known in zip(found, rows[1:], strict=True):
        assert ["" if value is None else f"{value}".lstrip("'") for value in row] == [
            text.lstrip("'") for text in known
        ]


@pytest.mark.parametrize("name", REPORTS)
def test_numbers_are_numbers_with_a_format_and_words_stand_where_none_is_known(name: str) -> None:
    for sheet in told(name).sheets[:-1]:
        page = book(name)[sheet.name]
        for row, values in enumerate(sheet.rows, start=FIRST + 1):
            for place in range(len(values)):
                cell = page.cell(row, place + 1)
                assert cell.data_type in ("n", "s"), (sheet.id, cell.coordinate)
                assert cell.value not in (None, ""), (sheet.id, cell.coordinate)
                if cell.data_type == "n" and sheet.columns[place].kind != "plain":
                    assert cell.number_format != "General", (sheet.id, cell.coordinate)
                if cell.data_type == "s":
                    assert (
                        not re.fullmatch(r"[-+]?\d+([.,]\d+)?\s?%?", cell.value) or sheet.columns[place].kind == "text"
                    )


def test_formats_follow_the_kind_and_a_bound_is_seen() -> None:
    shown = {sheet.id: sheet for sheet in told("hospital").sheets}
    page, sheet = book("hospital")[shown["rings"].name], shown["rings"]
    formats = {
        key: page.cell(FIRST + 1, sheet.place(key) + 1).number_format for key in ("needed", "level", "ratio", "to-move")
    }
    assert formats == {"needed": "0.0%", "level": "0.0", "ratio": '0.00"\u00a0×"', "to-move": "+#,##0;-#,##0;0"}
    sheet = shown["causes"]
    page, named = book("hospital")[sheet.name], sheet.place("named") + 1
    bounds = {
        (cell.value, cell.number_format) for (cell,) in page.iter_rows(min_row=FIRST + 1, min_col=named, max_col=named)
    }
    assert (0.05, '"≤\u00a0"0%') in bounds
    sheet = shown["respect"]
    chance = book("hospital")[sheet.name].cell(FIRST + 1, sheet.place("p") + 1).number_format
    assert chance == '[<0.001]"<\u00a0"0.00"1";0.000'  # a digit without quotes is drawn as a place for one
    points = book("hospital")[shown["summary"].name].cell(FIRST + 1, 2)
    assert (points.value, points.number_format) == (42.1, "+0.0;-0.0;0.0")


def test_what_is_withheld_is_said_with_its_reason() -> None:
    shown = {sheet.id: sheet for sheet in told("hospital").sheets}
    for name in ("units", "unit-rings", "preconditions"):
        sheet = shown[name]
        hidden = next(row for row in cells("hospital", sheet) if row[0] == "Operating rooms")
        figures = [value for value, column in zip(hidden, sheet.columns, strict=True) if column.kind != "text"]
        assert set(figures[1:]) == {"not shown"}
        assert hidden[-1].startswith("not shown: no answers, or to protect")


def drawn(content: bytes) -> Iterator[tuple[str, str]]:
    """The name and the alternative text of each chart."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name):
                yield from re.findall(
                    r'<xdr:cNvPr id="\d+" name="([^"]+)"(?: descr="([^"]*)")?', archive.read(name).decode()
                )


def test_lying_charts_name_from_the_top_as_their_sheets_do() -> None:
    with zipfile.ZipFile(BytesIO(octets(report("hospital")))) as package:
        charts = [package.read(name).decode() for name in package.namelist() if "/charts/chart" in name]
    assert ['barDir val="bar"' in each for each in charts] == [True, True, False]
    assert ['orientation val="maxMin"' in each for each in charts] == [True, True, False]


def test_charts_are_told_in_words_and_leave_out_what_is_not_known() -> None:
    found = list(drawn(octets(report("hospital"))))
    assert [text for _, text in found] == [chart.text for chart in told("hospital").charts]
    assert len(found) == 3
    for word in ("Knowledge: need 15", "investment 34", "Personality"):
        assert word in found[0][1]
    rings = told("hospital").charts[0]
    assert rings.series == ("needed", "invested")
    balance = report("hospital").balance
    unknown = replace(balance.rings[0], invested_share=None)
    changed = replace(report("hospital"), balance=replace(balance, rings=(unknown, *balance.rings[1:])))
    assert workbook_of(changed, COLUMNS, ()).charts[0].series == ("needed",)


def test_shades_mean_what_they_mean_everywhere() -> None:
    shown = {sheet.id: sheet for sheet in told("hospital").sheets}
    rules = {
        str(ranges.sqref): [color.rgb[-6:] for color in rule.colorScale.color]
        for name in ("rings", "units")
        for ranges, found in book("hospital")[shown[name].name].conditional_formatting._cf_rules.items()
        for rule in found
    }
    assert sorted(colors[1] for colors in rules.values()) == ["86B1AE", "86B1AE", "B5B8BA", "B5B8BA", "D0AE85"]
    assert FIELDS["needed"].shade == FIELDS["need"].shade == "need"
    assert FIELDS["invested"].shade == FIELDS["hours"].shade == "investment"
    assert {colors[0] for colors in rules.values()} == {"FFFFFF"}


@pytest.mark.parametrize("name", ["hospital", "tiny-fr", "hostile"])
def test_a_sheet_is_a_table_with_frozen_headings_and_a_page(name: str) -> None:
    for sheet in told(name).sheets:
        page = book(name)[sheet.name]
        assert page.freeze_panes == f"B{FIRST + 1}"
        assert page.print_title_rows == f"${HEADS + 1}:${HEADS + 1}"
        assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)
        width = sum(
            column.width for column in page.column_dimensions.values() for _ in range(column.min, column.max + 1)
        )
        assert page.page_setup.paperSize == (8 if width > 180 + 0.8 * len(sheet.columns) else 9)
        (table,) = page.tables.values()
        heads = [cell.value for cell in page[HEADS + 1]][: len(sheet.columns)]
        assert [column.name for column in table.tableColumns] == heads
        assert len({head.casefold() for head in heads}) == len(heads)
        assert not page.merged_cells.ranges
        assert page["A1"].value == f"{sheet.name} – {sheet.title}"
        assert page["A2"].hyperlink.location == f"'{told(name).start}'!A1"


def test_the_first_sheet_leads_to_every_other_one() -> None:
    page = book("hospital").worksheets[0]
    linked = [cell.hyperlink.location for (cell,) in page.iter_rows(max_col=1) if cell.hyperlink]
    assert linked == [f"'{other.title}'!A1" for other in book("hospital").worksheets[1:]]
    assert report("hospital").verdict.headline in [cell.value for (_, cell) in page.iter_rows(max_col=2)]  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["hospital", "tiny-nl"])
def test_every_column_of_numbers_is_explained(name: str) -> None:
    for sheet in told(name).sheets[:-1]:
        bases = {column.key for column in sheet.columns if column.means}
        for column in sheet.columns:
            is_end = isinstance(column.key, str) and re.sub("-(low|high)$", "", column.key) in bases
            assert column.kind == "text" or column.means or is_end or sheet.id == "summary", (sheet.id, column.key)
    assert all(column.title for sheet in told(name).sheets for column in sheet.columns)


def test_names_of_sheets_are_legal_in_each_language() -> None:
    for place in range(len(LANGUAGES)):
        names = [texts[place] for key, texts in TEXTS.items() if key.startswith("workbook.sheet.")]
        names += [TEXTS[key][place] for key in ("workbook.start", "workbook.pictures")]
        assert len({name.casefold() for name in names}) == len(names)
        assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_every_text_of_a_workbook_is_said_by_a_sheet() -> None:
    names = {each.__name__.replace("_", "-") for each in MAKERS} | {"columns", "figures", "statement", "pictures"}
    said = {key.split(".", 2)[2] for key in TEXTS if key.startswith(("workbook.sheet.", "workbook.about."))}
    assert said == names
    assert {f"workbook.{key}" for key in FIELDS} <= set(TEXTS)


def test_texts_stay_texts() -> None:
    with zipfile.ZipFile(BytesIO(octets(report("hostile")))) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        relations = [
            archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/_rels")
        ]
        strings = archive.read("xl/sharedStrings.xml").decode()
    assert not [sheet for sheet in sheets if "<f>" in sheet]
    assert not [each for each in relations if "http:" in each.replace("http://schemas", "")]
    assert "=cmd()" in strings
    assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(strings)
    quoted = [
        cell
        for page in book("hostile").worksheets
        for row in page.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith(("=", "@"))
    ]
    assert quoted
    assert all(cell.data_type == "s" or cell.quotePrefix for cell in quoted)


def test_a_text_is_no_longer_than_a_cell_holds() -> None:
    finding = replace(sample_report().findings[0], statement="long " * 10_000)
    content = octets(replace(sample_report(), findings=(finding,)))
    found = openpyxl.load_workbook(BytesIO(content))["Findings"]
    longest = max((str(cell.value) for row in found.iter_rows() for cell in row), key=len)
    assert len(longest) == LONGEST_TEXT
    assert longest.endswith("…")


def test_a_statement_is_a_sheet_of_sentences() -> None:
    found = openpyxl.load_workbook(BytesIO(octets(statement(str(HOSPITAL), None))))
    assert found.sheetnames == ["Read me", "Confidentiality"]
    page = found["Confidentiality"]
    assert page.max_row > 20
    assert all(cell.data_type == "s" for row in page.iter_rows(min_row=FIRST + 1, max_col=2) for cell in row)


SCRIPT = """
import hashlib, sys
from io import BytesIO
from leaddev.analysis import analyze
from leaddev.media import FORMATS, RenderOptions
stream = BytesIO()
FORMATS["xlsx"].write(analyze(sys.argv[1]), stream, RenderOptions())
print(hashlib.sha256(stream.getvalue()).hexdigest())
"""


def test_the_same_report_gives_the_same_bytes_in_another_process() -> None:
    run = [sys.executable, "-c", SCRIPT, str(TINY)]
    seeds = ({"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "2", "TZ": "UTC"})
    made = [
        subprocess.run(run, env=os.environ | seed, capture_output=True, text=True, check=True).stdout for seed in seeds
    ]
    assert made == [f"{hashlib.sha256(octets(report('tiny'))).hexdigest()}\n"] * 2
    with zipfile.ZipFile(BytesIO(octets(report("tiny")))) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_libreoffice_opens_it_with_the_same_numbers(tmp_path: Path) -> None:
    needed(programs=("soffice",))
    source = tmp_path / "in" / "report.xlsx"
    source.parent.mkdir()
    source.write_bytes(octets(report("hospital")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path), str(source)]
    subprocess.run(convert, capture_output=True, check=True, timeout=300)
    back = openpyxl.load_workbook(tmp_path / "report.xlsx")
    assert back.sheetnames == book("hospital").sheetnames
    for page in book("hospital").worksheets:
        for row in page.iter_rows():
            for cell in row:
                found = back[page.title][cell.coordinate].value
                if isinstance(cell.value, int | float):
                    assert found == pytest.approx(cell.value, rel=1e-9), (page.title, cell.coordinate)
                elif cell.value is not None:
                    assert str(found) == cell.value, (page.title, cell.coordinate)
