"""What a consultant may put in: other models, other lists, other ways to give the answers."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace
from openpyxl import Workbook

from leaddev.analysis import Options
from leaddev.report import GroupScore, Report
from media.streams import drawn
from surveys import LIST, MODELS, SEVEN, SMALL, SMALL_REVERSED, answers, codes, csv_text, problems_of, report_of, why

TRAINING = {"programmes": [dict(programme) for programme in LIST]}
SEVEN_LIST = {
    "programmes": [
        {"title": "Basics", "rings": {"facts": 0.5, "methods": 0.5}, "hours": 4, "participants": 10},
        {"title": "Circle", "rings": {"dialogue": 1}, "hours": 2.5, "participants": 8},
    ]
}


def without_inputs(report: Report) -> Report:
    return replace(report, inputs=())


# --- models -----------------------------------------------------------------------------------------------------------


def test_a_model_with_three_rings(tmp_path: Path) -> None:
    report = report_of(tmp_path, answers(40), training=TRAINING)
    assert [ring.ring for ring in report.balance.rings] == ["knowledge", "skill", "values"]
    assert (report.balance.taught, report.balance.lived) == (("knowledge", "skill"), ("values",))
    assert report.balance.invested_share.estimate == round((200 + 56) / 280, 3)


def test_a_model_with_seven_rings_and_other_scales(tmp_path: Path) -> None:
    rows = answers(40, SEVEN, level=(1, 7), importance=(0, 10))
    report = report_of(tmp_path, rows, model="seven.yaml", training=SEVEN_LIST)
    assert [ring.id for ring in report.model.rings] == list(SEVEN)
    assert report.balance.lived == ("attitude", "values", "personality")
    # dialogue is on neither side: it counts over all rings, not in the headline
    assert report.balance.invested_share.estimate == 1.0
    assert report.balance.rings[4].invested_share == round(20 / 60, 3)
    own = report.scores.organization
    assert isinstance(own, GroupScore)
    expected = sum((int(row["fact1"]) - 1) / 6 + (int(row["fact2"]) - 1) / 6 for row in rows) / 80
    assert own.rings[0].level.estimate == round(100 * expected, 1)


def test_another_contrast_is_another_headline(tmp_path: Path) -> None:
    text = (MODELS / "small.yaml").read_text(encoding="utf-8")
    other = text.replace("{taught: [knowledge, skill], lived: [values]}", "{taught: [values], lived: [knowledge]}")
    (tmp_path / "model.yaml").write_text(other, encoding="utf-8")
    report = report_of(tmp_path, answers(40), model="./model.yaml", training=TRAINING)
    assert (report.balance.taught, report.balance.lived) == (("values",), ("knowledge",))
    assert report.balance.invested_share.estimate == round(24 / 224, 3)


def test_an_item_numbered_from_ten_is_not_taken_for_a_second_rating(tmp_path: Path) -> None:
    """`k1` with the second scale of a dual-scale question is `k1[2]`, not `k12`."""
    numbers = range(1, 14)
    items = "\n".join(f"      - {{id: k{number}, text: Statement {number} of knowledge.}}" for number in numbers)
    model = (
        "leaddev: model/1\nid: long\ntitle: Long\nanswer_scales: {level: {max: 5}, importance: {max: 5}}\nrings:\n"
        f"  - id: knowledge\n    title: Knowledge\n    difficulty: 1\n    items:\n{items}\n"
        "  - {id: values, title: Values, difficulty: 2, items: [{id: v1, text: We live our values.}]}\n"
        "contrast: {taught: [knowledge], lived: [values]}\n"
    )
    (tmp_path / "model.yaml").write_text(model, encoding="utf-8")
    rings = {"knowledge": [f"k{number}" for number in numbers], "values": ["v1"]}
    rows = answers(20, rings)
    plain = report_of(tmp_path, rows, model="./model.yaml")
    assert plain.quality.columns_not_used == ()
    dual = [{_dual(code): answer for code, answer in row.items()} for row in rows]
    assert report_of(tmp_path, dual, model="./model.yaml").scores == plain.scores


def _dual(code: str) -> str:
    return f"Q1[{code.removesuffix('imp')}][2]" if code.endswith("imp") else f"Q1[{code}][1]"


# --- training lists ---------------------------------------------------------------------------------------------------


def test_without_a_training_list(tmp_path: Path) -> None:
    report = report_of(tmp_path, answers(20))
    assert report.investment is None
    assert report.balance.verdict == "cannot-tell"
    assert why(report.balance.reason) == "no training list"
    assert report.verdict is not None
    assert "no training list" in report.verdict.sentences[0]


@pytest.mark.parametrize(
    ("kept", "currency", "share"),
    [
        ("hours", "hours", (4 + 8 * 0.7) / 12),
        ("cost", "cost", (2000 + 900 * 0.7) / 2900),
        ("participants", "participants", (50 + 10 * 0.7) / 60),
        ("total_hours", "hours", (4 + 8 * 0.7) / 12),
    ],
)
def test_a_list_with_one_kind_of_amount(tmp_path: Path, kept: str, currency: str, share: float) -> None:
    source = "hours" if kept == "total_hours" else kept
    programmes = [
        {"title": p["title"], "rings": p["rings"], "mandatory": p.get("mandatory", False), kept: p[source]}
        for p in LIST
    ]
    report = report_of(tmp_path, answers(30), training={"programmes": programmes})
    assert report.balance.currency == currency
    assert report.balance.invested_share.estimate == round(share, 3)
    assert report.balance.specifications is not None
    assert not [one for one in report.balance.specifications.choices if one.choice == "currency"]


def test_the_currency_that_was_asked_for_is_missing(tmp_path: Path) -> None:
    programmes = [{"title": "Law", "rings": {"knowledge": 1}, "hours": 3, "participants": 9}]
    report = report_of(tmp_path, answers(30), training={"programmes": programmes}, currency_of_investment="cost")
    assert report.balance.currency == "hours"
    assert any("asks for cost" in note for note in report.notes)


def test_another_unit_of_counting_because_hours_are_missing_is_said(tmp_path: Path) -> None:
    programmes: list[dict[str, Any]] = [
        {"title": "Law", "rings": {"knowledge": 1}, "total_hours": 3, "cost": 9},
        {"title": "Circle", "rings": {"values": 1}, "cost": 5},
    ]
    training = {"programmes": programmes}
    report = report_of(tmp_path, answers(30), training=training)
    assert report.balance.currency == "cost"
    assert len([note for note in report.notes if "Hours are not known of every programme" in note]) == 1
    report = report_of(tmp_path, answers(30), training=training, currency_of_investment="hours")
    assert not any("Hours are not known" in note for note in report.notes)
    programmes[1]["total_hours"] = 4
    assert not any("Hours are not known" in note for note in report_of(tmp_path, answers(30), training=training).notes)


def test_what_of_a_list_was_not_used_is_told(tmp_path: Path) -> None:
    text = (
        "User ID,Course,Ring,Status,Date,Hours,Room\n1,Law,knowledge,Done,2026-01-02,4,A\n"
        "2,Law,knowledge,Done,2026-01-02,4,A\n"
        "3,Law,knowledge,No show,2026-01-02,4,A\n4,Law,knowledge,,2026-01-02,4,A\n5,Circle,values,Done,2026-02-02,2,B\n"
        "6,Circle,values,Done,2025-02-02,2,B\nUser ID,Course,Ring,Status,Date,Hours,Room\n"
    )
    training = {"csv": text, "status": {"column": "Status", "given": ["done"]}, "period": 2026}
    report = report_of(tmp_path, answers(30), training=training)
    used = report.quality.training_list
    assert used is not None
    assert (used.columns, used.sheets, used.participations) == (
        ("Room",),
        (),
        None,
    )  # of people, and fewer than may be told
    assert [(each.what, each.count) for each in used.rows] == [
        ("rows that repeat the headings", None),
        ("rows of “2025”", None),
        ("rows without a status", None),
        ("rows with the status “No show”", None),
    ]
    assert report.investment is not None
    assert report.investment.total == 10
    shown = " ".join(drawn(report).split())
    assert "Columns not used: Room." in shown
    assert "rows with the status “No show” (fewer than 5)" in shown
    assert report_of(tmp_path, answers(30)).quality.training_list is None


def test_a_list_without_any_amount_is_a_list(tmp_path: Path) -> None:
    programmes = [{"title": "Law", "rings": {"knowledge": 1}}, {"title": "Circle", "rings": {"values": 1}}]
    report = report_of(tmp_path, answers(30), training={"programmes": programmes})
    assert report.investment is not None
    assert report.investment.coverage.without_hours == 2
    assert report.balance.verdict == "cannot-tell"
    assert report.balance.needed_share.estimate is not None
    assert report.verdict is not None
    assert "no training list" not in report.verdict.sentences[0]
    assert "LD502" in {finding.code for finding in report.findings}


def test_everything_is_mandatory(tmp_path: Path) -> None:
    found = problems_of(tmp_path, answers(20), training={"programmes": [dict(LIST[2])]})
    assert codes(found) == ["LD-E641"]
    assert found[0].location.line == 11
    assert "mandatory" in found[0].message


def test_nobody_needs_anything(tmp_path: Path) -> None:
    rows = answers(20, level=(5, 5), importance=(1, 4), seed=5)
    rows = [{**row, "s2": "1"} for row in rows]  # the reversed item
    for training in (TRAINING, None):  # without a list too: whether there is a need is told by the answers
        report = report_of(tmp_path, rows, training=training)
        assert report.balance.verdict == "no-need"
        assert report.balance.excess.estimate is None
        codes_found = {finding.code for finding in report.findings}
        assert "LD111" in codes_found
        assert not codes_found & {"LD101", "LD102", "LD103", "LD104", "LD105", "LD109", "LD110"}


# --- how answers are given --------------------------------------------------------------------------------------------


def test_answers_in_a_file_in_rows_and_as_a_block_give_the_same_report(tmp_path: Path) -> None:
    rows = answers(23, unit=["a", "b"])
    units = [{"id": "a"}, {"id": "b"}]
    file = report_of(tmp_path, rows, units=units, training=TRAINING)
    inline = report_of(tmp_path, None, units=units, training=TRAINING, responses={"rows": rows})
    numbers = [{key: int(value) if value.isdigit() else value for key, value in row.items()} for row in rows]
    typed = report_of(tmp_path, None, units=units, training=TRAINING, responses={"rows": numbers})
    block = report_of(tmp_path, None, units=units, training=TRAINING, responses={"csv": csv_text(rows)})
    for report in (inline, typed, block):
        assert [entry.role for entry in report.inputs] == ["survey", "model"]
        assert without_inputs(report) == without_inputs(file)


def test_answers_in_a_workbook(tmp_path: Path) -> None:
    rows = answers(23)
    book, file = Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append([int(value) for value in row.values()])
    book.save(file)
    (tmp_path / "answers.xlsx").write_bytes(file.getvalue())
    workbook = report_of(tmp_path, None, training=TRAINING, responses={"file": "answers.xlsx"})
    assert without_inputs(workbook) == without_inputs(report_of(tmp_path, rows, training=TRAINING))


def test_the_order_of_rows_and_columns_does_not_matter(tmp_path: Path) -> None:
    rows = answers(40, unit=["a", "b", "c"])
    units = [{"id": "a", "headcount": 30}, {"id": "b", "headcount": 20}, {"id": "c", "headcount": 20}]
    first = report_of(tmp_path, rows, units=units, training=TRAINING)
    turned = [dict(reversed(row.items())) for row in reversed(rows)]
    second = report_of(tmp_path, turned, units=units, training=TRAINING)
    assert without_inputs(second) == without_inputs(first)


@pytest.mark.parametrize(
    ("octets", "name"),
    [
        (lambda text: text.encode("utf-8-sig"), "byte order mark"),
        (lambda text: text.encode("utf-16"), "UTF-16"),
        (lambda text: text.encode("cp1252"), "Windows-1252"),
        (lambda text: text.replace(",", ";").encode(), "semicolons"),
        (lambda text: text.replace(",", "\t").encode(), "tabs"),
        (lambda text: text.replace("\n", "\r\n").encode(), "Windows lines"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_encodings_and_delimiters(tmp_path: Path, octets: Any, name: str) -> None:
    rows = answers(12, unit=["Gériatrie", "Chirurgie"])
    units = [{"id": "g", "name": "Gériatrie"}, {"id": "c", "name": "Chirurgie"}]
    expected = report_of(tmp_path, rows, units=units)
    found = report_of(tmp_path, octets(csv_text(rows)), units=units)
    told = [note for note in found.notes if "Windows-1252" in note]
    assert bool(told) == (name == "Windows-1252")
    found = replace(found, notes=tuple(note for note in found.notes if note not in told))
    assert without_inputs(found) == without_inputs(expected), name


# --- languages --------------------------------------------------------------------------------------------------------


def test_a_language_without_sentences_is_a_problem_at_its_place(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, answers(40), language="de")
    lines = (tmp_path / "survey.yaml").read_text(encoding="utf-8").splitlines()
    assert (problem.code, problem.hint) == ("LD-E205", "Possible: `en`, `nl`, `fr`.")
    assert (problem.location.line, problem.location.column) == (lines.index("language: de") + 1, 1)


def test_a_threshold_in_percent_is_a_problem_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "model.yaml"
    text = (MODELS / "small.yaml").read_text(encoding="utf-8").rstrip()
    path.write_text(f"{text}\nthresholds:\n  material_excess: 10\n", encoding="utf-8")
    (problem,) = problems_of(tmp_path, answers(40), model=str(path))
    assert (problem.code, problem.hint) == ("LD-E204", "10 looks like percent: write 0.10.")
    assert (problem.location.line, problem.location.column) == (len(text.splitlines()) + 2, 3)


@pytest.mark.parametrize(("language", "word"), [("nl", "nood"), ("fr", "besoin"), ("nl-BE", "nood"), ("en", "need")])
def test_the_language_of_the_report(tmp_path: Path, language: str, word: str) -> None:
    rows = answers(40, seed=4)
    by_option = report_of(tmp_path, rows, training=TRAINING, options=Options(language=language))
    by_file = report_of(tmp_path, rows, training=TRAINING, language=language)
    assert by_option.verdict is not None
    assert by_file.verdict == by_option.verdict
    told = " ".join([by_option.verdict.headline, *by_option.verdict.sentences, *by_option.notes]).casefold()
    assert word in told
    titles = {"nl": "Kennis", "fr": "Connaissances"}
    assert by_option.model.rings[0].title == titles.get(language[:2], "Knowledge")


@pytest.mark.parametrize("ring", ["skill", "values"])
@pytest.mark.parametrize("same", ["level", "importance", "gap"])
def test_a_need_that_is_the_same_for_all_has_no_share(tmp_path: Path, ring: str, same: str) -> None:
    """22 x 38 / 11: the need of a ring times the ratio of two shares is that of another one, which is not shown."""
    rows = answers(40, seed=3, level=(1, 3), importance=(3, 5))
    for row in rows:
        for item in SMALL[ring]:
            if same in ("level", "gap"):
                row[item] = ("5" if item in SMALL_REVERSED else "1") if same == "level" else row[item]
            if same == "importance":
                row[f"{item}imp"] = "4"
            if same == "gap":
                code = int(row[item])
                row[item], row[f"{item}imp"] = str(6 - code if item in SMALL_REVERSED else code), str(code + 1)
    report = report_of(tmp_path, rows, training=TRAINING)
    whole = report.scores.organization
    assert isinstance(whole, GroupScore)
    (score,) = (each for each in whole.rings if each.ring == ring)
    hidden = (score.need, score.need_positive, score.need_raw, score.need_net, score.need_prevalence)
    assert all(figure.estimate is None for figure in hidden)
    assert score.level.estimate is None or score.importance.estimate is None
    assert all(each.needed_share is None and each.needed.estimate is None for each in report.balance.rings)
    assert report.balance.needed_share.estimate is None
    assert report.balance.specifications is None or not report.balance.specifications.points


@pytest.mark.parametrize("heard", [0, 1, 9, 10])
def test_a_ring_that_fewer_than_the_minimum_rated_is_no_part_of_the_report(tmp_path: Path, heard: int) -> None:
    rows = answers(40, seed=5)
    for row in rows[heard:]:
        row |= dict.fromkeys((f"{item}{end}" for item in SMALL["skill"] for end in ("", "imp")), "")
    report = report_of(tmp_path, rows, confidentiality={"minimum_group": 10})
    whole = report.scores.organization
    assert isinstance(whole, GroupScore)
    assert [ring.ring for ring in whole.rings] == ["knowledge", *(["skill"] if heard == 10 else []), "values"]
    assert any("s1" in note for note in report.notes) == (heard < 10)


def test_where_too_few_rated_every_ring_nothing_may_be_shown(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, answers(9), confidentiality={"minimum_group": 10})
    assert problem.code == "LD-E532"


def like_minded(n: int) -> list[dict[str, str]]:
    """People who differ from each other more than their own answers do."""
    random, rows = Random(8), []
    for number in range(n):
        row, person = {"unit": "ab"[number % 2]}, random.randint(1, 2)
        for items in SMALL.values():
            ring = person + random.randint(0, 1)
            for item in items:
                level = ring + random.randint(0, 1)
                row[item] = str(6 - level if item in SMALL_REVERSED else level)
                row[f"{item}imp"] = str(random.randint(4, 5))
        rows.append(row)
    return rows


def ring_widths(report: Report, *rings: str) -> list[float]:
    """How wide the intervals of the levels are."""
    whole = report.scores.organization
    assert isinstance(whole, GroupScore)
    levels = {ring.ring: ring.level for ring in whole.rings}
    return [(levels[ring].high or 0.0) - (levels[ring].low or 0.0) for ring in rings]


def test_whoever_leaves_a_ring_out_is_silent_about_it(tmp_path: Path) -> None:
    """A census in which half left a ring out knows no more of it than half of the people who answered."""
    people = like_minded(40)
    more: dict[str, Any] = {"units": [{"id": "a", "headcount": 20}, {"id": "b", "headcount": 20}], "training": TRAINING}
    empty = dict.fromkeys((f"{item}{end}" for item in SMALL["skill"] for end in ("", "imp")), "")
    whole = report_of(tmp_path, people, **more)
    census = report_of(tmp_path, [*people[:20], *(row | empty for row in people[20:])], **more)
    half = report_of(tmp_path, people[:20], **more)
    (some, known), (half_some, half_known) = (ring_widths(report, "skill", "values") for report in (census, half))
    assert some == pytest.approx(half_some, rel=0.12)
    assert known < 0.75 * half_known
    for report, is_full in ((whole, True), (census, False)):
        assert report.balance.about is not None
        assert report.balance.about.answered == report.balance.about.staff == 40
        assert report.balance.covers is not None
        assert (report.balance.covers.excess_low is None) == is_full  # whoever is silent about one ring may turn it
        assert ("Everybody answered" in drawn(report, 100)) == is_full


def test_nothing_is_too_little_only_of_a_need(tmp_path: Path) -> None:
    """No training goes to values; that is said to be too little only where a need is shown."""
    listed = {"programmes": [{"title": "Skill", "rings": {"skill": 1}, "hours": 4, "participants": 5}]}
    verdicts = set()
    for level, wanted in ((1, 4), (2, 2), (4, 3)):
        rows = like_minded(24)
        for number, row in enumerate(rows):
            for item in SMALL["values"]:
                row[item] = str(level + (number % 3 == 0))
                row[f"{item}imp"] = str(wanted + (number % 2 == 0))
        report = report_of(tmp_path, rows, training=listed, units=[{"id": "a"}, {"id": "b"}])
        (values,) = (ring for ring in report.balance.rings if ring.ring == "values")
        assert report.balance.excess.estimate is not None, "else this shows nothing"
        assert (values.verdict == "under") == (values.need_verdict == "shown")
        verdicts.add(values.need_verdict)
    assert len(verdicts) > 1, "else this shows nothing"
