"""The story that was planted in St. Elsewhere: one unit is not safe, two are not clear, leaders see it differently."""

from __future__ import annotations

import io

import pytest
from msgspec.structs import replace

from leaddev.media.terminal import print_sections
from leaddev.pipeline import Options, analyze
from leaddev.present.document import sections_of
from leaddev.report import Figure, Reason, Report
from surveys import HOSPITAL, why


@pytest.fixture(scope="module")
def report() -> Report:
    return analyze(str(HOSPITAL))


def closed(report: Report, gate: str) -> set[str]:
    assert report.preconditions is not None
    lowest = {
        "surgical-ward",
        "cardiology",
        "geriatrics",
        "cleaning",
        "catering",
        "women-child",
        "emergency",
        "support",
    }
    groups = (group for group in report.preconditions.units if group.id in lowest)
    return {
        each.id for each in groups for score in each.gates if score.precondition == gate and score.state == "closed"
    }


def test_geriatrics_is_not_safe_and_not_ready_and_two_units_are_not_clear(report: Report) -> None:
    assert closed(report, "safety") == {"geriatrics"}
    assert closed(report, "readiness") == {"geriatrics"}
    assert closed(report, "clarity") == {"geriatrics", "cleaning"}


def test_catering_is_unknown_for_its_response(report: Report) -> None:
    assert report.preconditions is not None
    catering = next(group for group in report.preconditions.units if group.id == "catering")
    assert {gate.state for gate in catering.gates} == {"unknown"}
    assert {why(gate.reason) for gate in catering.gates} == {"response 59.5\xa0% is below 60\xa0%"}


def test_small_units_are_unknown_and_carry_no_number(report: Report) -> None:
    assert report.preconditions is not None
    hidden = [group for group in report.preconditions.units if group.suppressed]
    assert {group.id for group in hidden} == {"operating-rooms", "sterile-supply", "recovery"}
    for group in hidden:
        assert all(gate.level.estimate is None and gate.level.n is None for gate in group.gates)


def test_the_programme_on_values_was_given_where_it_is_not_safe(report: Report) -> None:
    (finding,) = (each for each in report.findings if each.code == "LD402")
    assert "Growing together after the merger" in finding.statement
    assert finding.severity == "high"
    assert report.priorities[0].findings[0] == "LD401:geriatrics:safety"


def test_leaders_find_themselves_clear_and_sharing(report: Report) -> None:
    assert report.leadership is not None
    shared = next(each for each in report.leadership.aspects if each.aspect == "shared")
    assert shared.verdict == "leaders-higher"
    (clear,) = report.leadership.clarity
    assert (clear.verdict, clear.agreement.verdict) == ("said-not-heard", "shared")
    (low,) = (each for each in report.findings if each.code == "LD213")
    assert low.evidence["aspects"] == ("vision", "valuesbased")


def test_first_things_come_first(report: Report) -> None:
    assert [(step.step, step.state) for step in report.sequence] == [
        ("precondition:safety", "now"),
        ("precondition:clarity", "now"),
        ("precondition:readiness", "now"),
        ("ring:dialogue", "now"),
        ("ring:values", "later"),
        ("ring:personality", "later"),
    ]


def drawn(report: Report, width: int) -> list[str]:
    """The three sections alone."""
    wanted = ("sequence", "preconditions", "leadership")
    stream = io.StringIO()
    print_sections([each for each in sections_of(report) if each.id in wanted], stream, color=False, width=width)
    return stream.getvalue().split("\n")


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
def test_the_terminal_draws_it_at_every_width(report: Report, language: str) -> None:
    if language == "nl":  # the longest words
        report = analyze(str(HOSPITAL), Options(language=language))
    report = replace(report, organization=replace(report.organization, language=language))
    for width in range(60, 180, 7):
        lines = drawn(report, width)
        assert max(map(len, lines)) <= width
        text = " ".join(" ".join(lines).split())
        for told in ("Cardiology", "Geriatrics", "A safe" if language != "nl" else "veilige"):
            assert told in text


def test_many_gates_with_long_titles_become_numbers_and_then_a_list(report: Report) -> None:
    assert report.preconditions is not None
    for times in (2, 4, 12):
        groups = [
            replace(group, gates=group.gates * times)
            for group in (report.preconditions.organization, *report.preconditions.units)
        ]
        wide = replace(report.preconditions, organization=groups[0], units=tuple(groups[1:]))
        for width in (60, 80, 120):
            lines = drawn(replace(report, preconditions=wide), width)
            assert max(map(len, lines)) <= width
            assert "closed" in " ".join(lines)


def test_without_leaders_everybody_is_shown_with_the_reason(report: Report) -> None:
    assert report.leadership is not None
    nothing = Figure(estimate=None, reason=Reason("few-answers"))
    aspects = tuple(
        replace(each, leaders=nothing, difference=nothing, verdict="cannot-tell") for each in report.leadership.aspects
    )
    clear = tuple(
        replace(each, said=nothing, difference=nothing, verdict="clear") for each in report.leadership.clarity
    )
    hidden = replace(report.leadership, aspects=aspects, clarity=clear, reason=Reason("leaders-not-marked"))
    for width in (60, 100):
        text = " ".join(" ".join(drawn(replace(report, leadership=hidden), width)).split())
        assert "The answers do not say who is a leader" in text
        assert "everybody" in text


def test_nothing_to_draw(report: Report) -> None:
    assert drawn(replace(report, preconditions=None, leadership=None, sequence=()), 80) == ["", ""]
