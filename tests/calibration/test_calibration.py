"""The calibration itself: its truth against enumeration, its pipeline against real files, and a small null."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from benchmarks.calibration.organizations import (
    MOODS,
    RINGS,
    SHAPES,
    TAUGHT,
    Scenario,
    answered,
    exceedances,
    expected,
    populate,
    respond,
)
from benchmarks.calibration.pipeline import collected_of, open_bench, outcome
from benchmarks.calibration.portfolios import any_list, following, planted, really_given
from benchmarks.calibration.run import calibrate, seed_of
from benchmarks.calibration.scenarios import HARD, NULLS, POWER, REGULAR, UNCOVERED
from benchmarks.calibration.table import coverage_table, flag_table, long_table
from benchmarks.calibration.tally import Coverage, Tally
from msgspec.structs import replace as structs_replace

from leaddev.analysis import Options, analyze
from leaddev.disclosure.counts import with_safe_counts
from leaddev.report import Figure
from leaddev.score.investment import Portfolio

SMALL = Scenario("small", (20, 25), 0.7, missing=0.05, options=(5, 7), items=(3, 2, 4, 1, 3))
ALL = (*REGULAR, *HARD, *UNCOVERED, *POWER, *NULLS)
POSITIONS = np.array([-0.3, 0.0, 0.4, 0.77, 1.2])


@pytest.mark.parametrize("options", [2, 5, 7])
@pytest.mark.parametrize("noise", [0.05, 0.3])
def test_the_true_score_is_the_sum_of_answers_times_their_chances(options: int, noise: float) -> None:
    above = np.vstack([np.ones(len(POSITIONS)), exceedances(POSITIONS, noise, options), np.zeros(len(POSITIONS))])
    chances = above[:-1] - above[1:]
    assert (chances >= 0).all()
    by_hand = [
        sum(code / (options - 1) * chances[code, person] for code in range(options)) for person in range(len(POSITIONS))
    ]
    assert expected(POSITIONS, noise, options) == pytest.approx(by_hand)


@pytest.mark.parametrize("mood", [0.0, 0.2])
def test_the_true_score_is_what_the_same_people_answer_on_average(mood: float) -> None:
    generator, times = np.random.default_rng(3), 40_000
    shifts = mood * generator.normal(size=(times, 1))
    answers = (answered(POSITIONS + shifts, 0.25, 5, generator) - 1) / 4
    error = answers.std(axis=0) / np.sqrt(times)
    assert (np.abs(answers.mean(axis=0) - expected(POSITIONS, 0.25, 5, mood)) < 4 * error).all()
    assert len(MOODS) > 10


def test_the_true_need_is_that_of_every_member_by_definition() -> None:
    population = populate(SMALL, np.random.default_rng(1))
    members = population.units == 2
    for place, need in enumerate(population.need(members)):
        gaps = [population.gap[place, person] for person in np.flatnonzero(members)]
        importance = [population.importance[place, person] for person in np.flatnonzero(members)]
        short = [gap if gap > 0 else 0.0 for gap in gaps]
        assert need == pytest.approx(sum(importance) / len(gaps) * sum(short) / len(gaps))
    assert population.gap.shape == (len(RINGS), SMALL.people)


def test_answers_are_about_the_true_scores_of_complete_answers() -> None:
    one = replace(SMALL, sizes=(40_000,), missing=0.0)
    population = populate(one, np.random.default_rng(2))
    for place, ring in enumerate(RINGS):
        first = sum(one.items[:place])
        rows = population.codes[first : first + one.items[place]].astype(float)
        if one.items[place] > 1:
            rows[-1] = one.options[0] + 1 - rows[-1]  # worded in reverse
        level = ((rows - 1) / (one.options[0] - 1)).mean(axis=0)
        truth = population.importance[place] - population.gap[place]
        assert level.mean() == pytest.approx(truth.mean(), abs=0.005), ring


@pytest.mark.parametrize("scenario", NULLS[::7], ids=lambda scenario: scenario.name)
def test_nobody_needs_anything_where_nothing_is_planted(scenario: Scenario) -> None:
    generator = np.random.default_rng(1)
    population = populate(scenario.drawn(generator), generator)
    if scenario.mood:  # a mood that moves answers off one end of the scale more than off the other
        assert population.need().max() < 0.02
    else:
        assert population.gap.max() <= 1e-12


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_has_mean_0_and_variance_1(shape: str) -> None:
    values = SHAPES[shape]((np.arange(200_000) + 0.5) / 200_000)
    assert values.mean() == pytest.approx(0, abs=1e-3)
    assert values.var() == pytest.approx(1, abs=1e-2)


def test_sums_in_memory_give_what_real_files_give(tmp_path: Path) -> None:
    generator = seed_of(SMALL, 1)
    bench = open_bench(SMALL, tmp_path, generator)
    generator = seed_of(SMALL, 1)
    population = populate(SMALL, generator)
    chosen = respond(SMALL, population, generator)
    assert bench.opened.portfolio is not None
    found = outcome(bench, collected_of(bench, population, chosen), bench.opened.portfolio.programmes)
    report = analyze(str(tmp_path / "survey.yaml"), Options(select=("LD10", "LD110")))
    rings = report.scores.organization.rings or ()
    without_evidence = [structs_replace(ring, agreement=None, shrunken=None) for ring in rings]
    told = with_safe_counts(found.report)
    assert told.balance == report.balance
    assert found.report.findings == report.findings
    assert list(told.scores.organization.rings or ()) == without_evidence


def test_the_same_seed_gives_the_same_tally() -> None:
    first, second = calibrate(SMALL, 2), calibrate(SMALL, 2)
    assert first == second
    assert first.replications == 2
    assert first.coverage["ring need"].count == 10


def test_an_interval_covers_its_ends() -> None:
    coverage = Coverage()
    for truth in (0.2, 0.1, 0.3, 0.05, 0.35):
        coverage.add(Figure(estimate=0.2, low=0.1, high=0.3), truth)
    coverage.add(Figure(estimate=None), 0.2)
    assert (coverage.covered, coverage.above, coverage.below) == (3, 1, 1)
    assert coverage.share == pytest.approx(60)


def test_tables_name_every_scenario_and_mark_what_misses() -> None:
    tally = calibrate(SMALL, 1)
    tally.coverage["excess"] = Coverage(covered=929, above=71)
    tally.coverage["taught share"] = Coverage(covered=931, above=69)
    short = coverage_table({SMALL: tally})
    assert "| small" in short
    assert "**92.9**" in short
    assert "| 93.1 " in short
    assert "| small" in flag_table({"small": tally + Tally()})
    assert "| small" in long_table({SMALL: tally})


def test_names_of_scenarios_differ() -> None:
    assert max(Counter(scenario.name for scenario in ALL).values()) == 1


@pytest.mark.parametrize("excess", [0.0, 0.1, 0.35])
def test_an_excess_is_planted_as_asked_and_labels_give_it(excess: float) -> None:
    need = np.array([0.15, 0.15, 0.3, 0.3, 0.1])
    invested = planted(need, excess)
    taught = [ring in TAUGHT for ring in RINGS[:4]]
    share = invested[:4][taught].sum() / invested[:4].sum()
    assert invested.sum() == pytest.approx(1)
    assert share - need[:2].sum() / need[:4].sum() == pytest.approx(excess)
    for seed in range(4):
        portfolio = Portfolio(tuple(following(invested, np.random.default_rng(seed))), RINGS)
        amounts = portfolio.ring_amounts(portfolio.programmes, "hours")
        assert amounts / amounts.sum() == pytest.approx(invested)


def test_what_courses_really_give_varies_as_the_methods_say() -> None:
    """Rows over several rings: around their labels, with the covariance of the judgement."""
    listed = [row for row in following(np.array([0.2, 0.1, 0.3, 0.2, 0.2]), np.random.default_rng(5)) if row.rings]
    shared = tuple(row for row in listed if row.rings and len(row.rings) > 1)
    assert len({frozenset(row.rings or {}) for row in shared}) > 1
    portfolio = Portfolio(shared, RINGS)
    amounts = portfolio.ring_amounts(shared, "hours")
    generator = np.random.default_rng(6)
    drawn = amounts.sum() * np.array([really_given(shared, generator) for _ in range(4000)])
    assert drawn.mean(axis=0) == pytest.approx(amounts, rel=0.02)
    wanted = portfolio.attribution_covariance(shared, "hours", 20)
    assert np.diag(np.cov(drawn.T)) == pytest.approx(np.diag(wanted), rel=0.15)


def test_a_list_of_any_kind_has_something_chosen() -> None:
    for kind in ("taught", "lived", "mixed", "one row", "forty rows"):
        programmes = any_list(kind, 3, np.random.default_rng(7))
        assert any(not programme.mandatory for programme in programmes)
        assert len(programmes) == {"one row": 1, "forty rows": 40}.get(kind, len(programmes))
        if kind in ("taught", "lived"):
            inside = RINGS[:2] if kind == "taught" else RINGS[2:4]
            assert all(set(programme.rings or {}) <= set(inside) for programme in programmes)


def test_where_nobody_needs_anything_hardly_a_rule_fires() -> None:
    """At most one survey of twenty, as in the thousand of docs/calibration.md; these twenty have fixed seeds."""
    tally = Tally()
    for scenario in (one for one in NULLS[::5] if not one.mood):
        tally = tally + calibrate(scenario, 2)
    assert tally.replications == 20
    assert tally.fired["any"] <= 1
    assert tally.verdicts["no-need"] + tally.verdicts["cannot-tell"] >= 19
