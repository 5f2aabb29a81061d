"""The terminal report: golden texts, every width, every encoding, and names of people who mean harm."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from leaddev.analysis import Options, analyze
from leaddev.media import FORMATS, RenderOptions
from leaddev.media.screen import Screen
from leaddev.media.terminal import SCREEN, print_report
from leaddev.media.terminal.pictures import curve_lines
from leaddev.present.blocks import Curve
from leaddev.present.document import SECTIONS, sections_of
from leaddev.report import GroupScore, HiddenGroup, Reason, Report, RingSummary
from present.sample_report import HOSTILE, bare_report, hostile_report, sample_report
from surveys import HOSPITAL, TINY

from .streams import Terminal, drawn, golden

SGR = re.compile(r"\x1b\[[0-9;]*m")
REPORTS = {"sample": sample_report, "hostile": hostile_report, "bare": bare_report}

FEW_ITEMS = Reason("few-items", {"items": 2, "needed": 3})


def in_language(report: Report, language: str) -> Report:
    return replace(report, organization=replace(report.organization, language=language))


def with_rings(report: Report, count: int, title: str) -> Report:
    """The report with `count` rings, whose titles are long."""
    ids = [f"ring{number}" for number in range(count)]
    rings = tuple(
        RingSummary(id=ring, title=f"{title} {ring}", within=ring, difficulty=1, horizon_months=3, side=None)
        for ring in ids
    )

    def scored(group: GroupScore | HiddenGroup) -> GroupScore | HiddenGroup:
        if isinstance(group, HiddenGroup):
            return group
        return replace(group, rings=tuple(replace(group.rings[0], ring=ring) for ring in ids))

    scores = replace(
        report.scores,
        organization=scored(report.scores.organization),
        units=tuple(scored(unit) for unit in report.scores.units),
    )
    balance = replace(report.balance, rings=tuple(replace(report.balance.rings[0], ring=ring) for ring in ids))
    return replace(report, model=replace(report.model, rings=rings), scores=scores, balance=balance)


def test_golden_text() -> None:
    text = drawn(sample_report(), 100, by="profession")
    assert text == golden("sample-100.txt", text)


def test_golden_text_of_hostile_names_in_ascii() -> None:
    text = drawn(hostile_report(), 100, "ascii", by="profession")
    assert text == golden("hostile-100-ascii.txt", text)


def test_a_unit_is_not_named_twice() -> None:
    report = sample_report()
    scoped = replace(report, organization=replace(report.organization, name="Care: Geriatrics", scope="geriatrics"))
    assert "geriatrics" not in drawn(scoped, 100).splitlines()[0]


def test_why_units_are_not_ranked() -> None:
    report = sample_report()
    (first, *_) = report.quality.unit_differences
    for units, icc2, is_alike in ((5, 0.4, False), (12, 0.4, True), (12, None, False)):
        each = replace(first, units=units, icc2=icc2, may_rank=False, reason=FEW_ITEMS)
        text = drawn(replace(report, quality=replace(report.quality, unit_differences=(each,))), 100)
        assert ("too alike to be ranked" in text) is is_alike


def test_what_is_below_zero_is_no_reliability() -> None:
    report = sample_report()
    (first, *_), (gap, *_) = report.quality.unit_differences, report.quality.gap_reliability
    quality = replace(
        report.quality,
        unit_differences=(replace(first, icc2=-1.5),),
        gap_reliability=(replace(gap, estimate=-0.4),),
    )
    text = " ".join(drawn(replace(report, quality=quality), 100).split())
    assert "-1.5" not in text
    assert "-0.4" not in text


def test_scales_of_few_items_stand_in_one_line() -> None:
    report = sample_report()
    (first, *others) = report.quality.reliability
    unknown = replace(first.alpha, estimate=None, low=None, high=None, reason=FEW_ITEMS)
    short = replace(first, title="Vision", items=2, alpha=unknown, item_rest=())
    text = drawn(replace(report, quality=replace(report.quality, reliability=(short, *others))), 100)
    assert "Fewer than 3 items, so their reliability is not judged: Vision." in text
    assert "too few items" not in text


def test_french_has_its_own_signs() -> None:
    text = drawn(in_language(sample_report(), "fr"), 100)
    own = text[text.index("JUSQU") :]
    assert "Fiabilité de l’écart" in " ".join(own.split())
    assert "\u00a0: " in text
    assert " ; " not in text


def test_golden_text_of_a_bare_report() -> None:
    text = drawn(bare_report(), 100)
    assert text == golden("bare-100.txt", text)


def test_verdict_comes_first_and_sections_keep_their_order() -> None:
    text = drawn(sample_report())
    titles = ["VERDICT", "THE CIRCLE", "WHAT TO DO", "FINDINGS", "QUESTION BY QUESTION", "UNITS", "DOES IT DEPEND"]
    titles.append("HOW FAR THE NUMBERS CARRY")
    places = [text.index(title) for title in titles]
    assert places == sorted(places)
    assert text.splitlines()[2].startswith("VERDICT")
    assert len(SECTIONS) >= len(titles)


@pytest.mark.parametrize("width", [60, 80, 100, 120, 140, 160])
@pytest.mark.parametrize("language", ["en", "nl", "fr"])
@pytest.mark.parametrize("name", REPORTS)
def test_no_line_is_longer_than_the_width(name: str, language: str, width: int) -> None:
    text = drawn(in_language(REPORTS[name](), language), width, by="profession")
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert all(line == line.rstrip() for line in text.splitlines())


@pytest.mark.parametrize("count", [1, 2, 9, 20])
@pytest.mark.parametrize("width", [60, 100])
def test_any_number_of_rings_fits_and_none_is_lost(count: int, width: int) -> None:
    report = with_rings(sample_report(), count, "A long 日本 title that nobody should choose for a")
    text = drawn(in_language(report, "nl"), width)
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert all(f"ring{number}" in text for number in range(count))


def test_hidden_groups_show_their_name_and_no_number() -> None:
    lines = [line.strip() for line in drawn(sample_report(), by="profession").splitlines()]
    for name in ("Recovery", "Anaesthesia", "Cleaning staff"):
        assert f"{name} – not shown: no answers, or to protect people in small groups" in lines


def section(text: str, title: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split(title)[1].split("UNITS")[0].splitlines()]


def test_questions_stand_with_their_figures_and_shares_at_their_ends_as_bounds() -> None:
    lines = section(drawn(sample_report(), 120), "QUESTION BY QUESTION")
    assert lines[0] == "the largest weighted discrepancy first"
    assert lines[1] == "no. statement ring n level import. gap fall short MWDS"
    assert lines[2].startswith("1 In this unit, people treat every")
    assert lines[2].endswith("values 400 41.5 82.4 40.9 71 % 7.03")
    assert any(line.endswith("values – 41.5 82.4 40.9 95 % or more 6.50") for line in lines)
    assert any(line.startswith("3 People here look away. (turned round) values – 41.5 82.4 40.9 –") for line in lines)


def test_at_80_columns_ring_and_n_give_way_to_the_statement() -> None:
    lines = section(drawn(sample_report(), 80), "QUESTION BY QUESTION")
    assert lines[1] == "no. statement level import. gap fall short MWDS"
    assert "n is not shown where" not in " ".join(lines)


def test_what_is_withheld_is_named_and_has_no_row() -> None:
    text = " ".join(section(drawn(sample_report(), 100), "QUESTION BY QUESTION"))
    assert "Not shown question by question, to protect the people behind the answers: personality." in text
    assert "n is not shown where" in text
    assert " 4 " not in text
    report = sample_report()
    whole = replace(report, items=report.items[:1])
    text = " ".join(section(drawn(whole, 100), "QUESTION BY QUESTION"))
    assert "Not shown" not in text
    assert "n is not shown where" not in text


def test_without_discrepancies_the_order_is_that_of_the_gaps() -> None:
    report = sample_report()
    plain = replace(report, items=tuple(replace(item, mwds=None, rank=None) for item in report.items))
    lines = section(drawn(plain, 100), "QUESTION BY QUESTION")
    assert lines[0] == "the largest gap first"
    assert lines[1] == "statement ring n level import. gap fall short"
    assert "MWDS" not in " ".join(lines)


def test_long_lists_are_cut_and_counted() -> None:
    report = sample_report()
    many = replace(report, quality=replace(report.quality, not_asked=tuple(f"item{number}" for number in range(30))))
    assert "item0, item1, item2, item3, item4, item5, item6, item7 and 22 more" in drawn(many, 120)


def test_an_unknown_split_names_those_that_exist() -> None:
    assert "There is no split site. Known: profession." in drawn(sample_report(), by="site")


@pytest.mark.parametrize("color", [True, False])
def test_names_cannot_steer_the_terminal(color: bool) -> None:
    text = SGR.sub("", drawn(hostile_report(), color=color)) if color else drawn(hostile_report())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "[red]x[/red]" in text
    assert "␛[31mred␇" in text
    assert "כירורגיה" in text
    assert "Night 🏥 shift" in text


def test_wide_characters_keep_the_columns() -> None:
    lines = drawn(hostile_report(), 80).splitlines()
    first = next(number for number, line in enumerate(lines) if "Night 🏥 shift" in line)
    percent = {cell_len(line[: line.index("\u00a0%")]) for line in (lines[first], lines[first + 2], lines[first + 3])}
    assert len(percent) == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "cp437", "utf-16"])
@pytest.mark.parametrize("language", ["en", "nl", "fr"])
def test_every_encoding_can_be_written(encoding: str, language: str) -> None:
    text = drawn(in_language(hostile_report(), language), 80, encoding)
    assert "[red]x[/red]" in text
    assert ("#" in text) == (encoding != "utf-16")


def test_ascii_has_plain_bars_and_signs() -> None:
    text = drawn(sample_report(), 80, "ascii")
    assert text.isascii()
    assert re.search(r"knowledge +#+ +18 % +#+ +47 % +2\.6 x", text)
    assert "-> Shift hours" in text
    assert "95 %" in text


def test_color_changes_nothing_but_color() -> None:
    plain, colored = drawn(sample_report(), color=False), drawn(sample_report(), color=True)
    assert colored != plain
    assert [line.rstrip() for line in SGR.sub("", colored).splitlines()] == plain.splitlines()


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_color_is_honoured_on_a_terminal(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "90")
    with_color, without = Terminal(is_terminal=True), Terminal(is_terminal=True)
    print_report(sample_report(), with_color)
    monkeypatch.setenv(variable, value)
    print_report(sample_report(), without)
    assert "\x1b[" in with_color.written()
    assert "\x1b" not in without.written()


def test_a_file_gets_no_color_and_a_fixed_width(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)
    stream = Terminal()
    print_report(sample_report(), stream)
    assert stream.written() == drawn(sample_report(), 100)


def test_every_hostile_text_is_in_the_report_somewhere() -> None:
    notes = hostile_report().notes
    assert notes == HOSTILE


def test_every_threshold_stands_at_the_end_with_its_origin() -> None:
    end = drawn(sample_report()).split("THRESHOLDS")[1]
    assert "Convention of this project: material_ratio 1.25\n" in end
    assert "Set in the model file: low_response 0.5\n" in end
    assert "SEUILS" in drawn(in_language(sample_report(), "fr"))
    bare = sample_report()
    assert "THRESHOLDS" not in drawn(replace(bare, model=replace(bare.model, thresholds=())))


def test_the_curve_of_an_excess_on_both_sides_of_0_can_be_printed_everywhere() -> None:
    """The sign of its ends is that of every other number, which a terminal without Unicode has."""
    report = sample_report()
    tried = report.balance.specifications
    assert tried is not None
    points = tuple(replace(each, points=each.points - 40) for each in tried.points)
    shifted = replace(tried, low=-42, median=-4, high=17, points=points)
    report = replace(report, balance=replace(report.balance, specifications=shifted))
    (curve,) = (block for each in sections_of(report) for block in each.blocks if isinstance(block, Curve))
    row, below = curve_lines(curve, 60, Screen(60, False, "ascii"))
    assert row.isascii()
    assert below.split() == ["-42", "-4", "0", "17"]


def test_golden_text_of_every_section_where_there_is_little_room() -> None:
    """What stands instead of a table that is too wide, in a report that has every part."""
    report = replace(analyze(str(HOSPITAL)), inputs=())  # where they lie differs
    text = drawn(report, 60, by="profession")
    assert text == golden("hospital-60.txt", text)


# --- the first screen -------------------------------------------------------------------------------------------------


def screen(report: Report, width: int, encoding: str = "utf-8", by: str | None = None) -> str:
    stream = Terminal(encoding)
    FORMATS["terminal"].write(report, stream, RenderOptions(width=width, by=by, is_first=True))
    return stream.written()


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_golden_text_of_the_first_screen(name: str) -> None:
    text = screen(REPORTS[name](), 80, "utf-8" if name == "sample" else "ascii")
    assert text == golden(f"{name}-first-80.txt", text)


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
@pytest.mark.parametrize("example", ["hospital", "unit", "tiny"])
def test_the_first_screen_is_one_screen(language: str, example: str) -> None:
    unit = "internal-medicine" if example == "unit" else None
    report = analyze(str(TINY if example == "tiny" else HOSPITAL), Options(unit=unit, language=language))
    for width, by in ((60, None), (60, "profession"), (80, None), (90, "profession"), (100, None), (100, "profession")):
        text = screen(report, width, by=by)
        assert len(text.splitlines()) <= SCREEN
        assert max(map(cell_len, text.splitlines())) <= width


def test_a_priority_without_end_does_not_fill_the_screen() -> None:
    report = sample_report()
    first, *others = report.priorities
    long = replace(report, priorities=(replace(first, action="word " * 2000), *others))
    text = screen(long, 80)
    assert len(text.splitlines()) <= SCREEN
    assert "word …" in text


def test_both_sides_of_the_line_have_one_scale() -> None:
    lines = screen(analyze(str(HOSPITAL)), 80).splitlines()
    sides = {line.split()[0]: line.split("│") for line in lines if "│" in line}
    assert sides["Skill"][1].count("█") > sides["Values"][0].count("█") > sides["Values"][1].count("█")
    starts = {parts[0].rstrip()[-2:] for parts in sides.values()}
    assert starts == {"14", "29", "25", "17", "15"}
