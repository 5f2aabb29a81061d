"""The calibration itself: one small simulated case through the real pipeline, and seeds that give the same again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from benchmarks.calibration.organizations import RINGS, SCENARIOS, TAUGHT, Scenario, populate, respond
from benchmarks.calibration.pipeline import collected_of, open_bench, outcome, planted, pure_programmes
from benchmarks.calibration.run import calibrate, seed_of
from benchmarks.calibration.table import coverage_table, flag_table

from leaddev.pipeline import Options, analyze

SMALL = Scenario("small", (20, 25), 0.7, missing=0.05)


def test_sums_in_memory_give_what_real_files_give(tmp_path: Path) -> None:
    generator = seed_of(SMALL, 1)
    population = populate(SMALL, generator)
    chosen = respond(SMALL, population, generator)
    bench = open_bench(SMALL, tmp_path, population, chosen.tolist())
    found = outcome(bench, collected_of(bench, population, chosen), pure_programmes(np.full(5, 0.01)))
    report = analyze(str(tmp_path / "survey.yaml"), Options(select=("LD10",)))
    without_evidence = [replace(ring, agreement=None, shrunken=None) for ring in report.scores.organization.rings or ()]
    assert found.report.balance == report.balance
    assert list(found.scores.organization.rings or ()) == without_evidence


def test_the_same_seed_gives_the_same_tally() -> None:
    first, second = calibrate(SMALL, 2), calibrate(SMALL, 2)
    assert first == second
    assert first.replications == 2
    assert first.coverage["excess"].count == 2


def test_tables_name_every_scenario() -> None:
    tallies = {SMALL: calibrate(SMALL, 1)}
    assert "small" in coverage_table({"small": tallies[SMALL]})
    assert "| small" in flag_table(tallies)


def test_names_of_scenarios_differ() -> None:
    assert len({scenario.name for scenario in SCENARIOS}) == len(SCENARIOS)


@pytest.mark.parametrize("excess", [0.0, 0.1, 0.35])
def test_an_excess_is_planted_as_asked(excess: float) -> None:
    need = np.array([0.15, 0.15, 0.3, 0.3, 0.1])
    invested = planted(need, excess)
    taught = [ring in TAUGHT for ring in RINGS[:4]]
    share = invested[:4][taught].sum() / invested[:4].sum()
    assert invested.sum() == pytest.approx(1)
    assert share - need[:2].sum() / need[:4].sum() == pytest.approx(excess)
