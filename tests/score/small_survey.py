"""A small model, its questionnaire, and sums of answers drawn for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from leaddev.schema import Model, Questionnaire, questionnaire_of
from leaddev.sums.blocks import RINGS, Block
from leaddev.sums.moments import UNITS, Grouping, Plan
from leaddev.sums.ring_measure import RingMeasure

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "methods.json").read_text(encoding="utf-8")
)


def small_model(items: int = 1, span: int = 4, reversed_last: bool = False) -> Model:
    """Two rings with `items` items each, rated 1 to 1 + span."""

    def ring(name: str, difficulty: float) -> dict[str, Any]:
        texts = [{"id": f"{name}{number}", "text": f"{name} {number}"} for number in range(1, items + 1)]
        if reversed_last:
            texts[-1]["reversed"] = True  # type: ignore[assignment]
        return {"id": name, "title": name, "difficulty": difficulty, "items": texts}

    scale = {"min": 1, "max": 1 + span}
    return Model.model_validate(
        {
            "leaddev": "model/1",
            "id": "small",
            "title": "Small",
            "answer_scales": {"level": scale, "importance": scale},
            "rings": [ring("taught", 1.0), ring("lived", 2.0)],
            "contrast": {"taught": ["taught"], "lived": ["lived"]},
        }
    )


def ring_block(model: Model, questionnaire: Questionnaire) -> Block:
    """The block of rings, every item asked."""
    measures = []
    for ring in model.rings:
        levels = questionnaire.select("rings", subject=ring.id, aspect="level")
        importances = questionnaire.select("rings", subject=ring.id, aspect="importance")
        measures.append(RingMeasure(ring.id, levels, importances))
    return Block(RINGS, tuple(measures))


def plan_for(model: Model, units: int, split: int = 2) -> Plan:
    """What is summed for units and one split."""
    questionnaire = questionnaire_of(model)
    return Plan(
        questionnaire,
        (ring_block(model, questionnaire),),
        (Grouping(UNITS, units), Grouping("split", split)),
        frozenset({(RINGS, UNITS), (RINGS, "split")}),
        crossed=(UNITS, "split"),
    )


def drawn(plan: Plan, people: int, seed: int, span: int = 4) -> tuple[Any, dict[str, Any]]:
    """Random answers, one in eight missing, and group numbers."""
    generator = np.random.default_rng(seed)
    codes = generator.integers(1, span + 2, (len(plan.questionnaire), people)).astype(np.int8)
    holes = generator.random(codes.shape) < 0.125
    codes[holes] = generator.integers(-2, 1, int(holes.sum()))
    sizes = {grouping.name: grouping.size for grouping in plan.groupings}
    groups = {name: generator.integers(0, size, people).astype(np.int32) for name, size in sizes.items()}
    return codes, groups
