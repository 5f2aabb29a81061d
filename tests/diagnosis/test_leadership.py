"""Two views of leadership, their verdicts, and LD211 to LD214."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from diagnosis.readiness import (
    aspect,
    bare_report,
    clarity,
    found,
    gate,
    group,
    leadership,
    preconditions,
    ready_model,
    sample_of_levels,
)
from leaddev.disclosure.figures import Computed
from leaddev.report import WITHHELD, Reason
from leaddev.score.leadership import Comparison, Views, clarity_verdict, compare_views, view_verdict
from media.streams import drawn
from present.sample_report import sample_report
from rows import welch
from surveys import answers, report_of

STAFF = [0.4, 0.5, 0.6, 0.3, 0.55, 0.45, 0.5, None]
LEADERS = [0.7, 0.8, 0.75, 0.9, 0.6]
GATE = "gate:safety"


def span(low: float | None, estimate: float | None, high: float | None) -> Computed:
    return Computed(estimate=estimate, low=low, high=high, n=50)


def test_the_difference_is_that_of_welch() -> None:
    seen = compare_views(Views(sample_of_levels(STAFF), sample_of_levels(LEADERS), 5), GATE)
    expected = welch([each for each in STAFF if each is not None], LEADERS)
    assert seen.difference.estimate == pytest.approx(expected.estimate)
    assert seen.difference.low == pytest.approx(expected.low)
    assert seen.difference.high == pytest.approx(expected.high)
    assert (seen.staff.n, seen.leaders.n, seen.difference.n) == (7, 5, 12)
    assert seen.leaders.estimate == 0.75


def test_one_or_two_leaders_are_never_shown() -> None:
    for few in (LEADERS[:1], LEADERS[:2], LEADERS[:4]):
        seen = compare_views(Views(sample_of_levels(STAFF), sample_of_levels(few), 5), GATE)
        assert (seen.leaders.estimate, seen.leaders.reason) == (None, WITHHELD)
        assert (seen.difference.estimate, seen.difference.reason) == (None, WITHHELD)
        assert seen.leaders.n is None
        assert seen.staff.estimate is not None


def test_leaders_who_are_all_alike_are_not_shown() -> None:
    seen = compare_views(Views(sample_of_levels(STAFF), sample_of_levels([0.75] * 6), 5), GATE)
    assert (seen.leaders.reason, seen.difference.estimate) == (WITHHELD, None)


def test_without_leaders_there_is_no_difference() -> None:
    seen = compare_views(Views(sample_of_levels(STAFF), None, 5, Reason("leaders-of-unit")), GATE)
    assert seen.leaders.reason == seen.difference.reason == Reason("leaders-of-unit")


@pytest.mark.rule("LD211", "boundary")
@pytest.mark.parametrize(
    ("difference", "verdict"),
    [
        (span(0.001, 0.10, 0.199), "leaders-higher"),
        (span(0.001, 0.099, 0.197), "alike"),
        (span(0.0, 0.12, 0.24), "cannot-tell"),
        (span(-0.199, -0.10, -0.001), "leaders-lower"),
        (span(-0.197, -0.099, -0.001), "alike"),
        (span(-0.24, -0.12, 0.0), "cannot-tell"),
        (span(-0.20, 0.0, 0.20), "alike"),
        (span(-0.201, 0.0, 0.20), "cannot-tell"),
        (span(-0.20, 0.0, 0.201), "cannot-tell"),
        (span(-0.05, 0.02, 0.09), "alike"),
        (span(-0.10, 0.08, 0.26), "cannot-tell"),
        (Computed(estimate=None, reason=WITHHELD), "cannot-tell"),
    ],
)
def test_which_side_sees_more(difference: Computed, verdict: str) -> None:
    assert view_verdict(difference, 0.10) == verdict


@pytest.mark.rule("LD212", "boundary", "missing")
@pytest.mark.parametrize(
    ("said", "heard", "difference", "verdict"),
    [
        (span(0.7, 0.78, 0.86), span(0.51, 0.53, 0.55), span(0.17, 0.25, 0.33), "said-not-heard"),
        (span(0.7, 0.78, 0.86), span(0.40, 0.44, 0.48), span(0.25, 0.34, 0.41), "said-not-heard"),
        (span(0.9, 0.95, 1.0), span(0.74, 0.76, 0.78), span(0.12, 0.19, 0.24), "clear"),  # staff have heard it
        (span(0.4, 0.48, 0.56), span(0.30, 0.34, 0.38), span(0.06, 0.14, 0.22), "not-clear"),
        (span(0.6, 0.66, 0.72), span(0.58, 0.61, 0.64), span(-0.02, 0.05, 0.12), "clear"),
        (span(None, None, None), span(0.58, 0.61, 0.64), span(None, None, None), "clear"),
        (span(None, None, None), span(0.38, 0.41, 0.44), span(None, None, None), "not-clear"),
        (span(None, None, None), span(0.46, 0.50, 0.54), span(None, None, None), "cannot-tell"),
        (span(0.7, 0.78, 0.86), span(None, None, None), span(None, None, None), "cannot-tell"),
        (span(0.5, 0.58, 0.66), span(0.40, 0.44, 0.50), span(0.06, 0.14, 0.22), "said-not-heard"),
        (span(0.499, 0.58, 0.66), span(0.40, 0.44, 0.50), span(0.06, 0.14, 0.22), "cannot-tell"),
        (span(0.499, 0.58, 0.66), span(0.40, 0.44, 0.499), span(0.06, 0.14, 0.22), "not-clear"),
        (span(0.9, 0.95, 1.0), span(0.72, 0.749, 0.78), span(0.12, 0.20, 0.24), "said-not-heard"),
        (span(0.9, 0.95, 1.0), span(0.72, 0.75, 0.78), span(0.12, 0.20, 0.24), "clear"),
        (span(0.4, 0.45, 0.5), span(0.50, 0.52, 0.54), span(-0.1, 0.0, 0.1), "clear"),
        (span(0.4, 0.45, 0.5), span(0.499, 0.52, 0.54), span(-0.1, 0.0, 0.1), "cannot-tell"),
    ],
)
def test_whether_the_message_arrives(said: Computed, heard: Computed, difference: Computed, verdict: str) -> None:
    assert clarity_verdict(Comparison(staff=heard, leaders=said, difference=difference), 0.5, 0.10) == verdict


@pytest.mark.rule("LD211", "fires", "silent")
def test_both_directions_are_told_apart() -> None:
    report = bare_report(
        leadership=leadership(
            aspect("shared", 49, 81, "leaders-higher"),
            aspect("vision", 40, 60, "leaders-higher"),
            aspect("authentic", 70, 55, "leaders-lower"),
            aspect("change", 60, 62, "alike"),
        )
    )
    higher, lower = found("LD211", report)
    assert (higher.severity, lower.severity) == ("medium", "low")
    assert higher.statement == (
        "Leaders see leadership here more favourably than staff do: Shared (81 against 49) and Vision (60 against 40)."
    )
    assert "less favourably" in lower.statement
    assert found("LD211", bare_report(leadership=leadership(aspect("shared", 49, 53, "alike")))) == []


@pytest.mark.rule("LD212", "fires", "silent")
def test_values_that_are_not_clear() -> None:
    (not_heard,) = found("LD212", bare_report(leadership=leadership(clear=[clarity("said-not-heard")])))
    assert not_heard.severity == "medium"
    assert "say so (75); staff hear less of it (52)" in not_heard.statement
    (not_clear,) = found("LD212", bare_report(leadership=leadership(clear=[clarity("not-clear", heard=40.0)])))
    assert not_clear.severity == "high"
    for verdict in ("clear", "cannot-tell"):
        assert found("LD212", bare_report(leadership=leadership(clear=[clarity(verdict)]))) == []


def test_an_organization_that_is_closed_is_named_where_nothing_general_can_be_said() -> None:
    parts = preconditions(whole=gate("closed", 48.0, gate_id="clarity"))
    report = bare_report(leadership=leadership(clear=[clarity("cannot-tell")]), preconditions=parts)
    (finding,) = found("LD212", report)
    assert "below the floor in House" in finding.statement


@pytest.mark.rule("LD213", "fires", "silent", "boundary")
def test_the_lowest_three_aspects_are_named_from_below_the_middle() -> None:
    seen = leadership(
        aspect("authentic", 46.9, None),  # 43.9 to 49.9
        aspect("shared", 30, None),
        aspect("vision", 47, None),  # up to the middle
        aspect("valuesbased", 44, None),
        aspect("change", 42, None),
    )
    (finding,) = found("LD213", bare_report(leadership=seen))
    assert finding.evidence["aspects"] == ("shared", "change", "valuesbased", "authentic")
    assert "Shared at 30 (27–33), Change at 42 (39–45) and Valuesbased at 44 (41–47)." in finding.statement
    assert "(Shared)" in finding.recommendation
    assert found("LD213", bare_report(leadership=leadership(aspect("vision", 47, None)))) == []


@pytest.mark.rule("LD214", "fires", "silent")
def test_leaders_who_disagree() -> None:
    (finding,) = found("LD214", bare_report(leadership=leadership(clear=[clarity("clear", agreement="divided")])))
    assert finding.severity == "medium"
    for verdict in ("shared", "cannot-tell"):
        assert found("LD214", bare_report(leadership=leadership(clear=[clarity("clear", agreement=verdict)]))) == []


@pytest.mark.rule("LD211", "missing")
@pytest.mark.rule("LD212", "missing")
@pytest.mark.rule("LD213", "missing")
@pytest.mark.rule("LD214", "missing")
def test_what_is_not_known_of_leadership_is_not_told() -> None:
    unknown = Computed(estimate=None, reason=WITHHELD)
    nobody = replace(aspect("vision", 30, None), staff=unknown)
    unclear = replace(clarity("cannot-tell", agreement="cannot-tell"), said=unknown, heard=unknown, difference=unknown)
    report = bare_report(leadership=leadership(nobody, clear=[unclear]))
    for code in ("LD211", "LD212", "LD213", "LD214"):
        assert found(code, report) == []


@pytest.mark.rule("LD214", "boundary")
def test_leaders_disagree_below_the_agreement_that_is_needed(tmp_path: Path) -> None:
    """Half of eight leaders say 2 and half say 4, to both questions; of the two null distributions one is nearer."""
    rows = answers(40, leader=["1"] * 8 + ["0"] * 32, clear1=["2", "4"], clear2=["4", "2"])
    rows = [row | dict.fromkeys(("safe1", "safe2", "lead1", "lead2"), "34"[n % 2]) for n, row in enumerate(rows)]

    def told(**changes: Any) -> tuple[float, bool]:
        report = report_of(tmp_path, rows, model=ready_model(tmp_path, **changes))
        assert report.leadership is not None
        agreement = report.leadership.clarity[0].agreement
        return min(agreement.uniform or 1.0, agreement.skewed or 1.0), bool(found("LD214", report))

    needed, _ = told()
    assert not told(thresholds={"agreement": needed - 0.001})[1]
    assert told(thresholds={"agreement": needed + 0.001})[1]


@pytest.mark.rule("LD211", "missing")
@pytest.mark.rule("LD212", "missing")
@pytest.mark.rule("LD213", "missing")
@pytest.mark.rule("LD214", "missing")
@pytest.mark.parametrize("code", ["LD211", "LD212", "LD213", "LD214"])
def test_silent_where_it_was_not_asked(code: str) -> None:
    assert found(code, bare_report(leadership=None)) == []
    assert found(code, bare_report(leadership=leadership())) == []


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
def test_every_finding_can_be_said_in_every_language(language: str) -> None:
    parts = preconditions(group("A", gate("closed", 31.0, gate_id="clarity")))
    seen = leadership(
        aspect("shared", 30, 60, "leaders-higher"),
        clear=[clarity("said-not-heard"), replace(clarity("not-clear", agreement="divided"))],
    )
    report = bare_report(leadership=seen, preconditions=parts)
    for code in ("LD211", "LD212", "LD213", "LD214"):
        for finding in found(code, report, language):
            assert "{" not in finding.statement + finding.recommendation


@pytest.mark.parametrize(
    ("clear", "width", "explained"), [(True, 40, 1), (True, 100, 1), (False, 100, 1), (False, 40, 0)]
)
def test_brackets_are_explained_once_where_there_are_any(clear: bool, width: int, explained: int) -> None:
    parts = leadership(aspect("shared", 40.0, 60.0), clear=[clarity("not-clear")] if clear else [])
    parts_drawn = re.split(r"\n\n(?=[A-Z]{4})", drawn(replace(sample_report(), leadership=parts), width))
    (part,) = (each for each in parts_drawn if each.startswith("LEADERSHIP\n"))
    assert " ".join(part.split()).count("In brackets") == explained
    assert ("(" in part) == bool(explained)
