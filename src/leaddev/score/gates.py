"""Whether a precondition is met in one group (open, closed, unknown), and how much of the organization must wait.

Nothing here decides which groups may be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from leaddev.report import NOT_ANSWERED, WITHHELD, Figure, Reason
from leaddev.report.figure import GateState
from leaddev.schema import Model, Precondition, Programme
from leaddev.score.rounding import as_score
from leaddev.score.sample import Sample
from leaddev.stats.intervals import manski_bounds
from leaddev.sums.blocks import BELOW, GATE, measure_name

CONFIDENCE = 0.90
"""Two-sided: five percent on each side, so a state is wrong by chance in one of twenty groups at the threshold."""

FEWEST_OF_A_MINORITY = 3
MAINLY = 0.5
"""A programme is about some rings where they hold at least this share of its weight."""

_TIE = 1e-9


class GateRule(Struct, frozen=True):
    """What decides a gate: the threshold (0-1), the response a group needs, and when some below it are a minority."""

    threshold: float
    response: float
    minority: float
    minimum_group: int


class GateLevel(Struct, frozen=True, kw_only=True):
    """A gate in one group: its state, its level (0-100, 90 %), and why the state is not known."""

    state: GateState
    level: Figure
    response_rate: float | None = None
    robust: bool | None = None
    minority: bool | None = None
    reason: Reason | None = None


class Spread(Struct, frozen=True):
    """Respondents who answered a measure: how many, their plain mean and standard deviation (0-1)."""

    n: int
    mean: float
    deviation: float


def gate_level(sample: Sample, gate: str, rule: GateRule, headcount: int | None) -> GateLevel:
    """The gate in the group of a sample.

    Closed: the interval lies below the threshold. Open: it does not reach below it, and enough people answered.
    Otherwise unknown, which nobody may read as open. Robust: the level would still reach the threshold if everybody who
    did not answer stood at the lowest answer (Manski 2003).
    """
    measure = measure_name(GATE, gate)
    level = level_figure(sample, measure, rule.minimum_group, CONFIDENCE)
    if level.estimate is None or level.low is None or level.high is None:
        return GateLevel(state="unknown", level=as_score(level), reason=level.reason)
    spread = spread_of(sample, measure)
    rate = min(spread.n / headcount, 1.0) if headcount else None
    state, reason = _state(level.low, level.high, rule, rate)
    return GateLevel(
        state=state,
        level=as_score(level),
        response_rate=rate,
        robust=_is_robust(spread, rule, headcount),
        minority=_has_minority(sample, gate, rule, spread.n),
        reason=reason,
    )


def level_figure(sample: Sample | None, measure: str, minimum: int, confidence: float = 0.95) -> Figure:
    """The mean of a measure (0-1) with its interval, or why there is none."""
    if sample is None or (measure, "answered") not in sample.block.columns:
        return Figure(estimate=None, confidence=confidence, reason=NOT_ANSWERED)
    estimate, spread = sample.ratio(measure, "mean", "answered"), spread_of(sample, measure)
    if estimate is None:
        return Figure(estimate=None, confidence=confidence, reason=NOT_ANSWERED)
    if spread.n < max(minimum, 2):
        return Figure(estimate=None, confidence=confidence, reason=Reason("few-to-show"))
    if sample.hides(measure):
        return Figure(estimate=None, confidence=confidence, n=spread.n, reason=WITHHELD)
    return sample.figure(estimate, spread.n, confidence=confidence, bounds=(0.0, 1.0))


def spread_of(sample: Sample, measure: str) -> Spread:
    """Count, mean and standard deviation (ddof 1) of those who answered, every respondent counting once."""
    count, total, squares = sample.sums(measure)
    if count < 1:
        return Spread(0, 0.0, 0.0)
    variance = max(squares - total**2 / count, 0.0) / max(count - 1, 1.0)
    return Spread(round(count), total / count, variance**0.5)


def _state(low: float, high: float, rule: GateRule, rate: float | None) -> tuple[GateState, Reason | None]:
    if high < rule.threshold - _TIE:
        return "closed", None
    if rate is not None and rate < rule.response - _TIE:
        return "unknown", _low_response(rate, rule.response)
    if low < rule.threshold - _TIE:
        return "unknown", Reason("interval-at-threshold", {"threshold": round(100 * rule.threshold, 1)})
    return ("open", None) if rate is not None else ("unknown", Reason("no-headcount"))


def _low_response(rate: float, least: float) -> Reason:
    """The response rounded to a percent, or as far as it takes to tell it from the least one."""
    shown = next((known for places in range(2, 6) if (known := round(rate, places)) < least), rate)
    return Reason("low-response", {"response_share": shown, "least_share": least})


def _is_robust(spread: Spread, rule: GateRule, headcount: int | None) -> bool | None:
    if headcount is None:
        return None
    mean = min(max(spread.mean, 0.0), 1.0)
    return manski_bounds(mean, spread.n, max(headcount, spread.n), 0.0, 1.0).low >= rule.threshold - _TIE


def _has_minority(sample: Sample, gate: str, rule: GateRule, answered: int) -> bool | None:
    """Told as yes or no only, and only about groups of twice the smallest size that may be shown."""
    if answered < 2 * rule.minimum_group:
        return None
    below = sample.count(measure_name(BELOW, gate), "below")
    return below >= FEWEST_OF_A_MINORITY and below >= rule.minority * answered - _TIE


def gates_of_ring(model: Model, ring: str) -> tuple[Precondition, ...]:
    """The preconditions that open a ring."""
    return tuple(gate for gate in model.preconditions if ring in gate.opens)


def together(states: Iterable[GateState]) -> GateState:
    """The state of several gates that must all be open."""
    found = set(states)
    if "closed" in found:
        return "closed"
    return "unknown" if "unknown" in found else "open"


def waiting_shares(people: Mapping[str, float], states: Mapping[str, GateState]) -> tuple[float, float] | None:
    """Shares of people who work where a state is closed and where it is unknown; None where nobody works anywhere."""
    total = sum(people.values())
    if total <= 0:
        return None
    closed, unknown = (
        sum(count for unit, count in people.items() if states[unit] == state) / total for state in ("closed", "unknown")
    )
    return closed, unknown


def is_about(programme: Programme, rings: Sequence[str]) -> bool:
    """Whether a programme is mainly about some rings; a course that touches them only in passing is not."""
    weights = programme.rings or {}
    return sum(weights.get(ring, 0.0) for ring in rings) >= MAINLY - _TIE
