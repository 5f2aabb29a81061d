"""The publication record: what may join it, what is refused, what is replaced, what is a survey of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from leaddev.record import (
    Basis,
    Record,
    RecordError,
    conflicts,
    difference,
    read_record,
    record_path,
    record_text,
    records_beside,
    with_reports,
)

BASIS = Basis(
    answers_file="answers.csv",
    answers="a" * 64,
    minimum_group=10,
    exclude_careless=False,
    units=("ward", "home"),
    splits={"job": ("nurse", "doctor")},
    asked=("k1", "k1imp"),
    definitions="d" * 64,
    leaddev="1.0",
)
OTHER: dict[str, Any] = {
    "answers": "b" * 64,
    "exclude_careless": True,
    "minimum_group": 12,
    "units": ("ward", "home", "office"),
    "splits": {"site": ("north", "south")},
    "asked": ("k1",),
    "definitions": "e" * 64,
    "leaddev": "1.1",
}
TOLD = {
    "answers": "rests on other answers",
    "exclude_careless": "keeps careless answers",
    "minimum_group": "has a minimum group of 10",
    "units": "has other units",
    "splits": "divides people in other ways",
    "asked": "is about other questions",
    "definitions": "has another model, other names, headcounts or columns",
    "leaddev": "was made by leaddev 1.0, which may choose other groups",
}
EMPTY = Record(Path("survey.publications.json"))
BESIDE = Record(Path("second.publications.json"))


def other(*names: str, **changes: Any) -> Basis:
    """A basis that differs in some things."""
    return replace(BASIS, **{name: OTHER[name] for name in names}, **changes)


def published(*records: Record, basis: Basis = BASIS, reports: tuple[str, ...] = ("a.json",)) -> list[Record]:
    """All records after a report."""
    return after(list(records or (EMPTY,)), basis, reports=reports)


def after(
    records: list[Record], basis: Basis, choice: Any = None, reports: tuple[str, ...] = ("b.json",)
) -> list[Record]:
    written = {record.path: record for record in with_reports(records, basis, reports, choice)[0]}
    return [written.get(record.path, record) for record in records]


def entries(record: Record) -> list[tuple[int, int, bool]]:
    """Number, round and whether it is withdrawn."""
    return [(each.number, each.round, each.withdrawn) for each in record.publications]


def test_every_part_of_a_basis_is_compared() -> None:
    assert set(OTHER) == set(TOLD) == {*Basis.__struct_fields__} - {"answers_file"}


def test_the_first_report_starts_the_record() -> None:
    changed, number = with_reports([EMPTY], BASIS, ["a.json", "a.txt"], None)
    assert number == 1
    assert entries(changed[0]) == [(1, 1, False)]
    assert changed[0].publications[0].reports == ("a.json", "a.txt")
    assert changed[0].publications[0].basis == BASIS


def test_more_reports_of_the_same_answers_are_one_publication() -> None:
    (record,) = published()
    changed, number = with_reports([record], replace(BASIS, answers_file="renamed.csv"), ["b.json", "a.json"], None)
    assert (entries(changed[0]), number) == ([(1, 1, False)], 1)
    assert changed[0].publications[0].reports == ("a.json", "b.json")
    assert with_reports([record], BASIS, ["a.json"], None) == ((), 1)
    assert with_reports([record], BASIS, ["a.json"], "replace") == ((), 1)
    assert with_reports([record], BASIS, ["a.json"], "new-round") == ((), 1)


@pytest.mark.parametrize("name", OTHER)
def test_what_differs_is_refused_until_it_replaces(name: str) -> None:
    records = published()
    with pytest.raises(
        RecordError, match=f"^publication 1 in survey.publications.json {TOLD[name]}, .* --replace"
    ) as no:
        with_reports(records, other(name), ["b.json"], None)
    assert ("--new-round" in str(no.value)) is (name == "answers")
    assert difference(records, other(name)) == f"publication 1 in survey.publications.json {TOLD[name]}"
    (record,) = after(records, other(name), "replace")
    assert entries(record) == [(1, 1, True), (2, 1, False)]
    assert record.publications[0] == replace(records[0].publications[0], withdrawn=True)
    assert difference([record], other(name)) is None


def test_careless_answers_are_told_as_they_were_treated() -> None:
    records = published(basis=other("exclude_careless"))
    assert difference(records, BASIS) == "publication 1 in survey.publications.json leaves careless answers out"


def test_a_withdrawn_report_does_not_come_back_by_itself() -> None:
    records = after(published(), other("splits"), "replace")
    with pytest.raises(RecordError, match=r"publication 2"):
        with_reports(records, BASIS, ["a.json"], None)
    assert entries(after(records, BASIS, "replace")[0]) == [(1, 1, True), (2, 1, True), (3, 1, False)]


def test_a_survey_of_its_own_leaves_the_earlier_report_in_force() -> None:
    (record,) = after(published(), other("answers"), "new-round")
    assert entries(record) == [(1, 1, False), (2, 2, False)]
    assert not conflicts([record], BASIS)
    assert not conflicts([record], other("answers"))


def test_other_answers_are_those_of_the_latest_survey() -> None:
    records = after(published(), other("answers"), "new-round")
    late = other(answers="c" * 64)
    assert [each.number for _, each in conflicts(records, late)] == [2]
    assert entries(after(records, late, "replace")[0]) == [(1, 1, False), (2, 2, True), (3, 2, False)]
    assert entries(after(records, late, "new-round")[0]) == [(1, 1, False), (2, 2, False), (3, 3, False)]


def test_the_same_answers_belong_to_the_round_that_they_came_from() -> None:
    records = after(published(), other("answers"), "new-round")
    assert [each.number for _, each in conflicts(records, other("splits"))] == [1]
    assert entries(after(records, other("splits"), "replace")[0]) == [(1, 1, True), (2, 2, False), (3, 1, False)]


def test_known_answers_are_no_survey_of_their_own() -> None:
    records = published()
    with pytest.raises(RecordError, match=r"publication 1 .* rests on these answers"):
        with_reports(records, other("splits"), ["b.json"], "new-round")
    records = after(records, other("answers"), "replace")
    with pytest.raises(RecordError, match=r"publication 1 .* rests on these answers"):
        with_reports(records, other("splits"), ["b.json"], "new-round")


@pytest.mark.parametrize("choice", [None, "replace", "new-round"])
def test_smaller_groups_are_refused_whatever_is_chosen(choice: Any) -> None:
    smaller = other("answers", minimum_group=9)
    for records in (published(), after(published(), other("answers"), "replace")):
        with pytest.raises(RecordError, match=r"publication . .* minimum group of 10, and a report with 9 would tell"):
            with_reports(records, smaller, ["b.json"], choice)


def test_a_larger_minimum_becomes_the_least() -> None:
    records = after(published(), other("minimum_group"), "replace")
    with pytest.raises(RecordError, match=r"publication 2 .* minimum group of 12"):
        with_reports(records, BASIS, ["b.json"], "replace")


def test_records_beside_count_where_the_answers_are_the_same_or_their_file_is() -> None:
    beside = replace(published()[0], path=BESIDE.path)
    for same in (other("splits", answers_file="copy.csv"), other("answers")):
        with pytest.raises(RecordError, match=r"^publication 1 in second\.publications\.json "):
            with_reports([EMPTY, beside], same, ["b.json"], None)
        own, withdrawn = after([EMPTY, beside], same, "replace")
        assert (entries(own), entries(withdrawn)) == ([(1, 1, False)], [(1, 1, True)])
    unrelated = other("answers", answers_file="others.csv", minimum_group=5)
    assert not conflicts([EMPTY, beside], unrelated)
    assert with_reports([EMPTY, beside], unrelated, ["b.json"], None)[1] == 1
    inside = replace(BASIS, answers_file=None)
    beside = replace(published(basis=inside)[0], path=BESIDE.path)
    assert not conflicts([EMPTY, beside], replace(inside, answers="b" * 64))
    assert conflicts([EMPTY, beside], replace(inside, splits={}))


def test_one_publication_of_two_survey_files_is_in_both_records() -> None:
    beside = replace(published()[0], path=BESIDE.path)
    own, unchanged = after([EMPTY, beside], BASIS)
    assert (entries(own), unchanged) == ([(1, 1, False)], beside)


def test_a_round_follows_what_stays_in_force() -> None:
    """The record is about answers that only a record beside it replaces."""
    beside = replace(published(basis=other("answers"))[0], path=BESIDE.path)
    own = published()[0]
    both = after([own, beside], other("answers", "splits"), "replace")
    assert entries(both[0]) == [(1, 1, False), (2, 2, False)]
    assert entries(both[1]) == [(1, 1, True)]


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = record_path(str(tmp_path / "survey.yaml"))
    assert path == tmp_path / "survey.publications.json"
    assert read_record(path) == Record(path)
    (record,) = after(after([Record(path)], BASIS, reports=("n\u00e9\u202e.json",)), other("answers"), "new-round")
    text = record_text(record)
    assert text.isascii()
    assert text == record_text(record)
    path.write_text(text, encoding="ascii")
    assert read_record(path) == record


def test_records_beside_a_survey_file(tmp_path: Path) -> None:
    for name in ("b", "a", "survey"):
        path = tmp_path / f"{name}.publications.json"
        path.write_text(record_text(published(Record(path))[0]), encoding="ascii")
    (tmp_path / "notes.json").write_text("{}", encoding="ascii")
    found = records_beside(str(tmp_path / "survey.yaml"))
    assert [record.path.name[0] for record in found] == ["s", "a", "b"]
    with pytest.raises(RecordError, match="cannot be read"):
        records_beside(str(tmp_path / "nowhere" / "survey.yaml"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"schema": "leaddev/publications/2", "publications": []}',
        b'{"schema": "leaddev/publications/1"}',
        b'{"schema": "leaddev/publications/1", "publications": [], "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b"\xff\xfe",
    ],
    ids=["empty", "half", "list", "later", "without", "deep", "bytes"],
)
def test_a_record_that_is_none(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "survey.publications.json"
    path.write_bytes(content)
    with pytest.raises(RecordError, match="is no publication record"):
        read_record(path)


def test_a_record_that_lacks_a_publication_or_is_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "survey.publications.json"
    (record,) = after(published(Record(path)), other("answers"), "replace")
    path.write_text(record_text(replace(record, publications=record.publications[1:])), encoding="ascii")
    with pytest.raises(RecordError, match="lacks publications"):
        read_record(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(RecordError, match="cannot be read"):
        read_record(path)
