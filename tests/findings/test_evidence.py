"""LD5xx: each rule fires, stays silent, at its boundary, and without evidence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from diagnosis.complaints import plain_model
from leaddev.report import (
    Agreement,
    AnswerSplit,
    CarelessSummary,
    Figure,
    GroupScore,
    HiddenGroup,
    ItemReliability,
    Reason,
    Report,
    ScaleReliability,
    UnitDifferences,
)
from media.streams import drawn as report_drawn
from present.sample_report import sample_report
from surveys import report_of

from .reports import base, figure, found, with_investment, with_quality

# --- LD501: response --------------------------------------------------------------------------------------------------


@pytest.mark.rule("LD501", "fires", "silent", "boundary")
@pytest.mark.parametrize(("rate", "severity"), [(0.6, None), (0.599, "medium"), (0.3, "medium"), (0.299, "high")])
def test_ld501(rate: float, severity: str | None) -> None:
    findings = found("LD501", with_quality(response_rate=rate))
    assert [each.severity for each in findings] == ([severity] if severity else [])


@pytest.mark.rule("LD501", "missing")
def test_ld501_without_headcounts() -> None:
    assert not found("LD501", with_quality(response_rate=None, headcount=None))


# --- LD502: the list --------------------------------------------------------------------------------------------------


def with_coverage(currency: str = "hours", **changes: Any) -> Report:
    report = base()
    assert report.investment is not None
    nothing = dict.fromkeys(("without_ring", "without_hours", "without_cost", "without_participants"), 0)
    coverage = replace(report.investment.coverage, **{"programmes": 20, **nothing, **changes})
    return with_investment(coverage=coverage, currency=currency)


@pytest.mark.rule("LD502", "fires", "silent", "boundary")
@pytest.mark.parametrize(
    ("changes", "severity"),
    [
        ({"without_hours": 2}, None),
        ({"without_hours": 3}, "medium"),
        ({"without_hours": 6}, "medium"),
        ({"without_hours": 7}, "high"),
        ({"without_ring": 3}, "medium"),
        ({"without_ring": 1, "amount_without_ring": 431.0}, None),
        ({"without_ring": 1, "amount_without_ring": 431.1}, "medium"),  # of 4,310 that were chosen
        ({"without_ring": 1, "amount_without_ring": 1293.1}, "high"),
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


@pytest.mark.rule("LD502", "missing")
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
    )
    reliability = ScaleReliability(
        part="rings",
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


@pytest.mark.rule("LD503", "fires")
@pytest.mark.parametrize(
    ("alpha", "severity"),
    [(figure(0.49, 0.4, 0.6), "medium"), (figure(0.5, 0.4, 0.6), "low"), (figure(0.69, 0.6, 0.75), "low")],
)
def test_ld503(alpha: Figure, severity: str) -> None:
    (finding,) = found("LD503", scale(alpha))
    assert finding.severity == severity
    assert finding.statement.startswith("Skill (level): ")


def rated(folder: Path, people: Sequence[Sequence[int]], units: str = "a", minimum: int = 5, **changes: Any) -> Report:
    """A survey about a ring with the items that each of `people` answered (0 is no answer), and one with one item."""
    items = [f"a{place}" for place, _ in enumerate(people[0], start=1)]
    rows = []
    for number, each in enumerate(people):
        row = dict(zip(items, (str(answer or "") for answer in each), strict=True))
        row |= {f"{item}imp": "45"[number % 2] for item in (*items, "b1")}
        rows.append(row | {"b1": "1234"[number % 4], "unit": units[number % len(units)]})
    model = plain_model(folder, {"a": items, "b": ["b1"]}, **changes)
    kept = {"minimum_group": minimum, "allow_below_five": minimum < 5}
    return report_of(folder, rows, model=model, units=[{"id": unit} for unit in units], confidentiality=kept)


def drawn(seed: int, n: int = 60) -> list[list[int]]:
    """Two items that go together and one that does not."""
    random = Random(seed)
    bases = [random.randint(1, 5) for _ in range(n)]
    return [[*(min(5, max(1, base + random.randint(-1, 1))) for _ in "ab"), random.randint(1, 5)] for base in bases]


@pytest.mark.rule("LD503", "boundary")
def test_ld503_below_the_alpha_that_is_needed(tmp_path: Path) -> None:
    people = drawn(3)
    alpha = rated(tmp_path, people).quality.reliability[0].alpha.estimate
    assert alpha is not None
    for needed, fires in ((alpha, False), (alpha + 0.001, True)):
        assert bool(found("LD503", rated(tmp_path, people, thresholds={"reliability": needed}))) == fires


@pytest.mark.rule("LD503", "boundary", "missing")
def test_ld503_from_three_items_and_thirty_respondents_on(tmp_path: Path) -> None:
    needed = {"reliability": 0.99}
    assert found("LD503", rated(tmp_path, drawn(3, 30), thresholds=needed))
    assert not found("LD503", rated(tmp_path, drawn(3, 29), thresholds=needed))
    assert not found("LD503", rated(tmp_path, [each[:2] for each in drawn(3)], thresholds=needed))


@pytest.mark.rule("LD503", "silent", "missing")
@pytest.mark.parametrize("verdict", ["reliable", "cannot-tell"])
def test_ld503_is_silent_where_alpha_is_fine_or_not_known(verdict: str) -> None:
    assert not found("LD503", scale(figure(0.65, 0.5, 0.8), verdict))
    assert not found("LD503", scale(Figure(estimate=None, reason=Reason("few-items")), "low"))


@pytest.mark.rule("LD504", "fires", "silent", "boundary")
@pytest.mark.parametrize(
    ("report", "fires"),
    [
        (scale(figure(0.3, 0.2, 0.4), item_rest=-0.3), True),
        (scale(figure(0.3, 0.2, 0.4), item_rest=-0.05), False),
        (scale(figure(0.3, 0.2, 0.4), item_rest=-0.3, n=29), False),
        (scale(figure(0.3, 0.2, 0.4), item_rest=-0.3, n=30), True),
        (scale(figure(0.3, 0.2, 0.4), item_rest=-0.3, items=2), False),
        (scale(figure(0.3, 0.2, 0.4), item_rest=-0.3, items=3), True),
        (scale(Figure(estimate=None), "cannot-tell", item_rest=-0.3), True),
    ],
)
def test_ld504(report: Report, fires: bool) -> None:
    findings = found("LD504", report)
    assert bool(findings) == fires
    if fires:
        assert "Q1[SQ001]" in findings[0].statement
        assert findings[0].where.id == "skill1"


def test_ld504_is_grave_where_the_verdict_rests_on_the_ring() -> None:
    report = scale(figure(0.3, 0.2, 0.4), item_rest=-0.3)
    aside = replace(report, balance=replace(report.balance, taught=("knowledge",)))
    assert [found("LD504", each)[0].severity for each in (report, aside)] == ["high", "medium"]


@pytest.mark.rule("LD504", "boundary")
@pytest.mark.parametrize(("times", "fires"), [(1, False), (40, True)])
def test_ld504_below_a_correlation_of_a_tenth_that_is_no_chance(tmp_path: Path, times: int, fires: bool) -> None:
    """The same answers of few people, and of forty times as many."""
    report = rated(tmp_path, drawn(707) * times)
    assert -0.11 < min(each.item_rest or 0.0 for each in report.quality.reliability[0].item_rest) < -0.10
    assert bool(found("LD504", report)) == fires


@pytest.mark.rule("LD504", "missing")
def test_ld504_without_a_correlation() -> None:
    report = scale(figure(0.3, 0.2, 0.4), item_rest=-0.3)
    (known,) = report.quality.reliability
    unknown = replace(known, item_rest=(replace(known.item_rest[0], item_rest=None),))
    assert not found("LD504", replace(report, quality=replace(report.quality, reliability=(unknown,))))


# --- LD505: agreement -------------------------------------------------------------------------------------------------


def with_units(agreement: Agreement | None, *, ring: int = 2, has_child: bool = False) -> Report:
    report = base()
    unit = next(group for group in report.scores.units if isinstance(group, GroupScore))
    rings = [replace(each, agreement=None, shrunken=None) for each in unit.rings]
    rings[ring] = replace(rings[ring], agreement=agreement)
    unit = replace(unit, rings=tuple(rings))
    below = replace(unit, id="or", parent=unit.id, rings=tuple(replace(each, agreement=None) for each in rings))
    hidden = HiddenGroup(id="recovery", name="Recovery", kind="unit", parent=unit.id, depth=2)
    units = (unit, below, hidden) if has_child else (unit, hidden)
    return replace(report, scores=replace(report.scores, units=units))


DIVIDED = Agreement(uniform=0.41, skewed=0.2, mean_deviation=1.1, verdict="divided")


@pytest.mark.rule("LD505", "fires")
def test_ld505() -> None:
    (finding,) = found("LD505", with_units(DIVIDED))
    assert finding.severity == "medium"  # dialogue is on the lived side
    assert "agreement is 0.20" in finding.statement
    assert "of the answers" not in finding.statement
    assert [each.severity for each in found("LD505", with_units(DIVIDED, ring=0))] == ["low"]


def test_ld505_shows_the_spread_where_it_may() -> None:
    split = replace(DIVIDED, split=AnswerSplit(low=0.45, middle=0.1, high=0.45))
    statement = found("LD505", with_units(split))[0].statement
    assert "About 45\u00a0% of the answers are low, 10\u00a0% in the middle, 45\u00a0% high" in statement


@pytest.mark.rule("LD505", "silent", "missing")
@pytest.mark.parametrize("verdict", ["shared", "cannot-tell"])
def test_ld505_is_silent_where_people_agree_or_nobody_knows(verdict: str) -> None:
    assert not found("LD505", with_units(replace(DIVIDED, verdict=verdict)))
    assert not found("LD505", with_units(None))


def test_ld505_speaks_of_the_finest_units_only() -> None:
    assert not found("LD505", with_units(DIVIDED, has_child=True))


def test_ld505_in_a_report_on_one_unit() -> None:
    report = with_units(DIVIDED)
    unit = next(group for group in report.scores.units if isinstance(group, GroupScore))
    alone = replace(report, scores=replace(report.scores, organization=unit, units=()))
    assert len(found("LD505", alone)) == 1


SPLIT = [[2, 2], [4, 4]] * 6


def divided(report: Report) -> set[object]:
    return {finding.evidence["ring"] for finding in found("LD505", report)}


@pytest.mark.rule("LD505", "boundary")
def test_ld505_below_the_agreement_that_is_needed(tmp_path: Path) -> None:
    group = rated(tmp_path, SPLIT).scores.units[0]
    assert isinstance(group, GroupScore)
    agreement = group.rings[0].agreement
    assert agreement is not None
    assert agreement.skewed is not None
    assert agreement.uniform is not None
    assert agreement.skewed < agreement.uniform
    for needed, fires in ((agreement.skewed - 0.001, False), (agreement.skewed + 0.001, True)):  # the lower one decides
        assert ("a" in divided(rated(tmp_path, SPLIT, thresholds={"agreement": needed}))) == fires


@pytest.mark.rule("LD505", "boundary")
@pytest.mark.parametrize(
    ("people", "fires"),
    [([[2], [4]] * 12, False), ([[1], [5], *([[2], [4]] * 11)], True)],
)
def test_ld505_above_a_sixth_of_the_options(tmp_path: Path, people: list[list[int]], fires: bool) -> None:
    """Of six options: one apart from the mean on average is a sixth."""
    six = {"level": {"min": 1, "max": 6}, "importance": {}}
    report = rated(tmp_path, people, answer_scales=six)
    assert ("a" in divided(report)) == fires


@pytest.mark.rule("LD505", "boundary", "missing")
@pytest.mark.parametrize(("answered", "fires"), [(5, True), (4, False)])
def test_ld505_from_five_answers_to_each_item_on(tmp_path: Path, answered: int, fires: bool) -> None:
    people = [[first, second if number < answered else 0] for number, (first, second) in enumerate(SPLIT)]
    report = rated(tmp_path, people, minimum=4, thresholds={"agreement": 0.99})
    assert ("a" in divided(report)) == fires


# --- LD506: careless answers ------------------------------------------------------------------------------------------


def careless(flagged: int | None, screened: int = 100) -> Report:
    summary = CarelessSummary(
        screened=screened, flagged=flagged, by_family={}, excluded=False, excess_without=None, reason=None
    )
    return with_quality(careless=summary)


@pytest.mark.rule("LD506", "fires", "silent", "boundary", "missing")
@pytest.mark.parametrize(
    ("flagged", "severity"), [(9, None), (10, "low"), (19, "low"), (20, "medium"), (0, None), (None, None)]
)
def test_ld506(flagged: int | None, severity: str | None) -> None:
    assert [each.severity for each in found("LD506", careless(flagged))] == ([severity] if severity else [])


@pytest.mark.rule("LD506", "missing")
def test_ld506_without_a_screening() -> None:
    assert not found("LD506", with_quality(careless=None))
    assert not found("LD506", careless(10, screened=0))


# --- LD507: ranking ---------------------------------------------------------------------------------------------------


def differences(icc2: float | None, units: int, *, may_rank: bool = False) -> Report:
    each = UnitDifferences(ring="skill", icc1=figure(0.02, 0.0, 0.04), icc2=icc2, units=units, may_rank=may_rank)
    return with_quality(unit_differences=(each, replace(each, ring="values")))


@pytest.mark.rule("LD507", "fires", "silent", "boundary", "missing")
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


@pytest.mark.rule("LD507", "silent", "boundary")
@pytest.mark.parametrize(("scope", "shown", "fires"), [("surgery", 1, False), ("surgery", 2, True), (None, 1, True)])
def test_ld507_speaks_of_an_order_where_there_are_two(scope: str | None, shown: int, fires: bool) -> None:
    report = differences(0.3, 8)
    sample = sample_report()
    units = tuple(group for group in sample.scores.units if isinstance(group, GroupScore))[:1] * shown
    report = replace(
        report,
        organization=replace(report.organization, scope=scope),
        scores=replace(report.scores, units=units),
    )
    assert bool(found("LD507", report)) == fires
    shown_too = replace(sample, quality=report.quality, scores=replace(sample.scores, units=units), findings=())
    assert ("Units are too alike" in report_drawn(shown_too)) == (shown > 1)


@pytest.mark.rule("LD507", "boundary")
def test_ld507_below_the_icc_that_is_needed(tmp_path: Path) -> None:
    units = "abcdefgh"
    people = [[min(5, 1 + number % 8 // 2 + number // 8 % 3)] for number in range(80)]
    needed = rated(tmp_path, people, units).quality.unit_differences[0].icc2
    assert needed is not None
    for limit, fires in ((needed - 0.001, False), (needed + 0.001, True)):
        (finding,) = found("LD507", rated(tmp_path, people, units, thresholds={"ranking": limit})) or (None,)
        rings = () if finding is None else finding.evidence["rings"]
        assert isinstance(rings, tuple)
        assert ("a" in rings) == fires
