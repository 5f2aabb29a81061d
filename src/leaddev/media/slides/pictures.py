"""The circle as shapes, and bars as charts that can be edited: colors of the theme, a text for those who do not see."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from io import BytesIO

from pptx.chart.chart import Chart as BarChart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from pptx.util import Pt
from xlsxwriter import Workbook

from leaddev.media.escape import plain
from leaddev.media.office import SETTLED, TEXTS_STAY
from leaddev.media.slides.text import LINE, SMALLEST, Box, cut, describe, label, tinted, width_of
from leaddev.media.svg import FILLED, LAST, MARGIN, NEAR, RADIUS, SIZE, WIDEST_GAP, Arcs, sides
from leaddev.present.blocks import Bars
from leaddev.present.slides import Chart

GREY = RGBColor(0x96, 0x96, 0x96)  # is seen on a light and on a dark background, beside the colour of texts
TONES: dict[str, tuple[MSO_THEME_COLOR, float]] = {
    "need": (MSO_THEME_COLOR.ACCENT_1, 0.0),
    "investment": (MSO_THEME_COLOR.ACCENT_2, 0.0),
    "first": (MSO_THEME_COLOR.TEXT_1, 0.25),
}
TRACK = (MSO_THEME_COLOR.BACKGROUND_1, -0.08)
HUBS = (70, 90, 110, 130)  # radius of the empty centre, larger where names have no room otherwise
STEP = math.radians(3)  # of the corners of an arc
SHARES, SCORES = '0"\u00a0"%', "0"
LONGEST_NAME = 0.4  # of the width of a chart
HIGHEST_BAR, BELOW = 60, 40


def place_circle(shapes: SlideShapes, bars: Bars, box: Box, text: str) -> bool:
    """Rings with the first shares to the left and the second to the right; whether all names had room in theirs."""
    scale = min(box.width, box.height) / SIZE
    names = tuple(map(plain, bars.names))
    arcs, is_named = _arcs(names, scale)
    shown = names if is_named else tuple(str(number) for number in range(1, len(names) + 1))
    columns = sides(bars)
    shares = [(place, share) for _, column in columns for place, share in enumerate(column.shares) if share]
    whole = min((arcs.room(place) / share for place, share in shares), default=0.0)
    group = shapes.add_group_shape()
    describe(group, text)
    on = _Paper(group.shapes, box, scale)
    for place in range(len(shown)):
        on.track(arcs.radius(place), arcs.width * FILLED)
    for place, name in enumerate(shown):
        for side, column in columns:
            figure = bars.circle.figures[place][side > 0] if bars.circle else ""
            on.arc(arcs, place, side, (column.shares[place] or 0.0) * whole, figure)
        on.text(name, 0, -arcs.radius(place))
    return is_named


def _arcs(names: Sequence[str], scale: float) -> tuple[Arcs, bool]:
    """The rings, with the smallest centre that leaves room for the names; numbers have room everywhere."""
    letter = SMALLEST / scale
    gap = max(width_of(name, letter) for name in names) / 2 + MARGIN
    for hub in HUBS:
        width = (RADIUS - hub) / len(names)
        if gap <= WIDEST_GAP * (hub + width / 2) and width >= letter:
            return Arcs(len(names), width, gap), True
    gap = width_of(str(len(names)), letter) / 2 + MARGIN
    return Arcs(len(names), (RADIUS - HUBS[0]) / len(names), gap), False


class _Paper:
    """Draws around the middle of a box, in the unit of the circle."""

    def __init__(self, shapes: GroupShapes, box: Box, scale: float) -> None:
        self.shapes, self.scale, self.taken = shapes, scale, list[tuple[float, float, float, float]]()
        self.x, self.y = box.left + SIZE / 2 * scale, box.top + SIZE / 2 * scale

    def _at(self, x: float, y: float) -> tuple[int, int]:
        return Pt(round(self.x + x * self.scale, 1)), Pt(round(self.y + y * self.scale, 1))

    def track(self, radius: float, width: float) -> None:
        """The whole of a ring."""
        outer = radius + width / 2
        side = Pt(2 * outer * self.scale)
        shape = self.shapes.add_shape(MSO_SHAPE.DONUT, *self._at(-outer, -outer), side, side)
        shape.adjustments[0] = width / (2 * outer)
        _filled(shape, *TRACK)

    def arc(self, arcs: Arcs, place: int, side: int, length: float, figure: str) -> None:
        """A share as a part of its ring, and its figure behind the end."""
        radius, start = arcs.radius(place), arcs.start(place)
        end = start + (max(length, 2) if length > 0 else 0) / radius
        if length > 0:
            half = arcs.width * FILLED / 2
            first, *others = (self._at(*each) for each in _band(radius, half, side * start, side * end))
            builder = self.shapes.build_freeform(*first)
            builder.add_line_segments(others, close=True)
            _filled(builder.convert_to_shape(), *TONES["need" if side < 0 else "investment"])
        letter = SMALLEST / self.scale
        width = width_of(figure, letter)
        angle = end + ((width * abs(math.cos(end)) + letter * abs(math.sin(end))) / 2 + NEAR) / radius
        while angle < LAST and self._is_taken(
            side * radius * math.sin(angle), -radius * math.cos(angle), width + NEAR, letter
        ):
            angle += STEP
        self.text(figure, side * radius * math.sin(angle), -radius * math.cos(angle))

    def _is_taken(self, x: float, y: float, width: float, height: float) -> bool:
        """Whether a text in the middle of a place would meet another one; remembers its place where it would not."""
        box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        is_taken = any(
            box[0] < right and box[2] > left and box[1] < bottom and box[3] > top
            for left, top, right, bottom in self.taken
        )
        if not is_taken:
            self.taken.append(box)
        return is_taken

    def text(self, text: str, x: float, y: float) -> None:
        """A text in the middle of a place."""
        height = SMALLEST / self.scale * 1.3
        width = width_of(text, height)
        left, top = self._at(x - width / 2, y - height / 2)
        label(self.shapes.add_textbox(left, top, Pt(width * self.scale), Pt(height * self.scale)), text)


def _band(radius: float, half: float, start: float, end: float) -> Iterator[tuple[float, float]]:
    """The corners of an arc: along the outside and back along the inside."""
    steps = max(1, math.ceil(abs(end - start) / STEP))
    angles = [start + (end - start) * step / steps for step in range(steps + 1)]
    for distance, along in ((radius + half, angles), (radius - half, angles[::-1])):
        yield from ((distance * math.sin(angle), -distance * math.cos(angle)) for angle in along)


def _filled(shape: Shape, theme: MSO_THEME_COLOR, brightness: float) -> None:
    """A shape of one color, without a line, a shadow or whatever else the theme adds."""
    shape.fill.solid()
    tinted(shape.fill.fore_color, theme, brightness)
    shape.line.fill.background()
    for style in shape.element.xpath("./p:style"):
        shape.element.remove(style)


def place_chart(shapes: SlideShapes, chart: Chart, box: Box) -> None:
    """Bars from the top, with their numbers and, where there are several kinds, what they are."""
    height = min(box.height, BELOW + HIGHEST_BAR * len(chart.names) * len(chart.series))
    box = Box(box.left, box.top, box.width, height)
    lines = max(1, int(height / len(chart.names) / (SMALLEST * LINE)))
    names = [cut(name, box.width * LONGEST_NAME, SMALLEST, lines) for name in chart.names]
    data = CategoryChartData(number_format=SCORES if chart.highest else SHARES)
    data.categories = names
    for series in chart.series:
        data.add_series(plain(series.title), series.values)
    frame = shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box.emu, data)
    describe(frame, chart.text)
    made: BarChart = frame.chart
    made.part.chart_workbook.update_from_xlsx_blob(_workbook(names, chart))
    made.font.size = Pt(SMALLEST)
    made.has_title = False
    made.has_legend = len(chart.series) > 1
    if made.has_legend:
        made.legend.position, made.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    axis, scale, plot = made.category_axis, made.value_axis, made.plots[0]
    axis.reverse_order, axis.major_tick_mark = True, XL_TICK_MARK.NONE
    axis.format.line.fill.background()
    scale.visible = scale.has_major_gridlines = False
    scale.minimum_scale, scale.maximum_scale = 0, chart.highest
    plot.gap_width, plot.overlap, plot.has_data_labels = 45, 0, True
    labels = plot.data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
    labels.number_format, labels.number_format_is_linked = SCORES if chart.highest else SHARES, False
    labels.font.size = Pt(SMALLEST)
    for drawn, series in zip(plot.series, chart.series, strict=True):
        drawn.invert_if_negative = False
        drawn.format.fill.solid()
        if series.tone == "second":
            drawn.format.fill.fore_color.rgb = GREY
        else:
            tinted(drawn.format.fill.fore_color, *TONES[series.tone])


def _workbook(names: Sequence[str], chart: Chart) -> bytes:
    """The numbers of a chart for who edits it; texts stay texts, whatever they begin with."""
    octets = BytesIO()
    book = Workbook(octets, TEXTS_STAY)
    book.set_properties({"created": SETTLED})
    sheet = book.add_worksheet()
    sheet.write_column(1, 0, names)
    for number, series in enumerate(chart.series, start=1):
        sheet.write_string(0, number, plain(series.title))
        sheet.write_column(1, number, series.values)
    book.close()
    return octets.getvalue()
