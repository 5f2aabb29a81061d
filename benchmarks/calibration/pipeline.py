"""One simulated survey through the real pipeline: sums, publication, scores, balance, findings.

The files of a scenario are written and read once; after that only the sums of the answers and the training list change,
which is what reading them again would give (tests/calibration holds that).
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.calibration.organizations import GROUPS, ITEMS, LIVED, RINGS, TAUGHT, Population, Scenario
from leaddev.pipeline import Options, analyze
from leaddev.pipeline.analysis import Opened, read_inputs
from leaddev.pipeline.collect import Collected
from leaddev.pipeline.comparison import compare
from leaddev.pipeline.groups import Scoring, scores
from leaddev.pipeline.publication import publish
from leaddev.read.portfolio import PortfolioData
from leaddev.report import Report, Scores
from leaddev.schema import Programme
from leaddev.score.moments import UNITS, moments_of
from leaddev.score.need import ring_need
from leaddev.score.tree import ORGANIZATION
from leaddev.score.weighting import MARGINS
from leaddev.wording import Wording

Array = NDArray[np.float64]

QUESTIONS = tuple(f"{ring}{number}" for ring in RINGS for number in range(1, ITEMS + 1))
HEADINGS = (*QUESTIONS, *(f"{question}imp" for question in QUESTIONS))
SPLIT = "group"
FIRMNESS = 20
MIXED = (
    {"knowledge": 0.6, "dialogue": 0.4},
    {"skill": 0.5, "values": 0.5},
    {"knowledge": 0.3, "skill": 0.4, "dialogue": 0.3},
    {"values": 0.6, "personality": 0.4},
    {"skill": 0.7, "dialogue": 0.3},
)


@dataclass(frozen=True)
class Bench:
    """A scenario with its files read."""

    scenario: Scenario
    opened: Opened
    collected: Collected
    template: Report


@dataclass(frozen=True)
class Outcome:
    """What the pipeline says about one survey, with what is needed to say whether it is right."""

    report: Report
    scoring: Scoring

    @property
    def scores(self) -> Scores:
        """The scores of all groups."""
        return self.report.scores


def write_files(scenario: Scenario, folder: Path, population: Population, chosen: Sequence[int]) -> Path:
    """The survey as files, as a consultant would have them."""
    (folder / "model.yaml").write_text(_model_text(), encoding="utf-8")
    (folder / "survey.yaml").write_text(_survey_text(scenario), encoding="utf-8")
    with (folder / "responses.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["unit", SPLIT, *HEADINGS])
        for person in chosen:
            answers = [code or "" for code in population.codes[:, person].tolist()]
            place = GROUPS[population.groups[person]]
            writer.writerow([f"unit{population.units[person]}", place, *answers])
    return folder / "survey.yaml"


def open_bench(scenario: Scenario, folder: Path, population: Population, chosen: Sequence[int]) -> Bench:
    """Write and read the files of a scenario once."""
    path = str(write_files(scenario, folder, population, chosen))
    opened, collected = read_inputs(path)
    return Bench(scenario, opened, collected, analyze(path, Options(select=("LD1",))))


def collected_of(bench: Bench, population: Population, chosen: NDArray[np.intp]) -> Collected:
    """What reading the answers of these people would give."""
    codes = np.zeros((len(bench.collected.questionnaire), len(chosen)), dtype=np.int8)
    for heading, row in zip(HEADINGS, population.codes, strict=True):
        codes[bench.collected.questionnaire.position[heading]] = row[chosen]
    groups = {UNITS: population.units[chosen], SPLIT: population.groups[chosen], MARGINS: population.groups[chosen]}
    return replace(
        bench.collected,
        moments=moments_of(bench.collected.moments.plan, codes, groups),
        respondents=len(chosen),
    )


def scoring_of(collected: Collected) -> Scoring:
    """The way to the scores of what was collected, with the groups that may be shown."""
    return Scoring(collected, collected.rings, publish(collected, collected.rings.name), Wording("en"))


def outcome(bench: Bench, collected: Collected, programmes: Sequence[Programme]) -> Outcome:
    """The balance, scores and findings on investment of one survey."""
    from leaddev.findings import find

    scoring = scoring_of(collected)
    comparison = compare(bench.opened.loaded, data_of(programmes), scoring, ORGANIZATION)
    draft = replace(
        bench.template,
        scores=scores(scoring, ORGANIZATION),
        balance=comparison.balance,
        investment=comparison.investment,
        findings=(),
    )
    return Outcome(replace(draft, findings=find(draft, scoring.wording, ("LD10",), ())), scoring)


def data_of(programmes: Sequence[Programme]) -> PortfolioData:
    """A training list that was not read from a file."""
    return PortfolioData(programmes=tuple(programmes), inputs=())


def pure_programmes(shares: Array) -> list[Programme]:
    """One programme a ring."""
    return [
        Programme(title=ring, rings={ring: 1.0}, hours=float(share) * 10_000)
        for ring, share in zip(RINGS, shares, strict=True)
        if share > 0
    ]


def unit_programmes(bench: Bench, everybody: Scoring) -> list[Programme]:
    """Programmes for each unit that follow the true need of its members exactly."""
    programmes = []
    for node in everybody.collected.tree.nodes[1:]:
        sample = everybody.sample([node.number])
        assert sample is not None
        for ring in RINGS:
            need = ring_need(sample, ring)
            assert need is not None
            hours = need.corrected.value * bench.scenario.sizes[node.number - 1]
            programmes.append(Programme(title=f"{ring} {node.id}", rings={ring: 1.0}, hours=hours, unit=node.id))
    return programmes


def mixed_programmes(generator: np.random.Generator) -> tuple[list[Programme], Array]:
    """Programmes with ring weights as stated, and (rings,) the shares that they really give, drawn around these."""
    programmes, given = [], np.zeros(len(RINGS))
    for number, weights in enumerate(MIXED):
        hours = 100.0 * (number + 1)
        programmes.append(Programme(title=f"mixed {number}", rings=weights, hours=hours))
        drawn = generator.dirichlet(FIRMNESS * np.array(list(weights.values())))
        given[[RINGS.index(ring) for ring in weights]] += hours * drawn
    return programmes, given / given.sum()


def planted(need: Array, excess: float) -> Array:
    """Investment shares that follow the need but for an excess of the taught side within the contrast."""
    taught = np.array([ring in TAUGHT for ring in RINGS])
    lived = np.array([ring in LIVED for ring in RINGS])
    both = need[taught | lived].sum()
    share = float(np.clip(need[taught].sum() / both + excess, 0.01, 0.99))
    result = need.copy()
    result[taught] *= share * both / need[taught].sum()
    result[lived] *= (1 - share) * both / need[lived].sum()
    return result


def _model_text() -> str:
    scale = "{min: 1, max: 5}"
    lines = ["leaddev: model/1", "id: calibration", "title: Calibration", "answer_scales:"]
    lines += [f"  level: {scale}", f"  importance: {scale}", "rings:"]
    for difficulty, ring in enumerate(RINGS, start=1):
        lines += [f"  - id: {ring}", f"    title: {ring}", f"    difficulty: {difficulty}", "    items:"]
        for number in range(1, ITEMS + 1):
            turned = ", reversed: true" if number == ITEMS else ""
            lines.append(f"      - {{id: {ring}{number}, text: {ring} {number}{turned}}}")
    lines.append(f"contrast: {{taught: [{', '.join(TAUGHT)}], lived: [{', '.join(LIVED)}]}}")
    return "\n".join(lines) + "\n"


def _survey_text(scenario: Scenario) -> str:
    lines = ["leaddev: survey/1", "title: Simulated", "organization: {name: Simulated}", "model: model.yaml", "units:"]
    for number, size in enumerate(scenario.sizes, start=1):
        headcount = f", headcount: {size}" if scenario.has_headcounts else ""
        lines.append(f"  - {{id: unit{number}{headcount}}}")
    lines += ["splits:", f"  {SPLIT}: {{{', '.join(f'{name}: {name}' for name in GROUPS)}}}"]
    if scenario.margins:
        sizes = [
            sum(person % len(GROUPS) == place for person in range(scenario.people)) for place in range(len(GROUPS))
        ]
        given = ", ".join(f"{name}: {size}" for name, size in zip(GROUPS, sizes, strict=True))
        lines.append(f"population: {{{SPLIT}: {{{given}}}}}")
    lines += ["responses: {file: responses.csv}", "confidentiality: {minimum_group: 10}"]
    lines += ["training:", "  programmes:"]
    lines += [f"    - {{title: {ring}, rings: {{{ring}: 1}}, hours: 100}}" for ring in RINGS]
    return "\n".join(lines) + "\n"
