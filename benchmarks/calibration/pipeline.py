"""One simulated survey through the real pipeline: sums, publication, scores, balance, findings.

The files of a scenario are written and read once; after that only the answers and the training list change, which is
what reading them again would give (tests/calibration holds that).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from benchmarks.calibration.organizations import (
    GROUPS,
    LIVED,
    RINGS,
    TARGET,
    TAUGHT,
    Population,
    Scenario,
    is_reversed,
    populate,
    respond,
)
from leaddev.analysis import Opened, Options, analyze, asked_of, read_inputs, words_of
from leaddev.findings import find
from leaddev.report import Report
from leaddev.schema import Programme
from leaddev.schema.answers import AnswerChunk
from leaddev.score.comparison import compare
from leaddev.score.context import Context
from leaddev.score.groups import Scoring, scores
from leaddev.sums.collect import Collected, collect
from leaddev.sums.tree import ORGANIZATION
from leaddev.wording import Wording

SPLIT = "group"


@dataclass(frozen=True)
class Bench:
    """A scenario with its files read."""

    scenario: Scenario
    opened: Opened
    template: Report


@dataclass(frozen=True)
class Outcome:
    """What the pipeline says about one survey."""

    report: Report
    scoring: Scoring


@dataclass(frozen=True)
class Answers:
    """Answers that were not read from a file."""

    chunk: AnswerChunk
    set_apart: Mapping[str, int] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)

    def chunks(self) -> Iterator[AnswerChunk]:
        """All respondents at once."""
        yield self.chunk


def headings(scenario: Scenario) -> list[str]:
    """Columns of the answers, in the order of `Population.codes`."""
    items = [f"{ring}{item + 1}" for ring, count in zip(RINGS, scenario.items, strict=True) for item in range(count)]
    twice = {"importance": items, "once": RINGS}.get(scenario.asked, ())
    return [*items, *(f"{asked}imp" for asked in twice)]


def write_files(scenario: Scenario, folder: Path, population: Population, chosen: Sequence[int]) -> Path:
    """The survey as files, as a consultant would have them."""
    (folder / "model.yaml").write_text(_model_text(scenario), encoding="utf-8")
    (folder / "survey.yaml").write_text(_survey_text(scenario), encoding="utf-8")
    with (folder / "responses.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["unit", SPLIT, *headings(scenario)])
        for person in chosen:
            answers = [code or "" for code in population.codes[:, person].tolist()]
            place = GROUPS[population.groups[person]]
            writer.writerow([f"unit{population.units[person]}", place, *answers])
    return folder / "survey.yaml"


def open_bench(scenario: Scenario, folder: Path, generator: np.random.Generator) -> Bench:
    """Write and read the files of a scenario once, with a survey that is then forgotten."""
    known = scenario.drawn(generator)
    population = populate(known, generator)
    chosen = respond(known, population, generator).tolist()
    path = str(write_files(known, folder, population, chosen))
    return Bench(scenario, read_inputs(path)[0], analyze(path, Options(select=("LD101",))))


def collected_of(bench: Bench, population: Population, chosen: NDArray[np.intp]) -> Collected:
    """What reading the answers of these people would give."""
    opened = bench.opened
    codes = np.zeros((len(opened.questionnaire), len(chosen)), dtype=np.int8)
    for heading, row in zip(headings(bench.scenario), population.codes, strict=True):
        codes[opened.questionnaire.position[heading]] = row[chosen]
    splits = {SPLIT: population.groups[chosen]} if bench.scenario.margins else {}
    chunk = AnswerChunk(codes=codes, units=population.units[chosen], splits=splits, leaders=None, seconds=None)
    about = asked_of(opened.loaded, opened.questionnaire, opened.responses, opened.tree)
    collected = collect(about, Answers(chunk))
    assert collected is not None  # somebody was chosen
    return collected


def outcome(bench: Bench, collected: Collected, programmes: Sequence[Programme]) -> Outcome:
    """The balance, scores and findings on investment of one survey."""
    wording = Wording("en")
    context = Context(collected, words_of(collected.model, wording), ORGANIZATION, tuple(programmes))
    scoring, compared = context.rings, compare(context)
    draft = replace(
        bench.template,
        scores=scores(scoring, ORGANIZATION),
        balance=compared.balance,
        investment=compared.investment,
        findings=(),
    )
    return Outcome(replace(draft, findings=find(draft, wording, ("LD10", "LD110"), ())), scoring)


def _model_text(scenario: Scenario) -> str:
    level, importance = scenario.options
    lines = ["leaddev: model/1", "id: calibration", "title: Calibration", "answer_scales:"]
    lines.append(f"  level: {{min: 1, max: {level}}}")
    if scenario.asked in ("importance", "once"):
        lines.append(f"  importance: {{min: 1, max: {importance}}}")
    else:
        lines.append(
            f"need: {{from: target, level: {TARGET}}}" if scenario.asked == "target" else "need: {from: direct}"
        )
    lines.append("rings:")
    for difficulty, (ring, items) in enumerate(zip(RINGS, scenario.items, strict=True), start=1):
        lines += [f"  - id: {ring}", f"    title: {ring}", f"    difficulty: {difficulty}"]
        if scenario.asked == "once":
            lines.append(f"    importance: {{id: {ring}imp, text: {ring}}}")
        lines.append("    items:")
        for item in range(items):
            turned = ", reversed: true" if is_reversed(item, items) else ""
            lines.append(f"      - {{id: {ring}{item + 1}, text: {ring} {item + 1}{turned}}}")
    lines.append(f"contrast: {{taught: [{', '.join(TAUGHT)}], lived: [{', '.join(LIVED)}]}}")
    return "\n".join(lines) + "\n"


def _survey_text(scenario: Scenario) -> str:
    lines = ["leaddev: survey/1", "title: Simulated", "organization: {name: Simulated}", "model: model.yaml", "units:"]
    for number, size in enumerate(scenario.sizes, start=1):
        headcount = f", headcount: {size}" if scenario.has_headcounts else ""
        lines.append(f"  - {{id: unit{number}{headcount}}}")
    if scenario.margins:
        sizes = np.bincount(np.arange(scenario.people) % len(GROUPS))
        given = ", ".join(f"{name}: {size}" for name, size in zip(GROUPS, sizes, strict=True))
        lines += ["splits:", f"  {SPLIT}: {{{', '.join(f'{name}: {name}' for name in GROUPS)}}}"]
        lines += [f"population: {{{SPLIT}: {{{given}}}}}"]
    lines += ["responses: {file: responses.csv}", "confidentiality: {minimum_group: 10}"]
    lines += ["training:", "  programmes:"]
    lines += [f"    - {{title: {ring}, rings: {{{ring}: 1}}, hours: 100}}" for ring in RINGS]
    return "\n".join(lines) + "\n"
