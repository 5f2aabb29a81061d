"""LD111 and LD112: no need, and a surplus; and the doubts of a verdict whose need is not well known."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from leaddev.findings.certainty import Support, certainty_of
from leaddev.findings.verdict import verdict
from leaddev.report import (
    BalanceVerdict,
    Figure,
    GroupScore,
    ItemReliability,
    NeedVerdict,
    Reason,
    Report,
    RingScore,
    ScaleReliability,
)
from leaddev.wording import Wording

from .reports import base, figure, found, with_balance, with_investment, with_quality

CONTRAST = ("knowledge", "skill", "dialogue", "values")
VERDICTS: tuple[BalanceVerdict, ...] = ("taught-heavy", "lived-heavy", "in-line", "cannot-tell")
NOT_COMPARED = Figure(estimate=None, reason=Reason("no-need"))


def with_scores(report: Report, **changes: Figure) -> Report:
    """The same figures for every ring of the whole organization."""
    whole = report.scores.organization
    assert isinstance(whole, GroupScore)
    rings: tuple[RingScore, ...] = tuple(replace(ring, **changes) for ring in whole.rings)
    return replace(report, scores=replace(report.scores, organization=replace(whole, rings=rings)))


def without_need(low: float, high: float) -> Report:
    """No need anywhere; the signed need of every ring lies between two limits."""
    report = with_balance(verdict="no-need", excess=NOT_COMPARED, needed_share=NOT_COMPARED)
    return with_scores(report, need=figure((low + high) / 2, low, high))


@pytest.mark.rule("LD111", "fires", "silent")
def test_no_need_is_said_and_nothing_that_rests_on_need() -> None:
    report = without_need(-1.0, 1.0)
    (finding,) = found("LD111", report)
    assert finding.severity == "info"
    assert "below 4 of 100" in finding.statement
    for code in ("LD101", "LD109", "LD110", "LD112"):
        assert not found(code, report)
    for headline in VERDICTS:
        assert not found("LD111", with_balance(verdict=headline))


@pytest.mark.rule("LD112", "fires", "silent", "boundary")
@pytest.mark.parametrize(("high", "fires"), [(-0.1, True), (0.0, False), (0.1, False)])
def test_a_surplus_has_its_whole_interval_below_zero(high: float, fires: bool) -> None:
    assert bool(found("LD112", without_need(-8.0, high))) == fires
    assert not found("LD112", with_scores(base(), need=figure(-4.0, -8.0, high)))  # there is need elsewhere


@pytest.mark.rule("LD111", "missing", "boundary")
@pytest.mark.rule("LD112", "missing")
def test_without_scores_there_is_no_surplus_and_the_verdict_alone_decides() -> None:
    report = with_scores(without_need(-8.0, -4.0), need=NOT_COMPARED, need_positive=NOT_COMPARED)
    assert not found("LD112", report)
    assert found("LD111", report)[0].evidence["highest_upper_limit"] is None
    assert not found("LD111", replace(report, balance=replace(report.balance, verdict="cannot-tell")))


def verdict_certainty(report: Report) -> str:
    return certainty_of(
        Support(figure=figure(0.4, 0.35, 0.45), rings=CONTRAST, compares=True, uses_balance=True), held(report)
    )


def held(report: Report) -> Report:
    """The verdict holds however it is computed, so that this is no doubt."""
    return replace(report, balance=replace(report.balance, specifications=None))


def one_ring(need: NeedVerdict) -> Report:
    report = base()
    rings = tuple(
        replace(ring, need_verdict=need if ring.ring == "skill" else "shown") for ring in report.balance.rings
    )
    return replace(report, balance=replace(report.balance, rings=rings))


@pytest.mark.parametrize(
    ("needs", "broken", "has_list", "headline", "reason"),
    [
        (("unclear", "unclear"), (), True, "do not show whether there is a need", "For knowledge, skill,"),
        (
            ("unclear", "unclear"),
            ("dialogue",),
            True,
            "cannot be compared",
            "on dialogue go against",
        ),
        (("unclear", "absent"), (), False, "do not show whether there is a need", "no need is certain"),
        (("shown", "unclear"), ("dialogue",), True, "cannot be compared", "on dialogue go against"),
        (("shown", "unclear"), (), True, "cannot be compared", "No chosen programme"),
        ((None, "shown"), (), True, "cannot be compared", "Not measured: the need of knowledge."),
        ((None, "shown"), (), False, "cannot be compared", "Not measured: the need of knowledge."),
    ],
)
def test_why_nothing_is_compared(
    needs: tuple[NeedVerdict | None, NeedVerdict | None],
    broken: tuple[str, ...],
    has_list: bool,
    headline: str,
    reason: str,
) -> None:
    """The first need is that of the first ring, the second that of the others; a list never stands in for a need."""
    report = with_quality(reliability=tuple(scale(ring, looks_reversed=True) for ring in broken))
    rings = tuple(
        replace(ring, need_verdict=needs[0] if ring.ring == "knowledge" else needs[1]) for ring in report.balance.rings
    )
    balance = replace(report.balance, rings=rings, verdict="cannot-tell", excess=NOT_COMPARED)
    report = replace(report, balance=balance, investment=report.investment if has_list else None)
    answer = verdict(report, Wording("en"))
    assert headline in answer.headline
    assert reason in answer.sentences[0]


@pytest.mark.parametrize(("need", "certainty"), [("shown", "high"), ("absent", "high"), ("unclear", "medium")])
def test_an_unclear_need_is_a_doubt(need: NeedVerdict, certainty: str) -> None:
    assert verdict_certainty(one_ring(need)) == certainty


@pytest.mark.parametrize(("corrected", "certainty"), [(8.0, "high"), (7.9, "medium"), (12.0, "high")])
def test_a_correction_of_more_than_a_third_is_a_doubt(corrected: float, certainty: str) -> None:
    raw, left = figure(12.0, 11.0, 13.0), figure(corrected, corrected - 1, corrected + 1)
    assert verdict_certainty(with_scores(base(), need_raw=raw, need_positive=left)) == certainty


@pytest.mark.parametrize(("missing", "certainty"), [(1, "high"), (2, "medium")])
def test_more_than_a_tenth_of_the_amounts_missing_is_a_doubt(missing: int, certainty: str) -> None:
    report = base()
    assert report.investment is not None
    coverage = replace(report.investment.coverage, programmes=10, without_hours=missing)
    assert verdict_certainty(with_investment(coverage=coverage, currency="hours")) == certainty


@pytest.mark.parametrize(
    ("alphas", "certainty"),
    [
        ({"knowledge": 0.1, "dialogue": 0.1}, "medium"),  # low, which is one doubt about all
        ({"knowledge": -0.1}, "low"),
        ({"personality": -0.1}, "high"),  # it is on neither side
    ],
)
def test_a_negative_alpha_is_a_doubt_of_its_own(alphas: dict[str, float], certainty: str) -> None:
    scales = tuple(scale(ring, alpha=alpha) for ring, alpha in alphas.items())
    assert verdict_certainty(with_quality(reliability=scales)) == certainty


def test_two_rings_whose_questions_go_against_each_other_leave_nothing_certain() -> None:
    """Beside reliable scales, so that being broken is the only doubt."""
    one, two = scale("knowledge", looks_reversed=True), scale("values", looks_reversed=True)
    assert verdict_certainty(with_quality(reliability=(one,))) == "medium"
    assert verdict_certainty(with_quality(reliability=(one, two))) == "low"


def scale(ring: str, *, alpha: float = 0.9, looks_reversed: bool = False) -> ScaleReliability:
    item = ItemReliability(
        item=f"{ring}1",
        text="An item",
        column=f"{ring}1",
        item_rest=-0.3 if looks_reversed else 0.5,
        alpha_if_dropped=None,
        looks_reversed=looks_reversed,
    )
    return ScaleReliability(
        subject=ring,
        part="rings",
        title=ring,
        aspect="level",
        items=4,
        n=400,
        alpha=figure(alpha, alpha - 0.05, alpha + 0.05),
        omega=figure(alpha, alpha - 0.05, alpha + 0.05),
        item_rest=(item,),
        verdict="reliable" if alpha > 0.7 else "low",
    )
