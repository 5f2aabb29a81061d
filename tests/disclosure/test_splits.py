from types import SimpleNamespace

import numpy as np
import pytest

from leaddev.disclosure import Atoms, Group, Publication, Split, gather_atoms, publish_split, publish_together, search
from leaddev.disclosure.audit import IntArray
from leaddev.disclosure.splits import _check

TEAMS = Group("org", (12,), (Group("A", (5,)), Group("B", (7,))))
PROFESSION = Split("profession", ("nurse", "doctor"))


def atoms(*rows: tuple[int, ...]) -> Atoms:
    """Rows of labels, each ending with the number of people."""
    table = np.array(rows, dtype=np.int64)
    return Atoms(table[:, :-1], table[:, -1:])


def names(publication: Publication) -> list[str]:
    return [cell.id for cell in publication.cells]


def test_the_minimal_leak_is_caught() -> None:
    alone = publish_split(Group("profession", (12,), (Group("nurse", (6,)), Group("doctor", (6,)))), 5)
    assert names(alone) == ["profession", "nurse", "doctor"]
    together = publish_together(TEAMS, [PROFESSION], atoms((1, 0, 5), (2, 0, 1), (2, 1, 6)), 5)
    assert names(together.tree) == ["org", "A", "B"]
    assert names(together.splits["profession"]) == ["profession"]


def test_a_harmless_split_stays() -> None:
    together = publish_together(TEAMS, [PROFESSION], atoms((1, 0, 3), (1, 1, 2), (2, 0, 3), (2, 1, 4)), 5)
    assert names(together.splits["profession"]) == ["profession", "profession=nurse", "profession=doctor"]


def test_only_the_value_that_leaks_loses_its_name() -> None:
    tree = Group("org", (60,), (Group("A", (30,)), Group("B", (20,)), Group("IT", (10,))))
    rows = [(1, 0, 15), (1, 1, 8), (1, 2, 6), (1, 3, 1), (2, 0, 8), (2, 1, 6), (2, 2, 6), (3, 3, 10)]
    split = Split("profession", ("nurse", "doctor", "clerk", "engineer"))
    shown = publish_together(tree, [split], atoms(*rows), 5).splits["profession"]
    assert names(shown) == ["profession", "profession=nurse", "profession=doctor", "profession/other"]
    assert shown.cells[-1].counts == (23,)
    assert set(shown.suppressed) == {"profession=clerk", "profession=engineer"}


def test_two_splits_are_audited_against_each_other() -> None:
    tree = Group("org", (12,))
    site = Split("site", ("north", "south"))
    rows = atoms((0, 0, 0, 5), (0, 0, 1, 1), (0, 1, 1, 6))
    together = publish_together(tree, [PROFESSION, site], rows, 5)
    shown = [len(publication.cells) for publication in together.splits.values()]
    assert sorted(shown) == [1, 3]
    swapped = Atoms(rows.labels[:, [0, 2, 1]], rows.counts)
    assert publish_together(tree, [site, PROFESSION], swapped, 5).splits == together.splits


def test_differences_between_few_people_can_be_refused_too() -> None:
    tree = Group("org", (26,), (Group("IT", (13,)), Group("Ward", (13,))))
    rows = atoms((1, 0, 12), (1, 1, 1), (2, 0, 1), (2, 1, 12))
    assert len(publish_together(tree, [PROFESSION], rows, 5).splits["profession"].cells) == 3
    strict = publish_together(tree, [PROFESSION], rows, 5, differences=True)
    assert len(strict.splits["profession"].cells) == 1


HALVES = Group("org", (44,), (Group("A", (22,)), Group("B", (22,))))
AGE = Split("age", ("young", "middle", "old"))
HALF = atoms((1, 0, 0, 8), (1, 1, 1, 8), (2, 0, 1, 8), (2, 1, 0, 8), (1, 1, 2, 6), (2, 0, 2, 6))
"""Every two of the three are safe, but (A + nurses + young - everybody) / 2 is the sum over eight people."""


def test_what_half_of_a_combination_gives_is_withheld() -> None:
    for column, split in ((1, PROFESSION), (2, AGE)):
        rows = Atoms(HALF.labels[:, [0, column]], HALF.counts)
        alone = publish_together(HALVES, [split], rows, 10, differences=True).splits[split.id]
        assert names(alone) == [split.id, *(f"{split.id}={value}" for value in split.values)]
    together = publish_together(HALVES, [PROFESSION, AGE], HALF, 10)
    assert not together.unproved
    assert names(together.tree) == ["org", "A", "B"]
    assert names(together.splits["profession"]) == ["profession"]
    assert names(together.splits["age"]) == ["age", "age=young", "age=middle", "age=old"]  # back again


def test_what_cannot_be_proved_is_withdrawn_the_finest_split_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MAX_ATOMS", 1)
    told = publish_together(HALVES, [PROFESSION, AGE], HALF, 10)
    assert told.unproved == ("age",)
    assert names(told.tree) == ["org", "A", "B"]
    assert names(told.splits["profession"]) == ["profession", "profession=nurse", "profession=doctor"]
    assert names(told.splits["age"]) == ["age"]


@pytest.mark.parametrize("answer", [{"x": None, "status": 1}, {"x": None, "status": 4}, {"x": 1.0, "status": 0}])
def test_an_answer_of_the_solver_that_does_not_hold_proves_nothing(
    answer: dict[str, float | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def solve(sizes: IntArray, **_: object) -> SimpleNamespace:
        x = answer["x"]
        return SimpleNamespace(x=x and np.full(len(sizes), x), status=answer["status"])

    monkeypatch.setattr("scipy.optimize.milp", solve)
    assert publish_together(HALVES, [PROFESSION, AGE], HALF, 10).unproved == ("age",)


def test_nothing_beside_a_tree_that_is_too_small() -> None:
    together = publish_together(TEAMS, [PROFESSION], atoms((1, 0, 5), (2, 0, 1), (2, 1, 6)), 13)
    assert together.tree.cells == together.splits["profession"].cells == ()


def test_no_splits_and_nobody() -> None:
    rows = atoms((1, 5), (2, 7))
    assert publish_together(TEAMS, [], rows, 5).splits == {}
    empty = Atoms(np.zeros((0, 2), dtype=np.int64), np.zeros((0, 1), dtype=np.int64))
    assert publish_together(Group("org", (0,)), [PROFESSION], empty, 5).tree.cells == ()


def test_atoms_are_counted_from_respondents() -> None:
    labels = np.array([[1, 0], [1, 0], [2, 1]])
    answered = np.array([[True, True], [True, False], [True, False]])
    gathered = gather_atoms(labels, answered)
    assert gathered.labels.tolist() == [[1, 0], [2, 1]]
    assert gathered.counts.tolist() == [[2, 1], [1, 0]]


@pytest.mark.parametrize(
    ("chosen", "rows"),
    [
        ([PROFESSION], atoms((1, 0, 5), (2, 0, 1), (2, 1, 5))),
        ([PROFESSION], atoms((1, 0, 5), (2, 0, 1), (2, 2, 6))),
        ([PROFESSION], atoms((1, 5), (2, 7))),
        ([PROFESSION, PROFESSION], atoms((1, 0, 0, 5), (2, 0, 0, 7))),
    ],
)
def test_contradictory_atoms_are_refused(chosen: list[Split], rows: Atoms) -> None:
    with pytest.raises(ValueError):
        publish_together(TEAMS, chosen, rows, 5)


def test_values_of_a_split_have_no_parts() -> None:
    with pytest.raises(ValueError):
        publish_split(Group("s", (9,), (Group("v", (9,), (Group("w", (9,)),)),)), 5)


@pytest.mark.parametrize(
    ("labels", "counts"),
    [
        ([[0, 0], [1, 0]], [[4]]),  # a row without counts
        ([[0], [1]], [[4], [5]]),  # no label of the split
        ([[0, 0], [1, 0]], [[4, 4], [5, 5]]),  # more measures than the groups have
        ([[0, 0], [2, 0]], [[4], [5]]),  # no such group
        ([[0, 0], [1, 1]], [[4], [5]]),  # no such value
    ],
)
def test_rows_that_do_not_fit_the_groups_are_refused(labels: list[list[int]], counts: list[list[int]]) -> None:
    tree = Group("all", (9,), (Group("ward", (5,)),))
    atoms = Atoms(np.array(labels), np.array(counts))
    with pytest.raises(ValueError, match="atoms"):
        _check(tree, [Split("contract", ("fixed",))], atoms)
