"""The parts of a report that describe: whom and what it is about, who answered, how small groups are protected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from leaddev.disclosure import value_id
from leaddev.disclosure.figures import in_steps
from leaddev.report import (
    AnswerShares,
    Confidentiality,
    HiddenGroup,
    LeftOut,
    ListUse,
    ModelSummary,
    Organization,
    Quality,
    Reason,
    RingSummary,
    Scores,
    ThresholdUsed,
    Weighting,
)
from leaddev.schema.model import IMPORTANCE, LEVEL, Model
from leaddev.score.comparison import Compared
from leaddev.score.context import Context
from leaddev.score.groups import Scoring, Words
from leaddev.score.kinds import need_of
from leaddev.score.staff import has_headcounts, headcount_note, known_response
from leaddev.score.weighting import CellWeights
from leaddev.sums.blocks import RESPECT, ring_measures
from leaddev.sums.collect import Collected
from leaddev.sums.moments import UNITS
from leaddev.sums.ring_measure import ONCE, RingMeasure, column
from leaddev.sums.tree import ORGANIZATION


def organization(context: Context) -> Organization:
    """Who was surveyed."""
    survey, language, scope = context.collected.survey, context.words.language, context.scope
    tree = context.collected.tree
    name = survey.organization.name.in_language(language)
    if scope != ORGANIZATION:
        name = f"{name}: {tree.nodes[tree.number[scope]].name}"
    return Organization(
        name=name,
        title=survey.title.in_language(language),
        period=survey.period,
        currency=survey.organization.currency,
        language=language,
        scope=None if scope == ORGANIZATION else scope,
    )


def model_summary(context: Context) -> ModelSummary:
    """The model and the thresholds in force."""
    model, words = context.collected.model, context.words
    language = words.language
    return ModelSummary(
        id=model.id,
        title=model.title.in_language(language),
        notice=model.notice.in_language(language) if model.notice else None,
        taught_title=words.taught,
        lived_title=words.lived,
        rings=ring_summaries(model, words),
        sources=tuple(source.text for source in model.sources),
        thresholds=tuple(
            ThresholdUsed(name=name, value=threshold.value, origin=threshold.origin, meaning=meaning)
            for name, threshold, meaning in model.thresholds.named()
        ),
    )


def ring_summaries(model: Model, words: Words) -> tuple[RingSummary, ...]:
    """The rings from centre to periphery, each with its side of the contrast."""
    sides = {**dict.fromkeys(model.contrast.taught, "taught"), **dict.fromkeys(model.contrast.lived, "lived")}
    return tuple(
        RingSummary(
            id=ring.id,
            title=ring.title.in_language(words.language),
            within=words.rings[ring.id],
            difficulty=ring.difficulty,
            horizon_months=ring.horizon_months,
            side=sides.get(ring.id),  # type: ignore[arg-type]  # the values of the mapping are the two words
        )
        for ring in model.rings
    )


def quality(scoring: Scoring, scored: Scores, training_list: ListUse | None) -> Quality:
    """Who answered, and what was left out."""
    collected = scoring.collected
    own = scored.organization
    assert not isinstance(own, HiddenGroup)  # a report is only made about a group that may be shown
    weights = scoring.weights if own.kind == "organization" else None
    by_unit: Literal["headcount", "respondents"] = "headcount" if has_headcounts(scoring, own.id) else "respondents"
    return Quality(
        respondents=own.n,
        headcount=own.headcount,
        response_rate=known_response(scoring, own.id) if own.response_rate is None else own.response_rate,
        answers=_answers(collected),
        columns_not_used=collected.columns_not_used,
        not_asked=tuple(question.code for question in collected.questionnaire if question.code not in collected.asked),
        left_out=tuple(_left_out(scoring)),
        weighting=_weighting(weights, by_unit),
        training_list=training_list,
    )


def _weighting(weights: CellWeights | None, by_unit: Literal["headcount", "respondents"]) -> Weighting:
    """How answers were weighted; where the populations cannot be used, as without them, with the reason."""
    if weights is None:
        return Weighting(method=by_unit)
    return weights.weighting if weights.populations is not None else replace(weights.weighting, method=by_unit)


def _answers(collected: Collected) -> AnswerShares:
    """Shares of the rated questions that were asked; respect for one's own group is never asked."""
    table = collected.moments.histograms[UNITS].sum(axis=0)
    rows = [
        collected.questionnaire.position[question.code]
        for question in collected.questionnaire
        if question.kind == "scale" and question.part != "respect" and question.code in collected.asked
    ]
    total = table[rows].sum(axis=0)
    quoted, not_applicable, empty = (int(total[place]) for place in range(3))
    has_both, given = collected.has_quoted_empty, int(total[3:].sum())
    counts = (given, quoted if has_both else empty, not_applicable, empty if has_both else 0)
    given_share, empty_share, not_applicable_share, not_shown_share = (
        in_steps(count / max(sum(counts), 1), collected.respondents) for count in counts
    )
    return AnswerShares(
        given=given_share, empty=empty_share, not_applicable=not_applicable_share, not_shown=not_shown_share
    )


def _left_out(scoring: Scoring) -> Iterator[LeftOut]:
    for kind, what in scoring.words.left_out.items():
        if count := scoring.collected.set_apart.get(kind):
            yield LeftOut(what=what, count=count)


def confidentiality(context: Context) -> Confidentiality:
    """How small groups are protected."""
    return Confidentiality(
        minimum_group=context.minimum,
        below_five=context.minimum < 5,
        hidden_groups=_hidden_groups(context),
        audit="exact",
    )


def _hidden_groups(context: Context) -> int:
    """How many groups the report names without a figure; those who stated no group of a split have no name there."""
    collected, published = context.collected, context.rings.published
    tree, shown = collected.tree, {cell.id for cell in published.tree.cells}
    hidden = {tree.nodes[each].id for each in tree.below(tree.number[context.scope])} - shown
    if context.scope != ORGANIZATION:
        return len(hidden)
    named = {value_id(split, value) for split, values in collected.survey.splits.items() for value in values}
    return len(hidden) + len(named - {cell.id for split in published.splits.values() for cell in split.cells})


def notes(context: Context, compared: Compared) -> Iterator[Reason]:
    """What a reader must know beside the figures."""
    scoring, scope = context.rings, context.scope
    need = need_of(scoring.collected.model, scoring.block.kinds)
    if compared.investment and need.kind != "none":
        yield Reason("perceived-need")
    yield from _not_asked(scoring)
    for kind, names in scoring.collected.told.items():
        if kind == "identical" and int(names) < scoring.collected.minimum_group:
            yield Reason("read-identical-few")
        else:
            yield Reason(f"read-{kind}", {"names": names})
    if headcounts := headcount_note(scoring, scope):
        yield headcounts
    yield from _of_investment(compared)
    yield from _not_rated(scoring)
    yield from _not_proved(context)
    if scope != ORGANIZATION:
        if scoring.collected.survey.splits:
            yield Reason("splits-of-the-whole")
        if compared.investment:
            yield Reason("shared-programmes")
        yield Reason("parts-of-the-whole")


def _of_investment(compared: Compared) -> Iterator[Reason]:
    """In what the balance counts, and why not in what was wanted."""
    portfolio, investment = compared.portfolio, compared.investment
    if portfolio is not None and not portfolio.participants_known and portfolio.has("hours"):
        yield Reason("hours-without-participants")
    is_cost = investment is not None and investment.currency == "cost"
    if portfolio is not None and portfolio.has("hours") and compared.wanted is None and is_cost:
        yield Reason("hours-incomplete")
    if investment is not None and compared.wanted not in (None, investment.currency):
        yield Reason("currency-not-available", {"wanted": str(compared.wanted), "used": investment.currency})


def _not_proved(context: Context) -> Iterator[Reason]:
    """The splits that are withdrawn for lack of a proof; of leaders the page of leadership speaks."""
    names = (block.name for block in context.collected.moments.plan.blocks if block.name != RESPECT)
    published = [scoring.published for name in names if (scoring := context.scoring(name)) is not None]
    for split in context.collected.survey.splits if context.scope == ORGANIZATION else ():
        if any(split in each.unproved for each in published):
            yield Reason("split-not-proved", {"split": split, "needed": context.minimum})


def _asked(collected: Collected) -> tuple[RingMeasure, ...]:
    """The rings as they were asked, also with what too few people rated."""
    return ring_measures(collected.model, collected.questionnaire, collected.asked)


def _not_asked(scoring: Scoring) -> Iterator[Reason]:
    """A rating of the rings that no column was found for; importance that was asked once a ring, or too few gave."""
    collected = scoring.collected
    for aspect, code in ((LEVEL, "level-not-asked"), (IMPORTANCE, "importance-not-asked")):
        codes = {question.code for question in collected.questionnaire.select("rings", aspect=aspect)}
        if codes and not codes & collected.asked:
            yield Reason(code)
    asked, kinds = {each.name: each.kind for each in _asked(collected)}, collected.rings.kinds
    once = tuple(scoring.words.rings[ring] for ring, kind in kinds.items() if kind is ONCE)
    few = tuple(scoring.words.rings[ring] for ring, kind in kinds.items() if kind is not asked[ring])
    if once:
        yield Reason("importance-once", {"rings": once})
    if few:
        yield Reason("importance-not-rated", {"rings": few, "needed": collected.minimum_group})


def _not_rated(scoring: Scoring) -> Iterator[Reason]:
    """The questions of rings that have columns, and yet fewer people rated them twice than may be told of."""
    collected, minimum = scoring.collected, scoring.collected.minimum_group
    counts = column(collected.moments.items[UNITS], "rated").sum(axis=0).tolist() if collected.rings.measures else []
    measured = [question.code for ring in collected.moments.plan.rings for question in ring.levels]
    rated = {code for code, n in zip(measured, counts, strict=True) if n >= minimum}
    asked = {level.code for ring in _asked(collected) for level in ring.levels}
    levels = [q for q in collected.questionnaire.select("rings", aspect=LEVEL) if q.code in collected.asked]
    language = scoring.words.language
    for code, chosen in (
        ("items-not-rated", [level for level in levels if level.code in asked - rated]),
        ("items-without-importance", [level for level in levels if level.code not in asked]),
    ):
        if chosen:
            named = tuple(f"{level.code} ({level.text.in_language(language).rstrip('.')})" for level in chosen)
            yield Reason(code, {"items": named, "needed": minimum})
