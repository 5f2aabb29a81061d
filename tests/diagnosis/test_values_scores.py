"""Scores of one value: levels, gaps with the covariance of the same respondents, the broken link, units that differ."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddev.disclosure.figures import Computed
from leaddev.report import NOT_ANSWERED, WITHHELD, Figure
from leaddev.score.values import Contrast, broken_link, lived_contrast, profile_fit, standing_out, value_score
from rows import mean_interval, welch

from .culture import ASPECTS, value_sample

DRAW = np.random.default_rng(8)
COMPLETE = {aspect: DRAW.integers(1, 6, 40).tolist() for aspect in ASPECTS}
UNKNOWN = Computed(estimate=None, reason=WITHHELD)


def fig(estimate: float, half: float = 0.02) -> Computed:
    return Computed(estimate=estimate, low=estimate - half, high=estimate + half, n=100)


def test_levels_and_gaps_of_complete_answers_are_plain_and_paired_t_intervals() -> None:
    score = value_score(value_sample(COMPLETE), "v", "V", 0.10)
    endorsed, natural, lived = (np.array(COMPLETE[aspect]) * 25.0 - 25 for aspect in ASPECTS)
    for figure, answers in (
        (score.endorsed, endorsed),
        (score.endorsed_natural, endorsed - natural),
        (score.natural_lived, natural - lived),
        (score.endorsed_lived, endorsed - lived),
    ):
        expected = mean_interval(answers)
        assert figure.estimate == pytest.approx(expected.estimate, abs=0.051)
        assert figure.low == pytest.approx(expected.low, abs=0.051)
        assert figure.high == pytest.approx(expected.high, abs=0.051)
        assert figure.n == 40


def test_a_gap_counts_the_covariance_of_the_same_people() -> None:
    level = DRAW.integers(2, 6, 60)
    together = value_score(value_sample({"endorsed": level.tolist(), "lived": (level - 1).tolist()}), "v", "V", 0.1)
    gap = together.endorsed_lived
    assert (gap.estimate, gap.low, gap.high) == (25.0, 25.0, 25.0)  # everybody sees exactly one step less
    assert together.endorsed.low != together.endorsed.high


def test_a_wholly_answered_organization_has_no_sampling_error() -> None:
    sample = value_sample(COMPLETE, strata=[25, 15], populations=[25, 15])
    score = value_score(sample, "v", "V", 0.1)
    assert score.endorsed.low == score.endorsed.estimate == score.endorsed.high
    half_answered = value_score(value_sample(COMPLETE, strata=[25, 15], populations=[50, 30]), "v", "V", 0.1)
    free = value_score(value_sample(COMPLETE), "v", "V", 0.1)
    assert width(half_answered.lived) < width(free.lived)


def test_strata_weigh_by_their_people() -> None:
    sample = value_sample({"lived": [1, 2, 1, 2, 4, 5, 4, 5]}, strata=[4, 4], populations=[90, 10])
    assert value_score(sample, "v", "V", 0.1).lived.estimate == pytest.approx(0.9 * 12.5 + 0.1 * 87.5)


def test_what_was_not_asked_or_answered_has_a_reason_and_no_number() -> None:
    score = value_score(value_sample({"endorsed": [4, 5] * 20, "lived": [0] * 40}), "v", "V", 0.1)
    assert score.natural == Figure(estimate=None, reason=NOT_ANSWERED)
    assert score.lived == Figure(estimate=None, reason=WITHHELD)
    assert score.endorsed_lived.reason == WITHHELD
    assert score.broken_link == "cannot-tell"


@pytest.mark.parametrize("answers", [[4] * 12, [5] * 12, [4] * 10 + [0, 0]])
def test_an_answer_that_everybody_gave_is_not_shown(answers: list[int]) -> None:
    score = value_score(value_sample({**COMPLETE, "lived": [*answers, *([0] * 28)]}), "v", "V", 0.1)
    assert score.lived.estimate is None
    assert score.lived.reason == WITHHELD
    assert score.natural_lived.estimate is None
    assert score.endorsed_natural.estimate is not None


@pytest.mark.rule("LD202", "boundary", "missing")
@pytest.mark.rule("LD203", "boundary", "missing")
@pytest.mark.rule("LD204", "boundary", "missing")
@pytest.mark.parametrize(
    ("endorsed", "first", "second", "widening", "expected"),
    [
        (fig(0.45), fig(0.0), fig(0.0), fig(0.0), "not-endorsed"),
        (fig(0.51), fig(0.3), fig(0.0), fig(-0.3), "not-endorsed"),
        (fig(0.55, 0.049), fig(0.0), fig(0.0), fig(0.0), "none"),
        (fig(0.55, 0.06), fig(0.0), fig(0.0), fig(0.0), "cannot-tell"),
        (Computed(estimate=0.55, low=0.5, high=0.599), fig(0.0), fig(0.0), fig(0.0), "not-endorsed"),
        (Computed(estimate=0.55, low=0.501, high=0.599), fig(0.0), fig(0.0), fig(0.0), "none"),
        (Computed(estimate=0.55, low=0.5, high=0.6), fig(0.0), fig(0.0), fig(0.0), "cannot-tell"),
        (fig(0.50, 0.2), fig(0.3), fig(0.0), fig(-0.3), "not-natural"),
        (fig(0.8), fig(0.20), fig(0.05), fig(-0.15), "not-natural"),
        (fig(0.8), fig(0.10), fig(0.05), fig(-0.05), "not-natural"),
        (fig(0.8), fig(0.099), fig(0.05), fig(-0.05), "none"),
        (fig(0.8), fig(0.15, 0.149), fig(0.05), fig(-0.05), "not-natural"),
        (fig(0.8), fig(0.15, 0.15), fig(0.05), fig(-0.05), "cannot-tell"),
        (fig(0.8), fig(0.05), fig(0.30), fig(0.25), "not-lived"),
        (fig(0.8), fig(0.05), fig(0.10), fig(0.05), "not-lived"),
        (fig(0.8), fig(0.05), fig(0.099), fig(0.05), "none"),
        (fig(0.8), fig(0.05), fig(0.15, 0.149), fig(0.05), "not-lived"),
        (fig(0.8), fig(0.05), fig(0.15, 0.15), fig(0.05), "cannot-tell"),
        (fig(0.8), fig(0.15), fig(0.36), fig(0.21, 0.209), "not-lived"),
        (fig(0.8), fig(0.15), fig(0.36), fig(0.21, 0.21), "not-natural"),
        (fig(0.8), fig(0.15), fig(0.36), UNKNOWN, "not-natural"),
        (fig(0.8), Computed(estimate=0.05, low=0.0, high=0.2), fig(0.0), fig(0.0), "none"),
        (fig(0.8), Computed(estimate=0.05, low=0.0, high=0.201), fig(0.0), fig(0.0), "cannot-tell"),
        (fig(0.8), fig(0.11), fig(0.36), fig(0.25), "not-lived"),
        (fig(0.8), fig(0.15), fig(0.16), fig(0.01), "not-natural"),
        (fig(0.8), fig(0.15, 0.16), fig(0.05), fig(0.0), "cannot-tell"),
        (fig(0.8), fig(-0.2), fig(-0.1), fig(0.1), "none"),
        (fig(0.8), UNKNOWN, UNKNOWN, UNKNOWN, "cannot-tell"),
        (fig(0.8), UNKNOWN, fig(0.3), UNKNOWN, "not-lived"),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, "cannot-tell"),
        (UNKNOWN, fig(0.0), fig(0.0), fig(0.0), "cannot-tell"),
    ],
)
def test_the_link_that_breaks(
    endorsed: Computed, first: Computed, second: Computed, widening: Computed, expected: str
) -> None:
    assert broken_link(endorsed, (first, second), widening, 0.10) == expected


def test_a_unit_against_the_rest_is_welch() -> None:
    here, there = [1, 2, 2, 3, 2, 1, 2, 2], [3, 4, 5, 4, 3, 5, 4, 4, 2, 5]
    found = lived_contrast(value_sample({"lived": here}), value_sample({"lived": there}), "v")
    expected = welch(np.array(there) / 4, np.array(here) / 4)
    assert found is not None
    assert found.difference == pytest.approx(expected.estimate)
    assert found.p == pytest.approx(expected.p)


def test_a_unit_that_cannot_be_compared_does_not_stand_out() -> None:
    here = value_sample({"lived": [1, 2, 2, 3]})
    assert lived_contrast(here, None, "v") is None
    assert lived_contrast(here, value_sample({"lived": [3, 3, 3]}), "v") is None
    assert lived_contrast(here, value_sample({"endorsed": [3, 4]}), "v") is None
    assert standing_out([None, Contrast(-0.2, 0.001)], 0.1, 0.05) == [False, True]
    assert standing_out([], 0.1, 0.05) == []


def test_many_comparisons_raise_the_bar_and_small_differences_do_not_matter() -> None:
    one = Contrast(-0.2, 0.03)
    assert standing_out([one], 0.1, 0.05) == [True]
    assert standing_out([one, *([Contrast(0.2, 0.5)] * 9)], 0.1, 0.05) == [False] * 10
    assert standing_out([Contrast(0.09, 1e-9)], 0.1, 0.05) == [False]


def test_profile_fit_over_the_values_where_both_are_known() -> None:
    sample = value_sample(COMPLETE)
    fit = profile_fit(sample, ["v", "other"])
    assert fit is not None
    assert fit.correlation is None
    assert fit.mean_difference == fit.distance
    assert profile_fit(sample, ["other"]) is None


@settings(max_examples=60)
@given(
    answers=st.lists(st.tuples(*[st.integers(0, 5)] * 3), min_size=1, max_size=25),
    people=st.integers(0, 30),
)
def test_odd_answers_never_end_in_an_exception(answers: list[tuple[int, int, int]], people: int) -> None:
    columns = dict(zip(ASPECTS, map(list, zip(*answers, strict=True)), strict=True))
    populations = None if people == 0 else [people]
    score = value_score(value_sample(columns, populations=populations), "v", "V", 0.1)
    for figure in (score.endorsed, score.lived, score.endorsed_lived):
        assert (figure.estimate is None) == (figure.reason is not None)
        if figure.estimate is not None:
            assert figure.low is not None
            assert figure.high is not None
            assert figure.low <= figure.estimate <= figure.high


def width(figure: Figure) -> float:
    assert figure.low is not None
    assert figure.high is not None
    return figure.high - figure.low
