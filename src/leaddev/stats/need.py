"""Training need from paired ratings of importance and level: gaps, weighted gaps and ranked discrepancies.

Owns the published indices; which of them decides is a matter of the score room.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from leaddev.records import record
from leaddev.stats.answers import FloatArray, complete_pairs


@record
class DiscrepancyRanks:
    """Percentages (0 to 100) of people whose level is below, equal to or above the importance.

    `score` is above minus below, -100 to 100: more negative means more need; `se` its standard error.
    """

    below_percent: float
    tied_percent: float
    above_percent: float
    score: float
    se: float
    n: int


def pomp(values: ArrayLike, low: float, high: float) -> FloatArray:
    """Express answers as the share of the maximum possible, so that scales of any length mix.

    Parameters
    ----------
    values : array, any shape
        Answers between low and high; NaN stays NaN.
    low, high : float
        Ends of the scale, low < high.

    Returns
    -------
    array, same shape
        0 to 1.

    Raises
    ------
    ValueError
        low not below high, or an answer outside the scale.

    Formula
        (x - low) / (high - low).
    Source
        Cohen, Cohen, Aiken & West (1999), Multivariate Behavioral Research 34, 315-346.
    Check
        The ends map to 0 and 1; turning a scale maps x to 1 - x.
    """
    if not low < high:
        raise ValueError(f"The scale must rise from low to high, not from {low} to {high}.")
    answers = np.asarray(values, dtype=np.float64)
    if ((answers < low) | (answers > high)).any():
        raise ValueError(f"Every answer must lie between {low} and {high}.")
    return np.asarray((answers - low) / (high - low), dtype=np.float64)


def mean_gap(importance: ArrayLike, level: ArrayLike) -> float:
    """Return the mean of importance minus level over complete pairs (Hennessy & Hicks 1996).

    Parameters, missing values and errors as `borich_mwds`.
    """
    i, p = _pairs(importance, level)
    return float((i - p).mean())


def borich_mwds(importance: ArrayLike, level: ArrayLike) -> float:
    """Return the mean weighted discrepancy score: the gap weighted by how important people find the topic.

    Parameters
    ----------
    importance, level : array (n,)
        Ratings of the same people on the same scale; people with one of them missing are left out of both.

    Returns
    -------
    float
        In squared scale steps; its size means nothing by itself, only the order of topics does.

    Raises
    ------
    ValueError
        Different lengths, or nobody rated both.

    Formula
        mean(I - P) mean(I).
    Source
        Borich (1980), Journal of Teacher Education 31(3), 39-42.
    Check
        The five worked respondents; public importance-performance data.
    """
    i, p = _pairs(importance, level)
    return float((i - p).mean() * i.mean())


def positive_mwds(importance: ArrayLike, level: ArrayLike) -> float:
    """Return the weighted discrepancy in which people above the importance do not cancel those below.

    Parameters
    ----------
    importance, level : array (n,)
        As `borich_mwds`.

    Returns
    -------
    float
        Not negative, so needs can be compared as shares; never below `borich_mwds` on a scale from 0.

    Raises
    ------
    ValueError
        As `borich_mwds`.

    Formula
        mean(max(I - P, 0)) mean(I).
    Source
        Borich (1980) with the negative discrepancies set to 0.
    Check
        Equal to `borich_mwds` when nobody is above the importance.
    """
    i, p = _pairs(importance, level)
    return float(np.maximum(i - p, 0).mean() * i.mean())


def ranked_discrepancy(importance: ArrayLike, level: ArrayLike) -> float:
    """Return the ranked discrepancy score, -100 (everybody is below the importance) to 100.

    Parameters
    ----------
    importance, level : array (n,)
        Ratings of the same people, ordinal is enough; incomplete pairs are left out.

    Returns
    -------
    float
        Percentage above minus percentage below; more negative means more need.

    Raises
    ------
    ValueError
        Different lengths, or nobody rated both.

    Formula
        100 (share of P > I - share of P < I).
    Source
        Narine & Harder (2021), Advancements in Agricultural Development 2(3), 96-111.
    Check
        The five worked respondents.
    """
    return discrepancy_ranks(importance, level).score


def discrepancy_ranks(importance: ArrayLike, level: ArrayLike, population: int | None = None) -> DiscrepancyRanks:
    """Count who is below, at or above the importance, with the standard error of the score.

    Parameters
    ----------
    importance, level : array (n,)
        As `ranked_discrepancy`.
    population : int, optional
        People the answers stand for, at least the complete pairs.

    Returns
    -------
    DiscrepancyRanks
        Percentages, `score`, `se` and `n` complete pairs.

    Raises
    ------
    ValueError
        As `ranked_discrepancy`; also more pairs than people.

    Formula
        se = 100 sqrt((p+ + p- - (p+ - p-)^2) / n) sqrt(1 - n/N).
    Source
        Narine & Harder (2021); variance of a difference of multinomial shares.
    Check
        The standard deviation (ddof=0) of the signs over sqrt(n).
    """
    i, p = _pairs(importance, level)
    n = i.size
    if population is not None and population < n:
        raise ValueError(f"There cannot be more answers ({n}) than people ({population}).")
    below, above = float((p < i).mean()), float((p > i).mean())
    unanswered = 1.0 if population is None else 1 - n / population
    se = 100 * math.sqrt(max(below + above - (above - below) ** 2, 0.0) / n * unanswered)
    tied = float((p == i).mean())
    return DiscrepancyRanks(100 * below, 100 * tied, 100 * above, 100 * (above - below), se, n)


def _pairs(importance: ArrayLike, level: ArrayLike) -> tuple[FloatArray, FloatArray]:
    pairs = complete_pairs(importance, level)
    if pairs[0].size == 0:
        raise ValueError("Nobody rated both importance and level.")
    return pairs
