"""Slides read back: charts have the figures of the JSON, no text runs over, whatever is drawn is told in words too."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZipFile

import pytest
from benchmarks.attack.media import unexplained
from msgspec.structs import replace

from leaddev.analysis import Options, analyze
from leaddev.media import FORMATS, RenderOptions
from leaddev.media.json import as_document
from leaddev.present.blocks import Column, Row, Table, cells
from leaddev.present.slides import deck
from leaddev.report import Report
from leaddev.wording import rounded
from present.sample_report import bare_report, hostile_report, sample_report
from surveys import HOSPITAL, ROOT, TINY

pptx: Any = pytest.importorskip("pptx")
POINT = 12700  # in the unit of the file
SMALLEST = 16
FRAMES = ("graphicFrame", "grpSp", "pic")


class Told(NamedTuple):
    """A report of a test, by name."""

    path: Any
    options: Options


TOLD = {
    "hospital": Told(HOSPITAL, Options()),
    "hospital-nl": Told(HOSPITAL, Options("nl")),
    "hospital-fr": Told(HOSPITAL, Options("fr")),
    "surgery": Told(HOSPITAL, Options(unit="surgery")),
    "tiny": Told(TINY, Options()),
}
MADE = {"sample": sample_report, "bare": bare_report, "hostile": hostile_report}
NAMES = (*TOLD, *MADE)


@cache
def report(name: str) -> Report:
    return MADE[name]() if name in MADE else analyze(str(TOLD[name].path), TOLD[name].options)


def written(told: Report, template: bytes | None = None, by: str | None = None) -> bytes:
    stream = BytesIO()
    FORMATS["slides"].write(told, stream, RenderOptions(template=template, by=by))
    return stream.getvalue()


@cache
def slides_of(name: str) -> list[Any]:
    return list(pptx.Presentation(BytesIO(written(report(name)))).slides)


def everything(shapes: Any) -> list[Any]:
    """Shapes, those within groups too."""
    return [each for shape in shapes for each in (shape, *(everything(shape.shapes) if shape.shape_type == 6 else ()))]


def texts(slide: Any) -> list[str]:
    """All texts that are seen of a slide, but the numbers of charts."""
    found = []
    for shape in everything(slide.shapes):
        found += [shape.text_frame.text] if shape.has_text_frame else []
        found += [cell.text for row in shape.table.rows for cell in row.cells] if getattr(shape, "has_table", 0) else []
        found += list(shape.chart.plots[0].categories) if getattr(shape, "has_chart", 0) else []
    return found


def charts(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def notes(slide: Any) -> str:
    return str(slide.notes_slide.notes_text_frame.text)


@pytest.mark.parametrize("name", ["hospital", "hospital-nl", "hospital-fr", "surgery", "tiny"])
def test_six_to_eight_slides_each_with_a_message_of_its_own(name: str) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in slides_of(name)]
    assert 6 <= len(titles) <= 8
    assert len({*titles, ""}) == len(titles) + 1
    found = report(name).verdict
    assert found is not None
    assert titles[0] == found.headline.removesuffix(".")


def test_charts_have_the_figures_of_the_report_as_they_are_printed() -> None:
    told = report("hospital")
    rings, conditions, units = (charts(slide)[0] for slide in (slides_of("hospital")[n] for n in (2, 5, 6)))
    known = told.balance.rings[::-1]
    assert [list(series.values) for series in rings.plots[0].series] == [
        [printed(each.needed_share, 2) for each in known],
        [printed(each.invested_share, 2) for each in known],
    ]
    assert told.leadership is not None
    assert [list(series.values) for series in conditions.plots[0].series] == [
        [printed(each.staff.estimate) for each in told.leadership.aspects],
        [printed(each.leaders.estimate) for each in told.leadership.aspects],
    ]
    levels = {
        unit.name: printed(score.level.estimate)
        for unit in told.scores.units
        for score in unit.rings or ()
        if score.ring == "values"
    }
    shown = dict(zip(units.plots[0].categories, units.plots[0].series[0].values, strict=True))
    assert len(shown) == 9
    assert {name: levels[name] for name in shown if "…" not in name}.items() <= shown.items()
    assert set(shown.values()) <= set(levels.values())


def printed(value: float | None, decimals: int = 0) -> float:
    assert value is not None
    return rounded(value, decimals)


def test_the_workbook_of_a_chart_has_its_numbers_and_no_formula() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    told = replace(report("hospital"), scores=_named(report("hospital"), "=1+1"))
    (chart,) = charts(pptx.Presentation(BytesIO(written(told))).slides[6])
    rows = list(openpyxl.load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active.iter_rows())
    assert [row[1].value for row in rows[1:]] == list(chart.plots[0].series[0].values)
    assert {row[0].value for row in rows[1:]} == {"=1+1"}
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n"}


def _named(told: Report, name: str) -> Any:
    return replace(told.scores, units=tuple(replace(unit, name=name) for unit in told.scores.units))


@pytest.mark.parametrize("name", ["hospital", "tiny", "surgery"])
def test_every_number_is_one_of_the_report(name: str) -> None:
    known = as_document(report(name))
    said = "\n".join(text for slide in slides_of(name) for text in (*texts(slide), notes(slide)))
    assert len(re.findall(r"\d+", said)) > 100
    assert unexplained(said, known) == []
    assert unexplained(f"{said} 417.25", known) == ["417.25"]


def test_notes_carry_the_evidence() -> None:
    found = [notes(slide) for slide in slides_of("hospital")]
    told = report("hospital")
    assert told.verdict is not None
    assert all(sentence in found[0] for sentence in told.verdict.sentences)
    assert all(priority.action in found[3] and priority.because in found[3] for priority in told.priorities[2:])
    assert "Geriatrics and rehabilitation (merged 2026): A safe environment closed 31\u00a0(30–32)" in found[5]
    assert "Surgical ward" in found[6]
    assert told.confidentiality.statement in found[7]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_small_and_nothing_runs_over(name: str) -> None:
    """Sizes are those that are written; widths are measured with the letters of a wide font."""
    for slide in slides_of(name):
        sizes = [int(size) for size in slide.element.xpath(".//a:rPr/@sz")]
        assert sizes
        assert min(sizes) >= SMALLEST * 100
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= 960 * POINT
            bottom = shape.top + (sum(row.height for row in shape.table.rows) if shape.has_table else shape.height)
            assert bottom <= 541 * POINT, slide.shapes.title.text_frame.text
        places = sorted(
            (s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.shapes if not s.is_placeholder
        )
        for number, (_, top, right, bottom) in enumerate(places):
            for left, other, _, end in places[number + 1 :]:
                assert left >= right or other >= bottom or end <= top


@pytest.mark.parametrize("name", NAMES)
def test_what_is_drawn_is_told_to_those_who_do_not_see(name: str) -> None:
    for slide in slides_of(name):
        assert next(iter(slide.shapes)) == slide.shapes.title  # read first
        drawn = [shape for shape in slide.shapes if shape.element.tag.rpartition("}")[2] in FRAMES]
        for shape in drawn:
            text = shape.element.xpath(".//p:cNvPr")[0].get("descr")
            assert text, shape.name
            if shape.has_chart:
                assert all(name.rstrip("… ") in text for name in shape.chart.plots[0].categories)
        assert not [shape for shape in slide.placeholders if not shape.text_frame.text]


def test_the_circle_is_shapes_with_its_figures() -> None:
    (group,) = [shape for shape in slides_of("hospital")[1].shapes if shape.shape_type == 6]
    shapes = everything([group])
    arcs = [shape for shape in shapes if shape.shape_type != 6 and shape.element.xpath(".//a:custGeom")]
    colors = [shape.fill.fore_color.theme_color for shape in arcs]
    assert len(arcs) == 10
    assert len(set(colors)) == 2
    middle = group.left + group.width / 2
    for arc, color in zip(arcs, colors, strict=True):
        assert (arc.left < middle) == (color == colors[0])
    said = [shape.text_frame.text for shape in shapes if shape.has_text_frame and shape.text_frame.text]
    assert {"Knowledge", "Personality", "34", "29", "2"} <= set(said)
    descr = group.element.xpath(".//p:cNvPr")[0].get("descr")
    assert "Values: need 29\u00a0%, investment 13\u00a0%" in descr


def test_a_very_long_word_takes_no_room_from_short_columns() -> None:
    blocks = pytest.importorskip("leaddev.media.slides.blocks")
    rows = (Row(cells("Leadership", "x" * 60)),)
    table = Table("gates", (Column("Condition"), Column("Standing")), rows)
    least, widths = blocks._least(table, 16), blocks._widths(table, 300, 16)
    assert widths[0] == least[0]
    assert sum(widths) == pytest.approx(300)


def test_figures_of_narrow_rings_do_not_lie_on_each_other() -> None:
    told = report("hospital")
    more = [replace(ring, ring=f"{ring.ring}-more") for ring in told.balance.rings[:3]]
    rings = [replace(told.model.rings[0], id=ring.ring, title="A long title of a ring") for ring in more]
    crowded = replace(
        told,
        model=replace(told.model, rings=(*told.model.rings, *rings)),
        balance=replace(told.balance, rings=(*told.balance.rings, *more)),
    )
    (group,) = [
        shape for shape in pptx.Presentation(BytesIO(written(crowded))).slides[1].shapes if shape.shape_type == 6
    ]
    figures = [shape for shape in group.shapes if shape.has_text_frame and len(shape.text_frame.text) > 1]
    assert len(figures) > 10
    room = (SMALLEST * 1.2 * POINT, SMALLEST * 0.9 * POINT)  # the width and height of two digits
    for number, one in enumerate(figures):
        for other in figures[number + 1 :]:
            across = abs(one.left + one.width / 2 - other.left - other.width / 2)
            down = abs(one.top + one.height / 2 - other.top - other.height / 2)
            assert across >= room[0] or down >= room[1]


def test_names_that_have_no_room_in_the_circle_stand_beside_it() -> None:
    told = report("hospital")
    rings = tuple(replace(ring, title=f"{ring.title} of everybody in the organization") for ring in told.model.rings)
    slide = pptx.Presentation(BytesIO(written(replace(told, model=replace(told.model, rings=rings))))).slides[1]
    assert "1 Knowledge of everybody in the organization, 2 Skill of" in texts(slide)[-1]
    assert {"1", "2", "3", "4", "5"} <= set(texts(slide))


@pytest.mark.parametrize(
    ("name", "language"), [("hospital", "en-GB"), ("hospital-nl", "nl-NL"), ("hospital-fr", "fr-FR")]
)
def test_every_run_says_its_language(name: str, language: str) -> None:
    for slide in slides_of(name):
        parts = [slide.element, slide.notes_slide.element, *(chart.element for chart in charts(slide))]
        for part in parts:
            assert not part.xpath(".//a:r[not(a:rPr)]")
            assert {each.get("lang") for each in part.xpath(".//a:rPr | .//a:defRPr")} == {language}


def test_hostile_names_stay_text() -> None:
    content = written(hostile_report())
    said = [text for slide in pptx.Presentation(BytesIO(content)).slides for text in (*texts(slide), notes(slide))]
    assert any("[red]x[/red]" in text for text in said)
    assert not re.search("[\x00-\x08\x1b\u202e\u2066]", "".join(said))
    written(replace(sample_report(), scores=_named(sample_report(), "\ufffe\uffff\ud800 W" + "W" * 300)))


def test_the_same_report_gives_the_same_bytes_in_any_process() -> None:
    script = (
        "import sys\nfrom leaddev.analysis import analyze\nfrom leaddev.media import FORMATS, RenderOptions\n"
        f"FORMATS['slides'].write(analyze({str(TINY)!r}), sys.stdout.buffer, RenderOptions())"
    )
    other = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, cwd=ROOT)
    assert other.stdout == written(report("tiny"))


def test_no_clock_is_in_the_file_nor_in_its_workbooks() -> None:
    packages = [written(report("tiny"))]
    with ZipFile(BytesIO(packages[0])) as found:
        packages += [found.read(name) for name in found.namelist() if name.endswith(".xlsx")]
    assert len(packages) == 3
    for package in packages:
        with ZipFile(BytesIO(package)) as found:
            assert {entry.date_time for entry in found.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            core = found.read("docProps/core.xml").decode()
        assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2000-01-01T00:00:00Z"}
        assert "Canny" not in core


def house() -> bytes:
    """A template with a slide of its own, in another size."""
    made = pptx.Presentation()
    made.slides.add_slide(made.slide_layouts[1]).shapes.title.text = "An old slide"
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_a_template_gives_its_layouts_and_none_of_its_slides() -> None:
    template = house()
    content = written(report("hospital"), template)
    made = pptx.Presentation(BytesIO(content))
    assert (made.slide_width, made.slide_height) == (9144000, 6858000)
    assert {slide.slide_layout.name for slide in made.slides} == {"Title Slide", "Title Only"}
    assert len(made.slides) == 8
    assert "An old slide" not in [slide.shapes.title.text_frame.text for slide in made.slides]
    assert b"An old slide" not in b"".join(_parts(content))
    for slide in made.slides:
        for shape in slide.shapes:
            assert shape.left + shape.width <= made.slide_width
            assert shape.top + shape.height <= made.slide_height + POINT
    assert written(report("hospital"), template) == content


def _parts(content: bytes) -> list[bytes]:
    with ZipFile(BytesIO(content)) as found:
        return [found.read(name) for name in found.namelist()]


def test_groups_of_a_split_stand_in_the_place_of_units() -> None:
    slide = pptx.Presentation(BytesIO(written(report("hospital"), by="profession"))).slides[6]
    assert "Nurses" in list(charts(slide)[0].plots[0].categories)


def test_a_short_report_has_few_slides() -> None:
    assert [slide.id for slide in deck(bare_report()).slides] == ["verdict", "sure"]


def test_two_kinds_of_bars_are_told_apart_on_any_background() -> None:
    """The colour of texts is black or white, as the background is: a grey between them is seen beside both."""
    from leaddev.media.slides.pictures import GREY

    darkness = [(0.05 + (channel / 255) ** 2.2) for channel in GREY]  # relative luminance of a grey, WCAG 2
    assert len({*GREY}) == 1
    assert 1.05 / darkness[0] >= 2.5  # beside a white background
    assert darkness[0] / 0.05 >= 2.5  # beside a black one
