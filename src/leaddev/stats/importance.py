"""Which predictors carry the explained variance: Johnson's relative weights.

Owns the decomposition of R2. It says nothing about causes.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray


class Importance(Struct, frozen=True, eq=False):
    """R2 shared out over the predictors: `raw` sums to `r2`, `percent` to 100 (NaN when r2 is 0)."""

    raw: FloatArray
    percent: FloatArray
    r2: float


def relative_weights_from_correlation(rxx: ArrayLike, rxy: ArrayLike) -> Importance:
    """Share the explained variance out over correlated predictors (Johnson's relative weights), from correlations.

    Parameters
    ----------
    rxx : array (p, p)
        Correlations among the predictors.
    rxy : array (p,)
        Correlations of the predictors with the criterion.

    Returns
    -------
    Importance
        `raw` (p,), not negative, sums to `r2`; `percent` (p,); `r2` (0 to 1).

    Raises
    ------
    ValueError
        Shapes that do not fit, correlations that are not finite, or collinear predictors.

    Formula
        R_xx = Q D Q'; L = Q sqrt(D) Q'; b = L^-1 r_xy; raw_j = sum_k L_jk^2 b_k^2.
    Source
        Johnson (2000), Multivariate Behavioral Research 35, 1-19.
    Check
        R rwa on mtcars; two predictors worked by hand; the sum is the R2 of numpy.linalg.lstsq.
    """
    among, with_y = _checked(rxx, rxy)
    values, vectors = np.linalg.eigh(among)
    root = np.sqrt(values)
    shared = vectors * root @ vectors.T
    beta = vectors / root @ vectors.T @ with_y
    return _importance(shared**2 @ beta**2)


def _checked(rxx: ArrayLike, rxy: ArrayLike) -> tuple[FloatArray, FloatArray]:
    among, with_y = np.asarray(rxx, dtype=np.float64), np.asarray(rxy, dtype=np.float64)
    if with_y.ndim != 1 or among.shape != (with_y.size, with_y.size) or with_y.size == 0:
        raise ValueError(f"Correlations of shape {among.shape} and {with_y.shape} do not fit together.")
    if not (np.isfinite(among).all() and np.isfinite(with_y).all()):
        raise ValueError("Correlations must be finite.")
    values = np.linalg.eigvalsh(among)
    if values[0] <= 1e-10 * values[-1]:
        raise ValueError("The predictors are collinear: one of them follows from the others.")
    return among, with_y


def _importance(raw: FloatArray) -> Importance:
    r2 = float(raw.sum())
    percent = 100 * raw / r2 if r2 > 0 else np.full(raw.shape, np.nan)
    return Importance(raw, percent, r2)
