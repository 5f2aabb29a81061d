"""Paragraphs and tables below the title of a slide, in the largest size in which all of them have room."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from pptx.oxml import parse_xml
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Pt

from leaddev.media.slides.text import LINE, Box, bare, broken, cut, describe, reduced, width_of, write
from leaddev.present.blocks import Paragraph, Prose, Row, Table, Words, cells

SIZES = (20, 18, 16)
BETWEEN, CELL, GAP = 8, 5, 14  # between paragraphs, in cells, between blocks
HALF = 0.5  # of a line, for what computers round
STRONG = 1.1  # how much wider strong letters are
PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # the style of tables that adds nothing, known to every program
RULE = (  # said here: a line of XML, no sentence
    '<a:lnB xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" w="6350"><a:solidFill>'
    '<a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr></a:solidFill></a:lnB>'
)
"""A thin line below a cell."""
Block = Prose | Table


def size_of(blocks: Sequence[Block], width: float, height: float) -> int | None:
    """The largest size in which blocks have room below each other; none where even the smallest has not."""
    room, tables = height - GAP * (len(blocks) - 1), [block for block in blocks if isinstance(block, Table)]
    for size in SIZES:
        is_whole = all(sum(_least(table, size)) <= width for table in tables)
        if is_whole and sum(_height(block, width, size) for block in blocks) <= room:
            return size
    return None


def place_blocks(shapes: SlideShapes, blocks: Sequence[Block], box: Box) -> None:
    """Blocks below each other; where even the smallest size has no room, long texts end with a sign."""
    size, top = size_of(blocks, box.width, box.height) or SIZES[-1], box.top
    heights = [_height(block, box.width, size) for block in blocks]
    share = min(1.0, (box.height - GAP * (len(blocks) - 1)) / (sum(heights) or 1.0))
    for block, height in zip(blocks, heights, strict=True):
        place = Box(box.left, top, box.width, height * share)
        if isinstance(block, Table):
            _table(shapes, block, place, size)
        else:
            _prose(shapes, block, place, size)
        top += place.height + GAP


def _height(block: Block, width: float, size: float) -> float:
    if isinstance(block, Table):
        widths = _widths(block, width, size)
        return sum(_lines(row, widths, size) * size * LINE + 2 * CELL for row in _rows(block))
    lines = sum(len(broken(each.text, width, size)) for each in block.paragraphs)
    return lines * size * LINE + BETWEEN * (len(block.paragraphs) - 1)


def _prose(shapes: SlideShapes, block: Prose, box: Box, size: float) -> None:
    room = box.height - BETWEEN * (len(block.paragraphs) - 1)
    counts = [len(broken(each.text, box.width, size)) for each in block.paragraphs]
    counts = reduced(counts, room / (size * LINE) + HALF)
    told = [
        replace(each, text=cut(each.text, box.width, size, count))
        for each, count in zip(block.paragraphs, counts, strict=True)
    ]
    write(bare(shapes.add_textbox(*box.emu).text_frame), told, size, BETWEEN)


def _rows(table: Table) -> list[Row]:
    """The titles of the columns, then the rows."""
    return [Row(cells(*(column.title for column in table.columns))), *table.rows]


def _size(words: Words, size: float) -> float:
    """The size in which a text is as wide as it will be; strong letters are wider."""
    return size * (STRONG if words.role == "strong" else 1)


def _columns(table: Table) -> list[list[Words]]:
    """The cells below each other; not of rows that are about all columns."""
    rows = [row.cells for row in _rows(table) if len(row.cells) == len(table.columns)]
    return [list(column) for column in zip(*rows, strict=True)]


def _least(table: Table, size: float) -> list[float]:
    """How wide columns have to be for no word to be broken."""
    return [
        max(width_of(word, _size(each, size)) for each in column for word in each.text.split(" ")) + 2 * CELL
        for column in _columns(table)
    ]


def _widths(table: Table, width: float, size: float) -> list[float]:
    """As wide as the longest word, and of what is left the more the longer the texts are.

    Where the longest words have no room, only the widest columns become narrower.
    """
    least = _least(table, size)
    full = [max(width_of(each.text, _size(each, size)) for each in column) + 2 * CELL for column in _columns(table)]
    rest, wanted = width - sum(least), sum(full) - sum(least)
    if rest < 0:
        narrow = sorted(least)
        shared = ((width - sum(narrow[:number])) / (len(narrow) - number) for number in range(len(narrow)))
        most = next((room for room, each in zip(shared, narrow, strict=True) if each > room), width)
        return [min(each, most) for each in least]
    return [
        word + rest * ((each - word) / wanted if wanted else 1 / len(full))
        for each, word in zip(full, least, strict=True)
    ]


def _lines(row: Row, widths: Sequence[float], size: float) -> int:
    rooms = [sum(widths)] if len(row.cells) == 1 else widths
    return max(
        len(broken(cell.text, room - 2 * CELL, _size(cell, size))) for cell, room in zip(row.cells, rooms, strict=True)
    )


def _table(shapes: SlideShapes, block: Table, box: Box, size: float) -> None:
    rows, widths = _rows(block), _widths(block, box.width, size)
    room = box.height - 2 * CELL * len(rows)
    counts = reduced([_lines(row, widths, size) for row in rows], room / (size * LINE) + HALF)
    frame = shapes.add_table(len(rows), len(widths), *box.emu)
    describe(frame, block.caption)
    frame.element.xpath(".//a:tableStyleId")[0].text = PLAIN
    table = frame.table
    table.first_row, table.horz_banding = True, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
    for number, (row, count) in enumerate(zip(rows, counts, strict=True)):
        table.rows[number].height = Pt(count * size * LINE + 2 * CELL)
        is_whole = len(row.cells) == 1 < len(widths)
        if is_whole:
            table.cell(number, 0).merge(table.cell(number, len(widths) - 1))
        for words, cell, width in zip(row.cells, table.rows[number].cells, widths, strict=False):
            room = (sum(widths) if is_whole else width) - 2 * CELL
            role = words.role if number else "muted"
            cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = Pt(CELL)
            write(cell.text_frame, [Paragraph(cut(words.text, room, _size(words, size), count), role)], size)
    for cell in frame.element.xpath(".//a:tcPr"):
        cell.append(parse_xml(RULE))
