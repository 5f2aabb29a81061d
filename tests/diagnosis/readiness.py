"""Small samples, surveys and reports about preconditions and leadership, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from msgspec.structs import replace

from leaddev.findings import RULES, Case
from leaddev.report import (
    WITHHELD,
    Agreement,
    AspectScore,
    ClarityScore,
    Figure,
    Finding,
    GateGroup,
    GateScore,
    LeadershipReport,
    PreconditionsReport,
    Reason,
    Report,
    ThresholdUsed,
)
from leaddev.schema import Question
from leaddev.schema.parts import AnswerScale, Text
from leaddev.schema.thresholds import Thresholds
from leaddev.score.sample import Sample
from leaddev.stats.linearisation import Strata
from leaddev.sums.blocks import Block
from leaddev.sums.measures import MeanMeasure, ShareBelowMeasure
from leaddev.wording import Wording
from present.sample_report import sample_report
from surveys import MODELS

WORDS = Wording("en")


def sample_of_levels(levels: Sequence[float | None], population: int | None = None, threshold: float = 0.5) -> Sample:
    """One group with the given levels (0-1) of the gate `safety`; None did not answer."""
    question = Question("safe1", "preconditions", "safety", "level", Text({"": "x"}), scale=AnswerScale())
    block = Block(
        "aspects", (MeanMeasure("gate:safety", (question,)), ShareBelowMeasure("below:safety", (question,), threshold))
    )
    rows = np.array(
        [[1, 0, 0, 0, 0] if level is None else [1, 1, level, 1, level < threshold - 1e-12] for level in levels],
        dtype=float,
    )
    strata = Strata(
        n=np.array([float(len(rows))]),
        means=rows.mean(axis=0)[None, :],
        covariances=np.cov(rows.T, ddof=1)[None, :, :] if len(rows) > 1 else np.zeros((1, 5, 5)),
        populations=None if population is None else np.array([float(population)]),
    )
    withheld = block.alike(rows.sum(axis=0).tolist(), (rows**2).sum(axis=0).tolist())
    return Sample(block, strata, withheld=withheld)


def figure(estimate: float, half: float = 3.0, n: int = 60, confidence: float = 0.9) -> Figure:
    """A figure with a symmetric interval."""
    return Figure(estimate=estimate, low=estimate - half, high=estimate + half, n=n, confidence=confidence)


def gate(state: str, level: float | None = 60.0, gate_id: str = "safety", **more: Any) -> GateScore:
    """A gate in a state."""
    unknown = Figure(estimate=None, reason=WITHHELD, confidence=0.9)
    return GateScore(
        precondition=gate_id,
        title=gate_id.capitalize(),
        opens=("values", "personality"),
        state=state,  # type: ignore[arg-type]
        level=unknown if level is None else figure(level),
        threshold=50.0,
        robust=more.pop("robust", False),
        minority=more.pop("minority", False),
        reason=more.pop("reason", Reason("interval-at-threshold", {"threshold": 50}) if state == "unknown" else None),
    )


def group(name: str, *gates: GateScore, parent: str | None = "organization", **more: Any) -> GateGroup:
    """A unit with its gates; the organization where it has no parent."""
    return GateGroup(
        id=name.lower() if parent else "organization",
        name=name,
        kind=more.pop("kind", "unit" if parent else "organization"),
        parent=parent,
        depth=1 if parent else 0,
        suppressed=more.pop("suppressed", None),
        gates=gates,
    )


def preconditions(*units: GateGroup, whole: GateScore | None = None, **more: Any) -> PreconditionsReport:
    """The units below an organization whose gates are open unless said otherwise."""
    ids = [each.precondition for each in units[0].gates] if units else ["safety"]
    gates = tuple(gate("open", gate_id=each) for each in ids) if whole is None else (whole,)
    return PreconditionsReport(
        organization=group("House", *gates, parent=None), units=units, blocked=(), caution="No person.", **more
    )


def aspect(name: str, staff: float, leaders: float | None, verdict: str = "cannot-tell") -> AspectScore:
    """An aspect of leadership in both views."""
    nothing = Figure(estimate=None, reason=WITHHELD)
    return AspectScore(
        aspect=name,
        title=name.capitalize(),
        staff=figure(staff, n=300),
        leaders=nothing if leaders is None else figure(leaders, 6, n=30),
        difference=nothing if leaders is None else figure(leaders - staff, 6, n=330),
        verdict=verdict,  # type: ignore[arg-type]
    )


def clarity(verdict: str, said: float = 75.0, heard: float = 52.0, agreement: str = "shared") -> ClarityScore:
    """Clarity with a verdict."""
    return ClarityScore(
        precondition="clarity",
        title="Clarity",
        said=figure(said, 6, n=30),
        heard=figure(heard, n=300),
        difference=figure(said - heard, 6, n=330),
        agreement=Agreement(uniform=0.4, skewed=0.3, mean_deviation=1.2, verdict=agreement),  # type: ignore[arg-type]
        verdict=verdict,  # type: ignore[arg-type]
    )


def leadership(*aspects: AspectScore, clear: Sequence[ClarityScore] = ()) -> LeadershipReport:
    """Leadership of an organization."""
    return LeadershipReport(aspects=aspects, clarity=tuple(clear), units=())


def bare_report(**parts: Any) -> Report:
    """The sample report with all thresholds, without findings, with some parts."""
    report = sample_report()
    used = tuple(
        ThresholdUsed(name=name, value=threshold.value, origin=threshold.origin, meaning=meaning)
        for name, threshold, meaning in Thresholds().named()
    )
    return replace(report, model=replace(report.model, thresholds=used), findings=(), priorities=(), **parts)


def found(code: str, report: Report, language: str = "en") -> list[Finding]:
    """What one rule finds."""
    rule = RULES[code]
    case = Case(report, Wording(language), code=code, name=rule.name, sources=rule.sources)
    return list(rule.find(case))


def ready_model(folder: Path, **changes: Any) -> str:
    """The small model with two preconditions and two aspects of leadership; two of its items are reversed."""
    document = yaml.safe_load((MODELS / "small.yaml").read_text(encoding="utf-8"))
    document |= {
        "symptoms": [],
        "environment": None,
        "values_questions": None,
        "respect_questions": None,
        "preconditions": [
            {
                "id": "safety",
                "title": "Safety",
                "opens": ["values"],
                "items": [
                    {"id": "safe1", "text": "It is safe here."},
                    {"id": "safe2", "text": "It is risky here.", "reversed": True},
                ],
            },
            {
                "id": "clarity",
                "title": "Clarity",
                "opens": ["values"],
                "about_leaders": True,
                "items": [
                    {"id": "clear1", "text": "Leaders are clear."},
                    {"id": "clear2", "text": "Leaders are vague.", "reversed": True},
                ],
            },
        ],
        "leadership": [
            {"id": "shared", "title": "Shared", "items": [{"id": "lead1", "text": "Leadership is shared."}]},
            {"id": "vision", "title": "Vision", "items": [{"id": "lead2", "text": "Leaders have a vision."}]},
        ],
    } | changes
    path = folder / "ready.yaml"
    path.write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")
    return str(path)
