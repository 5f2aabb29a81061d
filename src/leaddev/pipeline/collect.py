"""Reads all answers once and keeps only their sums."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from math import prod
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.errors import InvalidInput
from leaddev.pipeline.screening import Careless, Screening
from leaddev.read.answers import AnswerChunk
from leaddev.read.answers.matching import LEADER, SECONDS
from leaddev.read.responses import OpenedResponses
from leaddev.read.survey_file import LoadedSurvey
from leaddev.schema import Model, Questionnaire, Survey
from leaddev.score.blocks import ASPECTS, NAMED, RESPECT, RINGS, VALUES, Block, blocks_of
from leaddev.score.careless import Screen
from leaddev.score.items import PairSums, Scale, scales_of
from leaddev.score.moments import LEADERS, UNITS, Grouping, Moments, Plan
from leaddev.score.passes import Passes
from leaddev.score.tree import UnitTree
from leaddev.score.weighting import MARGINS, usable_margins

if TYPE_CHECKING:
    from leaddev.pipeline.publication import Published

Progress = Callable[[int], None]


class Collected(Struct, frozen=True, dict=True):
    """The sums of all answers, and what was left out while reading."""

    model: Model
    survey: Survey
    questionnaire: Questionnaire
    tree: UnitTree
    moments: Moments
    asked: frozenset[str]
    respondents: int
    without_answers: int
    without_unit: int
    has_quoted_empty: bool
    scales: tuple[Scale, ...]
    items: dict[str, PairSums]
    careless: Careless
    without_careless: Moments | None
    excluded: bool

    @cached_property
    def publications(self) -> dict[str, Published]:
        """What may be shown of each block, filled by `publish`: it is chosen once, whoever asks for it."""
        return {}

    @cached_property
    def rings(self) -> Block:
        """The block of ring measures."""
        return self.moments.plan.block(RINGS) or Block(RINGS, ())


def asked_codes(opened: OpenedResponses, questionnaire: Questionnaire) -> frozenset[str]:
    """The questions that have a column, of their own or in a list."""
    listed = {question.code for question in questionnaire if question.group in opened.columns.lists}
    return frozenset(opened.columns.questions) | listed


def plan_of(loaded: LoadedSurvey, questionnaire: Questionnaire, opened: OpenedResponses, units: int) -> Plan:
    """What must be summed for this survey: each block for those groupings whose figures the report may show."""
    survey = loaded.survey
    splits = [Grouping(split, len(values) + 1) for split, values in survey.splits.items()]
    leaders = [Grouping(LEADERS, 2)] if LEADER in opened.columns.roles else []
    weighted = usable_margins(survey.population, survey.splits)
    margins = [Grouping(MARGINS, prod(len(survey.splits[split]) + 1 for split in weighted))] if weighted else []
    groupings = (Grouping(UNITS, units), *splits, *leaders, *margins)
    blocks = blocks_of(loaded.model, survey, questionnaire, asked_codes(opened, questionnaire))
    names = {grouping.name for grouping in groupings}
    shown: dict[str, set[str]] = {
        RINGS: names - {LEADERS},
        ASPECTS: names - {MARGINS},
        VALUES: names - {LEADERS, MARGINS},
        NAMED: {UNITS},
        RESPECT: {survey.respect_split or UNITS},
    }
    crossed = (UNITS, *(grouping.name for grouping in (*splits, *leaders)))
    kept = frozenset((block.name, name) for block in blocks for name in names & shown[block.name])
    return Plan(questionnaire, blocks, groupings, kept, crossed=crossed)


def collect(
    loaded: LoadedSurvey,
    questionnaire: Questionnaire,
    opened: OpenedResponses,
    tree: UnitTree,
    progress: Progress | None,
) -> Collected:
    """Read and sum; raises `InvalidInput` with every problem of columns and answers."""
    asked = asked_codes(opened, questionnaire)
    plan = plan_of(loaded, questionnaire, opened, len(tree))
    reader = opened.reader(loaded, questionnaire)
    problems = list(opened.columns.problems)
    scales = scales_of(loaded.model, questionnaire, asked)
    screen = Screen(questionnaire, asked, loaded.model.thresholds)
    screening = Screening(screen, scales, questionnaire, has_seconds=SECONDS in opened.columns.roles)
    respondents = 0
    with Passes(plan, loaded.survey.confidentiality.minimum_group) as passes:
        try:
            for chunk in reader.chunks():
                respondents += chunk.respondents
                if problems or not chunk.respondents:
                    continue
                groups = _groups(chunk, loaded.survey)
                passes.add(chunk.codes, groups)
                screening.add(chunk.codes, groups, chunk.seconds)
                if progress is not None:
                    progress(respondents)
        except InvalidInput as invalid:
            problems += invalid.problems
        if problems or not respondents:
            raise InvalidInput(problems)
        careless, items = screening.finish(), screening.items
        excluded = loaded.survey.answer_quality.exclude_careless and careless.flagged > 0
        total, without = passes.finish(careless.codes, careless.groups, excluded=excluded)
    if excluded:
        items = {key: sums + (-careless.items[key]) for key, sums in items.items()}
    return Collected(
        model=loaded.model,
        survey=loaded.survey,
        questionnaire=questionnaire,
        tree=tree,
        moments=total,
        asked=asked,
        respondents=respondents - (careless.flagged if excluded else 0),
        without_answers=reader.without_answers,
        without_unit=reader.without_unit,
        has_quoted_empty=bool(total.histograms[UNITS][:, :, 0].any()),
        scales=scales,
        items=items,
        careless=careless,
        without_careless=without,
        excluded=excluded,
    )


def _groups(chunk: AnswerChunk, survey: Survey) -> dict[str, NDArray[np.integer]]:
    groups: dict[str, NDArray[np.integer]] = {UNITS: chunk.units}
    for split, values in survey.splits.items():
        nobody = np.full(chunk.respondents, len(values), dtype=np.int32)
        groups[split] = chunk.splits.get(split, nobody)
    if chunk.leaders is not None:
        groups[LEADERS] = chunk.leaders
    weighted = usable_margins(survey.population, survey.splits)
    if weighted:
        sizes = [len(survey.splits[split]) + 1 for split in weighted]
        groups[MARGINS] = np.ravel_multi_index([groups[split] for split in weighted], sizes)
    return groups
