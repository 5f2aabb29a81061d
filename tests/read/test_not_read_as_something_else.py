"""Nothing in a training list is read as something else: statuses, marks, lengths, currencies, sums, errors, sheets."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from leaddev.analysis import check
from leaddev.errors import InvalidInput, Problem
from leaddev.read.portfolio.measures import currency_in
from lists import read, refused, shown


def transcript(heading: str, *cells: str) -> str:
    rows = [f"{number},Hygiene,{cell},4\n" for number, cell in enumerate(cells)]
    return f"Employee,Course,{heading},Hours\n" + "".join(rows)


@pytest.mark.parametrize(
    ("heading", "cells", "given"),
    [
        ("Status", ("Pass", "Fail", "Exempt"), "[Pass]"),
        ("Statut", ("Terminé", "Liste d'attente", "Dispensé"), "[Terminé]"),
        ("Status", ("Abgeschlossen", "Nicht erschienen"), "[Abgeschlossen]"),
        ("Status", ("Gevolgd", "Bezig", "Vrijgesteld"), "[Gevolgd]"),
        ("Progress", ("100%", "40%"), '["100%"]'),
        ("Voortgang", ("100", "40"), '["100"]'),
        ("No-show", ("", "x"), '[""]'),
        ("Absent", ("no", "yes"), "[no]"),
        ("Given", ("TRUE", "FALSE"), '["TRUE"]'),
        ("Doorgegaan", ("ja", "", "nee"), "[ja]"),
        ("Remarks", ("", "Not held"), '[""]'),
        ("Completion date", ("2026-03-01", "", "2026-03-02"), '["*"]'),
    ],
)
def test_who_did_not_take_part_is_asked_for(tmp_path: Path, heading: str, cells: tuple[str, ...], given: str) -> None:
    (problem,) = refused(tmp_path, transcript(heading, *cells))
    assert problem.code == "LD-E624"
    assert f"status: {{column: {heading}, given: {given}}}" in problem.hint


def test_statuses_of_unknown_words_are_not_guessed(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, transcript("Status", "C", "W"))
    assert "given: [...]}`, with the words that say that it took place." in problem.hint


def test_statuses_that_differ_in_case_only_are_one(tmp_path: Path) -> None:
    assert read(tmp_path, transcript("Status", "Completed", "completed ", "COMPLETED")).people == 3


def test_a_declared_status_may_be_a_pattern_for_whatever_stands_there(tmp_path: Path) -> None:
    text = transcript("Completed on", "2026-03-01", " ", "2025-03-02")
    data = read(tmp_path, text, "  status: {column: Completed on, given: ['*']}\n")
    assert data.programmes[0].participants == 2
    data = read(tmp_path, text, "  status: {column: Completed on, given: ['2026*']}\n")
    assert sum(rows for _, rows in data.rows_not_used) == 2
    (problem,) = refused(tmp_path, text, "  status: {column: Completed on, given: ['2024*', '2025*']}\n")
    assert (problem.code, '"2024*"' in problem.message) == ("LD-E625", True)


@pytest.mark.parametrize("text", ["Course,Result,Hours\nA,85,4\nB,70,4\n", transcript("Outcome", "85", "70")])
def test_marks_are_neither_statuses_nor_participants(tmp_path: Path, text: str) -> None:
    data = read(tmp_path, text)
    assert all(each.participants in (None, 2) for each in data.programmes)
    assert set(data.columns_not_used) & {"Result", "Outcome"}
    attended = read(tmp_path, "Course,Attended,Hours\nA,12,4\nB,8,4\n")
    assert [each.participants for each in attended.programmes] == [12, 8]


@pytest.mark.parametrize(
    ("heading", "cells", "asks"),
    [
        ("Duration", "90 240", True),
        ("Duur", "15 45", True),
        ("Duration", "4 40", False),
        ("Duur", "90min 4u", False),
        ("Duration (min)", "90 240", False),
        ("Hours", "90 240", False),
        ("Duration", "1:30 26:00", False),
    ],
)
def test_a_length_without_unit_may_be_minutes(tmp_path: Path, heading: str, cells: str, asks: bool) -> None:
    text = f"Course,{heading}\n" + "".join(f"{cell[0]}{place},{cell}\n" for place, cell in enumerate(cells.split()))
    if not asks:
        assert len(read(tmp_path, text).programmes) == 2
        return
    (problem,) = refused(tmp_path, text)
    assert (problem.code, problem.location.path) == ("LD-E608", heading)
    assert f"{cells.split()[0]} hours, or {cells.split()[0]} minutes" in problem.message
    assert read(tmp_path, text, f"  columns: {{hours: {heading}}}\n").programmes[0].hours == float(cells.split()[0])


def test_number_cells_below_a_length_may_be_minutes(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, [["Course", "Duration"], ["A", 90], ["B", 240]])
    assert problem.code == "LD-E608"


def test_a_currency_in_a_column_of_its_own_counts(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, "Course,Cost,Munt\nA,100,EUR\nB,100,$\nC,,GBP\nD,7,USD\n")
    assert (problem.code, problem.location.line, problem.count) == ("LD-E621", 3, 2)
    assert len(read(tmp_path, "Course,Cost,Munt\nA,100,EUR\nB,100,€\n").programmes) == 2
    assert len(read(tmp_path, "Course,Cost,Remark\nA,100,paid in USD\nB,100,USD\n").programmes) == 2


@pytest.mark.parametrize(
    ("cell", "code"),
    [("EUR", "EUR"), ("€", "EUR"), (" us$ ", "USD"), ("", ""), ("EUR/USD", ""), ("k€", ""), ("h", ""), ("$", "DOLLAR")],
)
def test_a_cell_that_is_a_currency(cell: str, code: str) -> None:
    assert currency_in(cell) == code


@pytest.mark.parametrize(
    "title",
    [
        "GRAND TOTAL (2 courses)",
        "Subtotal skill",
        "Totaal Home care",
        "Total ward",
        "Totale generale",
        "Razem",
        "Summe",
        "Sous-total Residential ward:",
        "Durchschnitt",
        "Total Waarden en normen",
    ],
)
def test_a_sum_of_a_unit_or_a_ring_is_no_programme(tmp_path: Path, title: str) -> None:
    text = f"Course,Hours,Ring\nA,4,skill\nB,2,skill\n{title},7,\n"
    assert [problem.code for problem in refused(tmp_path, text)] == ["LD-E615"]
    assert len(read(tmp_path, text.replace(title, "Total quality in care")).programmes) == 3


@pytest.mark.parametrize("cell", ["--", "€ -", "- €", "–", "n.t.b.", "nog te bepalen", "N/D", "to be confirmed"])
def test_a_cell_that_says_nothing_is_not_known(tmp_path: Path, cell: str) -> None:
    assert read(tmp_path, f"Course,Cost\nA,{cell}\nB,3\n").programmes[0].cost is None


def test_words_for_nothing_are_a_cost_of_nothing(tmp_path: Path) -> None:
    assert [each.cost for each in read(tmp_path, "Course,Cost\nA,nihil\nB,néant\n").programmes] == [0, 0]


@pytest.mark.parametrize("sign", "'’′")
def test_signs_of_minutes(tmp_path: Path, sign: str) -> None:
    assert read(tmp_path, f"Course,Hours\nA,90{sign}\n").programmes[0].hours == 1.5


@pytest.mark.parametrize("column", ["Course", "Hours", "Unit", "Ring", "Mandatory"])
@pytest.mark.parametrize("error", ["#N/B", "#WAARDE!", "Fout:502", "=1/0"])
def test_an_error_of_a_spreadsheet_is_one_problem_wherever_it_stands(tmp_path: Path, column: str, error: str) -> None:
    row = {"Course": "A", "Hours": "4", "Unit": "ward", "Ring": "skill", "Mandatory": "no"}
    (problem,) = refused(tmp_path, [list(row), list((row | {column: error}).values()), list(row.values())])
    said = "a formula without a stored result" if error == "=1/0" else error
    assert (problem.code, problem.location.line) == ("LD-E605", 2)
    assert said in problem.message
    assert "Correct the formula" in problem.hint


def test_what_stands_beside_the_headings_is_named(tmp_path: Path) -> None:
    data = read(tmp_path, [["Course", "Hours", None, None], ["A", 4, None, "see note"], ["B", 2]])
    assert data.columns_without_heading == ("D",)


def book(**sheets: list[list[object]]) -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    assert made.active is not None
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return made


def test_a_list_of_staff_before_the_courses_is_not_read(tmp_path: Path) -> None:
    staff: list[list[object]] = [["Name", "Department"], ["Ann", "ward"], ["Bob", "home"]]
    data = read(tmp_path, book(Staff=staff, Old=[["Course", "Hours"], ["A", 4]], New=[["Course", "Hours", "Cost"]]))
    assert (shown(data), data.sheets_not_used) == ([("A", 4, None, None, None)], ("Staff", "New"))
    assert [each.title for each in read(tmp_path, book(Staff=staff, Notes=[["Read me"]])).programmes] == ["Ann", "Bob"]


@pytest.mark.parametrize(
    ("written", "readings"),
    [
        ("cost: 1.200", "1200, or 1.2"),
        ("participants: 12.500", "12500, or 12.5"),
        ("hours: 1.000", "1000, or 1"),
        ("cost: 1200.5", ""),
        ("cost: 0.125", ""),
        ("hours: 1.25", ""),
        ("cost: 1.2000", ""),
    ],
)
def test_a_point_in_the_survey_file_may_group_thousands(tmp_path: Path, written: str, readings: str) -> None:
    read(tmp_path, "Course\nA\n")
    path = tmp_path / "survey.yaml"
    text = path.read_text(encoding="utf-8").split("responses:")[0]
    text += f"responses: {{csv: 'k1'}}\ntraining:\n  programmes:\n    - {{title: A, rings: {{skill: 1}}, {written}}}\n"
    path.write_text(text, encoding="utf-8")
    found = [problem for problem in check(str(path)) if problem.code.startswith("LD-E6")]
    assert [problem.code for problem in found] == (["LD-E608"] if readings else [])
    assert all(readings in problem.message and problem.location.line for problem in found)


def formatted(heading: str, *cells: tuple[float, str]) -> openpyxl.Workbook:
    """A list whose numbers have formats of a workbook."""
    made = book(Courses=[["Course", heading], *([f"C{place}", number] for place, (number, _) in enumerate(cells))])
    for row, (_, code) in enumerate(cells, 2):
        made["Courses"].cell(row, 2).number_format = code
    return made


@pytest.mark.parametrize(
    ("heading", "number", "code", "value"),
    [
        ("Hours", 90, '0" min"', 1.5),
        ("Hours", 2, '0.0" dagen"', 15.2),
        ("Hours", 4, '0" zaal"', 4),
        ("Cost", 3, '0"k"', 3000),
        ("Cost", 3200, '0.0,"k"', 3200),
        ("Cost", 7.5, '_ "€"\\ * #,##0.00_ ', 7.5),
        ("Cost", 7.5, "[$€-413] #,##0.00", 7.5),
        ("Cost", 9, "[Red]#,##0_)", 9),
        ("Participants", 12, '0" pers."', 12),
    ],
)
def test_what_a_format_shows_beside_a_number_counts(
    tmp_path: Path, heading: str, number: float, code: str, value: float
) -> None:
    data = read(tmp_path, formatted(heading, (number, code)), "  hours_per_day: 7.6\n")
    assert getattr(data.programmes[0], heading.lower()) == value


@pytest.mark.parametrize("code", ["[$$-409]#,##0.00", '"USD" 0', '_("$"* #,##0.00_);_("$"* (#,##0.00)', "$#,##0"])
def test_a_format_of_another_currency_is_a_problem(tmp_path: Path, code: str) -> None:
    (problem,) = refused(tmp_path, formatted("Cost", (5, "0"), (1200, code)))
    assert (problem.code, problem.location.line) == ("LD-E621", 3)
    assert "is in USD; the organization counts in EUR" in problem.message


@pytest.mark.parametrize(
    ("units", "named"),
    [
        ("ward,,home,", ("ward", "home")),
        ("ward,,,home,", ("ward", "home")),
        ("ward,,home,home", ()),
        (",ward,,home,", ()),
        ("ward,home,,", ()),
        (",,,", ()),
    ],
)
def test_rows_below_a_unit_that_stands_once_may_be_its_own(tmp_path: Path, units: str, named: tuple[str, ...]) -> None:
    rows = "".join(f"{place}{unit},4,{unit}\n" for place, unit in enumerate(units.split(",")))
    doubts = dict(read(tmp_path, f"Course,Hours,Unit\n{rows}").doubts)
    assert doubts.get("above-blanks", ()) == named


@pytest.mark.parametrize(
    ("own", "cell", "other"),
    [
        ("CAD", "$ 100", ""),
        ("AUD", "100 dollars", ""),
        ("CAD", "US$ 100", "USD"),
        ("EUR", "$ 100", "USD"),
        ("SEK", "100 kr", ""),
        ("DKK", "100 kr.", ""),
        ("EUR", "100 kr", "SEK"),
        ("SEK", "100 NOK", "NOK"),
    ],
)
def test_a_sign_that_currencies_share_is_that_of_the_organization(
    tmp_path: Path, own: str, cell: str, other: str
) -> None:
    for text in (f"Course,Cost\nA,{cell}\n", f"Course,Cost,Currency\nA,100,{cell.strip(' 10')}\n"):
        found: list[Problem] = []
        try:
            assert read(tmp_path, text, currency=own).programmes[0].cost == 100
        except InvalidInput as invalid:
            found += invalid.problems
        assert [(each.code, f"is in {other};" in each.message) for each in found] == [("LD-E621", True)] * bool(other)
