"""Exact audit of any number of partitions of the same people: can the figures of fewer than k of them be derived?

Owns the proof for three partitions and more. Work is counted, not timed, so that every machine decides the same.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from leaddev.disclosure.audit import IntArray, Leak

BoolArray = npt.NDArray[np.bool_]
MAX_ATOMS: Final = 500
MAX_NODES: Final = 500
_MOST_FULL: Final = 100_000
"""Cells up to which a table that is mostly empty takes less time when it is written in full."""
_MULTIPLES: Final = range(1, 13)
"""Of the numbers that a solver gives, which may be fractions: one of these must make them whole."""
_INFEASIBLE: Final = 2


class NotProvedError(Exception):
    """Neither a derivable set was found nor that there is none, within the work that is allowed."""


def find_small_combination(
    labels: IntArray, measures: IntArray, k: int, touching: BoolArray | None = None
) -> Leak | None:
    """Find a set of 1..k-1 people whose sum follows from the sums of all classes of all partitions together.

    `labels` has one row per atom and one column per partition, `measures` one row of counts per measure. `touching`
    asks only for sets that hold one of the atoms it marks. None means that no such set exists, for no measure.

    S is derivable iff some real numbers, one for each class, add up to 1 on the atoms of S and to 0 on all others that
    have people: an integer programme, with a switch for every atom. Which of several sets is found may depend on the
    solver; whether there is one does not. What it finds is proved with whole numbers.

    Raises NotProvedError where that takes too much work.
    """
    if not measures.size:
        return None
    joined = join_inseparable(labels, measures.min(axis=0), k)  # of pairs who answered every measure
    atoms, place = _distinct(joined)
    sums = np.stack([_add_up(place, counts) for counts in measures])
    for people, row in zip(*np.unique(sums, axis=0, return_index=True), strict=True):
        if not ((people > 0) & (people < k)).any():
            continue
        wanted = None if touching is None else _add_up(place, touching.astype(np.int64)) > 0
        inside = _search(atoms, people, k, wanted)
        if inside is not None:
            counts = measures[int(row)]
            chosen = np.flatnonzero(inside[place] & (counts > 0))
            return Leak(tuple(map(tuple, labels[chosen].tolist())), int(counts[chosen].sum()))
    return None


def join_inseparable(labels: IntArray, counts: IntArray, k: int) -> IntArray:
    """The labels, with one label for classes of a partition that no set of 1..k-1 people can tell apart.

    Two people who share all labels but one, c and d: if neither is in S, the numbers of c and d are equal. From k such
    pairs without a person in common S can touch k-1 at most, so one is left and the numbers are equal. Then c and d
    are one class, and more pairs share all labels but one.
    """
    joined, before = labels, -1
    while (classes := sum(len(np.unique(column)) for column in joined.T)) != before:
        before = classes
        for column in range(joined.shape[1]):
            joined = _join_column(joined, counts, k, column)
    return joined


def _join_column(labels: IntArray, counts: IntArray, k: int, column: int) -> IntArray:
    from scipy.sparse.csgraph import connected_components

    names, own = np.unique(labels[:, column], return_inverse=True)
    if len(names) < 2:
        return labels
    others = _distinct(np.delete(labels, column, axis=1))[1]
    atoms, place = _distinct(np.stack([others, own.reshape(-1)], axis=1))
    people = np.minimum(_add_up(place, counts), k)
    # the first of each class who share all else are one row, the second the next: pairs are those who share a row
    number = np.arange(people.sum()) - np.repeat(np.cumsum(people) - people, people)
    rows, classes = np.repeat(atoms[:, 0], people) * k + number, np.repeat(atoms[:, 1], people)
    shape = (int(rows.max(initial=-1)) + 1, len(names))
    pairs = (_shared(rows, classes, shape) >= k).astype(np.int64)
    joined = labels.copy()
    joined[:, column] = connected_components(pairs, directed=False)[1][own.reshape(-1)]
    return joined


def _shared(rows: IntArray, classes: IntArray, shape: tuple[int, int]) -> npt.NDArray[np.float64]:
    """(classes, classes) in how many rows two classes both are."""
    from scipy.sparse import csr_array

    if shape[0] * shape[1] > _MOST_FULL:
        table = csr_array((np.ones(len(rows)), (rows, classes)), shape=shape)
        return (table.T @ table).toarray()
    full = np.zeros(shape)
    full[rows, classes] = 1
    return full.T @ full


def _search(labels: IntArray, counts: IntArray, k: int, wanted: BoolArray | None) -> BoolArray | None:
    """Which atoms are in a derivable set that holds a wanted one; None where there is none."""
    lived = counts > 0
    atoms, place = _distinct(join_inseparable(labels[lived], counts[lived], k))
    people = _add_up(place, counts[lived])
    among = np.ones(len(atoms), dtype=bool) if wanted is None else _add_up(place, wanted[lived].astype(np.int64)) > 0
    small = np.flatnonzero(people < k)
    if not among[small].any():
        return None
    if len(atoms) > MAX_ATOMS:
        raise NotProvedError
    chosen = _solve(atoms, people, k, small, among)
    if chosen is None:
        return None
    inside = np.zeros(len(labels), dtype=bool)
    inside[lived] = chosen[place]
    return inside


def _solve(atoms: IntArray, people: IntArray, k: int, small: IntArray, among: BoolArray) -> BoolArray | None:
    """The integer programme: numbers of classes, then a switch for every small atom; few people first.

    The first class of all partitions but one has number 0, which excludes nothing.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    classes = np.hstack(
        [atoms[:, [column]] == np.unique(atoms[:, column])[column > 0 :] for column in range(atoms.shape[1])]
    )
    numbers = classes.shape[1]
    sizes, held = (np.concatenate([np.zeros(numbers), each[small]]) for each in (people, among))
    found = milp(
        sizes,
        constraints=[
            LinearConstraint(np.hstack([classes, -np.eye(len(atoms))[:, small]]), 0, 0),
            LinearConstraint(np.stack([sizes, held]), [1, 1], [k - 1, np.inf]),
        ],
        bounds=Bounds(np.where(sizes > 0, 0, -np.inf), np.where(sizes > 0, 1, np.inf)),
        integrality=(sizes > 0).astype(np.int64),
        options={"node_limit": MAX_NODES, "presolve": True, "mip_rel_gap": 1},  # the first that is found will do
    )
    if found.x is None and found.status == _INFEASIBLE:
        return None
    if found.x is None:
        raise NotProvedError
    chosen = np.zeros(len(atoms), dtype=np.int64)
    chosen[small] = np.rint(found.x[numbers:])
    multiples = (
        times * chosen == classes @ np.rint(times * found.x[:numbers]).astype(np.int64) for times in _MULTIPLES
    )
    if not 0 < chosen @ people < k or not any(multiple.all() for multiple in multiples):
        raise NotProvedError
    return chosen > 0


def _distinct(labels: IntArray) -> tuple[IntArray, IntArray]:
    """The distinct rows, and which of them each row is."""
    distinct, place = np.unique(labels, axis=0, return_inverse=True)
    return distinct.astype(np.int64), place.reshape(-1)


def _add_up(place: IntArray, counts: IntArray) -> IntArray:
    sums = np.zeros(int(place.max(initial=-1)) + 1, dtype=np.int64)
    np.add.at(sums, place, counts)
    return sums
