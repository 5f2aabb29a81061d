"""LD101 and LD105 to LD110: the portfolio against the need. Every rule reads the balance; none claims a cause."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.findings.certainty import Support
from leaddev.findings.preconditions import conditions
from leaddev.findings.registry import Case, rule, severity_of, without_sign
from leaddev.report import Evidence, Finding, Where


@rule(
    "LD101",
    "taught-heavy-portfolio",
    "balance",
    "Rogiest 2017",
    "Borich 1980",
    "Lacerenza et al. 2017",
    owner="board",
    horizon="plan",
)
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
    What to do: Keep what is needed, and let the next budget lines go to the lived rings that show a need and do not get
        more than their share already, first where it is safe.
    Sources: Rogiest 2017 (the claim); Borich 1980 (weighted discrepancy); Lacerenza et al. 2017 (training that rests
        on a needs analysis works better).
    """
    balance = case.report.balance
    excess, wanting = balance.excess, short_of(case, balance.lived)
    if balance.verdict != "taught-heavy" or excess.estimate is None:
        return
    yield case.finding(
        severity_of(excess.estimate, 0.15, 0.30),
        case.organization(),
        support_of_balance(case),
        {
            "excess": excess,
            "invested_share": balance.invested_share,
            "needed_share": balance.needed_share,
            "specifications": balance.specifications.count if balance.specifications else None,
            "agree": balance.specifications.agree if balance.specifications else None,
            "currency": balance.currency,
        },
        advice=case.wording.say(
            "LD101.next" if wanting else "LD101.ask",
            lived=case.ring_names(wanting),
            conditions=conditions(case, wanting),
        ),
        **balance_words(case),
    )


def support_of_balance(case: Case) -> Support:
    """What the verdict rests on; that both sides follow the need does not hang on how far the excess is from 0."""
    balance = case.report.balance
    figure = None if balance.verdict == "in-line" else balance.excess
    return Support(figure=figure, limit=0.0, rings=case.contrast, compares=True, uses_balance=True)


def short_of(case: Case, rings: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the rings that show a need and do not get their share of the investment already."""
    found = {
        each.ring
        for each in case.report.balance.rings
        if each.need_verdict == "shown" and each.verdict not in ("over", "in-line")
    }
    return tuple(ring for ring in rings if ring in found)


def balance_words(case: Case) -> dict[str, str]:
    """The words that sentences about the balance use."""
    balance, wording = case.report.balance, case.wording
    excess, low, high = without_sign(balance.excess)
    return {
        "taught": case.ring_names(balance.taught),
        "lived": case.ring_names(balance.lived),
        "all_rings": case.ring_names(case.contrast),
        "of_amount": wording.say(f"of.{balance.currency}"),
        "go": wording.say(f"go.{balance.currency}"),
        "invested": wording.percent(balance.invested_share.known, 1),
        "needed": wording.percent(balance.needed_share.known, 1),
        "excess": wording.points(excess, 1),
        "low": wording.points(low, 1),
        "high": wording.points(high, 1),
    }


@rule("LD105", "wrong-units", "targeting", "Total variation over rings and units", owner="hr", horizon="plan")
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


@rule("LD106", "values-by-lecture", "mode", "Rogiest 2017", "Lacerenza et al. 2017", owner="hr", horizon="plan")
def values_by_lecture(case: Case) -> Iterator[Finding]:
    """Dialogue and values are taught by instruction.

    What it finds: A large part of what is invested in the lived side of the contrast is given as instruction.
    Why it matters: Values and dialogue are not learned by listening to a lecture; they need conversation and practice.
    How it is decided: Of the chosen investment in the lived side the share that is known to be instruction is at least
        `lecture_share`. Severity is medium, high from 0.75.
    When it stays silent: When nothing is invested in the lived side, or modes are not in the training list.
    What to do: Keep the subject where it meets a need, change the form: dialogue, coaching, practice in one's own team.
    Sources: Rogiest 2017; Lacerenza et al. 2017 (practice and feedback make training work).
    """
    investment = case.report.investment
    if investment is None:
        return
    total = sum(mode.amount for mode in investment.lived_modes)
    lectures = sum(mode.amount for mode in investment.lived_modes if mode.mode == "instruction")
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


@rule("LD107", "intention-and-portfolio-part", "intentions", "Rogiest 2017", owner="board", horizon="plan")
def intention_and_portfolio_part(case: Case) -> Iterator[Finding]:
    """The intention is right, the approach is another one.

    What it finds: The organization says that it wants something, the need agrees, and the portfolio does little for it.
    Why it matters: People notice when what is said and what is done part; it costs credibility.
    How it is decided: For each intention of the survey file, the share of the chosen investment in its rings (weighted
        as the intention says) is smaller than their share of the need by at least `intention_gap`, and below the lower
        end of the 95 % interval of that share, and one of its rings shows a need. Severity is medium.
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


@rule("LD109", "portfolio-follows-need", "balance", "Rogiest 2017", owner="board", horizon="plan")
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
        evidence: Evidence = {"excess": balance.excess}
        yield case.finding("info", case.organization(), support_of_balance(case), evidence, **balance_words(case))


@rule("LD110", "lived-heavy-portfolio", "balance", "Rogiest 2017", owner="board", horizon="plan")
def lived_heavy_portfolio(case: Case) -> Iterator[Finding]:
    """The mirror image of the headline: more is invested in the lived side than its share of the need.

    What it finds: The taught side takes a smaller share of the investment than of the need.
    Why it matters: People who lack knowledge or skill are not helped by dialogue alone.
    How it is decided: As LD101, with the signs turned. Severity is high from 0.30, medium from 0.15.
    When it stays silent: As LD101.
    What to do: Ask what people miss in their work of the taught rings that show a need, and offer it.
    Sources: Rogiest 2017 (knowledge and skill matter too).
    """
    balance = case.report.balance
    if balance.verdict == "lived-heavy" and balance.excess.estimate is not None:
        wanting = short_of(case, balance.taught)
        yield case.finding(
            severity_of(-balance.excess.estimate, 0.15, 0.30),
            case.organization(),
            support_of_balance(case),
            {"excess": balance.excess, "currency": balance.currency},
            advice=case.wording.say("LD110.offer" if wanting else "LD110.ask", rings=case.ring_names(wanting)),
            **balance_words(case),
        )
