"""Training lists as learning systems and spreadsheets write them: every row and column is read, or named."""

from __future__ import annotations

from datetime import time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from leaddev.read.portfolio.rings import fits
from leaddev.schema.parts import folded
from lists import read, refused, shown

TRANSCRIPT = """User ID,User Full Name,Training Title,Transcript Status,Completion Date,Hours
1,Ann,Hygiene,Completed,2026-03-01,4
2,Bob,Hygiene,Completed,2026-03-02,4
3,Cid,Hygiene,No Show,2026-03-02,4
1,Ann,Feedback,Completed,2025-03-02,7
2,Bob,Feedback,Attended,2026-03-02,6.5
2,Bob,Feedback,Completed,2026-04-02,7
"""
GIVEN = "  status: {column: transcript  STATUS, given: [completed, Attended]}\n"


def test_one_row_for_each_person_and_course_becomes_one_programme(tmp_path: Path) -> None:
    data = read(tmp_path, TRANSCRIPT, GIVEN)
    assert shown(data) == [("Hygiene", 4, 2, None, None), ("Feedback", None, 3, None, None)]
    assert [each.total_hours for each in data.programmes] == [None, 20.5]
    assert [(reason.why, reason.value, count) for reason, count in data.rows_not_used] == [("status", "No Show", 1)]
    assert (data.people, data.columns_not_used) == (5, ("User Full Name", "Completion Date"))


def test_rows_of_another_year_are_left_out_and_counted(tmp_path: Path) -> None:
    data = read(tmp_path, TRANSCRIPT, f"{GIVEN}  period: 2026\n")
    assert [each.participants for each in data.programmes] == [2, 2]
    assert ("period", "2025", 1) in [(reason.why, reason.value, count) for reason, count in data.rows_not_used]
    assert data.columns_not_used == ("User Full Name",)
    assert len(read(tmp_path, TRANSCRIPT, f"{GIVEN}  period: [2025, 2026]\n").rows_not_used) == 1


def test_a_row_without_a_year_is_a_problem_where_a_period_is_asked_for(tmp_path: Path) -> None:
    text = "Course,Hours,Date\nA,4,01/03/26\nB,4,\nC,4,2025-12-31 to 2026-01-02\nD,3,3/4/2026\n"
    assert [problem.code for problem in refused(tmp_path, text, "  period: 2026\n")] == ["LD-E628"] * 3
    (problem,) = refused(tmp_path, "Course,Hours\nA,4\n", "  period: 2026\n")
    assert (problem.code, problem.location.path) == ("LD-E611", "training.period")


def test_people_without_a_common_course_are_no_participations(tmp_path: Path) -> None:
    data = read(tmp_path, "Course,Employee,Hours\nA,Ann,4\nB,Bob,6\n")
    assert shown(data) == [("A", 4, None, None, None), ("B", 6, None, None, None)]
    assert data.columns_not_used == ("Employee",)


def test_what_is_not_known_of_a_part_of_the_participations_stays_apart(tmp_path: Path) -> None:
    data = read(tmp_path, "Course,Employee,Hours,Cost\nA,Ann,4,50\nA,Bob,4,\nA,Cid,,50\nA,Dot,4,60\n")
    assert shown(data) == [("A", 4, 2, 110, None), ("A", 4, 1, None, None), ("A", None, 1, 50, None)]


def test_a_status_that_is_not_declared_is_a_problem_if_it_differs(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "Course,Status,Hours\nA,Given,4\nB,Cancelled,2\nC,Given,2\nD,,1\n")
    assert (problem.code, problem.location.path) == ("LD-E624", "Status")
    assert (
        problem.message
        == 'The column "Status" holds "Given", "Cancelled", nothing: which of these rows count is not said.'
    )
    assert "given: [Given]" in problem.hint
    assert read(tmp_path, "Course,Status,Hours\nA,Given,4\nB,Given,2\n").columns_not_used == ("Status",)


def test_a_declared_status_has_to_be_there(tmp_path: Path) -> None:
    text = "Course,Status,Hours\nA,Given,4\n"
    (problem,) = refused(tmp_path, text, "  status: {column: Status, given: [Given, Givn]}\n")
    assert (problem.code, problem.location.path, problem.hint) == (
        "LD-E625", "training.status.given[1]", "Did you mean `Given`?",
    )  # fmt: skip
    (problem, *_) = refused(tmp_path, text, "  status: {column: State, given: [Given]}\n")
    assert (problem.code, problem.location.path) == ("LD-E611", "training.status.column")


def test_headings_that_are_repeated_are_left_out_and_counted(tmp_path: Path) -> None:
    data = read(tmp_path, "Course,Hours\nA,4\nCourse,Hours\nB,5\n")
    assert [each.title for each in data.programmes] == ["A", "B"]
    assert [(reason.why, count) for reason, count in data.rows_not_used] == [("headings", 1)]


def test_columns_called_as_units_hold_their_participants(tmp_path: Path) -> None:
    text = "Course,Hours,Residential ward,HOME,Cost,Participants\nA,4,6,4,100,\nB,2,5,,80,5\nC,1,,,70,\n"
    assert shown(read(tmp_path, text)) == [
        ("A", 4, 6, 60, "ward"), ("A", 4, 4, 40, "home"), ("B", 2, 5, 80, "ward"), ("C", 1, None, 70, None),
    ]  # fmt: skip


def test_participants_of_units_must_not_contradict_those_in_all(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "Course,Participants,ward,home\nA,10,6,4\nB,9,5,5\n")
    assert (problem.code, problem.location.line) == ("LD-E629", 3)
    (problem,) = refused(tmp_path, "Course,Department,ward,home\nA,ward,6,4\n")
    assert problem.code == "LD-E612"


@pytest.mark.parametrize(
    "heading", ["Duration (days)", "Days", "Duur in dagen", "Aantal dagen", "Jours", "Duration [d]"]
)
def test_days_need_the_hours_of_a_day(tmp_path: Path, heading: str) -> None:
    text = f"Course,{heading},Attendees\nA,2,40\nB,0.5,16\n"
    (problem,) = refused(tmp_path, text)
    assert (problem.code, problem.location.line, problem.count) == ("LD-E623", 1, 1)
    assert [each.hours for each in read(tmp_path, text, "  hours_per_day: 7.6\n").programmes] == [15.2, 3.8]
    assert read(tmp_path, text, top="currency_of_investment: cost\n").columns_not_used == (heading,)
    beside = f"Course,{heading},Hours\nA,2,16\n"
    assert (read(tmp_path, beside).programmes[0].hours, read(tmp_path, beside).columns_not_used) == (16, (heading,))


def test_minutes_and_cells_with_their_own_unit(tmp_path: Path) -> None:
    data = read(tmp_path, "Course;Duration (minutes)\nA;90\nB;2 h\nC;1:30\n")
    assert [each.hours for each in data.programmes] == [1.5, 2, 1.5]
    data = read(tmp_path, "Course;Hours\nA;2 days\nB;1,5 dag\nC;4\n", "  hours_per_day: 8\n")
    assert [each.hours for each in data.programmes] == [16, 12, 4]


def test_time_cells_of_a_workbook(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Course", "Hours"],
        ["A", time(4, 30)],
        ["B", timedelta(hours=26)],
        ["C", 4],
        ["D", "7u30"],
    ]
    assert [each.hours for each in read(tmp_path, rows).programmes] == [4.5, 26, 4, 7.5]


@pytest.mark.parametrize(
    ("heading", "more"),
    [
        ("Cost per participant", ""),
        ("Prijs pp", ""),
        ("Cost (per person)", ""),
        ("Cost", "  per: {cost: participant}\n"),
    ],
)
def test_a_cost_for_one_participant(tmp_path: Path, heading: str, more: str) -> None:
    data = read(tmp_path, f"Course,{heading},Participants\nA,80,10\nB,,5\n", more)
    assert [each.cost for each in data.programmes] == [800, None]
    (problem,) = refused(tmp_path, f"Course,{heading},Participants\nA,80,10\nB,50,\n", more)
    assert (problem.code, problem.location.line) == ("LD-E626", 3)


def test_a_cell_may_say_that_it_is_for_one_participant(tmp_path: Path) -> None:
    data = read(tmp_path, "Course,Cost,Participants\nA,€ 80 p.p.,10\nB,€ 900,5\nC,80 per person,2\nD,9/pers.,2\n")
    assert [each.cost for each in data.programmes] == [800, 900, 160, 18]
    data = read(tmp_path, "Course,Cost,Cost per person,Participants\nA,900,80,10\n")
    assert (data.programmes[0].cost, data.columns_not_used) == (900, ("Cost per person",))


def test_thousands_in_the_heading(tmp_path: Path) -> None:
    for heading in ("Cost (k€)", "Cost (x 1000)", "Kost (in duizend euro)", "Cost KEUR"):
        assert read(tmp_path, f"Course;{heading}\nA;3,2\n").programmes[0].cost == 3200


def test_money_of_another_currency_is_a_problem(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "Course,Cost\nA,€ 80\nB,$ 90\nC,USD 90\n")
    assert (problem.code, problem.location.line, problem.count) == ("LD-E621", 3, 2)
    (problem,) = refused(tmp_path, "Course,Cost (USD)\nA,80\nB,90\n")
    assert (problem.code, problem.location.line) == ("LD-E621", 1)


def test_costs_with_and_without_vat_are_a_problem(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "Course,Cost\nA,80 excl. VAT\nB,90 incl. BTW\nC,90\n")
    assert (problem.code, problem.location.line) == ("LD-E622", 3)
    (problem,) = refused(tmp_path, "Course,Cost (excl. VAT)\nA,80\nB,90 TTC\n")
    assert (problem.code, problem.location.line) == ("LD-E622", 3)
    assert read(tmp_path, "Course,Cost (excl. BTW)\nA,80 HTVA\nB,90\n").programmes[0].cost == 80


def test_what_may_be_read_in_two_ways_is_one_problem_of_the_column(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "Course,Hours\nA,4.000\nB,6.000\nC,3.000\n")
    assert (problem.code, problem.location.line, problem.count) == ("LD-E608", 2, 3)


def test_texts_of_a_workbook_are_read_as_in_a_csv_file_and_numbers_as_numbers(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Course", "Hours", "Cost"], ["A", 1.125, "€ 48.000"], ["B", 4, "€ 900"], ["C", 4, 1.5]]
    assert [(each.hours, each.cost) for each in read(tmp_path, rows).programmes] == [(1.125, 48000), (4, 900), (4, 1.5)]
    rows[1][1] = "4.000"
    assert [problem.code for problem in refused(tmp_path, rows)] == ["LD-E608"]


MERGED: list[list[Any]] = [
    ["Department", "Course", "Hours", "Cost"], ["ward", "A", 4, 900], [None, "B", 2, None], [None] * 4,
    ["home", "C", 1, 5],
]  # fmt: skip


def test_a_merged_area_gives_its_value_to_all_its_rows_that_hold_anything(tmp_path: Path) -> None:
    assert [each.unit for each in read(tmp_path, MERGED, merged="A2:A4").programmes] == ["ward", "ward", "home"]


def test_a_merged_amount_is_a_problem(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, MERGED, merged="D2:D3")
    assert (problem.code, problem.count, problem.location.line) == ("LD-E627", 2, 2)


def test_rings_by_pattern_and_by_category(tmp_path: Path) -> None:
    text = (
        "Course,Kind\nMedication  safety 1,Rules\nMEDICATION safety day,Rules\nLaw,Rules\nTalk,Other\nLaw day,Rules\n"
    )
    more = """  columns: {category: Kind}
  rings: {"Medication safety*": {skill: 1}, "*day": {values: 1}, Rules: {knowledge: 1}, Law day: {skill: 1}}
"""
    rings = [each.rings for each in read(tmp_path, text, more).programmes]
    assert rings == [{"skill": 1}, {"skill": 1}, {"knowledge": 1}, None, {"skill": 1}]


def test_a_pattern_that_fits_nothing_is_a_problem(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "Course\nA\n", "  rings: {'Medication*': {skill: 1}}\n")
    assert problem.code == "LD-E618"


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("a*", "A b", True), ("*b", "a B", True), ("a*c*e", "abcde", True), ("a*a", "a", False), ("*", "", True),
        ("a * b", "a  x b", True), ("a*c", "abcd", False), ("[a]*", "[a] b", True),
        ("a*b*c", "acb", False),
    ],
)  # fmt: skip
def test_patterns(pattern: str, text: str, expected: bool) -> None:
    assert fits(pattern, folded(text)) is expected


def test_a_thousand_wrong_names_are_told_in_no_time(tmp_path: Path) -> None:
    text = "Course,Department,Ring\n" + "".join(f"C{n},Ward {n},Rung{n}x\n" for n in range(1000))
    found = refused(tmp_path, text, "  rings: {" + ", ".join(f"X{n}: {{skill: 1}}" for n in range(1000)) + "}\n")
    assert len(found) == 3000
    assert sum(problem.hint.startswith("Did you mean") for problem in found) <= 300


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Employee,Course,Passed\nAnn,A,yes\nBob,A,no\n", "[yes]"),
        ("Course,Cancelled\nA,No\nB,Yes\nC,\n", '[No, ""]'),
        ("Opleiding,Opmerking\nA,\nB,Geannuleerd\nC,zaal 3\n", '["", zaal 3]'),
        ("Course,Stage\nA,Registered\nB,Completed\nC,Attended\n", "[Completed, Attended]"),
        ("Course,Kind\nA,planned\nB,ad hoc\n", None),
        ("Course,Stage\nA,Registered\nB,Registered\n", None),
    ],
)
def test_a_column_that_says_what_took_place_is_a_status_whatever_it_is_called(
    tmp_path: Path, text: str, given: str | None
) -> None:
    if given is None:
        assert len(read(tmp_path, text).programmes) == text.count("\n") - 1
        return
    (problem,) = refused(tmp_path, text)
    assert problem.code == "LD-E624"
    assert f"given: {given}}}" in problem.hint


def test_a_status_of_numbers_counts_who_attended(tmp_path: Path) -> None:
    data = read(tmp_path, "Course,Hours,Registered,Attended\nA,4,10,7\nB,3,12,12\n")
    assert [each.participants for each in data.programmes] == [7, 12]
    assert data.columns_not_used == ("Registered",)
    (problem,) = refused(tmp_path, "Course,Hours,Attended\nA,4,1\nB,3,0\n")
    assert problem.code == "LD-E624"


@pytest.mark.parametrize("title", ["A (cancelled)", "GEANNULEERD: A", "A - annulé", "Postponed – A"])
def test_a_title_that_says_that_the_course_was_not_given_is_a_problem(tmp_path: Path, title: str) -> None:
    (problem,) = refused(tmp_path, f"Course,Hours\n{title},4\nB,4\n")
    assert (problem.code, problem.location.line) == ("LD-E630", 2)


def test_a_course_about_what_is_cancelled_is_a_course(tmp_path: Path) -> None:
    titles = ("Handling cancelled visits", "When all is cancelled", "Ziek: wat nu")
    assert len(read(tmp_path, "Course,Hours\n" + "".join(f"{title},4\n" for title in titles)).programmes) == 3


def test_rows_with_a_title_alone_are_left_out_and_named(tmp_path: Path) -> None:
    text = "Course,Hours,Participants\nSAFETY,,\nA,4,10\nB,2,20\nSource: HR,,\n"
    data = read(tmp_path, text)
    assert [each.title for each in data.programmes] == ["A", "B"]
    assert [(reason.why, reason.value, n) for reason, n in data.rows_not_used] == [
        ("title", "SAFETY", 1), ("title", "Source: HR", 1),
    ]  # fmt: skip
    assert len(read(tmp_path, text, "  rings: {SAFETY: {skill: 1}}\n").programmes) == 3
    assert len(read(tmp_path, "Course,Hours\nA,\nB,\nC,4\n").programmes) == 3


def test_a_row_that_adds_up_those_just_above_is_a_subtotal_without_the_word(tmp_path: Path) -> None:
    rows = "A,4,10\nB,3,11\nC,2,8\n{}D,4,10\nE,3,12\nF,2,8\nHome care,3,30\n"
    found = refused(tmp_path, "Course,Hours,Participants,Cost\n" + rows.format("Ward,9,29\n").replace("\n", ",\n"))
    assert [(problem.code, problem.location.line) for problem in found] == [("LD-E615", 5)]
    assert len(read(tmp_path, "Course,Hours,Participants\n" + rows.format("G,9,28\n")).programmes) == 8


@pytest.mark.parametrize("label", ["Average", "Gemiddelde", "Moyenne 2026"])
def test_a_row_of_averages_is_no_programme(tmp_path: Path, label: str) -> None:
    (problem,) = refused(tmp_path, f"Course,Hours,Participants\nA,4,10\nB,2,20\n{label},3,15\n")
    assert (problem.code, problem.location.line) == ("LD-E615", 4)


def test_a_total_of_hours_must_not_contradict_hours_and_participants(tmp_path: Path) -> None:
    head = "Course,Hours,Participants,Total hours\n"
    assert len(read(tmp_path, head + "A,4,10,40\nB,7.5,11,83\nC,4,,50\n").programmes) == 3
    found = refused(tmp_path, head + "A,4,10,12\nB,4,10,50\nC,4,10,40\n")
    assert [(problem.code, problem.count, problem.location.line) for problem in found] == [("LD-E631", 2, 2)]
    assert found[0].message == "4 hours x 10 participants are 40 hours, and the total beside them is 12."


def test_two_columns_of_one_heading_are_told_apart_by_number_or_letter(tmp_path: Path) -> None:
    text = "Course,Hours,Hours\nA,4,5\n"
    (problem,) = refused(tmp_path, text)
    assert (problem.code, problem.hint.split("example ")[1]) == ("LD-E612", '`hours: "Hours#2"`.')
    for named, hours in (('"Hours#2"', 5), ('"hours#1"', 4), ("C", 5)):
        assert read(tmp_path, text, f"  columns: {{hours: {named}}}\n").programmes[0].hours == hours
    (problem,) = refused(tmp_path, text, "  columns: {hours: Hours}\n")
    assert (problem.code, problem.location.path) == ("LD-E612", "training.columns.hours")
    (problem,) = refused(tmp_path, text, "  columns: {hours: D}\n")
    assert problem.code == "LD-E611"


def test_a_column_without_a_heading_is_named_by_its_letter(tmp_path: Path) -> None:
    data = read(tmp_path, "Course,Hours,,Room,\nA,4,7,x,\n")
    assert (data.columns_not_used, data.columns_without_heading) == (("Room",), ("C",))


def test_headings_in_two_rows_and_further_down(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Course", "Volume", None, "Cost"], [None, "Hours", "Participants", None], ["A", 4, 10, 100],
    ]  # fmt: skip
    data = read(tmp_path, rows, merged="B1:C1")
    assert shown(data) == [("A", 4, 10, 100, None)]
    data = read(tmp_path, [["Report"], *([f"line {number}", "x"] for number in range(17)), *rows])
    assert shown(data) == [("A", 4, 10, 100, None)]


def test_a_unit_cell_that_names_two_units_asks_for_two_rows(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "Course,Department\nA,Residential ward and Home care\n")
    assert problem.hint.startswith("Write a row for each unit")


def test_a_period_or_a_status_that_leaves_nothing_is_named(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "Course,Date\nA,2025-01-01\nB,2025-01-02\n", "  period: 2026\n")
    assert (problem.code, problem.message) == (
        "LD-E616", "No row of the training list counts: 2 left out by `period`.",
    )  # fmt: skip


HEADCOUNTS = "units: [{id: ward, name: Residential ward, headcount: 12}, {id: home, name: Home care, headcount: 17}]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A,4,12,ward\nB,4,29,\nC,1800,5,home\n", {}),
        ("A,4,13,ward\nB,4,30,\nC,4,18,home\n", {"more-than-people": ("A", "B", "C")}),
        ("A,1801,2,\n", {"more-than-a-year": ("A",)}),
        ("A,4,10,ward\nA,4,10,home\nB,4,10,ward\nB,4,10, WARD\n", {"twice": ("B",)}),
    ],
)
def test_what_is_hardly_possible_counts_and_is_told(tmp_path: Path, text: str, expected: dict[str, Any]) -> None:
    data = read(tmp_path, "Course,Hours,Participants,Unit\n" + text, units=HEADCOUNTS)
    assert len(data.programmes) == text.count("\n")
    assert dict(data.doubts) == expected


def test_several_years_are_told_where_no_period_is_asked_for(tmp_path: Path) -> None:
    text = "Course,Date\nA,2025-12-31\nB,31/01/2026\n"
    assert dict(read(tmp_path, text).doubts) == {"years": ("2025", "2026")}
    assert dict(read(tmp_path, text, "  period: [2025, 2026]\n").doubts) == {}


def test_hidden_rows_columns_and_sheets_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (["Course", "Hours", "Cost"], ["A", 4, 10], ["B", 4, 10], ["C", 5, 10]):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    book.active.row_dimensions[9].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.active.column_dimensions["K"].hidden = True
    book.create_sheet("Old").sheet_state = "hidden"
    data = read(tmp_path, book)
    assert [each.hours for each in data.programmes] == [4, 4, 5]
    assert (dict(data.doubts), data.sheets_not_used) == ({"hidden": ("B", "3")}, ("Old",))


@pytest.mark.parametrize("heading", ["Opleidingsdagen", "Persoonsdagen", "Mandagen"])
def test_words_that_hold_days_are_days(tmp_path: Path, heading: str) -> None:
    text = f"Course,{heading}\nA,2\nB,3\n"
    assert [problem.code for problem in refused(tmp_path, text)] == ["LD-E623"]
    assert {each.hours or each.total_hours for each in read(tmp_path, text, "  hours_per_day: 8\n").programmes} == {
        16,
        24,
    }


@pytest.mark.parametrize("heading", ["Hours per day", "Uren per dag", "Heures/jour", "Duration (days/hours)"])
def test_hours_of_a_day_are_not_those_of_a_course(tmp_path: Path, heading: str) -> None:
    data = read(tmp_path, f"Course,Days,{heading}\nA,2,8\nB,3,7\n", "  hours_per_day: 8\n")
    assert ([each.hours for each in data.programmes], data.columns_not_used) == ([16, 24], (heading,))
    (problem,) = refused(tmp_path, "Course,Hours\nA,8h/day\nB,3\n", "  hours_per_day: 8\n")
    assert (problem.code, problem.location.line) == ("LD-E605", 2)


@pytest.mark.parametrize("heading", ["VAT amount", "Btw-bedrag", "Montant TVA"])
def test_the_tax_of_a_cost_is_no_cost(tmp_path: Path, heading: str) -> None:
    data = read(tmp_path, f"Course,Cost,{heading}\nA,100,21\nB,300,63\n")
    assert ([each.cost for each in data.programmes], data.columns_not_used) == ([100, 300], (heading,))


def test_a_cost_that_is_about_so_much_is_not_negative(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "Course,Cost\nA,+/- 1200\nB,300\n")
    assert (problem.code, "is not a number" in problem.message) == ("LD-E605", True)


@pytest.mark.parametrize(
    ("heading", "cells", "given"),
    [
        ("Inschrijvingsstatus", ("Bevestigd", "Afgemeld"), "[...]"),
        ("Booking status", ("Confirmed", "Declined"), "[...]"),
        ("Deelname", ("ja", "nee"), "[ja]"),
        ("Teilgenommen", ("Ja", "Nein"), "[Ja]"),
        ("Completion", ("100%", "0%"), '["100%"]'),
        ("Attendance", ("Present", "Absent"), "[Present]"),
        ("Datum afgerond", ("2026-01-02", ""), '["*"]'),
        ("Cancellation date", ("", "2026-01-02"), '[""]'),
        ("Remarks", ("", "ziek, afgemeld", "afgemeld"), '[""]'),
    ],
)
def test_what_else_says_who_took_part(tmp_path: Path, heading: str, cells: tuple[str, ...], given: str) -> None:
    rows = "".join(f'C,P{number},4,"{cell}"\n' for number, cell in enumerate(cells))
    (problem,) = refused(tmp_path, f"Course,Employee,Hours,{heading}\n{rows}")
    assert problem.code == "LD-E624"
    assert f"given: {given}}}" in problem.hint


@pytest.mark.parametrize(
    "title", ["Hygiene, cancelled (illness)", "Hygiene (uitgesteld naar 2027)", "Hygiene [ging niet door]"]
)
def test_a_title_may_say_more_about_why_the_course_was_not_given(tmp_path: Path, title: str) -> None:
    (problem,) = refused(tmp_path, f'Course,Hours\n"{title}",4\nB,2\n')
    assert problem.code == "LD-E630"


@pytest.mark.parametrize("title", ["Cancelled appointments: how to", "Omgaan met afwezigheid"])
def test_a_course_about_being_away_is_a_course(tmp_path: Path, title: str) -> None:
    assert len(read(tmp_path, f"Course,Hours\n{title},4\nB,2\n").programmes) == 2


@pytest.mark.parametrize("label", ["Gem.", "Ø", "Tot.", "Avg", "Moy.", "Mediaan"])
def test_sums_and_averages_may_be_shortened(tmp_path: Path, label: str) -> None:
    (problem,) = refused(tmp_path, f"Course,Hours\nA,4\nB,2\n{label},3\n")
    assert problem.code == "LD-E615"
