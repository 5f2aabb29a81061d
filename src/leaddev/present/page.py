"""What a page of its own says around the sections of a document: contents, explanations, words, other plans."""

from __future__ import annotations

from msgspec import Struct

from leaddev.present.blocks import Definitions, Words
from leaddev.report import Report
from leaddev.report.statement import Statement
from leaddev.wording import Wording

TERMS = ("ring", "need", "investment", "interval", "gate", "certainty", "withheld")
"""What the glossary of a page explains."""


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

    Its language, the title of its contents and how to pass these by, what opens an explanation, the words that are
    explained, with a title, and where it can be told what a move of investment would do.
    """

    language: str
    contents: str
    skip: str
    how: str
    glossary: Definitions
    what_if: WhatIf | None


def frame_of(document: Report | Statement) -> Frame:
    """What stands around the sections of a document, in its language."""
    is_report = isinstance(document, Report)
    words = Wording(document.organization.language if isinstance(document, Report) else document.language)
    terms = tuple((words.say(f"glossary.{term}"), words.say(f"glossary.{term}.means")) for term in TERMS)
    return Frame(
        language=words.spoken,
        contents=words.say("page.contents"),
        skip=words.say("page.skip"),
        how=words.say("page.how"),
        glossary=Definitions(terms if is_report else (), Words(words.say("page.glossary"))),
        what_if=_what_if(document, words) if isinstance(document, Report) else None,
    )


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
