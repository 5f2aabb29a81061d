"""A figure: an estimate with its interval; a group; and the words that several parts share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

SCHEMA = "leaddev/report/2"

Severity = Literal["info", "low", "medium", "high"]
Certainty = Literal["low", "medium", "high"]
Owner = Literal["board", "hr", "unit-leaders", "leaders"]
"""Whose task an advice is; `leaders` are all of them."""
Horizon = Literal["now", "quarter", "plan", "survey"]
"""When it is begun with: now, this quarter, in the next training plan, before the next survey."""
Suppressed = Literal["withheld"]
TAG = "is"
"""Tells a shown group from a hidden one when a report is read back; the document does not have it."""
BalanceVerdict = Literal["taught-heavy", "lived-heavy", "in-line", "no-need", "cannot-tell"]
NeedKind = Literal["importance", "target", "direct", "none", "mixed"]
NeedVerdict = Literal["shown", "absent", "unclear"]
RingVerdict = Literal["over", "under", "in-line", "cannot-tell"]
GroupKind = Literal["organization", "unit", "remainder", "split"]
GateState = Literal["open", "closed", "unknown"]
SymptomVerdict = Literal["values", "capability", "environment", "mixed", "undetermined"]
Currency = Literal["hours", "cost", "participants"]
Bound = Literal["at-most", "at-least"]
Scalar = str | int | float | bool | None


class Reason(Struct, frozen=True):
    """Why something is not known: a code, and the values of its sentence, which `wording` says.

    Numbers are plain; a value that is named `..._share` is 0-1. Names are those of the model and of the survey file.
    """

    code: str
    values: Mapping[str, str | int | float | tuple[str, ...]] = {}

    def __hash__(self) -> int:
        return hash(self.code)


NOT_ANSWERED = Reason("not-answered")
WITHHELD = Reason("withheld")
"""One reason for whatever is hidden in a group that is shown, so that it gives nothing away."""


class Figure(Struct, frozen=True, kw_only=True):
    """An estimate with its interval at `confidence`, from `n` respondents; `reason` says why there is none.

    A share of people is in steps; with a `bound` it is so much or less, or so much or more.
    """

    estimate: float | None
    low: float | None = None
    high: float | None = None
    confidence: float = 0.95
    n: int | None = None
    reason: Reason | None = None
    bound: Bound | None = None

    @property
    def known(self) -> float:
        """The estimate where there is one; raises `ValueError` elsewhere: what is not known is never said as 0."""
        return _known(self.estimate)

    @property
    def interval(self) -> tuple[float, float]:
        """Its ends where they are known; raises `ValueError` elsewhere."""
        return _known(self.low), _known(self.high)


def _known(value: float | None) -> float:
    if value is None:
        raise ValueError("a figure that is not known has no value to be said")
    return value


class GroupOfPeople(Struct, frozen=True, kw_only=True):
    """Who a group is: the organization, a unit or a group of a split, and below which other one it stands."""

    id: str
    name: str
    kind: GroupKind
    parent: str | None
    depth: int


Evidence = Mapping[str, Scalar | Figure | tuple[str, ...]]
