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


class Threshold(Part):
    """A number that decides something, and its origin."""

    value: float = Field(strict=True, ge=0, allow_inf_nan=False)
    origin: str = "set in the model file"


def _plain_number(value: Any) -> Any:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return {"value": value} if is_number else value


_Number = Annotated[float, Field(ge=0)]
_Threshold = Annotated[Threshold, BeforeValidator(_plain_number, json_schema_input_type=_Number | Threshold)]

_Share = Annotated[_Threshold, Unit("share", 0, 1)]
_Coefficient = Annotated[_Threshold, Unit("coefficient", 0, 1)]
_Probability = Annotated[_Threshold, Unit("probability", 0, 1)]
_Ratio = Annotated[_Threshold, Unit("ratio", 1)]
_Concentration = Annotated[_Threshold, Unit("concentration", 1)]
_People = Annotated[_Threshold, Unit("people", 2)]
_Steps = Annotated[_Threshold, Unit("answer steps", 0)]
_Seconds = Annotated[_Threshold, Unit("seconds", 0)]


def _default(value: float, meaning: str, origin: str = CONVENTION) -> Any:
    return Field(default=Threshold(value=value, origin=origin), description=meaning)


class Thresholds(Part):
    """All thresholds by name."""

    # balance
    material_excess: _Share = _default(0.05, "smallest excess of the taught side, as a share, that is worth a verdict")
    material_need: _Share = _default(
        0.04, "smallest need of a ring that counts as one, as a part of the largest possible need"
    )
    material_need_target: _Share = _default(
        0.05, "the same where need is the distance to a stated level, as a part of the answer scale"
    )
    material_need_direct: _Share = _default(
        0.25, "the same where people rate the need itself, or the level is held against the top of the scale"
    )
    material_ratio: _Ratio = _default(
        1.25, "a ring is over-invested from this ratio of investment to need, and under-invested below its inverse"
    )
    attribution_concentration: _Concentration = _default(
        20, "how firm the ring labels of programmes are (Dirichlet concentration; larger is firmer)"
    )
    movement_margin: _Share = _default(
        0.05, "share that would have to move beyond the noise floor before it is called distinguishable"
    )
    unaddressed_need: _Share = _default(0.10, "need share from which a ring without any programme is a finding")
    wrong_units: _Share = _default(0.10, "share of the investment that reaches the right subject but the wrong units")
    lecture_share: _Share = _default(
        0.50, "share of the lived side's investment given as instruction, from which it is a finding"
    )
    intention_gap: _Share = _default(
        0.15, "share by which an intention and the portfolio must part before it is a finding"
    )
    # evidence
    low_response: _Share = _default(0.60, "response rate below which non-response is a finding")
    incomplete_list: _Share = _default(
        0.10, "share of programmes without figures or without a ring, above which the training list is incomplete"
    )
    reliability: _Coefficient = _default(
        0.70, "alpha from which a ring counts as reliable", "Nunnally 1978, for comparing groups"
    )
    reliability_respondents: _People = _default(30, "respondents needed before alpha is judged")
    omega_respondents: _People = _default(100, "respondents needed before omega is reported", "Flora 2020")
    agreement: _Coefficient = _default(
        0.70, "rwg(j) from which a unit shares one view", "James, Demaree & Wolf 1984; LeBreton & Senter 2008"
    )
    ranking: _Coefficient = _default(0.70, "ICC(2) from which units may be ranked", "Bliese 2000")
    false_discovery: _Probability = _default(
        0.05, "false discovery rate over many units or cells", "Benjamini & Hochberg 1995"
    )
    # careless answering
    longstring: _Share = _default(0.5, "run of identical answers, as a share of the items answered", "Curran 2016")
    low_variation: _Steps = _default(
        0.25, "standard deviation within a respondent, in answer steps, that is suspiciously low"
    )
    even_odd: _Coefficient = _default(
        0.30, "even-odd consistency below which answers look inconsistent", "Jackson 1977; Johnson 2005"
    )
    distance_p: _Probability = _default(0.001, "tail probability of the Mahalanobis distance", "Meade & Craig 2012")
    seconds_per_item: _Seconds = _default(2, "seconds per item below which answering is too fast", "Huang et al. 2012")
    careless_share: _Share = _default(0.10, "share of careless respondents from which it is a finding")
    # diagnosis
    gate_response: _Share = _default(0.60, "response rate a unit needs before its gate can be open")
    minority: _Share = _default(0.25, "share of respondents below the middle that counts as a minority not safe")
    minimum_reports: _People = _default(15, "direct causes named before a symptom is judged")
    cause_probability: _Probability = _default(0.90, "probability that a kind of cause is the most frequent one")
    wants_agreement: _Coefficient = _default(
        0.0, "Kendall's tau of wants and needs at or below which wants are another thing than needs"
    )
    mixed_share: _Share = _default(
        0.25, "share of the named causes that each of two kinds needs before a symptom is called mixed"
    )
    material_gap: _Share = _default(0.10, "smallest difference on 0-1 between two groups or two questions that matters")
    leader_overlap: _Share = _default(0.50, "overlap of named and official values below which values are not clear")
    limiting_votes: _Share = _default(
        0.20, "share of votes for limiting values that is a finding", "vendor practice after Barrett"
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
