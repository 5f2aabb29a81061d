"""Counts how often intervals cover the truth and how often rules fire."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from benchmarks.calibration.organizations import RINGS, TAUGHT, Array, Population
from benchmarks.calibration.pipeline import Outcome
from leaddev.report import Figure, GroupScore
from leaddev.score.need import ring_need

RULES = ("LD101", "LD102", "LD103", "LD104", "LD105", "LD109", "LD110")
FIGURES = ("taught share", "excess", "ring need", "ring ratio (99 %)", "unit need", "prevalence")
CONTRAST = [ring in TAUGHT for ring in RINGS[:4]]


def taught_part(shares: Array) -> float:
    """The part of the taught side within the contrast."""
    return float(shares[:4][CONTRAST].sum() / shares[:4].sum())


@dataclass
class Coverage:
    """Intervals that cover, those that lie above or below the truth; the sums of errors and of widths."""

    covered: int = 0
    above: int = 0
    below: int = 0
    error: float = 0.0
    width: float = 0.0

    @property
    def count(self) -> int:
        """Intervals that were looked at."""
        return self.covered + self.above + self.below

    @property
    def share(self) -> float:
        """Per cent of them that cover."""
        return 100 * self.covered / self.count if self.count else float("nan")

    def add(self, figure: Figure, truth: float) -> None:
        """Look at one interval, as published; the truth is not rounded."""
        if figure.estimate is None or figure.low is None or figure.high is None:
            return
        self.above += truth < figure.low
        self.below += truth > figure.high
        self.covered += figure.low <= truth <= figure.high
        self.error += figure.estimate - truth
        self.width += figure.high - figure.low


@dataclass
class Tally:
    """Everything counted over the replications of one scenario."""

    coverage: dict[str, Coverage] = field(default_factory=lambda: defaultdict(Coverage))
    fired: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)
    reliability: float = 0.0
    answers: int = 0
    replications: int = 0

    def add(self, outcome: Outcome, population: Population, invested: Array) -> None:
        """Compare one survey with the truth."""
        self.replications += 1
        self.answers += outcome.scoring.collected.respondents
        self.reliability += _reliability(outcome)
        self.verdicts[outcome.report.balance.verdict] += 1
        codes = {finding.code for finding in outcome.report.findings} & set(RULES)
        self.fired.update(codes)
        self.fired["any"] += bool(codes)
        for name, figure, truth in _figures(outcome, population, invested):
            self.coverage[name].add(figure, truth)

    def __add__(self, other: Tally) -> Tally:
        """Counts of both; coverage is left out, for it is asked scenario by scenario."""
        return Tally(
            fired=self.fired + other.fired,
            verdicts=self.verdicts + other.verdicts,
            reliability=self.reliability + other.reliability,
            answers=self.answers + other.answers,
            replications=self.replications + other.replications,
        )


def _figures(outcome: Outcome, population: Population, invested: Array) -> Iterator[tuple[str, Figure, float]]:
    """Name, published figure, and truth."""
    balance, need = outcome.report.balance, population.need()
    if need[:4].sum() > 0:
        yield "taught share", balance.needed_share, taught_part(need)
        yield "excess", balance.excess, taught_part(invested) - taught_part(need)
        for row, spent, needed in zip(balance.rings, invested, need / need.sum(), strict=True):
            if needed > 0:
                yield "ring ratio (99 %)", row.ratio, float(spent / needed)
    step = 0.5 / (outcome.scoring.collected.rings.measures[0].spans[0])  # type: ignore[union-attr]
    short = (population.gap > step).mean(axis=1)
    for group in (outcome.report.scores.organization, *outcome.report.scores.units):
        if not isinstance(group, GroupScore):
            continue
        if group.kind == "organization":
            for ring, true_need, true_share in zip(group.rings, need, short, strict=True):
                yield "ring need", ring.need_positive, 100 * float(true_need)
                yield "prevalence", ring.need_prevalence, float(true_share)
        elif group.kind == "unit":
            members = population.need(population.units == int(group.id.removeprefix("unit")))
            for ring, true_need in zip(group.rings, members, strict=True):
                yield "unit need", ring.need_positive, 100 * float(true_need)


def _reliability(outcome: Outcome) -> float:
    """Mean reliability of the gaps of the contrast, as the program estimates it."""
    sample = outcome.scoring.organization_sample
    assert sample is not None
    gaps = [need.gaps for ring in RINGS[:4] if (need := ring_need(sample, ring)) is not None]
    return float(np.mean([gap.true_variance / max(gap.variance, 1e-12) for gap in gaps]))
