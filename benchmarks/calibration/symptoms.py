"""Symptoms whose cause is known: does the verdict find it, and does it stay undetermined where there is none?

python -m benchmarks.calibration.symptoms                       200 surveys of every scenario and size: four minutes
python -m benchmarks.calibration.symptoms --only nothing --replications 1000   a closer look at some of them

Simulated people answer the shipped model's rings (level and importance), its environment and safety questions, one
symptom and its cause question, as whole answers on five-point scales. All answers of a person share a mood, so that
everything goes together with everything, as in real surveys. The answers become sums, and the sums go through the keys
of the program.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from benchmarks.calibration.table import markdown
from leaddev.analysis import words_of
from leaddev.read.model_file import load_model
from leaddev.schema import Questionnaire, Survey, questionnaire_of
from leaddev.schema.answers import Codes
from leaddev.schema.model import Symptom
from leaddev.score.rings import ring_scores
from leaddev.score.sample import sample_of
from leaddev.score.symptoms.association import associations
from leaddev.score.symptoms.direct_causes import naming
from leaddev.score.symptoms.levels import Setting, cause_kind, levels
from leaddev.score.symptoms.verdicts import Keys, judge
from leaddev.sums.blocks import ASPECTS, RINGS, Block, blocks_of
from leaddev.sums.moments import FIRST_ANSWER, UNITS, Grouping, Moments, Plan, moments_of
from leaddev.wording import Wording

Array = NDArray[np.float64]
Random = np.random.Generator

SIZES = (40, 100, 400, 2000)
SYMPTOM, SAFETY = "communication", "safety"
NAMES_A_CAUSE = 0.9
VERDICTS = ("values", "capability", "environment", "mixed", "undetermined")


@dataclass(frozen=True)
class Scenario:
    """A planted truth: what people name, what the symptom goes together with, and the verdict that is right.

    `named` is the share of people who name each kind because of what they know, all others pick an answer at random;
    `path` the weight with which a subject lowers the symptom; `scarce` whether time and tools are short.
    """

    name: str
    right: str
    named: Mapping[str, float] = field(default_factory=dict)
    path: Mapping[str, float] = field(default_factory=dict)
    scarce: bool = False
    equal_kinds: bool = False

    def __hash__(self) -> int:
        return hash(self.name)


CAUSES = {
    "values": ({"values": 0.35, "dialogue": 0.25}, False),
    "capability": ({"knowledge": 0.3, "skill": 0.3}, False),
    "environment": ({"environment": 0.5}, True),
}
BY_CHANCE = {"values": 1 / 3, "capability": 1 / 3, "environment": 1 / 6}
PLANTED = tuple(
    Scenario(f"{kind}, named by {round(100 * (share + (1 - share) * BY_CHANCE[kind]))} %", kind, {kind: share}, *cause)
    for kind, cause in CAUSES.items()
    for share in (0.2, 0.3, 0.4)
)
NOTHING = "undetermined"
NONE = (
    Scenario("nothing: answers picked at random", NOTHING),
    Scenario("nothing, but the symptom goes with the mood", NOTHING, path={"mood": 0.5}),
    Scenario("nothing, mood, the four kinds named alike", NOTHING, path={"mood": 0.5}, equal_kinds=True),
    Scenario("nothing, mood, time and tools are short", NOTHING, path={"mood": 0.5}, scarce=True),
)
HARD = (
    Scenario("hearsay: values named by 53 %, unrelated", NOTHING, {"values": 0.3}),
    Scenario("hearsay: values named by 53 %, skill related", NOTHING, {"values": 0.3}, {"skill": 0.6}),
    Scenario(
        "values and capability, named by 43 % each",
        "mixed",
        {"values": 0.3, "capability": 0.3},
        {"values": 0.4, "skill": 0.4},
    ),
)
SCENARIOS = (*PLANTED, *NONE, *HARD)


@dataclass(frozen=True)
class World:
    """The questions that are simulated, and what the keys need."""

    setting: Setting
    symptom: Symptom
    questionnaire: Questionnaire
    blocks: tuple[Block, ...]

    def block(self, name: str) -> Block:
        """A block of measures."""
        return next(block for block in self.blocks if block.name == name)


@lru_cache(maxsize=1)
def world() -> World:
    """The shipped model with one symptom."""
    model = load_model("leadership-circle").model
    survey = Survey.model_validate(
        {"leaddev": "survey/1", "title": "t", "organization": {"name": "o"}, "model": "m", "responses": {"csv": "x"}}
    )
    everything = questionnaire_of(model)
    parts = [
        *everything.select("rings"),
        *everything.select("environment"),
        *everything.select("preconditions", subject=SAFETY),
        *everything.select("symptoms", subject=SYMPTOM),
    ]
    questionnaire = Questionnaire(tuple(parts))
    asked = frozenset(question.code for question in questionnaire)
    symptom = next(each for each in model.symptoms if each.id == SYMPTOM)
    setting = Setting(model, 10, "en", words_of(model, Wording("en")).kinds)
    return World(setting, symptom, questionnaire, blocks_of(model, survey, questionnaire, asked))


def answers(scenario: Scenario, n: int, random: Random) -> tuple[Codes, NDArray[np.intp], int]:
    """Answers (questions, n), the unit of each person, and the number of units."""
    here = world()
    units = max(2, min(n // 25, 40))
    unit = random.integers(units, size=n)
    mood = random.standard_normal(n)
    subjects = sorted({question.subject for question in here.questionnaire if question.part != "symptoms"})
    views = {subject: _view(mood, unit, units, random) for subject in subjects} | {"mood": mood}
    pull = np.sum([weight * views[each] for each, weight in scenario.path.items()], axis=0) if scenario.path else 0.0
    rest = np.sqrt(max(1 - np.var(pull), 0.2))
    symptom = -pull + rest * random.standard_normal(n) + 0.3 * random.standard_normal(units)[unit]
    rows = []
    for question in here.questionnaire:
        if question.aspect == "cause":
            rows.append(_causes(scenario, n, random))
        elif question.aspect == "frequency":
            rows.append(_codes(symptom, 3.3, 1.0))
        elif question.aspect == "importance":
            rows.append(_codes(random.standard_normal(n), 4.3, 0.7))
        else:
            middle = 2.6 if question.part == "environment" and scenario.scarce else 3.3
            row = _codes(0.75 * views[question.subject] + 0.66 * random.standard_normal(n), middle, 0.95)
            rows.append(np.where(row > 0, 6 - row, row).astype(np.int8) if question.reversed else row)
    codes = np.stack(rows)
    codes[(random.random(codes.shape) < 0.03) & (codes > 0)] = 0  # some answers are left out
    return codes, unit, units


def _view(mood: Array, unit: NDArray[np.intp], units: int, random: Random) -> Array:
    """How people see a subject: half the mood, the rest their own and their unit's view."""
    own = np.sqrt(0.455) * random.standard_normal(len(mood))
    of_unit = 0.35 * random.standard_normal(units)[unit]
    return np.asarray(0.65 * mood + of_unit + own, dtype=np.float64)


def _codes(values: Array, middle: float, spread: float) -> Codes:
    codes: Codes = np.clip(np.rint(middle + spread * values), 1, 5).astype(np.int8)
    return codes


def _causes(scenario: Scenario, n: int, random: Random) -> Codes:
    here = world()
    kinds = [cause_kind(here.setting.model, cause) for cause in here.symptom.causes]
    share = np.full(len(kinds), (1 - sum(scenario.named.values())) / len(kinds))
    if scenario.equal_kinds:
        share = np.array([1 / (4 * kinds.count(kind)) for kind in kinds])
    for kind, more in scenario.named.items():
        share += np.array([more / kinds.count(kind) if each == kind else 0.0 for each in kinds])
    named = random.choice(len(kinds), size=n, p=share / share.sum()) + 1
    return np.where(random.random(n) < NAMES_A_CAUSE, named, 0).astype(np.int8)


def verdict_on(codes: Codes, unit: NDArray[np.intp], units: int) -> str:
    """The verdict of the program on these answers."""
    here = world()
    grouping = Grouping(UNITS, units)
    plan = Plan(here.questionnaire, here.blocks, (grouping,), frozenset((b.name, UNITS) for b in here.blocks), (UNITS,))
    moments: Moments = moments_of(plan, codes, {UNITS: unit})
    ring_sample = sample_of(here.block(RINGS), moments.products[RINGS, UNITS], None)
    sample = sample_of(here.block(ASPECTS), moments.products[ASPECTS, UNITS], None)
    assert ring_sample is not None
    needs = {ring.id: ring_scores(ring_sample, [ring.id], None)[0].need for ring in here.setting.model.rings}
    table = moments.answers(UNITS, f"{SYMPTOM}cause").sum(axis=0)[FIRST_ANSWER:]
    named = naming(here.setting, here.symptom, [int(count) for count in table[: len(here.symptom.causes)]])
    within = associations(here.setting, here.symptom, here.block(ASPECTS), moments.products[ASPECTS, UNITS])[0]
    gaps = levels(here.setting, here.symptom, needs, sample)
    return judge(here.setting, here.symptom, Keys(named, within, gaps, has_environment=True)).verdict


def tally(scenario: Scenario, n: int, replications: int) -> Counter[str]:
    """How often each verdict falls; the seed depends on the scenario's place and the size only."""
    random = np.random.default_rng([20170515, SCENARIOS.index(scenario), n])
    return Counter(verdict_on(*answers(scenario, n, random)) for _ in range(replications))


def table(results: Mapping[tuple[Scenario, int], Counter[str]], replications: int) -> str:
    """The verdicts in per cent of the surveys; the right one is bold."""
    rows = []
    for (scenario, n), counts in results.items():
        shares = [100 * counts[verdict] / replications for verdict in VERDICTS]
        cells = [
            f"**{share:.1f}**" if verdict == scenario.right else f"{share:.1f}"
            for verdict, share in zip(VERDICTS, shares, strict=True)
        ]
        rows.append([scenario.name, f"{n:,}", *cells])
    return markdown(["planted", "n", *VERDICTS], rows)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--replications", type=int, default=200)
    parser.add_argument("--only", default="", help="scenarios whose name contains this")
    parser.add_argument("--processes", type=int, default=min(2, os.cpu_count() or 1))
    options = parser.parse_args()
    started = time.perf_counter()
    jobs = [(scenario, n) for scenario in SCENARIOS if options.only in scenario.name for n in SIZES]
    with ProcessPoolExecutor(options.processes) as pool:
        counts = pool.map(tally, *zip(*jobs, strict=True), [options.replications] * len(jobs))
        results = dict(zip(jobs, counts, strict=True))
    print(f"{options.replications} simulated surveys per line; verdicts in per cent\n")
    print(table(results, options.replications))
    print(f"{time.perf_counter() - started:.0f} s", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
