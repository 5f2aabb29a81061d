"""Covariances and correlations with missing answers."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from leaddev.stats import covariance, item_correlation, item_covariance


def gappy(seed: int = 1, n: int = 60, k: int = 5) -> np.ndarray:
    generator = np.random.default_rng(seed)
    answers = generator.integers(1, 6, (n, k)).astype(float) + generator.normal(0, 1, (n, 1))
    answers[generator.random((n, k)) < 0.15] = np.nan
    return answers


def test_pairwise_as_pandas() -> None:
    answers = gappy()
    result, n = item_covariance(answers)
    assert n == 60
    np.testing.assert_allclose(result, pd.DataFrame(answers).cov(), rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(item_correlation(answers)[0], pd.DataFrame(answers).corr(), rtol=1e-9, atol=1e-9)


def test_listwise_as_numpy() -> None:
    answers = gappy()
    complete = answers[~np.isnan(answers).any(axis=1)]
    result, n = item_covariance(answers, "listwise")
    assert n == len(complete)
    np.testing.assert_allclose(result, np.cov(complete.T), rtol=1e-9, atol=1e-9)


def test_large_values_do_not_cancel() -> None:
    answers = gappy()
    np.testing.assert_allclose(item_covariance(answers + 1e7)[0], item_covariance(answers)[0], rtol=1e-6)


def test_same_answers_have_exactly_no_variance() -> None:
    answers = np.column_stack([np.full(7, 0.1), np.full(7, 0.7)])
    assert (item_covariance(answers)[0] == 0).all()
    assert np.isnan(item_correlation(answers)[0]).all()


def test_pairs_nobody_shares_are_unknown() -> None:
    answers = np.array([[1, np.nan], [2, np.nan], [np.nan, 4], [3, 5.0]])
    assert np.isnan(item_covariance(answers)[0][0, 1])


@pytest.mark.parametrize("answers", [[1, 2, 3], [[1, np.inf], [2, 3]]])
def test_refuses(answers: list[object]) -> None:
    with pytest.raises(ValueError, match="items must be"):
        item_covariance(answers)  # type: ignore[arg-type]


def test_refuses_another_treatment() -> None:
    with pytest.raises(ValueError, match="listwise"):
        item_covariance([[1, 2], [3, 4]], "mean")  # type: ignore[arg-type]


def test_blocks_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = gappy()
    whole = item_covariance(answers)[0], item_correlation(answers)[0]
    monkeypatch.setattr(covariance, "BLOCK", 7)
    np.testing.assert_allclose(item_covariance(answers)[0], whole[0], rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(item_correlation(answers)[0], whole[1], rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize(
    ("matrix", "words"),
    [(np.ones((2, 3)), "square"), ([[1, 0.2], [0.4, 1]], "symmetric"), ([[1, np.nan], [np.nan, 1]], "shared")],
)
def test_matrices_that_are_none(matrix: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        covariance.covariance_matrix(matrix)
