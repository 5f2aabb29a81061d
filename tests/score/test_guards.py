"""What is answered where something is missing or hidden, and what is decided exactly at a boundary."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from leaddev.disclosure.figures import Computed
from leaddev.report import WITHHELD, About, Figure, GapReliability, Reason, WrongUnits
from leaddev.score import (
    balance,
    intentions,
    need,
    preconditions,
    reliability,
    silence,
    specifications,
    staff,
    summary,
    targeting,
    values,
    wants,
)
from leaddev.score.balance import NEED_ABSENT
from leaddev.score.context import NotAsked
from leaddev.score.sample import Estimate
from leaddev.score.symptoms import topic
from leaddev.score.targeting import UnitNeed
from leaddev.stats.true_score import Gaps, Slopes
from leaddev.sums.careless import Screen
from leaddev.sums.tree import ORGANIZATION

NOTHING = np.zeros(1)
MEASURES = "gap", "positive_gap", "square", "error"


def shares(**values: float) -> Any:
    """Shares of rings, without errors."""
    return SimpleNamespace(total=lambda rings: Estimate(sum(values[ring] for ring in rings), NOTHING))


@pytest.mark.parametrize(
    ("estimate", "low", "verdict", "parts"),
    [
        (0.6, 0.5, "shown", True),
        (0.6, 0.25, "shown", False),  # what is spent is the lower end of the need
        (0.6, 0.2500001, "shown", True),
        (0.5, 0.4, "shown", True),  # exactly the gap that matters
        (0.4999, 0.4, "shown", False),
        (0.6, 0.5, "unclear", False),
    ],
)
def test_intention_and_portfolio_part_below_the_need_and_its_interval(
    estimate: float, low: float, verdict: str, parts: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A quarter is spent on what is intended, and a gap of a quarter matters."""
    monkeypatch.setattr(intentions, "need_figure", lambda *_: Figure(estimate=estimate, low=low, high=0.9))
    comparison: Any = SimpleNamespace(
        all_rings=("a", "b"),
        need=lambda _: shares(a=0.5, b=0.5),
        invested=lambda *_: shares(a=0.25, b=0.75),
        needs={"a": verdict, "b": "shown"},
        thresholds=SimpleNamespace(intention_gap=SimpleNamespace(value=0.25)),
    )
    (check,) = intentions.check_intentions(comparison, [("More of a", {"a": 1.0})], "hours")
    assert check.rings == ("a",)
    assert (check.intended_share, check.invested_share) == (1.0, 0.25)
    assert check.parts == parts


@pytest.mark.parametrize("missing", [None, "importance", "mean gap", *MEASURES])
def test_a_ring_without_one_of_its_means_has_no_parts(missing: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    def mean(name: str) -> Estimate | None:
        return None if name == missing else Estimate(0.25, NOTHING)

    monkeypatch.setattr(need, "importance_of", lambda *_: mean("importance"))
    sample: Any = SimpleNamespace(
        ring_mean=lambda *_: mean("mean gap"),
        ratio=lambda _, name, __: mean(name),
        mean=lambda *_: 0.5,
        count=lambda *_: 12,
    )
    found = need.parts_of(sample, "taught")
    assert (found is None) == (missing is not None)


def test_a_rating_without_spread_or_with_one_gap_has_no_reliability(monkeypatch: pytest.MonkeyPatch) -> None:
    alpha, sample = Figure(estimate=0.8), SimpleNamespace()

    def found(*spread: float) -> Any:
        monkeypatch.setattr(reliability, "_spread_of_gap", lambda *_: spread)
        return reliability.gap_reliability(sample, "taught", alpha, alpha)  # type: ignore[arg-type]

    hidden = GapReliability(ring="taught", estimate=None, reason=WITHHELD)
    assert found(0.0, 1.0, 0.0) == hidden
    assert found(1.0, 0.0, 1.0) == hidden
    assert found(1.0, 0.0, 0.0) == hidden
    # the importance varies by 1, the level by 1 + 1 - 2 / 2 = 1, and they go together by 1/2: (0.8 - 0.5) / (1 - 0.5)
    assert found(1.0, 1.0, 0.5) == GapReliability(ring="taught", estimate=0.6)
    unknown = reliability.gap_reliability(sample, "taught", Figure(estimate=None), alpha)  # type: ignore[arg-type]
    assert unknown.reason == Reason("ratings-unreliable")


def test_the_worst_unit_gets_most_beyond_its_need_not_most_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small unit gets a fifth of either ring and needs 0 of one and 0.02 of 0.5 of the other."""
    spent = {"small": [10.0, 10.0], "large": [40.0, 40.0]}
    units = [SimpleNamespace(unit=name) for name in spent]
    portfolio: Any = SimpleNamespace(
        rings=("a", "b"),
        chosen=lambda mandatory: units,
        ring_amounts=lambda chosen, _: np.sum([spent[each.unit] for each in chosen], axis=0),
    )
    sample: Any = None
    groups = [UnitNeed(name.title(), frozenset({name}), sample, None) for name in spent]
    monkeypatch.setattr(targeting, "_masses", lambda *_: (np.array([[0.0, 2.0], [50.0, 48.0]]), np.zeros((2, 2, 2))))
    monkeypatch.setattr(targeting, "_noise", lambda *_: 0.05)
    found = targeting.wrong_units(portfolio, groups, "hours")
    assert found == WrongUnits(share=0.18, noise_floor=0.05, amount=18.0, known_share=1.0, worst_unit="Small")
    monkeypatch.setattr(targeting, "_noise", lambda *_: 0.2)
    within = targeting.wrong_units(portfolio, groups, "hours")
    assert within is not None
    assert within.worst_unit is None


def test_symptoms_that_were_not_asked() -> None:
    def answer(asked: frozenset[str], scoring: object) -> object:
        collected = SimpleNamespace(model=SimpleNamespace(symptoms=[SimpleNamespace(id="gossip")]), asked=asked)
        context: Any = SimpleNamespace(collected=collected, scoring=lambda _: scoring, scope="surgery")
        return topic.part(context)

    shown = SimpleNamespace(published=SimpleNamespace(tree=SimpleNamespace(cells=())))
    assert answer(frozenset(), shown) == NotAsked("symptoms.not-asked")
    assert answer(frozenset({"gossip"}), None) == NotAsked("symptoms.not-asked")
    assert answer(frozenset({"gossip"}), shown) == NotAsked("symptoms.hidden")


@pytest.mark.parametrize("has_training", [True, False])
@pytest.mark.parametrize(("kind", "perceived"), [("discrepancy", True), ("none", False)])
def test_a_need_is_called_perceived_where_there_is_one_and_training_beside_it(
    kind: str, perceived: bool, has_training: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summary, "need_of", lambda *_: SimpleNamespace(kind=kind))
    monkeypatch.setattr(summary, "headcount_note", lambda *_: None)
    for name in ("_not_asked", "_of_investment", "_not_rated", "_not_proved"):
        monkeypatch.setattr(summary, name, lambda *_: ())
    collected = SimpleNamespace(model=None, told={})
    rings = SimpleNamespace(collected=collected, block=SimpleNamespace(kinds={}))
    context: Any = SimpleNamespace(rings=rings, scope=ORGANIZATION)
    compared: Any = SimpleNamespace(investment=object() if has_training else None)
    told = list(summary.notes(context, compared))
    assert told == [Reason("perceived-need")] * (perceived and has_training)


@pytest.mark.parametrize(
    ("measure", "others"),
    [("corrected", [2.0, 4.0]), ("without-importance", [4.0, 4.0]), ("raw", []), ("net", []), ("prevalence", [])],
)
def test_only_a_need_without_importance_takes_the_importance_out_of_what_it_may_be(
    measure: Any, others: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(specifications, "needed_between", lambda sample, share, confidence, others: others)
    comparison: Any = SimpleNamespace(
        contrast_rings=("a", "b"),
        sample=None,
        model=SimpleNamespace(contrast=SimpleNamespace(taught=("a",))),
        other_shares=lambda rings, taught, weights: list(weights),
    )
    needs: Any = [SimpleNamespace(parts=SimpleNamespace(importance=Estimate(each, NOTHING))) for each in (0.5, 0.0)]
    weights = np.array([2.0, 4.0])
    found: Any = specifications._needed(comparison, needs, measure, shares(a=0.5), weights)
    assert found == others


def test_the_need_of_a_ring_has_its_interval_where_no_training_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def figure(_: object, __: object, rings: list[str], confidence: float) -> Figure:
        asked.append((rings, confidence))
        return Figure(estimate=0.4, low=0.3, high=0.5, confidence=confidence)

    monkeypatch.setattr(balance, "need_figure", figure)
    comparison: Any = SimpleNamespace(
        all_rings=("a", "b"),
        need=lambda _: shares(a=0.4, b=0.6),
        invested=lambda *_: None,
        needs={"a": "shown"},
        why_not=None,
        without_amounts=Reason("no-training"),
    )
    found = balance._ring_balance(comparison, "a", "hours")
    assert asked == [(["a"], 0.95)]
    assert (found.invested_share, found.needed_share, found.verdict) == (None, 0.4, "cannot-tell")
    assert found.needed.confidence == 0.95
    assert found.ratio.reason == Reason("no-training")


@pytest.mark.parametrize(("missing", "least"), [(np.array([0.1239, 0.3]), 12.3), (None, None)])
def test_where_no_need_shows_the_least_need_of_the_silent_that_would_matter_is_told(
    missing: Any, least: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silence, "ring_need", lambda *_: SimpleNamespace(corrected=Estimate(0.01, NOTHING)))
    monkeypatch.setattr(silence, "need_that_matters", lambda *_: missing)
    monkeypatch.setattr(silence, "material_of", lambda *_: 0.1)
    sample = SimpleNamespace(n=60, count=lambda *_: 60, block=SimpleNamespace(kinds={"a": None, "b": None}))
    sample.alike = lambda: sample
    comparison: Any = SimpleNamespace(contrast_rings=("a", "b"), sample=sample, why_not=NEED_ABSENT, thresholds=None)
    found = silence.covers(comparison, "hours", 90, 5)
    assert found is not None
    assert (found.answered_share, found.least_silent_need) == (0.667, least)
    assert silence.covers(comparison, "hours", None, 5) is None
    comparison.why_not = Reason("few-respondents")
    assert silence.covers(comparison, "hours", 90, 5) is None


def test_an_omega_that_is_not_known_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    scale: Any = SimpleNamespace(part="preconditions", questions=("a", "b", "c", "d"))
    sums: Any = SimpleNamespace(n=300, correlation=lambda: np.eye(4))
    thresholds: Any = SimpleNamespace(omega_respondents=SimpleNamespace(value=200))

    def omega(estimate: float | None, reason: str | None, n: int = 300) -> Figure:
        found = SimpleNamespace(estimate=estimate, reason=reason)
        monkeypatch.setattr(reliability, "omega_total_from_covariance", lambda _: found)
        sums.n = n
        return reliability._omega(scale, sums, thresholds)

    assert omega(None, "no-solution").reason == Reason("no-solution")
    assert omega(None, None).reason is None
    assert omega(0.8, None).estimate == 0.8
    assert omega(0.8, None, n=200).estimate == 0.8
    assert omega(0.8, None, n=199).reason == Reason("few-respondents", {"needed": 200})


def test_answers_are_too_fast_below_the_seconds_of_what_was_answered() -> None:
    """With 2 seconds an item: of nothing, of one answer and of three."""
    codes = np.array([[0, 1, 1, 1, 1], [0, 0, 0, 2, 2], [0, 0, 0, 5, 5]], dtype=np.int8)
    seconds = np.array([0.0, 1.9, 2.0, 5.9, np.nan])
    screen: Any = SimpleNamespace(
        has_pattern=False,
        checks=(),
        rated=np.arange(3),
        thresholds=SimpleNamespace(seconds_per_item=SimpleNamespace(value=2.0)),
    )
    fast = Screen.signs(screen, codes, seconds)[1]
    assert fast.tolist() == [False, True, False, True, False]
    assert not Screen.signs(screen, codes, None).any()


def test_people_of_a_hidden_part_are_not_heard() -> None:
    """Units of 40, 20 and 30 people; the first part that is shown has the number 0."""

    def heard(*parts: int) -> Any:
        people = np.array([40, 20, 30])
        tree = SimpleNamespace(
            number={ORGANIZATION: 0},
            below=lambda _: [0, 1, 2],
            headcount=lambda numbers: int(people[list(numbers)].sum()),
        )
        moments = SimpleNamespace(respondents=lambda _: np.array([20, 3, 15]))
        scoring: Any = SimpleNamespace(
            collected=SimpleNamespace(tree=tree, moments=moments, minimum_group=20), parts=np.array(parts)
        )
        return staff.about(scoring, ORGANIZATION)

    assert heard(0, 0, 1) == About(answered=38, staff=90, staff_in_units_shown=90)
    assert heard(0, -1, 1) == About(answered=38, staff=90, staff_in_units_shown=70)
    assert heard(0, -1, -1) == About(answered=38, staff=90, staff_in_units_shown=40)


def test_an_excess_that_is_not_known_says_first_why_nothing_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    def reason(need: object, spent: object, why_not: Reason | None = None) -> Reason | None:
        monkeypatch.setattr(balance, "spent_between", lambda *_: spent)
        comparison: Any = SimpleNamespace(
            contrast_rings=("a", "b"),
            model=SimpleNamespace(contrast=SimpleNamespace(taught=("a",))),
            need=lambda _: need,
            why_not=why_not,
            no_need=lambda rings: Reason("no-need-of", {"rings": rings}),
            without_amounts=Reason("no-training"),
            respondents=40,
        )
        return balance.excess_of(comparison, "hours").reason

    assert reason(None, None, Reason("few-respondents")) == Reason("few-respondents")
    assert reason(None, None) == Reason("no-need-of", {"rings": ("a", "b")})
    assert reason(None, object()) == Reason("no-need-of", {"rings": ("a", "b")})
    assert reason(object(), None) == Reason("no-training")


def test_a_programme_names_only_the_closed_gates_of_its_own_rings() -> None:
    gates = [
        SimpleNamespace(id="safety", opens=("a", "b")),
        SimpleNamespace(id="time", opens=("a",)),  # open
        SimpleNamespace(id="calm", opens=("c",)),  # closed, of another ring
    ]
    rings = [SimpleNamespace(id=name) for name in ("a", "b", "c")]
    aspects: Any = SimpleNamespace(collected=SimpleNamespace(model=SimpleNamespace(preconditions=gates, rings=rings)))
    states = [SimpleNamespace(precondition=name, state=state) for name, state in
              (("safety", "closed"), ("time", "open"), ("calm", "closed"))]  # fmt: skip
    group: Any = SimpleNamespace(id="surgery", name="Surgery", gates=states)

    def planned(unit: str | None = "surgery", *, mandatory: bool = False, **weights: float) -> Any:
        programme: Any = SimpleNamespace(title="Course", unit=unit, mandatory=mandatory, rings=weights)
        return [(each.rings, each.preconditions) for each in preconditions._planned(aspects, [group], [programme])]

    assert planned(a=1.0) == [(("a",), ("safety",))]
    assert planned(a=0.5, c=0.5) == [(("a", "c"), ("safety", "calm"))]
    assert planned(a=1.0, mandatory=True) == []
    assert planned(None, a=1.0) == []  # of the organization, whose gates are not known
    assert planned(other=1.0) == []


def test_an_agreement_of_just_about_nothing_has_no_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wants, "_figure", lambda *_: Computed(estimate=0.5, n=40))
    monkeypatch.setattr(wants, "ticked", lambda *_: Figure(estimate=0.5))
    wishes: Any = SimpleNamespace(rings=("a", "b"), minimum_group=5)

    def agreement(tau: float) -> str:
        monkeypatch.setattr(wants, "kendall_tau_b", lambda *_: tau)
        return str(wants.wants(wishes, (0.4, 0.6), ("a", "b")).rank_agreement)

    assert agreement(-0.004) == "0.0"
    assert agreement(0.333) == "0.33"


@pytest.mark.parametrize("value", [0.0, 2.0])
def test_the_error_of_measurement_of_one_person(value: float) -> None:
    """A third of those who answered have a gap above 0; the slopes are 1, 0.5, 0 and 0.

    0.1 of error times 1 + (1 + 0.25) / 3, and the error of importance: 2 * 2 * (1 + 0.5 / 3) * 0.03 + 4 * 0.02.
    """
    sample: Any = SimpleNamespace(
        ring=lambda _: SimpleNamespace(kind=SimpleNamespace(error_is_whole=True)),
        mean=lambda _, name: {"above": 0.2, "paired": 0.6}[name],
        spread=lambda *_: 0.0,
    )
    noise: Any = SimpleNamespace(factor=1.0, of_importance=(0.02, 0.03))
    gaps = Gaps(0.2, 0.3, 0.1, 0.1)
    slopes = Slopes(1.0, 0.5, 0.0, 0.0)
    found = need._measured(sample, "taught", slopes, gaps, 0.1, noise, value)
    assert found == pytest.approx(0.1 * (1 + 1.25 / 3) + 4 * (value > 0) * ((1 + 0.5 / 3) * 0.03 + 0.02))
    assert need._measured(sample, "taught", slopes, gaps, 0.0, noise, value) == 0.0
    assert need._measured(sample, "taught", slopes, gaps, 0.1, None, value) == 0.0


@pytest.mark.parametrize(("minimum", "below"), [(4, True), (5, False), (6, False)])
def test_a_minimum_group_below_five_is_told(minimum: int, below: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summary, "_hidden_groups", lambda _: 2)
    context: Any = SimpleNamespace(minimum=minimum)
    found = summary.confidentiality(context)
    assert (found.minimum_group, found.below_five, found.hidden_groups) == (minimum, below, 2)


@pytest.mark.parametrize(("own", "told"), [(0.6, 0.6), (0.0, 0.0), (None, 0.3)])
def test_the_response_is_that_of_the_whole_or_else_of_the_units_whose_staff_is_known(
    own: float | None, told: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summary, "has_headcounts", lambda *_: True)
    monkeypatch.setattr(summary, "known_response", lambda *_: 0.3)
    monkeypatch.setattr(summary, "_answers", lambda _: None)
    monkeypatch.setattr(summary, "_left_out", lambda _: ())
    collected = SimpleNamespace(columns_not_used=(), questionnaire=(), asked=frozenset())
    whole = SimpleNamespace(id=ORGANIZATION, kind="unit", n=30, headcount=50, response_rate=own)
    scoring: Any = SimpleNamespace(collected=collected)
    scored: Any = SimpleNamespace(organization=whole)
    assert summary.quality(scoring, scored, None).response_rate == told


@pytest.mark.parametrize(("correlation", "told"), [(-0.004, "0.0"), (0.333, "0.33"), (None, "None")])
def test_profiles_that_go_together_by_just_about_nothing_have_no_sign(
    correlation: float | None, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = SimpleNamespace(correlation=correlation, mean_difference=0.125, distance=0.25)
    monkeypatch.setattr(values, "level_of", lambda *_: SimpleNamespace(estimate=Estimate(0.5, NOTHING)))
    monkeypatch.setattr(values, "profile_similarity", lambda *_: found)
    sample: Any = None
    fit = values.profile_fit(sample, ("care", "calm"))
    assert fit is not None
    assert (str(fit.correlation), fit.mean_difference, fit.distance) == (told, 12.5, 25.0)
