"""`leaddev render`: the same bytes as `analyze` writes, and one sentence where there is no report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from leaddev.errors import ExitCode
from leaddev.media import FORMATS
from leaddev.media.json import to_json
from leaddev.present import evidence
from leaddev.present.blocks import Section
from leaddev.present.presenter import Presenter
from present.sample_report import sample_report

from .runs import HOSPITAL, TINY, run, tiny_in


@pytest.fixture(scope="module", params=["en", "fr"])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A JSON report, and its language."""
    path = tmp_path_factory.mktemp("reports") / "report.json"
    path.write_text(run("analyze", HOSPITAL, "-f", "json", "-l", request.param).stdout, encoding="utf-8", newline="\n")
    return path, request.param


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_bytes_as_the_analysis_in_the_language_of_the_report(report: tuple[Path, str], name: str) -> None:
    path, language = report
    if not FORMATS[name].is_installed:
        pytest.skip(f"{FORMATS[name].library} is not installed")
    shown = run("render", str(path), "-f", name)
    assert shown.exit_code == ExitCode.DONE
    assert shown.stdout_bytes == run("analyze", HOSPITAL, "-f", name, "-l", language).stdout_bytes


@pytest.mark.parametrize("options", [["--full"], ["--by", "profession"], ["--section", "split", "--by", "profession"]])
def test_the_terminal_has_the_same_choices(report: tuple[Path, str], options: list[str]) -> None:
    path, language = report
    assert run("render", str(path), *options).stdout == run("analyze", HOSPITAL, "-l", language, *options).stdout


def test_files_are_those_of_the_analysis_and_leave_no_record(tmp_path: Path) -> None:
    survey = tiny_in(tmp_path)
    assert run("analyze", survey, "-q", "-o", str(tmp_path / "a.json"), "-o", str(tmp_path / "a.html")).exit_code == 0
    (tmp_path / "apart").mkdir()
    result = run("render", str(tmp_path / "a.json"), "-o", str(tmp_path / "apart" / "b.html"))
    assert result.exit_code == ExitCode.DONE
    assert (tmp_path / "apart" / "b.html").read_bytes() == (tmp_path / "a.html").read_bytes()
    assert (tmp_path / "apart" / "b.html").stat().st_mode == (tmp_path / "a.html").stat().st_mode
    assert [path.name for path in (tmp_path / "apart").iterdir()] == ["b.html"]
    assert result.stderr == f"written: {tmp_path / 'apart' / 'b.html'}\n"


def test_a_report_is_said_once_whatever_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.json").write_text(to_json(sample_report()), encoding="utf-8")
    said: list[str | None] = []
    thresholds = evidence.thresholds

    def counted(write: Presenter) -> Section | None:
        said.append(write.by)
        return thresholds(write)

    monkeypatch.setattr(evidence, "thresholds", counted)
    outputs = [option for name in ("html", "md", "txt") for option in ("-o", str(tmp_path / f"b.{name}"))]
    assert run("render", str(tmp_path / "a.json"), *outputs, "--by", "profession").exit_code == ExitCode.DONE
    assert said == ["profession"]


def test_standard_input_is_a_report_as_well() -> None:
    text = run("analyze", TINY, "-f", "json").stdout
    assert run("render", "-", "-f", "csv", stdin=text).stdout == run("analyze", TINY, "-f", "csv").stdout


NO_REPORT = {
    "no-json": (b"leaddev: survey/1\n", "this is no JSON report of leaddev."),
    "list": (b"[1]", "this is no JSON report of leaddev."),
    "other": (b'{"title": "x"}', "this is no JSON report of leaddev."),
    "nan": (b'{"schema": NaN}', "this is no JSON report of leaddev."),
    "deep": (b"[" * 100_000, "this is no JSON report of leaddev."),
    "bytes": (b"\xff\xfe", "this is no JSON report of leaddev."),
    "older": (b'{"schema": "leaddev/report/1"}', "is 'leaddev/report/1', and this version reads 'leaddev/report/2'."),
    "part": (b'{"schema": "leaddev/report/2"}', "Object missing required field"),
}


@pytest.mark.parametrize(("content", "expected"), NO_REPORT.values(), ids=NO_REPORT)
def test_what_is_no_report_is_one_problem(content: bytes, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content)
    result = run("render", str(path))
    assert result.exit_code == ExitCode.INVALID_INPUT
    assert result.stdout == ""
    assert expected in " ".join(result.stderr.split())
    assert "1 problem in 1 file" in result.stderr
    assert '"code": "LD-E20' in run("render", str(path), "-f", "json").stdout


Path_ = tuple[str | int, ...]
GONE = object()
EDITED: dict[str, tuple[Path_, Any, str]] = {
    "reason": (("symptoms", 1, "reason", "code"), "nonsense", "do not fit together (`reason.nonsense`)"),
    "reason-in-a-figure": (("symptoms", 0, "associations", 1, "reason", "code"), "x", "together (`reason.x`)"),
    "value-of-a-reason": (("symptoms", 0, "reason", "values", "kind"), GONE, "do not fit together (`kind`)"),
    "group": (("respect", "groups"), [], "do not fit together"),
    "key": (("balance", "rings", 0, "verdict"), GONE, "missing required field `verdict`"),
    "word": (("balance", "rings", 0, "verdict"), "too much", "Invalid enum value 'too much'"),
    "number": (("balance", "excess", "estimate"), "42", "got `str`"),
    "schema": (("schema",), "leaddev/report/99", "the format of the report is 'leaddev/report/99'"),
    "schema-list": (("schema",), ["leaddev/report/2"], "the format of the report is ['leaddev/report/2']"),
    "list": (("findings",), {}, "Expected `array`"),
}


@pytest.mark.parametrize(("place", "value", "expected"), EDITED.values(), ids=EDITED)
@pytest.mark.parametrize("name", ["terminal", "html", "csv"])
def test_a_report_that_was_changed_by_hand_is_one_problem(
    report: tuple[Path, str], name: str, place: Path_, value: Any, expected: str, tmp_path: Path
) -> None:
    document = json.loads(report[0].read_text(encoding="utf-8"))
    inner = document
    for key in place[:-1]:
        inner = inner[key]
    if value is GONE:
        del inner[place[-1]]
    else:
        inner[place[-1]] = value
    path = tmp_path / "edited.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    result = run("render", str(path), "-f", name)
    assert result.exit_code == ExitCode.INVALID_INPUT
    assert result.stdout == ""
    assert expected in " ".join(result.stderr.split())
    assert "1 problem in 1 file" in result.stderr


@pytest.mark.parametrize("depth", [200, 900, 5_000, 200_000])
def test_nesting_without_end_is_one_problem(report: tuple[Path, str], depth: int, tmp_path: Path) -> None:
    path = tmp_path / "deep.json"
    text = report[0].read_text(encoding="utf-8")
    path.write_text(text.replace('"notes": [', f'"notes": [{"[" * depth}{"]" * depth}, ', 1), encoding="utf-8")
    result = run("render", str(path), "-f", "html")
    assert result.exit_code == ExitCode.INVALID_INPUT
    assert "1 problem in 1 file" in result.stderr


def test_wrong_usage(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(to_json(sample_report()), encoding="utf-8")
    wrong = {
        ("nothing.json",): "nothing.json cannot be read: No such file or directory.",
        (str(path), "-o", str(path)): "one of the files that were read",
        (str(path), "--by", "site"): "There is no split `site`.",
        (str(path), "--section", "nothing"): "This report has no part `nothing`.",
        (str(path), "-o", str(tmp_path / "a.publications.json")): "the name of a publication record",
    }
    for arguments, expected in wrong.items():
        result = run("render", *arguments)
        assert result.exit_code == ExitCode.USAGE
        assert expected in " ".join(result.stderr.split())
