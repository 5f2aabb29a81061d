import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddev.disclosure import BandedShare, banded_shares, may_show_distribution
from leaddev.disclosure.figures import in_steps


def test_distributions_need_twice_k() -> None:
    assert not may_show_distribution(9, 5)
    assert banded_shares((3, 3, 3), 5) is None
    assert banded_shares((0, 0, 0), 0) is None
    assert banded_shares((6, 3, 3), 5) == (BandedShare(0.5), BandedShare(0.25), BandedShare(0.25))


def test_nearly_everyone_becomes_an_open_band() -> None:
    top, rest = BandedShare(0.95, "at-least"), BandedShare(0.05, "at-most")
    assert banded_shares((10, 0, 0), 5) == banded_shares((38, 1, 1), 5) == (top, rest, rest)


@given(st.lists(st.integers(0, 60), min_size=3, max_size=3), st.integers(1, 10))
def test_bands_are_true_and_never_exact_at_the_end(counts: list[int], k: int) -> None:
    shown = banded_shares(counts, k)
    n = sum(counts)
    assert (shown is None) == (n < 2 * k)
    for share, count in zip(shown or (), counts, strict=False):
        assert share.share < 1
        if share.bound == "at-least":
            assert count / n >= 0.95
        elif share.bound == "at-most":
            assert count / n <= 0.05 + 1e-12
        else:
            assert abs(share.share - count / n) <= 0.025 + 1e-12


@pytest.mark.parametrize(
    ("share", "n", "shown", "bound"),
    [
        (0.95, 20, 0.95, None),  # a whole step from everybody is a step, not more than one
        (0.951, 20, 0.95, "at-least"),
        (0.05, 20, 0.05, None),
        (0.049, 20, 0.05, "at-most"),
        (0.99, 100, 0.99, None),
        (0.991, 100, 0.99, "at-least"),
        (0.99, 99, 0.95, "at-least"),
        (1.0, 20, 1.0, None),
        (0.0, 20, 0.0, None),
    ],
)
def test_a_share_of_answers_is_a_bound_only_beyond_the_last_step(
    share: float, n: int, shown: float, bound: str | None
) -> None:
    found = in_steps(share, n)
    assert found.estimate == pytest.approx(shown)
    assert found.bound == bound
