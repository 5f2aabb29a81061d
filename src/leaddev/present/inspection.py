"""What a file was taken as, as sections: the file as a whole, its columns, rows that are no people, what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.present.blocks import Column, Definitions, Paragraph, Prose, Row, Section, Table, Words, narrowing
from leaddev.report.inspection import InspectedColumn, Inspection, Sign
from leaddev.wording import Wording

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
LONGEST_NAME = 60
COLUMNS = ("letters", "heading", "role", "values", "missing")
"""Those of the table; a narrow screen has fewer of them, from the left."""


def inspection_sections(told: Inspection) -> Iterator[Section]:
    """All that is told, in the language of the inspection."""
    write = _Writer(told)
    title = write.say("inspect.title", file=told.file)
    yield Section("header", title, (Definitions(tuple(write.whole())),))
    if told.columns:
        tables = [write.columns(COLUMNS[:most]) for most in (5, 4, 3)]
        yield Section("columns", write.say("inspect.columns"), (narrowing(tables, (Prose(tuple(write.listed())),)),))
    if answers := tuple(write.answers()):
        yield Section("answers", write.say("inspect.answers"), (Prose(answers),))
    if told.left_out:
        said = ((write.words.say(f"left-out.{each.kind}"), write.count(each.rows)) for each in told.left_out)
        yield Section("left-out", write.say("inspect.left-out"), (Definitions(tuple(said)),))
    if told.problems:
        yield Section("problems", write.say("inspect.problems"), (Prose(tuple(write.problems())),))
    if told.next:
        steps = tuple(
            Paragraph(write.say(f"inspect.next.{each}", file=told.file, item=told.item)) for each in told.next
        )
        yield Section("next", write.say("inspect.next"), (Prose(steps),))


class _Writer:
    def __init__(self, told: Inspection) -> None:
        self.told, self.words = told, Wording(told.language)

    def say(self, key: str, **values: object) -> str:
        return self.words.say(key, **values)

    def count(self, number: int | None) -> str:
        """A number, or that it is a small one."""
        return self.say("inspect.few", k=self.told.minimum) if number is None else self.words.number(number)

    def whole(self) -> Iterator[tuple[str, str]]:
        """What is told of the file as a whole."""
        told = self.told
        yield self.say("inspect.kind"), self.say(f"inspect.kind.{told.kind}")
        if told.tool is not None or told.dialect is not None:
            yield self.say("inspect.tool"), told.tool or self.say("inspect.tool.plain")
        if told.declared or told.signs:
            signs = [self.say("inspect.sign.declared")] if told.declared else [self._sign(each) for each in told.signs]
            yield self.say("inspect.signs"), "; ".join(dict.fromkeys(signs))
        if told.model is not None:
            found = self.words.counted("inspect.model.found", told.questions or 0, model=told.model)
            yield self.say("inspect.model"), found
        if told.item is not None:
            said = self.say("inspect.structure.long", item=self.words.quoted(told.item))
            yield self.say("inspect.structure"), said
        is_by_person = told.item is not None and "long" not in told.next
        delimiter = DELIMITERS.get(told.delimiter or "")
        for key, value in (
            ("inspect.encoding", told.encoding),
            ("inspect.delimiter", self.say(f"inspect.delimiter.{delimiter}") if delimiter else None),
            ("inspect.sheet", told.sheet),
            ("inspect.not-read", ", ".join(told.sheets_not_read)),
            ("inspect.hidden", ", ".join(told.hidden)),
            ("inspect.joined", ", ".join(told.joined)),
            ("inspect.lines", told.lines),
            ("inspect.people" if is_by_person else "inspect.rows", self.count(told.rows) if told.columns else None),
        ):
            if value:
                yield self.say(key), value

    def _sign(self, sign: Sign) -> str:
        names = [self.words.quoted(name[:LONGEST_NAME]) for name in sign.names]
        return self.say(f"inspect.sign.{sign.kind}", names=self.words.listing(names))

    def columns(self, names: tuple[str, ...]) -> Table:
        """The table of columns with these columns of its own."""
        heads = tuple(Column(self.say(f"inspect.column.{name}"), right=name == "values") for name in names)
        rows = tuple(
            Row(tuple(Words(self._cell(name, each), "muted" if each.role == "tool" else "") for name in names))
            for each in self.told.columns
        )
        return Table("inspected", heads, rows, names.index("heading"))

    def listed(self) -> Iterator[Paragraph]:
        """The same as lines, where a table has no room."""
        for each in self.told.columns:
            what = f"{each.letters} {self._heading(each)}".strip()
            yield Paragraph(self.say("inspect.answers.of", what=what, answers=self._role(each)))

    def _cell(self, name: str, each: InspectedColumn) -> str:
        if name == "values":
            has_few = any(missing.cells is None for missing in each.missing)
            return self.say("inspect.nearly") if each.values is None and has_few else self.count(each.values)
        if name == "missing":
            said = (self.say(f"inspect.missing.{one.kind}", count=self.count(one.cells)) for one in each.missing)
            return ", ".join(said)
        return self._role(each) if name == "role" else each.letters if name == "letters" else self._heading(each)

    def _heading(self, each: InspectedColumn) -> str:
        if each.file is None:
            return each.heading
        return self.say("inspect.column.in-file", heading=each.heading, file=each.file)

    def answers(self) -> Iterator[Paragraph]:
        """How answers are written: of questions together, of other columns what stands in enough rows."""
        together: dict[tuple[str, ...], list[InspectedColumn]] = {}
        for each in self.told.columns:
            if each.role == "question" and each.coding:
                together.setdefault(each.coding, []).append(each)
            elif each.answers:
                text = self.say(
                    "inspect.answers.of", what=f"{each.letters} {self._heading(each)}", answers=", ".join(each.answers)
                )
                yield Paragraph(text, mark="item")
        for coding, columns in together.items():
            what = self.say(
                "inspect.answers.questions", count=len(columns), coding=", ".join(map(self._coding, coding))
            )
            shown = dict.fromkeys(answer for each in columns for answer in each.answers)
            yield Paragraph(self.say("inspect.answers.of", what=what, answers=", ".join(shown)), mark="item")

    def _role(self, each: InspectedColumn) -> str:
        said = self.say(f"inspect.role.{each.role}", of=each.of)
        if each.rating is not None:
            said = self.say(f"inspect.rating.{each.rating}", what=said)
        return said if each.way is None else self.say("inspect.way", what=said, way=self.say(f"inspect.way.{each.way}"))

    def _coding(self, coding: str) -> str:
        kind, _, language = coding.partition("-")
        return (
            self.say("inspect.coding.labels-of", language=language) if language else self.say(f"inspect.coding.{kind}")
        )

    def problems(self) -> Iterator[Paragraph]:
        """What does not fit, each with what to do."""
        for each in self.told.problems:
            place = "" if each.line is None else self.say("inspect.problem.line", line=each.line)
            yield Paragraph(self.say("inspect.problem", place=place, code=each.code, message=each.message), mark="item")
            if each.hint:
                yield Paragraph(each.hint, level=1, mark="advice")
