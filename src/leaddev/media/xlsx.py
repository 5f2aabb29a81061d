"""A workbook for Excel and LibreOffice: real numbers in tables with frozen headings, shades, native charts.

Nothing that a file of a user says is computed or followed: texts stay texts, links lead to its own sheets.
The same document gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from io import BytesIO
from textwrap import wrap
from typing import IO, Any

from xlsxwriter import Workbook as Book
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from leaddev.media.csv import COLUMNS, figure_rows
from leaddev.media.escape import plain
from leaddev.media.formats import RenderOptions
from leaddev.media.office import COMPUTED, SETTLED, TEXTS_STAY
from leaddev.present.document import Document
from leaddev.present.sheets import Cell, Chart, Column, Sheet, Value, Workbook
from leaddev.present.workbook import workbook_of

__all__ = ["write_xlsx"]

NUMBERS = {
    "text": "General",
    "plain": "General",
    "count": "#,##0",
    "number": "0.0",
    "fine": "0.00",
    "signed": "+0.0;-0.0;0.0",
    "change": "+#,##0;-#,##0;0",
    "share": "0.0%",
    "people": "0%",
    "points": "+0.0;-0.0;0.0",
    "chance": '[<0.001]"<\u00a0"0.00"1";0.000',
    "ratio": '0.00"\u00a0×"',
}
BOUNDS = {"": "", "at-most": '"≤\u00a0"', "at-least": '"≥\u00a0"'}
INK, SOFT = "#1B2025", "#56606A"
SHADES = {"level": "#B5B8BA", "need": "#86B1AE", "investment": "#D0AE85"}
"""The strongest tint of each, on which black can be read."""
BARS = {"": "#B5B8BA", "level": SOFT, "need": "#0D635E", "investment": "#A05C0A"}
A3, A4 = 8, 9
WIDEST = 180  # letters beside each other on A4 that can still be read
HEADS, FIRST = 2, 3
"""The row of headings, and the first below it; the title and a link stand above."""
WORDY = ("text", "plain")
MARK = 3
"""Room for the button beside a heading."""
LONGEST_TEXT, LONGEST_HEADING, DEEPEST = 32_767, 255, 15
NARROW, NAME, PROSE, BESIDE, READ = 8, 40, 56, 26, 100
"""Widths of columns in characters: of numbers, of names at most, of sentences, of the sheet that is read."""
LINE, HIGHEST = 15, 400
"""Heights in points."""
CHART = {"width": 900, "height": 420}
CHART_ROWS = 26


def write_xlsx(document: Document, stream: IO[bytes], options: RenderOptions) -> None:
    """The format `xlsx` of the registry."""
    told = workbook_of(document, COLUMNS, figure_rows(document))
    octets = BytesIO()  # the library asks a file where it is
    with Book(octets, TEXTS_STAY) as book:
        book.set_properties({"title": _text(told.title), "created": SETTLED})
        _Writer(book).write(told)
    stream.write(octets.getvalue())


class _Writer:
    """Lays out sheet after sheet; a format is made once."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.formats: dict[tuple[tuple[str, Any], ...], Format] = {}

    def format(self, **wanted: Any) -> Format:
        key = tuple(wanted.items())
        if key not in self.formats:
            self.formats[key] = self.book.add_format({"valign": "top", "align": "left", "font_color": INK, **wanted})
        return self.formats[key]

    def write(self, told: Workbook) -> None:
        self.notes(told)
        if told.charts:
            self.pictures(told)
        for each in told.sheets:
            self.sheet(each, told.start)

    def page(self, name: str, *, is_one: bool = False) -> Worksheet:
        """A sheet that is as wide as a page on paper, or one page."""
        page = self.book.add_worksheet(name)
        page.hide_gridlines(2)
        page.set_portrait() if is_one else page.set_landscape()
        page.set_paper(A4)
        page.fit_to_pages(1, int(is_one))
        page.set_row(0, 2 * LINE)
        page.set_footer("&L&A&R&P / &N")
        return page

    def text(self, page: Worksheet, row: int, column: int, text: str, **wanted: Any) -> None:
        """A text that stays one, also where somebody edits its cell."""
        text = _text(text)
        if text.startswith(COMPUTED):
            wanted["quote_prefix"] = True
        page.write_string(row, column, text, self.format(**wanted))

    def link(self, page: Worksheet, row: int, name: str) -> None:
        page.write_url(row, 0, f"internal:'{name}'!A1", self.format(font_color="#0B5394", underline=1), name)

    def notes(self, told: Workbook) -> None:
        page = self.page(told.start, is_one=True)
        page.set_column(0, 0, BESIDE)
        page.set_column(1, 1, READ)
        self.text(page, 0, 0, told.title, bold=True, font_size=16)
        for row, note in enumerate(told.notes, start=HEADS):
            if note.link:
                self.link(page, row, note.link)
            elif note.lead:
                self.text(page, row, 0, note.lead, bold=True)
            self.text(page, row, 1, note.text, text_wrap=True, bold=note.is_strong)
            page.set_row(row, _height([(note.text, READ)]))

    def pictures(self, told: Workbook) -> None:
        page = self.page(told.pictures, is_one=True)
        page.set_column(0, 0, READ)
        self.link(page, 1, told.start)
        for number, each in enumerate(told.charts):
            row = HEADS + number * CHART_ROWS
            page.insert_chart(row, 0, self.chart(each), {"description": _text(each.text)})
            row += CHART_ROWS - HEADS
            self.text(page, row, 0, each.text, text_wrap=True, font_color=SOFT)
            page.set_row(row, _height([(each.text, READ)]))

    def chart(self, told: Chart) -> Any:
        chart = self.book.add_chart({"type": "column" if told.upright else "bar"})
        last, names = FIRST + len(told.sheet.rows) - 1, told.sheet.place(told.names)
        for key in told.series:
            place = told.sheet.place(key)
            column = told.sheet.columns[place]
            chart.add_series(
                {
                    "name": [told.sheet.name, HEADS, place],
                    "categories": [told.sheet.name, FIRST, names, last, names],
                    "values": [told.sheet.name, FIRST, place, last, place],
                    "fill": {"color": BARS[column.shade]},
                    "data_labels": {} if told.upright else {"value": True, "num_format": NUMBERS[column.kind]},
                    "gap": 40,
                }
            )
        amounts = chart.set_y_axis if told.upright else chart.set_x_axis
        amounts({"min": 0, "major_gridlines": {"visible": False}, "visible": told.upright})
        if not told.upright:
            chart.set_y_axis({"reverse": True})  # names from the top, as in their sheet
        chart.set_title({"name": _text(told.title)[:LONGEST_HEADING], "name_font": {"size": 12}})
        chart.set_legend({"position": "bottom"} if len(told.series) > 1 else {"none": True})
        chart.set_size(CHART)
        return chart

    def sheet(self, told: Sheet, start: str) -> None:
        page, last = self.page(told.name), FIRST + len(told.rows) - 1
        self.text(page, 0, 0, f"{told.name} – {told.title}", bold=True, font_size=14)
        self.link(page, 1, start)
        for row, cells in enumerate(told.rows, start=FIRST):
            for place, value in enumerate(cells):
                self.cell(page, row, place, value, told.columns[place])
        heads = _headings(told.columns)
        # said here: what Excel calls a style
        table: dict[str, Any] = {"style": "Table Style Light 1", "banded_rows": False}
        table |= {"name": told.id.replace("-", "_"), "columns": self.headings(told, heads)}
        page.add_table(HEADS, 0, last, len(heads) - 1, table)
        columns = list(zip(told.columns, heads, zip(*told.rows, strict=True), strict=True))
        widths = [_width(column, head, cells) for column, head, cells in columns]
        page.set_row(HEADS, _height(zip(heads, widths, strict=True)))
        read = [place for place, column in enumerate(told.columns) if column.kind == "text"]
        for row, cells in enumerate(told.rows if read else (), start=FIRST):
            page.set_row(row, _height((_words(cells[place]), widths[place]) for place in read))
        for place, width in enumerate(widths):
            page.set_column(place, place, width)
        page.set_paper(A3 if sum(widths) > WIDEST else A4)
        page.freeze_panes(FIRST, 1)
        page.repeat_rows(HEADS)
        self.shade(page, told, last)

    def headings(self, told: Sheet, heads: Sequence[str]) -> list[dict[str, Any]]:
        formats = [
            self.format(bold=True, text_wrap=True, bottom=1, align="right")
            if column.kind not in WORDY
            else self.format(bold=True, text_wrap=True, bottom=1, indent=int(place > 0))
            for place, column in enumerate(told.columns)
        ]
        return [{"header": head, "header_format": each} for head, each in zip(heads, formats, strict=True)]

    def cell(self, page: Worksheet, row: int, place: int, value: Value, column: Column) -> None:
        if value is None or value == "":
            return
        told = value if isinstance(value, Cell) else Cell(value, column.kind)
        if not isinstance(told.value, str):
            number = BOUNDS[told.bound] + NUMBERS[told.kind]
            page.write_number(row, place, told.value, self.format(num_format=number, align="right"))
        elif column.kind == "text":
            self.text(page, row, place, told.value, text_wrap=True, indent=min(told.level + int(place > 0), DEEPEST))
        elif column.kind == "plain":
            self.text(page, row, place, told.value)
        else:  # words instead of a number
            self.text(page, row, place, told.value, align="right", italic=True, font_color=SOFT)

    def shade(self, page: Worksheet, told: Sheet, last: int) -> None:
        """One scale for all columns that count the same."""
        places: dict[tuple[str, str], list[str]] = {}
        for place, column in enumerate(told.columns):
            if column.shade:
                places.setdefault((column.shade, column.kind), []).append(xl_range(FIRST, place, last, place))
        for (shade, _), ranges in places.items():
            scale = {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": SHADES[shade]}
            page.conditional_format(ranges[0], {**scale, "multi_range": " ".join(ranges)})


@lru_cache(maxsize=8192)
def _text(text: str) -> str:
    """A text on one line that a cell can hold."""
    text = plain(text)
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"


def _headings(columns: Sequence[Column]) -> list[str]:
    """The headings of a table: none twice, whatever the case, and none empty."""
    found: dict[str, str] = {}
    for column in columns:
        title = _text(column.title)[:LONGEST_HEADING].strip() or "–"
        number = 1
        while title.casefold() in found:
            number += 1
            title = f"{_text(column.title)[: LONGEST_HEADING - DEEPEST].strip()} ({number})"
        found[title.casefold()] = title
    return list(found.values())


def _words(value: Value) -> str:
    value = value.value if isinstance(value, Cell) else value
    return value if isinstance(value, str) else ""


def _width(column: Column, heading: str, cells: Iterable[Value]) -> int:
    """As wide as names, of a width to be read where there are sentences, and never less than a word of the heading."""
    longest = max((len(_words(each)) for each in cells), default=0) + MARK
    word = max(map(len, heading.split())) + MARK
    return max(word, NARROW, min(longest, NAME) if longest < 2 * NAME or column.kind not in WORDY else PROSE)


def _height(texts: Iterable[tuple[str, int]]) -> int:
    """Room for the text of most lines; each stands beside its width."""
    lines = max((len(wrap(text, width)) for text, width in texts if len(text) > width), default=1)
    return min(LINE * max(lines, 1), HIGHEST)
