"""`--each-unit`: one report for each unit that may have one, a page that lists them, one publication; `--open`."""

from __future__ import annotations

import shutil
import webbrowser
from pathlib import Path

import pytest

from leaddev.cli import units
from leaddev.errors import ExitCode
from leaddev.record import read_record
from surveys import answers, survey_file

from .runs import HOSPITAL, run, tiny_in

PEOPLE = answers(60, unit=("a", "a", "b", "b", "b", "c"))


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    """A survey with two units that may be shown and one that may not, and the remainder with it."""
    named = [{"id": unit, "name": name} for unit, name in (("a", "<b>Alpha</b>"), ("b", "=Beta"), ("c", "Gamma"))]
    return survey_file(tmp_path, PEOPLE, units=named, confidentiality={"minimum_group": 10})


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_unit_that_may_have_a_report_gets_the_one_that_it_would_get_alone(survey: Path) -> None:
    folder = survey.parent / "units"
    result = run("analyze", str(survey), "--each-unit", str(folder))
    assert result.exit_code == ExitCode.DONE
    assert result.stdout == ""
    made = [name for name in names(folder) if name != "index.html"]
    assert len(made) >= 2
    assert f"written: {folder}, {len(made)} reports of units and index.html" in result.stderr
    for name in made:
        unit = name.removeprefix("unit-").removesuffix(".html")
        alone = run("analyze", str(survey), "--unit", unit, "-f", "html")
        assert (folder / name).read_text(encoding="utf-8") == alone.stdout
    (publication,) = read_record(survey.with_name("survey.publications.json")).publications
    assert set(publication.reports) == {f"units/{name}" for name in names(folder)}


def test_the_index_leads_to_every_report_and_names_what_is_not_shown(tmp_path: Path) -> None:
    project = shutil.copytree(Path(HOSPITAL).parent, tmp_path / "project")
    folder = tmp_path / "new" / "units"
    assert run("analyze", str(project / "survey.yaml"), "--each-unit", str(folder), "-f", "csv", "-q").exit_code == 0
    page = (folder / "index.html").read_text(encoding="utf-8")
    made = [name for name in names(folder) if name != "index.html"]
    assert "unit-surgery.csv" in made
    assert "unit-recovery.csv" not in made
    assert [name for name in made if f'<a href="{name}">' not in page] == []
    assert "Recovery – not shown" in page
    assert page.count("<a href=") == len(made) + 1  # the contents have one place to lead to
    assert "application/json" not in page


def test_other_outputs_belong_to_the_same_publication(survey: Path) -> None:
    folder = survey.parent / "units"
    result = run("analyze", str(survey), "--each-unit", str(folder), "-o", str(survey.parent / "all.json"))
    assert result.exit_code == ExitCode.DONE
    (publication,) = read_record(survey.with_name("survey.publications.json")).publications
    assert publication.reports[0] == "all.json"
    assert "units/index.html" in publication.reports
    assert (survey.parent / "all.json").is_file()


def test_hostile_names_are_texts_in_the_index(survey: Path) -> None:
    folder = survey.parent / "units"
    run("analyze", str(survey), "--each-unit", str(folder))
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert "<b>Alpha" not in page
    assert "&lt;b&gt;Alpha&lt;/b&gt;" in page


def test_nothing_is_written_where_one_report_fails(survey: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(units.UnitReports, "_write_index", fails)
    result = run("analyze", str(survey), "--each-unit", str(survey.parent / "units"))
    assert result.exit_code == ExitCode.USAGE
    assert names(survey.parent / "units") == []
    assert not survey.with_name("survey.publications.json").exists()


def test_wrong_usage(survey: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    own = survey_file(tmp_path, PEOPLE, units=[{"id": "a"}, {"id": "b"}, {"id": "c"}])
    wrong = {
        ("analyze", str(own), "--each-unit", str(tmp_path / "file")): "is a file; name a folder.",
        ("analyze", tiny_in(tmp_path), "--each-unit", "x", "--unit", "ward"): "No unit may have a report of its own.",
        ("analyze", str(own), "--each-unit", "x", "-o", "x/unit-a.html"): "There is no folder x",
        ("analyze", str(own), "--open"): "There is no page to open; write one with -o report.html.",
        ("analyze", str(own), "--each-unit", "x", "--full"): "no report is shown there",
    }
    for arguments, expected in wrong.items():
        result = run(*arguments)
        assert result.exit_code == ExitCode.USAGE, arguments
        assert expected in " ".join(result.stderr.split())
    folder = tmp_path / "units"
    folder.mkdir()
    result = run("analyze", str(own), "--each-unit", str(folder), "-o", str(folder / "unit-b.html"))
    assert "is also the report of a unit" in " ".join(result.stderr.split())
    assert names(folder) == []


def test_the_first_page_is_opened(survey: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def show(address: str) -> bool:
        shown.append(address)
        return len(shown) < 3

    monkeypatch.setattr(webbrowser, "open", show)
    folder = survey.parent
    run("analyze", str(survey), "-o", str(folder / "a.json"), "-o", str(folder / "a.html"), "--open")
    run("analyze", str(survey), "--each-unit", str(folder / "units"), "--open")
    result = run("render", str(folder / "a.json"), "-o", str(folder / "b.html"), "--open")
    assert shown == [(folder / name).resolve().as_uri() for name in ("a.html", "units/index.html", "b.html")]
    assert f"no browser was found; open {folder / 'b.html'} yourself" in result.stderr
