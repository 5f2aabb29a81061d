"""Which values of further splits (profession, site, ...) may be published beside the tree of groups.

Owns the audit of the union of all published cells; the tree has priority, splits give way.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from leaddev.disclosure.audit import IntArray, Leak, find_small_cut
from leaddev.disclosure.groups import Group, Publication, direct_counts, group_ids, publish_tree, residual_blocks
from leaddev.disclosure.search import NotProvedError, find_small_combination


class Split(Struct, frozen=True):
    """A question that divides all respondents; whoever did not answer it needs a value of their own."""

    id: str
    values: tuple[str, ...]


class Atoms(Struct, frozen=True):
    """Respondents who share the same direct group and the same value of every split, one row each.

    `labels` (rows, 1 + splits): the position of the group in `group_ids(tree)`, then that of each split's value.
    `counts` (rows, measures): who answered each measure, the respondents first.
    """

    labels: IntArray
    counts: IntArray


class PublicationSet(Struct, frozen=True):
    """What may be published together: the tree, and each split by id.

    It is proved that no set of 1..k-1 people can be derived from all of it; of the splits that are `unproved` no value
    is published, because with them the proof took too much work. `may_weigh` tells whether it holds also beside
    figures of everybody that are weighted by some splits.
    """

    tree: Publication
    splits: dict[str, Publication]
    unproved: tuple[str, ...] = ()
    may_weigh: bool = True


def gather_atoms(labels: IntArray, answered: npt.NDArray[np.bool_]) -> Atoms:
    """Count respondents (rows) with the same labels; `answered` says who answered each measure (columns)."""
    distinct, inverse = np.unique(labels, axis=0, return_inverse=True)
    counts = np.zeros((len(distinct), answered.shape[1]), dtype=np.int64)
    np.add.at(counts, inverse.reshape(-1), answered.astype(np.int64))
    return Atoms(distinct.astype(np.int64), counts)


def value_id(split: str, value: str) -> str:
    """The id of the cell that holds a split's value."""
    return f"{split}={value}"


def publish_split(values: Group, k: int, withheld: frozenset[str] = frozenset()) -> Publication:
    """Choose the values of one split that may be published: a tree of one level below all respondents."""
    if any(value.children for value in values.children):
        raise ValueError(f"split {values.id!r}: values cannot be divided further")
    return publish_tree(values, k, withheld)


def publish_together(
    tree: Group,
    splits: Sequence[Split],
    atoms: Atoms,
    k: int,
    *,
    differences: bool = False,
    weighing: tuple[str, ...] = (),
) -> PublicationSet:
    """Publish the tree and as many values of the splits as their union allows.

    The publication depends on the data only. Always pass all splits of the survey, and never what a reader
    asks to see: otherwise two runs with different options could be subtracted from each other. The order of the
    splits does not matter.

    While the audit finds a derivable set of 1..k-1 people for any measure, the smallest named value that holds
    some of them loses its name (if none does: the smallest of the splits involved) and its split is chosen anew.
    Names that were withheld in vain, because others had to follow, come back: the largest first.
    Where the audit takes too much work, the split with most named values is withdrawn, until it is done: of the tree
    alone it is always. `differences` also refuses figures that involve 1..k-1 people with different signs, of any two
    partitions.

    `weighing` are the splits by whose populations figures are weighted, if that may be.

    Raises ValueError if atoms, splits and tree contradict each other.
    """
    union = _Union(tree, splits, atoms, k, differences)
    clean: set[tuple[int, ...]] = set()
    while pending := [chosen for chosen in union.combinations() if chosen not in clean]:
        changed = union.amend(pending[0])
        if changed is None:
            clean.add(pending[0])
        else:
            clean = {chosen for chosen in clean if changed not in chosen}
    union.restore()
    published = dict(zip((split.id for split in splits), union.publications[1:], strict=True))
    numbers = [number for number, split in enumerate(splits, start=1) if split.id in weighing]
    may_weigh = union.may_weigh(numbers)
    return PublicationSet(union.publications[0], published, tuple(sorted(union.unproved)), may_weigh)


class _Union:
    """The tree (partition 0) and the splits (1, 2, ...) with what is published of each."""

    def __init__(self, tree: Group, splits: Sequence[Split], atoms: Atoms, k: int, differences: bool) -> None:
        _check(tree, splits, atoms)
        self.atoms, self.k, self.differences = atoms, k, differences
        self.measures = np.unique(atoms.counts, axis=1).T if len(atoms.counts) else atoms.counts.T
        self.names = [list(group_ids(tree))]
        self.roots = [tree]
        for column, split in enumerate(splits, start=1):
            self.names.append([value_id(split.id, value) for value in split.values])
            self.roots.append(_split_root(split, tree, atoms, column))
        self.withheld: list[frozenset[str]] = [frozenset() for _ in self.roots]
        self.publications = [publish_tree(tree, k), *(publish_split(root, k) for root in self.roots[1:])]
        self.unproved: set[str] = set()

    def combinations(self) -> Iterator[tuple[int, ...]]:
        """The sets of partitions to audit: every two of those that divide people, then all together."""
        dividing = [number for number, published in enumerate(self.publications) if len(published.cells) > 1]
        order = tuple(sorted(dividing, key=lambda i: (i > 0, self.roots[i].id)))
        yield from combinations(order, 2)
        if len(order) > 2:
            yield order

    def amend(self, chosen: tuple[int, ...]) -> int | None:
        """Withhold what cannot be shown of these partitions together: the split that was changed, None if all can."""
        labels = self._labels(chosen)
        try:
            leak = self._find_leak(labels)
        except NotProvedError:
            return self._withdraw(chosen)
        return None if leak is None else self._withhold(chosen, labels, leak)

    def restore(self) -> None:
        """Give those values their names back that can have them."""
        hidden = [
            (value.counts, value.id, number)
            for number, root in enumerate(self.roots)
            if root.id not in self.unproved
            for value in root.children
            if value.id in self.withheld[number]
        ]
        for _, name, number in sorted(hidden, reverse=True):
            before = self.publications[number]
            self._publish(number, self.withheld[number] - {name})
            if not self._is_proved(number):
                self.withheld[number] |= {name}
                self.publications[number] = before

    def _is_proved(self, number: int) -> bool:
        """Whether nothing can be derived from a split together with all others."""
        try:
            together = (self._labels(chosen) for chosen in self.combinations() if number in chosen)
            return all(self._find_leak(labels) is None for labels in together)
        except NotProvedError:
            return False

    def may_weigh(self, numbers: Sequence[int]) -> bool:
        """Whether nothing can be derived where each combination of the groups of these splits had a sum of its own.

        A figure that is weighted by them is one more equation, with a number for each combination; it cannot tell more
        than those sums would. Groups that are not shown are one, and those who stated none are another.
        """
        if not numbers or not len(self.measures):
            return True
        columns = []
        for number in numbers:
            shown = {cell.id for cell in self.publications[number].cells}
            names = self.names[number][:-1]
            places = [place if name in shown else len(names) for place, name in enumerate(names)]
            columns.append(np.array([*places, len(names) + 1])[self.atoms.labels[:, number]])
        combined = np.unique(np.stack(columns, axis=1), axis=0, return_inverse=True)[1].reshape(-1, 1)
        dividing = [number for number, published in enumerate(self.publications) if len(published.cells) > 1]
        labels = np.hstack([self._labels(dividing), combined]) if dividing else combined
        try:
            return find_small_combination(labels.astype(np.int64), self.measures, self.k) is None
        except NotProvedError:
            return False

    def _find_leak(self, labels: IntArray) -> Leak | None:
        if labels.shape[1] > 2:
            return find_small_combination(labels, self.measures, self.k)
        cuts = (find_small_cut(labels, counts, self.k, differences=self.differences) for counts in self.measures)
        return next((leak for leak in cuts if leak is not None), None)

    def _withhold(self, chosen: tuple[int, ...], labels: IntArray, leak: Leak) -> int:
        """Withhold the smallest value that holds some of a leak, else of the splits involved."""
        options = sorted(
            (cell.counts, cell.id, column, place)
            for column, number in enumerate(chosen)
            for place, cell in enumerate(self.publications[number].cells)
            if number and cell.depth and not cell.remainder
        )
        holding = (option for option in options if self._is_touched(labels, leak, *option[2:]))
        _, name, column, _ = next(holding, options[0])
        self._publish(chosen[column], self.withheld[chosen[column]] | {name})
        return chosen[column]

    def _is_touched(self, labels: IntArray, leak: Leak, column: int, place: int) -> bool:
        """Whether a cell holds some of a leak; of three partitions and more, of any: which is found is the solver's."""
        if any(atom[column] == place for atom in leak.atoms):
            return True
        if labels.shape[1] == 2:
            return False
        try:
            return find_small_combination(labels, self.measures, self.k, labels[:, column] == place) is not None
        except NotProvedError:
            return True

    def _withdraw(self, chosen: tuple[int, ...]) -> int:
        """Withhold all values of the split that has most of them."""
        finest = max(filter(None, chosen), key=lambda i: (len(self.publications[i].cells), self.roots[i].id))
        self.unproved.add(self.roots[finest].id)
        self._publish(finest, frozenset(self.names[finest]))
        return finest

    def _publish(self, number: int, withheld: frozenset[str]) -> None:
        self.withheld[number] = withheld
        self.publications[number] = publish_split(self.roots[number], self.k, withheld)

    def _labels(self, chosen: Sequence[int]) -> IntArray:
        """The published cell without parts that each atom belongs to, per chosen partition."""
        columns = []
        for number in chosen:
            blocks = residual_blocks(self.publications[number])
            cells = np.array([blocks.get(name, -1) for name in self.names[number]], dtype=np.int64)
            columns.append(cells[self.atoms.labels[:, number]])
        return np.stack(columns, axis=1)


def _split_root(split: Split, tree: Group, atoms: Atoms, column: int) -> Group:
    sums = np.zeros((len(split.values), len(tree.counts)), dtype=np.int64)
    np.add.at(sums, atoms.labels[:, column], atoms.counts)
    values = zip(split.values, sums.tolist(), strict=True)
    return Group(split.id, tree.counts, tuple(Group(value_id(split.id, value), tuple(row)) for value, row in values))


def _check(tree: Group, splits: Sequence[Split], atoms: Atoms) -> None:
    direct = np.array(direct_counts(tree), dtype=np.int64)
    labels, counts = atoms.labels, atoms.counts
    if labels.shape != (len(counts), 1 + len(splits)) or counts.shape != (len(labels), direct.shape[1]):
        raise ValueError("atoms need one label per partition and one count per measure")
    sizes = [len(direct), *(len(split.values) for split in splits)]
    if labels.size and ((labels < 0).any() or (labels >= sizes).any()):
        raise ValueError("atoms refer to a group or a value that does not exist")
    sums = np.zeros_like(direct)
    np.add.at(sums, labels[:, 0], counts)
    if (counts < 0).any() or (sums != direct).any():
        raise ValueError("atoms do not add up to the direct respondents of the groups")
    if len({split.id for split in splits}) < len(splits):
        raise ValueError("split ids must be unique")
