"""What is behind complaints, from three keys, as the report shows it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from leaddev.report.figure import TAG, Figure, Reason, Suppressed, SymptomVerdict

CauseKind = Literal["capability", "values", "environment", "precondition", "other"]


class CauseShare(Struct, frozen=True, kw_only=True):
    """A direct cause that respondents named, with its share of those who named one."""

    cause: str
    text: str
    kind: CauseKind
    share: Figure
    probability_top: float


class KindShare(Struct, frozen=True, kw_only=True):
    """How often the causes of one kind were named together.

    `by_chance` is the share that they would have if respondents picked among the causes on offer at random;
    `probability_top` the probability that no other kind is named more.
    """

    kind: CauseKind
    share: Figure
    by_chance: float
    probability_top: float


class DirectCauses(Struct, frozen=True, kw_only=True):
    """First key: what respondents say is behind the symptom. `reports` is None where too few to be told."""

    reports: int | None
    causes: tuple[CauseShare, ...]
    kinds: tuple[KindShare, ...]
    points_to: CauseKind | None
    reason: Reason | None = None


class PredictorWeight(Struct, frozen=True, kw_only=True):
    """Share of the explained variance of the symptom that goes with a predictor; above what a random one would get?

    `correlation` is negative where the symptom is rarer among those who rate the predictor higher.
    """

    predictor: str
    title: str
    kind: CauseKind
    percent: float
    correlation: float
    above_random: bool


class Association(Struct, frozen=True, kw_only=True):
    """Second key: what goes together with the symptom, within units or between them. Not a cause.

    `n` counts respondents within units, units between them; `r2` is the share of the variance that is explained.
    `points_to` are the kinds with a predictor above random that is rated lower where the symptom is more frequent;
    `strongest` the kinds whose best predictor no other kind's clearly outweighs.
    """

    level: Literal["within", "between"]
    n: int | None
    r2: float | None
    weights: tuple[PredictorWeight, ...]
    points_to: tuple[CauseKind, ...]
    strongest: tuple[CauseKind, ...] = ()
    reason: Reason | None = None


class KindLevel(Struct, frozen=True, kw_only=True):
    """Third key: whether the blamed kind shows a gap at all.

    `figure` is the need (0-100, signed) of a ring, or the level (0-100) of the environment or of a precondition;
    `subject` says of which: of those of its kind, the one that shows a gap most clearly.
    """

    kind: CauseKind
    subject: str
    title: str
    has_gap: bool | None
    figure: Figure


class SymptomGroup(Struct, frozen=True, kw_only=True, tag_field=TAG, tag="shown"):
    """The direct causes as one group of respondents names them."""

    split: str
    id: str
    name: str
    direct: DirectCauses
    suppressed: None = None


class HiddenSymptomGroup(Struct, frozen=True, kw_only=True, tag_field=TAG, tag="hidden"):
    """A group whose named causes may not be shown."""

    split: str
    id: str
    name: str
    direct: None = None
    suppressed: Suppressed = "withheld"


class SymptomScore(Struct, frozen=True, kw_only=True):
    """A symptom with its three keys and the verdict that they allow together.

    `keys` counts the keys that speak for the verdict: two where the association could not be computed; `kinds` are the
    kinds that it names.
    """

    symptom: str
    title: str
    frequency: Figure
    direct: DirectCauses
    associations: tuple[Association, ...]
    levels: tuple[KindLevel, ...]
    groups: tuple[SymptomGroup | HiddenSymptomGroup, ...]
    verdict: SymptomVerdict
    kinds: tuple[CauseKind, ...] = ()
    keys: int = 0
    reason: Reason
