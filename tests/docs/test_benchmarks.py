"""Commands of `benchmarks/` that other commands call."""

from __future__ import annotations

import subprocess
import sys

from surveys import ROOT, TINY


def test_the_main_job_runs_alone() -> None:
    command = [sys.executable, "-m", "benchmarks.main_job", str(TINY), "--format", "json"]
    assert '"balance"' in subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
