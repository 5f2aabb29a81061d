"""Signs of careless answering."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import ArrayLike
from scipy.spatial.distance import mahalanobis as scipy_mahalanobis

from leaddev.stats import careless
from leaddev.stats.answers import FloatArray
from leaddev.stats.careless import even_odd, mahalanobis_from
from leaddev.stats.distributions import chi_square_quantile
from rows import covariances

NAN = np.nan


def test_worked_cutoff(vectors: dict[str, Any]) -> None:
    assert chi_square_quantile(0.999, 20) == pytest.approx(vectors["careless"]["mahal_cut_k20_p001"])


def test_worked_halves(vectors: dict[str, Any]) -> None:
    expected = vectors["evenodd"]
    row = np.column_stack([expected["odd"], expected["even"]]).ravel()
    scales = [[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]]
    assert even_odd([row], scales)[0] == pytest.approx(expected["sb"])


def gappy(n: int, k: int, seed: int = 2) -> np.ndarray:
    generator = np.random.default_rng(seed)
    rows = generator.integers(1, 6, (n, k)).astype(float) + generator.normal(0, 0.1, (n, 1))
    rows[generator.random((n, k)) < 0.1] = NAN
    return rows


def test_halves_as_numpy_row_by_row() -> None:
    rows = np.random.default_rng(1).integers(1, 6, (40, 25)).astype(float)
    scales = [list(range(i, i + 5)) for i in range(0, 25, 5)]
    result = even_odd(rows, scales)
    for row, value in zip(rows, result, strict=True):
        odd = [row[s[0::2]].mean() for s in scales]
        even = [row[s[1::2]].mean() for s in scales]
        r = np.corrcoef(odd, even)[0, 1]
        assert value == pytest.approx(max(2 * r / (1 + r), -1), abs=1e-9)


def test_halves_at_the_limits() -> None:
    scales = [[0, 1], [2, 3], [4, 5]]
    opposite, same, constant = [1, 3, 2, 2, 3, 1], [1, 1, 2, 2, 3, 3], [4, 1, 4, 2, 4, 3]
    one_scale = [1, 2, NAN, 2, NAN, 3]
    rows = np.array([opposite, same, constant, one_scale])
    np.testing.assert_allclose(even_odd(rows, scales), np.array([-1, 1, NAN, NAN]))
    thirds = np.array([[0.1, 0.7], [0.1, 0.2], [0.1, 0.9]]).reshape(1, 6) + 0.2
    assert np.isnan(even_odd(thirds, scales)[0])


@pytest.mark.parametrize("scales", [[[0, 1]], [[0, 1], [2]], [[0, 1], [2, 9]], [[0, 1], [2, -1]], []])
def test_halves_refuse(scales: list[list[int]]) -> None:
    with pytest.raises(ValueError, match=r"two scales|does not exist"):
        even_odd([[1, 2, 3, 4]], scales)


def from_own(rows: ArrayLike) -> FloatArray:
    """Distances from the mean and the covariances of the rows themselves."""
    return mahalanobis_from(rows, np.nanmean(np.asarray(rows), axis=0), covariances(rows))


def test_distance_as_scipy() -> None:
    rows = np.random.default_rng(7).normal(size=(60, 4)) @ np.triu(np.ones((4, 4)))
    inverse = np.linalg.inv(np.cov(rows.T))
    expected = [scipy_mahalanobis(row, rows.mean(axis=0), inverse) ** 2 for row in rows]
    np.testing.assert_allclose(from_own(rows), expected, rtol=1e-9)
    np.testing.assert_allclose(from_own(rows * 5 - 3), expected, rtol=1e-9)


def test_a_missing_answer_counts_as_the_mean() -> None:
    rows = gappy(80, 4)
    rows[0] = NAN
    mean, covariance = np.nanmean(rows, axis=0), covariances(rows)
    filled = np.where(np.isnan(rows), mean, rows)
    result = mahalanobis_from(rows, mean, covariance)
    assert np.isnan(result[0])
    np.testing.assert_allclose(result[1:], mahalanobis_from(filled, mean, covariance)[1:], rtol=1e-9)


def test_distance_refuses() -> None:
    rows = np.random.default_rng(7).normal(size=(60, 3))
    with pytest.raises(ValueError, match="cannot be inverted"):
        from_own(np.column_stack([rows, rows.sum(axis=1)]))
    with pytest.raises(ValueError, match="cannot be inverted"):
        from_own(np.column_stack([rows, np.ones(60)]))
    with pytest.raises(ValueError, match="too few answers"):
        mahalanobis_from([[1, NAN], [2, NAN]], [1.5, NAN], [[0.5, NAN], [NAN, NAN]])
    with pytest.raises(ValueError, match="3 means"):
        mahalanobis_from(rows, [0, 0], np.eye(3))


def test_blocks_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = gappy(100, 6)
    scales = [[0, 1, 2], [3, 4, 5], [1, 4]]
    whole = [even_odd(rows, scales), from_own(rows)]
    monkeypatch.setattr(careless, "BLOCK", 7)
    parts = [even_odd(rows, scales), from_own(rows)]
    for one, other in zip(whole, parts, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-9, atol=1e-9)
