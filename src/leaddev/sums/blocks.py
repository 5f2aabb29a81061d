"""Which measures are summed together: rings, aspects (gates, leadership, environment, symptoms), values, respect...

The values that respondents named are apart from how far values are lived: another question, which fewer may answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial

import numpy as np
from msgspec import Struct

from leaddev.schema import Model, Question, Questionnaire, Survey
from leaddev.schema.answers import Codes
from leaddev.schema.model import IMPORTANCE, LEVEL
from leaddev.sums.measures import Array, Ints, MeanMeasure, ShareBelowMeasure, VotesMeasure, are_alike
from leaddev.sums.ring_measure import DIRECT, NO_KIND, ONCE, PAIRED, TARGET, TOP, Cells, Kind, RingMeasure

Questions = tuple[Question, ...]
Select = Callable[..., Questions]
"""`Questionnaire.select` among the questions that were asked."""

RINGS, ASPECTS, VALUES, NAMED, RESPECT = "rings", "aspects", "values", "named", "respect"

GATE, LEADERSHIP, SYMPTOM, RING = "gate", "leadership", "symptom", "ring"
BELOW = "below"
ENVIRONMENT = "environment"

Measure = RingMeasure | MeanMeasure | ShareBelowMeasure | VotesMeasure


class Block(Struct, frozen=True, dict=True):
    """Measures whose sums and cross-products are kept together: one matrix of columns, the first one all ones."""

    name: str
    measures: tuple[Measure, ...]

    @cached_property
    def width(self) -> int:
        """Number of columns."""
        return 1 + len(self.columns)

    @cached_property
    def columns(self) -> dict[tuple[str, str], int]:
        """Column number by measure and column name (`answered`, `mean`, or one of `RING_COLUMNS`)."""
        places: dict[tuple[str, str], int] = {}
        for measure in self.measures:
            for name in measure.names:
                places[measure.name, name] = len(places) + 1
        return places

    @cached_property
    def rings(self) -> dict[str, RingMeasure]:
        """Its rings by their id."""
        return {measure.name: measure for measure in self.measures if isinstance(measure, RingMeasure)}

    @cached_property
    def guarded(self) -> dict[tuple[str, str], tuple[int, tuple[int, ...]]]:
        """The figures that people must differ on, by measure and name: who answered, and the columns that must vary.

        Level and importance of a ring side by side tell the gap, so where all have one gap importance is not told; what
        is made of both is told only where both are.
        """
        found = {}
        for measure in self.measures:
            if isinstance(measure, MeanMeasure):
                found[measure.name, "mean"] = ("answered", ["mean"])
            elif isinstance(measure, RingMeasure):
                found[measure.name, "level"] = ("paired", ["level"])
                if measure.importances:
                    found[measure.name, "importance"] = ("paired", ["importance", "gap"])
        return {
            (name, figure): (self.columns[name, answered], tuple(self.columns[name, column] for column in varying))
            for (name, figure), (answered, varying) in found.items()
        }

    def alike(self, sums: Sequence[int], squares: Sequence[int]) -> frozenset[tuple[str, str]]:
        """The figures on which all who answered are alike; nobody is not alike.

        `sums` and `squares` (width,) are those of each column over the people, in Python's whole numbers: exact, as
        n * sum(xx) of many respondents does not fit into 64 bits.
        """
        return frozenset(
            figure
            for figure, (answered, varying) in self.guarded.items()
            if any(are_alike(squares[answered], sums[place], squares[place]) for place in varying)
        )

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """The kind of need of each of its rings."""
        return {name: ring.kind for name, ring in self.rings.items()}

    @cached_property
    def items(self) -> dict[str, slice]:
        """Where the items of each of its rings stand, one ring after the other."""
        ends = np.cumsum([0, *(len(ring.levels) for ring in self.rings.values())]).tolist()
        return {ring: slice(start, end) for ring, start, end in zip(self.rings, ends, ends[1:], strict=False)}

    @cached_property
    def places(self) -> tuple[tuple[int, list[int]], ...]:
        """Of each measure that people can leave out, the column that counts who answered it, and all its columns."""
        counted = [(name, place) for (name, column), place in self.columns.items() if column in ("paired", "answered")]
        return tuple((place, [at for (of, _), at in self.columns.items() if of == name]) for name, place in counted)

    @property
    def answered(self) -> tuple[int, ...]:
        """The columns that count respondents: all of them, then who answered each measure."""
        return (0, *(place for place, _ in self.places))

    @cached_property
    def units(self) -> Array:
        """(width,) what each column must be divided by: 0-1 for scores, 1 for counts."""
        divisors = [1.0]
        for measure in self.measures:
            if isinstance(measure, RingMeasure):
                divisors += measure.units.values()
            elif isinstance(measure, VotesMeasure | ShareBelowMeasure):
                divisors += [1.0] * len(measure.names)
            else:
                divisors += [1.0, measure.unit]
        return np.array(divisors)

    def cells(self, codes: Codes, position: dict[str, int]) -> dict[str, Cells]:
        """The cells of each of its rings."""
        return {name: ring.cells(codes, position) for name, ring in self.rings.items()}

    def evaluate(self, codes: Codes, position: dict[str, int], cells: dict[str, Cells] | None = None) -> Ints:
        """(width, n) the columns of every respondent, all whole numbers; `cells` of its rings where they are known."""
        cells = self.cells(codes, position) if cells is None else cells
        columns = np.empty((self.width, codes.shape[1]), dtype=np.int32)
        columns[0] = 1
        start = 1
        for measure in self.measures:
            own = columns[start : start + len(measure.names)]
            if isinstance(measure, RingMeasure):
                measure.evaluate(cells[measure.name], own)
            else:
                own[:] = measure.evaluate(codes, position)
            start += len(own)
        return columns


def measure_name(kind: str, subject: str) -> str:
    """Name of a measure in the block of aspects or of values, such as `gate:safety` or `lived:respect`."""
    return f"{kind}:{subject}"


def blocks_of(model: Model, survey: Survey, questionnaire: Questionnaire, asked: frozenset[str]) -> tuple[Block, ...]:
    """The blocks of a survey; a block without any question that was asked is left out, but for that of the rings.

    Without a measure it counts who answered.
    """
    select = partial(questionnaire.select, among=asked)
    blocks = (_aspects(model, select), _values(survey, select), _named(survey, select), _respect(survey, select))
    rings = Block(RINGS, ring_measures(model, questionnaire, asked))
    return (rings, *(block for block in blocks if block.measures))


def ring_measures(model: Model, questionnaire: Questionnaire, asked: frozenset[str]) -> tuple[RingMeasure, ...]:
    """What was asked about each ring whose level was asked, and the kind of its need."""
    found: list[RingMeasure] = []
    for ring in model.rings:
        every, wanted = (
            questionnaire.select("rings", subject=ring.id, aspect=aspect) for aspect in (LEVEL, IMPORTANCE)
        )
        levels = tuple(level for level in every if level.code in asked)
        if levels and (answer := model.aim(ring)) is not None:
            found.append(_held_against(model, ring.id, levels, answer))
        elif levels:
            pairs = () if ring.importance else zip(every, wanted, strict=True)
            importances = tuple(importance for importance in wanted if importance.code in asked)
            both = [pair for pair in pairs if {question.code for question in pair} <= asked]
            found.append(_weighted(ring.id, levels, importances, both))
    return tuple(found)


def _held_against(model: Model, ring: str, levels: Questions, answer: int) -> RingMeasure:
    scale = model.answer_scales[LEVEL]
    kind = DIRECT if model.need.source == "direct" else TOP if answer == scale.max else TARGET
    return RingMeasure(ring, levels, (), kind=kind, aim=answer - scale.min)


def _weighted(
    ring: str, levels: Questions, importances: Questions, pairs: Sequence[tuple[Question, Question]]
) -> RingMeasure:
    """Questions rated twice; where one importance was asked for several levels it is the ring's; else levels alone."""
    if len(importances) == 1 and (importances[0].once or len(levels) > 1):
        return RingMeasure(ring, levels, importances * len(levels), kind=ONCE)
    if not pairs:
        return RingMeasure(ring, levels, (), kind=NO_KIND)
    rated, weighed = zip(*pairs, strict=True)
    return RingMeasure(ring, rated, weighed, kind=PAIRED)


def _aspects(model: Model, select: Select) -> Block:
    gates = [(gate, select("preconditions", subject=gate.id)) for gate in model.preconditions]
    found = _means(
        [
            *((measure_name(GATE, gate.id), asked) for gate, asked in gates),
            *((measure_name(LEADERSHIP, each.id), select("leadership", subject=each.id)) for each in model.leadership),
            (ENVIRONMENT, select("environment")),
            *(
                (measure_name(SYMPTOM, each.id), select("symptoms", subject=each.id, aspect="frequency"))
                for each in model.symptoms
            ),
        ]
    )
    # who lies below the threshold of a precondition: a mean that is high enough may hide a minority
    found += [ShareBelowMeasure(measure_name(BELOW, gate.id), asked, gate.threshold) for gate, asked in gates if asked]
    if found and model.need.source != "direct":
        # the levels of the rings stand beside the symptoms, because symptoms are explained by them
        rings = [(measure_name(RING, ring.id), select("rings", subject=ring.id, aspect=LEVEL)) for ring in model.rings]
        found += _means(rings)
    return Block(ASPECTS, tuple(found))


def _values(survey: Survey, select: Select) -> Block:
    subjects = [
        (measure_name(aspect, value.id), select("values", subject=value.id, aspect=aspect))
        for value in survey.values
        for aspect in ("endorsed", "natural", "lived")
    ]
    return Block(VALUES, tuple(_means(subjects)))


def _named(survey: Survey, select: Select) -> Block:
    options = select("values", aspect="named")
    limiting = frozenset(value.id for value in survey.values if value.limiting)
    return Block(NAMED, (VotesMeasure(NAMED, options, limiting),) if options else ())


def _respect(survey: Survey, select: Select) -> Block:
    split = survey.respect_split
    subjects = [
        (measure_name(aspect, group), select("respect", subject=group, aspect=aspect))
        for group in (survey.splits.get(split, {}) if split else {})
        for aspect in ("given", "received")
    ]
    return Block(RESPECT, tuple(_means(subjects)))


def _means(subjects: Sequence[tuple[str, Questions]]) -> list[Measure]:
    """The means of those subjects of which anything was asked."""
    return [MeanMeasure(name, questions) for name, questions in subjects if questions]
