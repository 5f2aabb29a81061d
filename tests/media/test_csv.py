"""CSV: every number of the JSON report once, at its place; nothing that a spreadsheet would compute."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest

from leaddev.analysis import analyze
from leaddev.media import FORMATS, RenderOptions
from leaddev.media.csv import COLUMNS
from leaddev.media.json import to_json
from leaddev.report import Report
from present.sample_report import ESCAPES, FORMULA, hostile_report, sample_report
from surveys import HOSPITAL, TINY

REPORTS: dict[str, Callable[[], Report]] = {
    "sample": sample_report,
    "hostile": hostile_report,
    "hospital": lambda: analyze(str(HOSPITAL)),
    "tiny": lambda: analyze(str(TINY)),
}


def written(report: Report) -> str:
    stream = StringIO()
    FORMATS["csv"].write(report, stream, RenderOptions())
    return stream.getvalue()


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(written(report))))


def places(value: Any, path: str = "") -> dict[str, Any]:
    """Every part of the document by its path; `depth` is a place in a tree, a reason has columns of its own."""
    found = {path: value}
    if isinstance(value, list):
        for number, part in enumerate(value):
            found |= places(part, f"{path}[{number}]")
    elif isinstance(value, dict):
        for key, part in value.items():
            found |= {} if key in ("depth", "reason") else places(part, f"{path}.{key}".lstrip("."))
    return found


@pytest.mark.parametrize("name", REPORTS)
def test_every_number_stands_once_and_is_that_of_the_json(name: str) -> None:
    report = REPORTS[name]()
    known = places(json.loads(to_json(report)))
    found: dict[str, float] = {}
    for row in rows(report):
        place = known[row["path"]]
        is_figure = isinstance(place, dict)
        for column in ("estimate", "low", "high", "confidence", "n"):
            key = f"{row['path']}.{column}" if is_figure else row["path"]
            if row[column]:
                assert key not in found
                found[key] = float(row[column])
        if is_figure and not row["suppressed"]:
            assert row["bound"] == (place.get("bound") or "")
            assert row["reason"] == ((place.get("reason") or {}).get("code") or "")
    assert found == {path: each for path, each in known.items() if type(each) in (int, float)}


def test_rows_say_what_they_are_about() -> None:
    found = {row["path"]: row for row in rows(analyze(str(HOSPITAL)))}
    level = found["scores.units[4].rings[3].level"]
    assert (level["section"], level["group"], level["group_name"]) == ("scores", "surgical-ward", "Surgical ward")
    assert (level["subject"], level["measure"], level["confidence"]) == ("values", "level", "0.95")
    assert found["scores.units[1]"]["suppressed"] == "withheld"
    assert not [path for path in found if path.startswith("scores.units[1].")]
    given = next(row for path, row in found.items() if path.startswith("respect.cells[1]"))
    assert given["subject"].count("/") == 1
    assert next(row for row in found.values() if row["reason"])["reason_text"]


def test_nothing_is_computed_by_a_spreadsheet_and_nothing_steers_a_terminal() -> None:
    text = written(hostile_report())
    found = list(csv.reader(StringIO(text)))
    assert found[0] == list(COLUMNS)
    assert all(len(row) == len(COLUMNS) for row in found)
    for row in found[1:]:
        for name, cell in zip(COLUMNS, row, strict=True):
            if name not in ("estimate", "low", "high", "confidence", "n"):
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell
    assert FORMULA in text
    assert ESCAPES not in text
    assert not {"\x1b", "\x07", "\u202e", "\u2066", "\r"} & set(text)


def test_a_count_of_units_is_not_called_one_of_people() -> None:
    counts = {
        row["subject"].partition("/")[2]: row["measure"]
        for row in rows(analyze(str(HOSPITAL)))
        if row["path"].startswith("symptoms[1].associations") and row["path"].endswith(".n")
    }
    assert counts == {"within": "n", "between": "units"}
