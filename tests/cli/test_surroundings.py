"""Closed streams, full disks, folders that are gone, links in a circle, long names: a code and a sentence, never 1."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from leaddev.errors import ExitCode

from .runs import ROOT, TINY, run

PROGRAM = f"{shlex.quote(sys.executable)} -m leaddev"
IS_POSIX = pytest.mark.skipif(os.name != "posix", reason="of shells")


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command line of a shell, in which `leaddev` is the program and TINY a copy of the example."""
    survey = shutil.copy(TINY, folder)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    line = command.replace("leaddev", PROGRAM, 1).replace("TINY", shlex.quote(str(survey)))
    return subprocess.run(["sh", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False)


@IS_POSIX
@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("leaddev analyze TINY <&-", ExitCode.DONE, ""),
        ("leaddev analyze TINY 2>&-", ExitCode.DONE, ""),
        ("leaddev analyze TINY -o out.json <&- >&- 2>&-", ExitCode.DONE, ""),
        ("leaddev analyze TINY >&-", ExitCode.USAGE, "standard output cannot be written"),
        ("leaddev analyze TINY <&- >&- 2>&-", ExitCode.USAGE, ""),
        ("leaddev --version >&-", ExitCode.USAGE, "standard output cannot be written"),
        ("leaddev --help >&-", ExitCode.USAGE, "standard output cannot be written"),
        ("leaddev analyze nothing.yaml 2>&-", ExitCode.INVALID_INPUT, ""),
        ("leaddev analyze - <&-", ExitCode.INVALID_INPUT, "standard input: LD-E103"),
        (
            "mkdir gone && cd gone && rmdir ../gone && leaddev analyze TINY -o out.json",
            ExitCode.USAGE,
            "cannot be written",
        ),
        ("mkdir gone && cd gone && rmdir ../gone && leaddev init new", ExitCode.USAGE, "cannot be written"),
        ("mkdir gone && cd gone && rmdir ../gone && leaddev analyze s.yaml", ExitCode.INVALID_INPUT, "LD-E101"),
        (
            "ln -s b.json a.json && ln -s a.json b.json && leaddev analyze TINY -o a.json",
            ExitCode.USAGE,
            "symbolic links",
        ),
        ("ln -s b a && ln -s a b && leaddev analyze a", ExitCode.INVALID_INPUT, "symbolic links"),
    ],
)
def test_surroundings(tmp_path: Path, command: str, code: ExitCode, said: str) -> None:
    done = shell(command, tmp_path)
    assert (done.returncode, done.stdout if code else "") == (code, "")
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert bool(said) == bool(done.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="of Linux")
@pytest.mark.parametrize("arguments", ["--help", "--version", "analyze --help", "explain LD101"])
def test_a_full_disk(tmp_path: Path, arguments: str) -> None:
    done = shell(f"leaddev {arguments} > /dev/full", tmp_path)
    assert (done.returncode, done.stderr.count("standard output cannot be written")) == (ExitCode.USAGE, 1)


@IS_POSIX
@pytest.mark.parametrize("arguments", [["--help"], ["analyze", "--help"], ["--version"]])
def test_help_that_nobody_reads_is_no_finding(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "leaddev", *arguments], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (ExitCode.DONE, "")


@pytest.mark.parametrize("name", ["x" * 300 + ".json", "x" * 300 + "/out.json"])
def test_a_name_that_is_too_long(tmp_path: Path, name: str) -> None:
    done = run("analyze", TINY, "-o", str(tmp_path / name))
    assert done.exit_code == ExitCode.USAGE
    assert "x" * 200 not in done.stderr


def test_problems_are_json_where_the_report_would_be(tmp_path: Path) -> None:
    (tmp_path / "survey.yaml").write_text("leaddev: survey/1\n", encoding="utf-8")
    done = run("analyze", str(tmp_path / "survey.yaml"), "--format", "json")
    assert done.exit_code == ExitCode.INVALID_INPUT
    told = json.loads(done.stdout)
    assert told["schema"] == "leaddev/problems/1"
    assert told["problems"][0]["code"] in done.stderr
    done = run("analyze", str(tmp_path / "survey.yaml"), "-o", str(tmp_path / "out.json"))
    assert (done.exit_code, done.stdout, (tmp_path / "out.json").exists()) == (ExitCode.INVALID_INPUT, "", False)
