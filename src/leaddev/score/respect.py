"""Respect between the groups of a split: as it is given, as it is received, and where the two part.

For the whole organization only. A figure is about the answers that one group gives about another: it stands on its own
group of raters, and differences are those of two independent samples, as the groups of a split do not overlap. No total
over groups and no unit is shown of these answers, so a figure is safe as soon as enough people answered it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from msgspec import Struct

from leaddev.disclosure.figures import Computed, as_score, not_known
from leaddev.report import (
    NOT_ANSWERED,
    WITHHELD,
    Figure,
    Reason,
    RespectAsymmetry,
    RespectCell,
    RespectGroup,
    RespectReport,
)
from leaddev.score.context import Context, NotAsked
from leaddev.stats.change import MeanDifference, two_sample_from_moments
from leaddev.stats.distributions import benjamini_hochberg
from leaddev.stats.intervals import mean_interval_from_moments
from leaddev.sums.blocks import RESPECT, Block, measure_name
from leaddev.sums.collect import Collected
from leaddev.sums.measures import are_alike
from leaddev.sums.moments import Ints
from leaddev.sums.tree import ORGANIZATION

GIVEN, RECEIVED = "given", "received"


def part(context: Context) -> RespectReport | NotAsked:
    """Respect between the groups, where enough people answered about any of them."""
    survey = context.collected.survey
    groups = survey.splits.get(survey.respect_split or "", {})
    block = context.collected.moments.plan.block(RESPECT)
    if block is None or (RESPECT, survey.respect_split) not in context.collected.moments.products:
        return NotAsked("respect.no-groups" if block is None and not groups else "respect.not-asked")
    if len(groups) < 2:
        return NotAsked("respect.one-group")
    if context.scope != ORGANIZATION:
        return NotAsked("respect.unit-scope")
    found = _respect(context.collected, context.words.language)
    figures = (figure for cell in found.cells for figure in (cell.given, cell.received))
    return found if any(figure.estimate is not None for figure in figures) else NotAsked("respect.too-few")


def _respect(collected: Collected, language: str) -> RespectReport:
    survey, limits = collected.survey, collected.model.thresholds
    split = survey.respect_split
    block = collected.moments.plan.block(RESPECT)
    assert split is not None
    assert block is not None
    groups = tuple(survey.splits[split])
    population = survey.population.get(split, {})
    respect = Respect(
        block=block,
        products=collected.moments.products[RESPECT, split],
        groups=groups,
        populations=tuple(population.get(group) for group in groups),
        minimum=collected.minimum_group,
        material=limits.material_gap.value,
        false_discovery=limits.false_discovery.value,
    )
    names = survey.splits[split]
    return RespectReport(
        split=split,
        groups=tuple(RespectGroup(id=group, name=names[group].in_language(language)) for group in groups),
        cells=respect.cells(),
        asymmetries=respect.asymmetries(),
        own_group_answers=respect.own_group_answers(),
    )


class Raters(Struct, frozen=True):
    """The raters of one figure: how many, their mean and standard deviation (0-1), people in their group if known."""

    n: int
    mean: float
    deviation: float
    population: int | None = None


class Respect(Struct, frozen=True):
    """The sums of a survey's answers about respect: `products` (groups, width, width) of the split, in order.

    `populations` tells how many people are in each group, where that is known.
    """

    block: Block
    products: Ints
    groups: tuple[str, ...]
    populations: tuple[int | None, ...]
    minimum: int
    material: float
    false_discovery: float

    def raters(self, rater: str, aspect: str, about: str) -> Raters | Reason:
        """What the members of a group answered about another group, or why that is not shown."""
        measure = measure_name(aspect, about)
        if (measure, "answered") not in self.block.columns:
            return NOT_ANSWERED
        place, answered = self.block.columns[measure, "mean"], self.block.columns[measure, "answered"]
        number = self.groups.index(rater)
        table, unit = self.products[number], self.block.units[place]
        n, total, squares = int(table[answered, answered]), int(table[0, place]), int(table[place, place])
        if n < max(self.minimum, 2) or are_alike(n, total, squares):
            return WITHHELD
        population = self.populations[number]
        return Raters(
            n,
            total / n / float(unit),
            math.sqrt((n * squares - total * total) / (n * (n - 1))) / float(unit),
            None if population is None else max(population, n),
        )

    def own_group_answers(self) -> int:
        """Answers that people gave about their own group, which are left out."""
        count = 0
        for number, group in enumerate(self.groups):
            for aspect in (GIVEN, RECEIVED):
                place = self.block.columns.get((measure_name(aspect, group), "answered"))
                count += 0 if place is None else int(self.products[number][place, place])
        return count

    def cells(self) -> tuple[RespectCell, ...]:
        """From each group to each other: given, received, and given minus received."""
        pairs = [(giver, receiver) for giver in self.groups for receiver in self.groups if giver != receiver]
        given = [self.raters(giver, GIVEN, receiver) for giver, receiver in pairs]
        received = [self.raters(receiver, RECEIVED, giver) for giver, receiver in pairs]
        judged = self._compared(given, received, lambda more: "blind-spot" if more else "underestimated")
        return tuple(
            RespectCell(
                giver=giver,
                receiver=receiver,
                given=_level(first),
                received=_level(second),
                perception_gap=gap.figure,
                p=gap.p,
                verdict=gap.verdict,  # type: ignore[arg-type]  # the words given to `_compared`
            )
            for (giver, receiver), first, second, gap in zip(pairs, given, received, judged, strict=True)
        )

    def asymmetries(self) -> tuple[RespectAsymmetry, ...]:
        """For each two groups: what the first gives the second minus what it gets back, both as received."""
        pairs = [(first, second) for place, first in enumerate(self.groups) for second in self.groups[place + 1 :]]
        there = [self.raters(second, RECEIVED, first) for first, second in pairs]
        back = [self.raters(first, RECEIVED, second) for first, second in pairs]
        judged = self._compared(there, back, lambda more: "first-gives-more" if more else "second-gives-more")
        return tuple(
            RespectAsymmetry(
                first=first,
                second=second,
                difference=gap.figure,
                p=gap.p,
                verdict=gap.verdict,  # type: ignore[arg-type]  # the words given to `_compared`
            )
            for (first, second), gap in zip(pairs, judged, strict=True)
        )

    def _compared(
        self, firsts: Sequence[Raters | Reason], seconds: Sequence[Raters | Reason], word: Callable[[bool], str]
    ) -> list[Judged]:
        """First minus second of each pair, the p-values adjusted for all pairs, and what may be said of it."""
        found = [difference(first, second) for first, second in zip(firsts, seconds, strict=True)]
        adjusted = benjamini_hochberg([np.nan if isinstance(each, Reason) else each.p for each in found])
        judged = []
        for gap, first, second, p in zip(found, firsts, seconds, adjusted, strict=True):
            if isinstance(gap, Reason) or isinstance(first, Reason) or isinstance(second, Reason):
                why = gap if isinstance(gap, Reason) else None
                judged.append(Judged(not_known(why), None, "cannot-tell"))
                continue
            figure = Computed(
                estimate=gap.estimate, low=max(gap.low, -1.0), high=min(gap.high, 1.0), n=min(first.n, second.n)
            )
            judged.append(Judged(as_score(figure), _rounded(float(p)), self._verdict(gap, float(p), word)))
        return judged

    def _verdict(self, gap: MeanDifference, p: float, word: Callable[[bool], str]) -> str:
        """A difference that matters and is more than chance; alike where none of twice that size is possible."""
        if abs(gap.estimate) >= self.material and p <= self.false_discovery:
            return word(gap.estimate > 0)
        return "alike" if max(abs(gap.low), abs(gap.high)) <= 2 * self.material else "cannot-tell"


class Judged(Struct, frozen=True):
    """A difference in points, its adjusted p-value, and the verdict."""

    figure: Figure
    p: float | None
    verdict: str


def difference(first: Raters | Reason, second: Raters | Reason) -> MeanDifference | Reason:
    """First minus second of two groups of raters (Welch); or why there is none."""
    if isinstance(first, Reason):
        return first
    if isinstance(second, Reason):
        return second
    known = first.population is not None and second.population is not None
    return two_sample_from_moments(
        second.n,
        second.mean,
        second.deviation,
        first.n,
        first.mean,
        first.deviation,
        populations=(second.population or 0, first.population or 0) if known else None,
    )


def _level(raters: Raters | Reason) -> Figure:
    if isinstance(raters, Reason):
        return not_known(raters)
    found = mean_interval_from_moments(raters.mean, raters.deviation**2, raters.n, raters.population)
    low, high = found.low, found.high
    return as_score(
        Computed(
            estimate=raters.mean,
            low=None if low is None else max(low, 0.0),
            high=None if high is None else min(high, 1.0),
            n=raters.n,
        )
    )


def _rounded(p: float) -> float:
    return float(f"{p:.3g}")
