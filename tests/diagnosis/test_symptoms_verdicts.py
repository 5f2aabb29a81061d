"""Third key, and the verdict that the keys allow together."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from diagnosis.complaints import (
    CAUSES,
    association,
    level,
    model,
    named,
    related,
    setting,
    sums,
    symptom_with,
    the_symptom,
)
from leaddev.report import WITHHELD, Figure, Reason
from leaddev.score.sample import sample_of
from leaddev.score.symptoms.association import associations
from leaddev.score.symptoms.direct_causes import Naming
from leaddev.score.symptoms.levels import levels
from leaddev.score.symptoms.verdicts import Keys, judge
from surveys import why

VALUES, SKILL, TIME, FEAR = [2, 2, 26, 5, 5], [15, 15, 4, 3, 3], [3, 3, 4, 25, 5], [3, 3, 4, 5, 25]
FEW = Reason("within-needs", {"needed": 66})
NOBODY, BOTH = [8, 8, 9, 8, 7], [150, 150, 280, 20, 20]


def need(low: float | None) -> Figure:
    return Figure(estimate=None if low is None else low + 3, low=low, high=None if low is None else low + 6, n=300)


def levels_of(needs: dict[str, Figure], answers: Any = None) -> dict[str, Any]:
    block, products = sums(related(100) if answers is None else answers)
    found = levels(setting(), the_symptom(), needs, sample_of(block, products, None))
    return {each.kind: each for each in found}


# --- the level key ----------------------------------------------------------------------------------------------------


@pytest.mark.rule("LD301", "boundary", "missing")
@pytest.mark.rule("LD302", "boundary", "missing")
@pytest.mark.parametrize(("low", "gap"), [(0.1, True), (0.0, False), (-4.0, False), (None, None)])
def test_a_ring_shows_a_gap_where_its_need_is_above_zero(low: float | None, gap: bool | None) -> None:
    assert levels_of({"values": need(low)})["values"].has_gap is gap


def test_one_ring_of_a_kind_is_enough() -> None:
    found = levels_of({"knowledge": need(-2.0), "skill": need(5.0), "values": need(1.0), "personality": need(50.0)})
    assert (found["capability"].has_gap, found["capability"].subject) == (True, "skill")
    assert found["values"].subject == "values"  # no cause names personality
    assert levels_of({"knowledge": need(-2.0)})["capability"].has_gap is False


def test_the_environment_shows_a_gap_below_the_middle() -> None:
    answers = related(100)
    for ratings, gap in (([1, 2], True), ([3, 3, 3, 4], False), ([2, 4], False), ([5, 4], False)):
        answers[:, 4] = np.resize(ratings, 100)
        assert levels_of({}, answers)["environment"].has_gap is gap
        answers[:, 5] = answers[:, 4]
        assert levels_of({}, answers)["precondition"].has_gap is gap


def test_a_level_that_all_share_is_not_told() -> None:
    """It is not told beside the preconditions either."""
    answers = related(100)
    answers[:, 4:6] = 3
    found = levels_of({}, answers)
    for kind in ("environment", "precondition"):
        assert (found[kind].has_gap, found[kind].figure.estimate, found[kind].figure.reason) == (None, None, WITHHELD)


def test_levels_that_are_not_known() -> None:
    answers = related(100)
    answers[4:, 4] = 0
    found = levels_of({}, answers)
    assert {each.has_gap for kind, each in found.items() if kind in ("values", "capability", "environment")} == {None}
    assert why(found["environment"].figure.reason) == "not shown, to protect people"
    nobody = levels(setting(), the_symptom(), {}, None)
    assert [each.has_gap for each in nobody] == [None] * 4


# --- the verdict ------------------------------------------------------------------------------------------------------


def keys(name: Naming, together: Any = None, *, gap: Any = True, environment: bool = True) -> Keys:
    kinds = ("capability", "values", "environment", "precondition")
    return Keys(
        name,
        association(kinds) if together is None else together,
        tuple(level(kind, gap) for kind in kinds),  # type: ignore[arg-type]
        environment,
    )


@pytest.mark.parametrize(
    ("counts", "verdict"),
    [(VALUES, "values"), (SKILL, "capability"), (TIME, "environment"), (BOTH, "mixed"), (NOBODY, "undetermined")],
)
def test_three_keys_that_agree(counts: list[int], verdict: str) -> None:
    found = judge(setting(), the_symptom(), keys(named(counts)))
    assert found.verdict == verdict
    assert found.keys == (3 if verdict != "undetermined" else 0)
    two = judge(
        setting(),
        the_symptom(),
        keys(named(counts), association(reason=FEW)),
    )
    assert two.verdict == verdict
    assert two.keys == (2 if verdict != "undetermined" else 0)
    assert ("66 are needed" in why(two.reason)) == (verdict != "undetermined")


@pytest.mark.rule("LD301", "missing")
@pytest.mark.rule("LD304", "missing")
@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"gap": False}, "no gap"),
        ({"gap": None}, "not known"),
        ({"together": association(("capability",))}, "not rate that lower"),
        ({"together": association()}, "not rate that lower"),
        ({"environment": False}, "nothing is known of working conditions"),
    ],
)
@pytest.mark.parametrize("counts", [VALUES, BOTH])
def test_one_key_that_does_not_agree(counts: list[int], changes: dict[str, Any], reason: str) -> None:
    found = judge(setting(), the_symptom(), keys(named(counts), **changes))
    assert found.verdict == "undetermined"
    assert reason in why(found.reason)
    assert found.kinds == ()


def test_another_kind_that_outweighs_it() -> None:
    block, products = sums(related(300, by=1))
    weights = associations(setting(), the_symptom(), block, products)[0].weights
    together = association(("values", "capability"), strongest=("capability",), weights=weights)
    found = judge(setting(), the_symptom(), keys(named(VALUES), together))
    assert found.verdict == "undetermined"
    assert "“Skill”" in why(found.reason)
    assert judge(setting(), the_symptom(), keys(named(BOTH), together)).verdict == "mixed"


def test_a_precondition_is_no_verdict_but_told() -> None:
    found = judge(setting(), the_symptom(), keys(named(FEAR), environment=False))
    assert found.verdict == "undetermined"
    assert "“A safe place”" in why(found.reason)


def test_without_circumstances_on_offer_nobody_is_blamed() -> None:
    people_only = symptom_with([*CAUSES[:3], CAUSES[4]])
    found = judge(setting(people_only), the_symptom(people_only), keys(named([2, 2, 26, 5], people_only)))
    assert found.verdict == "undetermined"
    assert "name no circumstances" in why(found.reason)
    assert model().environment is not None
