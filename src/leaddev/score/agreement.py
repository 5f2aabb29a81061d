"""How far the members of a group agree on a ring, from histograms of answers: before an average is read as a view."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leaddev.report import Agreement, Reason
from leaddev.schema import Question, Thresholds
from leaddev.stats.agreement import rwg_j_from_variance
from leaddev.sums.pairs import Ints

MINIMUM_RATERS = 5
_FIRST_ANSWER = 3
"""Column of the lowest answer in a histogram; the three before count missing answers."""

Array = NDArray[np.float64]


def answer_table(histograms: Ints, questions: tuple[Question, ...], position: dict[str, int]) -> Ints:
    """(items, options) how often each answer was given, lowest first, reversed items turned.

    `histograms` is (questions, codes) for one group.
    """
    rows = []
    for question in questions:
        row = histograms[position[question.code], _FIRST_ANSWER : _FIRST_ANSWER + question.answer_count]
        rows.append(row[::-1] if question.reversed else row)
    return np.stack(rows)


def agreement(table: Ints, thresholds: Thresholds) -> Agreement:
    """Agreement of a group over the items of a ring.

    Shared: rwg(j) reaches the threshold against both null distributions, or the mean absolute deviation is at most a
    sixth of the number of options (Burke & Dunlap 2002). Otherwise the group is divided.
    """
    n = table.sum(axis=1)
    if len(table) == 0 or n.min() < MINIMUM_RATERS:
        return Agreement(
            uniform=None, skewed=None, mean_deviation=None, verdict="cannot-tell", reason=Reason("few-answers")
        )
    options = table.shape[1]
    steps = np.arange(options)
    means = table @ steps / n
    variances = (table @ steps**2 - n * means**2) / (n - 1)
    found = rwg_j_from_variance(float(max(variances.mean(), 0.0)), len(table), options)
    deviation = float(np.mean((table * np.abs(steps - means[:, None])).sum(axis=1) / n))
    lowest = found.uniform if found.skewed is None else min(found.uniform, found.skewed)
    is_shared = lowest >= thresholds.agreement.value or deviation <= options / 6
    return Agreement(
        uniform=round(found.uniform, 3),
        skewed=None if found.skewed is None else round(found.skewed, 3),
        mean_deviation=round(deviation, 3),
        verdict="shared" if is_shared else "divided",
    )


def answer_bands(table: Ints) -> tuple[int, int, int]:
    """Answers below the middle of the scale, in the middle (none if the number of options is even), above it."""
    options = table.shape[1]
    counts = table.sum(axis=0)
    low, high = counts[: options // 2].sum(), counts[(options + 1) // 2 :].sum()
    return int(low), int(counts.sum() - low - high), int(high)
