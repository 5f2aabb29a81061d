"""Annotations of GitHub Actions: what is about a line of a file is found there, and nothing breaks out of its line."""

from __future__ import annotations

import json
import re
from io import StringIO
from pathlib import Path

from msgspec.structs import replace

from cli.runs import TINY, run
from leaddev.errors import ExitCode, Location, Problem
from leaddev.media.formats import FORMATS, RenderOptions
from leaddev.media.github import problems_github
from leaddev.report import Report
from present.sample_report import hostile_report, sample_report
from read.structures import sound, survey

LINE = re.compile(r"::(error|warning|notice) ((?:file|line|col|title)=[^,:]*(?:,(?:line|col|title)=[^,:]*)*)::(.+)")


def parsed(text: str) -> list[tuple[str, dict[str, str], str]]:
    """As the runner takes lines apart."""
    found = []
    for line in text.splitlines():
        taken = LINE.fullmatch(line)
        assert taken is not None, line
        properties = dict(pair.split("=", 1) for pair in taken[2].split(","))
        found.append((taken[1], {key: unescaped(value) for key, value in properties.items()}, unescaped(taken[3])))
    return found


def unescaped(text: str) -> str:
    for escaped, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(escaped, sign)
    return text


def written(report: Report) -> str:
    stream = StringIO()
    FORMATS["github"].write(report, stream, RenderOptions())
    return stream.getvalue()


def test_a_problem_is_an_error_at_its_place() -> None:
    place = Location("answers.csv", 12, 5, "Q1: a, b")
    problem = Problem("LD-E512", "100 % is no answer.", place, "Correct it.", count=3, line="secret")
    assert problems_github([problem], "clients/a:b,c/survey.yaml") == (
        "::error file=clients/a%3Ab%2Cc/answers.csv,line=12,col=5,title=LD-E512::"
        "100 %25 is no answer. (3 times; this is the first) Correct it. (Q1: a, b)\n"
    )


def test_the_survey_file_is_named_as_on_the_command_line_and_others_beside_it() -> None:
    own, other = Problem("LD-E202", "a", Location("x/s.yaml", 1, 1)), Problem("LD-E106", "b", Location("../t.xlsx"))
    files = [properties["file"] for _, properties, _ in parsed(problems_github([own, other], "x/s.yaml"))]
    assert files == ["x/../t.xlsx", "x/s.yaml"]
    assert parsed(problems_github([own], "x/s.yaml"))[0][1] == {
        "file": "x/s.yaml",
        "line": "1",
        "col": "1",
        "title": "LD-E202",
    }
    assert parsed(problems_github([other], "-"))[0][1]["file"] == "../t.xlsx"


def test_findings_are_warnings_and_notices_never_errors() -> None:
    report = sample_report()
    (first, *others) = report.findings
    report = replace(report, findings=(replace(first, severity="medium"), first, *others))
    (verdict, *found) = parsed(written(report))
    assert report.verdict is not None
    assert (verdict[0], verdict[1]["title"]) == ("notice", report.organization.title)
    assert verdict[2].startswith(report.verdict.headline)
    levels = {"high": "warning", "medium": "warning", "low": "notice", "info": "notice"}
    assert [(level, properties["title"]) for level, properties, _ in found] == [
        (levels[each.severity], f"{each.code} {each.name}") for each in report.findings
    ]
    assert {each.severity for each in report.findings} >= {"high", "medium", "low"}
    for (_, properties, text), finding in zip(found, report.findings, strict=True):
        assert text == f"{finding.statement} {finding.recommendation}"
        assert properties["file"] == next(file.path for file in report.inputs if file.role == "survey")


def test_no_name_breaks_out_of_its_line() -> None:
    text = written(hostile_report())
    assert all(level != "error" for level, _, _ in parsed(text))
    assert not set(text) & set("\x1b\r\u202e")
    harm = Problem("LD-E105", "a\r\n::error::b %0A", Location("e:v,i%\nl.yaml", 1), "::set-output::")
    ((level, properties, said),) = parsed(problems_github([harm], "e:v,i%\nl.yaml"))
    assert (level, properties["file"], said) == ("error", "e:v,i% l.yaml", "a ::error::b %0A ::set-output::")


def test_check_and_analyze_write_them_and_keep_their_exit_codes(tmp_path: Path) -> None:
    words = "I fear my manager"
    rows = sound(20)
    rows[3]["k1"] = words
    path = survey(tmp_path, {"answers.csv": rows})
    checked = run("check", path, "--format", "github")
    assert checked.exit_code == ExitCode.INVALID_INPUT
    ((level, properties, said),) = parsed(checked.stdout)
    assert (level, properties["title"]) == ("error", "LD-E512")
    assert properties["file"] == (tmp_path / "answers.csv").as_posix()
    assert properties["line"] == "5"
    assert words not in checked.stdout
    assert said.startswith("the answer of")
    analyzed = run("analyze", path, "-f", "github")
    assert (analyzed.exit_code, analyzed.stdout) == (ExitCode.INVALID_INPUT, checked.stdout)
    assert "LD-E512" in analyzed.stderr
    sound_one = run("check", TINY, "-f", "github")
    assert (sound_one.exit_code, sound_one.stdout) == (ExitCode.DONE, "")
    report = run("analyze", TINY, "-f", "github", "--fail-on", "high")
    assert report.exit_code == ExitCode.FINDING
    assert {properties["title"].split()[0] for _, properties, _ in parsed(report.stdout)[1:]} == {
        finding["code"] for finding in json.loads(run("analyze", TINY, "-f", "json").stdout)["findings"]
    }


def test_a_model_and_a_statement_too(tmp_path: Path) -> None:
    model = tmp_path / "model.yaml"
    model.write_text("leaddev: model/1\nid: x\n", encoding="utf-8")
    found = parsed(run("model", "check", str(model), "-f", "github").stdout)
    assert {properties["file"] for _, properties, _ in found} == {str(model)}
    stated = parsed(run("confidentiality", TINY, "-f", "github").stdout)
    assert {level for level, _, _ in stated} == {"notice"}


def test_inspect_and_explain_have_no_annotations() -> None:
    for arguments in (["inspect", TINY], ["explain", "LD101"]):
        assert run(*arguments, "-f", "github").exit_code == ExitCode.USAGE
