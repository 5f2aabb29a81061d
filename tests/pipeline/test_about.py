"""Whom a report is about: units without answers, units without a headcount, everybody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from leaddev.pipeline import Options
from leaddev.report import About, Balance, GroupScore, Report, RingScore
from leaddev.stats.linearisation import Strata
from surveys import LIST, Row, answers, report_of, why

TRAINING = {"programmes": [dict(programme) for programme in LIST]}
SENTENCE = {
    "en": "20 of 32 staff work in units that are part of this.",
    "nl": "20 van de 32 medewerkers werken in eenheden die hierin meetellen.",
    "fr": "20 des 32 membres du personnel travaillent dans des unités prises en compte ici.",
}


def people(**sizes: int) -> list[Row]:
    """Answers of some units, those of a unit the same whatever stands beside it."""
    rows: list[Row] = []
    for seed, (unit, n) in enumerate(sizes.items()):
        rows += answers(n, seed=seed, level=(1, 3), importance=(3, 5), unit=[unit])
    return rows


def units(**headcounts: int | None) -> list[dict[str, Any]]:
    return [
        {"id": unit} if people is None else {"id": unit, "headcount": people} for unit, people in headcounts.items()
    ]


def about(report: Report) -> About:
    found = report.balance.about
    assert found is not None
    return found


def sentences(report: Report) -> tuple[str, ...]:
    assert report.verdict is not None
    return report.verdict.sentences


# --- units without answers ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
def test_a_unit_without_any_answer_is_told_under_the_verdict(tmp_path: Path, language: str) -> None:
    staff = units(north=20, south=12)
    report = report_of(tmp_path, people(north=15), units=staff, training=TRAINING, options=Options(language=language))
    assert about(report) == About(answered=15, staff=32, staff_in_units_shown=20)
    assert sentences(report)[-1] == SENTENCE[language]
    assert report.quality.response_rate == round(15 / 32, 4)


def test_where_every_unit_is_part_of_it_nothing_is_said(tmp_path: Path) -> None:
    report = report_of(tmp_path, people(north=15, south=6), units=units(north=20, south=12), training=TRAINING)
    assert about(report) == About(answered=21, staff=32, staff_in_units_shown=32)
    assert not [said for said in sentences(report) if "staff" in said]


def test_it_is_told_without_a_training_list_too(tmp_path: Path) -> None:
    report = report_of(tmp_path, people(north=15), units=units(north=20, south=12))
    assert about(report).staff_in_units_shown == 20
    assert sentences(report)[-1] == SENTENCE["en"]


@pytest.mark.parametrize("east", [0, 1])
def test_no_answers_and_too_few_look_alike(tmp_path: Path, east: int) -> None:
    """A unit that has to be shown with others is part of it, whether it has a few answers or none."""
    rows = people(north=15, south=6, west=4 - east, east=east)
    staff = units(north=20, south=12, west=13, east=14)
    report = report_of(tmp_path, rows, units=staff, confidentiality={"minimum_group": 10}, training=TRAINING)
    assert about(report) == About(answered=25, staff=59, staff_in_units_shown=59)
    groups = {group.id: group for group in report.scores.units}
    assert getattr(groups["organization/other"], "headcount", None) == 39


@pytest.mark.parametrize(("left", "told"), [(4, False), (5, True)])
def test_fewer_staff_than_the_minimum_are_not_counted(tmp_path: Path, left: int, told: bool) -> None:
    report = report_of(tmp_path, people(north=15), units=units(north=20, south=left), training=TRAINING)
    assert about(report).staff_in_units_shown == (20 if told else None)
    few = "Fewer than 5 staff work in units that are not part of this."
    assert sentences(report)[-1] == (f"20 of {20 + left} staff work in units that are part of this." if told else few)
    assert why(about(report).reason) == ("" if told else few)


# --- units without a headcount --------------------------------------------------------------------------------------


def test_an_empty_unit_without_a_headcount_changes_no_figure(tmp_path: Path) -> None:
    rows, known = people(north=15, south=8), units(north=20, south=12)
    before = report_of(tmp_path, rows, units=known, training=TRAINING)
    after = report_of(tmp_path, rows, units=[*known, {"id": "ghost", "name": "Ghost ward"}], training=TRAINING)
    assert comparable(after.balance) == comparable(before.balance)
    assert levels(after) == levels(before)
    assert after.quality.weighting == before.quality.weighting
    assert after.quality.response_rate == before.quality.response_rate == round(23 / 32, 4)
    assert any("Ghost ward" in note for note in after.notes)
    assert (about(after).staff, about(after).staff_in_units_shown) == (None, 32)


def levels(report: Report) -> list[RingScore]:
    """All but the worst case, which needs to know how many did not answer."""
    whole = report.scores.organization
    assert isinstance(whole, GroupScore)
    return [replace(ring, level_bounds=None) for ring in whole.rings]


def comparable(balance: Balance) -> tuple[object, ...]:
    return balance.excess, balance.rings, balance.to_move, balance.specifications


def test_response_is_counted_where_the_staff_is_known(tmp_path: Path) -> None:
    staff = units(north=20, south=12, east=None)
    report = report_of(tmp_path, people(north=15, south=8, east=9), units=staff, training=TRAINING)
    assert report.quality.respondents == 32
    assert report.quality.headcount is None
    assert report.quality.response_rate == round(23 / 32, 4)
    assert report.quality.weighting.method == "headcount"


def test_a_low_response_is_told_where_the_staff_is_known(tmp_path: Path) -> None:
    staff = units(north=40, south=20, east=None)
    report = report_of(tmp_path, people(north=15, south=8, east=9), units=staff, training=TRAINING)
    low = next(finding for finding in report.findings if finding.code == "LD501")
    assert low.statement == "Where it is known how many people work there, 38\u00a0% of them answered."


def test_the_headcount_of_the_organization_tells_what_its_units_do_not(tmp_path: Path) -> None:
    organization = {"name": "Test House", "headcount": 50}
    report = report_of(
        tmp_path, people(north=15, south=8), units=units(north=None, south=None), organization=organization
    )
    assert (report.quality.headcount, report.quality.response_rate) == (50, 0.46)
    assert any("north and south" in note for note in report.notes)


def test_a_unit_that_tells_its_staff_hides_no_unit_below_it(tmp_path: Path) -> None:
    """What is left of a unit without its shown parts is known together, even where it is not known how it divides."""
    below = units(a=12, b=None, c=None)
    staff = [{"id": "north", "headcount": 40, "units": below}, {"id": "south", "headcount": 12}]
    rows = [{**row, "unit": row["unit"]} for row in people(a=10, b=3, c=4, south=8)]
    report = report_of(tmp_path, rows, units=staff, training=TRAINING)
    shown = {group.id: group.headcount for group in report.scores.units if group.suppressed is None}
    assert shown == {"north": 40, "a": 12, "north/other": 28, "south": 12}
    assert about(report) == About(answered=25, staff=52, staff_in_units_shown=52)


def test_a_stratum_of_unknown_size_counts_like_the_others_and_has_no_correction() -> None:
    n, means = np.array([20.0, 10.0, 12.0]), np.array([[1.0], [2.0], [4.0]])
    spread = np.array([[[0.5]], [[0.6]], [[0.7]]])
    strata = Strata(n, means, spread, np.array([40.0, 20.0, np.nan]))
    assert strata.people.tolist() == pytest.approx([40, 20, 24])  # half of the others answered
    assert strata.mean[0] == pytest.approx((40 * 1 + 20 * 2 + 24 * 4) / 84)
    parts = [(40 / 84) ** 2 * 0.5 * 0.5 / 20, (20 / 84) ** 2 * 0.5 * 0.6 / 10, (24 / 84) ** 2 * 0.7 / 12]
    errors, _ = strata.standard_errors(np.ones((1, 1)))
    assert errors[0] ** 2 == pytest.approx(sum(parts))
    assert strata.effective_size == pytest.approx(
        1 / ((40 / 84) ** 2 * 0.5 / 20 + (20 / 84) ** 2 * 0.5 / 10 + (24 / 84) ** 2 / 12)
    )


def test_a_rate_below_a_limit_is_not_printed_as_the_limit(tmp_path: Path) -> None:
    report = report_of(tmp_path, answers(44), organization={"name": "Test House", "headcount": 74})
    (finding,) = (each for each in report.findings if each.code == "LD501")
    assert "(59\u00a0%)" in finding.statement
