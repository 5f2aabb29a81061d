"""`leaddev confidentiality`: true of the files as they are, in every language and medium; no hidden group is named."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from leaddev.wording import LANGUAGES, Wording
from surveys import LIST, answers, survey_file

from .runs import HOSPITAL, ROOT, TINY, run, tiny_in

EN = Wording("en")
HIDDEN = ("Recovery", "Operating rooms", "Sterile supply", "recovery", "operating-rooms", "sterile-supply")


def told(survey: str | Path, *options: str) -> str:
    """The statement on a terminal, as one line."""
    result = run("confidentiality", str(survey), *options)
    assert result.exit_code == 0, result.output
    return " ".join(result.stdout.split())


def document(survey: str | Path, *options: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("confidentiality", str(survey), "--format", "json", *options).stdout)
    return found


def is_said(text: str, key: str, **values: object) -> bool:
    return " ".join(EN.say(f"statement.{key}", **values).split()) in text


def changed(folder: Path, survey: str = HOSPITAL, **keys: Any) -> Path:
    """A copy of a survey, with other keys in its file."""
    if survey == HOSPITAL:
        shutil.copytree(Path(survey).parent, folder, dirs_exist_ok=True)
    read = yaml.safe_load(Path(survey).read_text(encoding="utf-8"))
    path = folder / "survey.yaml"
    path.write_text(yaml.safe_dump(read | keys, sort_keys=False), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def hospital() -> str:
    return told(HOSPITAL)


# --- what is told -----------------------------------------------------------------------------------------------------


def test_what_is_collected_and_shown_is_counted(hospital: str) -> None:
    assert "Answers to 118 questions:" in hospital
    assert "Rings (Knowledge, Skill, Dialogue, Values, Personality): 40" in hospital
    assert "(one of 14)" in hospital
    assert "“profession”: to which group the person belongs (Physicians, Nurses," in hospital
    assert is_said(hospital, "not-read", columns="“Date submitted”")
    assert "“N/A”" in hospital
    assert "11 of 14 units" in hospital
    assert is_said(hospital, "groups-shown", shown=5, all=5, division="profession")
    assert is_said(hospital, "leaders-shown")
    for key in ("leader", "respondent", "seconds"):
        assert is_said(hospital, f"person.{key}")


@pytest.mark.parametrize("form", ["terminal", "markdown", "json"])
def test_no_hidden_unit_is_named_in_any_medium(form: str) -> None:
    text = run("confidentiality", HOSPITAL, "--format", form).stdout
    assert "11 of 14" in text
    assert not [name for name in HIDDEN if name in text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_section(language: str) -> None:
    words, text = Wording(language), told(HOSPITAL, "--language", language)
    for name in ("collected", "shown", "minimum", "proved", "limits", "record"):
        assert words.say(f"statement.section.{name}").replace("\u00a0", " ") in text
    others = [Wording(other) for other in LANGUAGES if other != language]
    assert not [other for other in others if other.say("statement.section.limits") in text]
    assert document(HOSPITAL, "--language", language)["language"] == language


def test_media_say_the_same_sentences(hospital: str) -> None:
    found = document(HOSPITAL)
    texts = [text for section in found["sections"] for text in section["texts"]]
    assert len(texts) > 40
    assert [text for text in texts if " ".join(text.split()) not in hospital] == []
    markdown = re.sub(r"[\\*]", "", run("confidentiality", HOSPITAL, "--format", "markdown").stdout)
    assert [text for text in texts if text not in markdown] == []


def test_what_does_not_hold_is_not_said(tmp_path: Path) -> None:
    text = told(TINY)
    for key in ("leader", "respondent", "seconds"):
        assert not is_said(text, f"person.{key}")
    assert is_said(text, "nothing-else")
    assert is_said(text, "empty")
    assert not is_said(text, "leaders-shown")
    assert not is_said(text, "leaders-and-others")
    assert "2 of 2 units" in text
    assert is_said(text, "training", k="10")
    assert not is_said(told(changed(tmp_path, TINY, training="none")), "training", k="10")


def test_who_stated_no_group_is_no_group(tmp_path: Path) -> None:
    rows = answers(60, unit=["a", "b"], job=["nurse", "nurse", "doctor", ""])
    groups = {"job": {"nurse": "nurse", "doctor": "doctor", "cook": "cook"}}
    survey = survey_file(
        tmp_path, rows, units=[{"id": "a"}, {"id": "b"}], splits=groups, training={"programmes": [*LIST]}
    )
    assert document(survey)["shown"]["groups"][1:] == [{"split": "job", "shown": 2, "withheld": 1}]


def test_careless_answers_are_told_as_they_are_treated(tmp_path: Path, hospital: str) -> None:
    left_out = told(changed(tmp_path, answer_quality={"exclude_careless": True}))
    assert is_said(hospital, "careless-kept", k=10)
    assert not is_said(hospital, "careless-out", k=10)
    assert is_said(left_out, "careless-out", k=10)
    assert not is_said(left_out, "careless-kept", k=10)


def test_the_minimum_is_that_of_the_survey_file(tmp_path: Path) -> None:
    text = told(changed(tmp_path, TINY, confidentiality={"minimum_group": 4, "allow_below_five": True}))
    assert is_said(text, "minimum", k=4)
    assert is_said(text, "shares", twice=8)
    assert EN.say("confidentiality.below-five", k=4) in text
    assert "is below 5" not in told(TINY)


def test_what_was_proved_is_what_the_report_says(tmp_path: Path) -> None:
    report = json.loads(run("analyze", TINY, "--format", "json").stdout)
    assert report["confidentiality"]["statement"] in told(TINY)
    assert EN.say("confidentiality.statement", k=10) == report["confidentiality"]["statement"]


def test_no_id_no_time_and_no_comment_is_in_any_report(tmp_path: Path) -> None:
    rows = answers(40, unit=["a", "b"])
    for number, row in enumerate(rows):
        row |= {
            "Response ID": f"zz{number}@example.org",
            "seconds": f"{70000 + 97 * number}",
            "Remarks": f"Remark{number}!",
        }
    survey = survey_file(tmp_path, rows, units=[{"id": "a"}, {"id": "b"}], training={"programmes": [*LIST]})
    read = document(survey)["collected"]
    assert read["has_respondents"]
    assert read["has_seconds"]
    assert read["not_read"] == ["Remarks"]
    for command in ("analyze", "confidentiality"):
        for form in ("terminal", "markdown", "json"):
            result = run(command, str(survey), "--format", form)
            assert result.exit_code == 0, result.output
            text = re.sub(r'"sha256": "[0-9a-f]+"', "", result.stdout)
            assert not [row for row in rows for key in ("Response ID", "seconds", "Remarks") if row[key] in text]


# --- without answers --------------------------------------------------------------------------------------------------


def test_the_survey_file_alone_is_enough(tmp_path: Path) -> None:
    survey = changed(tmp_path)
    (tmp_path / "responses.csv").unlink()
    text, found = told(survey), document(survey)
    assert found["shown"] is None
    assert found["why_not_shown"] == "unreadable"
    assert found["collected"]["not_read"] is None
    assert is_said(text, "no-report.unreadable")
    assert is_said(text, "as-stated")
    assert "of 14 units" not in text
    assert "(one of 14)" in text
    assert is_said(text, "person.leader")
    assert EN.say("confidentiality.statement", k=10) in text


def test_questions_that_were_not_asked_are_not_collected(tmp_path: Path) -> None:
    read = yaml.safe_load(Path(TINY).read_text(encoding="utf-8"))
    read["responses"] = {"file": "none.csv", "columns": {"unit": "unit"}}
    before = document(changed(tmp_path, TINY, responses=read["responses"]))["collected"]["parts"]
    some = {**read["responses"], "not_asked": ["knowledge1", "knowledge1imp"]}
    after = document(changed(tmp_path, TINY, responses=some))["collected"]["parts"]
    assert after[0]["questions"] == before[0]["questions"] - 2


def test_too_few_answers_are_not_unreadable(tmp_path: Path) -> None:
    survey = changed(tmp_path, TINY, confidentiality={"minimum_group": 500})
    text = told(survey)
    assert is_said(text, "no-report.too-few", k=500)
    assert not is_said(text, "no-report.unreadable")
    assert document(survey)["why_not_shown"] == "too-few"


def test_problems_of_the_survey_file_are_problems(tmp_path: Path) -> None:
    result = run("confidentiality", str(changed(tmp_path, TINY, minimum=3)))
    assert result.exit_code == 3
    assert "survey.yaml" in result.stderr
    assert not result.stdout
    result = run("confidentiality", str(tmp_path / "survey.yaml"), "--format", "json")
    assert [each["code"] for each in json.loads(result.stdout)["problems"]] == ["LD-E201"]


# --- the record -------------------------------------------------------------------------------------------------------


def test_the_record_is_told_as_it_is(tmp_path: Path) -> None:
    survey = tiny_in(tmp_path)
    report, other = tmp_path / "survey" / "report.json", Path(survey).with_name("other.yaml")
    assert is_said(told(survey), "record.none")
    assert not is_said(told(survey), "record.belongs")
    assert run("analyze", survey, "-o", str(report)).exit_code == 0
    text = told(survey)
    entry = {"number": 1, "round": 1, "k": 10, "reports": "report.json"}
    assert is_said(text, "record.entry", **entry)
    assert is_said(text, "record.belongs")
    assert not is_said(text, "record.none")
    shutil.copy(survey, other)
    assert is_said(told(other), "record.others", records="survey.publications.json")
    read = yaml.safe_load(Path(survey).read_text(encoding="utf-8"))
    Path(survey).write_text(yaml.safe_dump(read | {"confidentiality": {"minimum_group": 11}}), encoding="utf-8")
    text = told(survey)
    assert is_said(text, "record.differs")
    assert not is_said(text, "record.belongs")
    assert run("analyze", survey, "-o", str(report), "--replace").exit_code == 0
    text = told(survey)
    assert is_said(text, "record.entry", **entry)
    assert "report.json (withdrawn)" in text
    assert is_said(text, "record.entry", **entry | {"number": 2, "k": 11})
    assert is_said(text, "record.belongs")


def test_a_damaged_record_is_said_to_be_one(tmp_path: Path) -> None:
    survey = tiny_in(tmp_path)
    Path(survey).with_suffix(".publications.json").write_text("{}", encoding="utf-8")
    text = told(survey)
    assert is_said(text, "record.unreadable")
    assert not is_said(text, "record.none")


# --- files ------------------------------------------------------------------------------------------------------------


def test_files_are_written_and_nothing_is_recorded(tmp_path: Path) -> None:
    survey = tiny_in(tmp_path)
    files = [tmp_path / f"page.{ending}" for ending in ("txt", "md", "json")]
    result = run("confidentiality", survey, *(part for file in files for part in ("-o", str(file))))
    assert result.exit_code == 0, result.output
    assert all(file.read_text(encoding="utf-8").strip() for file in files)
    assert [path.name for path in Path(survey).parent.iterdir()] == ["survey.yaml"]
    assert f"written: {files[0]}" in result.stderr


@pytest.mark.parametrize("name", ["responses.csv", "training-2026.xlsx", "survey.yaml", "survey.publications.json"])
@pytest.mark.parametrize("are_answers_readable", [True, False])
def test_no_file_of_the_survey_is_replaced(name: str, are_answers_readable: bool, tmp_path: Path) -> None:
    survey = changed(tmp_path)
    if not are_answers_readable:
        (tmp_path / "responses.csv").write_text("nothing\n", encoding="utf-8")
    before = (tmp_path / name).read_bytes() if (tmp_path / name).exists() else b""
    result = run("confidentiality", str(survey), "--format", "json", "-o", str(tmp_path / name))
    assert result.exit_code == 2
    assert before == ((tmp_path / name).read_bytes() if (tmp_path / name).exists() else b"")


@pytest.mark.parametrize("has_whole_path", [False, True])
def test_files_that_a_pattern_names_are_not_replaced(has_whole_path: bool, tmp_path: Path) -> None:
    read = yaml.safe_load(Path(TINY).read_text(encoding="utf-8"))
    (tmp_path / "answers-1.csv").write_text("nothing\n", encoding="utf-8")
    pattern = str(tmp_path / "answers-*.csv") if has_whole_path else "answers-*.csv"
    survey = changed(tmp_path, TINY, responses={**read["responses"], "csv": None, "file": pattern})
    result = run("confidentiality", str(survey), "--format", "json", "-o", str(tmp_path / "answers-1.csv"))
    assert result.exit_code == 2


def test_a_survey_file_has_a_place(tmp_path: Path) -> None:
    assert run("confidentiality", "-", stdin="leaddev: survey/1").exit_code == 2


def test_every_key_of_the_json_is_documented() -> None:
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    part = page.partition("## The statement about confidentiality")[2].partition("\n## ")[0]
    assert [key for key in document(HOSPITAL) if f"| `{key}` |" not in part] == []
