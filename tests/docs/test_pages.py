"""What the pages say can be done can be done: links, commands, files, examples."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from leaddev.cli.app import app
from leaddev.disclosure import Group, publish_tree
from leaddev.findings import RULES
from leaddev.problems import CATALOGUE
from leaddev.read.model_file import load_model
from leaddev.read.survey_file import load_survey
from leaddev.schema import Thresholds, Training
from leaddev.schema.survey import Responses

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    [*(ROOT / "docs").glob("*.md"), *(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "CHANGELOG"))]
)


def anchors(page: Path) -> set[str]:
    """Headings as links name them."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    lost = []
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if target.startswith("http"):
            continue
        name, _, anchor = target.partition("#")
        found = page.parent / name if name else page
        if not found.is_file() or (anchor and anchor not in anchors(found)):
            lost.append(target)
    assert lost == []


def test_the_index_names_every_page() -> None:
    named = set(re.findall(r"\]\(([\w-]+\.md)\)", (ROOT / "docs" / "README.md").read_text(encoding="utf-8")))
    assert named == {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_exist(page: Path) -> None:
    """Every `leaddev ...` line of a block names a command, and options that it has."""
    for line in re.findall(r"^    leaddev (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE):
        words = shlex.split(line.split("|")[0].split("  ")[0])
        path = words[:2] if words[0] == "model" else words[:1]
        helped = CliRunner().invoke(app, [*path, "--help"])
        assert helped.exit_code == 0, line
        known = CliRunner().invoke(app, [*path, "--help"], env={"COLUMNS": "200"}).output
        assert [word for word in words if word.startswith("-") and word not in known] == [], line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_codes_and_thresholds_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    findings = set(re.findall(r"\bLD\d{3}\b", text)) - {"LD113"}  # the example of a new one
    assert findings - set(RULES) == set()
    assert set(re.findall(r"\bLD-E\d{3}\b", text)) - set(CATALOGUE) == set()


def test_examples_of_files_are_valid(tmp_path: Path) -> None:
    import yaml

    survey, model, long, join, training = blocks("formats.md", "yaml")
    (tmp_path / "survey.yaml").write_text(survey, encoding="utf-8")
    (tmp_path / "my-circle.yaml").write_text(model, encoding="utf-8")
    assert load_survey(str(tmp_path / "survey.yaml")).survey.title.in_language("en") == "Leadership development 2026"
    assert load_model(str(tmp_path / "my-circle.yaml")).model.id == "my-circle"
    for example in (long, join):
        Responses.model_validate(yaml.safe_load(example)["responses"])
    assert Training.model_validate(yaml.safe_load(training)["training"]).hours_per_day == 7.6


def test_example_of_thresholds_is_valid() -> None:
    import yaml

    (example,) = blocks("thresholds.md", "yaml")
    thresholds = Thresholds.model_validate(yaml.safe_load(example)["thresholds"])
    assert thresholds.ranking.value == 0.8
    assert thresholds.material_excess.origin == "agreed with the board in May"


def test_example_of_problems_is_what_check_writes(tmp_path: Path) -> None:
    (example,) = blocks("formats.md", "json")
    path = tmp_path / "survey.yaml"
    path.write_text("leaddev: survey/1\norganisation: {name: A}\n", encoding="utf-8")
    written = json.loads(CliRunner().invoke(app, ["check", str(path), "--format", "json"]).stdout)
    shown = json.loads(example)
    assert written["schema"] == shown["schema"]
    assert all(list(problem) == list(shown["problems"][0]) for problem in written["problems"])
    own = next(problem for problem in written["problems"] if problem["code"] == "LD-E201")
    assert (own["name"], own["message"]) == (shown["problems"][0]["name"], shown["problems"][0]["message"])


def test_example_of_the_report_is_what_analyze_writes() -> None:
    (example,) = blocks("formats.md", "jsonc")
    shown = json.loads(re.sub(r"\s+//.*$", "", example, flags=re.MULTILINE))
    survey = ROOT / "examples" / "st-elsewhere" / "survey.yaml"
    written = json.loads(CliRunner().invoke(app, ["analyze", str(survey), "--format", "json"]).stdout)
    assert set(shown) <= set(written)
    assert shown["balance"]["excess"] == written["balance"]["excess"]
    assert set(shown["findings"][0]) == set(written["findings"][0])
    units = {unit["id"]: unit for unit in written["scores"]["units"]}
    for unit in shown["scores"]["units"]:
        assert unit.items() <= units[unit["id"]].items()
    own = {ring["ring"]: ring for ring in written["scores"]["organization"]["rings"]}
    (ring,) = shown["scores"]["organization"]["rings"]
    assert ring.items() <= own["values"].items()
    (compared,) = shown["balance"]["rings"]
    assert compared.items() <= next(row for row in written["balance"]["rings"] if row["ring"] == "values").items()


def test_example_of_the_readme_is_what_analyze_writes() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    block = page.split("$ leaddev analyze examples/st-elsewhere/survey.yaml\n")[1].split("\nEverything")[0]
    survey = ROOT / "examples" / "st-elsewhere" / "survey.yaml"
    written = CliRunner().invoke(app, ["analyze", str(survey)]).stdout
    assert [line for line in block.splitlines() if line[4:] not in written.splitlines()] == []


def test_example_of_confidentiality_is_what_is_published() -> None:
    surgery = Group("Surgery", (21,), (Group("OR", (6,)), Group("Recovery", (4,)), Group("Ward", (11,))))
    facility = Group("Facility", (12,), (Group("Cleaning", (9,)), Group("Catering", (3,))))
    hospital = Group("Hospital", (37,), (surgery, facility, Group("HR", (4,))))
    found = publish_tree(hospital, 5)
    shown = {cell.id: cell.counts[0] for cell in found.cells}
    others = {"Surgery/other": 10, "Hospital/other": 7}
    assert shown == {"Hospital": 37, "Surgery": 21, "Ward": 11, "Cleaning": 9, **others}
    assert set(found.suppressed) == {"Recovery", "Catering", "HR", "OR", "Facility"}
