"""The symptoms of a survey: gathers the counts and sums that the three keys need, and lets the keys decide.

Named causes are shown for the whole organization and for the groups of one split only (the one whose groups rate each
other): these sets are nested, so what is left of them can be held above the minimum. Units and other splits would cross
them, and who named a cause is not counted per combination.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from leaddev.disclosure import Group, banded_shares, publish_split, value_id
from leaddev.pipeline.context import Context, NotAsked
from leaddev.pipeline.groups import Scoring
from leaddev.pipeline.publication import NOT_STATED
from leaddev.pipeline.summary import within
from leaddev.report import (
    CauseKind,
    DirectCauses,
    Figure,
    GroupScore,
    HiddenSymptomGroup,
    Reason,
    SymptomGroup,
    SymptomScore,
)
from leaddev.schema import Model
from leaddev.schema.model import Symptom
from leaddev.score.gates import level_figure
from leaddev.score.rounding import as_score
from leaddev.score.sample import Sample, pooled_sample
from leaddev.score.symptoms import Keys, Naming, Setting, associations, judge, levels, naming, unknown_naming
from leaddev.sums.blocks import ASPECTS, ENVIRONMENT, SYMPTOM, Block, measure_name
from leaddev.sums.collect import Collected
from leaddev.sums.moments import UNITS, Ints
from leaddev.sums.tree import ORGANIZATION
from leaddev.wording import Wording

FIRST_ANSWER = 3  # the place of the first option in a histogram of answers


class SymptomInputs(Struct, frozen=True):
    """What all symptoms of a report share."""

    collected: Collected
    setting: Setting
    block: Block
    products: Ints
    sample: Sample | None
    needs: dict[str, Figure]
    scope: str

    @property
    def minimum(self) -> int:
        """The smallest group that may be shown."""
        return self.setting.minimum_group


def part(context: Context) -> tuple[SymptomScore, ...] | NotAsked:
    """The symptoms of the organization, or of one unit."""
    asked = [symptom for symptom in context.collected.model.symptoms if _is_asked(symptom, context.collected)]
    aspects = context.scoring(ASPECTS)
    if not asked or aspects is None:
        return NotAsked("symptoms.not-asked")
    if context.scope != ORGANIZATION and context.scope not in {cell.id for cell in aspects.published.tree.cells}:
        return NotAsked("symptoms.hidden")
    inputs = _inputs(context, aspects)
    return tuple(_symptom(inputs, symptom) for symptom in asked)


def setting_of(model: Model, minimum_group: int, wording: Wording) -> Setting:
    """The setting of the keys in the words of the report."""
    names: dict[CauseKind, str] = {
        "capability": _titles(model, model.contrast.taught, wording),
        "values": _titles(model, model.contrast.lived, wording),
        "environment": wording.say("symptoms.kind.environment"),
        "precondition": wording.say("symptoms.kind.precondition"),
    }
    return Setting(model, minimum_group, wording.language, names)


def _titles(model: Model, rings: tuple[str, ...], wording: Wording) -> str:
    return wording.listing([within(model.ring(ring), wording) for ring in rings])


def _is_asked(symptom: Symptom, collected: Collected) -> bool:
    return symptom.id in collected.asked or f"{symptom.id}cause" in collected.asked


def _inputs(context: Context, aspects: Scoring) -> SymptomInputs:
    collected, tree, block = context.collected, context.collected.tree, aspects.block
    assert context.scores is not None
    whole = context.scores.organization
    rings = whole.rings if isinstance(whole, GroupScore) else ()
    members = tree.below(tree.number[context.scope])
    products = collected.moments.products[ASPECTS, UNITS]
    parts = aspects.parts[members]
    sample = pooled_sample(block, products[members], tree.part_populations(members, parts), parts)
    hidden = aspects.withheld(context.scope)
    return SymptomInputs(
        collected=collected,
        setting=setting_of(collected.model, context.minimum, context.wording),
        block=block,
        products=products[[number for number in members if number or len(tree) == 1]],
        sample=None if sample is None else replace(sample, withheld=hidden),
        needs={score.ring: score.need for score in rings if collected.rings.kinds[score.ring].can_exceed},
        scope=context.scope,
    )


def _symptom(inputs: SymptomInputs, symptom: Symptom) -> SymptomScore:
    setting = inputs.setting
    named = _organization_naming(inputs, symptom)
    together = associations(setting, symptom, inputs.block, inputs.products)
    shown_levels = levels(setting, symptom, inputs.needs, inputs.sample)
    has_environment = (ENVIRONMENT, "mean") in inputs.block.columns
    outcome = judge(setting, symptom, Keys(named, together[0], shown_levels, has_environment))
    title = symptom.title or symptom.text
    return SymptomScore(
        symptom=symptom.id,
        title=title.in_language(setting.language),
        frequency=_frequency(inputs, symptom),
        direct=_banded(named, inputs.minimum),
        associations=together,
        levels=shown_levels,
        groups=tuple(_groups(inputs, symptom)) if inputs.scope == ORGANIZATION else (),
        verdict=outcome.verdict,
        kinds=outcome.kinds,
        keys=outcome.keys,
        reason=outcome.reason,
    )


def _frequency(inputs: SymptomInputs, symptom: Symptom) -> Figure:
    measure = measure_name(SYMPTOM, symptom.id)
    return as_score(level_figure(inputs.sample, measure, inputs.minimum))


def _counts(inputs: SymptomInputs, symptom: Symptom, grouping: str) -> Ints:
    """(groups, causes) how many people named each cause."""
    table = inputs.collected.moments.answers(grouping, f"{symptom.id}cause")
    return table[:, FIRST_ANSWER : FIRST_ANSWER + len(symptom.causes)]


def _organization_naming(inputs: SymptomInputs, symptom: Symptom) -> Naming:
    if f"{symptom.id}cause" not in inputs.collected.asked:
        return unknown_naming(Reason("not-asked"))
    if inputs.scope != ORGANIZATION:
        return unknown_naming(Reason("organization-only"))
    counts = [int(count) for count in _counts(inputs, symptom, UNITS).sum(axis=0)]
    if sum(counts) < inputs.minimum:
        return unknown_naming(Reason("few-reports"))
    if sum(counts) < 2 * inputs.minimum:
        return unknown_naming(Reason("no-distribution", {"needed": 2 * inputs.minimum}), sum(counts))
    return naming(inputs.setting, symptom, counts)


def _banded(named: Naming, minimum: int) -> DirectCauses:
    """What is named as it may be shown: where nearly everybody named the same cause, only that."""
    direct = named.shown
    bands = banded_shares(named.counts, minimum) if named.counts else None
    if bands is None or not any(band.bound == "at-least" for band in bands):
        return direct
    figures = [
        Figure(estimate=band.share, low=band.share, high=1.0, n=direct.reports)
        if band.bound == "at-least"
        else Figure(estimate=band.share, low=0.0, high=band.share, n=direct.reports)
        for band in bands
    ]
    causes = tuple(replace(cause, share=figure) for cause, figure in zip(direct.causes, figures, strict=True))
    most = next(cause for cause in causes if cause.share.high == 1.0)
    least = next((cause.share for cause in causes if cause.share.high != 1.0), most.share)
    kinds = tuple(replace(kind, share=most.share if kind.kind == most.kind else least) for kind in direct.kinds)
    return replace(direct, causes=causes, kinds=kinds)


def _groups(inputs: SymptomInputs, symptom: Symptom) -> Iterator[SymptomGroup | HiddenSymptomGroup]:
    """The groups of the split whose groups rate each other, each with at least twice the minimum group of reports."""
    survey, setting = inputs.collected.survey, inputs.setting
    split = survey.respect_split
    if split is None or f"{symptom.id}cause" not in inputs.collected.asked:
        return
    counts = _counts(inputs, symptom, split)
    reports = counts.sum(axis=1)
    keys = [value_id(split, value) for value in (*survey.splits[split], NOT_STATED)]
    children = tuple(Group(key, (int(number),)) for key, number in zip(keys, reports, strict=True))
    chosen = publish_split(Group(split, (int(np.sum(reports)),), children), 2 * inputs.minimum)
    shown = {cell.id for cell in chosen.cells}
    for place, text in enumerate(survey.splits[split].values()):
        name = text.in_language(setting.language)
        if keys[place] in shown:
            own = naming(setting, symptom, [int(count) for count in counts[place]])
            direct = _banded(own, inputs.minimum)
            yield SymptomGroup(split=split, id=keys[place], name=name, direct=direct)
        else:
            yield HiddenSymptomGroup(split=split, id=keys[place], name=name)
