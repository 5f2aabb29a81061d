"""Gaps, weighted gaps and ranked discrepancies."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddev.stats import borich_mwds, discrepancy_ranks, mean_gap, pomp, positive_mwds, ranked_discrepancy

RATINGS = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=20)


def test_worked_vector(vectors: dict[str, Any]) -> None:
    expected = vectors["need"]
    i, p = expected["I"], expected["P"]
    assert mean_gap(i, p) == pytest.approx(expected["mean_gap"])
    assert borich_mwds(i, p) == pytest.approx(expected["mwds"])
    assert ranked_discrepancy(i, p) == pytest.approx(expected["rds"])
    ranks = discrepancy_ranks(i, p)
    shares = (ranks.below_percent, ranks.tied_percent, ranks.above_percent)
    assert shares == pytest.approx((expected["NR"], expected["TR"], expected["PR"]))
    assert ranks.se == pytest.approx(35.8, abs=0.05)
    i_share, p_share = pomp(i, 1, 5), pomp(p, 1, 5)
    assert 100 * borich_mwds(i_share, p_share) == pytest.approx(expected["pomp_mwds"])
    assert 100 * positive_mwds(i_share, p_share) == pytest.approx(expected["pos_need"])


def test_half_far_below_and_half_above_cancel_only_with_signs(vectors: dict[str, Any]) -> None:
    expected = vectors["need_cancel"]
    i, p = [4.0] * 10, [2.0] * 5 + [5.0] * 5
    assert mean_gap(i, p) == pytest.approx(expected["mean_gap"])
    assert ranked_discrepancy(i, p) == pytest.approx(expected["rds"])
    assert discrepancy_ranks(i, p).below_percent == pytest.approx(expected["NR"])
    i_share, p_share = pomp(i, 1, 5), pomp(p, 1, 5)
    assert 100 * borich_mwds(i_share, p_share) == pytest.approx(expected["pomp_mwds"])
    assert 100 * positive_mwds(i_share, p_share) == pytest.approx(expected["pos"])


def test_incomplete_pairs_are_left_out_of_both() -> None:
    assert borich_mwds([5, 4, np.nan], [3, np.nan, 1]) == pytest.approx(10.0)
    assert ranked_discrepancy([5, 4, np.nan], [3, np.nan, 1]) == -100


def test_standard_error_is_that_of_the_signs() -> None:
    i, p = [5, 5, 4, 5, 3], [3, 4, 4, 2, 4]
    signs = np.sign(np.subtract(p, i))
    assert discrepancy_ranks(i, p).se == pytest.approx(100 * signs.std() / np.sqrt(5))
    assert discrepancy_ranks(i, p, 5).se == 0
    assert discrepancy_ranks(i, p, 20).se == pytest.approx(100 * signs.std() / np.sqrt(5) * np.sqrt(0.75))


@settings(max_examples=40)
@given(RATINGS)
def test_invariances(pairs: list[tuple[int, int]]) -> None:
    i, p = np.array(pairs, dtype=float).T
    assert borich_mwds(i[::-1], p[::-1]) == pytest.approx(borich_mwds(i, p), abs=1e-9)
    assert borich_mwds(np.tile(i, 2), np.tile(p, 2)) == pytest.approx(borich_mwds(i, p), abs=1e-9)
    assert positive_mwds(i, p) >= max(borich_mwds(i, p), 0) - 1e-12
    assert ranked_discrepancy(p, i) == pytest.approx(-ranked_discrepancy(i, p))
    assert ranked_discrepancy(i**2, p**2) == pytest.approx(ranked_discrepancy(i, p))
    np.testing.assert_allclose(pomp(6 - i, 1, 5), 1 - pomp(i, 1, 5))


def test_refuses() -> None:
    with pytest.raises(ValueError, match="Nobody"):
        borich_mwds([np.nan, 2], [3, np.nan])
    with pytest.raises(ValueError, match="same respondents"):
        borich_mwds([1, 2], [3])
    with pytest.raises(ValueError, match="more answers"):
        discrepancy_ranks([1, 2], [3, 1], 1)
    with pytest.raises(ValueError, match="between 1 and 5"):
        pomp([0, 3], 1, 5)
    with pytest.raises(ValueError, match="rise"):
        pomp([3], 5, 5)


def test_pomp_keeps_shape_and_missing() -> None:
    result = pomp(np.array([[1, np.nan], [5, 3]]), 1, 5)
    np.testing.assert_array_equal(result, [[0, np.nan], [1, 0.5]])
