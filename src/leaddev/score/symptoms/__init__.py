"""Symptoms: what is named behind them, what goes together with them, whether the blamed kind shows a gap.

Three keys that know nothing of each other, and a verdict only where they agree. None of them proves a cause.
"""

from leaddev.score.symptoms.association import Predictor, associations, predictors_of
from leaddev.score.symptoms.direct_causes import Naming, naming, unknown_naming
from leaddev.score.symptoms.kinds import Setting, cause_kind, precondition_named, ring_kind
from leaddev.score.symptoms.levels import levels
from leaddev.score.symptoms.topic import part
from leaddev.score.symptoms.verdicts import Keys, judge

__all__ = [
    "Keys",
    "Naming",
    "Predictor",
    "Setting",
    "associations",
    "cause_kind",
    "judge",
    "levels",
    "naming",
    "part",
    "precondition_named",
    "predictors_of",
    "ring_kind",
    "unknown_naming",
]
