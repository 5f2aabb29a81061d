"""LD5xx: how far the evidence carries. These findings are about the data, not about the organization's people."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.findings.certainty import Support
from leaddev.findings.registry import Case, rule
from leaddev.report import Finding, Where


@rule("LD501", "low-response", "evidence", "Manski 2003")
def low_response(case: Case) -> Iterator[Finding]:
    """Too few people answered to speak for all of them.

    What it finds: The response rate of the organization is below `low_response`.
    Why it matters: Intervals cover chance, not the opinion of people who chose not to answer; in surveys of staff,
        satisfaction itself drives answering.
    How it is decided: Respondents divided by headcount is below the threshold. Severity is medium, high below half
        of it.
    When it stays silent: When headcounts are not in the survey file: the report then says that the rate is not known.
    What to do: Read the worst-case bounds beside the scores, ask again in the units with the lowest rates.
    Sources: Manski 2003, Partial Identification of Probability Distributions.
    """
    quality = case.report.quality
    limit = case.thresholds["low_response"]
    if quality.response_rate is None or quality.response_rate >= limit:
        return
    yield case.finding(
        "high" if quality.response_rate < limit / 2 else "medium",
        case.organization(),
        Support(uses_survey=False),
        {"response_rate": quality.response_rate, "respondents": quality.respondents, "headcount": quality.headcount},
        rate=case.wording.percent(quality.response_rate),
        respondents=case.wording.number(quality.respondents),
        headcount=case.wording.number(quality.headcount or 0),
    )


@rule("LD502", "incomplete-training-list", "evidence", "Convention of this project")
def incomplete_training_list(case: Case) -> Iterator[Finding]:
    """The training list leaves out what the comparison needs.

    What it finds: Programmes without an amount in the currency of the balance, or without a ring.
    Why it matters: They are not in the balance; if they were all on one side, the excess would be another one.
    How it is decided: The share of programmes without an amount, or without a ring, is above `incomplete_list`.
        Severity is medium, high above three times that.
    When it stays silent: Without a training list, or when nearly all programmes are complete.
    What to do: Complete the list: ring, hours per person and participants are enough.
    Sources: Convention of this project; many organizations do not track what they spend on development.
    """
    investment = case.report.investment
    if investment is None or not investment.coverage.programmes:
        return
    coverage = investment.coverage
    lacking = {
        "hours": coverage.without_hours,
        "cost": coverage.without_cost,
        "participants": coverage.without_participants,
    }[investment.currency]
    limit = case.thresholds["incomplete_list"]
    share = max(lacking, coverage.without_ring) / coverage.programmes
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
        lacking=case.wording.number(lacking),
        without_ring=case.wording.number(coverage.without_ring),
        amount=case.wording.say(f"amount.{investment.currency}"),
    )
