"""Item sums against plain rows; ring means are means of item means; few answers to an item leave it out."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from leaddev.score.differences import unit_levels
from leaddev.score.need import ring_need
from leaddev.score.sample import Sample, sample_of
from leaddev.sums.collect import Passes
from leaddev.sums.moments import UNITS, Moments, moments_of
from leaddev.sums.ring_measure import ITEM_SUMS, Cells, RingMeasure, is_alike, item_sums, ring_means

from .small_survey import drawn, plan_for, small_model

STAFF = np.array([90.0, 40.0, 200.0])
PLAN = plan_for(small_model(items=4, reversed_last=True), units=3)


def rated(codes: Any, ring: str) -> tuple[Any, Any]:
    """(4, n) importance and level on 0-4 of what was rated twice, NaN elsewhere; from the codes, item by item."""
    questionnaire = PLAN.questionnaire

    def steps(aspect: str) -> Any:
        questions = questionnaire.select("rings", subject=ring, aspect=aspect)
        rows = [codes[questionnaire.position[question.code]].astype(float) for question in questions]
        points = [np.where(row > 0, row - 1, np.nan) for row in rows]
        return np.array([4 - row if q.reversed else row for row, q in zip(points, questions, strict=True)])

    importance, level = steps("importance"), steps("level")
    return np.where(np.isnan(level), np.nan, importance), np.where(np.isnan(importance), np.nan, level)


def summed(codes: Any, groups: Any, fewest: int = 1) -> Moments:
    with Passes(PLAN, fewest) as passes:
        passes.add(codes, groups)
        return passes.finish(codes[:, :0], {name: one[:0] for name, one in groups.items()}, excluded=False)[0]


def sample(moments: Moments, staff: Any = STAFF) -> Sample:
    found = sample_of(moments.plan.blocks[0], moments.products["rings", UNITS], staff, moments.items[UNITS])
    assert found is not None
    return found


@pytest.mark.parametrize("grouping", [UNITS, "split"])
def test_sums_of_items_are_those_of_rows(grouping: str) -> None:
    codes, groups = drawn(PLAN, 90, 4)
    moments = moments_of(PLAN, codes, groups)
    for ring in ("taught", "lived"):
        importance, level = rated(codes, ring)
        for group in range(3 if grouping == UNITS else 2):
            own = groups[grouping] == group
            i, p = importance[:, own], level[:, own]
            expected = [np.isfinite(i), i, p, i > p, i**2, p**2, (i - p) ** 2]
            found = moments.items[grouping][group][:, PLAN.blocks[0].items[ring]]
            for name, row, cells in zip(ITEM_SUMS, found, expected, strict=True):
                assert row.tolist() == np.nansum(cells, axis=1).tolist(), name


@pytest.mark.parametrize("staff", [STAFF, None])
def test_ring_means_are_means_of_item_means(staff: Any) -> None:
    """Each item over those who rated it twice, units weighing by staff; not the mean over persons."""
    codes, groups = drawn(PLAN, 90, 8)
    found = sample(summed(codes, groups), staff)
    n = np.bincount(groups[UNITS], minlength=3)
    weight = np.ones(90) if staff is None else (staff / n)[groups[UNITS]]
    for ring in ("taught", "lived"):
        importance, level = rated(codes, ring)
        for name, cells in {"importance": importance, "level": level, "gap": importance - level}.items():
            items = [np.average(row[np.isfinite(row)], weights=weight[np.isfinite(row)]) / 4 for row in cells]
            estimate = found.ring_mean(ring, name)
            persons = found.ratio(ring, name, "paired")
            assert estimate is not None
            assert persons is not None
            assert estimate.value == pytest.approx(np.mean(items), abs=1e-9)
            assert abs(estimate.value - persons.value) > 1e-5
            assert estimate.gradient.tolist() == persons.gradient.tolist()


def test_units_are_compared_by_the_level_that_is_published_of_them() -> None:
    """A mean over persons, told as an estimate drawn towards the others, would stand beside the mean of items."""
    codes, groups = drawn(PLAN, 90, 8)
    found = sample(summed(codes, groups), None)
    level = found.ring_mean("taught", "level")
    assert level is not None
    assert unit_levels([found], "taught").means.tolist() == [level.value]


def test_with_complete_answers_both_means_are_one() -> None:
    codes, groups = drawn(PLAN, 60, 2)
    codes = np.where(codes > 0, codes, 3).astype(np.int8)
    found = sample(summed(codes, groups))
    for name in ("level", "importance", "gap"):
        estimate, persons = found.ring_mean("lived", name), found.ratio("lived", name, "paired")
        assert estimate is not None
        assert persons is not None
        assert estimate.value == pytest.approx(persons.value, abs=1e-9)


def one_ring(cells: Any) -> tuple[RingMeasure, Cells]:
    """The first ring, centred on everybody, and the item sums of some people: (4, n) importance, (4, n) level."""
    importance, level = (np.array(each, dtype=np.int32) for each in cells)
    given = importance >= 0
    ring = PLAN.rings[0]
    tables = (given, *(np.where(given, each, 0) for each in (importance - level, importance, level)))
    totals = np.stack([table.sum(axis=1) for table in tables])
    kept = (given, np.where(given, importance, 0), np.where(given, level, 0))
    return ring.centred(totals, 1), Cells(*kept)


def test_a_group_is_not_shifted_by_an_item_that_it_was_not_asked() -> None:
    """The second group lies one step above the first on each item that it rated; the fourth, easy one, it did not."""
    level = [[1, 1, 2, 2], [2, 2, 3, 3], [0, 0, 1, 1], [4, 4, -1, -1]]
    importance = [[4, 4, 4, 4], [4, 4, 4, 4], [4, 4, 4, 4], [4, 4, -1, -1]]
    ring, cells = one_ring((importance, level))
    first, second = (ring_means(ring, group) for group in item_sums(ring, cells, np.array([0, 0, 1, 1]), 2))
    assert first == pytest.approx({"importance": 1, "level": 7 / 16, "gap": 9 / 16})
    # everybody's means are 1.5, 2.5, 0.5 and 4, 2.125 together: the second group lies half a step above three of them
    assert second == pytest.approx({"importance": 1, "level": 2.625 / 4, "gap": 1.375 / 4})


def test_nobody_has_no_mean() -> None:
    ring, cells = one_ring((np.full((4, 3), 2), np.full((4, 3), 1)))
    empty = item_sums(ring, cells, np.array([0, 0, 0]), 2)[1]
    assert ring_means(ring, empty) is None


def test_an_item_that_too_few_rated_is_part_of_no_figure() -> None:
    """A ring of four items, one of which three people rated: the ring is that of the other three."""
    codes, groups = drawn(PLAN, 60, 5)
    for code in ("taught2", "taught2imp"):
        codes[PLAN.questionnaire.position[code]] = np.where(np.arange(60) < 3, 4, 0)
    kept, without = summed(codes, groups, fewest=1), summed(codes, groups, fewest=4)
    assert [len(ring.levels) for ring in kept.plan.rings] == [4, 4]
    assert [len(ring.levels) for ring in without.plan.rings] == [3, 4]
    assert "taught2" not in [question.code for question in without.plan.rings[0].levels]
    level = np.delete(rated(codes, "taught")[1], 1, axis=0)
    estimate = sample(without, None).ring_mean("taught", "level")
    assert estimate is not None
    assert estimate.value == pytest.approx(np.nanmean(level, axis=1).mean() / 4)


def test_an_item_that_nobody_rated_does_not_draw_the_ring_to_the_lowest_answer() -> None:
    codes, groups = drawn(PLAN, 60, 6)
    codes[PLAN.questionnaire.position["lived1"]] = 0
    found = sample(summed(codes, groups), None)
    _, level = rated(codes, "lived")
    for estimate in (found.ring_mean("lived", "level"), found.ratio("lived", "level", "paired")):
        assert estimate is not None
        assert estimate.value == pytest.approx(np.nanmean(level[1:], axis=1).mean() / 4, abs=0.01)


def test_where_everybody_falls_short_raw_need_is_net_need() -> None:
    """Otherwise the difference of the two, times n and the items, would be what a person who left one out answered."""
    codes, groups = drawn(PLAN, 12, 9)
    for question in PLAN.questionnaire:
        row = codes[PLAN.questionnaire.position[question.code]]
        high = (question.aspect == "importance") != question.reversed
        row[:] = np.where(np.arange(12) % 2, 5, 4) if high else np.where(np.arange(12) % 3, 1, 2)
    codes[PLAN.questionnaire.position["taught4"], 0] = 0
    need = ring_need(sample(summed(codes, groups), None), "taught")
    assert need is not None
    assert need.parts.middle != pytest.approx(need.parts.gap.value, abs=1e-4)
    assert need.raw.value == pytest.approx(need.net.value, abs=1e-9)


@pytest.mark.parametrize(
    ("importance", "level", "alike"),
    [
        ([3, 4, 4], [1, 2, 1], False),
        ([4, 4, 4], [1, 2, 1], True),
        ([3, 4, 4], [2, 2, 2], True),
        ([3, 4, 2], [2, 3, 1], True),  # everybody's gap is one step
        ([3, -1, 4], [2, -1, 1], False),
    ],
)
def test_alike_is_one_level_one_importance_or_one_gap(importance: Any, level: Any, alike: bool) -> None:
    others = ([[0, 3, 4], [4, 0, 1], [2, 1, 0]], [[2, 1, 0], [0, 1, 3], [0, 3, 4]])
    ring, cells = one_ring(([importance, *others[0]], [level, *others[1]]))
    assert is_alike(ring, item_sums(ring, cells, np.zeros(3, dtype=np.int32), 1)[0]) is alike
