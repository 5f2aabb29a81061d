"""What goes wrong with answers every day: one problem for one cause, its place, its rule and one thing to do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from leaddev.analysis import check
from leaddev.errors import Problem
from leaddev.nearest import nearest
from surveys import Row, answers, csv_text, survey_file

UNITS = [{"id": "ward", "name": "Ward"}, {"id": "home", "name": "Home care"}]
SPLITS = {"job": {"nurse": "Nurse", "aide": "Aide"}}
ITEMS = 14
"""Rated questions of the small model."""


def sound() -> list[Row]:
    ids = [f"{number}" for number in range(101, 121)]
    return answers(20, unit=["Ward", "Home care"], job=["Nurse", "Nurse", "Aide"], respondent=ids)


def problems_of(folder: Path, content: str | bytes, responses: Mapping[str, Any] | None = None) -> tuple[Problem, ...]:
    (folder / "answers.csv").write_bytes(content.encode() if isinstance(content, str) else content)
    path = survey_file(
        folder, None, units=UNITS, splits=SPLITS, responses={"file": "answers.csv", **(responses or {})}
    )  # fmt: skip
    return check(str(path))


def in_cells(text: str, *rows: int, column: str = "k1") -> str:
    """The answers with a text in some rows of a column, numbered from 0."""
    table = sound()
    for row in rows:
        table[row][column] = text
    return csv_text(table)


def shifted(by: int) -> str:
    """Answers on a scale that starts elsewhere."""
    others = ("unit", "job", "respondent")
    return csv_text(
        [{key: text if key in others else str(int(text) + by) for key, text in row.items()} for row in sound()]
    )


def without(column: str) -> str:
    return csv_text([{key: text for key, text in row.items() if key != column} for row in sound()])


def last_row(*cells: str, item: str = "") -> str:
    return csv_text(sound()) + ",".join((*cells, *[item] * ITEMS)) + "\n"


SOUND = csv_text(sound())
OFF_SCALE = "If another scale was asked, give it `min:` and `max:` in the model"
CASES: dict[str, tuple[str | bytes, str, int | None, str, str, str]] = {
    # name: answers, code, line, what tells the column, the value or the rule, what to do
    "another scale": (shifted(2), "LD-E511", 2, "in 14 columns", "`6`, `7` are outside the scale 1 to 5", OFF_SCALE),
    "a scale from 0": (shifted(-1), "LD-E511", 2, "in 7 columns", "`0` is outside the scale 1 to 5", OFF_SCALE),
    "99 for no answer": (
        in_cells("99", 3, 5),
        "LD-E511",
        5,
        "k1",
        "`99` is outside",
        "declare it under `responses: missing:`",
    ),
    "a label that many gave": (
        in_cells("weet niet", *range(8)),
        "LD-E512",
        2,
        "k1",
        "`weet niet` is not on the answer scale",
        'as in `answers: {"weet niet": ...}`',
    ),
    "labels of another scale": (
        in_cells("3 - Sometimes", *range(8)),
        "LD-E512",
        2,
        "k1",
        "the labels of the answer scale `frequency`",
        "Give these questions that scale in the model",
    ),
    "a misspelt label": (
        in_cells("Strongly agre", 3),
        "LD-E512",
        5,
        "k1",
        "`Strongly agre`",
        "Did you mean `Strongly agree`?",
    ),
    "a half": (in_cells("3,5", 3), "LD-E512", 5, "k1", "`3,5` is not on the answer scale", "Known are 1 to 5"),
    "two answers in a cell": (
        in_cells("3;4", 3),
        "LD-E512",
        5,
        "k1",
        "`3;4` is not on the answer scale",
        "Known are 1 to 5",
    ),
    "a date of a spreadsheet": (in_cells("04-mei", 3), "LD-E512", 5, "k1", "of 6 characters", "Known are 1 to 5"),
    "an error of a spreadsheet": (
        in_cells("#REF!", 3, 4),
        "LD-E515",
        5,
        "k1",
        "`#REF!`, which is no answer",
        "Correct the formula in the workbook",
    ),
    "a misspelt unit": (in_cells("Wrad", 3, column="unit"), "LD-E521", 5, "unit", "`Wrad`", "Did you mean `Ward`?"),
    "a unit that is not there": (
        in_cells("Radiology", 3, 4, column="unit"),
        "LD-E521",
        5,
        "unit",
        "the unit of 9 characters is not in the survey file",
        "Known are `Ward`, `Home care`.",
    ),
    "another column of groups": (
        in_cells("F", *range(9), column="job"),
        "LD-E522",
        2,
        "job",
        "`F` is not in the survey file",
        "Known are `Nurse`, `Aide`.",
    ),
    "two units in one cell": (
        in_cells("Ward; Home care", 3, column="unit"),
        "LD-E521",
        5,
        "unit",
        "`Ward; Home care` names 2 units, and a person counts in one",
        "Keep one",
    ),
    "two groups in one cell": (
        in_cells("Aide/Nurse", 3, 4, column="job"),
        "LD-E522",
        5,
        "job",
        "names 2 job groups",
        "Keep one",
    ),
    "a number from elsewhere with a label": (
        in_cells("2 (Strongly agree)", 3),
        "LD-E512",
        5,
        "k1",
        "says 2, but its label stands for 5",
        "Correct the answer",
    ),
    "an error in Dutch": (in_cells("#WAARDE!", 3), "LD-E515", 5, "k1", "`#WAARDE!`, which is no answer", "Correct"),
    "an error of LibreOffice": (in_cells("Fout:502", 3), "LD-E515", 5, "k1", "`Fout:502`", "Correct the formula"),
    "stars": (in_cells("***", 3), "LD-E512", 5, "k1", "`***` is not on", "Known are 1 to 5"),
    "a share of answers": (in_cells("80%", 3, 7), "LD-E512", 5, "k1", "`80%` is not on", "Known are 1 to 5"),
    "a label with a number between": (
        in_cells("1 don't know", 3),
        "LD-E512",
        5,
        "k1",
        "of 12 characters is not on the answer scale",
        "Known are 1 to 5",
    ),
    "a respondent twice": (
        in_cells("101", 5, column="respondent"),
        "LD-E523",
        7,
        "respondent",
        "first in line 2",
        "`duplicates: last`",
    ),
    "a question without a column": (
        without("v3imp"),
        "LD-E503",
        1,
        "`v3imp` (importance)",
        "no column was found",
        "`responses: not_asked:`",
    ),
    "a misspelt heading": (
        SOUND.replace("v3imp", "v3ipm", 1),
        "LD-E503",
        1,
        "`v3imp`",
        "no column was found",
        "Did you mean the column `v3ipm`?",
    ),
    "a heading twice": (
        SOUND.replace("v3imp", "v3", 1),
        "LD-E504",
        1,
        "v3",
        "`v3` has 2 columns: 14 (`v3`) and 17 (`v3`)",
        "`heading#2`",
    ),
    "no column of units": (
        without("unit"),
        "LD-E505",
        1,
        "unit",
        "no column says who belongs to which unit",
        "`responses: columns: unit:`",
    ),
    "a row of averages": (last_row("", "", "", item="3.25"), "LD-E525", 22, "", "holds averages", "Remove the row"),
    "a row of counts": (last_row("Total", "", "", item="20"), "LD-E525", 22, "", "holds counts", "Remove the row"),
    "the headings again": (
        SOUND + SOUND.splitlines()[0] + "\n",
        "LD-E524",
        22,
        "",
        "repeats the headings",
        "Remove the row",
    ),
    "a note below": (
        SOUND + "Source: our survey\n",
        "LD-E110",
        22,
        "",
        "The row has 1 cell, the header has 17",
        "a note below",
    ),
    "a comma in a name": (
        SOUND.replace("Ward,", "Ward, 2nd,", 1),
        "LD-E110",
        2,
        "",
        "has 18 cells",
        "Put quotation marks",
    ),
    "an open quotation mark": (
        SOUND.replace("Ward,", '"Ward,', 1),
        "LD-E110",
        2,
        "",
        "never closed",
        "Close it, or remove it",
    ),
    "a file of two encodings": (
        SOUND.replace("Ward", "Wérd").encode() + b"W\xe9rd",
        "LD-E105",
        22,
        "",
        "The byte E9 is not text in UTF-8",
        "Save the file as UTF-8",
    ),
    "the wrong file": (
        "Datum,Bedrag\n1,2\n",
        "LD-E501",
        1,
        "`Datum`, `Bedrag`",
        "no column is a question",
        "check `model:`",
    ),
    "an export without rows": (
        SOUND.splitlines()[0] + "\n",
        "LD-E530",
        None,
        "",
        "no respondent",
        "Export the answers again",
    ),
    "a PDF": (b"%PDF-1.7", "LD-E106", None, "", "a PDF document", "Export the table as CSV or XLSX"),
    "an older workbook": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "LD-E107",
        None,
        "",
        "older or binary kind",
        "save it as .xlsx",
    ),
}


def test_sound_answers_have_no_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path, SOUND) == ()


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_one_problem_with_place_rule_and_cure(tmp_path: Path, name: str) -> None:
    content, code, line, column, rule, cure = CASES[name]
    (problem,) = problems_of(tmp_path, content)
    assert (problem.code, problem.location.line) == (code, line)
    assert column in f"{problem.message} {problem.location.path}"
    assert rule in problem.message
    assert cure in problem.hint


@pytest.mark.parametrize(
    ("responses", "code", "rule", "cure"),
    [
        ({"columns": {"unit": "Departement"}}, "LD-E502", "the column `Departement`, which does not exist", "`unit`"),
        ({"columns": {"unit": "units"}}, "LD-E502", "`unit` is in the column `units`", "the column `unit`?"),
        ({"columns": {"k1": "k2"}}, "LD-E503", "no column was found for `k2`", "`responses: columns: k2:`"),
        ({"columns": {"leader": {"column": "job", "is": ["Nurs"]}}}, "LD-E507", "`Nurs`", "Did you mean `Nurse`?"),
        ({"header_row": 5}, "LD-E501", "no column is a question", "`header_row:`"),
        ({"sheet": "Answers"}, "LD-E109", "none has a sheet `Answers`", "Remove `sheet:`"),
        ({"file": "answer.csv"}, "LD-E101", "no file `answer.csv`", "Did you mean `answers.csv`?"),
        ({"file": "anwers.xlsx"}, "LD-E101", "no file `anwers.xlsx`", "`answers.csv`"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_survey_file_is_one_problem(
    tmp_path: Path, responses: dict[str, Any], code: str, rule: str, cure: str
) -> None:
    (problem,) = problems_of(tmp_path, SOUND, responses)
    assert problem.code == code
    assert rule in problem.message
    assert cure in problem.hint


def test_a_person_far_off_the_scale_in_some_questions_is_no_row_of_counts(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, last_row("Ward", "Nurse", "200", item="20").replace(",20,20\n", ",2,2\n"))
    assert problem.code == "LD-E511"


def test_several_causes_are_several_problems_and_the_rest_stands_last(tmp_path: Path) -> None:
    table = sound()
    for number, row in enumerate(table):
        row["unit"], row["job"] = row["job"], row["unit"]  # the columns of the survey file are the other way round
        row["k2"] = f"said {number}a"
    swapped, *others = sorted(problems_of(tmp_path, csv_text(table)), key=lambda problem: problem.code, reverse=True)
    assert [problem.code for problem in others[:1]] == ["LD-E521"]
    assert "`Ward`, `Home care` are not in the survey file" in swapped.message
    for number in range(20, 60):
        table.append({**table[0], "respondent": f"{number}", "k2": f"said {number}a"})
    problems = problems_of(tmp_path, csv_text(table))
    assert problems[-1].is_rest
    assert [problem.is_rest for problem in problems[:-1]] == [False] * (len(problems) - 1)


def test_thousands_of_wrong_names_are_not_all_compared_with_hundreds_of_right_ones(tmp_path: Path) -> None:
    units = [{"id": f"u{number}", "name": f"Surgery building {number} south"} for number in range(200)]
    rows = answers(2000, unit=[f"surgery of building {number} north" for number in range(2000)])
    with patch("leaddev.read.answers.decoding.nearest", wraps=nearest) as compared:
        problems = check(str(survey_file(tmp_path, rows, units=units)))
    assert compared.call_count == 40
    assert len(problems) == 26
    assert "Did you mean" in problems[0].hint


@pytest.mark.parametrize("nobody", ["anonymous", "Anoniem", "n/a", "-"])
def test_people_without_a_name_are_not_one_person(tmp_path: Path, nobody: str) -> None:
    rows = [{**row, "respondent": nobody} for row in sound()]
    assert problems_of(tmp_path, csv_text(rows)) == ()
    assert problems_of(tmp_path, csv_text(rows), {"duplicates": "last"}) == ()


@pytest.mark.parametrize("dash", ["-", "--", "\u2013"])
def test_a_dash_is_no_unit(tmp_path: Path, dash: str) -> None:
    assert problems_of(tmp_path, in_cells(dash, 3, 4, column="unit")) == ()


def test_yes_and_no_of_another_language_are_one_problem(tmp_path: Path) -> None:
    rows = [{**row, "leader": ("WAHR", "FALSCH")[place % 2]} for place, row in enumerate(sound())]
    (problem,) = problems_of(tmp_path, csv_text(rows))
    assert (problem.code, problem.count) == ("LD-E514", 20)
    assert "`WAHR`, `FALSCH` are neither yes nor no" in problem.message


@pytest.mark.parametrize(
    ("responses", "code", "message", "hint"),
    [
        (
            {"ratings": {"importance": "wheight"}},
            "LD-E502",
            "no heading holds `wheight`",
            "as they stand above the grid",
        ),
        ({"not_asked": ["k1"]}, "LD-E413", "`k1` is listed under `not_asked:`", "Remove it there"),
        ({"columns": {"k1": "Q7"}}, "LD-E502", "`k1` is in the column `Q7`", "Write the heading as it stands"),
        ({"header_row": 60}, "LD-E106", "no row of column titles", "column titles in its first row"),
        ({"file": "answer.csv"}, "LD-E101", "no file `answer.csv`", "`answers.csv`?"),
    ],
)
def test_what_is_declared_of_answers_is_borne_out_by_them(
    tmp_path: Path, responses: Mapping[str, Any], code: str, message: str, hint: str
) -> None:
    first, *_ = problems_of(tmp_path, SOUND, responses)
    assert (first.code, message in first.message, hint in first.hint) == (code, True, True)


@pytest.mark.parametrize("rule", ["first", "last"])
def test_a_rule_for_duplicates_needs_an_id(tmp_path: Path, rule: str) -> None:
    assert problems_of(tmp_path, SOUND, {"duplicates": rule}) == ()
    (problem,) = problems_of(tmp_path, without("respondent"), {"duplicates": rule})
    assert (problem.code, f"`duplicates: {rule}`" in problem.message) == ("LD-E502", True)
    assert problems_of(tmp_path, without("respondent")) == ()


def test_words_of_ratings_that_stand_in_a_heading_are_right(tmp_path: Path) -> None:
    assert problems_of(tmp_path, SOUND, {"ratings": {"importance": "IMP"}}) == ()


def test_what_is_declared_may_be_borne_out_by_another_file(tmp_path: Path) -> None:
    without_k1 = [{key: text for key, text in row.items() if key != "k1"} for row in sound()]
    (tmp_path / "other.csv").write_text(csv_text(without_k1), encoding="utf-8")
    declared = {"not_asked": ["k1", "k1imp"], "ratings": {"importance": "weight"}}
    files = {"file": None, "files": ["answers.csv", "other.csv"]}
    ids = csv_text([{**row, "respondent": f"x{row['respondent']}"} for row in sound()])
    assert [problem.code for problem in problems_of(tmp_path, ids, {**files, **declared})] == []
