"""Kinds of need: what is told where some of the questions were not asked, checked against the rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
import pytest
import yaml
from scipy.stats import norm

from leaddev.report import GroupScore, Reason, Report, RingScore
from leaddev.score.kinds import DIFFERENT, WITHOUT_IMPORTANCE, WITHOUT_LEVEL
from surveys import LIST, MODELS, SMALL, SMALL_REVERSED, Row, answers, codes, problems_of, report_of, why

TRAINING: dict[str, Any] = {"training": {"programmes": [*LIST]}}
IMPORTANCES = [f"{code}imp" for items in SMALL.values() for code in items]
LEVELS = [code for items in SMALL.values() for code in items]


HEADINGS = {"v1imp": "How much values?"}


def dropped(rows: Sequence[Row], *columns: str) -> list[Row]:
    """The same without some columns."""
    return [{key: value for key, value in row.items() if key not in columns} for row in rows]


def ring(report: Report, name: str) -> RingScore:
    whole = report.scores.organization
    assert isinstance(whole, GroupScore)
    return next(score for score in whole.rings if score.ring == name)


def steps(row: Row, code: str) -> int:
    """0 to 4, turned where the question is reversed."""
    return 5 - int(row[code]) if code in SMALL_REVERSED else int(row[code]) - 1


def model(folder: Path, **changes: Any) -> str:
    """The path of a copy of the small model with other keys; those of `rings` are added to each ring."""
    document = yaml.safe_load((MODELS / "small.yaml").read_text(encoding="utf-8"))
    for ring, own in changes.pop("rings", {}).items():
        next(each for each in document["rings"] if each["id"] == ring).update(own)
    path = folder / "model.yaml"
    path.write_text(yaml.safe_dump(document | changes), encoding="utf-8")
    return str(path)


# --- nothing asked ----------------------------------------------------------------------------------------------------


def test_without_importance_levels_stay_and_no_need_is_told(tmp_path: Path) -> None:
    rows = answers(60, seed=3)
    report = report_of(tmp_path, dropped(rows, *IMPORTANCES), **TRAINING)
    full = tmp_path / "full"
    full.mkdir()
    both = report_of(full, rows, **TRAINING)
    for name in SMALL:
        told, usual = ring(report, name), ring(both, name)
        assert (told.level.estimate, told.level.n) == (usual.level.estimate, usual.level.n)
        for figure in (told.importance, told.need, told.need_positive, told.need_raw, told.need_net):
            assert (figure.estimate, figure.reason) == (None, WITHOUT_IMPORTANCE)
        assert told.need_prevalence.estimate is None
    assert (report.need.kind, report.need.reason) == ("none", WITHOUT_IMPORTANCE)
    assert (both.need.kind, both.need.reason) == ("importance", None)
    assert report.balance.verdict == "cannot-tell"
    assert (report.balance.excess.estimate, report.balance.specifications, report.balance.covers) == (None,) * 3
    assert report.investment is not None
    assert both.investment is not None
    assert report.investment.rings == both.investment.rings
    assert report.verdict is not None
    assert report.verdict.sentences[0].startswith("Importance was not asked")
    assert len([note for note in report.notes if "importance" in note]) == 1
    assert [item.level for item in report.items] == sorted(item.level for item in both.items if item.level is not None)
    assert {(item.importance, item.gap, item.mwds, item.shortfall) for item in report.items} == {(None,) * 4}
    alphas = [scale.alpha for scale in both.quality.reliability if (scale.part, scale.aspect) == ("rings", "level")]
    assert [scale.alpha for scale in report.quality.reliability if scale.part == "rings"] == alphas
    assert report.quality.gap_reliability == ()


def test_without_any_level_there_are_no_scores(tmp_path: Path) -> None:
    rows = dropped(answers(30, safe1=["2", "4", "5"]), *LEVELS)
    report = report_of(tmp_path, rows, **TRAINING)
    assert isinstance(report.scores.organization, GroupScore)
    assert (report.scores.organization.rings, report.scores.organization.n, report.items) == ((), 30, ())
    assert (report.need.kind, report.need.reason) == ("none", WITHOUT_LEVEL)
    assert report.preconditions is not None
    assert report.verdict is not None
    assert report.verdict.sentences[0].startswith("The level of the rings was not asked")


def test_a_ring_without_importance_keeps_its_level(tmp_path: Path) -> None:
    rows = answers(60, seed=4)
    report = report_of(tmp_path, dropped(rows, "s1imp", "s2imp"), responses=not_asked("s1imp", "s2imp"), **TRAINING)
    level = 25 * fmean(fmean(steps(row, code) for row in rows) for code in SMALL["skill"])
    assert ring(report, "skill").level.estimate == pytest.approx(level, abs=0.0501)
    assert ring(report, "skill").need_positive.reason == WITHOUT_IMPORTANCE
    assert ring(report, "values").need_positive.estimate is not None
    assert report.need.kind == "importance"
    assert (report.balance.excess.estimate, report.balance.reason) == (None, Reason("need-unknown"))


def test_some_questions_of_a_rating_without_a_column_are_one_problem(tmp_path: Path) -> None:
    rows = dropped(answers(30), "k1imp", "v2imp", "v3imp", "s1")
    problems = problems_of(tmp_path, rows)
    assert codes(problems) == ["LD-E503", "LD-E503"]
    assert "`k1imp`, `v2imp`, `v3imp`" in "".join(problem.message for problem in problems)
    assert "`s1`" in "".join(problem.message for problem in problems)


def test_need_is_told_without_a_training_list(tmp_path: Path) -> None:
    rows = answers(60, seed=3, level=(1, 3), importance=(3, 5))
    report = report_of(tmp_path, rows, training="none")
    assert report.investment is None
    assert why(report.balance.reason) == "no training list"
    assert sum(each.needed_share or 0 for each in report.balance.rings) == pytest.approx(1, abs=0.0015)
    assert {each.invested_share for each in report.balance.rings} == {None}
    assert {each.ratio.reason for each in report.balance.rings} == {Reason("no-training-list")}
    assert not [finding for finding in report.findings if finding.code.startswith("LD10")]


def test_the_need_of_a_ring_reaches_down_to_the_least_that_its_one_importance_allows(tmp_path: Path) -> None:
    """All that people differ in one rating of importance may be error: then the true gaps differ by that much less."""
    rows = answers(600, seed=8)
    left = [code for code in IMPORTANCES if code != "v1imp"]
    report = report_of(tmp_path, dropped(rows, *left), responses=not_asked(*left))
    aims = [int(row["v1imp"]) - 1 for row in rows]
    most, least = (
        25 * fmean(aims) * corrected(rows, SMALL["values"], aims, less) for less in (0.0, float(np.var(aims)) / 16)
    )
    told = ring(report, "values").need_positive
    assert told.estimate == pytest.approx(most, abs=0.0501)
    assert told.low is not None
    assert told.high is not None
    assert told.estimate is not None
    assert told.low < least < told.estimate - (told.high - told.estimate)


# --- a target, and need asked directly --------------------------------------------------------------------------------


def corrected(rows: Sequence[Row], items: Sequence[str], aims: Sequence[int], less: float = 0.0) -> float:
    """The corrected mean shortfall to each person's `aims` steps, 0-1, from complete rows: the formulas, row by row.

    `less` is what the true variance is less than the answers alone tell.
    """
    gaps = np.array([[(aim - steps(row, code)) / 4 for code in items] for row, aim in zip(rows, aims, strict=True)])
    centred, k, n = gaps - gaps.mean(axis=0), len(items), len(rows)
    people = gaps.mean(axis=1)
    residual = ((centred - centred.mean(axis=1, keepdims=True)) ** 2).sum(axis=1)
    error = (residual / k / (k - 1)).mean() * n / (n - 1)
    s, t, m = people.std(ddof=1), np.sqrt(max(people.var(ddof=1) - error - less, 0)), people.mean()
    net, raw = max(m, 0), np.maximum(people, 0).mean()

    def above(sd: float) -> float:
        return float(sd * norm.pdf(m / sd) + m * norm.cdf(m / sd)) if sd > 0 else net

    return float(net + np.clip((above(t) - net) / (above(s) - net), 0, 1) * (raw - net))


def one_rating(n: int = 80, seed: int = 6, level: tuple[int, int] = (1, 5)) -> list[Row]:
    return dropped(answers(n, seed=seed, level=level), *IMPORTANCES)


def test_a_target_is_the_distance_to_a_stated_level(tmp_path: Path) -> None:
    rows = one_rating()
    path = model(tmp_path, need={"from": "target", "level": 4}, rings={"values": {"target": 3}})
    report = report_of(tmp_path, rows, model=path, **TRAINING)
    assert [(each.kind, each.target) for each in report.need.rings] == [("target", 4), ("target", 4), ("target", 3)]
    assert (report.need.kind, report.need.threshold) == ("target", "material_need_target")
    for name, aim in (("knowledge", 3), ("skill", 3), ("values", 2)):
        told = ring(report, name)
        level = fmean(fmean(steps(row, code) for code in SMALL[name]) for row in rows)
        raw = fmean(max(aim - fmean(steps(row, code) for code in SMALL[name]), 0) for row in rows)
        assert told.level.estimate == pytest.approx(25 * level, abs=0.0501)
        assert told.need.estimate == pytest.approx(25 * (aim - level), abs=0.0501)
        assert told.need_raw.estimate == pytest.approx(25 * raw, abs=0.0501)
        assert told.need_net.estimate == pytest.approx(25 * max(aim - level, 0), abs=0.0501)
        assert told.need_positive.estimate == pytest.approx(
            100 * corrected(rows, SMALL[name], [aim] * len(rows)), abs=0.0501
        )
        assert told.importance.reason == WITHOUT_IMPORTANCE
        for code in SMALL[name]:
            item = next(each for each in report.items if each.item == code)
            assert item.gap == pytest.approx(25 * (aim - fmean(steps(row, code) for row in rows)), abs=0.0501)
            assert (item.importance, item.mwds, item.level is None) == (None, None, False)
    assert report.verdict is not None
    assert any("below its target" in sentence for sentence in report.verdict.sentences)
    assert report.balance.specifications is not None
    assert "without-importance" not in {each.level for each in report.balance.specifications.choices}


@pytest.mark.parametrize("kind", ["direct", "top"])
def test_direct_need_is_the_rating_above_the_lowest_answer(tmp_path: Path, kind: str) -> None:
    """Nothing is negative, so the correction has nothing to take: corrected, raw and net need are one number."""
    need = {"from": "direct"} if kind == "direct" else {"from": "target", "level": 5}
    rows = one_rating()
    report = report_of(tmp_path, rows, model=model(tmp_path, need=need), **TRAINING)
    assert (report.need.kind, report.need.threshold) == ("direct", "material_need_direct")
    for name, items in SMALL.items():
        told = ring(report, name)
        rating = 25 * fmean(fmean(steps(row, code) for code in items) for row in rows)
        wanted = rating if kind == "direct" else 100 - rating
        for figure in (told.need, told.need_positive, told.need_raw, told.need_net):
            assert figure.estimate == pytest.approx(wanted, abs=0.0501)
        assert (told.level.estimate is None) is (kind == "direct")
    assert {item.level is None for item in report.items} == {kind == "direct"}
    assert {item.text_is_reversed for item in report.items if item.item == "s2"} == {True}
    assert {item.text_is_reversed for item in report.items if item.item != "s2"} == {False}
    assert report.verdict is not None
    assert any("nothing is taken off the need itself" in sentence for sentence in report.verdict.sentences)


@pytest.mark.parametrize(("level", "verdict"), [((1, 1), "absent"), ((4, 5), "shown")])
def test_direct_need_has_a_threshold_of_its_own(tmp_path: Path, level: tuple[int, int], verdict: str) -> None:
    rows = one_rating(n=200, level=level)
    for row, other in zip(rows, one_rating(n=200, seed=7, level=(1, 2)), strict=True):
        row.update(s2=str(6 - int(row["s2"])), k1=other["k1"] if level == (1, 1) else row["k1"])
        row.update({code: other[code] for code in ("v1", "v2", "v3")} if level == (1, 1) else {})
    report = report_of(tmp_path, rows, model=model(tmp_path, need={"from": "direct"}), **TRAINING)
    assert {each.need_verdict for each in report.balance.rings} == {verdict}
    assert report.verdict is not None
    assert any("25 of 100" in sentence for sentence in report.verdict.sentences) is (verdict == "absent")


@pytest.mark.parametrize("need", [{"from": "target", "level": 4}, {"from": "direct"}, {"from": "importance"}])
def test_one_level_of_everybody_is_not_told_whatever_it_is_held_against(tmp_path: Path, need: dict[str, str]) -> None:
    """A gap to a stated level is the level by another name: what hides one hides the other, and the ring with it."""
    rows = [row | {"v1": "2", "v2": "2", "v3": "2"} for row in one_rating()]
    report = report_of(tmp_path, rows, model=model(tmp_path, need=need), **TRAINING)
    told = ring(report, "values")
    for figure in (told.level, told.need, told.need_positive, told.need_raw, told.need_net, told.need_prevalence):
        assert figure.estimate is None
    assert {item.suppressed for item in report.items if item.ring == "values"} == {"withheld"}
    assert {item.suppressed for item in report.items if item.ring != "values"} == {None}


def test_kinds_are_not_compared_with_each_other(tmp_path: Path) -> None:
    path = model(tmp_path, need={"from": "target", "level": 4}, rings={"values": {"target": 5}})
    report = report_of(tmp_path, one_rating(), model=path, **TRAINING)
    assert (report.need.kind, report.balance.excess.reason) == ("mixed", DIFFERENT)
    assert {each.needed_share for each in report.balance.rings} == {None}
    assert ring(report, "values").need_positive.estimate is not None
    assert report.verdict is not None
    assert "different kinds" in report.verdict.sentences[0]


def test_a_level_above_its_target_is_a_surplus(tmp_path: Path) -> None:
    rows = [{**row, "s2": str(6 - int(row["s2"]))} for row in one_rating(n=200, level=(4, 5))]
    report = report_of(tmp_path, rows, model=model(tmp_path, need={"from": "target", "level": 3}), **TRAINING)
    assert report.balance.verdict == "no-need"
    surplus = next(finding for finding in report.findings if finding.code == "LD112")
    assert "above the target" in surplus.statement
    assert "importance" not in surplus.recommendation


def not_asked(*questions: str) -> dict[str, Any]:
    return {"file": "answers.csv", "not_asked": list(questions)}


# --- importance asked once a ring -------------------------------------------------------------------------------------


def test_importance_of_one_question_is_that_of_its_ring(tmp_path: Path) -> None:
    """Level, importance and net gap are means of item means, over the levels of people who gave the importance."""
    rows = answers(60, seed=5)
    for number in range(12):
        rows[number]["v2"] = ""
        rows[number + 12]["v1imp"] = ""
    left = ("v2imp", "v3imp", "k2imp", "s2imp")
    report = report_of(tmp_path, dropped(rows, *left), responses=not_asked(*left), **TRAINING)
    once = {
        name: {"importance": {"id": f"{items[0]}imp", "text": f"How much {name}?"}} for name, items in SMALL.items()
    }
    folder = tmp_path / "once"
    folder.mkdir()
    headed = [{HEADINGS.get(key, key): value for key, value in row.items()} for row in dropped(rows, *left)]
    declared = report_of(folder, headed, model=model(folder, rings=once), **TRAINING)
    assert declared.scores == report.scores
    gave = [row for row in rows if row["v1imp"]]
    by_item = [[row for row in gave if row[code]] for code in SMALL["values"]]
    level = fmean(fmean(steps(row, code) for row in who) for code, who in zip(SMALL["values"], by_item, strict=True))
    importance = fmean(fmean(int(row["v1imp"]) - 1 for row in who) for who in by_item)
    told = ring(report, "values")
    assert told.level.n == len(gave)
    assert told.level.estimate == pytest.approx(25 * level, abs=0.0501)
    assert told.importance.estimate == pytest.approx(25 * importance, abs=0.0501)
    assert told.need.estimate == pytest.approx(importance * (importance - level) / 16 * 100, abs=0.0501)
    assert told.need_raw.estimate is not None
    assert told.need_positive.estimate is not None
    assert told.need_net.estimate is not None
    assert told.need_net.estimate <= told.need_positive.estimate <= told.need_raw.estimate
    assert [note for note in report.notes if note.startswith("Importance was asked once")]
    assert {(item.importance, item.gap, item.mwds) for item in report.items} == {(None,) * 3}
    assert all(item.shortfall is not None for item in report.items)
