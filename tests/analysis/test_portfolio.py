"""Programmes and what goes to each group: the same as in a report on that group, and nothing about hidden people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from leaddev.analysis import Options
from leaddev.report import Investment, Report
from surveys import LIST, answers, report_of

# people who answered: or 3 and lab 3 (hidden), ward 8, kitchen 9, wash 4 (hidden)
ANSWERED = {"or": 3, "lab": 3, "ward": 8, "kitchen": 9, "wash": 4}
PEOPLE = {"or": 6, "lab": 6, "ward": 18, "kitchen": 16, "wash": 8}
TITLES = {"or": "For the OR", "surgery": "For surgery", "facility": "For facility"}


def house(folder: Path, training: list[dict[str, Any]], people: dict[str, int] = PEOPLE, **options: Any) -> Report:
    rows = [row for unit, count in ANSWERED.items() for row in answers(count, unit=[unit])]
    units = [
        {
            "id": name,
            "headcount": sum(people[part] for part in parts),
            "units": [{"id": part, "headcount": people[part]} for part in parts],
        }
        for name, parts in (("surgery", ("or", "lab", "ward")), ("facility", ("kitchen", "wash")))
    ]
    return report_of(folder, rows, units=units, training={"programmes": training}, options=Options(**options))


def invested(report: Report) -> Investment:
    assert report.investment is not None
    return report.investment


BOUGHT: list[dict[str, Any]] = [
    *(dict(programme) for programme in LIST),
    {**LIST[0], "title": TITLES["surgery"], "unit": "surgery", "participants": 24},
    {**LIST[1], "title": TITLES["or"], "unit": "or", "participants": 3},
    {"title": "Unsaid"},
]


def test_a_group_has_what_the_report_on_it_has(tmp_path: Path) -> None:
    whole = invested(house(tmp_path, BOUGHT))
    rows = {row.id: row for row in whole.units}
    assert {"surgery", "ward", "facility"} <= set(rows)
    for unit in ("surgery", "ward", "facility"):
        alone = invested(house(tmp_path, BOUGHT, unit=unit)).rings
        assert [(ring.hours, ring.cost) for ring in rows[unit].rings] == [(ring.hours, ring.cost) for ring in alone]
    knowledge = whole.rings[0].hours
    assert knowledge == 4 * 50 + 4 * 24
    assert rows["surgery"].rings[0].hours == round(4 * 50 * 30 / 54 + 4 * 24, 2)
    assert rows["facility"].rings[0].hours == round(4 * 50 * 24 / 54, 2)


def test_no_part_of_a_course_tells_how_many_people_a_hidden_unit_has(tmp_path: Path) -> None:
    moved = {**PEOPLE, "or": PEOPLE["or"] + 2, "lab": PEOPLE["lab"] - 2}
    report = house(tmp_path, BOUGHT)
    assert not {"or", "lab", "wash"} & {row.id for row in invested(report).units}
    assert invested(report) == invested(house(tmp_path, BOUGHT, moved))
    # facility is shown, kitchen only with it: who is not in the kitchen would be told by its part
    assert "kitchen" not in {row.id for row in invested(report).units}


def test_a_programme_of_a_hidden_unit_is_one_of_the_group_around_it(tmp_path: Path) -> None:
    rows = {row.title: row for row in invested(house(tmp_path, BOUGHT)).programmes}
    assert rows["Hygiene"].unit is None
    assert rows[TITLES["surgery"]].unit == "surgery"
    assert rows[TITLES["or"]].unit == "surgery/other"


def test_a_count_of_few_people_is_no_count_and_not_missing(tmp_path: Path) -> None:
    report = house(tmp_path, BOUGHT)
    rows = {row.title: row for row in invested(report).programmes}
    assert (rows[TITLES["or"]].participants, rows[TITLES["or"]].hours) == (None, 24)
    assert "participants" not in rows[TITLES["or"]].missing
    five = [{**programme, "participants": 5} if programme.get("unit") == "or" else programme for programme in BOUGHT]
    assert {row.title: row.participants for row in invested(house(tmp_path, five)).programmes}[TITLES["or"]] == 5
    for part in (*invested(report).units, *invested(house(tmp_path, BOUGHT, unit="ward")).units):
        counts = [number for ring in part.rings for number in (ring.participants, ring.mandatory_participants)]
        assert not [count for count in counts if count is not None and 0 < count < 5]


def test_a_programme_says_what_it_is_and_what_is_missing(tmp_path: Path) -> None:
    rows = {row.title: row for row in invested(house(tmp_path, BOUGHT)).programmes}
    assert list(rows) == [programme["title"] for programme in BOUGHT]
    feedback = rows["Feedback"]
    assert (feedback.rings, feedback.hours, feedback.cost) == ({"skill": 0.7, "values": 0.3}, 80, 900)
    assert (feedback.participants, feedback.mandatory, feedback.missing) == (10, False, ("mode",))
    assert rows["Fire safety"].mandatory
    assert rows["Unsaid"].missing == ("rings", "hours", "cost", "participants", "mode")


def test_a_course_of_a_hidden_unit_is_not_shared_out(tmp_path: Path) -> None:
    """Facility is hidden although cleaning in it is shown: the part of cleaning would tell how many are in catering."""
    rows = [
        row
        for unit, count in (("ward", 21), ("cleaning", 9), ("catering", 3), ("hr", 4))
        for row in answers(count, unit=[unit])
    ]
    training = {"programmes": [*BOUGHT[:3], {**LIST[0], "title": TITLES["facility"], "unit": "facility"}]}
    found = []
    for catering in (6, 9):
        parts = [{"id": "cleaning", "headcount": 20}, {"id": "catering", "headcount": catering}]
        facility = {"id": "facility", "headcount": 20 + catering, "units": parts}
        units = [{"id": "ward", "headcount": 30}, facility, {"id": "hr", "headcount": 20 - catering}]
        found += [
            invested(report_of(tmp_path, rows, units=units, training=training, options=options))
            for options in (Options(), Options(unit="cleaning"))
        ]
    assert [row.id for row in found[0].units] == ["ward", "cleaning", "organization/other"]
    assert found[0] == found[2]
    assert found[1] == found[3]
    assert TITLES["facility"] not in [row.title for row in found[1].programmes]
