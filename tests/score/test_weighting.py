"""When respondents are weighted to the headcounts of their groups, and which people every cell then stands for."""

from __future__ import annotations

import numpy as np
import pytest

from leaddev.score.weighting import cell_weights

STAFF = (np.array([60.0, 140.0]), np.array([90.0, 110.0]))
SPLITS = ("profession", "contract")


def counts(*unstated: float) -> np.ndarray:
    """Respondents of two by two groups, and of those who said one thing, the other, or neither."""
    table = np.array([[12.0, 18.0, 0.0], [25.0, 30.0, 0.0], [0.0, 0.0, 0.0]])
    table[2] = unstated or 0.0
    return table


def test_nobody_stands_for_a_cell_without_respondents() -> None:
    found = cell_weights(counts(), STAFF, SPLITS)
    assert found.populations is not None
    assert found.populations.reshape(3, 3)[:2, :2].sum(axis=1) == pytest.approx(STAFF[0])
    assert found.populations.reshape(3, 3)[:2, :2].sum(axis=0) == pytest.approx(STAFF[1])
    assert found.populations[counts().ravel() == 0].tolist() == [0.0] * 5


@pytest.mark.parametrize("unstated", [1.0, 4.0])
def test_few_who_do_not_say_their_group_refuse_the_weights(unstated: float) -> None:
    found = cell_weights(counts(unstated, 0, 0), STAFF, SPLITS)
    assert found.populations is None
    assert found.weighting.reason is not None
    assert (found.weighting.reason.code, found.weighting.reason.values) == ("few-unstated", {"needed": 5})
    assert cell_weights(counts(5.0, 0, 0), STAFF, SPLITS).populations is not None


def test_the_smallest_group_that_may_be_shown_is_the_smallest_cell_too() -> None:
    assert cell_weights(counts(), STAFF, SPLITS, minimum_group=12).populations is not None
    found = cell_weights(counts(), STAFF, SPLITS, minimum_group=13)
    assert found.weighting.reason is not None
    assert (found.weighting.reason.code, found.weighting.reason.values) == ("few-in-a-cell", {"needed": 13})
    fewer = counts() - np.diag([8.0, 0, 0])  # four in a cell are too few whatever may be shown
    assert cell_weights(fewer, STAFF, SPLITS, minimum_group=2).populations is None


HIDDEN = np.array([True, True, False, False])
FOUR_GROUPS, FOUR_STAFF = np.array([10.0, 20.0, 6.0, 9.0, 5.0]), np.array([40.0, 60.0, 30.0, 20.0])


def test_groups_that_may_not_be_shown_stand_for_their_people_together() -> None:
    found = cell_weights(FOUR_GROUPS, (FOUR_STAFF,), SPLITS[:1], shown=(HIDDEN,))
    assert found.parts is not None
    assert found.parts.tolist() == [0, 1, 2, 2, 3]  # those who did not say are not among the hidden
    assert found.populations is not None
    people = FOUR_STAFF.sum() * np.array([40, 60, 50]) / 150 * 45 / 50  # five of 50 keep the average weight
    assert found.populations == pytest.approx([*people, 150 * 5 / 50])


def test_groups_that_all_may_be_shown_have_a_weight_each() -> None:
    found = cell_weights(FOUR_GROUPS, (FOUR_STAFF,), SPLITS[:1], shown=(np.ones(4, dtype=bool),))
    assert found.parts is None
    assert found.populations == pytest.approx([*(FOUR_STAFF * 45 / 50), 150 * 5 / 50])


def test_only_the_split_with_hidden_groups_has_them_as_one() -> None:
    told = np.array([True, True]), np.array([True, False])
    found = cell_weights(counts(), STAFF, SPLITS, shown=told)
    assert found.parts is not None
    assert found.parts.reshape(3, 3)[0].tolist() == [0, 1, 2]
    assert found.parts.reshape(3, 3)[:, 0].tolist() == [0, 3, 6]
    assert cell_weights(counts(), STAFF, SPLITS, shown=(told[0], ~told[0])).populations is None
