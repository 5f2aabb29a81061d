"""The symptoms of a survey: gathers the counts and sums that the three keys need, and lets the keys decide.

Named causes are shown for the whole organization and for the groups of one split only (the one whose groups rate each
other): these sets are nested, so what is left of them can be held above the minimum. Units and other splits would cross
them, and who named a cause is not counted per combination.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from msgspec import Struct

from leaddev.disclosure import Group, publish_split, value_id
from leaddev.disclosure.figures import as_score
from leaddev.disclosure.publication import NOT_STATED
from leaddev.report import (
    Figure,
    GroupScore,
    HiddenSymptomGroup,
    Reason,
    SymptomGroup,
    SymptomScore,
)
from leaddev.schema.model import Symptom
from leaddev.score.context import Context, NotAsked
from leaddev.score.groups import Scoring
from leaddev.score.preconditions import level_figure
from leaddev.score.sample import Sample, pooled_sample
from leaddev.score.symptoms.association import associations
from leaddev.score.symptoms.direct_causes import Naming, naming, unknown_naming
from leaddev.score.symptoms.levels import Setting, levels
from leaddev.score.symptoms.verdicts import Keys, judge
from leaddev.sums.blocks import ASPECTS, ENVIRONMENT, SYMPTOM, Block, measure_name
from leaddev.sums.collect import Collected
from leaddev.sums.moments import FIRST_ANSWER, UNITS, Ints
from leaddev.sums.tree import ORGANIZATION


class SymptomInputs(Struct, frozen=True):
    """What all symptoms of a report share."""

    collected: Collected
    setting: Setting
    block: Block
    products: Ints
    sample: Sample | None
    needs: dict[str, Figure]
    scope: str


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
        setting=Setting(collected.model, context.minimum, context.words.language, context.words.kinds),
        block=block,
        products=_of_parts(aspects, members, products),
        sample=None if sample is None else sample.withholding(hidden),
        needs={score.ring: score.need for score in rings if collected.rings.kinds[score.ring].can_exceed},
        scope=context.scope,
    )


def _of_parts(aspects: Scoring, members: list[int], products: Ints) -> Ints:
    """(parts, width, width) the sums of each published part: one over all units would tell of those that are hidden.

    People without a unit are no unit, where there are others.
    """
    inside = set(members)
    cells = [aspects.members(cell) for cell in aspects.published.tree.finest]
    chosen = [numbers for numbers in cells if inside.issuperset(numbers) and (numbers != [0] or len(cells) == 1)]
    return np.array([products[numbers].sum(axis=0) for numbers in chosen], dtype=np.int64).reshape(
        -1, *products.shape[1:]
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
        direct=named.shown,
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
    return as_score(level_figure(inputs.sample, measure, inputs.setting.minimum_group))


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
    if sum(counts) < inputs.setting.minimum_group:
        return unknown_naming(Reason("few-reports"))
    if sum(counts) < 2 * inputs.setting.minimum_group:
        return unknown_naming(Reason("no-distribution", {"needed": 2 * inputs.setting.minimum_group}), sum(counts))
    return naming(inputs.setting, symptom, counts)


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
    chosen = publish_split(Group(split, (int(np.sum(reports)),), children), 2 * inputs.setting.minimum_group)
    shown = {cell.id for cell in chosen.cells}
    for place, text in enumerate(survey.splits[split].values()):
        name = text.in_language(setting.language)
        if keys[place] in shown:
            own = naming(setting, symptom, [int(count) for count in counts[place]])
            yield SymptomGroup(split=split, id=keys[place], name=name, direct=own.shown)
        else:
            yield HiddenSymptomGroup(split=split, id=keys[place], name=name)
