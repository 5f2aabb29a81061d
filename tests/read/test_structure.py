"""One row an answer, a second file found by an id: the report of one wide file, or problems that say why not."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddev.analysis import Options, analyze, analyze_to_publish, check
from leaddev.errors import Location, Problem
from leaddev.read.files import open_source
from leaddev.read.tables import LongColumns, WideRows, open_table
from leaddev.statement import statement
from read.structures import (
    JOIN,
    LONG,
    PEOPLE,
    long_of,
    only,
    problems,
    said,
    sound,
    survey,
    texts,
    without,
)
from surveys import MODELS, Row, csv_text

Changed = Callable[[list[Row]], Any]


# --- the same report --------------------------------------------------------------------------------------------------


@st.composite
def surveys(draw: st.DrawFn) -> tuple[list[Row], list[int], list[int]]:
    """Answers with gaps and some that mean nothing, and two orders of rows."""
    rows = sound(draw(st.integers(11, 24)), draw(st.integers(0, 99)))
    cells = st.tuples(st.integers(0, len(rows) - 1), st.sampled_from([key for key in rows[0] if key not in PEOPLE]))
    for row, column in draw(st.lists(cells, max_size=40)):
        rows[row][column] = draw(st.sampled_from(["", "", "n/a", "4", "1", " 5 "]))
    if draw(st.booleans()):
        row, column = draw(cells)
        rows[row][column] = draw(st.sampled_from(["6", "ages ago", "4;5"]))
    orders = st.permutations(range(len(rows)))
    return rows, draw(orders), draw(orders)


@given(surveys())
@settings(max_examples=12, deadline=None)
def test_wide_long_and_joined_files_give_the_same_report(drawn: tuple[list[Row], list[int], list[int]]) -> None:
    rows, order, other = drawn
    long = long_of(rows)
    shuffled = [long[place] for place in sorted(range(len(long)), key=lambda at: (order[at % len(rows)], at))]
    staff = [rows[place] for place in other]
    with TemporaryDirectory() as name:
        folder = Path(name)
        expected = said(survey(folder, {"answers.csv": rows}))
        assert said(survey(folder, {"answers.csv": shuffled}, long=LONG)) == expected
        halves = {"answers.csv": without(rows, "unit", "job"), "staff.csv": only(staff, *PEOPLE)}
        assert said(survey(folder, halves, join=[JOIN])) == expected
        both = {"answers.csv": without(shuffled, "job"), "staff.csv": only(staff, "respondent", "job")}
        assert said(survey(folder, both, long=LONG, join=[{**JOIN, "answers_by": "Who"}])) == expected


def importance(row: Row) -> list[str]:
    return [key for key in row if key.endswith("imp")]


def by_ratings(rows: Sequence[Row]) -> list[Row]:
    """A long file with both ratings of a statement beside each other."""
    items = [key.removesuffix("imp") for key in importance(rows[0])]
    return [
        {**{key: row[key] for key in PEOPLE}, "Item": item, "Now": row[item], "Weight": row[f"{item}imp"]}
        for row in rows
        for item in items
    ]


def test_a_column_for_each_rating(tmp_path: Path) -> None:
    rows = sound()
    expected = said(survey(tmp_path, {"answers.csv": rows}))
    columns = {"respondent": "respondent", "question": "Item", "value": {"level": "Now", "importance": "Weight"}}
    assert said(survey(tmp_path, {"a.csv": by_ratings(rows)}, long=columns)) == expected


@pytest.mark.parametrize("word", ["2", "belangrijkheid", "Weight"])
def test_words_for_a_rating(tmp_path: Path, word: str) -> None:
    rows = sound()
    expected = said(survey(tmp_path, {"answers.csv": rows}))
    long = [{**row, "Rating": word if row["Rating"] == "Importance" else ""} for row in long_of(rows)]
    assert said(survey(tmp_path, {"a.csv": long}, long=LONG, ratings={"importance": "Weight"})) == expected


def test_a_long_sheet_below_a_title_and_texts_of_questions(tmp_path: Path) -> None:
    rows = sound()
    expected = said(survey(tmp_path, {"answers.csv": rows}))
    book = openpyxl.Workbook()
    book.active.title = "About"
    book.active.append(["Exported", "by me"])
    sheet = book.create_sheet("Answers")
    sheet.append(["All answers"])
    sheet.append(["Who", "unit", "job", "Question", "Rating", "Answer"])
    for row in long_of(rows):
        text = row | {"Question": "People here know the protocols." if row["Question"] == "k1" else row["Question"]}
        sheet.append([int(cell) if key == "Answer" else cell for key, cell in text.items()])
    book.save(tmp_path / "a.xlsx")
    path = survey(tmp_path, {"b.csv": ""}, file="a.xlsx", long=LONG)
    assert said(path) == expected


def test_questions_without_a_rating_and_several_options(tmp_path: Path) -> None:
    rows = [
        row | {"safe1": str(1 + at % 5), "env1": "4", "wish": ("Health law;Vision", "Vision", "")[at % 3]}
        for at, row in enumerate(sound())
    ]
    expected = said(survey(tmp_path, {"answers.csv": rows}))
    more = ("safe1", "env1", "wish")
    asked = [(row, code, text) for row in rows for code in more for text in row[code].split(";")]
    people = [{"Who": row["respondent"], "unit": row["unit"], "job": row["job"]} for row, _, _ in asked]
    for word in ("", "Level"):
        others = [
            person | {"Question": code, "Rating": word, "Answer": text}
            for person, (_, code, text) in zip(people, asked, strict=True)
        ]
        long = [*long_of(without(rows, *more)), *others]
        assert said(survey(tmp_path, {"a.csv": long}, long=LONG)) == expected
    beside = [{**only([row], *PEOPLE)[0], "Item": code, "Now": text, "Weight": ""} for row, code, text in asked]
    columns = {"respondent": "respondent", "question": "Item", "value": {"level": "Now", "importance": "Weight"}}
    assert said(survey(tmp_path, {"a.csv": [*by_ratings(without(rows, *more)), *beside]}, long=columns)) == expected


def test_importance_is_never_taken_for_the_one_rating_of_a_model(tmp_path: Path) -> None:
    model = (MODELS / "small.yaml").read_text(encoding="utf-8") + "need: {from: direct}\n"
    (tmp_path / "direct.yaml").write_text(model, encoding="utf-8")
    long = [row for row in long_of(sound()) if row["Rating"] == "Importance"]
    survey(tmp_path, {"answers.csv": long}, long=LONG)
    path = tmp_path / "survey.yaml"
    path.write_text(path.read_text().replace(str(MODELS / "small.yaml"), "direct.yaml"))
    assert [problem.code for problem in check(str(path))] == ["LD-E526"]


def test_headings_where_the_survey_file_says(tmp_path: Path) -> None:
    rows = sound()
    expected = said(survey(tmp_path, {"answers.csv": rows}))
    first = csv_text(long_of(rows[:1]))
    text = f"{first}\n{csv_text(long_of(rows))}"
    header = first.count("\n") + 2
    assert said(survey(tmp_path, {"a.csv": text}, long=LONG, header_row=header)) == expected


def test_a_second_export_with_the_other_rating(tmp_path: Path) -> None:
    rows = sound()
    expected = said(survey(tmp_path, {"answers.csv": rows}))
    codes = importance(rows[0])
    other = only(rows, "respondent", *codes)
    same = [{key.removesuffix("imp"): text for key, text in row.items()} for row in other]
    first = without(rows, *codes)
    assert said(survey(tmp_path, {"a.csv": first, "staff.csv": other}, join=[JOIN])) == expected
    columns = {code: f"{code.removesuffix('imp')}#2" for code in codes}
    columns |= {code.removesuffix("imp"): f"{code.removesuffix('imp')}#1" for code in codes}
    assert said(survey(tmp_path, {"a.csv": first, "staff.csv": same}, join=[JOIN], columns=columns)) == expected


def test_a_long_file_that_is_not_declared(tmp_path: Path) -> None:
    expected = [("LD-E501", 1, "each row looks like one answer.")]
    rows = long_of(sound())
    for content in (rows, csv_text(rows).partition("\n")[2], rows[:4]):
        found = problems(tmp_path, {"answers.csv": content})
        assert [(problem.code, problem.location.line, problem.message) for problem in found] == expected
        assert "`responses: {long: {respondent: ..., question: ..., value: ...}}`" in found[0].hint
    for few in (rows[:3], [{"Meal": "k1"}, {"Meal": "k2"}, {"Meal": "s1"}]):
        assert expected[0][2] not in [problem.message for problem in problems(tmp_path, {"answers.csv": few})]


def test_a_respondent_of_two_long_files(tmp_path: Path) -> None:
    rows = sound()
    files = {"a.csv": long_of(rows[:12]), "b.csv": long_of([rows[13], rows[14], rows[11], *rows[15:]])}
    (found,) = problems(tmp_path, files, file=["a.csv", "b.csv"], long=LONG)
    assert (found.code, found.location) == ("LD-E523", Location("b.csv", 30, None, "Who"))
    assert "first in a.csv, line 156" in found.message
    assert problems(tmp_path, files, file=["a.csv", "b.csv"], long=LONG, duplicates="first") == ()


def test_rows_of_the_survey_file_and_units_from_data(tmp_path: Path) -> None:
    rows = sound()
    expected = said(survey(tmp_path, {"answers.csv": rows}))
    assert said(survey(tmp_path, {}, file=None, rows=long_of(rows), long=LONG)) == expected
    (found,) = problems(tmp_path, {}, file=None, rows=line(long_of(rows), 9, Answer="7"), long=LONG)
    assert found.location.path == "responses.rows[7].Answer"
    text = Path(survey(tmp_path, {"answers.csv": rows})).read_text()
    units = text[text.index("units:") : text.index("splits:")]
    wide = tmp_path / "survey.yaml"
    wide.write_text(text.replace(units, "units: from-data\n"))
    expected = said(str(wide))
    for files, told in (
        ({"a.csv": long_of(rows)}, {"long": LONG}),
        ({"a.csv": without(rows, "unit"), "staff.csv": only(rows, *PEOPLE)}, {"join": [JOIN]}),
    ):
        wide.write_text(Path(survey(tmp_path, files, **told)).read_text().replace(units, "units: from-data\n"))
        assert said(str(wide)) == expected


def test_several_files_of_answers_and_two_joined_ones(tmp_path: Path) -> None:
    rows = sound()
    expected = said(survey(tmp_path, {"answers.csv": rows}))
    parts = without(rows, "unit", "job")
    files = {"a.csv": parts[:9], "b.csv": parts[9:], "staff.csv": only(rows, "respondent", "unit")}
    files["jobs.csv"] = only(rows, "respondent", "job")
    joins = [JOIN, {"file": "jobs.csv", "by": "respondent"}]
    assert said(survey(tmp_path, files, file=["a.csv", "b.csv"], join=joins)) == expected


def test_the_joined_file_is_an_input_and_counts_as_answers(tmp_path: Path) -> None:
    rows = sound()
    files = {"a.csv": without(rows, "unit"), "staff.csv": only(rows, "respondent", "unit")}
    first = analyze_to_publish(survey(tmp_path, files, join=[JOIN]), Options())
    assert [(each.role, each.path) for each in first.report.inputs[2:]] == [
        ("responses", "a.csv"),
        ("responses", "staff.csv"),
    ]
    (tmp_path / "staff.csv").write_text((tmp_path / "staff.csv").read_text() + "99999,Ward\n")
    second = analyze_to_publish(str(tmp_path / "survey.yaml"), Options())
    assert (first.basis.answers, first.basis.definitions) != (second.basis.answers, second.basis.definitions)
    assert first.basis.answers_file == "a.csv, staff.csv"


def test_answers_in_the_survey_file_count_beside_a_joined_file(tmp_path: Path) -> None:
    rows, staff = sound(), only(sound(), "respondent", "unit")
    found = []
    for answer in ("1", "2"):
        rows[0]["k1"] = answer
        block = csv_text(without(rows, "unit"))
        path = survey(tmp_path, {"staff.csv": staff}, file=None, csv=block, join=[JOIN])
        found.append(analyze_to_publish(path, Options()).basis.answers)
    assert found[0] != found[1]


# --- everyday mistakes ------------------------------------------------------------------------------------------------


def line(rows: list[Row], number: int, **cells: str) -> list[Row]:
    """The rows with other cells in a line of the file."""
    rows[number - 2] |= cells
    return rows


LONG_MISTAKES: dict[str, tuple[Changed, str, int | None, str, str, str, int]] = {
    # name: change, code, line, what tells the column, the value or the rule, what to do, how often
    "answered twice": (
        lambda rows: [*rows, rows[2] | {"Answer": "3"}],
        "LD-E527", 282, "Answer", "answers `k1 [importance]` twice; first in line 4", "Remove the answer", 1,
    ),
    "exported twice": (
        lambda rows: rows + rows[:14],
        "LD-E527", 282, "Answer", "first in line 2", "Remove the answer", 14,
    ),
    "two units": (
        lambda rows: line(rows, 5, unit="Home care"),
        "LD-E528", 5, "unit", "the rows of a respondent differ in `unit`; first in line 2", "Correct them", 1,
    ),
    "a misspelt question": (
        lambda rows: [row | {"Question": row["Question"].replace("v3", "v33")} for row in rows],
        "LD-E526", 12, "Question", "`v33` is not of the model", "Did you mean `v3`?", 40,
    ),
    "a question of its own": (
        lambda rows: [*rows, *(row | {"Question": "Mood", "Rating": ""} for row in rows[::14])],
        "LD-E526", 282, "Question", "`Mood` is not of the model", "`responses: long: skip:`", 20,
    ),
    "texts among the questions": (
        lambda rows: line(rows, 9, Question="My boss is a fool"),
        "LD-E526", 9, "Question", "of 17 characters is not of the model", "`responses: long: skip:`", 1,
    ),
    "the wrong column of questions": (
        lambda rows: [row | {"Question": row["Answer"], "Answer": row["Question"]} for row in rows],
        "LD-E526", 1, "Question", "no text in the column `Question` is a question", "`long: question:`", 1,
    ),
    "another word for a rating": (
        lambda rows: [row | {"Rating": row["Rating"].replace("Level", "Weight")} for row in rows],
        "LD-E526", 2, "Question", "the word `Weight` stands for no rating", "`ratings: {level: ...}`", 140,
    ),
    "an answer of nobody": (
        lambda rows: line(rows, 9, Who=""),
        "LD-E529", 9, "", "does not say whose, or to which question", "Complete the row", 1,
    ),
    "an answer to nothing": (
        lambda rows: line(rows, 9, Question=" "),
        "LD-E529", 9, "", "does not say whose, or to which question", "Complete the row", 1,
    ),
    "a misspelt heading": (
        lambda rows: csv_text(rows).replace("Answer", "Anwser", 1),
        "LD-E502", 1, "", "`long: value` is in the column `Answer`, which does not exist", "`Anwser`", 1,
    ),
    "a heading twice": (
        lambda rows: csv_text(rows).replace("Who,unit", "Answer,unit", 1).replace("job", "Who", 1),
        "LD-E504", 1, "", "`Answer`, which the survey file names for `long: value`, is", "`Answer#1`", 1,
    ),
    "off the scale at the first question": (
        lambda rows: line(rows, 16, Answer="7"),
        "LD-E511", 16, "Answer", "`7` is outside", "Correct the answer", 1,
    ),
    "off the scale": (
        lambda rows: line(rows, 9, Answer="7"),
        "LD-E511", 9, "Answer", "`7` is outside", "Correct the answer", 1,
    ),
    "a misspelt unit": (
        lambda rows: [row | {"unit": row["unit"].replace("Ward", "Wrad")} for row in rows],
        "LD-E521", 2, "unit", "`Wrad`", "Did you mean `Ward`?", 10,
    ),
    "a misspelt unit further down": (
        lambda rows: [*rows[:28], rows[28] | {"unit": ""}, rows[29] | {"unit": "Wrad"}]
        + [row | {"unit": ""} for row in rows[30:42]]
        + rows[42:],
        "LD-E521", 31, "unit", "`Wrad`", "Did you mean `Ward`?", 1,
    ),
    "a question that nobody answers": (
        lambda rows: [row for row in rows if (row["Question"], row["Rating"]) != ("v3", "Importance")],
        "LD-E503", 1, "", "`v3imp` (importance)", "`responses: not_asked:`", 1,
    ),
    "a row cut short": (
        lambda rows: csv_text(rows).replace("Nurse,k2,Level,", "Nurse,k2 ", 1),
        "LD-E110", 3, "", "The row has 4 cells, the header has 6.", "", 1,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LONG_MISTAKES)
def test_mistakes_in_long_files(tmp_path: Path, name: str) -> None:
    change, *expected = LONG_MISTAKES[name]
    graded(problems(tmp_path, {"answers.csv": change(long_of(sound()))}, long=LONG), "answers.csv", expected)


def graded(found: Sequence[Problem], file: str, expected: Sequence[Any]) -> None:
    """One problem for one cause: its place, its rule, one thing to do; no id of a person."""
    code, at, column, rule, cure, count = expected
    assert [problem.code for problem in found] == [code], list(texts(found))
    (problem,) = found
    assert (problem.location.file, problem.location.line) == (file, at)
    assert column in problem.location.path
    assert rule in problem.message
    assert cure in problem.hint
    assert problem.count == count
    assert not any(number in text for text in texts(found) for number in map(str, range(101, 121)))


Halves = Callable[[list[Row], list[Row]], tuple[Any, Any]]
JOIN_MISTAKES: dict[str, tuple[Halves, str, str, int, str, str, str, int]] = {
    # name: change, file, code, line, column, the rule, what to do, how often
    "an id that is not there": (
        lambda rows, staff: (rows, staff[:3] + staff[5:]), "answers.csv",
        "LD-E535", 5, "respondent", "no row with this id; of its 18 ids, without answers: 0.",
        "write `unmatched: keep` under `join:`", 2,
    ),
    "no id": (
        lambda rows, staff: (line(rows, 4, respondent=""), staff), "answers.csv",
        "LD-E535", 4, "respondent", "of its 20 ids, without answers: 1.", "Correct the ids", 1,
    ),
    "zeros in front": (
        lambda rows, staff: (rows, [row | {"respondent": row["respondent"].lstrip("0")} for row in staff]),
        "answers.csv", "LD-E535", 2, "respondent", "of its 20 ids, without answers: 20.",
        "but for zeros in front, `.0` behind", 20,
    ),
    "numbers as a program writes them": (
        lambda rows, staff: ([row | {"respondent": f"{row['respondent']}.0"} for row in rows], staff),
        "answers.csv", "LD-E535", 2, "respondent", "`staff.csv` has no row with this id",
        "but for zeros in front, `.0` behind and capitals it has them all", 20,
    ),
    "an id twice": (
        lambda rows, staff: (rows, [*staff, staff[4] | {"unit": "Ward"}]), "staff.csv",
        "LD-E536", 22, "respondent", "stands twice in the file; first in line 6", "Remove the row", 1,
    ),
    "another unit": (
        lambda rows, staff: ([row | {"unit": "Ward"} for row in rows], staff), "answers.csv",
        "LD-E537", 3, "unit", "stands in `answers.csv` and in `staff.csv` and differs; there in line 3",
        "`unit#1` is that of `answers.csv`, `unit#2` that of", 10,
    ),
    "a unit that one file lacks": (
        lambda rows, staff: ([row | {"unit": ""} for row in rows], staff), "answers.csv",
        "LD-E537", 2, "unit", "differs; there in line 2", "name the one that counts", 20,
    ),
    "another heading of the id": (
        lambda rows, staff: (rows, csv_text(staff).replace("respondent", "Respondnet")), "staff.csv",
        "LD-E502", 1, "", "`join: by` is in the column `respondent`, which does not exist", "`Respondnet`", 1,
    ),
    "no id in the answers": (
        lambda rows, staff: (without(rows, "respondent"), staff), "answers.csv",
        "LD-E502", 1, "", "`join: by` is in the column `respondent`", "Write the heading", 1,
    ),
    "a misspelt unit": (
        lambda rows, staff: (rows, line(staff, 8, unit="Hom care")), "staff.csv",
        "LD-E521", 8, "unit", "`Hom care`", "Did you mean `Home care`?", 1,
    ),
    "a respondent twice": (
        lambda rows, staff: (line(rows, 9, respondent="00101"), [*staff[:7], *staff[8:]]), "answers.csv",
        "LD-E523", 9, "respondent", "the same respondent stands twice; first in line 2", "`duplicates: last`", 1,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", JOIN_MISTAKES)
def test_mistakes_in_joined_files(tmp_path: Path, name: str) -> None:
    change, file, *expected = JOIN_MISTAKES[name]
    rows, staff = change(without(sound(), "unit", "job"), only(sound(), *PEOPLE))
    graded(problems(tmp_path, {"answers.csv": rows, "staff.csv": staff}, join=[JOIN]), file, expected)


def test_a_joined_file_that_is_not_there_is_the_only_problem(tmp_path: Path) -> None:
    found = problems(tmp_path, {"answers.csv": without(sound(), "unit", "job")}, join=[JOIN])
    assert [problem.code for problem in found] == ["LD-E101"]


def test_one_of_two_columns_of_the_same_heading_is_named(tmp_path: Path) -> None:
    rows = sound()
    wrong = [row | {"unit": "Ward", "job": ""} for row in rows]
    files = {"a.csv": wrong, "staff.csv": only(rows, *PEOPLE)}
    expected = said(survey(tmp_path, {"answers.csv": rows}))
    assert [problem.code for problem in problems(tmp_path, files, join=[JOIN])] == ["LD-E537", "LD-E537"]
    assert said(survey(tmp_path, files, join=[JOIN], columns={"unit": "unit#2", "job": "job#2"})) == expected


def test_people_without_a_row_are_kept_where_that_is_said(tmp_path: Path) -> None:
    rows = sound()
    lacking = [row | ({"unit": "", "job": ""} if row["respondent"] < "00104" else {}) for row in rows]
    expected = said(survey(tmp_path, {"answers.csv": lacking}))
    files = {"a.csv": without(rows, "unit", "job"), "staff.csv": only(rows[3:], *PEOPLE)}
    path = survey(tmp_path, files, join=[{**JOIN, "unmatched": "keep"}])
    assert said(path) == expected
    assert [note for note in analyze(path).notes if "staff.csv" in note]


def test_a_joined_file_that_knows_nobody_is_a_problem_even_so(tmp_path: Path) -> None:
    strangers = [row | {"respondent": f"X{at}"} for at, row in enumerate(sound())]
    files = {"a.csv": without(sound(), "unit", "job"), "staff.csv": only(strangers, *PEOPLE)}
    assert [each.code for each in problems(tmp_path, files, join=[{**JOIN, "unmatched": "keep"}])] == ["LD-E535"]


def test_questions_that_are_skipped_are_listed(tmp_path: Path) -> None:
    long = [*long_of(sound()), *(row | {"Question": "Mood", "Rating": ""} for row in long_of(sound())[::14])]
    report = analyze(survey(tmp_path, {"a.csv": long}, long={**LONG, "skip": ["mood"]}))
    assert report.quality.columns_not_used == ("Mood",)


def test_a_rating_is_told_in_one_way(tmp_path: Path) -> None:
    columns = LONG | {"value": {"level": "Answer", "importance": "Answer"}}
    (found,) = problems(tmp_path, {"answers.csv": long_of(sound())}, long=columns)
    assert (found.code, found.location.path) == ("LD-E409", "responses.long.rating")


def test_memory_is_a_multiple_of_the_file(tmp_path: Path) -> None:
    """The worst of long files: every row a respondent of its own, and nothing in it but what it takes."""
    rows = 60_000
    (tmp_path / "a.csv").write_text("i,q,a\n" + "".join(f"{number},k1,4\n" for number in range(rows)))
    source = open_source("a.csv", tmp_path)
    tracemalloc.start()
    wide = WideRows(open_table(source), LongColumns(0, 1, {"": 2}), lambda name, _: (name, False))
    assert sum(chunk.rows for chunk in wide.table.chunks([0, 1])) == rows
    assert tracemalloc.get_traced_memory()[1] < 40e6 + 30 * source.size
    tracemalloc.stop()


def test_the_id_of_a_joined_file_is_the_respondent(tmp_path: Path) -> None:
    rows = [row | {"Response ID": f"X{at}", "Employee": row["respondent"]} for at, row in enumerate(sound())]
    own = without(rows, *PEOPLE)
    own[5] = own[5] | {"Employee": own[4]["Employee"]}
    files = {"answers.csv": own, "staff.csv": only(sound(), *PEOPLE)}
    joins = [{**JOIN, "answers_by": "Employee"}]
    found = problems(tmp_path, files, join=joins)
    assert [(problem.code, problem.location.line) for problem in found] == [("LD-E523", 7)]
    assert problems(tmp_path, files, join=joins, columns={"respondent": "Response ID"}) == ()
    assert statement(survey(tmp_path, files, join=joins)).collected.has_respondents


def test_what_a_reader_must_know_of_a_joined_workbook(tmp_path: Path) -> None:
    rows = sound()
    book = openpyxl.Workbook()
    for row in [["Staff"], ["respondent", "unit", "", "job"], *([*only([row], *PEOPLE)[0].values()] for row in rows)]:
        book.active.append([*row[:2], "x", *row[2:]] if len(row) == 3 else row)
    book.create_sheet("Leavers").append(["Name"])
    book.save(tmp_path / "staff.xlsx")
    path = survey(tmp_path, {"a.csv": without(rows, "unit", "job")}, join=[{**JOIN, "file": "staff.xlsx"}])
    notes = " ".join(analyze(path).notes)
    for told in ("staff.xlsx:2", "Leavers", "staff.xlsx: C", "What staff.xlsx says of people"):
        assert told in notes


def test_headings_of_one_row_beside_headings_of_three(tmp_path: Path) -> None:
    rows = without(sound(), "unit", "job")
    heads = [list(rows[0]), [f"Text of {code}" for code in rows[0]], ['{"ImportId":"x"}'] * len(rows[0])]
    text = "".join(csv_text([dict(zip(rows[0], head, strict=True))]).partition("\n")[2] for head in heads)
    text += csv_text(rows).partition("\n")[2]
    expected = said(survey(tmp_path, {"answers.csv": sound()}))
    files: dict[str, Sequence[Row] | str] = {"answers.csv": text, "staff.csv": only(sound(), *PEOPLE)}
    assert said(survey(tmp_path, files, join=[JOIN])) == expected
    missing = text.replace("k1,", "x1,", 1)
    (found,) = problems(tmp_path, files | {"answers.csv": missing}, join=[JOIN])
    assert (found.code, found.location.line) == ("LD-E503", 1)


def test_a_respondent_without_a_unit_in_a_long_file(tmp_path: Path) -> None:
    rows = sound()
    rows[3]["unit"] = ""
    expected = said(survey(tmp_path, {"answers.csv": rows}))
    assert said(survey(tmp_path, {"a.csv": long_of(rows)}, long=LONG)) == expected
    once = [row | ({"unit": ""} if at % 14 else {}) for at, row in enumerate(long_of(rows))]
    assert said(survey(tmp_path, {"a.csv": once}, long=LONG)) == expected
