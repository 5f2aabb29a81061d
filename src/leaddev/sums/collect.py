"""Reads all answers once and keeps only their sums."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from math import prod
from typing import Protocol

import numpy as np
from msgspec import Struct
from msgspec.structs import asdict
from numpy.typing import NDArray

from leaddev.schema import Model, Questionnaire, Survey
from leaddev.schema.answers import AnswerChunk
from leaddev.sums.blocks import ASPECTS, NAMED, RESPECT, RINGS, VALUES, Block, blocks_of
from leaddev.sums.careless import Screen
from leaddev.sums.moments import LEADERS, UNITS, Grouping, Moments, Plan
from leaddev.sums.pairs import PairSums, Scale, scales_of
from leaddev.sums.passes import Passes
from leaddev.sums.screening import Careless, Screening
from leaddev.sums.tree import UnitTree

Progress = Callable[[int], None]

MARGINS = "margins"
"""The combinations of the splits whose populations are known."""


class Reader(Protocol):
    """Gives the answers in chunks and, when all were read, counts the rows that are in none."""

    @property
    def set_apart(self) -> Mapping[str, int]:
        """Rows that do not count, or not for a unit, by kind."""
        ...

    @property
    def told(self) -> Mapping[str, str]:
        """What was decided while reading that a reader must know, with the names that it is about."""
        ...

    def chunks(self) -> Iterator[AnswerChunk]:
        """The respondents, in the order of the file."""
        ...


class Asked(Struct, frozen=True, kw_only=True):
    """What was asked of whom: the codes of the questions with a column, and what else there is a column of."""

    model: Model
    survey: Survey
    questionnaire: Questionnaire
    tree: UnitTree
    asked: frozenset[str]
    has_leaders: bool = False
    has_seconds: bool = False


class Collected(Asked, frozen=True, dict=True, kw_only=True):
    """The sums of all answers, and what was left out while reading."""

    moments: Moments
    respondents: int
    set_apart: Mapping[str, int]
    told: Mapping[str, str]
    scales: tuple[Scale, ...]
    items: dict[str, PairSums]
    careless: Careless
    without_careless: Moments | None
    excluded: bool

    @property
    def has_quoted_empty(self) -> bool:
        """Whether some empty cells were written as such, so that the others may not have been shown."""
        return bool(self.moments.histograms[UNITS][:, :, 0].any())

    @cached_property
    def rings(self) -> Block:
        """The block of ring measures."""
        return self.moments.plan.block(RINGS) or Block(RINGS, ())


def usable_margins(population: Mapping[str, Mapping[str, int]], splits: Mapping[str, object]) -> tuple[str, ...]:
    """The splits whose margins are given, at most two."""
    return tuple(split for split in splits if population.get(split))[:2]


def plan_of(about: Asked) -> Plan:
    """What must be summed for this survey: each block for those groupings whose figures the report may show."""
    survey = about.survey
    splits = [Grouping(split, len(values) + 1) for split, values in survey.splits.items()]
    leaders = [Grouping(LEADERS, 2)] if about.has_leaders else []
    weighted = usable_margins(survey.population, survey.splits)
    margins = [Grouping(MARGINS, prod(len(survey.splits[split]) + 1 for split in weighted))] if weighted else []
    groupings = (Grouping(UNITS, len(about.tree)), *splits, *leaders, *margins)
    blocks = blocks_of(about.model, survey, about.questionnaire, about.asked)
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
    return Plan(about.questionnaire, blocks, groupings, kept, crossed=crossed)


def collect(about: Asked, reader: Reader, progress: Progress | None = None) -> Collected | None:
    """Read and sum; None where nobody answered. Raises what the reader raises."""
    model, survey, questionnaire = about.model, about.survey, about.questionnaire
    scales = scales_of(model, questionnaire, about.asked)
    screen = Screen(questionnaire, about.asked, model.thresholds)
    screening = Screening(screen, scales, questionnaire, has_seconds=about.has_seconds)
    respondents = 0
    with Passes(plan_of(about), survey.confidentiality.minimum_group) as passes:
        for chunk in reader.chunks():
            if not chunk.respondents:
                continue
            respondents += chunk.respondents
            groups = _groups(chunk, survey)
            passes.add(chunk.codes, groups)
            screening.add(chunk.codes, groups, chunk.seconds)
            if progress is not None:
                progress(respondents)
        if not respondents:
            return None
        careless, items = screening.finish(), screening.items
        excluded = survey.answer_quality.exclude_careless and careless.flagged > 0
        total, without = passes.finish(careless.codes, careless.groups, excluded=excluded)
    if excluded:
        items = {key: sums + (-careless.items[key]) for key, sums in items.items()}
    return Collected(
        **asdict(about),
        moments=total,
        respondents=respondents - (careless.flagged if excluded else 0),
        set_apart=dict(reader.set_apart),
        told=dict(reader.told),
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
