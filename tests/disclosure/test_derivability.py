"""Brute force over everything an attacker can compute: nothing published isolates fewer than k people."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddev.disclosure import (
    Atoms,
    Group,
    Publication,
    Split,
    find_small_combination,
    find_small_cut,
    group_ids,
    publish_together,
    publish_tree,
)
from leaddev.disclosure.audit import IntArray, Leak
from leaddev.disclosure.groups import is_safe
from leaddev.disclosure.search import join_inseparable


def null_space(matrix: IntArray) -> IntArray:
    """An integer basis (columns) of the null space, by exact elimination."""
    rows = [[Fraction(int(value)) for value in row] for row in matrix]
    width, pivots = matrix.shape[1], list[int]()
    for column in range(width):
        rank = len(pivots)
        found = next((i for i in range(rank, len(rows)) if rows[i][column]), None)
        if found is None:
            continue
        rows[rank], rows[found] = rows[found], rows[rank]
        lead = rows[rank][column]
        rows[rank] = [value / lead for value in rows[rank]]
        for i, row in enumerate(rows):
            if i != rank and row[column]:
                factor = row[column]
                rows[i] = [a - factor * b for a, b in zip(row, rows[rank], strict=True)]
        pivots.append(column)
    basis = []
    for free in sorted(set(range(width)) - set(pivots)):
        vector = [Fraction(0)] * width
        vector[free] = Fraction(1)
        for i, pivot in enumerate(pivots):
            vector[pivot] = -rows[i][free]
        scale = int(np.lcm.reduce([value.denominator for value in vector]))
        basis.append([int(value * scale) for value in vector])
    return np.array(basis, dtype=np.int64).reshape(len(basis), width).T


def subsets(width: int) -> IntArray:
    return (np.arange(1, 2**width)[:, None] >> np.arange(width)) & 1


def smallest_derivable(matrix: IntArray, counts: IntArray) -> int:
    """People in the smallest non-empty set of atoms whose indicator lies in the row space."""
    chosen = subsets(len(counts))
    derivable = ~(chosen @ null_space(matrix)).any(axis=1)
    return int((chosen[derivable] @ counts).min(initial=10**9))


def smallest_support(matrix: IntArray, counts: IntArray) -> int:
    """People involved in the smallest non-zero figure of the row space, whatever its weights."""
    if not len(matrix):
        return 10**9
    rank = np.linalg.matrix_rank(matrix)
    found = [
        int(chosen @ counts)
        for chosen in subsets(len(counts)).astype(bool)
        if chosen.all() or np.linalg.matrix_rank(matrix[:, ~chosen]) < rank
    ]
    return min(found, default=10**9)


def indicators(labels: IntArray) -> IntArray:
    """One row for every class of every partition."""
    rows = [column == value for column in labels.T for value in np.unique(column)]
    return np.array(rows, dtype=np.int64)


def published_rows(publication: Publication, names: Iterable[str]) -> IntArray:
    """One row per cell: which atoms, named by their direct group, it consists of."""
    order = list(names)
    rows = [[name in set(cell.members) for name in order] for cell in publication.cells]
    return np.array(rows, dtype=np.int64).reshape(len(rows), len(order))


def random_tree(rng: np.random.Generator, measures: int, limit: int) -> tuple[Group, dict[str, tuple[int, ...]]]:
    """A tree of up to `limit` groups and depth 4, and the direct counts of its groups."""
    size = int(rng.integers(2, limit + 1))
    parents, depths = [-1], [0]
    for _ in range(1, size):
        parent = int(rng.choice([i for i, depth in enumerate(depths) if depth < 4]))
        parents.append(parent)
        depths.append(depths[parent] + 1)
    people = rng.choice([0, 0, 1, 2, 3, 4, 5, 6, 8], size=size)
    answers = [
        people,
        *(np.where(rng.random(size) < 0.5, people, rng.integers(0, people + 1)) for _ in range(1, measures)),
    ]
    direct = np.stack(answers, axis=1)
    sums, parts = direct.copy(), [list[Group]() for _ in parents]
    for i in range(size - 1, 0, -1):
        sums[parents[i]] += sums[i]
        parts[parents[i]].append(Group(f"g{i}", tuple(sums[i].tolist()), tuple(parts[i])))
    root = Group("g0", tuple(sums[0].tolist()), tuple(parts[0]))
    return root, {f"g{i}": tuple(direct[i].tolist()) for i in range(size)}


def atoms_of(direct: dict[str, tuple[int, ...]], measure: int) -> tuple[list[str], IntArray]:
    names = [name for name, counts in direct.items() if counts[measure]]
    return names, np.array([direct[name][measure] for name in names], dtype=np.int64)


@pytest.mark.parametrize("measures", [1, 2, 3])
@pytest.mark.parametrize("k", [3, 5])
def test_no_small_set_of_a_published_tree_can_be_derived(measures: int, k: int) -> None:
    rng = np.random.default_rng(100 * measures + k)
    published = unsafe_naive = 0
    for _ in range(150):
        root, direct = random_tree(rng, measures, 10)
        publication = publish_tree(root, k)
        published += len(publication.cells) > 1
        naive = publish_tree(root, 1)
        large = tuple(cell for cell in naive.cells if not cell.remainder and is_safe(cell.counts, k))
        broken = False
        for measure in range(measures):
            names, counts = atoms_of(direct, measure)
            assert smallest_derivable(published_rows(publication, names), counts) >= k
            broken |= smallest_derivable(published_rows(Publication(large, frozenset()), names), counts) < k
        unsafe_naive += broken
    assert published > 50
    assert unsafe_naive > 30  # the check has teeth: the plain minimum-n rule leaks


def test_the_tree_also_hides_differences_between_few_people() -> None:
    rng = np.random.default_rng(7)
    for _ in range(60):
        root, direct = random_tree(rng, 1, 7)
        names, counts = atoms_of(direct, 0)
        assert smallest_support(published_rows(publish_tree(root, 5), names), counts) >= 5


def random_labels(rng: np.random.Generator, partitions: int, most: int) -> tuple[IntArray, IntArray]:
    sizes = rng.integers(1, 5, size=partitions)
    labels = np.unique(np.stack([rng.integers(0, size, size=most) for size in sizes], axis=1), axis=0)
    return labels, rng.choice([0, 1, 1, 2, 3, 5, 7], size=len(labels))


def assert_derivable(leak: Leak, labels: IntArray, counts: IntArray, k: int) -> None:
    """The reported set is real: of the stated size, below k, and in the row space."""
    inside = np.array([tuple(row) in set(leak.atoms) for row in labels.tolist()])
    assert 0 < leak.size < k
    assert counts[inside].sum() == leak.size
    assert not (inside.astype(np.int64) @ null_space(indicators(labels))).any()


def test_cuts_agree_with_brute_force_on_two_partitions() -> None:
    rng = np.random.default_rng(11)
    found = 0
    for _ in range(1500):
        labels, counts = random_labels(rng, 2, 9)
        k = int(rng.integers(2, 9))
        labels, counts = labels[counts > 0], counts[counts > 0]
        if not len(counts):
            continue
        leak = find_small_cut(labels, counts, k)
        assert (leak is not None) == (smallest_derivable(indicators(labels), counts) < k)
        if leak is not None:
            assert_derivable(leak, labels, counts, k)
            found += 1
    assert 300 < found < 1400


def test_cuts_with_differences_agree_with_brute_force() -> None:
    rng = np.random.default_rng(12)
    for _ in range(60):
        labels, counts = random_labels(rng, 2, 7)
        labels, counts = labels[counts > 0], counts[counts > 0]
        if len(counts):
            k = int(rng.integers(2, 9))
            leak = find_small_cut(labels, counts, k, differences=True)
            assert (leak is not None) == (smallest_support(indicators(labels), counts) < k)


@pytest.mark.parametrize("partitions", [2, 3, 4])
def test_search_agrees_with_brute_force(partitions: int) -> None:
    rng = np.random.default_rng(13)
    found = 0
    for _ in range(70):
        labels, counts = random_labels(rng, partitions, 11)
        others = np.where(rng.random(len(counts)) < 0.2, 0, counts)
        k = int(rng.integers(2, 13))
        leak = find_small_combination(labels, np.stack([counts, others]), k)
        smallest = [
            smallest_derivable(indicators(labels[people > 0]), people[people > 0])
            for people in (counts, others)
            if people.any()
        ]
        assert (leak is not None) == (min(smallest, default=k) < k)
        if leak is not None:
            some = counts if is_derivable(leak, labels, counts) else others
            assert_derivable(leak, labels[some > 0], some[some > 0], k)
            found += 1
    assert 30 < found < 70


def is_derivable(leak: Leak, labels: IntArray, counts: IntArray) -> bool:
    labels, counts = labels[counts > 0], counts[counts > 0]
    inside = np.array([tuple(row) in set(leak.atoms) for row in labels.tolist()])
    return counts[inside].sum() == leak.size and not (inside.astype(np.int64) @ null_space(indicators(labels))).any()


def test_classes_are_joined_only_where_no_small_set_tells_them_apart() -> None:
    rng = np.random.default_rng(15)
    joined = 0
    for _ in range(150):
        labels, counts = random_labels(rng, 3, 10)
        labels, counts = labels[counts > 0], counts[counts > 0]
        if not len(counts):
            continue
        k = int(rng.integers(1, 6))
        chosen = subsets(len(counts))
        derivable = ~(chosen @ null_space(indicators(labels))).any(axis=1) & (np.asarray(chosen @ counts) < k)
        together = join_inseparable(labels, counts, k)
        assert not (chosen[derivable] @ null_space(indicators(together))).any()
        joined += len(np.unique(together, axis=0)) < len(labels)
    assert joined > 30


def test_three_ways_that_are_safe_two_by_two() -> None:
    """u0 + o0 + t0 - everybody is a sum over six people, who are spread over as many cells."""
    ways = np.array([[0, 0, 1], [0, 0, 2], [0, 1, 0], [0, 2, 0], [1, 0, 0], [2, 0, 0]])
    rest = [[0, 1 + i % 3, 1 + i // 3 % 3] for i in range(27)]
    labels = np.vstack([ways, *(np.roll(rest, turn, axis=1) for turn in range(3))])
    counts = np.ones(len(labels), dtype=np.int64)
    for first, second in combinations(range(3), 2):
        assert find_small_cut(labels[:, [first, second]], counts, 10) is None
    leak = find_small_combination(labels, counts[None], 10)
    assert leak == Leak(tuple(map(tuple, ways.tolist())), 6)
    assert find_small_combination(labels, counts[None], 6) is None
    elsewhere = (labels[:, 0] > 2) & (labels[:, 1] > 0)
    assert find_small_combination(labels, counts[None], 10, elsewhere) is None


def random_union(rng: np.random.Generator, splits: int) -> tuple[Group, list[Split], Atoms]:
    """A tree with splits that run nearly along it, so that crossings leave few people."""
    root, direct = random_tree(rng, int(rng.integers(1, 3)), 6)
    names = group_ids(root)
    rows, counts = [], []
    for group, name in enumerate(names):
        whole = np.array(direct[name])
        common = [group % 3] * splits
        odd = np.minimum(whole, int(rng.integers(0, 3)))
        rows += [[group, *common], [group, *rng.integers(0, 3, size=splits).tolist()]]
        counts += [whole - odd, odd]
    named = [Split(f"split{i}", ("a", "b", "c")) for i in range(splits)]
    labels, inverse = np.unique(np.array(rows), axis=0, return_inverse=True)
    sums = np.zeros((len(labels), len(root.counts)), dtype=np.int64)
    np.add.at(sums, inverse.reshape(-1), np.array(counts))
    return root, named, Atoms(labels, sums)


def union_rows(root: Group, splits: list[Split], atoms: Atoms, publications: list[Publication]) -> IntArray:
    names = [group_ids(root), *([f"{split.id}={value}" for value in split.values] for split in splits)]
    parts = [
        published_rows(publication, [names[i][label] for label in atoms.labels[:, i]])
        for i, publication in enumerate(publications)
    ]
    return np.vstack(parts)


@pytest.mark.parametrize(("splits", "k"), [(1, 3), (1, 5), (1, 7), (2, 3), (2, 5)])
def test_no_small_set_of_a_published_union_can_be_derived(splits: int, k: int) -> None:
    rng = np.random.default_rng(1000 * splits + k)
    changed = shown = 0
    for _ in range(120):
        root, named, atoms = random_union(rng, splits)
        together = publish_together(root, named, atoms, k)
        assert not together.unproved
        alone = [together.tree, *together.splits.values()]
        matrix = union_rows(root, named, atoms, alone)
        for counts in atoms.counts.T:
            lived = counts > 0
            if lived.any():
                assert smallest_derivable(matrix[:, lived], counts[lived]) >= k
        shown += any(len(publication.cells) > 1 for publication in alone[1:])
        changed += any(
            atoms.counts[atoms.labels[:, place + 1] == value].sum(axis=0).min() >= k
            for place, (split, publication) in enumerate(zip(named, alone[1:], strict=True))
            for value, name in enumerate(split.values)
            if f"{split.id}={name}" in publication.suppressed
        )
    assert shown > 10
    assert changed > 10


@settings(max_examples=60, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10**6), k=st.integers(2, 12))
def test_nothing_follows_from_a_tree_with_two_splits_whatever_their_order(seed: int, k: int) -> None:
    root, named, atoms = random_union(np.random.default_rng(seed), 2)
    together = publish_together(root, named, atoms, k)
    matrix = union_rows(root, named, atoms, [together.tree, *together.splits.values()])
    for counts in atoms.counts.T:
        lived = counts > 0
        if lived.any():
            assert smallest_derivable(matrix[:, lived], counts[lived]) >= k
    turned = Atoms(atoms.labels[::-1, [0, 2, 1]], atoms.counts[::-1])
    assert publish_together(root, named[::-1], turned, k) == together


def test_a_table_that_is_written_in_full_tells_the_same_as_one_that_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(3)
    for k in range(2, 12):
        labels, counts = rng.integers(0, 4, (40, 3)), rng.integers(0, 9, 40)
        full = join_inseparable(labels, counts, k)
        with monkeypatch.context() as changed:
            changed.setattr("leaddev.disclosure.search._MOST_FULL", 0)
            assert (join_inseparable(labels, counts, k) == full).all()


@pytest.mark.parametrize(("touched", "is_found"), [((False, True), True), ((True, False), False)])
def test_a_set_is_looked_for_that_holds_one_of_the_marked_people(touched: tuple[bool, bool], is_found: bool) -> None:
    """Ten people and one, told apart by the second partition: the one is a class of it."""
    labels, measures = np.array([[0, 0], [0, 1]]), np.array([[10, 1]])
    found = find_small_combination(labels, measures, 5, np.array(touched))
    assert (found is not None) is is_found
    assert find_small_combination(labels, measures, 5) is not None
