"""Training lists as people write them."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddev.errors import InvalidInput, Problem
from leaddev.read.model_file import load_model
from leaddev.read.portfolio import PortfolioData, read_portfolio
from leaddev.read.portfolio.amounts import Amounts, Column
from leaddev.read.portfolio.columns import AMOUNTS
from leaddev.read.portfolio.measures import amount_named
from leaddev.read.portfolio.rings import ring_names, weights_of, weights_of_cells
from leaddev.read.portfolio.words import FIELD_OF, HEADINGS, CellRefused, plain_heading
from leaddev.read.survey_file import load_survey
from leaddev.read.tables import NumberCell

MODELS = Path(__file__).resolve().parent.parent / "cases" / "models"
SMALL = load_model("small.yaml", MODELS).model
UNITS = """units:
  - {id: surgery, name: {en: Surgery, nl: Heelkunde}, units: [{id: or, name: Operating rooms}]}
"""


def amounts_of(cells: Sequence[str | float], field: str = "hours") -> Amounts:
    return Amounts([each if isinstance(each, str) else NumberCell(each) for each in cells], Column(field)).settle()


def portfolio(tmp_path: Path, training: str) -> PortfolioData:
    (tmp_path / "survey.yaml").write_text(
        f"leaddev: survey/1\ntitle: T\norganization: {{name: T}}\nmodel: {MODELS / 'small.yaml'}\n{UNITS}"
        f"responses: {{rows: []}}\ntraining:\n{training}",
        encoding="utf-8",
    )
    return read_portfolio(load_survey(str(tmp_path / "survey.yaml")))


def csv_portfolio(tmp_path: Path, text: str, more: str = "") -> PortfolioData:
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    return portfolio(tmp_path, f"  file: list.csv\n{more}")


def workbook(tmp_path: Path, rows: list[list[Any]], more: str = "") -> PortfolioData:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(tmp_path / "list.xlsx")
    return portfolio(tmp_path, f"  file: list.xlsx\n{more}")


def problems(tmp_path: Path, text: str, more: str = "") -> tuple[Problem, ...]:
    with pytest.raises(InvalidInput) as caught:
        csv_portfolio(tmp_path, text, more)
    return caught.value.problems


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Course,Hours per person,Attendees,Invoice,Department,Mandatory,Format,Ring", "x"),
        ("Title;Hours;Participants;Cost (EUR);Unit;Mandatory?;Mode;Rings", "yes"),
        ("Opleiding;Uren per deelnemer;Aantal deelnemers;Kostprijs;Afdeling;Verplicht;Werkvorm;Ring", "ja"),
        ("Formation\tDurée (heures)\tNombre de participants\tCoût €\tService\tObligatoire\tModalité\tAnneau", "oui"),
        ("TITLE ,  hours ,# participants,Total cost,ward,compulsory,teaching method,ring(s)", "1"),
    ],
)
def test_headings_in_three_languages(tmp_path: Path, header: str, row: str) -> None:
    sign = next(sign for sign in ";\t," if sign in header)
    line = sign.join(["Hygiene", "4", "30", "1200", "Heelkunde", row, "workshop", "Kennis"])
    read = csv_portfolio(tmp_path, f"{header}\n{line}\n")
    (programme,) = read.programmes
    assert programme.model_dump() == {
        "title": "Hygiene",
        "rings": {"knowledge": 1.0},
        "hours": 4.0,
        "participants": 30.0,
        "total_hours": None,
        "cost": 1200.0,
        "unit": "surgery",
        "mandatory": True,
        "mode": "practice",
    }
    assert read.columns_not_used == ()


def test_columns_named_in_the_survey_file_come_first(tmp_path: Path) -> None:
    text = "Code,Course,What,Cost,Prix net,K\nA1,x,Hygiene,9,1200,1\n"
    more = "  columns: {title: What, cost: prix  NET, knowledge: K}\n"
    read = csv_portfolio(tmp_path, text, more)
    assert read.programmes[0].title == "Hygiene"
    assert read.programmes[0].cost == 1200
    assert read.programmes[0].rings == {"knowledge": 1}
    assert read.columns_not_used == ("Code", "Course", "Cost")


def test_a_price_for_one_person_is_not_the_cost(tmp_path: Path) -> None:
    read = csv_portfolio(tmp_path, "Course,Cost (per participant)\nA,100\n")
    assert read.programmes[0].cost is None
    assert read.columns_not_used == ("Cost (per participant)",)


def test_a_workbook_with_a_title_and_blank_lines_above_the_header(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Training list 2026"],
        [],
        ["Printed by HR", None, "Training"],
        ["Course", "Hours", "Participants", "Knowledge", "Skill", "Values & norms"],
        ["Hygiene", 1.125, 30, 1, None, None],
        [],
        ["Feedback", 8, 12, None, 0.7, 0.3],
        ["Away day", None, None, None, None, None],
    ]
    read = workbook(tmp_path, rows)
    assert [programme.hours for programme in read.programmes] == [1.125, 8]
    assert [programme.rings for programme in read.programmes] == [{"knowledge": 1}, {"skill": 0.7, "values": 0.3}]
    assert [(reason.why, reason.value, count) for reason, count in read.rows_not_used] == [("title", "Away day", 1)]


def test_a_title_line_above_the_header_of_a_csv_file(tmp_path: Path) -> None:
    read = csv_portfolio(tmp_path, "Training list 2026\n\nCourse;Hours;Ring\nA;7,5;skill\nB;4;\n")
    assert [programme.hours for programme in read.programmes] == [7.5, 4]


def test_a_workbook_that_is_broken_or_protected(tmp_path: Path) -> None:
    for content in (
        b"PK\x03\x04 nothing",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    ):
        (tmp_path / "list.xlsx").write_bytes(content)
        with pytest.raises(InvalidInput) as caught:
            portfolio(tmp_path, "  file: list.xlsx\n")
        assert [problem.code for problem in caught.value.problems] == ["LD-E107"]


def test_the_first_visible_sheet_with_known_headings_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Notes", "on this list"])
    for name, hours in (("Old", 9), ("Courses", 4), ("2025", 5)):
        book.create_sheet(name).append(["Course", "Hours"])
        book[name].append(["A", hours])
    book["Old"].sheet_state = "hidden"
    book.save(tmp_path / "list.xlsx")
    read = portfolio(tmp_path, "  file: list.xlsx\n")
    assert [programme.hours for programme in read.programmes] == [4]
    assert read.sheets_not_used == ("Sheet", "2025", "Old")
    assert portfolio(tmp_path, "  file: list.xlsx\n  sheet: old\n").programmes[0].hours == 9


def test_an_error_of_a_spreadsheet_is_no_title(tmp_path: Path) -> None:
    assert [problem.code for problem in problems(tmp_path, "Course,Hours\n#REF!,4\nB,5\n")] == ["LD-E605"]


def test_a_problem_names_cell_and_column(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        workbook(tmp_path, [["Course", "Hours"], ["A", 4], ["B", -2], ["C", "soon"]])
    assert [str(problem.location) for problem in caught.value.problems] == [
        "list.xlsx:3:2 (Sheet!B3)",
        "list.xlsx:4:2 (Sheet!B4)",
    ]
    (problem,) = problems(tmp_path, "Course,Hours\nA,4\nB,soon\n")
    assert str(problem.location) == "list.csv:3 (Hours)"


def test_a_csv_block_has_the_lines_of_the_survey_file(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        portfolio(tmp_path, "  csv: |\n    Course,Hours\n    A,-4\n")
    (problem,) = caught.value.problems
    assert (problem.location.line, problem.location.path) == (11, "Hours")


def test_all_problems_of_a_list_at_once(tmp_path: Path) -> None:
    text = "Course,Hours,Cost,Department,Mode,Ring\nA,-1,x,Ward,osmosis,skil\nB,nan,inf,,,skill 0.5\n"
    text += "Total,1,2,,,\n,4,,,,\n"
    assert sorted(problem.code for problem in problems(tmp_path, text)) == [
        "LD-E601",
        "LD-E602",
        "LD-E603",
        "LD-E605",
        "LD-E606",
        "LD-E607",
        "LD-E607",
        "LD-E610",
        "LD-E614",
        "LD-E615",
    ]


def test_one_sentence_about_many_rows_is_one_problem(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "Course,Department\n" + "A,Surgry\n" * 30)
    assert (problem.code, problem.count, problem.location.line) == ("LD-E603", 30, 2)
    assert problem.hint.startswith("Did you mean `surgery`?")


def test_total_quality_is_a_course(tmp_path: Path) -> None:
    assert len(csv_portfolio(tmp_path, "Course,Hours\nTotal quality management,4\n").programmes) == 1


@pytest.mark.parametrize(
    "label", ["Summe", "Gesamt", "Gesamtsumme", "TOTAAL 2026", "Total 2026", "Totals", "Som", "Somme", "Totaal uren"]
)
def test_a_row_called_a_total_is_none(tmp_path: Path, label: str) -> None:
    (problem,) = problems(tmp_path, f"Course,Hours,Ring\nA,4,skill\nB,3,skill\n{label},9,\n")
    assert (problem.code, problem.location.line) == ("LD-E615", 4)


def test_a_course_with_a_ring_may_start_with_total(tmp_path: Path) -> None:
    assert len(csv_portfolio(tmp_path, "Course,Hours,Ring\nTotal 2026,4,skill\n").programmes) == 1


@pytest.mark.parametrize(
    "row", ["Together,10,80,", "Everything,,80,", "All in all,2.5,80,", "Samen,10,,", "Ensemble,10,80,"]
)
def test_a_row_that_is_the_sum_of_all_others_adds_them_up(tmp_path: Path, row: str) -> None:
    text = "Course,Hours,Participants,Ring\nA,1,10,skill\nB,2,20,skill\nC,3,25,skill\nD,4,25,\n"
    (problem,) = problems(tmp_path, text + row + "\n")
    assert (problem.code, problem.location.line) == ("LD-E615", 6)


@pytest.mark.parametrize("row", ["Summer school,10,80,skill", "Summer school,10,12,", "Summer school,0,0,"])
def test_other_rows_are_programmes(tmp_path: Path, row: str) -> None:
    text = "Course,Hours,Participants,Ring\nA,1,10,skill\nB,2,20,skill\nC,3,25,skill\nD,4,25,\n"
    assert len(csv_portfolio(tmp_path, text + row + "\n").programmes) == 5


def test_chance_sums_of_a_short_list_are_programmes(tmp_path: Path) -> None:
    assert len(csv_portfolio(tmp_path, "Course,Hours\nA,2\nB,2\nC,4\n").programmes) == 3


def test_rings_by_title(tmp_path: Path) -> None:
    more = "  rings: {hygiene  REFRESHER: {knowledge: 1}, Feedback: {skill: 0.66, values: 0.33}}\n"
    read = csv_portfolio(tmp_path, "Course,Ring\nHygiene refresher,skill\nFeedback,\nOther,\n", more)
    assert read.programmes[0].rings == {"knowledge": 1}
    assert sum((read.programmes[1].rings or {}).values()) == pytest.approx(1, abs=1e-9)
    assert read.programmes[2].rings is None


def test_without_units_in_the_survey_file_a_unit_column_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "survey.yaml").write_text(
        f"leaddev: survey/1\ntitle: T\norganization: {{name: T}}\nmodel: {MODELS / 'small.yaml'}\n"
        "responses: {rows: []}\ntraining:\n  csv: |\n    Course,Ward\n    A,3B\n",
        encoding="utf-8",
    )
    assert read_portfolio(load_survey(str(tmp_path / "survey.yaml"))).columns_not_used == ("Ward",)


@pytest.mark.parametrize(("amount", "size"), [("1e300", "large"), ("1e-320", "small"), ("0.0099", "small")])
def test_an_amount_no_one_means(tmp_path: Path, amount: str, size: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        portfolio(tmp_path, f"  programmes: [{{title: A, cost: {amount}}}]\n")
    assert [(each.code, each.message) for each in caught.value.problems] == [
        ("LD-E607", f"`cost` is too {size} to be meant.")
    ]


def test_a_cent_is_an_amount_and_nothing_is_none_too_many(tmp_path: Path) -> None:
    read = portfolio(tmp_path, "  programmes: [{title: A, cost: 0.01}, {title: B, cost: 0}]\n")
    assert [each.cost for each in read.programmes] == [0.01, 0]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1.234,50"], [1234.5]),
        (["1,234.50"], [1234.5]),
        (["1 234,5"], [1234.5]),
        (["1\u202f234,5", "12"], [1234.5, 12]),
        (["€ 1.200"], [1200]),
        (["EUR 1200", "1200 EUR", "€1,200.00"], [1200, 1200, 1200]),
        (["1.200", "7,5"], [1200, 7.5]),
        (["1.234.567", "2,5"], [1234567, 2.5]),
        (["1'200.50"], [1200.5]),
        (["1.200,-"], [1200]),
        (["", "-", "n/a", " ", "nvt"], [None] * 5),
        (["١٢"], [None]),
        (["1e3"], [1000]),
        ([1.125, "1.234,50"], [1.125, 1234.5]),
        (["k€ 3,2", "3.2k", "48 keur", "1,2 mln euro"], [3200, None, 48000, 1.2e6]),
        (["€ 1.200 excl. BTW", "900 HTVA"], [1200, 900]),
        ([".5", "0.5"], [0.5, 0.5]),
        (["free", "Gratis", "gratuit", "0", "tbd"], [0, 0, 0, 0, None]),
    ],
)
def test_costs(cells: list[str | float], expected: list[float | None]) -> None:
    assert amounts_of(cells, "cost").values == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["12 h", "7,5 uren", "4u", "3 hrs."], [12, 7.5, 4, 3]),
        (["1.200", "7.5"], [1.2, 7.5]),
        (["1.200", "7,5"], [1200, 7.5]),
        (["0.125", "1.200"], [0.125, 1.2]),
        (["4:00", "04:00:00", "7h30", "2u30", "240 min", "2 h 15 min"], [4, 4, 7.5, 2.5, 4, 2.25]),
        (["26:30:00", "1 hour and 30 minutes", "7u36", "90'", "PT1H30M", "PT45M"], [26.5, 1.5, 7.6, 1.5, 1.5, 0.75]),
        (["½ h", "1½", "2 ¼ h", "1,5"], [0.5, 1.5, 2.25, 1.5]),
        (["4.000", "€ 4", "4 + 3", "4-6", "ca. 4", "7h75", "4:75"], [None] * 7),
    ],
)
def test_hours(cells: list[str | float], expected: list[float | None]) -> None:
    assert amounts_of(cells).values == pytest.approx(expected)


def test_people_are_whole_so_a_point_before_three_digits_groups() -> None:
    assert amounts_of(["25 participants", "30 deelnemers", "1.200"], "participants").values == [25, 30, 1200]
    assert amounts_of(["25 h", "€ 30"], "participants").values == [None, None]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("-5", "LD-E606"),
        ("−5", "LD-E606"),
        ("€ -5", "LD-E606"),
        ("(5)", "LD-E606"),
        ("-1e5", "LD-E606"),
        ("inf", "LD-E607"),
        ("-Infinity", "LD-E607"),
        ("NaN", "LD-E607"),
        (".inf", "LD-E607"),
        ("∞", "LD-E607"),
        ("1e400", "LD-E607"),
        ("99999999999999", "LD-E607"),
        ("0.001", "LD-E607"),
        ("1e-7", "LD-E607"),
        ("abc", "LD-E605"),
        ("12:75", "LD-E605"),
        ("4.000", "LD-E608"),
        ("2 days", "LD-E623"),
        ("10-12", "LD-E605"),
        ("1.2.3,4,5", "LD-E605"),
        ("#REF!", "LD-E605"),
        ("12 000 0", "LD-E605"),
        ("1,2,3", "LD-E605"),
        ("TRUE", "LD-E605"),
    ],
)
def test_amounts_that_are_refused(cell: str, code: str) -> None:
    found = amounts_of([cell], "cost" if "€" in cell else "hours")
    assert found.values == [None]
    assert [refusal.code for refusal in found.refusals] == [code]


@pytest.mark.parametrize("cell", ["05-Apr", "2026-04-05", "4/5/2026", "5 mei", "2026-04-05T03:00:00"])
def test_a_date_is_no_amount_and_is_called_one(cell: str) -> None:
    (refusal,) = amounts_of([cell]).refusals
    assert refusal.message == f'"{cell}" is a date, not a number.'


def test_a_column_has_one_decimal_sign() -> None:
    found = amounts_of(["7.5", "8.25", "7,5", "3"])
    assert found.values == [7.5, 8.25, None, 3]
    assert [(refusal.row, refusal.code) for refusal in found.refusals] == [(2, "LD-E608")]
    assert Amounts(["1.200"], Column()).settle(".").values == [1.2]
    assert Amounts(["1.200"], Column()).settle(",").values == [1200]


def test_what_can_be_read_in_two_ways_shows_both() -> None:
    (hours,) = amounts_of(["4.000"]).refusals
    assert hours.message == '"4.000" can be read in two ways: 4000, or 4.'
    assert hours.hint == "Write 4000 or 4, whichever is meant."
    (cost,) = amounts_of(["12.50", "1.200"], "cost").refusals
    assert cost.message == '"1.200" can be read in two ways: 1200, or 1.2.'


@given(st.lists(st.floats(min_value=0, max_value=1e9).map(lambda number: round(number, 2)), min_size=1))
def test_numbers_written_in_either_way_come_back(numbers: list[float]) -> None:
    english = [f"{number:,.2f}" for number in numbers]
    dutch = [text.translate(str.maketrans(",.", ".,")) for text in english]
    assert amounts_of(english).values == numbers
    assert amounts_of(dutch).values == numbers


@given(st.lists(st.text(max_size=12) | st.floats()), st.sampled_from(AMOUNTS))
def test_any_cells_give_an_amount_or_a_refusal(cells: list[str | float], field: str) -> None:
    found = amounts_of(cells, field)
    assert len(found.values) == len(cells)
    assert all(value is None or 0 <= value <= 1e12 for value in found.values)
    told = {refusal.row for refusal in found.refusals}
    assert not told & {row for row, value in enumerate(found.values) if value is not None}


NAMES = ring_names(SMALL)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("skill", {"skill": 1}),
        ("Vaardigheid", {"skill": 1}),
        ("SAVOIR-FAIRE", {"skill": 1}),
        ("Values & norms", {"values": 1}),
        ("waarden en normen", {"values": 1}),
        ("skill 0.7; knowledge 0.3", {"skill": 0.7, "knowledge": 0.3}),
        ("skill 70 %, knowledge 30 %", {"skill": 0.7, "knowledge": 0.3}),
        ("skill 70, knowledge 30", {"skill": 0.7, "knowledge": 0.3}),
        ("skill 0,7, knowledge 0,3", {"skill": 0.7, "knowledge": 0.3}),
        ("skill: 0,7 / knowledge: 0,3", {"skill": 0.7, "knowledge": 0.3}),
        ("70% skill + 30% Kennis", {"skill": 0.7, "knowledge": 0.3}),
        ("skill (70%)\nValues & norms (30%)", {"skill": 0.7, "values": 0.3}),
        ("skill=0.5;values=0.5;", {"skill": 0.5, "values": 0.5}),
        ("0.7 x skill and 0.3 x knowledge", {"skill": 0.7, "knowledge": 0.3}),
        ("", None),
        ("-", None),
        ("skill 0", None),
    ],
)
def test_ring_cells(cell: str, expected: dict[str, float] | None) -> None:
    found = weights_of(cell, NAMES)
    assert found == (pytest.approx(expected) if expected else None)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("dialogue", "LD-E601"),
        ("skil 0.7; knowledge 0.3", "LD-E601"),
        ("skill 0.7", "LD-E602"),
        ("skill 80 %, knowledge 30 %", "LD-E602"),
        ("skill inf", "LD-E601"),
        ("skill; knowledge", "LD-E619"),
        ("skill 0.7; knowledge", "LD-E619"),
        ("skill -0.5; knowledge 1.5", "LD-E606"),
        ("skill 0.5; Skill 0.5", "LD-E620"),
    ],
)
def test_ring_cells_that_are_refused(cell: str, code: str) -> None:
    with pytest.raises(CellRefused) as caught:
        weights_of(cell, NAMES)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("1", "", ""), {"knowledge": 1}),
        (("x", "", ""), {"knowledge": 1}),
        (("70", "30", "0"), {"knowledge": 0.7, "skill": 0.3}),
        (("70 %", "30%", "no"), {"knowledge": 0.7, "skill": 0.3}),
        (("0,5", ".5", "-"), {"knowledge": 0.5, "skill": 0.5}),
        (("33.3", "33.3", "33.3"), {"knowledge": 1 / 3, "skill": 1 / 3, "values": 1 / 3}),
        (("", "", ""), None),
    ],
)
def test_one_column_per_ring(cells: tuple[str, ...], expected: dict[str, float] | None) -> None:
    found = weights_of_cells(dict(zip(("knowledge", "skill", "values"), cells, strict=True)))
    assert found == (pytest.approx(expected) if expected else None)


@pytest.mark.parametrize(
    ("cells", "code"),
    [(("x", "x", ""), "LD-E619"), (("0.5", "0.2", ""), "LD-E602"), (("much", "", ""), "LD-E619")],
)
def test_columns_per_ring_that_are_refused(cells: tuple[str, ...], code: str) -> None:
    with pytest.raises(CellRefused) as caught:
        weights_of_cells(dict(zip(("knowledge", "skill", "values"), cells, strict=True)))
    assert caught.value.code == code


@given(st.text(max_size=40))
def test_any_ring_cell_gives_weights_of_one_or_a_refusal(cell: str) -> None:
    try:
        weights = weights_of(cell, NAMES)
    except CellRefused:
        return
    assert weights is None or sum(weights.values()) == pytest.approx(1, abs=1e-9)


def test_no_heading_means_two_fields() -> None:
    for field, words in HEADINGS.items():
        for word in filter(None, words.split(",")):
            assert FIELD_OF[plain_heading(word)] == field
            assert amount_named(word) is None


@pytest.mark.parametrize(
    ("field", "headings"),
    [
        ("hours", "Hours; Hours per person; Duration; Duration (h); Contact hours; Number of days; Duur in uren"),
        ("hours", "Aantal uren; Uren pp; Durée en minutes; Heures par participant; Total hours per participant"),
        ("total_hours", "Total hours; Person hours; Man hours; Persoonsuren; Heures personnes; Jours homme; Mandagen"),
        ("participants", "Participants; Number of attendees; # participants; Aantal deelnemers; Total participants"),
        ("cost", "Cost; Total cost; Price per head; Invoice amount; EUR; Kost per deelnemer (excl. btw); Coût HT"),
        ("cost", "Cost '000; Cost in thousands; Kost (x1.000 EUR); Course fee; Montant TTC"),
        (None, "Invoice number; Cost centre; Cost per hour; Price level; Uren x deelnemers; Total; Total duration"),
        (None, "Hours per session; Number of sessions; Min participants; Number of employees; Min; D; Number; Course"),
    ],
)
def test_headings_of_amounts(field: str | None, headings: str) -> None:
    assert {(named := amount_named(each)) and named[0] for each in headings.split(";")} == {field}


def test_importing_the_reader_imports_no_numpy() -> None:
    code = "import sys, leaddev.read.portfolio; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert re.match("False", done.stdout)
