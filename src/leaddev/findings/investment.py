"""LD1xx: investment against need. Every rule reads the balance; none claims a cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddev.findings.certainty import Support
from leaddev.findings.preconditions import conditions
from leaddev.findings.registry import Case, rule
from leaddev.report import Currency, Finding, RingBalance, Severity, Where


def _severity(size: float, medium: float, high: float) -> Severity:
    if size >= high:
        return "high"
    return "medium" if size >= medium else "low"


@rule("LD101", "taught-heavy-portfolio", "balance", "Rogiest 2017", "Borich 1980", "Lacerenza et al. 2017")
def taught_heavy_portfolio(case: Case) -> Iterator[Finding]:
    """The headline: more is invested in what is easily taught than its share of the need.

    What it finds: Of everything invested in the two sides of the model's contrast, the taught side (knowledge and
        skill, unless the model says otherwise) takes a larger share than its share of the measured need.
    Why it matters: Courses on knowledge and skill are easy to buy. Where the need lies in dialogue and values they do
        not mend it, however good they are.
    How it is decided: Excess = share of the taught side in the chosen (not mandatory) investment minus its share of the
        need, within the contrast. The lower end of its 95 % interval must be above 0 and the excess at least
        `material_excess`. Difficulty weights are flat, which is the cautious choice: any weights that rise towards the
        periphery give a larger excess. Severity is high from 0.30, medium from 0.15.
    When it stays silent: Without a training list, without amounts, when the need of a ring is not known, when no ring
        of the contrast shows a need, and when the interval contains 0.
    What to do: Keep what is needed, and let the next budget lines go to the lived rings that show a need, first where
        it is safe.
    Sources: Rogiest 2017 (the claim); Borich 1980 (weighted discrepancy); Lacerenza et al. 2017 (training that rests
        on a needs analysis works better).
    """
    balance = case.report.balance
    excess = balance.excess
    if balance.verdict != "taught-heavy" or excess.estimate is None:
        return
    yield case.finding(
        _severity(excess.estimate, 0.15, 0.30),
        case.organization(),
        Support(
            figure=excess,
            limit=0.0,
            rings=(*balance.taught, *balance.lived),
            compares=True,
            uses_balance=True,
        ),
        {
            "excess": excess,
            "invested_share": balance.invested_share,
            "needed_share": balance.needed_share,
            "specifications": balance.specifications.count if balance.specifications else None,
            "agree": balance.specifications.agree if balance.specifications else None,
            "currency": balance.currency,
        },
        **{**balance_words(case), "advice": _next_lines(case)},
    )


def _next_lines(case: Case) -> str:
    """What to do about a taught-heavy portfolio: rings that show a need and do not get their share of it get more.

    Those of the lived side first.
    """
    taught, lived = case.report.balance.taught, case.report.balance.lived
    others = [ring for ring in case.rings if ring not in (*taught, *lived)]
    wanting = _wanting(case, lived) or _wanting(case, others)
    if not wanting:
        return case.wording.say("LD101.advice.none")
    words = {"wanting": case.rings_within(wanting), "conditions": conditions(case, wanting)}
    return case.wording.say("LD101.advice.more", **words)


def _wanting(case: Case, rings: Sequence[str]) -> list[str]:
    """Those of some rings that show a need and do not get their share already."""
    found = {ring.ring: ring for ring in case.report.balance.rings}
    satisfied = ("over", "in-line")
    return [ring for ring in rings if found[ring].need_verdict == "shown" and found[ring].verdict not in satisfied]


def balance_words(case: Case) -> dict[str, str]:
    """The words that sentences about the balance use."""
    balance, wording = case.report.balance, case.wording
    excess, invested, needed = balance.excess, balance.invested_share.estimate, balance.needed_share.estimate
    assert excess.estimate is not None
    assert excess.low is not None
    assert excess.high is not None
    ends = (excess.low, excess.high) if excess.estimate >= 0 else (-excess.high, -excess.low)
    return {
        "taught": case.ring_names(balance.taught),
        "lived": case.ring_names(balance.lived),
        "all_rings": case.ring_names((*balance.taught, *balance.lived)),
        "of_amount": wording.say(f"of.{balance.currency}"),
        "go": wording.say(f"go.{balance.currency}"),
        "invested": wording.percent(invested or 0.0, 1),
        "needed": wording.percent(needed or 0.0, 1),
        "excess": wording.points(abs(excess.estimate), 1),
        "low": wording.points(ends[0], 1),
        "high": wording.points(ends[1], 1),
    }


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
    wording = case.wording
    ratio = ring.ratio
    return case.finding(
        severity,
        Where(kind="ring", id=ring.ring, name=case.rings[ring.ring].title),
        Support(figure=ratio, limit=1.0, rings=(ring.ring,), compares=True),
        {
            "ratio": ratio,
            "invested_share": ring.invested_share,
            "needed_share": ring.needed_share,
            "currency": case.report.balance.currency,
        },
        ring=case.rings[ring.ring].title,
        ring_within=case.rings[ring.ring].within,
        conditions=conditions(case, (ring.ring,)),
        mandatory=_mandatory(case, ring, "LD103.mandatory"),
        invested=wording.percent(ring.invested_share or 0.0),
        against=_against(case, ring),
        of_amount=wording.say(f"of.{case.report.balance.currency}"),
        horizon=_horizon(case, ring.ring),
    )


def _against(case: Case, ring: RingBalance) -> str:
    """What the investment in a ring is held against: its share of the need, with the ratio, or that it shows none."""
    wording, ratio = case.wording, ring.ratio
    if ratio.estimate is None or ratio.low is None or ratio.high is None:
        return wording.say("ring.against.nothing")
    return wording.say(
        "ring.against.need",
        needed=wording.percent(ring.needed_share or 0.0),
        ratio=wording.ratio(ratio.estimate),
        low=wording.ratio(ratio.low),
        high=wording.ratio(ratio.high),
    )


def _horizon(case: Case, ring: str) -> str:
    """Before when progress on a ring cannot be judged, as a sentence after another one; empty where at any time."""
    months = case.rings[ring].horizon_months
    return f" {case.wording.counted('sequence.horizon', months)}" if months else ""


@rule("LD102", "ring-over-invested", "balance", "Location quotient")
def ring_over_invested(case: Case) -> Iterator[Finding]:
    """One ring takes a larger share of the investment than of the need.

    What it finds: A ring whose share of the chosen investment is larger than its share of the measured need.
    Why it matters: It shows where room for movement is, ring by ring. It does not say that these courses are bad.
    How it is decided: Ratio = investment share over need share. The lower end of its 99 % interval (five rings are
        looked at, so 95 % would raise too many flags) must be above 1, and the ratio at least `material_ratio`.
        Severity is medium from a ratio of 2, else low.
    When it stays silent: When the interval contains 1, the need of the ring is not known, or there is no training
        list; where no ring of the contrast shows a need; and for a ring without need, unless its share of the
        investment exceeds the upper limit of its share of the need by more than 5 points. Mandatory training never
        counts as over-investment.
    What to do: Ask which of these courses still meet a need, and let the others make room.
    Sources: Location quotient of regional economics; interval on the log scale by linearisation.
    """
    for ring in case.report.balance.rings:
        if ring.verdict == "over":
            yield _ring_finding(case, ring, "medium" if (ring.ratio.estimate or 0) >= 2 else "low")


@rule("LD103", "ring-under-invested", "balance", "Location quotient")
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


@rule("LD104", "need-not-addressed", "balance", "Rogiest 2017")
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


@rule("LD105", "wrong-units", "targeting", "Total variation over rings and units")
def wrong_units(case: Case) -> Iterator[Finding]:
    """Right subject, wrong units: training on a ring goes to units that need it less than others.

    What it finds: Investment that reaches the right ring but not the units whose members report the need.
    Why it matters: A course for people who do not need it helps nobody, even if the subject is right.
    How it is decided: The share that would have to move between rings and units together, less the share that would
        have to move between rings anyway, over the programmes that were bought for a unit. It must be at least
        `wrong_units` and twice what chance alone would show. Severity is medium from 0.20 where the unit is known for
        at least half of the investment, else low.
    When it stays silent: When the list does not say for which units programmes were, fewer than two units may be shown,
        or no ring of the contrast shows a need.
    What to do: Offer these programmes where the need is reported, before buying new ones.
    Sources: A share over rings and units can only be larger than the share over rings; the difference is mis-targeting.
    """
    found = case.report.balance.wrong_units
    if found is None or found.share < case.thresholds["wrong_units"] or found.share < 2 * found.noise_floor:
        return
    yield case.finding(
        "medium" if found.share >= 0.20 and found.known_share >= 0.5 else "low",
        Where(kind="portfolio", id="units", name=found.worst_unit or ""),
        Support(uses_survey=True),
        {
            "share": found.share,
            "noise_floor": found.noise_floor,
            "amount": found.amount,
            "currency": case.report.balance.currency,
            "known_share": found.known_share,
        },
        share=case.wording.percent(found.share),
        amount=case.estimated_amount(found.amount),
        known=case.wording.percent(found.known_share),
        worst=found.worst_unit or "",
    )


@rule("LD106", "values-by-lecture", "mode", "Rogiest 2017", "Lacerenza et al. 2017")
def values_by_lecture(case: Case) -> Iterator[Finding]:
    """Dialogue and values are taught by instruction.

    What it finds: A large part of what is invested in the lived side of the contrast is given as instruction.
    Why it matters: Values and dialogue are not learned by listening to a lecture; they need conversation and practice.
    How it is decided: Of the chosen investment in the lived side whose mode is known, the share of instruction is at
        least `lecture_share`. Severity is medium, high from 0.75.
    When it stays silent: When nothing is invested in the lived side, or modes are not in the training list.
    What to do: Keep the subject, change the form: dialogue, coaching, practice in one's own team.
    Sources: Rogiest 2017; Lacerenza et al. 2017 (practice and feedback make training work).
    """
    investment = case.report.investment
    if investment is None:
        return
    known = [mode for mode in investment.lived_modes if mode.mode is not None]
    total = sum(mode.amount for mode in known)
    lectures = sum(mode.amount for mode in known if mode.mode == "instruction")
    if total <= 0 or lectures / total < case.thresholds["lecture_share"]:
        return
    share = lectures / total
    yield case.finding(
        "high" if share >= 0.75 else "medium",
        Where(kind="portfolio", id="mode", name=case.rings_within(case.report.balance.lived)),
        Support(uses_survey=False),
        {"share": round(share, 3), "amount": lectures, "currency": investment.currency},
        share=case.wording.percent(share),
        lived=case.rings_within(case.report.balance.lived),
        of_amount=case.wording.say(f"of.{investment.currency}"),
    )


@rule("LD107", "intention-and-portfolio-part", "intentions", "Rogiest 2017")
def intention_and_portfolio_part(case: Case) -> Iterator[Finding]:
    """The intention is right, the approach is another one.

    What it finds: The organization says that it wants something, the need agrees, and the portfolio does little for it.
    Why it matters: People notice when what is said and what is done part; it costs credibility.
    How it is decided: For each intention of the survey file, the share of the chosen investment in its rings (weighted
        as the intention says) is smaller than their share of the need by at least `intention_gap`, and below the lower
        end of the 95 % interval of that share. Severity is medium.
    When it stays silent: Without intentions, without a training list, or when the need does not support the intention.
    What to do: Say in the next plan which programme serves which intention.
    Sources: Rogiest 2017.
    """
    for place, intention in enumerate(case.report.intentions):
        if intention.parts and intention.needed_share.estimate is not None:
            yield case.finding(
                "medium",
                Where(kind="portfolio", id="intention", name=intention.statement, subject=_numbered(case, place)),
                Support(figure=intention.needed_share, limit=intention.invested_share, rings=intention.rings),
                {"invested_share": intention.invested_share, "needed_share": intention.needed_share},
                statement=intention.statement,
                rings=case.rings_within(intention.rings),
                invested=case.wording.percent(intention.invested_share),
                needed=case.wording.percent(intention.needed_share.estimate),
                of_amount=case.wording.say(f"of.{case.report.balance.currency}"),
            )


def _numbered(case: Case, place: int) -> str:
    """The rings of an intention, with a number where an earlier intention is about the same ones."""
    about = [each.rings for each in case.report.intentions[: place + 1]]
    rings, number = "+".join(about[-1]), about.count(about[-1])
    return rings if number == 1 else f"{rings}:{number}"


@rule("LD109", "portfolio-follows-need", "balance", "Rogiest 2017")
def portfolio_follows_need(case: Case) -> Iterator[Finding]:
    """The two sides of the portfolio follow the need.

    What it finds: The taught side takes about the share of the investment that it has of the need.
    Why it matters: It is good news, and worth saying.
    How it is decided: The whole 90 % interval of the excess lies within twice `material_excess` on either side of 0
        (two one-sided tests at 5 %). Severity is info.
    When it stays silent: When the excess is larger, or not known well enough, or no ring shows a need.
    What to do: Look at single rings and at units instead.
    Sources: Rogiest 2017.
    """
    balance = case.report.balance
    if balance.verdict == "in-line":
        support = Support(rings=(*balance.taught, *balance.lived), compares=True, uses_balance=True)
        yield case.finding("info", case.organization(), support, {"excess": balance.excess}, **balance_words(case))


@rule("LD110", "lived-heavy-portfolio", "balance", "Rogiest 2017")
def lived_heavy_portfolio(case: Case) -> Iterator[Finding]:
    """The mirror image of the headline: more is invested in the lived side than its share of the need.

    What it finds: The taught side takes a smaller share of the investment than of the need.
    Why it matters: People who lack knowledge or skill are not helped by dialogue alone.
    How it is decided: As LD101, with the signs turned. Severity is high from 0.30, medium from 0.15.
    When it stays silent: As LD101.
    What to do: Ask what people miss of the taught rings that show a need, and offer it.
    Sources: Rogiest 2017 (knowledge and skill matter too).
    """
    balance = case.report.balance
    if balance.verdict == "lived-heavy" and balance.excess.estimate is not None:
        yield case.finding(
            _severity(-balance.excess.estimate, 0.15, 0.30),
            case.organization(),
            Support(figure=balance.excess, rings=(*balance.taught, *balance.lived), compares=True, uses_balance=True),
            {"excess": balance.excess, "currency": balance.currency},
            **{**balance_words(case), "wanted": case.rings_within(_wanting(case, balance.taught) or balance.taught)},
        )
