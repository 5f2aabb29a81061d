"""What is chosen for a board, and what is left to the full report."""

from __future__ import annotations

from functools import cache

import pytest
from msgspec.structs import replace

from leaddev.analysis import analyze
from leaddev.present.blocks import Bars, Block, Definitions, Prose, Section, Steps, Table, Tree
from leaddev.present.board import MOST_FINDINGS, MOST_PAIRS, MOST_ROWS, NUMBERS, SHORTENED, Board, board_of
from leaddev.present.document import Document, sections_of
from leaddev.present.opening import is_told_elsewhere
from leaddev.present.presenter import Presenter
from leaddev.present.rings import covers
from leaddev.report import HiddenGroup, Report
from leaddev.statement import statement
from leaddev.wording import Wording
from surveys import HOSPITAL, TINY

from .sample_report import bare_report, sample_report

EN = Wording("en")


@cache
def hospital() -> Report:
    return analyze(str(HOSPITAL))


def board(document: Document, by: str | None = None) -> Board:
    return board_of(document, sections_of(document, by))


def section(found: Board, name: str) -> Section:
    return next(each for each in found.sections if each.id == name)


def table(found: Board, name: str) -> Table:
    block = section(found, name).blocks[0]
    assert isinstance(block, Table)
    return block


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [each.text for block in blocks if isinstance(block, Prose) for each in block.paragraphs]


def test_a_board_asks_in_this_order() -> None:
    found = [each.id for each in board(hospital(), "profession").sections]
    assert found == [*SHORTENED, "reading"]
    assert found[:4] == ["verdict", "rings", "priorities", "findings"]
    assert [each.id for each in board(analyze(str(TINY))).sections] == [*found[:4], "units", "reading"]


def test_titles_are_written_as_in_a_sentence() -> None:
    assert section(board(hospital()), "rings").title == "The circle"


def test_the_cover_has_the_answer_and_what_it_rests_on() -> None:
    report, cover = hospital(), board(hospital()).cover
    assert report.verdict is not None
    assert (cover.owner, cover.verdict) == (report.organization.name, report.verdict.headline)
    assert cover.title == "Leadership development at St. Elsewhere 2026 (fictional example), 2026-09"
    assert cover.rests[0] == " ".join(report.verdict.sentences[:2])
    assert cover.rests[1:] == ("412 of 611 answered (67\u00a0%)", EN.say("board.full"))


def test_a_cover_without_a_verdict_says_why() -> None:
    cover = board(bare_report()).cover
    assert cover.verdict == "No verdict. No training list."
    assert len(cover.rests) == 2


def test_the_uncertainty_stands_with_the_verdict_and_what_speaks_of_that_sentence_stands_nowhere_else() -> None:
    report, found = hospital(), board(hospital())
    said = list(covers(Presenter(report=report, wording=EN)))
    assert len(said) == 4
    assert texts(section(found, "verdict").blocks)[-2:] == said[:2]
    assert texts(section(found, "reading").blocks) == list(report.notes)


def test_rings_have_need_and_investment_without_what_need_is_made_of() -> None:
    block = section(board(hospital()), "rings").blocks[0]
    assert isinstance(block, Bars)
    assert [each.figure for each in block.richest] == [
        "need-share",
        "interval",
        "investment-share",
        "ratio",
        "ring-verdict",
    ]


def test_rings_that_are_not_compared_keep_their_levels() -> None:
    report = sample_report()
    rings = tuple(replace(each, needed_share=None, invested_share=None) for each in report.balance.rings)
    block = section(board(replace(report, balance=replace(report.balance, rings=rings))), "rings").blocks[0]
    assert isinstance(block, Bars)
    assert "level" in {each.figure for each in block.richest}


def test_priorities_stay_as_they_are() -> None:
    whole = {each.id: each for each in sections_of(hospital())}
    block = section(board(hospital()), "priorities").blocks[0]
    assert isinstance(block, Steps)
    assert (block,) == whole["priorities"].blocks


def test_findings_are_the_gravest_that_no_other_section_says() -> None:
    write = Presenter(report=hospital(), wording=EN)
    tree, *rest = section(board(hospital()), "findings").blocks
    assert isinstance(tree, Tree)
    own = {each.code for each in hospital().findings if not is_told_elsewhere(write, each)}
    codes = [node.words[0].text for group in tree.nodes for node in group.nodes]
    assert len(codes) == MOST_FINDINGS
    assert codes[:5] == ["LD201", "LD204", "LD301", "LD302", "LD402"]
    assert set(codes) <= own
    assert {"LD101", "LD401"} <= {each.code for each in hospital().findings if each.severity == "high"} - own
    assert [group.words[0].text for group in tree.nodes] == ["HIGH", "MEDIUM"]
    assert texts(tuple(rest)) == [EN.say("board.findings")]


def test_where_nothing_is_found_that_is_said() -> None:
    assert texts(section(board(bare_report()), "findings").blocks) == [EN.say("terminal.findings.none")]


def test_units_have_their_need_alone_and_no_mark_of_a_level() -> None:
    found, units = table(board(hospital()), "units"), hospital().scores.units
    assert {each.figure for each in found.columns} == {"", "response", "need"}
    shown = [row for row in found.rows if len(row.cells) > 1]
    assert all(cell.text.isdigit() for row in shown for cell in row.cells[2:])
    hidden = [unit.name for unit in units if isinstance(unit, HiddenGroup)]
    assert [row.cells[0].text.partition(" – ")[0] for row in found.rows if len(row.cells) == 1] == hidden
    assert found.shades == EN.say("shade.need")


def test_units_without_a_need_have_their_level() -> None:
    report = bare_report()
    units = sample_report().scores.units
    nothing = replace(sample_report().balance.rings[0].needed, estimate=None, low=None, high=None)
    scored = tuple(
        unit
        if isinstance(unit, HiddenGroup)
        else replace(unit, rings=tuple(replace(each, need_positive=nothing) for each in unit.rings))
        for unit in units
    )
    found = table(board(replace(report, scores=replace(report.scores, units=scored))), "units")
    assert found.columns[-1].figure == "level"


@pytest.mark.parametrize(("deep", "left"), [(MOST_ROWS - 3, 0), (MOST_ROWS - 2, MOST_ROWS - 2), (100, 100)])
def test_where_there_are_many_units_the_lowest_are_left_to_the_full_report(deep: int, left: int) -> None:
    """With the whole and two units below it there is room for so many at the next level."""
    report = sample_report()
    unit = next(each for each in report.scores.units if each.depth == 1)
    below = tuple(replace(unit, id=f"u{n}", name=f"Unit {n}", depth=2) for n in range(deep))
    units = (unit, *below, replace(unit, id="last", name="Last"))
    found = table(board(replace(report, scores=replace(report.scores, units=units))), "units")
    assert len(found.rows) == 3 + deep - left
    assert found.rows[-1].cells[0].text == "Last"
    note = EN.counted("board.rows", left)
    assert any(each.text == note for each in found.notes) is bool(left)
    narrower = found.instead[0] if found.instead else None
    assert isinstance(narrower, Table)
    assert len(narrower.rows) == len(found.rows)


def test_where_there_are_many_units_right_below_the_whole_the_first_stay() -> None:
    report = sample_report()
    unit = next(each for each in report.scores.units if each.depth == 1)
    units = tuple(replace(unit, id=f"u{n}", name=f"Unit {n}") for n in range(100))
    found = table(board(replace(report, scores=replace(report.scores, units=units))), "units")
    assert len(found.rows) == MOST_ROWS
    assert any(each.text == EN.counted("board.rows", 101 - MOST_ROWS) for each in found.notes)


def test_gates_and_groups_have_no_intervals_and_leadership_no_units() -> None:
    found = board(hospital(), "profession")
    gates, split = table(found, "preconditions"), table(found, "split")
    assert gates.levels
    assert not any("(4" in cell.text or "(5" in cell.text for row in gates.rows for cell in row.cells[1:])
    assert not any("(" in cell.text for row in split.rows for cell in row.cells[2:])
    assert [each.id for each in section(found, "leadership").blocks if isinstance(each, Table)] == ["aspects"]


def test_a_symptom_keeps_how_often_what_is_named_and_the_answer() -> None:
    blocks = [each for each in section(board(hospital()), "symptoms").blocks if isinstance(each, Definitions)]
    assert len(blocks) == len(hospital().symptoms or ())
    assert all(block.figures == ("frequency", "named", "symptom") and block.keys for block in blocks)
    assert [term for term, _ in blocks[0].pairs] == ["how often", "named", "so"]
    assert texts(section(board(hospital()), "symptoms").blocks)[-1] == EN.say("terminal.symptoms.caveat")


def test_the_end_says_how_to_read_what_stands_there() -> None:
    report = hospital()
    said, _ = section(board(report), "reading").blocks
    assert isinstance(said, Definitions)
    assert ("Confidentiality", report.confidentiality.statement) in said.pairs
    titles = [title for title, _ in said.pairs]
    assert titles.index("Ring") <= len(NUMBERS)
    assert titles[titles.index("Ring") :][:2] == ["Ring", "Share of the need"]
    assert "Gate" in titles
    assert set(report.notes) <= set(texts(section(board(report), "reading").blocks))
    tiny = section(board(analyze(str(TINY))), "reading").blocks[0]
    assert isinstance(tiny, Definitions)
    assert "Gate" not in [title for title, _ in tiny.pairs]  # nobody was asked


def test_changed_thresholds_are_told() -> None:
    numbers = section(board(sample_report()), "reading").blocks[0]
    assert isinstance(numbers, Definitions)
    assert any("low_response" in said for _, said in numbers.pairs)


def test_a_statement_stays_whole() -> None:
    told = statement(str(HOSPITAL))
    header, *others = sections_of(told)
    found = board(told)
    assert [each.blocks for each in found.sections] == [each.blocks for each in others]
    assert [found.cover.verdict, *found.cover.rests] == texts(header.blocks)
    assert found.cover.title == found.title == header.title


def test_where_respect_has_no_room_as_a_table_the_pairs_that_stand_out_are_listed() -> None:
    """Of twenty pairs the twelve that stand out, or stand first."""
    listed = section(board(hospital()), "respect").instead
    assert listed is not None
    pairs = [each for block in listed.blocks if isinstance(block, Prose) for each in block.paragraphs]
    leads = [each.lead.text for each in pairs if each.lead]
    assert len(leads) == MOST_PAIRS
    assert [text[-1] for text in leads[:3]] == ["*", "*", "*"]
    assert pairs[MOST_PAIRS].text == EN.counted("board.pairs", 20 - MOST_PAIRS)


def test_gates_without_room_for_a_table_are_a_line_for_each_state_the_gravest_first() -> None:
    block = section(board(hospital()), "preconditions").blocks[-1]
    assert isinstance(block, Table)
    words = texts(narrowest(block))
    start = words.index("Internal medicine")
    assert words[start + 1 : start + 3] == [
        "closed: A safe environment 44",
        "unknown: Leaders are clear about values 51; Readiness for change 51",
    ]


def narrowest(block: Table) -> tuple[Block, ...]:
    last = block.instead or ()
    while len(last) == 1 and isinstance(last[0], Table):
        last = last[0].instead or ()
    return last


def test_nothing_is_said_of_rings_that_nobody_was_asked_about() -> None:
    report = hospital()
    rings = tuple(replace(each, needed_share=None, invested_share=None) for each in report.balance.rings)
    units = tuple(each for each in report.scores.units if isinstance(each, HiddenGroup))
    scores = replace(report.scores, organization=units[0], units=units)
    unasked = board(replace(report, scores=scores, balance=replace(report.balance, rings=rings)))
    assert {"rings", "units"} & {each.id for each in unasked.sections} == set()
    assert {"rings", "units"} <= {each.id for each in board(report).sections}
