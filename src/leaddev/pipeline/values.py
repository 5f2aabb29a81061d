"""Whether values are alive: every group that may be shown, and the values that respondents named themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from leaddev.disclosure.values import may_show_distribution
from leaddev.pipeline.context import Context, NotAsked, Partly
from leaddev.pipeline.groups import Scoring, ShownGroup, hidden_as, split_groups, tree_groups
from leaddev.report import (
    Figure,
    GroupScore,
    HiddenGroup,
    HiddenValueGroup,
    NamedValue,
    ValueGroup,
    ValueSplit,
    ValuesReport,
)
from leaddev.schema import Thresholds
from leaddev.schema.survey import Value
from leaddev.score.named_values import limiting_share, named_values, official_overlap, voters
from leaddev.score.sample import Sample
from leaddev.score.values import lived_contrast, profile_fit, standing_out, value_score
from leaddev.sums.blocks import NAMED, VALUES
from leaddev.sums.tree import ORGANIZATION


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
            report = _with_votes(report, sample, context.collected.survey.values, context.wording.language)
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
        return hidden_as(HiddenValueGroup, own)
    return ValueGroup(id=own.id, name=own.name, kind=own.kind, parent=own.parent, depth=own.depth, n=own.n, values=())


class Chains(Struct, frozen=True):
    """The values of a survey file that were asked about, and how to score them."""

    values: tuple[tuple[str, str], ...]
    thresholds: Thresholds

    def group(self, shown: ShownGroup) -> ValueGroup:
        """The values in one group."""
        material = self.thresholds.material_gap.value
        return ValueGroup(
            id=shown.id,
            name=shown.name,
            kind=shown.kind,
            parent=shown.parent,
            depth=shown.depth,
            n=shown.n,
            values=tuple(value_score(shown.sample, value, name, material) for value, name in self.values),
        )


def _chains(scoring: Scoring, scope: str) -> ValuesReport:
    survey, language = scoring.collected.survey, scoring.wording.language
    asked = {measure.name.partition(":")[2] for measure in scoring.block.measures}
    chains = Chains(
        tuple((value.id, value.name.in_language(language)) for value in survey.values if value.id in asked),
        scoring.collected.model.thresholds,
    )
    shown = tuple(tree_groups(scoring, scope))
    own, rest = shown[0], shown[1:]
    if isinstance(own, HiddenGroup):
        return _report(hidden_as(HiddenValueGroup, own))
    splits = survey.splits if scope == ORGANIZATION else {}
    return replace(
        _report(chains.group(own)),
        units=tuple(_units(scoring, chains, own, rest)),
        splits=tuple(ValueSplit(split=split, groups=tuple(_parts(scoring, chains, split))) for split in splits),
        profile_fit=profile_fit(own.sample, [value for value, _ in chains.values]),
    )


def _parts(scoring: Scoring, chains: Chains, split: str) -> Iterator[ValueGroup | HiddenValueGroup]:
    for group in split_groups(scoring, split):
        yield hidden_as(HiddenValueGroup, group) if isinstance(group, HiddenGroup) else chains.group(group)


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
            yield hidden_as(HiddenValueGroup, group)
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
    minimum = scoring.collected.survey.confidentiality.minimum_group
    return own.sample if may_show_distribution(voters(own.sample), minimum) else None


def _with_votes(report: ValuesReport, sample: Sample, values: Sequence[Value], language: str) -> ValuesReport:
    offered = {column.partition(":")[2] for _, column in sample.block.columns if column.startswith("option:")}
    unknown = Figure(estimate=None)
    options = [
        NamedValue(
            value=value.id,
            name=value.name.in_language(language),
            official=value.official,
            limiting=value.limiting,
            share=unknown,
        )
        for value in values
        if value.id in offered
    ]
    has_limiting = any(option.limiting for option in options)
    return replace(
        report,
        named=named_values(sample, options),
        overlap=official_overlap(sample, options),
        limiting_share=limiting_share(sample) if has_limiting else None,
    )
