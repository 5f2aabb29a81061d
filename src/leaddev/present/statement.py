"""The statement about confidentiality as sections of plain sentences, for people who have never seen a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leaddev.present.blocks import Paragraph, Prose, Section, Words
from leaddev.report.statement import Collection, Shown, Statement
from leaddev.wording import Wording

LIMITS = ("holder", "knowledge", "guess", "others", "rounds", "tool", "program")
"""What is not protected against, the gravest first."""


def statement_sections(statement: Statement) -> Iterator[Section]:
    """All that is told, in the language of the statement."""
    write = _Writer(statement)
    aside = ", ".join(each for each in (statement.organization, statement.period) if each)
    intro = (Paragraph(write.say("statement.for"), "strong"), Paragraph(write.say("statement.program")))
    yield Section("header", write.say("statement.title", title=statement.title), (Prose(intro),), Words(aside))
    for name in ("collected", "shown", "minimum", "proved", "limits", "record"):
        paragraphs = tuple(getattr(write, name)())
        yield Section(name, write.say(f"statement.section.{name}"), (Prose(paragraphs),))


def statement_texts(statement: Statement) -> list[dict[str, Any]]:
    """The same for programs: each section with its sentences."""
    return [
        {
            "id": section.id,
            "title": section.title,
            "texts": [each.text for block in section.blocks if isinstance(block, Prose) for each in block.paragraphs],
        }
        for section in statement_sections(statement)
    ]


class _Writer:
    """One section a method, each with the sentences that hold for this survey."""

    def __init__(self, statement: Statement) -> None:
        self.of, self.words = statement, Wording(statement.language)
        self.k = self.words.number(statement.minimum_group)

    def say(self, key: str, **values: object) -> str:
        return self.words.say(key, **values)

    def item(self, key: str, **values: object) -> Paragraph:
        return Paragraph(self.say(key, **values), mark="item")

    def collected(self) -> Iterator[Paragraph]:
        found = self.of.collected
        yield Paragraph(
            self.say("statement.questions", count=self.words.number(sum(each.questions for each in found.parts)))
        )
        for each in found.parts:
            name = self.words.say(f"model.part.{each.part}")
            name = self.say("statement.about", part=name, about=", ".join(each.about)) if each.about else name
            yield Paragraph(f"{name}{self.words.say('colon')}{self.words.number(each.questions)}", mark="item")
        yield from self._of_each_person(found)
        if found.not_read is None:
            yield Paragraph(self.say("statement.as-stated"))
        elif found.not_read:
            yield Paragraph(self.say("statement.not-read", columns=self._quoted(found.not_read)))
        else:
            yield Paragraph(self.say("statement.nothing-else"))
        answers = self._quoted(found.no_answer)
        yield Paragraph(self.say("statement.no-answer", answers=answers) if answers else self.say("statement.empty"))
        yield Paragraph(
            self.say("statement.careless-out" if found.leaves_out_careless else "statement.careless-kept", k=self.k)
        )
        yield Paragraph(self.say("statement.comments"))

    def _of_each_person(self, found: Collection) -> Iterator[Paragraph]:
        items = [self.item("statement.unit", count=self.words.number(found.units))] if found.units else []
        items += [
            self.item("statement.division", division=each.split, groups=", ".join(each.groups)) for each in found.splits
        ]
        told = {"leader": found.has_leaders, "respondent": found.has_respondents, "seconds": found.has_seconds}
        items += [self.item(f"statement.person.{key}") for key, is_there in told.items() if is_there]
        if items:
            yield Paragraph(self.say("statement.each-person"))
            yield from items

    def shown(self) -> Iterator[Paragraph]:
        yield Paragraph(self.say("statement.averages"))
        if self.of.shown is None:
            yield Paragraph(self.say(f"statement.no-report.{self.of.why_not_shown}", k=self.k))
        elif self.of.shown.groups or self.of.shown.has_leaders_apart:
            yield from self._groups(self.of.shown)
        yield Paragraph(self.say("statement.shares", twice=self.words.number(2 * self.of.minimum_group)))
        yield Paragraph(self.say("statement.alike"))
        yield Paragraph(self.say("statement.response"))
        if self.of.collected.has_training:
            yield Paragraph(self.say("statement.training", k=self.k))

    def _groups(self, shown: Shown) -> Iterator[Paragraph]:
        yield Paragraph(self.say("statement.own-figures"))
        for each in shown.groups:
            counts = {"shown": self.words.number(each.shown), "all": self.words.number(each.shown + each.withheld)}
            if each.split is None:
                yield self.item("statement.units-shown", **counts)
            else:
                yield self.item("statement.groups-shown", division=each.split, **counts)
        if shown.has_leaders_apart:
            yield self.item("statement.leaders-shown")
        yield Paragraph(self.say("statement.withheld"))
        yield Paragraph(self.say("statement.rings-only"))

    def minimum(self) -> Iterator[Paragraph]:
        yield Paragraph(self.say("statement.minimum", k=self.k))
        if self.of.below_five:
            yield Paragraph(self.words.say("confidentiality.below-five", k=self.k), "warning")
        yield Paragraph(self.say("statement.minimum-fixed"))

    def proved(self) -> Iterator[Paragraph]:
        found = self.of.collected
        proved = self.words.say("confidentiality.statement", k=self.k)
        yield Paragraph(self.say("statement.promise"))
        yield Paragraph(self.of.shown.statement if self.of.shown else proved, "strong")
        divisions = [self.say("statement.units")] if found.units else []
        divisions += [self.say("statement.named-division", division=each.split) for each in found.splits]
        divisions += [self.say("statement.leaders-and-others")] if found.has_leaders else []
        if divisions:
            yield Paragraph(self.say("statement.how", k=self.k, divisions=self.words.listing(divisions)))
        yield Paragraph(self.say("statement.one-publication"))

    def limits(self) -> Iterator[Paragraph]:
        for key in LIMITS:
            text = self.say(f"statement.limit.{key}")
            if key == "holder" and self.of.collected.files:
                text = f"{text} {self.say('statement.holder.files', files=', '.join(self.of.collected.files))}"
            yield Paragraph(text, mark="item")

    def record(self) -> Iterator[Paragraph]:
        found = self.of.publications
        yield Paragraph(self.say("statement.record.what", record=found.record))
        yield Paragraph(self.say("statement.record.why"))
        if not found.is_readable:
            yield Paragraph(self.say("statement.record.unreadable"), "warning")
        elif not found.entries:
            yield Paragraph(self.say("statement.record.none"))
        for each in found.entries:
            numbers = {"number": each.number, "round": each.round, "k": self.words.number(each.minimum_group)}
            text = self.say("statement.record.entry", reports=", ".join(each.reports), **numbers)
            ended = self.say("statement.record.withdrawn") if each.withdrawn else ""
            yield Paragraph(f"{text}{ended}", mark="item")
        if found.belongs is not None:
            yield Paragraph(self.say("statement.record.belongs" if found.belongs else "statement.record.differs"))
        if found.others:
            yield Paragraph(self.say("statement.record.others", records=", ".join(found.others)))
        yield Paragraph(self.say("statement.record.deleted"))
        yield Paragraph(self.say("statement.more", version=self.of.leaddev), "muted")

    def _quoted(self, texts: tuple[str, ...]) -> str:
        return ", ".join(map(self.words.quoted, texts))
