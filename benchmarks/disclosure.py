"""How long it takes to prove which groups may be shown, and how many of them are, in random organizations.

python -m benchmarks.disclosure
"""

from __future__ import annotations

import argparse
import statistics
import time
from itertools import pairwise

import numpy as np
from numpy.random import Generator

from leaddev.disclosure import Atoms, Group, Split, gather_atoms, publish_together

ORGANIZATIONS = (
    (14, (5, 3), 6, 0.8),
    (14, (5, 3), 9, 0.9),
    (14, (5, 3), 20, 0.5),
    (60, (8, 5, 2), 5, 0.97),
    (500, (12,), 12, 0.5),
    (500, (12, 12, 12), 12, 0.2),
    (500, (12, 12, 12), 6, 0.97),
)
"""Units in departments of six, groups of each split, people in a unit, how many of them have the group that is usual
there."""
UNANSWERED = (0, 0.05, 0.05, 0.2)
"""How many left a measure out."""


def main() -> int:
    """Print a line for every kind of organization."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--organizations", type=int, default=20, help="of each kind (of the large ones a tenth)")
    parser.add_argument("--minimum", type=int, nargs="+", default=[5, 10])
    options = parser.parse_args()
    print("minimum  units  groups      people  usual  shown  withdrawn  seconds (median, most)")
    for k in options.minimum:
        for kind in ORGANIZATIONS:
            units, groups, people, usual = kind
            repeats = max(options.organizations // (10 if units > 100 else 1), 1)
            shown, withdrawn, seconds = measure(kind, k, repeats)
            print(
                f"{k:7d}  {units:5d}  {' x '.join(map(str, groups)):12s}{people:6d}  {usual:5.2f}  {shown:5.1%}"
                f"  {withdrawn:9d}  {statistics.median(seconds):7.2f} {max(seconds):6.2f}"
            )
    return 0


def measure(kind: tuple[int, tuple[int, ...], int, float], k: int, repeats: int) -> tuple[float, int, list[float]]:
    """The share of the groups of splits that is shown, the splits that were withdrawn without a proof, and the time."""
    named = every = withdrawn = 0
    seconds = []
    for number in range(repeats):
        tree, splits, atoms = random_organization(np.random.default_rng([number, kind[0], k]), kind)
        start = time.process_time()
        published = publish_together(tree, splits, atoms, k, differences=True)
        seconds.append(time.process_time() - start)
        cells = [cell for split in published.splits.values() for cell in split.cells]
        named += sum(cell.depth > 0 and not cell.remainder for cell in cells)
        every += sum(len(split.values) for split in splits)
        withdrawn += len(published.unproved)
    return named / every, withdrawn, seconds


def random_organization(
    rng: Generator, kind: tuple[int, tuple[int, ...], int, float]
) -> tuple[Group, list[Split], Atoms]:
    """Departments of six units; groups of a split are uneven, and run along the units more or less."""
    units, sizes, people, usual = kind
    own = np.repeat(np.arange(units), rng.poisson(people, units) + 1)
    labels = [2 + own + own // 6]  # the organization is 0, a department stands before its units
    for size in sizes:
        shares = 1 / np.arange(1, size + 1)
        drawn = rng.choice(size, len(own), p=shares / shares.sum())
        labels.append(np.where(rng.random(len(own)) < usual, own % size, drawn))
    answered = rng.random((len(own), len(UNANSWERED))) >= UNANSWERED
    counts = np.zeros((units, len(UNANSWERED)), dtype=np.int64)
    np.add.at(counts, own, answered)
    ends = [*range(0, units, 6), units]
    departments = tuple(
        Group(f"d{start}", _sum(counts[start:end]), tuple(Group(f"u{i}", _sum(counts[[i]])) for i in range(start, end)))
        for start, end in pairwise(ends)
    )
    splits = [Split(f"split{i}", tuple(f"g{group}" for group in range(size))) for i, size in enumerate(sizes)]
    return Group("all", _sum(counts), departments), splits, gather_atoms(np.stack(labels, axis=1), answered)


def _sum(counts: np.ndarray[tuple[int, int], np.dtype[np.int64]]) -> tuple[int, ...]:
    return tuple(int(count) for count in counts.sum(axis=0))


if __name__ == "__main__":
    raise SystemExit(main())
