"""What a covariance matrix must be."""

from typing import Any

import numpy as np
import pytest

from leaddev.stats.answers import correlation_from_covariance, covariance_matrix, without_variance


@pytest.mark.parametrize(
    ("matrix", "words"),
    [(np.ones((2, 3)), "square"), ([[1, 0.2], [0.4, 1]], "symmetric"), ([[1, np.nan], [np.nan, 1]], "shared")],
)
def test_matrices_that_are_none(matrix: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        covariance_matrix(matrix)


def test_correlations_as_numpy() -> None:
    rows = np.random.default_rng(1).normal(size=(40, 4)) @ np.triu(np.ones((4, 4)))
    found = correlation_from_covariance(np.cov(rows.T))
    np.testing.assert_allclose(found, np.corrcoef(rows.T), rtol=1e-9, atol=1e-9)


def test_what_does_not_vary_beside_the_others() -> None:
    assert without_variance(np.diag([1.0, 0.0, 4.0, 1e-15])) == (1, 3)
    assert without_variance(np.zeros((2, 2))) == (0, 1)
