"""Whole processes, measured: wall time and peak memory, alternating so that a busy machine is fair to all."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process."""

    seconds: float
    processor_seconds: float
    peak_megabytes: float


def run(command: Sequence[str], environment: Mapping[str, str]) -> Run:
    """Run a command to its end; refuses one that fails. Its output is thrown away."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=dict(environment))
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"ended with {process.returncode}: {' '.join(command)}")
    scale = 1e6 if sys.platform == "darwin" else 1e3  # bytes there, thousands of bytes elsewhere
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1.024) / scale
    return Run(seconds, usage.ru_utime + usage.ru_stime, peak)


def alternating(
    commands: Mapping[str, Sequence[str]],
    environment: Mapping[str, str],
    times: int,
    tell: Callable[[str], None] = lambda _: None,
) -> dict[str, list[Run]]:
    """Every command `times` times, one after the other in turn, after one run of each that does not count."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(times + 1):
        for name, command in commands.items():
            one = run(command, environment)
            tell(f"{name}: {one.seconds:.2f} s, {one.peak_megabytes:.0f} MB")
            if number:
                runs[name].append(one)
    return runs


def seconds(runs: Sequence[Run]) -> float:
    """Median wall time."""
    return statistics.median(one.seconds for one in runs)


def processor_seconds(runs: Sequence[Run]) -> float:
    """Median time on a processor: what remains comparable where other programs keep the machine busy."""
    return statistics.median(one.processor_seconds for one in runs)


def megabytes(runs: Sequence[Run]) -> float:
    """Largest peak memory."""
    return max(one.peak_megabytes for one in runs)


def clean_environment(cache: str) -> dict[str, str]:
    """The present environment with compiled modules kept in `cache`, as they are after an installation."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": cache}
