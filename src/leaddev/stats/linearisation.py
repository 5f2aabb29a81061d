"""Intervals by linearisation (the delta method) for smooth functions of stratified means, finite populations included.

Everything is computed from the means and covariances of strata, so a million respondents cost what ten strata cost.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Strata(Struct, frozen=True, dict=True):
    """Sums of one sample, stratum by stratum.

    n : (H,) respondents per stratum, all positive.
    means : (H, p) means of p variables.
    covariances : (H, p, p) sample covariances (ddof 1); ignored in strata of one respondent.
    populations : (H,) people per stratum, at least n; NaN in a stratum where they are not known, None in all.

    With populations the strata are weighted by them and the finite-population correction applies; without, by n. A
    stratum without one, beside others that have it, counts as if as large a part of it had answered as of the others,
    and has no correction. A stratum with a single respondent takes the pooled covariance of the others.
    """

    n: Array
    means: Array
    covariances: Array
    populations: Array | None = None

    @cached_property
    def weights(self) -> Array:
        """(H,) weights that add up to 1."""
        return np.asarray(self.people / self.people.sum())

    @cached_property
    def people(self) -> Array:
        """(H,) how many people each stratum stands for."""
        return self.n if self.populations is None else complete_populations(self.n, self.populations)

    @cached_property
    def mean(self) -> Array:
        """(p,) the weighted mean."""
        return np.asarray(self.weights @ self.means)

    @cached_property
    def contributions(self) -> Array:
        """(H, p, p) what each stratum adds to the covariance of the mean: W^2 (1 - n/N) S / n."""
        factor = self.weights**2 * (1 - self.answered) / self.n
        return np.asarray(factor[:, None, None] * self._complete_covariances)

    @cached_property
    def _complete_covariances(self) -> Array:
        single = self.n < 2
        if not single.any():
            return self.covariances
        if single.all():
            return np.zeros_like(self.covariances)
        freedom = np.where(single, 0.0, self.n - 1)
        pooled = np.tensordot(freedom, np.where(single[:, None, None], 0.0, self.covariances), axes=1) / freedom.sum()
        return np.where(single[:, None, None], pooled, self.covariances)

    @cached_property
    def covariance(self) -> Array:
        """(p, p) covariance of the mean."""
        return np.asarray(self.contributions.sum(axis=0))

    @cached_property
    def effective_size(self) -> float:
        """Size of a simple random sample that knows as much; infinite where everybody answered.

        Formula: 1 / sum W^2 (1 - n/N) / n.
        """
        unknown = float((self.weights**2 * (1 - self.answered) / self.n).sum())
        return 1 / unknown if unknown > 0 else np.inf

    @cached_property
    def answered(self) -> Array:
        """(H,) share of each stratum that answered; 0 where populations are not known."""
        known = np.nan if self.populations is None else self.populations
        return np.clip(np.nan_to_num(self.n / known), 0, 1)

    def standard_errors(self, gradients: Array, errors: Array | None = None) -> tuple[Array, Array]:
        """Standard errors and Satterthwaite degrees of freedom of functions with the given gradients.

        gradients : (q, p) gradient of each function at `mean`.
        errors : (q,) variance of what one person adds to each function that is error of measurement. It does not vanish
            where everybody answered: the correction for a finite population acts on the true part of the variance
            alone.

        Returns: (q,) standard errors and (q,) degrees of freedom. Strata of one respondent count one degree of freedom.
        Where a standard error is zero the degrees of freedom are n - H, at least 1.
        Formula: v_h = W_h^2 [(1 - f_h) g' S_h g + f_h e] / n_h with f_h = n_h / N_h and e at most the pooled variance,
        se^2 = sum v_h, df = (sum v_h)^2 / sum(v_h^2 / (n_h - 1)).
        Source: Wolter 2007, Introduction to Variance Estimation, ch. 6; Satterthwaite 1946, Biometrics Bulletin 2.
        Check: one stratum is the t interval of a mean; simulation in `benchmarks/calibration`.
        """
        spread = self.contributions @ gradients.T  # (H, p, q)
        parts = np.maximum((spread * gradients.T).sum(axis=1), 0.0).T
        if errors is not None and self.populations is not None and errors.any():
            parts += self._measured(gradients, errors)
        variances = parts.sum(axis=1)
        freedom = np.maximum(self.n - 1, 1)
        below = (parts**2 / freedom).sum(axis=1)
        fallback = max(float(self.n.sum() - len(self.n)), 1.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            df = np.where(below > 0, variances**2 / below, fallback)
        return np.sqrt(variances), np.maximum(df, 1.0)

    @cached_property
    def within(self) -> Array:
        """(p, p) covariance within the strata."""
        freedom = np.maximum(self.n - 1, 0)
        total = np.tensordot(freedom, self._complete_covariances, axes=1)
        return np.asarray(total / max(float(freedom.sum()), 1.0))

    def _measured(self, gradients: Array, errors: Array) -> Array:
        """(q, H) what errors of measurement add in the part of each stratum that answered."""
        return np.asarray(self._at_most(gradients, errors)[:, None] * (self.weights**2 * self.answered / self.n))

    def _at_most(self, gradients: Array, errors: Array) -> Array:
        """(q,) errors of measurement, no larger than what a person adds to each function varies as a whole."""
        largest = np.maximum(((gradients @ self.within) * gradients).sum(axis=1), 0.0)
        return np.asarray(np.minimum(errors, largest))

    def measured_covariance(self, loadings: Array, parts: Array, errors: Array) -> Array:
        """(q, q) what independent errors of parts add to the covariance of functions of them.

        loadings : (q, r) derivatives of the functions by the parts.
        parts : (r, p) gradient of each part at `mean`.
        errors : (r,) variance of what one person adds to each part that is error of measurement.
        """
        factor = float((self.weights**2 * self.answered / self.n).sum())
        return np.asarray(factor * (loadings * self._at_most(parts, errors)) @ loadings.T)


def complete_populations(n: Array, populations: Array) -> Array:
    """(H,) people per stratum, where some are not known (NaN): as many as if the response there were that of the rest.

    Formula: N_h = n_h / f with f = sum n / sum N over the strata whose N is known; n_h where none is.
    """
    known = ~np.isnan(populations)
    answered = float(n[known].sum() / populations[known].sum()) if known.any() else 1.0
    return np.where(known, populations, n / answered) if answered > 0 else n


def share_interval(share: float, error: float, size: float, quantile: float) -> tuple[float, float]:
    """Interval of a share of people, 0-1, that stays within 0 and 1 and has a width where nobody or everybody counts.

    share, error : the share and its standard error, the finite-population correction included.
    size : effective size of the sample (`Strata.effective_size`), used where the error is zero.
    quantile : of the t distribution.

    Formula: Wilson's interval with the effective size share (1 - share) / error^2.
    Source: Wilson 1927, JASA 22; effective size: Korn & Graubard 1998, Survey Methodology 24.
    Check: `statsmodels.stats.proportion.proportion_confint(method="wilson")`; simulation in `benchmarks/calibration`.
    """
    if error > 0 and 0 < share < 1:
        size = share * (1 - share) / error**2
    if np.isinf(size):
        return share, share
    ratio = quantile**2 / size
    centre = (share + ratio / 2) / (1 + ratio)
    half = np.sqrt(max(share * (1 - share), 0.0) * ratio + ratio**2 / 4) / (1 + ratio)
    return max(float(centre - half), 0.0), min(float(centre + half), 1.0)


def part_interval(part: float, error: float, quantile: float) -> tuple[float, float]:
    """Interval of a part of a whole (a share of need, not a share of people), on the logit scale.

    Small parts have skewed sampling distributions: the symmetric interval reaches below 0 and misses above. Where the
    part is 0 or 1 there is no logit, and where its standard error is as large as itself the logit of a part near 0
    would reach to 1: the interval is then symmetric and cut.

    Formula: logit(part) +- quantile x error / (part (1 - part)), transformed back.
    Source: Newcombe 2001, Statistics in Medicine 20 (logit intervals of proportions); delta method.
    Check: simulation in `benchmarks/calibration`.
    """
    if not 0 < part < 1 or error >= part * (1 - part):
        return max(part - quantile * error, 0.0), min(part + quantile * error, 1.0)
    centre, half = math.log(part / (1 - part)), quantile * error / (part * (1 - part))
    return _share_of_odds(centre - half), _share_of_odds(centre + half)


def part_interval_over(parts: Sequence[float], error: float, quantile: float) -> tuple[float, float]:
    """Interval of a part of a whole that was computed in several ways: from the lowest limit to the highest.

    Formula, source: `part_interval` of the least and of the largest part.
    """
    return part_interval(min(parts), error, quantile)[0], part_interval(max(parts), error, quantile)[1]


def _share_of_odds(logit: float) -> float:
    return 1 / (1 + math.exp(-min(max(logit, -700.0), 700.0)))


def one_stratum(strata: Strata) -> Strata:
    """The same respondents as one simple random sample without a known population.

    For samples whose strata sizes are not known: between-strata variance belongs to the uncertainty then.
    """
    n = strata.n.sum()
    mean = (strata.n @ strata.means) / n
    centred = strata.means - mean
    freedom = np.maximum(strata.n - 1, 0)
    inside = np.where((strata.n < 2)[:, None, None], 0.0, strata.covariances)
    total = np.tensordot(freedom, inside, axes=1) + np.einsum("h,hi,hj->ij", strata.n, centred, centred)
    covariance = total / max(n - 1, 1)
    return Strata(n=np.array([n]), means=mean[None, :], covariances=covariance[None, :, :])
