"""Counts how often intervals cover the truth and how often rules fire; intervals of no width are left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.calibration.organizations import RINGS, TAUGHT
from benchmarks.calibration.pipeline import SPLIT, Array, Outcome
from leaddev.pipeline.groups import Scoring, ShownGroup, split_groups, tree_groups
from leaddev.report import Figure, GroupScore, RingScore
from leaddev.score.need import ring_need
from leaddev.score.rings import importance_of, signed_need
from leaddev.score.sample import Estimate, Sample
from leaddev.score.shares import need_shares
from leaddev.score.tree import ORGANIZATION

FIGURES = ("level", "importance", "need", "need_prevalence", "need_positive")
WHOLE, UNIT, SPLIT_GROUP = "organization", "unit", "split"


@dataclass(frozen=True)
class Truth:
    """The same quantities for everybody: `scoring` holds all answers, and the groups that the sample may show."""

    scoring: Scoring
    invested: Array

    def sample(self) -> Sample:
        """Everybody."""
        sample = self.scoring.organization_sample()
        assert sample is not None
        return sample

    def need(self, rings: tuple[str, ...] = RINGS) -> Array:
        """(rings,) true need shares."""
        import numpy as np

        shares = need_shares(self.sample(), rings, np.ones(len(rings)))
        assert shares is not None
        return shares.values

    def excess(self) -> float:
        """The true excess of the taught side within the contrast."""
        contrast = RINGS[:4]
        taught = [ring in TAUGHT for ring in contrast]
        invested = self.invested[:4] / self.invested[:4].sum()
        return float(invested[taught].sum() - self.need(contrast)[taught].sum())


@dataclass
class Coverage:
    """Covered intervals of all that have a width, how far off those are that miss, and their widths."""

    covered: int = 0
    below: int = 0
    above: int = 0
    width: float = 0.0
    without_width: int = 0

    @property
    def count(self) -> int:
        """Intervals that were looked at."""
        return self.covered + self.below + self.above

    @property
    def share(self) -> float:
        """Share of them that cover."""
        return self.covered / self.count if self.count else float("nan")

    def add(self, figure: Figure, truth: float) -> None:
        """Look at one interval, as published; the truth is not rounded."""
        if figure.estimate is None or figure.low is None or figure.high is None:
            return
        if figure.high - figure.low < 1e-12:
            self.without_width += 1
        elif truth < figure.low:
            self.above += 1
        elif truth > figure.high:
            self.below += 1
        else:
            self.covered += 1
        self.width += figure.high - figure.low


@dataclass
class Tally:
    """Everything counted over the replications of one scenario."""

    coverage: dict[str, Coverage] = field(default_factory=lambda: defaultdict(Coverage))
    fired: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)
    replications: int = 0

    def add(self, outcome: Outcome, truth: Truth) -> None:
        """Compare one survey with the truth."""
        self.replications += 1
        self._balance(outcome, truth)
        for kind, scored, everybody in _groups(outcome, truth):
            for ring in scored.rings:
                self._ring(kind, ring, everybody.sample)
        codes = {finding.code for finding in outcome.report.findings}
        self.fired.update(codes)
        self.fired["any ring"] += bool(codes & {"LD102", "LD103", "LD104"})
        self.verdicts[outcome.report.balance.verdict] += 1

    def _balance(self, outcome: Outcome, truth: Truth) -> None:
        balance, need = outcome.report.balance, truth.need()
        contrast = truth.need(RINGS[:4])
        self.coverage["excess"].add(balance.excess, truth.excess())
        self.coverage["needed share of the taught side"].add(balance.needed_share, float(contrast[:2].sum()))
        invested = truth.invested[:4] / truth.invested[:4].sum()
        self.coverage["invested share"].add(balance.invested_share, float(invested[:2].sum()))
        for place, ring in enumerate(balance.rings):
            self.coverage["need share of a ring"].add(ring.needed, float(need[place]))
            if need[place] > 0:
                self.coverage["ratio of a ring (99 %)"].add(ring.ratio, float(truth.invested[place] / need[place]))

    def _ring(self, kind: str, ring: RingScore, everybody: Sample) -> None:
        for name in FIGURES:
            estimate = _true(everybody, ring.ring, name)
            if estimate is not None:
                factor = 1 if name == "need_prevalence" else 100
                self.coverage[f"{kind}: {name}"].add(getattr(ring, name), factor * estimate.value)


def _true(sample: Sample, ring: str, name: str) -> Estimate | None:
    if name == "level":
        return sample.ratio(ring, "level", "paired")
    if name == "need_prevalence":
        return sample.ratio(ring, "short", "paired")
    if name == "need_positive":
        need = ring_need(sample, ring)
        return need.corrected if need else None
    return {"importance": importance_of, "need": signed_need}[name](sample, ring)


def _groups(outcome: Outcome, truth: Truth) -> Iterator[tuple[str, GroupScore, ShownGroup]]:
    """Every group that is shown, with everybody in it."""
    everybody = {group.id: group for group in tree_groups(truth.scoring, ORGANIZATION) if isinstance(group, ShownGroup)}
    own = outcome.scores.organization
    for score in (own, *outcome.scores.units):
        if isinstance(score, GroupScore):
            yield WHOLE if score is own else UNIT, score, everybody[score.id]
    all_groups = {group.id: group for group in split_groups(truth.scoring, SPLIT) if isinstance(group, ShownGroup)}
    for scores in outcome.scores.splits:
        for score in scores.groups:
            if isinstance(score, GroupScore):
                yield SPLIT_GROUP, score, all_groups[score.id]
