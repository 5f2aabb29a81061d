"""Values that respondents name: shares, limiting values, overlap with the official ones (methods 8.2, 8.6)."""

from __future__ import annotations

import pytest

from leaddev.disclosure.figures import Computed
from leaddev.report import Figure, NamedValue
from leaddev.score.named_values import (
    limiting_share,
    named_values,
    official_overlap,
    overlap,
    share_figure,
    voters,
)
from leaddev.stats.intervals import wilson_interval

from .culture import VECTORS, WORDS, vote_sample


def offered(official: tuple[str, ...] = ("respect", "openness", "care")) -> list[NamedValue]:
    return [
        NamedValue(
            value=word,
            name=word.title(),
            official=word in official,
            limiting=word == "blame",
            share=Figure(estimate=None),
        )
        for word in WORDS
    ]


def test_worked_limiting_share() -> None:
    expected = VECTORS["entropy"]
    limiting, total = expected["votes_limiting"], expected["total"]
    votes = [["respect", "care", "blame"]] * limiting + [["respect", "care", "openness"]] * (total // 3 - limiting)
    share = limiting_share(vote_sample(votes))
    assert share.estimate == pytest.approx(expected["pct"])
    assert share.n == total // 3


def test_votes_of_one_person_belong_together() -> None:
    both = ("blame", "order")
    alone = [list(both)] * 20 + [["respect", "care"]] * 80  # the same people cast all limiting votes
    spread = [["blame", "care"]] * 40 + [["respect", "care"]] * 60
    clustered = limiting_share(vote_sample(alone, both))
    apart = limiting_share(vote_sample(spread, both))
    assert clustered.estimate == apart.estimate == 0.2
    assert _width(clustered) > _width(apart)
    naive = wilson_interval(40, 200)
    assert _width(clustered) > naive.high - naive.low


def test_shares_are_over_those_who_named_something_most_named_first() -> None:
    sample = vote_sample([["care", "blame"], ["care"], ["care", "respect"], ["respect"], [], []])
    assert voters(sample) == 4
    found = named_values(sample, offered(), 2)
    assert [(value.value, value.share.estimate) for value in found] == [
        ("care", 0.75),
        ("respect", 0.5),
        ("blame", 0.25),
        ("openness", 0.05),
        ("order", 0.05),
    ]
    assert found[4].share.bound == "at-most"
    assert found[2].limiting
    assert not found[2].official


def test_an_interval_stays_within_its_bounds_also_where_nobody_is() -> None:
    sample = vote_sample([["care", "respect"]] * 30 + [["care"]] * 30)
    nobody = share_figure(sample, "option:blame", "answered")
    expected = wilson_interval(0, 60)
    assert nobody.low == pytest.approx(0)
    assert nobody.high == pytest.approx(expected.high)
    some = share_figure(sample, "option:respect", "answered")
    assert some.low is not None
    assert some.high is not None
    assert 0 < some.low < 0.5 < some.high < 1
    everybody = named_values(sample, offered(), 5)[0]
    assert (everybody.value, everybody.share.estimate, everybody.share.bound) == ("care", 0.95, "at-least")


def test_nobody_named_anything() -> None:
    sample = vote_sample([[], [], []])
    assert voters(sample) == 0
    assert limiting_share(sample).estimate is None
    assert official_overlap(sample, offered()) is None


@pytest.mark.parametrize(
    ("shares", "official", "expected"),
    [
        ({"a": 0.9, "b": 0.8, "c": 0.7, "d": 0.1}, {"a", "b", "c"}, 1.0),
        ({"a": 0.9, "b": 0.8, "c": 0.7, "d": 0.1}, {"a", "d", "e"}, 0.333),
        ({"a": 0.9, "b": 0.8, "c": 0.7, "d": 0.1}, {"d"}, 0.0),
        ({"a": 0.9, "b": 0.8, "c": 0.7, "d": 0.1}, {"c"}, 1.0),
        ({"a": 0.9, "b": 0.5, "c": 0.5, "d": 0.5}, {"d", "a", "e"}, 0.667),
        ({"a": 0.9, "b": 0.0, "c": 0.0}, {"a", "b", "c"}, 1.0),
        ({"a": 0.0}, {"a"}, None),
        ({"a": 0.5}, set(), None),
    ],
)
def test_overlap(shares: dict[str, float], official: set[str], expected: float | None) -> None:
    assert overlap(shares, official) == expected


def test_overlap_says_nothing_where_only_official_values_could_be_named() -> None:
    sample = vote_sample([["care"], ["respect"]])
    assert official_overlap(sample, offered(WORDS)) is None
    assert official_overlap(sample, offered(())) is None
    assert official_overlap(sample, offered()) == 1.0


def _width(figure: Computed) -> float:
    assert figure.low is not None
    assert figure.high is not None
    return figure.high - figure.low
