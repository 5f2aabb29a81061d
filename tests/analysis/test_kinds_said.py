"""What the terminal says of a survey is about what was asked: importance, a target, need itself, or levels alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from analysis.test_kinds import TRAINING, dropped, model, one_rating, ring
from leaddev.report import GroupScore, Report
from media.streams import drawn
from surveys import SMALL, Row, answers, report_of

UNITS: dict[str, Any] = {
    "units": [{"id": "north", "headcount": 40}, {"id": "south", "headcount": 40}],
    "responses": {"file": "answers.csv", "columns": {"unit": "unit"}},
}
IMPORTANCES = [f"{code}imp" for codes in SMALL.values() for code in codes]


def in_units(rows: list[Row]) -> list[Row]:
    return [row | {"unit": ("north", "south")[number % 2]} for number, row in enumerate(rows)]


def section(report: Report, heading: str) -> str:
    """The text below a heading, on one line."""
    text = drawn(report, 100)
    found = re.search(rf"^{heading}(.*?)(?=^[A-Z]{{4}})", text, re.MULTILINE | re.DOTALL)
    assert found is not None, text
    return " ".join(found[1].split())


def survey(folder: Path, need: dict[str, Any], **changes: Any) -> Report:
    changes |= {"model": model(folder, need=need, rings=changes.pop("rings", {}))}
    return report_of(folder, in_units(one_rating(n=60)), **TRAINING, **UNITS, **changes)


# --- units ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("need", "legend"),
    [
        ({"from": "target", "level": 4}, "Level / need of each ring, 0–100: how far it is present, and how much need"),
        ({"from": "target", "level": 5}, "Level / need of each ring, 0–100: how far it is present, and how much need"),
        ({"from": "direct"}, "Need of each ring, 0–100: how much development is needed."),
        ({"from": "importance"}, "Level of each ring, 0–100: how far it is present."),
    ],
)
def test_the_table_of_units_shows_and_explains_what_was_asked(
    tmp_path: Path, need: dict[str, Any], legend: str
) -> None:
    report = survey(tmp_path, need)
    said = section(report, "UNITS")
    assert legend in said
    own = report.scores.organization
    assert isinstance(own, GroupScore)
    told = [figure.estimate for score in own.rings for figure in (score.level, score.need_positive)]
    assert all(f"{estimate:.0f}" in said for estimate in told if estimate is not None)
    assert not any(dash in said for dash in ("– /", "/ –", "–~"))


# --- questions --------------------------------------------------------------------------------------------------------

TOP, BELOW, DIRECT = "the highest answer less the level", "the target less the level", "how much development is needed"


@pytest.mark.parametrize(
    ("need", "said", "unsaid"),
    [
        ({"from": "target", "level": 4}, BELOW, (TOP, DIRECT)),
        ({"from": "target", "level": 5}, TOP, (BELOW, DIRECT)),
        ({"from": "direct"}, DIRECT, (TOP, BELOW)),
    ],
)
def test_the_gap_of_a_question_is_said_to_be_from_what_it_is_from(
    tmp_path: Path, need: dict[str, Any], said: str, unsaid: tuple[str, ...]
) -> None:
    found = section(survey(tmp_path, need), "QUESTION BY QUESTION")
    assert f"the gap is {said}" in found.replace("The gap", "the gap")
    assert not any(each in found for each in unsaid)
    assert "mportance" not in found


def test_rings_of_different_kinds_are_told_apart(tmp_path: Path) -> None:
    report = survey(tmp_path, {"from": "target", "level": 4}, rings={"values": {"target": 5}})
    found = section(report, "QUESTION BY QUESTION")
    assert f"“Values & norms”: Level 0–100; the gap is {TOP}" in found
    assert f"“Knowledge” and “Skill”: Level 0–100; the gap is {BELOW}" in found
    assert report.balance.covers is None  # nothing is compared, so nothing can turn it


def test_importance_of_the_ring_and_of_its_questions_are_told_apart(tmp_path: Path) -> None:
    rows = dropped(answers(60, seed=3), "v2imp", "v3imp")
    report = report_of(tmp_path, rows, responses={"file": "answers.csv", "not_asked": ["v2imp", "v3imp"]})
    found = section(report, "QUESTION BY QUESTION")
    assert "“Values & norms”: Level 0–100, from people who gave the importance of the ring, too." in found
    assert "“Knowledge” and “Skill”: Level and importance 0–100" in found


# --- reliability ------------------------------------------------------------------------------------------------------


def test_one_question_about_importance_leaves_the_level_judged(tmp_path: Path) -> None:
    """The level of values has three items and stands in the table: it must not be said to have too few."""
    rows = dropped(answers(60, seed=3), "v2imp", "v3imp")
    report = report_of(tmp_path, rows, responses={"file": "answers.csv", "not_asked": ["v2imp", "v3imp"]})
    found = section(report, "RELIABILITY OF THE ANSWERS")
    assert re.search(r"Values & norms +level +3 +60", found)
    assert "so their reliability is not judged: Knowledge, Skill, Values & norms (importance)." in found


def test_what_was_asked_directly_is_no_level(tmp_path: Path) -> None:
    report = survey(tmp_path, {"from": "direct"})
    assert {scale.aspect for scale in report.quality.reliability} == {"need"}
    told = [finding.statement for finding in report.findings if finding.code == "LD503"]
    assert told
    assert all("(need)" in statement for statement in told)


# --- importance that was asked, and not rated -------------------------------------------------------------------------


def rated(rows: list[Row], codes: list[str], people: int) -> list[Row]:
    """The same where only some people gave these ratings."""
    return [row | (dict.fromkeys(codes, "") if number >= people else {}) for number, row in enumerate(rows)]


@pytest.mark.parametrize("people", [0, 1, 4])
def test_a_level_is_shown_where_too_few_rated_the_importance(tmp_path: Path, people: int) -> None:
    """None and four look alike; with five of a minimum of five there is a need."""
    rows = answers(60, seed=3)
    plain = tmp_path / "plain"
    plain.mkdir()
    report = report_of(tmp_path, rated(rows, IMPORTANCES, people), **TRAINING)
    bare = report_of(plain, dropped(rows, *IMPORTANCES), **TRAINING)
    assert report.scores == bare.scores
    assert report.items == bare.items
    assert report.verdict == bare.verdict
    text = drawn(report, 100)
    assert "Answers of 60 people per ring." in text
    assert "Fewer than 5 people rated both the level and the importance of “Knowledge”, “Skill” and" in " ".join(
        text.split()
    )
    assert not any("is part of no figure" in note for note in report.notes)


@pytest.mark.parametrize(("people", "kind"), [(4, "none"), (5, "importance")])
@pytest.mark.parametrize("once", [False, True])
def test_one_ring_without_importance_keeps_its_level(tmp_path: Path, people: int, kind: str, once: bool) -> None:
    codes = [code for code in IMPORTANCES if code[0] == "v"]
    rows = rated(answers(60, seed=3), codes, people)
    changes: dict[str, Any] = {}
    if once:
        rows = dropped(rows, *codes[1:])
        changes = {"responses": {"file": "answers.csv", "not_asked": codes[1:]}}
    report = report_of(tmp_path, rows, **TRAINING, **changes)
    assert {each.ring: each.kind for each in report.need.rings}["values"] == kind
    score = ring(report, "values")
    assert score.level.n == (60 if kind == "none" else None)
    assert score.level.estimate is not None
    assert (score.need_positive.estimate is None) is (kind == "none")
    assert any("asked once" in note for note in report.notes) is (once and kind == "importance")
    assert any("level is shown alone" in note for note in report.notes) is (kind == "none")


def test_levels_that_nobody_gave_are_not_spoken_of(tmp_path: Path) -> None:
    levels = [code for codes in SMALL.values() for code in codes]
    rows = in_units(rated(answers(60, seed=3), levels, 0))
    text = drawn(report_of(tmp_path, rows, **TRAINING, **UNITS), 100)
    assert "Answers of 0" not in text
    assert "QUESTION BY QUESTION" not in text
    assert "Level of each ring" not in text
