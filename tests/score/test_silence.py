"""What the silent people could change: the worked vector, every answer that they can give, and the tipping point."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddev.score.silence import NeedRange, gap_range, need_that_matters, product_range, silence

from .small_survey import VECTORS

VECTOR = VECTORS["e5"]
TAUGHT = np.array([place in VECTOR["taught"] for place in range(4)])
PART = st.floats(0.01, 1.0)
FOUR = st.lists(PART, min_size=4, max_size=4).map(np.array)


def of_vector(**changed: Any) -> Any:
    """The three figures of the worked vector, with something changed."""
    given = {"answered": VECTOR["answered_share"], "invested": VECTOR["invested_taught"], **changed}
    possible = product_range(given["answered"], VECTOR["need"], VECTOR["importance"])
    return silence(given["answered"], VECTOR["need"], TAUGHT, possible, given["invested"])


def taught_share(mass: Any) -> Any:
    """The taught share of a need over the last axis: the first half of the rings."""
    return mass[..., : mass.shape[-1] // 2].sum(axis=-1) / mass.sum(axis=-1)


def test_vector() -> None:
    found = of_vector()
    assert found.needed == pytest.approx((VECTOR["q_min"], VECTOR["q_max"]))
    assert found.excess == pytest.approx((VECTOR["excess_low"], VECTOR["excess_high"]))
    assert found.tipping_times == pytest.approx(VECTOR["tipping_times"])
    assert VECTOR["tipping_q"] > 1
    assert found.tipping_share is None, "no composition of the silent people's need turns it"


def test_every_level_that_two_silent_people_can_give_below_a_target() -> None:
    levels, aim = np.linspace(0, 1, 5), 0.75
    answered = np.array([[0.0, 0.5], [0.25, 1.0], [0.75, 0.25]])  # (people, ring)
    need = np.maximum(aim - answered, 0).mean(axis=0)
    silent = np.array(list(product(levels, repeat=4))).reshape(-1, 2, 2)
    everybody = np.concatenate([np.broadcast_to(answered, (len(silent), 3, 2)), silent], axis=1)
    needs = np.maximum(aim - everybody, 0).mean(axis=1)
    possible = gap_range(3 / 5, need, [aim, aim])
    assert possible.low == pytest.approx(needs.min(axis=0))
    assert possible.high == pytest.approx(needs.max(axis=0))
    share = taught_share(needs)
    assert possible.taught_share(np.array([1.0, 0.0])) == pytest.approx((share.min(), share.max()))


def test_every_answer_that_two_silent_people_can_give() -> None:
    # a person says importance and level of two rings, each low, middle or high
    ends = (0.0, 0.5, 1.0)
    person = np.array(list(product(ends, ends, ends, ends))).reshape(-1, 2, 2)  # (81, importance or level, ring)
    answered = np.array([[[1, 0.5], [0.5, 0.5]], [[0.5, 1], [0.5, 0]], [[1, 1], [0, 0.5]]])
    silent = person[np.array(list(product(range(81), repeat=2)))]  # (6561, 2, importance or level, ring)
    everybody = np.concatenate([np.broadcast_to(answered, (len(silent), 3, 2, 2)), silent], axis=1)
    importance, gap = everybody[:, :, 0], np.maximum(everybody[:, :, 0] - everybody[:, :, 1], 0)
    shares = taught_share(importance.mean(axis=1) * gap.mean(axis=1))
    known_importance = answered[:, 0].mean(axis=0)
    known_need = known_importance * np.maximum(answered[:, 0] - answered[:, 1], 0).mean(axis=0)
    found = product_range(3 / 5, known_need, known_importance).taught_share(np.array([1.0, 0.0]))
    assert found == pytest.approx((shares.min(), shares.max()))


@given(answered=st.floats(0.05, 0.99), importance=FOUR, known=FOUR, other=FOUR, fraction=FOUR)
def test_no_silent_answer_leaves_the_range_of_a_product_and_a_corner_attains_it(
    answered: float, importance: Any, known: Any, other: Any, fraction: Any
) -> None:
    gap = known * importance
    possible = product_range(answered, importance * gap, importance)

    def share(silent_importance: Any, silent_gap: Any) -> float:
        mass = (answered * importance + (1 - answered) * silent_importance) * (
            answered * gap + (1 - answered) * silent_gap
        )
        return float(taught_share(mass))

    bounds = possible.taught_share(TAUGHT.astype(float))
    assert bounds is not None
    assert bounds[0] - 1e-9 <= share(other, other * fraction) <= bounds[1] + 1e-9
    assert bounds == pytest.approx((share(1.0 - TAUGHT, 1.0 - TAUGHT), share(1.0 * TAUGHT, 1.0 * TAUGHT)))


@given(answered=st.floats(0.05, 0.99), need=FOUR, invested=st.floats(0.01, 0.99))
def test_at_the_tipping_point_nothing_is_left_of_the_excess(answered: float, need: Any, invested: float) -> None:
    found = silence(answered, need, TAUGHT, product_range(answered, need, np.ones(4)), invested)
    share, silent = taught_share(need), 1 - answered
    if found.tipping_share is None:
        assert not 0 <= (invested - answered * share) / silent <= 1
    else:
        assert answered * share + silent * found.tipping_share == pytest.approx(invested)
    assert found.tipping_times is not None
    extra = silent * found.tipping_times
    on_taught = extra if invested > share else 0.0
    assert (answered * share + on_taught) / (answered + extra) == pytest.approx(invested)
    assert found.excess is not None
    assert found.excess[0] <= invested - share + 1e-9
    assert invested - share <= found.excess[1] + 1e-9


def test_lived_heavy_needs_a_lived_need_to_turn() -> None:
    found, answered = of_vector(invested=0.2), VECTOR["answered_share"]
    assert found.tipping_times == pytest.approx(answered * (VECTOR["needed"] - 0.2) / ((1 - answered) * 0.2))


def test_where_everybody_answered_silence_says_nothing() -> None:
    found = of_vector(answered=1.0)
    assert (found.needed, found.excess, found.tipping_share, found.tipping_times) == (None,) * 4
    assert need_that_matters(1.0, [1.0], 4.0) is None


@pytest.mark.parametrize("invested", [0.0, 1.0])
def test_no_amount_of_need_fills_a_side_that_gets_everything(invested: float) -> None:
    assert of_vector(invested=invested).tipping_times is None


def test_without_any_need_of_the_others_the_silent_ones_decide() -> None:
    nothing, importance = np.zeros(4), np.array([0.5, 0.5, 0.5, 0.0])
    found = silence(0.6, nothing, TAUGHT, product_range(0.6, nothing, importance), 0.7)
    assert found.needed == (0.0, 1.0)
    assert found.excess == pytest.approx((-0.3, 0.7))
    assert (found.tipping_share, found.tipping_times) == (None, None)
    assert NeedRange(nothing, nothing).taught_share(TAUGHT.astype(float)) is None


def test_the_need_that_would_matter() -> None:
    found = need_that_matters(0.8, [1.0, 3.0], 4.0)
    assert found == pytest.approx([16.0, 8.0])
    assert 0.8 * np.array([1.0, 3.0]) + 0.2 * np.array(found) == pytest.approx([4.0, 4.0])


@pytest.mark.parametrize("answered", [0.0, -0.1, 1.1, float("nan")])
def test_an_answered_share_is_above_0_and_at_most_1(answered: float) -> None:
    with pytest.raises(ValueError, match="answered share"):
        need_that_matters(answered, [1.0], 4.0)


def test_no_taught_share_is_told_where_one_end_may_have_no_need_at_all() -> None:
    taught, nothing = np.array([1.0, 0.0]), np.zeros(2)
    assert NeedRange(nothing, np.array([0.4, 0.0])).taught_share(taught) is None  # perhaps nobody needs anything
    assert NeedRange(nothing, np.array([0.0, 0.4])).taught_share(taught) is None
    assert NeedRange(nothing, np.array([0.4, 0.4])).taught_share(taught) == (0.0, 1.0)
