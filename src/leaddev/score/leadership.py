"""How staff and leaders see the same thing: two means, their difference, and whether a message arrives.

Leaders are only ever looked at together.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from leaddev.report import Figure, Reason
from leaddev.score.gates import level_figure, spread_of
from leaddev.score.rounding import as_score
from leaddev.score.sample import Sample
from leaddev.stats.change import two_sample_from_moments

CONFIDENCE = 0.95

WELL_HEARD = 0.75
"""Staff who on average agree (four of five points) have heard it, even where leaders rate themselves higher still."""

ViewVerdict = Literal["leaders-higher", "leaders-lower", "alike", "cannot-tell"]
ClarityVerdict = Literal["clear", "said-not-heard", "not-clear", "cannot-tell"]


class Views(Struct, frozen=True):
    """The respondents to compare; without leaders only `staff` is known, who may then be everybody, and why."""

    staff: Sample
    leaders: Sample | None
    minimum: int
    why_not: Reason | None = None


class Comparison(Struct, frozen=True, kw_only=True):
    """One measure as staff and as leaders see it, on 0-1 and not rounded; `difference` is leaders minus staff."""

    staff: Figure
    leaders: Figure
    difference: Figure

    @property
    def rounded(self) -> Comparison:
        """The same on 0-100."""
        return Comparison(
            staff=as_score(self.staff), leaders=as_score(self.leaders), difference=as_score(self.difference)
        )


def compare_views(views: Views, measure: str) -> Comparison:
    """The measure in both groups, and Welch's interval of the difference (1947)."""
    staff = level_figure(views.staff, measure, views.minimum, CONFIDENCE)
    nothing = Figure(estimate=None, confidence=CONFIDENCE, reason=views.why_not)
    if views.leaders is None:
        return Comparison(staff=staff, leaders=nothing, difference=nothing)
    leaders = level_figure(views.leaders, measure, views.minimum, CONFIDENCE)
    if staff.estimate is None or leaders.estimate is None:
        missing = leaders if leaders.estimate is None else staff
        return Comparison(staff=staff, leaders=leaders, difference=replace(nothing, reason=missing.reason))
    first, second = spread_of(views.staff, measure), spread_of(views.leaders, measure)
    found = two_sample_from_moments(
        first.n, first.mean, first.deviation, second.n, second.mean, second.deviation, CONFIDENCE
    )
    difference = Figure(
        estimate=found.estimate,
        low=max(found.low, -1.0),
        high=min(found.high, 1.0),
        confidence=CONFIDENCE,
        n=first.n + second.n,
    )
    return Comparison(staff=staff, leaders=leaders, difference=difference)


def view_verdict(difference: Figure, material: float) -> ViewVerdict:
    """Which side sees more: the interval must leave out 0 and the difference be material.

    Alike: whatever the difference is, it is smaller than twice what would be material.
    """
    if difference.estimate is None or difference.low is None or difference.high is None:
        return "cannot-tell"
    if difference.low > 0 and difference.estimate >= material:
        return "leaders-higher"
    if difference.high < 0 and difference.estimate <= -material:
        return "leaders-lower"
    return "alike" if -2 * material <= difference.low and difference.high <= 2 * material else "cannot-tell"


def clarity_verdict(found: Comparison, threshold: float, material: float) -> ClarityVerdict:
    """Whether what leaders say arrives.

    Said, not heard: leaders rate it above the threshold beyond chance and materially higher than staff, whose mean lies
    below `WELL_HEARD`. Clear: staff rate it above the threshold beyond chance. Not clear: below it beyond chance.
    """
    heard, said = found.staff, found.leaders
    if heard.estimate is None or heard.low is None or heard.high is None:
        return "cannot-tell"
    is_said = said.low is not None and said.low >= threshold
    is_lost = view_verdict(found.difference, material) == "leaders-higher" and heard.estimate < WELL_HEARD
    if is_said and is_lost:
        return "said-not-heard"
    if heard.low >= threshold:
        return "clear"
    return "not-clear" if heard.high < threshold else "cannot-tell"
