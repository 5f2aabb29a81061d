"""Small samples, surveys and reports about values and respect, for the tests of this folder."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from msgspec.structs import replace

from leaddev.analysis import Options, analyze
from leaddev.report import Figure, Report, ThresholdUsed
from leaddev.schema import Question
from leaddev.schema.parts import AnswerScale, Text
from leaddev.schema.thresholds import Thresholds
from leaddev.score.sample import Sample, sample_of
from leaddev.sums.blocks import NAMED, VALUES, Block
from leaddev.sums.measures import MeanMeasure, VotesMeasure
from present.sample_report import sample_report
from surveys import HOSPITAL, MODELS

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "methods.json").read_text(encoding="utf-8")
)
ASPECTS = ("endorsed", "natural", "lived")
WORDS = ("respect", "openness", "care", "order", "blame")
VALUES_OF_SURVEY: list[dict[str, Any]] = [
    {"id": "respect", "name": {"en": "Respect", "nl": "Respect", "fr": "Respect"}},
    {"id": "openness", "name": {"en": "Openness", "nl": "Openheid", "fr": "Ouverture"}},
    {"id": "blame", "name": "Blame", "official": False, "limiting": True},
]
GROUPS = {"profession": {"doctor": "Doctors", "cleaner": "Cleaners", "nurse": "Nurses"}}


@lru_cache(maxsize=4)
def hospital(unit: str | None = None) -> Report:
    """The report of the example, or of one of its units."""
    return analyze(str(HOSPITAL), Options(unit=unit))


def value_sample(
    answers: Mapping[str, Sequence[int]], strata: Sequence[int] | None = None, populations: Sequence[int] | None = None
) -> Sample:
    """A sample about the value `v`: per aspect the answers 1-5 (0 is none), in strata of the given sizes."""
    scale = AnswerScale(min=1, max=5)
    questions = {
        aspect: Question(f"{aspect}v", "values", "v", aspect, Text({"": aspect}), scale=scale) for aspect in answers
    }
    block = Block(VALUES, tuple(MeanMeasure(f"{aspect}:v", (question,)) for aspect, question in questions.items()))
    position = {question.code: number for number, question in enumerate(questions.values())}
    return _sampled(block, np.array(list(answers.values()), dtype=np.int8), position, (strata, populations))


def vote_sample(votes: Sequence[Sequence[str]], limiting: Sequence[str] = ("blame",)) -> Sample:
    """A sample of respondents who each named some of `WORDS`."""
    questions = [Question(f"named{word}", "values", word, "named", Text({"": word}), "flag") for word in WORDS]
    block = Block(NAMED, (VotesMeasure(NAMED, tuple(questions), frozenset(limiting)),))
    codes = np.array([[word in named for named in votes] for word in WORDS], dtype=np.int8)
    return _sampled(block, codes, {question.code: number for number, question in enumerate(questions)}, (None, None))


def _sampled(
    block: Block,
    codes: Any,
    position: dict[str, int],
    shape: tuple[Sequence[int] | None, Sequence[int] | None],
) -> Sample:
    columns = np.asarray(block.evaluate(codes, position)).astype(np.int64)
    sizes, populations = shape
    ends = np.cumsum(sizes if sizes is not None else [columns.shape[1]])
    parts = np.split(columns, ends[:-1], axis=1)
    products = np.stack([part @ part.T for part in parts])
    people = None if populations is None else np.array(populations, dtype=np.float64)
    found = sample_of(block, products, people)
    assert found is not None
    return found


def figure(estimate: float, half: float = 2.0, n: int = 200) -> Figure:
    """A figure with a symmetric interval."""
    return Figure(estimate=estimate, low=estimate - half, high=estimate + half, n=n)


def bare_report() -> Report:
    """The sample report without findings and with all thresholds, ready for parts on values and respect."""
    report = sample_report()
    used = tuple(
        ThresholdUsed(name=name, value=threshold.value, origin=threshold.origin, meaning=meaning)
        for name, threshold, meaning in Thresholds().named()
    )
    return replace(report, model=replace(report.model, thresholds=used), findings=(), priorities=())


def asking_model(folder: Path, **questions: Any) -> str:
    """The small model with other questions on values: `endorsed`, `natural`, `lived`, `named`."""
    document = yaml.safe_load((MODELS / "small.yaml").read_text(encoding="utf-8"))
    document["values_questions"] = questions or None
    path = folder / "asking.yaml"
    path.write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")
    return str(path)
