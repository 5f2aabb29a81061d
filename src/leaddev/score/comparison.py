"""Investment beside need for one report: the balance, mis-targeting between units, intentions."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from leaddev.disclosure.figures import as_share
from leaddev.report import Balance, Currency, Figure, Group, IntentionCheck, Investment
from leaddev.schema import Survey
from leaddev.score.balance import NO_PORTFOLIO, Comparison, balance, excess_of
from leaddev.score.context import Context
from leaddev.score.groups import Scoring
from leaddev.score.intentions import check_intentions
from leaddev.score.investment import Portfolio, currency_of, investment
from leaddev.score.portions import Parts, with_parts
from leaddev.score.reliability import turned_rings
from leaddev.score.silence import covers
from leaddev.score.specifications import specifications
from leaddev.score.staff import about
from leaddev.score.targeting import UnitNeed, wrong_units
from leaddev.sums.tree import ORGANIZATION


class Compared(Struct, frozen=True):
    """What became of the training list; without one, only the reason.

    `excess_without` is the excess without the respondents who look careless; None where it may not be told.
    """

    investment: Investment | None
    balance: Balance
    intentions: tuple[IntentionCheck, ...] = ()
    portfolio: Portfolio | None = None
    wanted: Currency | None = None
    excess_without: Figure | None = None


def compare(context: Context, units: tuple[Group, ...] = ()) -> Compared:
    """Compare need and investment of the organization, or of one unit and what was bought for it; `units` are below."""
    scoring, scope = context.rings, context.scope
    model, survey, tree = scoring.collected.model, scoring.collected.survey, scoring.collected.tree
    members = tree.below(tree.number[scope])
    sample = scoring.scope_sample(scope)
    broken = turned_rings(scoring.collected.scales, scoring.collected.items)
    rings = tuple(ring.id for ring in model.rings)
    if context.programmes is None:
        alone = Comparison(model, sample, Portfolio((), rings), broken, NO_PORTFOLIO)
        return Compared(None, replace(balance(alone, "hours", None), about=about(scoring, scope)))
    parts = Parts(context.programmes, scoring)
    portfolio = Portfolio(tuple(parts.programmes(scope)), rings)
    # a list without any amount is told as such: what it lacks, and the need that it cannot be compared with
    currency = currency_of(portfolio, survey.currency_of_investment) or survey.currency_of_investment or "hours"
    comparison = Comparison(model, sample, portfolio, broken)
    groups = list(_unit_needs(scoring, scope)) if comparison.why_not is None else []
    targeting = wrong_units(portfolio, groups, currency)
    found = balance(comparison, currency, targeting)
    without = _without_careless(comparison, scoring) if scope == ORGANIZATION else None
    return Compared(
        investment=with_parts(investment(portfolio, model, currency), portfolio, parts, units),
        balance=replace(
            found,
            about=about(scoring, scope),
            currency=currency,
            specifications=specifications(comparison, currency, found.verdict, without),
            covers=covers(comparison, currency, tree.headcount(members), context.minimum),
        ),
        intentions=check_intentions(comparison, _intentions(survey, scoring), currency),
        portfolio=portfolio,
        wanted=survey.currency_of_investment,
        excess_without=None if without is None else as_share(excess_of(without, currency)),
    )


def _without_careless(comparison: Comparison, scoring: Scoring) -> Comparison | None:
    """The comparison without the respondents who look careless; None where there are none, or too few to be told."""
    collected = scoring.collected
    minimum = collected.minimum_group
    if collected.excluded or collected.careless.flagged < minimum or collected.without_careless is None:
        return None
    sample = scoring.organization_sample_of(collected.without_careless)
    return None if sample is None or sample.n < minimum else replace(comparison, sample=sample)


def _intentions(survey: Survey, scoring: Scoring) -> list[tuple[str, dict[str, float]]]:
    language = scoring.words.language
    return [(intention.statement.in_language(language), dict(intention.rings)) for intention in survey.intentions]


def _unit_needs(scoring: Scoring, scope: str) -> Iterator[UnitNeed]:
    """The units right below the scope that may be shown, and their pooled remainder."""
    tree = scoring.collected.tree
    for cell in scoring.published.tree.cells:
        if cell.parent != scope:
            continue
        members = scoring.members(cell)
        yield UnitNeed(
            name=scoring.words.remainder.replace("{name}", tree.nodes[tree.number[cell.parent]].name)
            if cell.remainder
            else tree.nodes[tree.number[cell.id]].name,
            units=frozenset(cell.members),
            sample=scoring.cell_sample(cell),
            headcount=tree.headcount(members),
        )
