"""Which groups of a tree may be published so that no small group can be derived by adding and subtracting.

Owns the choice of cells for one nested partition; knows counts of people only, never their answers.
"""

from collections import deque
from collections.abc import Iterable

from msgspec import Struct

Counts = tuple[int, ...]
REST = "/other"
"""The end of the id of those who are shown together because they cannot be shown apart."""


class Group(Struct, frozen=True):
    """A group with everybody below it; `counts` holds who answered each measure, the respondents first.

    The counts of a group exceed the sum over its children by the people who belong to the group directly.
    """

    id: str
    counts: Counts
    children: tuple["Group", ...] = ()


class Cell(Struct, frozen=True):
    """A published set of people: a group, or the pooled remainder of one.

    `parent` is the nearest published group around it, `depth` counts published groups above it, and `members`
    are the groups whose direct respondents the cell consists of.
    """

    id: str
    parent: str | None
    depth: int
    counts: Counts
    remainder: bool
    members: tuple[str, ...]


class Publication(Struct, frozen=True):
    """The published cells, depth first, a remainder after its siblings; and every group that is not a cell.

    Why a group is no cell is not told: too small, nobody answered, or another could be calculated from it.
    """

    cells: tuple[Cell, ...]
    suppressed: frozenset[str]

    @property
    def finest(self) -> tuple[Cell, ...]:
        """The cells that are not divided further: they do not overlap."""
        divided = {cell.parent for cell in self.cells}
        return tuple(cell for cell in self.cells if cell.id not in divided)


class _Tree:
    """The tree as lists in depth-first order, so that deep trees need no recursion.

    The people of group `i` are those directly in groups `i` up to, but not including, `end[i]`.
    """

    __slots__ = ("children", "counts", "end", "ids", "k", "names", "withheld")

    def __init__(self, root: Group, k: int, withheld: frozenset[str]) -> None:
        self.k = k
        self.withheld = withheld
        self.ids: list[str] = []
        self.counts: list[Counts] = []
        self.children: list[list[int]] = []
        parents: list[int] = []
        stack = [(root, -1)]
        while stack:
            group, parent = stack.pop()
            index = len(self.ids)
            self.ids.append(group.id)
            self.counts.append(group.counts)
            self.children.append([])
            parents.append(parent)
            if parent >= 0:
                self.children[parent].append(index)
            stack.extend((child, index) for child in reversed(group.children))
        self.names = frozenset(self.ids)
        self.end = [index + 1 for index in range(len(self.ids))]
        for index in range(len(self.ids) - 1, 0, -1):
            self.end[parents[index]] = max(self.end[parents[index]], self.end[index])

    def is_showable(self, index: int) -> bool:
        counts = self.counts[index]
        return counts[0] >= self.k and is_safe(counts, self.k) and self.ids[index] not in self.withheld

    def smallest_first(self, index: int) -> tuple[Counts, str]:
        return self.counts[index], self.ids[index]

    def largest_first(self, indices: Iterable[int]) -> list[int]:
        return sorted(sorted(indices, key=lambda i: self.ids[i]), key=lambda i: self.counts[i], reverse=True)


def is_safe(counts: Iterable[int], k: int) -> bool:
    """Whether every measure was answered by nobody or by at least `k` people."""
    return all(count == 0 or count >= k for count in counts)


def group_ids(root: Group) -> tuple[str, ...]:
    """The ids of all groups, depth first, parents before children."""
    return tuple(_Tree(root, 1, frozenset()).ids)


def direct_counts(root: Group) -> tuple[Counts, ...]:
    """Per group, in the order of `group_ids`, the counts of the people who belong to it directly."""
    tree = _Tree(root, 1, frozenset())
    return tuple(_residual(tree, index, tree.children[index]) for index in range(len(tree.ids)))


def publish_tree(root: Group, k: int, withheld: frozenset[str] = frozenset()) -> Publication:
    """Choose the groups whose figures may be published together, and the pooled remainders.

    A group may be shown if at least `k` people answered and every measure has 0 or at least `k` answers. What is
    left of a published group outside its published parts must satisfy the same; while it does not, the smallest
    part with answers to the offending measure is hidden, and the parts of hidden groups move up where they fit.
    Groups in `withheld` are never shown by name.

    The published sets are nested or disjoint, so the figures that follow from them, per measure, are exactly the
    combinations of the sums over the disjoint residuals; each residual holds 0 or at least `k` people, hence no
    set of 1..k-1 people, and no difference between so few people, can be computed. The choice does not depend
    on the order of the children. Respondents missing from a measure are protected for that measure only.

    Raises ValueError for k < 1, repeated ids, or counts that contradict each other.
    """
    tree = _Tree(root, k, withheld)
    _check(tree)
    cells: list[Cell] = []
    shown: set[int] = set()
    stack: list[tuple[int, Cell | None] | Cell] = [(0, None)] if tree.is_showable(0) else []
    while stack:
        entry = stack.pop()
        if isinstance(entry, Cell):
            cells.append(entry)
            continue
        index, parent = entry
        cell = _cell(tree, index, parent)
        parts, residual = _choose_parts(tree, index)
        if parts and residual[0]:
            stack.append(_remainder(tree, cell, parts, residual))
        stack.extend((part, cell) for part in reversed(parts))
        cells.append(cell)
        shown.add(index)
    return Publication(tuple(cells), frozenset(tree.ids[index] for index in range(len(tree.ids)) if index not in shown))


def residual_blocks(publication: Publication) -> dict[str, int]:
    """Map each group to the one cell without published parts that holds its direct respondents.

    These cells are disjoint and span the same figures as all published cells. Groups without a block have no
    direct respondents, unless nothing is published at all.
    """
    divided = {cell.parent for cell in publication.cells}
    return {
        member: number
        for number, cell in enumerate(publication.cells)
        if cell.remainder or cell.id not in divided
        for member in cell.members
    }


def _check(tree: _Tree) -> None:
    if tree.k < 1:
        raise ValueError(f"k must be at least 1, not {tree.k}")
    if len(tree.names) < len(tree.ids):
        raise ValueError("group ids must be unique")
    width = len(tree.counts[0])
    for index, counts in enumerate(tree.counts):
        if not width or len(counts) != width:
            raise ValueError(f"group {tree.ids[index]!r}: every group needs the same measures")
        direct = _residual(tree, index, tree.children[index])
        if min(direct) < 0 or max(direct) > direct[0]:
            raise ValueError(f"group {tree.ids[index]!r}: counts contradict those of its children")


def _residual(tree: _Tree, index: int, parts: Iterable[int]) -> Counts:
    columns = zip(*(tree.counts[part] for part in parts), strict=True)
    sums = [sum(column) for column in columns] or [0] * len(tree.counts[index])
    return tuple(whole - part for whole, part in zip(tree.counts[index], sums, strict=True))


def _choose_parts(tree: _Tree, index: int) -> tuple[list[int], Counts]:
    """The groups to publish directly below `index`, in tree order, and the counts of its residual."""
    shown = {child for child in tree.children[index] if tree.is_showable(child)}
    residual = _residual(tree, index, shown)
    while small := [measure for measure, count in enumerate(residual) if 0 < count < tree.k]:
        # One exists: the whole has at least k answers to this measure, the residual fewer.
        helping = (child for child in shown if any(tree.counts[child][measure] for measure in small))
        shown.remove(min(helping, key=tree.smallest_first))
        residual = _residual(tree, index, shown)
    waiting = deque(tree.largest_first(child for child in tree.children[index] if child not in shown))
    while waiting:
        part = waiting.popleft()
        left = tuple(a - b for a, b in zip(residual, tree.counts[part], strict=True))
        if tree.is_showable(part) and is_safe(left, tree.k):
            shown.add(part)
            residual = left
        elif tree.counts[part][0] >= tree.k:
            waiting.extend(tree.largest_first(tree.children[part]))
    return sorted(shown), residual


def _cell(tree: _Tree, index: int, parent: Cell | None) -> Cell:
    members = tuple(tree.ids[index : tree.end[index]])
    above, depth = (parent.id, parent.depth + 1) if parent else (None, 0)
    return Cell(tree.ids[index], above, depth, tree.counts[index], False, members)


def _remainder(tree: _Tree, cell: Cell, parts: list[int], residual: Counts) -> Cell:
    taken = {name for part in parts for name in tree.ids[part : tree.end[part]]}
    members = tuple(name for name in cell.members if name not in taken)
    name = cell.id + REST
    while name in tree.names:  # a real group may carry this very id
        name += REST
    return Cell(name, cell.id, cell.depth + 1, residual, True, members)
