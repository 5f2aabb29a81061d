"""LD108, LD111 and LD112: wants beside needs, no need that training could follow, and a surplus.

Whether there is a need at all comes first.
"""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.findings.certainty import Support
from leaddev.findings.registry import Case, rule
from leaddev.report import WITHHELD, Finding, GroupScore, NeedKind, RingScore

MATERIAL: dict[NeedKind, str] = {
    "importance": "material_need",
    "target": "material_need_target",
    "direct": "material_need_direct",
}
"""The threshold from which a need of a kind is one."""


@rule("LD111", "no-need-shown", "balance", "Rogiest 2017", owner="board", horizon="plan")
def no_need_shown(case: Case) -> Iterator[Finding]:
    """The survey shows no need that training could follow.

    What it finds: No ring of the contrast has a need that is worth the name.
    Why it matters: Shares of a need that is not there would be shares of noise. Training may still be worth its money;
        this survey does not show a need that it could follow.
    How it is decided: The need of a ring is corrected for errors of measurement. The upper end of its 95 % interval
        lies below `material_need` (`material_need_target`, `material_need_direct` where need is of that kind), in every
        ring of the contrast. Rings outside the contrast that do show a need are named. Severity is info.
    When it stays silent: When a ring of the contrast shows a need, or when it is not clear or was not asked whether one
        does.
    What to do: Ask what the training is for, if not for a need that people perceive.
    Sources: This project's correction (docs/methods.md); Rogiest 2017 (training is not always the answer).
    """
    if case.report.balance.verdict != "no-need":
        return
    outside = outside_with_need(case)
    highest = max((high for score in _scores(case) if (high := score.need_positive.high) is not None), default=None)
    yield case.finding(
        "info",
        case.organization(),
        Support(rings=case.contrast),
        {"rings": case.contrast, "highest_upper_limit": highest, "rings_with_need": outside},
        all_rings=case.ring_names(case.contrast),
        limit=material_limit(case, case.contrast[0]),
        elsewhere=case.wording.say("LD111.elsewhere", needed=case.ring_names(outside)) if outside else "",
    )


@rule("LD112", "surplus", "balance", "Borich 1980", owner="hr", horizon="plan")
def surplus(case: Case) -> Iterator[Finding]:
    """People rate the present level above what matters to them.

    What it finds: Rings whose level lies above their importance, or above the target.
    Why it matters: Where there is more than people find important, more training there meets no need; or the columns of
        level and importance are exchanged.
    How it is decided: The verdict is that there is no need, and the whole 95 % interval of the signed need lies below
        0. Severity is info.
    When it stays silent: When there is need, or the intervals contain 0.
    What to do: Check that level and importance are not exchanged, and `reversed` in the model; then ask what people
        would rather have.
    Sources: Borich 1980 (signed discrepancy).
    """
    rings = surplus_rings(case)
    if rings:
        yield case.finding(
            "info", case.organization(), Support(rings=rings), {"rings": rings}, **surplus_words(case, rings)
        )


def surplus_words(case: Case, rings: tuple[str, ...]) -> dict[str, str]:
    """What sentences on a surplus are filled with: what the level lies above, and what may be wrong."""
    kind = "target" if case.report.need.kind == "target" else "importance"
    above, check = case.wording.say(f"surplus.above.{kind}"), case.wording.say(f"surplus.check.{kind}")
    return {"rings": case.ring_names(rings), "above": above, "check": check}


def material_limit(case: Case, ring: str) -> str:
    """From where the need of a ring is one, of 100."""
    kind = next(each.kind for each in case.report.need.rings if each.ring == ring)
    return case.wording.number(100 * case.thresholds[MATERIAL[kind]])


def outside_with_need(case: Case) -> tuple[str, ...]:
    """The rings on neither side of the contrast that show a need."""
    rings = [each for each in case.report.balance.rings if each.ring not in case.contrast]
    return tuple(each.ring for each in rings if each.need_verdict == "shown")


def outside_unknown(case: Case) -> tuple[str, ...]:
    """The rings on neither side of the contrast of which nobody can tell whether there is a need."""
    rings = [each for each in case.report.balance.rings if each.ring not in case.contrast]
    return tuple(each.ring for each in rings if each.need_verdict in ("unclear", None))


def surplus_rings(case: Case) -> tuple[str, ...]:
    """The rings of the contrast with more than what matters, where no need is shown."""
    if case.report.balance.verdict != "no-need":
        return ()
    return tuple(score.ring for score in _scores(case) if score.need.high is not None and score.need.high < 0)


def withheld_rings(case: Case) -> tuple[str, ...]:
    """The rings of the contrast whose need people rated, and which is not told."""
    kinds = {each.ring for each in case.report.need.rings if each.kind != "none"}
    found = [(score.ring, score.need_positive) for score in _scores(case) if score.ring in kinds]
    return tuple(ring for ring, need in found if need.estimate is None and need.reason == WITHHELD)


def _scores(case: Case) -> list[RingScore]:
    """The rings of the contrast in the whole organization."""
    whole = case.report.scores.organization
    rings = whole.rings if isinstance(whole, GroupScore) else ()
    return [score for score in rings if score.ring in case.contrast]


@rule(
    "LD108", "wants-are-not-needs", "balance", "Kendall 1945", "Convention of this project", owner="hr", horizon="plan"
)
def wants_are_not_needs(case: Case) -> Iterator[Finding]:
    """People ask for something else than the gap shows.

    What it finds: The order in which people would like training on the rings does not follow the order of the need.
    Why it matters: A list of wishes is not an analysis of needs; a plan that is made from it repeats what people know.
    How it is decided: Kendall's tau-b between the share of respondents who want training on a ring and the ring's share
        of the need is at most `wants_agreement`, and the ring that is wanted most is wanted by more people than the
        ring that is needed most, beyond their 95 % intervals. Severity is low.
    When it stays silent: When the survey does not ask what people would like, fewer than two rings can be compared, or
        the ring that is needed most is also (or nearly) the one that is wanted most, or does not show a need.
    What to do: Plan from the need, and tell people why.
    Sources: Kendall 1945 (tau-b); the rest is a convention of this project.
    """
    wants = case.report.wants
    if wants is None or wants.rank_agreement is None or wants.rank_agreement > case.thresholds["wants_agreement"]:
        return
    known = [each for each in wants.rings if each.wanted_share.estimate is not None and each.needed_share is not None]
    if len(known) < 2:
        return
    wanted = max(known, key=lambda each: each.wanted_share.estimate or 0.0)
    needed = max(known, key=lambda each: each.needed_share or 0.0)
    low, high = wanted.wanted_share.low, needed.wanted_share.high
    shown = {ring.ring for ring in case.report.balance.rings if ring.need_verdict == "shown"}
    if wanted.ring == needed.ring or needed.ring not in shown or low is None or high is None or low <= high:
        return
    wording = case.wording
    yield case.finding(
        "low",
        case.organization(),
        Support(figure=wanted.wanted_share, limit=needed.wanted_share.estimate or 0.0, rings=(needed.ring,)),
        {
            "rank_agreement": wants.rank_agreement,
            "wanted_ring": wanted.ring,
            "wanted_share": wanted.wanted_share,
            "needed_ring": needed.ring,
            "needed_share": needed.needed_share,
            "needed_ring_wanted_share": needed.wanted_share,
        },
        wanted=case.rings_within((wanted.ring,)),
        wanted_share=case.share(wanted.wanted_share),
        needed=case.rings_within((needed.ring,)),
        needed_share=wording.percent(needed.needed_share or 0.0),
        asked_share=case.share(needed.wanted_share),
    )
