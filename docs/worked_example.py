"""The example hospital by hand: from the answers and the training list to the verdict, without leaddev.

    python docs/worked_example.py            the numbers of worked-example.md, in the same order

Uses numpy, openpyxl and two quantiles from scipy. It is written to be read beside the page, not to be reused: it knows
this one example (its columns, its model, its headcounts) and reads no YAML.
"""

from __future__ import annotations

import csv
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from openpyxl import load_workbook
from scipy.special import fdtri, stdtrit

Array = NDArray[np.float64]

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "st-elsewhere"
RINGS = ("knowledge", "skill", "dialogue", "values", "personality")
TAUGHT, LIVED = ("knowledge", "skill"), ("dialogue", "values")
ITEMS = (1, 2, 3, 4)
REVERSED_ITEM = 3  # in every ring of this model the third item is worded in reverse
AGREEMENT = ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
SAFETY = {"safety1": False, "safety2": True, "safety3": False, "safety4": True}  # reversed or not
GERIATRICS = "Geriatrics and rehabilitation (merged 2026)"

# Who works in each part that is shown. The operating rooms (74, with sterile supply) and recovery (15) are not shown by
# themselves: together they are "Surgery, other units".
REST_OF_SURGERY = "Surgery, other units"
SHOWN_AS = dict.fromkeys(("Operating rooms", "Sterile supply", "Recovery"), REST_OF_SURGERY)
SURGERY = (REST_OF_SURGERY, "Surgical ward")
MEDICINE_FACILITY = ("Cardiology", GERIATRICS, "Cleaning", "Catering")
OTHERS = ("Women and child", "Emergency", "Support and administration")
WORKING = (89, 79, 64, 78, 76, 42, 72, 65, 46)
PEOPLE = dict(zip((*SURGERY, *MEDICINE_FACILITY, *OTHERS), WORKING, strict=True))

ATTRIBUTION_CONCENTRATION = 20
NEXT_RINGS = 0.05  # share of a course on one ring that the rings beside it may really have


def read_answers() -> list[dict[str, str]]:
    """The rows of the survey tool's export."""
    with (EXAMPLE / "responses.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def points(cell: str, *, is_reversed: bool) -> float:
    """An answer from 1 to 5 on 0 to 4, turned where the item is worded in reverse; nan where there is none."""
    if cell in AGREEMENT:
        value = float(AGREEMENT.index(cell))
    elif cell in ("1", "2", "3", "4", "5"):
        value = float(cell) - 1
    else:
        return math.nan
    return 4 - value if is_reversed else value


@dataclass(frozen=True)
class RingAnswers:
    """What each respondent says of one ring, on 0 to 1: means over the items rated twice, and the level."""

    paired: Array  # 1 where at least one item was rated for both, else 0
    importance: Array
    positive_gap: Array
    gap: Array
    rated: Array
    level: Array


def ring_answers(rows: Sequence[dict[str, str]], ring: str) -> RingAnswers:
    """The answers to a ring. Importance is asked of the plain statement, so it is never turned."""
    level = np.array([[points(r[f"{ring}{i}"], is_reversed=i == REVERSED_ITEM) for i in ITEMS] for r in rows])
    importance = np.array([[points(r[f"{ring}{i}imp"], is_reversed=False) for i in ITEMS] for r in rows])
    both = np.isfinite(level) & np.isfinite(importance)
    paired = both.any(axis=1).astype(float)
    count = np.maximum(both.sum(axis=1), 1)
    mean_importance = np.where(both, importance, 0).sum(axis=1) / count / 4
    mean_level = np.where(both, level, 0).sum(axis=1) / count / 4
    gap = mean_importance - mean_level
    given = np.isfinite(level)
    rated = given.any(axis=1).astype(float)
    own = np.where(given, level, 0).sum(axis=1) / np.maximum(given.sum(axis=1), 1) / 4
    return RingAnswers(paired, mean_importance, np.maximum(gap, 0), gap, rated, own)


@dataclass(frozen=True)
class Units:
    """The units as strata: who is in which, how many answered, how many people work there."""

    names: tuple[str, ...]
    member: NDArray[np.intp]
    n: Array
    people: Array

    @property
    def weights(self) -> Array:
        """Share of all people."""
        return np.asarray(self.people / self.people.sum())

    def mean(self, values: Array) -> float:
        """Mean of the unit means, each unit weighing as many people as work there."""
        sums = np.bincount(self.member, weights=values, minlength=len(self.names))
        return float(self.weights @ (sums / self.n))

    def variance(self, influence: Array) -> tuple[float, float]:
        """Variance of the mean of `influence` with the finite-population correction, and Satterthwaite's df."""
        spread = np.array([influence[self.member == unit].var(ddof=1) for unit in range(len(self.names))])
        parts = self.weights**2 * (1 - self.n / self.people) * spread / self.n
        return float(parts.sum()), float(parts.sum() ** 2 / (parts**2 / (self.n - 1)).sum())


def units_of(rows: Sequence[dict[str, str]], chosen: Sequence[str] = tuple(PEOPLE)) -> Units:
    """The units as strata."""
    member = np.array([chosen.index(SHOWN_AS.get(row["Department"], row["Department"])) for row in rows])
    n = np.bincount(member, minlength=len(chosen)).astype(float)
    return Units(tuple(chosen), member, n, np.array([float(PEOPLE[name]) for name in chosen]))


@dataclass(frozen=True)
class Mass:
    """Need mass of a ring (importance times positive gap) and what each respondent adds to it."""

    importance: float
    positive_gap: float
    influence: Array

    @property
    def value(self) -> float:
        """The product."""
        return self.importance * self.positive_gap


def need_mass(units: Units, answers: RingAnswers) -> Mass:
    """Need mass, with the linearised influence of each respondent: (I_i - I) G + (G_i - G) I, over the share paired."""
    share = units.mean(answers.paired)
    importance = units.mean(answers.importance * answers.paired) / share
    gap = units.mean(answers.positive_gap * answers.paired) / share
    influence = (
        answers.paired * ((answers.importance - importance) * gap + (answers.positive_gap - gap) * importance) / share
    )
    return Mass(importance, gap, influence)


def share_influence(masses: dict[str, Mass], rings: Sequence[str], chosen: Sequence[str]) -> tuple[float, Array]:
    """The share of need of some rings among others, and each respondent's influence on it."""
    total = sum(masses[ring].value for ring in rings)
    share = sum(masses[ring].value for ring in chosen) / total
    influence = sum(((1.0 if ring in chosen else 0.0) - share) / total * masses[ring].influence for ring in rings)
    return share, np.asarray(influence)


def t_quantile(confidence: float, df: float) -> float:
    """Two-sided t quantile."""
    return float(stdtrit(df, 0.5 + confidence / 2))


@dataclass(frozen=True)
class Course:
    """A row of the training list."""

    title: str
    rings: dict[str, float]
    person_hours: float | None
    is_mandatory: bool


def read_courses() -> list[Course]:
    """The courses; `skill 0.7; dialogue 0.3` divides one over two rings."""
    sheet = load_workbook(EXAMPLE / "training-2026.xlsx").worksheets[0]
    courses = []
    for title, ring, hours, people, _, _, mandatory, _ in list(sheet.iter_rows(values_only=True))[1:]:
        parts = [part.split() for part in str(ring).split(";")] if ring else []
        rings = {part[0]: float(part[1]) if len(part) > 1 else 1.0 for part in parts}
        known = isinstance(hours, int | float) and isinstance(people, int | float)
        person_hours = float(hours) * float(people) if known else None
        courses.append(Course(str(title), rings, person_hours, mandatory == "yes"))
    return courses


def hours_per_ring(courses: Sequence[Course]) -> dict[str, float]:
    """Person-hours per ring of the courses that were a choice."""
    return {
        ring: sum((c.person_hours or 0) * c.rings.get(ring, 0) for c in courses if not c.is_mandatory) for ring in RINGS
    }


def possible_weights(shares: dict[str, float]) -> dict[str, float]:
    """The weights whose spread counts: of a label of one ring, a part may be that of the rings beside it."""
    if len(shares) > 1:
        return shares
    place = RINGS.index(next(iter(shares)))
    beside = (*RINGS[max(place - 1, 0) : place], *RINGS[place + 1 : place + 2])
    return {RINGS[place]: 1 - NEXT_RINGS} | dict.fromkeys(beside, NEXT_RINGS / len(beside))


def judgement_variance(courses: Sequence[Course], gradient: dict[str, float]) -> float:
    """Variance of a share of investment because the labels of courses are a judgement (Dirichlet).

    Courses on the same rings are judged alike, so their hours are added first.
    """
    alike: dict[frozenset[str], list[Course]] = {}
    for course in courses:
        if course.rings and course.person_hours and not course.is_mandatory:
            alike.setdefault(frozenset(course.rings), []).append(course)
    total = 0.0
    for named, members in alike.items():
        hours = sum(course.person_hours or 0 for course in members)
        stated = {
            ring: sum((course.person_hours or 0) * course.rings[ring] for course in members) / hours for ring in named
        }
        weights = possible_weights(stated)
        mean = sum(weight * gradient[ring] for ring, weight in weights.items())
        square = sum(weight * gradient[ring] ** 2 for ring, weight in weights.items())
        total += hours**2 * (square - mean**2) / (ATTRIBUTION_CONCENTRATION + 1)
    return total


def hours_gradient(
    hours: dict[str, float], rings: Sequence[str], chosen: Sequence[str]
) -> tuple[float, dict[str, float]]:
    """The share of some rings in the investment, and how it changes with one more hour on each ring."""
    total = sum(hours[ring] for ring in rings)
    share = sum(hours[ring] for ring in chosen) / total
    return share, {ring: ((ring in chosen) - share) / total if ring in rings else 0.0 for ring in RINGS}


def part_interval(part: float, error: float, quantile: float) -> tuple[float, float, float]:
    """A part of a whole with its interval on the logit scale."""
    centre, half = math.log(part / (1 - part)), quantile * error / (part * (1 - part))
    return part, 1 / (1 + math.exp(half - centre)), 1 / (1 + math.exp(-centre - half))


def excess(spent: tuple[float, float, float], needed: tuple[float, float, float]) -> tuple[float, float, float]:
    """A difference, with limits from those of its two parts (Zou & Donner 2008)."""
    value = spent[0] - needed[0]
    low = value - math.hypot(spent[0] - spent[1], needed[2] - needed[0])
    return value, low, value + math.hypot(spent[2] - spent[0], needed[0] - needed[1])


def interval(value: float, variance: float, df: float, confidence: float = 0.95) -> tuple[float, float, float]:
    """Estimate and interval."""
    half = t_quantile(confidence, df) * math.sqrt(variance)
    return value, value - half, value + half


def unit_level(rows: Sequence[dict[str, str]], unit: str, ring: str) -> dict[str, float]:
    """Level and need of a ring in one unit, with the worst case (0-100)."""
    own = [row for row in rows if row["Department"] == unit]
    units, answers = units_of(own, (unit,)), ring_answers(own, ring)
    level = units.mean(answers.level) / units.mean(answers.rated)
    variance, df = units.variance(answers.rated * (answers.level - level))
    _, low, high = interval(level, variance, df)
    importance = units.mean(answers.importance) / units.mean(answers.paired)
    gap = units.mean(answers.gap) / units.mean(answers.paired)
    answered = float(answers.rated.sum()) / PEOPLE[unit]
    return {
        "n": float(answers.rated.sum()),
        "level": 100 * level,
        "low": 100 * low,
        "high": 100 * high,
        "need": 100 * importance * gap,
        "worst": 100 * answered * level,
        "best": 100 * (answered * level + 1 - answered),
    }


def item_table(rows: Sequence[dict[str, str]], ring: str) -> Array:
    """(respondents, 4) level answers on 0 to 4."""
    return np.array([[points(row[f"{ring}{i}"], is_reversed=i == REVERSED_ITEM) for i in ITEMS] for row in rows])


def alpha(items: Array) -> tuple[float, float, float]:
    """Cronbach's alpha from pairwise covariances, with Feldt's 95 % interval."""
    given = np.isfinite(items)
    k = items.shape[1]
    covariance = np.empty((k, k))
    for i in range(k):
        for j in range(k):
            both = given[:, i] & given[:, j]
            covariance[i, j] = np.cov(items[both, i], items[both, j], ddof=1)[0, 1]
    estimate = k / (k - 1) * (1 - np.trace(covariance) / covariance.sum())
    n = int(given.any(axis=1).sum())
    low = 1 - (1 - estimate) * float(fdtri(n - 1, (n - 1) * (k - 1), 0.975))
    high = 1 - (1 - estimate) * float(fdtri(n - 1, (n - 1) * (k - 1), 0.025))
    return float(estimate), low, high


def rwg_j(items: Array) -> dict[str, float]:
    """rwg(j) against the uniform and the slightly skewed null distribution, and the mean absolute deviation."""
    k = items.shape[1]
    columns = [column[np.isfinite(column)] for column in items.T]
    variance = float(np.mean([column.var(ddof=1) for column in columns]))
    deviation = float(np.mean([np.abs(column - column.mean()).mean() for column in columns]))
    found = {"variance": variance, "deviation": deviation}
    for name, null in (("uniform", (5**2 - 1) / 12), ("skewed", 1.34)):
        ratio = 1 - variance / null
        found[name] = k * ratio / (k * ratio + variance / null) if ratio > 0 else 0.0
    return found


def gate(rows: Sequence[dict[str, str]], unit: str) -> dict[str, float]:
    """Safety in one unit: the mean of its four items on 0-100 with a 90 % interval."""
    own = [row for row in rows if row["Department"] == unit]
    answers = np.array([[points(row[item], is_reversed=turned) for item, turned in SAFETY.items()] for row in own])
    people = np.nanmean(answers, axis=1) / 4
    n, size = len(people), PEOPLE[unit]
    variance = float(people.var(ddof=1)) / n * (1 - n / size)
    mean, low, high = interval(float(people.mean()), variance, n - 1, 0.90)
    return {"n": float(n), "level": 100 * mean, "low": 100 * low, "high": 100 * high}


@dataclass(frozen=True)
class Balance:
    """Everything about need and investment that the page shows, nothing rounded."""

    masses: dict[str, Mass]
    need: dict[str, float]
    hours: dict[str, float]
    invested: dict[str, float]
    taught_need: tuple[float, float, float]
    taught_invested: tuple[float, float, float]
    variances: tuple[float, float, float]  # of the need share, its df, of the judgement
    excess: tuple[float, float, float]
    ratios: dict[str, tuple[float, float, float]]
    to_move: float
    noise_floor: float


def balance(rows: Sequence[dict[str, str]], courses: Sequence[Course]) -> Balance:
    """The balance of need and investment."""
    units = units_of(rows)
    masses = {ring: need_mass(units, ring_answers(rows, ring)) for ring in RINGS}
    hours, contrast = hours_per_ring(courses), (*TAUGHT, *LIVED)
    need = {ring: share_influence(masses, RINGS, [ring])[0] for ring in RINGS}
    invested = {ring: hours[ring] / sum(hours.values()) for ring in RINGS}
    needed, influence = share_influence(masses, contrast, TAUGHT)
    variance, df = units.variance(influence)
    spent, gradient = hours_gradient(hours, contrast, TAUGHT)
    judgement = judgement_variance(courses, gradient)
    taught_need = part_interval(needed, math.sqrt(variance), t_quantile(0.95, df))
    taught_invested = part_interval(spent, math.sqrt(judgement), t_quantile(0.95, math.inf))
    to_move = sum(abs(invested[ring] - need[ring]) for ring in RINGS) / 2
    return Balance(
        masses=masses,
        need=need,
        hours=hours,
        invested=invested,
        taught_need=taught_need,
        taught_invested=taught_invested,
        variances=(variance, df, judgement),
        excess=excess(taught_invested, taught_need),
        ratios={ring: ratio(units, masses, hours, courses, ring) for ring in RINGS},
        to_move=to_move,
        noise_floor=noise_floor(units, masses),
    )


def ratio(
    units: Units, masses: dict[str, Mass], hours: dict[str, float], courses: Sequence[Course], ring: str
) -> tuple[float, float, float]:
    """Investment share over need share, with its 99 % interval on the log scale."""
    needed, influence = share_influence(masses, RINGS, [ring])
    variance, df = units.variance(influence / needed)
    spent, gradient = hours_gradient(hours, RINGS, [ring])
    judgement = judgement_variance(courses, gradient) / spent**2
    centre, low, high = interval(math.log(spent / needed), variance + judgement, df, 0.99)
    return math.exp(centre), math.exp(low), math.exp(high)


def noise_floor(units: Units, masses: dict[str, Mass]) -> float:
    """What would seem to have to move if nothing had to: draws around the need shares, with a fixed seed."""
    influences = np.stack([share_influence(masses, RINGS, [ring])[1] for ring in RINGS])
    covariance = np.zeros((len(RINGS), len(RINGS)))
    for number in range(len(units.names)):
        inside = np.cov(influences[:, units.member == number], ddof=1)
        factor = units.weights[number] ** 2 * (1 - units.n[number] / units.people[number]) / units.n[number]
        covariance += factor * inside
    values, vectors = np.linalg.eigh(covariance)
    spread = vectors * np.sqrt(np.clip(values, 0, None))
    draws = np.random.default_rng(20170515).standard_normal((4000, len(RINGS))) @ spread.T
    return float(np.abs(draws).sum(axis=1).mean() / 2)


def ring_lines(found: Balance) -> Iterator[str]:
    """One line a ring."""
    yield "ring         importance  positive gap    mass  need  hours   invested  ratio (99 %)"
    for ring in RINGS:
        mass, (centre, low, high) = found.masses[ring], found.ratios[ring]
        numbers = f"{mass.importance:10.4f}  {mass.positive_gap:12.4f}  {mass.value:.4f}  {found.need[ring]:.3f}"
        money = f"{found.hours[ring]:6.1f}  {found.invested[ring]:8.3f}"
        yield f"{ring:<12} {numbers}  {money}  {centre:.2f} ({low:.2f} to {high:.2f})"


def balance_lines(found: Balance) -> Iterator[str]:
    """The headline."""
    variance, df, judgement = found.variances
    total = sum(found.hours.values())
    yield "needed within the contrast {:.4f} ({:.4f} to {:.4f})".format(*found.taught_need)
    yield f"    standard error {math.sqrt(variance):.5f}, df {df:.1f}, t {t_quantile(0.95, df):.4f}"
    yield "invested within the contrast {:.4f} ({:.4f} to {:.4f})".format(*found.taught_invested)
    yield f"    standard error {math.sqrt(judgement):.5f}"
    yield "excess {:.4f} ({:.4f} to {:.4f})".format(*found.excess)
    yield f"to move {found.to_move:.3f} of {total:.1f} hours = {found.to_move * total:.1f}"
    yield f"by chance {found.noise_floor:.3f}"


def single_lines(rows: Sequence[dict[str, str]]) -> Iterator[str]:
    """Single figures."""
    unit = unit_level(rows, "Cleaning", "values")
    yield "Cleaning, values: level {level:.1f} ({low:.1f} to {high:.1f}), need {need:.1f}, n {n:.0f}".format(**unit)
    yield "whatever the others think: {worst:.1f} to {best:.1f}".format(**unit)
    yield "alpha of the level of values {:.3f} ({:.3f} to {:.3f})".format(*alpha(item_table(rows, "values")))
    agreement = rwg_j(item_table([row for row in rows if row["Department"] == "Emergency"], "values"))
    yield "Emergency, values: variance {variance:.4f}, mean absolute deviation {deviation:.3f}".format(**agreement)
    yield "rwg(j) {uniform:.3f} uniform, {skewed:.3f} skewed".format(**agreement)
    yield "Geriatrics, safety: {level:.1f} ({low:.1f} to {high:.1f}), n {n:.0f}".format(**gate(rows, GERIATRICS))


def lines() -> Iterator[str]:
    """The numbers of the page, in its order."""
    rows, courses = read_answers(), read_courses()
    yield f"respondents {len(rows)}, people {sum(PEOPLE.values())}"
    yield ""
    found = balance(rows, courses)
    yield from ring_lines(found)
    yield ""
    yield from balance_lines(found)
    yield ""
    yield from single_lines(rows)


if __name__ == "__main__":
    sys.stdout.write("\n".join(lines()) + "\n")
