"""The specifications: each against a brute force on the rows, and what is decided from them."""

from __future__ import annotations

from math import erf, exp, pi, sqrt
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from leaddev.schema import Programme
from leaddev.score.balance import Comparison, Limited, balance
from leaddev.score.investment import Portfolio
from leaddev.score.specifications import (
    Side,
    Specification,
    combined,
    money_sides,
    need_sides,
    specifications,
    support_of,
)
from leaddev.wording.sentences import all_texts

from .test_need import NAMES, model, sampled

STAFF = np.array([100.0, 90.0])
PEOPLE, ITEMS = 90, 3
KNOWLEDGE, SKILL, DIALOGUE, VALUES = NAMES


def drawn() -> tuple[Any, Any, Any]:
    """(n, rings, items) importances and levels on 1-5, complete, and units that answered unequally."""
    generator = np.random.default_rng(7)
    wanted = generator.normal(4.2, 0.5, (PEOPLE, 4, 1))
    importance = np.clip(np.rint(wanted + generator.normal(0, 0.4, (PEOPLE, 4, ITEMS))), 1, 5).astype(np.int8)
    lacks = np.array([0.4, 0.6, 1.2, 1.5])[None, :, None] + generator.normal(0, 0.6, (PEOPLE, 4, 1))
    level = np.clip(np.rint(wanted - lacks + generator.normal(0, 0.4, (PEOPLE, 4, ITEMS))), 1, 5).astype(np.int8)
    return importance, level, (np.arange(PEOPLE) >= 65).astype(np.int32)


COURSES: tuple[dict[str, Any], ...] = (
    {"title": "law", "rings": {KNOWLEDGE: 1.0}, "total_hours": 300, "cost": 9000, "participants": 60},
    {"title": "drills", "rings": {SKILL: 0.8, DIALOGUE: 0.2}, "total_hours": 500, "cost": 7000, "participants": 40},
    {"title": "circle", "rings": {DIALOGUE: 0.5, VALUES: 0.5}, "total_hours": 120, "participants": 15},
    {"title": "retreat", "rings": {VALUES: 1.0}, "cost": 4000, "participants": 8},
    {
        "title": "hygiene",
        "rings": {SKILL: 1.0},
        "total_hours": 250,
        "cost": 2500,
        "participants": 90,
        "mandatory": True,
    },
)


def comparison(courses: tuple[dict[str, Any], ...] = COURSES, kept: Any = slice(None)) -> Comparison:
    """Need and investment of the drawn answers."""
    importance, level, units = (table[kept] for table in drawn())
    programmes = tuple(Programme.model_validate(course) for course in courses)
    sample = sampled(importance, level, units, STAFF)
    return Comparison(model(ITEMS), sample, Portfolio(programmes, NAMES))


FEWER = np.arange(PEOPLE) % 6 > 0


# --- brute force on the rows ------------------------------------------------------------------------------------------


def normal(z: float) -> float:
    return 0.5 * (1 + erf(z / sqrt(2)))


def part(m: float, t: float) -> float:
    return t * exp(-((m / t) ** 2) / 2) / sqrt(2 * pi) + m * normal(m / t) if t > 0 else max(m, 0.0)


def ring_mass(importance: Any, level: Any, weight: Any, how: str) -> float:
    """What a ring needs, straight from the formulas, for complete answers."""
    i, d = (importance - 1) / 4, (importance.astype(float) - level) / 4
    gap, n, k = d.mean(axis=1), len(d), d.shape[1]

    def mean(values: Any) -> float:
        return float(weight @ values / weight.sum())

    m, raw, wanted = mean(gap), mean(np.maximum(gap, 0)), mean(i.mean(axis=1))
    s2 = mean((gap - m) ** 2) * n / (n - 1)
    centred = d - d.mean(axis=0)
    error = mean(((centred - centred.mean(axis=1)[:, None]) ** 2).sum(axis=1)) / k / (k - 1) * n / (n - 1)
    v, net = max(s2 - error, 0.0), max(m, 0.0)
    if how == "prevalence":
        step = 1 / 8
        beyond = mean((gap > step) + 0.5 * (gap == step))
        c = float(m > step)
        w = (normal((m - step) / sqrt(v)) - c) / (normal((m - step) / sqrt(s2)) - c)
        return c + min(max(w, 0), 1) * (beyond - c)
    w = min(max((part(m, sqrt(v)) - net) / (part(m, sqrt(s2)) - net), 0), 1)
    corrected = net + w * (raw - net)
    return {"corrected": wanted * corrected, "without-importance": corrected, "raw": wanted * raw, "net": wanted * net}[
        how
    ]


def needed(choices: Any) -> float:
    importance, level, units = drawn()
    if choices["careless"] == "out":
        importance, level, units = importance[FEWER], level[FEWER], units[FEWER]
    weight = np.ones(len(units))
    if choices["weights"] == "headcount":
        weight = (STAFF / np.bincount(units))[units]
    outward = {"flat": (1, 1, 1, 1), "mild": (1, 4 / 3, 5 / 3, 2), "linear": (1, 2, 3, 4), "doubling": (1, 2, 4, 8)}
    masses = [
        outward[choices["difficulty"]][r] * ring_mass(importance[:, r], level[:, r], weight, choices["need"])
        for r in range(4)
    ]
    return float(sum(masses[:2]) / sum(masses))


def spent(choices: Any) -> float:
    field = {"hours": "total_hours"}.get(choices["currency"], choices["currency"])
    listed = [dict(course) for course in COURSES if choices["mandatory"] == "in" or not course.get("mandatory")]
    if choices["missing"] == "median":
        known = [course[field] for course in listed if field in course]
        listed = [{field: float(np.median(known)), **course} for course in listed]
    rows = [(course.get(field, 0.0), [course["rings"].get(ring, 0.0) for ring in NAMES]) for course in listed]
    if choices["labels"] != "given":
        moved = []
        for amount, weights in rows:
            one = np.zeros(4)
            for at, weight in enumerate(weights):
                one[min(max(at + (1 if choices["labels"] == "outward" else -1), 0), 3)] += weight
            moved.append((amount * abs(sum(one[:2]) - sum(weights[:2])), amount, list(one)))
        most = max(range(len(rows)), key=lambda at: moved[at][0])
        rows[most] = moved[most][1:]
    total = sum(amount * sum(weights) for amount, weights in rows)
    return float(sum(amount * sum(weights[:2]) for amount, weights in rows) / total)


def everything() -> list[Specification]:
    found = comparison()
    return combined(need_sides(found, comparison(kept=FEWER)), money_sides(found, "hours"))


def test_fifty_specifications_are_those_of_the_rows() -> None:
    tried = everything()
    assert len(tried) == 5 * 4 * 2 * 2 * (2 * (6 + 6 + 3))  # participants are known of all, so nothing is filled there
    for place in np.random.default_rng(3).choice(len(tried), 50, replace=False):
        one = tried[place]
        assert one.excess is not None
        assert one.excess.value == pytest.approx(spent(one.choices) - needed(one.choices), abs=2e-5), one.choices
        assert one.excess.low < one.excess.value < one.excess.high


def test_the_first_is_the_headline() -> None:
    found, tried = comparison(), everything()[0]
    headline = balance(found, "hours", None).excess
    assert tried.excess is not None
    assert tuple(round(each, 3) for each in tried.excess) == (headline.estimate, headline.low, headline.high)
    assert tried.choices == {
        "need": "corrected",
        "difficulty": "flat",
        "careless": "in",
        "weights": "headcount",
        "currency": "hours",
        "mandatory": "out",
        "missing": "left-out",
        "labels": "given",
    }


def test_it_is_the_headline_too_where_only_a_mandatory_programme_tells_its_participants() -> None:
    listed = {
        "title": "lecture",
        "rings": {KNOWLEDGE: 1.0},
        "hours": 40,
    }  # hours a participant, of nobody knows how many
    found = comparison((listed, {**COURSES[1], "participants": None}, COURSES[4]))
    headline = balance(found, "hours", None).excess
    tried = combined(need_sides(found, None), money_sides(found, "hours"))[0]
    assert tried.excess is not None
    assert round(tried.excess.value, 3) == headline.estimate


# --- what is decided --------------------------------------------------------------------------------------------------


def spread(*values: float | None, **choices: str) -> list[Specification]:
    """Specifications with these values and intervals of 0.05 on both sides."""
    chosen = {"need": "corrected", "difficulty": "flat"} | choices
    limited = [None if value is None else Limited(value, value - 0.05, value + 0.05) for value in values]
    return [Specification(Side(chosen, each), Side({}, each), each) for each in limited]


@pytest.mark.parametrize(
    ("tried", "verdict", "expected"),
    [
        (spread(*[0.2] * 20), "taught-heavy", (1.0, 0, True)),
        (spread(*[0.2] * 19, -0.01), "taught-heavy", (0.95, 0, True)),
        (spread(*[0.2] * 18, -0.01, -0.01), "taught-heavy", (0.9, 0, False)),
        (spread(*[0.2] * 39, -0.06), "taught-heavy", (0.975, 1, False)),
        (spread(*[-0.2] * 39, 0.06), "lived-heavy", (0.975, 1, False)),
        (spread(*[-0.2] * 20), "lived-heavy", (1.0, 0, True)),
        (spread(*[0.2] * 16, *[None] * 4), "taught-heavy", (1.0, 0, True)),
        (spread(*[0.2] * 15, *[None] * 5), "taught-heavy", (1.0, 0, False)),
        (spread(0.01, 0.1, -0.1), "in-line", (1.0, 0, True)),
        (spread(0.01, 0.01, 0.12), "in-line", (0.667, 0, False)),
        (spread(0.01, *[0.1] * 30, 0.16), "in-line", (0.969, 1, False)),
        (spread(0.2, 0.2), "cannot-tell", (None, None, None)),
    ],
)
def test_support(tried: list[Specification], verdict: Any, expected: tuple[Any, ...]) -> None:
    assert support_of(tried, tried, verdict, 0.05) == expected


def test_brackets_veto_but_do_not_vote() -> None:
    voting, bracket = spread(*[0.2] * 20), spread(-0.2, need="raw")
    assert support_of([*voting, *bracket], voting, "taught-heavy", 0.05) == (1.0, 1, False)
    assert [one.votes for one in (*voting[:1], *bracket)] == [True, False]


def test_what_is_reported() -> None:
    found = comparison()
    told = specifications(found, "hours", "taught-heavy", comparison(kept=FEWER))
    assert told is not None
    tried = everything()
    values = [one.excess.value for one in tried if one.excess is not None]
    assert (told.low, told.high) == (round(100 * min(values)), round(100 * max(values)))
    flat = [
        one.excess.value
        for one in tried
        if one.excess is not None and one.votes and one.choices["difficulty"] == "flat"
    ]
    assert told.median == pytest.approx(100 * np.median(flat), abs=1)
    assert [each.points for each in told.points] == sorted({round(100 * value) for value in values})
    assert sum(each.count for each in told.points) == told.compared == told.count
    assert told.decisive is not None
    assert abs(told.decisive.moves) == max(abs(one.moves) for one in told.choices if one.votes)
    moved = {(one.choice, one.level): one.moves for one in told.choices}
    assert moved["difficulty", "doubling"] > moved["difficulty", "mild"] > 0
    assert [one.level for one in told.choices if not one.votes] == ["raw", "net"]


def test_choices_that_change_nothing_are_counted_once() -> None:
    same = ({**COURSES[0], "cost": 300, "participants": 300}, {**COURSES[2], "cost": 120, "participants": 120})
    told = specifications(comparison(same), "hours", "taught-heavy", None)
    assert told is not None
    assert told.count == 5 * 4 * 2 * 2  # the three currencies are the same, one label is not
    assert "careless" not in {one.choice for one in told.choices}


def test_nothing_is_told_without_a_headline() -> None:
    surplus = replace(comparison(), broken=frozenset(NAMES))  # no ring is clear
    assert specifications(surplus, "hours", "cannot-tell", None) is None


def test_a_sample_without_need_gives_no_comparison_but_raw_and_prevalence() -> None:
    found = comparison()
    sides = need_sides(found, replace(found, broken=frozenset(NAMES)))
    out = [side for side in sides if side.choices["careless"] == "out"]
    assert {side.choices["need"] for side in out if side.share is not None} == {"raw", "prevalence"}
    assert all(side.share is not None for side in sides if side.choices["careless"] == "in")


def test_every_choice_has_its_words() -> None:
    tried = everything()
    said = {f"terminal.ways.{choice}-{level}" for one in tried for choice, level in one.choices.items()}
    said -= {f"terminal.ways.{choice}-{level}" for choice, level in tried[0].choices.items()}
    assert said <= set(all_texts())
