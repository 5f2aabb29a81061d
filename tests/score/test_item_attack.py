"""Somebody left one question out: item rows and ring rows together do not tell what this person answered to the others.

An attacker with least squares over many organizations, who knows who left out what, does no better than whoever takes
the mean of the questions. With ring means over persons (as they were once) the same attacker gets it nearly exactly.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from leaddev.score.rings import ring_scores
from leaddev.score.sample import Sample, sample_of
from leaddev.sums.collect import Passes
from leaddev.sums.moments import UNITS
from leaddev.sums.ring_measure import item_means

from .small_survey import plan_for, small_model

ITEMS, PEOPLE, ORGANIZATIONS = 4, 12, 120
PLAN = plan_for(small_model(items=ITEMS), units=1)


def organization(seed: int, lowest: int, highest: int) -> tuple[Sample, float]:
    """A ring of four questions rated by twelve people, of whom the first left the last out; and what that person lacks.

    Importance is 4 or 5, level from `lowest` to `highest`.
    """
    random, position = np.random.default_rng(seed), PLAN.questionnaire.position
    codes = np.zeros((len(PLAN.questionnaire), PEOPLE), dtype=np.int8)
    wanted, given = random.integers(4, 6, (ITEMS, PEOPLE)), random.integers(lowest, highest + 1, (ITEMS, PEOPLE))
    for ring in ("taught", "lived"):
        for item in range(ITEMS):
            codes[position[f"{ring}{item + 1}imp"]], codes[position[f"{ring}{item + 1}"]] = wanted[item], given[item]
    codes[position["lived4"], 0] = 0
    units = {UNITS: np.zeros(PEOPLE, dtype=np.int32), "split": np.zeros(PEOPLE, dtype=np.int32)}
    with Passes(PLAN) as passes:
        passes.add(codes, units)
        moments, _ = passes.finish(codes[:, :0], {name: one[:0] for name, one in units.items()}, excluded=False)
    found = sample_of(moments.plan.blocks[0], moments.products["rings", UNITS], None, moments.items[UNITS])
    assert found is not None
    return found, float((wanted - given)[:3, 0].mean() / 4)


def published(sample: Sample) -> list[float]:
    """What can be made of the published numbers of a ring and of its questions, in the units of the secret."""
    assert sample.items is not None
    sums = sample.items[:, sample.block.items["lived"]]
    wanted, level = np.round(25 * item_means(sums), 1)
    row = ring_scores(sample, ["lived"], None)[0]
    figures = [row.level, row.importance, row.need_raw, row.need_net, row.need_positive, row.need]
    assert all(figure.estimate is not None for figure in figures)
    ring_level, ring_wanted, raw, net, corrected, need = (figure.estimate or 0.0 for figure in figures)
    n = np.array([PEOPLE, PEOPLE, PEOPLE, PEOPLE - 1])
    gaps, importance = wanted - level, ring_wanted / 100
    return [
        *(gaps / 100),
        (ITEMS * PEOPLE * (ring_wanted - ring_level) - n @ gaps) / 100,
        (ITEMS * PEOPLE * need / importance - n @ gaps) / 100,
        ITEMS * PEOPLE * (raw - net) / importance / 100,
        ITEMS * PEOPLE * (corrected - net) / importance / 100,
    ]


def attack(lowest: int, highest: int, *, over_persons: bool) -> float:
    """Mean error of the attacker on organizations not seen before, of that of the mean of the questions."""
    numbers, secrets, guesses = [], [], []
    for seed in range(ORGANIZATIONS):
        sample, secret = organization(seed, lowest, highest)
        numbers.append(published(without_items(sample) if over_persons else sample))
        secrets.append(secret)
        guesses.append(float(np.mean(numbers[-1][:3])))
    known: Any = np.column_stack([np.array(numbers), np.ones(ORGANIZATIONS)])
    truth, pooled, half = np.array(secrets), np.array(guesses), ORGANIZATIONS // 2
    solved = np.linalg.lstsq(known[:half], truth[:half], rcond=1e-9)[0]
    error = np.abs(known[half:] @ solved - truth[half:]).mean()
    return float(error / np.abs(pooled[half:] - truth[half:]).mean())


def without_items(sample: Sample) -> Sample:
    """The same with ring means over persons; the rows of the questions as they are."""
    return _OverPersons(**{name: getattr(sample, name) for name in ("block", "strata", "noise", "items")})


class _OverPersons(Sample, frozen=True, dict=True):
    def ring_mean(self, ring: str, column: str) -> Any:
        return self.ratio(ring, column, "paired")


@pytest.mark.parametrize(("lowest", "highest"), [(1, 3), (1, 5), (3, 5)])
def test_nothing_is_learnt_about_who_left_a_question_out(lowest: int, highest: int) -> None:
    """Everybody falls short, some do, few do."""
    assert attack(lowest, highest, over_persons=False) > 0.9


def test_the_attacker_is_able() -> None:
    """With means over persons the error is a small part of what guessing gives."""
    assert attack(1, 3, over_persons=True) < 0.2


def test_raw_need_alone_would_tell_where_everybody_falls_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """A raw need over persons beside a net need over items is the same equation; so raw need moves with net need."""
    from leaddev.score import need

    whole = need.parts_of

    def over_persons(sample: Sample, ring: str) -> Any:
        parts, plain = whole(sample, ring), sample.ratio(ring, "positive_gap", "paired")
        assert parts is not None
        assert plain is not None
        return replace(parts, positive=plain)

    monkeypatch.setattr(need, "parts_of", over_persons)
    assert attack(1, 3, over_persons=False) < 0.5
