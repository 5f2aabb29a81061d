"""What a page of its own says around the sections of a document: contents, how figures are computed, other plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from leaddev.present.blocks import Picture, Row, Section
from leaddev.report import Report
from leaddev.report.statement import Statement
from leaddev.wording import Wording

WORDS = ("ring", "withheld")
"""What a page explains besides the kinds of figure that it shows."""


class Explained(Struct, frozen=True):
    """How a kind of figure is computed, and the sections (id and title) in which it stands."""

    id: str
    title: str
    text: str
    places: tuple[tuple[str, str], ...]


class Explanations(Struct, frozen=True):
    """The part of a page that says how figures are computed: what it is, then the kinds in the order of the page."""

    title: str
    about: str
    stands: str
    kinds: tuple[Explained, ...]

    @property
    def titles(self) -> dict[str, str]:
        """The name of each kind."""
        return {each.id: each.title for each in self.kinds}


class MovableRing(Struct, frozen=True):
    """A ring with what is invested in it; `side` is its place in the contrast, empty where it has none."""

    title: str
    amount: float
    side: str


class WhatIf(Struct, frozen=True):
    """What a page needs to tell the excess after a move of investment between rings, without an interval.

    `needed` is the share of the need of the taught side; `start` and `end` are the rings that are chosen first.
    `told` has [amount], [now] and [then] where numbers are filled in.
    """

    title: str
    about: str
    source: str
    target: str
    amount: str
    told: str
    needed: float
    rings: tuple[MovableRing, ...]
    start: int
    end: int


class Frame(Struct, frozen=True):
    """What a page of its own says around the sections.

    Its language, the title of its contents and how to pass these by, what a button that sorts is called ([title] is
    filled in), how figures are computed, and where it can be told what a move of investment would do.
    """

    language: str
    contents: str
    skip: str
    sort: str
    explanations: Explanations
    what_if: WhatIf | None


def frame_of(document: Report | Statement, sections: Iterable[Section] = ()) -> Frame:
    """What stands around the sections of a document, in its language."""
    words = Wording(document.organization.language if isinstance(document, Report) else document.language)
    return Frame(
        language=words.spoken,
        contents=words.say("page.contents"),
        skip=words.say("page.skip"),
        sort=words.say("page.sort", title="[title]"),
        explanations=_explanations(sections, words),
        what_if=_what_if(document, words) if isinstance(document, Report) else None,
    )


def _explanations(sections: Iterable[Section], words: Wording) -> Explanations:
    """Each kind of figure that stands in a section, once, in the order in which they stand there; then other words."""
    places: dict[str, dict[str, str]] = {}
    for section in sections:
        for kind in _kinds_in(section):
            places.setdefault(kind, {})[section.id] = section.title
    found = places | {word: places.get(word, {}) for word in WORDS if places}
    kinds = (
        Explained(
            kind,
            words.say(f"figure.{kind}"),
            words.say(f"figure.{kind}.means"),
            tuple((id_, title) for id_, title in stands.items() if title and id_ != "header"),
        )
        for kind, stands in found.items()
    )
    title, about, stands = words.say("page.how"), words.say("page.how.about"), words.say("page.how.stands")
    return Explanations(title, about, stands, tuple(kinds))


def _kinds_in(part: Any) -> Iterator[str]:
    """The kinds of figure that a part of a section names; rows and pictures name none of their own."""
    if isinstance(part, tuple):
        for each in part:
            yield from _kinds_in(each)
    elif isinstance(part, Struct) and not isinstance(part, Row | Picture):
        for name in part.__struct_fields__:
            value = getattr(part, name)
            if name in ("figure", "figures"):
                yield from (each for each in ([value] if isinstance(value, str) else value) if each)
            elif name != "instead":
                yield from _kinds_in(value)


def _what_if(report: Report, words: Wording) -> WhatIf | None:
    """Nothing where the excess is not known, or where there is nothing to move to the other side."""
    balance, investment = report.balance, report.investment
    needed = balance.needed_share.estimate
    if investment is None or needed is None or balance.excess.estimate is None:
        return None
    amounts = {each.ring: getattr(each, investment.currency) or 0.0 for each in investment.rings}
    sides = dict.fromkeys(balance.taught, "taught") | dict.fromkeys(balance.lived, "lived")
    rings = tuple(
        MovableRing(each.title, amounts.get(each.id, 0.0), sides.get(each.id, "")) for each in report.model.rings
    )
    places = {side: [n for n, ring in enumerate(rings) if ring.side == side] for side in ("taught", "lived")}
    source, target = ("taught", "lived") if balance.excess.estimate >= 0 else ("lived", "taught")
    start = max(places[source], key=lambda n: rings[n].amount)
    end = min(places[target], key=lambda n: rings[n].amount)
    unit = words.say(f"page.move.{investment.currency}", currency=report.organization.currency)
    told = {
        name: words.say(f"page.move.{name}", unit=unit) for name in ("title", "about", "source", "target", "amount")
    }
    said = words.say("page.move.told", amount="[amount]", now="[now]", then="[then]", unit=unit)
    return WhatIf(**told, told=said, needed=needed, rings=rings, start=start, end=end)
