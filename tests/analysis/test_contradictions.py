"""A report never contradicts itself: lists with odd hours, items turned twice, censuses. One small survey each."""

from __future__ import annotations

import csv
import json
import random
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from diagnosis.complaints import plain_model
from leaddev.analysis import Options
from leaddev.cli.app import app
from leaddev.report import GroupScore, Reason, Report
from leaddev.wording import LANGUAGES
from surveys import HOSPITAL, Row, answers, figures, report_of, survey_file, why


def in_need(n: int) -> list[Row]:
    """Answers that are below their importance everywhere."""
    return answers(n, level=(1, 3), importance=(4, 5))


def listed(*programmes: tuple[str, float | None], **more: Any) -> dict[str, Any]:
    """A training list of courses on one ring each, in total hours."""
    rows = [
        {"title": f"{ring} {number}", "rings": {ring: 1}} | ({} if hours is None else {"hours": hours})
        for number, (ring, hours) in enumerate(programmes)
    ]
    return {"programmes": [*rows, *more.get("others", [])]}


def sentences(report: Report) -> str:
    assert report.verdict is not None
    return " ".join(report.verdict.sentences).replace("\u00a0", " ")


# --- the training list ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "said"), [("en", "1,572 hours"), ("nl", "1.572 uren"), ("fr", "1 572 heures")])
def test_a_total_is_what_the_list_adds_up_to(tmp_path: Path, language: str, said: str) -> None:
    hours = [16.0 + number for number in range(40)]
    hours[0] += 1572 - sum(hours)
    training = listed(*(("knowledge" if number % 4 else "values", each) for number, each in enumerate(hours)))
    report = report_of(tmp_path, in_need(80), training=training, options=Options(language=language))
    assert report.investment is not None
    assert report.investment.total == report.balance.to_move.total == 1572
    assert said in sentences(report).replace("\u202f", " ")


def test_the_same_hours_in_one_row_or_ten_have_the_same_interval(tmp_path: Path) -> None:
    def mixed(rows: int) -> Report:
        shared = {"title": "Mixed", "rings": {"knowledge": 0.5, "values": 0.5}}
        others = [{**shared, "title": f"Mixed {number}", "hours": 30 / rows} for number in range(rows)]
        return report_of(tmp_path, in_need(60), training=listed(("skill", 30), ("values", 10), others=others))

    assert mixed(1).balance.excess == mixed(10).balance.excess
    assert mixed(1).balance.rings == mixed(10).balance.rings


def test_a_ring_for_which_nothing_was_chosen_has_no_interval(tmp_path: Path) -> None:
    report = report_of(tmp_path, in_need(80), training=listed(("knowledge", 30), ("skill", 10)))
    ring = report.balance.rings[-1]
    assert (ring.ratio.estimate, ring.ratio.low, ring.ratio.high) == (0, None, None)
    assert why(ring.ratio.reason) == "no chosen training goes here"
    assert ring.verdict == "under"
    assert [finding.where.id for finding in report.findings if finding.code == "LD104"] == ["values"]


def test_a_ring_whose_courses_have_no_amount_is_not_said_to_have_nothing(tmp_path: Path) -> None:
    report = report_of(tmp_path, in_need(80), training=listed(("knowledge", 30), ("skill", 10), ("values", None)))
    ring = report.balance.rings[-1]
    assert (ring.ratio.estimate, ring.ratio.reason) == (None, Reason("amount-unknown"))
    assert ring.verdict == "cannot-tell"
    assert not [finding for finding in report.findings if finding.code == "LD104"]


def test_mandatory_courses_without_a_ring_are_no_part_of_what_was_chosen(tmp_path: Path) -> None:
    others = [{"title": "Induction", "hours": 7, "mandatory": True}, {"title": "Summer day", "hours": 5}]
    training = listed(("knowledge", 30), ("values", 10), others=others)
    investment = report_of(tmp_path, in_need(80), training=training).investment
    assert investment is not None
    assert (investment.discretionary, investment.mandatory, investment.coverage.amount_without_ring) == (45, 7, 5)


@pytest.mark.parametrize(
    ("without", "said"),
    [
        (0.5, "Without a ring: 1 hour of what was chosen; compared: 40 hours."),
        (0.3, "Without a ring: 0.30 hours of what was chosen; compared: 40 hours. Differences before rounding."),
    ],
)
def test_what_is_compared_is_what_is_left_of_what_was_chosen(tmp_path: Path, without: float, said: str) -> None:
    training = listed(("knowledge", 30.4), ("values", 10), others=[{"title": "Summer day", "hours": without}])
    page = " ".join(run(survey_file(tmp_path, in_need(80), training=training), "--full").split())
    assert "Investment: 41 hours." in page
    assert said in page
    assert ("hours. Differences before rounding." in page) == said.endswith("rounding.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_would_move_stands_beside_a_verdict_in_line(tmp_path: Path, language: str) -> None:
    """The two sides follow the need while rings of one side do not: nothing may sound as if nothing had to move."""
    training = listed(("knowledge", 128), ("skill", 5), ("values", 67))
    options = Options(language=language)
    report = report_of(tmp_path, in_need(300), training=training, options=options)
    assert report.balance.verdict == "in-line"
    assert report.balance.to_move.distinguishable
    assert report.balance.to_move.amount is not None
    assert re.search(rf"{report.balance.to_move.amount:.0f} (hours|uren|heures)", sentences(report))
    (follows,) = [finding for finding in report.findings if finding.code == "LD109"]
    between = {"en": "between these two sides", "nl": "tussen deze twee kanten", "fr": "entre ces deux côtés"}
    assert between[language] in follows.statement


# --- answers ----------------------------------------------------------------------------------------------------------


def turned_twice(n: int, rings: str, turned: str, seed: int = 3) -> list[Row]:
    """Answers to three items a ring; in `turned` rings the second runs against the others."""
    chance = random.Random(seed)
    rows = []
    for _ in range(n):
        row = {}
        for ring in rings:
            level = chance.randint(1, 3)
            for place in "123":
                value = min(max(level + chance.choice((-1, 0, 0, 1)), 1), 4)
                row[f"{ring}{place}"] = str(5 - value if ring in turned and place == "2" else value)
                row[f"{ring}{place}imp"] = str(chance.choice((4, 5)))
        rows.append(row)
    return rows


@pytest.mark.parametrize(("turned", "certain"), [("", True), ("ab", False)])
def test_rings_whose_items_go_against_each_other_leave_nothing_certain(
    tmp_path: Path, turned: str, certain: bool
) -> None:
    """Items that the tool had turned already, and the model turns again."""
    model = plain_model(tmp_path, {ring: [f"{ring}{place}" for place in "123"] for ring in "ab"})
    rows = turned_twice(200, "ab", turned)
    report = report_of(tmp_path, rows, model=model, training=listed(("a", 90), ("b", 10)))
    reversed_items = [finding.where.id for finding in report.findings if finding.code == "LD504"]
    assert bool(reversed_items) is not certain
    if certain:
        assert report.balance.verdict == "taught-heavy"
    else:
        assert report.balance.verdict == "cannot-tell"  # both rings are unclear: nothing is compared
        assert {ring.need_verdict for ring in report.balance.rings} == {"unclear"}


def test_a_surplus_is_no_need_and_its_net_need_no_interval_without_a_width(tmp_path: Path) -> None:
    whole = report_of(tmp_path, answers(60, level=(4, 5), importance=(1, 3))).scores.organization
    assert isinstance(whole, GroupScore)
    for ring in whole.rings:
        assert ring.need.high is not None
        assert ring.need.high < 0
        assert (ring.need_net.estimate, ring.need_net.low, ring.need_net.high) == (0, None, None)


# --- a census ---------------------------------------------------------------------------------------------------------


def test_no_interval_of_a_census_is_without_a_width(tmp_path: Path) -> None:
    survey = census(tmp_path / "all")
    report = json.loads(run(survey, "--format", "json"))
    assert report["quality"]["response_rate"] == 1
    found = list(figures(report))
    assert all(figure["low"] != figure["high"] or figure["low"] is None for figure in found)
    for ring in report["scores"]["organization"]["rings"]:
        for name in ("level", "importance", "need", "need_positive", "need_raw", "need_net"):
            assert ring[name]["low"] < ring[name]["estimate"] < ring[name]["high"], name
    for language in LANGUAGES:
        page = run(survey, "--full", "--language", language).replace("\u00a0", " ")
        assert not re.search(r"\((\d[\d.,]*)( %)?( to | tot | à |–)\1( %)?\)", page)
        everybody = {"en": "Everybody answered", "nl": "Iedereen antwoordde", "fr": "Tout le monde a répondu"}
        assert everybody[language] in page


def census(folder: Path) -> Path:
    """The example, with as many staff in each unit as answered there."""
    shutil.copytree(HOSPITAL.parent, folder)
    survey = yaml.safe_load(HOSPITAL.read_text(encoding="utf-8"))
    with (folder / survey["responses"]["file"]).open(encoding="utf-8-sig") as file:
        answered = Counter(row["Department"] for row in csv.DictReader(file))

    def fill(unit: dict[str, Any]) -> int:
        unit["headcount"] = answered[unit["name"]] + sum(fill(below) for below in unit.get("units", ()))
        return int(unit["headcount"])

    survey["organization"]["headcount"] = sum(fill(unit) for unit in survey["units"])
    path = folder / HOSPITAL.name
    path.write_text(yaml.safe_dump(survey, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return path


def run(survey: Path, *options: str) -> str:
    result = CliRunner().invoke(app, ["analyze", str(survey), *options])
    assert result.exit_code == 0, result.output
    return result.stdout
