"""Analyzes one survey file: reads, sums, decides what may be shown, scores, finds, and hands over the report."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

import leaddev
from leaddev.errors import InvalidInput, Location, Problem
from leaddev.findings import find, is_selected, priorities, verdict
from leaddev.nearest import nearest
from leaddev.pipeline.collect import Collected, Progress, collect
from leaddev.pipeline.comparison import compare
from leaddev.pipeline.diagnosis import with_diagnosis
from leaddev.pipeline.evidence import with_evidence
from leaddev.pipeline.groups import Scoring, scores
from leaddev.pipeline.items import items
from leaddev.pipeline.options import Options
from leaddev.pipeline.publication import publish, publish_all
from leaddev.pipeline.summary import confidentiality, inputs, model_summary, notes, organization, quality
from leaddev.pipeline.translation import translated, without_empty_intervals
from leaddev.read.portfolio import PortfolioData, read_portfolio
from leaddev.read.responses import OpenedResponses, open_responses
from leaddev.read.survey_file import LoadedSurvey, load_survey
from leaddev.report import SCHEMA, HiddenGroup, Report
from leaddev.schema import Questionnaire, questionnaire_of
from leaddev.score.kinds import need_of
from leaddev.score.moments import FIRST_ANSWER, UNITS
from leaddev.score.tree import ORGANIZATION, UnitTree, unit_tree
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
        collected = collect(loaded, questionnaire, responses, tree, progress)
    except InvalidInput as invalid:
        problems += invalid.problems
    if collected is not None and responses is not None:
        problems += _headcount_problems(loaded, collected) + _alike_problems(responses, collected)
    if problems or collected is None or responses is None:
        raise InvalidInput(problems)
    return Opened(loaded, questionnaire, responses, portfolio, tree), collected


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
    published = publish(collected, collected.rings.name)
    scoring = Scoring(collected, collected.rings, published, wording)
    if not published.tree.cells:
        raise InvalidInput([_too_few(opened, collected)])
    scored = scores(scoring, scope)
    if isinstance(scored.organization, HiddenGroup):
        raise InvalidInput([_hidden_scope(opened, scope)])
    comparison = compare(opened.loaded, opened.portfolio, scoring, scope, scored.units)

    found = quality(scoring, opened.responses, scored)
    scored, evidence = with_evidence(scored, found, scoring, opened.responses, comparison.excess_without)
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
        investment=comparison.investment,
        balance=comparison.balance,
        need=need_of(opened.loaded.model, scoring.block.kinds),
        intentions=comparison.intentions,
        findings=(),
        confidentiality=confidentiality(opened.loaded.survey, publish_all(collected, published), wording),
        notes=notes(scoring, comparison, scope),
        items=items(scoring, scope),
    )
    programmes = opened.portfolio.programmes if opened.portfolio is not None else ()
    draft = with_diagnosis(draft, collected, wording, programmes)
    return without_empty_intervals(_with_findings(translated(draft, wording), wording, options))


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
