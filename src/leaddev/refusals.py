"""What is wrong only when all files are known: answers held against the survey file, and what a report is asked for."""

from __future__ import annotations

from leaddev.errors import InvalidInput, Location, Problem
from leaddev.nearest import nearest
from leaddev.read.responses import OpenedResponses
from leaddev.read.survey_file import LoadedSurvey
from leaddev.sums.collect import Collected
from leaddev.sums.moments import FIRST_ANSWER, UNITS
from leaddev.sums.tree import ORGANIZATION, UnitTree

NEARLY_ALL = 0.99
"""Share of all answers about the rings that one answer has, from which they hardly vary."""


def contradictions(loaded: LoadedSurvey, responses: OpenedResponses, collected: Collected) -> list[Problem]:
    """What answers and survey file say against each other, and answers that hold nothing to measure."""
    return _headcount_problems(loaded, collected) + _alike_problems(responses, collected)


def _headcount_problems(loaded: LoadedSurvey, collected: Collected) -> list[Problem]:
    """Units in which more people answered than work there."""
    direct = collected.moments.respondents("units")
    problems = []
    for node in collected.tree:
        answered = int(sum(direct[number] for number in collected.tree.below(node.number)))
        if node.headcount is not None and answered > node.headcount:
            place = loaded.document.location(_headcount_path(collected.tree, node.number))
            message = f"more people of `{node.name}` answered than its headcount says work there."
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


def scope_of(loaded: LoadedSurvey, tree: UnitTree, unit: str | None) -> str:
    """The unit that a report is about, or the organization; raises `InvalidInput` where there is no such unit."""
    if unit is None:
        return ORGANIZATION
    if unit in tree.number:
        return unit
    close = nearest(unit, tree.number)
    hint = f"Did you mean `{close}`?" if close else "Use the id of a unit in the survey file."
    place = loaded.document.location(("units",))
    raise InvalidInput([Problem("LD-E542", f"There is no unit `{unit}`.", Location(place.file, place.line), hint)])


def hidden_scope(loaded: LoadedSurvey, scope: str) -> Problem:
    """That a unit is not shown."""
    minimum = loaded.survey.confidentiality.minimum_group
    message = (
        f"The unit `{scope}` is not shown: figures about it, or about a unit beside it, would be about fewer than "
        f"{minimum} people."
    )
    place = loaded.document.location(("units",))
    return Problem("LD-E543", message, Location(place.file, place.line), "Report on the unit above it.")


def all_mandatory(loaded: LoadedSurvey) -> Problem:
    """That nothing of the training list was chosen."""
    message = "every programme of the training list is mandatory, so there is no choice to compare with the need."
    hint = "Add the programmes that the organization chose, or leave `training:` out to see the scores alone."
    return Problem("LD-E641", message, loaded.document.location(("training",)), hint)


def too_few(responses: OpenedResponses, collected: Collected) -> Problem:
    """That fewer people answered than may be shown."""
    minimum = collected.minimum_group
    people = "respondent" if collected.respondents == 1 else "respondents"
    message = (
        f"{collected.respondents:,} {people} with answers on every ring: too few, nothing may be shown about fewer "
        f"than {minimum} people."
    )
    place = responses.table.location(None, None)
    return Problem("LD-E532", message, Location(place.file), "Collect more answers before analyzing them.")
