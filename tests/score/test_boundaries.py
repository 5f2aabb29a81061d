"""What is decided at a boundary, or where a spread, a unit or a part of the questions is missing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from leaddev.report import Reason
from leaddev.schema import Model, questionnaire_of
from leaddev.score import respect
from leaddev.score.context import NotAsked
from leaddev.score.differences import UnitLevels, against_the_rest, unit_differences
from leaddev.score.items import mean_weighted_discrepancy
from leaddev.score.named_values import _effective_answers
from leaddev.score.sample import Estimate
from leaddev.score.specifications import _reverses
from leaddev.score.summary import _not_proved
from leaddev.score.symptoms.association import between_groups
from leaddev.stats.multilevel import icc_from_sums
from leaddev.sums.tree import ORGANIZATION

from .small_survey import small_model


def test_a_discrepancy_has_no_points_where_the_scales_differ() -> None:
    same = questionnaire_of(small_model())
    importance, level = (same.select("rings", subject="taught", aspect=each)[0] for each in ("importance", "level"))
    assert mean_weighted_discrepancy(0.75, 0.5, (importance, level)) == pytest.approx((4 - 3) * 4)
    written = small_model().model_dump(mode="json", by_alias=True, exclude_none=True)
    written["answer_scales"]["level"] = {"min": 1, "max": 7}
    other = questionnaire_of(Model.model_validate(written))
    wider = other.select("rings", subject="taught", aspect="level")[0]
    assert mean_weighted_discrepancy(0.75, 0.5, (importance, wider)) is None


def test_values_that_all_were_asked_about_are_known() -> None:
    """A share of a census has no error; one that is 0 or 1 counts those who were not heard."""

    def effective(share: float, error: float, people: float, n: int = 80) -> float | None:
        whole = np.array([people])
        errors = np.array([error]), np.array([1e9])
        strata = SimpleNamespace(standard_errors=lambda _: errors, populations=whole, people=whole)
        sample: Any = SimpleNamespace(strata=strata)
        return _effective_answers(sample, Estimate(share, np.zeros(1)), n, 0.95)

    assert effective(0.4, 0.0, 80) is None
    assert effective(0.4, 0.06, 400) == pytest.approx(0.24 / 0.0036)
    assert effective(1.0, 0.0, 80) is None
    assert effective(1.0, 0.0, 400) == pytest.approx(80 / 0.8)


def test_an_excess_of_just_what_is_in_line_speaks_against_nothing() -> None:
    headline: Any = SimpleNamespace(value=0.0)

    def reverses(low: float, high: float) -> bool:
        excess: Any = SimpleNamespace(low=low, high=high)
        return _reverses(excess, headline, "in-line", 0.1)

    assert not reverses(0.2, 0.3)
    assert reverses(0.2000001, 0.3)
    assert not reverses(-0.3, -0.2)
    assert reverses(-0.3, -0.2000001)


def test_groups_of_just_enough_people_are_compared() -> None:
    products = np.zeros((3, 3, 3), dtype=np.int64)
    products[:, 0, 0] = products[:, 0, 1] = (5, 6, 4)
    products[:, 0, 2] = (10, 18, 16)
    assert between_groups(products, [0, 1], [2, 2], 5).n == 2
    assert between_groups(products, [0, 1], [2, 2], 6).n == 1


def test_units_without_any_spread_are_told_apart_by_nothing() -> None:
    alike = UnitLevels(ns=np.array([8.0, 9.0, 7.0]), means=np.full(3, 0.5), variances=np.zeros(3))
    assert np.isnan(against_the_rest(alike)).all()
    apart = UnitLevels(ns=np.array([8.0, 9.0, 7.0]), means=np.array([0.4, 0.5, 0.6]), variances=np.full(3, 0.01))
    assert np.isfinite(against_the_rest(apart)).all()


def test_units_may_be_ranked_from_just_the_reliability_that_is_needed() -> None:
    drawn = np.random.default_rng(5)
    groups = [np.clip(np.round(drawn.normal(3 + place / 6, 0.8, 12)), 1, 5).astype(np.int64) for place in range(12)]
    sums, squares = (np.array([(each**power).sum() for each in groups]) for power in (1, 2))
    products = np.zeros((12, 2, 2), dtype=np.int64)
    products[:, 0, 0], products[:, 0, 1], products[:, 1, 1] = 12, sums, squares
    columns = {("taught", "paired"): 0, ("taught", "level"): 1}
    block: Any = SimpleNamespace(width=2, columns=columns, units=(1, 1))
    exact = icc_from_sums(np.full(12, 12.0), sums.astype(float), squares.astype(float)).icc2

    def may_rank(needed: float | None) -> bool:
        thresholds: Any = SimpleNamespace(ranking=SimpleNamespace(value=needed))
        return unit_differences(block, products, "taught", thresholds).may_rank

    assert exact is not None
    assert may_rank(exact)
    assert not may_rank(exact + 1e-9)


def test_respect_that_was_not_asked_between_groups_is_no_lack_of_groups() -> None:
    def answer(split: str | None) -> object:
        splits: dict[str, Any] = {"profession": {"nurse": {}, "doctor": {}}}
        plan = SimpleNamespace(block=lambda _: None)
        moments = SimpleNamespace(plan=plan, products={})
        survey = SimpleNamespace(splits=splits if split else {}, respect_split=split)
        context: Any = SimpleNamespace(collected=SimpleNamespace(survey=survey, moments=moments))
        return respect.part(context)

    assert answer("profession") == NotAsked("respect.not-asked")
    assert answer(None) == NotAsked("respect.no-groups")


def test_a_split_without_a_proof_is_told_of_the_whole_alone() -> None:
    def told(scope: str) -> list[Reason]:
        published = SimpleNamespace(unproved=frozenset({"profession"}))
        plan = SimpleNamespace(blocks=[SimpleNamespace(name="rings")])
        collected = SimpleNamespace(
            moments=SimpleNamespace(plan=plan), survey=SimpleNamespace(splits={"profession": {}, "contract": {}})
        )
        context: Any = SimpleNamespace(
            collected=collected,
            scope=scope,
            minimum=5,
            scoring=lambda _: SimpleNamespace(published=published),
        )
        return list(_not_proved(context))

    assert told(ORGANIZATION) == [Reason("split-not-proved", {"split": "profession", "needed": 5})]
    assert told("surgery") == []
