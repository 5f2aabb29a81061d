"""The excess under every combination of choices that a reasonable person could have made: the specifications.

What is needed depends on one set of choices and what is spent on another, and the excess is their difference: each side
is computed once and then combined. Sources: Steegen and others 2016, Perspectives on Psychological Science 11
(multiverse analysis); Simonsohn, Simmons & Nelson 2020, Nature Human Behaviour 4 (specification curve).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from statistics import median
from typing import Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from leaddev.report import BalanceVerdict, Currency, SpecificationChoice, SpecificationPoints, Specifications
from leaddev.schema import Programme
from leaddev.score.balance import Comparison, Limited, excess_between, needed_between, spent_between
from leaddev.score.investment import CURRENCIES, Portfolio
from leaddev.score.need import RingNeed, prevalence_estimate, ring_need, without_importance
from leaddev.score.sample import Estimate, Sample
from leaddev.score.shares import Shares, mass_shares

Array = NDArray[np.float64]
Measure = Literal["corrected", "without-importance", "prevalence", "raw", "net"]
Label = Literal["given", "outward", "inward"]

MEASURES: tuple[Measure, ...] = ("corrected", "without-importance", "prevalence", "raw", "net")
BRACKETS = ("raw", "net")
"""Known to be biased, one upwards and one downwards: they can veto a verdict, but do not vote for it."""
UNGATED = ("raw", "prevalence")
"""Ways to count need that are computed also where no need is shown."""
FLAT = "flat"
DIFFICULTIES = (FLAT, "mild", "linear", "doubling")
LABELS: tuple[Label, ...] = ("given", "outward", "inward")
MOST_AGREE, MOST_UNKNOWN = 0.95, 0.20
"""A verdict holds where this share agrees, none reverses it, and at most this share gives no comparison."""
_ALIKE = 9
"""Decimals of shares in which two specifications are the same one."""


def difficulty_weights(name: str, rings: int) -> Array:
    """(rings,) weights from centre to periphery: all 1; 1 to 2; 1, 2, 3...; 1, 2, 4... No published weights exist.

    Flat weights give the smallest excess of the taught side among all that do not fall from centre to periphery, so a
    verdict under flat weights is the cautious one.
    """
    places = np.arange(rings, dtype=np.float64)
    if name == FLAT:
        return np.ones(rings)
    if name == "mild":
        return 1 + places / max(rings - 1, 1)
    return 1 + places if name == "linear" else np.asarray(2.0**places)


class Side(Struct, frozen=True):
    """One side of a comparison under one set of choices: the share of the taught side, None without a comparison."""

    choices: Mapping[str, str]
    share: Limited | None


# --- need -------------------------------------------------------------------------------------------------------------


def need_sides(comparison: Comparison, without_careless: Comparison | None) -> list[Side]:
    """The needed share of the taught side, the headline's choices first.

    With and without the respondents who look careless where `without_careless` is given, weighted by headcount and
    each respondent alike where headcounts are known.
    """
    samples = {"in": comparison} if without_careless is None else {"in": comparison, "out": without_careless}
    sides = []
    for careless, each in samples.items():
        weightings = {"none": each}
        if each.sample.strata.populations is not None:
            weightings = {"headcount": each, "none": replace(each, sample=each.sample.alike())}
        for weights, variant in weightings.items():
            chosen = {"careless": careless, "weights": weights}
            sides += [Side({**side.choices, **chosen}, side.share) for side in _of_sample(variant)]
    return sides


def _of_sample(comparison: Comparison) -> Iterator[Side]:
    rings, sample = comparison.contrast_rings, comparison.sample
    needs = [need for need in (ring_need(sample, ring) for ring in rings) if need is not None]
    weighted = all(kind.has_importance for ring, kind in sample.block.kinds.items() if ring in rings)
    places = comparison.places(rings)
    for measure in MEASURES:
        if measure == "without-importance" and not weighted:
            continue
        known = len(needs) == len(rings) and (measure in UNGATED or comparison.why_not is None)
        masses = [_mass(sample, need, measure) for need in needs] if known else []
        for difficulty in DIFFICULTIES:
            weights = difficulty_weights(difficulty, len(comparison.all_rings))[places]
            shares = mass_shares(rings, masses, weights) if known else None
            share = None if shares is None else _needed(comparison, needs, measure, shares, weights)
            yield Side({"need": measure, "difficulty": difficulty}, share)


def _needed(
    comparison: Comparison, needs: Sequence[RingNeed], measure: Measure, shares: Shares, weights: Array
) -> Limited:
    rings, taught = comparison.contrast_rings, comparison.model.contrast.taught
    others: list[float] = []
    if measure == "without-importance":
        weights = weights / [need.parts.importance.value or 1.0 for need in needs]
    if measure in ("corrected", "without-importance"):
        others = comparison.other_shares(rings, taught, weights)
    return needed_between(comparison.sample, shares.total(taught), 0.95, others)


def _mass(sample: Sample, need: RingNeed, measure: Measure) -> Estimate:
    if measure == "prevalence":
        return prevalence_estimate(sample, need)
    if measure == "without-importance":
        return without_importance(sample, need)
    return {"corrected": need.corrected, "raw": need.raw, "net": need.net}[measure]


# --- money ------------------------------------------------------------------------------------------------------------


def money_sides(comparison: Comparison, currency: Currency) -> list[Side]:
    """The invested share of the taught side, the headline's choices first.

    In every currency that is known; without and with mandatory programmes; with unknown amounts left out, and at the
    median of the list; with the label of one course as given, and one ring further outward or inward: the course that
    brings most across the border of the two sides.
    """
    currencies = [currency, *(one for one in CURRENCIES if one != currency and comparison.portfolio.has(one))]
    mandatory = any(programme.mandatory for programme in comparison.portfolio.programmes)
    sides = []
    for counted, required in product(currencies, (False, True) if mandatory else (False,)):
        listed = _all_chosen(comparison.portfolio) if required else comparison.portfolio
        lists = {"left-out": listed, "median": _filled(listed, counted)}
        for (missing, filled), label in product(lists.items(), LABELS):
            moved = _relabelled(filled, counted, comparison, label) if filled is not None else None
            if moved is not None:
                chosen = {"currency": counted, "mandatory": "in" if required else "out"}
                share = spent_between(replace(comparison, portfolio=moved), counted)
                sides.append(Side({**chosen, "missing": missing, "labels": label}, share))
    return sides


def _all_chosen(portfolio: Portfolio) -> Portfolio:
    """The programmes as if every one had been a choice."""
    free = (programme.model_copy(update={"mandatory": False}) for programme in portfolio.programmes)
    return replace(portfolio, programmes=tuple(free))


def _filled(portfolio: Portfolio, currency: Currency) -> Portfolio | None:
    """The list with the median of the chosen programmes' known amounts where there is none; None if all are known."""
    chosen = portfolio.chosen(mandatory=False)
    known = [amount for one in chosen if (amount := portfolio.amount(one, currency)) is not None]
    if not known or len(known) == len(chosen):
        return None
    update: dict[str, float] = {"total_hours" if currency == "hours" else currency: median(known)}
    programmes = (
        one if one.mandatory or portfolio.amount(one, currency) is not None else one.model_copy(update=update)
        for one in portfolio.programmes
    )
    return replace(portfolio, programmes=tuple(programmes))


def _relabelled(portfolio: Portfolio, currency: Currency, comparison: Comparison, label: Label) -> Portfolio | None:
    """The list with the chosen programme that brings most across moved; None where none can cross."""
    if label == "given":
        return portfolio
    moved = [_moved(programme, comparison, 1 if label == "outward" else -1) for programme in portfolio.programmes]
    taught = np.array([ring in comparison.model.contrast.taught for ring in portfolio.rings])
    crossing = [
        abs(float((portfolio.weights(new) - portfolio.weights(old)) @ taught))
        * (0.0 if old.mandatory else portfolio.amount(old, currency) or 0.0)
        for old, new in zip(portfolio.programmes, moved, strict=True)
    ]
    if max(crossing, default=0) <= 0:
        return None
    place = int(np.argmax(crossing))
    programmes = (*portfolio.programmes[:place], moved[place], *portfolio.programmes[place + 1 :])
    return replace(portfolio, programmes=programmes)


def _moved(programme: Programme, comparison: Comparison, steps: int) -> Programme:
    """The programme with each ring of the contrast moved one ring along it; the ends stay."""
    rings = comparison.contrast_rings
    weights: dict[str, float] = {}
    for ring, weight in (programme.rings or {}).items():
        if ring in rings:
            ring = rings[min(max(rings.index(ring) + steps, 0), len(rings) - 1)]
        weights[ring] = weights.get(ring, 0.0) + weight
    return programme.model_copy(update={"rings": weights or None})


# --- both -------------------------------------------------------------------------------------------------------------


class Specification(Struct, frozen=True):
    """One pair of sides with its excess; None where it gives no comparison."""

    need: Side
    spent: Side
    excess: Limited | None

    @property
    def choices(self) -> Mapping[str, str]:
        """Those of both sides."""
        return {**self.need.choices, **self.spent.choices}

    @property
    def votes(self) -> bool:
        """Whether it counts for or against a verdict."""
        return self.need.choices["need"] not in BRACKETS


def combined(needs: Sequence[Side], money: Sequence[Side]) -> list[Specification]:
    """Every pair of sides; the first one is the headline."""
    return [
        Specification(need, spent, excess_between(spent.share, need.share) if need.share and spent.share else None)
        for need, spent in product(needs, money)
    ]


def specifications(
    comparison: Comparison, currency: Currency, verdict: BalanceVerdict, without_careless: Comparison | None
) -> Specifications | None:
    """What becomes of the excess under all choices; None where the headline compares nothing.

    Weights that rise outward can only raise the excess: they vote for no taught-heavy verdict.
    """
    needs, money = need_sides(comparison, without_careless), money_sides(comparison, currency)
    if needs[0].share is None or money[0].share is None:
        return None
    tried = combined(_different(needs), _different(money))
    values = [one.excess.value for one in tried if one.excess is not None]
    choices = (*_choices(money, 1), *_choices(needs, -1))
    voting = [
        one for one in tried if one.votes and (verdict != "taught-heavy" or one.need.choices["difficulty"] == FLAT)
    ]
    material = comparison.thresholds.material_excess.value
    agree, reverse, holds = support_of(tried, voting, verdict, material)
    return Specifications(
        count=len(tried),
        compared=len(values),
        agree=agree,
        reverse=reverse,
        holds=holds,
        median=_points(median(one.excess.value for one in voting if one.excess is not None)),
        low=_points(min(values)),
        high=_points(max(values)),
        decisive=max((one for one in choices if one.votes and one.moves), key=lambda one: abs(one.moves), default=None),
        choices=choices,
        points=tuple(
            SpecificationPoints(points=points, count=count)
            for points, count in sorted(Counter(map(_points, values)).items())
        ),
    )


def support_of(
    tried: Sequence[Specification], voting: Sequence[Specification], verdict: BalanceVerdict, material: float
) -> tuple[float | None, int | None, bool | None]:
    """The share that agrees with a verdict, how many reverse it, and whether it holds; None where there is none."""
    headline = tried[0].excess
    if verdict == "cannot-tell" or headline is None:
        return None, None, None
    compared = [one.excess for one in voting if one.excess is not None]
    agreeing = sum(_agrees(excess, headline, verdict, material) for excess in compared)
    reverse = sum(one.excess is not None and _reverses(one.excess, headline, verdict, material) for one in tried)
    are_enough = len(voting) - len(compared) <= MOST_UNKNOWN * len(voting)
    holds = agreeing >= MOST_AGREE * len(compared) and not reverse and are_enough
    return round(agreeing / len(compared), 3), reverse, holds


def _different(sides: Sequence[Side]) -> list[Side]:
    """The sides without those whose share and limits are those of an earlier one; those without a share all stay."""
    found: dict[object, Side] = {}
    for number, side in enumerate(sides):
        key = number if side.share is None else tuple(round(each, _ALIKE) for each in side.share)
        found.setdefault(key, side)
    return list(found.values())


def _agrees(excess: Limited, headline: Limited, verdict: BalanceVerdict, material: float) -> bool:
    """Whether an excess has the sign of the headline; for a verdict in line, whether it lies within what matters."""
    if verdict == "in-line":
        return abs(excess.value) <= 2 * material
    return excess.value * headline.value > 0


def _reverses(excess: Limited, headline: Limited, verdict: BalanceVerdict, material: float) -> bool:
    """Whether an excess speaks against the verdict with its whole interval."""
    if verdict == "in-line":
        return excess.low > 2 * material or excess.high < -2 * material
    return excess.high < 0 if headline.value > 0 else excess.low > 0


def _choices(sides: Sequence[Side], sign: int) -> Iterator[SpecificationChoice]:
    """What every choice other than the headline's moves by itself: the mean over all pairs that differ in it alone.

    The excess is what is spent less what is needed, so what a choice moves is the same with every other side; `sign` is
    that of the side in it.
    """
    usual = sides[0].choices
    found = {frozenset(one.choices.items()): one.share for one in sides}
    moves: dict[tuple[str, str], list[float]] = {}
    for one, choice in product(sides, usual):
        level, base = one.choices[choice], found.get(frozenset({**one.choices, choice: usual[choice]}.items()))
        counts = choice == "need" or one.choices.get("need") not in BRACKETS
        if level != usual[choice] and one.share and base and counts:
            moves.setdefault((choice, level), []).append(sign * (one.share.value - base.value))
    for (choice, level), differences in moves.items():
        yield SpecificationChoice(
            choice=choice,
            usual=usual[choice],
            level=level,
            moves=_points(float(np.mean(differences))),
            votes=level not in BRACKETS,
        )


def _points(share: float) -> int:
    """Whole percentage points."""
    return round(100 * share)
