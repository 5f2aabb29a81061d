"""The program as a process: start-up, streams, pipes, completion; and the boundary where everything ends."""

from __future__ import annotations

import doctest
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import leaddev
import leaddev.analysis
from leaddev.cli import streams
from leaddev.cli.entry import run as boundary
from leaddev.errors import ExitCode, InvalidInput

from .runs import ROOT, TINY, Terminal, process, run

HEAVY = ("numpy", "scipy", "pydantic", "rich", "yaml", "leaddev.report", "leaddev.schema")


def modules_after(*arguments: str) -> set[str]:
    """What a run has imported."""
    script = (
        "import sys, leaddev.__main__ as entry\n"
        f"sys.argv = ['leaddev', *{arguments!r}]\n"
        "try:\n    entry.main()\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write(' '.join(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    return set(done.stderr.split())


def test_the_version_needs_nothing() -> None:
    modules = modules_after("--version")
    assert "leaddev.__main__" in modules
    assert not modules & {*HEAVY, "typer", "leaddev.cli"}
    assert process("--version").stdout == f"leaddev {leaddev.__version__}\n"
    assert run("--version").stdout == f"leaddev {leaddev.__version__}\n"


def test_help_needs_little() -> None:
    assert not modules_after("--help") & set(HEAVY)
    of_typer = {"pydantic"}  # it imports pydantic as soon as it has found a command
    assert not modules_after("analyze", "--help") & (set(HEAVY) - of_typer - {"leaddev.report"})


def test_importing_the_package_imports_nothing() -> None:
    script = "import sys, leaddev; sys.stdout.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert [name for name in done.stdout.split() if name.startswith("leaddev")] == ["leaddev"]
    assert not set(done.stdout.split()) & {*HEAVY, "typer", "dataclasses"}


def test_a_real_process() -> None:
    done = process("analyze", TINY, NO_COLOR="1")
    assert done.returncode == ExitCode.DONE
    assert done.stdout.startswith("Example Care Home")
    assert done.stderr == ""


def test_an_old_terminal() -> None:
    done = process("analyze", TINY, PYTHONIOENCODING="ascii")
    assert done.returncode == ExitCode.DONE
    assert done.stdout.isascii()


def test_a_reader_that_leaves() -> None:
    for arguments in (["analyze", TINY], ["analyze", TINY, "-f", "json"], ["schema", "report"]):
        reading, writing = os.pipe()
        os.close(reading)
        done = subprocess.run(
            [sys.executable, "-m", "leaddev", *arguments], stdout=writing, stderr=subprocess.PIPE, check=False
        )
        os.close(writing)
        assert (done.returncode, done.stderr) == (ExitCode.DONE, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_disk_that_is_full() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "leaddev", "analyze", TINY], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == ExitCode.USAGE
    assert done.stderr.startswith(b"Error: standard output cannot be written")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["leaddev", ""], "analyze"),
        (["leaddev", "explain", "LD10"], "LD101"),
        (["leaddev", "model", "show", "l"], "leadership-circle"),
    ],
    ids=["command", "code", "model"],
)
def test_completion(
    shell: str, words: list[str], expected: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = " ".join(words)
    monkeypatch.setenv("_LEADDEV_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", words[-1])
    assert boundary([]) == ExitCode.DONE
    assert expected in capsys.readouterr().out


def test_the_boundary(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("\x1b[2Jboom")

    monkeypatch.setattr(leaddev.analysis, "analyze_to_publish", fails)
    monkeypatch.setattr("leaddev.cli.entry.discard_stdout", lambda: None)
    assert boundary(["analyze", TINY]) == ExitCode.INTERNAL
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "RuntimeError: ␛[2Jboom" in told
    assert boundary(["analyze", TINY, "--debug"]) == ExitCode.INTERNAL
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(leaddev.analysis, "analyze_to_publish", interrupted)
    assert boundary(["analyze", TINY]) == 130
    assert capsys.readouterr().err == ""


@contextmanager
def stderr(stream: Terminal, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Standard error replaced, with a clock that has moved on."""
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(streams, "PATIENCE_SECONDS", 0.0)
    yield


def test_progress_is_for_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    with stderr(Terminal(), monkeypatch), streams.counting("respondents read", is_wanted=True) as told:
        assert told is None
    with stderr(Terminal(is_terminal=True), monkeypatch), streams.counting("respondents read", is_wanted=False) as told:
        assert told is None


def test_progress_is_shown_and_erased(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal = Terminal(is_terminal=True)
    with stderr(terminal, monkeypatch), streams.counting("respondents read", is_wanted=True) as told:
        assert told is not None
        told(12_000)
    written = terminal.getvalue()
    assert "12,000 respondents read" in written
    assert written.endswith("\x1b[2K")
    with stderr(terminal, monkeypatch), streams.counting("reports of units", is_wanted=True, total=500) as told:
        assert told is not None
        told(120)
    assert "120 of 500 reports of units" in terminal.getvalue()


def test_progress_waits_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal(is_terminal=True)
    monkeypatch.setattr(sys, "stderr", terminal)
    moment = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: moment)
    with streams.counting("respondents read", is_wanted=True) as told:
        assert told is not None
        told(5)
    assert terminal.getvalue() == ""


def test_the_example_of_the_package_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert doctest.testmod(leaddev).failed == 0
    assert doctest.testmod(leaddev).attempted >= 3


def test_the_package_for_programs() -> None:
    assert leaddev.load_survey(Path(TINY)).survey.period == "2026-09"
    report = leaddev.analyze(Path(TINY), language="fr", select=["LD101"], ignore=["LD5"])
    assert report.organization.language == "fr"
    with pytest.raises(InvalidInput, match="LD-E101"):
        leaddev.analyze("no-such-file.yaml")


def test_codes_and_languages_from_python_are_those_of_the_command_line() -> None:
    for select in ("LD101", "ld101", ["LD101"], "LD101,LD109"):
        assert {finding.code for finding in leaddev.analyze(TINY, select=select).findings} == {"LD101"}
    assert "LD101" not in {finding.code for finding in leaddev.analyze(TINY, ignore="LD101").findings}
    for wrong in ({"select": "LD191"}, {"ignore": ["LD1", "XX"]}, {"language": "de"}):
        with pytest.raises(ValueError, match=r"LD191|XX|'de'"):
            leaddev.analyze(TINY, **wrong)
    assert leaddev.analyze(TINY, language="nl-BE").verdict == leaddev.analyze(TINY, language="nl").verdict


def test_a_report_is_one_line_at_the_prompt() -> None:
    report = leaddev.analyze(TINY)
    assert report.verdict is not None
    assert repr(report) == (
        f"<Report 'A small care home (fictional example)': 24 respondents, {report.verdict.headline!r}>"
    )
