"""What the interval does not cover: the sceptic's figures in the report of the example and of small surveys."""

from __future__ import annotations

from pathlib import Path

import pytest

import leaddev
from leaddev.report import Report
from surveys import HOSPITAL, LIST, answers, report_of


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
