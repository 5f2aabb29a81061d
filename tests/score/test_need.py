"""Need of true scores: the worked vector through the real sums, and where it must be net, raw or nothing."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from leaddev.schema import Model, questionnaire_of
from leaddev.score.need import _unknown_error, noise_of, ring_need
from leaddev.score.sample import Sample, sample_of
from leaddev.score.shares import mass_shares
from leaddev.stats.distributions import t_quantile
from leaddev.stats.linearisation import part_interval
from leaddev.sums.blocks import RINGS
from leaddev.sums.collect import Passes
from leaddev.sums.moments import UNITS, Grouping, Plan

from .small_survey import VECTORS, ring_block

E1 = VECTORS["e1"]
NAMES = ("one", "two", "three", "four")
STAFF = np.array([20.0, 10.0])
IN_FIRST = 14


def model(items: int = 3, rings: tuple[str, ...] = NAMES) -> Model:
    """Rings with some items each, all rated from 1 to 5."""
    scale = {"min": 1, "max": 5}
    return Model.model_validate(
        {
            "leaddev": "model/1",
            "id": "vector",
            "title": "Vector",
            "answer_scales": {"level": scale, "importance": scale},
            "rings": [
                {
                    "id": ring,
                    "title": ring,
                    "difficulty": place + 1,
                    "items": [{"id": f"{ring}{item}", "text": f"{ring} {item}"} for item in range(items)],
                }
                for place, ring in enumerate(rings)
            ],
            "contrast": {"taught": rings[: len(rings) // 2], "lived": rings[len(rings) // 2 :]},
        }
    )


def sampled(importance: Any, level: Any, units: Any, staff: Any, pieces: int = 1, *, weighted: bool = True) -> Sample:
    """The sample of (n, rings, items) answers on 1-5, 0 where missing, read in some pieces."""
    rings, items = importance.shape[1:]
    chosen = model(items, NAMES[:rings])
    questionnaire = questionnaire_of(chosen)
    block = ring_block(chosen, questionnaire)
    groupings = (Grouping(UNITS, len(staff)),)
    plan = Plan(questionnaire, (block,), groupings, frozenset({(RINGS, UNITS)}), crossed=(UNITS,))
    codes = np.zeros((len(questionnaire), len(importance)), dtype=np.int8)
    for place, ring in enumerate(NAMES[:rings]):
        for item in range(items):
            codes[questionnaire.position[f"{ring}{item}"]] = level[:, place, item]
            codes[questionnaire.position[f"{ring}{item}imp"]] = importance[:, place, item]
    with Passes(plan) as passes:
        for rows in np.array_split(np.arange(len(importance)), pieces):
            passes.add(codes[:, rows], {UNITS: units[rows]})
        moments, _ = passes.finish(codes[:, :0], {UNITS: units[:0]}, excluded=False)
    block = moments.plan.blocks[0]  # with its item means
    found = sample_of(block, moments.products[RINGS, UNITS], staff if weighted else None, moments.items[UNITS])
    assert found is not None
    return replace(found, noise=noise_of(block, moments.noise, found))


def vector(name: str, *, weighted: bool = True) -> Sample:
    """The sample of the worked vector; not `weighted` everybody counts alike, as in the vector's figures of a ring."""
    importance, level = np.array(E1["importance"]), np.array(E1["level"])
    if name == "with_missing":
        for person, ring, item in E1["missing_level"]:
            level[person, ring, item] = 0
    units = (np.arange(len(importance)) >= IN_FIRST).astype(np.int32)
    return sampled(importance, level, units, STAFF, weighted=weighted)


@pytest.mark.parametrize(("name", "close"), [("complete", 2e-5), ("with_missing", 2e-3)])
def test_worked_vector(name: str, close: float) -> None:
    sample, counted, expected = vector(name), vector(name, weighted=False), E1[name]
    needs = []
    for ring, known in zip(NAMES, expected["rings"], strict=True):
        need = ring_need(counted, ring)
        assert need is not None
        needs.append(need)
        assert need.corrected.error == pytest.approx(known["e"], rel=0.05)
        assert need.gaps.mean == pytest.approx(known["m"], abs=1e-9)  # a mean of item means
        assert need.gaps.variance == pytest.approx(known["s2"], abs=close)
        assert need.error == pytest.approx(known["E"], abs=close)
        assert need.gaps.true_variance == pytest.approx(known["v"], abs=close)
        assert need.corrected.value == pytest.approx(known["need"], abs=close)
    shares = mass_shares(NAMES, [need.corrected for need in needs], np.ones(4))
    assert shares is not None
    taught = shares.total(NAMES[:2])
    errors, freedom = sample.errors([taught])
    low, high = part_interval(taught.value, float(errors[0]), float(t_quantile(0.95, freedom)[0]))
    assert (taught.value, low, high) == pytest.approx(
        (expected["share"], expected["low"], expected["high"]), abs=1.5e-3 + close
    )


def test_the_unknown_error_is_at_most_the_variance_of_an_importance_rating() -> None:
    sample = vector("complete", weighted=False)
    need = ring_need(sample, NAMES[0])
    assert need is not None
    assert _unknown_error(sample, need) == 0  # items say how large the whole error is
    rated = np.array(E1["importance"])[:, 0, :].mean(axis=1) / 4
    assert _unknown_error(sample, replace(need, is_bound=True)) == pytest.approx(rated.var(ddof=1), rel=1e-6)
