"""Need of true scores: positive parts, shares beyond a step, and deconvolution, against scipy and planted truths."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import integrate, optimize, stats
from scipy.special import logsumexp, softmax

from leaddev.stats.true_score import (
    Gaps,
    TrueGaps,
    corrected_gap,
    deconvolved,
    normal_positive_part,
    share_beyond,
)

GRID = np.linspace(-1, 1, 81)
NOISE = 0.12


def counted(gaps: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Different gaps, in bins of 1/240, and how many people have each."""
    values, counts = np.unique(np.rint(gaps * 240) / 240, return_counts=True)
    return values, counts.astype(np.float64)


@pytest.mark.parametrize("mean", [-0.3, 0.0, 0.02, 0.4])
@pytest.mark.parametrize("sd", [0.05, 0.2])
def test_positive_part_of_a_normal_variable_is_the_integral(mean: float, sd: float) -> None:
    integral, _ = integrate.quad(lambda x: x * stats.norm.pdf(x, mean, sd), 0, mean + 12 * sd)
    assert normal_positive_part(mean, sd) == pytest.approx(integral, abs=1e-9)


@pytest.mark.parametrize("mean", [-0.1, 0.05, 0.3])
def test_of_normal_gaps_the_correction_gives_the_truth(mean: float) -> None:
    true, noise, step = 0.15, NOISE, 0.125
    seen = math.hypot(true, noise)
    gaps = Gaps(mean, normal_positive_part(mean, seen), seen**2, true**2)
    assert corrected_gap(gaps) == pytest.approx(normal_positive_part(mean, true))
    observed = float(stats.norm.sf(step, mean, seen))
    assert share_beyond(gaps, observed, step) == pytest.approx(float(stats.norm.sf(step, mean, true)))


def test_deconvolution_explains_the_gaps_as_well_as_a_general_optimizer() -> None:
    generator = np.random.default_rng(3)
    true = np.where(generator.random(300) < 0.3, 0.35, -0.05)
    values, counts = counted(true + NOISE * generator.normal(size=300))
    likelihoods = stats.norm.logpdf(values[:, None], GRID, NOISE)

    def lack(logits: np.ndarray) -> tuple[float, np.ndarray]:
        shares = softmax(logits)
        each = logsumexp(likelihoods + np.log(shares), axis=1)
        slopes = (counts / counts.sum()) @ np.exp(likelihoods - each[:, None])
        return float(-(counts @ each) / counts.sum()), -shares * (slopes - 1)

    best = optimize.minimize(lack, np.zeros(81), jac=True, method="L-BFGS-B", options={"maxiter": 2000})
    found = deconvolved(values, counts, NOISE**2)
    with np.errstate(divide="ignore"):
        reached = float(counts @ logsumexp(likelihoods + np.log(found.shares), axis=1) / counts.sum())
    assert reached >= -best.fun - 1e-4
    # no place explains the gaps much better than the shares found: the optimum lies at most this far above
    weights = counts / counts.sum() / (np.exp(likelihoods) @ found.shares)
    assert (weights @ np.exp(likelihoods)).max() - 1 < 0.01
    assert found.positive_part == pytest.approx(float(softmax(best.x) @ np.maximum(GRID, 0)), abs=5e-3)
    assert found.shares.sum() == pytest.approx(1)
    assert float(found.places @ found.shares) == pytest.approx(float(values @ counts / counts.sum()), abs=1e-3)


def test_deconvolution_finds_two_kinds_of_people_where_the_normal_shape_does_not() -> None:
    generator = np.random.default_rng(5)
    true = np.where(generator.random(4000) < 0.15, 0.4, -0.03)
    gaps = true + NOISE * generator.normal(size=4000)
    found = deconvolved(*counted(gaps), NOISE**2)
    assert found.positive_part == pytest.approx(np.maximum(true, 0).mean(), abs=0.004)
    least, most = found.beyond(0.125, NOISE**2)
    assert least - 0.01 < (true > 0.125).mean() < most + 0.01
    assert most - least < 0.03
    variance = float(gaps.var())
    normal = Gaps(float(gaps.mean()), float(np.maximum(gaps, 0).mean()), variance, variance - NOISE**2)
    assert share_beyond(normal, float((gaps > 0.125).mean()), 0.125) > most + 0.02


def test_without_an_error_the_observed_gaps_are_the_true_ones() -> None:
    found = deconvolved(np.array([-0.5, 0.0, 0.25]), np.array([1.0, 2.0, 1.0]), 0.0)
    assert found.positive_part == pytest.approx(0.0625)
    assert found.beyond(0.125, 0.0) == pytest.approx((0.25, 0.25))
    assert found.beyond(0.25, 0.0) == pytest.approx((0.0, 0.25))


@pytest.mark.parametrize("step", [0.125, 1 / 12])
@pytest.mark.parametrize("noise", [0.0, 0.1, 0.3])
def test_who_is_near_the_step_may_lie_on_either_side(step: float, noise: float) -> None:
    people = np.random.default_rng(8).choice(GRID[35:60], 200)
    places, counts = np.unique(people, return_counts=True)
    least, most = TrueGaps(places, counts / 200).beyond(step, noise**2)
    near = [abs(one - step) <= 0.4 * noise + 1e-9 for one in people]
    surely = [one > step and not close for one, close in zip(people, near, strict=True)]
    assert least == pytest.approx(np.mean(surely))
    assert most == pytest.approx(np.mean([one or close for one, close in zip(surely, near, strict=True)]))
