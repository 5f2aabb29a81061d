"""Simulated organizations: everybody's answers are drawn, and then who of them answers.

A finite population with known answers is the truth; non-response is ignorable within a unit. Answers are rounded to
five points, persons and units differ, importance and level are correlated, one item in three is worded in reverse.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

RINGS = ("knowledge", "skill", "dialogue", "values", "personality")
TAUGHT, LIVED = ("knowledge", "skill"), ("dialogue", "values")
GROUPS = ("first", "second", "third")
ITEMS = 3
LEVEL_MEANS = np.array([3.6, 3.4, 2.8, 2.9, 3.2])
IMPORTANCE_MEANS = np.array([4.0, 4.1, 4.1, 4.2, 3.7])

Codes = NDArray[np.int8]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Scenario:
    """What is simulated: unit sizes, response, how people answer, what was planted."""

    name: str
    sizes: tuple[int, ...]
    rate: float
    excess: float = 0.0
    polarized: bool = False
    careless: float = 0.0
    missing: float = 0.0
    mixed: bool = False
    extreme: bool = False
    margins: bool = False
    placed: bool = False
    has_headcounts: bool = True

    @property
    def people(self) -> int:
        """Everybody."""
        return sum(self.sizes)


@dataclass(frozen=True)
class Population:
    """Everybody's codes as a file would give them: (questions, people), 1 is the lowest answer, 0 none."""

    codes: Codes
    units: Ints
    groups: Ints = field(repr=False)


def populate(scenario: Scenario, generator: np.random.Generator) -> Population:
    """Draw everybody's answers; levels of all items first, then importances."""
    units = np.repeat(np.arange(1, len(scenario.sizes) + 1), scenario.sizes)
    groups = np.arange(len(units)) % len(GROUPS)
    people, rings = len(units), len(RINGS)
    unit = generator.normal(0, 0.3, (len(scenario.sizes), rings))[units - 1]
    person = generator.normal(0, 0.4, (people, 1)) + generator.normal(0, 0.65, (people, rings))
    wish = generator.normal(0, 0.35, (people, 1)) + generator.normal(0, 0.35, (people, rings)) + 0.2 * person
    if scenario.polarized:
        person = person + generator.choice([-1.2, 1.2], (people, rings))
    if scenario.margins:
        person = person + np.array([-0.4, 0.0, 0.4])[groups][:, None]
    shift = np.array([1.8, 1.5, -1.2, -1.0, 0.2]) if scenario.extreme else 0.0
    levels = np.repeat(LEVEL_MEANS + shift + unit + person, ITEMS, axis=1)
    importances = np.repeat(IMPORTANCE_MEANS + wish, ITEMS, axis=1)
    latent = np.concatenate([levels, importances], axis=1)
    answers = np.clip(np.rint(latent + generator.normal(0, 0.8, latent.shape)), 1, 5).astype(np.int8)
    answers[:, ITEMS - 1 : rings * ITEMS : ITEMS] = 6 - answers[:, ITEMS - 1 : rings * ITEMS : ITEMS]
    straight = generator.random(people) < scenario.careless
    answers[straight] = generator.integers(3, 5, (int(straight.sum()), 1))
    answers[generator.random(answers.shape) < scenario.missing] = 0
    answers[~(answers > 0).any(axis=1), 0] = 3
    return Population(np.ascontiguousarray(answers.T), units, groups)


def respond(scenario: Scenario, population: Population, generator: np.random.Generator) -> NDArray[np.intp]:
    """Who answers: in each unit a random number of its people, at least two, at random.

    Where answers are weighted to the sizes of groups, who answers depends on the group and not on the unit.
    """
    if scenario.margins:
        chance = scenario.rate * np.array([0.8, 1.0, 1.2])[population.groups]
        return np.flatnonzero(generator.random(scenario.people) < chance)
    chosen = []
    for number, size in enumerate(scenario.sizes, start=1):
        answering = int(np.clip(generator.binomial(size, scenario.rate), min(2, size), size))
        members = np.flatnonzero(population.units == number)
        chosen.append(generator.choice(members, answering, replace=False))
    return np.concatenate(chosen)


def equal(units: int, size: int) -> tuple[int, ...]:
    """Units of the same size."""
    return (size,) * units


def unequal(units: int, people: int) -> tuple[int, ...]:
    """Units of which the largest has about ten times as many people as the smallest."""
    weights = np.geomspace(1, 10, units)
    return tuple(int(size) for size in np.maximum(np.rint(weights / weights.sum() * people), 5))


SCENARIOS = (
    Scenario("21 of 30, 1 unit", equal(1, 30), 0.70),
    Scenario("27 of 30, 3 units", equal(3, 10), 0.90),
    Scenario("36 of 60, 4 units", equal(4, 15), 0.60),
    Scenario("36 of 120, 6 units", equal(6, 20), 0.30),
    Scenario("120 of 200, 8 unequal units", unequal(8, 200), 0.60),
    Scenario("150 of 500, 20 unequal units", unequal(20, 500), 0.30),
    Scenario("320 of 400, 60 small units", unequal(60, 400), 0.80),
    Scenario("600 of 2,000, 30 unequal units", unequal(30, 2000), 0.30),
    Scenario("1,200 of 2,000, 12 units", equal(12, 167), 0.60),
    Scenario("120 of 200, polarized", equal(5, 40), 0.60, polarized=True),
    Scenario("120 of 200, needs near 0 and 1", equal(5, 40), 0.60, extreme=True),
    Scenario("40 of 60, needs near 0 and 1", equal(3, 20), 0.67, extreme=True),
    Scenario("24 of 240, needs near 0 and 1", equal(2, 120), 0.10, extreme=True),
    Scenario("120 of 200, 10 % straight-liners", equal(5, 40), 0.60, careless=0.10),
    Scenario("120 of 200, 5 % of answers missing", equal(5, 40), 0.60, missing=0.05),
    Scenario("120 of 200, mixed programmes", equal(5, 40), 0.60, mixed=True),
    Scenario("36 of 60, mixed programmes", equal(4, 15), 0.60, mixed=True),
    Scenario("120 of 200, programmes per unit", equal(5, 40), 0.60, placed=True),
    Scenario("150 of 500, programmes per unit", equal(10, 50), 0.30, placed=True),
    Scenario("120 of 200, weighted to group sizes", equal(5, 40), 0.60, margins=True),
    Scenario("900 of 1,500, weighted to group sizes", equal(10, 150), 0.60, margins=True),
    Scenario("40 of 4,000, headcounts unknown", equal(4, 1000), 0.01, has_headcounts=False),
    Scenario("200 of 20,000, headcounts unknown", equal(10, 2000), 0.01, has_headcounts=False),
    *(
        Scenario(f"{n} of {people}, excess {excess:+.2f}", equal(units, people // units), n / people, excess=excess)
        for n, people, units in ((36, 60, 4), (120, 200, 5), (1200, 2000, 12))
        for excess in (0.05, 0.10, 0.20, 0.35)
    ),
)
