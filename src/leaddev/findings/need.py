"""LD102 to LD104, LD108, LD111 and LD112: whether there is a need, wants beside it, and what each ring gets of it."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.findings.certainty import Support
from leaddev.findings.preconditions import conditions
from leaddev.findings.registry import Case, rule
from leaddev.report import WITHHELD, Currency, Finding, GroupScore, NeedKind, RingBalance, RingScore, Severity, Where

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
    wanted = max(known, key=lambda each: each.wanted_share.known)
    needed = max(known, key=lambda each: each.needed_share or 0.0)
    low, high = wanted.wanted_share.low, needed.wanted_share.high
    shown = {ring.ring for ring in case.report.balance.rings if ring.need_verdict == "shown"}
    if wanted.ring == needed.ring or needed.ring not in shown or low is None or high is None or low <= high:
        return
    wording = case.wording
    yield case.finding(
        "low",
        case.organization(),
        Support(figure=wanted.wanted_share, limit=needed.wanted_share.known, rings=(needed.ring,)),
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


def _mandatory(case: Case, balance: RingBalance, key: str, **values: str) -> str:
    """A sentence about the mandatory training on a ring, in the currency of the balance if it has that; else empty."""
    investment = case.report.investment
    gone = next((each for each in investment.rings if each.ring == balance.ring), None) if investment else None
    if investment is None or gone is None:
        return ""
    amounts: dict[Currency, float | None] = {
        "hours": gone.mandatory_hours,
        "cost": gone.mandatory_cost,
        "participants": gone.mandatory_participants,
    }
    for currency in (investment.currency, *amounts):
        amount = amounts[currency]
        if amount:
            return case.wording.say(key, amount=case.amount(amount, currency), **values)
    return ""


def _ring_finding(case: Case, ring: RingBalance, severity: Severity) -> Finding:
    wording, summary, invested = case.wording, case.rings[ring.ring], ring.invested_share or 0.0
    words = {
        "ring": summary.title,
        "invested": wording.percent(invested),
        "of_amount": wording.say(f"of.{case.report.balance.currency}"),
    }
    if ring.ratio.estimate is None:
        support = Support(figure=ring.needed, limit=invested, rings=(ring.ring,), compares=True)
        sentence = wording.say("ring.no-need", limit=material_limit(case, ring.ring), **words)
    else:
        support = Support(figure=ring.ratio, limit=1.0, rings=(ring.ring,), compares=True)
        sentence = wording.say("ring.ratio", **words, **_ratio_words(case, ring))
    return case.finding(
        severity,
        Where(kind="ring", id=ring.ring, name=summary.title),
        support,
        {
            "ratio": ring.ratio,
            "invested_share": ring.invested_share,
            "needed_share": ring.needed_share,
            "currency": case.report.balance.currency,
        },
        sentence=sentence,
        question=wording.say(f"LD102.{'what' if ring.ratio.estimate is None else 'which'}", ring=summary.within),
        ring=summary.within,
        conditions=conditions(case, (ring.ring,)),
        mandatory=_mandatory(case, ring, "LD103.mandatory"),
        horizon=_horizon(case, ring.ring),
    )


def _ratio_words(case: Case, ring: RingBalance) -> dict[str, str]:
    """The words for a ratio that is known; of its interval only where that has a width to be printed."""
    wording, ratio = case.wording, ring.ratio
    shown, *ends = ("" if value is None else wording.ratio(value) for value in (ratio.estimate, ratio.low, ratio.high))
    return {
        "needed": wording.percent(ring.needed_share or 0.0),
        "ratio": shown,
        "interval": "" if ends[0] == ends[1] else wording.say("interval", low=ends[0], high=ends[1]),
    }


def _horizon(case: Case, ring: str) -> str:
    """Before when progress on a ring cannot be judged, as a sentence after another one; empty where at any time."""
    months = case.rings[ring].horizon_months
    return f" {case.wording.counted('sequence.horizon', months)}" if months else ""


@rule("LD102", "ring-over-invested", "balance", "Location quotient", owner="hr", horizon="plan")
def ring_over_invested(case: Case) -> Iterator[Finding]:
    """One ring takes a larger share of the investment than of the need.

    What it finds: A ring whose share of the chosen investment is larger than its share of the measured need.
    Why it matters: It shows where room for movement is, ring by ring. It does not say that these courses are bad.
    How it is decided: Ratio = investment share over need share. The lower end of its 99 % interval (five rings are
        looked at, so 95 % would raise too many flags) must be above 1, and the ratio at least `material_ratio`.
        A ring without need has no ratio: there the share of the investment must exceed the upper limit of its share of
        the need by more than 5 points. Severity is medium where the ring gets at least twice its share of the need,
        else low.
    When it stays silent: When the interval contains 1, the need of the ring is not known, or there is no training
        list; and where no ring of the contrast shows a need. Mandatory training never counts as over-investment.
    What to do: Ask which of these courses still meet a need, or what they are for where there is none, and let the
        others make room.
    Sources: Location quotient of regional economics; interval on the log scale by linearisation.
    """
    for ring in case.report.balance.rings:
        if ring.verdict == "over":
            yield _ring_finding(case, ring, "medium" if _is_double(ring) else "low")


def _is_double(ring: RingBalance) -> bool:
    """Whether a ring gets at least twice its share of the need."""
    if ring.ratio.estimate is not None:
        return ring.ratio.estimate >= 2
    return (ring.invested_share or 0.0) >= 2 * (ring.needed_share or 0.0)


@rule("LD103", "ring-under-invested", "balance", "Location quotient", owner="hr", horizon="plan")
def ring_under_invested(case: Case) -> Iterator[Finding]:
    """One ring takes a smaller share of the investment than of the need.

    What it finds: A ring whose share of the chosen investment is smaller than its share of the measured need, although
        something is invested in it.
    Why it matters: Need that gets little remains, and returns as symptoms.
    How it is decided: Ratio = investment share over need share. The upper end of its 99 % interval must be below 1, and
        the ratio at most the inverse of `material_ratio`. Severity is medium at a ratio of one half or less, else low.
    When it stays silent: When the interval contains 1, the need of the ring is not shown, there is no training list, or
        nothing at all is invested in it: LD104 then tells.
    What to do: Plan for this ring when the conditions are there; for values and personality it must be safe first.
    Sources: Location quotient of regional economics; interval on the log scale by linearisation.
    """
    for ring in case.report.balance.rings:
        if ring.verdict == "under" and ring.need_verdict == "shown" and not _has_nothing(ring):
            yield _ring_finding(case, ring, "medium" if (ring.ratio.estimate or 0) <= 0.5 else "low")


@rule("LD104", "need-not-addressed", "balance", "Rogiest 2017", owner="hr", horizon="plan")
def need_not_addressed(case: Case) -> Iterator[Finding]:
    """Nothing was chosen for a ring that has a real share of the need.

    What it finds: A ring without any chosen programme, although a real share of the need lies there.
    Why it matters: What nobody offers, nobody can develop.
    How it is decided: The ring's investment share is 0, its need share at least `unaddressed_need`, and the lower end
        of the 95 % interval of the need share above half of that. Severity is high from a need share of 0.25, else
        medium.
        Mandatory training is no choice and does not count; where there is some, the sentence says how much.
    When it stays silent: When anything was chosen for the ring, its need is not shown, or the need shares are not
        known.
    What to do: Begin small: a dialogue series, or coaching in one unit.
    Sources: Rogiest 2017.
    """
    limit = case.thresholds["unaddressed_need"]
    for ring in case.report.balance.rings:
        needed = ring.needed
        if not _has_nothing(ring) or ring.need_verdict != "shown" or needed.estimate is None or needed.low is None:
            continue
        if needed.estimate >= limit and needed.low > limit / 2:
            yield case.finding(
                "high" if needed.estimate >= 0.25 else "medium",
                Where(kind="ring", id=ring.ring, name=case.rings[ring.ring].title),
                Support(figure=needed, limit=limit / 2, rings=(ring.ring,), compares=True),
                {"needed_share": needed, "invested_share": 0.0},
                **_unaddressed_words(case, ring),
            )


def _has_nothing(ring: RingBalance) -> bool:
    """Whether nothing at all was chosen for a ring; a share that rounds to 0 is something."""
    return ring.ratio.estimate == 0 and ring.ratio.low is None


def _may_have_more(case: Case, ring: str) -> bool:
    """Whether a programme without a ring, or a mandatory one without an amount, may be about a ring."""
    listed = case.report.investment.programmes if case.report.investment else ()
    return any(not each.rings or (each.mandatory and ring in each.rings) for each in listed)


def _unaddressed_words(case: Case, ring: RingBalance) -> dict[str, str]:
    wording, summary = case.wording, case.rings[ring.ring]
    share, low, high = (wording.percent(each) for each in (ring.needed.known, *ring.needed.interval))
    words = {"ring": summary.within, "needed": share, "low": low, "high": high}
    return {
        "ring": summary.within,
        "sentence": _mandatory(case, ring, "LD104.mandatory", **words)
        or wording.say(f"LD104.{'not-known' if _may_have_more(case, ring.ring) else 'nothing'}", **words),
        "how": wording.say(f"LD104.how.{'taught' if summary.side == 'taught' else 'lived'}"),
        "conditions": conditions(case, (ring.ring,)),
        "mandatory": _mandatory(case, ring, "LD104.advice.mandatory"),
    }
