"""Symptoms from files to the report: the planted story, what may be shown, surveys that ask less, odd answers."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from diagnosis.complaints import found_by, hospital_symptoms, model_file, people
from leaddev.media.json import to_json
from leaddev.media.terminal import print_sections
from leaddev.present.document import sections_of
from leaddev.report import WITHHELD, HiddenSymptomGroup, Report, SymptomGroup, SymptomScore
from leaddev.wording import LANGUAGES
from surveys import report_of, why

UNITS = [{"id": "ward", "name": "Ward"}, {"id": "lab", "name": "Lab"}]
GROUPS = {"profession": {"doctor": "Doctors", "nurse": "Nurses", "cleaner": "Cleaners"}}


def symptoms_of(report: Report) -> dict[str, SymptomScore]:
    assert report.symptoms is not None
    return {symptom.symptom: symptom for symptom in report.symptoms}


def talk(folder: Path, counts: list[int], *, model: dict[str, Any] | None = None, **changes: Any) -> SymptomScore:
    frequency = changes.pop("frequency", None)
    columns = changes.pop("columns", {})
    rows = changes.pop("rows", None) or people(counts, frequency=frequency, **columns)
    report = report_of(folder, rows, model=model_file(folder, **(model or {})), **changes)
    return symptoms_of(report)["talk"]


# --- the example ------------------------------------------------------------------------------------------------------


def test_the_planted_story() -> None:
    found = symptoms_of(hospital_symptoms())
    verdicts = {name: symptom.verdict for name, symptom in found.items()}
    assert verdicts == {
        "communication": "values",
        "silence": "undetermined",
        "cooperation": "undetermined",
        "newways": "capability",
    }
    assert found["silence"].direct.points_to == "precondition"
    assert found["cooperation"].direct.points_to is None
    assert found["communication"].keys == found["newways"].keys == 3
    codes = Counter(finding.code for finding in hospital_symptoms().findings)
    assert codes == {"LD301": 1, "LD302": 1, "LD305": 1, "LD306": 1, "LD108": 1}
    assert {group.direct.points_to for group in found["communication"].groups if isinstance(group, SymptomGroup)} == {
        "values"
    }


def test_the_story_in_figures() -> None:
    communication = symptoms_of(hospital_symptoms())["communication"]
    assert communication.direct.reports == 399
    shares = {kind.kind: kind.share.estimate for kind in communication.direct.kinds}
    assert shares == {"capability": 0.183, "values": 0.682, "environment": 0.108, "precondition": 0.028}
    within, between = communication.associations
    assert "values" in within.points_to
    assert within.strongest == ("values",)
    assert between.reason is not None


def test_a_report_on_a_unit_shows_no_named_causes() -> None:
    for symptom in symptoms_of(hospital_symptoms("surgery")).values():
        assert symptom.direct.reports is None
        assert symptom.direct.causes == ()
        assert "whole organization only" in why(symptom.direct.reason)
        assert symptom.verdict == "undetermined"
        assert symptom.groups == ()
        assert symptom.frequency.estimate is not None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 140])
def test_it_is_drawn_within_the_width(language: str, width: int) -> None:
    report, stream = hospital_symptoms(language=language), io.StringIO()
    wanted = [each for each in sections_of(report) if each.id in ("symptoms", "wants")]
    print_sections(wanted, stream, color=False, width=width)
    text = stream.getvalue()
    assert max(map(len, text.splitlines())) <= width
    assert text.startswith({"en": "SYMPTOMS", "nl": "SYMPTOMEN", "fr": "SYMPTÔMES"}[language])
    assert "None" not in text
    assert '"symptoms"' in to_json(report)


# --- what may be shown ------------------------------------------------------------------------------------------------


def test_groups_have_twice_the_minimum_and_none_can_be_subtracted(tmp_path: Path) -> None:
    professions = ["Doctors"] * 30 + ["Nurses"] * 22 + ["Cleaners"] * 8
    symptom = talk(
        tmp_path,
        [6, 6, 36, 6, 6],
        columns={"profession": professions},
        splits=GROUPS,
        responses={"file": "answers.csv", "columns": {"profession": "profession"}},
    )
    shown = {group.id: group.direct.reports for group in symptom.groups if isinstance(group, SymptomGroup)}
    hidden = {group.id for group in symptom.groups if isinstance(group, HiddenSymptomGroup)}
    assert shown == {"profession=doctor": 30}
    assert hidden == {"profession=cleaner", "profession=nurse"}


def test_too_few_reports_show_nothing(tmp_path: Path) -> None:
    assert talk(tmp_path, [0, 0, 4, 0, 0], rows=_mostly_silent(30, 4)).direct.reports is None
    nine = talk(tmp_path, [], rows=_mostly_silent(30, 9)).direct
    assert (nine.reports, nine.causes) == (9, ())
    assert "from 10 people on" in why(nine.reason)
    ten = talk(tmp_path, [], rows=_mostly_silent(30, 10)).direct
    assert ten.causes
    assert ten.points_to is None


def _mostly_silent(n: int, naming: int) -> list[dict[str, str]]:
    rows = people([0, 0, n, 0, 0])
    return [row | {"talkcause": row["talkcause"] if number < naming else ""} for number, row in enumerate(rows)]


@pytest.mark.rule("LD301", "boundary")
@pytest.mark.rule("LD302", "boundary")
@pytest.mark.rule("LD303", "boundary")
@pytest.mark.rule("LD305", "boundary")
@pytest.mark.parametrize(("place", "code"), [(2, "LD301"), (1, "LD302"), (3, "LD303")])
def test_what_lies_behind_can_be_told_from_fifteen_reports_on(tmp_path: Path, place: int, code: str) -> None:
    for others, told in ((1, "LD305"), (2, code)):
        counts = [others if each in (0, 4) else 0 for each in range(5)]
        counts[place] += 12 if others == 1 else 11
        rows = people(counts)
        for row in rows:
            row["time1"] = "1" if row["k1"] == "1" else "2"
        symptom = talk(tmp_path, [], rows=rows)
        assert symptom.direct.reports == 13 + others
        assert {each for each in (code, "LD305") if found_by(each, symptom)} == {told}


def test_nearly_everybody_is_not_everybody(tmp_path: Path) -> None:
    symptom = talk(tmp_path, [0, 0, 60, 0, 0])
    shares = {cause.cause: (cause.share.estimate, cause.share.low, cause.share.high) for cause in symptom.direct.causes}
    assert shares["respect"] == (0.95, 0.95, 1.0)
    assert set(shares.values()) == {(0.95, 0.95, 1.0), (0.05, 0.0, 0.05)}
    assert {kind.share.estimate for kind in symptom.direct.kinds} == {0.95, 0.05}
    assert symptom.verdict == "values"


# --- surveys that ask less, and odd answers ---------------------------------------------------------------------------


def test_few_people_give_two_keys(tmp_path: Path) -> None:
    symptom = talk(tmp_path, [4, 4, 44, 4, 4])
    assert (symptom.verdict, symptom.keys) == ("values", 2)
    assert "60 people answered" in why(symptom.reason)


def test_without_an_environment_the_verdict_is_at_most_undetermined(tmp_path: Path) -> None:
    rows = [{key: value for key, value in row.items() if key != "time1"} for row in people([4, 4, 44, 4, 4])]
    symptom = talk(tmp_path, [], rows=rows, responses={"file": "answers.csv", "not_asked": ["time1"]})
    assert symptom.verdict == "undetermined"
    assert "working conditions" in why(symptom.reason)


def test_a_problem_that_everybody_has(tmp_path: Path) -> None:
    symptom = talk(tmp_path, [10, 10, 90, 10, 10], frequency="5")
    assert symptom.frequency.estimate is None
    assert symptom.frequency.reason == WITHHELD
    assert "told apart" in why(symptom.associations[0].reason)
    assert (symptom.verdict, symptom.keys) == ("values", 2)


def test_only_one_of_its_two_questions(tmp_path: Path) -> None:
    rows = people([4, 4, 44, 4, 4])
    only_causes = [{key: value for key, value in row.items() if key != "talk"} for row in rows]
    symptom = talk(tmp_path, [], rows=only_causes, responses={"file": "answers.csv", "not_asked": ["talk"]})
    assert symptom.frequency.estimate is None
    assert symptom.verdict == "values"
    only_often = [{key: value for key, value in row.items() if key != "talkcause"} for row in rows]
    symptom = talk(tmp_path, [], rows=only_often, responses={"file": "answers.csv", "not_asked": ["talkcause"]})
    assert symptom.frequency.estimate is not None
    assert symptom.direct.causes == ()
    assert symptom.verdict == "undetermined"


def test_symptoms_that_were_not_asked_leave_a_line(tmp_path: Path) -> None:
    report = report_of(tmp_path, people([4, 4, 44, 4, 4]), model=model_file(tmp_path, symptoms=None))
    assert report.symptoms is None
    assert any("did not ask about symptoms" in line for line in report.not_concluded)


def test_nobody_answers_the_questions_on_symptoms(tmp_path: Path) -> None:
    rows = [row | {"talk": "", "talkcause": ""} for row in people([4, 4, 44, 4, 4])]
    symptom = talk(tmp_path, [], rows=rows)
    assert symptom.frequency.estimate is None
    assert symptom.direct.reports is None
    assert symptom.verdict == "undetermined"
    assert why(symptom.associations[0].reason) == "too few answers to be shown"


def test_the_order_of_the_rows_does_not_matter(tmp_path: Path) -> None:
    rows = people([20, 20, 90, 10, 10], unit=["ward", "lab"])
    columns = {"file": "answers.csv", "columns": {"unit": "unit"}}
    first = talk(tmp_path, [], rows=rows, units=UNITS, responses=columns)
    assert first == talk(tmp_path, [], rows=rows[::-1], units=UNITS, responses=columns)
