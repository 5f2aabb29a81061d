"""Second key: what goes together with a symptom, from sums alone."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import pytest

from diagnosis.complaints import CAUSES, VECTORS, Q, related, setting, sums, symptom_with, the_symptom
from leaddev.score.symptoms.association import (
    associations,
    between_groups,
    predictors_of,
    respondents_needed,
    strongest,
    within_groups,
)
from leaddev.score.symptoms.levels import Predictor
from leaddev.stats.association import relative_weights_from_correlation, weights_above_random
from surveys import why


def together(answers: Any, units: Any = None, minimum: int = 5) -> Any:
    block, products = sums(answers, units)
    return associations(setting(minimum=minimum), the_symptom(), block, products)


# --- the statistic ----------------------------------------------------------------------------------------------------


def test_worked_weights() -> None:
    expected = VECTORS["rwa_2"]
    found = weights_above_random([[1, 0.4], [0.4, 1]], [0.5, 0.3], 100)
    np.testing.assert_allclose(found.raw, expected["raw"], atol=1e-9)
    assert found.r2 == pytest.approx(expected["R2"])
    assert found.above.tolist() == [True, False]
    assert found.low[0] < expected["raw"][0] < found.high[0]


def test_the_limits_are_those_of_a_bootstrap_over_rows() -> None:
    random = np.random.default_rng(5)
    n, p = 300, 3
    x = random.standard_normal((n, p)) + random.standard_normal((n, 1))
    y = -0.5 * x[:, 0] + random.standard_normal(n)
    r = np.asarray(np.corrcoef(np.column_stack([x, y]).T))
    found = weights_above_random(r[:p, :p], r[:p, p], n - 1, draws=1000)
    differences = []
    for _ in range(400):
        rows = random.integers(n, size=n)
        drawn = np.asarray(np.corrcoef(np.column_stack([x[rows], random.standard_normal(n), y[rows]]).T))
        weights = relative_weights_from_correlation(drawn[:-1, :-1], drawn[:-1, -1]).raw
        differences.append(weights[:p] - weights[p])
    np.testing.assert_allclose(found.low, np.quantile(differences, 0.025, axis=0), atol=0.02)
    np.testing.assert_allclose(found.high, np.quantile(differences, 0.975, axis=0), atol=0.03)


def test_an_unrelated_criterion_stays_below() -> None:
    random = np.random.default_rng(2)
    above = 0
    for _ in range(40):
        r = np.asarray(np.corrcoef(random.standard_normal((5, 120))))
        above += int(weights_above_random(r[:4, :4], r[:4, 4], 119).above.sum())
    assert above <= 4


def test_the_same_correlations_give_the_same_limits() -> None:
    first, second = (weights_above_random(np.eye(3), [0.1, 0.2, 0.3], 200) for _ in range(2))
    assert (first.low == second.low).all()


@pytest.mark.parametrize(
    ("rxx", "rxy", "df", "message"),
    [
        ([[1, 1], [1, 1]], [0.5, 0.5], 100, "collinear"),
        ([[1, 0], [0, 1]], [0.9, 0.9], 100, "cannot be"),
        ([[1, 0], [0, 1]], [0.1, 0.1], 4, "degrees of freedom"),
    ],
)
def test_impossible_correlations_are_refused(rxx: Any, rxy: Any, df: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        weights_above_random(rxx, rxy, df)


# --- correlations from sums -------------------------------------------------------------------------------------------


def with_holes(n: int = 120) -> tuple[Any, Any]:
    random = np.random.default_rng(3)
    answers = random.integers(1, 6, (n, Q))
    answers[random.random(answers.shape) < 0.1] = 0
    return answers, np.arange(n) % 4


def test_correlations_within_units_are_those_of_the_rows() -> None:
    answers, units = with_holes()
    block, products = sums(answers, units)
    answered = [place for (_, name), place in block.columns.items() if name == "answered"]
    means = [place for (_, name), place in block.columns.items() if name == "mean"]
    found = within_groups(products, answered, means)
    columns = {measure.name: measure.questions[0].code for measure in block.measures if hasattr(measure, "questions")}
    codes = ("k1", "s1", "v1", "p1", "time1", "safe1", "talk")
    names = [name for name, column in block.columns if column == "mean"]
    values = np.where(answers == 0, np.nan, answers.astype(float))
    data = np.column_stack([values[:, codes.index(columns[name])] for name in names])
    expected, df, smallest = _pairwise(data, units)
    np.testing.assert_allclose(found.matrix, expected, atol=1e-9)
    assert (found.df, found.n) == (df, smallest)


def _pairwise(data: Any, units: Any) -> tuple[Any, int, int]:
    q = data.shape[1]
    covariance, freedom, pairs = np.zeros((q, q)), np.zeros((q, q), dtype=int), np.zeros((q, q), dtype=int)
    for i in range(q):
        for j in range(q):
            for unit in np.unique(units):
                both = (units == unit) & ~np.isnan(data[:, i]) & ~np.isnan(data[:, j])
                x, y = data[both, i], data[both, j]
                covariance[i, j] += ((x - x.mean()) * (y - y.mean())).sum()
                freedom[i, j] += len(x) - 1
                pairs[i, j] += len(x)
    covariance /= freedom
    sd = np.sqrt(np.diag(covariance))
    return covariance / np.outer(sd, sd), int(freedom.min()), int(pairs.min())


def test_correlations_between_units_are_those_of_their_means() -> None:
    answers, _ = with_holes()
    units = np.arange(len(answers)) % 12
    block, products = sums(answers, units)
    answered = [block.columns[name, "answered"] for name in ("ring:values", "symptom:talk")]
    means = [block.columns[name, "mean"] for name in ("ring:values", "symptom:talk")]
    found = between_groups(products, answered, means, 5)
    values = np.where(answers == 0, np.nan, answers.astype(float))
    of_units = np.array([np.nanmean(values[units == unit][:, [2, 6]], axis=0) for unit in range(12)])
    assert found.matrix[0, 1] == pytest.approx(np.asarray(np.corrcoef(of_units.T))[0, 1])
    assert found.n == 12
    assert between_groups(products, answered, means, 50).n == 0


# --- the key ----------------------------------------------------------------------------------------------------------


def test_a_planted_predictor_is_found() -> None:
    within, between = together(related(300))
    assert within.reason is None
    assert within.points_to == within.strongest == ("values",)
    assert sum(weight.percent for weight in within.weights) == pytest.approx(100, abs=0.4)
    values = next(weight for weight in within.weights if weight.predictor == "values")
    assert values.above_random
    assert values.correlation < -0.5
    assert why(between.reason) == "of the 98 units that are needed, 1 can be compared"


def test_more_of_it_where_the_symptom_is_more_frequent_points_nowhere() -> None:
    within = together(related(300, strength=-0.7))[0]
    assert next(weight for weight in within.weights if weight.predictor == "values").above_random
    assert within.points_to == ()


def test_differences_between_units_do_not_count_within_them() -> None:
    answers = related(300, strength=0.0)
    units = np.arange(300) % 2
    answers[:, 2] = np.where(units == 0, 4, 1) + (np.arange(300) // 2) % 2
    answers[:, -1] = np.where(units == 0, 1, 4) + (np.arange(300) // 4) % 2
    assert together(answers, units)[0].points_to == ()
    assert together(answers)[0].points_to == ("values",)


def test_the_border_of_enough_answers() -> None:
    needed = respondents_needed(6)
    assert needed == 98
    assert together(related(98))[0].reason is None
    assert why(together(related(97))[0].reason) == (
        "too few people answered all that is compared: 98 are needed to see what goes together"
    )
    assert together(related(4))[0].n is None  # not even how many answered


def test_what_does_not_vary_is_left_out_or_said() -> None:
    answers = related(200)
    answers[:, 0] = 3
    within = together(answers)[0]
    assert "knowledge" not in [weight.predictor for weight in within.weights]
    assert within.points_to == ("values",)
    answers[:, -1] = 5
    within = together(answers)[0]
    assert within.r2 is None
    assert "told apart" in why(within.reason)
    assert "told apart" in why(together(np.full((200, Q), 4))[0].reason)


def test_twins_among_the_answers_are_said_and_no_error() -> None:
    answers = related(200)
    answers[:, 1] = answers[:, 0]
    assert "too much alike" in why(together(answers)[0].reason)


def test_answers_that_never_meet() -> None:
    answers = related(300)
    answers[:150, 2] = 0
    answers[150:, -1] = 0
    within = together(answers)[0]
    assert within.weights == ()
    assert within.reason


def test_what_is_not_asked_predicts_nothing() -> None:
    lonely = symptom_with([*CAUSES[:4], {"id": "else", "text": "x", "environment": True}])
    block, _ = sums(related(20), of=lonely)
    assert "safety" not in [each.id for each in predictors_of(setting(lonely), the_symptom(lonely), block)]


def test_only_a_clear_difference_outweighs() -> None:
    predictors = [Predictor("a", "a", "A", "values"), Predictor("b", "b", "B", "capability")]
    random = np.random.default_rng(1)
    apart = np.column_stack([random.normal(0.3, 0.02, 500), random.normal(0.1, 0.02, 500)])
    alike = np.column_stack([random.normal(0.3, 0.1, 500), random.normal(0.2, 0.1, 500)])
    assert strongest(predictors, apart) == ("values",)
    assert strongest(predictors, alike) == ("capability", "values")


def test_it_is_quick() -> None:
    answers = related(2000)
    block, products = sums(answers, np.arange(2000) % 50)
    associations(setting(), the_symptom(), block, products)
    start = time.perf_counter()
    for _ in range(5):
        associations(setting(), the_symptom(), block, products)
    assert (time.perf_counter() - start) / 5 < 0.25  # 10 ms on an idle machine
