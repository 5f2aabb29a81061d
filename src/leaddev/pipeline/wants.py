"""Wants beside needs: the counts of the demand question and the need shares of the same people."""

from __future__ import annotations

import numpy as np

from leaddev.pipeline.context import Context, NotAsked
from leaddev.report import WantsReport
from leaddev.schema import Question
from leaddev.score.sample import Sample, per_part
from leaddev.score.shares import need_shares
from leaddev.score.wants import Wishes, wants
from leaddev.sums.collect import Collected
from leaddev.sums.moments import UNITS
from leaddev.sums.tree import ORGANIZATION

NOT_SHOWN, NOT_APPLICABLE, NO, YES = 0, 1, 2, 3  # places in a histogram of answers


def part(context: Context) -> WantsReport | NotAsked:
    """What people ask for, beside the need of the same people where the balance has shares of it."""
    collected = context.collected
    options = [each for each in collected.questionnaire.select("demand") if each.code in collected.asked]
    if not options:
        return NotAsked("wants.not-asked")
    if context.scope != ORGANIZATION and not _everybody_was_asked(collected, options):
        # who was asked is not who answered, so it is not proved that a unit may be shown
        return NotAsked("wants.hidden")
    assert context.balance is not None
    is_compared = all(ring.needed_share is not None for ring in context.balance.rings)
    tree, moments, scoring = collected.tree, collected.moments, context.rings
    members = tree.below(tree.number[context.scope])
    parts = scoring.parts[members]
    tables = [per_part(moments.answers(UNITS, option.code)[members], parts) for option in options]
    wishes = Wishes(
        rings=tuple(option.subject for option in options),
        asked=np.stack([table[:, NO] + table[:, YES] for table in tables], axis=1),
        wanted=np.stack([table[:, YES] for table in tables], axis=1),
        populations=tree.part_populations(members, parts),
        minimum_group=context.minimum,
    )
    rings = tuple(ring.id for ring in collected.model.rings)
    needed = _needed(scoring.scope_sample(context.scope), rings) if is_compared else None
    return wants(wishes, needed, rings)


def _needed(sample: Sample, rings: tuple[str, ...]) -> list[float] | None:
    """Need shares over all rings, as the balance has them."""
    found = need_shares(sample, rings, np.ones(len(rings)))
    return None if found is None else [float(value) for value in found.values]


def _everybody_was_asked(collected: Collected, options: list[Question]) -> bool:
    tables = (collected.moments.answers(UNITS, option.code) for option in options)
    return not any(table[:, [NOT_SHOWN, NOT_APPLICABLE]].any() for table in tables)
