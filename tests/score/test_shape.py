"""Intervals of ring need and prevalence: error of the reliability, and reach over what no shape is assumed for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

import leaddev
from leaddev.report import Figure, GroupScore
from leaddev.score import need as module
from leaddev.score.need import (
    measured,
    need_reach,
    need_verdict,
    prevalence,
    prevalence_estimate,
    prevalence_reach,
    within,
)
from leaddev.score.noise import Shape
from leaddev.score.rings import ring_scores
from leaddev.score.sample import Sample
from leaddev.stats.distributions import t_quantile
from leaddev.stats.linearisation import part_interval
from leaddev.stats.true_score import deconvolved

from .test_need import NAMES, sampled

Answers = np.ndarray[Any, np.dtype[np.int64]]
HALF = 0.125
EXAMPLE = Path(__file__).parents[2] / "examples" / "st-elsewhere" / "survey.yaml"


def answers(
    people: int, seed: int, needing: float, gap: float, noise: float = 0.6
) -> tuple[Answers, Answers, float, float]:
    """(n, 4, 3) importances and levels of two kinds of people, with the share beyond half a step and the need.

    Levels are rounded at random to a step, so a person's expected answer is the true score; few lie near an end.
    """
    generator = np.random.default_rng(seed)
    true = np.where(generator.random((people, 4)) < needing, gap, 0.0)
    wanted = np.full((people, 4, 3), 4, dtype=np.int64)
    steps = np.clip(4 * (0.75 - true)[:, :, None] + generator.normal(scale=noise, size=(people, 4, 3)), 0, 4)
    level = 1 + np.floor(steps + generator.random(steps.shape)).astype(np.int64)
    true[0], wanted[0], level[0] = 0, 3, 3  # not everybody finds it equally important
    return wanted, level, float((true[:, 0] > HALF).mean()), 0.75 * float(true[:, 0].mean())


def everybody(wanted: Answers, level: Answers, staff: float = 1e6) -> Sample:
    return sampled(wanted, level, np.zeros(len(wanted), dtype=np.int32), np.array([staff]))


def need_of(sample: Sample, ring: str = "one") -> module.RingNeed:
    found = measured(sample, ring)
    assert found is not None
    return found


def test_standard_error_of_prevalence_is_that_of_leaving_one_person_out() -> None:
    """The error of the reliability is in it: without, a sixth would be missing here."""
    n = 150
    wanted, level, *_ = answers(n, 2, 0.2, 0.3, noise=0.8)
    sample = everybody(wanted, level)
    found = need_of(sample)
    values = []
    for left in range(n):
        kept = np.arange(n) != left
        one = everybody(wanted[kept], level[kept])
        values.append(prevalence(one, need_of(one)))
    jackknife = np.sqrt((n - 1) / n * ((np.array(values) - np.mean(values)) ** 2).sum())
    known = replace(found, spread_error=0.0)
    error, without = sample.errors([prevalence_estimate(sample, found), prevalence_estimate(sample, known)])[0]
    assert error == pytest.approx(jackknife, rel=0.03)
    assert without < 0.87 * jackknife


def test_intervals_reach_over_what_no_shape_is_assumed_for() -> None:
    sample = everybody(*answers(400, 4, 0.12, 0.5)[:2])
    need, score = need_of(sample), ring_scores(sample, ["one"], None)[0]
    errors, freedom = sample.errors([need.corrected, prevalence_estimate(sample, need)])
    quantiles = t_quantile(0.95, freedom)
    plain = part_interval(need.corrected.value, float(errors[0]), float(quantiles[0]))
    free = part_interval(need_reach(sample, need), float(errors[0]), float(quantiles[0]))
    assert abs(need_reach(sample, need) - need.corrected.value) > errors[0], "else this shows nothing"
    assert score.need_positive.low == pytest.approx(100 * min(plain[0], free[0]), abs=0.06)
    assert score.need_positive.high == pytest.approx(100 * max(plain[1], free[1]), abs=0.06)
    value, (least, most), half = prevalence(sample, need), prevalence_reach(sample, need), quantiles[1] * errors[1]
    assert least < value - half, "else this shows nothing"
    assert score.need_prevalence.low == pytest.approx(max(least - half, 0), abs=6e-4)
    assert score.need_prevalence.high == pytest.approx(max(value, most) + half, abs=2e-2)  # or Wilson's
    assert score.need_prevalence.estimate == pytest.approx(value, abs=6e-4)


def covers(figure: Figure, truth: float) -> bool:
    return figure.low is not None and figure.high is not None and figure.low <= truth <= figure.high


def test_a_minority_with_nearly_all_the_need_is_covered() -> None:
    """With the normal shape alone hardly any of these surveys is covered."""
    shares = needs = shares_alone = needs_alone = 0
    for seed in range(30):
        wanted, level, share, need = answers(300, 100 + seed, 0.12, 0.5)
        sample = everybody(wanted, level)
        score, found = ring_scores(sample, ["one"], None)[0], need_of(sample)
        shares += covers(score.need_prevalence, share)
        needs += covers(score.need_positive, 100 * need)
        errors = sample.errors([prevalence_estimate(sample, found), found.corrected])[0]
        shares_alone += abs(prevalence(sample, found) - share) <= 2 * errors[0]
        needs_alone += abs(found.corrected.value - need) <= 2 * errors[1]
    assert shares >= 27
    assert needs >= 24
    assert shares_alone <= 8
    assert needs_alone <= 8


def test_the_verdict_on_a_need_has_the_published_interval() -> None:
    """What no shape is assumed for may keep a need from being absent, or from being shown."""
    sample = everybody(*answers(200, 6, 0.0, 0.4)[:2])
    assert need_verdict(sample, need_of(sample), 0.04) == "absent"
    places = np.array([0.0, 0.9])
    shape = Shape(places, np.array([90.0, 10.0]), 0.0, need_of(sample).gaps.mean)
    noise = {ring: replace(one, shape=shape) for ring, one in sample.noise.items()}
    with_need = replace(sample, noise=noise)
    assert need_verdict(with_need, need_of(with_need), 0.04) == "unclear"


def test_a_group_has_the_shape_of_everybody_about_its_own_mean() -> None:
    wanted, level, *_ = answers(300, 7, 0.3, 0.5)
    sample = everybody(wanted, level)
    shape = sample.noise["one"].shape
    assert shape is not None
    moved = shape.about(shape.mean + 0.1)
    assert moved.places == pytest.approx(shape.free.places + 0.1)
    own = replace(everybody(wanted[:30], level[:30]), noise=within(sample, sample.noise))
    need = need_of(own)
    free = shape.free.places + need.gaps.mean - shape.mean
    blur = 0.4 * np.sqrt(shape.error)
    assert need_reach(own, need) == pytest.approx(
        need.parts.importance.value * float(shape.free.shares @ np.maximum(free, 0))
    )
    assert prevalence_reach(own, need) == pytest.approx(
        (shape.free.shares[free > HALF + blur].sum(), shape.free.shares[free >= HALF - blur].sum())
    )


def test_a_ring_whose_error_is_not_known_reaches_no_further() -> None:
    wanted, level, *_ = answers(60, 9, 0.3, 0.5)
    sample = everybody(wanted[:, :, :1], level[:, :, :1])
    need = need_of(sample)
    assert sample.noise["one"].shape is None
    assert need_reach(sample, need) == need.corrected.value
    assert prevalence_reach(sample, need) == (prevalence(sample, need),) * 2
    assert NAMES[0] == need.ring


def test_each_shape_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the slowest of all computations, and all groups and the balance share it."""
    seen = []
    original = deconvolved

    def noted(values: Any, counts: Any, error: float) -> Any:
        seen.append((counts.tobytes(), error))
        return original(values, counts, error)

    monkeypatch.setattr("leaddev.score.noise.deconvolved", noted)
    report = leaddev.analyze(str(EXAMPLE))
    assert any(isinstance(group, GroupScore) for group in report.scores.units)
    assert 0 < len(seen) == len(set(seen))


def test_deconvolution_finds_no_need_where_nobody_has_any() -> None:
    """As many surveys say that there is none as with the normal shape alone."""
    plain = published = 0
    for seed in range(20):
        sample = everybody(*answers(250, 300 + seed, 0.0, 0.0, noise=0.8)[:2])
        need = need_of(sample)
        errors, freedom = sample.errors([need.corrected])
        about = (float(errors[0]), float(t_quantile(0.95, freedom)[0]))
        plain += part_interval(need.corrected.value, *about)[1] < 0.04
        published += need_verdict(sample, need, 0.04) == "absent"
    assert plain >= 10, "else this shows nothing"
    assert published >= plain - 1
