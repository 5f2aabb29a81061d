"""Cronbach's alpha, Feldt's interval and the reliability of a difference."""

from typing import Any

import numpy as np
import pandas as pd
import pingouin
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from leaddev.stats.reliability import cronbach_alpha_from_covariance, difference_reliability, feldt_interval
from rows import alpha

NAN = float("nan")
ANSWERS = arrays(np.float64, st.tuples(st.integers(5, 12), st.integers(3, 5)), elements=st.integers(1, 5).map(float))


def varies(items: np.ndarray) -> bool:
    return bool((items.std(axis=0) > 0).all() and items.sum(axis=1).std() > 1e-6)


def test_worked_vector(vectors: dict[str, Any]) -> None:
    expected = vectors["alpha"]
    result = alpha(expected["X"])
    assert result.estimate == pytest.approx(expected["alpha"], abs=1e-9)
    assert (result.low, result.high) == pytest.approx(tuple(expected["ci95"]), abs=1e-9)
    np.testing.assert_allclose(result.item_rest, expected["item_rest"], atol=1e-9)
    np.testing.assert_allclose(result.if_dropped, expected["alpha_drop"], atol=1e-9)


def test_an_unturned_item_shows(vectors: dict[str, Any]) -> None:
    items = np.array(vectors["alpha"]["X"], dtype=float)
    items[:, 3] = 6 - items[:, 3]
    result = alpha(items)
    assert result.estimate == pytest.approx(vectors["alpha_reversed_item4"], abs=1e-9)
    assert result.item_rest[3] < 0


def test_feldt_1987(vectors: dict[str, Any]) -> None:
    assert feldt_interval(0.79, 41, 26, 0.90) == pytest.approx(tuple(vectors["feldt90"]), abs=1e-9)
    assert feldt_interval(0.79, 41, 26) == pytest.approx(tuple(vectors["feldt95"]), abs=1e-9)


@pytest.mark.filterwarnings("ignore")
def test_as_pingouin() -> None:
    generator = np.random.default_rng(4)
    items = generator.normal(size=(80, 1)) + generator.normal(size=(80, 6))
    items[generator.random(items.shape) < 0.05] = np.nan
    estimate, interval = pingouin.cronbach_alpha(data=pd.DataFrame(items), nan_policy="pairwise")
    result = alpha(items)
    assert result.estimate == pytest.approx(estimate, abs=1e-9)
    assert (result.low, result.high) == pytest.approx(tuple(interval), abs=6e-4)


def test_item_rest_is_the_correlation_with_the_others(vectors: dict[str, Any]) -> None:
    items = np.array(vectors["alpha"]["X"], dtype=float)
    rest = [np.corrcoef(items[:, j], np.delete(items, j, 1).sum(axis=1))[0, 1] for j in range(4)]
    np.testing.assert_allclose(alpha(items).item_rest, rest, rtol=1e-9, atol=1e-9)


def test_negative_alpha_is_returned() -> None:
    items = np.array([[1, 5, 2], [2, 4, 4], [3, 3, 1], [4, 2, 5], [5, 1, 3.0], [4, 3, 1]])
    assert alpha(items).estimate < 0


def test_an_item_without_variance_is_left_out(vectors: dict[str, Any]) -> None:
    items = np.insert(np.array(vectors["alpha"]["X"], dtype=float), 1, 4.0, axis=1)
    result = alpha(items)
    assert result.estimate == pytest.approx(vectors["alpha"]["alpha"], abs=1e-9)
    assert np.isnan(result.item_rest[1])
    assert np.isnan(result.if_dropped[1])
    assert np.isfinite(np.delete(result.item_rest, 1)).all()


def test_two_items_have_no_alpha_without_one() -> None:
    result = alpha([[1, 2], [2, 2], [3, 4], [4, 4]])
    assert np.isnan(result.if_dropped).all()


def test_one_respondent_has_no_interval() -> None:
    result = cronbach_alpha_from_covariance([[1, 0.5], [0.5, 1]], 1)
    assert (result.low, result.high) == (None, None)


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([[1], [2], [3]], "at least two items"),
        ([[1, 3], [2, 3], [3, 3]], "whose answers vary"),
        ([[1, 5], [2, 4], [4, 2]], "no variance"),
        ([[1, NAN], [2, NAN], [NAN, 4], [NAN, 5]], "shared answers"),
    ],
)
def test_refuses(items: list[list[float]], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        alpha(items)


def test_feldt_refuses() -> None:
    with pytest.raises(ValueError, match="two respondents"):
        feldt_interval(0.5, 1, 3)
    with pytest.raises(ValueError, match="exceed 1"):
        feldt_interval(1.2, 10, 3)


@settings(max_examples=40)
@given(ANSWERS.filter(varies), st.randoms())
def test_order_shift_and_turning_change_nothing(items: np.ndarray, random: Any) -> None:
    estimate = alpha(items).estimate
    rows, columns = list(range(items.shape[0])), list(range(items.shape[1]))
    random.shuffle(rows)
    random.shuffle(columns)
    assert alpha(items[rows][:, columns]).estimate == pytest.approx(estimate, rel=1e-9, abs=1e-9)
    assert alpha(6 - items).estimate == pytest.approx(estimate, rel=1e-9, abs=1e-9)
    assert alpha(items * 3 + 100).estimate == pytest.approx(estimate, rel=1e-9, abs=1e-9)
    doubled = alpha(np.vstack([items, items])).estimate
    assert doubled == pytest.approx(estimate, rel=1e-9, abs=1e-9)


def test_difference_reliability(vectors: dict[str, Any]) -> None:
    equal = difference_reliability(1, 1, 0.80, 0.85, 0.50)
    assert equal == pytest.approx(vectors["diff_rel_equalSD"], abs=1e-9)
    assert equal == pytest.approx(((0.80 + 0.85) / 2 - 0.5) / (1 - 0.5), abs=1e-9)
    unequal = difference_reliability(0.6, 1.0, 0.80, 0.85, 0.50)
    assert unequal == pytest.approx(vectors["diff_rel_unequalSD"], abs=1e-9)


def test_difference_reliability_refuses() -> None:
    with pytest.raises(ValueError, match="no variance"):
        difference_reliability(1, 1, 0.8, 0.8, 1.0)
    with pytest.raises(ValueError, match="negative"):
        difference_reliability(-1, 1, 0.8, 0.8, 0.5)
