"""Details of groups in which everybody is alike are not shown, and cannot be worked out from others."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddev.disclosure import Cell, Group, counts_beside, publish_tree, share_of_people, varying_cells
from leaddev.disclosure.figures import BandedShare, Computed, ticked
from leaddev.stats.intervals import wilson_interval


def tree(sizes: dict[str, int]) -> tuple[Cell, ...]:
    """A house with these units, all shown."""
    units = tuple(Group(name, (size,)) for name, size in sizes.items())
    return publish_tree(Group("house", (sum(sizes.values()),), units), 5).cells


def shown(sizes: dict[str, int], alike: set[str]) -> set[str]:
    """What is shown where these units, and sets of them alone, do not vary."""
    return set(varying_cells(tree(sizes), lambda members: not members - {"house"} or not members - {"house"} <= alike))


def test_everything_is_shown_where_everybody_differs() -> None:
    assert shown({"a": 10, "b": 12, "c": 9}, set()) == {"house", "a", "b", "c"}


def test_what_is_hidden_does_not_tell_which_of_two_is_alike() -> None:
    """The smallest beside it would: had the 10 of a been alike, and not the 30 of d, another would be hidden."""
    sizes = {"a": 10, "b": 12, "c": 20, "d": 30}
    for pair in ({"a", "b"}, {"c", "d"}):
        assert {frozenset(shown(sizes, {one})) for one in pair} == {frozenset({"house", *sizes} - pair)}
    odd = {"a": 10, "b": 12, "c": 9}
    assert {frozenset(shown(odd, {one})) for one in odd} == {frozenset({"house"})}


def test_two_that_are_alike_take_two_more_only_where_both_are_alike_together() -> None:
    cells = tree({"a": 10, "b": 12, "c": 9, "d": 20})
    single = [frozenset({"a"}), frozenset({"c"})]
    assert varying_cells(cells, lambda members: members not in single) == {"house", "b", "d"}
    assert shown({"a": 10, "b": 12, "c": 9, "d": 20}, {"a", "c"}) == {"house"}


def test_an_organization_that_is_alike_shows_nothing() -> None:
    assert not shown({"a": 10, "b": 12}, {"a", "b"})


@given(
    sizes=st.lists(st.integers(5, 30), min_size=2, max_size=5),
    answers=st.lists(st.integers(0, 1), min_size=5, max_size=5),
    seed=st.integers(0, 50),
)
def test_no_sum_of_shown_groups_is_about_people_who_are_alike(sizes: list[int], answers: list[int], seed: int) -> None:
    """Units whose people all said `answers`, or differ: every set that follows from what is shown holds both."""
    random = np.random.default_rng(seed)
    names = [f"u{number}" for number in range(len(sizes))]
    said = {
        name: set(random.integers(0, 2, size).tolist()) if random.random() < 0.5 else {answer}
        for name, size, answer in zip(names, sizes, answers, strict=False)
    }

    def varies(members: frozenset[str]) -> bool:
        heard = [said[name] for name in members if name in said]
        return not heard or len(set().union(*heard)) > 1

    units = [Group(name, (size,)) for name, size in zip(names, sizes, strict=True)]
    cut = len(units) // 2
    divisions = [
        Group(f"d{place}", (sum(u.counts[0] for u in part),), tuple(part))
        for place, part in enumerate((units[:cut], units[cut:]))
    ]
    cells = publish_tree(Group("house", (sum(sizes),), tuple(divisions)), 5).cells
    told = varying_cells(cells, varies)
    published = [frozenset(cell.members) & set(names) for cell in cells if cell.id in told]
    vectors = np.array([[name in members for name in names] for members in published], dtype=float)
    for size in range(1, len(names) + 1):
        for chosen in combinations(names, size):
            wanted = np.array([name in chosen for name in names], dtype=float)
            if len(vectors) and np.linalg.matrix_rank(np.vstack([vectors, wanted])) == np.linalg.matrix_rank(vectors):
                assert varies(frozenset(chosen)), (published, chosen)


@pytest.mark.parametrize(
    ("total", "counts", "expected"),
    [
        (60, (60, 60), (60, 60)),
        (60, (51, 50, 59), (None, 50, None)),  # 10 people left one out: told; 9 and 1: not
        (60, (50, 48), (50, None)),  # two beside each other
        (60, (50, 40), (50, 40)),
        (60, (40, 45), (None, 45)),  # the larger first
    ],
)
def test_counts_beside_each_other(total: int, counts: tuple[int, ...], expected: tuple[int | None, ...]) -> None:
    assert counts_beside(total, counts, 10) == expected


@pytest.mark.parametrize(
    ("share", "n", "expected"),
    [
        (0.5, 19, None),
        (0.5, 20, BandedShare(0.5)),
        (0.63, 99, BandedShare(0.65)),
        (0.63, 100, BandedShare(0.63)),
        (0.625, 40, BandedShare(0.65)),
        (0.05, 500, BandedShare(0.05, "at-most")),
        (0.051, 500, BandedShare(0.05)),
        (0.0, 20, BandedShare(0.05, "at-most")),
        (0.95, 20, BandedShare(0.95, "at-least")),
        (1.0, 500, BandedShare(0.95, "at-least")),
        (0.949, 500, BandedShare(0.95)),
    ],
)
def test_shares_of_people(share: float, n: int, expected: BandedShare | None) -> None:
    assert share_of_people(share, n, 10) == expected


@pytest.mark.parametrize(("some", "others"), [(0, 2), (40, 38)])
def test_limits_do_not_tell_nobody_from_few_and_all_from_nearly_all(some: int, others: int) -> None:
    def shown_of(count: int) -> object:
        found = wilson_interval(count, 40)
        return ticked(Computed(estimate=count / 40, low=found.low, high=found.high, n=40), 10)

    assert shown_of(some) == shown_of(others)
