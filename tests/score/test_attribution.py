"""How uncertain the ring amounts are because the labels of courses are a judgement."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddev.schema import Programme
from leaddev.score.investment import Portfolio, doubted
from leaddev.score.shares import investment_shares

from .small_survey import VECTORS

RINGS = ("knowledge", "skill", "dialogue", "values", "personality")
CONCENTRATION = 20.0
HALF = {"knowledge": 0.5, "dialogue": 0.5}


def course(rings: dict[str, float] | None, hours: float | None, **more: Any) -> Programme:
    """A row of the list."""
    return Programme(title="course", rings=rings, total_hours=hours, **more)


def covariance(*programmes: Programme, rings: tuple[str, ...] = RINGS) -> Any:
    """The covariance of the hours per ring."""
    return Portfolio(programmes, rings).attribution_covariance(programmes, "hours", CONCENTRATION)


MIXED = course({"skill": 0.5, "dialogue": 0.5}, 30.0)
LISTED = (MIXED, course({"knowledge": 1.0}, 100.0), course({"dialogue": 1.0}, 40.0))


def test_vector() -> None:
    expected, found = VECTORS["e7"], covariance(*LISTED)
    assert found == pytest.approx(np.array(expected["covariance"]), abs=1e-9)
    shares = investment_shares(RINGS[:4], Portfolio(LISTED, RINGS).ring_amounts(LISTED, "hours")[:4])
    assert shares is not None
    taught = shares.total(RINGS[:2])
    assert taught.value == pytest.approx(expected["invested_taught"])
    assert np.sqrt(taught.gradient @ found[:4, :4] @ taught.gradient) == pytest.approx(expected["sd_taught"])


@given(
    rows=st.lists(st.tuples(st.floats(1, 1000), st.floats(0.05, 0.95)), min_size=1, max_size=12),
    plain=st.sampled_from(RINGS),
)
def test_rows_of_the_same_rings_are_as_uncertain_as_one_row_of_their_hours(
    rows: list[tuple[float, float]], plain: str
) -> None:
    total = sum(hours for hours, _ in rows)
    mean = sum(hours * weight for hours, weight in rows) / total
    mixed = [course({"values": weight, "skill": 1 - weight}, hours) for hours, weight in rows]
    single = [course({plain: 1.0}, hours) for hours, _ in rows]
    one = covariance(course({"values": mean, "skill": 1 - mean}, total), course({plain: 1.0}, total))
    assert covariance(*mixed, *single) == pytest.approx(one, rel=1e-9, abs=1e-6 * total)


def test_ten_short_rows_do_not_look_surer_than_one_long_one() -> None:
    assert covariance(*[course(HALF, 7.0)] * 10) == pytest.approx(covariance(course(HALF, 70.0)))


def test_different_sets_of_rings_are_independent() -> None:
    other = course({"knowledge": 0.2, "dialogue": 0.3, "values": 0.5}, 25.0)
    assert covariance(MIXED, other, LISTED[2]) == pytest.approx(
        covariance(MIXED) + covariance(other) + covariance(LISTED[2])
    )


def test_a_ring_named_with_weight_0_is_not_named() -> None:
    assert covariance(course({"skill": 1.0, "values": 0.0}, 10.0)) == pytest.approx(
        covariance(course({"skill": 1.0}, 10.0))
    )


@pytest.mark.parametrize(
    ("ring", "expected"),
    [(0, [0.95, 0.05, 0, 0, 0]), (2, [0, 0.025, 0.95, 0.025, 0]), (4, [0, 0, 0, 0.05, 0.95])],
)
def test_a_plain_label_may_be_wrong_towards_its_neighbours(ring: int, expected: list[float]) -> None:
    assert doubted(np.eye(5)[ring]) == pytest.approx(expected)


def test_a_model_of_one_ring_leaves_no_doubt() -> None:
    assert covariance(course({"all": 1.0}, 10.0), rings=("all",)) == pytest.approx(np.zeros((1, 1)))


def test_the_amounts_themselves_stay_where_the_labels_put_them() -> None:
    assert Portfolio(LISTED, RINGS).ring_amounts(LISTED, "hours") == pytest.approx([100, 15, 55, 0, 0])


def test_rows_without_a_ring_or_an_amount_add_nothing() -> None:
    assert covariance(*LISTED, course(None, 500.0), course(HALF, None), course(HALF, 0.0)) == pytest.approx(
        covariance(*LISTED)
    )
    assert not covariance(course(None, 500.0), course(HALF, None)).any()


def test_mandatory_rows_are_left_out_with_the_choice() -> None:
    listed = Portfolio((*LISTED, course({"skill": 1.0}, 300.0, mandatory=True)), RINGS)
    chosen = listed.attribution_covariance(listed.chosen(mandatory=False), "hours", CONCENTRATION)
    everything = listed.attribution_covariance(listed.chosen(mandatory=True), "hours", CONCENTRATION)
    assert chosen == pytest.approx(covariance(*LISTED))
    assert everything[1, 1] > chosen[1, 1]


@pytest.mark.parametrize(("hours", "is_unknown"), [(0.0, False), (5.0, False), (None, True)])
def test_no_hours_are_known_hours(hours: float | None, is_unknown: bool) -> None:
    one = Programme(title="One", rings={"skill": 1.0}, total_hours=hours)
    assert Portfolio((one,), RINGS).is_unknown("skill", "hours") == is_unknown
    assert not Portfolio((one,), RINGS).is_unknown("dialogue", "hours")
