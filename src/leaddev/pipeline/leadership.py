"""Leadership as staff and as leaders see it; leaders' own answers only together, for the whole organization."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from leaddev.disclosure import value_id
from leaddev.pipeline.context import Context, NotAsked
from leaddev.pipeline.groups import Scoring, ShownGroup, hidden_as, tree_groups
from leaddev.pipeline.publication import LEADER, STAFF
from leaddev.report import (
    Agreement,
    AspectLevel,
    AspectScore,
    ClarityScore,
    Figure,
    HiddenGroup,
    HiddenLeadershipUnit,
    LeadershipReport,
    LeadershipUnit,
    Reason,
)
from leaddev.schema import Precondition
from leaddev.score.agreement import agreement, answer_table
from leaddev.score.gates import level_figure
from leaddev.score.leadership import CONFIDENCE, Views, clarity_verdict, compare_views, view_verdict
from leaddev.score.rounding import as_score
from leaddev.sums.blocks import ASPECTS, GATE, LEADERSHIP, measure_name
from leaddev.sums.moments import LEADERS
from leaddev.sums.tree import ORGANIZATION


class _Viewing(Struct, frozen=True):
    """Whose views are compared."""

    aspects: Scoring
    views: Views


def part(context: Context) -> LeadershipReport | NotAsked:
    """Leadership as it is seen."""
    aspects = context.scoring(ASPECTS)
    asked = [] if aspects is None else [*_asked_aspects(aspects), *_asked_clarity(aspects)]
    if aspects is None or not asked:
        return NotAsked("leadership.not-asked")
    groups = list(tree_groups(aspects, context.scope))
    if not isinstance(groups[0], ShownGroup):
        return NotAsked("leadership.hidden")
    viewing = _viewing(aspects, groups[0], context.scope)
    return LeadershipReport(
        aspects=tuple(_aspect(viewing, aspect, title) for aspect, title in _asked_aspects(aspects)),
        clarity=tuple(_clarity(viewing, gate) for gate in _asked_clarity(aspects)),
        units=tuple(_units(viewing, groups[1:])),
        reason=viewing.views.why_not,
    )


def _asked_aspects(aspects: Scoring) -> list[tuple[str, str]]:
    names, language = {measure.name for measure in aspects.block.measures}, aspects.wording.language
    return [
        (aspect.id, aspect.title.in_language(language))
        for aspect in aspects.collected.model.leadership
        if measure_name(LEADERSHIP, aspect.id) in names
    ]


def _asked_clarity(aspects: Scoring) -> list[Precondition]:
    names = {measure.name for measure in aspects.block.measures}
    gates = aspects.collected.model.preconditions
    return [gate for gate in gates if gate.about_leaders and measure_name(GATE, gate.id) in names]


def _viewing(aspects: Scoring, own: ShownGroup, scope: str) -> _Viewing:
    """Staff and leaders where both may be shown; otherwise everybody, and why."""
    minimum = aspects.collected.survey.confidentiality.minimum_group
    few = Reason("few-leaders", {"needed": minimum})
    publication = aspects.published.splits.get(LEADERS)
    if publication is None:
        return _Viewing(aspects, Views(own.sample, None, minimum, Reason("leaders-not-marked")))
    if scope != ORGANIZATION:
        return _Viewing(aspects, Views(own.sample, None, minimum, Reason("leaders-of-unit")))
    shown = {cell.id for cell in publication.cells}
    if not {value_id(LEADERS, STAFF), value_id(LEADERS, LEADER)} <= shown:
        return _Viewing(aspects, Views(own.sample, None, minimum, few))
    staff, leaders = (aspects.split_sample(LEADERS, [place]) for place in (0, 1))
    if leaders.n < minimum:
        return _Viewing(aspects, Views(own.sample, None, minimum, few))
    return _Viewing(aspects, Views(staff, leaders, minimum))


def _aspect(viewing: _Viewing, aspect: str, title: str) -> AspectScore:
    found = compare_views(viewing.views, measure_name(LEADERSHIP, aspect))
    shown = found.rounded
    return AspectScore(
        aspect=aspect,
        title=title,
        staff=shown.staff,
        leaders=shown.leaders,
        difference=shown.difference,
        verdict=view_verdict(found.difference, _material(viewing)),
    )


def _material(viewing: _Viewing) -> float:
    return viewing.aspects.collected.model.thresholds.material_gap.value


def _clarity(viewing: _Viewing, gate: Precondition) -> ClarityScore:
    found = compare_views(viewing.views, measure_name(GATE, gate.id))
    shown = found.rounded
    return ClarityScore(
        precondition=gate.id,
        title=gate.title.in_language(viewing.aspects.wording.language),
        said=shown.leaders,
        heard=shown.staff,
        difference=shown.difference,
        agreement=_agreement_of_leaders(viewing, gate, found.leaders),
        verdict=clarity_verdict(found, gate.threshold, _material(viewing)),
    )


def _agreement_of_leaders(viewing: _Viewing, gate: Precondition, said: Figure) -> Agreement:
    """How far leaders agree with each other on the questions of a gate; not told where their mean is not."""
    if viewing.views.leaders is None or said.estimate is None:
        return Agreement(uniform=None, skewed=None, mean_deviation=None, verdict="cannot-tell", reason=said.reason)
    collected = viewing.aspects.collected
    questions = collected.questionnaire.select("preconditions", subject=gate.id)
    chosen = tuple(question for question in questions if question.code in collected.asked)
    table = answer_table(collected.moments.histograms[LEADERS][1], chosen, collected.questionnaire.position)
    if int(table.sum(axis=1).min()) < viewing.views.minimum:
        reason = Reason("few-leaders", {"needed": viewing.views.minimum})
        return Agreement(uniform=None, skewed=None, mean_deviation=None, verdict="cannot-tell", reason=reason)
    return agreement(table, collected.model.thresholds)


def _units(
    viewing: _Viewing, groups: list[ShownGroup | HiddenGroup]
) -> Iterator[LeadershipUnit | HiddenLeadershipUnit]:
    for group in groups:
        if isinstance(group, HiddenGroup):
            yield hidden_as(HiddenLeadershipUnit, group)
            continue
        yield LeadershipUnit(
            id=group.id,
            name=group.name,
            kind=group.kind,
            parent=group.parent,
            depth=group.depth,
            n=group.n,
            aspects=tuple(
                AspectLevel(aspect=aspect, level=as_score(_level(viewing, group, aspect)))
                for aspect, _ in _asked_aspects(viewing.aspects)
            ),
        )


def _level(viewing: _Viewing, group: ShownGroup, aspect: str) -> Figure:
    return level_figure(group.sample, measure_name(LEADERSHIP, aspect), viewing.views.minimum, CONFIDENCE)
