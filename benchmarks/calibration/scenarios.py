"""Which organizations are simulated."""

from __future__ import annotations

from itertools import product

from benchmarks.calibration.organizations import Asked, Scenario
from benchmarks.calibration.portfolios import KINDS


def equal(units: int, people: int) -> tuple[int, ...]:
    """Units of the same size."""
    return (people // units,) * units


def unequal(units: int, people: int) -> tuple[int, ...]:
    """Units of which the largest has about seven times as many people as the smallest."""
    weights = [1.0 + 6.0 * ((place * 7) % units) / units for place in range(units)]
    return tuple(max(round(weight / sum(weights) * people), 5) for weight in weights)


LOW, MIDDLE, HIGH = (0.2,) * 5, (0.4,) * 5, (0.9,) * 5
MIXED = (0.8, 0.6, 0.3, 0.4, 0.7)
SAME = (0.15,) * 5
NOISY_LIVED = (0.9, 0.9, 0.3, 0.3, 0.6)
ALIKE = (0.6, 0.6, 1 / 3, 1 / 3, 0.5)
"""Of rings with 3, 3, 1, 1 and 2 items that err alike."""


def _on_lived(shape: str) -> tuple[str, ...]:
    return ("skewed", "left", shape, shape, "uneven")


NEEDS: tuple[tuple[str, Asked, tuple[float, ...], float], ...] = (
    ("against a target", "target", (0.06, 0.10, 0.20, 0.16, 0.12), 93.0),
    ("importance asked once", "once", (0.06, 0.10, 0.20, 0.16, 0.12), 91.0),
    ("need asked directly", "direct", (0.4, 0.45, 0.6, 0.55, 0.5), 93.0),
)
REGULAR = (
    Scenario("21 of 30, 1 unit", (30,), 0.7),
    Scenario("27 of 30, 3 units", equal(3, 30), 0.9),
    Scenario("40 of 65, 4 units", unequal(4, 65)),
    Scenario("40 of 135, 6 units", unequal(6, 135), 0.3),
    Scenario("40 of 65, reliability .2", unequal(3, 65), reliability=LOW),
    Scenario("40 of 65, reliability .9", unequal(3, 65), reliability=HIGH),
    Scenario("120 of 200, reliability .2", unequal(6, 200), reliability=LOW),
    Scenario("120 of 200, reliability .4", unequal(6, 200), reliability=MIDDLE),
    Scenario("120 of 200, 8 unequal units", unequal(8, 200)),
    Scenario("120 of 200, reliability .9", unequal(6, 200), reliability=HIGH),
    Scenario("150 of 500, 20 units", unequal(20, 500), 0.3),
    Scenario("400 of 660, reliability .2", unequal(9, 660), reliability=LOW),
    Scenario("400 of 660, 9 units", unequal(9, 660)),
    Scenario("400 of 660, reliability .9", unequal(9, 660), reliability=HIGH),
    Scenario("320 of 400, 50 small units", equal(50, 400), 0.8),
    Scenario("1,200 of 2,000, 12 units", unequal(12, 2000)),
    Scenario("120 of 200, seven points", unequal(6, 200), options=(7, 7)),
    Scenario("120 of 200, five points and seven", unequal(6, 200), options=(5, 7)),
    Scenario(
        "120 of 200, equal need, unequal reliability",
        unequal(6, 200),
        need=SAME,
        reliability=NOISY_LIVED,
        shapes=("skewed",) * 5,
    ),
    Scenario(
        "400 of 660, equal need, unequal reliability",
        unequal(9, 660),
        need=SAME,
        reliability=NOISY_LIVED,
        shapes=("skewed",) * 5,
    ),
    Scenario("120 of 200, 6, 4, 2, 2, 3 items", unequal(6, 200), reliability=MIXED, items=(6, 4, 2, 2, 3)),
    Scenario("400 of 660, 6, 4, 2, 2, 3 items", unequal(9, 660), reliability=MIXED, items=(6, 4, 2, 2, 3)),
    Scenario("120 of 200, 10 % of answers missing", unequal(6, 200), missing=0.1),
    Scenario("400 of 660, 10 % of answers missing", unequal(9, 660), missing=0.1, reliability=MIDDLE),
    Scenario("120 of 200, importance at the ceiling", unequal(6, 200), importance=0.97),
    Scenario("120 of 200, needs near 0 and 1", unequal(5, 200), need=(0.0, 0.02, 0.45, 0.4, 0.2)),
    Scenario("120 of 200, programmes per unit", equal(5, 200), portfolio="units"),
    Scenario("120 of 200, weighted to group sizes", unequal(5, 200), margins=True),
    Scenario("900 of 1,500, weighted to group sizes", unequal(10, 1500), margins=True),
    Scenario("40 of 4,000, headcounts unknown", equal(4, 4000), 0.01, has_headcounts=False),
    Scenario("200 of 5,000, headcounts unknown", equal(10, 5000), 0.04, has_headcounts=False),
)
HARD = (
    Scenario("census of 40", unequal(3, 40), 1.0, wanted=91.0),
    Scenario("census of 120, reliability .3", unequal(6, 120), 1.0, reliability=(0.3,) * 5, wanted=91.0),
    Scenario("census of 120", unequal(6, 120), 1.0, wanted=91.0),
    Scenario("census of 400", unequal(9, 400), 1.0, reliability=MIXED, wanted=91.0),
    *(
        Scenario(
            f"{n} of {people}, {name}",
            unequal(units, people),
            shapes=_on_lived(shape),
            need=need,
            spread=spread,
            reliability=reliability,
            wanted=91.0,
        )
        for (n, people, units), (name, shape, need, spread, reliability) in product(
            ((120, 200, 6), (400, 660, 9)),
            (
                ("polarized", "polarized", (0.08, 0.12, 0.12, 0.1, 0.1), (0.16, 0.16, 0.3, 0.3, 0.16), MIXED),
                ("a minority", "minority", (0.08, 0.12, 0.08, 0.07, 0.1), (0.16, 0.16, 0.18, 0.18, 0.16), (0.7,) * 5),
                ("a minority, noisy", "minority", (0.08, 0.12, 0.08, 0.07, 0.1), (0.16, 0.16, 0.18, 0.18, 0.16), MIXED),
            ),
        )
    ),
    *(
        Scenario(f"{n} of {people}, {name}", unequal(units, people), asked=asked, need=need, wanted=wanted)
        for (n, people, units), (name, asked, need, wanted) in product(((120, 200, 6), (400, 660, 9)), NEEDS)
    ),
    Scenario("120 of 200, rings of one item", unequal(6, 200), items=(3, 3, 1, 1, 2), reliability=ALIKE, wanted=91.0),
    Scenario("400 of 660, rings of one item", unequal(9, 660), items=(3, 3, 1, 1, 2), reliability=ALIKE, wanted=91.0),
)
UNCOVERED = (
    Scenario("120 of 200, rings of one better item", unequal(6, 200), items=(3, 3, 1, 1, 2), wanted=None),
    Scenario("120 of 200, a mood of .4 step", unequal(6, 200), mood=0.1, wanted=None),
    Scenario("120 of 200, an item not turned", unequal(6, 200), turned="values", wanted=None),
    Scenario("120 of 200, 10 % straight-liners", unequal(6, 200), careless=0.1, wanted=None),
    Scenario("120 of 260, one unit of four silent", equal(4, 260), 0.62, has_silent_unit=True, wanted=None),
    Scenario("120 of 200, who needs it answers", unequal(6, 200), selective=0.5, wanted=None),
    Scenario("400 of 660, who needs it answers", unequal(9, 660), selective=0.5, wanted=None),
)
POWER = tuple(
    Scenario(f"{n} of {people}, excess {excess:+.2f}", unequal(units, people), excess=excess, wanted=None)
    for n, people, units in ((40, 65, 4), (120, 200, 6), (400, 660, 9))
    for excess in (-0.10, 0.05, 0.10, 0.20)
)
NULLS = tuple(
    Scenario(
        f"{kind}: {round(rate * people)} of {people}, {listed}",
        unequal(units, people),
        rate,
        surplus=surplus,
        mood=mood,
        importance=importance,
        reliability=(0.3, 0.9),
        items=items,
        options=(points, points),
        portfolio=listed,
        wanted=None,
    )
    for kind, surplus, mood in (("no gap", 0.0, 0.0), ("surplus", 0.15, 0.0), ("no gap, mood of .5 step", 0.0, 0.125))
    for (people, units, rate, points), importance, items in (
        ((65, 3, 0.6, 5), 0.7, (3, 3, 3, 3, 3)),
        ((130, 5, 0.6, 7), 0.6, (4, 3, 2, 3, 3)),
        ((200, 8, 0.6, 5), 0.85, (3, 3, 3, 3, 3)),
        ((240, 6, 1.0, 5), 0.7, (2, 4, 3, 3, 2)),
        ((660, 9, 0.6, 5), 0.7, (3, 3, 3, 3, 3)),
    )
    for listed in KINDS
)
