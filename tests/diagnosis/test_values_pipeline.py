"""Values from files to the report: the planted story of the example, surveys that ask less, groups that stay hidden."""

from __future__ import annotations

import io
from pathlib import Path
from random import Random

import pytest

from leaddev.media.json import to_json
from leaddev.media.terminal import print_report
from leaddev.pipeline import analyze
from leaddev.report import NOT_ANSWERED, HiddenValueGroup, Report, ValueGroup, ValuesReport
from surveys import HOSPITAL, Row, answers, report_of

from .culture import VALUES_OF_SURVEY, asking_model, hospital

UNITS = [{"id": "ward", "name": "Ward"}, {"id": "lab", "name": "Lab"}, {"id": "desk", "name": "Desk"}]


def values_of(report: Report) -> ValuesReport:
    assert report.values is not None
    return report.values


def rated(n: int, *, seed: int = 1, **levels: tuple[int, int]) -> list[Row]:
    """Ring answers, and answers to questions on values between two numbers."""
    random = Random(seed)
    return [row | {code: str(random.randint(*ends)) for code, ends in levels.items()} for row in answers(n, seed=seed)]


def test_the_planted_story() -> None:
    values = values_of(hospital())
    assert isinstance(values.organization, ValueGroup)
    links = {score.value: score.broken_link for score in values.organization.values}
    assert links["respect"] == links["teamwork"] == "not-lived"
    assert links["openness"] == "not-natural"
    assert links["care"] == links["expertise"] == "none"
    assert values.profile_fit is not None
    assert values.limiting_share is not None
    assert values.limiting_share.estimate == pytest.approx(0.13, abs=0.01)
    assert values.named[0].value == "efficiency"
    assert values.overlap == pytest.approx(0.667)
    codes = [finding.code for finding in hospital().findings if finding.code.startswith("LD20")]
    assert codes.count("LD201") == 1
    assert {"LD203", "LD204"} < set(codes)
    assert not {"LD205", "LD208"} & set(codes)


def test_hidden_units_stay_hidden_and_the_numbers_are_those_of_the_report_on_the_unit() -> None:
    units = {unit.id: unit for unit in values_of(hospital()).units}
    assert isinstance(units["sterile-supply"], HiddenValueGroup)
    assert isinstance(units["cleaning"], ValueGroup)
    alone = values_of(hospital("cleaning"))
    assert isinstance(alone.organization, ValueGroup)
    assert [score.lived for score in alone.organization.values] == [score.lived for score in units["cleaning"].values]
    assert alone.splits == ()
    assert alone.named != values_of(hospital()).named


def test_not_asked_leaves_one_line(tmp_path: Path) -> None:
    report = report_of(tmp_path, answers(30))
    assert report.values is None
    assert sum("values" in line for line in report.not_concluded) == 1


def test_two_of_three_questions_still_tell_the_gap(tmp_path: Path) -> None:
    rows = rated(60, endorsedrespect=(4, 5), livedrespect=(1, 3), endorsedopenness=(3, 5), livedopenness=(3, 5))
    report = report_of(tmp_path, rows, values=VALUES_OF_SURVEY)
    group = values_of(report).organization
    assert isinstance(group, ValueGroup)
    assert [score.value for score in group.values] == ["respect", "openness"]
    assert [score.broken_link for score in group.values] == ["cannot-tell", "cannot-tell"]
    assert group.values[0].natural.estimate is None
    assert "LD201" in [finding.code for finding in report.findings]
    assert values_of(report).named == ()
    assert values_of(report).limiting_share is None


def test_values_that_were_only_named(tmp_path: Path) -> None:
    model = asking_model(tmp_path, named="Which values count here?")
    random = Random(4)
    rows = [
        row | {f"named{value['id']}": random.choice(["Yes", ""]) for value in VALUES_OF_SURVEY} for row in answers(60)
    ]
    values = values_of(report_of(tmp_path, rows, model=model, values=VALUES_OF_SURVEY))
    assert isinstance(values.organization, ValueGroup)
    assert values.organization.values == ()
    assert len(values.named) == 3
    assert values.limiting_share is not None
    assert values.overlap == 1.0


@pytest.mark.parametrize(("voters", "is_shown"), [(9, False), (10, True)])
def test_shares_need_twice_the_minimum_group(tmp_path: Path, voters: int, is_shown: bool) -> None:
    model = asking_model(tmp_path, named="Which values count here?", endorsed="{value}?")
    rows = [
        row | {"endorsedrespect": str(2 + number % 4), "namedrespect": "", "namedblame": "x" if number % 2 else ""}
        for number, row in enumerate(answers(40))
    ]
    for row in rows[:voters]:
        row["namedrespect"] = "x"
    for row in rows[voters:]:
        row["namedblame"] = ""
    values = VALUES_OF_SURVEY[::2]
    report = report_of(tmp_path, rows, model=model, values=values)
    assert bool(values_of(report).named) == is_shown
    assert any("Which values" in line for line in report.not_concluded) != is_shown
    assert isinstance(values_of(report).organization, ValueGroup)  # too few votes hide nothing else


def test_everybody_answers_the_same(tmp_path: Path) -> None:
    rows = rated(30, endorsedrespect=(5, 5), livedrespect=(1, 1))
    report = report_of(tmp_path, rows, values=VALUES_OF_SURVEY[:1])
    group = values_of(report).organization
    assert isinstance(group, ValueGroup)
    assert group.values[0].endorsed.estimate is group.values[0].lived.estimate is None
    assert group.values[0].broken_link == "cannot-tell"
    assert to_json(report)


def test_too_few_answers_to_one_question_hide_it_and_to_all_the_part(tmp_path: Path) -> None:
    rows = rated(30, endorsedrespect=(1, 5), livedrespect=(1, 5))
    for row in rows[4:]:
        row["livedrespect"] = ""
    group = values_of(report_of(tmp_path, rows, values=VALUES_OF_SURVEY[:1])).organization
    assert isinstance(group, ValueGroup)
    assert group.values[0].endorsed.estimate is not None
    assert (group.values[0].lived.reason, group.values[0].lived.n) == (NOT_ANSWERED, None)
    for row in rows[4:]:
        row["endorsedrespect"] = ""
    report = report_of(tmp_path, rows, values=VALUES_OF_SURVEY[:1])
    assert isinstance(values_of(report).organization, HiddenValueGroup)
    assert any("too few" in line for line in report.not_concluded)


def test_a_unit_where_a_value_is_lived_less(tmp_path: Path) -> None:
    rows = rated(90, endorsedrespect=(4, 5), livedrespect=(3, 5), endorsedopenness=(4, 5), livedopenness=(3, 5))
    for number, row in enumerate(rows):
        row["unit"] = UNITS[number % 3]["name"]
        if row["unit"] == "Lab":
            row["livedrespect"] = str(1 + number % 2)
    report = report_of(tmp_path, rows, values=VALUES_OF_SURVEY[:2], units=UNITS)
    marks = {
        (unit.id, score.value): score.lived_here
        for unit in values_of(report).units
        if isinstance(unit, ValueGroup)
        for score in unit.values
    }
    assert marks["lab", "respect"] == "less"
    assert marks["ward", "respect"] == marks["desk", "respect"] == "more"
    assert {mark for (_, value), mark in marks.items() if value == "openness"} == {None}


def test_the_same_input_gives_the_same_report() -> None:
    again = analyze(str(HOSPITAL))
    assert again.values == hospital().values
    assert again.respect == hospital().respect


def test_without_lived_values_no_unit_is_compared(tmp_path: Path) -> None:
    rows = rated(90, endorsedrespect=(4, 5))
    for number, row in enumerate(rows):
        row["unit"] = UNITS[number % 3]["name"]
    report = report_of(tmp_path, rows, values=VALUES_OF_SURVEY[:1], units=UNITS)
    said = io.StringIO()
    print_report(report, said, color=False)
    assert values_of(report).units
    assert "stands out" not in said.getvalue()
