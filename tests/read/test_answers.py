"""What answers mean, and every problem of every column in one run with its place and its count."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from openpyxl import Workbook

from leaddev.analysis import check
from leaddev.errors import InvalidInput, Problem
from leaddev.read.answers.complaints import Refusal
from leaddev.read.answers.decoding import SKIPPED, Decoding, ListDecoder
from leaddev.read.answers.headings import plain
from leaddev.read.responses import open_responses
from leaddev.read.survey_file import load_survey
from leaddev.schema import AnswerScale, Question, Questionnaire, Survey, Text, questionnaire_of
from leaddev.schema.answers import AnswerChunk
from leaddev.schema.parts import folded
from surveys import answers, codes, csv_text, problems_of, survey_file


def read(folder: Path, rows: Any, **changes: Any) -> tuple[Questionnaire, AnswerChunk]:
    """All answers of a small survey in one chunk."""
    loaded = load_survey(str(survey_file(folder, rows, **changes)))
    questionnaire = questionnaire_of(loaded.model, loaded.survey)
    chunks = list(open_responses(loaded, questionnaire).reader(loaded, questionnaire).chunks())
    assert len(chunks) == 1
    return questionnaire, chunks[0]


AGREEMENT = AnswerScale(labels={"en": ("Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree")})


def survey_of(**responses: Any) -> Survey:
    document = {"leaddev": "survey/1", "title": "T", "organization": {"name": "T"}, "model": "m"}
    return Survey.model_validate(document | {"responses": {"file": "f.csv", **responses}})


def code_of(text: str, *, low: int = 1, high: int = 5, **responses: Any) -> int | Refusal:
    labels = {
        "en": ("Never", "Rarely", "Sometimes", "Often", "Always"),
        "nl": ("Nooit", "Zelden", "Soms", "Vaak", "Altijd"),
    }
    scale = AnswerScale(min=low, max=high, labels=labels if high - low == 4 else {})
    question = Question("q1", "rings", "r", "level", Text("Q"), scale=scale)
    survey = survey_of(**responses)
    return Decoding(survey, {"often": scale, "agreement": AGREEMENT}).scale(question)(text)


@pytest.mark.parametrize(
    "text",
    [".5", ",5", "4.5", "4*", "?", "4 %", "4%", "05-Apr", "1/5", "2026-04-05", "04:00:00", "TRUE", "4 5", "4\u00b2",
     "1 - Often", "4 - often!?x", "2 don't know", "1 - Strongly agree", "A0", "AB4", "#4"],
)  # fmt: skip
def test_what_is_no_answer_for_sure_is_refused(text: str) -> None:
    refused = code_of(text, missing=["don't know"])
    assert isinstance(refused, Refusal)
    assert refused.code == "LD-E512"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("4\u200b", 4), ("\ufeff4", 4), ("\u2014", 0), ("\uff14", 4), ("\u0664", 4), ("5.", 5), ("+4", 4), ("4,0", 4),
     ("4 - Agree", None), ("1e0", None), ("4-5", None),
     ("A4", 4), ("AO04", 4), ("ao1", 1), ("Often (4)", 4), ("Often - 4", 4), ("-99", -2), ("8.0", -1),
     ("99 - don't know", -1),
     ("Never", -1), ("8", -1), ("heel vaak", 5), ("\u22122", None), ("A6", None), ("Strongly agree", None)],
)  # fmt: skip
def test_what_the_survey_file_declares_wins_and_codes_are_positions(text: str, expected: int | None) -> None:
    found = code_of(text, missing=["don't know", "Never", 8], answers={"q1": {"heel vaak": 5}})
    assert isinstance(found, Refusal) if expected is None else found == expected


@pytest.mark.parametrize(
    ("text", "suggested"),
    [("Disagre", "Disagree"), ("Strongly agre", "Strongly agree"), ("Strongy disagree", "Strongly disagree"),
     ("Somewhat agree", None), ("Weakly disagree", None), ("Unagree", None), ("Very", None)],
)  # fmt: skip
def test_another_answer_is_never_suggested_for_a_misspelt_one(text: str, suggested: str | None) -> None:
    question = Question("q1", "rings", "r", "level", Text("Q"), scale=AGREEMENT)
    refused = Decoding(survey_of()).scale(question)(text)
    assert isinstance(refused, Refusal)
    assert refused.hint.startswith(f"Did you mean `{suggested}`?" if suggested else "Known are 1 to 5")


# --- one answer -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "4",
        " 4 ",
        "4.0",
        "4,0",
        "+4",
        "04",
        "Often",
        "often",
        "VAAK",
        "4 - Often",
        "4. Vaak",
        "(4) Often",
        "4=Often",
        "4: often",
    ],
)
def test_one_answer_in_many_ways(text: str) -> None:
    assert code_of(text) == 4


@pytest.mark.parametrize("apostrophe", "'\u2018\u2019\u02bc\u2032`")
def test_an_apostrophe_is_one_however_it_is_written(apostrophe: str) -> None:
    assert plain(f"C{apostrophe}est \u2019t") == plain("c'est 't")
    assert folded(f"C{apostrophe}est") == folded("c'est")


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "..."])
def test_nothing(text: str) -> None:
    assert code_of(text) == 0


@pytest.mark.parametrize("text", ["N/A", "n.v.t.", "Niet van toepassing", "sans objet", "NA"])
def test_not_applicable(text: str) -> None:
    assert code_of(text) == -1


@pytest.mark.parametrize("text", ["0", "6", "-1", "99", "6 - More than always"])
def test_off_the_scale(text: str) -> None:
    refusal = code_of(text)
    assert isinstance(refusal, Refusal)
    assert refusal.code == "LD-E511"
    assert "1 to 5" in refusal.message


@pytest.mark.parametrize(
    "text", ["4.5", "4,5", "3-4", "3/4", "4 5", "1e0", "٤²", "often or so", "Manchmal", "4 - Never", "=4", "2026-01-04"]
)
def test_nothing_is_guessed(text: str) -> None:
    refusal = code_of(text)
    assert isinstance(refusal, Refusal)
    assert refusal.code in ("LD-E511", "LD-E512")
    assert refusal.hint


def test_a_spelling_mistake_has_a_suggestion() -> None:
    refusal = code_of("Oftn")
    assert isinstance(refusal, Refusal)
    assert refusal.hint == "Did you mean `Often`?"


def test_a_suggested_name_is_written_as_in_the_survey_file() -> None:
    names = {plain(name): 1 for name in ("koeln", "Chirurgie Köln")}
    decoding = Decoding(survey_of())
    named = decoding.name(names, "unit", "LD-E521", blank=0, written=["koeln", "Chirurgie Köln"])
    refusal = named("Chirurgi Köln")
    assert isinstance(refusal, Refusal)
    assert refusal.hint == "Did you mean `Chirurgie Köln`?"


def test_what_the_survey_file_declares() -> None:
    assert code_of("Manchmal", answers={"manchmal": 3}) == 3
    assert code_of("99", missing=[99]) == -1
    assert code_of("keine Angabe", missing=["Keine Angabe"]) == -1
    assert code_of("0", low=0, high=10, missing=[0]) == -1
    assert code_of("0", low=0, high=10) == 1
    assert code_of("-3", low=-3, high=3) == 1


def test_choices_flags_lists_and_yes() -> None:
    decoding = Decoding(survey_of())
    options = (("skill", Text({"en": "They cannot.", "nl": "Ze kunnen niet."})), ("time", Text("No time")))
    choice = decoding.choice(Question("c", "symptoms", "s", "cause", Text("C"), "choice", options=options))
    assert choice("-99") == SKIPPED
    assert [choice(text) for text in ("skill", "ze kunnen NIET", "No time.", "", "n/a")] == [1, 1, 2, 0, -1]
    assert isinstance(choice("1"), Refusal)
    flag = decoding.flag(Question("wishlaw", "demand", "k", "wanted", Text("Law"), "flag"))
    assert [flag(text) for text in ("1", "Yes", "law", "X", "0", "No", "", "Not selected")] == [1, 1, 1, 1, 0, 0, 0, 0]
    assert isinstance(flag("2"), Refusal)
    flags = [
        Question(f"wish{n}", "demand", "k", "wanted", Text(t), "flag", group="wish")
        for n, t in (("a", "Law, new"), ("b", "Talk"))
    ]
    decoder = ListDecoder(flags)

    def picked(text: str) -> frozenset[int] | Refusal:
        found = decoder(text)
        return found if isinstance(found, Refusal) else decoder.sets[found]

    assert picked("Law, new;Talk;") == frozenset({0, 1})
    assert picked("a|b") == picked("a, b") == frozenset({0, 1})
    assert picked("Law, new") == frozenset({0})
    assert picked("") == frozenset()
    assert (
        picked("a b")
        == picked('["a","b"]')
        == picked("Law, new\nTalk")
        == picked("Law, new, Talk")
        == frozenset({0, 1})
    )
    assert isinstance(picked("a;golf"), Refusal)
    assert [decoding.leader(None)(text) for text in ("Yes", "ja", "", "No")] == [1, 1, 0, 0]
    assert [decoding.leader(["Head nurse"])(text) for text in ("Head  Nurse", "Nurse")] == [1, 0]


# --- a whole file -----------------------------------------------------------------------------------------------------


def test_codes_units_splits_and_leaders(tmp_path: Path) -> None:
    rows = answers(4, unit=["or", "Surgery", "", "n/a"], job=["Nurse", "x", "", "nurse"], leader=["yes", "no", "", "1"])
    rows[0] |= {"k1": "2", "s2": "5"}
    rows[1] |= {"k1": "", "s2": "n/a"}
    units = [{"id": "s", "name": "Surgery", "units": [{"id": "or", "name": "OR"}]}]
    questionnaire, chunk = read(tmp_path, rows, units=units, splits={"job": {"nurse": "Nurse", "x": "Other"}})
    position = questionnaire.position
    assert chunk.codes[position["k1"], :2].tolist() == [2, 0]
    assert chunk.codes[position["s2"], :2].tolist() == [5, -1]  # reversed items are turned when they are scored
    assert chunk.units.tolist() == [2, 1, 0, 0]
    assert chunk.splits["job"].tolist() == [0, 1, 2, 0]
    assert chunk.leaders is not None
    assert chunk.leaders.tolist() == [1, 0, 0, 1]


def test_what_was_shown_and_skipped_is_told_apart_by_its_code_and_not_by_quotation_marks(tmp_path: Path) -> None:
    header, first, second = csv_text(answers(2)).splitlines()
    first, second = "-99," + first.partition(",")[2], '"",' + second.partition(",")[2]
    questionnaire, chunk = read(tmp_path, "\n".join([header, first, second]) + "\n")
    assert chunk.codes[questionnaire.position["k1"]].tolist() == [-2, 0]


def test_a_leader_may_be_a_group_of_a_split_too(tmp_path: Path) -> None:
    rows = answers(6, role=["Head", "Nurse"])
    columns = {"leader": {"column": "role", "is": ["Head"]}}
    splits = {"role": {"nurse": "Nurse", "head": "Head"}}
    _, chunk = read(tmp_path, rows, splits=splits, responses={"file": "answers.csv", "columns": columns})
    assert chunk.leaders is not None
    assert chunk.leaders.tolist() == chunk.splits["role"].tolist() == [1, 0, 1, 0, 1, 0]


def test_answer_times(tmp_path: Path) -> None:
    rows = answers(5, seconds=["312.25", "0:05:12", "", "n/a", "2,5"])
    _, chunk = read(tmp_path, rows)
    assert chunk.seconds is not None
    assert [None if np.isnan(each) else each for each in chunk.seconds.tolist()] == [312.25, 312, None, None, 2.5]
    for text in ("five", "5 min", "-3", "0:61:00", "1e9", "1,234"):
        rows[1]["seconds"] = rows[3]["seconds"] = text
        (problem,) = problems_of(tmp_path, rows)
        assert (problem.code, problem.location.line, problem.count) == ("LD-E516", 3, 2)
        assert text not in str(problem)


def test_lists_of_wishes(tmp_path: Path) -> None:
    rows = answers(4)
    for row, wish in zip(rows, ["law", "Health law;Vision", "", "vision"], strict=True):
        row["wish"] = wish
    questionnaire, chunk = read(tmp_path, rows)
    assert chunk.codes[questionnaire.position["wishlaw"]].tolist() == [1, 1, 0, 0]
    assert chunk.codes[questionnaire.position["wishvision"]].tolist() == [0, 1, 0, 1]


def test_units_by_id_name_language_and_parent(tmp_path: Path) -> None:
    units = [
        {"id": "a", "name": {"en": "Surgery", "nl": "Heelkunde"}, "units": [{"id": "a1", "name": "Team"}]},
        {"id": "b", "name": "Medicine", "units": [{"id": "b1", "name": "Team"}]},
    ]
    names = ["A", "heelkunde", "Surgery", "Surgery / Team", "medicine / team", "b1"]
    _, chunk = read(tmp_path, answers(6, unit=names), units=units)
    assert chunk.units.tolist() == [1, 1, 1, 2, 4, 4]


def test_an_id_wins_over_a_name(tmp_path: Path) -> None:
    units = [{"id": "x", "name": "y"}, {"id": "y", "name": "Other"}]
    _, chunk = read(tmp_path, answers(2, unit=["y", "x"]), units=units)
    assert chunk.units.tolist() == [2, 1]


# --- problems ---------------------------------------------------------------------------------------------------------


def by_code(problems: tuple[Problem, ...]) -> dict[str, Problem]:
    return {problem.code: problem for problem in problems}


def test_an_answer_off_the_scale_far_down(tmp_path: Path) -> None:
    rows = answers(25)
    text = csv_text(rows)
    header, *lines = text.splitlines()
    many = [lines[number % 25] for number in range(41_000)]
    cells = many[39_998].split(",")
    cells[5] = "6"
    many[39_998] = ",".join(cells)
    (problem,) = problems_of(tmp_path, "\n".join([header, *many]) + "\n")
    assert problem.code == "LD-E511"
    assert (problem.location.file, problem.location.line) == ("answers.csv", 40_000)
    assert header.split(",")[5] in str(problem.location)
    assert problem.count == 1


def test_the_same_mistake_is_told_once_with_its_count_over_all_chunks(tmp_path: Path) -> None:
    header, *lines = csv_text([{**row, "wish": "golf"} for row in answers(25)]).splitlines()
    many = [lines[number % 25] for number in range(90_000)]
    (problem,) = problems_of(tmp_path, "\n".join([header, *many]) + "\n")
    assert (problem.code, problem.count, problem.location.line) == ("LD-E513", 90_000, 2)
    assert "(90,000 times; this is the first)" in str(problem)


def test_problems_of_many_kinds_come_together(tmp_path: Path) -> None:
    rows = answers(20, unit=["a"], job=["nurse"], respondent=[str(number) for number in range(20)])
    rows[1]["k1"] = "7"
    rows[2]["k1"] = rows[3]["k1"] = "Rather"
    rows[4]["unit"] = "Ward 7"
    rows[5]["job"] = "pilot"
    rows[6]["respondent"] = "2"
    for row in rows:
        del row["v3imp"]
    problems = problems_of(
        tmp_path,
        rows,
        units=[{"id": "a"}],
        splits={"job": {"nurse": "Nurse", "other": "Other"}},
        responses={"file": "answers.csv", "columns": {"seconds": "Time"}},
        training={"csv": "Title,Ring,Hours\nLaw,knowlege,2\n"},
    )
    assert sorted(codes(problems)) == [
        "LD-E502", "LD-E503", "LD-E511", "LD-E512", "LD-E521", "LD-E522", "LD-E523", "LD-E601",
    ]  # fmt: skip
    found = by_code(problems)
    assert found["LD-E512"].count == 2
    assert found["LD-E512"].location.line == 4
    assert found["LD-E523"].location.line == 8
    assert "first in line 4" in found["LD-E523"].message
    assert [problem.location.file for problem in problems] == sorted(problem.location.file for problem in problems)


@pytest.mark.parametrize(
    ("text", "cells", "is_shown"),
    [
        ("he shouts", 4, False),
        ("he shouts", 5, True),  # as many rows as the minimum group: nobody's own words
        ("Neithr", 1, True),  # nearly a label
        ("77", 1, True),
        ("1985", 1, False),
        ("x" * 40, 5, True),
        ("x" * 41, 9, False),
    ],
)
def test_what_one_person_wrote_is_not_repeated(tmp_path: Path, text: str, cells: int, is_shown: bool) -> None:
    rows = answers(20)
    for row in rows[:cells]:
        row["k1"] = text
    (problem,) = problems_of(tmp_path, rows, confidentiality={"minimum_group": 5})
    assert (text in str(problem)) == is_shown
    assert (f"of {len(text)} characters" in problem.message) != is_shown
    assert (problem.count, problem.location.line) == (cells, 2)


def test_one_person_who_writes_the_same_everywhere_is_one_person(tmp_path: Path) -> None:
    rows = answers(20)
    rows[3] = {**rows[3], **{code: "he shouts" for code in rows[3] if code[0] in "ksv"}}
    (problem,) = problems_of(tmp_path, rows, confidentiality={"minimum_group": 5})
    assert problem.count > 5
    assert "shouts" not in str(problem)


def test_the_first_line_of_a_file_that_is_no_table_is_not_repeated(tmp_path: Path) -> None:
    for text, is_shown in (("root:x:0:secret\nuser\n", False), ("Naam,Wijk\na,b\n", True)):
        (problem,) = problems_of(tmp_path, text)
        assert problem.code == "LD-E501"
        assert (text.split(",")[0].split()[0] in str(problem)) == is_shown


def test_a_flood_of_problems_is_cut_and_counted(tmp_path: Path) -> None:
    rows = answers(60)
    for number, row in enumerate(rows):
        row["k1"] = f"text {number}"
    problems = problems_of(tmp_path, rows)
    assert len(problems) == 26
    rest = [problem for problem in problems if problem.location.line is None]
    assert [(problem.code, problem.count) for problem in rest] == [("LD-E512", 35)]


@pytest.mark.parametrize(
    ("ids", "count", "line", "first"),
    [
        ("abcdefgb", 1, 9, 3),
        ("abbcdefb", 2, 4, 3),  # three answers of one respondent are two too many
        ("abcdcbbe", 3, 6, 4),
        ("aaaaaaaa", 7, 3, 2),
    ],
)
def test_each_answer_after_the_first_of_a_respondent_is_counted(
    tmp_path: Path, ids: str, count: int, line: int, first: int
) -> None:
    (problem,) = problems_of(tmp_path, answers(len(ids), respondent=ids))
    assert (problem.code, problem.count, problem.location.line) == ("LD-E523", count, line)
    assert f"first in line {first}." in problem.message
    assert (f"({count} times; this is the first)" in str(problem)) == (count > 1)


def test_a_respondent_without_an_id_is_not_twice(tmp_path: Path) -> None:
    rows = answers(8, respondent=["", "", "a", "b", "", "c", "d", "e"])
    assert check(str(survey_file(tmp_path, rows))) == ()


def test_places_in_a_workbook(tmp_path: Path) -> None:
    rows = answers(8)
    book, stream = Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Answers"
    sheet.append(list(rows[0]))
    for number, row in enumerate(rows):
        sheet.append([9 if number == 5 and name == "k2" else int(value) for name, value in row.items()])
    book.save(stream)
    (tmp_path / "a.xlsx").write_bytes(stream.getvalue())
    (problem,) = problems_of(tmp_path, None, responses={"file": "a.xlsx"})
    assert problem.code == "LD-E511"
    assert "Answers!B7" in str(problem.location)
    (missing,) = problems_of(tmp_path, None, responses={"file": "a.xlsx", "sheet": "Anwsers"})
    assert missing.code == "LD-E109"
    assert "Did you mean `Answers`?" in missing.hint


def test_places_in_a_block_and_in_rows(tmp_path: Path) -> None:
    rows = answers(6)
    rows[2]["k2"] = "9"
    path = survey_file(tmp_path, None, responses={"csv": csv_text(rows)})
    text = path.read_text(encoding="utf-8").splitlines()
    (block,) = check(str(path))
    assert block.location.file == str(path)
    assert block.location.line is not None
    path = survey_file(tmp_path, None, responses={"rows": rows})
    (inline,) = check(str(path))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert inline.location.line is not None
    assert lines[inline.location.line - 1].strip() == "k2: '9'"
    assert inline.location.path == "responses.rows[2].k2"
    assert text


def test_column_problems_stop_nothing_else_from_being_told(tmp_path: Path) -> None:
    rows = answers(6)
    rows[0]["k2"] = "9"
    for row in rows:
        del row["k1"]
    assert codes(problems_of(tmp_path, rows)) == ["LD-E503", "LD-E511"]


def test_a_broken_reader_raises_after_the_last_row(tmp_path: Path) -> None:
    loaded = load_survey(str(survey_file(tmp_path, csv_text(answers(4)) + "1,2\n")))
    questionnaire = questionnaire_of(loaded.model, loaded.survey)
    reader = open_responses(loaded, questionnaire).reader(loaded, questionnaire)
    seen: list[int] = []
    with pytest.raises(InvalidInput) as caught:
        seen.extend(chunk.respondents for chunk in reader.chunks())
    assert codes(caught.value.problems) == ["LD-E110"]
    assert np.sum(seen) in (0, 4)
