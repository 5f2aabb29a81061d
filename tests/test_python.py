"""leaddev from Python: a survey as a mapping, answers as a table, what a report gives back, that nothing is kept."""

from __future__ import annotations

import csv
import gc
import io
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml

import leaddev
from leaddev.errors import InvalidInput, Location, Problem
from leaddev.face import AnalyzedReport
from leaddev.media.html.fragment import COLOURS
from leaddev.read.tables import given
from leaddev.report import Report
from present.sample_report import HOSTILE, bare_report, hostile_report, sample_report
from read.structures import sound, survey
from surveys import HOSPITAL, TINY

DOCUMENT: dict[str, Any] = yaml.safe_load(TINY.read_text(encoding="utf-8"))
CSV: str = DOCUMENT["responses"]["csv"]
WITHOUT = {key: value for key, value in DOCUMENT.items() if key != "responses"} | {"period": "2026-09"}
HEADINGS, *CELLS = csv.reader(io.StringIO(CSV))
COLUMNS = {
    name: [int(cell) if cell.isdigit() else cell for cell in column]
    for name, column in zip(HEADINGS, zip(*CELLS, strict=True), strict=True)
}


def polars_frame(columns: Any) -> Any:
    return pytest.importorskip("polars").DataFrame(columns, strict=False)


def arrow_table(columns: Any) -> Any:
    return pytest.importorskip("pyarrow").table(columns)


def of_numpy(columns: Any) -> Any:
    return {name: pd.Series(column).to_numpy() for name, column in columns.items()}


def of_series(columns: Any) -> Any:
    return {name: pd.Series(column) for name, column in columns.items()}


TABLES: list[Callable[[Any], Any]] = [dict, pd.DataFrame, polars_frame, arrow_table, of_numpy, of_series]


class Stream:
    """Something else that speaks the Arrow protocol, once."""

    def __init__(self, table: Any) -> None:
        self.table = table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        found: object = self.table.__arrow_c_stream__(requested_schema)
        return found


def said(report: AnalyzedReport) -> dict[str, Any]:
    """All but which files were read."""
    return {key: value for key, value in report.to_dict().items() if key != "inputs"}


def problems_of(survey: Any, **given: Any) -> tuple[Problem, ...]:
    with pytest.raises(InvalidInput) as refused:
        leaddev.analyze(survey, **given)
    return refused.value.problems


# --- a survey as a mapping --------------------------------------------------------------------------------------------


def test_a_mapping_is_the_file_that_says_the_same(tmp_path: Path) -> None:
    expected = leaddev.analyze(TINY)
    found = leaddev.analyze({**DOCUMENT, "period": "2026-09"})
    assert said(found) == said(expected)
    assert [(file.role, file.path) for file in found.inputs] == [
        ("survey", "survey"),
        ("model", "leadership-circle-short"),
    ]


def test_values_of_a_mapping_mean_what_they_mean_in_a_file() -> None:
    rows = [dict(zip(HEADINGS, cells, strict=True)) for cells in CELLS]
    typed = [{name: COLUMNS[name][row] for name in HEADINGS} for row in range(len(CELLS))]
    expected = said(leaddev.analyze(TINY))
    assert said(leaddev.analyze({**WITHOUT, "responses": {"rows": rows}})) == expected
    assert said(leaddev.analyze({**WITHOUT, "responses": {"rows": tuple(typed)}})) == expected
    nothing = [{**row, "personality3imp": None} for row in typed]
    expected = said(leaddev.analyze({**WITHOUT, "responses": {"rows": nothing}}))
    numpy = [{**row, "skill1": pd.Series([row["skill1"]]).to_numpy()[0]} for row in typed]
    for_nothing = [{**row, "personality3imp": float("nan")} for row in numpy]
    assert said(leaddev.analyze({**WITHOUT, "responses": {"rows": for_nothing}, "period": "2026-09"})) == expected
    assert leaddev.analyze({**DOCUMENT, "period": date(2026, 9, 1)}).organization.period == "2026-09-01"
    assert leaddev.analyze({**DOCUMENT, "title": "No"}).organization.title == "No"


def test_paths_of_a_mapping_are_relative_to_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "answers.csv").write_text(CSV, encoding="utf-8")
    document = {**WITHOUT, "responses": {"file": Path("answers.csv")}}
    (missing,) = problems_of(document)
    assert (missing.code, missing.location.file) == ("LD-E101", "answers.csv")
    expected = said(leaddev.analyze(TINY))
    assert said(leaddev.analyze(document, folder=tmp_path)) == expected
    monkeypatch.chdir(tmp_path)
    assert said(leaddev.analyze(document)) == expected
    with pytest.raises(ValueError, match="folder= is for a survey that is a mapping"):
        leaddev.analyze(TINY, folder=tmp_path)


def test_problems_of_a_mapping_have_a_path_and_no_line() -> None:
    (problem,) = problems_of({**DOCUMENT, "responsess": {}})
    assert (problem.code, problem.location, problem.line) == ("LD-E201", Location("survey", path="responsess"), "")
    (problem,) = problems_of({**DOCUMENT, "title": "bell \x9f"})
    assert problem.location == Location("survey")
    (problem,) = problems_of({**DOCUMENT, "units": [{"id": "ward", "name": "Ward"}, {"id": "ward", "name": "Other"}]})
    assert (problem.code, problem.location) == ("LD-E401", Location("survey", path="units[ward].id"))


# --- answers as a table -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
def test_answers_of_every_kind_of_table_give_the_report_of_the_csv(table: Callable[[Any], Any]) -> None:
    expected = leaddev.analyze(TINY)
    found = leaddev.analyze(WITHOUT, answers=table(COLUMNS))
    assert said(found) == said(expected)
    digests = {file.role: file.sha256 for file in found.inputs}
    assert (
        digests["responses"]
        == {f.role: f.sha256 for f in leaddev.analyze(WITHOUT, answers=COLUMNS).inputs}["responses"]
    )
    assert [file.path for file in found.inputs if file.role == "responses"] == ["answers"]


@pytest.mark.parametrize("table", [dict, pd.DataFrame, polars_frame, arrow_table])
def test_cells_mean_the_same_as_in_a_csv(
    table: Callable[[Any], Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = sound(50)
    rows[3]["k1"] = rows[5]["v1imp"] = rows[6]["unit"] = rows[8]["k2"] = ""
    lists = [["Health law", "Vision"], ["Vision"], None, None, ["Vision"]] * 10
    path = survey(
        tmp_path, {"a.csv": [row | {"wish": ";".join(own or ())} for row, own in zip(rows, lists, strict=True)]}
    )
    expected = said(leaddev.analyze(path))
    columns = {name: [row[name] or None for row in rows] for name in rows[0]}
    scale = [name for name in columns if name not in ("respondent", "unit", "job")]
    numbers = {name: [None if each is None else float(each) for each in columns[name]] for name in scale}
    given_ = {
        **columns,
        **numbers,
        "k1": [float("nan") if each is None else each for each in numbers["k1"]],
        "wish": lists,
    }
    document = yaml.safe_load(Path(path).read_text(encoding="utf-8")) | {"responses": {}}
    assert said(leaddev.analyze(document, answers=table(given_))) == expected
    monkeypatch.setattr(given, "_AT_ONCE", 7)
    assert said(leaddev.analyze(document, answers=table(given_))) == expected


def test_every_way_of_pandas_to_say_nothing_is_an_empty_cell() -> None:
    expected = said(leaddev.analyze(WITHOUT, answers={**COLUMNS, "skill1": [None, *COLUMNS["skill1"][1:]]}))
    frame = pd.DataFrame(COLUMNS)
    for kind, nothing in (("Int64", pd.NA), ("float64", float("nan")), ("object", None), ("category", None)):
        frame["skill1"] = pd.Series([nothing, *COLUMNS["skill1"][1:]], dtype=kind)
        assert said(leaddev.analyze(WITHOUT, answers=frame)) == expected
        assert said(leaddev.analyze(WITHOUT, answers=dict(frame.items()))) == expected


def test_a_table_takes_the_place_of_the_answers_that_a_file_names(tmp_path: Path) -> None:
    rows = sound(30)
    path = survey(tmp_path, {"a.csv": rows, "b.csv": sound(40, seed=3)}, file="b.csv", header_row=1)
    expected = said(leaddev.analyze(survey(tmp_path, {"a.csv": rows})))
    path = survey(tmp_path, {"b.csv": sound(40, seed=3)}, header_row=1, sheet="Answers")
    assert said(leaddev.analyze(path, answers=pd.DataFrame(rows))) == expected
    (tmp_path / "b.csv").unlink()
    assert said(leaddev.analyze(path, answers=pd.DataFrame(rows))) == expected


def test_rows_of_headings_below_the_names_are_found_as_in_a_csv(tmp_path: Path) -> None:
    rows = sound(30)
    below = [dict(enumerate(rows[0])), *(dict(enumerate(row.values())) for row in rows)]
    expected = said(leaddev.analyze(survey(tmp_path, {"a.csv": rows})))
    document = yaml.safe_load((tmp_path / "survey.yaml").read_text(encoding="utf-8")) | {"responses": None}
    found = said(leaddev.analyze(document, answers=pd.DataFrame(below)))
    assert found["scores"] == expected["scores"]


def test_problems_name_row_and_column_and_no_word_of_a_respondent() -> None:
    words = "I fear my manager every day"
    frame = pd.DataFrame(COLUMNS).astype(object)
    frame.iloc[4, 1], frame.iloc[6, 2] = words, 9
    text, number = problems_of(WITHOUT, answers=frame)
    assert (text.code, text.location) == ("LD-E512", Location("answers", 5, 2, "knowledge1"))
    assert (number.code, number.location) == ("LD-E511", Location("answers", 7, 3, "knowledge2"))
    assert words not in str(text)
    assert "`9`" in number.message
    (unit,) = problems_of(WITHOUT, answers={**COLUMNS, "unit": [words, *COLUMNS["unit"][1:]]})
    assert (unit.code, words in str(unit)) == ("LD-E521", False)
    assert unit.location == Location("answers", 1, 1, "unit")


def test_what_is_no_table_of_texts_and_numbers_is_refused() -> None:
    (nested,) = problems_of(WITHOUT, answers={**COLUMNS, "skill1": [{"secret": 1}] * 24})
    assert (nested.code, nested.location) == ("LD-E111", Location("answers", None, 8, "skill1"))
    assert "secret" not in str(nested)
    for value in ([[1]], b"1", {1}):
        (octets,) = problems_of(WITHOUT, answers={**COLUMNS, "skill1": [value] * 24})
        assert octets.code == "LD-E111"
    (ragged,) = problems_of(WITHOUT, answers={**COLUMNS, "skill1": [1, 2]})
    assert (ragged.code, ragged.location) == ("LD-E110", Location("answers", None, 8, "skill1"))
    (empty,) = problems_of(WITHOUT, answers=pd.DataFrame())
    assert empty.code == "LD-E106"
    (nobody,) = problems_of(WITHOUT, answers=pd.DataFrame(COLUMNS).head(0))
    assert nobody.code == "LD-E530"
    for wrong in (3, "answers.csv", [COLUMNS], {"skill1": "12345"}, {"skill1": 4}):
        with pytest.raises(TypeError, match="answers"):
            leaddev.analyze(WITHOUT, answers=wrong)  # type: ignore[arg-type]


def test_arrow_of_any_library_is_read_by_what_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    table = arrow_table(COLUMNS)
    expected = said(leaddev.analyze(TINY))
    assert said(leaddev.analyze(WITHOUT, answers=Stream(table))) == expected
    monkeypatch.setitem(sys.modules, "polars", None)
    assert said(leaddev.analyze(WITHOUT, answers=Stream(table))) == expected
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (problem,) = problems_of(WITHOUT, answers=Stream(table))
    assert str(problem) == (
        "answers: LD-E112 Answers as an Arrow table need polars or pyarrow, which is not installed. "
        "Run `pip install 'leaddev[large]'`."
    )
    assert said(leaddev.analyze(WITHOUT, answers=pd.DataFrame(COLUMNS))) == expected


# --- what comes back --------------------------------------------------------------------------------------------------


def test_a_report_gives_the_json_of_the_command(tmp_path: Path) -> None:
    written = subprocess.run(
        [sys.executable, "-m", "leaddev", "analyze", str(TINY), "--format", "json"], capture_output=True, check=True
    )
    report = leaddev.analyze(str(TINY))
    assert report.to_json().encode() == written.stdout
    path = tmp_path / "report.json"
    path.write_bytes(written.stdout)
    again = leaddev.read_report(path)
    assert again == report
    assert again.to_json() == report.to_json()
    assert isinstance(report, Report)
    assert repr(report).startswith("<Report 'A small care home")
    assert report.to_dict()["balance"]["verdict"] == report.balance.verdict == "taught-heavy"


def test_a_file_that_is_no_report_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(InvalidInput, match="this is no JSON report of leaddev"):
        leaddev.read_report(path)
    with pytest.raises(FileNotFoundError):
        leaddev.read_report(tmp_path / "none.json")


class Fragment(HTMLParser):
    """The elements, attributes and text of a fragment; every element is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


ELEMENTS = {"div", "p", "b", "br", "ol", "li", "span", "svg", "desc", "circle", "path", "text"}
ATTRIBUTES = {"lang", "style", "viewbox", "role", "aria-label", "class", "cx", "cy", "r", "d", "x", "y", "dy"}


@pytest.mark.parametrize(
    "report", [sample_report(), bare_report(), hostile_report()], ids=["sample", "bare", "hostile"]
)
def test_a_notebook_shows_the_first_screen_and_nothing_that_acts(report: Report) -> None:
    found = Fragment(AnalyzedReport.of(report)._repr_html_())
    assert found.names <= ELEMENTS
    assert found.attributes <= ATTRIBUTES | {"stroke-width", "text-anchor"}
    assert "http" not in AnalyzedReport.of(sample_report())._repr_html_()


def test_a_notebook_shows_the_verdict_the_circle_and_what_to_do(tmp_path: Path) -> None:
    report = leaddev.analyze(HOSPITAL)
    shown = report._repr_html_()
    found = Fragment(shown)
    text = " ".join(" ".join(found.texts).split())
    assert report.verdict is not None
    for sentence in (report.verdict.headline, *report.verdict.sentences[:1], report.priorities[0].action):
        assert " ".join(sentence.split()) in text
    assert shown.count("<path") == 10
    assert shown.index(">Knowledge<") < shown.index(">Personality<")
    assert "--full" not in text
    without = Fragment(AnalyzedReport.of(bare_report())._repr_html_())
    assert without.texts


def test_hostile_names_stay_text() -> None:
    shown = AnalyzedReport.of(hostile_report())._repr_html_()
    assert not any(name in shown for name in HOSTILE if "<" in name)
    assert not any(sign in shown for sign in ("<script", "\x1b", "\u202e"))


def test_colours_stand_out_from_light_and_dark_paper() -> None:
    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
        return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    for colour in COLOURS.values():
        for paper in ("#ffffff", "#1e1e1e"):
            high, low = sorted((light(colour), light(paper)), reverse=True)
            assert (high + 0.05) / (low + 0.05) >= 3


# --- nothing is kept --------------------------------------------------------------------------------------------------


def test_nothing_of_an_analysis_is_kept() -> None:
    """What Python holds does not grow by a report an analysis; `python -m benchmarks.repeated` measures 200 of them."""

    def held(times: int, kept: list[object] | None = None) -> int:
        for _ in range(times):
            report = leaddev.analyze(WITHOUT, answers=COLUMNS)
            report._repr_html_()
            if kept is not None:
                kept.append(report)
        del report
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    kept: list[object] = []
    tracemalloc.start()
    try:
        warm = held(2)
        grown = held(3) - warm
        of_a_report = held(1, kept) - warm - grown
    finally:
        tracemalloc.stop()
    assert grown < of_a_report / 2


def test_what_users_write_is_typed() -> None:
    """The type checker reads this as it reads the scripts of users."""
    report = leaddev.analyze({**DOCUMENT, "period": "2026-09"}, ignore="LD5")
    codes: list[str] = [finding.code for finding in report.findings]
    verdict: str = report.balance.verdict
    document: dict[str, Any] = report.to_dict()
    assert codes
    assert verdict == document["balance"]["verdict"]
    assert Path(leaddev.__file__).with_name("py.typed").is_file()
