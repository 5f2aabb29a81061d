"""No medium says a number that the JSON report does not hold, and tables give the figures of the JSON back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from io import StringIO
from typing import Any

import pytest
from benchmarks.attack.media import unexplained, visible

from leaddev.analysis import analyze
from leaddev.media import FORMATS, RenderOptions
from leaddev.media.json import to_json
from leaddev.report import Report
from surveys import HOSPITAL, TINY

from .pages import one_line

Text = Callable[[str], str]
Rows = list[list[str]]
NAMES = ("hospital", "tiny")
MEDIA: dict[str, tuple[str, RenderOptions, Text]] = {
    "full": ("terminal", RenderOptions(width=100), str),
    "first-screen": ("terminal", RenderOptions(width=80, is_first=True), str),
    "markdown": ("markdown", RenderOptions(), lambda text: text.replace("\\", "")),
    "html": ("html", RenderOptions(), visible),
    "csv": ("csv", RenderOptions(), str),
}
"""The format, its options, and what a reader sees of what is written."""


@cache
def report(name: str) -> Report:
    return analyze(str({"hospital": HOSPITAL, "tiny": TINY}[name]))


@cache
def document(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(to_json(report(name)))
    return found


@cache
def written(name: str, medium: str) -> str:
    chosen, options, _ = MEDIA[medium]
    stream = StringIO()
    FORMATS[chosen].write(report(name), stream, options)
    return stream.getvalue()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("medium", MEDIA)
def test_every_number_is_one_of_the_json(medium: str, name: str) -> None:
    """Or is it rounded, or in percent."""
    text = MEDIA[medium][2](written(name, medium))
    assert len(re.findall(r"\d+", text)) > 20
    assert unexplained(text, document(name)) == []
    assert unexplained(f"{text} 417.25", document(name)) == ["417.25"]


def html_rows(name: str, section: str) -> Rows:
    """The cells of the tables of a section, without what is drawn."""
    text = written(name, "html")
    part = text[text.index(f'<section id="{section}">') :].partition("</section>")[0]
    part = re.sub(r"<svg.*?</svg>|<td aria-hidden.*?</td>", "", part, flags=re.DOTALL)
    rows = re.findall(r"<tr>(.*?)</tr>", part, re.DOTALL)
    cells = (re.findall(r"<t[dh]\b[^>]*>(.*?)</t[dh]>", row, re.DOTALL) for row in rows)
    return [[one_line(re.sub("<[^>]*>", " ", cell)) for cell in row] for row in cells]


def markdown_rows(name: str, section: str) -> Rows:
    """The same of Markdown, where a row that is hidden has empty cells."""
    title, _ = TITLES[section]
    part = written(name, "markdown").partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|") and not line.startswith("| ---")]
    cells = ([one_line(cell.replace("&emsp;", "")) for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines)
    return [[cell.replace("\\", "").replace("**", "") for cell in row] for row in cells]


TABLES = {"html": html_rows, "markdown": markdown_rows}


def whole(value: float | None) -> str:
    """A number as a table has it: a half goes up."""
    return "–" if value is None else str(int(value + 0.5))


def spanned(figure: dict[str, Any]) -> str:
    low, high = whole(figure["low"]), whole(figure["high"])
    return whole(figure["estimate"]) + ("" if low == high else f" ({low}–{high})")


def of_rings(found: Any) -> Rows:
    levels = {each["ring"]: spanned(each["level"]) for each in found["scores"]["organization"]["rings"]}
    rings = found["balance"]["rings"]
    shares = [[f"{whole(ring[key] * 100)} %" for key in ("needed_share", "invested_share")] for ring in rings]
    return [[levels[ring["ring"]], *pair] for ring, pair in zip(rings, shares, strict=True)]


def of_units(found: Any) -> Rows:
    units = (found["scores"]["organization"], *found["scores"]["units"])
    return [
        [
            unit["name"],
            *(f"{spanned(each['level'])} / {whole(each['need_positive']['estimate'])}" for each in unit["rings"]),
        ]
        for unit in units
        if not unit["suppressed"]
    ]


def of_gates(found: Any) -> Rows:
    units = (found["preconditions"]["organization"], *found["preconditions"]["units"])
    return [
        [unit["name"], *(f"{gate['state']} {spanned(gate['level'])}" for gate in unit["gates"])]
        for unit in units
        if not unit["suppressed"]
    ]


def of_values(found: Any) -> Rows:
    links = ("endorsed", "natural", "lived")
    values = found["values"]["organization"]["values"]
    return [[value["name"], *(whole(value[link]["estimate"]) for link in links)] for value in values]


def of_respect(found: Any) -> Rows:
    cells = {(cell["giver"], cell["receiver"]): cell for cell in found["respect"]["cells"]}
    groups = found["respect"]["groups"]
    rows = []
    for giver in groups:
        given = [cells[giver["id"], group["id"]] for group in groups if (giver["id"], group["id"]) in cells]
        said = [f"{whole(cell['given']['estimate'])}/{whole(cell['received']['estimate'])}" for cell in given]
        rows.append([giver["name"], *said])
    return rows


TITLES: dict[str, tuple[str, Callable[[Any], Rows]]] = {
    "rings": ("THE CIRCLE", of_rings),
    "units": ("UNITS", of_units),
    "preconditions": ("SAFE TO START?", of_gates),
    "values": ("ARE VALUES ALIVE?", of_values),
    "respect": ("RESPECT BETWEEN GROUPS", of_respect),
}


@pytest.mark.parametrize("medium", TABLES)
@pytest.mark.parametrize("section", TITLES)
def test_figures_of_tables_come_back(section: str, medium: str) -> None:
    rows = TABLES[medium]("hospital", section)
    expected = TITLES[section][1](document("hospital"))
    assert len(expected) >= 5
    for parts in expected:
        assert any(in_order(parts, row) for row in rows), parts


def in_order(parts: list[str], row: list[str]) -> bool:
    """Whether a row says these parts in this order, each as a text of its own."""
    pattern = r"(?![\w.]).*(?<![\w.])".join(map(re.escape, parts))
    said = re.sub(r"(?<=\d)[*~]+(?= \()", "", " ".join(row))  # without what marks a figure
    return re.search(rf"(?<![\w.]){pattern}(?![\w.])", said) is not None
