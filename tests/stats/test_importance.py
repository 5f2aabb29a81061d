"""Relative weights."""

from typing import Any

import numpy as np
import pytest

from leaddev.stats.answers import FloatArray
from leaddev.stats.association import Importance, relative_weights_from_correlation

# Motor Trend 1974 (R's mtcars): mpg, cyl, disp, hp, wt.
CARS = np.array(
    [
        [21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4,
         14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4],
        [6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4],
        [160, 160, 108, 258, 360, 225, 360, 146.7, 140.8, 167.6, 167.6, 275.8, 275.8, 275.8, 472, 460,
         440, 78.7, 75.7, 71.1, 120.1, 318, 304, 350, 400, 79, 120.3, 95.1, 351, 145, 301, 121],
        [110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215,
         230, 66, 52, 65, 97, 150, 150, 245, 175, 66, 91, 113, 264, 175, 335, 109],
        [2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424,
         5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78],
    ]
)  # fmt: skip
Y, X = CARS[0], CARS[1:].T


def relative_weights(x: FloatArray, y: FloatArray) -> Importance:
    r = np.asarray(np.corrcoef(np.column_stack([x, y]).T))
    return relative_weights_from_correlation(r[:-1, :-1], r[:-1, -1])


def test_worked_cars(vectors: dict[str, Any]) -> None:
    expected, result = vectors["rwa_mtcars"], relative_weights(X, Y)
    assert result.r2 == pytest.approx(expected["R2"], abs=1e-9)
    np.testing.assert_allclose(result.raw, expected["raw"], atol=1e-9)
    np.testing.assert_allclose(result.percent, expected["rescaled"], atol=1e-8)


def test_worked_pair(vectors: dict[str, Any]) -> None:
    result = relative_weights_from_correlation([[1, 0.4], [0.4, 1]], [0.5, 0.3])
    assert result.r2 == pytest.approx(vectors["rwa_2"]["R2"])
    np.testing.assert_allclose(result.raw, vectors["rwa_2"]["raw"], atol=1e-9)


def test_sum_is_the_r2_of_least_squares() -> None:
    design = np.column_stack([np.ones(len(Y)), X])
    residual = Y - design @ np.linalg.lstsq(design, Y, rcond=None)[0]
    r2 = 1 - residual @ residual / ((Y - Y.mean()) ** 2).sum()
    assert relative_weights(X, Y).r2 == pytest.approx(r2, abs=1e-9)


def test_order_and_scale() -> None:
    base, order = relative_weights(X, Y).raw, [2, 0, 3, 1]
    np.testing.assert_allclose(relative_weights(X[:, order] * -3 + 7, 5 - Y).raw, base[order], atol=1e-9)


def test_independent_predictors_get_their_squared_correlations() -> None:
    raw = relative_weights_from_correlation(np.eye(3), [0.5, -0.3, 0.0]).raw
    np.testing.assert_allclose(raw, [0.25, 0.09, 0], atol=1e-9)


def test_correlations_refused() -> None:
    with pytest.raises(ValueError, match="fit together"):
        relative_weights_from_correlation(np.eye(3), [0.1, 0.2])
    with pytest.raises(ValueError, match="finite"):
        relative_weights_from_correlation(np.eye(2), [0.1, np.nan])
    with pytest.raises(ValueError, match="predictors are collinear"):
        relative_weights(np.column_stack([X, X[:, 0] + X[:, 1]]), Y)


def test_nothing_explained_has_no_percentages() -> None:
    result = relative_weights_from_correlation(np.eye(2), [0.0, 0.0])
    assert result.r2 == 0
    assert np.isnan(result.percent).all()
