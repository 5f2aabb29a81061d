"""Runs the replications of a scenario with fixed seeds."""

from __future__ import annotations

import tempfile
import zlib
from pathlib import Path

import numpy as np

from benchmarks.calibration.organizations import Population, Scenario, populate, respond
from benchmarks.calibration.pipeline import Bench, collected_of, open_bench, outcome
from benchmarks.calibration.portfolios import any_list, currency_of, following, following_units, planted, really_given
from benchmarks.calibration.tally import Tally
from leaddev.schema import Programme


def calibrate(scenario: Scenario, replications: int) -> Tally:
    """Simulate a scenario; a population of its own for every replication."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        bench = open_bench(scenario, Path(folder), seed_of(scenario, replications))
        for number in range(replications):
            one_survey(bench, seed_of(scenario, number), tally)
    return tally


def seed_of(scenario: Scenario, number: int) -> np.random.Generator:
    """The generator of one replication."""
    return np.random.default_rng([zlib.crc32(scenario.name.encode()), number])


def one_survey(bench: Bench, generator: np.random.Generator, tally: Tally) -> None:
    """Draw a population, let some answer, and compare what the pipeline says with what is true."""
    scenario = bench.scenario.drawn(generator)
    population = populate(scenario, generator)
    chosen = respond(scenario, population, generator)
    programmes = _programmes(scenario, population, generator)
    invested = really_given(programmes, generator)
    tally.add(outcome(bench, collected_of(bench, population, chosen), programmes), population, invested)


def _programmes(scenario: Scenario, population: Population, generator: np.random.Generator) -> list[Programme]:
    if scenario.portfolio == "units":
        return following_units(population, generator)
    if scenario.portfolio == "fits":
        return following(planted(population.need(), scenario.excess), generator, currency_of(generator))
    return any_list(scenario.portfolio, len(scenario.sizes), generator)
