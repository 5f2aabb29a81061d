"""Statistics of rows of answers, mostly by others' code: what our figures from sums are compared with."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy import stats

from leaddev.stats.agreement import IntraclassCorrelation, icc_from_sums
from leaddev.stats.reliability import CronbachAlpha, cronbach_alpha_from_covariance


class Interval(NamedTuple):
    estimate: float
    low: float
    high: float


def mean_interval(answers: ArrayLike) -> Interval:
    """The mean with the 95 % interval of the textbook."""
    given = np.asarray(answers, dtype=np.float64)
    low, high = stats.t.interval(0.95, given.size - 1, given.mean(), stats.sem(given))
    return Interval(float(given.mean()), float(low), float(high))


class Difference(NamedTuple):
    estimate: float
    low: float
    high: float
    p: float


def welch(first: ArrayLike, second: ArrayLike) -> Difference:
    """The difference of two means, second minus first, without assuming equal spread."""
    before, after = np.asarray(first, dtype=np.float64), np.asarray(second, dtype=np.float64)
    found = stats.ttest_ind(after, before, equal_var=False)
    low, high = found.confidence_interval(0.95)
    return Difference(float(after.mean() - before.mean()), float(low), float(high), float(found.pvalue))


def covariances(rows: ArrayLike) -> NDArray[np.float64]:
    """(k, k), each over the rows that have both; NaN below two of them."""
    return np.asarray(pd.DataFrame(np.asarray(rows)).cov())


def correlations(rows: ArrayLike) -> NDArray[np.float64]:
    """(k, k), as `covariances`; NaN where one does not vary among the shared rows."""
    return np.asarray(pd.DataFrame(np.asarray(rows)).corr())


def alpha(rows: ArrayLike, confidence: float = 0.95) -> CronbachAlpha:
    return cronbach_alpha_from_covariance(covariances(rows), len(np.asarray(rows)), confidence)


def icc(values: ArrayLike, units: ArrayLike) -> IntraclassCorrelation:
    """From a value and a unit per person; nothing missing."""
    codes = np.unique(units, return_inverse=True)[1]
    given = np.asarray(values, dtype=np.float64)
    centred = given - given.mean()
    return icc_from_sums(np.bincount(codes), np.bincount(codes, centred), np.bincount(codes, centred**2))
