"""Single sentences and cells: what they say of a report, and that they say it where it belongs."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from leaddev.analysis import analyze
from leaddev.present.blocks import Section, Table
from leaddev.present.document import sections_of
from leaddev.present.statement import LIMITS
from leaddev.report import GroupScore, Report
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


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
def test_the_file_of_answers_is_named_where_its_holder_is(language: str) -> None:
    found = statement(str(HOSPITAL), language)
    assert found.collected.files
    named = Wording(language).say("statement.holder.files", files=", ".join(found.collected.files))
    limits = [each for section in sections_of(found) for each in inside(section) if isinstance(each, str)]
    (told,) = (each for each in limits if named in each)
    assert told.startswith(Wording(language).say("statement.limit.holder"))
    assert LIMITS.index("holder") == 0
