"""The example by hand gives what leaddev reports, and the page shows what the script prints."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import leaddev
from leaddev.report import Balance, Figure, GroupScore, Report, RingScore
from leaddev.score import comparison
from leaddev.score.balance import Comparison
from leaddev.score.need import ring_need

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "st-elsewhere" / "survey.yaml"


@pytest.fixture(scope="module")
def report() -> Report:
    return leaddev.analyze(EXAMPLE)


@pytest.fixture(scope="module")
def rows(worked: ModuleType) -> Any:
    return worked.read_answers()


@pytest.fixture(scope="module")
def balance(worked: ModuleType, rows: Any) -> Any:
    return worked.balance(rows, worked.read_courses())


SLACK = 2e-5
"""The program rounds item means to a thousandth of a step, and what fills a missing answer up to 1/600."""


def agrees(figure: Figure, numbers: tuple[float, ...], decimals: int, scale: float = 1.0, slack: float = SLACK) -> bool:
    """Whether a published figure, of `decimals` after it was multiplied by `scale`, is what the script computes."""
    ends = (figure.estimate, figure.low, figure.high)
    return all(
        end is not None and is_rounded(end, scale * number, decimals, scale * slack)
        for end, number in zip(ends, numbers, strict=False)
    )


def is_rounded(published: float, number: float, decimals: int, slack: float = SLACK) -> bool:
    return abs(published - number) <= 0.5 * 0.1**decimals + slack


def rounded(figure: tuple[float, ...], decimals: int) -> tuple[float, ...]:
    return tuple(round(end, decimals) for end in figure)


def published(figure: Figure, decimals: int) -> tuple[float | None, ...]:
    return tuple(None if end is None else round(end, decimals) for end in (figure.estimate, figure.low, figure.high))


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
    assert agrees(report.balance.excess, balance.excess, 3)
    assert agrees(report.balance.needed_share, balance.taught_need, 3)
    assert agrees(report.balance.invested_share, balance.taught_invested, 3)
    assert report.balance.verdict == "taught-heavy"


def test_rings(report: Report, balance: Any) -> None:
    for row in report.balance.rings:
        assert row.needed_share is not None
        assert is_rounded(row.needed_share, balance.need[row.ring], 3)
        assert row.invested_share == round(balance.invested[row.ring], 3)
        assert agrees(row.ratio, balance.ratios[row.ring], 2, slack=2e-4)
    assert report.investment is not None
    hours = {row.ring: row.hours for row in report.investment.rings}
    assert hours == pytest.approx(balance.hours, abs=0.005)


def test_need(report: Report, balance: Any) -> None:
    """Corrected with its interval, raw and net, and whether there is a need."""
    own = report.scores.organization
    assert isinstance(own, GroupScore)
    for row, score in zip(report.balance.rings, own.rings, strict=True):
        found = balance.figures[row.ring]
        assert agrees(score.importance, (balance.needs[row.ring].importance,), 1, 100)
        assert agrees(score.need_positive, found.need, 1, 100)
        assert agrees(score.need_raw, (found.raw,), 1, 100)
        assert agrees(score.need_net, (found.net,), 1, 100)
        assert row.need_verdict == found.verdict == "shown"


def test_need_before_it_is_rounded(report: Report, balance: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the interval is made of agrees to more digits than are published."""
    comparisons: list[Comparison] = []

    def kept(comparison: Comparison, *_: object) -> Balance:
        comparisons.append(comparison)
        return report.balance

    monkeypatch.setattr(comparison, "balance", kept)
    leaddev.analyze(EXAMPLE)
    sample = comparisons[0].sample
    for ring, own in balance.needs.items():
        need = ring_need(sample, ring)
        assert need is not None
        assert need.gaps == pytest.approx((own.gap, own.raw_gap, own.variance, own.true_variance), abs=SLACK)
        assert need.error == pytest.approx(own.error, rel=1e-4)
        assert need.corrected.value == pytest.approx(own.value, abs=SLACK)
        assert need.corrected.error == pytest.approx(own.measured, rel=5e-4)
        assert need.spread_error == pytest.approx(own.spread_error, rel=2e-4)
    share = comparisons[0].need(comparisons[0].contrast_rings)
    assert share is not None
    errors, freedom = sample.errors([share.total(report.balance.taught)])
    variance, df, _ = balance.variances
    assert errors[0] == pytest.approx(variance**0.5, rel=2e-4)
    assert freedom[0] == pytest.approx(df, abs=0.05)
    others = comparisons[0].other_shares(comparisons[0].contrast_rings, report.balance.taught)
    assert others == pytest.approx([balance.shape_free], abs=2e-4)


def test_what_would_have_to_move(report: Report, balance: Any) -> None:
    move = report.balance.to_move
    assert move.share is not None
    assert move.noise_floor is not None
    assert is_rounded(move.share, balance.to_move, 3)
    assert is_rounded(move.noise_floor, balance.noise_floor, 3)
    assert move.amount == pytest.approx(balance.to_move * sum(balance.hours.values()), abs=0.2)


def test_unit_score(report: Report, worked: ModuleType, rows: Any) -> None:
    found = worked.unit_level(rows, "Cleaning", "values")
    score = ring_of(report, "cleaning", "values")
    assert score.level.n == found["n"]
    assert agrees(score.level, (found["level"] / 100, found["low"] / 100, found["high"] / 100), 1, 100)
    assert agrees(score.need, (found["need"] / 100,), 1, 100)
    assert score.level_bounds is not None
    for bound, own in zip(
        (score.level_bounds.low, score.level_bounds.high), (found["worst"], found["best"]), strict=True
    ):
        assert is_rounded(bound, own, 1, 100 * SLACK)


def test_questions(report: Report, worked: ModuleType, rows: Any) -> None:
    """Every question of every ring; the order is that of the scores."""
    units = worked.units_of(rows)
    for item in report.items:
        found = worked.question(units, worked.ring_answers(rows, item.ring), int(item.item[-1]) - 1)
        assert (item.level, item.importance, item.gap) == rounded(
            (found["level"], found["importance"], found["gap"]), 1
        )
        assert item.mwds == round(found["score"], 2)
        assert item.shortfall is not None
        assert item.shortfall.estimate == pytest.approx(found["short"], abs=0.005)
    scores = [item.mwds or 0 for item in report.items]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 20


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
