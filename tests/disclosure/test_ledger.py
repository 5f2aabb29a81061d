"""Every number that leaves is a row, and a report with a row that is not proved to be safe is refused."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest
from msgspec.structs import replace

from leaddev import analysis
from leaddev.analysis import Options, analyze
from leaddev.cli.entry import run
from leaddev.disclosure import ledger
from leaddev.disclosure.alike import NOTHING, Withheld
from leaddev.disclosure.counts import _Counts
from leaddev.disclosure.ledger import NotProvedSafeError, Row, _is_text, _placed, audit, rows
from leaddev.disclosure.publication import Published
from leaddev.errors import ExitCode
from leaddev.media.json import to_json
from leaddev.report import Figure, GroupScore, Report, RespectReport
from leaddev.sums.blocks import ASPECTS, RINGS, VALUES
from present.sample_report import sample_report
from surveys import HOSPITAL, TINY, answers, survey_file

NOT_FROM_ANSWERS = re.compile(
    r"inputs|organization\.|model\.|investment\.|need\.|confidentiality\.|quality\.(headcount|training_list)"
    r"|.*\.(confidence|depth|headcount|values\.(needed|least_share|response_share|threshold|items))"
    r"|quality\.(reliability\.items|unit_differences\.units|.*reason\.values\..*)|.*gates\.threshold"
    r"|preconditions\.blocked\..*|symptoms\.keys|symptoms\.associations.*"
    r"|balance\.(to_move\.total|rings\.invested_share|invested_share\..*|wrong_units\.known_share"
    r"|about\.staff.*|specifications\.(count|compared|choices\.moves|points\.count|decisive\.moves))"
    r"|intentions\.(intended|invested)_share"
)
"""Places of numbers that are known without any answer, as a reader of the JSON finds them."""


@cache
def published_of(path: Path, unit: str | None = None) -> tuple[Report, Mapping[str, Published]]:
    """A report, and what was proved for it."""
    seen: list[tuple[Report, Mapping[str, Published]]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(analysis, "audit", lambda report, published: seen.append((report, published)))
        analyze(str(path), Options(unit=unit))
    return seen[0]


def numbers(value: Any, path: str = "") -> Iterator[tuple[str, float]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from numbers(each, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for each in value:
            yield from numbers(each, path)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield path, value


@pytest.mark.parametrize(("path", "unit"), [(TINY, None), (HOSPITAL, None), (HOSPITAL, "surgery")])
def test_every_number_of_the_json_is_in_the_ledger(path: Path, unit: str | None) -> None:
    report, _ = published_of(path, unit)
    said = [
        (place, number) for place, number in numbers(json.loads(to_json(report))) if not NOT_FROM_ANSWERS.match(place)
    ]
    missing = Counter(number for _, number in said) - Counter(row.value for row in rows(report))
    assert not missing, {place for place, number in said if number in missing}
    assert len(said) > 100


def test_what_is_published_passes() -> None:
    for path, unit in ((TINY, None), (HOSPITAL, None), (HOSPITAL, "surgery")):
        audit(*published_of(path, unit))


def without(published: Published, group: str) -> Published:
    """What would have been proved had the group been hidden."""
    cells = tuple(cell for cell in published.tree.cells if cell.id != group)
    parts = {
        split: replace(each, cells=tuple(cell for cell in each.cells if cell.id != group))
        for split, each in published.splits.items()
    }
    return replace(published, tree=replace(published.tree, cells=cells), splits=parts)


@pytest.mark.parametrize(
    ("block", "group"),
    [
        (RINGS, "surgery"),
        (RINGS, "organization"),
        (ASPECTS, "surgery"),
        (VALUES, "surgery"),
        (RINGS, "profession/nurse"),
        (VALUES, "profession/nurse"),
        (ASPECTS, "leaders/leader"),
        (ASPECTS, "leaders/staff"),
    ],
)
def test_a_number_of_a_group_that_is_not_proved_is_refused(block: str, group: str) -> None:
    report, published = published_of(HOSPITAL)
    group = next(name for name in _names(published[block]) if name.replace(":", "/").replace("=", "/") == group)
    with pytest.raises(NotProvedSafeError, match=re.escape(f"of the group `{group}` is not proved")):
        audit(report, {**published, block: without(published[block], group)})


def _names(published: Published) -> set[str]:
    return {cell.id for each in (published.tree, *published.splits.values()) for cell in each.cells}


@pytest.mark.parametrize(
    ("block", "figure"),
    [
        (RINGS, ("knowledge", "level")),
        (RINGS, ("knowledge", "importance")),
        (ASPECTS, ("gate:safety", "mean")),
        (ASPECTS, ("leadership:shared", "mean")),
        (VALUES, ("lived:respect", "mean")),
        (VALUES, ("natural:respect", "mean")),
    ],
)
@pytest.mark.parametrize("is_split", [False, True])
def test_a_figure_that_people_who_are_alike_would_be_given_away_by_is_refused(
    block: str, figure: tuple[str, str], is_split: bool
) -> None:
    report, published = published_of(HOSPITAL)
    hidden = frozenset({figure})
    withheld = Withheld({}, hidden) if is_split else Withheld({"surgery": hidden}, frozenset())
    if is_split and figure == ("gate:safety", "mean"):
        pytest.skip("gates are not shown of the groups of a split")
    with pytest.raises(NotProvedSafeError, match="is withheld"):
        audit(report, {**published, block: replace(published[block], withheld=withheld)})


def _with_count(report: Report, count: Callable[[int, int], int]) -> Report:
    """The report with another number of people behind the level of the first ring; from all, and the minimum."""
    own = report.scores.organization
    assert isinstance(own, GroupScore)
    first, *others = own.rings
    n = count(own.n, report.confidentiality.minimum_group)
    changed = replace(own, rings=(replace(first, level=replace(first.level, n=n)), *others))
    return replace(report, scores=replace(report.scores, organization=changed))


@pytest.mark.parametrize("count", [lambda n, k: k - 1, lambda n, k: 1, lambda n, k: n - 1, lambda n, k: n - k + 1])
def test_a_count_of_too_few_is_refused(count: Callable[[int, int], int]) -> None:
    report, published = published_of(HOSPITAL)
    with pytest.raises(NotProvedSafeError, match="`organization` tell of too few"):
        audit(_with_count(report, count), published)


@pytest.mark.parametrize("count", [lambda n, k: k, lambda n, k: n - k, lambda n, k: n, lambda n, k: 0])
def test_a_count_of_nobody_or_enough_passes(count: Callable[[int, int], int]) -> None:
    report, published = published_of(HOSPITAL)
    audit(_with_count(report, count), published)


def test_shares_of_people_are_not_told_where_too_few_would_be_left_over(tmp_path: Path) -> None:
    """The whole less a unit would else tell the share of few: of 30 and 20 people that of ten, with a minimum of 10."""
    units = [{"id": "a"}, {"id": "b"}]
    for size, is_told in ((10, False), (20, True)):
        rows = answers(20 + size, unit=["a"])
        for row in rows[20:]:
            row["unit"] = "b"
        path = survey_file(tmp_path, rows, units=units, confidentiality={"minimum_group": 10})
        report, published = published_of(path)
        published_of.cache_clear()
        assert published[RINGS].shares == ({"organization", "a", "b"} if is_told else {"organization"})
        assert any(_splits(report)) is is_told
        own = published_of(path, "a")[0]
        published_of.cache_clear()
        assert any(item.shortfall is not None for item in own.items) is is_told


def _splits(report: Report) -> Iterator[bool]:
    """Whether the shares of low, middle and high answers are told, of each unit and ring."""
    for unit in report.scores.units:
        assert isinstance(unit, GroupScore)
        yield from (ring.agreement is not None and ring.agreement.split is not None for ring in unit.rings)


def test_a_refused_report_is_an_internal_error_without_its_number(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing = ledger._Proof(frozenset({"elsewhere"}), frozenset(), NOTHING)
    monkeypatch.setattr(ledger, "_proof", lambda published: nothing)
    assert run(["analyze", str(TINY), "--format", "json"]) == ExitCode.INTERNAL
    out, err = capsys.readouterr()
    assert out == ""
    assert "is not proved to be safe" in err
    assert not re.search(r"\d", err.partition("NotProvedSafeError")[2])


def test_what_is_no_number_is_told_by_its_type() -> None:
    """Words of a report need no proof; whatever may be a number does."""
    assert [kind for kind in (str, bool, str | None, tuple[str, ...], Literal["a", "b"]) if not _is_text(kind)] == []
    numbers = (int, float, float | None, tuple[float, float] | None, tuple[int, ...], dict[str, int], Figure)
    assert [kind for kind in numbers if _is_text(kind)] == []


@pytest.fixture
def counting() -> _Counts:
    """Of a report of 412 people in which groups of 5 may be shown."""
    report = sample_report()
    return _Counts(replace(report, confidentiality=replace(report.confidentiality, minimum_group=5)))


def test_one_to_four_people_are_no_count_that_leaves(counting: _Counts) -> None:
    told = {count: counting._enough(count) for count in (None, 0, 1, 2, 4, 5, 6)}
    assert told == {None: None, 0: 0, 1: None, 2: None, 4: None, 5: 5, 6: 6}


@pytest.mark.parametrize(
    ("count", "stands"),
    [(0, True), (1, False), (4, False), (5, True), (15, True), (16, False), (19, False), (20, True)],
)
def test_neither_few_nor_all_but_few_are_told_of_a_group(counting: _Counts, count: int, stands: bool) -> None:
    assert counting._may_stand(count, 20) is stands
    assert not counting._may_stand(count, None)
    assert not counting._may_stand(None, 20)


def respect(own_group_answers: int | None) -> RespectReport:
    return RespectReport(split="profession", groups=(), cells=(), asymmetries=(), own_group_answers=own_group_answers)


@pytest.mark.parametrize(
    ("own", "told"), [(None, None), (0, 0), (1, None), (412, 412), (820, None), (819, 819), (824, 824), (417, 417)]
)
def test_answers_about_the_own_group_tell_of_no_few_who_left_them_out(
    counting: _Counts, own: int | None, told: int | None
) -> None:
    assert counting._respect(respect(own)).own_group_answers == told


@pytest.mark.parametrize(
    ("kind", "block", "group"), [("split", ledger.ALONE, "nurse"), ("unit", None, "nurse"), ("ring", None, "all")]
)
def test_a_finding_stands_in_the_group_that_it_is_about(kind: Any, block: str | None, group: str) -> None:
    (first, *_) = sample_report().findings
    finding = replace(first, where=replace(first.where, kind=kind, id="nurse"))
    assert _placed(finding, Row("rings", "all", "skill", "level", 0.0)) == Row(block, group, "", "", 0.0)
