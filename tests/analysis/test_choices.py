"""Choices that no figure shows by itself: each is told from the other one by a survey in which they part."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from diagnosis.complaints import model_file, people, plain_model
from leaddev.analysis import Options
from leaddev.report import CarelessSummary, GroupScore, Report, WrongUnits
from leaddev.stats.weights import kish_design_effect, rake
from surveys import SMALL, Row, answers, report_of

# --- which unit has what others need ----------------------------------------------------------------------------------

WARDS = [{"id": each, "name": each.title(), "headcount": 24} for each in ("north", "south", "east")]
LACKS = {"north": "knowledge", "south": "values", "east": "values"}


def needs(unit: str, ring: str, people: int = 24) -> list[Row]:
    """People of a unit who lack one ring and little of the others; everybody answered, so nothing is chance."""
    rows = []
    for number in range(people):
        row = {"unit": unit}
        for each, items in SMALL.items():
            level = (1 if each == ring else 4) + number % 2
            for item in items:
                row |= {item: str(6 - level if item == "s2" else level), f"{item}imp": "5" if number % 3 else "4"}
        rows.append(row)
    return rows


def targeting(folder: Path, *bought: tuple[str, str, float], lacks: dict[str, str] = LACKS, **changes: Any) -> Any:
    """What is told of units: programmes of (unit, ring, hours)."""
    rows = [row for unit, ring in lacks.items() for row in needs(unit, ring)]
    listed = [
        {"title": f"{unit} {ring}", "unit": unit, "rings": {ring: 1}, "hours": hours, "participants": 10}
        for unit, ring, hours in bought
    ]
    report = report_of(folder, rows, units=WARDS, training={"programmes": listed}, **changes)
    return report.balance.wrong_units


@pytest.mark.parametrize("named", ["south", "east"])
def test_the_unit_that_is_named_has_most_of_what_others_need(tmp_path: Path, named: str) -> None:
    """South and east lack values, north lacks knowledge: whoever has the knowledge that north lacks is named."""
    other = "east" if named == "south" else "south"
    found = targeting(tmp_path, (named, "knowledge", 9), (other, "knowledge", 3), ("north", "values", 3))
    assert isinstance(found, WrongUnits)
    assert found.share > found.noise_floor == 0
    assert found.worst_unit == named.title()


def test_no_unit_is_named_where_each_has_what_it_needs(tmp_path: Path) -> None:
    alike = dict.fromkeys(LACKS, "values")
    found = targeting(tmp_path, *((unit, "values", 4) for unit in alike), lacks=alike)
    assert isinstance(found, WrongUnits)
    assert (found.share, found.noise_floor, found.worst_unit) == (0, 0, None)


def test_no_unit_is_named_for_what_chance_would_show(tmp_path: Path) -> None:
    wards = [{**ward, "headcount": 2400} for ward in WARDS]
    rows = answers(72, unit=list(LACKS))
    hours = {"north": 4, "south": 4, "east": 3.9}
    listed = [
        {"title": f"{unit} {ring}", "unit": unit, "rings": {ring: 1}, "hours": each, "participants": 10}
        for unit, each in hours.items()
        for ring in SMALL
    ]
    found = report_of(tmp_path, rows, units=wards, training={"programmes": listed}).balance.wrong_units
    assert found is not None
    assert 0 < found.share < found.noise_floor
    assert found.worst_unit is None


# --- a unit's part of what was bought for everybody -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("currency", "listed", "whole"),
    [
        ("cost", {"cost": 3000}, 3000),
        ("cost", {"cost": 3000, "hours": 4, "participants": 50}, 3000),
        ("participants", {"participants": 50}, 50),  # nothing else is known of it
        ("hours", {"hours": 4, "participants": 50}, 200),
        ("hours", {"total_hours": 120}, 120),
        ("hours", {"hours": 120}, 120),  # nobody counted participants: hours are taken as they are listed
    ],
)
def test_a_unit_has_its_part_of_a_programme_in_every_currency(
    tmp_path: Path, currency: str, listed: dict[str, float], whole: float
) -> None:
    survey: dict[str, Any] = {
        "units": [{"id": "a", "headcount": 20}, {"id": "b", "headcount": 30}],
        "training": {"programmes": [{"title": "For all", "rings": {"knowledge": 0.5, "values": 0.5}, **listed}]},
        "currency_of_investment": None if currency == "participants" else currency,
    }
    rows = answers(30, unit=["a", "b", "b"])
    totals = [
        None if report.investment is None else (report.investment.currency, report.investment.total)
        for report in (report_of(tmp_path, rows, options=Options(unit=unit), **survey) for unit in (None, "a", "b"))
    ]
    assert totals == [(currency, whole), (currency, whole * 20 / 50), (currency, whole * 30 / 50)]


# --- what nearly everybody names --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "most"),
    [([60, 0, 0, 0, 0], "capability"), ([0, 0, 58, 0, 2], "values"), ([1, 1, 0, 0, 58], "precondition")],
)
def test_the_kind_that_nearly_everybody_names_is_the_one_at_least_95_percent(
    tmp_path: Path, counts: list[int], most: str
) -> None:
    (symptom,) = report_of(tmp_path, people(counts), model=model_file(tmp_path)).symptoms or ()
    first, *others = symptom.direct.kinds
    assert (first.kind, first.share.estimate, first.share.bound) == (most, 0.95, "at-least")
    assert others
    assert {(kind.share.estimate, kind.share.bound) for kind in others} == {(0.05, "at-most")}


def test_one_less_than_nearly_everybody_is_shown_as_it_is(tmp_path: Path) -> None:
    (symptom,) = report_of(tmp_path, people([0, 0, 56, 0, 4]), model=model_file(tmp_path)).symptoms or ()
    (share,) = (kind.share for kind in symptom.direct.kinds if kind.kind == "values")
    assert (share.estimate, share.bound) == (0.95, None)  # 93 %, in steps of 5 %


# --- two orders of rings ----------------------------------------------------------------------------------------------


def ranked(folder: Path, *rings: Sequence[int]) -> Report:
    """Rings of one item each, importance always 5 or 4: how large a gap each tenth of sixty people has."""
    letters = "abcd"[: len(rings)]
    rows = []
    for number in range(60):
        row: Row = {}
        for letter, gaps in zip(letters, rings, strict=True):
            importance = 5 if number % 7 else 4
            row |= {f"{letter}1": str(importance - gaps[number % 10]), f"{letter}1imp": str(importance)}
        rows.append(row)
    return report_of(folder, rows, model=plain_model(folder, {letter: (f"{letter}1",) for letter in letters}))


def spread(size: int, people: int) -> list[int]:
    return [size] * people + [0] * (10 - people)


@pytest.mark.parametrize(
    ("rings", "disagree"),
    [
        ([spread(3, 6), spread(2, 7), spread(1, 8)], True),  # most need, fewest people: two places apart
        ([spread(3, 6), spread(2, 5), spread(1, 8)], True),
        ([spread(3, 6), spread(2, 7), spread(1, 5)], False),  # the first two change places: one place apart
        ([spread(3, 8), spread(2, 7), spread(1, 6)], False),
        ([spread(3, 6), spread(2, 8)], None),  # two rings cannot be two places apart
    ],
)
def test_two_orders_disagree_where_a_ring_is_two_places_apart(
    tmp_path: Path, rings: list[list[int]], disagree: bool | None
) -> None:
    assert ranked(tmp_path, *rings).scores.rank_disagreement is disagree


# --- who looks careless -----------------------------------------------------------------------------------------------


def screened(folder: Path, scales: int) -> CarelessSummary:
    """Eight of forty-eight people miss the check, and contradict themselves within each of some scales."""
    letters = "abcdef"[:scales]
    asked = {letter: (f"{letter}1", f"{letter}2") for letter in letters}
    rows = [{**row, "check1": "4"} for row in answers(40, asked, seed=3)]
    for _ in range(8):
        row = {"check1": "1"}
        for place, items in enumerate(asked.values()):
            levels = ("2", "4") if place % 2 else ("4", "2")
            row |= dict(zip(items, levels, strict=True)) | {f"{item}imp": "4" for item in items}
        rows.append(row)
    check = [{"id": "check1", "text": "Please answer Agree here.", "expect": 4}]
    careless = report_of(folder, rows, model=plain_model(folder, asked, attention=check)).quality.careless
    assert careless is not None
    return careless


@pytest.mark.parametrize(("scales", "flagged"), [(3, 0), (4, 8)])
def test_answers_are_inconsistent_over_four_scales_and_not_over_three(
    tmp_path: Path, scales: int, flagged: int
) -> None:
    """One missed check flags nobody; with contradictions over enough scales it is two signs."""
    careless = screened(tmp_path, scales)
    assert (careless.by_family["check"], careless.by_family["consistency"], careless.flagged) == (8, flagged, flagged)


# --- how much one person may count ------------------------------------------------------------------------------------

COUNTS = np.array([[40, 30, 10], [30, 30, 10], [10, 10, 10]])
JOBS, AGES = ("nurse", "medic", "clerk"), ("young", "middle", "old")


@pytest.mark.parametrize(("factor", "is_cut"), [(2.2, False), (2.4, True)])
def test_nobody_weighs_more_than_five_times_the_median(tmp_path: Path, factor: float, is_cut: bool) -> None:
    """Clerks and old people answered less; most weigh 1, and an old clerk weighs 4.84 or, without the limit, 5.76."""
    factors = np.array([1.0, 1.0, factor])
    stands_for = 100 * COUNTS * np.outer(factors, factors)
    rows_of, columns_of = stands_for.sum(axis=1).round(), stands_for.sum(axis=0).round()
    weights = stands_for / COUNTS
    if is_cut:
        weights = rake(np.minimum(weights, 5 * 100) * COUNTS, rows_of, columns_of) / COUNTS
    pairs = [(job, age) for i, job in enumerate(JOBS) for j, age in enumerate(AGES) for _ in range(COUNTS[i, j])]
    rows = answers(len(pairs), job=[job for job, _ in pairs], age=[age for _, age in pairs])
    report = report_of(
        tmp_path,
        rows,
        splits={"job": {each: each.title() for each in JOBS}, "age": {each: each.title() for each in AGES}},
        population={
            "job": dict(zip(JOBS, map(int, rows_of), strict=True)),
            "age": dict(zip(AGES, map(int, columns_of), strict=True)),
        },
    )
    expected = np.repeat(weights.ravel(), COUNTS.ravel())
    assert report.quality.weighting.design_effect == pytest.approx(kish_design_effect(expected), abs=6e-4)
    levels = np.array([int(row["k1"]) + int(row["k2"]) - 2 for row in rows]) / 8
    own = report.scores.organization
    assert isinstance(own, GroupScore)
    assert own.rings[0].level.estimate == pytest.approx(100 * np.average(levels, weights=expected), abs=0.051)
