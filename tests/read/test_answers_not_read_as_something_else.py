"""Answers in other wrappings give the same figures; what cannot be read is one problem, and no other one beside it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from leaddev.errors import Problem
from surveys import Row, answers, csv_text, problems_of, report_of

LABELS = ("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree")
LEVELS = ("k1", "k2", "s1", "s2", "v1", "v2", "v3")


def levels(rows: Any, folder: Path, **changes: Any) -> list[float | None]:
    report = report_of(folder, rows, **changes)
    return [ring.level.estimate for ring in report.scores.organization.rings or ()]


def written(change: Callable[[int], str]) -> list[Row]:
    """The answers about levels as a tool writes them."""
    return [{key: change(int(text)) if key in LEVELS else text for key, text in row.items()} for row in answers(20)]


@pytest.mark.parametrize(
    "form", ["{0} ({1})", "{0}\n{1}", "{1} {0}", "({0}) {1}", "{1} [{0}]", "{0} [{1}]", "{1}\u00a0{0}"]
)
def test_a_number_and_its_label_in_every_order(tmp_path: Path, form: str) -> None:
    rows = written(lambda number: form.format(number, LABELS[number - 1]))
    assert levels(rows, tmp_path) == levels(answers(20), tmp_path)


def test_labels_at_the_ends_only(tmp_path: Path) -> None:
    rows = written(lambda number: f"{number} ({LABELS[number - 1]})" if number in (1, 5) else str(number))
    assert levels(rows, tmp_path) == levels(answers(20), tmp_path)


@pytest.mark.parametrize(
    ("change", "causes"),
    [
        (lambda number: f"{6 - number} - {LABELS[number - 1]}" if number != 3 else "3", 4),
        (lambda number: "★" * number, 1),
        (lambda number: f"{25 * (number - 1)}%", 1),
        (lambda number: str(25 * (number - 1)), 1),
    ],
    ids=["turned round", "stars", "percent", "0 to 100"],
)
def test_answers_of_another_kind_are_no_row_of_headings(
    tmp_path: Path, change: Callable[[int], str], causes: int
) -> None:
    found = problems_of(tmp_path, written(change))
    assert len(found) == causes
    assert {problem.code for problem in found} <= {"LD-E511", "LD-E512"}
    assert sum(problem.count for problem in found) >= 100


def test_a_further_row_of_headings_is_still_named(tmp_path: Path) -> None:
    header, *rows = csv_text(answers(20)).splitlines()
    second = ",".join(f"word {place}" for place in range(header.count(",") + 1))
    (problem,) = problems_of(tmp_path, "\n".join([header, second, *rows]))
    assert (problem.code, problem.location.line) == ("LD-E524", 2)


@pytest.mark.parametrize("error", ["Fout:502", "Fehler:522", "Err:508", "#N/B", "#WAARDE!"])
def test_errors_of_spreadsheets_in_other_languages(tmp_path: Path, error: str) -> None:
    rows = answers(20)
    rows[3]["k1"] = error
    (problem,) = problems_of(tmp_path, rows)
    assert (problem.code, problem.location.line, error in problem.message) == ("LD-E515", 5, True)


def test_what_spss_writes_for_a_missing_value_is_missing_where_the_survey_file_says_so(tmp_path: Path) -> None:
    rows = answers(20)
    rows[3]["k1"] = "#NULL!"
    (problem,) = problems_of(tmp_path, rows)
    assert (problem.code, '`missing: ["#NULL!"]`' in problem.hint) == ("LD-E515", True)
    report = report_of(tmp_path, rows, responses={"file": "answers.csv", "missing": ["#NULL!"]})
    assert report.quality.respondents == 20


def workbook(folder: Path, **sheets: list[list[Any]]) -> str:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(folder / "answers.xlsx")
    return "answers.xlsx"


def table(rows: list[Row], heads: list[list[str]] | None = None) -> list[list[Any]]:
    return [*(heads or [list(rows[0])]), *([int(text) for text in row.values()] for row in rows)]


def test_a_legend_before_the_answers_is_not_read_as_answers(tmp_path: Path) -> None:
    legend = [["k1", "People here know the protocols."], ["k2", "People here know the law."]]
    name = workbook(tmp_path, Legend=legend, Answers=table(answers(20)))
    report = report_of(tmp_path, None, responses={"file": name})
    assert report.quality.respondents == 20
    assert any("Legend" in note for note in report.notes)


def test_a_rating_above_a_code(tmp_path: Path) -> None:
    rows = [{key: row[key] for key in (*LEVELS, *(f"{code}imp" for code in LEVELS))} for row in answers(20)]
    heads = [["Level", *[""] * 6, "Importance", *[""] * 6], [*LEVELS, *LEVELS]]
    name = workbook(tmp_path, Answers=table(rows, heads))
    assert levels(None, tmp_path, responses={"file": name}) == levels(rows, tmp_path)


def test_statements_that_stand_twice_are_one_problem(tmp_path: Path) -> None:
    text = csv_text(answers(20)).replace("imp", "")
    (problem,) = problems_of(tmp_path, text)
    assert (problem.code, problem.count) == ("LD-E504", 7)
    assert "`responses: ratings:`" in problem.hint


def in_json(folder: Path, content: str, name: str = "answers.json") -> Mapping[str, Any]:
    (folder / name).write_text(content, encoding="utf-8")
    return {"responses": {"file": name}}


@pytest.mark.parametrize("name", ["answers.json", "answers.jsonl", "answers.ndjson", "answers.txt"])
def test_an_object_a_line_is_a_list_of_them(tmp_path: Path, name: str) -> None:
    content = "\n".join(map(json.dumps, answers(20)))
    assert levels(None, tmp_path, **in_json(tmp_path, content, name)) == levels(answers(20), tmp_path)


def test_a_list_of_objects_is_json_whatever_its_name(tmp_path: Path) -> None:
    made = in_json(tmp_path, json.dumps(answers(20), indent=1), "answers.txt")
    assert levels(None, tmp_path, **made) == levels(answers(20), tmp_path)


@pytest.mark.parametrize(
    ("row", "code", "path"),
    [
        ('{"k1": 4, "k1": 5}', "LD-E121", "[1].k1"),
        ('{"k1": {"value": 4}}', "LD-E111", "[1].k1"),
        ('{"k1": [["4"]]}', "LD-E111", "[1].k1"),
        ('"4"', "LD-E111", "[1]"),
    ],
)
def test_one_problem_for_what_a_json_file_does_again_and_again(tmp_path: Path, row: str, code: str, path: str) -> None:
    first: Problem
    first, *others = problems_of(tmp_path, None, **in_json(tmp_path, f'[{{"k1": 3}}, {row}, {row}]'))
    assert (first.code, first.location.path, others) == (code, path, [])
    assert first.count == (2 if "value" in row or "[[" in row else 1)


@pytest.mark.parametrize("name", ["G\u00e9riatrie", "H\u00f4pital", "D\u00e9p\u00e2t"])
def test_accents_of_older_macs_are_not_read_as_other_signs(tmp_path: Path, name: str) -> None:
    text = csv_text([{**row, "unit": name} for row in answers(20)])
    changes: dict[str, Any] = {"units": [{"id": "one", "name": name}]}
    assert levels(text.encode("cp1252"), tmp_path, **changes) == levels(text, tmp_path, **changes)
    (problem,) = problems_of(tmp_path, text.encode("mac_roman"), **changes)
    assert (problem.code, problem.location.line) == ("LD-E105", 2)
    assert "Mac Roman" in problem.message
