"""Publishing: what a run records, what it refuses, and that a look stays free."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import Result

import leaddev
from leaddev.errors import ExitCode
from leaddev.record import read_record
from surveys import LIST, MODELS, answers, csv_text, survey_file

from .runs import run, tiny_in

PEOPLE = answers(40, unit=("a", "b"), job=("nurse", "doctor", "nurse"))
SETTINGS: dict[str, Any] = {
    "units": [{"id": "a", "headcount": 30}, {"id": "b", "headcount": 40}],
    "splits": {"job": {"nurse": "nurse", "doctor": "doctor"}},
    "training": {"programmes": [dict(each) for each in LIST]},
    "confidentiality": {"minimum_group": 6},
}


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    """A survey in a folder."""
    shutil.copy(MODELS / "small.yaml", tmp_path / "model.yaml")
    return survey_file(tmp_path, PEOPLE, **SETTINGS, model=str(tmp_path / "model.yaml"))


def change(survey: Path, **changes: Any) -> None:
    """Change keys of the survey file."""
    document = yaml.safe_load(survey.read_text(encoding="utf-8"))
    survey.write_text(yaml.safe_dump(document | changes, sort_keys=False), encoding="utf-8")


def write(survey: Path, name: str = "report.json", *options: str) -> Result:
    return run("analyze", str(survey), "-o", str(survey.parent / name), *options)


def told(result: Result) -> str:
    return " ".join(result.stderr.split())


def record_of(survey: Path) -> Path:
    return survey.with_name("survey.publications.json")


def test_a_report_in_a_file_is_recorded(survey: Path) -> None:
    result = write(survey)
    assert result.exit_code == ExitCode.DONE
    assert result.stderr == f"written: {survey.parent / 'report.json'}\nrecorded: {record_of(survey)}, publication 1\n"
    (publication,) = read_record(record_of(survey)).publications
    basis = publication.basis
    assert (publication.number, publication.round, publication.withdrawn) == (1, 1, False)
    assert publication.reports == ("report.json",)
    assert (basis.answers_file, basis.minimum_group, basis.exclude_careless) == ("answers.csv", 6, False)
    assert (basis.units, basis.splits) == (("a", "b"), {"job": ("nurse", "doctor")})
    assert {"k1", "k1imp"} < set(basis.asked)
    assert basis.leaddev == leaddev.__version__
    report = json.loads((survey.parent / "report.json").read_text(encoding="utf-8"))
    assert basis.answers in {file["sha256"] for file in report["inputs"] if file["role"] == "responses"}


def test_a_record_holds_no_number_of_people_and_no_date(survey: Path) -> None:
    write(survey)
    first = record_of(survey).read_bytes()
    numbers = [each for each in _leaves(json.loads(first)) if isinstance(each, int) and not isinstance(each, bool)]
    assert sorted(numbers) == [1, 1, 6]  # the number, the round, the minimum group
    record_of(survey).unlink()
    write(survey)
    assert record_of(survey).read_bytes() == first


def _leaves(value: Any) -> list[Any]:
    if isinstance(value, dict | list):
        parts = value.values() if isinstance(value, dict) else value
        return [leaf for each in parts for leaf in _leaves(each)]
    return [value]


SAME: dict[str, Callable[[Path], tuple[str, ...]]] = {
    "format": lambda _: ("--format", "markdown"),
    "language": lambda _: ("--language", "fr"),
    "unit": lambda _: ("--unit", "a"),
    "by": lambda _: ("--by", "job"),
    "select": lambda _: ("--select", "LD1"),
    "ignore": lambda _: ("--ignore", "LD101"),
    "training": lambda survey: changed(survey, training={"programmes": [dict(LIST[0])]}),
    "title": lambda survey: changed(survey, title="Corrected", period="2026", language="nl"),
}


def changed(survey: Path, **changes: Any) -> tuple[str, ...]:
    change(survey, **changes)
    return ()


@pytest.mark.parametrize("make", SAME.values(), ids=SAME)
def test_what_options_show_is_one_publication(make: Callable[[Path], tuple[str, ...]], survey: Path) -> None:
    assert write(survey).exit_code == ExitCode.DONE
    assert write(survey, "second.json", *make(survey)).exit_code == ExitCode.DONE
    (publication,) = read_record(record_of(survey)).publications
    assert publication.reports == ("report.json", "second.json")


def more_people(survey: Path) -> None:
    (survey.parent / "answers.csv").write_text(csv_text(PEOPLE + PEOPLE[:1]), encoding="utf-8")


def other_model(survey: Path) -> None:
    model = survey.parent / "model.yaml"
    model.write_text(model.read_text(encoding="utf-8") + "\n# another threshold may stand here\n", encoding="utf-8")


RESPONSES = {"file": "answers.csv"}
OTHERWISE: dict[str, tuple[Callable[[Path], Any], str]] = {
    "late respondents": (more_people, "rests on other answers"),
    "careless": (lambda s: change(s, answer_quality={"exclude_careless": True}), "keeps careless answers"),
    "larger minimum": (lambda s: change(s, confidentiality={"minimum_group": 8}), "minimum group of 6"),
    "units": (lambda s: change(s, units=[*SETTINGS["units"], {"id": "c"}]), "has other units"),
    "tree": (lambda s: change(s, units=[{"id": "a", "units": [{"id": "b"}]}]), "other names, headcounts"),
    "headcounts": (lambda s: change(s, units=[{"id": "a"}, {"id": "b"}]), "other names, headcounts"),
    "splits": (lambda s: change(s, splits={}), "divides people in other ways"),
    "names": (lambda s: change(s, splits={"job": {"nurse": "doctor", "doctor": "nurse"}}), "other names"),
    "population": (lambda s: change(s, population={"job": {"nurse": 90, "doctor": 30}}), "other names, headcounts"),
    "columns": (lambda s: change(s, responses=RESPONSES | {"columns": {"unit": "unit"}}), "or columns"),
    "missing": (lambda s: change(s, responses=RESPONSES | {"missing": ["5"]}), "or columns"),
    "model": (other_model, "has another model"),
}


@pytest.mark.parametrize(("make", "expected"), OTHERWISE.values(), ids=OTHERWISE)
def test_what_could_be_subtracted_is_refused(make: Callable[[Path], Any], expected: str, survey: Path) -> None:
    write(survey)
    before = {path: path.read_bytes() for path in survey.parent.iterdir() if path.suffix == ".json"}
    make(survey)
    for name in ("report.json", "second.json"):
        result = write(survey, name)
        assert result.exit_code == ExitCode.USAGE
        assert "Nothing is written: publication 1 in survey.publications.json" in told(result)
        assert expected in told(result)
    assert {path: path.read_bytes() for path in survey.parent.iterdir() if path.suffix == ".json"} == before
    assert write(survey, "second.json", "--replace").exit_code == ExitCode.DONE
    assert [each.withdrawn for each in read_record(record_of(survey)).publications] == [True, False]


def test_a_lower_minimum_is_always_refused(survey: Path) -> None:
    write(survey)
    change(survey, confidentiality={"minimum_group": 5})
    for option in ((), ("--replace",), ("--new-round",)):
        result = write(survey, "second.json", *option)
        assert result.exit_code == ExitCode.USAGE
        assert "a report with 5 would tell what that hides" in told(result)
    assert not (survey.parent / "second.json").exists()


def test_a_survey_of_its_own(survey: Path) -> None:
    write(survey)
    more_people(survey)
    assert write(survey, "second.json", "--new-round").exit_code == ExitCode.DONE
    assert [(each.round, each.withdrawn) for each in read_record(record_of(survey)).publications] == [
        (1, False),
        (2, False),
    ]


def test_two_survey_files_over_the_same_answers(survey: Path) -> None:
    """One with professions, one with sites: nurses less the north may be one person."""
    write(survey)
    second = Path(shutil.copy(survey, survey.with_name("second.yaml")))
    change(second, splits={})
    shutil.copy(survey.parent / "answers.csv", survey.parent / "copy.csv")
    change(second, responses={"file": "copy.csv"})
    result = write(second, "second.json")
    assert result.exit_code == ExitCode.USAGE
    assert "publication 1 in survey.publications.json divides people in other ways" in told(result)
    assert write(second, "second.json", "--replace").exit_code == ExitCode.DONE
    assert [each.withdrawn for each in read_record(record_of(survey)).publications] == [True]
    assert [each.withdrawn for each in read_record(second.with_name("second.publications.json")).publications] == [
        False
    ]


def test_answers_inside_the_survey_file(tmp_path: Path) -> None:
    survey = Path(tiny_in(tmp_path))
    assert write(survey).exit_code == ExitCode.DONE
    text = survey.read_text(encoding="utf-8")
    survey.write_text(text.replace("fictional example", "fictional"), encoding="utf-8")
    assert write(survey, "second.json").exit_code == ExitCode.DONE
    survey.write_text(text.replace("    ward,5,4,1,5", "    ward,5,4,1,4"), encoding="utf-8")
    assert "rests on other answers" in told(write(survey))


def test_rows_inside_the_survey_file(tmp_path: Path) -> None:
    survey = survey_file(tmp_path, None, **SETTINGS | {"responses": {"rows": PEOPLE}})
    assert write(survey).exit_code == ExitCode.DONE
    assert read_record(record_of(survey)).publications[0].basis.answers_file is None
    change(survey, responses={"rows": PEOPLE[1:]})
    assert "rests on other answers" in told(write(survey))


def test_answers_on_standard_input_are_no_file(survey: Path) -> None:
    change(survey, responses={"file": "-"})
    result = run("analyze", str(survey), "-o", str(survey.parent / "a.json"), stdin=csv_text(PEOPLE))
    assert result.exit_code == ExitCode.DONE
    assert read_record(record_of(survey)).publications[0].basis.answers_file is None


def test_a_look_is_free_and_told_where_it_is_another(survey: Path) -> None:
    files = sorted(survey.parent.iterdir())
    assert run("analyze", str(survey)).stderr == ""
    assert sorted(survey.parent.iterdir()) == files
    write(survey)
    assert run("analyze", str(survey)).stderr == ""
    record = record_of(survey).read_bytes()
    more_people(survey)
    look = "not published, this is a look only: publication 1 in survey.publications.json rests on other answers\n"
    for options in ([], ["--format", "json"], ["--unit", "a"], ["--output", "-"]):
        result = run("analyze", str(survey), *options)
        assert (result.exit_code, result.stderr) == (ExitCode.DONE, look)
    assert run("analyze", str(survey), "--quiet").stderr == ""
    assert record_of(survey).read_bytes() == record
    record_of(survey).write_text("{", encoding="utf-8")
    result = run("analyze", str(survey))
    assert result.exit_code == ExitCode.DONE
    assert "not published, this is a look only;" in told(result)


def test_python_publishes_nothing(survey: Path) -> None:
    leaddev.analyze(survey)
    assert not record_of(survey).exists()


def test_without_its_record_no_report_is_written(survey: Path) -> None:
    record_of(survey).write_text("{", encoding="utf-8")
    result = write(survey)
    assert (result.exit_code, "is no publication record" in told(result)) == (ExitCode.USAGE, True)
    record_of(survey).unlink()
    record_of(survey).mkdir()
    assert write(survey).exit_code == ExitCode.USAGE
    assert not (survey.parent / "report.json").exists()


def test_where_the_record_cannot_be_written_nothing_is(survey: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.replace

    def locked(self: Path, target: Path) -> Path:
        if target.name.endswith(".publications.json"):
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    result = write(survey)
    assert result.exit_code == ExitCode.USAGE
    assert "survey.publications.json cannot be written: Permission denied" in told(result)
    assert sorted(path.name for path in survey.parent.iterdir()) == ["answers.csv", "model.yaml", "survey.yaml"]


def test_the_record_is_in_its_place_before_the_report(survey: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places: list[str] = []
    rename = Path.replace

    def watched(self: Path, target: Path) -> Path:
        places.append(target.name)
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    write(survey)
    assert places == ["survey.publications.json", "report.json"]


WRONG = {
    "both": (["--replace", "--new-round", "-o", "r.json"], "leave one out"),
    "replace-without-file": (["--replace"], "without a file"),
    "round-without-file": (["--new-round", "-o", "-"], "without a file"),
    "over-a-record": (["-o", "survey.publications.json"], "name of a publication record"),
}


@pytest.mark.parametrize(("options", "expected"), WRONG.values(), ids=WRONG)
def test_wrong_usage(options: list[str], expected: str, survey: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(survey.parent)
    result = run("analyze", "survey.yaml", *options)
    assert result.exit_code == ExitCode.USAGE
    assert expected in told(result)
    assert not record_of(survey).exists()


def test_a_survey_on_standard_input_has_no_place_for_a_record(tmp_path: Path) -> None:
    text = Path(tiny_in(tmp_path)).read_text(encoding="utf-8")
    result = run("analyze", "-", "-o", str(tmp_path / "report.json"), stdin=text)
    assert result.exit_code == ExitCode.USAGE
    assert "standard input has no such place" in told(result)
    assert not (tmp_path / "report.json").exists()


def test_reports_are_named_from_the_folder_of_the_record(
    survey: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (survey.parent / "sub").mkdir()
    run("analyze", str(survey), "-o", str(survey.parent / "sub" / "a.json"), "-o", str(elsewhere / "b.json"))
    assert read_record(record_of(survey)).publications[0].reports == ("sub/a.json", "b.json")


def test_a_name_that_is_no_text_does_not_spoil_the_record(survey: Path) -> None:
    name = os.fsdecode(b"report\xff.json")
    try:
        (survey.parent / name).touch()
    except OSError:
        pytest.skip("this system takes no such names")
    assert write(survey, name).exit_code == ExitCode.DONE
    assert read_record(record_of(survey)).publications[0].reports == ("report?.json",)


def test_the_options_are_explained() -> None:
    text = " ".join(run("analyze", "--help").stdout.split())
    assert "that report is withdrawn" in text
    assert "this is a survey of its own" in text
