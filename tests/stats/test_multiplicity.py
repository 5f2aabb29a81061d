"""Benjamini-Hochberg."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from leaddev.stats.multiplicity import benjamini_hochberg

P = st.lists(st.floats(0, 1), min_size=1, max_size=20)


def test_the_article(vectors: dict[str, Any]) -> None:
    expected = vectors["bh"]
    adjusted = benjamini_hochberg(expected["p"])
    np.testing.assert_allclose(adjusted, expected["adj"], atol=6e-6)
    assert (adjusted <= 0.05).sum() == expected["n_reject"]
    assert adjusted[3] == pytest.approx(0.035625)


@settings(max_examples=50)
@given(P)
def test_as_scipy_in_any_order(p: list[float]) -> None:
    np.testing.assert_allclose(benjamini_hochberg(p), stats.false_discovery_control(p), rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(benjamini_hochberg(p[::-1]), benjamini_hochberg(p)[::-1])


def test_untested_do_not_count() -> None:
    adjusted = benjamini_hochberg([0.01, np.nan, 0.04])
    np.testing.assert_allclose(adjusted, [0.02, np.nan, 0.04])
    assert benjamini_hochberg([]).size == 0


def test_refuses() -> None:
    with pytest.raises(ValueError, match="p-value"):
        benjamini_hochberg([0.1, 1.2])
