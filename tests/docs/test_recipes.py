"""The code of the pages for other programs does what the pages say."""

from __future__ import annotations

import csv
import doctest
import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner

from leaddev.cli.app import app

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


@pytest.mark.skipif(shutil.which("jq") is None, reason="missing: jq")
def test_jq_prints_what_the_page_shows(folder: Path) -> None:
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


@pytest.mark.skipif(find_spec("duckdb") is None, reason="missing: duckdb")
def test_duckdb_answers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import duckdb

    monkeypatch.chdir(folder)
    first, second = (duckdb.sql(query.strip().rstrip(";")).fetchall() for query in blocks("sql"))
    assert [row[0] for row in first] == ["skill", "knowledge", "values", "dialogue", "personality"]
    assert second


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
