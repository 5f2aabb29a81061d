"""What slides choose and say: titles that are true for every verdict, nothing without something to say."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from msgspec.structs import replace

from leaddev.analysis import analyze
from leaddev.present.blocks import Prose, Table
from leaddev.present.presenter import Presenter
from leaddev.present.slides import Slide, deck
from leaddev.present.slides.parts import listed
from leaddev.report import Figure, Report
from leaddev.wording import Wording
from surveys import HOSPITAL

from .sample_report import bare_report, sample_report


@cache
def hospital() -> Report:
    return analyze(str(HOSPITAL))


def slide(report: Report, name: str, by: str | None = None) -> Slide | None:
    return next((each for each in deck(report, by).slides if each.id == name), None)


def title(report: Report, name: str) -> str:
    found = slide(report, name)
    assert found is not None
    return found.title


def balanced(verdict: str, estimate: float | None, low: float | None = None, high: float | None = None) -> Report:
    report = sample_report()
    excess = Figure(estimate=estimate, low=low, high=high)
    return replace(report, balance=replace(report.balance, verdict=verdict, excess=excess))


@pytest.mark.parametrize(
    ("verdict", "figure", "said"),
    [
        ("taught-heavy", (0.37, 0.3, 0.44), "lies 37 points above the share of the need"),
        ("lived-heavy", (-0.2, -0.3, -0.1), "lies 20 points below the share of the need"),
        ("in-line", (0.01, -0.02, 0.03), "lie close together"),
        ("cannot-tell", (0.1, -0.2, 0.4), "may be from \u221220 to 40 points"),
        ("cannot-tell", (None,), "The largest part of the training goes to knowledge"),
        ("no-need", (None,), "The largest part of the training goes to knowledge"),
        ("no-need", (0.1, 0.0, 0.2), "The largest part of the training goes to knowledge"),
    ],
)
def test_the_circle_says_how_far_the_sides_lie_apart(verdict: str, figure: tuple[Any, ...], said: str) -> None:
    assert said in title(balanced(verdict, *figure), "circle")


def with_rings(*verdicts: str, **changes: object) -> Report:
    report = sample_report()
    rings = [replace(each, verdict=verdict) for each, verdict in zip(report.balance.rings, verdicts, strict=True)]
    rings = [replace(each, **changes) for each in rings]
    return replace(report, balance=replace(report.balance, rings=tuple(rings)))


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        (
            ("over", "in-line", "under", "in-line", "in-line"),
            "More goes to knowledge than the need there asks for, and less to dialogue",
        ),
        (
            ("over", "over", "in-line", "in-line", "cannot-tell"),
            "More goes to knowledge and skill than the need there asks for",
        ),
        (("in-line", "in-line", "in-line", "under", "in-line"), "Less goes to values than the need there asks for"),
        (
            ("in-line", "cannot-tell", "in-line", "in-line", "in-line"),
            "No ring clearly gets more or less than the need there asks for",
        ),
    ],
)
def test_the_rings_are_told_by_their_verdicts(verdicts: tuple[str, ...], said: str) -> None:
    assert title(with_rings(*verdicts), "rings") == said


def test_without_a_training_list_nothing_is_compared() -> None:
    report = with_rings(*["cannot-tell"] * 5, invested_share=None)
    report = replace(report, balance=replace(report.balance, excess=Figure(estimate=None)))
    assert slide(report, "rings") is None
    assert title(report, "circle") == "The largest part of the measured need is for values"


def test_an_action_is_its_first_sentence_and_the_notes_have_all_of_it() -> None:
    found = slide(hospital(), "priorities")
    assert found is not None
    assert found.title == "3 things come first; the first is for the leaders of the unit, now"
    table = found.blocks[0]
    assert isinstance(table, Table)
    first = hospital().priorities[0].action
    assert table.rows[0].cells[1].text == first.partition(". ")[0] + "."
    assert any(first in line for line in found.notes)


def test_a_full_stop_in_a_name_ends_no_sentence() -> None:
    report = sample_report()
    units = (replace(report.scores.units[0], name="Dept. A. Night"), *report.scores.units[1:])
    action = "In Dept. A. Night, wait. Then begin."
    priorities = (replace(report.priorities[0], action=action),)
    told = replace(report, scores=replace(report.scores, units=units), priorities=priorities)
    found = slide(told, "priorities")
    assert found is not None
    assert found.title == "One thing comes first: for the board, in the next training plan"
    assert isinstance(found.blocks[0], Table)
    assert found.blocks[0].rows[0].cells[1].text == "In Dept. A. Night, wait."


def test_problems_point_to_what_their_verdicts_name() -> None:
    assert title(hospital(), "why") == (
        "What respondents say of 4 problems points to dialogue and values (1); “A safe environment” (1); "
        "and knowledge and skill (1)"
    )
    open_ = [each for each in hospital().symptoms or () if each.symptom == "side-by-side" or not each.kinds]
    told = replace(hospital(), symptoms=tuple(each for each in open_ if each.direct.points_to != "precondition"))
    assert title(told, "why") == "What lies behind the problems cannot be told from the answers"


def test_how_many_problems_point_somewhere_is_not_told_twice() -> None:
    alone = replace(hospital(), symptoms=tuple((hospital().symptoms or ())[:1]))
    assert title(alone, "why") == "What respondents say of one problem points to dialogue and values"


def test_bars_say_what_they_are_where_the_title_is_about_something_else() -> None:
    def lines(report: Report) -> list[str]:
        found = slide(report, "conditions")
        assert found is not None
        return [each.text for block in found.blocks if isinstance(block, Prose) for each in block.paragraphs]

    assert "Bars: Leadership, 0–100." in lines(hospital())
    assert not any("Bars" in line for line in lines(replace(hospital(), preconditions=None)))


def test_values_stand_where_no_problem_was_asked_about() -> None:
    found = slide(replace(hospital(), symptoms=None), "values")
    assert found is not None
    assert found.title == "From important to lived, the chain breaks for Respect, Openness and Teamwork"
    assert slide(replace(hospital(), symptoms=None, values=None), "values") is None


def gates(state: str, *, blocked: bool = False) -> Report:
    found = hospital().preconditions
    assert found is not None
    groups = [
        replace(group, suppressed=None, gates=tuple(replace(gate, state=state) for gate in group.gates))
        for group in (found.organization, *found.units)
    ]
    kept = found.blocked if blocked else tuple(replace(each, closed_share=None) for each in found.blocked)
    return replace(
        hospital(), preconditions=replace(found, organization=groups[0], units=tuple(groups[1:]), blocked=kept)
    )


def whole_of(report: Report) -> Report:
    assert report.preconditions is not None
    return replace(report, preconditions=replace(report.preconditions, units=()))


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (gates("closed", blocked=True), "25\u00a0% of staff work where a condition for work on values is missing"),
        (gates("closed"), "Not in place everywhere: A safe environment"),
        (whole_of(gates("closed", blocked=True)), "Not in place: A safe environment"),
        (gates("unknown"), "is not known everywhere; unknown is not open"),
        (gates("open"), "In place wherever it may be shown: A safe environment"),
        (replace(hospital(), preconditions=None), "Leaders see Authentic, Values-based, Shared"),
    ],
)
def test_what_has_to_be_in_place_is_told_by_the_gravest_state(report: Report, said: str) -> None:
    assert said in title(report, "conditions")


def test_the_ring_that_waits_for_most_people_is_named() -> None:
    report = gates("closed", blocked=True)
    assert report.preconditions is not None
    shares = {"values": None, "personality": 0.3, "dialogue": 0.4}
    blocked = tuple(
        replace(report.preconditions.blocked[0], ring=ring, closed_share=share) for ring, share in shares.items()
    )
    report = replace(report, preconditions=replace(report.preconditions, blocked=blocked))
    assert "40\u00a0% of staff work where a condition for work on dialogue" in title(report, "conditions")


@pytest.mark.parametrize(("names", "said"), [("abc", "a; b; c"), ("abcd", "a; b; and 2 more")])
def test_one_name_more_is_said_rather_than_counted(names: str, said: str) -> None:
    assert listed(Presenter(report=hospital(), wording=Wording("en")), names, 2).replace("\u00a0", " ") == said


def test_where_names_groups_that_differ_and_those_that_are_not_shown() -> None:
    found = slide(hospital(), "units")
    assert found is not None
    assert found.title == "On values, 3 of 9 groups differ from the others by more than chance"
    said = [paragraph.text for block in found.blocks if not isinstance(block, Table) for paragraph in block.paragraphs]
    assert said[0] == "Values: level, 0–100"
    assert said[1] == "Together: 50\u00a0(48–51)."
    names = "Surgery, other units; Geriatrics and rehabilitation (merged 2026); Cleaning"
    assert said[2] == f"These differ from the others beyond chance: {names}."
    assert said[3] == "3 more groups stand in the report."
    assert said[4].startswith("Operating rooms; Sterile supply; Recovery – not shown")
    groups = slide(hospital(), "units", "profession")
    assert groups is not None
    assert groups.title.startswith("On values, the groups that may be shown lie between")
    alike = with_shrunken(differs=False)
    assert title(alike, "units") == "On values, no group shown differs from the others by more than chance"


def test_groups_without_a_figure_have_no_slide() -> None:
    report = hospital()
    hidden = tuple(each for each in report.scores.units if each.suppressed is not None)
    assert hidden
    assert slide(replace(report, scores=replace(report.scores, units=hidden)), "units") is None


def with_shrunken(*, differs: bool) -> Report:
    report = hospital()
    units = tuple(
        replace(unit, rings=tuple(_drawn(ring, differs) for ring in unit.rings)) if unit.rings else unit
        for unit in report.scores.units
    )
    return replace(report, scores=replace(report.scores, units=units))


def _drawn(ring: Any, differs: bool) -> Any:
    return replace(ring, shrunken=replace(ring.shrunken, differs=differs)) if ring.shrunken else ring


@pytest.mark.parametrize(
    ("holds", "said"),
    [
        (True, "Computed in other ways, the answer stays the same"),
        (False, "The answer depends on how it is computed"),
        (None, "412 of 611 answered (67\u00a0%)"),
    ],
)
def test_how_sure_it_is_is_told_by_the_other_ways(holds: bool | None, said: str) -> None:
    tried = hospital().balance.specifications
    assert tried is not None
    told = replace(hospital(), balance=replace(hospital().balance, specifications=replace(tried, holds=holds)))
    assert title(told, "sure") == f"{said}; small groups are protected"


def test_nothing_is_said_of_nothing() -> None:
    assert [each.id for each in deck(bare_report()).slides] == ["verdict", "sure"]


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-NL"), ("nl-BE", "nl-BE"), ("de-AT", "en-GB")])
def test_the_language_is_the_one_that_is_spoken(language: str, tag: str) -> None:
    report = sample_report()
    assert deck(replace(report, organization=replace(report.organization, language=language))).language == tag


def test_notes_can_be_read_aloud() -> None:
    lines = [line for each in deck(hospital()).slides for line in each.notes]
    skill = next(line for line in lines if line.startswith("Skill: level"))
    assert "need 17\u00a0% (15–18), investment 44\u00a0%" in skill
    for line in lines:
        if not line.startswith("Model: "):
            assert len(line) < 500
        assert "::" not in line
        assert "  " not in line
