"""LD1xx: each rule fires, stays silent, at its boundary, and without evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from diagnosis.complaints import plain_model
from leaddev.disclosure.figures import Computed
from leaddev.report import (
    BalanceVerdict,
    Currency,
    Figure,
    IntentionCheck,
    ModeInvestment,
    NeedVerdict,
    Reason,
    Report,
    RingBalance,
    WrongUnits,
)
from leaddev.score.balance import verdict_of
from leaddev.wording import Wording
from surveys import report_of

from .reports import base, figure, found, with_balance, with_investment, with_threshold

UNKNOWN = Figure(estimate=None, reason=Reason("no-training-list"))


# --- LD101, LD109, LD110: the verdict ---------------------------------------------------------------------------------

MATERIAL = 0.05
NOT_COMPARED = Computed(estimate=None)


def computed(estimate: float, low: float, high: float) -> Computed:
    return Computed(estimate=estimate, low=low, high=high)


@pytest.mark.rule("LD101", "boundary")
@pytest.mark.rule("LD109", "boundary")
@pytest.mark.rule("LD110", "boundary")
@pytest.mark.parametrize(
    ("excess", "expected"),
    [
        (computed(0.30, 0.20, 0.40), "taught-heavy"),
        (computed(0.05, 0.001, 0.10), "taught-heavy"),
        (computed(0.05, 0.0, 0.11), "in-line"),
        (computed(0.049, 0.01, 0.09), "in-line"),
        (computed(0.10, 0.0, 0.20), "cannot-tell"),
        (computed(0.0, -0.11, 0.11), "in-line"),
        (computed(0.0, -0.111, 0.11), "cannot-tell"),
        (computed(-0.05, -0.09, -0.001), "lived-heavy"),
        (computed(-0.05, -0.09, 0.0), "in-line"),
        (computed(-0.049, -0.09, -0.01), "in-line"),
        (computed(-0.30, -0.60, 0.0), "cannot-tell"),
        (NOT_COMPARED, "cannot-tell"),
    ],
)
def test_what_an_excess_says(excess: Computed, expected: BalanceVerdict) -> None:
    assert verdict_of(excess, narrower(excess), MATERIAL) == expected


def narrower(excess: Computed) -> Computed:
    """The interval at 90 %, here a point narrower at both ends."""
    if excess.low is None or excess.high is None:
        return excess
    return replace(excess, low=excess.low + 0.01, high=excess.high - 0.01, confidence=0.90)


@pytest.mark.rule("LD101", "fires")
@pytest.mark.rule("LD110", "fires")
@pytest.mark.parametrize(
    ("excess", "severity"), [(0.30, "high"), (0.299, "medium"), (0.15, "medium"), (0.149, "low"), (0.05, "low")]
)
def test_ld101_and_ld110_are_as_severe_as_the_excess_is_large(excess: float, severity: str) -> None:
    heavy = with_balance(excess=figure(excess, excess - 0.04, excess + 0.04))
    assert [each.severity for each in found("LD101", heavy)] == [severity]
    assert not found("LD110", heavy)
    mirrored = figure(-excess, -excess - 0.04, -excess + 0.04)
    light = with_balance(excess=mirrored, verdict="lived-heavy")
    assert [each.severity for each in found("LD110", light)] == [severity]
    assert not found("LD101", light)


def test_ld101_says_what_it_rests_on() -> None:
    (finding,) = found("LD101", base())
    assert "78.0\u00a0% of the hours go to knowledge and skill, where 41.0\u00a0% of the need lies" in finding.statement
    assert "37.0 points more (29.5 to 44.5)" in finding.statement
    assert finding.evidence["specifications"] == 48
    assert finding.evidence["currency"] == "hours"
    assert finding.certainty == "medium"  # it depends on how it is computed


@pytest.mark.parametrize(
    ("currency", "said"),
    [("hours", "of the hours go to"), ("cost", "of the money goes to"), ("participants", "of the places go to")],
)
def test_ld101_names_what_is_counted_and_of_which_rings(currency: Currency, said: str) -> None:
    (finding,) = found("LD101", with_balance(currency=currency))
    start = "For knowledge, skill, dialogue and values together, 78.0\u00a0% "
    assert finding.statement.startswith(f"{start}{said} knowledge and skill")


@pytest.mark.rule("LD101", "silent")
@pytest.mark.rule("LD109", "silent")
@pytest.mark.rule("LD110", "silent")
@pytest.mark.parametrize("code", ["LD101", "LD109", "LD110"])
@pytest.mark.parametrize("verdict", ["cannot-tell", "taught-heavy", "lived-heavy", "in-line"])
def test_one_verdict_has_at_most_one_finding(code: str, verdict: BalanceVerdict) -> None:
    expected = {"taught-heavy": "LD101", "in-line": "LD109", "lived-heavy": "LD110"}.get(verdict)
    assert bool(found(code, with_balance(verdict=verdict))) == (code == expected)


@pytest.mark.rule("LD101", "missing")
@pytest.mark.rule("LD109", "missing")
@pytest.mark.rule("LD110", "missing")
@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        ("LD101", "taught-heavy"),
        ("LD110", "lived-heavy"),
        ("LD109", verdict_of(NOT_COMPARED, NOT_COMPARED, MATERIAL)),
    ],
)
def test_without_an_excess_there_is_no_finding(code: str, verdict: BalanceVerdict) -> None:
    assert not found(code, with_balance(verdict=verdict, excess=UNKNOWN))


def test_ld110_turns_the_interval() -> None:
    report = with_balance(verdict="lived-heavy", excess=figure(-0.20, -0.31, -0.09))
    assert "20.0 points less (9.0 to 31.0)" in found("LD110", report)[0].statement


@pytest.mark.rule("LD109", "fires")
def test_ld109_is_good_news() -> None:
    (finding,) = found("LD109", with_balance(verdict="in-line", excess=figure(0.01, -0.03, 0.05)))
    assert finding.severity == "info"


def two_rings(folder: Path, hours: tuple[int, int] | None, headcount: int = 12, **changes: Any) -> Report:
    """A survey about two rings, needed alike by twelve people, and the hours that are spent on each."""
    rows = [
        {"a1": "135"[number % 3], "b1": "351"[number % 3], "a1imp": "45"[number % 2], "b1imp": "45"[number % 2]}
        for number in range(12)
    ]
    spent = zip("ab", hours or (0, 0), strict=True)
    programmes = [{"title": ring, "rings": {ring: 1}, "hours": each} for ring, each in spent]
    return report_of(
        folder,
        rows,
        model=plain_model(folder, {ring: (f"{ring}1",) for ring in "ab"}, thresholds=changes.pop("thresholds", {})),
        organization={"name": "Test House", "headcount": headcount},
        training={"programmes": programmes} if hours else None,
        **changes,
    )


# --- LD102, LD103, LD104: rings ---------------------------------------------------------------------------------------


def with_ring(**changes: Any) -> Report:
    """One ring only, the first."""
    report = base()
    ring: RingBalance = replace(report.balance.rings[0], **changes)
    return replace(report, balance=replace(report.balance, rings=(ring,)))


def ratio(estimate: float, low: float, high: float) -> Figure:
    return figure(estimate, low, high, confidence=0.99)


@pytest.mark.rule("LD102", "fires")
@pytest.mark.parametrize(("value", "severity"), [(2.0, "medium"), (1.99, "low"), (1.25, "low")])
def test_ld102(value: float, severity: str) -> None:
    report = with_ring(verdict="over", ratio=ratio(value, value - 0.2, value + 0.3))
    (finding,) = found("LD102", report)
    assert finding.severity == severity
    assert finding.where.id == "knowledge"
    assert not found("LD103", report)


@pytest.mark.parametrize(
    ("invested", "needed", "severity"), [(0.5, 0.25, "medium"), (0.49, 0.25, "low"), (0.3, 0.0, "medium")]
)
def test_ld102_without_a_ratio_compares_the_shares(invested: float, needed: float, severity: str) -> None:
    """Where there is no need there is no ratio, and whatever is invested is more than twice of it."""
    report = with_ring(verdict="over", ratio=UNKNOWN, invested_share=invested, needed_share=needed)
    (finding,) = found("LD102", report)
    assert finding.severity == severity


def test_ld103_promises_no_more_than_the_model_knows() -> None:
    """How long a ring takes is in the model; that it takes more time than money is not, least of all for knowledge."""
    under = with_ring(verdict="under", ratio=ratio(0.5, 0.3, 0.7))
    (finding,) = found("LD103", under)
    assert finding.recommendation.endswith("Progress cannot be judged before 3 months have passed.")
    rings = (replace(under.model.rings[0], horizon_months=0), *under.model.rings[1:])
    (finding,) = found("LD103", replace(under, model=replace(under.model, rings=rings)))
    assert finding.recommendation == "Make room for knowledge, step by step."


@pytest.mark.rule("LD103", "fires")
@pytest.mark.parametrize(("value", "severity"), [(0.5, "medium"), (0.51, "low"), (0.8, "low")])
def test_ld103(value: float, severity: str) -> None:
    report = with_ring(verdict="under", invested_share=0.1, ratio=ratio(value, value - 0.1, value + 0.1))
    assert [each.severity for each in found("LD103", report)] == [severity]
    assert not found("LD102", report)


@pytest.mark.rule("LD103", "missing")
@pytest.mark.rule("LD104", "missing")
@pytest.mark.parametrize("need", ["absent", "unclear", None])
def test_without_a_need_that_is_shown_no_ring_gets_too_little(need: NeedVerdict | None) -> None:
    little = with_ring(verdict="under", invested_share=0.1, ratio=ratio(0.4, 0.3, 0.5), need_verdict=need)
    nothing = with_ring(invested_share=0.0, needed=figure(0.25, 0.20, 0.30), need_verdict=need)
    assert not found("LD103", little)
    assert not found("LD104", nothing)


@pytest.mark.rule("LD102", "boundary")
@pytest.mark.rule("LD103", "boundary")
@pytest.mark.parametrize(
    ("hours", "over", "under"),
    [
        ((5, 3), ["a"], ["b"]),  # 1.25 and 0.75 of the need
        ((624, 376), [], ["b"]),
        ((6, 4), [], ["b"]),  # 1.2 and 0.8
        ((599, 401), [], []),
        ((3, 5), ["b"], ["a"]),
    ],
)
def test_a_ring_is_over_or_under_from_the_material_ratio_on(
    tmp_path: Path, hours: tuple[int, int], over: list[str], under: list[str]
) -> None:
    """Everybody answered and both rings are needed alike, so the ratio of each is its part of the hours over a half."""
    report = two_rings(tmp_path, hours, thresholds={"attribution_concentration": 1e12})  # labels without a doubt
    assert [each.where.id for each in found("LD102", report)] == over
    assert [each.where.id for each in found("LD103", report)] == under


@pytest.mark.rule("LD102", "silent")
@pytest.mark.rule("LD103", "silent")
def test_a_ratio_that_chance_explains_is_no_finding(tmp_path: Path) -> None:
    report = two_rings(tmp_path, (5, 3), headcount=2000)
    assert not found("LD102", report)
    assert not found("LD103", report)


@pytest.mark.rule("LD102", "missing")
@pytest.mark.rule("LD103", "missing")
def test_a_ring_without_a_ratio_is_no_finding(tmp_path: Path) -> None:
    report = replace(base(), balance=two_rings(tmp_path, None).balance)
    assert [(each.ratio.estimate, each.verdict) for each in report.balance.rings] == [(None, "cannot-tell")] * 2
    assert not found("LD102", report)
    assert not found("LD103", report)


@pytest.mark.parametrize("verdict", ["in-line", "cannot-tell"])
def test_rings_that_follow_the_need_or_are_not_known_are_no_finding(verdict: str) -> None:
    report = with_ring(verdict=verdict)
    assert not found("LD102", report)
    assert not found("LD103", report)
    assert not found("LD104", report)


NOTHING = Figure(estimate=0.0, confidence=0.99, reason=Reason("nothing-chosen"))


@pytest.mark.rule("LD104", "fires", "silent", "boundary", "missing")
@pytest.mark.parametrize(
    ("needed", "severity"),
    [
        (figure(0.25, 0.20, 0.30), "high"),
        (figure(0.249, 0.20, 0.30), "medium"),
        (figure(0.10, 0.051, 0.15), "medium"),
        (figure(0.10, 0.05, 0.15), None),
        (figure(0.099, 0.09, 0.11), None),
        (UNKNOWN, None),
    ],
)
def test_ld104(needed: Figure, severity: str | None) -> None:
    report = with_ring(verdict="under", invested_share=0.0, needed=needed, ratio=NOTHING)
    assert [each.severity for each in found("LD104", report)] == ([severity] if severity else [])
    assert not found("LD103", report)  # nothing at all is another finding than too little
    little = with_ring(verdict="under", invested_share=0.0, needed=needed, ratio=ratio(0.0, 0.0, 0.01))
    assert not found("LD104", little)  # a share that rounds to 0 is not nothing
    assert not found("LD104", with_ring(verdict="under", invested_share=None, needed=needed))


# --- LD105: units -----------------------------------------------------------------------------------------------------


def with_wrong_units(share: float, floor: float = 0.02, known: float = 0.7) -> Report:
    wrong = WrongUnits(share=share, noise_floor=floor, amount=520.0, known_share=known, worst_unit="Geriatrics")
    return with_balance(wrong_units=wrong)


@pytest.mark.rule("LD105", "fires", "silent", "boundary")
@pytest.mark.parametrize(
    ("share", "floor", "known", "severity"),
    [
        (0.20, 0.02, 0.5, "medium"),
        (0.20, 0.02, 0.49, "low"),
        (0.199, 0.02, 0.9, "low"),
        (0.10, 0.05, 0.9, "low"),
        (0.10, 0.051, 0.9, None),
        (0.099, 0.01, 0.9, None),
    ],
)
def test_ld105(share: float, floor: float, known: float, severity: str | None) -> None:
    findings = found("LD105", with_wrong_units(share, floor, known))
    assert [each.severity for each in findings] == ([severity] if severity else [])


@pytest.mark.rule("LD105", "missing")
def test_ld105_names_the_unit_and_how_much_is_known() -> None:
    (finding,) = found("LD105", with_wrong_units(0.25))
    assert "Geriatrics" in finding.statement
    assert "70\u00a0%" in finding.statement
    assert not found("LD105", with_balance(wrong_units=None))


# --- LD106: modes -----------------------------------------------------------------------------------------------------


def modes(**amounts: float) -> tuple[ModeInvestment, ...]:
    total = sum(amounts.values())
    return tuple(
        ModeInvestment(mode=None if mode == "unknown" else mode, amount=amount, share=amount / total)
        for mode, amount in amounts.items()
    )


@pytest.mark.rule("LD106", "fires", "silent", "boundary")
@pytest.mark.parametrize(
    ("lived", "severity"),
    [
        (modes(instruction=75, practice=25), "high"),
        (modes(instruction=74, practice=26), "medium"),
        (modes(instruction=50, dialogue=50), "medium"),
        (modes(instruction=49, dialogue=51), None),
        (modes(instruction=50, unknown=50), "medium"),
        (modes(instruction=49, unknown=51), None),  # what is not known is not called instruction
        (modes(unknown=100), None),
        ((), None),
    ],
)
def test_ld106(lived: tuple[ModeInvestment, ...], severity: str | None) -> None:
    findings = found("LD106", with_investment(lived_modes=lived))
    assert [each.severity for each in findings] == ([severity] if severity else [])


@pytest.mark.rule("LD106", "missing")
def test_ld106_without_a_list() -> None:
    assert not found("LD106", replace(base(), investment=None))


# --- LD107: intentions ------------------------------------------------------------------------------------------------


def with_intention(*, parts: bool, needed: Figure) -> Report:
    check = IntentionCheck(
        statement="We want {respect} & more",
        rings=("values",),
        intended_share=1.0,
        done="less",
        invested_share=0.06,
        needed_share=needed,
        parts=parts,
    )
    return replace(base(), intentions=(check,))


@pytest.mark.rule("LD107", "fires", "silent", "missing")
def test_ld107() -> None:
    (finding,) = found("LD107", with_intention(parts=True, needed=figure(0.28, 0.24, 0.32)))
    assert "“We want {respect} & more” is about values" in finding.statement
    assert finding.severity == "medium"
    assert not found("LD107", with_intention(parts=False, needed=figure(0.28, 0.24, 0.32)))
    assert not found("LD107", with_intention(parts=True, needed=UNKNOWN))
    assert not found("LD107", replace(base(), intentions=()))


@pytest.mark.rule("LD107", "boundary")
@pytest.mark.parametrize(("gap", "fires"), [(0.125, True), (0.126, False)])
def test_ld107_from_the_gap_between_need_and_investment_on(tmp_path: Path, gap: float, fires: bool) -> None:
    """Half of the need and three eighths of the hours are about what is intended."""
    survey: dict[str, Any] = {
        "intentions": [{"statement": "We want a", "rings": {"a": 1}}],
        "thresholds": {"intention_gap": gap},
    }
    report = two_rings(tmp_path, (3, 5), **survey)
    assert bool(found("LD107", report)) == fires
    assert [each.done for each in report.intentions] == ["less"]
    assert not found("LD107", two_rings(tmp_path, (3, 5), headcount=2000, **survey))  # chance explains it


@pytest.mark.parametrize(("material", "fires"), [(0.04, True), (0.3, False)])
def test_ld107_needs_a_need_that_is_shown(tmp_path: Path, material: float, fires: bool) -> None:
    """A fifth of the need is about what is intended, and nearly none of the hours."""
    rows = [{"a1": "1", "b1": "34"[number % 2], "a1imp": "5", "b1imp": "45"[number % 2]} for number in range(12)]
    rows[0]["a1"], rows[1]["a1imp"], rows[2]["b1imp"] = "2", "4", "5"
    limits = {"material_need": material, "intention_gap": 0.1}
    report = report_of(
        tmp_path,
        rows,
        model=plain_model(tmp_path, {ring: (f"{ring}1",) for ring in "ab"}, thresholds=limits),
        organization={"name": "Test House", "headcount": 12},
        training={"programmes": [{"title": ring, "rings": {ring: 1}, "hours": hours} for ring, hours in AB]},
        intentions=[{"statement": "We want b", "rings": {"b": 1}}],
    )
    assert [each.needed_share.estimate for each in report.intentions] == [pytest.approx(0.2, abs=0.02)]
    assert bool(found("LD107", report)) == fires


AB = (("a", 98), ("b", 2))


@pytest.mark.parametrize(
    ("hours", "done"),
    [((65, 35), ["more", "less"]), ((64, 36), ["as-wanted", "as-wanted"]), ((50, 50), ["as-wanted", "as-wanted"])],
)
def test_what_is_done_is_held_against_what_is_wanted(tmp_path: Path, hours: tuple[int, int], done: list[str]) -> None:
    """Half is wanted of each; what counts is a gap of 15 points."""
    wanted = [{"statement": f"We want {ring}", "rings": {ring: 1}} for ring in "ab"]
    assert [each.done for each in two_rings(tmp_path, hours, intentions=wanted).intentions] == done


@pytest.mark.parametrize(("hours", "done"), [((65, 35), "uneven"), ((64, 36), "as-wanted"), ((50, 50), "as-wanted")])
def test_a_ring_that_lacks_is_not_hidden_by_another(tmp_path: Path, hours: tuple[int, int], done: str) -> None:
    """Both are wanted in one breath, and get together all that is spent."""
    wanted = [{"statement": "We want both", "rings": {"a": 0.5, "b": 0.5}}]
    assert [each.done for each in two_rings(tmp_path, hours, intentions=wanted).intentions] == [done]


# --- all of them ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_numbers_are_written_as_the_language_writes_them(language: str) -> None:
    report = with_ring(verdict="over", ratio=ratio(2.6, 2.1, 3.2))
    statement = found("LD102", report, Wording(language))[0].statement
    assert "2,6" in statement
    assert "2.6" not in statement


def test_a_threshold_of_the_model_file_counts() -> None:
    report = with_wrong_units(0.12)
    assert found("LD105", report)
    assert not found("LD105", with_threshold(report, "wrong_units", 0.13))
