"""What is told of answers in other structures: one row an answer, declared or not, and files that are joined."""

from __future__ import annotations

from pathlib import Path

from cli.runs import run
from leaddev.inspection import inspect
from leaddev.report.inspection import Inspection
from read.structures import JOIN, LONG, long_of, only, sound, survey, without
from surveys import MODELS, csv_text

MODEL = str(MODELS / "small.yaml")


def roles(found: Inspection) -> dict[str, tuple[str, str, str | None, str | None]]:
    return {each.heading: (each.letters, each.role, each.of, each.file) for each in found.columns}


def test_answers_with_a_row_each_are_told_by_their_places_in_the_file(tmp_path: Path) -> None:
    path = survey(tmp_path, {"long.csv": long_of(sound())}, long=LONG)
    found = inspect(str(tmp_path / "long.csv"), survey=path)
    assert (found.kind, found.item, found.questions, found.rows, found.lines) == ("answers", "Question", 14, 20, "1")
    assert found.next == ("survey-answers",)
    told = roles(found)
    assert told["Who"] == ("A", "respondent", "respondent", None)
    assert told["unit"] == ("B", "unit", "unit", None)
    assert told["k1 [level]"] == ("F", "question", "k1", None), "where its answers stand"
    text = run("inspect", str(tmp_path / "long.csv"), "--survey", path).stdout
    assert "one row an answer; “Question” names the question" in text
    assert "Respondents" in text


def test_a_row_each_that_nobody_declares_is_told_and_no_row_is_taken_for_headings(tmp_path: Path) -> None:
    rows = long_of(sound())
    for content, lines in ((csv_text(rows), "1"), (f"Our answers\n\n{csv_text(rows)}", "3")):
        (tmp_path / "long.csv").write_text(content, encoding="utf-8")
        found = inspect(str(tmp_path / "long.csv"), model=MODEL)
        assert (found.kind, found.item, found.questions, found.lines, found.rows) == (
            "answers",
            "Question",
            7,
            lines,
            280,
        )
        assert roles(found)["Question"] == ("D", "item", None, None)
        assert (found.next, found.problems) == (("long",), ())
        assert all(each.way is None for each in found.columns if each.role == "unused")
    text = run("inspect", str(tmp_path / "long.csv"), "--model", MODEL).stdout
    assert "question: Question, value: ..." in text
    assert inspect(str(tmp_path / "long.csv")).kind == "table", "two codes of a model that nobody named are chance"


def test_a_first_answer_is_no_second_row_of_headings(tmp_path: Path) -> None:
    rows = [{"Respondent": "Somebody", "Code": code, "Answer": "3"} for code in ("k1", "k2", "s1")]
    (tmp_path / "long.csv").write_text(csv_text(rows), encoding="utf-8")
    found = inspect(str(tmp_path / "long.csv"), model=MODEL)
    assert found.lines == "1"
    assert "Somebody" not in run("inspect", str(tmp_path / "long.csv"), "--model", MODEL).stdout


def test_joined_columns_are_told_with_their_file(tmp_path: Path) -> None:
    rows = sound()
    files = {"a.csv": without(rows, "unit", "job"), "staff.csv": only(rows, "job", "respondent", "unit")}
    path = survey(tmp_path, files, join=[JOIN])
    found = inspect(str(tmp_path / "a.csv"), survey=path)
    assert (found.kind, found.joined, found.questions, found.problems) == ("answers", ("staff.csv",), 14, ())
    assert roles(found)["unit"] == ("C", "unit", "unit", "staff.csv")
    assert roles(found)["k1"][0] == "B"
    text = run("inspect", str(tmp_path / "a.csv"), "--survey", path).stdout
    assert "unit (in staff.csv)" in text


def test_a_joined_file_is_told_for_itself(tmp_path: Path) -> None:
    rows = sound()
    files = {"a.csv": without(rows, "unit", "job"), "staff.csv": only(rows, "job", "respondent", "unit")}
    path = survey(tmp_path, files, join=[JOIN])
    found = inspect(str(tmp_path / "staff.csv"), survey=path)
    assert (found.kind, found.next, found.problems) == ("joined", ("joined",), ())
    assert {heading: role for heading, (_, role, _, _) in roles(found).items()} == {
        "job": "split",
        "respondent": "respondent",
        "unit": "unit",
    }
    (tmp_path / "staff.csv").write_text(csv_text([*only(rows, *rows[0]), rows[0]]), encoding="utf-8")
    assert [each.code for each in inspect(str(tmp_path / "staff.csv"), survey=path).problems] == ["LD-E536"]


def test_what_cannot_be_joined_is_one_problem_and_hides_nothing_else(tmp_path: Path) -> None:
    rows = sound()
    path = survey(tmp_path, {"a.csv": without(rows, "unit", "job")}, join=[JOIN])
    found = inspect(str(tmp_path / "a.csv"), survey=path)
    assert (found.kind, found.questions, [each.code for each in found.problems]) == ("answers", 14, ["LD-E101"])
