"""Reallocation: worked vectors and properties."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddev.stats.change import first_step, target_above_floors

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "methods.json").read_text(encoding="utf-8"))
SPENT = np.array([120.0, 90.0, 20.0, 10.0, 10.0])
NEEDED = np.array([0.10, 0.15, 0.20, 0.35, 0.20])
MANDATORY = np.array([60.0, 0.0, 0.0, 0.0, 0.0])
PARTS = st.lists(st.floats(0.01, 100), min_size=2, max_size=8)


def test_realloc_disc_target_vector() -> None:
    vector = VECTORS["realloc_disc_target"]
    target = target_above_floors(250.0, NEEDED, MANDATORY)
    np.testing.assert_allclose(target, vector["target"])
    step = first_step(SPENT, target, 0.10)
    assert np.abs(target - SPENT).sum() / 2 == pytest.approx(vector["moved_full"])
    assert step.fraction == pytest.approx(vector["lam"])
    np.testing.assert_allclose(step.amounts, vector["x"], atol=0.005)
    assert np.ceil(1 / step.fraction) == vector["years_linear"]


def test_realloc_naive_target_vector() -> None:
    vector = VECTORS["realloc_naive_target"]
    free = MANDATORY == 0
    target = np.where(free, (250.0 - MANDATORY.sum()) * NEEDED / NEEDED[free].sum(), MANDATORY)
    np.testing.assert_allclose(target, vector["target"], atol=0.005)
    step = first_step(SPENT, target, 0.10)
    assert step.fraction == pytest.approx(vector["lam"])
    np.testing.assert_allclose(step.amounts, vector["x"], atol=0.005)


@given(PARTS, st.floats(0, 1))
def test_a_step_keeps_the_budget_and_its_limit(parts: list[float], most: float) -> None:
    current = np.array(parts)
    target = current[::-1].copy()
    step = first_step(current, target, most)
    assert step.amounts.sum() == pytest.approx(current.sum())
    assert step.moved <= most * current.sum() + 1e-9
    assert (step.amounts >= -1e-9).all()


def test_refusals() -> None:
    with pytest.raises(ValueError, match="add up to 1"):
        target_above_floors(10, [0.5, 0.4], [0, 0])
    with pytest.raises(ValueError, match="fit into the budget"):
        target_above_floors(10, [0.5, 0.5], [8, 8])
    with pytest.raises(ValueError, match="same sum"):
        first_step([1, 2], [1, 3], 0.1)
    with pytest.raises(ValueError, match="between 0 and 1"):
        first_step([1, 2], [2, 1], 1.5)
