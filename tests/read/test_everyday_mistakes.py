"""Everyday mistakes of a consultant: one problem for one cause, with place, value, rule and one thing to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaddev.analysis import check
from leaddev.errors import Problem

CASES = Path(__file__).resolve().parent.parent / "cases"
SURVEY = """leaddev: survey/1
title: Leadership development 2026
organization: {name: St. Elsewhere, currency: EUR}
model: ../model.yaml
units:
  - id: ward
    name: Residential ward
    headcount: 15
  - id: home
    name: Home care
    headcount: 14
responses:
  file: answers.csv
  columns:
    unit: Department
training:
  file: list.csv
  rings:
    Our values: {values: 1}
confidentiality:
  minimum_group: 10
"""
LIST = """Course,Hours,Participants,Cost,Unit,Ring
Hygiene,4,10,100,ward,knowledge
Feedback,7,12,200,home,skill
Our values,2,24,300,,
"""
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def problems(folder: Path, survey: str = SURVEY, listed: str = LIST, thresholds: str = "") -> tuple[Problem, ...]:
    """The problems of a whole project."""
    work = folder / "work"
    (work / "data").mkdir(parents=True)
    first, *answers = (CASES / "answers" / "complete.csv").read_text(encoding="utf-8").splitlines()
    rows = [f"{('ward', 'home')[number % 2]},{answer}" for number, answer in enumerate([*answers, *answers])]
    (work / "answers.csv").write_text("\n".join([f"Department,{first}", *rows]), encoding="utf-8")
    (work / "survey.yaml").write_text(survey, encoding="utf-8")
    for name in ("list.csv", "data/elsewhere.csv"):
        (work / name).write_text(listed, encoding="utf-8")
    for name, content in (("list.xls", OLD_WORKBOOK), ("empty.csv", b""), ("letter.pdf", b"%PDF-1.7 ...")):
        (work / name).write_bytes(content)
    model = (CASES / "models" / "small.yaml").read_text(encoding="utf-8")
    (folder / "model.yaml").write_text(f"{model}\n{thresholds}", encoding="utf-8")
    return check(str(work / "survey.yaml"))


def test_the_project_itself_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path) == ()


WINDOWS = r"C:\Users\me\list.csv"
LONG = "Leadership development 2026"
IN_SURVEY = [
    # what is written, what is written by mistake, line and column, words of the message, the thing to do
    ("    headcount: 15", "   headcount: 15", "8:4", "does not fit", "same column"),
    ("  columns:", "   columns:", "14:4", "further than line 13", "same column"),
    ("  file: answers.csv", " file: answers.csv", "14:3", "further than line 13", "same column"),
    ("  - id: ward", "  id: ward", "7:5", "further than line 6", "only the first key of a list entry has `- `"),
    ("    name: Res", "\tname: Res", "7:1", "A tab", "Replace tabs by spaces."),
    ("title: L", "title L", "2:1", "A colon is missing", f"Write `title: {LONG}`."),
    ("file: list", "file list", "17:3", "A colon is missing", "Write `file: list.csv`."),
    ("headcount: 15", "headcount:15", "8:5", "A space is missing behind the colon", "Write `headcount: 15`."),
    ("  - id: ward", "  -id: ward", "6:3", "A space is missing behind the dash", "Write `- id: ward`."),
    ("title: L", "title: A: L", "2:9", "needs quotation marks: it holds a colon", f'Write `title: "A: {LONG}"`.'),
    (LONG, f"\u201cA: {LONG}\u201d", "2:10", "curly", f'Write `title: "A: {LONG}"`.'),
    ("title: L", 'title: "L', "2:8", "never closed", "Close it"),
    (LONG, "'Leader's school'", "2:16", "quoted text ends", 'Write `title: "Leader\'s school"`.'),
    ("title: L", "title: #1 L", "2:1", "behind `#` is a comment", f'`title: "#1 {LONG}"`'),
    ("Home care", "Home care #3", "10:11", "`#3` behind the text is a comment", "quotation marks"),
    ("St. Elsewhere, c", "Hospital #3, c", "3:31", "the bracket behind it does not count", "quotation marks"),
    ("St. Elsewhere", "St. Elsewhere, Antwerp", "3:37", "`Antwerp` is not known", "it holds a comma"),
    ("Home care", "@home", "10:11", "cannot start a value", "quotation marks"),
    ("list.csv", f'"{WINDOWS}"', "17:14", "path of Windows", f"`'{WINDOWS}'`"),
    ("title:", "title: A\ntitle:", "3:1", "stands twice: in line 2 and in line 3", "Keep one"),
    ("leaddev: survey/1\n", "", "1:1", "`leaddev` is missing", "Add `leaddev: survey/1`."),
    ("headcount: 15", "headcuont: 15", "8:5", "`headcuont` is not known", "`headcount`?"),
    ("training:", "trainings:", "16:1", "`trainings` is not known", "`training`?"),
    ("confidentiality:\n  m", "m", "20:1", "`minimum_group` is not known", "belongs under `confidentiality`"),
    ("  rings:\n    Our", "rings:\n    Our", "18:1", "`rings` is not known", "belongs under `training`"),
    (LONG, "2026", "2:8", "not the number 2026", '"2026"'),
    ("headcount: 15", "headcount: about 15", "8:16", 'not "about 15"', "Write a whole number"),
    ("headcount: 15", "headcount: -15", "8:16", "-15, below 0", "0 or more"),
    ("{values: 1}", "{values: 70, skill: 30}", "19:26", "70, above 1", "write 0.70"),
    ("{values: 1}", "{values: 0.7}", "19:5", "add up to 0.7", "add up to 1"),
    ("{values: 1}", "{valeus: 1}", "19:18", "no ring `valeus`", "`values`?"),
    ("Our values:", "Our valeus:", "19:5", "no programme", "`Our values`?"),
    ("- id: home", "- id: ward", "9:5", "two units", "another id"),
    ("headcount: 15", "headcount: 015", "8:16", 'not "015"', "Write `15`."),
    ("headcount: 15", "headcount: 1_500", "8:16", 'not "1_500"', "Write `1500`"),
    ("headcount: 15", "headcount: 1'500", "8:16", 'not "1\'500"', "Write `1500`"),
    ("headcount: 15", "headcount: 1:30", "8:16", 'not "1:30"', "Write a whole number"),
    ("headcount: 15", "headcount: 15.5", "8:16", "not the number 15.5", "Write a whole number"),
    ("headcount: 15", 'headcount: "15"', "8:16", 'not "15"', "Remove the quotation marks."),
    ("{values: 1}", "{values: 100%}", "19:26", 'not "100%"', "Write a share from 0 to 1: `1`."),
    ("{values: 1}", "{values: 70 %, skill: 0.3}", "19:26", 'not "70 %"', "`0.7`"),
    ("{values: 1}", "{values: 0,7}", "19:28", "`7` has no value", "A comma ends a value here: write `0.7`."),
    ("currency: EUR}", "currency: EUR, headcount: 1,200}", "3:65", "`200` is not known", "write `1200`"),
    ("currency: EUR}", "currency: EUR, headcount: 29,5}", "3:66", "`5` is not known", "write `29.5`"),
    ("Home care", "{Home}", "10:12", "`Home` has no value", 'as in `"{Home}"`'),
    ("Home care", "*Home care*", "10:11", "The alias `*Home` names an anchor", "quotation marks around the text"),
    ("Home care", "[Home, Care, [x]]", "10:11", "`name` must be a text", "Write one text here."),
    ("Home care", "!Home", "10:11", "The tag `!Home`", "starts with an exclamation mark"),
    ("Home care", "*Home*", "10:16", "a sign that YAML uses itself", "quotation marks around the text"),
    ("name: Home care", "name:\u00a0Home care", "10:10", "A no-break space stands where", "Replace it by a space"),
    ("    name: Home", "  \u00a0\u00a0name: Home", "10:3", "A no-break space stands where", "Replace it by a space"),
    (
        "  file: answers.csv",
        "  file: answers.csv\n  answers: {Agree: four}",
        "14:20",
        "`Agree` must be a whole",
        "whole number",
    ),
    (
        "  file: answers.csv",
        "  file: answers.csv\n  answers: {agreement: {Agree: x}}",
        "14:32",
        "`Agree` must be a whole",
        "12",
    ),
    (
        "  file: answers.csv",
        "  file: answers.csv\n  unfinished: no",
        "14:15",
        '`drop` or `keep`, not "no"',
        "Use one of",
    ),
    (
        "  file: list.csv",
        "  file: list.csv\n  training: none",
        "18:3",
        "`training` is not known",
        "start it in the first column",
    ),
    ("model:", "language: de\nmodel:", "4:1", "no sentences in `de`", "`en`, `nl`, `fr`"),
    ("EUR", "\u20ac", "3:47", "`currency`", "for example EUR"),
    ("minimum_group: 10", "minimum_group: 3", "21:3", "of 3 lets people be recognized", "5 or more"),
    ("list.csv", "list.csv\n  per: {hours: participant}", "18:9", "`hours` must be `cost`", "`cost`"),
    ("list.csv", "list.csv\n  hours_per_day: 7,6", "18:18", 'not "7,6"', "`7.6`"),
    ("list.csv", "list.csv\n  period: 2025-2026", "18:11", 'not "2025-2026"', "[2025, 2026]"),
    ("list.csv", "list.csv\n  period: 26", "18:11", "26, below 1900", "1900 or more"),
    ("list.csv", "list.csv\n  columns: {title: Cours}", "18:13", 'no column "Cours"', "`Course`?"),
    ("list.csv", "lists.csv", "17:9", "no file `lists.csv`", "`list.csv`?"),
    ("list.csv", "elsewhere.csv", "17:9", "no file `elsewhere.csv`", "Write `data/elsewhere.csv`."),
    ("../model.yaml", "model.yaml", "4:8", "no file `model.yaml`", "Write `../model.yaml`."),
    ("list.csv", "data", "17:9", "is a folder", "inside the folder"),
    ("list.csv", "empty.csv", "17:9", "no content", "Export it again"),
    ("list.csv", "list.xls", "", "(.xls, .xlsb)", "save it as .xlsx"),
    ("list.csv", "letter.pdf", "", "a PDF document", "CSV or XLSX"),
    ("file: list.csv", "file: answers.csv", "", "No column holds the titles", "`title: Course`"),
]


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message", "hint"), IN_SURVEY, ids=[f"{each[1][:20]}" for each in IN_SURVEY]
)
def test_a_mistake_in_the_survey_file(
    tmp_path: Path, right: str, wrong: str, place: str, message: str, hint: str
) -> None:
    assert right in SURVEY
    (problem,) = problems(tmp_path, SURVEY.replace(right, wrong, 1))
    where = problem.location
    assert message in problem.message
    assert hint in problem.hint
    assert place in ("", f"{where.line}:{where.column}")
    assert not problem.line or problem.line in SURVEY.replace(right, wrong, 1).replace("\t", " ")


@pytest.mark.parametrize(
    ("right", "wrong", "line", "message", "hint"),
    [
        ("ward", "wrad", 2, 'no unit "wrad"', "`ward`?"),
        ("knowledge", "knowlege", 2, 'no ring "knowlege"', "`knowledge`?"),
        (",knowledge", ",skill 60%; values 50%", 2, "add up to 110, not to 100", "100 %"),
        (",knowledge", ",skill/values", 2, "`skill` has no weight", "`skill 0.7; values 0.3`"),
        ("Hygiene,4,", "Hygiene,four,", 2, '"four" is not a number', "plain number"),
        ("Hygiene,4,", "Hygiene,05-Apr,", 2, '"05-Apr" is a date', "spreadsheets make dates"),
        ("Hygiene,4,", "Hygiene,4.000,", 2, "4000, or 4", "Write 4000 or 4"),
        ("Hygiene,4,", "Hygiene,2 days,", 2, "hours a day of training has", "`hours_per_day: 7.6`"),
        (",100,", ",$ 100,", 2, "in USD", "`currency: USD`"),
        (",100,", ",-100,", 2, "negative", "refund"),
        ("Feedback,7", "Total,7", 3, "sums up other rows", "give it another title"),
        ("Course,", "Curriculum,", 1, "No column holds the titles", "`Curriculum`"),
        ("Cost", "Hours", 1, '"Hours" and "Hours" both', '`hours: "Hours#2"`'),
        (",home,", ",home & ward,", 3, 'no unit "home & ward"', "Write a row for each unit"),
        (",12,", ",#N/B,", 3, "The cell holds `#N/B`", "Correct the formula"),
        ("Hygiene,4,", "Hygiene,9:00-12:00,", 2, '"9:00-12:00" is not a number', "plain number"),
        (",knowledge", ",knowledge 70", 2, "add up to 70", "100 %"),
        ("Feedback,7", "Feedback (cancelled),7", 3, "did not take place", "Remove the row"),
        ("Feedback,7", "Feedback,7 dagdelen", 3, '"7 dagdelen" is not a number', "plain number"),
    ],
)
def test_a_mistake_in_the_training_list(
    tmp_path: Path, right: str, wrong: str, line: int, message: str, hint: str
) -> None:
    assert right in LIST
    (problem,) = problems(tmp_path, listed=LIST.replace(right, wrong, 1))
    assert message in problem.message
    assert hint in problem.hint
    assert problem.location.line == line


def test_percent_for_a_share_of_the_model(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, thresholds="thresholds: {material_excess: 10}\n")
    assert problem.hint == "10 looks like percent: write 0.10."


@pytest.mark.parametrize(
    "mistyped", ["unit ward secret", "unit: a: secret", "unit: 'it's secret'", "unit:secret\n      k1: 2"]
)
def test_words_of_answers_are_never_shown(tmp_path: Path, mistyped: str) -> None:
    survey = SURVEY.replace("  file: answers.csv\n", f"  rows:\n    - k2: 1\n      {mistyped}\n      k3: 2\n")
    (problem,) = problems(tmp_path, survey)
    assert "secret" not in str(problem)
    assert problem.line == ""
