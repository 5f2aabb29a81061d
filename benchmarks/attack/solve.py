"""Exact arithmetic of the attacker: which sets of people follow from equations about them, and what they answered.

A set is found by an integer programme and then proved with fractions: no rounding of a solver makes a success.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

from benchmarks.attack.claims import Claim

Row = frozenset[tuple[int, Fraction]]
NODES = 1000
"""Work that the search for one system may take; what was not found in it counts as not found."""


@dataclass(frozen=True)
class Derived:
    """A combination of claims that is the plain sum over some people, with what it says that their sum is."""

    people: frozenset[int]
    factors: tuple[tuple[Claim, Fraction], ...]
    low: Fraction
    high: Fraction

    def arithmetic(self) -> str:
        """How it is worked out."""
        terms = (f"{float(factor):+.6g} x {claim.run}{claim.path}" for claim, factor in self.factors)
        return f"{' '.join(terms)} = {float(self.low):.6g} to {float(self.high):.6g} over {len(self.people)} people"


def smallest_set(claims: Sequence[Claim], k: int) -> Derived | None:
    """A set of 1 to k - 1 people whose sum follows from the claims, few of them; None where there is none."""
    rows = _distinct(claims)
    found = _smallest(tuple(frozenset(row.weights.items()) for row in rows), k)
    if found is None:
        return None
    people, used = found
    return derive([rows[place] for place in used], people) or derive(rows, people)


@lru_cache(maxsize=512)
def _smallest(rows: tuple[Row, ...], k: int) -> tuple[frozenset[int], list[int]] | None:
    """The people of such a set and the rows that give it; the same for all measures that the same people answered."""
    atoms = _atoms(rows)
    if not any(len(people) < k for people in atoms.values()):
        return None
    chosen = _search(list(atoms), [len(people) for people in atoms.values()], k)
    if chosen is None:
        return None
    keys = list(atoms)
    return frozenset[int]().union(*(atoms[keys[place]] for place in chosen[0])), chosen[1]


def derive(claims: Sequence[Claim], people: frozenset[int]) -> Derived | None:
    """How the sum over these people follows from the claims, by elimination with fractions; None where it does not."""
    rows = _distinct(claims)
    every = sorted(frozenset(people).union(*(claim.weights for claim in rows)))
    columns = list({(*(row.weights.get(i, Fraction(0)) for row in rows), Fraction(i in people)) for i in every})
    factors = _solve([list(column) for column in columns], len(rows))
    if factors is None:
        return None
    used = tuple((claim, factor) for claim, factor in zip(rows, factors, strict=True) if factor)
    ends = [sorted((factor * claim.low, factor * claim.high)) for claim, factor in used]
    return Derived(people, used, sum((e[0] for e in ends), Fraction(0)), sum((e[1] for e in ends), Fraction(0)))


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    """One claim for the same people and weights, the most exact."""
    found = dict[Row, Claim]()
    for claim in claims:
        key = frozenset(claim.weights.items())
        if key and (key not in found or claim.half < found[key].half):
            found[key] = claim
    return list(found.values())


def _atoms(rows: Sequence[Row]) -> dict[tuple[Fraction, ...], frozenset[int]]:
    """People whom no row tells apart."""
    weights, found = [dict(row) for row in rows], dict[tuple[Fraction, ...], set[int]]()
    for i in sorted(set[int]().union(*weights)):
        found.setdefault(tuple(row.get(i, Fraction(0)) for row in weights), set()).add(i)
    return {key: frozenset(people) for key, people in found.items()}


def _search(atoms: list[tuple[Fraction, ...]], sizes: list[int], k: int) -> tuple[list[int], list[int]] | None:
    """The atoms of a set and the claims that give it: factors c with c'M = t on the set and 0 elsewhere.

    Variables: c, split into two that are not negative; a switch for every atom; t, one over the people of the set.
    """
    weights = np.array([[float(value) for value in atom] for atom in atoms]).T
    weights /= np.abs(weights).max(axis=1, keepdims=True)
    m, a = weights.shape
    people = np.array(sizes, dtype=float)
    width = 2 * m + 2 * a + 1
    table = lil_matrix((1 + 4 * a, width))
    low, high = np.full(1 + 4 * a, -np.inf), np.zeros(1 + 4 * a)
    for place in range(a):
        sums, switch = 2 * m + place, 2 * m + a + place
        table[place, :m], table[place, m : 2 * m], table[place, sums] = weights[:, place], -weights[:, place], -1
        low[place] = 0
        table[a + place, sums], table[a + place, switch] = 1, -1
        table[2 * a + place, sums], table[2 * a + place, width - 1] = 1, -1
        for column, sign in ((sums, -1), (switch, 1), (width - 1, 1)):
            table[3 * a + place, column] = sign
        high[3 * a + place] = 1
    table[4 * a, 2 * m : 2 * m + a] = people
    low[4 * a] = high[4 * a] = 1
    upper = np.concatenate([np.full(2 * m, np.inf), (people < k) * 1.0, (people < k) * 1.0, [1]])
    lower = np.zeros(width)
    lower[-1] = 1 / (k - 1)
    found = milp(
        np.concatenate([np.ones(2 * m), np.zeros(2 * a + 1)]),
        constraints=LinearConstraint(table.tocsc(), low, high),
        bounds=Bounds(lower, upper),
        integrality=np.concatenate([np.zeros(2 * m + a), np.ones(a), [0]]),
        options={"node_limit": NODES, "mip_rel_gap": 0.3},
    )
    if found.x is None:
        return None
    switches = found.x[2 * m + a : 2 * m + 2 * a]
    factors = found.x[:m] - found.x[m : 2 * m]
    return np.flatnonzero(switches > 0.5).tolist(), np.flatnonzero(np.abs(factors) > 1e-7).tolist()


def _solve(equations: list[list[Fraction]], width: int) -> list[Fraction] | None:
    """One solution of equations (their last number is the right-hand side), unknowns that are free 0."""
    rank, pivots = 0, list[int]()
    for column in range(width):
        found = next((i for i in range(rank, len(equations)) if equations[i][column]), None)
        if found is None:
            continue
        equations[rank], equations[found] = equations[found], equations[rank]
        lead = equations[rank][column]
        equations[rank] = [value / lead for value in equations[rank]]
        for i, row in enumerate(equations):
            if i != rank and row[column]:
                factor = row[column]
                equations[i] = [a - factor * b for a, b in zip(row, equations[rank], strict=True)]
        pivots.append(column)
        rank += 1
    if any(row[-1] for row in equations[rank:]):
        return None
    solution = [Fraction(0)] * width
    for row, column in zip(equations, pivots, strict=False):
        solution[column] = row[-1]
    return solution
