"""Drawings as shapes of SVG: the circle of rings, bars with their intervals, chains, levels, keys, a curve.

Shapes have classes, no colours, and their texts are plain: who lays them out colours and escapes them. Where texts
stand in a drawing, its unit is a pixel of the size for which it is made, so that no text is smaller than 9 points.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from leaddev.present.blocks import BarColumn, Bars, Chain, Curve, Keys, Level

SIZE, RADIUS = 520, 252  # of the circle; its radius leaves room for the edge
LETTER = 15  # height of the letters in the circle
NARROW, WIDE = 0.66, 1.0  # of a letter, in its height
HUB = 84  # radius of the empty centre, at least
WIDEST_RING = 52  # of a ring with the gap to the next one
FILLED = 0.76  # of its width
MARGIN, NEAR = 8, 5  # around names, before figures
WIDEST_GAP = 0.82  # of the radius of the innermost ring, to each side
LAST = math.radians(164)  # where the longest arc ends, so that both sides have room for a figure

BAR_WIDTH, BAR_HEIGHT, BAR = 190, 32, 12  # a pair of bars
CHAIN_WIDTH, CHAIN_HEIGHT, CHAIN_MARGIN, CHAIN_MARK = 150, 18, 8, 4
LEVEL_WIDTH, LEVEL_HEIGHT, LEVEL_MARGIN, LEVEL_MIDDLE, LEVEL_MARK = 280, 44, 14, 13, 5
LEVEL_NEAR = 0.12  # where the number of an end would meet that of the threshold
KEYS_WIDTH, KEYS_ROW, KEYS_FIRST, KEYS_STEP, KEYS_MARK = 280, 24, 172, 46, 6  # a row has a mark for each key
CURVE_WIDTH, CURVE_HEIGHT, CURVE_TOP, CURVE_MARGIN, CURVE_BAR = 600, 132, 100, 26, 6


Attributes = dict[str, str | float]


class Shape(Struct, frozen=True):
    """An element of SVG; `text` is what stands in it."""

    tag: str
    attributes: Attributes
    text: str = ""


class Drawing(Struct, frozen=True):
    """Shapes within a box."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


class Arcs(Struct, frozen=True):
    """The rings of a circle: how many, how wide one is, how far names reach to each side."""

    count: int
    width: float
    gap: float

    def radius(self, place: int) -> float:
        """Of the middle of a ring; the innermost one is at place 0."""
        return RADIUS - (self.count - place - 0.5) * self.width

    def start(self, place: int) -> float:
        """Where the arcs of a ring begin, from the top."""
        return math.asin(min(1.0, self.gap / self.radius(place)))

    def room(self, place: int) -> float:
        """How long an arc of a ring may be."""
        return (LAST - self.start(place)) * self.radius(place)


def width_of(text: str, height: float = LETTER) -> float:
    """About how wide a text is."""
    return height * sum(WIDE if unicodedata.east_asian_width(each) in "WF" else NARROW for each in text)


def circle(bars: Bars, figures: Sequence[tuple[str, str]]) -> Drawing:
    """Rings with the first shares to the left and the second to the right, with `figures`, from the top.

    The same share is as long in every ring. Each has its number and, where all names have room in theirs, its name.
    """
    columns, arcs = sides(bars), _arcs(bars)
    shares = [(place, share) for _, column in columns for place, share in enumerate(column.shares) if share]
    whole = min((arcs.room(place) / share for place, share in shares), default=0.0)
    shapes: list[Shape] = []
    for place, name in enumerate(bars.names):
        radius, middle = arcs.radius(place), SIZE / 2
        track: Attributes = {
            "cx": middle,
            "cy": middle,
            "r": _short(radius),
            "stroke-width": _short(arcs.width * FILLED),
        }
        shapes.append(Shape("circle", {"class": "track", **track}))
        for side, column in columns:
            shapes += _arc(arcs, place, side, (column.shares[place] or 0.0) * whole, figures[place][side > 0])
        at: Attributes = {"x": middle, "y": _short(middle - radius + LETTER / 3), "text-anchor": "middle"}
        if has_names(bars):
            shapes.append(Shape("text", {"class": "name", **at}, name))
        shapes.append(Shape("text", {"class": "number" if has_names(bars) else "only", **at}, str(place + 1)))
    return Drawing(SIZE, SIZE, tuple(shapes))


def sides(bars: Bars) -> list[tuple[int, BarColumn]]:
    """The two columns with bars, and where they stand: to the left (-1) and to the right (1)."""
    return list(zip((-1, 1), (column for column in bars.columns if column.shares), strict=False))


def has_names(bars: Bars) -> bool:
    """Whether every name has room in its ring."""
    return _name_gap(bars) <= _widest_gap(bars)


def _ring_width(bars: Bars) -> float:
    return min(WIDEST_RING, (RADIUS - HUB) / len(bars.names))


def _widest_gap(bars: Bars) -> float:
    return WIDEST_GAP * (RADIUS - (len(bars.names) - 0.5) * _ring_width(bars))


def _name_gap(bars: Bars) -> float:
    return max(map(width_of, bars.names)) / 2 + MARGIN


def _arcs(bars: Bars) -> Arcs:
    gap = _name_gap(bars) if has_names(bars) else width_of(str(len(bars.names))) + MARGIN
    return Arcs(len(bars.names), _ring_width(bars), gap)


def _arc(arcs: Arcs, place: int, side: int, length: float, figure: str) -> Iterator[Shape]:
    """The arc of a share, and its figure behind its end."""
    radius, start = arcs.radius(place), arcs.start(place)
    end = start + (max(length, 2) if length > 0 else 0) / radius
    if length > 0:
        path = f"M{_at(radius, side * start)}A{_short(radius)},{_short(radius)} 0 "
        path += f"{int(end - start > math.pi)} {int(side > 0)} {_at(radius, side * end)}"
        yield Shape("path", {"d": path, "class": _side(side), "stroke-width": _short(arcs.width * FILLED)})
    half = (width_of(figure) * abs(math.cos(end)) + LETTER * abs(math.sin(end))) / 2 + NEAR
    x, y = _at(radius, side * (end + half / radius)).split(",")
    yield Shape("text", {"class": "figure", "x": x, "y": y, "dy": "0.36em", "text-anchor": "middle"}, figure)


def _side(side: int) -> str:
    return "left" if side < 0 else "right"


def _at(radius: float, angle: float) -> str:
    """A point of the circle, `angle` from its top."""
    x, y = (SIZE / 2 + radius * each for each in (math.sin(angle), -math.cos(angle)))
    return f"{_short(x)},{_short(y)}"


def _short(number: float) -> float:
    """With one decimal, which is less than anybody sees, and the same everywhere."""
    return round(number, 1) + 0.0


def pair_of_bars(bars: Bars, place: int) -> Drawing:
    """The bars of a name below each other, of the same scale as all others, with a line for what has an interval."""
    columns = sides(bars)
    known = [share for _, column in columns for share in column.shares if share is not None]
    full = max([*known, *(span[1] for _, column in columns for span in column.spans if span)], default=0.0) or 1.0
    shapes = []
    for (side, column), y in zip(columns, (2, BAR_HEIGHT - BAR - 2), strict=False):
        share = column.shares[place] or 0.0
        width = max(share / full * (BAR_WIDTH - 2), 1 if share > 0 else 0)
        box = {"x": 0, "y": y, "width": _short(width), "height": BAR}
        shapes.append(Shape("rect", {"class": _side(side), **box}))
        span = column.spans[place] if column.spans else None
        if span:
            low, high = (_short(max(0.0, each) / full * (BAR_WIDTH - 2)) for each in span)
            middle = y + BAR / 2
            path = f"M{low},{middle}H{high}M{low},{middle - 3}v6M{high},{middle - 3}v6"
            shapes.append(Shape("path", {"class": "span", "d": path}))
    return Drawing(BAR_WIDTH, BAR_HEIGHT, tuple(shapes))


def chain(block: Chain) -> Drawing:
    """A square, a circle and a triangle on one line from 0 to 1, joined; the link that breaks is another one."""
    middle = CHAIN_HEIGHT / 2
    places = [
        None if point is None else _short(CHAIN_MARGIN + point * (CHAIN_WIDTH - 2 * CHAIN_MARGIN))
        for point in block.points
    ]
    shapes = [Shape("path", {"class": "axis", "d": f"M0,{middle}H{CHAIN_WIDTH}"})]
    for number, (start, end) in enumerate(pairwise(places), start=1):
        if start is not None and end is not None:
            name = "broken" if number == block.broken else "link"
            shapes.append(Shape("path", {"class": name, "d": f"M{start},{middle}H{end}"}))
    for number, at in enumerate(places):
        if at is not None:
            shapes.append(_mark(number, at, middle))
    return Drawing(CHAIN_WIDTH, CHAIN_HEIGHT, tuple(shapes))


def _mark(number: int, at: float, middle: float) -> Shape:
    """The sign of a place in a chain, which tells it apart without a colour."""
    half = CHAIN_MARK
    if number == 0:
        box: Attributes = {"x": _short(at - half), "y": middle - half, "width": 2 * half, "height": 2 * half}
        return Shape("rect", {"class": "valued", **box})
    if number == 1:
        return Shape("circle", {"class": "valued", "cx": at, "cy": middle, "r": half})
    path = f"M{_short(at - half - 1)},{middle + half}h{2 * half + 2}l{-half - 1},{-2 * half - 1}z"
    return Shape("path", {"class": "lived", "d": path})


def level(block: Level) -> Drawing:
    """A line from 0 to 100 with a band from the threshold on; the interval, and a mark that tells the state."""

    def place(share: float) -> float:
        return _short(LEVEL_MARGIN + share * (LEVEL_WIDTH - 2 * LEVEL_MARGIN))

    middle, floor, end = LEVEL_MIDDLE, place(block.threshold), place(1)
    band: Attributes = {"x": floor, "y": middle - 9, "width": _short(end - floor), "height": 18}
    shapes = [Shape("rect", {"class": "band", **band})]
    shapes.append(Shape("path", {"class": "axis", "d": f"M{place(0)},{middle}H{end}"}))
    shapes.append(Shape("path", {"class": "floor", "d": f"M{floor},{middle - 12}v24"}))
    ends = [(share, place(share)) for share in (0, 1) if abs(share - block.threshold) > LEVEL_NEAR]
    for share, at in (*ends, (block.threshold, floor)):
        below: Attributes = {"x": at, "y": LEVEL_HEIGHT - 3, "text-anchor": "middle"}
        shapes.append(Shape("text", {"class": "scale", **below}, f"{share * 100:g}"))
    if block.span:
        low, high = map(place, block.span)
        shapes.append(
            Shape(
                "path", {"class": "span", "d": f"M{low},{middle}H{high}M{low},{middle - 9}v18M{high},{middle - 9}v18"}
            )
        )
    if block.estimate is not None:
        shapes.append(_state(block.mark, place(block.estimate), middle))
    return Drawing(LEVEL_WIDTH, LEVEL_HEIGHT, tuple(shapes))


def _state(mark: str, at: float, middle: float) -> Shape:
    half = LEVEL_MARK
    if mark == "open":
        return Shape("circle", {"class": "valued", "cx": at, "cy": middle, "r": half})
    if mark == "closed":
        box: Attributes = {"x": _short(at - half), "y": middle - half, "width": 2 * half, "height": 2 * half}
        return Shape("rect", {"class": "valued", **box})
    path = f"M{_short(at - half - 1)},{middle}l{half + 1},{-half - 1}l{half + 1},{half + 1}l{-half - 1},{half + 1}z"
    return Shape("path", {"class": "hollow", "d": path})


def keys(block: Keys) -> Drawing:
    """A row for each kind, with a full or an empty mark for each key; a line joins those that agree on a kind."""
    places = [KEYS_FIRST + number * KEYS_STEP for number in range(len(block.columns))]
    shapes = [
        Shape("text", {"class": "scale", "x": at, "y": KEYS_ROW - 8, "text-anchor": "middle"}, str(number))
        for number, at in enumerate(places, start=1)
    ]
    for row, (name, points) in enumerate(zip(block.kinds, block.points, strict=True), start=1):
        is_agreed, middle = row - 1 in block.agreed, (row + 0.5) * KEYS_ROW
        shapes.append(
            Shape("text", {"class": "name" if is_agreed else "kind", "x": 0, "y": middle, "dy": "0.36em"}, name)
        )
        if is_agreed:
            shapes.append(Shape("path", {"class": "link", "d": f"M{places[0]},{middle}H{places[-1]}"}))
        shapes += (_key(point, at, middle) for point, at in zip(points, places, strict=True))
    return Drawing(KEYS_WIDTH, KEYS_ROW * (len(block.kinds) + 1), tuple(shapes))


def _key(point: bool | None, at: float, middle: float) -> Shape:
    if point is None:
        attributes: Attributes = {"class": "unknown", "x": at, "y": middle, "dy": "0.36em", "text-anchor": "middle"}
        return Shape("text", attributes, "?")
    half = KEYS_MARK
    box: Attributes = {"x": at - half, "y": middle - half, "width": 2 * half, "height": 2 * half}
    return Shape("rect", {"class": "valued" if point else "hollow", **box})


def curve(block: Curve) -> Drawing:
    """A bar for each number, higher where it occurs more; below them the numbers to be named that have room."""
    numbers = [*block.named, *(number for number, _ in block.points)]
    first, last = min(numbers), max(numbers)
    most = max((count for _, count in block.points), default=0) or 1

    def place(number: int) -> float:
        room = CURVE_WIDTH - 2 * CURVE_MARGIN
        return _short(CURVE_MARGIN + (number - first) / max(last - first, 1) * room)

    shapes = [Shape("path", {"class": "axis", "d": f"M0,{CURVE_TOP}H{CURVE_WIDTH}"})]
    for number, count in sorted(block.points):
        height = _short(max(count / most * (CURVE_TOP - 4), 1))
        box = {"x": place(number) - CURVE_BAR / 2, "y": _short(CURVE_TOP - height), "height": height}
        shapes.append(Shape("rect", {"class": "count", "width": CURVE_BAR, **box}))
    taken: list[tuple[float, float]] = []
    for number in block.named:
        at, half = place(number), width_of(str(number)) / 2 + NEAR
        if all(at + half <= low or at - half >= high for low, high in taken):
            taken.append((at - half, at + half))
            shapes.append(Shape("path", {"class": "axis", "d": f"M{at},{CURVE_TOP}v6"}))
            below: Attributes = {"x": at, "y": CURVE_HEIGHT - 8, "text-anchor": "middle"}
            shapes.append(Shape("text", {"class": "figure", **below}, str(number)))
    return Drawing(CURVE_WIDTH, CURVE_HEIGHT, tuple(shapes))
