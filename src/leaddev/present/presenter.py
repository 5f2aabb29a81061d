"""What every section is written with: the report, the words of its language, figures with their uncertainty."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from leaddev.present.blocks import Block, Section, Words
from leaddev.report import Figure, Quality, Reason, Report
from leaddev.wording import MINUS, Wording

NOTHING = "–"


HIGHEST = 100


def amount_of(figure: Figure) -> float | None:
    """A score as a share of the highest one, for media that shade."""
    return None if figure.estimate is None else figure.estimate / HIGHEST


class Presenter(Struct, frozen=True, kw_only=True):
    """Says a report in a language; `by` is the split that was asked for."""

    report: Report
    wording: Wording
    by: str | None = None

    def say(self, key: str, **values: object) -> str:
        """A text of the report."""
        return self.wording.say(f"terminal.{key}", **values)

    def counted(self, key: str, count: int) -> str:
        """A text of the report with a count in it."""
        return self.wording.counted(f"terminal.{key}", count)

    def section(self, key: str, *blocks: Block, aside: str = "", figure: str = "") -> Section:
        """The section `key` with its title; `figure` is the kind of what the aside says."""
        return Section(key, self.say(f"section.{key}"), blocks, Words(aside, figure=figure))

    def ring(self, ring: str) -> str:
        """The title of a ring."""
        return next((each.title for each in self.report.model.rings if each.id == ring), ring)

    def rings(self, rings: Iterable[str]) -> str:
        """Rings as a list in a sentence."""
        names = {each.id: each.within for each in self.report.model.rings}
        return self.wording.listing([names.get(ring, ring) for ring in rings])

    def percent(self, share: float | None) -> str:
        """A share, or a dash."""
        return NOTHING if share is None else self.wording.percent(share)

    def number(self, value: float | None, decimals: int = 0) -> str:
        """A number, or a dash."""
        return NOTHING if value is None else self.wording.number(value, decimals)

    def amount(self, value: float) -> str:
        """An amount of what the balance counts."""
        return self.wording.amount(value, self.report.balance.currency, self.report.organization.currency)

    @property
    def unit(self) -> str:
        """What the balance counts."""
        counted = self.report.balance.currency
        return self.report.organization.currency if counted == "cost" else self.wording.say(f"unit.{counted}")

    def estimated_amount(self, value: float) -> str:
        """An amount that rests on an estimate."""
        return self.wording.estimated_amount(value, self.report.balance.currency, self.report.organization.currency)

    def because(self, reason: Reason | None) -> str:
        """Why something is not known."""
        return "" if reason is None else self.wording.because(reason)

    def sentence(self, reason: Reason | None) -> str:
        """The same as a sentence of its own."""
        said = self.because(reason)
        return f"{said[:1].upper()}{said[1:].removesuffix('.')}." if said else ""

    def threshold(self, value: float) -> str:
        """A threshold with as many decimals as it has."""
        return self.number(value, next((places for places in range(4) if round(value, places) == value), 4))

    def score(self, figure: Figure, *, span: bool, decimals: int = 0) -> str:
        """A score of 0-100, with its interval where `span` is asked."""
        return self.number(figure.estimate, decimals) + (self._score_span(figure, decimals) if span else "")

    def difference(self, figure: Figure, *, span: bool) -> str:
        """A difference of scores with its sign, with its interval where `span` is asked."""
        if figure.estimate is None:
            return NOTHING
        return self.signed(self.number(figure.estimate)) + (self._score_span(figure, 0) if span else "")

    def _score_span(self, figure: Figure, decimals: int) -> str:
        return self._span(figure, lambda value: self.wording.number(value, decimals))

    def share(self, figure: Figure) -> str:
        """A share with its interval."""
        return self.bare_share(figure) + self._span(figure, self.wording.points)

    def bare_share(self, figure: Figure) -> str:
        """A share alone."""
        return NOTHING if figure.estimate is None else self.wording.share(figure.estimate, figure.bound)

    def ratio(self, figure: Figure, *, span: bool) -> str:
        """How many times, with its interval where `span` is asked."""
        if figure.estimate is None or figure.reason is not None:
            return NOTHING
        return f"{self.wording.ratio(figure.estimate)} ×" + (self._span(figure, self.wording.ratio) if span else "")

    def excess(self, figure: Figure) -> str:
        """A difference of shares in points, with its sign and its interval."""
        if figure.estimate is None:
            return NOTHING
        return self.signed(self.wording.points(figure.estimate)) + self._span(figure, self.wording.points)

    def signed(self, number: str) -> str:
        """A number as printed, with a plus where it is more than 0."""
        return number if number.startswith(MINUS) or number == "0" else f"+{number}"

    def interval(self, figure: Figure) -> str:
        """The interval of a share alone, in percentage points."""
        return self._span(figure, self.wording.points).strip()

    def answered(self, count: int, headcount: int | None) -> str:
        """How many answered, of how many where that is known."""
        if headcount is None:
            return self.wording.number(count)
        return self.say("of", count=self.wording.number(count), all=self.wording.number(headcount))

    def response(self, quality: Quality) -> str:
        """How many answered, and which share that is; or how many of them count."""
        key = "answered-kept" if quality.careless is not None and quality.careless.excluded else "answered"
        people = self.say(key, people=self.answered(quality.respondents, quality.headcount))
        if quality.response_rate is None:
            return people
        rate = self.percent(quality.response_rate)
        return f"{people} ({rate if quality.headcount is not None else self.say('answered-where-known', rate=rate)})"

    def _span(self, figure: Figure, show: Callable[[float], str]) -> str:
        if figure.low is None or figure.high is None or figure.estimate is None:
            return ""
        low, high = show(figure.low), show(figure.high)
        if low == high:
            return ""
        joined = f"{low} {self.say('to')} {high}" if MINUS in low + high else f"{low}–{high}"
        return f" ({joined})".replace(" ", "\u00a0")


def presenter_of(report: Report, by: str | None = None) -> Presenter:
    """What says a report in its own language."""
    return Presenter(report=report, wording=Wording(report.organization.language), by=by)
