"""Simulated organizations whose true scores are known: how everybody would answer, and who answers.

Each answer is drawn from the chances that the person gives to the answers of a scale; the true score is what is to be
expected from the same chances. So nothing about rounding or the ends of a scale has to be assumed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, expit, ndtr, ndtri

RINGS = ("knowledge", "skill", "dialogue", "values", "personality")
TAUGHT, LIVED = RINGS[:2], RINGS[2:4]
GROUPS = ("first", "second", "third")
TARGET = 4
"""The answer, of five, that levels are measured against where importance is not asked."""
MOODS, CHANCES = np.polynomial.hermite_e.hermegauss(15)

Array = NDArray[np.float64]
Codes = NDArray[np.int8]
Ints = NDArray[np.int32]
Asked = Literal["importance", "once", "target", "direct"]


@dataclass(frozen=True)
class Scenario:
    """What is simulated. Per ring: `need` and `spread`, mean and standard deviation of gaps between people (0-1).

    `reliability` is that of gaps, or of ratings where nobody has a need (`surplus` is then what everybody has too much,
    None elsewhere); (low, high) is drawn for each ring. `turned` is a ring with an item that should have been reversed.
    `asked` is what need is the distance of: importance of every item, or `once` a ring, or a target; or need itself was
    asked.
    """

    name: str
    sizes: tuple[int, ...]
    rate: float = 0.6
    need: tuple[float, ...] = (0.06, 0.10, 0.20, 0.16, 0.12)
    spread: tuple[float, ...] = (0.16, 0.16, 0.16, 0.16, 0.16)
    surplus: float | None = None
    reliability: tuple[float, ...] = (0.6, 0.6, 0.6, 0.6, 0.6)
    shapes: tuple[str, ...] = ("skewed", "left", "uneven", "skewed", "uneven")
    items: tuple[int, ...] = (3, 3, 3, 3, 3)
    options: tuple[int, int] = (5, 5)
    importance: float = 0.75
    mood: float = 0.0
    turned: str | None = None
    missing: float = 0.0
    careless: float = 0.0
    selective: float = 0.0
    has_silent_unit: bool = False
    margins: bool = False
    has_headcounts: bool = True
    asked: Asked = "importance"
    portfolio: str = "fits"
    excess: float = 0.0
    wanted: float | None = 93.0

    @property
    def people(self) -> int:
        """Everybody."""
        return sum(self.sizes)

    def drawn(self, generator: np.random.Generator) -> Scenario:
        """With one reliability for each ring."""
        if len(self.reliability) == len(RINGS):
            return self
        low, high = self.reliability
        return replace(self, reliability=tuple(generator.uniform(low, high, len(RINGS)).tolist()))


@dataclass(frozen=True)
class Population:
    """Everybody's codes as a file would give them: (questions, people), 1 is the lowest answer, 0 none.

    `importance` and `gap` are (rings, people) true scores, 0-1.
    """

    codes: Codes
    units: Ints
    groups: Ints
    importance: Array
    gap: Array

    def need(self, members: NDArray[np.bool_] | slice = slice(None)) -> Array:
        """(rings,) true need of some people: mean importance times the mean positive part of the true gaps."""
        importance, gap = self.importance[:, members], self.gap[:, members]
        return np.asarray(importance.mean(axis=1) * np.maximum(gap, 0).mean(axis=1))


def _two_kinds(upper: float, inside: float) -> Callable[[Array], Array]:
    """A mixture of two normal distributions, `upper` the part of the higher one; mean 0, variance 1."""
    high = np.sqrt((1 - inside**2) * (1 - upper) / upper)
    low = -high * upper / (1 - upper)

    def quantile(u: Array) -> Array:
        is_low = u < 1 - upper
        inner = np.where(is_low, u / (1 - upper), (u - 1 + upper) / upper)
        return np.asarray(np.where(is_low, low, high) + inside * ndtri(np.clip(inner, 1e-6, 1 - 1e-6)))

    return quantile


SHAPES: dict[str, Callable[[Array], Array]] = {
    "normal": ndtri,
    "skewed": lambda u: (betaincinv(2, 5, u) - 2 / 7) / np.sqrt(10 / 392),
    "left": lambda u: (2 / 7 - betaincinv(2, 5, 1 - u)) / np.sqrt(10 / 392),
    "uneven": _two_kinds(0.35, 0.5),
    "polarized": _two_kinds(0.5, 0.24),
    "minority": _two_kinds(0.12, 0.2),
}


def exceedances(position: Array, noise: float, options: int) -> Array:
    """(options - 1, ...) chances of an answer above the first, the second ... one; steps are a little unequal.

    Ordered logistic answers whose error has the standard deviation `noise`.
    """
    place = np.arange(options - 1)
    limits = (place + 0.5 + 0.1 * (-1.0) ** place) / (options - 1)
    limits = limits.reshape(-1, *(1 for _ in position.shape))
    return np.asarray(expit((position - limits) * np.pi / (np.sqrt(3) * noise)))


def expected(position: Array, noise: float, options: int, mood: float = 0.0) -> Array:
    """True scores 0-1: the mean of the answers that these people would give again and again, in every mood."""
    if not mood:
        return np.asarray(exceedances(position, noise, options).mean(axis=0))
    each = [expected(position + mood * shift, noise, options) for shift in MOODS]
    return np.asarray(np.average(each, axis=0, weights=CHANCES))


def answered(position: Array, noise: float, options: int, generator: np.random.Generator) -> Codes:
    """One answer each, from 1."""
    chance = generator.random(position.shape)
    return np.asarray(1 + (chance < exceedances(position, noise, options)).sum(axis=0), dtype=np.int8)


def populate(scenario: Scenario, generator: np.random.Generator) -> Population:
    """Draw everybody's true scores and answers; levels of all items first, then importances."""
    units = np.repeat(np.arange(1, len(scenario.sizes) + 1, dtype=np.int32), scenario.sizes)
    groups = np.arange(scenario.people, dtype=np.int32) % len(GROUPS)
    wishes, gaps = _positions(scenario, units, groups, generator)
    codes: list[list[Codes]] = [[], []]
    levels, importances = np.zeros((2, len(RINGS), scenario.people))
    for place, items in enumerate(scenario.items):
        noise = _noise(scenario, place)
        shift = scenario.mood * generator.normal(size=scenario.people)
        for item in range(items):
            harder = 0.08 * (2 * item / max(items - 1, 1) - 1)
            level, wish = wishes[place] - gaps[place] + harder, wishes[place] + harder
            levels[place] += expected(level, noise, scenario.options[0], scenario.mood) / items
            row = answered(level + shift, noise, scenario.options[0], generator)
            if is_reversed(item, items) or (scenario.turned == RINGS[place] and item == 0):
                row = (scenario.options[0] + 1 - row).astype(np.int8)
            codes[0].append(row)
            if scenario.asked == "importance":
                importances[place] += expected(wish, noise, scenario.options[1]) / items
                codes[1].append(answered(wish, noise, scenario.options[1], generator))
        if scenario.asked == "once":
            importances[place] = expected(wishes[place], noise, scenario.options[1])
            codes[1].append(answered(wishes[place], noise, scenario.options[1], generator))
    answers = np.stack(codes[0] + codes[1])
    _spoil(scenario, answers, generator)
    gaps = {"target": (TARGET - 1) / 4 - levels, "direct": levels}.get(scenario.asked, importances - levels)
    importance = importances if codes[1] else np.ones_like(levels)
    return Population(answers, units, groups, importance, gaps)


def is_reversed(item: int, items: int) -> bool:
    """Whether an item is worded in reverse, and the model says so: the last one of a ring."""
    return item > 0 and item == items - 1


def _positions(scenario: Scenario, units: Ints, groups: Ints, generator: np.random.Generator) -> tuple[Array, Array]:
    """(rings, people) where importance and gaps lie, 0-1; unit, person and ring differ."""
    rings, people = len(RINGS), scenario.people

    def normal(of_unit: float, of_person: float) -> Array:
        own = np.sqrt(1 - of_unit - of_person) * generator.normal(size=(rings, people))
        unit = np.sqrt(of_unit) * generator.normal(size=(rings, len(scenario.sizes)))[:, units - 1]
        return np.asarray(own + unit + np.sqrt(of_person) * generator.normal(size=people))

    wish, gap = normal(0.05, 0.35), normal(0.08, 0.25)
    if scenario.asked in ("target", "direct"):
        wish = np.zeros_like(wish)  # everybody has the same: the target, or no need at all
    if scenario.surplus is not None:
        amount = scenario.surplus * np.array([1.0, 0.8, 1.1, 0.9, 1.0])
        return scenario.importance + 0.15 * wish, -amount[:, None] * 2 * ndtr(gap)
    if scenario.margins:
        gap = 0.9 * gap + 0.43 * (groups - 1.0)
    quantiles = [SHAPES[shape](ndtr(row)) for shape, row in zip(scenario.shapes, gap, strict=True)]
    gaps = np.array(scenario.need)[:, None] + np.array(scenario.spread)[:, None] * quantiles
    if scenario.asked == "direct":
        return 0 * wish, -gaps
    return scenario.importance + 0.08 * wish, gaps


def _noise(scenario: Scenario, place: int) -> float:
    """Error of one answer that gives the reliability; rounding and the ends of the scale change it a little."""
    reliability, items = scenario.reliability[place], scenario.items[place]
    spread = 0.15 if scenario.surplus is not None else scenario.spread[place] / np.sqrt(2)
    return float(spread * np.sqrt(items * (1 - reliability) / reliability))


def _spoil(scenario: Scenario, answers: Codes, generator: np.random.Generator) -> None:
    """Straight-liners, and answers left out: some questions more than others."""
    straight = generator.random(scenario.people) < scenario.careless
    answers[:, straight] = generator.integers(3, 5, int(straight.sum()))
    chance = scenario.missing * np.linspace(0.2, 1.8, len(answers))
    answers[generator.random(answers.shape) < generator.permutation(chance)[:, None]] = 0
    answers[0, ~(answers > 0).any(axis=0)] = 3


def respond(scenario: Scenario, population: Population, generator: np.random.Generator) -> NDArray[np.intp]:
    """Who answers: in each unit a random number of its people, at least two; some units more than others.

    Where answers are weighted to the sizes of groups, who answers depends on the group and not on the unit.
    """
    if scenario.margins:
        chance = scenario.rate * np.array([0.8, 1.0, 1.2])[population.groups]
        return np.flatnonzero(generator.random(scenario.people) < chance)
    unequal = np.ones(1) if scenario.rate >= 1 or not scenario.has_headcounts else np.linspace(0.75, 1.25, 5)
    lived = population.gap[2:4].sum(axis=0)
    pull = np.exp(scenario.selective * (lived - lived.mean()) / max(float(lived.std()), 1e-9))
    chosen = []
    for number, size in enumerate(scenario.sizes[: len(scenario.sizes) - scenario.has_silent_unit], start=1):
        rate = min(scenario.rate * unequal[number % len(unequal)], 1.0)
        answering = int(np.clip(generator.binomial(size, rate), min(2, size), size))
        members = np.flatnonzero(population.units == number)
        chance = pull[members] / pull[members].sum()
        chosen.append(generator.choice(members, answering, replace=False, p=chance))
    return np.concatenate(chosen)
