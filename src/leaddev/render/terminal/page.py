"""A paper with a report on it: words in its language, ring titles, and figures written with their uncertainty."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.text import Text

from leaddev.render.terminal.paper import MARGIN, Paper, width_of
from leaddev.report import Figure, Report
from leaddev.wording import Wording

NOTHING = "–"


class Page(Paper, frozen=True, kw_only=True):
    """What every section gets; `by` is the split that was asked for."""

    report: Report
    words: Wording
    by: str | None = None

    def say(self, key: str, **values: object) -> str:
        """A text of the terminal report."""
        return self.words.say(f"terminal.{key}", **values)

    def counted(self, key: str, count: int) -> str:
        """A text of the terminal report with a count in it."""
        return self.words.counted(f"terminal.{key}", count)

    def section(self, key: str, aside: str = "") -> None:
        """The title of a section."""
        self.heading(self.say(f"section.{key}"), aside)

    def ring(self, ring: str) -> str:
        """The title of a ring."""
        return next((each.title for each in self.report.model.rings if each.id == ring), ring)

    def rings(self, rings: Iterable[str]) -> str:
        """Rings as a list in a sentence."""
        names = {each.id: each.within for each in self.report.model.rings}
        return self.words.listing([names.get(ring, ring) for ring in rings])

    def percent(self, share: float | None) -> str:
        """A share, or a dash."""
        return NOTHING if share is None else self.words.percent(share)

    def number(self, value: float | None, decimals: int = 0) -> str:
        """A number, or a dash."""
        return NOTHING if value is None else self.words.number(value, decimals)

    def amount(self, value: float) -> str:
        """An amount of what the balance counts."""
        return self.words.amount(value, self.report.balance.currency, self.report.organization.currency)

    def estimated_amount(self, value: float) -> str:
        """An amount that rests on an estimate."""
        return self.words.estimated_amount(value, self.report.balance.currency, self.report.organization.currency)

    def threshold(self, value: float) -> str:
        """A threshold with as many decimals as it has."""
        return self.number(value, next((places for places in range(4) if round(value, places) == value), 4))

    def score(self, figure: Figure, *, span: bool, decimals: int = 0) -> str:
        """A score of 0-100, with its interval where `span` is asked."""
        bounds = self._span(figure, lambda value: self.words.number(value, decimals)) if span else ""
        return self.number(figure.estimate, decimals) + bounds

    def share(self, figure: Figure) -> str:
        """A share with its interval."""
        return self.percent(figure.estimate) + self._span(figure, self.words.points)

    def ratio(self, figure: Figure, *, span: bool) -> str:
        """How many times, with its interval where `span` is asked."""
        if figure.estimate is None or figure.reason is not None:
            return NOTHING
        return f"{self.words.ratio(figure.estimate)} ×" + (self._span(figure, self.words.ratio) if span else "")

    def excess(self, figure: Figure) -> str:
        """A difference of shares in points, with its sign and its interval."""
        if figure.estimate is None:
            return NOTHING
        return self.signed(self.words.points(figure.estimate)) + self._span(figure, self.words.points)

    def signed(self, number: str) -> str:
        """A number as printed, with a plus where it is more than 0."""
        return number if number.startswith("-") or number == "0" else f"+{number}"

    def interval(self, figure: Figure) -> str:
        """The interval of a share alone, in percentage points."""
        return self._span(figure, self.words.points).strip()

    def answered(self, count: int, headcount: int | None) -> str:
        """How many answered, of how many where that is known."""
        if headcount is None:
            return self.words.number(count)
        return self.say("of", count=self.words.number(count), all=self.words.number(headcount))

    def definitions(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Terms on the left, what they say on the right."""
        listed = [(self.screen.fit(term), content) for term, content in pairs if content]
        widest = max((width_of(term) for term, _ in listed), default=0)
        for term, content in listed:
            padding = " " * (widest - width_of(term) + MARGIN)
            self.paragraph(content, first=Text(term + padding, style="dim"))

    def _span(self, figure: Figure, show: Callable[[float], str]) -> str:
        if figure.low is None or figure.high is None or figure.estimate is None:
            return ""
        low, high = show(figure.low), show(figure.high)
        if low == high:
            return ""
        joined = f"{low} {self.say('to')} {high}" if low.startswith("-") or high.startswith("-") else f"{low}–{high}"
        return f" ({joined})".replace(" ", "\u00a0")
