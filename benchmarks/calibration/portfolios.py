"""Training lists, and what the courses really develop: labels are judgements, so the truth is drawn around them.

Rows that name the same rings are wrong together, and a label of one ring is doubted, as the methods say: the shares of
a set of rings are Dirichlet with concentration 20 around what the label says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from benchmarks.calibration.organizations import LIVED, RINGS, TAUGHT, Array, Population
from leaddev.schema import Programme
from leaddev.score.investment import doubted

FIRMNESS = 20
SETS = ((0, 1), (2, 3), (1, 2), (3, 4), (0, 1, 2), (0, 1, 2, 3, 4))
KINDS = ("taught", "lived", "mixed", "one row", "forty rows")


def planted(need: Array, excess: float) -> Array:
    """Investment shares that follow the need but for an excess of the taught side within the contrast."""
    taught = np.array([ring in TAUGHT for ring in RINGS])
    lived = np.array([ring in LIVED for ring in RINGS])
    both = need[taught | lived].sum()
    share = float(np.clip(need[taught].sum() / both + excess, 0.01, 0.99))
    result = need / need.sum()
    result[taught] *= share * both / need[taught].sum()
    result[lived] *= (1 - share) * both / need[lived].sum()
    return np.asarray(result)


def currency_of(generator: np.random.Generator) -> str:
    """A list has hours or costs."""
    return "hours" if generator.random() < 0.5 else "cost"


def following(shares: Array, generator: np.random.Generator, currency: str = "hours") -> list[Programme]:
    """Programmes whose labels give these shares: some over several rings, the rest one ring each, in many rows."""
    rest, labels = shares.copy(), []
    for rings in SETS[: generator.integers(0, len(SETS) + 1)]:
        part = np.zeros(len(RINGS))
        part[list(rings)] = 0.3 * rest[list(rings)]
        labels.append(part)
        rest = rest - part
    labels = [label for label in (*labels, *np.diag(rest)) if label.sum() > 0]
    rows = int(generator.integers(1, 5))
    return [row for label in labels for row in _rows(label, currency, rows, generator)]


def following_units(population: Population, generator: np.random.Generator) -> list[Programme]:
    """Programmes for each unit that follow the true need of its members."""
    programmes, currency = [], currency_of(generator)
    for unit in np.unique(population.units):
        members = population.units == unit
        need = population.need(members) * members.sum()
        found = following(need, generator, currency)
        programmes += [programme.model_copy(update={"unit": f"unit{unit}"}) for programme in found]
    return programmes


def any_list(kind: str, units: int, generator: np.random.Generator) -> list[Programme]:
    """A training list of some kind, in hours or in money, with and without mandatory programmes and units."""
    rings = {"taught": [0, 1], "lived": [2, 3]}.get(kind, [0, 1, 2, 3, 4])
    count = {"one row": 1, "forty rows": 40}.get(kind, int(generator.integers(2, 12)))
    programmes, currency = [], currency_of(generator)
    for place in range(count):
        chosen = generator.choice(rings, generator.integers(1, len(rings) + 1), replace=False)
        amounts = np.zeros(len(RINGS))
        amounts[chosen] = generator.lognormal(0, 1) * generator.dirichlet(np.ones(len(chosen)))
        programme = next(_rows(amounts, currency, 1, generator))
        unit = f"unit{generator.integers(1, units + 1)}" if generator.random() < 0.3 else None
        is_mandatory = place > 0 and generator.random() < 0.25
        programmes.append(programme.model_copy(update={"mandatory": is_mandatory, "unit": unit}))
    return programmes


def _rows(amounts: Array, currency: str, rows: int, generator: np.random.Generator) -> Iterator[Programme]:
    """One label with (rings,) amounts, in some rows."""
    rings = {ring: float(amount / amounts.sum()) for ring, amount in zip(RINGS, amounts, strict=True) if amount > 0}
    for part in generator.dirichlet(np.ones(rows)):
        amount = 10_000 * float(amounts.sum() * part)
        yield Programme.model_validate({"title": "course", "rings": rings, currency: amount})


def really_given(programmes: Sequence[Programme], generator: np.random.Generator) -> Array:
    """(rings,) the shares that the chosen programmes really give, drawn around what their labels say."""
    labelled: dict[frozenset[str], Array] = defaultdict(lambda: np.zeros(len(RINGS)))
    for programme in programmes:
        rings = programme.rings or {}
        if not programme.mandatory:
            amount = programme.hours or programme.cost or 0.0
            labelled[frozenset(rings)] += amount * np.array([rings.get(ring, 0.0) for ring in RINGS])
    given = np.zeros(len(RINGS))
    for amounts in labelled.values():
        weights = doubted(amounts / amounts.sum())
        named = weights > 0
        given[named] += amounts.sum() * generator.dirichlet(FIRMNESS * weights[named])
    return np.asarray(given / given.sum())
