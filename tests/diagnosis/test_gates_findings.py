"""LD401 to LD404: fires, stays silent, boundary, evidence missing; never a person, never 'stop training'."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from diagnosis.readiness import bare_report, clarity, found, gate, group, leadership, preconditions
from leaddev.findings.preconditions import deepest, figure_in_words, leaves, named
from leaddev.report import Figure, PlannedProgramme, Report
from leaddev.wording import Wording

BOTH = ("values", "personality")
CLOSED, OPEN, UNKNOWN = gate("closed", 31.0), gate("open"), gate("unknown", 52.0)


def units(*states: str) -> Report:
    """A report about units called A, B, ... with one gate each."""
    names = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    made = [group(name, gate(state, 31.0 if state == "closed" else 60.0)) for name, state in zip(names, states)]  # noqa: B905
    return bare_report(preconditions=preconditions(*made))


def planned(title: str = "Together", unit: str = "a", name: str = "A") -> PlannedProgramme:
    return PlannedProgramme(programme=title, unit=unit, name=name, rings=("values",), preconditions=("safety",))


@pytest.mark.rule("LD401", "fires")
def test_a_closed_unit_is_named_with_its_level_and_training_goes_on() -> None:
    (finding,) = found("LD401", units("open", "closed", "open"))
    assert finding.where.kind == "unit"
    assert finding.where.name == "B"
    assert finding.statement == "“Safety”: respondents rate it below the floor of 50 in B with 31 (28–34)."
    assert "training in knowledge and skill goes on" in finding.recommendation
    assert "no judgement of a manager" in finding.recommendation
    assert finding.severity == "high"
    assert finding.evidence["units"] == ("b",)


@pytest.mark.rule("LD401", "boundary")
def test_one_closed_unit_of_many_is_medium_and_a_tenth_is_high() -> None:
    assert found("LD401", units("closed", *["open"] * 10))[0].severity == "medium"
    assert found("LD401", units("closed", *["open"] * 9))[0].severity == "high"
    few = [group(name, gate("open")) for name in "BCDEFGHIJK"]
    closed = bare_report(preconditions=preconditions(group("A", CLOSED), *few, whole=CLOSED))
    assert found("LD401", closed)[0].severity == "high"  # the organization as a whole


def test_several_closed_units_are_the_business_of_the_organization_and_only_some_are_named() -> None:
    (finding,) = found("LD401", units(*["closed"] * 8))
    assert finding.where.kind == "organization"
    assert finding.statement.endswith("D with 31 (28–34) and 4 more.")


@pytest.mark.rule("LD401", "silent")
def test_no_closed_unit_no_finding() -> None:
    for state in ("open", "unknown"):
        assert found("LD401", units(state, state)) == []


@pytest.mark.rule("LD401", "missing")
@pytest.mark.rule("LD402", "missing")
@pytest.mark.rule("LD403", "missing")
@pytest.mark.rule("LD404", "missing")
@pytest.mark.parametrize("code", ["LD401", "LD402", "LD403", "LD404"])
def test_silent_without_preconditions(code: str) -> None:
    assert found(code, bare_report(preconditions=None)) == []


def test_the_smallest_closed_unit_is_named_and_not_the_one_above_it() -> None:
    above, below = group("Clinic", CLOSED), group("Ward", CLOSED, parent="clinic")
    (finding,) = found("LD401", bare_report(preconditions=preconditions(above, below)))
    assert finding.where.name == "Ward"
    report = preconditions(above, below, group("Rest", OPEN, parent="clinic", kind="remainder"))
    assert [each.name for each in leaves(report)] == ["Ward", "Rest"]
    assert [each.name for each in deepest(report.units, {"clinic"})] == ["Clinic"]


def test_a_closed_organization_without_units_is_named_itself() -> None:
    (finding,) = found("LD401", bare_report(preconditions=preconditions(whole=CLOSED)))
    assert finding.severity == "high"
    assert finding.where.kind == "organization"
    assert "in House with 31" in finding.statement


def test_gates_about_leaders_are_left_to_another_rule() -> None:
    unclear = gate("closed", 31.0, gate_id="clarity")
    parts = preconditions(group("A", unclear), whole=gate("open", gate_id="clarity"))
    assert len(found("LD401", bare_report(preconditions=parts))) == 1
    heard = leadership(clear=[clarity("clear")])
    assert found("LD401", bare_report(preconditions=parts, leadership=heard)) == []
    (finding,) = found("LD212", bare_report(preconditions=parts, leadership=heard))
    assert finding.severity == "medium"
    assert "in A with 31" in finding.statement


@pytest.mark.parametrize(
    ("idle", "told"),
    [
        ((), "wait with work on values and personality"),
        (("values",), "wait with work on personality"),
        (BOTH, "begin with"),
    ],
)
def test_nobody_waits_with_work_on_a_ring_that_needs_none(idle: tuple[str, ...], told: str) -> None:
    minority = gate("open", minority=True)
    report = bare_report(preconditions=preconditions(group("A", CLOSED), group("B", minority)))
    rings = tuple(replace(ring, need_verdict="absent") if ring.ring in idle else ring for ring in report.balance.rings)
    report = replace(report, balance=replace(report.balance, rings=rings))
    assert told in found("LD401", report)[0].recommendation
    before = found("LD403", report)[0].recommendation
    assert ("before work on" in before) == (idle != BOTH)
    assert ("values" in before) == (not idle)


@pytest.mark.rule("LD402", "fires")
def test_values_work_in_a_closed_unit_is_high() -> None:
    parts = preconditions(group("A", CLOSED), group("B", OPEN), planned=(planned(), planned("Again")))
    (finding,) = found("LD402", bare_report(preconditions=parts))
    assert finding.severity == "high"
    assert finding.where.name == "A"
    assert "“Together” and “Again” for A" in finding.statement
    assert "training in knowledge and skill goes on" in finding.recommendation


def test_each_unit_has_its_own_finding_whatever_the_order_of_the_list() -> None:
    parts = preconditions(
        group("A", CLOSED), group("B", CLOSED), planned=(planned(unit="b", name="B"), planned(), planned("C", "b", "B"))
    )
    assert [each.where.id for each in found("LD402", bare_report(preconditions=parts))] == ["a", "b"]


@pytest.mark.rule("LD402", "silent")
def test_nothing_planned_nothing_found() -> None:
    assert found("LD402", units("closed")) == []


@pytest.mark.rule("LD403", "fires", "silent", "missing")
def test_a_minority_counts_where_the_gate_is_not_closed() -> None:
    units_with = [
        group("A", gate("open", minority=True)),
        group("B", gate("closed", 31.0, minority=True)),
        group("C", gate("unknown", minority=True)),
        group("D", gate("open", minority=None)),
        group("E", gate("open", minority=False)),
    ]
    (finding,) = found("LD403", bare_report(preconditions=preconditions(*units_with)))
    assert finding.evidence["units"] == ("a", "c")
    assert "This holds for A and C." in finding.statement
    assert "nobody to identify" in finding.recommendation
    assert finding.recommendation.startswith("In A and C, ")  # it may be the first thing to do, read alone
    assert "rate “Safety” low" in finding.recommendation


@pytest.mark.rule("LD404", "fires", "silent", "boundary")
def test_unknown_is_told_with_its_reasons_and_low_from_more_than_half() -> None:
    hidden = group("H", gate("unknown", None, minority=None), suppressed="withheld")
    parts = preconditions(group("A", UNKNOWN), hidden, group("B", OPEN), group("C", CLOSED))
    (finding,) = found("LD404", bare_report(preconditions=parts))
    assert finding.severity == "info"
    assert finding.statement.startswith("In 2 of 4 units it cannot be told")
    assert "1 unit that is not shown and A (the interval contains the floor of 50)" in finding.statement
    more = preconditions(group("A", UNKNOWN), hidden, group("C", CLOSED))
    assert found("LD404", bare_report(preconditions=more))[0].severity == "low"
    assert found("LD404", units("open", "closed")) == []
    both = group("A", CLOSED, gate("unknown", 52.0, gate_id="readiness"))
    assert found("LD404", bare_report(preconditions=preconditions(both))) == []  # what is closed is known to be closed


def test_a_single_unit_is_not_counted_among_units() -> None:
    (finding,) = found("LD404", bare_report(preconditions=preconditions(whole=gate("unknown"))))
    assert finding.statement.startswith("It cannot be told whether every condition is in place: House (")


def test_the_level_of_a_single_unit_is_said_once() -> None:
    closed = gate("closed", 31.0, gate_id="clarity")
    alone = bare_report(
        preconditions=preconditions(whole=closed), leadership=leadership(clear=[clarity("not-clear", heard=31.0)])
    )
    alone = replace(alone, preconditions=replace(alone.preconditions, organization=group("A", closed)))  # type: ignore[type-var]
    (finding,) = found("LD212", alone)
    assert finding.statement == "“Clarity”: staff rate it below the floor (31)."


def test_a_hidden_unit_with_units_below_it_is_counted() -> None:
    upper = group("U", gate("unknown", None), suppressed="withheld")
    lower = group("L", gate("unknown", None), parent="u", suppressed="withheld")
    (finding,) = found("LD404", bare_report(preconditions=preconditions(upper, lower, group("B", OPEN))))
    assert finding.evidence["unknown"] == 2


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
def test_every_finding_can_be_said_in_every_language(language: str) -> None:
    parts = preconditions(
        group("A", replace(CLOSED, opens=())), group("B", gate("open", minority=True)), group("C", UNKNOWN)
    )
    parts = replace(parts, planned=(planned(),))
    for code in ("LD401", "LD402", "LD403", "LD404"):
        (finding,) = found(code, bare_report(preconditions=parts), language)
        assert "{" not in finding.statement + finding.recommendation
        assert finding.statement[0].isupper() or finding.statement[0] in "“«"


def test_a_hidden_organization_is_no_unit_that_cannot_be_told() -> None:
    parts = preconditions(group("A", gate("unknown")), group("B", OPEN))
    hidden = replace(parts, organization=replace(parts.organization, suppressed="withheld"))
    assert found("LD404", bare_report(preconditions=hidden))[0].statement.startswith("In 1 of 2 units")


@pytest.mark.parametrize(("high", "expected"), [(7.0, "0 (0–7)"), (0.0, "0")])
def test_an_interval_that_begins_or_ends_at_0(high: float, expected: str) -> None:
    assert figure_in_words(Wording("en"), Figure(estimate=0.0, low=0.0, high=high, n=12)) == expected


@pytest.mark.parametrize(
    ("count", "said"), [(1, "A"), (5, "A, B, C, D and E"), (6, "A, B, C, D and 2 more"), (7, "A, B, C, D and 3 more")]
)
def test_of_many_names_only_the_first_are_said(count: int, said: str) -> None:
    """Never "and 1 more", which would be as long as the name."""
    assert named(Wording("en"), "ABCDEFG"[:count]) == said
