"""Analyzes one survey file: reads, sums, decides what may be shown, scores, finds, and hands over the report."""

from __future__ import annotations

from collections import deque
from importlib import import_module
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

import leaddev
from leaddev.errors import InvalidInput, Location, Problem
from leaddev.findings import find, is_selected, priorities, verdict
from leaddev.nearest import nearest
from leaddev.pipeline.comparison import compare
from leaddev.pipeline.context import Context, NotAsked, Partly
from leaddev.pipeline.evidence import with_evidence
from leaddev.pipeline.groups import scores
from leaddev.pipeline.items import items
from leaddev.pipeline.options import Options
from leaddev.pipeline.sequence import horizons, sequence
from leaddev.pipeline.summary import confidentiality, inputs, model_summary, notes, organization, quality
from leaddev.pipeline.translation import without_empty_intervals
from leaddev.read.answers.matching import LEADER, SECONDS
from leaddev.read.portfolio import PortfolioData, read_portfolio
from leaddev.read.responses import OpenedResponses, open_responses
from leaddev.read.survey_file import LoadedSurvey, load_survey
from leaddev.report import SCHEMA, HiddenGroup, Report
from leaddev.schema import Questionnaire, questionnaire_of
from leaddev.schema.questions import Part
from leaddev.score.kinds import need_of
from leaddev.sums.blocks import ASPECTS, NAMED, RINGS, VALUES
from leaddev.sums.collect import Asked, Collected, Progress, collect
from leaddev.sums.moments import FIRST_ANSWER, UNITS
from leaddev.sums.tree import ORGANIZATION, UnitTree, unit_tree
from leaddev.wording import Wording

NEARLY_ALL = 0.99
"""Share of all answers about the rings that one answer has, from which they hardly vary."""


class Opened(Struct, frozen=True):
    """Everything that was read except the answers' sums."""

    loaded: LoadedSurvey
    questionnaire: Questionnaire
    responses: OpenedResponses
    portfolio: PortfolioData | None
    tree: UnitTree


def analyze(path: str, options: Options | None = None) -> Report:
    """The report of the survey file at `path` (`-` is standard input); raises `InvalidInput` with all problems."""
    options = options or Options()
    opened, collected = read_inputs(path, options.language, options.progress)
    wording = Wording(options.language or opened.loaded.survey.language)
    return _report(opened, collected, wording, options)


def check(path: str) -> tuple[Problem, ...]:
    """Every problem in all files of a survey; nothing is computed from the answers but their sums."""
    try:
        opened, collected = read_inputs(path)
        _report(opened, collected, Wording(opened.loaded.survey.language), Options())
    except InvalidInput as invalid:
        return invalid.problems
    return ()


def read_inputs(path: str, language: str | None = None, progress: Progress | None = None) -> tuple[Opened, Collected]:
    """Read all files; the problems of the training list and of the answers are told together."""
    loaded = load_survey(path)
    questionnaire = questionnaire_of(loaded.model, loaded.survey)
    tree = unit_tree(loaded.survey, language or loaded.survey.language)
    problems: list[Problem] = []
    portfolio, collected, responses = None, None, None
    try:
        portfolio = read_portfolio(loaded) if loaded.survey.training is not None else None
    except InvalidInput as invalid:
        problems += invalid.problems
    try:
        responses = open_responses(loaded, questionnaire)
        reader = responses.reader(loaded, questionnaire)
        if responses.columns.problems:
            problems += responses.columns.problems
            deque(reader.chunks(), maxlen=0)  # for the problems of the answers
        else:
            collected = collect(asked_of(loaded, questionnaire, responses, tree), reader, progress)
    except InvalidInput as invalid:
        problems += invalid.problems
    if collected is not None and responses is not None:
        problems += _headcount_problems(loaded, collected) + _alike_problems(responses, collected)
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
        has_leaders=LEADER in columns.roles,
        has_seconds=SECONDS in columns.roles,
    )


def _headcount_problems(loaded: LoadedSurvey, collected: Collected) -> list[Problem]:
    """Units in which more people answered than work there."""
    direct = collected.moments.respondents("units")
    problems = []
    for node in collected.tree:
        answered = int(sum(direct[number] for number in collected.tree.below(node.number)))
        if node.headcount is not None and answered > node.headcount:
            place = loaded.document.location(_headcount_path(collected.tree, node.number))
            message = f"{answered:,} people of `{node.name}` answered, but its headcount is {node.headcount:,}."
            hint = "Correct the headcount (with the units below it), or remove answers that do not belong to it."
            problems.append(Problem("LD-E541", message, place, hint))
    return problems


def _alike_problems(responses: OpenedResponses, collected: Collected) -> list[Problem]:
    """Answers that hardly vary at all, which no verdict can rest on: more likely another file than a real survey."""
    position = collected.questionnaire.position
    rows = [position[q.code] for q in collected.questionnaire.select("rings") if q.code in collected.asked]
    given = collected.moments.histograms[UNITS][:, rows, FIRST_ANSWER:].sum(axis=(0, 1))
    if not given.sum() or given.max() / given.sum() < NEARLY_ALL:
        return []
    message = "nearly every answer about the rings is the same, so there is nothing to measure."
    place = responses.table.location(None, None)
    hint = "Check that this is the right file, and that its columns hold answers."
    return [Problem("LD-E534", message, Location(place.file), hint)]


def _headcount_path(tree: UnitTree, number: int) -> tuple[str | int, ...]:
    """Path of keys to the headcount of a node."""
    if number == 0:
        return ("organization", "headcount")
    steps: list[str | int] = ["headcount"]
    while number:
        node = tree.nodes[number]
        assert node.parent is not None
        steps = ["units", tree.nodes[node.parent].children.index(number), *steps]
        number = node.parent
    return tuple(steps)


def _report(opened: Opened, collected: Collected, wording: Wording, options: Options) -> Report:
    scope = _scope(opened, options.unit)
    programmes = opened.portfolio.programmes if opened.portfolio is not None else ()
    context = Context(collected, wording, scope, programmes)
    if not context.rings.published.tree.cells:
        raise InvalidInput([_too_few(opened, collected)])
    scored = scores(context.rings, scope)
    if isinstance(scored.organization, HiddenGroup):
        raise InvalidInput([_hidden_scope(opened, scope)])
    compared = compare(opened.loaded, opened.portfolio, context.rings, scope, scored.units)

    found = quality(context.rings, opened.responses, opened.portfolio, scored)
    scored, evidence = with_evidence(scored, found, context.rings, opened.responses, compared.excess_without)
    context = replace(context, scores=scored, balance=compared.balance)
    parts, not_concluded = _parts(context)
    draft = Report(
        schema=SCHEMA,
        leaddev=leaddev.__version__,
        inputs=inputs(opened.loaded, opened.responses, opened.portfolio),
        organization=organization(opened.loaded.survey, wording, opened.tree, scope),
        model=model_summary(opened.loaded.model, wording),
        verdict=None,
        priorities=(),
        quality=evidence,
        scores=scored,
        investment=compared.investment,
        balance=compared.balance,
        need=need_of(opened.loaded.model, context.rings.block.kinds),
        intentions=compared.intentions,
        findings=(),
        confidentiality=confidentiality(context),
        notes=(*notes(context.rings, compared, scope), *horizons(collected.model, wording)),
        items=items(context.rings, scope),
        not_concluded=not_concluded,
        **parts,
    )
    draft = replace(draft, sequence=sequence(draft, collected.model, wording))
    return without_empty_intervals(_with_findings(draft, wording, options))


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
            return import_module(f"leaddev.pipeline.{self.name}").part(context)
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
    """The part of every topic, and why others are not there."""
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
    return parts, tuple(context.wording.say(key) for key in why)


def _with_findings(draft: Report, wording: Wording, options: Options) -> Report:
    """Verdict and priorities rest on all findings, also where a reader asks to see some of them only."""
    found = replace(draft, findings=find(draft, wording))
    shown = tuple(each for each in found.findings if is_selected(each.code, options.select, options.ignore))
    hidden = len(found.findings) - len(shown)
    notes = (*draft.notes, wording.counted("note.findings-not-shown", hidden)) if hidden else draft.notes
    answer, first = verdict(found, wording), priorities(found, wording)
    return replace(found, findings=shown, verdict=answer, priorities=first, notes=notes)


def _scope(opened: Opened, unit: str | None) -> str:
    if unit is None:
        return ORGANIZATION
    if unit in opened.tree.number:
        return unit
    close = nearest(unit, opened.tree.number)
    hint = f"Did you mean `{close}`?" if close else "Use the id of a unit in the survey file."
    place = opened.loaded.document.location(("units",))
    raise InvalidInput([Problem("LD-E542", f"There is no unit `{unit}`.", Location(place.file, place.line), hint)])


def _hidden_scope(opened: Opened, scope: str) -> Problem:
    minimum = opened.loaded.survey.confidentiality.minimum_group
    message = (
        f"The unit `{scope}` is not shown: figures about it, or about a unit beside it, would be about fewer than "
        f"{minimum} people."
    )
    place = opened.loaded.document.location(("units",))
    return Problem("LD-E543", message, Location(place.file, place.line), "Report on the unit above it.")


def _too_few(opened: Opened, collected: Collected) -> Problem:
    minimum = opened.loaded.survey.confidentiality.minimum_group
    people = "respondent" if collected.respondents == 1 else "respondents"
    message = (
        f"{collected.respondents:,} {people} with answers on every ring: too few, nothing may be shown about fewer "
        f"than {minimum} people."
    )
    place = opened.responses.table.location(None, None)
    return Problem("LD-E532", message, Location(place.file), "Collect more answers before analyzing them.")
