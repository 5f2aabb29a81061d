"""What the interval does not cover: the sceptic's figures in the report of the example and of small surveys."""

from __future__ import annotations

from math import ceil, floor
from pathlib import Path

import pytest

import leaddev
from leaddev.report import Report
from leaddev.score.silence import _outward
from surveys import HOSPITAL, LIST, SMALL, SMALL_REVERSED, answers, report_of


@pytest.fixture(scope="module")
def report() -> Report:
    return leaddev.analyze(HOSPITAL)


def test_the_figures_of_the_example_follow_from_its_other_figures(report: Report) -> None:
    covers, balance = report.balance.covers, report.balance
    assert covers is not None
    assert covers.answered_share == pytest.approx(412 / 611, abs=5e-4)
    invested, excess = balance.invested_share.estimate, balance.excess.estimate
    assert invested is not None
    assert excess is not None
    assert covers.excess_low is not None
    assert covers.excess_high is not None
    assert covers.excess_low < 0.05 < excess < 0.6 < covers.excess_high
    answered, silent = 412 / 611, 199 / 611
    assert covers.tipping_times == round(answered * excess / (silent * (1 - invested)), 1)
    assert covers.tipping_share is None  # (A - f q) / u is above 1
    assert covers.compared is not None
    assert covers.break_even == pytest.approx(excess * covers.compared, rel=2e-3)
    contrast = (*balance.taught, *balance.lived)
    assert report.investment is not None
    hours = sum(ring.hours or 0 for ring in report.investment.rings if ring.ring in contrast)
    assert covers.compared == round(hours)


def test_what_moves_adds_up_to_what_would_move(report: Report) -> None:
    moves = [ring.to_move for ring in report.balance.rings]
    known = [move for move in moves if move is not None]
    assert len(known) == len(moves)
    assert sum(known) == pytest.approx(0, abs=0.3)
    assert sum(move for move in known if move > 0) == pytest.approx(report.balance.to_move.amount, abs=0.3)
    taught = [ring for ring in report.balance.rings if ring.ring in report.balance.taught]
    assert all(ring.to_move is not None and ring.to_move < 0 for ring in taught)


@pytest.mark.parametrize("few", [1, 4])
def test_how_few_left_a_ring_out_does_not_follow_from_what_they_could_change(few: int, tmp_path: Path) -> None:
    rows = answers(40, level=(1, 3), importance=(4, 5))
    for row in rows[:few]:
        row |= dict.fromkeys(("v1", "v2", "v3"), "")
    house = {"name": "House", "headcount": 80}
    balance = report_of(tmp_path, rows, training={"programmes": LIST}, organization=house).balance
    covers, excess, invested = balance.covers, balance.excess.estimate, balance.invested_share.estimate
    assert covers is not None
    assert excess is not None
    assert invested is not None
    heard = (40 - 5) / 80  # five is the minimum: as if so many had left it out
    assert covers.tipping_times == pytest.approx(heard * excess / ((1 - heard) * (1 - invested)), abs=0.06)


def needing(n: int, unit: str, *, taught: bool) -> list[dict[str, str]]:
    """Answers of people who lack what is taught and have what is lived, or the other way round."""
    lacking = [ring for ring in SMALL if (ring != "values") == taught]
    other = [ring for ring in SMALL if ring not in lacking]
    needy = answers(n, {ring: SMALL[ring] for ring in lacking}, level=(1, 2), importance=(4, 5))
    content = answers(n, {ring: SMALL[ring] for ring in other}, level=(4, 5), importance=(3, 4), seed=2)
    rows = [{"unit": unit} | one | another for one, another in zip(needy, content, strict=True)]
    return [row | {item: str(6 - int(row[item])) for item in SMALL_REVERSED} for row in rows]


def test_the_worst_case_holds_where_few_of_a_unit_answered(tmp_path: Path) -> None:
    rows = [*needing(60, "a", taught=True), *needing(12, "b", taught=False)]
    ends = {item: ("5", "1") if item.startswith("v") else ("1", "5") for items in SMALL.values() for item in items}
    silent = {item: level for item, (level, _) in ends.items()} | dict.fromkeys(SMALL_REVERSED, "5")
    silent |= {f"{item}imp": importance for item, (_, importance) in ends.items()} | {"unit": "b"}
    units = [{"id": "a", "headcount": 60}, {"id": "b", "headcount": 60}]
    covers = report_of(tmp_path, rows, training={"programmes": LIST}, units=units).balance.covers
    everybody = report_of(tmp_path, [*rows, *[silent] * 48], training={"programmes": LIST}, units=units)
    assert covers is not None
    assert covers.excess_low is not None
    assert everybody.balance.excess.estimate == pytest.approx(covers.excess_low, abs=0.02)


@pytest.mark.parametrize(("limit", "low", "high"), [(0.0049, 0.0, 0.01), (-0.0049, -0.01, 0.0), (0.29, 0.29, 0.29)])
def test_limits_are_rounded_outward(limit: float, low: float, high: float) -> None:
    assert (_outward(limit, floor, 2), _outward(limit, ceil, 2)) == (low, high)
