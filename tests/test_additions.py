"""A finding, a section and a JSON key are added to a copy of the program, in the places that the docs count."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from surveys import ROOT, TINY

PACKAGE = ROOT / "src" / "leaddev"
TEXTS = "TEXTS: Texts = {\n"

FINDING = '''

@rule("LD599", "added-finding", "evidence", "Convention of this project", owner="hr", horizon="now")
def added_finding(case: Case) -> Iterator[Finding]:
    """A finding that was added."""
    evidence = {"respondents": case.report.quality.respondents}
    yield case.finding("info", case.organization(), Support(uses_survey=False), evidence, answered="everybody")
'''
SECTION = '''

def added(write: Presenter) -> Section:
    """A section that was added."""
    return write.section("added", Prose(paragraphs([write.say("added.text")])))
'''
EXPLAINED = """LD599:
  english: ""
  finds: Added.
  matters: It is new.
  decided: It always is.
  silent: Never.
  do: Nothing.
  sources: None.
"""
LANGUAGES = ("nl", "fr")
PLACES: dict[str, list[tuple[str, str]]] = {
    "finding": [
        ("findings/evidence.py", FINDING),
        (
            "wording/evidence.py",
            '    "LD599.statement": ("Added: {answered}.", "", ""),\n    "LD599.advice": ("Do it.", "", ""),\n',
        ),
        *((f"wording/explanations/{language}.yaml", EXPLAINED) for language in LANGUAGES),
    ],
    "section": [
        ("present/evidence.py", SECTION),
        ("present/document.py", '    ("evidence", "added", None),\n'),
        (
            "wording/terminal.py",
            '    "terminal.section.added": ("ADDED",) * 3,\n    "terminal.added.text": ("Something new.",) * 3,\n',
        ),
    ],
    "key": [
        ("report/document.py", '    motto: str = ""\n'),
        ("media/json_meanings.py", '    "motto": "what the organization says of itself",\n'),
        ("score/summary.py", '        motto="Together",\n'),
    ],
}
"""What is added, and where: rule, function and explanation at the end of their files, lines where their likes stand."""
BEFORE = {
    "wording/evidence.py": TEXTS,
    "wording/terminal.py": TEXTS,
    "present/document.py": "SECTIONS: tuple[tuple[str, str, str | None], ...] = (\n",
    "report/document.py": "    scope: str | None = None\n",
    "media/json_meanings.py": "MEANINGS = {\n",
    "score/summary.py": "        period=survey.period,\n",
}


def run(package: Path, *arguments: str) -> str:
    """What the copy of the program says."""
    command = [sys.executable, "-m", "leaddev", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(package.parent)}
    return subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8").stdout


def test_what_is_added_in_these_places_is_there(tmp_path: Path) -> None:
    copy = tmp_path / "leaddev"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "models", copy / "models")
    for path, text in (place for places in PLACES.values() for place in places):
        old = (copy / path).read_text(encoding="utf-8")
        anchor = BEFORE.get(path)
        assert anchor is None or old.count(anchor) == 1, f"{path} has another form: where does it go now?"
        (copy / path).write_text(old.replace(anchor, anchor + text) if anchor else old + text, encoding="utf-8")
    shown = run(copy, "analyze", str(TINY), "--full")
    assert "LD599 added-finding" in shown
    assert "Added: everybody." in shown
    assert "ADDED" in shown
    assert "Something new." in shown
    assert "Something new." in run(copy, "analyze", str(TINY), "--format", "markdown")
    for language in LANGUAGES:
        assert "It always is." in run(copy, "explain", "LD599", "--language", language)
    report = json.loads(run(copy, "analyze", str(TINY), "--format", "json"))
    assert report["organization"]["motto"] == "Together"
    assert next(each for each in report["findings"] if each["code"] == "LD599")["statement"] == "Added: everybody."
    key = json.loads(run(copy, "schema", "report"))["$defs"]["Organization"]["properties"]["motto"]
    assert key["description"] == "what the organization says of itself"


def test_the_docs_count_these_places() -> None:
    said = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    counted = {line.split("|")[1].strip(): int(line.split("|")[2]) for line in said.splitlines() if _is_counted(line)}
    # a test with its marks is one more place of a finding
    assert counted["finding"] == len(PLACES["finding"]) + 1
    assert counted["section"] == len(PLACES["section"])
    assert counted["JSON key"] == len(PLACES["key"])


def _is_counted(line: str) -> bool:
    cells = line.split("|")
    return len(cells) == 5 and cells[2].strip().isdigit()
