"""How alike two profiles are, and the shape of a congruence surface (methods 8.3)."""

from __future__ import annotations

import numpy as np
import pytest

from leaddev.stats.association import profile_similarity

from .culture import VECTORS

FIRST, SECOND = (5, 4, 4, 3, 2, 1), (4, 5, 2, 3, 2, 1)


def test_worked_profile() -> None:
    found = profile_similarity(FIRST, SECOND)
    expected = VECTORS["profile"]
    assert found is not None
    assert found.correlation == pytest.approx(expected["r"])
    assert found.mean_difference == pytest.approx(expected["mad"])
    assert found.distance == pytest.approx(expected["D"])


def test_correlation_is_that_of_numpy_and_the_order_of_things_does_not_matter() -> None:
    draw = np.random.default_rng(3)
    x, y = draw.normal(size=(2, 9))
    found, turned = profile_similarity(x, y), profile_similarity(x[::-1], y[::-1])
    assert found is not None
    assert turned is not None
    assert found.correlation == pytest.approx(np.corrcoef(x, y)[0, 1])
    assert turned.distance == pytest.approx(found.distance)


def test_what_says_nothing_is_not_told() -> None:
    flat, two = profile_similarity([3, 3, 3], [1, 2, 3]), profile_similarity([1, 2], [2, 1])
    assert flat is not None
    assert flat.correlation is None
    assert flat.mean_difference == pytest.approx(1)
    assert two is not None
    assert two.correlation is None
    assert profile_similarity([np.nan, 1], [1, np.nan]) is None
    assert profile_similarity([], []) is None
    with pytest.raises(ValueError, match="same respondents"):
        profile_similarity([1], [1, 2])


def test_same_profile() -> None:
    found = profile_similarity(FIRST, FIRST)
    assert found is not None
    assert found.correlation == pytest.approx(1)
    assert found.mean_difference == found.distance == 0
