"""`leaddev analyze`: outputs, choices, exit codes, streams."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path

import pytest

from leaddev.cli import analyze as command
from leaddev.cli.usage import Language
from leaddev.errors import ExitCode
from leaddev.media import FORMATS, Format
from leaddev.wording import LANGUAGES

from .runs import BROKEN, HOSPITAL, TINY, run, tiny_in

ROOT = Path(__file__).resolve().parents[2]


def test_the_report_is_on_standard_output_alone() -> None:
    result = run("analyze", TINY)
    assert result.exit_code == ExitCode.DONE
    assert result.stdout.startswith("Example Care Home")
    assert result.stderr == ""


def test_json_is_one_document() -> None:
    report = json.loads(run("analyze", TINY, "--format", "json").stdout)
    assert report["schema"] == "leaddev/report/2"


def test_the_same_input_gives_the_same_bytes() -> None:
    assert run("analyze", TINY, "-f", "json").stdout_bytes == run("analyze", TINY, "-f", "json").stdout_bytes


def test_standard_input() -> None:
    result = run("analyze", "-", stdin=Path(TINY).read_text(encoding="utf-8"))
    assert result.exit_code == ExitCode.DONE
    assert result.stdout.startswith("Example Care Home")


def test_several_outputs_in_one_run(tmp_path: Path) -> None:
    survey, folder = tiny_in(tmp_path), tmp_path / "reports"
    folder.mkdir()
    text, document = folder / "report.txt", folder / "report.json"
    result = run("analyze", survey, "-o", str(text), "-o", str(document))
    assert result.exit_code == ExitCode.DONE
    assert result.stdout == ""
    record = survey.replace(".yaml", ".publications.json")
    assert result.stderr == f"written: {text}\nwritten: {document}\nrecorded: {record}, publication 1\n"
    assert text.read_text(encoding="utf-8").startswith("Example Care Home")
    assert json.loads(document.read_text(encoding="utf-8"))["schema"] == "leaddev/report/2"
    assert sorted(path.name for path in folder.iterdir()) == ["report.json", "report.txt"]


def test_a_file_and_standard_output(tmp_path: Path) -> None:
    result = run("analyze", tiny_in(tmp_path), "-o", str(tmp_path / "a.txt"), "-o", "-", "--format", "json")
    assert json.loads(result.stdout)["schema"] == "leaddev/report/2"
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith("Example Care Home")


def test_formats_are_paired_with_outputs(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.report"
    outputs = ("-o", str(first), "-o", str(second))
    assert run("analyze", tiny_in(tmp_path), "-f", "json,terminal", *outputs).exit_code == ExitCode.DONE
    assert first.read_text(encoding="utf-8").startswith("{")
    assert second.read_text(encoding="utf-8").startswith("Example")


def test_quiet_writes_files_only(tmp_path: Path) -> None:
    result = run("analyze", tiny_in(tmp_path), "--quiet", "-o", str(tmp_path / "a.json"))
    assert (result.stdout, result.stderr) == ("", "")
    assert (tmp_path / "a.json").stat().st_size > 1000
    assert run("analyze", TINY, "-q").output == ""


def test_quiet_leaves_no_format_without_effect(tmp_path: Path) -> None:
    result = run("analyze", TINY, "--format", "json", "--quiet")
    assert result.exit_code == ExitCode.USAGE
    assert result.stdout == ""
    assert "nothing would come as json" in " ".join(result.stderr.split())
    assert run("analyze", tiny_in(tmp_path), "-q", "-f", "csv", "-o", str(tmp_path / "a.x")).exit_code == ExitCode.DONE
    assert (tmp_path / "a.x").read_text(encoding="utf-8").count("\n") > 100
    assert run("analyze", tiny_in(tmp_path), "-q", "-f", "json", "-o", "-").stdout.startswith("{")


def test_fail_on_a_severity() -> None:
    result = run("analyze", TINY, "--fail-on", "high")
    assert result.exit_code == ExitCode.FINDING
    assert result.stderr == "--fail-on high: LD101\n"
    assert result.stdout.startswith("Example")
    assert run("analyze", TINY, "--fail-on", "high", "--ignore", "LD101", "-q").exit_code == ExitCode.DONE


def test_codes_are_selected_by_their_start() -> None:
    report = json.loads(run("analyze", TINY, "-f", "json", "--select", "ld10,LD5", "--ignore", "LD101").stdout)
    codes = {finding["code"] for finding in report["findings"]}
    assert "LD102" in codes
    assert all(code.startswith(("LD10", "LD5")) for code in codes - {"LD101"})
    assert "LD101" not in codes


def test_language_and_split() -> None:
    result = run("analyze", HOSPITAL, "--by", "profession", "--language", "nl")
    assert result.exit_code == ExitCode.DONE
    assert "Physicians" in result.stdout
    assert "VERDICT" not in result.stdout
    assert tuple(Language) == LANGUAGES


def test_a_unit() -> None:
    result = run("analyze", HOSPITAL, "--unit", "surgery", "-f", "json")
    assert json.loads(result.stdout)["organization"]["scope"] == "surgery"


WRONG = {
    "by-unknown": (["analyze", HOSPITAL, "--by", "profesion"], "Did you mean `profession`?"),
    "by-far-off": (["analyze", HOSPITAL, "--by", "zzz"], "Possible: `profession`, `seniority`."),
    "by-without-splits": (["analyze", TINY, "--by", "profession"], "no splits"),
    "by-with-unit": (
        ["analyze", HOSPITAL, "--by", "profession", "--unit", "surgery"],
        "and this report is about a unit",
    ),
    "unit-unknown": (["analyze", HOSPITAL, "--unit", "surgry"], "Did you mean `surgery`?"),
    "code-unknown": (["analyze", TINY, "--select", "LD191"], "Did you mean `LD1"),
    "ignore-unknown": (["analyze", TINY, "--ignore", "XX"], "no finding `XX`"),
    "format-unknown": (["analyze", TINY, "-f", "jsn"], "Did you mean `json`?"),
    "formats-on-stdout": (["analyze", TINY, "-f", "json,terminal"], "as many outputs"),
    "formats-too-many": (["analyze", TINY, "-f", "json,terminal,json", "-o", "a.txt", "-o", "b.txt"], "3 formats"),
    "ending-unknown": (["analyze", TINY, "-o", "report.jsn"], "ending of report.jsn"),
    "output-twice": (["analyze", TINY, "-o", "a.txt", "-o", "./a.txt"], "named twice"),
    "output-folder": (["analyze", TINY, "-o", "/", "-f", "json"], "is a folder"),
    "output-nowhere": (["analyze", TINY, "-o", "no/such/report.json"], "There is no folder"),
    "full-and-section": (["analyze", TINY, "--full", "--section", "rings"], "leave one out"),
    "full-not-shown": (["analyze", TINY, "--full", "-f", "json"], "no report is shown there"),
    "section-not-shown": (["analyze", TINY, "--section", "rings", "-q"], "no report is shown there"),
    "section-unknown": (
        ["analyze", TINY, "--section", "ring"],
        "This report has no part `ring`. Did you mean `rings`?",
    ),
    "section-not-there": (
        ["analyze", TINY, "--section", "values"],
        "This report has no part `values`. Possible: `header`",
    ),
    "severity-unknown": (["analyze", TINY, "--fail-on", "grave"], "There is no `grave`. Possible: `info`, `low`,"),
    "language-unknown": (["analyze", TINY, "--language", "de"], "There is no `de`. Possible: `en`, `nl`, `fr`."),
    "no-survey": (["analyze"], "SURVEY"),
}


@pytest.mark.parametrize(("arguments", "expected"), WRONG.values(), ids=WRONG)
def test_wrong_usage(arguments: list[str], expected: str) -> None:
    result = run(*arguments)
    assert result.exit_code == ExitCode.USAGE
    assert result.stdout == ""
    assert expected in " ".join(result.stderr.split())


NEEDY = [each for each in FORMATS.values() if each.library]


@pytest.mark.parametrize("command", ["analyze", "render"])
@pytest.mark.parametrize("needy", NEEDY, ids=lambda each: each.name)
def test_a_format_whose_library_is_missing(needy: Format, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leaddev.media.formats.find_spec", lambda _: None)
    for output in (("--format", needy.name), ("-o", f"report{needy.suffixes[0]}")):
        done = run(command, "no-such-file", *output)
        assert done.exit_code == ExitCode.USAGE
        needed = f"Reports as {needy.name} need {needy.library}, which is not installed."
        line = f"Run `pip install 'leaddev[{needy.name}]'`."
        assert f"{needed} {line}" in " ".join(done.stderr.replace("│", " ").split())


def test_every_library_of_a_format_is_an_extra() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert {each.name for each in NEEDY} == {"pdf", "slides"} <= set(extras)


def test_a_unit_that_is_too_small_is_not_shown() -> None:
    result = run("analyze", HOSPITAL, "--unit", "sterile-supply")
    assert result.exit_code == ExitCode.INVALID_INPUT
    assert result.stdout == ""
    assert "LD-E543" in result.stderr


def test_problems_are_told_on_standard_error() -> None:
    result = run("analyze", BROKEN, "--no-color")
    assert result.exit_code == ExitCode.INVALID_INPUT
    assert result.stdout == ""
    assert "LD-E402" in result.stderr
    assert result.stderr.endswith("nothing was computed\n")


def test_one_screen_one_part_or_everything(tmp_path: Path) -> None:
    first, full = run("analyze", TINY).stdout, run("analyze", TINY, "--full").stdout
    part = run("analyze", TINY, "--section", "items").stdout
    assert "DO FIRST" in first
    assert "QUESTION BY QUESTION" not in first
    assert "QUESTION BY QUESTION" in full
    assert part.startswith("QUESTION BY QUESTION")
    assert part.strip() in full
    assert "UNITS" not in part
    survey = tiny_in(tmp_path)
    assert run("analyze", survey, "-q", "-o", str(tmp_path / "report.txt")).exit_code == ExitCode.DONE
    assert (tmp_path / "report.txt").read_text(encoding="utf-8")[:2000] in full


def test_an_input_is_never_overwritten(tmp_path: Path) -> None:
    folder = shutil.copytree(Path(HOSPITAL).parent, tmp_path / "project")
    before = (folder / "responses.csv").read_bytes()
    result = run("analyze", str(folder / "survey.yaml"), "-o", str(folder / "responses.csv"), "-f", "json")
    assert result.exit_code == ExitCode.USAGE
    assert "one of the files that were read" in result.stderr
    assert (folder / "responses.csv").read_bytes() == before


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target = tmp_path / "real.json"
    (tmp_path / "link.json").symlink_to(target)
    assert run("analyze", tiny_in(tmp_path), "-q", "-o", str(tmp_path / "link.json")).exit_code == ExitCode.DONE
    assert (tmp_path / "link.json").is_symlink()
    assert target.is_file()


def test_every_severity_is_known() -> None:
    assert [str(severity) for severity in command.FailOn] == ["info", "low", "medium", "high"]


def test_hostile_names_are_harmless() -> None:
    for arguments in (["\x1b[2J.yaml"], [TINY, "--by", "\x1b[2J"], [TINY, "-f", "\x1b]0;x\x07"], [TINY, "\u202e"]):
        result = run("analyze", *arguments)
        assert result.exit_code in (ExitCode.USAGE, ExitCode.INVALID_INPUT)
        assert "\x1b" not in result.output
        assert "\x07" not in result.output
