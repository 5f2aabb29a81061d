"""What the interval does not cover: the sceptic's figures in the report of the example and of small surveys."""

from __future__ import annotations

import pytest

import leaddev
from leaddev.report import Report
from surveys import HOSPITAL


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
