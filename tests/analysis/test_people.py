"""Who answered: nobody, one, too few, more than there are; units, splits, populations, careless respondents."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.stats import t

from leaddev.analysis import Options
from leaddev.report import GroupScore, HiddenGroup, Reason, Report
from surveys import LIST, answers, codes, csv_text, problems_of, report_of, why

TRAINING = {"programmes": [dict(programme) for programme in LIST]}
UNITS = [
    {"id": "surgery", "headcount": 30, "units": [{"id": "or", "headcount": 12}, {"id": "ward", "headcount": 18}]},
    {"id": "facility", "headcount": 20},
]


def own(report: Report) -> GroupScore:
    group = report.scores.organization
    assert isinstance(group, GroupScore)
    return group


# --- too few ----------------------------------------------------------------------------------------------------------


def test_a_header_without_rows(tmp_path: Path) -> None:
    assert codes(problems_of(tmp_path, csv_text([], answers(1)[0]))) == ["LD-E530"]
    assert codes(problems_of(tmp_path, None, responses={"rows": []}))[0] in ("LD-E530", "LD-E501", "LD-E104")


def test_one_respondent(tmp_path: Path) -> None:
    found = problems_of(tmp_path, answers(1), training=TRAINING)
    assert codes(found) == ["LD-E532"]
    assert "1 respondent with" in found[0].message


def test_as_many_as_are_needed_and_one_less(tmp_path: Path) -> None:
    assert codes(problems_of(tmp_path, answers(4))) == ["LD-E532"]
    assert own(report_of(tmp_path, answers(5))).n == 5


def test_everybody_left_everything_out(tmp_path: Path) -> None:
    rows = [{"respondent": str(number), **dict.fromkeys(answers(1)[0], "")} for number in range(6)]
    empty = problems_of(tmp_path, rows)
    assert codes(empty) == ["LD-E531"]
    assert "6 respondents" in empty[0].message
    declared = [dict.fromkeys(answers(1)[0], "99") for _ in range(6)]
    responses = {"file": "answers.csv", "missing": [99]}
    assert codes(problems_of(tmp_path, declared, responses=responses)) == ["LD-E531"]


def test_who_answered_nothing_is_left_out_and_counted(tmp_path: Path) -> None:
    rows = answers(20, started=["yes"])
    rows += [{**dict.fromkeys(rows[0], ""), "started": "yes"} for _ in range(7)]
    rows += [dict.fromkeys(rows[0], "") for _ in range(3)]  # lines that a spreadsheet leaves behind are nobody
    report = report_of(tmp_path, rows)
    assert own(report).n == report.quality.respondents == 20
    assert [entry.count for entry in report.quality.left_out] == [7]


# --- headcounts -------------------------------------------------------------------------------------------------------


def test_more_answers_than_people(tmp_path: Path) -> None:
    rows = answers(26, unit=["or"])
    found = problems_of(tmp_path, rows, units=UNITS, training={"programmes": [{"title": "", "hours": 1}]})
    assert "LD-E541" not in codes(found)  # the shape of the survey file comes first
    training = {"csv": "Title,Hours,Ring\nLaw,many,knowledge\n"}
    found = problems_of(tmp_path, rows, units=UNITS, training=training)
    assert sorted(codes(found)) == ["LD-E541", "LD-E605"]  # with the problems of the other files
    problem = next(problem for problem in found if problem.code == "LD-E541")
    assert problem.location.path.endswith("headcount")
    assert "more people of `or` answered" in problem.message
    assert not any(sign.isdigit() for sign in problem.message + problem.hint)  # no count beside a headcount


def test_headcounts_give_response_rates(tmp_path: Path) -> None:
    rows = answers(24, unit=["or", "ward", "facility"])
    report = report_of(tmp_path, rows, units=UNITS)
    assert (report.quality.headcount, report.quality.response_rate) == (50, 0.48)
    assert report.quality.weighting.method == "headcount"
    rates = {group.id: group.response_rate for group in report.scores.units if isinstance(group, GroupScore)}
    assert rates == {"surgery": round(16 / 30, 4), "or": round(8 / 12, 4), "ward": round(8 / 18, 4), "facility": 0.4}


def test_without_headcounts_units_count_by_their_respondents(tmp_path: Path) -> None:
    rows = answers(24, unit=["a", "a", "b"])
    report = report_of(tmp_path, rows, units=[{"id": "a"}, {"id": "b"}])
    assert report.quality.headcount is None
    assert report.quality.response_rate is None
    assert report.quality.weighting.method == "respondents"
    assert any("Headcounts are not known" in note for note in report.notes)
    expected = sum((int(row["k1"]) + int(row["k2"]) - 2) / 8 for row in rows) / 24
    assert own(report).rings[0].level.estimate == round(100 * expected, 1)


def test_the_interval_of_a_census_is_error_of_measurement(tmp_path: Path) -> None:
    """Of a level it is what the items of a person differ by, as in alpha; with two items that is their difference."""
    rows = answers(50, unit=["facility"])
    for number, row in enumerate(rows):  # people differ, and their two answers a little
        row |= {"k1": "12345"[number % 5], "k2": "12354"[number % 5] if number % 2 else "21345"[number % 5]}
    ring = own(report_of(tmp_path, rows, units=[{"id": "facility", "headcount": 50}])).rings[0]
    items = np.array([[int(row["k1"]), int(row["k2"])] for row in rows]) / 4
    apart = items[:, 0] - items[:, 1]
    error = float(np.var(apart, ddof=1)) / 4  # of the mean of the two
    half = float(t.ppf(0.975, 49)) * np.sqrt(error / 50)
    level = ring.level
    assert level.estimate is not None
    assert level.low == pytest.approx(level.estimate - 100 * half, abs=0.11)
    assert level.high == pytest.approx(level.estimate + 100 * half, abs=0.11)
    figures = (ring.importance, ring.need, ring.need_positive, ring.need_raw)
    assert all(each.low < each.high for each in figures)  # type: ignore[operator]  # they are known


# --- one unit ---------------------------------------------------------------------------------------------------------


def test_a_report_on_one_unit(tmp_path: Path) -> None:
    rows = answers(30, unit=["or", "ward", "facility"])
    training = {"programmes": [{**LIST[0], "unit": "ward"}, {**LIST[1], "unit": "facility"}]}
    options = Options(unit="surgery")
    report = report_of(tmp_path, rows, units=UNITS, training=training, options=options)
    assert report.organization.scope == "surgery"
    assert own(report).id == "surgery"
    assert own(report).n == report.quality.respondents == 20
    assert [group.id for group in report.scores.units] == ["or", "ward"]
    assert report.balance.invested_share.estimate == 1.0  # only what was bought for the unit
    whole = report_of(tmp_path, rows, units=UNITS, training=training)
    same = next(group for group in whole.scores.units if group.id == "surgery")
    assert isinstance(same, GroupScore)
    assert own(report).rings == same.rings


def test_a_unit_for_which_nothing_was_bought(tmp_path: Path) -> None:
    rows = answers(30, unit=["or", "ward", "facility"])
    elsewhere = {"programmes": [{**programme, "unit": "or"} for programme in LIST]}
    report = report_of(tmp_path, rows, units=UNITS, training=elsewhere, options=Options(unit="facility"))
    assert report.balance.verdict == "cannot-tell"
    assert report.verdict is not None
    assert "no training list" not in report.verdict.sentences[0].casefold()


def test_a_unit_has_its_share_of_programmes_for_everybody(tmp_path: Path) -> None:
    rows = answers(30, unit=["or", "ward", "facility"])
    whole = report_of(tmp_path, rows, units=UNITS, training=TRAINING).investment
    unit = report_of(tmp_path, rows, units=UNITS, training=TRAINING, options=Options(unit="facility")).investment
    assert whole is not None
    assert unit is not None
    assert unit.total == pytest.approx(whole.total * 20 / 50), "20 of 50 people work there"


def test_a_unit_that_does_not_exist(tmp_path: Path) -> None:
    rows = answers(30, unit=["or", "ward", "facility"])
    found = problems_of(tmp_path, rows, units=UNITS, options=Options(unit="surgry"))
    assert codes(found) == ["LD-E542"]
    assert found[0].hint == "Did you mean `surgery`?"


def test_a_unit_that_is_not_shown(tmp_path: Path) -> None:
    rows = answers(4, unit=["or"]) + answers(20, unit=["ward", "facility"])
    assert codes(problems_of(tmp_path, rows, units=UNITS, options=Options(unit="or"))) == ["LD-E543"]


@pytest.mark.parametrize("name", ["organization", "Organization"])
def test_no_unit_is_called_as_the_whole(tmp_path: Path, name: str) -> None:
    assert codes(problems_of(tmp_path, answers(20, unit=[name]), units=[{"id": name}])) == ["LD-E401"]


# --- splits and populations -------------------------------------------------------------------------------------------

SPLITS = {"job": {"nurse": "Nurses", "other": "Others"}, "age": {"young": "Young", "old": "Old"}}


def test_one_population_weighs_its_groups(tmp_path: Path) -> None:
    rows = answers(40, job=["nurse", "nurse", "nurse", "other"], age=["old", "young"])
    population = {"job": {"nurse": 100, "other": 300}}
    report = report_of(tmp_path, rows, splits=SPLITS, population=population)
    weighting = report.quality.weighting
    assert (weighting.method, weighting.margins, weighting.reason) == ("raking", ("job",), None)
    # three quarters of the answers stand for one quarter of the people: weights 1/3 and 3
    assert weighting.design_effect == pytest.approx(40 * (30 / 9 + 90) / 40**2, abs=5e-4)

    def mean(job: str) -> float:
        chosen = [row for row in rows if row["job"] == job]
        return sum(int(row["k1"]) + int(row["k2"]) - 2 for row in chosen) / len(chosen) / 8

    assert own(report).rings[0].level.estimate == round(100 * (mean("nurse") + 3 * mean("other")) / 4, 1)


def test_two_populations_are_raked(tmp_path: Path) -> None:
    rows = answers(80, job=["nurse", "nurse", "other", "other"], age=["old", "young"])
    population = {"job": {"nurse": 100, "other": 300}, "age": {"young": 150, "old": 250}}
    report = report_of(tmp_path, rows, splits=SPLITS, population=population)
    weighting = report.quality.weighting
    assert (weighting.method, weighting.margins) == ("raking", ("job", "age"))
    assert weighting.design_effect is not None
    assert weighting.design_effect > 1


@pytest.mark.parametrize("is_divided", [False, True])
def test_weights_must_not_tell_of_few_people(tmp_path: Path, is_divided: bool) -> None:
    """Each combination of groups has a weight, which tells of the old nurses: all but four of them are in one unit."""
    people = [("nurse", "old")] * 16 + [("nurse", "young")] * 13 + [("other", "old")] * 15 + [("other", "young")] * 12
    units = ["south" if is_divided and number < 12 else "north" for number in range(len(people))]
    rows = [
        row | {"job": job, "age": age, "unit": unit}
        for row, (job, age), unit in zip(answers(len(people)), people, units, strict=True)
    ]
    population = {"job": {"nurse": 200, "other": 100}, "age": {"old": 120, "young": 180}}
    weighting = report_of(
        tmp_path,
        rows,
        splits=SPLITS,
        population=population,
        units=[{"id": unit} for unit in ("north", "south")],
        confidentiality={"minimum_group": 10},
    ).quality.weighting
    assert weighting.reason == (Reason("weights-not-proved") if is_divided else None)
    assert (weighting.method == "raking") is not is_divided


@pytest.mark.parametrize(
    ("population", "reason"),
    [
        ({"job": {"nurse": 100, "other": 300}, "age": {"young": 10, "old": 10}}, "do not add up"),
        ({"job": {"nurse": 0, "other": 0}}, "is empty"),
    ],
)
def test_populations_that_cannot_be_used(tmp_path: Path, population: dict[str, dict[str, int]], reason: str) -> None:
    rows = answers(80, job=["nurse", "nurse", "other", "other"], age=["old", "young"])
    weighting = report_of(tmp_path, rows, splits=SPLITS, population=population).quality.weighting
    assert weighting.method == "respondents"  # no headcounts either
    assert weighting.reason is not None
    assert reason in why(weighting.reason)


def test_a_group_that_hardly_answered_refuses_the_weights(tmp_path: Path) -> None:
    rows = answers(30, job=["nurse"], age=["old", "young"]) + answers(4, job=["other"], age=["old"])
    report = report_of(tmp_path, rows, splits=SPLITS, population={"job": {"nurse": 100, "other": 300}})
    assert report.quality.weighting.reason is not None
    assert report.quality.weighting.reason == Reason("hidden-populations")
    group = next(group for group in report.scores.splits[0].groups if group.name == "Others")
    assert isinstance(group, HiddenGroup)


def test_who_does_not_say_is_a_group_of_its_own(tmp_path: Path) -> None:
    rows = answers(30, job=["nurse", "other", ""], age=["old", "young"])
    groups = report_of(tmp_path, rows, splits=SPLITS).scores.splits[0].groups
    assert [group.name for group in groups] == ["Nurses", "Others", "Not stated"]
    assert [group.n for group in groups if isinstance(group, GroupScore)] == [10, 10, 10]


# --- careless answers -------------------------------------------------------------------------------------------------


def careless_rows() -> list[dict[str, str]]:
    """40 people who read, and 8 who gave one answer to everything and missed the check."""
    rows = [{**row, "check1": "4"} for row in answers(40, seed=3)]
    return rows + [{**dict.fromkeys(rows[0], "3"), "check1": "1"} for _ in range(8)]


def test_straight_lines_that_missed_the_check_are_flagged(tmp_path: Path) -> None:
    careless = report_of(tmp_path, careless_rows(), training=TRAINING).quality.careless
    assert careless is not None
    assert (careless.screened, careless.flagged, careless.excluded) == (48, 8, False)
    assert careless.by_family["pattern"] is not None
    assert careless.by_family["check"] == 8
    assert careless.by_family["speed"] is None
    assert careless.excess_without is not None


def test_leaving_them_out_is_said_and_gives_the_excess_that_was_told(tmp_path: Path) -> None:
    told = report_of(tmp_path, careless_rows(), training=TRAINING)
    report = report_of(tmp_path, careless_rows(), training=TRAINING, answer_quality={"exclude_careless": True})
    assert report.quality.careless is not None
    assert report.quality.careless.excluded
    assert report.quality.respondents == own(report).n == 40
    assert told.quality.careless is not None
    found, without_them = told.quality.careless.excess_without, report.balance.excess
    assert found is not None
    for told_end, end in ((found.estimate, without_them.estimate), (found.low, without_them.low)):
        assert told_end == pytest.approx(end, abs=0.0011)  # the means of the items are those of everybody
    without = report_of(tmp_path, careless_rows()[:40], training=TRAINING)
    assert report.balance == without.balance
    assert report.scores == without.scores


def test_fewer_than_may_be_shown_are_not_counted_aloud(tmp_path: Path) -> None:
    careless = report_of(tmp_path, careless_rows()[:43], training=TRAINING).quality.careless
    assert careless is not None
    assert careless.flagged is None
    assert careless.excess_without is None
    assert careless.reason is not None


# --- size -------------------------------------------------------------------------------------------------------------


def test_two_hundred_units_five_deep(tmp_path: Path) -> None:
    def unit(name: str, depth: int) -> dict[str, object]:
        below = [unit(f"{name}{number}", depth + 1) for number in range(3)] if depth < 5 else []
        return {"id": name, "units": below} if below else {"id": name}

    units = [unit("u0", 1), unit("u1", 1)]

    def leaves(tree: dict[str, object]) -> list[str]:
        below = tree.get("units")
        assert below is None or isinstance(below, list)
        return [leaf for child in below for leaf in leaves(child)] if below else [str(tree["id"])]

    names = [leaf for tree in units for leaf in leaves(tree)]
    rows = answers(4 * len(names), unit=names)
    report = report_of(tmp_path, rows, units=units, training=TRAINING, confidentiality={"minimum_group": 5})
    groups = report.scores.units
    assert len(names) == 162
    assert sum(not group.id.endswith("…") for group in groups) >= 242
    assert max(group.depth for group in groups) == 5
    assert all(isinstance(group, HiddenGroup) for group in groups if group.depth == 5 and group.id in names)
    assert report.confidentiality.audit == "exact"
