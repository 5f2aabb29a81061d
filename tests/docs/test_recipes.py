"""The code of the pages for other programs does what the pages say."""

from __future__ import annotations

import csv
import doctest
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

import leaddev
from leaddev.cli.app import app
from needed import needed

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the pages start from."""
    place = tmp_path_factory.mktemp("recipes")
    shutil.copytree(ROOT / "examples", place / "examples")
    survey = str(ROOT / "examples" / "st-elsewhere" / "survey.yaml")
    for name, told in (("report.json", "json"), ("figures.csv", "csv")):
        written = CliRunner().invoke(app, ["analyze", survey, "--format", told])
        (place / name).write_bytes(written.stdout_bytes)
    return place


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", ["python.md", "recipes.md"])
def test_python_does_what_the_page_says(page: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    examples = doctest.DocTestParser().get_doctest(text, {}, page, page, 0)
    assert len(examples.examples) > 5
    said: list[str] = []
    failed, _ = doctest.DocTestRunner(verbose=False).run(examples, out=said.append)
    assert not failed, "".join(said)


def test_jq_prints_what_the_page_shows(folder: Path) -> None:
    needed(programs=("jq",))
    commands, shown = blocks("sh"), blocks("text")
    assert len(commands) == len(shown) == 3
    for command, expected in zip(commands, shown, strict=True):
        done = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, encoding="utf-8", check=True)
        assert done.stdout == expected


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_names_and_values_of_the_sql_are_those_of_the_file(folder: Path) -> None:
    found = rows(folder)
    for query in blocks("sql"):
        words = set(re.findall(r"\b[a-z_]+\b", re.sub(r"'[^']*'", "", query))) - {"ring"}
        assert words <= set(found[0])
        for column, value in re.findall(r"(\w+) = '([^']*)'", query):
            assert any(row[column] == value for row in found), query
        for column, value in re.findall(r"(\w+) LIKE '([^']*)%'", query):
            assert any(row[column].startswith(value) for row in found), query


def test_duckdb_finds_what_the_report_holds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    first, second = (duckdb.execute(query).fetchall() for query in blocks("sql"))
    assert [row[0] for row in first] == ["skill", "knowledge", "values", "dialogue", "personality"]
    units = json.loads((folder / "report.json").read_text(encoding="utf-8"))["scores"]["units"]
    needs = [
        (unit["name"], *(ring["need_positive"][each] for each in ("estimate", "low", "high")))
        for unit in units if unit["suppressed"] is None for ring in unit["rings"] if ring["ring"] == "values"
    ]  # fmt: skip
    assert [row[1] for row in second] == sorted((row[1] for row in needs), reverse=True)
    assert {row[:4] for row in second} == set(needs)


def test_a_query_of_duckdb_is_a_table_of_answers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "examples" / "st-elsewhere")
    asked = duckdb.sql("SELECT * FROM read_csv('responses.csv', all_varchar = true)")
    assert leaddev.analyze("survey.yaml", answers=asked).verdict == leaddev.analyze("survey.yaml").verdict


def test_names_and_values_of_the_power_query_are_those_of_the_file(folder: Path) -> None:
    (query,) = blocks("powerquery")
    found = rows(folder)
    named = set(re.findall(r"\[(\w+)\]", query)) | set(re.findall(r'\{"(\w+)",? ?', query))
    named |= set(re.findall(r'"(\w+)"', query.split("SelectColumns")[1]))
    assert named <= set(found[0])
    assert any(row["measure"] == "need_positive" and row["path"].startswith("scores.units") for row in found)
    octets = (folder / "figures.csv").read_bytes()
    assert octets.decode("utf-8")
    assert os.fsencode(octets.split(b"\n")[0].decode()).count(b",") == len(found[0]) - 1
