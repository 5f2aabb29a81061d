"""Bounded audit of three or more partitions of the same people: search small sets of atoms that are derivable.

Complete for sets of up to four atoms; larger sets are not searched.
"""

from collections.abc import Iterator
from typing import Final, Literal

import numpy as np
from msgspec import Struct

from leaddev.disclosure.audit import IntArray, Leak, merge_atoms

MAX_ATOMS: Final = 4
_PRIMES: Final = (2**31 - 1, 2**31 - 19, 2**31 - 61)
_SIDES: Final[tuple[Literal["left"], Literal["right"]]] = ("left", "right")


def find_small_combination(labels: IntArray, counts: IntArray, k: int) -> Leak | None:
    """Find a derivable set of 1..k-1 people that consists of at most four atoms.

    `labels` has one row per atom and one column per partition. As every atom holds at least one person, the
    search is complete for k <= 5; for larger k, sets of five or more atoms are not searched.

    A set is derivable iff its indicator lies in the row space of the partitions' indicators, iff it is
    orthogonal to their null space. Two random null-space vectors, computed exactly modulo a prime near 2^31,
    give each atom a key of 62 bits: the keys of a derivable set add up to 0; those of any other do so with
    probability 2^-62, which would only hide more. Sums of one or two keys are matched with each other.
    """
    labels, counts = merge_atoms(labels, counts)
    if not len(counts):
        return None
    small = np.flatnonzero(counts < k)
    keys, prime = _null_keys(labels)
    small = small[np.argsort(counts[small], kind="stable")]
    single = _Sums(small[:, None], keys[small])
    pair = _pairs(single, counts[small], k, prime)
    for members in _matches(single, pair, prime):
        size = int(counts[members].sum())
        if size < k and len(set(members)) == len(members):
            return Leak(tuple(tuple(labels[atom].tolist()) for atom in sorted(members)), size)
    return None


class _Sums(Struct, frozen=True):
    """Sets of equally many atoms: their members and the sums of their keys."""

    members: IntArray
    keys: IntArray


def _pairs(single: _Sums, people: IntArray, k: int, prime: int) -> _Sums:
    """All pairs that leave room for a third atom below k; `people` ascend."""
    positions = np.arange(len(people))
    partners = np.searchsorted(people, k - 2 - people, "right") - positions - 1
    partners = np.maximum(partners, 0)
    first = np.repeat(positions, partners)
    second = np.arange(len(first)) - np.repeat(np.cumsum(partners) - partners, partners) + first + 1
    members = np.hstack([single.members[first], single.members[second]])
    return _Sums(members, (single.keys[first] + single.keys[second]) % prime)


def _matches(single: _Sums, pair: _Sums, prime: int) -> Iterator[list[int]]:
    """Sets of one to four atoms whose keys add up to 0; members may repeat."""
    yield from single.members[~single.keys.any(axis=1)].tolist()
    for left, right in ((single, single), (single, pair), (pair, pair)):
        packed, wanted = _pack(right.keys, prime), _pack(-left.keys % prime, prime)
        order = np.argsort(packed, kind="stable")
        packed = packed[order]
        asked = np.sort(wanted)  # looking up in order is several times faster
        hits = asked[np.searchsorted(packed, asked, "right") > np.searchsorted(packed, asked)]
        for index in np.flatnonzero(np.isin(wanted, hits)).tolist() if len(hits) else ():
            start, stop = (int(np.searchsorted(packed, wanted[index], side)) for side in _SIDES)
            for match in order[start:stop].tolist():
                yield left.members[index].tolist() + right.members[match].tolist()


def _pack(keys: IntArray, prime: int) -> IntArray:
    return keys[:, 0] * prime + keys[:, 1]


def _null_keys(labels: IntArray) -> tuple[IntArray, int]:
    """Two random vectors (columns) orthogonal to every class of every partition, and the prime they are modulo."""
    for prime in _PRIMES:
        vectors = _null_vectors(labels, prime)
        if vectors is not None:
            return vectors.T, prime
    raise ArithmeticError("no prime gives the null space of the published sets")


def _null_vectors(labels: IntArray, prime: int) -> IntArray | None:
    """Project random vectors: first off the partition with most classes, then off what the others add to it."""
    columns = [np.unique(column, return_inverse=True)[1].reshape(-1) for column in labels.T]
    base = max(range(len(columns)), key=lambda i: int(columns[i].max()))
    classes = [column == value for i, column in enumerate(columns) if i != base for value in range(column.max() + 1)]
    rows = _centre(np.array(classes, dtype=np.int64).reshape(-1, len(labels)), columns[base], prime)
    noise = np.random.default_rng(20).integers(0, prime, size=(2, len(labels)), dtype=np.int64)
    vectors = _centre(noise, columns[base], prime)
    system = [_products(rows, row, prime) for row in np.vstack([rows, vectors])]
    weights = _solve(np.array(system, dtype=np.int64).T, prime)
    for row, pair in zip(rows, weights, strict=True):
        vectors = (vectors - pair[:, None] * row % prime) % prime
    solved = all(not _products(rows, vector, prime).any() for vector in vectors)
    return vectors if solved else None


def _centre(rows: IntArray, classes: IntArray, prime: int) -> IntArray:
    """Subtract from each row its mean over every class, modulo the prime."""
    sizes = np.bincount(classes)
    inverses = np.array([pow(int(size), -1, prime) for size in sizes], dtype=np.int64)
    sums = np.zeros((len(rows), len(sizes)), dtype=np.int64)
    for row, into in zip(rows, sums, strict=True):
        np.add.at(into, classes, row)
    return (rows - (sums % prime * inverses % prime)[:, classes]) % prime


def _products(rows: IntArray, vector: IntArray, prime: int) -> IntArray:
    sums: IntArray = (rows * vector % prime).sum(axis=1)
    return sums % prime


def _solve(system: IntArray, prime: int) -> IntArray:
    """One solution of a consistent square system with two right-hand sides, free unknowns 0."""
    matrix, size = system.copy(), len(system)
    solution = np.zeros((size, 2), dtype=np.int64)
    rank, pivots = 0, []
    for column in range(size):
        candidates = np.flatnonzero(matrix[rank:, column])
        if not len(candidates):
            continue
        chosen = rank + int(candidates[0])
        matrix[[rank, chosen]] = matrix[[chosen, rank]]
        matrix[rank] = matrix[rank] * pow(int(matrix[rank, column]), -1, prime) % prime
        factors = matrix[:, column].copy()
        factors[rank] = 0
        matrix = (matrix - factors[:, None] * matrix[rank] % prime) % prime
        pivots.append(column)
        rank += 1
    solution[pivots] = matrix[:rank, size:]
    return solution
