"""Every threshold that a rule or a label uses: its default, and where the default comes from.

A model file may override each one, as a number or as `{value: ..., origin: ...}`, within the bounds of its unit. Where
no source is named the value is a convention of this project, and the report says so.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field

from leaddev.schema.parts import Part

CONVENTION = "convention of this project"


class Unit(NamedTuple):
    """What a threshold is measured in, and between which numbers it makes sense."""

    name: str
    lowest: float
    highest: float = math.inf

    @property
    def is_part(self) -> bool:
        """Whether it lies in 0-1, so that 10 is meant as a percentage."""
        return self.highest == 1


SHARE = Unit("share", 0, 1)
COEFFICIENT = Unit("coefficient", 0, 1)
PROBABILITY = Unit("probability", 0, 1)
RATIO = Unit("ratio", 1)
CONCENTRATION = Unit("concentration", 1)
PEOPLE = Unit("people", 2)
STEPS = Unit("answer steps", 0)
SECONDS = Unit("seconds", 0)


class Threshold(Part):
    """A number that decides something, and its origin."""

    value: float = Field(strict=True, ge=0, allow_inf_nan=False)
    origin: str = "set in the model file"


def _plain_number(value: Any) -> Any:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return {"value": value} if is_number else value


_Number = Annotated[float, Field(ge=0)]
_Threshold = Annotated[Threshold, BeforeValidator(_plain_number, json_schema_input_type=_Number | Threshold)]


def _default(value: float, origin: str, meaning: str) -> Any:
    return Field(default=Threshold(value=value, origin=origin), description=meaning)


class Thresholds(Part):
    """All thresholds by name."""

    # balance
    material_excess: Annotated[_Threshold, SHARE] = _default(
        0.05, CONVENTION, "smallest excess of the taught side, as a share, that is worth a verdict"
    )
    material_need: Annotated[_Threshold, SHARE] = _default(
        0.04, CONVENTION, "smallest need of a ring that counts as one, as a part of the largest possible need"
    )
    material_need_target: Annotated[_Threshold, SHARE] = _default(
        0.05, CONVENTION, "the same where need is the distance to a stated level, as a part of the answer scale"
    )
    material_need_direct: Annotated[_Threshold, SHARE] = _default(
        0.25,
        CONVENTION,
        "the same where people rate the need itself, or the level is held against the top of the scale",
    )
    material_ratio: Annotated[_Threshold, RATIO] = _default(
        1.25,
        CONVENTION,
        "a ring is over-invested from this ratio of investment to need, and under-invested below its inverse",
    )
    attribution_concentration: Annotated[_Threshold, CONCENTRATION] = _default(
        20,
        CONVENTION,
        "how firm the ring labels of programmes are (Dirichlet concentration; larger is firmer)",
    )
    movement_margin: Annotated[_Threshold, SHARE] = _default(
        0.05,
        CONVENTION,
        "share that would have to move beyond the noise floor before it is called distinguishable",
    )
    unaddressed_need: Annotated[_Threshold, SHARE] = _default(
        0.10, CONVENTION, "need share from which a ring without any programme is a finding"
    )
    wrong_units: Annotated[_Threshold, SHARE] = _default(
        0.10, CONVENTION, "share of the investment that reaches the right subject but the wrong units"
    )
    lecture_share: Annotated[_Threshold, SHARE] = _default(
        0.50,
        CONVENTION,
        "share of the lived side's investment given as instruction, from which it is a finding",
    )
    intention_gap: Annotated[_Threshold, SHARE] = _default(
        0.15, CONVENTION, "share by which an intention and the portfolio must part before it is a finding"
    )
    # evidence
    low_response: Annotated[_Threshold, SHARE] = _default(
        0.60, CONVENTION, "response rate below which non-response is a finding"
    )
    incomplete_list: Annotated[_Threshold, SHARE] = _default(
        0.10,
        CONVENTION,
        "share of programmes without figures or without a ring, above which the training list is incomplete",
    )
    reliability: Annotated[_Threshold, COEFFICIENT] = _default(
        0.70, "Nunnally 1978, for comparing groups", "alpha from which a ring counts as reliable"
    )
    reliability_respondents: Annotated[_Threshold, PEOPLE] = _default(
        30, CONVENTION, "respondents needed before alpha is judged"
    )
    omega_respondents: Annotated[_Threshold, PEOPLE] = _default(
        100, "Flora 2020", "respondents needed before omega is reported"
    )
    agreement: Annotated[_Threshold, COEFFICIENT] = _default(
        0.70, "James, Demaree & Wolf 1984; LeBreton & Senter 2008", "rwg(j) from which a unit shares one view"
    )
    ranking: Annotated[_Threshold, COEFFICIENT] = _default(0.70, "Bliese 2000", "ICC(2) from which units may be ranked")
    difference_reliability: Annotated[_Threshold, COEFFICIENT] = _default(
        0.60, CONVENTION, "reliability of the gap below which a warning is given"
    )
    false_discovery: Annotated[_Threshold, PROBABILITY] = _default(
        0.05, "Benjamini & Hochberg 1995", "false discovery rate over many units or cells"
    )
    # careless answering
    longstring: Annotated[_Threshold, SHARE] = _default(
        0.5, "Curran 2016", "run of identical answers, as a share of the items answered"
    )
    low_variation: Annotated[_Threshold, STEPS] = _default(
        0.25, CONVENTION, "standard deviation within a respondent, in answer steps, that is suspiciously low"
    )
    even_odd: Annotated[_Threshold, COEFFICIENT] = _default(
        0.30, "Jackson 1977; Johnson 2005", "even-odd consistency below which answers look inconsistent"
    )
    distance_p: Annotated[_Threshold, PROBABILITY] = _default(
        0.001, "Meade & Craig 2012", "tail probability of the Mahalanobis distance"
    )
    seconds_per_item: Annotated[_Threshold, SECONDS] = _default(
        2, "Huang et al. 2012", "seconds per item below which answering is too fast"
    )
    careless_share: Annotated[_Threshold, SHARE] = _default(
        0.10, CONVENTION, "share of careless respondents from which it is a finding"
    )
    # diagnosis
    gate_response: Annotated[_Threshold, SHARE] = _default(
        0.60, CONVENTION, "response rate a unit needs before its gate can be open"
    )
    minority: Annotated[_Threshold, SHARE] = _default(
        0.25, CONVENTION, "share of respondents below the middle that counts as a minority not safe"
    )
    minimum_reports: Annotated[_Threshold, PEOPLE] = _default(
        15, CONVENTION, "direct causes named before a symptom is judged"
    )
    cause_probability: Annotated[_Threshold, PROBABILITY] = _default(
        0.90, CONVENTION, "probability that a kind of cause is the most frequent one"
    )
    wants_agreement: Annotated[_Threshold, COEFFICIENT] = _default(
        0.0, CONVENTION, "Kendall's tau of wants and needs at or below which wants are another thing than needs"
    )
    mixed_share: Annotated[_Threshold, SHARE] = _default(
        0.25, CONVENTION, "share of the named causes that each of two kinds needs before a symptom is called mixed"
    )
    material_gap: Annotated[_Threshold, SHARE] = _default(
        0.10, CONVENTION, "smallest difference on 0-1 between two groups or two questions that matters"
    )
    leader_overlap: Annotated[_Threshold, SHARE] = _default(
        0.50, CONVENTION, "overlap of named and official values below which values are not clear"
    )
    limiting_votes: Annotated[_Threshold, SHARE] = _default(
        0.20, "vendor practice after Barrett", "share of votes for limiting values that is a finding"
    )

    def named(self) -> Iterator[tuple[str, Threshold, str]]:
        """Name, threshold and meaning of each, in a fixed order."""
        for name, field in type(self).model_fields.items():
            yield name, getattr(self, name), field.description or ""

    @classmethod
    def units(cls) -> dict[str, Unit]:
        """The unit of each."""
        fields = cls.model_fields.items()
        return {name: unit for name, field in fields for unit in field.metadata if isinstance(unit, Unit)}
