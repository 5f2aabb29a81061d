"""LD102 to LD104: single rings, which get more or less than their share of the need."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.findings.certainty import Support
from leaddev.findings.need import material_limit
from leaddev.findings.preconditions import conditions
from leaddev.findings.registry import Case, rule
from leaddev.report import Currency, Finding, RingBalance, Severity, Where


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


def _unaddressed_words(case: Case, ring: RingBalance) -> dict[str, str]:
    wording, summary = case.wording, case.rings[ring.ring]
    needed = (ring.needed.estimate or 0.0, ring.needed.low or 0.0, ring.needed.high or ring.needed.estimate or 0.0)
    share, low, high = (wording.percent(each) for each in needed)
    words = {"ring": summary.within, "needed": share, "low": low, "high": high}
    return {
        "ring": summary.within,
        "sentence": _mandatory(case, ring, "LD104.mandatory", **words) or wording.say("LD104.nothing", **words),
        "how": wording.say(f"LD104.how.{'taught' if summary.side == 'taught' else 'lived'}"),
        "conditions": conditions(case, (ring.ring,)),
        "mandatory": _mandatory(case, ring, "LD104.advice.mandatory"),
    }
