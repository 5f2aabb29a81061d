"""A report as a workbook: how to read it, a sheet for each part of which something is known, charts, every figure.

A statement about confidentiality becomes one sheet of sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from leaddev.present import sheet_evidence, sheet_rows
from leaddev.present.blocks import Bars
from leaddev.present.document import Document
from leaddev.present.opening import header
from leaddev.present.presenter import Presenter, presenter_of
from leaddev.present.rings import rings as ring_section
from leaddev.present.sheets import Chart, Column, Key, Note, Row, Sheet, Workbook, heading, sheet
from leaddev.present.statement import statement_sections, statement_texts
from leaddev.report import GateGroup
from leaddev.report.statement import Statement
from leaddev.wording import Wording

SHEETS: tuple[Callable[[Presenter], Iterator[Row]], ...] = (
    sheet_rows.summary,
    sheet_rows.priorities,
    sheet_rows.rings,
    sheet_rows.findings,
    sheet_rows.intentions,
    sheet_rows.preconditions,
    sheet_rows.waiting,
    sheet_rows.leadership,
    sheet_rows.leadership_units,
    sheet_rows.values,
    sheet_rows.named_values,
    sheet_rows.respect,
    sheet_rows.respect_matrix,
    sheet_rows.symptoms,
    sheet_rows.causes,
    sheet_rows.together,
    sheet_rows.gaps,
    sheet_rows.wants,
    sheet_evidence.items,
    sheet_evidence.units,
    sheet_evidence.unit_rings,
    sheet_evidence.splits,
    sheet_evidence.investment,
    sheet_evidence.programmes,
    sheet_evidence.ways,
    sheet_evidence.choices,
    sheet_evidence.quality,
    sheet_evidence.reliability,
    sheet_evidence.differences,
    sheet_evidence.thresholds,
)
"""In the order in which they stand; the function has the name of the sheet."""
MEASURES = {
    "excess": "excess",
    "invested-taught": "investment-share",
    "needed-taught": "need-share",
    "moved-share": "moved",
    "misplaced": "misplaced",
    "response": "response",
    "ways-count": "ways",
}
"""The kind of figure of what stands in the summary."""


def workbook_of(
    document: Document, names: Sequence[str], figures: Iterable[Mapping[str, float | str | None]]
) -> Workbook:
    """All that a document says as sheets; `figures` are the rows of its tidy table, `names` the columns of that."""
    if isinstance(document, Statement):
        return _of_statement(document)
    write = presenter_of(document)
    made = (sheet(write, each.__name__.replace("_", "-"), each(write)) for each in SHEETS)
    shown = [each for each in made if each is not None]
    explained = sheet(write, "columns", _meanings(write, shown))
    titles = _titles(write.wording, "figures")
    columns = tuple(Column(name, name, "plain") for name in names)
    every = Sheet("figures", *titles, columns, tuple(tuple(row.get(name) for name in names) for row in figures))
    sheets = (*shown, *([explained] if explained else []), every)
    charts = tuple(_charts(write, {each.id: each for each in sheets}))
    return Workbook(
        title=header(write).title,
        start=write.wording.say("workbook.start"),
        notes=tuple(_notes(write, sheets, has_charts=bool(charts))),
        sheets=sheets,
        charts=charts,
        pictures=write.wording.say("workbook.pictures"),
    )


def _titles(words: Wording, name: str) -> tuple[str, str]:
    return words.say(f"workbook.sheet.{name}"), words.say(f"workbook.about.{name}")


def _meanings(write: Presenter, sheets: Iterable[Sheet]) -> Iterator[Row]:
    """What headings mean, and on which sheets they stand; before them, what the summary counts."""
    say = write.wording.say
    found: dict[tuple[str, str], dict[str, None]] = {}
    for name, figure in MEASURES.items():
        found[say(f"workbook.{name}"), say(f"figure.{figure}.means")] = {say("workbook.sheet.summary"): None}
    for each in sheets:
        bases = {column.key if isinstance(column.key, str) else column.key[0]: column for column in each.columns}
        for base, column in bases.items():
            if column.means:
                found.setdefault((heading(write, base).title, column.means), {})[each.name] = None
    for (title, means), names in found.items():
        yield {"column": title, "means": means, "sheets": ", ".join(names)}


def _notes(write: Presenter, sheets: Iterable[Sheet], *, has_charts: bool) -> Iterator[Note]:
    """The verdict, how to read the workbook, then every sheet with what it holds."""
    words, report, found = write.wording, write.report, header(write)
    yield Note("", found.aside.text)
    headline = report.verdict.headline if report.verdict else write.say("no-verdict")
    yield Note(words.say("workbook.verdict"), headline, is_strong=True)
    for sentence in report.verdict.sentences if report.verdict else (write.sentence(report.balance.reason),):
        yield Note("", sentence)
    figures = words.say("workbook.sheet.figures")
    yield Note(words.say("workbook.measure"), words.say("workbook.about-numbers", figures=figures))
    yield Note(words.say("figure.interval").capitalize(), words.say("workbook.intervals"))
    withheld = f"{words.say('figure.withheld.means')} {words.say('workbook.words')}"
    yield Note(words.say("figure.withheld").capitalize(), withheld)
    yield Note(words.say("workbook.colours"), words.say("workbook.shades"))
    yield Note(write.say("quality.confidentiality"), report.confidentiality.statement)
    pictures, about = (words.say(f"workbook.{key}") for key in ("pictures", "about.pictures"))
    for name, title in (*([(pictures, about)] if has_charts else []), *((each.name, each.title) for each in sheets)):
        yield Note(name, title, link=name)


def _charts(write: Presenter, sheets: Mapping[str, Sheet]) -> Iterator[Chart]:
    """Need beside investment, the gates of the whole, how many ways give how many points."""
    section = ring_section(write)
    bars = section.blocks[0] if section else None
    if isinstance(bars, Bars) and bars.circle is not None:
        text = write.wording.say("semicolon").join(bars.circle.texts)
        yield from _chart(sheets.get("rings"), "ring", ("needed", "invested"), text)
    whole = write.report.preconditions.organization if write.report.preconditions else None
    if whole is not None and whole.suppressed is None:
        text = write.wording.say("semicolon").join(_gates(write, whole))
        table = sheets.get("preconditions")
        of_whole = replace(table, title=whole.name, rows=table.rows[: len(whole.gates)]) if table else None
        yield from _chart(of_whole, "precondition", ("gate-level", "threshold"), text)
    tried = write.report.balance.specifications
    if tried is not None:
        text = ", ".join(f"{each.points} ({each.count})" for each in tried.points)
        yield from _chart(sheets.get("ways"), "points", ("ways",), f"{write.say('ways.curve')} {text}")


def _gates(write: Presenter, group: GateGroup) -> Iterator[str]:
    for gate in group.gates:
        state = f"{write.say(f'gate.{gate.state}')} {write.score(gate.level, span=True)}"
        yield write.say("gates.reason", group=gate.title, reason=state)


def _chart(table: Sheet | None, names: Key, series: Sequence[Key], text: str) -> Iterator[Chart]:
    """A chart of those columns in which every number is known: a word would be drawn as 0."""
    if table is None:
        return
    known = {column.key: place for place, column in enumerate(table.columns) if column.key in series}
    drawn = tuple(key for key, place in known.items() if not any(isinstance(row[place], str) for row in table.rows))
    if drawn:
        yield Chart(f"{table.name} – {table.title}", text, table, names, drawn, upright=names == "points")


def _of_statement(statement: Statement) -> Workbook:
    """The sentences of a statement, each beside the title of its section."""
    words = Wording(statement.language)
    head = next(statement_sections(statement))
    rows = tuple((section["title"], text) for section in statement_texts(statement) for text in section["texts"])
    columns = tuple(Column(key, words.say(f"workbook.{key}")) for key in ("section", "said"))
    name, title = _titles(words, "statement")
    notes = (Note("", head.aside.text), Note(name, title, link=name))
    return Workbook(head.title, words.say("workbook.start"), notes, (Sheet("statement", name, title, columns, rows),))
