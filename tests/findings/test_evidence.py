"""LD5xx: each rule fires, stays silent, at its boundary, and without evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from leaddev.report import (
    Agreement,
    AnswerSplit,
    CarelessSummary,
    Figure,
    GroupScore,
    HiddenGroup,
    ItemReliability,
    Report,
    ScaleReliability,
    UnitDifferences,
)

from .reports import base, figure, found, with_investment, with_quality

# --- LD501: response --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rate", "severity"), [(0.6, None), (0.599, "medium"), (0.3, "medium"), (0.299, "high")])
def test_ld501(rate: float, severity: str | None) -> None:
    findings = found("LD501", with_quality(response_rate=rate))
    assert [each.severity for each in findings] == ([severity] if severity else [])


def test_ld501_without_headcounts() -> None:
    assert not found("LD501", with_quality(response_rate=None, headcount=None))


# --- LD502: the list --------------------------------------------------------------------------------------------------


def with_coverage(currency: str = "hours", **changes: Any) -> Report:
    report = base()
    assert report.investment is not None
    nothing = dict.fromkeys(("without_ring", "without_hours", "without_cost", "without_participants"), 0)
    coverage = replace(report.investment.coverage, **{"programmes": 20, **nothing, **changes})
    return with_investment(coverage=coverage, currency=currency)


@pytest.mark.parametrize(
    ("changes", "severity"),
    [
        ({"without_hours": 2}, None),
        ({"without_hours": 3}, "medium"),
        ({"without_hours": 6}, "medium"),
        ({"without_hours": 7}, "high"),
        ({"without_ring": 3}, "medium"),
        ({"without_cost": 20}, None),
        ({"without_cost": 20, "currency": "cost"}, "high"),
        ({"without_participants": 3, "currency": "participants"}, "medium"),
        ({"programmes": 0}, None),
    ],
)
def test_ld502(changes: dict[str, Any], severity: str | None) -> None:
    findings = found("LD502", with_coverage(**changes))
    assert [each.severity for each in findings] == ([severity] if severity else [])


def test_ld502_is_a_sentence_in_every_currency() -> None:
    said = {
        currency: found("LD502", with_coverage(currency, **{f"without_{currency}": 5}))[0].statement
        for currency in ("hours", "cost", "participants")
    }
    assert "5 have no person-hours" in said["hours"]
    assert "5 have no cost" in said["cost"]
    assert "5 have no participants" in said["participants"]


def test_ld502_without_a_list() -> None:
    assert not found("LD502", replace(base(), investment=None))


# --- LD503, LD504: scales and items -----------------------------------------------------------------------------------


def scale(alpha: Figure, verdict: str = "low", *, n: int = 400, items: int = 4, item_rest: float = 0.4) -> Report:
    item = ItemReliability(
        item="skill1",
        text="People [red]here[/red] can.",
        column="Q1[SQ001]",
        item_rest=item_rest,
        alpha_if_dropped=0.5,
        looks_reversed=item_rest < -0.1,
        is_constant=False,
    )
    reliability = ScaleReliability(
        subject="skill",
        title="Skill",
        aspect="level",
        items=items,
        n=n,
        alpha=alpha,
        omega=Figure(estimate=None),
        item_rest=(item,),
        verdict=verdict,  # type: ignore[arg-type]
    )
    return with_quality(reliability=(reliability,))


@pytest.mark.parametrize(
    ("alpha", "severity"),
    [(figure(0.49, 0.4, 0.6), "medium"), (figure(0.5, 0.4, 0.6), "low"), (figure(0.69, 0.6, 0.75), "low")],
)
def test_ld503(alpha: Figure, severity: str) -> None:
    (finding,) = found("LD503", scale(alpha))
    assert finding.severity == severity
    assert finding.statement.startswith("Skill (level): ")


@pytest.mark.parametrize("verdict", ["reliable", "cannot-tell"])
def test_ld503_is_silent_where_alpha_is_fine_or_not_known(verdict: str) -> None:
    assert not found("LD503", scale(figure(0.65, 0.5, 0.8), verdict))
    assert not found("LD503", scale(Figure(estimate=None, reason="too few items"), "low"))


@pytest.mark.parametrize(
    ("report", "fires"),
    [
        (scale(figure(0.3, 0.2, 0.4), item_rest=-0.3), True),
        (scale(figure(0.3, 0.2, 0.4), item_rest=-0.05), False),
        (scale(figure(0.3, 0.2, 0.4), item_rest=-0.3, n=29), False),
        (scale(figure(0.3, 0.2, 0.4), item_rest=-0.3, n=30), True),
        (scale(figure(0.3, 0.2, 0.4), item_rest=-0.3, items=2), False),
        (scale(Figure(estimate=None), "cannot-tell", item_rest=-0.3), True),
    ],
)
def test_ld504(report: Report, fires: bool) -> None:
    findings = found("LD504", report)
    assert bool(findings) == fires
    if fires:
        assert "Q1[SQ001]" in findings[0].statement
        assert findings[0].where.id == "skill1"


# --- LD505: agreement -------------------------------------------------------------------------------------------------


def with_units(agreement: Agreement | None, *, ring: int = 2, has_child: bool = False) -> Report:
    report = base()
    unit = next(group for group in report.scores.units if isinstance(group, GroupScore))
    rings = [replace(each, agreement=None, shrunken=None) for each in unit.rings]
    rings[ring] = replace(rings[ring], agreement=agreement)
    unit = replace(unit, rings=tuple(rings))
    below = replace(unit, id="or", parent=unit.id, rings=tuple(replace(each, agreement=None) for each in rings))
    hidden = HiddenGroup(id="recovery", name="Recovery", parent=unit.id, depth=2, suppressed="small-group")
    units = (unit, below, hidden) if has_child else (unit, hidden)
    return replace(report, scores=replace(report.scores, units=units))


DIVIDED = Agreement(uniform=0.41, skewed=0.2, mean_deviation=1.1, verdict="divided")


def test_ld505() -> None:
    (finding,) = found("LD505", with_units(DIVIDED))
    assert finding.severity == "medium"  # dialogue is on the lived side
    assert "agreement 0.20" in finding.statement
    assert "Of the answers" not in finding.statement
    assert [each.severity for each in found("LD505", with_units(DIVIDED, ring=0))] == ["low"]


def test_ld505_shows_the_spread_where_it_may() -> None:
    split = replace(DIVIDED, split=AnswerSplit(low=0.45, middle=0.1, high=0.45))
    statement = found("LD505", with_units(split))[0].statement
    assert "45\u00a0% are low, 10\u00a0% in the middle, 45\u00a0% high" in statement


@pytest.mark.parametrize("verdict", ["shared", "cannot-tell"])
def test_ld505_is_silent_where_people_agree_or_nobody_knows(verdict: str) -> None:
    assert not found("LD505", with_units(replace(DIVIDED, verdict=verdict)))  # type: ignore[arg-type]
    assert not found("LD505", with_units(None))


def test_ld505_speaks_of_the_finest_units_only() -> None:
    assert not found("LD505", with_units(DIVIDED, has_child=True))


def test_ld505_in_a_report_on_one_unit() -> None:
    report = with_units(DIVIDED)
    unit = next(group for group in report.scores.units if isinstance(group, GroupScore))
    alone = replace(report, scores=replace(report.scores, organization=unit, units=()))
    assert len(found("LD505", alone)) == 1


# --- LD506: careless answers ------------------------------------------------------------------------------------------


def careless(flagged: int | None, screened: int = 100) -> Report:
    summary = CarelessSummary(
        screened=screened, flagged=flagged, by_family={}, excluded=False, excess_without=None, reason=None
    )
    return with_quality(careless=summary)


@pytest.mark.parametrize(
    ("flagged", "severity"), [(9, None), (10, "low"), (19, "low"), (20, "medium"), (0, None), (None, None)]
)
def test_ld506(flagged: int | None, severity: str | None) -> None:
    assert [each.severity for each in found("LD506", careless(flagged))] == ([severity] if severity else [])


def test_ld506_without_a_screening() -> None:
    assert not found("LD506", with_quality(careless=None))
    assert not found("LD506", careless(0, screened=0))


# --- LD507: ranking ---------------------------------------------------------------------------------------------------


def differences(icc2: float | None, units: int, *, may_rank: bool = False) -> Report:
    each = UnitDifferences(ring="skill", icc1=figure(0.02, 0.0, 0.04), icc2=icc2, units=units, may_rank=may_rank)
    return with_quality(unit_differences=(each, replace(each, ring="values")))


@pytest.mark.parametrize(
    ("report", "fires"),
    [
        (differences(0.3, 8), True),
        (differences(0.3, 7), False),
        (differences(0.8, 8, may_rank=True), False),
        (differences(None, 8), False),
        (with_quality(unit_differences=()), False),
    ],
)
def test_ld507(report: Report, fires: bool) -> None:
    findings = found("LD507", report)
    assert bool(findings) == fires
    if fires:
        assert findings[0].severity == "info"
        assert "On skill and values" in findings[0].statement
