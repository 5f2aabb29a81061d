"""Adds the parts that say why: values, respect, leadership, preconditions, symptoms, wants; each only where asked.

A part that was not asked stays None, leaves one line in `not_concluded`, and its code is not even loaded.
"""

from __future__ import annotations

from msgspec.structs import replace

from leaddev.pipeline.collect import Collected
from leaddev.report import Report
from leaddev.schema import Programme
from leaddev.score.blocks import ASPECTS, NAMED, VALUES
from leaddev.wording import Wording


def with_diagnosis(
    draft: Report, collected: Collected, wording: Wording, programmes: tuple[Programme, ...] = ()
) -> Report:
    """The report with its diagnosis; nothing here depends on findings."""
    draft = _with_conditions(draft, collected, wording, programmes)
    draft = _with_values(draft, collected, wording)
    return _with_symptoms(draft, collected, wording)


def _with_conditions(
    draft: Report, collected: Collected, wording: Wording, programmes: tuple[Programme, ...]
) -> Report:
    """Preconditions, leadership, and what comes first."""
    from leaddev.pipeline.sequence import with_sequence

    if collected.moments.plan.block(ASPECTS) is None:
        draft = _without(draft, wording, "preconditions.not-asked", "leadership.not-asked")
    else:
        from leaddev.pipeline.leadership import with_leadership
        from leaddev.pipeline.preconditions import aspects_of, with_preconditions

        aspects = aspects_of(collected, wording)
        draft = with_preconditions(draft, aspects, programmes, wording)
        draft = with_leadership(draft, aspects, wording)
    return with_sequence(draft, collected.model, wording)


def _with_values(draft: Report, collected: Collected, wording: Wording) -> Report:
    """Values and respect."""
    plan = collected.moments.plan
    if plan.block(VALUES) is None and plan.block(NAMED) is None:
        draft = _without(draft, wording, "values.not-asked")
    else:
        from leaddev.pipeline.values import with_values

        draft = with_values(draft, collected, wording)
    if not _is_asked(collected, "respect"):
        survey = collected.survey
        has_groups = bool(survey.splits.get(survey.respect_split or ""))
        return _without(draft, wording, "respect.not-asked" if has_groups else "respect.no-groups")
    from leaddev.pipeline.respect import with_respect

    return with_respect(draft, collected, wording)


def _with_symptoms(draft: Report, collected: Collected, wording: Wording) -> Report:
    """Symptoms and wants."""
    if not _is_asked(collected, "symptoms"):
        draft = _without(draft, wording, "symptoms.not-asked")
    else:
        from leaddev.pipeline.symptoms import with_symptoms

        draft = with_symptoms(draft, collected, wording)
    if not _is_asked(collected, "demand"):
        return _without(draft, wording, "wants.not-asked")
    from leaddev.pipeline.wants import with_wants

    return with_wants(draft, collected, wording)


def _is_asked(collected: Collected, part: str) -> bool:
    return any(question.part == part and question.code in collected.asked for question in collected.questionnaire)


def _without(draft: Report, wording: Wording, *keys: str) -> Report:
    lines = [wording.say(key) for key in keys]
    return replace(draft, not_concluded=(*draft.not_concluded, *lines))
