"""Exact audit of two partitions of the same people: can the figures of fewer than k of them be derived?

Owns the proof for two partitions; sees only counts per atom, the people who share a block and a cell.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
from msgspec import Struct

IntArray = npt.NDArray[np.int64]
_SMALL_CLASS: Final = 64


class Leak(Struct, frozen=True):
    """A derivable set of `size` people, given as atoms: their labels in each partition."""

    atoms: tuple[tuple[int, ...], ...]
    size: int


def merge_atoms(labels: IntArray, counts: IntArray) -> tuple[IntArray, IntArray]:
    """Add up atoms with the same labels (one row per atom, one column per partition); drop the empty ones."""
    inhabited = counts > 0
    distinct, inverse = np.unique(labels[inhabited], axis=0, return_inverse=True)
    sums = np.zeros(len(distinct), dtype=np.int64)
    np.add.at(sums, inverse.reshape(-1), counts[inhabited])
    return distinct.astype(np.int64), sums


def find_small_cut(labels: IntArray, counts: IntArray, k: int, *, differences: bool = False) -> Leak | None:
    """Find a set of 1..k-1 people whose sum follows from the sums of all blocks and of all cells.

    `labels` holds the block and the cell of every atom, `counts` its people. The answer is exact: None means
    that no such set exists.

    *Proof.* Atoms with people are edges of a bipartite graph, blocks b and cells c its vertices. S is derivable
    iff f(b) - h(c) = 1_S on every edge for some real f, h. Along each connected component these potentials
    differ by integers and may be shifted together, so take them integer. For every integer t let U_t be the
    vertices with potential >= t. No edge leads from a cell in U_t to a block outside, as f(b) >= h(c) on every
    edge; and each edge of S (f(b) = h(c) + 1) leaves exactly one U_t. So S is a disjoint union of directed cuts
    {edges with b in U, c outside}, U closed under stepping from a cell to its blocks. Conversely each such U
    derives its cut, with f and h its indicators. Hence the smallest derivable set is a smallest non-empty
    directed cut, and those through an edge (b, c) are the minimum cuts from b to c when steps from blocks to
    cells hold the edge's people and steps from cells to blocks are unlimited.

    With `differences`, weighted sums and differences that involve 1..k-1 people in total count as well: a figure
    f(b) - h(c) is non-zero on all edges that leave a level set of the potentials in either direction, so the
    smallest such support is a minimum undirected cut.

    "A flow of at least k passes from u to v" is transitive, so vertices found inseparable are merged: at most
    one flow of at most k steps per vertex is computed.
    """
    merged_labels, merged_counts = merge_atoms(labels, counts)
    graph = _Graph(merged_labels, merged_counts, k, differences)
    for edge in np.argsort(-merged_counts, kind="stable").tolist():
        reached = graph.separate(edge)
        if reached is not None:
            atoms = sorted(graph.leaving(reached))
            return Leak(tuple((block, cell) for block, cell, _ in atoms), sum(people for *_, people in atoms))
    return None


class _Graph:
    """The bipartite graph with residual capacities; inseparable vertices are merged into classes."""

    __slots__ = ("classes", "counts", "differences", "ends", "k", "members", "names", "near", "room")

    def __init__(self, labels: IntArray, counts: IntArray, k: int, differences: bool) -> None:
        blocks, left = np.unique(labels[:, 0], return_inverse=True)
        cells, right = np.unique(labels[:, 1], return_inverse=True)
        self.names: Final = [*blocks.tolist(), *cells.tolist()]
        self.ends: Final = list(zip(left.tolist(), (right + len(blocks)).tolist(), strict=True))
        self.counts: Final[list[int]] = counts.tolist()
        self.room: Final[list[int]] = counts.tolist()
        self.k, self.differences = k, differences
        self.near: Final[list[list[tuple[int, int]]]] = [[] for _ in self.names]
        for edge, (block, cell) in enumerate(self.ends):
            self.near[block].append((edge, cell))
            self.near[cell].append((edge, block))
        self.classes: Final = list(range(len(self.names)))
        self.members: Final = [[vertex] for vertex in self.classes]

    def separate(self, edge: int) -> set[int] | None:
        """The classes on the block's side of a cut of fewer than k people through the edge, if there is one."""
        block, cell = self.ends[edge]
        source, target = self.classes[block], self.classes[cell]
        if source == target:
            return None
        flow, touched = 0, set[int]()
        while flow < self.k:
            arrivals = self._search(source, target)
            if target not in arrivals:
                return set(arrivals)
            flow += self._push(arrivals, target, touched)
        for moved in touched:
            self.room[moved] = self.counts[moved]
        self._merge(source, target)
        return None

    def leaving(self, reached: set[int]) -> list[tuple[int, int, int]]:
        """The atoms (block label, cell label, people) on edges out of the reached side."""
        found = []
        for (block, cell), people in zip(self.ends, self.counts, strict=True):
            inside, beyond = self.classes[block] in reached, self.classes[cell] in reached
            if inside != beyond:
                found.append((self.names[block], self.names[cell], people))
        return found

    def _capacity(self, edge: int, vertex: int) -> int:
        """How many more people can pass along the edge starting from the vertex."""
        if vertex == self.ends[edge][0]:
            return self.room[edge]
        return 2 * self.counts[edge] - self.room[edge] if self.differences else self.k

    def _search(self, source: int, target: int) -> dict[int, tuple[int, int]]:
        """Breadth-first from a class: per class reached, the edge and the vertex it was reached from."""
        arrivals = {source: (-1, -1)}
        entrances = self._entrances(target)
        if source in entrances:
            return arrivals | {target: entrances[source]}
        queue = [source]
        for current in queue:
            for vertex in self.members[current]:
                for edge, other in self.near[vertex]:
                    there = self.classes[other]
                    if there not in arrivals and self._capacity(edge, vertex) > 0:
                        arrivals[there] = (edge, vertex)
                        if there == target:
                            return arrivals
                        if there in entrances:
                            arrivals[target] = entrances[there]
                            return arrivals
                        queue.append(there)
        return arrivals

    def _entrances(self, target: int) -> dict[int, tuple[int, int]]:
        """The classes one step before a small target: spares searching through a large class next to it."""
        if len(self.members[target]) > _SMALL_CLASS:
            return {}
        return {
            self.classes[other]: (edge, other)
            for vertex in self.members[target]
            for edge, other in self.near[vertex]
            if self.classes[other] != target and self._capacity(edge, other) > 0
        }

    def _push(self, arrivals: dict[int, tuple[int, int]], target: int, touched: set[int]) -> int:
        path = []
        edge, vertex = arrivals[target]
        while edge >= 0:
            path.append((edge, vertex))
            edge, vertex = arrivals[self.classes[vertex]]
        amount = min(self.k, *(self._capacity(edge, vertex) for edge, vertex in path))
        for edge, vertex in path:
            self.room[edge] += -amount if vertex == self.ends[edge][0] else amount
            touched.add(edge)
        return amount

    def _merge(self, first: int, second: int) -> None:
        small, large = sorted((first, second), key=lambda one: len(self.members[one]))
        for vertex in self.members[small]:
            self.classes[vertex] = large
        self.members[large] += self.members[small]
        self.members[small] = []
