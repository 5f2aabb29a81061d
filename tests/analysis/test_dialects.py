"""The exports of survey tools, known by themselves: each gives the report of the plain table of the same answers."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections import deque
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast, get_args

import openpyxl
import pytest
import yaml

from leaddev.analysis import analyze, check
from leaddev.media.json import as_document
from leaddev.read.answers.dialects import DIALECTS, PLAIN, recognized
from leaddev.read.responses import open_responses
from leaddev.read.survey_file import load_survey
from leaddev.schema import questionnaire_of
from leaddev.schema.survey import SurveyTool
from surveys import CASES, ROOT, TINY

EXPORTS = sorted((CASES / "dialects").glob("*/*.csv"))
WHERE = "Where do you work?"
LEFT_OUT = {
    "qualtrics/three-rows": {"unfinished": 2, "test": 2},
    "qualtrics/labels": {"unfinished": 1, "test": 1},
    "qualtrics/older": {"unfinished": 1, "test": 1},
    **{f"limesurvey/{name}": {"unfinished": 2} for name in ("codes", "texts", "codes-and-texts", "dual-scale")},
    "redcap/events": {"unfinished": 1, "other-event": 25},
    "redcap/one-event": {"unfinished": 1},
    "sosci/answers": {"unfinished": 1, "test": 1},
}
WAYS = ("The answers were read as", "The headings of the answers", "Answer codes such as", "Both ratings repeat")


def survey_of(answers: Path, **responses: Any) -> dict[str, Any]:
    """The small example with these answers; a column of units that is called something else is named."""
    document = yaml.safe_load(TINY.read_text(encoding="utf-8"))
    document["responses"] = {"file": str(answers), **responses}
    if "columns" not in responses and any(WHERE in row for row in cells_of(answers)[:2]):
        document["responses"]["columns"] = {"unit": WHERE}
    survey: dict[str, Any] = document | {"confidentiality": {"minimum_group": 5}}
    return survey


def cells_of(path: Path) -> list[list[str]]:
    """The rows of an export, or of the workbook that it was saved as."""
    text = path.with_suffix(".csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=max(",;\t", key=text.splitlines()[0].count)))


def report_of(folder: Path, answers: Path, **responses: Any) -> dict[str, Any]:
    survey = folder / "survey.yaml"
    survey.write_text(yaml.safe_dump(survey_of(answers, **responses)), encoding="utf-8")
    return as_document(analyze(str(survey)))


@cache
def plain_report() -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        return report_of(Path(folder), CASES / "dialects" / "plain" / "answers.csv")


def told(report: dict[str, Any]) -> str:
    return "".join(re.findall(r"read as an export of (.*?)\. If", " ".join(report["notes"])))


def without_the_way(report: dict[str, Any]) -> dict[str, Any]:
    """All of a report but what is told of the file: names, headings, times, how it was read, what was left out."""
    notes = [note for note in report["notes"] if not str(note).startswith(WAYS)]
    report = dict(report) | {"inputs": None, "notes": notes}
    report["quality"] = report["quality"] | {"left_out": None, "columns_not_used": None}
    return cast(
        "dict[str, Any]",
        json.loads(json.dumps(report), object_hook=lambda each: each | {"column": None, "speed": None}),
    )


def set_apart(answers: Path, folder: Path, **responses: Any) -> dict[str, int]:
    """The rows that are no people, by kind."""
    document = survey_of(answers, **responses)
    (folder / "survey.yaml").write_text(yaml.safe_dump(document), encoding="utf-8")
    loaded = load_survey(str(folder / "survey.yaml"))
    questionnaire = questionnaire_of(loaded.model, loaded.survey)
    reader = open_responses(loaded, questionnaire).reader(loaded, questionnaire)
    deque(reader.chunks(), maxlen=0)
    return {kind: count for kind, count in reader.set_apart.items() if count}


def as_workbook(path: Path, folder: Path) -> Path:
    """The same cells as texts in a workbook."""
    book = openpyxl.Workbook()
    for row in cells_of(path):
        book.active.append(row)
    book.save(saved := folder / "answers.xlsx")
    return Path(shutil.copy(path, folder / "answers.csv")).with_suffix(saved.suffix)


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_an_export_gives_the_report_of_its_answers(path: Path, ending: str, tmp_path: Path) -> None:
    """As the tool writes it, and as somebody saved it as a workbook."""
    dialect = DIALECTS[path.parent.name]
    report = report_of(tmp_path, path if ending == ".csv" else as_workbook(path, tmp_path))
    assert told(report) == ("" if dialect is PLAIN else dialect.title)
    assert without_the_way(report) == without_the_way(plain_report())


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_rows_that_are_no_people_are_counted(path: Path, tmp_path: Path) -> None:
    assert set_apart(path, tmp_path) == LEFT_OUT.get(f"{path.parent.name}/{path.stem}", {})


def test_what_the_survey_file_says_wins(tmp_path: Path) -> None:
    """As a plain table nothing marks the rows that are no people, and they are read like all others."""
    path = CASES / "dialects" / "sosci" / "answers.csv"
    assert set_apart(path, tmp_path, dialect="plain") == {}
    assert set_apart(path, tmp_path, dialect="limesurvey") == {}
    assert set_apart(path, tmp_path, dialect="sosci") == set_apart(path, tmp_path)
    assert told(report_of(tmp_path, path, dialect="limesurvey")) == "LimeSurvey"


def test_all_three_rows_name_columns_and_may_be_named(tmp_path: Path) -> None:
    """Only the texts in the second row are questions of the model; a column is named by the code above them."""
    path = CASES / "dialects" / "qualtrics" / "three-rows.csv"
    for chosen in ({"columns": {"unit": "Q1"}}, {"columns": {"unit": "QID1"}}, {"header_row": [1, 3]}):
        assert without_the_way(report_of(tmp_path, path, **chosen)) == without_the_way(plain_report())


def test_a_time_that_was_not_reached_marks_a_row_too(tmp_path: Path) -> None:
    rows = cells_of(CASES / "dialects" / "redcap" / "one-event.csv")
    end = rows[0].index("rings_complete")
    with (tmp_path / "a.csv").open("w", encoding="utf-8") as stream:
        csv.writer(stream).writerows([[*row[:end], "" if row[end] == "Incomplete" else row[end]] for row in rows])
    assert set_apart(tmp_path / "a.csv", tmp_path) == {"unfinished": 1}


def test_unfinished_rows_are_kept_where_that_is_said(tmp_path: Path) -> None:
    assert set_apart(CASES / "dialects" / "redcap" / "events.csv", tmp_path, unfinished="keep") == {"other-event": 25}


@pytest.mark.parametrize(
    "headings",
    [
        ["Status", "knowledge1"],
        ["Finished", "Date", "knowledge1"],
        ["submitdate", "knowledge1"],
        ["record_id", "knowledge1", "values1"],
        ["values_complete", "knowledge1"],
        ["ID", "Start time", "knowledge1"],
        ["Timestamp", "knowledge1"],
        ["Respondent ID", "knowledge1"],
        ["KEY", "knowledge1"],
        ["MODE", "knowledge1"],
        ["V1", "V2", "knowledge1"],
        ["Q1[a]", "Q1[b]", "knowledge1"],
        ['{"ImportId":"x"}', "knowledge1"],
        ["How far? [One]", "How far? [Two]", "How far? [Three]"],
    ],
)
def test_one_sign_alone_is_none(headings: list[str]) -> None:
    assert recognized([headings, ["4"] * len(headings)]).dialect is PLAIN


@pytest.mark.parametrize(
    ("name", "headings"),
    [
        ("qualtrics", ["Finished", "ResponseId"]),
        ("qualtrics", ["Status", "Recorded Date"]),
        ("qualtrics", ["DistributionChannel"]),
        ("limesurvey", ["Date submitted", "Last page"]),
        ("limesurvey", ["Q1[a]", "Q1[b]", "Q1[c]"]),
        ("surveymonkey", ["Respondent ID", "Collector ID"]),
        ("odk", ["SubmissionDate", "meta/instanceID"]),
        ("odk", ["_uuid", "_submission_time"]),
        ("microsoft-forms", ["ID", "Start time", "Completion time"]),
        ("redcap", ["redcap_event_name", "rings_complete"]),
        ("sosci", ["FINISHED", "LASTPAGE"]),
    ],
)
def test_signs_that_are_enough(name: str, headings: list[str]) -> None:
    found = recognized([["A title"], headings, ["4"] * len(headings)])
    assert (found.dialect.name, found.signs != ()) == (name, True)


def test_the_survey_file_knows_the_same_names_and_each_has_a_case() -> None:
    assert set(get_args(SurveyTool)) == set(DIALECTS)
    assert {path.parent.name for path in EXPORTS} == set(DIALECTS)


def test_no_tool_is_named_where_files_are_read_in_general() -> None:
    """What is known of a tool stands in its module: a reader that names one has a rule that belongs there."""
    names = ["qualtrics", "limesurvey", "microsoft", "google", "surveymonkey", "kobo", "xlsform", "redcap", "sosci"]
    read = ROOT / "src" / "leaddev" / "read"
    others = [path for path in read.rglob("*.py") if path.parent.name != "dialects"]
    assert not [path.name for path in others if any(name in path.read_text("utf-8").casefold() for name in names)]
    assert all(len(path.read_text(encoding="utf-8").splitlines()) <= 120 for path in read.rglob("dialects/*.py"))


def test_check_says_what_the_answers_were_read_as(tmp_path: Path) -> None:
    survey, told_to = tmp_path / "survey.yaml", list[str]()
    for name in ("google-forms", "plain"):
        document = survey_of(CASES / "dialects" / name / "answers.csv")
        survey.write_text(yaml.safe_dump(document), encoding="utf-8")
        assert check(str(survey), told_to.append) == ()
    assert told_to == ["Google Forms"]
