"""LD5xx: how far the evidence carries. These findings are about the data, not about the organization's people."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.findings.certainty import Support, share_without_ring, without_amount
from leaddev.findings.registry import Case, rule
from leaddev.report import Agreement, Finding, GroupScore, ScaleReliability, Where

UNITS_TO_RANK = 8
FEWEST_IN_ORDER = 2


@rule("LD501", "low-response", "evidence", "Manski 2003", owner="hr", horizon="survey")
def low_response(case: Case) -> Iterator[Finding]:
    """Too few people answered to speak for all of them.

    What it finds: The response rate of the organization is below `low_response`.
    Why it matters: Intervals cover chance, not the opinion of people who chose not to answer; in surveys of staff,
        satisfaction itself drives answering.
    How it is decided: Respondents divided by headcount is below the threshold, over the units whose headcount is
        known. Severity is medium, high below half of it.
    When it stays silent: When headcounts are not in the survey file: the report then says that the rate is not known.
    What to do: Read the worst-case bounds beside the scores, ask again in the units with the lowest rates.
    Sources: Manski 2003, Partial Identification of Probability Distributions.
    """
    quality = case.report.quality
    limit = case.thresholds["low_response"]
    if quality.response_rate is None or quality.response_rate >= limit:
        return
    sentence = case.wording.say(
        "LD501.known" if quality.headcount is None else "LD501.all",
        rate=case.wording.percent(quality.response_rate),
        respondents=case.wording.number(quality.respondents),
        headcount=case.wording.number(quality.headcount or 0),
    )
    yield case.finding(
        "high" if quality.response_rate < limit / 2 else "medium",
        case.organization(),
        Support(uses_survey=False),
        {"response_rate": quality.response_rate, "respondents": quality.respondents, "headcount": quality.headcount},
        sentence=sentence,
    )


@rule("LD502", "incomplete-training-list", "evidence", "Convention of this project", owner="hr", horizon="now")
def incomplete_training_list(case: Case) -> Iterator[Finding]:
    """The training list leaves out what the comparison needs.

    What it finds: Programmes without an amount in the currency of the balance, or without a ring.
    Why it matters: They are not in the balance; if they were all on one side, the excess would be another one.
    How it is decided: The share of programmes without an amount, or without a ring, or of the chosen amount without a
        ring, is above `incomplete_list`. Severity is medium, high above three times that.
    When it stays silent: Without a training list, or when nearly all programmes are complete.
    What to do: Complete the list: ring, hours per person and participants are enough.
    Sources: Convention of this project; many organizations do not track what they spend on development.
    """
    investment = case.report.investment
    if investment is None or not investment.coverage.programmes:
        return
    coverage, lacking = investment.coverage, without_amount(investment)
    limit = case.thresholds["incomplete_list"]
    share = max(max(lacking, coverage.without_ring) / coverage.programmes, share_without_ring(investment))
    if share <= limit:
        return
    yield case.finding(
        "high" if share > 3 * limit else "medium",
        Where(kind="portfolio", id="list", name=""),
        Support(uses_survey=False),
        {
            "programmes": coverage.programmes,
            "without_amount": lacking,
            "without_ring": coverage.without_ring,
            "amount_without_ring": coverage.amount_without_ring,
        },
        programmes=case.wording.number(coverage.programmes),
        lacks=case.wording.listing(list(_lacks(case, lacking, coverage.without_ring, investment.currency))),
    )


def _lacks(case: Case, amount: int, ring: int, currency: str) -> Iterator[str]:
    """What programmes lack, each with how many; nothing where none does."""
    if amount:
        yield case.wording.counted("incomplete.amount", amount, amount=case.wording.say(f"amount.{currency}"))
    if ring:
        yield case.wording.counted("incomplete.ring", ring)


@rule(
    "LD503", "low-reliability", "evidence", "Cronbach 1951", "Feldt 1965", "Nunnally 1978", owner="hr", horizon="survey"
)
def low_reliability(case: Case) -> Iterator[Finding]:
    """The items of a scale do not measure one thing.

    What it finds: A scale (the level or the importance of a ring, a gate, an aspect of leadership) whose alpha is low.
    Why it matters: Its mean then mixes different things, and differences between groups may be noise.
    How it is decided: Alpha is below `reliability`. Alpha is judged from three items and `reliability_respondents`
        respondents on, and has Feldt's interval. Severity is low, medium below 0.50.
    When it stays silent: With fewer items or respondents: the report then says that it cannot tell. For working
        conditions: they are formative, their items (time, tools, staffing) need not go together.
    What to do: Look at the items one by one; an item with a negative item-rest correlation may be worded in reverse.
    Sources: Cronbach 1951, Psychometrika 16; Feldt 1965, Psychometrika 30; Nunnally 1978.
    """
    for scale in case.report.quality.reliability:
        alpha = scale.alpha
        if scale.verdict != "low" or alpha.estimate is None:
            continue
        about = scale.aspect if scale.part == "rings" else scale.part
        low, high = alpha.interval
        alpha_in_words, needed = _told_apart(case, alpha.estimate, case.thresholds["reliability"])
        yield case.finding(
            "medium" if alpha.estimate < 0.5 else "low",
            Where(kind="item", id=scale.subject, name=scale.title, subject=about),
            Support(figure=alpha, limit=case.thresholds["reliability"], uses_survey=False),
            {"alpha": alpha, "items": scale.items, "respondents": scale.n},
            scale=_scale_name(case, scale),
            alpha=alpha_in_words,
            needed=needed,
            low=case.wording.number(low, 2),
            high=case.wording.number(high, 2),
            items=case.wording.number(scale.items),
        )


def _scale_name(case: Case, scale: ScaleReliability) -> str:
    key = f"scale.{scale.aspect}" if scale.part == "rings" else "scale.other"
    return case.wording.say(key, title=scale.title)


@rule("LD504", "item-looks-reversed", "evidence", "Cronbach 1951", owner="hr", horizon="now")
def item_looks_reversed(case: Case) -> Iterator[Finding]:
    """An item runs against the others of its scale.

    What it finds: An item whose correlation with the rest of its scale is clearly negative.
    Why it matters: Most often it is worded in reverse and the model does not say so, or the survey tool has turned it
        already. The scores of that scale are wrong until this is settled.
    How it is decided: The item-rest correlation is below -0.10, and the upper limit of its 95 % interval (for all items
        of the scale together) below 0, in a scale of at least three items and `reliability_respondents` respondents.
        Severity is high in a ring that the verdict compares, else medium.
        Nothing is turned automatically.
    When it stays silent: With fewer items or respondents, and where chance alone may have made it negative.
    What to do: Read the item and its column, and correct `reversed` in the model file.
    Sources: Cronbach 1951, Psychometrika 16; Fisher 1921, Metron 1.
    """
    needed = case.thresholds["reliability_respondents"]
    for scale in case.report.quality.reliability:
        for item in scale.item_rest:
            if not item.looks_reversed or item.item_rest is None or scale.items < 3 or (scale.n or 0) < needed:
                continue
            yield case.finding(
                "high" if scale.subject in case.contrast else "medium",
                Where(kind="item", id=item.item, name=item.text),
                Support(uses_survey=False),
                {"item_rest": item.item_rest, "column": item.column, "respondents": scale.n},
                item=item.item,
                text=item.text,
                column=item.column,
                scale=_scale_name(case, scale),
                correlation=case.wording.number(item.item_rest, 2),
            )


@rule(
    "LD505",
    "divided-unit",
    "evidence",
    "James, Demaree & Wolf 1984",
    "Burke & Dunlap 2002",
    owner="unit-leaders",
    horizon="quarter",
)
def divided_unit(case: Case) -> Iterator[Finding]:
    """The members of a unit do not share one view of a ring.

    What it finds: Units in which answers on a ring lie far apart.
    Why it matters: The mean then describes nobody. Disagreement, on respect or safety most of all, is a result in
        itself and a reason to talk, not a reason to hide.
    How it is decided: rwg(j) is below `agreement` against the uniform or the slightly skewed null distribution (the
        lower of the two is told), and the mean absolute deviation is above a sixth of the number of answer options.
        Severity is medium on the lived side of the contrast, else low.
    When it stays silent: With fewer than five answers; for units that may not be shown, or with others below them.
    What to do: Show the unit its spread of answers, and ask what lies behind it before acting on the mean.
    Sources: James, Demaree & Wolf 1984, J. Applied Psychology 69; Burke & Dunlap 2002, Organizational Research
        Methods 5.
    """
    scores = case.report.scores
    shown = [group for group in (scores.organization, *scores.units) if isinstance(group, GroupScore)]
    parents = {group.parent for group in shown}
    for group in shown:
        if group.id in parents:
            continue
        for ring in group.rings:
            agreement = ring.agreement
            if agreement is None or agreement.verdict != "divided":
                continue
            lower = min(each for each in (agreement.uniform, agreement.skewed) if each is not None)
            rwg, needed = _told_apart(case, lower, case.thresholds["agreement"])
            yield case.finding(
                "medium" if ring.ring in case.report.balance.lived else "low",
                Where(kind="unit", id=group.id, name=group.name, subject=ring.ring),
                Support(figure=ring.level, limit=-1.0),
                {
                    "ring": ring.ring,
                    "rwg_uniform": agreement.uniform,
                    "rwg_skewed": agreement.skewed,
                    "mean_deviation": agreement.mean_deviation,
                    "respondents": ring.level.n,
                },
                unit=group.name,
                ring=case.rings[ring.ring].within,
                rwg=rwg,
                needed=needed,
                split=_split_words(case, agreement),
            )


def _told_apart(case: Case, value: float, limit: float) -> tuple[str, str]:
    """A figure and its limit with two decimals, three where two would make them look alike."""
    pairs = [(case.wording.number(value, places), case.wording.number(limit, places)) for places in (2, 3)]
    return next((pair for pair in pairs if pair[0] != pair[1]), pairs[-1])


def _split_words(case: Case, agreement: Agreement) -> str:
    if agreement.split is None:
        return ""
    split = agreement.split
    return case.wording.say(
        "agreement.split",
        low=case.wording.percent(split.low),
        middle=case.wording.percent(split.middle),
        high=case.wording.percent(split.high),
    )


@rule(
    "LD506",
    "careless-answers",
    "evidence",
    "Meade & Craig 2012",
    "Curran 2016",
    "Huang et al. 2012",
    owner="hr",
    horizon="survey",
)
def careless_answers(case: Case) -> Iterator[Finding]:
    """Many respondents show signs of answering without reading.

    What it finds: The share of respondents whom at least two independent families of signs mark: a pattern (long runs
        of one answer, hardly any variation), speed, attention items, consistency.
    Why it matters: Careless answers add noise, and straight lines pull reversed items the wrong way.
    How it is decided: The share is at least `careless_share`. Thresholds are absolute, so they do not depend on how
        many others are careless. Severity is low, medium from twice the share. Nobody is removed unless the survey file
        says `answer_quality: {exclude_careless: true}`.
    When it stays silent: When fewer respondents are marked than may be shown.
    What to do: Compare the excess with and without them in the report; shorten the questionnaire next time.
    Sources: Meade & Craig 2012, Psychological Methods 17; Curran 2016, J. Experimental Social Psychology 66; Huang et
        al. 2012, J. Business and Psychology 27.
    """
    careless = case.report.quality.careless
    if careless is None or not careless.flagged or not careless.screened:
        return
    share = careless.flagged / careless.screened
    limit = case.thresholds["careless_share"]
    if share < limit:
        return
    yield case.finding(
        "medium" if share >= 2 * limit else "low",
        case.organization(),
        Support(uses_survey=False),
        {"flagged": careless.flagged, "screened": careless.screened, "excluded": careless.excluded},
        flagged=case.wording.number(careless.flagged),
        screened=case.wording.number(careless.screened),
        share=case.wording.percent(share),
    )


@rule(
    "LD507",
    "rank-order-not-supported",
    "evidence",
    "Bliese 2000",
    "Goldstein & Spiegelhalter 1996",
    owner="hr",
    horizon="now",
)
def rank_order_not_supported(case: Case) -> Iterator[Finding]:
    """Units must not be ranked on these answers.

    What it finds: Rings on which an order of units would mostly be chance.
    Why it matters: A league table of small units rewards and blames noise.
    How it is decided: There are at least eight units and ICC(2) is below `ranking`. Severity is info.
    When it stays silent: With fewer units, where ICC(2) allows an order, or in a report on a unit that shows no two
        units below it.
    What to do: Use the estimates that are drawn towards the others and the probability of being among the lowest.
    Sources: Bliese 2000; Goldstein & Spiegelhalter 1996, J. Royal Statistical Society A 159.
    """
    found = [
        each
        for each in case.report.quality.unit_differences
        if not each.may_rank and each.icc2 is not None and each.units >= UNITS_TO_RANK
    ]
    shown = [group for group in case.report.scores.units if isinstance(group, GroupScore)]
    if not found or (case.report.organization.scope is not None and len(shown) < FEWEST_IN_ORDER):
        return
    yield case.finding(
        "info",
        case.organization(),
        Support(uses_survey=False),
        {"rings": tuple(each.ring for each in found), "icc2_largest": max(each.icc2 or 0.0 for each in found)},
        rings=case.rings_within([each.ring for each in found]),
        needed=case.wording.number(case.thresholds["ranking"], 2),
    )
