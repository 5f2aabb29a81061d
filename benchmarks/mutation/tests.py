"""Which tests run through a line: measured once, each test as a context of its own. And tests run in a child process.

Measuring needs `coverage` and `pytest`; a child is a fork, so that libraries are loaded once.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Generator, Sequence
from itertools import accumulate, zip_longest
from pathlib import Path
from typing import Any

import pytest

from benchmarks.mutation.mutants import Mutant

GOLDENS = "tests/golden/test_golden.py::test_the_same_report_as_before"
FIRST, MOST_TESTS = 4, 40
"""Tests of a line that are run first, and at most."""
SLOWEST, SECOND_LOOK = 5.0, 30.0
"""Seconds from which a test is too slow to be run for a mutant, and of all tests that are run at last."""
PATIENCE = 60.0, 10.0
"""Seconds for a run, and how often the seconds of its tests: what takes longer counts as killed."""
LIBRARIES = ("numpy", "scipy.special", "scipy.stats", "pandas", "pydantic", "typer", "rich.console")


class Covering:
    """The tests that run through each line, with the seconds and the number of lines of each test."""

    def __init__(self, cache: Path, source: Path) -> None:
        from coverage import CoverageData

        self.data = CoverageData(str(cache / "coverage"))
        self.data.read()
        self.source = source
        self.seconds: dict[str, float] = json.loads((cache / "seconds.json").read_text())
        self.lines = self._lines_of_tests()

    def of(self, mutant: Mutant) -> list[str]:
        """The tests of the touched lines, the most specific of each file in turn; of the module for what imports do."""
        contexts = self.data.contexts_by_lineno(str(self.source / mutant.path))
        touched = range(mutant.lines[0], mutant.lines[1] + 1)
        found = {test for line in touched for test in contexts.get(line, ())}
        found = found or set(contexts.get(mutant.statement, ()))
        if found == {""}:
            found = {test for tests in contexts.values() for test in tests}
        quick = [test for test in found if test and self.seconds[test] <= SLOWEST]
        files: dict[str, list[str]] = {}
        for test in sorted(quick, key=lambda test: (self.lines[test], self.seconds[test], test)):
            files.setdefault(test.partition("::")[0], []).append(test)
        return [test for row in zip_longest(*files.values()) for test in row if test]

    def groups(self, tests: Sequence[str]) -> list[tuple[list[str], float]]:
        """What is run one after the other until a test fails, and for how many seconds each.

        The first tests, more of them and the whole reports, and other tests of the same files, because they may share
        what only the first of them made.
        """
        files = {test.partition("::")[0] for test in tests}
        goldens = [test for test in self.seconds if test.startswith(GOLDENS)]
        beside = sorted(
            (test for test in self.seconds if test.partition("::")[0] in files), key=self.seconds.__getitem__
        )
        spent = accumulate(map(self.seconds.__getitem__, beside))
        further = [test for test, until in zip(beside, spent, strict=True) if until <= SECOND_LOOK]
        done: set[str] = set()
        found = []
        for group in (tests[:FIRST], [*tests[:MOST_TESTS], *goldens], further):
            if new := [test for test in group if test not in done]:
                found.append((new, PATIENCE[0] + PATIENCE[1] * sum(map(self.seconds.__getitem__, new))))
            done.update(new)
        return found

    def _lines_of_tests(self) -> dict[str, int]:
        lines = dict.fromkeys(self.seconds, 0)
        for file in self.data.measured_files():
            for tests in self.data.contexts_by_lineno(file).values():
                for test in tests:
                    if test:
                        lines[test] += 1
        return lines


def measure(cache: Path, source: Path) -> None:
    """Run the whole suite once and keep which test ran through which line."""

    def measured() -> int:
        from coverage import Coverage

        coverage = Coverage(str(cache / "coverage"), config_file=False, source=[str(source / "leaddev")])
        recorder = _Recorder(coverage.switch_context)
        coverage.start()
        code = run_tests(source, [], plugins=[recorder])
        coverage.stop()
        coverage.save()
        (cache / "seconds.json").write_text(json.dumps(recorder.seconds))
        return code

    if in_child(measured, 3600) != 0:
        last = list(json.loads((cache / "seconds.json").read_text()))[-1]
        raise SystemExit(f"The suite must be green before it is asked about mutants; it stopped at {last}.")


class _Recorder:
    def __init__(self, switch: Callable[[str], object]) -> None:
        self.switch, self.seconds = switch, dict[str, float]()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        self.switch(item.nodeid)
        started = time.perf_counter()
        result = yield
        self.seconds[item.nodeid] = time.perf_counter() - started
        self.switch("")
        return result


class _Selection:
    """Runs these tests alone, in this order; one that no longer exists is left out."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.order = {test: place for place, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        chosen = [item for item in items if item.nodeid in self.order]
        items[:] = sorted(chosen, key=lambda item: self.order[item.nodeid])


def run_tests(source: Path, tests: Sequence[str], plugins: Sequence[object] = ()) -> int:
    """Run tests (all, where none is named) against this source, in the present process; 0 where they pass."""
    os.environ["PYTHONPATH"] = str(source)
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(source.parent / "compiled")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False  # or each mutant would compile the program and the tests anew
    sys.path.insert(0, str(source))
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
    chosen = [_Selection(tests)] if tests else []
    options = ["-x", "-q", "-p", "no:cacheprovider", f"--basetemp={source.parent / 'temporary'}"]
    return int(pytest.main([*options, *files], plugins=[*plugins, *chosen]))


def in_child(function: Callable[[], int], seconds: float) -> int | None:
    """What the function returns in a process of its own that says nothing; None where it took too long."""
    child = os.fork()
    if child == 0:
        os.setsid()
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nowhere, stream)
        try:
            os._exit(function())
        finally:
            os._exit(99)
    end = time.monotonic() + seconds
    try:
        while time.monotonic() < end:
            finished, status = os.waitpid(child, os.WNOHANG)
            if finished:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
    except BaseException:
        os.killpg(child, signal.SIGKILL)
        raise
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None
