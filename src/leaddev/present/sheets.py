"""What a workbook is made of, whatever writes it: sheets of columns with a kind, charts of their columns, notes.

A number is that of the report, and its kind says how it is written; nothing here has a colour or a width. What is not
known is said in words, with the reason in a column of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from msgspec import Struct

from leaddev.present.presenter import NOTHING, Presenter
from leaddev.report import Figure, PeopleShare, Reason

Kind = Literal[
    "text", "count", "number", "fine", "share", "people", "points", "ratio", "signed", "change", "chance", "plain"
]
"""How a number is written: whole, with one or two decimals, as a share, a share of people (in steps), a difference of
shares in points, how many times, with its sign (and one decimal, or none), a probability of chance, or as it is."""
Shade = Literal["", "level", "need", "investment"]
"""What the amounts of a column are of, for a medium that shades."""
HIDDEN = "hidden"
"""Marks the row of a group that is not shown."""
NO_COLUMNS = (HIDDEN, "reason")
"""What a row says of its cells."""
PROTECTIVE = ("withheld", "group-hidden", "shares-withheld")
"""Reasons that protect people."""


class Cell(Struct, frozen=True):
    """A number of another kind than its column, or a bound; a text as deep in a tree as `level` says."""

    value: float | str
    kind: Kind = "text"
    bound: str = ""
    level: int = 0


Value = Cell | float | str | None


class Measure(Struct, frozen=True):
    """A number of a kind of its own."""

    value: Figure | float | None
    kind: Kind


Key = str | tuple[str, str, str]
"""What a column is; with an id and a name where a sheet has several of a kind, which stand there without intervals."""
Row = Mapping[Any, object]
"""What stands in a row, by the keys of columns."""


class Column(Struct, frozen=True):
    """A column with what it means; empty where its heading says it."""

    key: Key
    title: str
    kind: Kind = "text"
    means: str = ""
    shade: Shade = ""


class Sheet(Struct, frozen=True):
    """A table; `title` says what it holds."""

    id: str
    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def place(self, key: Key) -> int:
        """The number of a column."""
        return [column.key for column in self.columns].index(key)


class Chart(Struct, frozen=True):
    """Columns of a sheet, or of its first rows, as bars, with all that they show in words; `upright` ones stand."""

    title: str
    text: str
    sheet: Sheet
    names: Key
    series: tuple[Key, ...]
    upright: bool = False


class Note(Struct, frozen=True):
    """A text of the first sheet after its `lead`, which leads to a sheet where `link` names one."""

    lead: str
    text: str
    link: str = ""
    is_strong: bool = False


class Workbook(Struct, frozen=True):
    """A title, the notes of the first sheet, the sheets, and the charts, which stand on a sheet of their own."""

    title: str
    start: str
    notes: tuple[Note, ...]
    sheets: tuple[Sheet, ...]
    charts: tuple[Chart, ...] = ()
    pictures: str = ""


class Field(Struct, frozen=True):
    """How a key is written, which kind of figure it is, and what its amounts are of."""

    kind: Kind = "text"
    figure: str = ""
    shade: Shade = ""


FIELDS = {
    "answered": Field("count", "response"),
    "alpha": Field("fine", "alpha"),
    "closed": Field("share", "staff-share"),
    "correlation": Field("fine", "together"),
    "cost": Field("count", "investment"),
    "depth": Field("count", "depth"),
    "difference": Field("signed", "view"),
    "endorsed": Field("number", "chain", "level"),
    "endorsed-lived": Field("signed", "chain"),
    "estimate": Field("number"),
    "everybody": Field("number", "view", "level"),
    "explained": Field("number", "together"),
    "frequency": Field("number", "frequency", "level"),
    "gap": Field("signed", "question-gap"),
    "gap-reliability": Field("fine", "gap-reliability"),
    "gap-of": Field("number", "gap"),
    "gate-level": Field("number", "gate", "level"),
    "given": Field("number", "respect"),
    "hours": Field("count", "investment", "investment"),
    "icc1": Field("fine", "between-units"),
    "icc2": Field("fine", "between-units"),
    "importance": Field("number", "importance"),
    "intended": Field("share", "intention"),
    "invested": Field("share", "investment-share", "investment"),
    "items": Field("count", "alpha"),
    "keys": Field("count", "symptom"),
    "leaders": Field("number", "view", "level"),
    "level": Field("number", "level", "level"),
    "limit": Field("plain", "threshold"),
    "lived": Field("number", "chain", "level"),
    "mandatory-cost": Field("count", "investment"),
    "mandatory-hours": Field("count", "investment"),
    "mandatory-participants": Field("count", "investment"),
    "moves": Field("change", "choice"),
    "mwds": Field("fine", "mwds"),
    "n": Field("count", "people"),
    "named": Field("people", "named", "level"),
    "natural": Field("number", "chain", "level"),
    "need": Field("number", "need", "need"),
    "needed": Field("share", "need-share", "need"),
    "number": Field("count", "priority"),
    "omega": Field("fine", "omega"),
    "order": Field("count", "mwds"),
    "participants": Field("count", "investment"),
    "people": Field("people", "need", "need"),
    "perception": Field("signed", "respect"),
    "points": Field("change", "ways"),
    "p": Field("chance", "respect"),
    "question-importance": Field("number", "question-level"),
    "question-level": Field("number", "question-level", "level"),
    "ratio": Field("ratio", "ratio"),
    "received": Field("number", "respect", "level"),
    "reports": Field("count", "named"),
    "response": Field("share", "response"),
    "shortfall": Field("people", "shortfall"),
    "staff": Field("number", "view", "level"),
    "staff-count": Field("count", "response"),
    "threshold": Field("number", "gate"),
    "to-move": Field("change", "moved"),
    "top": Field("share", "named"),
    "units": Field("count", "between-units"),
    "unknown": Field("share", "staff-share"),
    "wanted": Field("people", "wanted"),
    "ways": Field("count", "ways", "level"),
    "weight": Field("share", "labels", "investment"),
    # texts that need more than their heading
    "certainty": Field("text", "finding"),
    "differs": Field("text", "differs"),
    "divided": Field("text", "agreement"),
    "has-gap": Field("text", "gap"),
    "link": Field("text", "break"),
    "lived-here": Field("text", "lived-here"),
    "ring": Field("text", "ring"),
    "severity": Field("text", "finding"),
    "state": Field("text", "gate"),
    "verdict-of-ring": Field("text", "ring-verdict"),
    "verdict-of-symptom": Field("text", "symptom"),
}
"""What is no plain text."""
OWN_MEANING = ("depth", "labels")
"""Meanings that no kind of figure has."""
TEXT = Field()


def sheet(write: Presenter, name: str, rows: Iterable[Row]) -> Sheet | None:
    """The rows as columns: those in which something stands, a figure with both ends of its interval, reasons last."""
    found = list(rows)
    richest = sorted(found, key=len, reverse=True)
    keys = dict.fromkeys(key for row in richest for key in row if key not in NO_COLUMNS)
    columns: list[tuple[Column, list[Value]]] = []
    for key in keys:
        columns += _columns(write, key, found)
    reasons: list[Value] = [_reason(write, row) or NOTHING for row in found]
    columns.append((Column("reason", write.wording.say("workbook.reason")), reasons))
    shown = [(column, cells) for column, cells in columns if any(cell not in (NOTHING, None) for cell in cells)]
    if not shown:
        return None
    heads, cells = zip(*shown, strict=True)
    titles = (write.wording.say(f"workbook.sheet.{name}"), write.wording.say(f"workbook.about.{name}"))
    return Sheet(name, *titles, heads, tuple(zip(*cells, strict=True)))


def _columns(write: Presenter, key: Key, rows: Sequence[Row]) -> Iterator[tuple[Column, list[Value]]]:
    column = heading(write, key)
    yield column, [_value(write, row, key, column.kind, "estimate") for row in rows]
    figures = [figure for row in rows if (figure := _figure(row.get(key))) is not None]
    confidence = next((each.confidence for each in figures if each.low is not None), None)
    if confidence is not None and isinstance(key, str):
        for end in ("low", "high"):
            told = write.wording.say(f"workbook.{end}", title=column.title, confidence=write.percent(confidence))
            yield (
                Column(f"{key}-{end}", told, column.kind),
                [_value(write, row, key, column.kind, end) for row in rows],
            )


def heading(write: Presenter, key: Key) -> Column:
    """A column by its key: what it is called, how it is written, what it means."""
    base, _, name = key if isinstance(key, tuple) else (key, "", "")
    field = FIELDS.get(base, TEXT)
    title = write.wording.say(f"workbook.{base}", currency=write.report.organization.currency, unit=write.unit)
    own = field.figure in OWN_MEANING
    said = f"workbook.means.{field.figure}" if own else f"figure.{field.figure}.means"
    means = write.wording.say(said) if field.figure else ""
    return Column(key, f"{title}{write.wording.say('colon')}{name}" if name else title, field.kind, means, field.shade)


def _figure(value: object) -> Figure | None:
    value = value.value if isinstance(value, Measure) else value
    return value if isinstance(value, Figure) else None


def _value(write: Presenter, row: Row, key: Key, kind: Kind, part: str) -> Value:
    """What stands in a cell: a number, or why there is none in a word."""
    value, bound = row.get(key), ""
    if isinstance(value, Measure):
        kind, value = value.kind, value.value
    if isinstance(value, Figure):
        if value.estimate is None or value.reason is not None:
            return _in_a_word(write, value.reason)
        value, bound = getattr(value, part), value.bound or "" if part == "estimate" else ""
    elif part != "estimate":
        value = None
    if isinstance(value, PeopleShare):
        bound = "at-most" if value.at_most is not None else "at-least" if value.at_least is not None else ""
        value = next((each for each in (value.estimate, value.at_most, value.at_least) if each is not None), None)
    if value is None:
        return write.wording.say("figure.withheld") if row.get(HIDDEN) and kind != "text" else NOTHING
    if isinstance(value, bool):
        return write.say("symptoms.key-yes" if value else "symptoms.key-no")
    if isinstance(value, int | float):
        return Cell(round(value * 100, 10) if kind == "points" else value, kind, bound)
    return value if isinstance(value, Cell) else str(value) or NOTHING


def _in_a_word(write: Presenter, reason: Reason | None) -> str:
    if reason is None:
        return NOTHING
    return write.wording.say("figure.withheld") if reason.code in PROTECTIVE else write.say("mode.unknown")


def _reason(write: Presenter, row: Row) -> str:
    """Why a row lacks numbers: once where all lack them for one reason, else by the column."""
    if row.get(HIDDEN):
        return write.say("withheld")
    given = row.get("reason")
    said = {"": write.because(given)} if isinstance(given, Reason) else {}
    for key, value in row.items():
        figure = _figure(value)
        if figure is not None and figure.reason is not None:
            said[heading(write, key).title] = write.because(figure.reason)
    if len(set(said.values())) <= 1:
        return next(iter(said.values()), "")
    named = (f"{title}{write.wording.say('colon')}{text}" if title else text for title, text in said.items())
    return write.wording.say("semicolon").join(named)
