"""The parts of a report that describe: inputs, model, who answered, how small groups are protected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from leaddev.pipeline.comparison import Compared
from leaddev.pipeline.context import Context
from leaddev.pipeline.groups import Scoring
from leaddev.pipeline.staff import has_headcounts, headcount_note, known_response
from leaddev.read.portfolio import PortfolioData
from leaddev.read.responses import OpenedResponses
from leaddev.read.survey_file import LoadedSurvey
from leaddev.report import (
    AnswerCounts,
    Confidentiality,
    HiddenGroup,
    InputFile,
    LeftOut,
    ListUse,
    ModelSummary,
    Organization,
    Quality,
    RingSummary,
    Scores,
    ThresholdUsed,
    Weighting,
)
from leaddev.schema import Model, Ring, Survey
from leaddev.schema.model import IMPORTANCE, LEVEL
from leaddev.score.kinds import need_of
from leaddev.score.weighting import CellWeights
from leaddev.sums.blocks import RESPECT, ring_measures
from leaddev.sums.collect import Collected
from leaddev.sums.moments import UNITS
from leaddev.sums.ring_measure import ONCE, RingMeasure, column
from leaddev.sums.tree import ORGANIZATION, UnitTree
from leaddev.wording import Wording


def inputs(loaded: LoadedSurvey, responses: OpenedResponses, data: PortfolioData | None) -> tuple[InputFile, ...]:
    """Every file that was read."""
    survey, model = loaded.inputs
    files = [
        InputFile(role="survey", path=survey.name, sha256=survey.sha256),
        InputFile(role="model", path=model.name, sha256=model.sha256),
    ]
    if responses.input is not None:
        files.append(InputFile(role="responses", path=responses.input.name, sha256=responses.input.sha256))
    listed = data.inputs if data is not None else ()
    files += [InputFile(role="training", path=file.name, sha256=file.sha256) for file in listed]
    return tuple(files)


def organization(survey: Survey, wording: Wording, tree: UnitTree, scope: str) -> Organization:
    """Who was surveyed."""
    name = survey.organization.name.in_language(wording.language)
    if scope != ORGANIZATION:
        name = f"{name}: {tree.nodes[tree.number[scope]].name}"
    return Organization(
        name=name,
        title=survey.title.in_language(wording.language),
        period=survey.period,
        currency=survey.organization.currency,
        language=wording.language,
        scope=None if scope == ORGANIZATION else scope,
    )


def model_summary(model: Model, wording: Wording) -> ModelSummary:
    """The model and the thresholds in force."""
    language = wording.language
    contrast = model.contrast
    sides = {**dict.fromkeys(contrast.taught, "taught"), **dict.fromkeys(contrast.lived, "lived")}
    return ModelSummary(
        id=model.id,
        title=model.title.in_language(language),
        notice=model.notice.in_language(language) if model.notice else None,
        taught_title=contrast.taught_title.in_language(language)
        if contrast.taught_title
        else wording.say("side.taught"),
        lived_title=contrast.lived_title.in_language(language) if contrast.lived_title else wording.say("side.lived"),
        rings=tuple(
            RingSummary(
                id=ring.id,
                title=ring.title.in_language(language),
                within=within(ring, wording),
                difficulty=ring.difficulty,
                horizon_months=ring.horizon_months,
                side=sides.get(ring.id),  # type: ignore[arg-type]  # the values of the mapping are the two words
            )
            for ring in model.rings
        ),
        sources=tuple(source.text for source in model.sources),
        thresholds=tuple(
            ThresholdUsed(name=name, value=threshold.value, origin=threshold.origin, meaning=meaning)
            for name, threshold, meaning in model.thresholds.named()
        ),
    )


def within(ring: Ring, wording: Wording) -> str:
    """The name of a ring inside a sentence: as the model has it in that language, else its title in quotation marks."""
    name, language = ring.within, wording.language
    if name is not None and (not name.languages or {language, language.split("-")[0]} & set(name.languages)):
        return name.in_language(language)
    return wording.say("ring.titled", title=ring.title.in_language(wording.language))


def quality(scoring: Scoring, responses: OpenedResponses, data: PortfolioData | None, scored: Scores) -> Quality:
    """Who answered, and what was left out."""
    collected, wording = scoring.collected, scoring.wording
    own = scored.organization
    assert not isinstance(own, HiddenGroup)  # a report is only made about a group that may be shown
    weights = scoring.weights if own.kind == "organization" else None
    by_unit: Literal["headcount", "respondents"] = "headcount" if has_headcounts(scoring, own.id) else "respondents"
    return Quality(
        respondents=own.n,
        headcount=own.headcount,
        response_rate=known_response(scoring, own.id) if own.response_rate is None else own.response_rate,
        answers=_answers(collected),
        columns_not_used=tuple(
            heading for heading in (responses.table.header[column] for column in responses.columns.unused) if heading
        ),
        not_asked=tuple(question.code for question in collected.questionnaire if question.code not in collected.asked),
        left_out=tuple(_left_out(collected, wording)),
        weighting=_weighting(weights, by_unit),
        training_list=None if data is None else _list_use(data, wording),
    )


def _weighting(weights: CellWeights | None, by_unit: Literal["headcount", "respondents"]) -> Weighting:
    """How answers were weighted; where the populations cannot be used, as without them, with the reason."""
    if weights is None:
        return Weighting(method=by_unit)
    return weights.weighting if weights.populations is not None else replace(weights.weighting, method=by_unit)


def _answers(collected: Collected) -> AnswerCounts:
    """Counts over the rated questions that were asked; respect for one's own group is never asked."""
    table = collected.moments.histograms[UNITS].sum(axis=0)
    rows = [
        collected.questionnaire.position[question.code]
        for question in collected.questionnaire
        if question.kind == "scale" and question.part != "respect" and question.code in collected.asked
    ]
    total = table[rows].sum(axis=0)
    quoted, not_applicable, empty = (int(total[place]) for place in range(3))
    has_both = collected.has_quoted_empty
    return AnswerCounts(
        given=int(total[3:].sum()),
        empty=quoted if has_both else empty,
        not_applicable=not_applicable,
        not_shown=empty if has_both else 0,
    )


def _list_use(data: PortfolioData, wording: Wording) -> ListUse:
    """What of the training list does not count, and why."""
    said = [
        (reason.why if reason.value or reason.why != "status" else "no-status", wording.quoted(reason.value), count)
        for reason, count in data.rows_not_used
    ]
    return ListUse(
        columns=data.columns_not_used,
        sheets=data.sheets_not_used,
        rows=tuple(
            LeftOut(what=wording.say(f"left-out.row-{why}", value=value), count=count) for why, value, count in said
        ),
        participations=data.people or None,
    )


def _left_out(collected: Collected, wording: Wording) -> Iterator[LeftOut]:
    if collected.without_answers:
        yield LeftOut(what=wording.say("left-out.without-answers"), count=collected.without_answers)
    if collected.without_unit:
        yield LeftOut(what=wording.say("left-out.without-unit"), count=collected.without_unit)


def confidentiality(context: Context) -> Confidentiality:
    """How small groups are protected; the weakest proof of all blocks counts."""
    minimum, wording, rings = context.minimum, context.wording, context.rings.published
    names = (block.name for block in context.collected.moments.plan.blocks if block.name != RESPECT)
    published = [scoring.published for name in names if (scoring := context.scoring(name)) is not None]
    hidden = len(rings.tree.suppressed) + sum(len(split.suppressed) for split in rings.splits.values())
    audit = max((each.audit for each in published), key=("exact", "bounded", "pairwise").index)
    proof = "statement" if audit == "exact" else "searched"
    sentences = [wording.say(f"confidentiality.{proof}", k=minimum)]
    if minimum < 5:
        sentences.append(wording.say("confidentiality.below-five", k=minimum))
    return Confidentiality(
        minimum_group=minimum,
        below_five=minimum < 5,
        hidden_groups=hidden,
        audit=audit,
        statement=" ".join(sentences),
    )


def notes(scoring: Scoring, compared: Compared, scope: str) -> tuple[str, ...]:
    """What a reader must know beside the figures."""
    wording = scoring.wording
    need = need_of(scoring.collected.model, scoring.block.kinds)
    found = [wording.say("note.perceived-need")] if compared.investment and need.kind != "none" else []
    found += _not_asked(scoring.collected, wording)
    headcounts = headcount_note(scoring, scope)
    found += [] if headcounts is None else [wording.because(headcounts)]
    portfolio, investment = compared.portfolio, compared.investment
    if portfolio is not None and not portfolio.participants_known and portfolio.has("hours"):
        found.append(wording.say("note.hours-without-participants"))
    is_cost = investment is not None and investment.currency == "cost"
    if portfolio is not None and portfolio.has("hours") and compared.wanted is None and is_cost:
        found.append(wording.say("note.hours-incomplete"))
    if investment is not None and compared.wanted not in (None, investment.currency):
        found.append(wording.say("note.currency-not-available", wanted=compared.wanted, used=investment.currency))
    found += _not_rated(scoring.collected, wording)
    if scope != ORGANIZATION:
        found += [wording.say("note.unit-scope")] if scoring.collected.survey.splits else []
        found += [wording.say("note.shared-programmes")] if compared.investment else []
        found.append(wording.say("note.whole-organization"))
    return tuple(found)


def _asked(collected: Collected) -> tuple[RingMeasure, ...]:
    """The rings as they were asked, also with what too few people rated."""
    return ring_measures(collected.model, collected.questionnaire, collected.asked)


def _not_asked(collected: Collected, wording: Wording) -> Iterator[str]:
    """A rating of the rings that no column was found for; importance that was asked once a ring, or too few gave."""
    for aspect in (LEVEL, IMPORTANCE):
        codes = {question.code for question in collected.questionnaire.select("rings", aspect=aspect)}
        if codes and not codes & collected.asked:
            yield wording.say(f"note.no-{aspect}")
    asked, kinds = {each.name: each.kind for each in _asked(collected)}, collected.rings.kinds
    minimum = collected.survey.confidentiality.minimum_group
    for key, chosen in (
        ("note.importance-once", [ring for ring, kind in kinds.items() if kind is ONCE]),
        ("note.importance-not-rated", [ring for ring, kind in kinds.items() if kind is not asked[ring]]),
    ):
        if chosen:
            titles = [within(collected.model.ring(ring), wording) for ring in chosen]
            yield wording.say(key, rings=wording.listing(titles), k=wording.number(minimum))


def _not_rated(collected: Collected, wording: Wording) -> Iterator[str]:
    """The questions of rings that have columns, and yet fewer people rated them twice than may be told of."""
    minimum = collected.survey.confidentiality.minimum_group
    counts = column(collected.moments.items[UNITS], "rated").sum(axis=0).tolist() if collected.rings.measures else []
    measured = [question.code for ring in collected.moments.plan.rings for question in ring.levels]
    rated = {code for code, n in zip(measured, counts, strict=True) if n >= minimum}
    asked = {level.code for ring in _asked(collected) for level in ring.levels}
    levels = [q for q in collected.questionnaire.select("rings", aspect=LEVEL) if q.code in collected.asked]
    for key, chosen in (
        ("note.items-not-rated", [level for level in levels if level.code in asked - rated]),
        ("note.items-without-importance", [level for level in levels if level.code not in asked]),
    ):
        if chosen:
            named = [f"{level.code} {wording.quoted(level.text.in_language(wording.language))}" for level in chosen]
            yield wording.say(key, k=minimum, items=wording.listing(named))
