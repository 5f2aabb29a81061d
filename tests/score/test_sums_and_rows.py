"""Figures from sums equal those of the public statistics on the rows, whatever the answers and however they are cut."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from leaddev.schema import Model, Question, Questionnaire, Text, Thresholds, questionnaire_of
from leaddev.schema.model import LEVEL
from leaddev.score.agreement import agreement, answer_bands, answer_table
from leaddev.score.differences import FEWEST_UNITS, unit_differences
from leaddev.score.reliability import gap_reliability, scale_reliability
from leaddev.score.rings import ring_scores
from leaddev.score.sample import sample_of
from leaddev.stats.reliability import difference_reliability
from leaddev.sums.blocks import blocks_of
from leaddev.sums.careless import Screen, longest_runs, variances
from leaddev.sums.moments import UNITS, Grouping, Moments, Plan, moments_of
from leaddev.sums.pairs import Scale, pair_sums
from rows import alpha, correlations, covariances, icc, mean_interval

Array = NDArray[np.float64]
Codes = NDArray[np.int8]

ITEMS, STEPS, IMPORTANCES = 4, 6, 11
NOTHING = Thresholds()


@cache
def questionnaire() -> Questionnaire:
    """Two rings of four items, the second of each in reverse, levels 1-7 and importances 0-10."""
    return questionnaire_of(model())


@cache
def model() -> Model:
    def ring(name: str, difficulty: int) -> dict[str, Any]:
        items = [{"id": f"{name}{n}", "text": f"{name} {n}", "reversed": n == 2} for n in range(1, ITEMS + 1)]
        return {"id": name, "title": name, "difficulty": difficulty, "items": items}

    return Model.model_validate(
        {
            "leaddev": "model/1",
            "id": "two",
            "title": "Two",
            "answer_scales": {"level": {"min": 1, "max": STEPS + 1}, "importance": {"min": 0, "max": IMPORTANCES - 1}},
            "rings": [ring("a", 1), ring("b", 2)],
            "contrast": {"taught": ["a"], "lived": ["b"]},
        }
    )


def plan(units: int) -> Plan:
    asked = frozenset(question.code for question in questionnaire())
    blocks = blocks_of(model(), _no_survey(), questionnaire(), asked)
    kept = frozenset((block.name, UNITS) for block in blocks)
    return Plan(questionnaire(), blocks, (Grouping(UNITS, units),), kept, crossed=(UNITS,))


def _no_survey() -> Any:
    class Nothing:
        values = ()
        splits: dict[str, object] = {}  # noqa: RUF012 - read only
        respect_split = None

    return Nothing()


def answers_of(codes: Codes, questions: tuple[Question, ...]) -> Array:
    """(n, items) answers as steps above the lowest, direction corrected, NaN where missing."""
    columns = []
    for question in questions:
        row = codes[questionnaire().position[question.code]].astype(np.float64)
        values = np.where(row > 0, row - 1, np.nan)
        assert question.scale is not None
        columns.append(question.scale.span - values if question.reversed else values)
    return np.stack(columns, axis=1)


@st.composite
def surveys(draw: st.DrawFn) -> tuple[Codes, NDArray[np.int64]]:
    """(questions, n) codes with some missing, and the unit of each respondent."""
    n = draw(st.integers(3, 40))
    seed = draw(st.integers(0, 2**32 - 1))
    missing = draw(st.sampled_from([0.0, 0.1, 0.4]))
    random = np.random.default_rng(seed)
    rows = []
    for question in questionnaire():
        row = random.integers(1, question.answer_count + 1, n)
        rows.append(np.where(random.random(n) < missing, random.integers(-2, 1, n), row))
    return np.array(rows, dtype=np.int8), random.integers(0, draw(st.integers(1, 6)), n)


def level_scale(ring: str) -> Scale:
    return Scale("rings", ring, LEVEL, Text({"": ring}), questionnaire().select("rings", subject=ring, aspect=LEVEL))


def total(codes: Codes, units: NDArray[np.int64]) -> Moments:
    """The moments, added from two halves."""
    half = codes.shape[1] // 2
    parts = [
        moments_of(plan(6), codes[:, chosen], {UNITS: units[chosen]})
        for chosen in (slice(None, half), slice(half, None))
    ]
    return parts[0] + parts[1]


# --- items ------------------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(surveys())
def test_covariances_and_correlations_of_items(survey: tuple[Codes, Any]) -> None:
    codes, _ = survey
    questions = level_scale("a").questions
    half = codes.shape[1] // 2
    position = questionnaire().position
    sums = pair_sums(codes[:, :half], questions, position) + pair_sums(codes[:, half:], questions, position)
    rows = answers_of(codes, questions)
    assert sums.n == int((~np.isnan(rows)).any(axis=1).sum())
    if np.isnan(rows).all(axis=0).any() or sums.n < 2:
        return
    np.testing.assert_allclose(sums.covariance(), covariances(rows), atol=1e-9)
    np.testing.assert_allclose(sums.means(), np.nanmean(rows, axis=0), atol=1e-9)
    apart = ~np.eye(ITEMS, dtype=bool)
    np.testing.assert_allclose(sums.correlation()[apart], correlations(rows)[apart], atol=1e-9)


@settings(max_examples=25)
@given(surveys())
def test_alpha_item_rest_and_omega(survey: tuple[Codes, Any]) -> None:
    codes, _ = survey
    scale = level_scale("b")
    rows = answers_of(codes, scale.questions)
    sums = pair_sums(codes, scale.questions, questionnaire().position)
    thresholds = NOTHING.model_copy(
        update={
            name: getattr(NOTHING, name).model_copy(update={"value": 3.0})
            for name in ("reliability_respondents", "omega_respondents")
        }
    )
    found = scale_reliability(scale, sums, thresholds, {}, "en")
    if sums.n < 3:
        assert found.alpha.reason
        return
    try:
        expected = alpha(rows)
    except ValueError:
        assert found.alpha.estimate is None
        assert found.alpha.reason
        return
    assert found.alpha.estimate == pytest.approx(expected.estimate, abs=5.1e-4)
    for item, item_rest in zip(found.item_rest, expected.item_rest, strict=True):
        assert (item.item_rest is None) == bool(np.isnan(item_rest))
        if item.item_rest is not None:
            assert item.item_rest == pytest.approx(item_rest, abs=5.1e-4)


def test_large_numbers_stay_exact() -> None:
    """A slider from 0 to 100: the sum of squares of 70,000 answers is more than a float of 32 bits holds exactly."""
    slider = Model.model_validate(
        model().model_dump(exclude_unset=True) | {"answer_scales": {"level": {"min": 0, "max": 100}, "importance": {}}}
    )
    asked = questionnaire_of(slider)
    questions = asked.select("rings", subject="a", aspect=LEVEL)
    codes = np.zeros((len(asked), 70_000), dtype=np.int8)
    for question in questions:
        codes[asked.position[question.code]] = np.random.default_rng(7).integers(60, 102, 70_000)
    sums = pair_sums(codes, questions, asked.position)
    rows = [codes[asked.position[question.code]].astype(np.int64) - 1 for question in questions]
    values = [100 - row if question.reversed else row for row, question in zip(rows, questions, strict=True)]
    assert sums.products.tolist() == [[int(first @ second) for second in values] for first in values]


# --- groups -----------------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(surveys())
def test_agreement_within_a_unit(survey: tuple[Codes, NDArray[np.int64]]) -> None:
    codes, units = survey
    questions = level_scale("a").questions
    table = answer_table(total(codes, units).histograms[UNITS][0], questions, questionnaire().position)
    rows = answers_of(codes[:, units == 0], questions)
    found = agreement(table, NOTHING)
    if (~np.isnan(rows)).sum(axis=0).min(initial=99) < 5:
        assert found.verdict == "cannot-tell"
        assert found.uniform is None
        return
    variance = np.nanvar(rows, axis=0, ddof=1).mean()
    uniform, skewed = (rwg_j(variance, null) for null in (4.0, 2.90))
    assert found.uniform == pytest.approx(uniform, abs=5.1e-4)
    assert found.skewed == pytest.approx(skewed, abs=5.1e-4)
    deviation = np.nanmean(np.abs(rows - np.nanmean(rows, axis=0)), axis=0).mean()
    assert found.mean_deviation == pytest.approx(deviation, abs=5.1e-4)
    is_shared = min(uniform, skewed) >= 0.7 or deviation <= (STEPS + 1) / 6
    assert found.verdict == ("shared" if is_shared else "divided")
    given_answers = rows[~np.isnan(rows)]
    assert answer_bands(table) == tuple(
        int(part.sum()) for part in (given_answers < 3, given_answers == 3, given_answers > 3)
    )


def rwg_j(variance: float, null: float) -> float:
    agreed = max(1 - variance / null, 0)
    return ITEMS * agreed / (ITEMS * agreed + 1 - agreed)


@settings(max_examples=60)
@given(surveys())
def test_differences_between_units(survey: tuple[Codes, NDArray[np.int64]]) -> None:
    codes, units = survey
    moments = total(codes, units)
    block = moments.plan.blocks[0]
    found = unit_differences(block, moments.products[block.name, UNITS], "a", NOTHING)
    wanted = answers_of(codes, questionnaire().select("rings", subject="a", aspect="importance"))
    cells = answers_of(codes, level_scale("a").questions)
    levels = respondents(np.where(np.isnan(wanted), np.nan, cells)) / STEPS
    answered = ~np.isnan(levels)
    assert found.units == len(set(units[answered].tolist()))
    if found.units < FEWEST_UNITS or answered.sum() <= found.units:
        assert found.icc1.reason
        return
    expected = icc(levels[answered], units[answered])
    if expected.icc1 is None:
        assert found.icc1.estimate is None
        return
    assert found.icc1.estimate == pytest.approx(expected.icc1, abs=5.1e-4)
    assert found.icc1.low == pytest.approx(expected.icc1_low, abs=5.1e-4)
    assert found.icc1.high == pytest.approx(expected.icc1_high, abs=5.1e-4)
    assert not found.may_rank


def respondents(rows: Array) -> Array:
    """(n,) mean of each respondent over what was answered; NaN where nothing was."""
    counts = (~np.isnan(rows)).sum(axis=1)
    return np.where(counts > 0, np.nansum(rows, axis=1) / np.maximum(counts, 1), np.nan)


@settings(max_examples=60)
@given(surveys())
def test_means_and_their_intervals(survey: tuple[Codes, NDArray[np.int64]]) -> None:
    codes, units = survey
    moments = total(codes, units)
    block = moments.plan.blocks[0]
    sample = sample_of(block, moments.products[block.name, UNITS], None)
    assert sample is not None
    levels = answers_of(codes, level_scale("a").questions) / STEPS
    wanted = answers_of(codes, questionnaire().select("rings", subject="a", aspect="importance")) / (IMPORTANCES - 1)
    both = ~np.isnan(levels) & ~np.isnan(wanted)
    paired_level, paired_wanted = np.where(both, levels, np.nan), np.where(both, wanted, np.nan)
    level, importance = respondents(paired_level), respondents(paired_wanted)
    gap = importance - level
    paired = ~np.isnan(gap)
    assert sample.count("a", "paired") == paired.sum()
    for column, values, below in (
        ("level", level[paired], "paired"),
        ("importance", importance[paired], "paired"),
        ("gap", gap[paired], "paired"),
        ("positive_gap", np.maximum(gap[paired], 0), "paired"),
        ("above", gap[paired] > 1e-9, "paired"),
    ):
        if len(values):
            estimate = sample.ratio("a", column, below)
            assert estimate is not None
            assert estimate.value == pytest.approx(float(np.mean(values)), abs=1e-9)
    if paired.sum() < 3 or np.ptp(level[paired]) < 1e-9:
        return
    figure = ring_scores(sample, ["a"], None)[0].level
    assert figure.estimate == pytest.approx(100 * level[paired].mean(), abs=0.051)
    if paired.all():  # a mean over everybody: the interval of the textbook
        expected = mean_interval(level)
        assert figure.low == pytest.approx(100 * max(expected.low, 0), abs=0.051)
        assert figure.high == pytest.approx(100 * min(expected.high, 1), abs=0.051)


@settings(max_examples=30)
@given(surveys())
def test_reliability_of_the_gap_counts_only_who_rated_both(survey: tuple[Codes, NDArray[np.int64]]) -> None:
    codes, units = survey
    moments = total(codes, units)
    block = moments.plan.blocks[0]
    sample = sample_of(block, moments.products[block.name, UNITS], None)
    assert sample is not None
    levels = answers_of(codes, level_scale("b").questions) / STEPS
    wanted = answers_of(codes, questionnaire().select("rings", subject="b", aspect="importance")) / (IMPORTANCES - 1)
    both = ~np.isnan(levels) & ~np.isnan(wanted)
    importance, level = (respondents(np.where(both, part, np.nan)) for part in (wanted, levels))
    paired = ~np.isnan(level)
    figure = ring_scores(sample, ["a"], None)[0].level
    known = [type(figure)(estimate=value, n=40) for value in (0.85, 0.80)]
    found = gap_reliability(sample, "b", *known)
    if paired.sum() < 2 or min(np.ptp(importance[paired]), np.ptp(level[paired])) < 1e-9:
        assert found.estimate is None
        return
    spreads = [float(np.std(part[paired], ddof=1)) for part in (importance, level)]
    together = float(np.corrcoef(importance[paired], level[paired])[0, 1])
    try:
        expected = difference_reliability(spreads[0], spreads[1], 0.80, 0.85, together)
    except ValueError:
        assert found.estimate is None
        return
    assert found.estimate == pytest.approx(expected, abs=5.1e-4)


# --- respondents ------------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(surveys())
def test_runs_and_variation_of_each_respondent(survey: tuple[Codes, Any]) -> None:
    codes, _ = survey
    rows = codes[[questionnaire().position[q.code] for q in questionnaire().select("rings", aspect=LEVEL)]]
    values = np.where(rows > 0, rows, np.nan).T.astype(np.float64)
    # who leaves one out does not thereby end the line: runs are those of the answers that were given
    runs = [[len(list(run)) for _, run in groupby(row[~np.isnan(row)])] for row in values]
    np.testing.assert_array_equal(longest_runs(rows), [max(lengths, default=0) for lengths in runs])
    known = (~np.isnan(values)).sum(axis=1) > 1
    np.testing.assert_allclose(variances(rows)[known], np.nanvar(values[known], axis=1, ddof=1), atol=1e-9)


def test_half_a_page_in_one_line_is_a_pattern() -> None:
    """14 people on a page of eight items: eight who give one answer throughout are marked, six who do not are not."""
    asked = frozenset(question.code for question in questionnaire())
    screen = Screen(questionnaire(), asked, NOTHING)
    varied = np.random.default_rng(5).permuted(
        np.tile(np.array([1, 7, 2, 6, 3, 5, 4, 1], dtype=np.int8), (6, 1)), axis=1
    )
    codes = np.zeros((len(questionnaire()), 14), dtype=np.int8)
    page = [questionnaire().position[question.code] for question in screen.page]
    codes[page, :8] = np.arange(8, dtype=np.int8) % 7 + 1
    codes[page, 8:] = varied.T
    marked = screen.signs(codes, None)[0]
    assert marked.tolist() == [True] * 8 + [False] * 6


def test_consistency_is_undefined_without_a_spread() -> None:
    """Everybody the same: nobody is inconsistent, and nothing divides by zero."""
    asked = frozenset(question.code for question in questionnaire())
    screen = Screen(questionnaire(), asked, NOTHING)
    codes = np.full((len(questionnaire()), 100), 3, dtype=np.int8)
    sums = pair_sums(codes, screen.page, questionnaire().position)
    assert not screen.inconsistent(codes, sums).any()
    assert screen.inconsistent(codes, None).tolist() == [False] * 100  # nothing to measure them against


def test_what_was_left_out_contradicts_nothing() -> None:
    """Whether an answer was left out or does not apply: neither is an answer."""
    asked = frozenset(question.code for question in questionnaire())
    screen = Screen(questionnaire(), asked, NOTHING)
    drawn = np.random.default_rng(7)
    shape = (len(questionnaire()), 400)
    codes = np.clip(drawn.integers(2, 7, 400) + drawn.integers(-1, 2, shape), 1, 7).astype(np.int8)
    codes[:, :10] = np.where(np.arange(len(codes)) % 2, 7, 1)[:, None]  # ten who contradict themselves
    is_left_out = drawn.random(shape) < 0.2
    codes[is_left_out] = 0
    sums = pair_sums(codes, screen.page, questionnaire().position)
    marked = screen.inconsistent(codes, sums)
    assert 0 < marked.sum() < 400
    assert marked.tolist() == screen.inconsistent(np.where(is_left_out, np.int8(-1), codes), sums).tolist()
