"""Which measures are summed together: rings, aspects (gates, leadership, environment, symptoms), values, respect...

The values that respondents named are apart from how far values are lived: another question, which fewer may answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddev.schema import Model, Question, Questionnaire, Survey
from leaddev.schema.model import IMPORTANCE, LEVEL
from leaddev.score.kinds import DIRECT, NO_KIND, ONCE, PAIRED, TARGET, TOP
from leaddev.score.measures import Block, MeanMeasure, Measure, RingMeasure, ShareBelowMeasure, VotesMeasure

Questions = tuple[Question, ...]

RINGS, ASPECTS, VALUES, NAMED, RESPECT = "rings", "aspects", "values", "named", "respect"

GATE, LEADERSHIP, SYMPTOM, RING = "gate", "leadership", "symptom", "ring"
BELOW = "below"
ENVIRONMENT = "environment"


def measure_name(kind: str, subject: str) -> str:
    """Name of a measure in the block of aspects or of values, such as `gate:safety` or `lived:respect`."""
    return f"{kind}:{subject}"


def blocks_of(model: Model, survey: Survey, questionnaire: Questionnaire, asked: frozenset[str]) -> tuple[Block, ...]:
    """The blocks of a survey; a block without any question that was asked is left out, but for that of the rings.

    Without a measure it counts who answered.
    """
    blocks = (
        _aspects(model, questionnaire, asked),
        _values(survey, questionnaire, asked),
        _named(survey, questionnaire, asked),
        _respect(survey, questionnaire, asked),
    )
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


def _aspects(model: Model, questionnaire: Questionnaire, asked: frozenset[str]) -> Block:
    select = questionnaire.select
    subjects: dict[str, tuple[Question, ...]] = {
        **{measure_name(GATE, g.id): select("preconditions", subject=g.id) for g in model.preconditions},
        **{measure_name(LEADERSHIP, a.id): select("leadership", subject=a.id) for a in model.leadership},
        ENVIRONMENT: select("environment"),
        **{measure_name(SYMPTOM, s.id): select("symptoms", subject=s.id, aspect="frequency") for s in model.symptoms},
    }
    measures = [_mean(name, questions, asked) for name, questions in subjects.items()]
    found: list[Measure] = [measure for measure in measures if measure is not None]
    found += _below(model, questionnaire, asked)
    if found and model.need.source != "direct":
        # the levels of the rings stand beside the symptoms, because symptoms are explained by them
        for ring in model.rings:
            level = _mean(
                measure_name(RING, ring.id), questionnaire.select("rings", subject=ring.id, aspect=LEVEL), asked
            )
            found += [level] if level is not None else []
    return Block(ASPECTS, tuple(found))


def _below(model: Model, questionnaire: Questionnaire, asked: frozenset[str]) -> list[Measure]:
    """Who lies below the threshold of a precondition: a mean that is high enough may hide a minority."""
    measures: list[Measure] = []
    for gate in model.preconditions:
        chosen = tuple(q for q in questionnaire.select("preconditions", subject=gate.id) if q.code in asked)
        if chosen:
            measures.append(ShareBelowMeasure(measure_name(BELOW, gate.id), chosen, gate.threshold))
    return measures


def _values(survey: Survey, questionnaire: Questionnaire, asked: frozenset[str]) -> Block:
    measures = [
        _mean(measure_name(aspect, value.id), questionnaire.select("values", subject=value.id, aspect=aspect), asked)
        for value in survey.values
        for aspect in ("endorsed", "natural", "lived")
    ]
    return Block(VALUES, tuple(measure for measure in measures if measure is not None))


def _named(survey: Survey, questionnaire: Questionnaire, asked: frozenset[str]) -> Block:
    options = tuple(q for q in questionnaire.select("values", aspect="named") if q.code in asked)
    limiting = frozenset(value.id for value in survey.values if value.limiting)
    return Block(NAMED, (VotesMeasure(NAMED, options, limiting),) if options else ())


def _respect(survey: Survey, questionnaire: Questionnaire, asked: frozenset[str]) -> Block:
    split = survey.respect_split
    groups = survey.splits.get(split, {}) if split else {}
    measures = [
        _mean(measure_name(aspect, group), questionnaire.select("respect", subject=group, aspect=aspect), asked)
        for group in groups
        for aspect in ("given", "received")
    ]
    return Block(RESPECT, tuple(measure for measure in measures if measure is not None))


def _mean(name: str, questions: tuple[Question, ...], asked: frozenset[str]) -> MeanMeasure | None:
    chosen = tuple(question for question in questions if question.code in asked)
    return MeanMeasure(name, chosen) if chosen else None
