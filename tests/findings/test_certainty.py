"""How sure a finding is: each doubt lowers it by one step, whatever the rule."""

from __future__ import annotations

from typing import get_args

import pytest
from msgspec.structs import replace

from leaddev.findings.certainty import Doubt, Support, certainty_of
from leaddev.findings.verdict import verdict
from leaddev.report import Figure, Report, ScaleReliability
from leaddev.wording import LANGUAGES, Wording

from .reports import base, figure, with_balance, with_investment, with_quality

SURE = figure(0.40, 0.30, 0.50)


def rated(verdict: str) -> Report:
    scale = ScaleReliability(
        part="rings",
        subject="values",
        title="Values",
        aspect="level",
        items=4,
        n=400,
        alpha=SURE,
        omega=SURE,
        item_rest=(),
        verdict=verdict,  # type: ignore[arg-type]
    )
    return with_quality(reliability=(scale,))


def test_no_doubt_is_high() -> None:
    assert certainty_of(Support(figure=SURE), base()) == "high"
    assert certainty_of(Support(), base()) == "high"


@pytest.mark.parametrize(("n", "expected"), [(30, "high"), (29, "medium")])
def test_few_answers(n: int, expected: str) -> None:
    assert certainty_of(Support(figure=replace(SURE, n=n)), base()) == expected


@pytest.mark.parametrize(
    ("value", "limit", "expected"),
    [
        (figure(0.30, 0.10, 0.50), 0.0, "high"),
        (figure(0.30, 0.0999, 0.50), 0.0, "medium"),
        (figure(-0.30, -0.50, -0.10), 0.0, "high"),
        (figure(-0.30, -0.50, -0.09), 0.0, "medium"),
        (figure(0.60, 0.40, 0.80), 0.7, "medium"),  # the limit lies within the interval
        (figure(0.60, 0.55, 0.66), 0.7, "high"),
        (Figure(estimate=0.3, n=100), 0.0, "high"),  # without an interval there is nothing to compare
        (Figure(estimate=None, n=3), 0.0, "high"),
    ],
)
def test_an_interval_that_comes_near_the_limit(value: Figure, limit: float, expected: str) -> None:
    assert certainty_of(Support(figure=value, limit=limit), base()) == expected


@pytest.mark.parametrize(("rate", "expected"), [(0.6, "high"), (0.59, "medium"), (None, "high")])
def test_low_response(rate: float | None, expected: str) -> None:
    report = with_quality(response_rate=rate)
    assert certainty_of(Support(figure=SURE), report) == expected
    assert certainty_of(Support(figure=SURE, uses_survey=False), report) == "high"


@pytest.mark.parametrize(("verdict", "expected"), [("reliable", "high"), ("low", "medium"), ("cannot-tell", "medium")])
def test_reliability_of_the_rings_that_are_used(verdict: str, expected: str) -> None:
    assert certainty_of(Support(figure=SURE, rings=("values",)), rated(verdict)) == expected
    assert certainty_of(Support(figure=SURE, rings=("skill",)), rated(verdict)) == "high"


@pytest.mark.parametrize(
    ("agree", "holds", "expected"),
    [
        (1.0, True, "high"),
        (1.0, False, "medium"),
        (0.51, False, "medium"),
        (0.5, False, "low"),
        (None, None, "high"),
    ],
)
def test_other_ways_to_compute_it(agree: float | None, holds: bool | None, expected: str) -> None:
    tried = base().balance.specifications
    assert tried is not None
    report = with_balance(specifications=replace(tried, agree=agree, holds=holds))
    assert certainty_of(Support(figure=SURE, uses_balance=True), report) == expected
    assert certainty_of(Support(figure=SURE), report) == "high"


@pytest.mark.parametrize(
    ("hours", "expected"), [(431.0, "high"), (431.1, "medium"), (2155.0, "medium"), (2155.1, "low")]
)
def test_what_has_no_ring_is_not_compared(hours: float, expected: str) -> None:
    listed = base().investment
    assert listed is not None
    report = with_investment(coverage=replace(listed.coverage, amount_without_ring=hours))  # 4,310 were chosen
    assert certainty_of(Support(figure=SURE, compares=True), report) == expected
    assert certainty_of(Support(figure=SURE), report) == "high"


def test_two_doubts_are_low() -> None:
    assert certainty_of(Support(figure=replace(SURE, n=12)), with_quality(response_rate=0.2)) == "low"


def told(report: Report) -> list[str]:
    """What the verdict says of its certainty."""
    report = replace(report, balance=replace(report.balance, excess=SURE, specifications=None))
    return [each for each in verdict(report, Wording("en")).sentences if "certain" in each]


def test_the_verdict_names_its_doubts() -> None:
    assert told(base()) == []
    assert told(with_quality(response_rate=0.2)) == [
        "This is fairly certain, with one reason for doubt: fewer than 60\N{NO-BREAK SPACE}% answered."
    ]
    both = replace(with_quality(response_rate=0.2), findings=())  # not told by a finding that may have been ignored
    rings = tuple(replace(each, need_verdict="unclear") for each in both.balance.rings)
    both = replace(both, balance=replace(both.balance, rings=rings))
    (sentence,) = told(both)
    assert sentence.startswith("This is not certain: fewer than 60")
    assert sentence.endswith("; whether there is need is unclear for at least one of these rings.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_doubt_of_a_verdict_can_be_said(language: str) -> None:
    words = {"answers": "30", "response": "60", "many": "10"}
    for doubt in get_args(Doubt):
        if doubt != "undetermined":  # no verdict of the balance is
            assert Wording(language).say(f"verdict.doubt.{doubt}", **words)
