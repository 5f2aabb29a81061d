"""The registry of rules: a rule is one function with a code, a name and a docstring that `leaddev explain` prints."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from leaddev.findings.certainty import Support, certainty_of
from leaddev.report import Currency, Evidence, Figure, Finding, Horizon, Owner, Report, RingSummary, Severity, Where
from leaddev.wording import Wording

SECTIONS = ("What it finds", "Why it matters", "How it is decided", "When it stays silent", "What to do", "Sources")

Find = Callable[["Case"], Iterator[Finding]]


class Case(Struct, frozen=True, dict=True):
    """What a rule sees: the report so far, how to say things, and its own code and name."""

    report: Report
    wording: Wording
    code: str = ""
    name: str = ""
    sources: tuple[str, ...] = ()

    @cached_property
    def thresholds(self) -> dict[str, float]:
        """Thresholds in force, by name."""
        return {threshold.name: threshold.value for threshold in self.report.model.thresholds}

    @cached_property
    def rings(self) -> dict[str, RingSummary]:
        """The model's rings by id."""
        return {ring.id: ring for ring in self.report.model.rings}

    @property
    def contrast(self) -> tuple[str, ...]:
        """The rings of the contrast, those that are taught first."""
        return (*self.report.balance.taught, *self.report.balance.lived)

    def ring_names(self, rings: tuple[str, ...] | list[str]) -> str:
        """Rings as a listing in a sentence whose French says "les anneaux" before it."""
        chosen = [self.rings[ring] for ring in rings]
        return self.wording.listing(
            [self.wording.say("ring.listed", title=ring.title, within=ring.within) for ring in chosen]
        )

    def rings_within(self, rings: tuple[str, ...] | list[str]) -> str:
        """Rings as a listing within a sentence, each with the article that its language asks for."""
        return self.wording.listing([self.rings[ring].within for ring in rings])

    def amount(self, value: float, currency: Currency | None = None) -> str:
        """An amount in words: in what the balance counts, unless said otherwise."""
        return self.wording.amount(value, currency or self.report.balance.currency, self.report.organization.currency)

    def estimated_amount(self, value: float) -> str:
        """An amount that rests on an estimate, in what the balance counts."""
        report = self.report
        return self.wording.estimated_amount(value, report.balance.currency, report.organization.currency)

    def share(self, figure: Figure) -> str:
        """A share of people as it is said, alone."""
        return self.wording.share(figure.known, figure.bound)

    def organization(self, subject: str | None = None) -> Where:
        """The whole organization, or the unit that the report is about, and which ring or the like of it."""
        organization = self.report.organization
        scope = organization.scope or "organization"
        return Where(kind="organization", id=scope, name=organization.name, subject=subject)

    def finding(self, severity: Severity, where: Where, support: Support, evidence: Evidence, **values: str) -> Finding:
        """A finding of this rule: its sentences are `CODE.statement` and `CODE.advice`, filled with `values`."""
        about = (where.id,) if where.subject is None else (where.id, where.subject)
        return Finding(
            id=":".join((self.code, *about)),
            code=self.code,
            name=self.name,
            severity=severity,
            certainty=certainty_of(support, self.report),
            where=where,
            statement=self.wording.say(f"{self.code}.statement", **values),
            evidence=evidence,
            recommendation=self.wording.say(f"{self.code}.advice", **values),
            sources=self.sources,
        )


class Rule(Struct, frozen=True, dict=True):
    """A registered rule."""

    code: str
    name: str
    topic: str
    sources: tuple[str, ...]
    owner: Owner
    horizon: Horizon
    find: Find

    @property
    def summary(self) -> str:
        """One line."""
        return self.explanation[0][1]

    @cached_property
    def explanation(self) -> tuple[tuple[str, str], ...]:
        """The sections of the docstring, in their fixed order."""
        text = inspect.cleandoc(self.find.__doc__ or "")
        parts = re.split(rf"^({'|'.join(SECTIONS)}): ?", text, flags=re.MULTILINE)
        pairs = zip(parts[1::2], parts[2::2], strict=True)
        return tuple((title, " ".join(body.split())) for title, body in pairs)


def severity_of(size: float, medium: float, high: float) -> Severity:
    """How much a size matters, from where it is medium and from where it is high."""
    if size >= high:
        return "high"
    return "medium" if size >= medium else "low"


def without_sign(figure: Figure) -> tuple[float, float, float]:
    """Size and interval of a difference, whichever way it goes."""
    value, (low, high) = figure.known, figure.interval
    return (value, low, high) if value >= 0 else (-value, -high, -low)


RULES: dict[str, Rule] = {}


def codes_in(written: Iterable[str]) -> tuple[str, ...]:
    """Codes of findings, or starts of codes, in upper case; several may stand in one word, separated by commas."""
    return tuple(word.strip().upper() for group in written for word in group.split(",") if word.strip())


def unknown_codes(codes: Iterable[str]) -> list[str]:
    """Those with which no code of a finding starts."""
    return [code for code in codes if not any(known.startswith(code) for known in RULES)]


def rule(code: str, name: str, topic: str, *sources: str, owner: Owner, horizon: Horizon) -> Callable[[Find], Find]:
    """Register a function as the rule `code`; findings of a topic share one place among the priorities.

    `owner` is whose task the advice is, `horizon` when it is begun with.
    """

    def register(find: Find) -> Find:
        if code in RULES:
            raise ValueError(f"{code} is registered twice")
        RULES[code] = Rule(code, name, topic, sources, owner, horizon, find)
        return find

    return register
