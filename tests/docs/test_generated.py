"""Generated pages are up to date, and say something about everything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from leaddev.cli.app import command_line
from leaddev.findings import RULES
from leaddev.media import FORMATS
from leaddev.media.json_meanings import MEANINGS
from leaddev.media.json_schema import report_schema
from leaddev.problems import CATALOGUE
from leaddev.schema import Model, Survey, Thresholds


def keys_of_files(generator: ModuleType) -> set[tuple[str, str, str]]:
    """Part, key and description of everything that may be written."""
    return {
        (part.__name__, info.alias or name, info.description or "")
        for root in (Survey, Model)
        for part in generator.parts_of(root)
        if part is not Thresholds
        for name, info in part.model_fields.items()
        if part.__name__ != "Threshold"
    }


def keys_of_report() -> set[tuple[str, str, str]]:
    """Part, key and description of everything that a report holds."""
    schema = report_schema()
    return {
        (name, key, value.get("description") or "")
        for name, part in {"Report": schema, **schema["$defs"]}.items()
        for key, value in part.get("properties", {}).items()
    }


def test_generated_files_are_up_to_date(generator: ModuleType) -> None:
    stale = [name for name, text in generator.documents().items() if generator.current(name) != text]
    assert stale == [], "run python docs/generate.py"


def test_every_command_and_option_is_documented(generator: ModuleType, docs: Path) -> None:
    page = (docs / "commands.md").read_text(encoding="utf-8")
    formats = (docs / "formats.md").read_text(encoding="utf-8")
    for path, command in generator.walk(command_line()):
        assert f"## `{path}`" in page
        assert (command.help or "").strip()
        assert path.split()[-1] in formats
        for written, meaning in generator.parameters(command):
            assert meaning, f"{path} {written} has no help"
            assert meaning.split("\n")[0].replace("|", "\\|") in page


def test_every_finding_problem_threshold_and_format_is_documented(docs: Path) -> None:
    pages = {name: (docs / f"{name}.md").read_text(encoding="utf-8") for name in ("findings", "problems", "thresholds")}
    assert [code for code in RULES if f"### {code} " not in pages["findings"]] == []
    assert [code for code in CATALOGUE if f"`{code}`" not in pages["problems"]] == []
    assert [name for name in Thresholds.model_fields if f"`{name}`" not in pages["thresholds"]] == []
    commands = (docs / "commands.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in commands] == []


def test_every_key_of_a_file_has_a_meaning(generator: ModuleType) -> None:
    keys = keys_of_files(generator)
    without = sorted(f"{part}.{key}" for part, key, text in keys if not generator.meaning(part, key, text))
    assert without == [], "add them to docs/meanings.yaml"


def test_every_key_of_the_report_has_a_meaning_in_its_schema() -> None:
    without = sorted(f"{part}.{key}" for part, key, text in keys_of_report() if not text)
    assert without == [], "add them to leaddev/media/json_meanings.py"


@pytest.mark.parametrize("where", ["files", "report"])
def test_no_meaning_is_left_over(where: str, generator: ModuleType) -> None:
    keys, told = (keys_of_files(generator), generator.meanings()) if where == "files" else (keys_of_report(), MEANINGS)
    known = {name for part, key, _ in keys for name in (key, f"{part}.{key}")}
    assert sorted(set(told) - known) == []


def test_schemas_are_those_of_the_command(docs: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "leaddev", "schema", "survey"], capture_output=True, text=True, check=True
    )
    assert done.stdout == (docs / "schema" / "survey.schema.json").read_text(encoding="utf-8")
