"""Drawings: the same share is the same length, nothing leaves the box or lies over something else, no text is small."""

from __future__ import annotations

import math
import re
from importlib.resources import files
from itertools import combinations
from typing import Any

import pytest

from leaddev.media import svg
from leaddev.present.blocks import BarColumn, Bars, Chain, Curve, Keys, Level, cells

STYLE = files("leaddev.media.html").joinpath("page.css").read_text(encoding="utf-8")
SHARES = (0.34, 0.2, 0.15, 0.1, 0.09, 0.06, 0.04, 0.02)
NAMES = ("Knowledge", "Skill", "Dialogue", "Values", "Personality", "六", "שבע", "Eight")
NINE_POINTS = 12  # pixels


def bars(count: int, names: tuple[str, ...] = NAMES, lopsided: bool = False) -> Bars:
    need = tuple(reversed(SHARES[:count]))
    invested = (1.0, *(None,) * (count - 1)) if lopsided else SHARES[:count]
    columns = tuple(
        BarColumn(place, title, cells(*map(str, shares)), shares)
        for place, (title, shares) in enumerate((("need", need), ("investment", invested)))
    )
    return Bars("ring", names[:count], columns)


def figures(block: Bars) -> list[tuple[str, str]]:
    need, invested = (column.shares for column in block.columns)
    said = (
        "–" if each is None else str(round(each * 100)) for pair in zip(need, invested, strict=True) for each in pair
    )
    texts = tuple(said)
    return list(zip(texts[::2], texts[1::2], strict=True))


def texts(drawing: svg.Drawing, kind: str) -> list[svg.Shape]:
    return [each for each in drawing.shapes if each.tag == "text" and kind in str(each.attributes["class"]).split()]


def length(arc: svg.Shape) -> tuple[str, float]:
    """The side of an arc, and how long it is."""
    path = str(arc.attributes["d"])
    x0, y0, radius, large, x1, y1 = map(float, re.findall(r"M(.*?),(.*?)A(.*?),.*? 0 (\d) \d (.*?),(.*)", path)[0])
    chord = math.hypot(x1 - x0, y1 - y0)
    angle = 2 * math.asin(min(1.0, chord / 2 / radius))
    return str(arc.attributes["class"]), radius * (2 * math.pi - angle if large else angle)


@pytest.mark.parametrize("lopsided", [False, True])
@pytest.mark.parametrize("count", range(2, 9))
def test_the_same_share_is_as_long_in_every_ring(count: int, lopsided: bool) -> None:
    block = bars(count, lopsided=lopsided)
    drawing = svg.circle(block, figures(block))
    arcs = [length(each) for each in drawing.shapes if each.tag == "path"]
    drawn = {side: [long for name, long in arcs if name == side] for side in ("left", "right")}
    shares = {
        side: [share for share in column.shares if share] for side, column in zip(drawn, block.columns, strict=True)
    }
    a_whole = drawn["left"][0] / shares["left"][0]
    for side, lengths in drawn.items():
        assert lengths == pytest.approx([share * a_whole for share in shares[side]], rel=0.02, abs=1.5)
    assert [each.text for each in texts(drawing, "name")] == list(block.names)
    assert [each.text for each in texts(drawing, "number")] == [str(number) for number in range(1, count + 1)]
    assert [each.text for each in texts(drawing, "figure")] == [text for pair in figures(block) for text in pair]


@pytest.mark.parametrize("lopsided", [False, True])
@pytest.mark.parametrize("count", range(2, 9))
def test_no_text_lies_over_another_or_leaves_the_box(count: int, lopsided: bool) -> None:
    block = bars(count, lopsided=lopsided)
    drawing = svg.circle(block, figures(block))
    boxes = []
    for each in (*texts(drawing, "name"), *texts(drawing, "figure")):
        x, y = float(each.attributes["x"]), float(each.attributes["y"])
        half = svg.width_of(each.text) / 2
        bottom = y + (svg.LETTER * 0.36 if each.attributes["class"] == "figure" else 0)
        boxes.append((x - half, x + half, bottom - svg.LETTER * 0.72, bottom))
    assert min(min(box) for box in boxes) >= 0
    assert max(max(box) for box in boxes) <= svg.SIZE
    for one, other in combinations(boxes, 2):
        assert one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] or other[3] <= one[2], (one, other)


@pytest.mark.parametrize("name", ["Communication and cooperation with others", "六" * 30, "x" * 200])
def test_names_without_room_are_numbers(name: str) -> None:
    block = bars(5, (name, *NAMES[1:]))
    drawing = svg.circle(block, figures(block))
    assert not svg.has_names(block)
    assert not texts(drawing, "name")
    assert len(texts(drawing, "only")) == 5


def test_what_is_nothing_has_no_arc_and_what_is_little_has_one() -> None:
    columns = (
        BarColumn(0, "need", cells("0", "–", "1"), (0.0, None, 0.0001)),
        BarColumn(1, "investment", cells("1", "0", "0"), (0.9, 0.0, 0.0)),
    )
    block = Bars("ring", NAMES[:3], columns)
    drawing = svg.circle(block, [("0", "90"), ("–", "0"), ("0", "0")])
    assert [each.attributes["class"] for each in drawing.shapes if each.tag == "path"] == ["right", "left"]
    nothing = Bars("ring", NAMES[:3], tuple(BarColumn(0, "", cells("", "", ""), (None,) * 3) for _ in "ab"))
    assert not [each for each in svg.circle(nothing, [("", "")] * 3).shapes if each.tag == "path"]


def test_bars_have_one_scale_and_their_intervals() -> None:
    need = BarColumn(0, "need", cells("20", "–"), (0.2, None), spans=((0.1, 0.5), None))
    block = Bars("ring", NAMES[:2], (need, BarColumn(1, "investment", cells("40", "0"), (0.4, 0.0))))
    first, second = (svg.pair_of_bars(block, place) for place in (0, 1))
    widths = [each.attributes["width"] for each in (*first.shapes, *second.shapes) if each.tag == "rect"]
    assert widths == pytest.approx([75.2, 150.4, 0, 0])
    spans = [each.attributes["d"] for each in (*first.shapes, *second.shapes) if each.tag == "path"]
    assert [str(each).split("M")[1] for each in spans] == ["37.6,8.0H188.0"]


def test_a_curve_is_as_high_as_there_are_many_and_names_what_has_room() -> None:
    drawing = svg.curve(Curve("", ((-5, 1), (40, 10), (41, 5)), (40, 0, 41, -5)))
    heights = [each.attributes["height"] for each in drawing.shapes if each.tag == "rect"]
    assert heights == pytest.approx([9.6, 96, 48])
    assert [each.text for each in texts(drawing, "figure")] == ["40", "0", "-5"]  # 41 has no room beside 40
    assert svg.curve(Curve("", (), (3,))).shapes


def pixels(pattern: str) -> list[float]:
    return [float(each) for each in re.findall(pattern, STYLE)]


def test_no_text_of_a_drawing_is_smaller_than_nine_points() -> None:
    """At every width that the style gives a drawing: on a phone figures leave the circle and numbers are larger."""
    (usual,) = pixels(r"svg text \{ font-size: (\d+)px")
    (phone,) = pixels(r"\.only \{ display: inline; font-size: (\d+)px")
    (least,) = pixels(r"svg\.circle \{[^}]*min-width: (\d+)px")
    (beside,) = pixels(r"width: max\((\d+)px, 49%\)")
    (printed,) = pixels(r"svg\.circle \{ width: (\d+)px")
    (narrow,) = pixels(r"@media \(max-width: ([\d.]+)rem\)[^@]*\.name, \.circle \.figure \{ display: none")
    assert usual == svg.LETTER
    alone = narrow * 16 - 2 * 3.5 * 16
    for width, letters in ((least, phone), (beside, usual), (printed, usual), (alone, usual)):
        assert letters * width / svg.SIZE >= NINE_POINTS, width
    assert pixels(r"svg\.curve \{ width: (\d+)px") == [svg.CURVE_WIDTH]  # it scrolls


def test_a_chain_has_a_mark_for_each_point_and_another_line_where_it_breaks() -> None:
    drawing = svg.chain(Chain((0.8, 0.5, 0.4), broken=1))
    tags = [(shape.tag, shape.attributes["class"]) for shape in drawing.shapes]
    assert tags[1:] == [
        ("path", "broken"),
        ("path", "link"),
        ("rect", "valued"),
        ("circle", "valued"),
        ("path", "lived"),
    ]
    square, circle = drawing.shapes[3].attributes, drawing.shapes[4].attributes
    assert float(square["x"]) > float(circle["cx"]) > 0
    whole = [shape.attributes["class"] for shape in svg.chain(Chain((0.8, 0.7, 0.6))).shapes]
    assert "broken" not in whole
    unknown = [shape.attributes["class"] for shape in svg.chain(Chain((0.8, None, 0.6))).shapes]
    assert unknown == ["axis", "valued", "lived"]


@pytest.mark.parametrize(("mark", "tag"), [("open", "circle"), ("closed", "rect"), ("unknown", "path")])
def test_a_gate_is_told_by_its_shape_between_the_ends_of_its_interval(mark: Any, tag: str) -> None:
    drawing = svg.level(Level("safe", "", "", mark, 0.5, 0.6, (0.55, 0.7)))
    shape, span = drawing.shapes[-1], drawing.shapes[-2]
    assert shape.tag == tag
    assert span.attributes["class"] == "span"
    low, high = map(float, re.findall(r"M([\d.]+),", str(span.attributes["d"]))[1:])
    room = svg.LEVEL_WIDTH - 2 * svg.LEVEL_MARGIN
    assert (low, high) == pytest.approx(tuple(svg.LEVEL_MARGIN + share * room for share in (0.55, 0.7)))
    assert [each.text for each in texts(drawing, "scale")] == ["0", "100", "50"]
    band = drawing.shapes[0].attributes
    assert band["x"] == svg.LEVEL_MARGIN + room / 2


def test_a_level_that_is_not_known_has_no_mark_and_numbers_do_not_meet() -> None:
    drawing = svg.level(Level("safe", "", "", "unknown", 0.9, None, None))
    assert {each.attributes["class"] for each in drawing.shapes} == {"band", "axis", "floor", "scale"}
    assert [each.text for each in texts(drawing, "scale")] == ["0", "90"]


def test_a_key_is_full_empty_or_a_question_and_a_line_joins_what_agrees() -> None:
    points = ((True, None, True), (False, True, True))
    drawing = svg.keys(Keys("", ("named", "goes with", "gap"), ("values", "capability"), points, (0,), ""))
    middle = [svg.KEYS_ROW * 1.5, svg.KEYS_ROW * 2.5]
    found = {row: [each for each in drawing.shapes if at_height(each, row)] for row in middle}
    assert [each.attributes["class"] for each in found[middle[0]]] == ["name", "link", "valued", "unknown", "valued"]
    assert [each.attributes["class"] for each in found[middle[1]]] == ["kind", "hollow", "valued", "valued"]
    assert [each.text for each in texts(drawing, "scale")] == ["1", "2", "3"]


def at_height(shape: svg.Shape, middle: float) -> bool:
    y = shape.attributes.get("y", str(shape.attributes.get("d", "")).partition(",")[2].partition("H")[0])
    return float(y) + float(shape.attributes.get("height", 0)) / 2 == middle
