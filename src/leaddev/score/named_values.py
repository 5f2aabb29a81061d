"""Which values respondents name when asked which ones count here: shares, limiting ones, overlap with the official.

A share is over the respondents who named at least one value; nobody has to name any.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from msgspec.structs import replace

from leaddev.disclosure.figures import Computed, ticked
from leaddev.report import NamedValue, Reason
from leaddev.score.sample import Estimate, Sample
from leaddev.stats.distributions import t_quantile
from leaddev.stats.intervals import wilson_interval
from leaddev.sums.blocks import NAMED
from leaddev.sums.measures import option_column

MOST_NAMED = 3


def voters(sample: Sample) -> int:
    """Respondents who named at least one value."""
    return sample.count(NAMED, "answered")


def named_values(sample: Sample, values: Sequence[NamedValue], minimum: int) -> tuple[NamedValue, ...]:
    """The values with the shares of respondents who named them, the most named first; `values` come without shares."""
    shares = {value.value: share_figure(sample, option_column(value.value), "answered") for value in values}
    order = most_named({value: _known(figure) for value, figure in shares.items()}, _official(values))
    by_id = {value.value: value for value in values}
    return tuple(replace(by_id[value], share=ticked(shares[value], minimum)) for value in order)


def limiting_share(sample: Sample) -> Computed:
    """The share of all votes that goes to potentially limiting values; votes of one person belong together.

    Source: the share is vendor practice after Barrett; its interval is that of a ratio over persons.
    """
    return share_figure(sample, "marked", "votes")


def official_overlap(sample: Sample, values: Sequence[NamedValue]) -> float | None:
    """Share of official values among the most named ones; None where only official values could be named."""
    if all(value.official for value in values) or not any(value.official for value in values):
        return None
    shares = {value.value: _known(share_figure(sample, option_column(value.value), "answered")) for value in values}
    return overlap(shares, _official(values))


def overlap(shares: Mapping[str, float], official: Set[str]) -> float | None:
    """Share of official values among the three most named (methods 8.6); None where nothing was named.

    Out of fewer than three where fewer were named at all, or where there are fewer official values. Of values that were
    named equally often the official ones come first.
    """
    named = {value: share for value, share in shares.items() if share > 0}
    possible = min(MOST_NAMED, len(named), len(official))
    if not possible:
        return None
    top = most_named(named, official)[:MOST_NAMED]
    return round(min(len(official & set(top)), possible) / possible, 3)


def most_named(shares: Mapping[str, float], official: Set[str]) -> list[str]:
    """Values from the most to the least named; of equals the official ones first, then in the order given."""
    return sorted(shares, key=lambda value: (-round(shares[value], 12), value not in official))


def share_figure(sample: Sample, above: str, below: str, confidence: float = 0.95) -> Computed:
    """A share with an interval that stays within 0-1, also where nobody or everybody is in it; not yet rounded.

    Formula: Wilson's interval at the effective number of answers p(1-p)/se^2, with the t quantile's ratio to the normal
    one taken into it; se by linearisation over persons. At 0 and 1 the number of persons is used, finite-population
    corrected.
    Source: Korn & Graubard 1998, Survey Methodology 24, 193-201; Wilson 1927.
    """
    n = voters(sample)
    estimate = sample.ratio(NAMED, above, below)
    if estimate is None or n < 2:
        return Computed(estimate=None, confidence=confidence, n=n or None, reason=Reason("nobody-named"))
    share = min(max(estimate.value, 0.0), 1.0)
    effective = _effective_answers(sample, Estimate(share, estimate.gradient), n, confidence)
    if effective is None:
        return Computed(estimate=share, low=share, high=share, confidence=confidence, n=n)
    found = wilson_interval(share * effective, effective, confidence)
    return Computed(estimate=share, low=min(found.low, share), high=max(found.high, share), confidence=confidence, n=n)


def _effective_answers(sample: Sample, share: Estimate, n: int, confidence: float) -> float | None:
    """Independent answers that would be as sure; None where everybody was asked and answered."""
    errors, freedom = sample.strata.standard_errors(share.gradient[None, :])
    variance = float(errors[0]) ** 2
    if 1e-12 < share.value < 1 - 1e-12:
        if variance <= 0:
            return None
        widening = float(t_quantile(confidence, freedom)[0] / t_quantile(confidence, 1e9))
        return share.value * (1 - share.value) / (variance * widening**2)
    strata = sample.strata
    unheard = 1.0 if strata.populations is None else max(1 - n / float(strata.people.sum()), 0.0)
    return None if unheard == 0 else n / unheard


def _official(values: Sequence[NamedValue]) -> frozenset[str]:
    return frozenset(value.value for value in values if value.official)


def _known(figure: Computed) -> float:
    return figure.estimate or 0.0
