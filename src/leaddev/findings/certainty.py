"""How sure a finding is: one rule for all of them, apart from how much the finding matters.

Every doubt lowers certainty by one step: none is high, one is medium, two or more are low. Doubts are: fewer than 30
answers; an interval whose near end comes within a third of the estimate to the limit of the rule; a response rate below
the threshold; answers whose reliability is low or not known; a symptom whose verdict is undetermined, so that nothing
said about it is more than medium; a verdict that does not hold under other reasonable choices (one doubt, two where
half of them disagree). What compares need and investment, on a ring or on the whole contrast, has these doubts besides,
for the rings that it is about: a need that is unclear; a correction for errors of measurement that takes more than a
third of a raw need; a ring with a negative alpha or an item that looks reversed (one doubt, two for two such rings);
more than a tenth of the programmes without the amount that is compared; more than a tenth of what was chosen without a
ring (two doubts from more than half on).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from leaddev.report import Certainty, Currency, Figure, GroupScore, Investment, Report, ScaleReliability

FEW_ANSWERS = 30
NARROW_MARGIN = 1 / 3
LARGE_CORRECTION = 1 / 3
MANY_MISSING = 0.1

Doubt = Literal[
    "few-answers",
    "near-limit",
    "undetermined",
    "response",
    "reliability",
    "choices",
    "unclear-need",
    "correction",
    "questions",
    "amounts",
    "labels",
]


class Support(Struct, frozen=True, kw_only=True):
    """What a finding rests on.

    `figure` against `limit` decides it; `rings` are those whose answers it uses; `uses_survey` is false for findings
    that rest on the training list alone; `compares` is true where need is compared with investment; `uses_balance`
    where the verdict of the balance matters; `is_undetermined` is true beside a verdict that says so.
    """

    figure: Figure | None = None
    limit: float = 0.0
    rings: tuple[str, ...] = ()
    uses_survey: bool = True
    compares: bool = False
    uses_balance: bool = False
    is_undetermined: bool = False


def certainty_of(support: Support, report: Report) -> Certainty:
    """The certainty of a finding."""
    return certainty_with(tuple(doubts_of(support, report)))


def certainty_with(doubts: Sequence[Doubt]) -> Certainty:
    """How sure something is that has these doubts."""
    if not doubts:
        return "high"
    return "medium" if len(doubts) == 1 else "low"


def doubts_of(support: Support, report: Report) -> Iterator[Doubt]:
    """The doubts about what rests on this; one that counts twice comes twice."""
    yield from _doubts_of_figure(support)
    if support.is_undetermined:
        yield "undetermined"
    if support.uses_survey:
        yield from _doubts_of_survey(support, report)
    if support.uses_balance:
        yield from _doubts_of_choices(report)
    if support.compares:
        yield from _doubts_of_need(report, support.rings)
        yield from _doubts_of_amounts(report)


def _doubts_of_figure(support: Support) -> Iterator[Doubt]:
    figure = support.figure
    if figure is None or figure.estimate is None:
        return
    if figure.n is not None and figure.n < FEW_ANSWERS:
        yield "few-answers"
    if figure.low is not None and figure.high is not None:
        distance = abs(figure.estimate - support.limit)
        margin = figure.low - support.limit if figure.estimate > support.limit else support.limit - figure.high
        if margin < NARROW_MARGIN * distance:  # below 0 the interval holds the limit itself
            yield "near-limit"


def _doubts_of_survey(support: Support, report: Report) -> Iterator[Doubt]:
    wanted = next((t.value for t in report.model.thresholds if t.name == "low_response"), 0.0)
    rate = report.quality.response_rate
    if rate is not None and rate < wanted:
        yield "response"
    judged = [scale for scale in _ring_scales(report) if scale.subject in support.rings]
    if any(scale.verdict != "reliable" for scale in judged):
        yield "reliability"


def _doubts_of_choices(report: Report) -> Iterator[Doubt]:
    """Whether the verdict depends on how it is computed: one doubt, two where half of the other ways disagree."""
    tried = report.balance.specifications
    if tried is None or tried.agree is None or tried.holds:
        return
    yield "choices"
    if tried.agree <= 1 / 2:
        yield "choices"


def _doubts_of_need(report: Report, rings: tuple[str, ...]) -> Iterator[Doubt]:
    """What the need of the rings that are compared rests on."""
    whole = report.scores.organization
    scores = [score for score in whole.rings if score.ring in rings] if isinstance(whole, GroupScore) else []
    if any(ring.need_verdict == "unclear" for ring in report.balance.rings if ring.ring in rings):
        yield "unclear-need"
    pairs = [(score.need_raw.estimate, score.need_positive.estimate) for score in scores]
    if any(raw and left is not None and (raw - left) / raw > LARGE_CORRECTION for raw, left in pairs):
        yield "correction"
    for _ in broken_rings(report, rings)[:2]:
        yield "questions"


def _ring_scales(report: Report) -> list[ScaleReliability]:
    """The scales of the rings; an aspect of leadership may have the id of a ring."""
    return [scale for scale in report.quality.reliability if scale.part == "rings"]


def broken_rings(report: Report, rings: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the rings whose questions go against each other."""
    alphas = {scale.subject: scale.alpha.estimate for scale in _ring_scales(report)}
    negative = {ring for ring, alpha in alphas.items() if alpha is not None and alpha < 0}
    turned = turned_rings(report, rings)
    return tuple(ring for ring in rings if ring in negative or ring in turned)


def turned_rings(report: Report, rings: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the rings with an item that looks reversed."""
    found = {scale.subject for scale in _ring_scales(report) if any(item.looks_reversed for item in scale.item_rest)}
    return tuple(ring for ring in rings if ring in found)


def _doubts_of_amounts(report: Report) -> Iterator[Doubt]:
    investment = report.investment
    if investment is None or not investment.coverage.programmes:
        return
    if without_amount(investment) / investment.coverage.programmes > MANY_MISSING:
        yield "amounts"
    unlabelled = share_without_ring(investment)
    for limit in (MANY_MISSING, 1 / 2):
        if unlabelled > limit:
            yield "labels"


def share_without_ring(investment: Investment) -> float:
    """The share of what was chosen that has no ring, so that it is on no side of a comparison."""
    without = investment.coverage.amount_without_ring
    return without / investment.discretionary if without and investment.discretionary else 0.0


def without_amount(investment: Investment) -> int:
    """How many programmes lack the amount that is compared."""
    coverage = investment.coverage
    without: dict[Currency, int] = {
        "hours": coverage.without_hours,
        "cost": coverage.without_cost,
        "participants": coverage.without_participants,
    }
    return without[investment.currency]
