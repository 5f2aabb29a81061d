"""The verdict that the three keys allow together; where they do not agree it is undetermined, and says why."""

from __future__ import annotations

from typing import get_args

from msgspec import Struct

from leaddev.report import Association, CauseKind, KindLevel, Reason, SymptomVerdict
from leaddev.schema.model import Symptom
from leaddev.score.symptoms.direct_causes import Naming
from leaddev.score.symptoms.levels import Setting, cause_kind, precondition_named

VERDICTS = get_args(SymptomVerdict)


class Keys(Struct, frozen=True):
    """The three keys of a symptom: what is named, what goes together with it within units, what shows a gap.

    `has_environment` says whether the survey asked about the environment: without it people are blamed for
    circumstances.
    """

    named: Naming
    within: Association
    levels: tuple[KindLevel, ...]
    has_environment: bool


class Outcome(Struct, frozen=True):
    """A verdict, the kinds that it names, how many keys speak for it, and why."""

    verdict: SymptomVerdict
    reason: Reason
    kinds: tuple[CauseKind, ...] = ()
    keys: int = 0


def judge(setting: Setting, symptom: Symptom, keys: Keys) -> Outcome:
    """The verdict on one symptom.

    A kind is the verdict where it is pointed to by what people name, shows a gap, and (if enough people answered to
    compute it) goes together with the symptom more than a random predictor and not clearly less than another kind.
    `mixed` where two kinds do.
    """
    obstacle = _obstacle(setting, symptom, keys)
    if obstacle is not None:
        return Outcome("undetermined", obstacle)
    direct = keys.named.shown
    if direct.points_to is not None:
        return _decided(setting, keys, (direct.points_to,))
    if keys.named.pair is not None:
        return _decided(setting, keys, keys.named.pair)
    return Outcome("undetermined", direct.reason or Reason("none-leads"))


def _obstacle(setting: Setting, symptom: Symptom, keys: Keys) -> Reason | None:
    """Why there can be no verdict whatever the other keys say."""
    direct = keys.named.shown
    if direct.points_to == "precondition":
        gate = precondition_named(setting.model, symptom, keys.named.counts)
        title = next(
            each.title.in_language(setting.language) for each in setting.model.preconditions if each.id == gate
        )
        return Reason("precondition-named", {"precondition": title})
    if not keys.has_environment:
        return Reason("no-environment")
    if all(cause_kind(setting.model, cause) != "environment" for cause in symptom.causes):
        return Reason("environment-not-offered")
    return None


def _decided(setting: Setting, keys: Keys, kinds: tuple[CauseKind, ...]) -> Outcome:
    names = setting.kind_names
    for kind in kinds:
        level = next((each for each in keys.levels if each.kind == kind), None)
        if level is None or level.has_gap is None:
            return Outcome("undetermined", Reason("gap-unknown", {"kind": names[kind]}))
        if not level.has_gap:
            return Outcome("undetermined", Reason("no-gap", {"kind": names[kind]}))
    is_computed = keys.within.reason is None
    for kind in kinds:
        if is_computed and kind not in keys.within.points_to:
            return Outcome("undetermined", Reason("not-together", {"kind": names[kind]}))
    if is_computed and not set(kinds) & set(keys.within.strongest):
        better = max((each for each in keys.within.weights if each.kind not in kinds), key=lambda each: each.percent)
        reason = Reason("outweighed", {"kind": names[kinds[0]], "better": better.title})
        return Outcome("undetermined", reason)
    why = keys.within.reason
    ending, words = ("three-keys", {}) if why is None else ("two-keys", {"why": why.code, **why.values})
    if len(kinds) == 1:
        (kind,) = kinds
        verdict = next(each for each in VERDICTS if each == kind)
        reason = Reason(ending, {"kind": names[kind], **words})
    else:
        verdict = "mixed"
        first, second = (names[kind] for kind in kinds)
        reason = Reason(f"mixed-{ending}", {"first": first, "second": second, **words})
    return Outcome(verdict, reason, kinds, 3 if is_computed else 2)
