"""The example by hand gives what leaddev reports, and the page shows what the script prints."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import leaddev
from leaddev.report import Figure, GroupScore, Report, RingScore


@pytest.fixture(scope="module")
def report(docs: Path) -> Report:
    return leaddev.analyze(docs.parent / "examples" / "st-elsewhere" / "survey.yaml")


@pytest.fixture(scope="module")
def rows(worked: ModuleType) -> Any:
    return worked.read_answers()


@pytest.fixture(scope="module")
def balance(worked: ModuleType, rows: Any) -> Any:
    return worked.balance(rows, worked.read_courses())


def published(figure: Figure, decimals: int) -> tuple[float | None, ...]:
    return tuple(None if end is None else round(end, decimals) for end in (figure.estimate, figure.low, figure.high))


def rounded(figure: tuple[float, ...], decimals: int) -> tuple[float, ...]:
    return tuple(round(end, decimals) for end in figure)


def ring_of(report: Report, unit: str, ring: str) -> RingScore:
    group = next(group for group in report.scores.units if group.id == unit)
    assert isinstance(group, GroupScore)
    return next(score for score in group.rings if score.ring == ring)


def test_it_does_not_use_leaddev(docs: Path) -> None:
    assert "import leaddev" not in (docs / "worked_example.py").read_text(encoding="utf-8")
    assert "from leaddev" not in (docs / "worked_example.py").read_text(encoding="utf-8")


def test_page_shows_what_the_script_prints(worked: ModuleType, docs: Path) -> None:
    page = (docs / "worked-example.md").read_text(encoding="utf-8")
    missing = [line for line in worked.lines() if line and line not in page]
    assert missing == []


def test_headline(report: Report, balance: Any) -> None:
    assert published(report.balance.excess, 3) == rounded(balance.excess, 3)
    assert published(report.balance.needed_share, 3) == rounded(balance.taught_need, 3)
    assert published(report.balance.invested_share, 3) == rounded(balance.taught_invested, 3)
    assert report.balance.verdict == "taught-heavy"


def test_rings(report: Report, balance: Any) -> None:
    own = report.scores.organization
    assert isinstance(own, GroupScore)
    for row, score in zip(report.balance.rings, own.rings, strict=True):
        mass = balance.masses[row.ring]
        assert row.needed_share == round(balance.need[row.ring], 3)
        assert row.invested_share == round(balance.invested[row.ring], 3)
        assert published(row.ratio, 2) == rounded(balance.ratios[row.ring], 2)
        assert score.importance.estimate == round(100 * mass.importance, 1)
        assert score.need_positive.estimate == round(100 * mass.value, 1)
    assert report.investment is not None
    hours = {row.ring: row.hours for row in report.investment.rings}
    assert hours == pytest.approx(balance.hours, abs=0.005)


def test_what_would_have_to_move(report: Report, balance: Any) -> None:
    move = report.balance.to_move
    assert move.share == round(balance.to_move, 3)
    assert move.noise_floor == round(balance.noise_floor, 3)
    assert move.amount == pytest.approx(balance.to_move * sum(balance.hours.values()), abs=0.05)


def test_unit_score(report: Report, worked: ModuleType, rows: Any) -> None:
    found = worked.unit_level(rows, "Cleaning", "values")
    score = ring_of(report, "cleaning", "values")
    assert score.level.n == found["n"]
    assert published(score.level, 1) == rounded((found["level"], found["low"], found["high"]), 1)
    assert score.need.estimate == round(found["need"], 1)
    assert score.level_bounds == (round(found["worst"], 1), round(found["best"], 1))


def test_alpha(report: Report, worked: ModuleType, rows: Any) -> None:
    scales = report.quality.reliability
    alpha = next(scale.alpha for scale in scales if (scale.subject, scale.aspect) == ("values", "level"))
    assert published(alpha, 3) == rounded(worked.alpha(worked.item_table(rows, "values")), 3)


def test_agreement(report: Report, worked: ModuleType, rows: Any) -> None:
    own = [row for row in rows if row["Department"] == "Emergency"]
    found = worked.rwg_j(worked.item_table(own, "values"))
    agreement = ring_of(report, "emergency", "values").agreement
    assert agreement is not None
    assert (agreement.uniform, agreement.skewed) == (round(found["uniform"], 3), round(found["skewed"], 3))
    assert agreement.mean_deviation == round(found["deviation"], 3)
    assert agreement.verdict == "divided"


def test_gate(report: Report, worked: ModuleType, rows: Any) -> None:
    if report.preconditions is None:
        pytest.skip("this version does not report preconditions")
    found = worked.gate(rows, worked.GERIATRICS)
    unit = next(group for group in report.preconditions.units if group.id == "geriatrics")
    gate = next(gate for gate in unit.gates if gate.precondition == "safety")
    assert published(gate.level, 1) == rounded((found["level"], found["low"], found["high"]), 1)
    assert gate.level.n == found["n"]
    assert gate.state == "closed"
