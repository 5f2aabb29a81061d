"""What the headline and its advice may say: "most" of more than half, a need only of rings that show one."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from leaddev.findings.verdict import verdict
from leaddev.report import Figure, NeedVerdict, Report, RingVerdict
from leaddev.wording import Wording

from .reports import figure, found, with_balance

MOST = "Most training goes where development is easy, not where the need is."


def with_rings(report: Report, **rings: tuple[RingVerdict, NeedVerdict]) -> Report:
    """The verdict on some rings, and whether they show a need."""
    changed = tuple(
        replace(each, verdict=rings[each.ring][0], need_verdict=rings[each.ring][1]) if each.ring in rings else each
        for each in report.balance.rings
    )
    return replace(report, balance=replace(report.balance, rings=changed))


def headline(report: Report, language: str = "en") -> str:
    found = verdict(report, Wording(language)).headline
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("invested", "needed", "is_most"),
    [((0.6, 0.51), (0.4, 0.49), True), ((0.6, 0.50), (0.4, 0.49), False), ((0.6, 0.51), (0.4, 0.50), False)],
)
def test_most_is_said_only_where_more_than_half_goes_and_less_than_half_is_needed(
    invested: tuple[float, float], needed: tuple[float, float], is_most: bool
) -> None:
    report = with_balance(
        invested_share=figure(invested[0], invested[1], 0.7), needed_share=figure(needed[0], 0.3, needed[1])
    )
    assert (headline(report) == MOST) == is_most
    if not is_most:
        assert headline(report).startswith("More goes to knowledge and skill than the need there asks for")


@pytest.mark.parametrize(
    ("rings", "advice"),
    [
        ({"dialogue": ("under", "shown"), "values": ("cannot-tell", "shown")}, "lines go to dialogue and values"),
        ({"dialogue": ("under", "shown"), "values": ("over", "absent")}, "lines go to dialogue"),
        ({"dialogue": ("over", "shown"), "values": ("under", "shown")}, "lines go to values"),
        (
            {"dialogue": ("in-line", "shown"), "values": ("in-line", "shown"), "personality": ("under", "shown")},
            "lines go to personality",
        ),
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


def test_what_people_miss_is_asked_of_the_taught_rings_with_a_need() -> None:
    report = with_balance(verdict="lived-heavy", excess=figure(-0.2, -0.3, -0.1))
    report = with_rings(report, knowledge=("over", "shown"), skill=("under", "shown"))
    (finding,) = found("LD110", report)
    assert "miss of skill in" in finding.recommendation


def test_a_ring_without_need_is_not_held_against_a_ratio() -> None:
    report = with_rings(with_balance(), knowledge=("over", "absent"))
    unknown = Figure(estimate=None, confidence=0.99, reason="the survey shows no need")
    rings = tuple(replace(each, ratio=unknown) if each.ring == "knowledge" else each for each in report.balance.rings)
    report = replace(report, balance=replace(report.balance, rings=rings))
    finding = next(each for each in found("LD102", report) if each.where.id == "knowledge")
    assert finding.statement.endswith("of the hours where the survey shows no need.")
    assert "times" not in finding.statement


@pytest.mark.parametrize("beyond", ["absent", "unclear", "shown"])
def test_no_need_is_said_of_the_rings_that_have_none(beyond: NeedVerdict) -> None:
    nothing = Figure(estimate=None, reason="no ring of the contrast shows a need")
    report = with_balance(verdict="no-need", excess=nothing, needed_share=nothing)
    contrast: dict[str, tuple[RingVerdict, NeedVerdict]] = dict.fromkeys(
        ("knowledge", "skill", "dialogue", "values"), ("cannot-tell", "absent")
    )
    report = with_rings(report, **contrast, personality=("cannot-tell", beyond))
    said = verdict(report, Wording("en"))
    assert (said.headline == "The survey shows no need that training could follow.") == (beyond == "absent")
    assert any("For personality it does show a need" in each for each in said.sentences) == (beyond == "shown")
    assert any("does not say where it should go" in each for each in said.sentences) == (beyond != "shown")
