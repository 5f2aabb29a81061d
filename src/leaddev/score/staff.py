"""Whom a report is about: how many people work where it says something, and how many of those who could answered."""

from __future__ import annotations

import numpy as np

from leaddev.disclosure.figures import RATE
from leaddev.report import About, Reason
from leaddev.score.groups import Scoring
from leaddev.sums.moments import UNITS
from leaddev.sums.tree import UnitTree


def about(scoring: Scoring, scope: str) -> About:
    """Answers, staff, and the staff of the published parts in which somebody answered.

    A unit in which nobody answered is part of it where it is shown together with others that did, like a unit with too
    few answers; the two cannot be told apart. Fewer than the minimum group left over are not counted.
    """
    tree = scoring.collected.tree
    members = tree.below(tree.number[scope])
    answered = int(scoring.collected.moments.respondents(UNITS)[members].sum())
    staff = tree.headcount(members)
    heard = tree.headcount(number for number in members if scoring.parts[number] >= 0)
    if staff is None or heard is None:
        return About(answered=answered, staff=staff, staff_in_units_shown=heard, reason=headcount_note(scoring, scope))
    minimum = scoring.collected.minimum_group
    if 0 < staff - heard < minimum:
        reason = Reason("few-left-over", {"needed": minimum})
        return About(answered=answered, staff=staff, staff_in_units_shown=None, reason=reason)
    return About(answered=answered, staff=staff, staff_in_units_shown=heard)


def known_response(scoring: Scoring, scope: str) -> float | None:
    """Answers over staff in the published parts whose staff is known; None where that is nowhere."""
    tree = scoring.collected.tree
    members = tree.below(tree.number[scope])
    parts, respondents = scoring.parts, scoring.collected.moments.respondents(UNITS)
    shared = {int(part): [number for number in members if parts[number] == part] for part in parts[members]}
    groups = [numbers for part, numbers in shared.items() if part >= 0]
    groups += [[number] for number in shared.get(-1, [])]
    known = [(respondents[numbers].sum(), people) for numbers in groups if (people := tree.headcount(numbers))]
    staff = sum(people for _, people in known)
    return round(min(float(sum(answers for answers, _ in known)) / staff, 1.0), RATE) if staff else None


def headcount_note(scoring: Scoring, scope: str) -> Reason | None:
    """Which units have no headcount, and what follows from it; None where all have one."""
    tree = scoring.collected.tree
    members = tree.below(tree.number[scope])
    if not has_headcounts(scoring, scope):
        return Reason("headcounts-unknown")
    units = _without_headcount(tree, members)
    return Reason("headcounts-partly-unknown", {"units": tuple(units)}) if units else None


def has_headcounts(scoring: Scoring, scope: str) -> bool:
    """Whether the staff of a published part, or of the whole, is known."""
    tree = scoring.collected.tree
    members = tree.below(tree.number[scope])
    people = tree.part_populations(members, scoring.parts[members])
    return tree.headcount(members) is not None or bool(np.isfinite(people).any())


def _without_headcount(tree: UnitTree, members: list[int]) -> list[str]:
    return [tree.nodes[number].name for number in members if np.isnan(tree.populations[number]) and number]
