"""How far raters of one unit agree on several parallel items: rwg(j).

Owns the index and its null variances; the reading of the numbers belongs to others.
"""

from __future__ import annotations

from msgspec import Struct

#: Variance of a slightly skewed null distribution by number of options: LeBreton & Senter (2008), Table 2.
SLIGHT_SKEW_VARIANCE = {5: 1.34, 6: 1.85, 7: 2.90}


class Agreement(Struct, frozen=True):
    """Agreement against a uniform and a slightly skewed null, 0 to 1; `skewed` is None where it is not defined."""

    uniform: float
    skewed: float | None


def uniform_null_variance(options: int) -> float:
    """Return the variance of answers spread evenly over `options` steps, (A^2 - 1) / 12."""
    if options < 2:
        raise ValueError(f"A rating scale needs at least two options, not {options}.")
    return (options**2 - 1) / 12


def rwg_j_from_variance(mean_variance: float, items: int, options: int) -> Agreement:
    """Measure how far raters agree on several parallel items (rwg(j)), from the mean variance of the items.

    Parameters
    ----------
    mean_variance : float
        Mean of the items' sample variances, not negative.
    items : int
        Number of items J, at least 1.
    options : int
        Number of answer options A, at least 2.

    Returns
    -------
    Agreement
        `uniform`, `skewed` (0 to 1; `skewed` is None unless A is 5, 6 or 7).

    Raises
    ------
    ValueError
        A negative variance, no item, or fewer than two options.

    Formula
        J q / (J q + s^2/sigma_E^2), q = 1 - s^2/sigma_E^2, s^2 the mean item variance, never below 0;
        sigma_E^2 = (A^2-1)/12, skewed 1.34 (A=5), 1.85 (6), 2.90 (7).
    Source
        James, Demaree & Wolf (1984), J. Applied Psychology 69; LeBreton & Senter (2008), Org. Res. Methods 11.
        It grows with J, also for near-random answers (Harvey & Hollander 2004).
    Check
        R multilevel::rwg.j on public data.
    """
    if not mean_variance >= 0 or items < 1:
        raise ValueError("Agreement needs a variance that is not negative and at least one item.")
    null = uniform_null_variance(options)
    skewed_null = SLIGHT_SKEW_VARIANCE.get(options)
    skewed = None if skewed_null is None else _against(mean_variance, items, skewed_null)
    return Agreement(_against(mean_variance, items, null), skewed)


def _against(variance: float, items: int, null: float) -> float:
    ratio = min(variance / null, 1.0)
    agreed = items * (1 - ratio)
    return agreed / (agreed + ratio)
