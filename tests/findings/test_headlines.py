"""Where the next budget goes: only to rings that show a need and get too little."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from leaddev.report import NeedVerdict, Report, RingVerdict

from .reports import found, with_balance


def with_rings(report: Report, **rings: tuple[RingVerdict, NeedVerdict]) -> Report:
    """The verdict on some rings, and whether they show a need."""
    changed = tuple(
        replace(each, verdict=rings[each.ring][0], need_verdict=rings[each.ring][1]) if each.ring in rings else each
        for each in report.balance.rings
    )
    return replace(report, balance=replace(report.balance, rings=changed))


@pytest.mark.parametrize(
    ("rings", "advice"),
    [
        ({"dialogue": ("under", "shown"), "values": ("cannot-tell", "shown")}, "lines go to dialogue and values"),
        ({"dialogue": ("under", "shown"), "values": ("over", "absent")}, "lines go to dialogue"),
        ({"dialogue": ("over", "shown"), "values": ("under", "shown")}, "lines go to values"),
        ({"dialogue": ("in-line", "shown"), "values": ("in-line", "shown")}, "ask what the others are for"),
        (
            {
                "dialogue": ("under", "unclear"),
                "values": ("in-line", "shown"),
                "personality": ("under", "unclear"),
            },
            "ask what the others are for",
        ),
    ],
)
def test_the_next_budget_goes_only_where_there_is_a_need_that_gets_too_little(
    rings: dict[str, tuple[RingVerdict, NeedVerdict]], advice: str
) -> None:
    (finding,) = found("LD101", with_rings(with_balance(), **rings))
    assert f"{advice}." in finding.recommendation or f"{advice} " in finding.recommendation
    assert ("dialogue" in finding.recommendation) == ("dialogue" in advice)
