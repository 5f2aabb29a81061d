"""The statistics: pure functions of arrays, each with its formula, its source and an independent check.

Answers are float arrays with NaN for missing, items in columns. This room knows nothing of surveys, rings,
units or reports, and imports nothing of leaddev.

A module is loaded when one of its names is first used: a short analysis needs few of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from leaddev.stats.agreement import (
        Agreement,
        ad_mean,
        awg,
        rwg,
        rwg_from_variance,
        rwg_j,
        rwg_j_from_variance,
        uniform_null_variance,
    )
    from leaddev.stats.association import Surface, kendall_tau_b, polynomial_surface
    from leaddev.stats.careless import (
        even_odd,
        irv,
        longstring,
        mahalanobis,
        mahalanobis_cutoff,
        mahalanobis_from,
    )
    from leaddev.stats.change import (
        EffectSize,
        MeanDifference,
        ReliableChange,
        hedges_g,
        regression_to_mean,
        reliable_change,
        two_sample,
        two_sample_from_moments,
    )
    from leaddev.stats.composition import (
        Step,
        aitchison_distance,
        balance_of_parts,
        first_step,
        target_above_floors,
    )
    from leaddev.stats.covariance import item_correlation, item_covariance
    from leaddev.stats.importance import (
        Importance,
        lmg,
        lmg_from_correlation,
        relative_weights,
        relative_weights_from_correlation,
    )
    from leaddev.stats.intervals import (
        Bounds,
        MeanInterval,
        ShareInterval,
        manski_bounds,
        mean_interval,
        mean_interval_from_moments,
        stratified_mean_interval,
        wilson_interval,
    )
    from leaddev.stats.multiplicity import benjamini_hochberg
    from leaddev.stats.need import (
        DiscrepancyRanks,
        borich_mwds,
        discrepancy_ranks,
        mean_gap,
        pomp,
        positive_mwds,
        ranked_discrepancy,
    )
    from leaddev.stats.one_factor import OmegaTotal, omega_total, omega_total_from_covariance
    from leaddev.stats.profile import ProfileSimilarity, profile_similarity
    from leaddev.stats.random_predictor import WeightsAgainstRandom, weights_above_random
    from leaddev.stats.reliability import (
        CronbachAlpha,
        cronbach_alpha,
        cronbach_alpha_from_covariance,
        difference_reliability,
        feldt_interval,
    )
    from leaddev.stats.shares import DirichletShares, dirichlet_shares, dirichlet_sum_interval
    from leaddev.stats.shrinkage import Shrinkage, rank_probability, shrink
    from leaddev.stats.variance_components import IntraclassCorrelation, icc, icc_from_sums
    from leaddev.stats.weights import kish_design_effect, rake

_MODULES = {
    "agreement": (
        "Agreement",
        "ad_mean",
        "awg",
        "rwg",
        "rwg_from_variance",
        "rwg_j",
        "rwg_j_from_variance",
        "uniform_null_variance",
    ),
    "association": (
        "Surface",
        "kendall_tau_b",
        "polynomial_surface",
    ),
    "careless": (
        "even_odd",
        "irv",
        "longstring",
        "mahalanobis",
        "mahalanobis_cutoff",
        "mahalanobis_from",
    ),
    "change": (
        "EffectSize",
        "MeanDifference",
        "ReliableChange",
        "hedges_g",
        "regression_to_mean",
        "reliable_change",
        "two_sample",
        "two_sample_from_moments",
    ),
    "composition": ("Step", "aitchison_distance", "balance_of_parts", "first_step", "target_above_floors"),
    "covariance": (
        "item_correlation",
        "item_covariance",
    ),
    "importance": (
        "Importance",
        "lmg",
        "lmg_from_correlation",
        "relative_weights",
        "relative_weights_from_correlation",
    ),
    "intervals": (
        "Bounds",
        "MeanInterval",
        "ShareInterval",
        "manski_bounds",
        "mean_interval",
        "mean_interval_from_moments",
        "stratified_mean_interval",
        "wilson_interval",
    ),
    "multiplicity": ("benjamini_hochberg",),
    "need": (
        "DiscrepancyRanks",
        "borich_mwds",
        "discrepancy_ranks",
        "mean_gap",
        "pomp",
        "positive_mwds",
        "ranked_discrepancy",
    ),
    "one_factor": (
        "OmegaTotal",
        "omega_total",
        "omega_total_from_covariance",
    ),
    "profile": (
        "ProfileSimilarity",
        "profile_similarity",
    ),
    "random_predictor": (
        "WeightsAgainstRandom",
        "weights_above_random",
    ),
    "reliability": (
        "CronbachAlpha",
        "cronbach_alpha",
        "cronbach_alpha_from_covariance",
        "difference_reliability",
        "feldt_interval",
    ),
    "shares": (
        "DirichletShares",
        "dirichlet_shares",
        "dirichlet_sum_interval",
    ),
    "shrinkage": (
        "Shrinkage",
        "rank_probability",
        "shrink",
    ),
    "variance_components": (
        "IntraclassCorrelation",
        "icc",
        "icc_from_sums",
    ),
    "weights": (
        "kish_design_effect",
        "rake",
    ),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "Agreement",
    "Bounds",
    "CronbachAlpha",
    "DirichletShares",
    "DiscrepancyRanks",
    "EffectSize",
    "Importance",
    "IntraclassCorrelation",
    "MeanDifference",
    "MeanInterval",
    "OmegaTotal",
    "ProfileSimilarity",
    "ReliableChange",
    "ShareInterval",
    "Shrinkage",
    "Step",
    "Surface",
    "WeightsAgainstRandom",
    "ad_mean",
    "aitchison_distance",
    "awg",
    "balance_of_parts",
    "benjamini_hochberg",
    "borich_mwds",
    "cronbach_alpha",
    "cronbach_alpha_from_covariance",
    "difference_reliability",
    "dirichlet_shares",
    "dirichlet_sum_interval",
    "discrepancy_ranks",
    "even_odd",
    "feldt_interval",
    "first_step",
    "hedges_g",
    "icc",
    "icc_from_sums",
    "irv",
    "item_correlation",
    "item_covariance",
    "kendall_tau_b",
    "kish_design_effect",
    "lmg",
    "lmg_from_correlation",
    "longstring",
    "mahalanobis",
    "mahalanobis_cutoff",
    "mahalanobis_from",
    "manski_bounds",
    "mean_gap",
    "mean_interval",
    "mean_interval_from_moments",
    "omega_total",
    "omega_total_from_covariance",
    "polynomial_surface",
    "pomp",
    "positive_mwds",
    "profile_similarity",
    "rake",
    "rank_probability",
    "ranked_discrepancy",
    "regression_to_mean",
    "relative_weights",
    "relative_weights_from_correlation",
    "reliable_change",
    "rwg",
    "rwg_from_variance",
    "rwg_j",
    "rwg_j_from_variance",
    "shrink",
    "stratified_mean_interval",
    "target_above_floors",
    "two_sample",
    "two_sample_from_moments",
    "uniform_null_variance",
    "weights_above_random",
    "wilson_interval",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
