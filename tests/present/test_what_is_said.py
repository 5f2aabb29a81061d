"""Single sentences and cells: what they say of a report, and that they say it where it belongs."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from diagnosis.complaints import cause, score
from diagnosis.readiness import clarity, leadership
from leaddev.analysis import analyze
from leaddev.errors import Location, Problem
from leaddev.present.blocks import Paragraph, Prose, Section, Table
from leaddev.present.cards import problem_sections
from leaddev.present.conditions import MOST_REASONS, _gate_reasons
from leaddev.present.culture import NET, _causes, symptoms
from leaddev.present.document import sections_of
from leaddev.present.first import _cut_block
from leaddev.present.groups import _table, index
from leaddev.present.opening import _number
from leaddev.present.presenter import Presenter
from leaddev.present.sheet_rows import priorities
from leaddev.present.statement import LIMITS
from leaddev.report import Figure, GroupScore, Priority, Reason, Report, SequenceStep, ValueGroup
from leaddev.statement import statement
from leaddev.wording import Wording
from present.sample_report import sample_report
from surveys import HOSPITAL

from .test_sections import inside


@pytest.fixture(scope="module")
def hospital() -> dict[str, Section]:
    return {section.id: section for section in sections_of(analyze(str(HOSPITAL)))}


def texts(section: Section) -> str:
    return " ".join(" ".join(each for each in inside(section) if isinstance(each, str)).split())


def with_people(*counts: int) -> Report:
    """The sample, with so many answers about each ring."""
    report = sample_report()
    whole = report.scores.organization
    assert isinstance(whole, GroupScore)
    rings = zip(whole.rings, (counts * len(whole.rings))[: len(whole.rings)], strict=True)
    changed = tuple(replace(ring, level=replace(ring.level, n=n)) for ring, n in rings)
    return replace(report, scores=replace(report.scores, organization=replace(whole, rings=changed)))


@pytest.mark.parametrize(("counts", "said"), [((412,), "of 412 people"), ((412, 380, 401), "of 380–412 people")])
def test_how_many_answered_about_a_ring_is_said_from_the_fewest_to_the_most(counts: tuple[int, ...], said: str) -> None:
    (rings,) = (section for section in sections_of(with_people(*counts)) if section.id == "rings")
    assert said in texts(rings)


def test_a_gate_says_how_wide_its_interval_is_meant(hospital: dict[str, Section]) -> None:
    assert "a gate is open from 50 (90 % interval) where at least 60 % answered" in texts(hospital["preconditions"])


def test_numbers_stand_at_the_right_where_no_interval_stands_behind_them(hospital: dict[str, Section]) -> None:
    aspects = next(each for each in inside(hospital["leadership"]) if isinstance(each, Table) and each.id == "aspects")
    narrower = next(each for each in aspects.instead or () if isinstance(each, Table))
    for table in (aspects, narrower):
        has_interval = any("(" in cell.text for row in table.rows for cell in row.cells[1:4])
        assert {column.right for column in table.columns[1:4]} == {not has_interval}


def test_what_shows_a_gap_is_said_with_its_level(hospital: dict[str, Section]) -> None:
    assert "Skill (net gap 12) and Values (net gap 24)" in texts(hospital["symptoms"])


def test_what_comes_first_is_numbered_from_1_on_in_the_workbook() -> None:
    rows = list(priorities(Presenter(report=analyze(str(HOSPITAL)), wording=Wording("en"))))
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))


def test_units_of_an_index_are_indented_from_the_uppermost() -> None:
    report = analyze(str(HOSPITAL))
    section = index(Presenter(report=report, wording=Wording("en")), {})
    (table,) = (each for each in section.blocks if isinstance(each, Table))
    depths = [group.depth for group in report.scores.units]
    assert min(depths) == 1
    assert [row.level for row in table.rows] == [depth - 1 for depth in depths]


def test_a_problem_that_is_met_twice_says_so() -> None:
    def said(count: int) -> str:
        problem = Problem("LD-E507", "a cell holds no answer.", Location("answers.csv", 3), "Correct it.", count)
        return str(list(problem_sections([problem])))

    assert "(2 times; this is the first)" in said(2)
    assert "times" not in said(1)


def test_paragraphs_are_cut_at_twice_what_a_title_may_have() -> None:
    block = _cut_block(Prose((Paragraph("word " * 100),)), 40)
    assert isinstance(block, Prose)
    assert 60 < len(block.paragraphs[0].text) <= 81  # with the sign that it goes on


@pytest.mark.parametrize(("groups", "more"), [(MOST_REASONS, ""), (MOST_REASONS + 2, "2")])
def test_reasons_beyond_the_most_are_counted(groups: int, more: str) -> None:
    report = analyze(str(HOSPITAL))
    assert report.preconditions is not None
    group = next(each for each in report.preconditions.units if each.suppressed is None)
    gate = replace(group.gates[0], state="unknown", reason=Reason("not-answered"))
    many = tuple(replace(group, name=f"Ward {number}", gates=(gate,)) for number in range(groups))
    said = list(_gate_reasons(Presenter(report=report, wording=Wording("en")), many))
    assert len(said) == MOST_REASONS + bool(more)
    assert more in said[-1]


@pytest.mark.parametrize("known", [True, False])
def test_the_net_gap_is_explained_where_one_is_told(known: bool) -> None:
    report = analyze(str(HOSPITAL))
    assert report.symptoms
    first = report.symptoms[0]
    levels = tuple(
        replace(level, figure=level.figure if known or level.kind not in NET else replace(level.figure, estimate=None))
        for level in first.levels
    )
    section = symptoms(
        Presenter(report=replace(report, symptoms=(replace(first, levels=levels),)), wording=Wording("en"))
    )
    assert section is not None
    note = Wording("en").say("terminal.symptoms.net")
    assert (note in texts(section)) is known


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
def test_the_file_of_answers_is_named_where_its_holder_is(language: str) -> None:
    found = statement(str(HOSPITAL), language)
    assert found.collected.files
    named = Wording(language).say("statement.holder.files", files=", ".join(found.collected.files))
    limits = [each for section in sections_of(found) for each in inside(section) if isinstance(each, str)]
    (told,) = (each for each in limits if named in each)
    assert told.startswith(Wording(language).say("statement.limit.holder"))
    assert LIMITS.index("holder") == 0


def section(report: Report, name: str) -> str:
    return texts(next(each for each in sections_of(report) if each.id == name))


@pytest.mark.parametrize(("agreement", "said"), [("shared", True), ("divided", True), ("cannot-tell", False)])
def test_whether_staff_agree_about_the_message_is_said_where_it_can_be_told(agreement: str, said: bool) -> None:
    verdicts = {each: Wording("en").say(f"terminal.clarity.{each}") for each in ("shared", "divided", "cannot-tell")}
    heard = leadership(clear=[clarity("clear", agreement=agreement)])
    told = section(replace(sample_report(), leadership=heard), "leadership")
    assert {each for each, text in verdicts.items() if text in told} == ({agreement} if said else set())


def test_causes_are_listed_from_the_most_named_down() -> None:
    shares = {"never": 0.0, "rare": 0.05, "usual": 0.6, "often": 0.3}
    causes = tuple(cause(name, "values", share) for name, share in shares.items())
    listed = _causes(
        Presenter(report=sample_report(), wording=Wording("en")), replace(score("values").direct, causes=causes)
    )
    assert [name for name in sorted(shares, key=listed.find) if name in listed][:3] == ["usual", "often", "rare"]


@pytest.mark.parametrize(("level", "need"), [(True, True), (True, False), (False, True), (False, False)])
def test_what_the_numbers_of_units_are_is_said_where_there_are_any(level: bool, need: bool) -> None:
    report = sample_report()
    nothing = Figure(estimate=None, reason=Reason("not-answered"))

    def known(group: GroupScore) -> GroupScore:
        rings = (
            replace(
                ring,
                level=ring.level if level else nothing,
                need_positive=ring.need_positive if need else nothing,
            )
            for ring in group.rings
        )
        return replace(group, rings=tuple(rings))

    groups = [known(each) for each in report.scores.units if isinstance(each, GroupScore)]
    write = Presenter(report=report, wording=Wording("en"))
    table = _table(write, groups, ())
    notes = " ".join(each for each in inside(table) if isinstance(each, str))
    said = [key for key in ("level-and-need", "level", "need") if write.say(f"groups.{key}") in notes]
    assert bool(said) == (level or need)


def test_a_finding_about_a_ring_names_its_number_in_the_list_of_what_to_do() -> None:
    report = sample_report()
    first = report.findings[0]
    rings = [ring.id for ring in report.model.rings]
    steps = tuple(SequenceStep(step=f"ring:{ring}", title=ring, state="now", text="") for ring in rings)
    about = [
        replace(first, code="LD103", recommendation="something else", where=replace(first.where, kind="ring", id=ring))
        for ring in rings
    ]
    priorities = tuple(
        Priority(action=action, because="", owner="hr", horizon="plan", findings=()) for action in ("one", "two")
    )
    write = Presenter(report=replace(report, sequence=steps, priorities=priorities), wording=Wording("en"))
    assert [_number(write, each) for each in about] == [str(3 + place) for place in range(len(rings))]
    assert [_number(write, replace(first, recommendation=each)) for each in ("one", "two")] == ["1", "2"]
    assert _number(write, replace(about[0], code="LD104")) is None


def test_named_values_are_shown_where_no_value_was_rated(hospital: dict[str, Section]) -> None:
    report = analyze(str(HOSPITAL))
    assert report.values is not None
    assert isinstance(report.values.organization, ValueGroup)
    unrated = replace(report.values, organization=replace(report.values.organization, values=()))
    told = section(replace(report, values=unrated), "values")
    assert report.values.named[0].name in told
    assert "→" in texts(hospital["values"])
    assert "→" not in told


@pytest.mark.parametrize(("other", "named"), [("unknown", "Surgery"), ("open", "Surgery (safety)")])
def test_a_reason_names_the_gates_unless_it_is_that_of_all(other: str, named: str) -> None:
    write: Any = SimpleNamespace(
        wording=SimpleNamespace(listing=", ".join), say=lambda key, group, reason: group, because=lambda reason: reason
    )
    gates = [
        SimpleNamespace(title=title, state=state, reason="few-respondents")
        for title, state in (("safety", "unknown"), ("time", other))
    ]
    group: Any = SimpleNamespace(name="Surgery", suppressed=None, gates=gates)
    assert next(_gate_reasons(write, (group,))) == named
