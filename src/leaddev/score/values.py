"""Whether values are alive: how far each is endorsed, natural and lived in every group, and where that chain breaks.

Whoever answers one question on a value answers the others too, so a gap is a difference of figures of the same people
and its interval uses their covariance. Beside it the values that respondents named themselves.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from leaddev.disclosure.figures import Computed, as_score, may_show_distribution, not_known, ticked
from leaddev.report import (
    NOT_ANSWERED,
    WITHHELD,
    BrokenLink,
    GroupScore,
    HiddenGroup,
    HiddenValueGroup,
    NamedValue,
    ProfileFit,
    Reason,
    ValueGroup,
    ValueScore,
    ValueSplit,
    ValuesReport,
)
from leaddev.schema import Thresholds
from leaddev.score.context import Context, NotAsked, Partly
from leaddev.score.groups import Scoring, ShownGroup, group_as, split_groups, tree_groups
from leaddev.score.named_values import limiting_share, named_values, official_overlap, voters
from leaddev.score.sample import Estimate, Sample
from leaddev.stats.association import profile_similarity
from leaddev.stats.change import welch_df
from leaddev.stats.distributions import benjamini_hochberg, t_two_sided
from leaddev.sums.blocks import NAMED, VALUES, measure_name
from leaddev.sums.tree import ORGANIZATION

ENDORSED, NATURAL, LIVED = "endorsed", "natural", "lived"
MIDDLE = 0.5


def part(context: Context) -> ValuesReport | Partly | NotAsked:
    """Values in every group, and those that people named."""
    chains, votes = context.scoring(VALUES), context.scoring(NAMED)
    if chains is None and votes is None:
        return NotAsked("values.not-asked")
    why: list[str] = []
    if chains is None:
        assert context.scores is not None
        report = _report(_nothing_asked(context.scores.organization))
    else:
        report = _chains(chains, context.scope)
        why += ["values.hidden"] if isinstance(report.organization, HiddenValueGroup) else []
    if votes is not None:
        sample = _voters(votes, context.scope)
        if sample is None:
            why.append("values.too-few-named")
        else:
            report = _with_votes(context, report, sample)
    return Partly(report, tuple(why)) if why else report


def _report(organization: ValueGroup | HiddenValueGroup) -> ValuesReport:
    return ValuesReport(
        organization=organization,
        units=(),
        splits=(),
        profile_fit=None,
        named=(),
        overlap=None,
        limiting_share=None,
    )


def _nothing_asked(own: GroupScore | HiddenGroup) -> ValueGroup | HiddenValueGroup:
    """The organization without any value: respondents were only asked to name values."""
    if isinstance(own, HiddenGroup):
        return group_as(HiddenValueGroup, own)
    return group_as(ValueGroup, own, n=own.n, values=())


class Chains(Struct, frozen=True):
    """The values of a survey file that were asked about, and how to score them."""

    values: tuple[tuple[str, str], ...]
    thresholds: Thresholds

    def group(self, shown: ShownGroup) -> ValueGroup:
        """The values in one group."""
        material = self.thresholds.material_gap.value
        scored = tuple(value_score(shown.sample, value, name, material) for value, name in self.values)
        return group_as(ValueGroup, shown, n=shown.n, values=scored)


def _chains(scoring: Scoring, scope: str) -> ValuesReport:
    survey, language = scoring.collected.survey, scoring.words.language
    asked = {measure.name.partition(":")[2] for measure in scoring.block.measures}
    chains = Chains(
        tuple((value.id, value.name.in_language(language)) for value in survey.values if value.id in asked),
        scoring.collected.model.thresholds,
    )
    shown = tuple(tree_groups(scoring, scope))
    own, rest = shown[0], shown[1:]
    if isinstance(own, HiddenGroup):
        return _report(group_as(HiddenValueGroup, own))
    splits = survey.splits if scope == ORGANIZATION else {}
    return replace(
        _report(chains.group(own)),
        units=tuple(_units(scoring, chains, own, rest)),
        splits=tuple(ValueSplit(split=split, groups=tuple(_parts(scoring, chains, split))) for split in splits),
        profile_fit=profile_fit(own.sample, [value for value, _ in chains.values]),
    )


def _parts(scoring: Scoring, chains: Chains, split: str) -> Iterator[ValueGroup | HiddenValueGroup]:
    for group in split_groups(scoring, split):
        yield group_as(HiddenValueGroup, group) if isinstance(group, HiddenGroup) else chains.group(group)


def _units(
    scoring: Scoring, chains: Chains, own: ShownGroup, groups: Sequence[ShownGroup | HiddenGroup]
) -> Iterator[ValueGroup | HiddenValueGroup]:
    """Every unit, each value marked where it is lived less or more there than among all others of the scope."""
    shown = [group for group in groups if isinstance(group, ShownGroup)]
    ids = [value for value, _ in chains.values]
    others = {group.id: _others(scoring, own, group) for group in shown}
    contrasts = [lived_contrast(group.sample, others[group.id], value) for group in shown for value in ids]
    limits = chains.thresholds
    stands_out = standing_out(contrasts, limits.material_gap.value, limits.false_discovery.value)
    marks = iter(zip(contrasts, stands_out, strict=True))
    for group in groups:
        if isinstance(group, HiddenGroup):
            yield group_as(HiddenValueGroup, group)
            continue
        scored = chains.group(group)
        values = []
        for value in scored.values:
            contrast, stands = next(marks)
            is_less = contrast is not None and contrast.difference < 0
            values.append(replace(value, lived_here=("less" if is_less else "more") if stands else None))
        yield replace(scored, values=tuple(values))


def _others(scoring: Scoring, own: ShownGroup, group: ShownGroup) -> Sample | None:
    inside = set(group.members)
    outside = [number for number in own.members if number not in inside]
    return scoring.sample(outside) if outside else None


def _voters(scoring: Scoring, scope: str) -> Sample | None:
    """The respondents who named values in the scope; None where shares of them may not be shown."""
    own = next(tree_groups(scoring, scope))
    if isinstance(own, HiddenGroup):
        return None
    minimum, has_shares = scoring.collected.minimum_group, own.id in scoring.published.shares
    return own.sample if has_shares and may_show_distribution(voters(own.sample), minimum) else None


def _with_votes(context: Context, report: ValuesReport, sample: Sample) -> ValuesReport:
    values, language = context.collected.survey.values, context.words.language
    offered = {column.partition(":")[2] for _, column in sample.block.columns if column.startswith("option:")}
    options = [
        NamedValue(
            value=value.id,
            name=value.name.in_language(language),
            official=value.official,
            limiting=value.limiting,
            share=not_known(),
        )
        for value in values
        if value.id in offered
    ]
    has_limiting = any(option.limiting for option in options)
    return replace(
        report,
        named=named_values(sample, options, context.minimum),
        overlap=official_overlap(sample, options),
        limiting_share=ticked(limiting_share(sample), context.minimum) if has_limiting else None,
    )


class Level(Struct, frozen=True):
    """The mean answer to one question about a value, 0-1; without an estimate, the reason."""

    n: int
    estimate: Estimate | None
    reason: Reason | None = None


def level_of(sample: Sample, aspect: str, value: str) -> Level:
    """How far a value is endorsed, natural or lived; an answer that everybody gave is not shown."""
    measure = measure_name(aspect, value)
    if (measure, "answered") not in sample.block.columns:
        return Level(0, None, NOT_ANSWERED)
    n = sample.count(measure, "answered")
    estimate = sample.ratio(measure, "mean", "answered")
    if estimate is None or sample.hides(measure):
        return Level(0, None, WITHHELD)
    return Level(n, estimate)


def value_score(sample: Sample, value: str, name: str, material: float) -> ValueScore:
    """The chain of one value in one group."""
    endorsed, natural, lived = (level_of(sample, aspect, value) for aspect in (ENDORSED, NATURAL, LIVED))
    own = _figure(sample, endorsed)
    first, second = _gap(sample, endorsed, natural), _gap(sample, natural, lived)
    widening = _widening(sample, endorsed, natural, lived)
    return ValueScore(
        value=value,
        name=name,
        endorsed=as_score(own),
        natural=as_score(_figure(sample, natural)),
        lived=as_score(_figure(sample, lived)),
        endorsed_natural=as_score(first),
        natural_lived=as_score(second),
        endorsed_lived=as_score(_gap(sample, endorsed, lived)),
        broken_link=broken_link(own, (first, second), widening, material),
    )


def broken_link(endorsed: Computed, gaps: tuple[Computed, Computed], widening: Computed, material: float) -> BrokenLink:
    """The link at which the chain of a value is shown to break; figures and `material` on 0-1.

    `gaps` are endorsed minus natural and natural minus lived, `widening` the second of them minus the first.

    A value is not endorsed where the interval of its level reaches the middle of the scale and stays below the middle
    plus `material`. A gap breaks the chain where it is at least `material` and its interval lies above 0; where both
    do, it is the first, unless the second is larger beyond chance. Where nothing breaks, the chain holds if the
    endorsed level lies above the middle and no gap can be twice `material`; otherwise it cannot be told.
    """
    if endorsed.low is not None and endorsed.high is not None:
        reaches_middle, stays_near = endorsed.low <= MIDDLE, endorsed.high < MIDDLE + material
        if reaches_middle and stays_near:
            return "not-endorsed"
    breaks_first, breaks_second = (is_gap(gap, material) for gap in gaps)
    if breaks_second and (not breaks_first or (widening.low is not None and widening.low > 0)):
        return "not-lived"
    if breaks_first:
        return "not-natural"
    holds = endorsed.low is not None and endorsed.low > MIDDLE
    small = [gap.high is not None and gap.high <= 2 * material for gap in gaps]
    return "none" if holds and all(small) else "cannot-tell"


def is_gap(gap: Computed, material: float) -> bool:
    """Whether a gap matters and is more than chance."""
    return gap.estimate is not None and gap.low is not None and gap.estimate >= material and gap.low > 0


def _figure(sample: Sample, level: Level) -> Computed:
    if level.estimate is None:
        return Computed(estimate=None, n=level.n or None, reason=level.reason)
    return sample.figure(level.estimate, level.n, bounds=(0.0, 1.0))


def _gap(sample: Sample, above: Level, below: Level) -> Computed:
    if above.estimate is None or below.estimate is None:
        return Computed(estimate=None, reason=above.reason or below.reason)
    difference = Estimate(
        above.estimate.value - below.estimate.value, above.estimate.gradient - below.estimate.gradient
    )
    return sample.figure(difference, min(above.n, below.n), bounds=(-1.0, 1.0))


def _widening(sample: Sample, endorsed: Level, natural: Level, lived: Level) -> Computed:
    """How much larger the gap between natural and lived is than the one between endorsed and natural."""
    levels = [level.estimate for level in (endorsed, natural, lived)]
    known = [level for level in levels if level is not None]
    if len(known) < len(levels):
        return Computed(estimate=None)
    value = 2 * known[1].value - known[0].value - known[2].value
    gradient = 2 * known[1].gradient - known[0].gradient - known[2].gradient
    return sample.figure(Estimate(value, gradient), min(endorsed.n, natural.n, lived.n))


def profile_fit(sample: Sample, values: Sequence[str]) -> ProfileFit | None:
    """How alike the profiles of endorsed and of lived values are, over the values where both are known."""
    pairs = [[level_of(sample, aspect, value).estimate for aspect in (ENDORSED, LIVED)] for value in values]
    known = [[estimate.value for estimate in pair if estimate is not None] for pair in pairs]
    complete = [pair for pair in known if len(pair) == 2]
    found = profile_similarity([first for first, _ in complete], [second for _, second in complete])
    if found is None:
        return None
    return ProfileFit(
        correlation=None if found.correlation is None else round(found.correlation, 2) + 0.0,
        mean_difference=round(100 * found.mean_difference, 1),
        distance=round(100 * found.distance, 1),
    )


class Contrast(Struct, frozen=True):
    """How much more a value is lived in a group than among the others (0-1), and the p-value of that difference."""

    difference: float
    p: float


def lived_contrast(group: Sample, rest: Sample | None, value: str) -> Contrast | None:
    """A group against everybody else, as two samples (Welch); None where one of them cannot be told."""
    if rest is None:
        return None
    pair = [(sample, level_of(sample, LIVED, value)) for sample in (group, rest)]
    means, variances, freedoms = [], [], []
    for sample, level in pair:
        if level.estimate is None or level.n < 2:
            return None
        errors, freedom = sample.strata.standard_errors(level.estimate.gradient[None, :])
        means.append(level.estimate.value)
        variances.append(float(errors[0]) ** 2)
        freedoms.append(float(freedom[0]))
    difference, variance = means[0] - means[1], sum(variances)
    if variance <= 0:
        return Contrast(difference, 0.0 if difference else 1.0)
    freedom_of_both = welch_df(freedoms[0], variances[0], freedoms[1], variances[1])
    return Contrast(difference, float(t_two_sided(difference / math.sqrt(variance), freedom_of_both)))


def standing_out(contrasts: Sequence[Contrast | None], material: float, false_discovery: float) -> list[bool]:
    """Which contrasts matter and are more than chance, with all of them looked at together (Benjamini-Hochberg)."""
    adjusted = benjamini_hochberg([np.nan if contrast is None else contrast.p for contrast in contrasts])
    return [
        contrast is not None and abs(contrast.difference) >= material and bool(p <= false_discovery)
        for contrast, p in zip(contrasts, adjusted, strict=True)
    ]
