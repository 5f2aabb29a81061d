"""Wants beside needs: the counts of the demand question and the need shares of the same people."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from leaddev.pipeline.collect import Collected
from leaddev.pipeline.groups import Scoring
from leaddev.pipeline.publication import publish
from leaddev.report import Report, WantsReport
from leaddev.schema import Question
from leaddev.score.moments import UNITS
from leaddev.score.sample import Sample, per_part
from leaddev.score.shares import need_shares
from leaddev.score.tree import ORGANIZATION
from leaddev.score.wants import Wishes, wants
from leaddev.wording import Wording

NOT_SHOWN, NOT_APPLICABLE, NO, YES = 0, 1, 2, 3  # places in a histogram of answers


def with_wants(draft: Report, collected: Collected, wording: Wording) -> Report:
    """The report with what people ask for, or with the reason why it is not there."""
    options = [each for each in collected.questionnaire.select("demand") if each.code in collected.asked]
    if not options:
        return replace(draft, not_concluded=(*draft.not_concluded, wording.say("wants.not-asked")))
    scope = draft.organization.scope or ORGANIZATION
    if scope != ORGANIZATION and not _everybody_was_asked(collected, options):
        # who was asked is not who answered, so it is not proved that a unit may be shown
        return replace(draft, not_concluded=(*draft.not_concluded, wording.say("wants.hidden")))
    is_compared = all(ring.needed_share is not None for ring in draft.balance.rings)
    return replace(draft, wants=_wants(collected, options, scope, wording, is_compared))


def _wants(
    collected: Collected, options: list[Question], scope: str, wording: Wording, is_compared: bool
) -> WantsReport:
    tree, moments = collected.tree, collected.moments
    members = tree.below(tree.number[scope])
    scoring = Scoring(collected, collected.rings, publish(collected, collected.rings.name), wording)
    parts = scoring.parts[members]
    tables = [per_part(moments.answers(UNITS, option.code)[members], parts) for option in options]
    wishes = Wishes(
        rings=tuple(option.subject for option in options),
        asked=np.stack([table[:, NO] + table[:, YES] for table in tables], axis=1),
        wanted=np.stack([table[:, YES] for table in tables], axis=1),
        populations=tree.part_populations(members, parts),
        minimum_group=collected.survey.confidentiality.minimum_group,
    )
    rings = tuple(ring.id for ring in collected.model.rings)
    sample = scoring.scope_sample(scope)
    return wants(wishes, _needed(sample, rings) if is_compared else None, rings, wording.say)


def _needed(sample: Sample, rings: tuple[str, ...]) -> list[float] | None:
    """Need shares over all rings, as the balance has them."""
    found = need_shares(sample, rings, np.ones(len(rings)))
    return None if found is None else [float(value) for value in found.values]


def _everybody_was_asked(collected: Collected, options: list[Question]) -> bool:
    tables = (collected.moments.answers(UNITS, option.code) for option in options)
    return not any(table[:, [NOT_SHOWN, NOT_APPLICABLE]].any() for table in tables)
