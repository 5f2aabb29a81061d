"""Investment beside need for one report: the balance, mis-targeting between units, intentions."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.errors import InvalidInput, Problem
from leaddev.pipeline.groups import Scoring
from leaddev.read.portfolio import PortfolioData
from leaddev.read.survey_file import LoadedSurvey
from leaddev.records import record
from leaddev.report import Balance, Figure, IntentionCheck, Investment
from leaddev.schema import Programme, Survey
from leaddev.score.balance import NO_PORTFOLIO, Contest, balance, excess_of, no_balance
from leaddev.score.intentions import check_intentions
from leaddev.score.investment import Currency, Portfolio, currency_of, investment
from leaddev.score.moments import UNITS
from leaddev.score.rounding import as_share
from leaddev.score.sample import Sample
from leaddev.score.targeting import UnitNeed, wrong_units
from leaddev.score.tree import ORGANIZATION


@record
class Comparison:
    """What became of the training list; without one, only the reason."""

    investment: Investment | None
    balance: Balance
    intentions: tuple[IntentionCheck, ...] = ()
    portfolio: Portfolio | None = None
    wanted: Currency | None = None


def compare(loaded: LoadedSurvey, data: PortfolioData | None, scoring: Scoring, scope: str) -> Comparison:
    """Compare need and investment of the organization, or of one unit and what was bought for it."""
    model, survey = loaded.model, loaded.survey
    if data is None:
        return Comparison(None, no_balance(model, NO_PORTFOLIO))
    tree = scoring.collected.tree
    portfolio = Portfolio(tuple(_programmes(data, scoring, scope)), tuple(ring.id for ring in model.rings))
    if scope == ORGANIZATION:
        _check_discretionary(loaded, portfolio)
    # a list without any amount is told as such: what it lacks, and the need that it cannot be compared with
    currency = currency_of(portfolio, survey.currency_of_investment) or survey.currency_of_investment or "hours"
    members = tree.below(tree.number[scope])
    sample = scoring.organization_sample() if scope == ORGANIZATION else scoring.sample(members)
    assert sample is not None  # the scope is published, so people answered
    contest = Contest(model, sample, portfolio, survey.organization.currency)
    if scope == ORGANIZATION:
        _check_need(loaded, contest)
    targeting = wrong_units(portfolio, list(_unit_needs(scoring, scope)), currency, survey.organization.currency)
    return Comparison(
        investment=investment(portfolio, model, currency, survey.organization.currency),
        balance=balance(contest, currency, targeting),
        intentions=check_intentions(contest, _intentions(survey, scoring), currency),
        portfolio=portfolio,
        wanted=survey.currency_of_investment,
    )


def _programmes(data: PortfolioData, scoring: Scoring, scope: str) -> Iterator[Programme]:
    """The programmes of a unit: its own, and its share by headcount of those for everybody or for a unit above it."""
    tree = scoring.collected.tree
    if scope == ORGANIZATION:
        yield from data.programmes
        return
    inside = {tree.nodes[number].id for number in tree.below(tree.number[scope])}
    for programme in data.programmes:
        if programme.unit in inside:
            yield programme
            continue
        around = tree.below(tree.number[programme.unit or ORGANIZATION])
        if tree.number[scope] in around:
            yield _part_of(programme, _people(scoring, tree.below(tree.number[scope])) / _people(scoring, around))


def _people(scoring: Scoring, members: list[int]) -> float:
    """Headcount of some nodes; their respondents where it is not known."""
    known = scoring.collected.tree.headcount(members)
    answered = scoring.collected.moments.respondents(UNITS)[members].sum()
    return float(known or answered)


def _part_of(programme: Programme, share: float) -> Programme:
    """A part of a programme; hours per participant stay, where participants are known."""
    scaled = {
        name: getattr(programme, name) * share
        for name in ("participants", "total_hours", "cost")
        if getattr(programme, name) is not None
    }
    if programme.participants is None and programme.hours is not None:
        scaled["hours"] = programme.hours * share
    return programme.model_copy(update=scaled)


def excess_without_careless(comparison: Comparison, scoring: Scoring, scope: str) -> Figure | None:
    """The excess without the respondents who look careless, for the whole organization."""
    careless, portfolio, investment = scoring.collected.careless.moments, comparison.portfolio, comparison.investment
    if careless is None or portfolio is None or investment is None or scope != ORGANIZATION:
        return None
    collected = scoring.collected
    sample = scoring.organization_sample(collected.moments + (-careless))
    if sample is None:
        return None
    contest = Contest(collected.model, sample, portfolio, collected.survey.organization.currency)
    return as_share(excess_of(contest, investment.currency))


def _intentions(survey: Survey, scoring: Scoring) -> list[tuple[str, dict[str, float]]]:
    language = scoring.wording.language
    return [(intention.statement.in_language(language), dict(intention.rings)) for intention in survey.intentions]


def _unit_needs(scoring: Scoring, scope: str) -> Iterator[UnitNeed]:
    """The units right below the scope that may be shown, and their pooled remainder."""
    tree = scoring.collected.tree
    for cell in scoring.published.tree.cells:
        if cell.parent != scope:
            continue
        cells_below = _below(scoring, cell.id) if not cell.remainder else scoring.members(cell)
        sample: Sample | None = scoring.sample(cells_below)
        if sample is None:
            continue
        headcount = tree.headcount(cells_below)
        yield UnitNeed(
            name=scoring.wording.say("group.other", name=tree.nodes[tree.number[cell.parent]].name)
            if cell.remainder
            else tree.nodes[tree.number[cell.id]].name,
            units=frozenset(tree.nodes[number].id for number in cells_below),
            sample=sample,
            people=float(headcount or cell.counts[0]),
        )


def _below(scoring: Scoring, unit: str) -> list[int]:
    tree = scoring.collected.tree
    return tree.below(tree.number[unit])


def _check_discretionary(loaded: LoadedSurvey, portfolio: Portfolio) -> None:
    if portfolio.chosen(mandatory=False):
        return
    message = "every programme of the training list is mandatory, so there is no choice to compare with the need."
    hint = "Add the programmes that the organization chose, or leave `training:` out to see the scores alone."
    raise InvalidInput([Problem("LD-E641", message, loaded.document.location(("training",)), hint)])


def _check_need(loaded: LoadedSurvey, contest: Contest) -> None:
    asked = {measure.name for measure in contest.sample.block.measures}
    rings = [ring for ring in contest.contrast_rings if ring in asked]
    if not rings or any(contest.sample.mean(ring, "positive_gap") > 0 for ring in rings):
        return
    message = "no respondent rates any importance above the level, so there is no need to compare the training with."
    hint = (
        "Check that the columns of level and importance are not exchanged, and that `reversed` is right in the model."
    )
    raise InvalidInput([Problem("LD-E533", message, loaded.document.location(("responses",)), hint)])
