"""First key: what is named, counted as people."""

from __future__ import annotations

import numpy as np
import pytest

from diagnosis.complaints import CAUSES, VECTORS, model, named, symptom_with, the_symptom
from leaddev.schema.thresholds import Threshold, Thresholds
from leaddev.score.symptoms.direct_causes import KindCount, kind_counts, pair_of, pointed_to
from leaddev.score.symptoms.levels import cause_kind, precondition_named, ring_kind
from leaddev.stats.intervals import dirichlet_shares
from surveys import why

DEFAULTS = Thresholds()


def test_the_kinds_come_from_the_model() -> None:
    rings = {ring.id: ring_kind(model(), ring.id) for ring in model().rings}
    assert rings == {"knowledge": "capability", "skill": "capability", "values": "values", "personality": "values"}
    causes = {cause.id: cause_kind(model(), cause) for cause in the_symptom().causes}
    assert causes["means"] == "environment"
    assert causes["fear"] == "precondition"
    later = model(contrast={"taught": ["skill"], "lived": ["personality"]})
    assert ring_kind(later, "knowledge") == "capability"  # nearer the centre than what is taught
    assert ring_kind(later, "values") == "values"
    assert precondition_named(model(), the_symptom()) == "safety"


def test_worked_causes() -> None:
    expected = VECTORS["cause"]
    found = dirichlet_shares(expected["counts"])
    assert found.share == pytest.approx(expected["share"], abs=5e-4)
    assert list(zip(found.low, found.high, strict=True)) == [
        pytest.approx(tuple(ends), abs=5e-4) for ends in expected["ci"]
    ]
    assert found.top_probability == pytest.approx(expected["P_top"], abs=8e-4 + 5e-4)


def test_what_is_named_most_is_shown_first_and_in_steps() -> None:
    shown = named([9, 5, 21, 7, 3]).shown
    assert shown.reports == 45
    assert [(each.kind, each.share.estimate) for each in shown.kinds] == [
        ("values", 0.45),
        ("capability", 0.3),
        ("environment", 0.15),
        ("precondition", 0.05),
    ]  # 21, 14, 7 and 3 of 45
    assert [each.share.estimate for each in shown.causes] == [0.45, 0.2, 0.15, 0.1, 0.05]
    assert shown.kinds[0].share.low == 0.3
    assert shown.kinds[-1].probability_top == 0.05


def test_kinds_are_sums_of_causes() -> None:
    kinds = [cause_kind(model(), cause) for cause in the_symptom().causes]
    counts = [9, 5, 21, 7, 3]
    found = {str(each.kind): each for each in kind_counts(kinds, counts)}
    draws = np.random.default_rng(1).dirichlet(np.array(counts) + 0.5, 200_000)
    merged = np.column_stack([draws[:, 0] + draws[:, 1], draws[:, 2], draws[:, 3], draws[:, 4]])
    tops = np.bincount(merged.argmax(axis=1), minlength=4) / len(draws)
    for place, kind in enumerate(("capability", "values", "environment", "precondition")):
        low, high = np.quantile(merged[:, place], [0.025, 0.975])
        assert (found[kind].low, found[kind].high) == pytest.approx((low, high), abs=0.003)
        assert found[kind].probability_top == pytest.approx(tops[place], abs=0.004)
    assert found["capability"].share == pytest.approx(14 / 45)
    assert found["capability"].by_chance == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("counts", "kind"),
    [
        ([2, 2, 26, 5, 5], "values"),
        ([15, 15, 4, 3, 3], "capability"),
        ([3, 3, 4, 25, 5], "environment"),
        ([3, 3, 4, 5, 25], "precondition"),
        ([8, 8, 9, 8, 7], None),
        ([10, 10, 12, 4, 4], None),  # two answers are about capability: half of the people are what chance gives
        ([0, 0, 0, 0, 40], "precondition"),
    ],
)
def test_a_kind_is_pointed_to_where_it_leads(counts: list[int], kind: str | None) -> None:
    found = named(counts).shown
    assert found.points_to == kind
    assert (found.reason is None) == (kind is not None)


def test_too_few_reports_point_nowhere() -> None:
    fourteen, fifteen = named([1, 0, 12, 1, 0]).shown, named([1, 0, 13, 1, 0]).shown
    assert fourteen.points_to is None
    assert "15 are needed" in why(fourteen.reason)
    assert fourteen.causes  # what was named is still shown
    assert fifteen.points_to == "values"
    nobody = named([0, 0, 0, 0, 0]).shown
    assert nobody.reports is None
    assert nobody.reason


def test_one_kind_on_offer_decides_nothing() -> None:
    found = named([30, 5], symptom_with(CAUSES[:2])).shown
    assert found.points_to is None
    assert "same way" in why(found.reason)


def counted(kind: str, share: float, *, low: float | None = None, top: float = 0.0, chance: float = 0.25) -> KindCount:
    return KindCount(kind, share, share - 0.05 if low is None else low, share + 0.05, chance, top)  # type: ignore[arg-type]


@pytest.mark.rule("LD301", "boundary")
@pytest.mark.rule("LD302", "boundary")
@pytest.mark.rule("LD303", "boundary")
@pytest.mark.rule("LD306", "boundary")
@pytest.mark.parametrize("kind", ["values", "capability", "environment", "precondition"])
def test_the_borders_of_pointing(kind: str) -> None:
    other = counted("values" if kind != "values" else "capability", 0.3)
    assert pointed_to([counted(kind, 0.4, top=0.9), other], DEFAULTS) == kind
    assert pointed_to([counted(kind, 0.4, top=0.899), other], DEFAULTS) is None
    assert pointed_to([counted(kind, 0.399, top=0.99), other], DEFAULTS) is None  # leads by less than 10 points
    assert pointed_to([counted(kind, 0.4, low=0.251, top=0.99), other], DEFAULTS) == kind
    assert pointed_to([counted(kind, 0.4, low=0.25, top=0.99), other], DEFAULTS) is None  # as chance would
    looser = Thresholds(cause_probability=Threshold(value=0.8))
    assert pointed_to([counted(kind, 0.4, top=0.85), other], looser) == kind


@pytest.mark.rule("LD304", "boundary")
def test_two_kinds_without_a_lead_are_a_pair() -> None:
    values, skill = counted("values", 0.44, top=0.6), counted("capability", 0.4, top=0.35)
    assert pair_of([skill, values], DEFAULTS) == ("values", "capability")
    assert pair_of([skill, counted("values", 0.44, top=0.5)], DEFAULTS) is None
    for top, both in ((0.4, ("values", "capability")), (0.399, None)):  # the two are at the top with at least 90 %
        assert pair_of([counted("values", 0.44, top=0.5), counted("capability", 0.4, top=top)], DEFAULTS) == both
    for share, both in ((0.25, ("values", "capability")), (0.249, None)):  # each is a quarter
        low = counted("capability", share, low=0.2, chance=0.1, top=0.4)
        assert pair_of([values, low], DEFAULTS) == both
    for above, both in ((0.251, ("values", "capability")), (0.25, None)):  # each is named more than by chance
        assert pair_of([values, counted("capability", 0.4, low=above, top=0.4)], DEFAULTS) == both
    assert pair_of([values, counted("capability", 0.24, low=0.2, chance=0.1, top=0.4)], DEFAULTS) is None
    assert pair_of([values, counted("capability", 0.4, low=0.25, top=0.4)], DEFAULTS) is None
    assert pair_of([values, counted("precondition", 0.4, top=0.35)], DEFAULTS) is None
    assert pair_of([values], DEFAULTS) is None
    found = named([150, 150, 280, 20, 20])
    assert found.shown.points_to is None
    assert found.pair == ("capability", "values")
    assert found.shown.reason is None
