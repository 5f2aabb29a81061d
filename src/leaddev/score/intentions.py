"""What the organization says it wants to develop, beside the need and beside what the portfolio does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np

from leaddev.disclosure.figures import share
from leaddev.report import Currency, IntentionCheck
from leaddev.score.balance import Comparison, need_figure

Done = Literal["less", "uneven", "as-wanted", "more"]


def check_intentions(
    comparison: Comparison, intentions: Sequence[tuple[str, Mapping[str, float]]], currency: Currency
) -> tuple[IntentionCheck, ...]:
    """Each intention (statement, ring weights): its rings' share of the intended mix, of the investment, of the need.

    Intention and portfolio part where the investment in the intention's rings is smaller than their need by at least
    `intention_gap` and lies below the interval of the need, and one of them shows a need at all.
    """
    need, invested = comparison.need(comparison.all_rings), comparison.invested(comparison.all_rings, currency)
    if need is None or invested is None or not intentions:
        return ()
    mix = np.mean([[weights.get(ring, 0.0) for ring in comparison.all_rings] for _, weights in intentions], axis=0)
    checks = []
    for statement, weights in intentions:
        rings = tuple(ring for ring in comparison.all_rings if weights.get(ring, 0.0) > 0)
        needed = need_figure(comparison, need, rings, 0.95)
        spent = invested.total(rings).value
        assert needed.estimate is not None
        assert needed.low is not None
        gap, shows_need = needed.estimate - spent, any(comparison.needs.get(ring) == "shown" for ring in rings)
        intended = sum(m for m, ring in zip(mix, comparison.all_rings, strict=True) if ring in rings)
        material = comparison.thresholds.intention_gap.value
        lacks = [
            m - invested.total([ring]).value for m, ring in zip(mix, comparison.all_rings, strict=True) if ring in rings
        ]
        checks.append(
            IntentionCheck(
                statement=statement,
                rings=rings,
                intended_share=share(intended),
                invested_share=share(spent),
                needed_share=needed,
                done=_done(lacks, intended - spent, material),
                parts=shows_need and gap >= material and spent < needed.low,
            )
        )
    return tuple(checks)


def _done(lacks: Sequence[float], lack: float, material: float) -> Done:
    """What the training does beside what is wanted of some rings: what each of them lacks, and all together."""
    if lack >= material:
        return "less"
    if lack <= -material:
        return "more"
    return "uneven" if max(lacks) >= material else "as-wanted"
