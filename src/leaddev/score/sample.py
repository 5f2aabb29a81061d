"""One group's strata, taken from the moments, and figures from them: an estimate, its gradient, its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import numpy as np
from msgspec import Struct, field
from msgspec.structs import replace
from numpy.typing import NDArray

from leaddev.disclosure.figures import Computed
from leaddev.report import WITHHELD
from leaddev.stats.distributions import t_quantile
from leaddev.stats.linearisation import Strata, one_stratum, part_interval_over, share_interval
from leaddev.sums.blocks import Block
from leaddev.sums.moments import Ints
from leaddev.sums.ring_measure import RingMeasure, ring_means

if TYPE_CHECKING:
    from leaddev.score.need import RingNeed
    from leaddev.score.noise import Noise

Array = NDArray[np.float64]
_EVERYBODY = 1 - 1e-8
Number = TypeVar("Number", np.int64, np.float64)


class Estimate(Struct, frozen=True):
    """A smooth function of the means of a block: its value, and its gradient with respect to them.

    `error` is the variance of what one person adds to it that is error of measurement.
    """

    value: float
    gradient: Array
    error: float = 0.0


Shape = tuple[float, float] | Literal["share", "part"]
SHARE: Literal["share"] = "share"
PART: Literal["part"] = "part"


class Wanted(Struct, frozen=True):
    """An estimate from `n` answers, and the shape of its interval.

    Symmetric and cut at two bounds; for a share of people (`SHARE`), which has a width even at 0 and 1; or for a skewed
    quantity between 0 and 1 (`PART`). `reach` are values that other assumptions give: the interval is about all of
    them, from the lower end about the lowest to the upper end about the highest.
    """

    estimate: Estimate
    n: int
    shape: Shape
    reach: tuple[float, ...] = ()


class Sample(Struct, frozen=True, dict=True):
    """The respondents of one group, for one block.

    `items` (7, items) are the weighted sums of the items of its rings (`item_sums`, `Block.items`), `unweighted` those
    with everybody counting alike; without them ring means are over persons. `withheld` are the figures
    (`Block.guarded`) not shown of the group: everybody gave one answer, or those in another group did.
    """

    block: Block
    strata: Strata
    noise: Mapping[str, Noise] = field(default_factory=dict)
    items: Array | None = None
    unweighted: Array | None = None
    withheld: frozenset[tuple[str, str]] = frozenset()

    def withholding(self, figures: frozenset[tuple[str, str]]) -> Sample:
        """The same without some more figures."""
        return replace(self, withheld=self.withheld | figures)

    def alike(self) -> Sample:
        """The same respondents, each counting alike, as one sample whose population is not known."""
        return replace(self, strata=one_stratum(self.strata), items=self.unweighted)

    @property
    def n(self) -> int:
        """Respondents in the group."""
        return int(self.strata.n.sum())

    @cached_property
    def needs(self) -> dict[str, RingNeed | None]:
        """The needs that were computed so far (`need.ring_need`): several figures are made of each."""
        return {}

    @cached_property
    def means(self) -> dict[str, dict[str, float] | None]:
        """The means of rings that were computed so far: several figures are made of each."""
        return {}

    @property
    def size(self) -> float:
        """Size of a simple random sample from an endless population that knows as much (Kish's design effect)."""
        return 1 / float((self.strata.weights**2 / self.strata.n).sum())

    def place(self, measure: str, column: str) -> int:
        """Column number."""
        return self.block.columns[measure, column]

    def mean(self, measure: str, column: str) -> float:
        """Weighted mean of a column."""
        return self._means[self.place(measure, column)]

    @cached_property
    def _means(self) -> list[float]:
        """Weighted means of all columns."""
        means: list[float] = self.strata.mean.tolist()
        return means

    def count(self, measure: str, column: str) -> int:
        """How many respondents have a 1 in a column of ones and zeros."""
        return round(self._columns[0][self.place(measure, column)])

    def sums(self, measure: str, column: str = "mean", answered: str = "answered") -> tuple[float, float, float]:
        """How many answered, the sum of a column over them and that of its squares, every respondent counting once."""
        (totals, squares, _), place = self._columns, self.place(measure, column)
        return totals[self.place(measure, answered)], totals[place], squares[place]

    def spread(self, measure: str, column: str) -> float:
        """Variance of a column over all respondents of the group."""
        return self._columns[2][self.place(measure, column)]

    @cached_property
    def _columns(self) -> tuple[list[float], list[float], list[float]]:
        """Of every column the sum, the sum of squares (every respondent counting once) and the weighted variance."""
        strata = self.strata
        inside = strata.covariances.diagonal(axis1=1, axis2=2)
        squares = np.maximum(strata.n - 1, 0) @ inside + strata.n @ strata.means**2
        spread = strata.weights @ (inside + (strata.means - strata.mean) ** 2)
        return (strata.n @ strata.means).tolist(), squares.tolist(), spread.tolist()

    def hides(self, measure: str, figure: str = "mean") -> bool:
        """Whether a figure is not told: it would give each of those away who are all alike."""
        return (measure, figure) in self.withheld

    def hides_need(self, ring: str) -> bool:
        """Whether the need of a ring is not told: beside its level or importance it would give the other."""
        return any(
            self.hides(ring, figure) for figure in ("level", "importance") if (ring, figure) in self.block.guarded
        )

    def ratio(self, measure: str, above: str, below: str) -> Estimate | None:
        """Mean of one column over those who answered, as ratio of two means; None where nobody did."""
        top, bottom = self.place(measure, above), self.place(measure, below)
        answered = self._means[bottom]
        if answered <= 0:
            return None
        value = self._means[top] / answered
        gradient = np.zeros(self.block.width)
        gradient[top], gradient[bottom] = 1 / answered, -value / answered
        return Estimate(value, gradient)

    def ring(self, ring: str) -> RingMeasure:
        """The measure of a ring."""
        return self.block.rings[ring]

    def ring_mean(self, ring: str, column: str) -> Estimate | None:
        """Level, importance or gap of a ring: the mean of its item means, over the cells rated twice.

        The gradient is that of the mean over persons of the item-centred scores, which is the same function of complete
        answers and differs from it by little where some are missing.
        """
        persons, means = self.ratio(ring, column, "paired"), self._item_means(ring)
        return persons if persons is None or means is None else Estimate(means[column], persons.gradient)

    def _item_means(self, ring: str) -> dict[str, float] | None:
        """Level, importance and gap of a ring by its items; None without sums of items, or where nobody rated one."""
        if self.items is None:
            return None
        if ring not in self.means:
            self.means[ring] = ring_means(self.ring(ring), self.items[:, self.block.items[ring]])
        return self.means[ring]

    def figure(
        self,
        estimate: Estimate,
        n: int,
        *,
        confidence: float = 0.95,
        bounds: tuple[float, float] = (-np.inf, np.inf),
    ) -> Computed:
        """The figure of an estimate, not yet rounded; the interval is symmetric and cut at `bounds`."""
        return self.figures([Wanted(estimate, n, bounds)], confidence)[0]

    def figures(self, wanted: Sequence[Wanted], confidence: float = 0.95) -> list[Computed]:
        """Several figures at once, not yet rounded; faster than one after the other."""
        if not wanted:
            return []
        errors, freedom = self.errors([one.estimate for one in wanted])
        quantiles = t_quantile(confidence, freedom)
        return [
            self._figure(one, float(error), float(quantile), confidence)
            for one, error, quantile in zip(wanted, errors, quantiles, strict=True)
        ]

    def errors(self, estimates: Sequence[Estimate]) -> tuple[Array, Array]:
        """(q,) standard errors and degrees of freedom, errors of measurement included.

        That everybody answered takes nothing off what is not known of those who left a measure out: the correction for
        a finite population acts on as large a part of the variance as of the people who answered it.

        Formula: the variance (1 - f) S of a measure that a share p of the respondents answered becomes (1 - f p) S.
        Source: Lohr 2021, Sampling, ch. 8 (a second phase of a share p).
        Check: a census in which half left a ring out has the interval of half a population.
        """
        gradients = np.array([estimate.gradient for estimate in estimates])
        measured = np.array([estimate.error for estimate in estimates])
        for columns, lacking in self._left_out:
            inside, own = self.strata.within[np.ix_(columns, columns)], gradients[:, columns]
            measured = measured + lacking * np.maximum(np.einsum("qi,ij,qj->q", own, inside, own), 0.0)
        return self.strata.standard_errors(gradients, measured)

    @cached_property
    def _left_out(self) -> list[tuple[list[int], float]]:
        """The columns of each measure that not every respondent answered, and the share that did not."""
        totals, n = self._columns[0], max(self.n, 1)
        heard = [(columns, totals[answered] / n) for answered, columns in self.block.places]
        return [(columns, 1 - share) for columns, share in heard if share < _EVERYBODY]

    def _figure(self, wanted: Wanted, error: float, quantile: float, confidence: float) -> Computed:
        value, n = wanted.estimate.value, wanted.n
        if n < 2:
            return Computed(estimate=None, confidence=confidence, n=n, reason=WITHHELD)
        if wanted.shape == SHARE:
            size = self.strata.effective_size * n / max(self.n, 1)
            low, high = share_interval(value, error, size, quantile)
        elif wanted.shape == PART:
            low, high = part_interval_over((value, *wanted.reach), error, quantile)
        else:
            values, half = (value, *wanted.reach), quantile * error
            low, high = max(min(values) - half, wanted.shape[0]), min(max(values) + half, wanted.shape[1])
        return Computed(estimate=value, low=low, high=high, confidence=confidence, n=n)


def product(first: Estimate, second: Estimate, factor: float = 1.0) -> Estimate:
    """The product of two estimates, times a constant."""
    value = factor * first.value * second.value
    return Estimate(value, factor * (first.value * second.gradient + second.value * first.gradient))


def pooled_sample(
    block: Block, products: Ints, populations: Array | None, parts: Ints, items: Ints | None = None
) -> Sample | None:
    """The sample of some units, those of one published part together as one stratum.

    A unit that may not be shown must not have a weight of its own either: a mean that is weighted unit by unit, beside
    a sum that is not, would be two equations about the same hidden units. Within a part respondents count alike.

    Parameters
    ----------
    products, items : per unit, as in `sample_of`.
    populations : per part, in the order of `per_part`, as in `sample_of`.
    parts : (units,) number of the published part that each unit's people belong to; negative where nobody answered.
    """
    if not (parts >= 0).any():
        return None
    per_item = None if items is None else per_part(items, parts)
    return sample_of(block, per_part(products, parts), populations, per_item)


def per_part(table: NDArray[Number], parts: Ints) -> NDArray[Number]:
    """(parts, ...) a table of units (rows) added up part by part; rows of no part are left out."""
    inside = parts >= 0
    own = parts[inside]
    if len(own) and (own == own[0]).all():  # the usual case, and much faster
        return np.asarray(table[inside].sum(axis=0, keepdims=True))
    numbers, row = np.unique(own, return_inverse=True)
    sums = np.zeros((len(numbers), *table.shape[1:]), dtype=table.dtype)
    np.add.at(sums, row, table[inside])
    return sums


def sample_of(block: Block, products: Ints, populations: Array | None, items: Ints | None = None) -> Sample | None:
    """The sample of some groups (strata) from their cross-products; None where nobody answered.

    Parameters
    ----------
    products : (groups, width, width) integer cross-products.
    populations : (groups,) people in each, NaN where they are not known; where that is everywhere, as with None, the
        groups count as one sample.
    items : (groups, 7, items) integer sums of the items of its rings.
    """
    answered = products[:, 0, 0] > 0
    if not answered.any():
        return None
    n = products[answered, 0, 0].astype(np.float64)
    kept = products[answered]
    # means and deviations from exact integers: n * sum(xy) - sum(x) sum(y) loses nothing before the division
    totals = kept[:, 0, :].astype(np.float64)
    cross = kept.astype(np.float64) - totals[:, :, None] * totals[:, None, :] / n[:, None, None]
    covariances = cross / np.maximum(n - 1, 1)[:, None, None]
    units = block.units
    if populations is not None and np.isnan(populations[answered]).all():
        populations = None
    strata = Strata(
        n=n,
        means=totals / n[:, None] / units,
        covariances=covariances / units[:, None] / units[None, :],
        populations=None if populations is None else np.maximum(populations[answered], n),
    )
    # where every stratum has a single respondent, only the differences between strata tell how far answers vary
    has_spread = populations is not None and bool((n > 1).any())
    chosen = strata if has_spread else one_stratum(strata)
    each = strata.weights / strata.n if has_spread else np.full(len(n), 1 / n.sum())
    alike = block.alike(kept[:, 0].sum(axis=0).tolist(), np.einsum("gii->i", kept).tolist())
    if items is None:
        return Sample(block, chosen, withheld=alike)
    sums = np.asarray(np.tensordot(each, items[answered], axes=1), dtype=np.float64)
    return Sample(block, chosen, items=sums, unweighted=items[answered].sum(axis=0) / n.sum(), withheld=alike)
