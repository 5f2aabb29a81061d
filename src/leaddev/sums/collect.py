"""Reads all answers once and keeps only their sums.

The rings take two passes: the second needs the means of the items, which are known when all rows were seen. The first
adds up everything else, and keeps the answers about the rings: a byte each, in a temporary file of the operating system
where they take more than 64 MB.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from math import prod
from operator import add
from tempfile import SpooledTemporaryFile
from typing import Protocol, Self

import numpy as np
from msgspec import Struct
from msgspec.structs import asdict, replace
from numpy.typing import NDArray

from leaddev.schema import Model, Questionnaire, Survey
from leaddev.schema.answers import AnswerChunk, Codes
from leaddev.sums.blocks import ASPECTS, NAMED, RESPECT, RINGS, VALUES, Block, blocks_of
from leaddev.sums.careless import Careless, Screen, Screening
from leaddev.sums.moments import LEADERS, UNITS, Grouping, Ints, Moments, Plan, moments_of, side_by_side
from leaddev.sums.pairs import PairSums, Scale, scales_of
from leaddev.sums.tree import UnitTree

Progress = Callable[[int], None]

MARGINS = "margins"
"""The combinations of the splits whose populations are known."""

Groups = Mapping[str, NDArray[np.integer]]
_IN_MEMORY = 64 << 20


class Reader(Protocol):
    """Gives the answers in chunks and, when all were read, counts the rows that are in none."""

    @property
    def without_answers(self) -> int:
        """Rows without any answer."""
        ...

    @property
    def without_unit(self) -> int:
        """Rows without a unit."""
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

    @property
    def minimum_group(self) -> int:
        """The smallest group of which a figure may be shown."""
        return self.survey.confidentiality.minimum_group


class Collected(Asked, frozen=True, dict=True, kw_only=True):
    """The sums of all answers, and what was left out while reading."""

    moments: Moments
    respondents: int
    without_answers: int
    without_unit: int
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
    with Passes(plan_of(about), about.minimum_group) as passes:
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
        without_answers=reader.without_answers,
        without_unit=reader.without_unit,
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


class Passes:
    """Takes chunks of answers in and, when all were seen, gives their sums.

    Used in a `with`, which removes the file. Items that fewer than `fewest` people rated twice are left out of their
    rings; where all of a ring are, but enough people rated a level, the ring is one of which levels alone were asked,
    and where these are too few as well it counts as not asked, while any ring is left.
    """

    def __init__(self, plan: Plan, fewest: int = 1) -> None:
        asked = tuple(question.code for ring in plan.rings for question in ring.questions)
        kept = tuple(question for question in plan.questionnaire if question.code in asked)
        self._rows = [plan.questionnaire.position[question.code] for question in kept]
        self._first = replace(plan, blocks=tuple(block for block in plan.blocks if block.name != RINGS))
        rings = tuple(block for block in plan.blocks if block.name == RINGS)
        self._second = replace(plan, questionnaire=Questionnaire(kept), blocks=rings, histograms=False)
        self._plan, self._fewest = plan, fewest
        self._moments: Moments | None = None
        self._totals: dict[str, Ints] = {}
        self._chunks = 0
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # closed by `__exit__`

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, codes: Codes, groups: Groups) -> None:
        """Take (questions, n) answers and (n,) group numbers in."""
        order = side_by_side(groups[UNITS])  # sums over units are faster so, here and in `finish`
        codes, groups = codes[:, order], {name: members[order] for name, members in groups.items()}
        part = moments_of(self._first, codes, groups)
        self._moments = part if self._moments is None else self._moments + part
        rows = codes[self._rows]
        for ring, totals in self._items(rows).items():
            self._totals[ring] = self._totals[ring] + totals if ring in self._totals else totals
        for table in (rows, *(groups[grouping.name] for grouping in self._plan.groupings)):
            np.save(self._file, table, allow_pickle=False)
        self._chunks += 1

    def finish(self, codes: Codes, groups: Groups, *, excluded: bool) -> tuple[Moments, Moments | None]:
        """The sums of all respondents, or `excluded` those without some of them (`codes`, `groups`); then the latter.

        Where these are only looked at, the means of the items stay those of everybody: a third pass would move the last
        printed digit of one figure.
        """
        assert self._moments is not None  # there were respondents
        if not codes.shape[1]:
            return self._whole(self._centred(codes[self._rows]), self._moments.frequent(self._fewest)), None
        rows, left_out = codes[self._rows], moments_of(self._first, codes, groups)
        second = self._centred(rows if excluded else rows[:, :0])
        blocks = (self._moments + -left_out if excluded else self._moments).frequent(self._fewest)
        whole = self._whole(second, blocks)
        without = whole + -moments_of(second, rows, groups).beside(left_out.only(blocks))
        return (without if excluded else whole), without

    def _whole(self, second: Plan, blocks: Sequence[Block]) -> Moments:
        assert self._moments is not None
        return reduce(add, (moments_of(second, *chunk) for chunk in self._kept())).beside(self._moments.only(blocks))

    def _items(self, rows: Codes) -> dict[str, Ints]:
        position = self._second.questionnaire.position
        return {ring.name: ring.totals(rows, position) for ring in self._second.rings}

    def _centred(self, left_out: Codes) -> Plan:
        """The plan of the second pass, which knows the means of the items without some respondents."""
        position, rings = self._second.questionnaire.position, []
        for ring in self._second.rings:
            totals = self._totals[ring.name] - ring.totals(left_out, position)
            if ring.importances and totals[0].max() < self._fewest:
                alone = ring.level_alone()
                heard = sum(alone.totals(rows, position) for rows, _ in self._kept())
                levels = heard - alone.totals(left_out, position)
                ring, totals = (alone, levels) if levels[0].max() >= self._fewest else (ring, totals)
            rings.append((ring.centred(totals, self._fewest), totals[0].max() >= self._fewest))
        heard_of = [ring for ring, is_heard in rings if is_heard]
        return replace(self._second, blocks=(Block(RINGS, tuple(heard_of or [ring for ring, _ in rings])),))

    def _kept(self) -> Iterator[tuple[Codes, dict[str, NDArray[np.integer]]]]:
        self._file.seek(0)
        for _ in range(self._chunks):
            rows = np.load(self._file, allow_pickle=False)
            yield rows, {grouping.name: np.load(self._file, allow_pickle=False) for grouping in self._plan.groupings}
