"""A gate in one group: open, closed, unknown and why; minorities; reversed items; what waits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diagnosis.readiness import sample_of_levels
from leaddev.report import NOT_ANSWERED
from leaddev.schema import Programme, Question
from leaddev.schema.parts import AnswerScale, Text
from leaddev.score.gates import GateRule, gate_level, is_about, spread_of, together, waiting_shares
from leaddev.score.sample import sample_of
from leaddev.sums.blocks import Block
from leaddev.sums.measures import MeanMeasure, ShareBelowMeasure

VECTOR: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "methods.json").read_text(encoding="utf-8")
)["gate"]
TEAM = [(x - 1) / 6 for x in (5.1, 4.4, 3.9, 5.6, 4.7, 4.1, 5.0, 4.9, 3.6)]
RULE = GateRule(threshold=0.5, response=0.6, minority=0.25, minimum_group=5)


def on_seven(score: float | None) -> float:
    assert score is not None
    return 1 + 6 * score / 100


def test_the_worked_team_is_open_but_not_robust() -> None:
    found = gate_level(sample_of_levels(TEAM, 12), "safety", RULE, 12)
    assert found.state == "open"
    assert found.robust is False
    assert found.reason is None
    assert on_seven(found.level.estimate) == pytest.approx(VECTOR["mean"], abs=0.004)
    assert on_seven(found.level.low) == pytest.approx(VECTOR["lo90_fpc"], abs=0.004)
    assert on_seven(found.level.high) == pytest.approx(VECTOR["hi90_fpc"], abs=0.004)
    assert found.level.confidence == 0.90
    spread = spread_of(sample_of_levels(TEAM, 12), "gate:safety")
    assert spread.deviation * 6 == pytest.approx(VECTOR["sd"])
    assert 1 + 6 * spread.mean * 9 / 12 == pytest.approx(VECTOR["manski"][0])


def test_a_minority_below_the_floor_is_told_only_from_twice_the_minimum() -> None:
    assert gate_level(sample_of_levels(TEAM, 12), "safety", RULE, 12).minority is None  # nine are fewer than ten
    twice = sample_of_levels(TEAM * 2, 24)
    assert gate_level(twice, "safety", RULE, 24).minority is False  # four of 18 are 22 %
    more = GateRule(threshold=0.5, response=0.6, minority=VECTOR["share_below4"], minimum_group=5)
    assert gate_level(twice, "safety", more, 24).minority is True


@pytest.mark.rule("LD403", "boundary", "missing")
def test_a_quarter_is_a_minority_and_less_is_not() -> None:
    for levels, expected in (([0.2] * 3 + [0.8] * 9, True), ([0.2] * 3 + [0.8] * 10, False)):
        assert gate_level(sample_of_levels(levels, 13), "safety", RULE, 13).minority is expected
    for people, expected_or_unknown in ((10, True), (9, None)):  # told from twice the smallest group on
        levels = [0.2] * 3 + [0.8] * (people - 3)
        assert gate_level(sample_of_levels(levels, 13), "safety", RULE, 13).minority is expected_or_unknown


@pytest.mark.rule("LD403", "boundary")
def test_three_people_make_a_minority_and_two_do_not() -> None:
    low = GateRule(threshold=0.5, response=0.6, minority=0.1, minimum_group=5)
    for below, expected in ((2, False), (3, True)):
        levels = [0.2] * below + [0.8] * (12 - below)
        assert gate_level(sample_of_levels(levels, 12), "safety", low, 12).minority is expected


@pytest.mark.rule("LD401", "missing")
@pytest.mark.rule("LD404", "missing")
@pytest.mark.parametrize(
    ("levels", "headcount", "state", "reason"),
    [
        ([0.2, 0.3, 0.25, 0.3, 0.2, 0.25], 8, "closed", None),
        ([0.2, 0.3, 0.25, 0.3, 0.2, 0.25], 600, "closed", None),  # closed needs no response rate
        ([0.2, 0.3, 0.25, 0.3, 0.2, 0.25], None, "closed", None),
        ([0.7, 0.8, 0.75, 0.8, 0.7, 0.75], 10, "open", None),  # exactly 60 % answered
        ([0.7, 0.8, 0.75, 0.8, 0.7, 0.75], 11, "unknown", "low-response"),
        ([0.7, 0.8, 0.75, 0.8, 0.7, 0.75], None, "unknown", "no-headcount"),
        ([0.3, 0.7, 0.4, 0.6, 0.45, 0.55], 8, "unknown", "interval-at-threshold"),
        ([0.3, 0.7, 0.4, 0.6, 0.45, 0.55], None, "unknown", "interval-at-threshold"),
        ([0.7, 0.8, 0.75, 0.8], 4, "unknown", "few-to-show"),
        ([None] * 8, 8, "unknown", "not-answered"),
        ([0.75] * 8, 8, "unknown", "withheld"),
        ([0.0] * 8, 8, "unknown", "withheld"),
        ([1.0] * 6 + [None] * 2, 8, "unknown", "withheld"),
    ],
)
def test_the_state_and_the_reason(levels: list[float | None], headcount: int | None, state: str, reason: str) -> None:
    found = gate_level(sample_of_levels(levels, headcount), "safety", RULE, headcount)
    assert (found.state, found.reason.code if found.reason else None) == (state, reason)
    assert (found.level.estimate is None) == (reason in ("few-to-show", "not-answered", "withheld"))


@pytest.mark.rule("LD401", "boundary")
def test_a_level_on_the_threshold_is_not_below_it() -> None:
    everybody = gate_level(sample_of_levels([0.4, 0.6] * 5, 10), "safety", RULE, 10)
    assert everybody.state == "open"  # all answered, so the interval is the mean itself: exactly the threshold
    assert everybody.robust is True
    below = gate_level(sample_of_levels([0.4, 0.598] * 5, 10), "safety", RULE, 10)
    assert (below.state, below.level.high) == ("closed", 49.9)


def test_robust_means_that_silent_people_could_not_change_it() -> None:
    assert gate_level(sample_of_levels([0.9, 0.95] * 9, 20), "safety", RULE, 20).robust is True
    assert gate_level(sample_of_levels([0.6, 0.65] * 9, 24), "safety", RULE, 24).robust is False


def test_without_the_question_a_gate_is_unknown() -> None:
    found = gate_level(sample_of_levels([0.5, 0.6]), "readiness", RULE, 2)
    assert (found.state, found.reason, found.level.estimate) == ("unknown", NOT_ANSWERED, None)


def answered(questions: int, turned: tuple[bool, ...], threshold: float = 0.5) -> tuple[Block, dict[str, int]]:
    asked = tuple(
        Question(f"q{i}", "preconditions", "safety", "level", Text({"": "x"}), scale=AnswerScale(), reversed=turned[i])
        for i in range(questions)
    )
    measures = (MeanMeasure("gate:safety", asked), ShareBelowMeasure("below:safety", asked, threshold))
    return Block("aspects", measures), {question.code: i for i, question in enumerate(asked)}


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=25),
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
    st.sampled_from([0.5, 0.25, 0.6, 1 / 3]),
    st.integers(0, 24),
)
def test_who_lies_below_is_exact_and_adds_up(
    rows: list[tuple[int, int, int]], turned: tuple[bool, ...], threshold: float, cut: int
) -> None:
    block, position = answered(3, turned, threshold)
    codes = np.array(rows, dtype=np.int8).T
    columns = block.evaluate(codes, position)
    below = 0
    for row in rows:
        steps = [(5 - code if flip else code - 1) for code, flip in zip(row, turned, strict=True) if code]
        below += bool(steps) and sum(steps) / len(steps) / 4 < threshold - 1e-12
    assert int(columns[block.columns["below:safety", "below"]].sum()) == below
    first, second = (block.evaluate(part, position) for part in (codes[:, :cut], codes[:, cut:]))
    assert np.array_equal(first @ first.T + second @ second.T, columns @ columns.T)


def test_a_gate_whose_items_are_all_reversed() -> None:
    block, position = answered(2, (True, True))
    codes = np.array([[1, 1, 2, 1, 2, 1, 1, 2], [2, 1, 1, 1, 2, 2, 1, 1]], dtype=np.int8)
    columns = np.asarray(block.evaluate(codes, position)).astype(np.int64)
    sample = sample_of(block, (columns @ columns.T)[None], np.array([9.0]))
    assert sample is not None
    found = gate_level(sample, "safety", RULE, 9)
    assert found.state == "open"
    assert found.level.estimate == pytest.approx(100 * (4 * 8 * 2 - 6) / (4 * 8 * 2), abs=0.1)


def test_several_gates_together() -> None:
    assert together(["open", "closed", "unknown"]) == "closed"
    assert together(["open", "unknown"]) == "unknown"
    assert together(["open", "open"]) == "open"


def test_shares_of_people_who_wait() -> None:
    assert waiting_shares({"a": 30, "b": 50, "c": 20}, {"a": "closed", "b": "open", "c": "unknown"}) == (0.3, 0.2)
    assert waiting_shares({}, {}) is None
    assert waiting_shares({"a": 0}, {"a": "closed"}) is None


@pytest.mark.rule("LD402", "boundary")
def test_a_programme_is_about_rings_that_hold_half_of_it() -> None:
    course = Programme(title="Together", rings={"values": 0.3, "personality": 0.2, "skill": 0.5})
    assert is_about(course, ("values", "personality"))
    assert not is_about(course, ("values",))
    nearly = Programme(title="Together", rings={"values": 0.499, "skill": 0.501})
    assert not is_about(nearly, ("values",))
    assert not is_about(Programme(title="Nothing said"), ("values",))
