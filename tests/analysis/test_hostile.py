"""Names from somebody who means harm, or who simply writes another script, do no harm on any way out."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest

from leaddev.analysis import analyze, check
from leaddev.errors import InvalidInput
from leaddev.media import FORMATS, RenderOptions
from leaddev.media.problems import print_problems
from leaddev.report import Report
from surveys import LIST, answers, codes, problems_of, report_of, survey_file

NAMES = {
    "markup": "[red]Ward[/red] [/]",
    "escape": "\x1b[2J\x1b]0;owned\x07Ward",
    "formula": '=cmd|"/c calc"!A1',
    "html": "<script>alert(1)</script>",
    "quotes": "Ward \"A\" 'B'",
    "newline": "Ward\nof two lines",
    "emoji": "Ward 🏥👩🏽‍⚕️",
    "hebrew": "מחלקה כירורגית",
    "override": "Ward \u202egnp.exe",
    "braces": "{0} {name} %s ${HOME}",
    "long": "W" * 300,
}


def hostile(folder: Path) -> Report:
    units = [{"id": key, "name": name} for key, name in NAMES.items()]
    rows = answers(8 * len(NAMES), unit=list(NAMES), job=list(NAMES))
    return report_of(
        folder,
        rows,
        title=NAMES["escape"],
        organization={"name": NAMES["markup"]},
        units=units,
        splits={"job": dict(NAMES)},
        intentions=[{"statement": NAMES["braces"], "rings": {"values": 1}}],
        training={
            "programmes": [{**LIST[0], "title": NAMES["formula"], "unit": "html"}, {**LIST[1], "unit": "escape"}]
        },
    )


@pytest.mark.parametrize("color", [True, False])
def test_the_terminal_shows_text_and_nothing_acts(tmp_path: Path, color: bool) -> None:
    stream = StringIO()
    FORMATS["terminal"].write(hostile(tmp_path), stream, RenderOptions(color=color, width=120, by="job"))
    drawn = stream.getvalue()
    assert "\x07" not in drawn
    assert "\x1b[2J" not in drawn
    assert "\x1b]" not in drawn
    assert "\u202e" not in drawn
    assert "[red]Ward[/red]" in drawn
    assert "<script>" in drawn  # a terminal shows it as it is
    if not color:
        assert "\x1b" not in drawn


def test_the_document_holds_every_name_as_it_was_written(tmp_path: Path) -> None:
    stream = StringIO()
    FORMATS["json"].write(hostile(tmp_path), stream, RenderOptions())
    text = stream.getvalue()
    assert "\x1b" not in text
    assert "\x07" not in text
    document = json.loads(text)
    assert [unit["name"] for unit in document["scores"]["units"]] == list(NAMES.values())
    assert document["organization"]["name"] == NAMES["markup"]


@pytest.mark.parametrize("name", ["\x1b[31mred", "[red]x", "<b>x", "a\tb", "🏥", "=1+1", "x" * 400])
def test_problems_that_quote_what_they_found(tmp_path: Path, name: str) -> None:
    rows = answers(8, unit=["ward"])
    rows[3]["unit"] = name
    rows[4]["k1"] = name
    problems = problems_of(tmp_path, rows, units=[{"id": "ward"}])
    assert sorted(codes(problems)) == ["LD-E512", "LD-E521"]
    stream = StringIO()
    print_problems(problems, stream, False)
    assert "\x1b" not in stream.getvalue()
    assert "LD-E521" in stream.getvalue()


def test_names_that_are_no_text_are_problems(tmp_path: Path) -> None:
    for wrong in ("ward\0", "\ud800"):
        path = survey_file(tmp_path, answers(8), units=[{"id": "w", "name": "Ward"}])
        text = path.read_text(encoding="utf-8").replace("name: Ward", f'name: "{wrong}"')
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        problems = check(str(path))
        assert problems
        assert all(problem.code.startswith("LD-E1") for problem in problems)
        with pytest.raises(InvalidInput):
            analyze(str(path))
