"""The example hospital by hand: from the answers and the training list to the verdict, without leaddev.

    python docs/worked_example.py            the numbers of worked-example.md, in the same order

Uses numpy, openpyxl and three functions of distributions from scipy. It is written to be read beside the page, not to
be reused: it knows this one example (its columns, its model, its headcounts) and reads no YAML.
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
from scipy.special import fdtri, ndtr, stdtrit

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
MATERIAL_NEED = 0.04


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
    """What each respondent says of one ring, on 0 to 1, from the items rated twice, centred item by item."""

    both: NDArray[np.bool_]  # (respondents, 4) which items were rated twice
    cells: dict[str, Array]  # (respondents, 4) importance, level and gap as rated, 0 where not rated twice
    paired: Array  # 1 where at least one item was rated twice, else 0
    answered: Array  # how many items were rated twice
    importance: Array
    level: Array
    gap: Array
    squares: Array  # of the gaps about the person's own mean
    importance_squares: Array
    cross_products: Array  # of importance with gap


def ring_answers(rows: Sequence[dict[str, str]], ring: str) -> RingAnswers:
    """The answers to a ring. Importance is asked of the plain statement, so it is never turned."""
    level = np.array([[points(r[f"{ring}{i}"], is_reversed=i == REVERSED_ITEM) for i in ITEMS] for r in rows]) / 4
    importance = np.array([[points(r[f"{ring}{i}imp"], is_reversed=False) for i in ITEMS] for r in rows]) / 4
    both = np.isfinite(level) & np.isfinite(importance)
    paired, count = both.any(axis=1), both.sum(axis=1)

    def about_items(cells: Array) -> tuple[Array, float]:
        """Cells less the mean of their item over everybody; 0 where there is none. And the mean of the item means."""
        known = np.where(both, cells, np.nan)
        return np.where(both, cells - np.nanmean(known, axis=0), 0), float(np.nanmean(known, axis=0).mean())

    def person_means(cells: Array) -> Array:
        """The person's mean of what is above or below the item means, plus the mean of these."""
        centred, middle = about_items(cells)
        means = paired * (centred.sum(axis=1) / np.maximum(count, 1) + middle)
        return np.asarray(np.round(means, 9))  # a gap of exactly 0 is not above 0, whatever the last binary digit says

    def products(first: Array, second: Array) -> Array:
        """Products of centred cells about the person's own means."""
        one, other = about_items(first)[0], about_items(second)[0]
        return np.asarray((one * other).sum(axis=1) - one.sum(axis=1) * other.sum(axis=1) / np.maximum(count, 1))

    gap = importance - level
    rated = {"importance": importance, "level": level, "gap": gap}
    return RingAnswers(
        both=both,
        cells={name: np.where(both, cells, 0.0) for name, cells in rated.items()},
        paired=paired.astype(float),
        answered=count.astype(float),
        importance=person_means(importance),
        level=person_means(level),
        gap=person_means(gap),
        squares=products(gap, gap),
        importance_squares=products(importance, importance),
        cross_products=products(importance, gap),
    )


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

    def variance(self, influence: Array, error: float = 0.0) -> tuple[float, float]:
        """Variance of the mean of `influence`, and Satterthwaite's df.

        The finite-population correction takes off what is known of those who answered; the error of measurement in it
        (`error`, a person's) stays. It cannot be more than all that varies.
        """
        spread = np.array([influence[self.member == unit].var(ddof=1) for unit in range(len(self.names))])
        known = self.n / self.people
        error = min(error, float((self.n - 1) @ spread / (self.n - 1).sum()))
        parts = self.weights**2 * ((1 - known) * spread + known * error) / self.n
        return float(parts.sum()), float(parts.sum() ** 2 / (parts**2 / (self.n - 1)).sum())


def mean_of_items(units: Units, answers: RingAnswers, name: str) -> float:
    """The mean of the four item means, each over those who rated the item twice."""
    pairs = zip(answers.cells[name].T, answers.both.T.astype(float), strict=True)
    return float(np.mean([units.mean(cells) / units.mean(both) for cells, both in pairs]))


def units_of(rows: Sequence[dict[str, str]], chosen: Sequence[str] = tuple(PEOPLE)) -> Units:
    """The units as strata."""
    member = np.array([chosen.index(SHOWN_AS.get(row["Department"], row["Department"])) for row in rows])
    n = np.bincount(member, minlength=len(chosen)).astype(float)
    return Units(tuple(chosen), member, n, np.array([float(PEOPLE[name]) for name in chosen]))


def positive_part(mean: float, sd: float) -> float:
    """Mean of the positive part of a normal variable: t phi(m/t) + m Phi(m/t)."""
    if sd <= 0:
        return max(mean, 0.0)
    z = mean / sd
    return sd * math.exp(-z * z / 2) / math.sqrt(2 * math.pi) + mean * float(ndtr(z))


def correction(mean: float, variance: float, true_variance: float) -> float:
    """How much of what the raw positive part has beyond the net gap is true (w)."""
    net = max(mean, 0.0)
    room = positive_part(mean, math.sqrt(variance)) - net
    if room <= 0:
        return 0.0 if mean < 0 else 1.0
    return min(max((positive_part(mean, math.sqrt(max(true_variance, 0))) - net) / room, 0), 1)


def true_gap(mean: float, raw: float, variance: float, true_variance: float) -> float:
    """The mean positive part of the true gaps (N)."""
    net = max(mean, 0.0)
    return net + correction(mean, variance, true_variance) * (raw - net)


@dataclass(frozen=True)
class Need:
    """The need of a ring, everything that it is made of, and what each respondent adds to it."""

    importance: float
    gap: float
    raw_gap: float
    variance: float
    error: float
    true_gap: float
    influence: Array
    measured: float  # the part of a person's influence that is error of measurement (its variance)
    spread_error: float
    gap_influence: Array

    @property
    def value(self) -> float:
        """Need."""
        return self.importance * self.true_gap

    @property
    def true_variance(self) -> float:
        """Variance of the true gaps."""
        return max(self.variance - self.error, 0.0)

    @property
    def reliability(self) -> float:
        """The true part of the variance."""
        return self.true_variance / self.variance

    @property
    def w(self) -> float:
        """What is kept of the raw positive part beyond the net gap."""
        return correction(self.gap, self.variance, self.true_variance)


def error_factor(answers: RingAnswers) -> float:
    """What turns a person's squares into the error variance of the person's mean."""
    count = answers.answered[answers.paired > 0]
    return float((1 / count).mean() / (count - 1).mean() * len(count) / (len(count) - 1))


def need_of(units: Units, answers: RingAnswers) -> Need:
    """The need of true scores of a ring, with the linearised influence of each respondent."""
    share = units.mean(answers.paired)

    def mean(values: Array) -> float:
        """Weighted mean over those who rated the ring."""
        return units.mean(answers.paired * values) / share

    def about(values: Array) -> Array:
        """Influence of each respondent on that mean."""
        return np.asarray(answers.paired * (values - mean(values)) / share)

    gap, importance = (mean_of_items(units, answers, name) for name in ("gap", "importance"))
    positive, people = np.maximum(answers.gap, 0), answers.paired.sum()
    squares, factor = (answers.gap - mean(answers.gap)) ** 2, error_factor(answers)
    variance, error = mean(squares) * people / (people - 1), mean(answers.squares) * factor
    own = answers.squares * factor
    beyond = mean((answers.gap > 0).astype(float))
    raw = mean(positive) + (gap - mean(answers.gap)) * beyond
    true_variance = max(variance - error, 0.0)
    value = true_gap(gap, raw, variance, true_variance)
    spread_error = math.sqrt(units.variance(about(squares - own))[0])

    # how the need changes with each of its parts: central differences, and a chord for the true variance
    parts, step = (gap, raw, variance, true_variance), 1e-5
    slopes = []
    for place in range(3):
        above, below = list(parts), list(parts)
        above[place] += step
        below[place] -= step
        slopes.append(importance * (true_gap(*above) - true_gap(*below)) / (2 * step))
    low, high = max(true_variance - spread_error, 0.0), true_variance + spread_error
    chord = importance * (true_gap(gap, raw, variance, high) - true_gap(gap, raw, variance, low)) / (high - low)
    a, b, c = slopes
    influence = a * about(answers.gap) + b * about(positive) + c * about(squares) + chord * about(squares - own)
    influence = influence + value * about(answers.importance)

    # the part of it that is error of measurement
    k = 2 * (c + chord)
    slope_squares = a**2 + (2 * a * b + b**2) * beyond + k**2 * variance + 2 * b * k * (raw - gap * beyond)
    importance_error = float(answers.importance_squares.sum() / people) * factor
    shared_error = float(answers.cross_products.sum() / people) * factor
    measured = error * slope_squares + 2 * value * (a + b * beyond) * shared_error + value**2 * importance_error
    measured += chord**2 * mean((own - mean(own)) ** 2)
    return Need(
        importance, gap, raw, variance, error, value, influence, max(measured, 0.0), spread_error, about(answers.gap)
    )


def share_influence(needs: dict[str, Need], rings: Sequence[str], chosen: Sequence[str]) -> tuple[float, Array, float]:
    """The share of need of some rings among others, each respondent's influence on it, and the error in that."""
    total = sum(needs[ring].value for ring in rings)
    share = sum(needs[ring].value for ring in chosen) / total
    slopes = {ring: ((1.0 if ring in chosen else 0.0) - share) / total for ring in rings}
    influence = sum(slopes[ring] * needs[ring].influence for ring in rings)
    return share, np.asarray(influence), sum(slopes[ring] ** 2 * needs[ring].measured for ring in rings)


def deconvolved(answers: RingAnswers, error: float) -> float:
    """The mean positive part of the true gaps without a shape assumed for them (Kiefer & Wolfowitz 1956)."""
    bins = np.rint(answers.gap[answers.paired > 0] * 240)
    values, counts = np.unique(bins / 240, return_counts=True)
    grid = np.linspace(-1, 1, 81)
    likelihood = np.exp(-((values[:, None] - grid) ** 2) / (2 * error))
    mixing = np.full(len(grid), 1 / len(grid))
    for step in range(3000):
        better = counts / counts.sum() @ (likelihood / (likelihood @ mixing)[:, None])
        mixing = mixing * better
        if step % 10 == 0 and counts.sum() * (better.max() - 1) < 0.1:
            break
    return float(mixing @ np.maximum(grid, 0))


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


def over(part: float, free: float, error: float, quantile: float, apart: bool = False) -> tuple[float, float, float]:
    """The same, with its ends about this part and about the one without a shape assumed.

    Where `apart`, that one is uncertain besides by what it lies from this one.
    """
    wider = math.hypot(error, free - part if apart else 0.0)
    both = [part_interval(part, error, quantile), part_interval(free, wider, quantile)]
    return part, min(one[1] for one in both), max(one[2] for one in both)


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
    inside = np.array([row["Department"] == unit for row in rows])
    answers = ring_answers(rows, ring)  # item means are those of everybody
    kept = inside & (answers.paired > 0)
    own, n = answers.level[kept], int(kept.sum())
    given = answers.both[inside].sum(axis=0)
    importance, level, gap = (
        float((answers.cells[name][inside].sum(axis=0) / given).mean()) for name in ("importance", "level", "gap")
    )
    answered = n / PEOPLE[unit]
    # the error of a level is that of importance less that of the gap, from the same residuals as the need
    both = float((answers.importance_squares - 2 * answers.cross_products).sum() / (answers.paired > 0).sum())
    error = (float(answers.squares[kept].mean()) + both) * error_factor(answers)
    spread = float(own.var(ddof=1))
    _, low, high = interval(level, ((1 - answered) * spread + answered * min(error, spread)) / n, n - 1)
    return {
        "n": float(n),
        "level": 100 * level,
        "low": 100 * low,
        "high": 100 * high,
        "need": 100 * importance * gap,
        "worst": 100 * answered * level,
        "best": 100 * (answered * level + 1 - answered),
    }


def question(units: Units, answers: RingAnswers, place: int) -> dict[str, float]:
    """One statement of a ring: level, importance and gap on 0-100, Borich's score in points, and who falls short."""
    both = answers.both[:, place].astype(float)
    level, importance, gap = (
        units.mean(answers.cells[name][:, place]) / units.mean(both) for name in ("level", "importance", "gap")
    )
    short = units.mean((answers.cells["gap"][:, place] > 0).astype(float)) / units.mean(both)
    score = 4 * gap * (1 + 4 * importance)
    return {"level": 100 * level, "importance": 100 * importance, "gap": 100 * gap, "score": score, "short": short}


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
class NeedFigure:
    """Need of a ring with its interval, what it is without the correction, and whether there is one (0-1)."""

    need: tuple[float, float, float]
    raw: float
    net: float
    verdict: str


def need_figure(units: Units, need: Need, free: float) -> NeedFigure:
    """Shown, absent or unclear; the interval reaches over the need without a shape assumed (`free`)."""
    variance, df = units.variance(need.influence, need.measured)
    t = t_quantile(0.95, df)
    value, error = need.value, math.sqrt(variance)
    _, low, high = over(value, free, error, t)
    gap_variance, gap_df = units.variance(need.gap_influence)
    has_gap = need.gap > t_quantile(0.95, gap_df) * math.sqrt(gap_variance)
    least_spread = max(need.true_variance - t * need.spread_error, 0.0)
    least = need.importance * true_gap(need.gap, need.raw_gap, need.variance, least_spread)
    is_shown = value >= MATERIAL_NEED and low > MATERIAL_NEED / 2
    is_shown &= least >= MATERIAL_NEED or (least >= MATERIAL_NEED / 2 and has_gap)
    verdict = "absent" if high < MATERIAL_NEED else ("shown" if is_shown else "unclear")
    net = need.importance * max(need.gap, 0.0)
    return NeedFigure((value, low, high), need.importance * need.raw_gap, net, verdict)


@dataclass(frozen=True)
class Balance:
    """Everything about need and investment that the page shows, nothing rounded."""

    needs: dict[str, Need]
    figures: dict[str, NeedFigure]
    need: dict[str, float]
    hours: dict[str, float]
    invested: dict[str, float]
    taught_need: tuple[float, float, float]
    taught_invested: tuple[float, float, float]
    variances: tuple[float, float, float]  # of the need share, its df, of the judgement
    shape_free: float  # the share of need without a shape assumed
    excess: tuple[float, float, float]
    ratios: dict[str, tuple[float, float, float]]
    to_move: float
    noise_floor: float


def balance(rows: Sequence[dict[str, str]], courses: Sequence[Course]) -> Balance:
    """The balance of need and investment."""
    units = units_of(rows)
    answers = {ring: ring_answers(rows, ring) for ring in RINGS}
    needs = {ring: need_of(units, answers[ring]) for ring in RINGS}
    hours, contrast = hours_per_ring(courses), (*TAUGHT, *LIVED)
    need = {ring: share_influence(needs, RINGS, [ring])[0] for ring in RINGS}
    invested = {ring: hours[ring] / sum(hours.values()) for ring in RINGS}
    needed, influence, measured = share_influence(needs, contrast, TAUGHT)
    variance, df = units.variance(influence, measured)
    free = {ring: needs[ring].importance * deconvolved(answers[ring], needs[ring].error) for ring in RINGS}
    shape_free = sum(free[ring] for ring in TAUGHT) / sum(free[ring] for ring in contrast)
    spent, gradient = hours_gradient(hours, contrast, TAUGHT)
    judgement = judgement_variance(courses, gradient)
    taught_need = over(needed, shape_free, math.sqrt(variance), t_quantile(0.95, df), apart=True)
    taught_invested = part_interval(spent, math.sqrt(judgement), t_quantile(0.95, math.inf))
    to_move = sum(abs(invested[ring] - need[ring]) for ring in RINGS) / 2
    return Balance(
        needs=needs,
        figures={ring: need_figure(units, needs[ring], free[ring]) for ring in RINGS},
        need=need,
        hours=hours,
        invested=invested,
        taught_need=taught_need,
        taught_invested=taught_invested,
        variances=(variance, df, judgement),
        shape_free=shape_free,
        excess=excess(taught_invested, taught_need),
        ratios={ring: ratio(units, needs, hours, courses, ring, free[ring] / sum(free.values())) for ring in RINGS},
        to_move=to_move,
        noise_floor=noise_floor(units, needs),
    )


def ratio(
    units: Units, needs: dict[str, Need], hours: dict[str, float], courses: Sequence[Course], ring: str, free: float
) -> tuple[float, float, float]:
    """Investment share over need share, with its 99 % interval on the log scale, also about the share `free`."""
    needed, influence, measured = share_influence(needs, RINGS, [ring])
    variance, df = units.variance(influence / needed, measured / needed**2)
    spent, gradient = hours_gradient(hours, RINGS, [ring])
    judgement = judgement_variance(courses, gradient) / spent**2
    centre, low, high = interval(math.log(spent / needed), variance + judgement, df, 0.99)
    lower, upper = min(needed / free, 1.0), max(needed / free, 1.0)
    return math.exp(centre), math.exp(low) * lower, math.exp(high) * upper


def noise_floor(units: Units, needs: dict[str, Need]) -> float:
    """What would seem to have to move if nothing had to: draws around the need shares, with a fixed seed."""
    influences = np.stack([share_influence(needs, RINGS, [ring])[1] for ring in RINGS])
    covariance = np.zeros((len(RINGS), len(RINGS)))
    for number in range(len(units.names)):
        inside = np.cov(influences[:, units.member == number], ddof=1)
        factor = units.weights[number] ** 2 * (1 - units.n[number] / units.people[number]) / units.n[number]
        covariance += factor * inside
    total = sum(needs[ring].value for ring in RINGS)
    shares = np.array([needs[ring].value / total for ring in RINGS])
    slopes = (np.eye(len(RINGS)) - shares[:, None]) / total
    measured = slopes * np.array([needs[ring].measured for ring in RINGS]) @ slopes.T
    covariance += float((units.weights**2 / units.people).sum()) * measured
    values, vectors = np.linalg.eigh(covariance)
    spread = vectors * np.sqrt(np.clip(values, 0, None))
    draws = np.random.default_rng(20170515).standard_normal((4000, len(RINGS))) @ spread.T
    return float(np.abs(draws).sum(axis=1).mean() / 2)


def need_lines(found: Balance) -> Iterator[str]:
    """How the need of each ring is made, one line a ring."""
    yield "ring         importance  net gap  raw gap  reliability      w  true gap    need"
    for ring in RINGS:
        one = found.needs[ring]
        gaps = f"{one.gap:7.4f}  {one.raw_gap:7.4f}  {one.reliability:11.3f}  {one.w:.3f}  {one.true_gap:8.4f}"
        yield f"{ring:<12} {one.importance:10.4f}  {gaps}  {one.value:.4f}"


def verdict_lines(found: Balance) -> Iterator[str]:
    """Whether there is a need, on 0-100, one line a ring."""
    yield "ring         need_net  need_positive (95 %)  need_raw  need_verdict"
    for ring in RINGS:
        one = found.figures[ring]
        need = "{:.1f} ({:.1f} to {:.1f})".format(*(100 * end for end in one.need))
        yield f"{ring:<12} {100 * one.net:8.1f}  {need:<20}  {100 * one.raw:8.1f}  {one.verdict}"


def one_ring_lines(one: Need) -> Iterator[str]:
    """One ring step by step."""
    seen, true = math.sqrt(one.variance), math.sqrt(one.true_variance)
    yield f"variance of the gaps {one.variance:.5f}, of the error {one.error:.5f}, true {one.true_variance:.5f}"
    yield f"standard deviation seen {seen:.4f}, true {true:.4f}"
    g_true, g_seen = positive_part(one.gap, true), positive_part(one.gap, seen)
    yield f"g(m, true) {g_true:.4f}, g(m, seen) {g_seen:.4f}, w {one.w:.4f}"
    yield f"true gap {one.gap:.4f} + {one.w:.4f} x ({one.raw_gap:.4f} - {one.gap:.4f}) = {one.true_gap:.4f}"


def ring_lines(found: Balance) -> Iterator[str]:
    """One line a ring."""
    yield "ring         needed   hours  invested  ratio (99 %)"
    for ring in RINGS:
        centre, low, high = found.ratios[ring]
        money = f"{found.need[ring]:6.3f}  {found.hours[ring]:6.1f}  {found.invested[ring]:8.3f}"
        yield f"{ring:<12} {money}  {centre:.2f} ({low:.2f} to {high:.2f})"


def balance_lines(found: Balance) -> Iterator[str]:
    """The headline."""
    variance, df, judgement = found.variances
    total = sum(found.hours.values())
    yield "needed within the contrast {:.4f} ({:.4f} to {:.4f})".format(*found.taught_need)
    yield f"    standard error {math.sqrt(variance):.5f}, df {df:.1f}, t {t_quantile(0.95, df):.4f}"
    yield f"    without a shape assumed {found.shape_free:.4f}"
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
    first = question(units_of(rows), ring_answers(rows, "values"), 0)
    yield (
        "values, first statement: level {level:.1f}, importance {importance:.1f}, gap {gap:.1f}, MWDS {score:.2f}, "
        "fall short {short:.2f}".format(**first)
    )
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
    yield from need_lines(found)
    yield ""
    yield from one_ring_lines(found.needs["knowledge"])
    yield ""
    yield from verdict_lines(found)
    yield ""
    yield from ring_lines(found)
    yield ""
    yield from balance_lines(found)
    yield ""
    yield from single_lines(rows)


if __name__ == "__main__":
    sys.stdout.write("\n".join(lines()) + "\n")
