"""Kendall's tau-b and congruence surfaces."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from leaddev.stats import kendall_tau_b, polynomial_surface

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


def test_surface(vectors: dict[str, Any]) -> None:
    surface = polynomial_surface([0.2, 0.3, -0.1, 0.25, -0.15])
    expected = vectors["rs"]
    assert surface.a1 == pytest.approx(expected["a1"])
    assert surface.a2 == pytest.approx(expected["a2"], abs=1e-9)
    assert surface.a3 == pytest.approx(expected["a3"])
    assert surface.a4 == pytest.approx(expected["a4"])


def test_surface_is_the_polynomial_along_both_lines() -> None:
    b = np.array([0.4, -0.2, 0.3, 0.1, -0.5])
    surface = polynomial_surface(b.tolist())
    for x in (-1.5, 0.5, 2.0):
        same, opposite = np.array([x, x, x * x, x * x, x * x]), np.array([x, -x, x * x, -x * x, x * x])
        assert surface.a1 * x + surface.a2 * x * x == pytest.approx(b @ same)
        assert surface.a3 * x + surface.a4 * x * x == pytest.approx(b @ opposite)


def test_surface_refuses() -> None:
    with pytest.raises(ValueError, match="five"):
        polynomial_surface([1, 2, 3, 4, 5, 6])
