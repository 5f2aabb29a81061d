"""What a terminal draws with characters: bars beside names, a curve, the circle."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from rich.text import Text

from leaddev.media.screen import Screen
from leaddev.media.terminal.paper import GAP, MARGIN, STYLES, Paper, width_of
from leaddev.present.blocks import BarColumn, Bars, Circle, Curve

EIGHTHS = "▏▎▍▌▋▊▉█"
RIGHT_HALF = "▐"
LINE, LINE_WITHOUT = "│", "|"
HEIGHTS, HEIGHTS_WITHOUT = "▁▂▃▄▅▆▇█", ".:-=+*%#"
WIDEST_TITLE, WIDEST_BAR, GOOD_BAR, NARROWEST_BAR = 22, 24, 7, 3
WIDEST_CURVE = 72
PERCENT = len("100 % ")
FEW_RINGS = 3  # so few rings are drawn twice as thick
ASPECT = 2  # cells are about twice as high as they are wide


def bar(share: float, width: int, screen: Screen) -> str:
    """A bar of `share` (0-1) of `width` cells, padded to `width`; anything above nothing leaves a mark."""
    share = min(1.0, max(0.0, share))
    if not screen.shows(EIGHTHS):
        return ("#" * _at_least_one(share, width)).ljust(width)
    full, rest = divmod(_at_least_one(share, width * 8), 8)
    return ("█" * full + (EIGHTHS[rest - 1] if rest else "")).ljust(width)


def bar_leftward(share: float, width: int, screen: Screen) -> str:
    """The same from the right to the left, in halves of a cell."""
    share = min(1.0, max(0.0, share))
    if not screen.shows(RIGHT_HALF):
        return ("#" * _at_least_one(share, width)).rjust(width)
    full, rest = divmod(_at_least_one(share, width * 2), 2)
    return (RIGHT_HALF * rest + "█" * full).rjust(width)


def _at_least_one(share: float, steps: int) -> int:
    return max(int(share * steps + 0.5), 1 if share > 0 else 0)


def draw_bars(paper: Paper, bars: Bars) -> Sequence[BarColumn] | None:
    """As many columns as there is room for, which it returns; None where there is none for the bars."""
    if bars.mirrored and bars.circle is not None:
        return bars.columns if _draw_mirrored(paper, bars, bars.circle.figures) else None
    names = min(WIDEST_TITLE, paper.width // 4, max(map(width_of, bars.names)))
    columns = [column for column in bars.columns if not column.optional]
    for wish in (column for column in bars.columns if column.optional):
        trial = [column for column in columns if column.place != wish.place] + [wish]
        columns = trial if _bar_width(paper, bars, trial, names) >= GOOD_BAR else columns
    width = _bar_width(paper, bars, columns, names)
    if not width:
        return None
    columns.sort(key=lambda column: column.place)
    full = max((share for column in columns for share in column.shares if share is not None), default=0.0) or 1.0
    rows = []
    for number, name in enumerate(bars.names):
        cells = (_cell(paper, column, number, width, full) for column in columns)
        rows.append([paper.cell(name, names), *cells])
    titles = [paper.text(title, "dim") for title in (bars.title, *(column.title for column in columns))]
    paper.table([False] * len(titles), rows, titles)
    return columns


def _draw_mirrored(paper: Paper, bars: Bars, figures: Sequence[tuple[str, str]]) -> bool:
    """The first bars to the left of a line and the second to the right, with figures; other columns after them."""
    (left, right), others = (
        [column for column in bars.columns if bool(column.shares) is has_shares] for has_shares in (True, False)
    )
    names = min(WIDEST_TITLE, paper.width // 4, max(map(width_of, (*bars.names, bars.title))))
    beside = [max(map(width_of, (each.title, *(cell.text for cell in each.cells)))) for each in others]
    digits = max(width_of(figure) for pair in figures for figure in pair)
    width = min(
        WIDEST_BAR, (paper.width - MARGIN - names - 1 - sum(beside) - GAP * (len(beside) + 3)) // 2 - digits - 1
    )
    if width < NARROWEST_BAR:
        return False
    full = max((share for column in (left, right) for share in column.shares if share is not None), default=0.0) or 1.0
    middle, rows = LINE if paper.screen.shows(LINE) else LINE_WITHOUT, []
    for number, (name, pair) in enumerate(zip(bars.names, figures, strict=True)):
        first, second = ((column.shares[number] or 0.0) / full for column in (left, right))
        outward = bar_leftward(first, width, paper.screen)
        cells = [
            Text(outward, style="green").append(f" {pair[0]:>{digits}}", style="default"),
            Text(middle, style="dim"),
        ]
        cells.append(Text(f"{pair[1]:>{digits}} ").append(bar(second, width, paper.screen), style="yellow"))
        texts = (each.cells[number] for each in others)
        rows.append([paper.cell(name, names), *cells, *(paper.text(each.text, STYLES[each.role]) for each in texts)])
    titles = [bars.title, left.title, "", right.title, *(each.title for each in others)]
    paper.table([False, True, *[False] * (len(titles) - 2)], rows, [paper.text(each, "dim") for each in titles])
    return True


def _bar_width(paper: Paper, bars: Bars, columns: list[BarColumn], names: int) -> int:
    """Cells that each bar can get when `columns` are shown; 0 where that is too few."""
    room = paper.width - max(names, width_of(bars.title)) - MARGIN - GAP * len(columns)
    for column in columns:
        if not column.shares:
            room -= max(map(width_of, (column.title, *(cell.text for cell in column.cells))))
    titles = [width_of(column.title) for column in columns if column.shares]
    for width in range(WIDEST_BAR, NARROWEST_BAR - 1, -1):
        if sum(max(title, width + PERCENT) for title in titles) <= room:
            return width
    return 0


def _cell(paper: Paper, column: BarColumn, number: int, width: int, full: float) -> Text:
    words = column.cells[number]
    if not column.shares:
        return paper.text(words.text, STYLES[words.role])
    percent = paper.screen.fit(words.text).rjust(PERCENT - 1)
    drawn = bar((column.shares[number] or 0.0) / full, width, paper.screen)
    return Text(drawn, style="blue").append(f" {percent}", style="default")


def draw_curve(paper: Paper, curve: Curve) -> None:
    """The caption, the row of marks, the numbers below it."""
    paper.paragraph(curve.caption, style="dim")
    for line in curve_lines(curve, min(paper.width - MARGIN, WIDEST_CURVE), paper.screen):
        paper.line(Text(" " * MARGIN + line))


def curve_lines(curve: Curve, width: int, screen: Screen) -> tuple[str, str]:
    """A row of marks, higher where there are more, and below it the numbers to be named, as far as they have room."""
    first, last = min(curve.named), max(curve.named)
    marks = HEIGHTS if screen.shows(HEIGHTS) else HEIGHTS_WITHOUT

    def place(points: int) -> int:
        return round((points - first) / max(last - first, 1) * (width - 1))

    counts: Counter[int] = Counter()
    for points, count in curve.points:
        counts[place(points)] += count
    most = max(counts.values())
    row = "".join(marks[-(-counts[at] * len(marks) // most) - 1] if counts[at] else " " for at in range(width))
    below = " " * width
    for points in curve.named:
        label = str(points)
        start = min(max(place(points) - len(label) // 2, 0), width - len(label))
        if not below[max(start - 1, 0) : start + len(label) + 1].strip():
            below = below[:start] + label + below[start + len(label) :]
    return row.rstrip(), below.rstrip()


def draw_circle(paper: Paper, circle: Circle) -> None:
    """Every ring filled with its number, centre to periphery, with a label at its top."""
    for line in _circle_lines(paper, circle):
        paper.line(line)


def _circle_lines(paper: Paper, circle: Circle) -> Iterator[Text]:
    rings = circle.rings
    thickness = 2 if len(rings) <= FEW_RINGS else 1
    last = thickness * len(rings) - 1
    half = math.floor((last + 0.5) * ASPECT)
    for row in range(-last, last + 1):
        line = Text(" " * MARGIN)
        for column in range(-half, half + 1):
            ring = math.floor((math.hypot(row, column / ASPECT) + 0.5) / thickness)
            is_filled = ring < len(rings) and column % ASPECT == 0
            line.append(str(ring + 1) if is_filled else " ", STYLES[rings[ring].role] or None if is_filled else None)
        if row <= 0 and row % thickness == 0:
            words = rings[-row // thickness]
            line.append("  ").append(paper.screen.fit(words.text), style=STYLES[words.role] or None)
            line.truncate(paper.width)
        yield line
