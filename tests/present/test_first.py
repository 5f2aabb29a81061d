"""The first screen: what it says, whose task it is, and that it stays one screen; nothing is said twice in full."""

from __future__ import annotations

from typing import get_args

import pytest
from msgspec.structs import replace

from leaddev.analysis import Options, analyze
from leaddev.present.blocks import Bars, Node, Prose, Section, Steps, Tree
from leaddev.present.document import first_screens, section_names, sections_of
from leaddev.present.opening import TOLD
from leaddev.report import Horizon, Owner, Priority, Reason, Report, RingBalance, RingInvestment
from leaddev.wording import LANGUAGES, Wording
from present.sample_report import bare_report, sample_report
from surveys import HOSPITAL


@pytest.fixture(scope="module")
def hospital() -> Report:
    return analyze(str(HOSPITAL), Options())


def first(report: Report, by: str | None = None) -> dict[str, Section]:
    return {section.id: section for section in next(first_screens(report, sections_of(report, by), by))}


def texts(section: Section) -> str:
    return " ".join(each.text for block in section.blocks if isinstance(block, Prose) for each in block.paragraphs)


def test_a_rate_of_some_units_is_not_told_as_one_of_everybody(hospital: Report) -> None:
    some = replace(hospital, quality=replace(hospital.quality, headcount=None, response_rate=0.3))
    assert first(some)["header"].aside.text == "412 answered (30\u00a0% where it is known how many work there)"
    assert first(hospital)["header"].aside.text == "412 of 611 answered (67\u00a0%)"


def nodes(report: Report) -> dict[str, list[Node]]:
    """The nodes of findings by their code."""
    (tree,) = (block for each in sections_of(report) for block in each.blocks if isinstance(block, Tree))
    found: dict[str, list[Node]] = {}
    for severity in tree.nodes:
        for node in severity.nodes:
            found.setdefault(node.words[0].text, []).append(node)
    return found


def said(report: Report, code: str) -> list[str]:
    return [each.text for node in nodes(report)[code] for each in node.paragraphs]


def test_the_verdict_stands_with_its_numbers_and_what_they_cover(hospital: Report) -> None:
    shown = first(hospital)["verdict"]
    assert hospital.verdict is not None
    assert shown.aside.text == hospital.verdict.headline
    assert all(sentence in texts(shown) for sentence in hospital.verdict.sentences)
    assert "The interval covers chance" in texts(shown)
    assert "the excess lies between 0 and 68 points" in texts(shown)
    assert "labelled with the wrong side" not in texts(shown)


def test_the_edge_of_the_circle_stands_on_top(hospital: Report) -> None:
    (bars,) = (block for block in first(hospital)["rings"].blocks if isinstance(block, Bars))
    assert bars.mirrored
    assert bars.names == ("Personality", "Values", "Dialogue", "Skill", "Knowledge")
    assert bars.circle is not None
    assert bars.circle.figures[0] == ("14", "2")


def test_a_dash_on_one_side_of_the_circle_says_why(hospital: Report) -> None:
    def drawn(report: Report) -> tuple[str, ...]:
        bars = next(each for each in first(report)["rings"].blocks if isinstance(each, Bars))
        assert bars.circle is not None
        assert all(note.text in bars.circle.title for note in bars.notes)  # pages, slides and the workbook have these
        return tuple(note.text for note in bars.notes)

    def with_rings(*rings: RingBalance) -> Report:
        return replace(hospital, balance=replace(hospital.balance, reason=why, rings=rings))

    rings = hospital.balance.rings
    why = Reason("no-training-list")
    alone = [replace(ring, invested_share=None) for ring in rings]
    one = [alone[0], *rings[1:]]
    unknown = [
        replace(hospital, balance=replace(hospital.balance, reason=why, rings=tuple(each))) for each in (alone, one)
    ]
    assert drawn(unknown[0]) == ("– investment: no training list.",)
    assert drawn(unknown[1]) == ()
    needless = tuple(replace(ring, needed_share=None) for ring in rings)
    (note,) = drawn(replace(hospital, balance=replace(hospital.balance, reason=why, rings=needless)))
    assert note.startswith("– need: ")
    assert drawn(hospital) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_owner_and_every_horizon_has_words(language: str) -> None:
    words = Wording(language)
    told = [words.say(f"terminal.first.owner.{owner}") for owner in get_args(Owner)]
    told += [words.say(f"terminal.first.horizon.{horizon}") for horizon in get_args(Horizon)]
    assert len(set(told)) == 8


def test_each_priority_says_whose_task_it_is_and_when(hospital: Report) -> None:
    (steps,) = (block for block in first(hospital)["priorities"].blocks if isinstance(block, Steps))
    assert [step.aside for step in steps.steps] == [
        "For the leaders of the unit, now (LD401, LD402, LD403)",
        "For the board, in the next training plan (LD101, LD102, LD103)",
        "For HR, this quarter (LD206, LD207)",
    ]
    assert [bool(step.text) for step in steps.steps] == [True, False, True]  # the verdict says why of the second


def priorities(report: Report, place: int) -> Steps:
    """What to do, in the first screen of a length."""
    screen = list(first_screens(report, sections_of(report), None))[place]
    return next(
        block for each in screen if each.id == "priorities" for block in each.blocks if isinstance(block, Steps)
    )


def test_less_and_less_is_said_and_a_long_text_ends_with_a_sign(hospital: Report) -> None:
    long = Priority(action="word " * 300, because="why", owner="hr", horizon="now", findings=("LD201:organization",))
    screens = [
        {section.id: section for section in each}
        for each in first_screens(replace(hospital, priorities=(long,)), sections_of(hospital), "profession")
    ]
    assert [("split" in each) for each in screens] == [True, True] + [False] * 6
    assert [("--section with one of" in texts(each["more"])) for each in screens] == [True] * 4 + [False] * 4
    assert [len(priorities(hospital, place).steps) for place in range(8)] == [3] * 5 + [2] * 3
    steps = [next(block for block in each["priorities"].blocks if isinstance(block, Steps)) for each in screens]
    assert [each.steps[0].text for each in steps] == ["why", "", "why", *[""] * 5]
    assert [len(each.steps[0].title.text) > 1000 for each in steps] == [True] * 6 + [False] * 2
    assert steps[-1].steps[0].title.text.endswith("word …")
    assert "The groups of profession: --section split." not in texts(screens[1]["more"])
    assert "The groups of profession: --section split." in texts(screens[2]["more"])


def test_how_far_the_numbers_carry_and_what_else_there_is(hospital: Report) -> None:
    shown = first(hospital)
    assert "between +21 and +76 points" in texts(shown["quality"])
    assert "Reliability of the gaps: 0.79–0.83 (1 is most)." in texts(shown["quality"])
    assert "3 groups are not shown." in texts(shown["quality"])
    names = [name for name in section_names(sections_of(hospital)) if name not in ("header", "verdict")]
    assert f"one of {' '.join(names)}." in texts(shown["more"])
    bare = bare_report()
    unknown = first(replace(bare, balance=replace(bare.balance, specifications=None)))
    assert "between" not in texts(unknown["quality"])
    assert "Reliability of the gaps" not in texts(unknown["quality"])
    assert "Findings:" not in texts(unknown["more"])
    assert "priorities" not in unknown


def test_what_is_to_be_done_is_one_list_without_what_a_priority_names(hospital: Report) -> None:
    (section,) = (each for each in sections_of(hospital) if each.id == "priorities")
    (steps,) = (block for block in section.blocks if isinstance(block, Steps))
    assert [step.title.text for step in steps.steps[3:]] == [
        "Leaders are clear about values: now",
        "Dialogue: now",
        "Values: later",
        "Personality: later",
    ]
    without = replace(hospital, priorities=())
    (section,) = (each for each in sections_of(without) if each.id == "priorities")
    (steps,) = (block for block in section.blocks if isinstance(block, Steps))
    assert [step.title.text for step in steps.steps][:2] == [
        "A safe environment: now",
        "Leaders are clear about values: now",
    ]


def test_a_finding_does_not_repeat_what_another_section_says(hospital: Report) -> None:
    assert said(hospital, "LD101") == ["Its figures stand under “Verdict”.", "Number 2 of what to do."]
    assert said(hospital, "LD206")[0] == "Number 3 of what to do."
    assert said(hospital, "LD401") == ["Its figures stand under “Safe to start?”.", "Number 1 of what to do."]
    assert said(hospital, "LD103") == ["Its figures stand under “The circle”.", "Numbers 5, 6 and 7 of what to do."]
    assert said(hospital, "LD102")[0] == "Its figures stand under “The circle”."
    assert len(nodes(hospital)["LD102"]) == 1
    for finding in hospital.findings:
        if finding.code not in TOLD and finding.id not in [each.findings[0] for each in hospital.priorities]:
            assert finding.statement in said(hospital, finding.code)


def test_a_gate_is_told_where_there_is_no_section_of_gates(hospital: Report) -> None:
    closed = next(each for each in hospital.findings if each.code == "LD401")
    assert closed.statement not in said(hospital, "LD401")
    without = replace(hospital, preconditions=None, priorities=())
    assert closed.statement in said(without, "LD401")


def test_mandatory_training_on_a_ring_is_told_beside_its_figures(hospital: Report) -> None:
    assert hospital.investment is not None
    chosen = next(each for each in hospital.findings if each.code == "LD103" and each.where.id == "values")
    rings = tuple(
        replace(each, mandatory_hours=20.0) if each.ring == "values" else each for each in hospital.investment.rings
    )
    assert all(isinstance(each, RingInvestment) for each in rings)
    mandatory = replace(hospital, investment=replace(hospital.investment, rings=rings))
    assert chosen.statement in said(mandatory, "LD103")
    assert chosen.statement not in said(hospital, "LD103")


def test_programmes_that_a_finding_names_are_not_named_beside_the_gates(hospital: Report) -> None:
    def gates(report: Report) -> str:
        return str(next(each for each in sections_of(report) if each.id == "preconditions"))

    assert "Planned there all the same" not in gates(hospital)
    without = tuple(each for each in hospital.findings if each.code != "LD402")
    assert "Planned there all the same" in gates(replace(hospital, findings=without))


def test_the_sample_has_a_screen() -> None:
    assert {"header", "verdict", "rings", "priorities", "quality", "more"} == first(sample_report()).keys()
