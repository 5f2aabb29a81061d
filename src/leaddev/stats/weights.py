"""Weights that make those who answered resemble those who were asked.

Owns raking to two margins and Kish's design effect. It decides neither whether nor how far to weight.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from leaddev.stats.answers import FloatArray, numbers

#: A raked table must meet its targets this closely, relative to their sum.
CLOSENESS = 1e-12
MOST_ROUNDS = 10_000


def rake(weights_table: ArrayLike, row_targets: ArrayLike, column_targets: ArrayLike) -> FloatArray:
    """Scale a table until its rows and columns sum to their targets (iterative proportional fitting).

    Parameters
    ----------
    weights_table : array (r, c)
        Counts or summed weights of those who answered, not negative, nothing missing.
    row_targets, column_targets : array (r,), (c,)
        Known totals, not negative, with the same sum.

    Returns
    -------
    array (r, c)
        The raked table; divided by the counts it gives the weight of each respondent.

    Raises
    ------
    ValueError
        Shapes that do not fit, negative numbers, targets of different sums, a row or column without answers
        but with a positive target (named by position), or targets that empty cells make impossible.

    Formula
        Rows times target/sum, then columns times target/sum, until both hold.
    Source
        Deming & Stephan (1940), Annals of Mathematical Statistics 11, 427-444.
    Check
        Margins met and odds ratios kept, which determine the table.
    """
    table = np.array(weights_table, dtype=np.float64)
    rows, columns = numbers(row_targets, "row_targets"), numbers(column_targets, "column_targets")
    _check(table, rows, columns)
    tolerance = CLOSENESS * float(rows.sum())
    for _ in range(MOST_ROUNDS):
        table *= _factors(rows, table.sum(axis=1))[:, None]
        table *= _factors(columns, table.sum(axis=0))
        # After the column step only the rows can be off.
        if np.abs(table.sum(axis=1) - rows).max() <= tolerance:
            return table
    raise ValueError("Empty cells make the row and column targets impossible to meet together.")


def _check(table: FloatArray, rows: FloatArray, columns: FloatArray) -> None:
    if table.ndim != 2 or table.shape != (rows.size, columns.size) or table.size == 0:
        raise ValueError(f"A table of shape {table.shape} needs one target per row and per column.")
    if not np.isfinite(table).all() or (table < 0).any() or (rows < 0).any() or (columns < 0).any():
        raise ValueError("Weights and targets must be finite and not negative.")
    if not np.isclose(rows.sum(), columns.sum(), rtol=1e-9, atol=0) or rows.sum() == 0:
        raise ValueError(
            f"Row targets ({rows.sum():g}) and column targets ({columns.sum():g}) need the same positive sum."
        )
    for name, targets, sums in (("row", rows, table.sum(axis=1)), ("column", columns, table.sum(axis=0))):
        for i in np.flatnonzero((targets > 0) & (sums == 0)):
            raise ValueError(f"{name} {i} has no answers but a positive target ({targets[i]:g}).")


def _factors(targets: FloatArray, sums: FloatArray) -> FloatArray:
    """Return what to multiply with; an empty margin has a target of 0 and stays empty."""
    return np.divide(targets, sums, out=np.zeros_like(targets), where=sums > 0)


def kish_design_effect(weights: ArrayLike) -> float:
    """Return how much unequal weights inflate the variance of a mean.

    Parameters
    ----------
    weights : array (n,)
        Weight of each respondent, not negative, nothing missing, not all 0.

    Returns
    -------
    float
        1 for equal weights, more otherwise; n divided by it is the effective number of answers.

    Raises
    ------
    ValueError
        No weight, a negative one, or all 0.

    Formula
        n sum w^2 / (sum w)^2.
    Source
        Kish (1965), Survey Sampling, section 11.7.
    Check
        1 plus the squared coefficient of variation of the weights.
    """
    w = numbers(weights, "weights")
    total = float(w.sum())
    if total <= 0 or (w < 0).any():
        raise ValueError("Weights must not be negative and not all 0.")
    return w.size * float((w * w).sum()) / total**2
