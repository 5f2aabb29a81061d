"""Kendall's tau-b."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from leaddev.stats.association import kendall_tau_b

PAIRS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=2, max_size=25)


@settings(max_examples=60)
@given(PAIRS)
def test_as_scipy(pairs: list[tuple[int, int]]) -> None:
    x, y = np.array(pairs, dtype=float).T
    ours = kendall_tau_b(x, y)
    if ours is None:
        assert len(set(x)) < 2 or len(set(y)) < 2
        return
    assert ours == pytest.approx(stats.kendalltau(x, y).statistic, abs=1e-9)
    assert kendall_tau_b(x, -y) == pytest.approx(-ours, abs=1e-9)
    assert kendall_tau_b(y, x) == pytest.approx(ours, abs=1e-9)


def test_missing_pairs_are_left_out() -> None:
    assert kendall_tau_b([1, 2, np.nan, 3], [1, 2, 0, np.nan]) == 1.0
    assert kendall_tau_b([], []) is None
    with pytest.raises(ValueError, match="same respondents"):
        kendall_tau_b([1, 2], [1])
