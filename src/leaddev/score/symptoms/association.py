"""Second key: what goes together with a symptom, within units and between them. Never a cause.

Explained by the levels of all rings, the environment, and the preconditions that the symptom's causes name. A predictor
counts where its relative weight is above that of a random one and the symptom is rarer where the predictor is rated
higher. A kind is outweighed where the best predictor of another kind has the larger weight beyond chance: as all the
ratings of a person go together, nearly everything is above random, and only this tells kinds apart.

Correlations come from cross-products, within groups (each group's mean taken out) and between group means. Missing
answers are treated pair by pair: a measure's cross-products with the indicator of another are its sums over those who
answered both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leaddev.disclosure.figures import share
from leaddev.report import WITHHELD, Association, CauseKind, PredictorWeight, Reason
from leaddev.schema.model import Symptom
from leaddev.score.symptoms.levels import KINDS, Predictor, Setting, circumstances, ring_kind
from leaddev.stats.association import weights_above_random
from leaddev.sums.blocks import RING, SYMPTOM, Block, measure_name
from leaddev.sums.moments import Ints

Level = Literal["within", "between"]
Array = NDArray[np.float64]


def respondents_needed(predictors: int) -> int:
    """How many answers a regression on so many predictors needs (Green 1991, Multivariate Behavioral Research 26)."""
    return 50 + 8 * predictors


def predictors_of(setting: Setting, symptom: Symptom, block: Block) -> tuple[Predictor, ...]:
    """The measures that were asked, rings first."""
    model, language = setting.model, setting.language
    rings = (
        Predictor(measure_name(RING, ring.id), ring.id, ring.title.in_language(language), ring_kind(model, ring.id))
        for ring in model.rings
    )
    every = (*rings, *(predictor for predictor, _ in circumstances(setting, symptom)))
    return tuple(each for each in every if (each.measure, "mean") in block.columns)


def associations(setting: Setting, symptom: Symptom, block: Block, products: Ints) -> tuple[Association, ...]:
    """Within units, and between them, from the cross-products of each unit's own members."""
    predictors = predictors_of(setting, symptom, block)
    measures = [*(each.measure for each in predictors), measure_name(SYMPTOM, symptom.id)]
    if (measures[-1], "mean") not in block.columns or not predictors:
        reason = Reason("not-asked")
        return tuple(_unknown(level, None, reason) for level in ("within", "between"))
    answered = [block.columns[measure, "answered"] for measure in measures]
    means = [block.columns[measure, "mean"] for measure in measures]
    within = within_groups(products, answered, means)
    between = between_groups(products, answered, means, setting.minimum_group)
    inside = _association("within", within, predictors)
    if within.n < setting.minimum_group:
        inside = _unknown("within", None, WITHHELD)
    return inside, _association("between", between, predictors)


def _unknown(level: Level, n: int | None, reason: Reason) -> Association:
    return Association(level=level, n=n, r2=None, weights=(), points_to=(), reason=reason)


def _association(level: Level, correlations: Correlations, predictors: Sequence[Predictor]) -> Association:
    last = len(predictors)
    varying = [each for place, each in enumerate(predictors) if place not in correlations.constant]
    needed = respondents_needed(max(len(varying), 1))
    if correlations.n < needed:
        counted = {"n": correlations.n} if level == "between" else {}  # people who left nothing out are not told
        reason = Reason(f"{level}-needs", {**counted, "needed": needed})
        return _unknown(level, correlations.n, reason)
    if last in correlations.constant or not varying:
        code = "collinear" if level == "within" else "no-variance-between"  # never that people answered alike
        return _unknown(level, correlations.n, Reason(code))
    matrix = correlations.without(sorted(correlations.constant))
    try:
        found = weights_above_random(matrix[:-1, :-1], matrix[:-1, -1], correlations.df)
    except ValueError:
        return _unknown(level, correlations.n, Reason("collinear"))
    percents, with_symptom = np.nan_to_num(found.percent).tolist(), matrix[:-1, -1].tolist()
    rows = tuple(_rows(varying, percents, with_symptom, found.above.tolist()))
    pointed = {row.kind for row, r in zip(rows, with_symptom, strict=True) if row.above_random and r < 0}
    return Association(
        level=level,
        n=correlations.n,
        r2=share(found.r2),
        weights=rows,
        points_to=tuple(kind for kind in KINDS if kind in pointed),
        strongest=strongest(varying, found.drawn),
    )


def strongest(predictors: Sequence[Predictor], drawn: Array, confidence: float = 0.95) -> tuple[CauseKind, ...]:
    """The kinds that no other kind outweighs: the lower end of best weight minus best weight is above 0 for none."""
    best = {
        kind: drawn[:, [place for place, each in enumerate(predictors) if each.kind == kind]].max(axis=1)
        for kind in KINDS
        if any(each.kind == kind for each in predictors)
    }
    tail = (1 - confidence) / 2
    return tuple(
        kind
        for kind, own in best.items()
        if not any(np.quantile(other - own, tail) > 0 for name, other in best.items() if name != kind)
    )


def _rows(
    predictors: Sequence[Predictor], percents: Sequence[float], correlations: Sequence[float], above: Sequence[bool]
) -> Iterator[PredictorWeight]:
    for predictor, percent, correlation, is_above in zip(predictors, percents, correlations, above, strict=True):
        yield PredictorWeight(
            predictor=predictor.id,
            title=predictor.title,
            kind=predictor.kind,
            percent=round(percent, 1) + 0.0,
            correlation=round(correlation, 2) + 0.0,
            above_random=is_above,
        )


class Correlations(Struct, frozen=True):
    """(q, q) correlations, the smallest number behind any of them, its degrees of freedom, and what does not vary.

    Correlations with something that does not vary are 0 and mean nothing.
    """

    matrix: Array
    n: int
    df: int
    constant: frozenset[int]

    def without(self, places: Sequence[int]) -> Array:
        """The correlations of the other measures."""
        kept = [place for place in range(len(self.matrix)) if place not in places]
        return self.matrix[np.ix_(kept, kept)]


def within_groups(products: Ints, answered: Sequence[int], means: Sequence[int]) -> Correlations:
    """Pooled over groups: deviations of respondents from the mean of their own group.

    Parameters
    ----------
    products : (groups, width, width) cross-products of a block.
    answered, means : column numbers of the q measures: who answered, and the answer.

    Formula: sum over groups of S_ij - S_i S_j / n_ij, sums over those of the group who answered both i and j.
    """
    pairs = products[:, answered][:, :, answered].astype(np.float64)
    sums = products[:, means][:, :, answered].astype(np.float64)
    cross = products[:, means][:, :, means].astype(np.float64)
    centred = (cross - sums * sums.transpose(0, 2, 1) / np.maximum(pairs, 1)).sum(axis=0)
    freedom = np.maximum(pairs - 1, 0).sum(axis=0)
    covariance = centred / np.maximum(freedom, 1)
    size = np.diag(cross.sum(axis=0)) / np.maximum(np.diag(pairs.sum(axis=0)), 1)
    return _correlations(covariance, size, int(pairs.sum(axis=0).min()), int(freedom.min()))


def between_groups(products: Ints, answered: Sequence[int], means: Sequence[int], minimum: int) -> Correlations:
    """Of group means, each group once, over the groups in which at least `minimum` people answered each measure."""
    counts = products[:, 0][:, answered]
    large = (counts >= max(minimum, 1)).all(axis=1)
    values = products[large, 0][:, means] / counts[large]
    groups = len(values)
    if groups < 2:
        return Correlations(np.eye(len(means)), groups, 0, frozenset())
    deviations = values - values.mean(axis=0)
    covariance = deviations.T @ deviations / (groups - 1)
    return _correlations(covariance, (values**2).mean(axis=0), groups, groups - 1)


def _correlations(covariance: Array, size: Array, n: int, df: int) -> Correlations:
    """`size` is the mean square of each measure: a variance that is nothing beside it comes from rounding."""
    variances = np.diag(covariance)
    constant = frozenset(int(place) for place in np.flatnonzero(variances <= 1e-12 * np.maximum(size, 1e-300)))
    sd = np.sqrt(np.where(variances > 0, variances, 1.0))
    matrix = np.clip(covariance / np.outer(sd, sd), -1.0, 1.0)
    for place in constant:
        matrix[place, :] = matrix[:, place] = 0.0
    np.fill_diagonal(matrix, 1.0)
    return Correlations(matrix, n, df, constant)
