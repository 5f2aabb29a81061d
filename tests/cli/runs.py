"""How tests run the command line: inside this process, and once as a real one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path

from typer.testing import CliRunner, Result

from leaddev.cli.app import app

ROOT = Path(__file__).resolve().parents[2]
TINY = str(ROOT / "examples" / "tiny.yaml")
HOSPITAL = str(ROOT / "examples" / "st-elsewhere" / "survey.yaml")
BROKEN = str(ROOT / "tests" / "cases" / "invalid" / "LD-E402-units-above-organization.yaml")


def tiny_in(folder: Path) -> str:
    """The small example in a folder of its own: what is written to a file is recorded beside the survey file."""
    place = folder / "survey"
    place.mkdir(exist_ok=True)
    return str(shutil.copy(TINY, place / "survey.yaml"))


def run(*arguments: str, stdin: str | None = None, env: dict[str, str] | None = None) -> Result:
    """Run a command inside this process."""
    return CliRunner().invoke(app, list(arguments), input=stdin, env=env, prog_name="leaddev")


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m leaddev` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "leaddev", *arguments],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | environment,
        cwd=ROOT,
        check=False,
    )


class Terminal(StringIO):
    """A stream that says whether it is a terminal."""

    def __init__(self, *, is_terminal: bool = False) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        """What it says."""
        return self.is_terminal
