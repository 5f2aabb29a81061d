"""The single questions of the rings: what a row says, when it is not shown, and what it must not tell."""

from __future__ import annotations

from pathlib import Path
from random import Random
from statistics import fmean
from typing import Any

import pytest
import yaml

from leaddev.analysis import Options
from leaddev.report import GroupScore, HiddenGroup, ItemScore, Report
from surveys import MODELS, SMALL, SMALL_REVERSED, Row, answers, report_of

TEN: dict[str, Any] = {"confidentiality": {"minimum_group": 10}}
IN_UNITS: dict[str, Any] = {
    "units": [{"id": "ward"}, {"id": "lab"}, {"id": "desk"}],
    "responses": {"file": "answers.csv", "columns": {"unit": "unit"}},
}


def row(report: Report, code: str) -> ItemScore:
    return next(item for item in report.items if item.item == code)


def without(rows: list[Row], code: str, people: range) -> list[Row]:
    """The same where some people left a question out."""
    return [each | ({code: ""} if number in people else {}) for number, each in enumerate(rows)]


def pairs(rows: list[Row], code: str) -> list[tuple[int, int]]:
    """Importance and level, from 1 to 5, of who rated both; reversed levels turned."""
    rated = [(int(r[f"{code}imp"]), int(r[code])) for r in rows if r[code] and r[f"{code}imp"]]
    return [(i, 6 - p if code in SMALL_REVERSED else p) for i, p in rated]


# --- what a row says --------------------------------------------------------------------------------------------------


def test_a_row_is_what_a_spreadsheet_gives(tmp_path: Path) -> None:
    """Borich 1980: each person's discrepancy times the mean importance, and the mean of that over persons."""
    rows = without(without(answers(60, seed=3), "v2", range(12)), "s1imp", range(30, 40))
    report = report_of(tmp_path, rows, **TEN)
    codes = [code for codes in SMALL.values() for code in codes]
    scores = {}
    for code in codes:
        rated, item = pairs(rows, code), row(report, code)
        importance = fmean(i for i, _ in rated)
        scores[code] = fmean((i - p) * importance for i, p in rated)
        assert item.mwds == pytest.approx(scores[code], abs=0.00501)
        assert item.importance == pytest.approx(25 * (importance - 1), abs=0.0501)
        assert item.level == pytest.approx(25 * (fmean(p for _, p in rated) - 1), abs=0.0501)
        assert item.gap == pytest.approx(25 * fmean(i - p for i, p in rated), abs=0.0501)
        assert item.n == (60 if len(rated) == 60 else None)
        assert item.shortfall is not None
        assert item.shortfall.estimate == pytest.approx(fmean(i > p for i, p in rated), abs=0.02501)
    ranked = sorted(codes, key=lambda code: -scores[code])
    assert [item.item for item in report.items] == ranked
    assert [item.rank for item in report.items] == list(range(1, len(codes) + 1))
    assert {item.ring for item in report.items} == set(SMALL)
    assert row(report, "s2").text == "People here struggle to delegate."
    assert row(report, "s2").text_is_reversed
    assert not row(report, "s1").text_is_reversed


def test_ring_figures_are_the_means_of_these_rows(tmp_path: Path) -> None:
    rows = without(answers(60, seed=5), "v1", range(10))
    report = report_of(tmp_path, rows, **TEN)
    own = report.scores.organization
    assert isinstance(own, GroupScore)
    for ring in own.rings:
        items = [row(report, code) for code in SMALL[ring.ring]]
        assert ring.level.estimate == pytest.approx(fmean(item.level or 0 for item in items), abs=0.101)
        assert ring.importance.estimate == pytest.approx(fmean(item.importance or 0 for item in items), abs=0.101)


def test_units_weigh_by_the_people_who_work_there(tmp_path: Path) -> None:
    rows = without(answers(60, seed=4, unit=["ward", "lab", "lab"]), "k1", range(30))
    units = [{"id": "ward", "headcount": 80}, {"id": "lab", "headcount": 40}]
    report = report_of(tmp_path, rows, **TEN, **IN_UNITS | {"units": units})
    staff = {"ward": 80 / 20, "lab": 40 / 40}
    rated = [(staff[r["unit"]], int(r["k1"])) for r in rows if r["k1"]]
    mean = sum(w * p for w, p in rated) / sum(w for w, _ in rated)
    assert row(report, "k1").level == pytest.approx(25 * (mean - 1), abs=0.0501)
    assert abs(mean - fmean(p for _, p in rated)) > 0.01


def test_the_order_of_rows_changes_nothing(tmp_path: Path) -> None:
    rows = without(answers(60, seed=6, unit=["ward", "lab"]), "k2", range(11))
    shuffled = Random(1).sample(rows, len(rows))
    first, second = (report_of(tmp_path, each, **TEN, **IN_UNITS).items for each in (rows, shuffled))
    assert first == second


def test_two_scales_give_no_discrepancy_in_points_but_an_order_by_gap(tmp_path: Path) -> None:
    model = yaml.safe_load((MODELS / "small.yaml").read_text(encoding="utf-8"))
    model["answer_scales"]["importance"] = {"min": 0, "max": 10}
    (tmp_path / "model.yaml").write_text(yaml.safe_dump(model), encoding="utf-8")
    report = report_of(tmp_path, answers(40, importance=(2, 10)), model=str(tmp_path / "model.yaml"))
    gaps = [item.gap for item in report.items]
    assert {(item.mwds, item.rank) for item in report.items} == {(None, None)}
    assert None not in gaps
    assert gaps == sorted(gaps, reverse=True)  # type: ignore[type-var]  # no None among them


def test_equal_questions_share_a_rank(tmp_path: Path) -> None:
    rows = [each | {"k2": each["k1"], "k2imp": each["k1imp"]} for each in answers(40)]
    report = report_of(tmp_path, rows)
    assert row(report, "k1").rank == row(report, "k2").rank
    assert len({item.rank for item in report.items}) == 6


def test_a_report_on_a_unit_has_the_questions_of_that_unit(tmp_path: Path) -> None:
    rows = answers(60, seed=7, unit=["ward", "lab"])
    report = report_of(tmp_path, rows, options=Options(unit="lab"), **TEN, **IN_UNITS)
    own = [each for each in rows if each["unit"] == "lab"]
    assert row(report, "v3").level == pytest.approx(25 * (fmean(p for _, p in pairs(own, "v3")) - 1), abs=0.0501)
    assert row(report, "v3").n == 30


# --- how many people --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("left_out", "told"), [(0, 60), (1, None), (9, None), (10, None)])
def test_n_does_not_tell_how_many_left_a_question_out(tmp_path: Path, left_out: int, told: int | None) -> None:
    report = report_of(tmp_path, without(answers(60), "v1", range(left_out)), **TEN)
    assert row(report, "v1").n == told
    assert row(report, "v1").level is not None
    assert row(report, "v2").n == 60


def test_in_a_unit_n_is_told_only_where_nobody_left_the_question_out(tmp_path: Path) -> None:
    """12 in the organization and 11 in one unit would be one in the other."""
    rows = answers(60, seed=2, unit=["ward", "lab"])
    some = [number for number, each in enumerate(rows) if each["unit"] == "lab"][:11]
    rows = [each | ({"v1": ""} if number in some else {}) for number, each in enumerate(rows)]
    report = report_of(tmp_path, rows, options=Options(unit="lab"), **TEN, **IN_UNITS)
    assert row(report, "v1").n is None
    assert row(report, "v2").n == 30
    assert row(report_of(tmp_path, rows, **TEN, **IN_UNITS), "v1").n is None


@pytest.mark.parametrize(("people", "told"), [(19, False), (20, True)])
def test_shares_of_people_need_twice_the_minimum(tmp_path: Path, people: int, told: bool) -> None:
    report = report_of(tmp_path, answers(people), **TEN)
    assert (row(report, "v1").shortfall is not None) is told
    assert row(report, "v1").level is not None


# --- everybody alike --------------------------------------------------------------------------------------------------


def alike(rows: list[Row], code: str, answer: str, *, but: int = 0) -> list[Row]:
    return [each | ({code: answer} if number >= but else {code: "1"}) for number, each in enumerate(rows)]


@pytest.mark.parametrize("code", ["v2", "v2imp"])
def test_a_question_to_which_all_gave_one_answer_withholds_its_ring(tmp_path: Path, code: str) -> None:
    report = report_of(tmp_path, alike(answers(40), code, "5"), **TEN)
    values = [item for item in report.items if item.ring == "values"]
    assert [item.suppressed for item in values] == ["withheld"] * 3
    assert {(item.n, item.level, item.importance, item.gap, item.mwds, item.rank) for item in values} == {(None,) * 6}
    assert [item.shortfall for item in values] == [None] * 3
    assert [item.suppressed for item in report.items[:4]] == [None] * 4
    other = report_of(tmp_path, alike(answers(40), code, "5", but=1), **TEN)
    assert [item.suppressed for item in other.items] == [None] * 7


def test_equal_gaps_are_alike(tmp_path: Path) -> None:
    rows = [each | {"k1": str(int(each["k1imp"]) - 1)} for each in answers(40)]
    assert row(report_of(tmp_path, rows, **TEN), "k1").suppressed == "withheld"


def test_a_ring_on_which_persons_are_alike_is_withheld(tmp_path: Path) -> None:
    """Everybody's level on knowledge is 3, from 2 and 4 or from 4 and 2: the mean of the two rows would tell."""
    rows = [each | {"k1": "24"[n % 2], "k2": "42"[n % 2]} for n, each in enumerate(answers(40))]
    assert row(report_of(tmp_path, rows, **TEN), "k1").suppressed == "withheld"


def test_what_is_alike_in_one_unit_cannot_be_worked_out_from_the_others(tmp_path: Path) -> None:
    """All of the lab gave one answer. The organization less the other two units would be the lab."""
    names = ["ward"] * 24 + ["lab"] * 12 + ["desk"] * 14
    rows = [each | {"unit": name} for each, name in zip(answers(50), names, strict=True)]
    rows = [each | ({"v2": "5"} if each["unit"] == "lab" else {}) for each in rows]
    choice = TEN | IN_UNITS
    whole = report_of(tmp_path, rows, **choice)
    of_unit = {
        unit: report_of(tmp_path, rows, options=Options(unit=unit), **choice) for unit in ("ward", "lab", "desk")
    }
    assert row(whole, "v2").suppressed is None
    assert row(of_unit["lab"], "v2").suppressed == "withheld"
    # three go together: with one other alone, who knows the rule would see which of the two it is
    assert {row(of_unit[unit], "v2").suppressed for unit in ("desk", "ward")} == {"withheld"}
    assert row(of_unit["lab"], "k1").suppressed is None


# --- few answers to a question ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("answered", "hidden"), [(9, True), (10, False)])
def test_a_unit_with_few_answers_to_one_question_is_not_shown_by_itself(
    tmp_path: Path, answered: int, hidden: bool
) -> None:
    """Its figures, beside those of the organization, would be an equation about these few."""
    rows = answers(60, seed=2, unit=["ward"] * 3 + ["lab"] + ["desk"])
    lab = [number for number, each in enumerate(rows) if each["unit"] == "lab"]
    rows = [each | ({"v1": ""} if number in lab[answered:] else {}) for number, each in enumerate(rows)]
    report = report_of(tmp_path, rows, **TEN, **IN_UNITS)
    unit = next(group for group in report.scores.units if group.id == "lab")
    assert isinstance(unit, HiddenGroup) is hidden
    assert row(report, "v1").level is not None


@pytest.mark.parametrize(("rated", "named"), [(0, True), (9, True), (10, False)])
def test_a_question_that_hardly_anybody_rated_is_named(tmp_path: Path, rated: int, named: bool) -> None:
    rows = without(answers(60), "v2", range(rated, 60))
    report = report_of(tmp_path, rows, **TEN)
    notes = [note for note in report.notes if note.startswith("Fewer than 10 people gave all that was asked")]
    assert [note.endswith("v2 (People here respect each other).") for note in notes] == [True] * named
    assert ("v2" in [item.item for item in report.items]) is not named
    own = report.scores.organization
    assert isinstance(own, GroupScore)
    ring = next(each for each in own.rings if each.ring == "values")
    codes = ("v1", "v3") if named else ("v1", "v2", "v3")
    mean = fmean(fmean(p for _, p in pairs(rows, code)) for code in codes)
    assert ring.level.estimate == pytest.approx(25 * (mean - 1), abs=0.0501)
    assert ring.level.n == 60
