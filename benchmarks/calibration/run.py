"""Runs the replications of a scenario with fixed seeds."""

from __future__ import annotations

import tempfile
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.calibration.organizations import Population, Scenario, populate, respond
from benchmarks.calibration.pipeline import (
    Bench,
    collected_of,
    mixed_programmes,
    open_bench,
    outcome,
    planted,
    pure_programmes,
    scoring_of,
    unit_programmes,
)
from benchmarks.calibration.tally import Tally, Truth


def calibrate(scenario: Scenario, replications: int) -> Tally:
    """Simulate a scenario; a population of its own for every replication."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        bench = _bench(scenario, Path(folder))
        for number in range(replications):
            one_survey(bench, seed_of(scenario, number), tally)
    return tally


def seed_of(scenario: Scenario, number: int) -> np.random.Generator:
    """The generator of one replication."""
    return np.random.default_rng([zlib.crc32(scenario.name.encode()), number])


def one_survey(bench: Bench, generator: np.random.Generator, tally: Tally) -> None:
    """Draw a population, let some answer, and compare what the pipeline says with what is true."""
    population = populate(bench.scenario, generator)
    chosen = respond(bench.scenario, population, generator)
    census = collected_of(bench, population, np.arange(bench.scenario.people))
    collected = collected_of(bench, population, chosen)
    everybody = scoring_of(census)
    need = Truth(everybody, np.ones(5)).need()
    if bench.scenario.mixed:
        programmes, invested = mixed_programmes(generator)
    elif bench.scenario.placed:
        invested = need
        programmes = unit_programmes(bench, everybody)
    else:
        invested = planted(need, bench.scenario.excess)
        programmes = pure_programmes(invested)
    found = outcome(bench, collected, programmes)
    tally.add(found, Truth(replace(found.scoring, collected=census), invested))


def _bench(scenario: Scenario, folder: Path) -> Bench:
    generator = seed_of(scenario, 0)
    population: Population = populate(scenario, generator)
    return open_bench(scenario, folder, population, respond(scenario, population, generator).tolist())
