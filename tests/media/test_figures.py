"""One test a medium: the figures of the rings, parsed back from what is written, are those of the JSON report."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from io import StringIO
from typing import Any

import pytest

from leaddev.analysis import analyze
from leaddev.media import FORMATS, RenderOptions
from leaddev.media.json import to_json
from leaddev.report import Report
from present.sample_report import hostile_report, sample_report
from surveys import HOSPITAL, TINY

REPORTS: dict[str, Callable[[], Report]] = {
    "sample": sample_report,
    "hostile": hostile_report,
    "hospital": lambda: analyze(str(HOSPITAL)),
    "tiny": lambda: analyze(str(TINY)),
}
Shares = list[tuple[str, str]]
PAIR = re.compile(r"(\d+|–)\s+│\s+(\d+|–)")


class Cells(HTMLParser):
    """The texts of the cells of the table of rings, row by row."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.is_in = False
        self.feed(text[text.index('id="rings"') : text.index("</table>", text.index('id="rings"'))])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A row or a cell begins."""
        if tag == "tr":
            self.rows.append([])
        self.is_in = tag in ("td", "th") or self.is_in
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        """A cell ends."""
        self.is_in = self.is_in and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        """Text of a cell."""
        if self.is_in:
            self.rows[-1][-1] += data.strip()


def number(text: str) -> str:
    return text.replace("\u00a0", " ").removesuffix(" %").strip()


def of_columns(rows: list[list[str]]) -> Shares:
    """The cells below the titles of need and investment."""
    places = [rows[0].index(title) for title in ("need", "investment")]
    return [(number(row[places[0]]), number(row[places[1]])) for row in rows[1:]]


def of_page(text: str) -> Shares:
    rows = Cells(text).rows
    return of_columns([[cell for place, cell in enumerate(row) if place != 1] for row in rows])  # without the bars


def of_markdown(text: str) -> Shares:
    lines = text[text.index("THE CIRCLE") :].splitlines()
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines if line.startswith("|")]
    table = [row for row in rows if len(row) == len(rows[0])]
    end = next((n for n, row in enumerate(table[2:], 2) if set("".join(row)) <= set("-:")), len(table) + 1)
    return of_columns([table[0], *table[2 : end - 1]])


def of_terminal(text: str) -> Shares:
    """Below the titles: the bars of both columns stand before their shares."""
    part = text[text.index("THE CIRCLE") :].split("\n\n")[0].splitlines()[2:]
    bars = re.compile(r"[▏▎▍▌▋▊▉█]+")
    rows = [re.findall(r"(?<=\s)(\d+)\s%|(–)(?=\s)", bars.sub(" ", line.replace("\u00a0", " "))) for line in part]
    shares = [[first or second for first, second in row] for row in rows]
    return [(row[0], row[1]) for row in shares if len(row) >= 2]


def of_first_screen(text: str) -> Shares:
    return [pair for line in text.splitlines() for pair in PAIR.findall(line)][::-1]


MEDIA: dict[str, tuple[str, RenderOptions, Callable[[str], Shares]]] = {
    "html": ("html", RenderOptions(), of_page),
    "markdown": ("markdown", RenderOptions(), of_markdown),
    "terminal": ("terminal", RenderOptions(width=140), of_terminal),
    "first-screen": ("terminal", RenderOptions(width=80, is_first=True), of_first_screen),
}


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("medium", MEDIA)
def test_shares_of_rings_come_back(medium: str, name: str) -> None:
    chosen, options, parse = MEDIA[medium]
    report, stream = REPORTS[name](), StringIO()
    FORMATS[chosen].write(report, stream, options)
    rings: list[dict[str, Any]] = json.loads(to_json(report))["balance"]["rings"]
    told = [tuple(_percent(ring[key]) for key in ("needed_share", "invested_share")) for ring in rings]
    assert parse(stream.getvalue()) == told


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{int(share * 100 + 0.5)}"
