"""The order of the stages: reads, sums, decides what may be shown, scores, finds, and hands over the report.

Nothing is computed here, and what is wrong is said elsewhere.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from itertools import starmap
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

import leaddev
from leaddev.disclosure.counts import with_safe_counts
from leaddev.disclosure.ledger import audit
from leaddev.errors import InvalidInput, Problem
from leaddev.findings import Condition, Told, conclude
from leaddev.read.answers.found import LEADER, SECONDS, tools_of
from leaddev.read.basis import basis_of
from leaddev.read.portfolio import PortfolioData, read_portfolio
from leaddev.read.responses import OpenedResponses, open_responses, with_units_of_data
from leaddev.read.survey_file import LoadedSurvey, load_survey
from leaddev.record import Basis
from leaddev.refusals import all_mandatory, contradictions, hidden_scope, scope_of, too_few
from leaddev.report import SCHEMA, HiddenGroup, InputFile, LeftOut, ListUse, Reason, Report
from leaddev.schema import Model, Questionnaire, Ring, questionnaire_of
from leaddev.schema.questions import Part
from leaddev.score.comparison import compare
from leaddev.score.context import Context, NotAsked, Partly
from leaddev.score.evidence import with_evidence
from leaddev.score.groups import Words, scores
from leaddev.score.items import items
from leaddev.score.kinds import need_of
from leaddev.score.summary import confidentiality, model_summary, notes, organization, quality
from leaddev.sums.blocks import ASPECTS, NAMED, RINGS, VALUES
from leaddev.sums.collect import Asked, Collected, Progress, collect
from leaddev.sums.tree import ORGANIZATION, UnitTree, unit_tree
from leaddev.wording import Wording

LEFT_OUT = ("unfinished", "test", "other-event", "repeated", "without-answers", "without-unit")
"""Why respondents, or rows that are none, are set apart."""

MOST_NAMES = 6
"""Of what is doubtful in the training list, so many are named."""


class Options(Struct, frozen=True):
    """Choices for one report.

    `language` overrides that of the survey file, `unit` reports on one unit and those below it, `select` and `ignore`
    are finding codes or the start of codes (`LD1`), `progress` is called with the number of respondents read so far.
    """

    language: str | None = None
    unit: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    progress: Callable[[int], None] | None = None


def checked_options(
    language: str | None, unit: str | None, select: str | Iterable[str], ignore: str | Iterable[str]
) -> Options:
    """Options as a caller from Python writes them; `ValueError` for a language or a code that does not exist."""
    from leaddev.findings.registry import codes_in, unknown_codes
    from leaddev.wording import LANGUAGES, is_spoken

    if language is not None and not is_spoken(language):
        raise ValueError(f"There are no sentences in {language!r}. Possible: {', '.join(LANGUAGES)}.")
    chosen = [codes_in([written] if isinstance(written, str) else written) for written in (select, ignore)]
    for code in unknown_codes([*chosen[0], *chosen[1]]):
        raise ValueError(f"There is no finding {code!r}. `leaddev explain` lists all codes.")
    return Options(language=language, unit=unit, select=chosen[0], ignore=chosen[1])


class Opened(Struct, frozen=True):
    """Everything that was read except the answers' sums."""

    loaded: LoadedSurvey
    questionnaire: Questionnaire
    responses: OpenedResponses
    portfolio: PortfolioData | None
    tree: UnitTree


class Analysis(Struct, frozen=True):
    """A report, what it rests on, and what makes the report of a unit from the same answers.

    `slow` are the files of answers that are read faster where the extra `large` is installed.
    """

    report: Report
    basis: Basis
    of_unit: Callable[[str], Report]
    slow: Sequence[str] = ()


def analyze(survey: str | LoadedSurvey, options: Options | None = None) -> Report:
    """The report of a survey file (`-` is standard input), or of one that was read; raises `InvalidInput`."""
    return analyze_to_publish(survey, options or Options()).report


def analyze_to_publish(survey: str | LoadedSurvey, options: Options) -> Analysis:
    """The report as `analyze` gives it, with what it takes to publish it and reports of its units."""
    opened, collected = read_inputs(survey, options.language, options.progress)
    wording = Wording(options.language or opened.loaded.survey.language)

    def of_unit(unit: str | None) -> Report:
        return _report(opened, collected, wording, replace(options, unit=unit))

    basis = basis_of(opened.loaded, opened.responses, collected.questionnaire, collected.asked)
    return Analysis(of_unit(options.unit), basis, of_unit, opened.responses.slow)


def check(path: str, tell: Callable[[str], None] | None = None) -> tuple[Problem, ...]:
    """Every problem in all files of a survey; nothing is computed from the answers but their sums.

    `tell` is called with the survey tool that the answers come from, where they give it away.
    """
    try:
        opened, collected = read_inputs(path, tell=tell)
        _report(opened, collected, Wording(opened.loaded.survey.language), Options())
    except InvalidInput as invalid:
        return invalid.problems
    return ()


def read_inputs(
    survey: str | LoadedSurvey,
    language: str | None = None,
    progress: Progress | None = None,
    tell: Callable[[str], None] | None = None,
) -> tuple[Opened, Collected]:
    """Read all files; the problems of the training list and of the answers are told together."""
    loaded = load_survey(survey) if isinstance(survey, str) else survey
    questionnaire = questionnaire_of(loaded.model, loaded.survey)
    problems: list[Problem] = []
    portfolio, collected, responses = None, None, None
    try:
        responses = open_responses(loaded, questionnaire)
        if tell is not None and (tools := tools_of(part.columns for part in responses.parts)):
            tell(tools)
        loaded = with_units_of_data(loaded, responses)
    except InvalidInput as invalid:
        problems += invalid.problems
    tree = unit_tree(loaded.survey, language or loaded.survey.language)
    try:
        portfolio = read_portfolio(loaded) if loaded.survey.training is not None else None
    except InvalidInput as invalid:
        problems += invalid.problems
    try:
        reader = None if responses is None else responses.reader(loaded, questionnaire)
        if responses is not None and responses.problems and reader is not None:
            problems += responses.problems
            deque(reader.chunks(), maxlen=0)  # for the problems of the answers
        elif responses is not None and reader is not None:
            collected = collect(asked_of(loaded, questionnaire, responses, tree), reader, progress)
    except InvalidInput as invalid:
        problems += invalid.problems
    if collected is not None and responses is not None:
        problems += contradictions(loaded, responses, collected)
    if problems or collected is None or responses is None:
        raise InvalidInput(problems)
    return Opened(loaded, questionnaire, responses, portfolio, tree), collected


def asked_of(loaded: LoadedSurvey, questionnaire: Questionnaire, opened: OpenedResponses, tree: UnitTree) -> Asked:
    """What was asked of whom: the questions that have a column, of their own or in a list, and the other columns."""
    columns = opened.columns
    listed = {question.code for question in questionnaire if question.group in columns.lists}
    return Asked(
        model=loaded.model,
        survey=loaded.survey,
        questionnaire=questionnaire,
        tree=tree,
        asked=frozenset(columns.questions) | listed,
        headings={code: opened.heading(code) for code in columns.questions},
        columns_not_used=tuple(opened.not_used),
        has_leaders=LEADER in columns.roles,
        has_seconds=SECONDS in columns.roles,
    )


def _report(opened: Opened, collected: Collected, wording: Wording, options: Options) -> Report:
    scope = scope_of(opened.loaded, opened.tree, options.unit)
    programmes = opened.portfolio.programmes if opened.portfolio is not None else None
    context = Context(collected, words_of(collected.model, wording), scope, programmes)
    if not context.rings.published.tree.cells:
        raise InvalidInput([too_few(opened.responses, collected)])
    scored = scores(context.rings, scope)
    if isinstance(scored.organization, HiddenGroup):
        raise InvalidInput([hidden_scope(opened.loaded, scope)])
    if programmes is not None and scope == ORGANIZATION and all(each.mandatory for each in programmes):
        raise InvalidInput([all_mandatory(opened.loaded)])
    compared = compare(context, scored.units)
    used = None if opened.portfolio is None else _list_use(opened.portfolio, wording)
    described = quality(context.rings, scored, used)
    scored, evidence = with_evidence(scored, described, context.rings, compared.excess_without)
    context = replace(context, scores=scored, balance=compared.balance)
    parts, not_concluded = _parts(context)
    draft = Report(
        schema=SCHEMA,
        leaddev=leaddev.__version__,
        inputs=_inputs(opened),
        organization=organization(context),
        model=model_summary(context),
        verdict=None,
        priorities=(),
        quality=evidence,
        scores=scored,
        investment=compared.investment,
        balance=compared.balance,
        need=need_of(collected.model, context.rings.block.kinds),
        intentions=compared.intentions,
        findings=(),
        confidentiality=confidentiality(context),
        notes=(),
        items=items(context.rings, scope),
        not_concluded=(),
        **parts,
    )
    gates = ((gate.id, gate.title.in_language(wording.language), gate.opens) for gate in collected.model.preconditions)
    doubts = () if opened.portfolio is None else opened.portfolio.doubts
    said = (*notes(context, compared), *(_doubt(kind, names, wording) for kind, names in doubts))
    told = Told(tuple(starmap(Condition, gates)), said, not_concluded)
    report = with_safe_counts(conclude(draft, told, wording, options.select, options.ignore))
    audit(report, context.published)
    return report


def _doubt(kind: str, names: tuple[str, ...], wording: Wording) -> Reason:
    """What may be a mistake in the training list, with the first of its titles, years or places."""
    shown = [name if kind in ("years", "hidden") else wording.quoted(name) for name in names[:MOST_NAMES]]
    more = len(names) - len(shown)
    return Reason(f"list-{kind}", {"names": (*shown, *([wording.say("list.more", count=more)] if more else ()))})


def _list_use(data: PortfolioData, wording: Wording) -> ListUse:
    """What of the training list does not count, and why."""
    said = [
        (reason.why if reason.value or reason.why != "status" else "no-status", wording.quoted(reason.value), count)
        for reason, count in data.rows_not_used
    ]
    unnamed = (wording.say("list.column", letter=letter) for letter in data.columns_without_heading)
    return ListUse(
        columns=(*data.columns_not_used, *unnamed),
        sheets=data.sheets_not_used,
        rows=tuple(
            LeftOut(what=wording.say(f"left-out.row-{why}", value=value), count=count) for why, value, count in said
        ),
        participations=data.people or None,
    )


def words_of(model: Model, wording: Wording) -> Words:
    """The names of things in the language of a report."""
    language, contrast = wording.language, model.contrast
    rings = {ring.id: _within(ring, wording) for ring in model.rings}
    return Words(
        language=language,
        rings=rings,
        kinds={
            "capability": wording.listing([rings[ring] for ring in contrast.taught]),
            "values": wording.listing([rings[ring] for ring in contrast.lived]),
            "environment": wording.say("symptoms.kind.environment"),
            "precondition": wording.say("symptoms.kind.precondition"),
        },
        taught=contrast.taught_title.in_language(language) if contrast.taught_title else wording.say("side.taught"),
        lived=contrast.lived_title.in_language(language) if contrast.lived_title else wording.say("side.lived"),
        left_out={kind: wording.say(f"left-out.{kind}") for kind in LEFT_OUT},
        remainder=wording.say("group.other", name="{name}"),
        rest_of_split=wording.say("group.other-values"),
        not_stated=wording.say("group.not-stated"),
    )


def _within(ring: Ring, wording: Wording) -> str:
    """The name of a ring inside a sentence: as the model has it in that language, else its title in quotation marks."""
    name, language = ring.within, wording.language
    if name is not None and (not name.languages or {language, language.split("-")[0]} & set(name.languages)):
        return name.in_language(language)
    return wording.say("ring.titled", title=ring.title.in_language(language))


def _inputs(opened: Opened) -> tuple[InputFile, ...]:
    """Every file that was read."""
    survey, model = opened.loaded.inputs
    files = [
        InputFile(role="survey", path=survey.name, sha256=survey.sha256),
        InputFile(role="model", path=model.name, sha256=model.sha256),
    ]
    files += [InputFile(role="responses", path=file.name, sha256=file.sha256) for file in opened.responses.inputs]
    listed = opened.portfolio.inputs if opened.portfolio is not None else ()
    return (*files, *(InputFile(role="training", path=file.name, sha256=file.sha256) for file in listed))


class Topic(Struct, frozen=True):
    """A part of the report that is there where something was asked: the field, and the module that answers for it.

    `blocks` of measures or the `questions` that it rests on; where none of these was asked its code is not even loaded.
    """

    name: str
    blocks: tuple[str, ...] = ()
    questions: Part | None = None

    def answer(self, context: Context) -> object:
        """The part, or why it is not there."""
        blocks = (context.collected.moments.plan.block(name) for name in self.blocks)
        if any(block is not None for block in blocks) or (self.questions and context.was_asked(self.questions)):
            return import_module(f"leaddev.score.{self.name}").part(context)
        return NotAsked(f"{self.name}.not-asked")


TOPICS = (
    Topic("preconditions", blocks=(ASPECTS,)),
    Topic("leadership", blocks=(ASPECTS,)),
    Topic("values", blocks=(VALUES, NAMED)),
    Topic("respect", blocks=(RINGS,)),  # always: without groups that rate each other it says something else
    Topic("symptoms", questions="symptoms"),
    Topic("wants", questions="demand"),
)


def _parts(context: Context) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The part of every topic, and the codes of why others are not there."""
    parts: dict[str, Any] = {}
    why: list[str] = []
    for topic in TOPICS:
        answer = topic.answer(context)
        if isinstance(answer, NotAsked):
            why.append(answer.why)
        elif isinstance(answer, Partly):
            parts[topic.name] = answer.part
            why += answer.why
        else:
            parts[topic.name] = answer
    return parts, tuple(why)
