"""What people who are all alike answered is not told, and does not follow from what is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from leaddev.media.json import as_document
from leaddev.pipeline import Options
from leaddev.report import WITHHELD, GroupScore, Report, RingScore
from leaddev.score.balance import SHARES_WITHHELD
from surveys import LIST, MODELS, SMALL, Row, answers, report_of

TRAINING: dict[str, Any] = {"training": {"programmes": [*LIST]}}
SIZES = {"lab": 12, "desk": 14, "ward": 20, "home": 17}
HOUSE: dict[str, Any] = {
    "units": [{"id": name, "headcount": 30} for name in SIZES],
    "splits": {"job": {"nurse": "Nurses", "doctor": "Doctors", "aide": "Aides"}},
    "responses": {"file": "answers.csv", "columns": {"unit": "unit", "job": "job"}},
}


def house(**alike: str) -> list[Row]:
    """People of four units and three jobs; the lab gives one answer to each of the questions `alike`."""
    units = [unit for unit, size in SIZES.items() for _ in range(size)]
    jobs = ["nurse", "doctor", "aide", "nurse", "nurse", "doctor", "aide"]
    rows = answers(len(units), unit=units, job=jobs, seed=4)
    return [row | alike if row["unit"] == "lab" else row for row in rows]


def groups(report: Report) -> Iterator[GroupScore]:
    scores = report.scores
    for group in (scores.organization, *scores.units, *(each for split in scores.splits for each in split.groups)):
        assert isinstance(group, GroupScore)
        yield group


def ring(group: GroupScore, name: str) -> RingScore:
    return next(score for score in group.rings if score.ring == name)


def told(report: Report, figure: str) -> set[str]:
    """The groups of which a figure about knowledge is told."""
    return {group.id for group in groups(report) if getattr(ring(group, "knowledge"), figure).estimate is not None}


# --- units and splits -------------------------------------------------------------------------------------------------

LEVEL, IMPORTANCE = {"k1": "4", "k2": "2"}, {"k1imp": "5", "k2imp": "5"}
EVERY = {"organization", *SIZES, "job=nurse", "job=doctor", "job=aide"}
NESTED = {"organization", "ward", "home"}


@pytest.mark.parametrize(
    ("alike", "levels", "importances"),
    [({}, EVERY, EVERY), (LEVEL, NESTED, EVERY), (IMPORTANCE, EVERY, NESTED), (LEVEL | IMPORTANCE, NESTED, NESTED)],
)
def test_a_unit_that_is_alike_takes_the_smallest_beside_it_along(
    tmp_path: Path, alike: Row, levels: set[str], importances: set[str]
) -> None:
    report = report_of(tmp_path, house(**alike), **HOUSE)
    assert told(report, "level") == levels
    assert told(report, "importance") == importances
    for need in ("need", "need_positive", "need_raw", "need_net", "need_prevalence"):
        assert told(report, need) <= levels & importances
    assert {ring(group, "skill").level.estimate is None for group in groups(report)} == {False}


def test_an_attacker_with_all_means_does_not_find_it(tmp_path: Path) -> None:
    """Sums over units and jobs are equations; the sum over the lab is no combination of them."""
    rows = house(**LEVEL)
    shown = told(report_of(tmp_path, rows, **HOUSE), "level")
    sets = np.array([[in_group(row, group) for row in rows] for group in sorted(shown)], dtype=float)
    for name in EVERY - shown:
        one = np.array([in_group(row, name) for row in rows], dtype=float)
        assert np.linalg.matrix_rank(np.vstack([sets, one])) > np.linalg.matrix_rank(sets), name


def in_group(row: Row, group: str) -> bool:
    return group in ("organization", row["unit"], f"job={row['job']}")


def test_people_of_one_job_who_are_alike_leave_the_units_alone(tmp_path: Path) -> None:
    rows = [row | LEVEL if row["job"] == "aide" else row for row in house()]
    assert told(report_of(tmp_path, rows, **HOUSE), "level") == {"organization", *SIZES}


def test_what_is_made_of_a_level_is_not_told_without_it(tmp_path: Path) -> None:
    """Agreement, the estimate drawn towards the others, and differences between units: of what is told alone."""
    open_, hidden = (report_of(tmp_path, house(**alike), **HOUSE) for alike in ({}, LEVEL))
    for group in groups(hidden):
        score = ring(group, "knowledge")
        if group.id in ("lab", "desk"):
            assert score.agreement is not None
            assert (score.agreement.verdict, score.agreement.reason) == ("cannot-tell", WITHHELD)
            assert score.shrunken is None
            assert score.level_bounds is None
    assert {ring(group, "skill").shrunken is None for group in groups(hidden) if group.kind == "unit"} == {False}
    assert [each.units for each in open_.quality.unit_differences] == [4, 4, 4]
    assert [each.icc1.estimate is None for each in hidden.quality.unit_differences] == [True, False, False]


def test_units_that_are_pooled_are_one_unit_in_the_differences_between_units(tmp_path: Path) -> None:
    few = answers(8, unit=["shop", "kitchen"], job=["nurse"], seed=9)
    units = [*HOUSE["units"], {"id": "shop", "headcount": 9}, {"id": "kitchen", "headcount": 9}]
    report = report_of(tmp_path, house() + few, **HOUSE | {"units": units})
    assert [each.units for each in report.quality.unit_differences] == [5, 5, 5]


def test_a_report_on_a_unit_hides_the_same(tmp_path: Path) -> None:
    for unit in ("lab", "desk"):
        report = report_of(tmp_path, house(**LEVEL), options=Options(unit=unit), **HOUSE, **TRAINING)
        assert not told(report, "level")
        assert report.balance.excess.reason == SHARES_WITHHELD


def test_right_subject_wrong_unit_is_not_told_where_the_need_of_a_unit_is_not(tmp_path: Path) -> None:
    courses = [dict(course, unit=unit) for course in LIST[:2] for unit in ("ward", "lab")]
    found = [
        report_of(tmp_path, house(**alike), **HOUSE, training={"programmes": courses}).balance for alike in ({}, LEVEL)
    ]
    assert [each.excess.estimate is None for each in found] == [False, False]
    assert [each.wrong_units is None for each in found] == [False, True]


# --- one ring in itself -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("alike", "level", "importance"),
    [
        ("level", False, True),
        ("importance", True, False),
        ("gap", True, False),  # importance less level
    ],
)
def test_two_of_level_importance_and_need_would_tell_the_third(
    tmp_path: Path, alike: str, level: bool, importance: bool
) -> None:
    rows = answers(60, level=(1, 4), seed=3)
    for row in rows:
        for code in SMALL["knowledge"]:
            row |= {"level": {code: "2"}, "importance": {f"{code}imp": "4"}, "gap": {}}[alike]
            row |= {f"{code}imp": str(int(row[code]) + 1)} if alike == "gap" else {}
    own = next(groups(report_of(tmp_path, rows)))
    score = ring(own, "knowledge")
    assert (score.level.estimate is not None, score.importance.estimate is not None) == (level, importance)
    for figure in (score.need, score.need_positive, score.need_raw, score.need_net, score.need_prevalence):
        assert (figure.estimate, figure.reason) == (None, WITHHELD)


# --- need and investment ----------------------------------------------------------------------------------------------


HEADCOUNTS: dict[str, Any] = {
    "units": [{"id": "north", "headcount": 60}, {"id": "south", "headcount": 60}],
    "responses": {"file": "answers.csv", "columns": {"unit": "unit"}},
}


def survey_of(
    folder: Path,
    need: dict[str, Any],
    ring_alike: str,
    contrast: dict[str, Any],
    *,
    alike: str = "2",
    rating: str = "",
) -> Report:
    """A survey in which everybody answers alike on one ring."""
    document = yaml.safe_load((MODELS / "small.yaml").read_text(encoding="utf-8"))
    path = folder / "model.yaml"
    path.write_text(yaml.safe_dump(document | {"need": need, "contrast": contrast}), encoding="utf-8")
    level = (3, 5) if need["from"] == "direct" else (1, 3)
    same = dict.fromkeys((f"{code}{rating}" for code in SMALL[ring_alike]), alike)
    rows = [
        row | same | {"wishlaw": "01"[n % 2], "wishvision": "01"[n % 3 == 0]}
        for n, row in enumerate(answers(80, level=level, importance=(4, 5), seed=5, unit=["north", "south"]))
    ]
    if need["from"] != "importance":
        rows = [{code: answer for code, answer in row.items() if not code.endswith("imp")} for row in rows]
    stated: dict[str, Any] = {"intentions": [{"statement": "More of it.", "rings": {"values": 1}}]}
    return report_of(folder, rows, model=str(path), **TRAINING, **stated, **HEADCOUNTS)


KINDS = ({"from": "importance"}, {"from": "target", "level": 4}, {"from": "direct"})
BOTH = {"taught": ["knowledge", "skill"], "lived": ["values"]}
INNER = {"taught": ["knowledge"], "lived": ["skill"]}


@pytest.mark.parametrize("need", KINDS, ids=lambda need: need["from"])
@pytest.mark.parametrize(("hidden", "contrast"), [("knowledge", BOTH), ("values", BOTH), ("values", INNER)])
def test_no_share_of_the_need_is_told_beside_a_need_that_is_not(
    tmp_path: Path, need: dict[str, Any], hidden: str, contrast: dict[str, Any]
) -> None:
    """Its share, or that of any other ring, would give it back: need of the other times the ratio of the shares."""
    report = survey_of(tmp_path, need, hidden, contrast)
    scores, balance = {score.ring: score for score in next(groups(report)).rings}, report.balance
    assert {name for name, score in scores.items() if score.need_positive.estimate is None} == {hidden}
    for each in balance.rings:
        assert (each.needed_share, each.needed.estimate, each.ratio.estimate, each.to_move) == (None,) * 4
        assert each.verdict == "cannot-tell"
        assert each.needed.reason == SHARES_WITHHELD
        assert each.need_verdict is not None  # that there is one says no number
        assert each.invested_share is not None  # what was spent is no answer
    assert (balance.to_move.share, balance.to_move.amount) == (None, None)
    assert report.wants is not None
    assert {want.needed_share for want in report.wants.rings} == {None}
    assert not report.intentions
    compared = contrast == INNER
    for part in (balance.excess.estimate, balance.needed_share.estimate, balance.specifications, balance.covers):
        assert (part is not None) is compared
    assert compared or (balance.verdict, balance.reason) == ("cannot-tell", SHARES_WITHHELD)
    found = {finding.code for finding in report.findings}
    assert not found & {"LD102", "LD103", "LD104", "LD105", "LD111", "LD112"}
    assert report.verdict is not None
    assert any("not shown, to protect people" in sentence for sentence in report.verdict.sentences) is not compared


@pytest.mark.parametrize(("need", "rating"), [*((need, "") for need in KINDS), (KINDS[0], "imp")])
@pytest.mark.parametrize("hidden", ["knowledge", "values"])
def test_the_report_is_the_same_whatever_they_all_answered(
    tmp_path: Path, need: dict[str, Any], rating: str, hidden: str
) -> None:
    """So nothing in it tells which of the two it was."""
    documents = []
    for answer in "45" if rating or need["from"] == "direct" else "23":
        folder = tmp_path / answer
        folder.mkdir()
        report = survey_of(folder, need, hidden, BOTH, alike=answer, rating=rating)
        document = as_document(report)
        del document["inputs"], document["quality"]["careless"]  # the names of files; who answers in a row
        documents.append(document)
    assert documents[0] == documents[1]


def test_a_need_that_is_not_told_was_measured(tmp_path: Path) -> None:
    """And one that was not asked is not hidden."""
    report = survey_of(tmp_path, KINDS[1], "knowledge", BOTH)
    assert report.verdict is not None
    assert "The need of “Knowledge” is not shown, to protect people" in report.verdict.sentences[0]
    rows = [{code: given for code, given in row.items() if code[0] != "k"} for row in answers(60)]
    report = report_of(tmp_path, rows, responses={"file": "answers.csv", "not_asked": ["k1", "k2", "k1imp", "k2imp"]})
    assert report.verdict is not None
    assert "Not measured: the need of “Knowledge”." in report.verdict.sentences[0]


def test_no_reason_says_that_people_are_alike(tmp_path: Path) -> None:
    """Whoever answered would know it of all the others."""
    rows = answers(120, seed=3)
    rows = [row | dict.fromkeys(("v1", "v3", "v1imp", "v2imp", "v3imp"), "4") | {"v2": "3"} for row in rows]
    document = as_document(report_of(tmp_path, rows, **TRAINING))
    scales = [each for each in document["quality"]["reliability"] if each["subject"] == "values"]
    gap = next(each for each in document["quality"]["gap_reliability"] if each["ring"] == "values")
    told = {each[kind]["reason"]["code"] for each in scales for kind in ("alpha", "omega")}
    assert told == {WITHHELD.code}
    assert gap["reason"]["code"] == "ratings-unreliable"
