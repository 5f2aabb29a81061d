"""Leadership as staff and as leaders see it: two means, their difference, and whether a message arrives.

Leaders are only ever looked at together, and their own answers for the whole organization only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from leaddev.disclosure import value_id
from leaddev.disclosure.figures import Computed, as_score
from leaddev.disclosure.publication import LEADER, STAFF
from leaddev.report import (
    Agreement,
    AspectLevel,
    AspectScore,
    ClarityScore,
    HiddenGroup,
    HiddenLeadershipUnit,
    LeadershipReport,
    LeadershipUnit,
    Reason,
)
from leaddev.schema import Precondition
from leaddev.score.agreement import agreement, answer_table
from leaddev.score.context import Context, NotAsked
from leaddev.score.groups import Scoring, ShownGroup, group_as, tree_groups
from leaddev.score.preconditions import level_figure, spread_of
from leaddev.score.sample import Sample
from leaddev.stats.change import two_sample_from_moments
from leaddev.sums.blocks import ASPECTS, GATE, LEADERSHIP, measure_name
from leaddev.sums.moments import LEADERS
from leaddev.sums.tree import ORGANIZATION

CONFIDENCE = 0.95

WELL_HEARD = 0.75
"""Staff who on average agree (four of five points) have heard it, even where leaders rate themselves higher still."""

ViewVerdict = Literal["leaders-higher", "leaders-lower", "alike", "cannot-tell"]
ClarityVerdict = Literal["clear", "said-not-heard", "not-clear", "cannot-tell"]


class Views(Struct, frozen=True):
    """The respondents to compare; without leaders only `staff` is known, who may then be everybody, and why."""

    staff: Sample
    leaders: Sample | None
    minimum: int
    why_not: Reason | None = None


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
    names, language = {measure.name for measure in aspects.block.measures}, aspects.words.language
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
    minimum, why_not = aspects.collected.minimum_group, _why_not_apart(aspects, scope)
    if why_not is None:
        staff, leaders = (aspects.split_sample(LEADERS, [place]) for place in (0, 1))
        if leaders.n >= minimum:
            return _Viewing(aspects, Views(staff, leaders, minimum))
        why_not = Reason("few-leaders", {"needed": minimum})
    return _Viewing(aspects, Views(own.sample, None, minimum, why_not))


def _why_not_apart(aspects: Scoring, scope: str) -> Reason | None:
    """Why leaders are not shown apart; None where they may be."""
    publication, needed = aspects.published.splits.get(LEADERS), {"needed": aspects.collected.minimum_group}
    if publication is None:
        return Reason("leaders-not-marked")
    if scope != ORGANIZATION:
        return Reason("leaders-of-unit")
    if LEADERS in aspects.published.unproved:
        return Reason("leaders-not-proved", needed)
    shown = {cell.id for cell in publication.cells}
    both = {value_id(LEADERS, STAFF), value_id(LEADERS, LEADER)}
    return None if both <= shown else Reason("few-leaders", needed)


def _aspect(viewing: _Viewing, aspect: str, title: str) -> AspectScore:
    found = compare_views(viewing.views, measure_name(LEADERSHIP, aspect))
    return AspectScore(
        aspect=aspect,
        title=title,
        staff=as_score(found.staff),
        leaders=as_score(found.leaders),
        difference=as_score(found.difference),
        verdict=view_verdict(found.difference, _material(viewing)),
    )


def _material(viewing: _Viewing) -> float:
    return viewing.aspects.collected.model.thresholds.material_gap.value


def _clarity(viewing: _Viewing, gate: Precondition) -> ClarityScore:
    found = compare_views(viewing.views, measure_name(GATE, gate.id))
    return ClarityScore(
        precondition=gate.id,
        title=gate.title.in_language(viewing.aspects.words.language),
        said=as_score(found.leaders),
        heard=as_score(found.staff),
        difference=as_score(found.difference),
        agreement=_agreement_of_leaders(viewing, gate, found.leaders),
        verdict=clarity_verdict(found, gate.threshold, _material(viewing)),
    )


def _agreement_of_leaders(viewing: _Viewing, gate: Precondition, said: Computed) -> Agreement:
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
            yield group_as(HiddenLeadershipUnit, group)
            continue
        yield group_as(
            LeadershipUnit,
            group,
            n=group.n,
            aspects=tuple(
                AspectLevel(aspect=aspect, level=as_score(_level(viewing, group, aspect)))
                for aspect, _ in _asked_aspects(viewing.aspects)
            ),
        )


def _level(viewing: _Viewing, group: ShownGroup, aspect: str) -> Computed:
    return level_figure(group.sample, measure_name(LEADERSHIP, aspect), viewing.views.minimum, CONFIDENCE)


class Comparison(Struct, frozen=True, kw_only=True):
    """One measure as staff and as leaders see it, on 0-1 and not rounded; `difference` is leaders minus staff."""

    staff: Computed
    leaders: Computed
    difference: Computed


def compare_views(views: Views, measure: str) -> Comparison:
    """The measure in both groups, and Welch's interval of the difference (1947)."""
    staff = level_figure(views.staff, measure, views.minimum, CONFIDENCE)
    nothing = Computed(estimate=None, confidence=CONFIDENCE, reason=views.why_not)
    if views.leaders is None:
        return Comparison(staff=staff, leaders=nothing, difference=nothing)
    leaders = level_figure(views.leaders, measure, views.minimum, CONFIDENCE)
    if staff.estimate is None or leaders.estimate is None:
        missing = leaders if leaders.estimate is None else staff
        return Comparison(staff=staff, leaders=leaders, difference=replace(nothing, reason=missing.reason))
    first, second = spread_of(views.staff, measure), spread_of(views.leaders, measure)
    found = two_sample_from_moments(
        first.n, first.mean, first.deviation, second.n, second.mean, second.deviation, CONFIDENCE
    )
    difference = Computed(
        estimate=found.estimate,
        low=max(found.low, -1.0),
        high=min(found.high, 1.0),
        confidence=CONFIDENCE,
        n=first.n + second.n,
    )
    return Comparison(staff=staff, leaders=leaders, difference=difference)


def view_verdict(difference: Computed, material: float) -> ViewVerdict:
    """Which side sees more: the interval must leave out 0 and the difference be material.

    Alike: whatever the difference is, it is smaller than twice what would be material.
    """
    if difference.estimate is None or difference.low is None or difference.high is None:
        return "cannot-tell"
    if difference.low > 0 and difference.estimate >= material:
        return "leaders-higher"
    if difference.high < 0 and difference.estimate <= -material:
        return "leaders-lower"
    return "alike" if -2 * material <= difference.low and difference.high <= 2 * material else "cannot-tell"


def clarity_verdict(found: Comparison, threshold: float, material: float) -> ClarityVerdict:
    """Whether what leaders say arrives.

    Said, not heard: leaders rate it above the threshold beyond chance and materially higher than staff, whose mean lies
    below `WELL_HEARD`. Clear: staff rate it above the threshold beyond chance. Not clear: below it beyond chance.
    """
    heard, said = found.staff, found.leaders
    if heard.estimate is None or heard.low is None or heard.high is None:
        return "cannot-tell"
    is_said = said.low is not None and said.low >= threshold
    is_lost = view_verdict(found.difference, material) == "leaders-higher" and heard.estimate < WELL_HEARD
    if is_said and is_lost:
        return "said-not-heard"
    if heard.low >= threshold:
        return "clear"
    return "not-clear" if heard.high < threshold else "cannot-tell"
