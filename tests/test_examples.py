"""The shipped examples: their figures computed again from the raw files, their story, the same bytes each time."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from statistics import fmean
from typing import Any

import pytest
import yaml
from openpyxl import load_workbook

from leaddev.pipeline import analyze
from leaddev.report import GroupScore, HiddenGroup, Report
from surveys import HOSPITAL, ROOT, TINY

RINGS = ("knowledge", "skill", "dialogue", "values", "personality")
TAUGHT, LIVED = RINGS[:2], RINGS[2:4]


@cache
def hospital() -> Report:
    return analyze(str(HOSPITAL))


@cache
def tiny() -> Report:
    return analyze(str(TINY))


# --- the figures again, respondent by respondent ----------------------------------------------------------------------


@dataclass(frozen=True)
class Respondent:
    """Mean level and importance per ring on 0-1, over the items answered; pairs only where both were."""

    stratum: str
    level: dict[str, float]
    importance: dict[str, float]
    gap: dict[str, float]


def reversed_items(model: str) -> set[str]:
    document = yaml.safe_load((ROOT / "models" / f"{model}.yaml").read_text(encoding="utf-8"))
    return {item["id"] for ring in document["rings"] for item in ring["items"] if item.get("reversed")}


def ring_items(model: str) -> dict[str, list[str]]:
    document = yaml.safe_load((ROOT / "models" / f"{model}.yaml").read_text(encoding="utf-8"))
    return {ring["id"]: [item["id"] for item in ring["items"]] for ring in document["rings"]}


def respondent(
    row: Mapping[str, str], stratum: str, items: Mapping[str, Sequence[str]], turned: set[str]
) -> Respondent:
    level, importance, gap = {}, {}, {}
    for ring, codes in items.items():
        rated = {code: (int(row[code]) - 1) / 4 for code in codes if row[code].isdigit()}
        rated = {code: 1 - value if code in turned else value for code, value in rated.items()}
        wanted = {code: (int(row[f"{code}imp"]) - 1) / 4 for code in codes if row[f"{code}imp"].isdigit()}
        both = [code for code in codes if code in rated and code in wanted]
        if rated:
            level[ring] = fmean(rated.values())
        if both:
            importance[ring] = fmean(wanted[code] for code in both)
            gap[ring] = importance[ring] - fmean(rated[code] for code in both)
    return Respondent(stratum, level, importance, gap)


def weighted(
    people: Sequence[Respondent], part: str, ring: str, headcounts: Mapping[str, int], *, positive: bool = False
) -> float:
    """Mean over those who answered, every respondent weighted by headcount over answers of the own unit."""
    answered = {unit: sum(person.stratum == unit for person in people) for unit in headcounts}
    total = weights = 0.0
    for person in people:
        values = getattr(person, part)
        if ring in values and headcounts[person.stratum]:
            weight = headcounts[person.stratum] / answered[person.stratum]
            total += weight * (max(values[ring], 0.0) if positive else values[ring])
            weights += weight
    return total / weights


def need_masses(people: Sequence[Respondent], headcounts: Mapping[str, int]) -> dict[str, float]:
    return {
        ring: weighted(people, "importance", ring, headcounts)
        * weighted(people, "gap", ring, headcounts, positive=True)
        for ring in RINGS
    }


def share(amounts: Mapping[str, float], rings: Sequence[str], among: Sequence[str]) -> float:
    return sum(amounts[ring] for ring in rings) / sum(amounts[ring] for ring in among)


REST = "the units of surgery that are not shown by themselves, which weigh as one"


@cache
def hospital_people() -> tuple[tuple[Respondent, ...], dict[str, int], dict[str, str]]:
    """Respondents, people per stratum (who work directly in a unit), and the name of each unit."""
    survey = yaml.safe_load(HOSPITAL.read_text(encoding="utf-8"))
    headcounts: dict[str, int] = {}
    names: dict[str, str] = {}

    def walk(unit: dict[str, Any]) -> None:
        below = unit.get("units", [])
        headcounts[unit["name"]] = unit["headcount"] - sum(child["headcount"] for child in below)
        names[unit["id"]] = unit["name"]
        for child in below:
            walk(child)

    for unit in survey["units"]:
        walk(unit)
    with (HOSPITAL.parent / "responses.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    items, turned = ring_items("leadership-circle"), reversed_items("leadership-circle")
    rest = {names[unit]: REST for unit in ("operating-rooms", "sterile-supply", "recovery")}
    headcounts[REST] = sum(headcounts.pop(unit) for unit in rest)
    people = tuple(respondent(row, rest.get(row["Department"], row["Department"]), items, turned) for row in rows)
    return people, headcounts, names


@cache
def hospital_hours() -> tuple[dict[str, float], dict[str, float]]:
    """Person-hours per ring, chosen and mandatory."""
    book = load_workbook(HOSPITAL.parent / "training-2026.xlsx")
    rows = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    book.close()
    first = next(number for number, row in enumerate(rows) if "Course" in row)
    heading = [str(cell) for cell in rows[first]]
    chosen, mandatory = dict.fromkeys(RINGS, 0.0), dict.fromkeys(RINGS, 0.0)
    for cells in rows[first + 1 :]:
        row = dict(zip(heading, cells, strict=False))
        if not row["Ring"] or row["Hours per person"] is None or row["Attendees"] is None:
            continue
        amounts = mandatory if str(row["Mandatory"] or "").strip().casefold() in ("yes", "x", "true", "1") else chosen
        for part in str(row["Ring"]).casefold().split(";"):
            words = part.split()
            weight = float(words[1]) if len(words) > 1 else 1.0
            amounts[words[0]] += weight * float(row["Hours per person"]) * float(row["Attendees"])
    return chosen, mandatory


def test_need_and_excess_of_the_hospital() -> None:
    people, headcounts, _ = hospital_people()
    needs, (hours, _) = need_masses(people, headcounts), hospital_hours()
    balance = hospital().balance
    sides = (*TAUGHT, *LIVED)
    needed, invested = share(needs, TAUGHT, sides), share(hours, TAUGHT, sides)
    assert balance.needed_share.estimate == round(needed, 3)
    assert balance.invested_share.estimate == round(invested, 3)
    assert balance.excess.estimate == round(invested - needed, 3)
    for ring in balance.rings:
        need, spent = share(needs, [ring.ring], RINGS), share(hours, [ring.ring], RINGS)
        assert (ring.needed_share, ring.invested_share) == (round(need, 3), round(spent, 3))
        assert ring.ratio.estimate == round(spent / need, 2)
    moved = sum(abs(share(hours, [ring], RINGS) - share(needs, [ring], RINGS)) for ring in RINGS) / 2
    assert balance.to_move.share == round(moved, 3)
    assert balance.to_move.amount == pytest.approx(moved * sum(hours.values()), abs=0.06)


def test_hours_of_the_hospital() -> None:
    investment = hospital().investment
    assert investment is not None
    hours, mandatory = hospital_hours()
    assert {row.ring: row.hours for row in investment.rings} == {ring: round(hours[ring], 2) for ring in RINGS}
    assert {row.ring: row.mandatory_hours for row in investment.rings} == {
        ring: round(mandatory[ring], 2) for ring in RINGS
    }


def test_scores_of_the_whole_hospital_weigh_units_by_headcount() -> None:
    people, headcounts, _ = hospital_people()
    own = hospital().scores.organization
    assert isinstance(own, GroupScore)
    assert (own.n, own.headcount) == (len(people), sum(headcounts.values())) == (412, 611)
    for ring in own.rings:
        level = weighted(people, "level", ring.ring, headcounts)
        importance = weighted(people, "importance", ring.ring, headcounts)
        gap = weighted(people, "gap", ring.ring, headcounts)
        assert ring.level.estimate == round(100 * level, 1)
        assert ring.importance.estimate == round(100 * importance, 1)
        assert ring.need.estimate == round(100 * importance * gap, 1)


@pytest.mark.parametrize("unit", ["emergency", "cardiology", "cleaning"])
def test_scores_of_a_unit_are_plain_means(unit: str) -> None:
    people, _, names = hospital_people()
    inside = [person for person in people if person.stratum == names[unit]]
    group = next(group for group in hospital().scores.units if group.id == unit)
    assert isinstance(group, GroupScore)
    assert group.n == len(inside)
    for ring in group.rings:
        level = fmean(person.level[ring.ring] for person in inside if ring.ring in person.level)
        assert ring.level.estimate == round(100 * level, 1)
        positive = [max(person.gap[ring.ring], 0) for person in inside if ring.ring in person.gap]
        importance = fmean(person.importance[ring.ring] for person in inside if ring.ring in person.importance)
        assert ring.need_positive.estimate == round(100 * importance * fmean(positive), 1)
        shown = fmean(value > 1e-12 for value in positive)
        assert ring.need_prevalence.estimate == round(shown, 3)


def test_need_and_excess_of_the_care_home() -> None:
    survey = yaml.safe_load(TINY.read_text(encoding="utf-8"))
    model = survey["model"]
    rows = list(csv.DictReader(StringIO(survey["responses"]["csv"])))
    items, turned = ring_items(model), reversed_items(model)
    people = [respondent(row, row["unit"], items, turned) for row in rows]
    needs = need_masses(people, {unit["id"]: unit["headcount"] for unit in survey["units"]})
    hours = dict.fromkeys(RINGS, 0.0)
    for programme in survey["training"]["programmes"]:
        if not programme.get("mandatory"):
            for ring, weight in programme["rings"].items():
                hours[ring] += weight * programme["hours"] * programme["participants"]
    balance, sides = tiny().balance, (*TAUGHT, *LIVED)
    needed, invested = share(needs, TAUGHT, sides), share(hours, TAUGHT, sides)
    assert balance.needed_share.estimate == round(needed, 3)
    assert balance.invested_share.estimate == round(invested, 3)
    assert balance.excess.estimate == round(invested - needed, 3)


# --- the story --------------------------------------------------------------------------------------------------------


def test_the_verdict_of_the_hospital() -> None:
    report = hospital()
    balance = report.balance
    assert balance.verdict == "taught-heavy"
    assert balance.holds_under.held == balance.holds_under.tried > 4
    assert balance.excess.low is not None
    assert balance.excess.low > 0.3
    codes = {finding.code for finding in report.findings}
    assert {"LD101", "LD106", "LD505"} <= codes
    assert report.findings[0].severity == "high"
    assert 1 <= len(report.priorities) <= 3


def test_two_units_are_too_small_and_two_more_protect_them() -> None:
    hidden = [group for group in hospital().scores.units if isinstance(group, HiddenGroup)]
    assert {group.id for group in hidden if group.suppressed == "small-group"} == {"sterile-supply", "recovery"}
    assert hospital().confidentiality.hidden_groups >= len(hidden)


def test_the_divided_unit_is_the_emergency_department() -> None:
    divided = [
        finding
        for finding in hospital().findings
        if finding.code == "LD505" and finding.where.name == "Emergency" and finding.evidence["ring"] == "values"
    ]
    assert len(divided) == 1


def test_who_clicked_through_is_noticed() -> None:
    careless = hospital().quality.careless
    assert careless is not None
    assert careless.flagged is not None
    assert 14 <= careless.flagged <= 20
    assert careless.excess_without is not None


# --- the same bytes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("example", [TINY, HOSPITAL], ids=["tiny", "st-elsewhere"])
def test_the_same_bytes_each_time(example: Path) -> None:
    def run(seed: str) -> bytes:
        return subprocess.run(
            [sys.executable, "-W", "error", "-m", "leaddev", "analyze", str(example), "--format", "json"],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout

    first = run("1")
    assert first == run("2")
    assert json.loads(first)["balance"]["verdict"] == "taught-heavy"
