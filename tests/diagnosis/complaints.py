"""A small model with symptoms, answers to it, and reports about symptoms and wants, for the tests of this folder."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from diagnosis.readiness import bare_report
from leaddev.analysis import Options, analyze, words_of
from leaddev.findings import RULES, Case
from leaddev.report import (
    Association,
    CauseKind,
    CauseShare,
    DirectCauses,
    Figure,
    Finding,
    KindLevel,
    KindShare,
    Reason,
    Report,
    SymptomScore,
)
from leaddev.schema import Model, Survey, questionnaire_of
from leaddev.schema.model import Symptom
from leaddev.score.symptoms.direct_causes import Naming, naming
from leaddev.score.symptoms.levels import Setting
from leaddev.sums.blocks import ASPECTS, Block, blocks_of
from leaddev.sums.moments import UNITS, Grouping, Ints, Plan, moments_of
from leaddev.wording import Wording
from surveys import HOSPITAL, Row

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "methods.json").read_text(encoding="utf-8")
)
WORDS = Wording("en")
CAUSES: list[dict[str, Any]] = [
    {"id": "know", "text": "do not know how", "ring": "knowledge"},
    {"id": "apply", "text": "have not practised", "ring": "skill"},
    {"id": "respect", "text": "do not respect each other", "ring": "values"},
    {"id": "means", "text": "lack the time", "environment": True},
    {"id": "fear", "text": "fear the consequences", "precondition": "safety"},
]
MODEL: dict[str, Any] = {
    "leaddev": "model/1",
    "id": "complaints",
    "title": "Complaints",
    "answer_scales": {"level": {}, "importance": {}, "frequency": {}},
    "rings": [
        {"id": ring, "title": ring.capitalize(), "difficulty": place, "items": [{"id": f"{ring[0]}1", "text": ring}]}
        for place, ring in enumerate(("knowledge", "skill", "values", "personality"), start=1)
    ],
    "contrast": {"taught": ["knowledge", "skill"], "lived": ["values"]},
    "preconditions": [{"id": "safety", "title": "A safe place", "items": [{"id": "safe1", "text": "safe"}]}],
    "environment": {"title": "Working conditions", "items": [{"id": "time1", "text": "time"}]},
    "symptoms": [{"id": "talk", "title": "Nobody is told", "text": "Information is lost.", "causes": CAUSES}],
    "demand": {
        "id": "wish",
        "text": "Which training would you like?",
        "options": [{"id": ring, "text": ring, "ring": ring} for ring in ("knowledge", "skill", "values")],
    },
}
SUBJECTS = ("k1", "s1", "v1", "p1", "time1", "safe1")
Q = len(SUBJECTS) + 1


def model(**changes: Any) -> Model:
    """The model, with some keys changed; None leaves a key out."""
    document = {key: value for key, value in {**MODEL, **changes}.items() if value is not None}
    return Model.model_validate(document)


def symptom_with(causes: Sequence[dict[str, Any]]) -> Model:
    """The model with other causes for its symptom."""
    return model(symptoms=[{**MODEL["symptoms"][0], "causes": list(causes)}])


def setting(of: Model | None = None, minimum: int = 5) -> Setting:
    """What the keys need, in English."""
    asked = of or model()
    return Setting(asked, minimum, "en", words_of(asked, WORDS).kinds)


def the_symptom(of: Model | None = None) -> Symptom:
    """The only symptom of the model."""
    return (of or model()).symptoms[0]


def named(counts: Sequence[int], of: Model | None = None) -> Naming:
    """What the first key says to these counts."""
    return naming(setting(of), the_symptom(of), counts)


def sums(answers: Any, units: Any = None, of: Model | None = None) -> tuple[Block, Ints]:
    """The block of aspects and its cross-products per unit, from (n, 7) answers 1-5 to `SUBJECTS` and the symptom."""
    chosen = of or model()
    survey = Survey.model_validate(
        {"leaddev": "survey/1", "title": "t", "organization": {"name": "o"}, "model": "m", "responses": {"csv": "x"}}
    )
    questionnaire = questionnaire_of(chosen)
    codes = np.zeros((len(questionnaire), len(answers)), dtype=np.int8)
    for code, column in zip((*SUBJECTS, "talk"), np.asarray(answers).T, strict=True):
        codes[questionnaire.position[code]] = column
    blocks = blocks_of(chosen, survey, questionnaire, frozenset((*SUBJECTS, "talk")))
    members = np.zeros(len(answers), dtype=np.intp) if units is None else np.asarray(units)
    grouping = Grouping(UNITS, int(members.max()) + 1)
    plan = Plan(questionnaire, blocks, (grouping,), frozenset((block.name, UNITS) for block in blocks), (UNITS,))
    block = next(block for block in blocks if block.name == ASPECTS)
    return block, moments_of(plan, codes, {UNITS: members}).products[ASPECTS, UNITS]


def related(n: int, *, strength: float = 0.7, by: int = 2, seed: int = 1) -> Any:
    """Answers in which the symptom is rarer where subject number `by` is rated higher."""
    random = np.random.default_rng(seed)
    latent = random.standard_normal((n, Q))
    latent[:, -1] = -strength * latent[:, by] + np.sqrt(1 - strength**2) * latent[:, -1]
    return np.clip(np.rint(3 + latent), 1, 5).astype(int)


def association(points_to: Sequence[Any] = (), reason: Reason | None = None, **more: Any) -> Association:
    """The second key."""
    return Association(
        level="within",
        n=300,
        r2=0.2,
        weights=more.pop("weights", ()),
        points_to=tuple(points_to),
        strongest=more.pop("strongest", tuple(points_to)),
        reason=reason,
    )


def level(kind: CauseKind, has_gap: bool | None = True) -> KindLevel:
    """The third key for a kind."""
    subject = {"values": "values", "capability": "skill", "precondition": "safety"}.get(kind, kind)
    return KindLevel(
        kind=kind, subject=subject, title=subject.capitalize(), has_gap=has_gap, figure=Figure(estimate=20.0, n=300)
    )


def cause(name: str, kind: CauseKind, share: float) -> CauseShare:
    """A named cause."""
    figure = Figure(estimate=share, low=share - 0.05, high=share + 0.05, n=300)
    return CauseShare(cause=name, text=f"are {name}", kind=kind, share=figure, probability_top=0.5)


def score(verdict: str, *, frequency: float = 60.0, keys: int = 3, **more: Any) -> SymptomScore:
    """A symptom with a verdict; half of the people name the kind that it points to."""
    leading: CauseKind = more.pop("leading", "values" if verdict in ("undetermined", "mixed") else verdict)
    kinds: tuple[CauseKind, ...] = ("capability", "values", "environment", "precondition")
    shares = {kind: 0.5 if kind == leading else 0.17 for kind in kinds}
    if verdict == "mixed":
        shares |= {"values": 0.42, "capability": 0.4}
    return SymptomScore(
        symptom="talk",
        title="Nobody is told",
        frequency=Figure(estimate=frequency, low=frequency - 4, high=frequency + 4, n=300),
        direct=DirectCauses(
            reports=280,
            causes=tuple(cause(kind, kind, share) for kind, share in shares.items()),
            kinds=tuple(
                KindShare(
                    kind=kind,
                    share=Figure(estimate=share, low=share - 0.05, high=share + 0.05, n=280),
                    by_chance=0.2,
                    probability_top=float(kind == leading),
                )
                for kind, share in shares.items()
            ),
            points_to=more.pop("points_to", None if verdict in ("undetermined", "mixed") else leading),
        ),
        associations=(association((leading,)),),
        levels=tuple(level(kind) for kind in kinds),
        groups=more.pop("groups", ()),
        verdict=verdict,  # type: ignore[arg-type]
        kinds=more.pop("kinds", ("values", "capability") if verdict == "mixed" else (leading,)),
        keys=keys,
        reason=Reason("none-leads"),
    )


def found_by(code: str, *symptoms: SymptomScore, language: str = "en", **parts: Any) -> list[Finding]:
    """What one rule finds in a report with these symptoms."""
    rule = RULES[code]
    report: Report = bare_report(symptoms=symptoms or None, **parts)
    return list(rule.find(Case(report, Wording(language), code, rule.name, rule.sources)))


@lru_cache(maxsize=4)
def hospital_symptoms(unit: str | None = None, language: str | None = None) -> Report:
    """The report of the example, or of one of its units."""
    return analyze(str(HOSPITAL), Options(unit=unit, language=language, select=("LD3", "LD108")))


def model_file(folder: Path, **changes: Any) -> str:
    """The model as a file."""
    document = {key: value for key, value in {**MODEL, **changes}.items() if value is not None}
    path = folder / "complaints.yaml"
    path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return str(path)


def plain_model(folder: Path, rings: Mapping[str, Sequence[str]], **changes: Any) -> str:
    """A model of rings with these items and nothing else; the first is taught, the last is lived."""
    parts = [
        {"id": ring, "title": ring, "difficulty": place, "items": [{"id": item, "text": item} for item in items]}
        for place, (ring, items) in enumerate(rings.items(), start=1)
    ]
    names = list(rings)
    nothing: dict[str, Any] = dict.fromkeys(("symptoms", "demand", "preconditions", "environment"))
    contrast = {"taught": names[:1], "lived": names[-1:]}
    return model_file(folder, **nothing, rings=parts, contrast=contrast, **changes)


def people(counts: Sequence[int], *, frequency: str | None = None, **columns: Sequence[str]) -> list[Row]:
    """People who name each cause that often; importance is rated above the level everywhere."""
    random = np.random.default_rng(7)
    causes = [each["text"] for each, count in zip(CAUSES, counts, strict=True) for _ in range(count)]
    rows: list[Row] = []
    for number, text in enumerate(causes):
        row = {name: values[number % len(values)] for name, values in columns.items()}
        for ring in ("k", "s", "v", "p"):
            row |= {f"{ring}1": str(random.integers(1, 4)), f"{ring}1imp": str(random.integers(4, 6))}
        row |= {"time1": str(random.integers(1, 6)), "safe1": str(random.integers(3, 6)), "talkcause": text}
        rows.append(row | {"talk": frequency or str(random.integers(1, 6))})
    return rows
