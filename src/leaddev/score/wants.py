"""What people ask for beside what they need: who would like training on each ring, and how the two orders agree."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.disclosure.figures import Computed, share, ticked
from leaddev.report import WITHHELD, Reason, RingWant, WantsReport
from leaddev.schema import Question
from leaddev.score.context import Context, NotAsked
from leaddev.score.sample import Sample, per_part
from leaddev.score.shares import need_shares
from leaddev.stats.association import kendall_tau_b
from leaddev.stats.distributions import t_quantile
from leaddev.stats.linearisation import Strata, one_stratum, share_interval
from leaddev.sums.collect import Collected
from leaddev.sums.moments import UNITS, Ints
from leaddev.sums.tree import ORGANIZATION

Array = NDArray[np.float64]

NOT_SHOWN, NOT_APPLICABLE, NO, YES = 0, 1, 2, 3  # places in a histogram of answers


def part(context: Context) -> WantsReport | NotAsked:
    """What people ask for, beside the need of the same people where the balance has shares of it."""
    collected = context.collected
    options = [each for each in collected.questionnaire.select("demand") if each.code in collected.asked]
    if not options:
        return NotAsked("wants.not-asked")
    is_proved = context.scope in context.rings.published.shares and _everybody_was_asked(collected, options)
    if context.scope != ORGANIZATION and not is_proved:  # who was asked is not who answered
        return NotAsked("wants.hidden")
    assert context.balance is not None
    is_compared = all(ring.needed_share is not None for ring in context.balance.rings)
    tree, moments, scoring = collected.tree, collected.moments, context.rings
    members = tree.below(tree.number[context.scope])
    parts = scoring.parts[members]
    tables = [per_part(moments.answers(UNITS, option.code)[members], parts) for option in options]
    wishes = Wishes(
        rings=tuple(option.subject for option in options),
        asked=np.stack([table[:, NO] + table[:, YES] for table in tables], axis=1),
        wanted=np.stack([table[:, YES] for table in tables], axis=1),
        populations=tree.part_populations(members, parts),
        minimum_group=context.minimum,
    )
    rings = tuple(ring.id for ring in collected.model.rings)
    needed = _needed(scoring.scope_sample(context.scope), rings) if is_compared else None
    return wants(wishes, needed, rings)


def _needed(sample: Sample, rings: tuple[str, ...]) -> list[float] | None:
    """Need shares over all rings, as the balance has them."""
    found = need_shares(sample, rings, np.ones(len(rings)))
    return None if found is None else [float(value) for value in found.values]


def _everybody_was_asked(collected: Collected, options: list[Question]) -> bool:
    tables = (collected.moments.answers(UNITS, option.code) for option in options)
    return not any(table[:, [NOT_SHOWN, NOT_APPLICABLE]].any() for table in tables)


class Wishes(Struct, frozen=True):
    """Per unit (rows) and option (columns) how many were asked and how many would like it; the option's ring."""

    rings: tuple[str, ...]
    asked: Ints
    wanted: Ints
    populations: Array
    minimum_group: int


def wants(wishes: Wishes, needed: Sequence[float] | None, order: Sequence[str]) -> WantsReport:
    """Wanted and needed share of each ring in `order`; `needed` in the same order, None where it is not known.

    A ring that several options are about takes the option that most people want.
    """
    figures = [_figure(wishes, column) for column in range(len(wishes.rings))]
    best: dict[str, Computed] = {}
    for ring, figure in zip(wishes.rings, figures, strict=True):
        held = best.get(ring)
        if held is None or (figure.estimate or 0.0) > (held.estimate or 0.0):
            best[ring] = figure
    need = dict(zip(order, needed, strict=True)) if needed is not None else {}
    listed = [ring for ring in order if ring in best]
    pairs = [(best[ring].estimate, need[ring]) for ring in listed if ring in need]
    known = [(wanted, much) for wanted, much in pairs if wanted is not None]
    tau = kendall_tau_b(*zip(*known, strict=True)) if len(known) > 1 else None
    return WantsReport(
        rings=tuple(
            RingWant(
                ring=ring,
                wanted_share=ticked(best[ring], wishes.minimum_group),
                needed_share=share(need[ring]) if ring in need else None,
            )
            for ring in listed
        ),
        rank_agreement=None if tau is None else round(tau, 2) + 0.0,
        reason=None if tau is not None else _reason(needed, best),
    )


def _reason(needed: Sequence[float] | None, best: dict[str, Computed]) -> Reason:
    if all(figure.estimate is None for figure in best.values()):
        return Reason("few-asked")
    return Reason("no-need-shares") if needed is None else Reason("no-order")


def _figure(wishes: Wishes, column: int) -> Computed:
    """The share who want it; units are strata, weighted like all figures of the organization."""
    asked = wishes.asked[:, column]
    total = int(asked.sum())
    if total < wishes.minimum_group:
        return Computed(estimate=None, reason=Reason("few-asked"))
    wanted = int(wishes.wanted[:, column].sum())
    if min(wanted, total - wanted) < wishes.minimum_group:  # nobody and everybody too, or they alone would be shown
        return Computed(estimate=None, n=total, reason=WITHHELD)
    there = asked > 0
    n = asked[there].astype(np.float64)
    shares = wishes.wanted[there, column] / n
    variances = shares * (1 - shares) * n / np.maximum(n - 1, 1)
    strata = Strata(n, shares[:, None], variances[:, None, None], np.maximum(wishes.populations[there], n))
    strata = one_stratum(strata) if np.isnan(wishes.populations[there]).all() else strata
    value = float(strata.mean[0])
    errors, freedom = strata.standard_errors(np.ones((1, 1)))
    quantile = float(t_quantile(0.95, freedom)[0])
    low, high = share_interval(value, float(errors[0]), strata.effective_size, quantile)
    return Computed(estimate=value, low=low, high=high, n=total)
