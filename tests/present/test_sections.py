"""What a report says, as data: text with roles and nothing of a medium, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from msgspec import Struct

from leaddev.analysis import Options, analyze
from leaddev.present.blocks import Bars, Block, Mark, Paragraph, Role, Section, Table, Words
from leaddev.present.document import SECTIONS, sections_of
from leaddev.report import Report
from leaddev.wording import LANGUAGES
from present.sample_report import bare_report, hostile_report, sample_report
from surveys import HOSPITAL

DRAWN = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉█─│┌┐\x1b\n\t"


@pytest.fixture(scope="module", params=LANGUAGES)
def hospital(request: pytest.FixtureRequest) -> Report:
    return analyze(str(HOSPITAL), Options(language=request.param))


def inside(value: Any) -> Iterator[Any]:
    """A value and all that it holds."""
    yield value
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from inside(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from inside(each)


def tables(section: Section) -> list[Table]:
    return [each for each in inside(section) if isinstance(each, Table)]


def test_sections_hold_text_with_roles_and_nothing_that_is_drawn(hospital: Report) -> None:
    for section in sections_of(hospital, "profession"):
        for each in inside(section):
            if isinstance(each, str):
                assert not set(each) & set(DRAWN), section.id
            if isinstance(each, Words | Paragraph):
                assert each.role in get_args(Role)
            if isinstance(each, Paragraph):
                assert each.mark in get_args(Mark)


def test_every_section_has_a_title_and_the_order_of_the_list(hospital: Report) -> None:
    made = list(sections_of(hospital, "profession"))
    assert [section.id for section in made] == [topic for _, topic, _ in SECTIONS]
    assert all(section.title for section in made)
    assert len({section.title for section in made}) == len(made)


def test_what_is_not_in_the_report_has_no_section() -> None:
    always = {"header", "verdict", "rings", "findings", "ways", "quality", "thresholds"}
    assert {section.id for section in sections_of(bare_report())} <= always
    assert not {"leadership", "values", "split"} & {section.id for section in sections_of(sample_report())}
    (split,) = (section for section in sections_of(sample_report(), "shoe size") if section.id == "split")
    assert "shoe size" in str(split.blocks)


def test_what_stands_instead_has_the_same_rows_and_says_less(hospital: Report) -> None:
    narrowed = set()
    for section in sections_of(hospital, "profession"):
        for table in tables(section):
            assert all(len(row.cells) in (1, len(table.columns)) for row in table.rows), table.id
            for narrower in table.instead or ():
                if isinstance(narrower, Table):
                    narrowed.add(table.id)
                    assert len(narrower.rows) == len(table.rows)
                    assert _length(narrower) <= _length(table)
                    assert (narrower.id, narrower.caption) == (table.id, table.caption)
    assert narrowed == {"aspects", "groups", "items", "preconditions", "reliability", "values"}


def _length(table: Table) -> int:
    return sum(len(words.text) for row in table.rows for words in row.cells) + sum(len(c.title) for c in table.columns)


@pytest.mark.parametrize("report", [sample_report(), hostile_report()], ids=["sample", "hostile"])
def test_bars_have_a_cell_and_a_share_for_each_name(report: Report) -> None:
    (bars,) = (each for section in sections_of(report) for each in section.blocks if isinstance(each, Bars))
    for column in bars.columns:
        assert len(column.cells) == len(bars.names)
        assert len(column.shares) in (0, len(bars.names))
    places = [column.place for column in bars.columns if not column.optional]
    assert len(set(places)) == len(places)


def test_there_are_few_kinds_of_block() -> None:
    assert len(get_args(Block)) <= 8
