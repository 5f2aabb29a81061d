"""Respect from files to findings and the screen: the article's example, and every reason why there is none."""

from __future__ import annotations

import io
import re
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from leaddev.findings import RULES, Case
from leaddev.media.json import as_document, to_json
from leaddev.media.terminal import print_report
from leaddev.report import (
    WITHHELD,
    Figure,
    Finding,
    Report,
    RespectAsymmetry,
    RespectCell,
    RespectGroup,
    RespectReport,
)
from leaddev.wording import LANGUAGES, Wording
from surveys import Row, answers, report_of

from .culture import GROUPS, bare_report, figure, hospital

UNKNOWN = Figure(estimate=None, reason=WITHHELD)


def respect_rows(n: int = 60, own: bool = False) -> list[Row]:
    """Doctors and cleaners who rate each other; the doctors see respect that the cleaners do not."""
    random = Random(6)
    rows = []
    for number, row in enumerate(answers(n)):
        doctor = number % 2 == 0
        other, me = ("cleaner", "doctor") if doctor else ("doctor", "cleaner")
        received = (4, 5) if doctor else (1, 2)
        row |= {"profession": "Doctors" if doctor else "Cleaners"}
        row |= {f"given{me}": "5" if own else "", f"received{me}": "", "givennurse": "", "receivednurse": ""}
        row |= {f"given{other}": str(random.randint(4, 5)), f"received{other}": str(random.randint(*received))}
        rows.append(row)
    return rows


def test_physicians_give_what_cleaning_staff_do_not_receive() -> None:
    respect = hospital().respect
    assert respect is not None
    verdicts = {(cell.giver, cell.receiver): cell.verdict for cell in respect.cells}
    blind = {pair for pair, verdict in verdicts.items() if verdict == "blind-spot"}
    assert blind == {("physician", "cleaning"), ("physician", "nurse"), ("nurse", "cleaning")}
    assert verdicts["cleaning", "physician"] == "alike"
    assert respect.own_group_answers == 0
    assert len(respect.cells) == 20
    findings = [each for each in hospital().findings if each.code == "LD206"]
    assert findings[0].id == "LD206:physician:cleaning"
    assert (findings[0].severity, findings[0].certainty) == ("high", "high")
    assert "Physicians say that they show respect to Cleaning and catering staff" in findings[0].statement
    assert any("LD206:physician:cleaning" in priority.findings for priority in hospital().priorities)


@pytest.mark.parametrize(("left_out", "told"), [(0, 60), (1, None), (4, None), (5, 55), (55, 5), (56, None), (60, 0)])
def test_answers_about_ones_own_group_are_counted_where_few_neither_gave_nor_left_one_out(
    left_out: int, told: int | None, tmp_path: Path
) -> None:
    rows = respect_rows(own=True)
    for row in rows[:left_out]:
        row["givendoctor" if row["profession"] == "Doctors" else "givencleaner"] = ""
    respect = report_of(tmp_path, rows, splits=GROUPS).respect
    assert respect is not None
    assert respect.own_group_answers == told


def test_a_small_survey_and_its_own_group_answers(tmp_path: Path) -> None:
    report = report_of(tmp_path, respect_rows(own=True), splits=GROUPS)
    respect = report.respect
    assert respect is not None
    assert respect.own_group_answers == 60
    assert [group.id for group in respect.groups] == ["doctor", "cleaner", "nurse"]
    cells = {(cell.giver, cell.receiver): cell for cell in respect.cells}
    assert cells["doctor", "cleaner"].verdict == "blind-spot"
    assert cells["nurse", "doctor"].given.estimate is None  # nobody is a nurse
    assert cells["nurse", "doctor"].verdict == "cannot-tell"
    assert to_json(report)


@pytest.mark.parametrize(
    ("splits", "columns", "word"),
    [
        (None, {}, "no groups"),
        (
            {"job": {"doctor": "Doctors"}},
            {"job": ["Doctors"], "givendoctor": ["4"], "receiveddoctor": ["4"]},
            "one group",
        ),
    ],
)
def test_reasons_for_no_matrix(tmp_path: Path, splits: object, columns: dict[str, list[str]], word: str) -> None:
    report = report_of(tmp_path, answers(40, **columns), splits=splits)  # type: ignore[arg-type]  # columns by name
    assert report.respect is None
    assert any(word in line for line in report.not_concluded if "espect" in line)


def test_questions_that_were_left_out_on_purpose(tmp_path: Path) -> None:
    codes = [f"{aspect}{group}" for aspect in ("given", "received") for group in GROUPS["profession"]]
    rows = answers(40, profession=["Doctors", "Cleaners"])
    report = report_of(tmp_path, rows, splits=GROUPS, responses={"file": "answers.csv", "not_asked": codes})
    assert report.respect is None
    assert any("no question about it" in line for line in report.not_concluded)


def test_pairs_stand_in_the_order_of_the_survey_file(tmp_path: Path) -> None:
    """Not by name, size or verdict: by giver and then receiver, and each two groups once."""
    respect = report_of(tmp_path, respect_rows(), splits=GROUPS).respect
    assert respect is not None
    assert [(cell.giver, cell.receiver) for cell in respect.cells] == [
        ("doctor", "cleaner"),
        ("doctor", "nurse"),
        ("cleaner", "doctor"),
        ("cleaner", "nurse"),
        ("nurse", "doctor"),
        ("nurse", "cleaner"),
    ]
    pairs = [(pair.first, pair.second) for pair in respect.asymmetries]
    assert pairs == [("doctor", "cleaner"), ("doctor", "nurse"), ("cleaner", "nurse")]
    document = as_document(report_of(tmp_path, respect_rows(), splits=GROUPS))["respect"]
    assert [(cell["giver"], cell["receiver"]) for cell in document["cells"]][:2] == [
        ("doctor", "cleaner"),
        ("doctor", "nurse"),
    ]


def test_too_few_raters_everywhere(tmp_path: Path) -> None:
    rows = respect_rows()
    for row in rows[8:]:
        row["profession"] = ""
    report = report_of(tmp_path, rows, splits=GROUPS)
    assert report.respect is None
    assert any("enough answers" in line for line in report.not_concluded)


def test_a_unit_has_no_matrix() -> None:
    report = hospital("cleaning")
    assert report.respect is None
    assert any("whole organization only" in line for line in report.not_concluded)


# --- rules ------------------------------------------------------------------------------------------------------------


def respect_report(gap: float, mutual: float = 0.0, verdict: str = "blind-spot") -> RespectReport:
    groups = (RespectGroup(id="a", name="Doctors"), RespectGroup(id="b", name="Cleaners"))
    cells = (
        RespectCell(
            giver="a",
            receiver="b",
            given=figure(60 + gap / 2),
            received=figure(60 - gap / 2),
            perception_gap=figure(gap),
            p=0.001,
            verdict=verdict,  # type: ignore[arg-type]  # one of the words
        ),
        RespectCell(
            giver="b",
            receiver="a",
            given=UNKNOWN,
            received=figure(60),
            perception_gap=UNKNOWN,
            p=None,
            verdict="cannot-tell",
        ),
    )
    pair = RespectAsymmetry(
        first="a",
        second="b",
        difference=figure(mutual) if mutual else UNKNOWN,
        p=0.001 if mutual else None,
        verdict="cannot-tell" if not mutual else "first-gives-more" if mutual > 0 else "second-gives-more",
    )
    return RespectReport(split="job", groups=groups, cells=cells, asymmetries=(pair,), own_group_answers=0)


def found(respect: RespectReport | None, language: str = "en") -> list[Finding]:
    report = replace(bare_report(), respect=respect)
    rules = [RULES[code] for code in ("LD206", "LD207")]
    return [each for rule in rules for each in rule.find(Case(report, Wording(language), rule.code, rule.name))]


@pytest.mark.rule("LD206", "fires")
@pytest.mark.parametrize(("gap", "severity"), [(10, "low"), (19.9, "low"), (20, "medium"), (30, "high")])
def test_a_blind_spot_weighs_by_its_size(gap: float, severity: str) -> None:
    (finding,) = found(respect_report(gap))
    assert (finding.id, finding.severity) == ("LD206:a:b", severity)


@pytest.mark.rule("LD206", "silent")
@pytest.mark.parametrize("verdict", ["alike", "underestimated", "cannot-tell"])
def test_only_blind_spots_are_told(verdict: str) -> None:
    assert found(respect_report(40, verdict=verdict)) == []


@pytest.mark.rule("LD207", "silent")
@pytest.mark.parametrize("verdict", ["alike", "cannot-tell"])
def test_only_respect_that_is_not_mutual_is_told(verdict: str) -> None:
    report = respect_report(40, 40, verdict="alike")
    pair = replace(report.asymmetries[0], verdict=verdict)
    assert found(replace(report, asymmetries=(pair,))) == []


@pytest.mark.rule("LD207", "fires")
@pytest.mark.parametrize(("mutual", "severity"), [(12, "low"), (-12, "low"), (25, "medium"), (-45, "medium")])
def test_asymmetry_names_who_receives_less(mutual: float, severity: str) -> None:
    finding = found(respect_report(40, mutual, verdict="alike"))[0]
    assert (finding.code, finding.severity) == ("LD207", severity)
    less = "Doctors" if mutual > 0 else "Cleaners"
    assert finding.statement.startswith(f"Respect is not mutual: {less} say that they receive")
    assert "20 points apart" in finding.statement  # of the 40 and the 60 that it prints


@pytest.mark.rule("LD206", "missing")
@pytest.mark.rule("LD207", "missing")
def test_nothing_asked_nothing_found() -> None:
    assert found(None) == []


def test_at_most_five_pairs_of_each_rule_the_widest_first() -> None:
    sizes = (12, 31, 25, 44, 18, 27, 36)
    reports = [respect_report(size, -size if size % 2 else size) for size in sizes]
    many = replace(
        reports[0],
        cells=tuple(cell for each in reports for cell in each.cells),
        asymmetries=tuple(pair for each in reports for pair in each.asymmetries),
    )
    gaps: dict[str, list[object]] = {"LD206": [], "LD207": []}
    for finding in found(many):
        size = finding.evidence.get("perception_gap") or finding.evidence["difference"]
        assert isinstance(size, Figure)
        gaps[finding.code].append(size.estimate)
    assert gaps == {"LD206": [44, 36, 31, 27, 25], "LD207": [44, 36, -31, -27, -25]}


def test_every_language_fills_its_sentences() -> None:
    said = [[each.statement + each.recommendation for each in found(respect_report(40, 20), one)] for one in LANGUAGES]
    assert len({text for sentences in said for text in sentences}) == 2 * len(LANGUAGES)
    assert not [text for sentences in said for text in sentences if "{" in text]


# --- screen -----------------------------------------------------------------------------------------------------------


def printed(report: Report, width: int) -> str:
    stream = io.StringIO()
    print_report(report, stream, color=False, width=width)
    return stream.getvalue()


@pytest.mark.parametrize("width", [60, 80, 100, 140])
@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_fit_the_width(width: int, language: str) -> None:
    report = replace(hospital(), organization=replace(hospital().organization, language=language))
    text = printed(report, width)
    assert max(map(len, text.splitlines())) <= width
    assert "82  →  77 //  39" in text
    assert "75/37*" in text


def test_a_stream_without_arrows_gets_plain_characters() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    print_report(hospital(), stream, color=False, width=80)
    stream.flush()
    assert "82 ->  77 //  39" in raw.getvalue().decode("ascii")


def test_many_groups_become_a_list_that_begins_with_what_stands_out() -> None:
    respect = hospital().respect
    assert respect is not None
    more = tuple(RespectGroup(id=f"g{number}", name=f"Group {number}") for number in range(12))
    wide = replace(respect, groups=(*respect.groups, *more), own_group_answers=3)
    section = printed(replace(hospital(), respect=wide), 80).partition("RESPECT BETWEEN GROUPS")[2]
    first = section.splitlines()[2]
    assert first.split() == ["74/59*", "Physicians", "→", "Nurses"]
    assert "3 answers about people’s own group are left out." in section


def test_a_list_names_what_stands_out_before_the_rest_and_keeps_the_order_within_both() -> None:
    groups = tuple(RespectGroup(id=letter, name=f"Group {letter}") for letter in "abcdefghijklmno")
    verdicts = ("alike", "blind-spot", "cannot-tell", "underestimated", "alike", "blind-spot")
    one = respect_report(40).cells[0]
    cells = tuple(
        replace(one, giver=groups[place].id, receiver=groups[place + 1].id, verdict=verdict)
        for place, verdict in enumerate(verdicts)
    )
    respect = replace(respect_report(40), groups=groups, cells=cells, asymmetries=())
    section = printed(replace(bare_report(), respect=respect), 80).partition("RESPECT BETWEEN GROUPS")[2]
    listed = re.findall(r"Group (\w) → Group \w", section)
    assert listed == ["b", "d", "f", "a", "c", "e"]


def test_nothing_asked_nothing_drawn() -> None:
    text = printed(bare_report(), 80)
    assert "RESPECT BETWEEN" not in text
    assert "ALIVE" not in text
