"""Preconditions and leadership of whole surveys: units, leaders, small groups, and answers that are odd."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from diagnosis.readiness import ready_model
from leaddev.analysis import Options
from leaddev.disclosure import search
from leaddev.media.json import as_document
from leaddev.report import NOT_ANSWERED, WITHHELD, GateGroup, GroupScore, LeadershipUnit, Reason, Report
from surveys import Row, answers, report_of, why

UNITS = [
    {"id": "north", "name": "North", "headcount": 20},
    {"id": "south", "name": "South", "headcount": 20},
    {"id": "tiny", "name": "Tiny", "headcount": 6},
    {"id": "wee", "name": "Wee", "headcount": 4},
]
COURSES = {
    "programmes": [
        {"title": "Values day", "rings": {"values": 1}, "hours": 4, "participants": 10, "unit": "north"},
        {
            "title": "A bit of values",
            "rings": {"skill": 0.8, "values": 0.2},
            "hours": 4,
            "participants": 5,
            "unit": "north",
        },
        {"title": "Law", "rings": {"knowledge": 1}, "hours": 4, "participants": 10, "unit": "north"},
        {"title": "Must", "rings": {"values": 1}, "hours": 4, "participants": 9, "unit": "north", "mandatory": True},
        {"title": "Fine here", "rings": {"values": 1}, "hours": 4, "participants": 9, "unit": "south"},
    ]
}


def people(unit: str, n: int, *, safe: str, clear: str, lead: str, leaders: int = 0, seed: int = 1) -> list[Row]:
    """People of a unit; `safe`, `clear` and `lead` are answers that alternate, such as `12`; leaders answer 4 and 5."""
    rows = answers(n, seed=seed)
    for number, row in enumerate(rows):
        is_leader = number < leaders
        row |= {"unit": unit, "leader": "1" if is_leader else "0"}
        for item, choice in (("safe1", safe), ("clear1", clear), ("lead1", lead), ("lead2", lead)):
            row[item] = "45"[number % 2] if is_leader else choice[number % len(choice)]
        for item in ("safe", "clear"):
            row[f"{item}2"] = str(6 - int(row[f"{item}1"])) if row[f"{item}1"] else ""
    return rows


def house(leaders: int = 6) -> list[Row]:
    return [
        *people("north", 15, safe="12", clear="12", lead="32", leaders=leaders // 2),
        *people("south", 15, safe="45", clear="34", lead="43", leaders=leaders - leaders // 2, seed=2),
        *people("tiny", 3, safe="12", clear="12", lead="12", seed=3),
        *people("wee", 3, safe="12", clear="12", lead="12", seed=4),
    ]


def analyzed(folder: Path, rows: list[Row], options: Options | None = None, **changes: Any) -> Report:
    changes.setdefault("model", ready_model(folder))
    return report_of(folder, rows, options=options, **({"units": UNITS} | changes))


def gates(report: Report) -> dict[str, GateGroup]:
    assert report.preconditions is not None
    return {each.id: each for each in (report.preconditions.organization, *report.preconditions.units)}


def numbers(part: Any) -> list[float]:
    """Every number in a part of a report."""
    if isinstance(part, Struct):
        return [number for name in part.__struct_fields__ for number in numbers(getattr(part, name))]
    if isinstance(part, tuple | list):
        return [number for each in part for number in numbers(each)]
    return [part] if isinstance(part, int | float) and not isinstance(part, bool) else []


@pytest.mark.rule("LD402", "fires", "silent")
def test_closed_open_and_hidden_units(tmp_path: Path) -> None:
    report = analyzed(tmp_path, house(), training=COURSES)
    found = gates(report)
    assert [gate.state for gate in found["north"].gates] == ["closed", "closed"]
    assert [gate.state for gate in found["south"].gates] == ["open", "open"]
    hidden = found["tiny"]
    assert hidden.suppressed == "withheld"
    assert {gate.state for gate in hidden.gates} == {"unknown"}
    assert {gate.reason for gate in hidden.gates} == {Reason("group-hidden")}
    assert numbers([gate.level.estimate for gate in hidden.gates]) == []
    assert {number for gate in hidden.gates for number in numbers(gate)} == {50.0, 0.9}  # threshold and confidence
    assert report.preconditions is not None
    (values,) = report.preconditions.blocked
    assert (values.ring, values.closed_share, values.unknown_share) == ("values", round(20 / 50, 3), round(10 / 50, 3))
    assert values.planned_into_closed == ("Values day",)
    (planned,) = report.preconditions.planned
    assert (planned.unit, planned.preconditions) == ("north", ("safety", "clarity"))
    assert {"LD401", "LD402"} <= {finding.code for finding in report.findings}
    assert "never a person" in report.preconditions.caution


def test_leaders_and_staff_side_by_side(tmp_path: Path) -> None:
    report = analyzed(tmp_path, house())
    assert report.leadership is not None
    shared = report.leadership.aspects[0]
    assert shared.verdict == "leaders-higher"
    assert (shared.staff.n, shared.leaders.n) == (30, 6)
    assert report.leadership.reason is None
    (clear,) = report.leadership.clarity
    assert clear.verdict == "said-not-heard"
    assert clear.agreement.verdict == "shared"
    north = report.leadership.units[0]
    assert isinstance(north, LeadershipUnit)
    assert north.aspects[0].level.n == 15  # everybody, leaders among them


@pytest.mark.parametrize("leaders", [0, 1, 2, 4])
def test_too_few_leaders_are_never_shown_apart(tmp_path: Path, leaders: int) -> None:
    report = analyzed(tmp_path, house(leaders))
    assert report.leadership is not None
    for aspect in report.leadership.aspects:
        assert aspect.leaders.estimate is None
        assert aspect.leaders.n is None
        assert aspect.verdict == "cannot-tell"
        assert aspect.staff.n == 36  # nobody can subtract the leaders from everybody
    (clear,) = report.leadership.clarity
    assert (clear.said.estimate, clear.agreement.uniform, clear.agreement.verdict) == (None, None, "cannot-tell")
    assert "fewer than 5" in why(report.leadership.reason)


def test_leaders_without_a_proof_are_not_shown_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every two of units, ages and leaders are safe; of all three together nothing is proved here."""
    monkeypatch.setattr(search, "MAX_ATOMS", 1)
    rows = [
        {**row, "age": age}
        for unit, leaders, age in (
            ("north", 8, "old"),
            ("north", 0, "young"),
            ("south", 8, "young"),
            ("south", 0, "old"),
        )
        for row in people(unit, 8, safe="12", clear="1234", lead="32", leaders=leaders, seed=len(age))
    ]
    splits = {"age": {"old": "old", "young": "young"}}
    report = analyzed(tmp_path, rows, splits=splits, units=UNITS[:2], confidentiality={"minimum_group": 10})
    assert report.leadership is not None
    assert report.leadership.reason == Reason("leaders-not-proved", {"needed": 10})
    assert report.leadership.aspects[0].leaders.estimate is None
    assert len([group for group in report.scores.splits[0].groups if isinstance(group, GroupScore)]) == 2


def test_leaders_that_are_not_marked(tmp_path: Path) -> None:
    rows = [{key: value for key, value in row.items() if key != "leader"} for row in house()]
    report = analyzed(tmp_path, rows)
    assert report.leadership is not None
    assert "do not say who is a leader" in why(report.leadership.reason)
    assert report.leadership.aspects[0].staff.n == 36
    assert report.leadership.clarity[0].heard.estimate is not None


def test_a_report_on_one_unit_shows_no_leaders(tmp_path: Path) -> None:
    report = analyzed(tmp_path, house(), options=Options(unit="north"), training=COURSES)
    assert report.leadership is not None
    assert "whole organization only" in why(report.leadership.reason)
    assert report.leadership.aspects[0].staff.n == 15
    assert report.preconditions is not None
    assert (report.preconditions.organization.id, report.preconditions.units) == ("north", ())
    assert report.preconditions.blocked[0].closed_share == 1.0
    assert {step.step: step.state for step in report.sequence if step.step.startswith("precondition")} == dict.fromkeys(
        ("precondition:safety", "precondition:clarity"), "now"
    )
    assert report.sequence[-1].state == "later"


def test_without_headcounts_nothing_is_open(tmp_path: Path) -> None:
    units = [{"id": unit["id"], "name": unit["name"]} for unit in UNITS]
    report = analyzed(tmp_path, house(), units=units)
    found = gates(report)
    assert found["north"].gates[0].state == "closed"
    assert found["south"].gates[0].state == "unknown"
    assert "headcount" in why(found["south"].gates[0].reason)
    assert report.preconditions is not None
    assert report.preconditions.blocked[0].closed_share is None


def test_low_response_is_told_as_a_rate_that_differs_from_its_limit(tmp_path: Path) -> None:
    units = [dict(UNITS[0]), {**UNITS[1], "headcount": 26}, *UNITS[2:]]
    gate = gates(analyzed(tmp_path, house(), units=units))["south"].gates[0]
    assert (gate.state, why(gate.reason)) == ("unknown", "response 58\xa0% is below 60\xa0%")


def test_a_gate_that_was_not_asked_in_one_unit(tmp_path: Path) -> None:
    rows = house()
    for row in rows:
        if row["unit"] == "north":
            row |= {"safe1": "", "safe2": ""}
    found = gates(analyzed(tmp_path, rows))
    gate = found["north"].gates[0]
    assert (gate.state, gate.reason) == ("unknown", WITHHELD)
    assert found["north"].gates[1].state == "closed"


@pytest.mark.parametrize("answered", [1, 4])
def test_a_gate_that_too_few_answered_hides_no_other(tmp_path: Path, answered: int) -> None:
    rows = house()
    for row in rows[answered:]:
        row |= {"safe1": "", "safe2": ""}
    found = gates(analyzed(tmp_path, rows))
    safe, clear = found["organization"].gates
    assert (safe.state, safe.reason, safe.level.n) == ("unknown", NOT_ANSWERED, None)
    assert clear.level.estimate is not None
    assert found["north"].gates[1].state == "closed"


def test_everybody_alike_is_not_told(tmp_path: Path) -> None:
    rows = house()
    for row in rows:
        if row["unit"] == "north":
            row |= {"safe1": "1", "safe2": "5"}
    found = {name: group.gates[0] for name, group in gates(analyzed(tmp_path, rows)).items()}
    assert (found["north"].state, found["north"].level.estimate) == ("unknown", None)
    assert found["north"].reason == found["organization/other"].reason == WITHHELD
    told = {name for name, gate in found.items() if gate.level.estimate is not None}
    assert told == {"organization"}  # beside the others it could be worked out, and one of two would tell which it is


@pytest.mark.parametrize("alike", [False, True])
def test_leaders_who_are_alike_hide_staff_too(tmp_path: Path, alike: bool) -> None:
    """All units together are everybody, and everybody less staff are the leaders."""
    rows = [row | ({"lead1": "4", "lead2": "4"} if alike and row["leader"] == "1" else {}) for row in house()]
    report = analyzed(tmp_path, rows)
    assert report.leadership is not None
    aspect = report.leadership.aspects[0]
    assert [view.estimate is None for view in (aspect.staff, aspect.leaders, aspect.difference)] == [alike] * 3
    levels = [each for unit in report.leadership.units if isinstance(unit, LeadershipUnit) for each in unit.aspects]
    assert any(each.level.estimate is not None for each in levels)


def test_one_group_without_units(tmp_path: Path) -> None:
    rows = [{key: value for key, value in row.items() if key != "unit"} for row in house()]
    report = analyzed(tmp_path, rows, units=None, organization={"name": "House", "headcount": 44})
    assert report.preconditions is not None
    assert report.preconditions.units == ()
    assert report.preconditions.blocked[0].unknown_share in (0.0, 1.0)


def test_nothing_asked_leaves_a_line(tmp_path: Path) -> None:
    model = ready_model(tmp_path, preconditions=[], leadership=[])
    rows = answers(20, unit=["north", "south"])
    report = analyzed(tmp_path, rows, model=model)
    assert (report.preconditions, report.leadership) == (None, None)
    assert sum("did not ask" in line for line in report.not_concluded) >= 2


def test_asked_but_without_columns(tmp_path: Path) -> None:
    rows = answers(20, unit=["north", "south"])
    report = analyzed(tmp_path, rows, training=COURSES)
    assert report.preconditions is None
    assert {step.state for step in report.sequence[:2]} <= {"unknown"}


def test_one_gate_without_a_column_is_unknown_everywhere(tmp_path: Path) -> None:
    rows = [{key: value for key, value in row.items() if not key.startswith("safe")} for row in house()]
    report = analyzed(tmp_path, rows)
    assert gates(report)["south"].gates[0].state == "unknown"
    assert report.preconditions is not None
    closed, unknown = report.preconditions.blocked[0].closed_share, report.preconditions.blocked[0].unknown_share
    assert closed == round(20 / 50, 3)
    assert unknown == round(30 / 50, 3)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_reasons_are_said_in_the_language_of_the_report(tmp_path: Path, language: str) -> None:
    english, other = (analyzed(tmp_path, house(2), options=Options(language=each)) for each in ("en", language))
    units = [as_document(each)["preconditions"]["units"] for each in (english, other)]
    said, own = (next(unit for unit in each if unit["id"] == "tiny")["gates"][0]["reason"] for each in units)
    assert said["code"] == own["code"] == "group-hidden"
    assert own["text"] == why(Reason("group-hidden"), language) != said["text"]
