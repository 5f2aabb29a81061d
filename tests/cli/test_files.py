"""Files that are written: whole or not at all, all or none, for their owner alone, and nothing is left behind."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from leaddev.cli.entry import run as boundary
from leaddev.cli.files import ORDINARY, NewFile, write_together
from leaddev.errors import ExitCode
from leaddev.media.formats import Format

from .runs import run, tiny_in

WITH_MODES = pytest.mark.skipif(os.name != "posix", reason="Windows has no modes of owner, group and others")
WITH_SIGNALS = pytest.mark.skipif(os.name != "posix", reason="Windows ends a program without a signal")


def written(text: str) -> Any:
    """Writes a text to a path."""
    return lambda path: path.write_text(text, encoding="utf-8")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@WITH_MODES
def test_a_new_file_is_for_its_owner_and_one_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    for known in (0o640, 0o664):
        (tmp_path / f"{known}").write_text("old", encoding="utf-8")
        (tmp_path / f"{known}").chmod(known)
    before = os.umask(0o027)
    try:
        write_together([NewFile(tmp_path / name, written("new")) for name in ("416", "436", "new")])
        write_together([NewFile(tmp_path / "ordinary", written("new"), ORDINARY)])
    finally:
        os.umask(before)
    assert [mode(tmp_path / name) for name in ("416", "436", "new", "ordinary")] == [0o640, 0o664, 0o600, 0o640]
    assert {path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {"new"}


def test_a_report_is_for_its_owner_and_leaves_nothing_else(tmp_path: Path) -> None:
    survey = Path(tiny_in(tmp_path))
    report = survey.parent / "report.json"
    assert run("analyze", str(survey), "-o", str(report)).exit_code == ExitCode.DONE
    assert names(survey.parent) == ["report.json", "survey.publications.json", "survey.yaml"]
    if os.name == "posix":
        assert mode(report) == 0o600
        assert mode(survey.with_suffix(".publications.json")) == 0o666 & ~_umask()


def _umask() -> int:
    known = os.umask(0)
    os.umask(known)
    return known


def test_an_output_is_never_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Format, report: object, path: Path, options: object) -> None:
        path.write_text("half", encoding="utf-8")
        if self.name == "json":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(Format, "write_file", full)
    survey = Path(tiny_in(tmp_path))
    outputs = [survey.parent / "a.txt", survey.parent / "a.json"]
    outputs[1].write_text("old", encoding="utf-8")
    result = run("analyze", str(survey), "-o", str(outputs[0]), "-o", str(outputs[1]))
    assert result.exit_code == ExitCode.USAGE
    assert "cannot be written: No space left on device." in " ".join(result.stderr.split())
    assert names(survey.parent) == ["a.json", "survey.yaml"]
    assert outputs[1].read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("known", [("record", "a"), ("record", "a", "c")], ids=["new", "open in another program"])
def test_where_one_cannot_take_its_place_all_are_as_before(
    known: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in known:
        (tmp_path / name).write_text("old", encoding="utf-8")
    files = [NewFile(tmp_path / name, written("new")) for name in ("record", "a", "b", "c")]
    rename = Path.replace

    def locked(self: Path, target: Path) -> Path:
        if target.name == "c":
            raise PermissionError(13, "in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(typer.BadParameter, match="c cannot be written: in use"):
        write_together(files)
    assert names(tmp_path) == sorted(known)
    assert {path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {"old"}


def test_a_report_that_stays_keeps_its_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where what was renamed cannot be undone, the record that was renamed before it is not undone either."""
    files = [NewFile(tmp_path / name, written("new")) for name in ("record", "a", "b")]
    rename, remove = Path.replace, Path.unlink

    def locked(self: Path, target: Path) -> Path:
        if target.name == "b":
            raise PermissionError(13, "in use")
        return rename(self, target)

    def kept(self: Path, *, missing_ok: bool = False) -> None:
        if self.name == "a":
            raise PermissionError(13, "in use")
        remove(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "replace", locked)
    monkeypatch.setattr(Path, "unlink", kept)
    with pytest.raises(typer.BadParameter):
        write_together(files)
    assert names(tmp_path) == ["a", "record"]


STOPPED = """
import os, signal, sys, time
from pathlib import Path
from leaddev.cli.entry import run
{setup}
sys.exit(run(sys.argv[1:]))
"""
WHILE_WRITING = """
from leaddev.media.formats import Format
def stopped(self, report, path, options):
    path.write_text("half")
    os.kill(os.getpid(), signal.{signal})
    time.sleep(60)
Format.write_file = stopped
"""
BETWEEN_TWO_FILES = """
rename = Path.replace
def stopped(self, target):
    rename(self, target)
    if target.name == "a.json":
        os.kill(os.getpid(), signal.{signal})
        time.sleep(60)
Path.replace = stopped
"""


def stopped(setup: str, name: str, survey: str, *outputs: Path) -> int:
    """The exit code of a run that sends itself a signal."""
    script = STOPPED.format(setup=setup.format(signal=name))
    arguments = [part for path in outputs for part in ("-o", str(path))]
    return subprocess.run(
        [sys.executable, "-c", script, "analyze", survey, *arguments], check=False, capture_output=True
    ).returncode


@WITH_SIGNALS
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_a_run_that_is_stopped_leaves_nothing(name: str, code: int, tmp_path: Path) -> None:
    survey = tiny_in(tmp_path)
    folder = Path(survey).parent
    assert stopped(WHILE_WRITING, name, survey, folder / "a.json", folder / "b.txt") == code
    assert names(folder) == ["survey.yaml"]


@WITH_SIGNALS
def test_a_run_that_is_stopped_between_two_files_has_written_none(tmp_path: Path) -> None:
    survey = tiny_in(tmp_path)
    folder = Path(survey).parent
    (folder / "b.txt").write_text("old", encoding="utf-8")
    assert stopped(BETWEEN_TWO_FILES, "SIGTERM", survey, folder / "a.json", folder / "b.txt") == 143
    assert names(folder) == ["b.txt", "survey.yaml"]
    assert (folder / "b.txt").read_text(encoding="utf-8") == "old"


@WITH_SIGNALS
def test_a_signal_that_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert boundary(["--version"]) == ExitCode.DONE
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in the file system")
def test_a_pipe_is_no_publication(tmp_path: Path) -> None:
    """A pipe of its own: a test that took a device of the system could replace it."""
    survey, pipe = tiny_in(tmp_path), tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        result = run("analyze", survey, "-f", "terminal", "-o", str(pipe))
        assert (result.exit_code, result.stderr) == (ExitCode.DONE, "")
        assert os.read(reader, 1 << 16).startswith(b"Example Care Home")
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert names(Path(survey).parent) == ["survey.yaml"]
