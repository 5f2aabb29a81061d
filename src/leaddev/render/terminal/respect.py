"""Respect between groups as a matrix: who gives in rows, who receives in columns; a list where that is too wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaddev.render.terminal.page import NOTHING, Page
from leaddev.render.terminal.paper import GAP, MARGIN, Column

if TYPE_CHECKING:
    from leaddev.report import RespectCell, RespectReport

BLIND_SPOT, UNDERESTIMATED = "*", "+"
MARKS = {"blind-spot": BLIND_SPOT, "underestimated": UNDERESTIMATED}
WIDEST_NAME, NARROWEST_NAME = 36, 16


def draw_respect(page: Page) -> None:
    """Only where respect was asked about."""
    report = page.report.respect
    if report is None:
        return
    cells = {(cell.giver, cell.receiver): _cell(page, cell) for cell in report.cells}
    widest = max(map(len, cells.values()), default=0)
    room = page.width - MARGIN - len(report.groups) * (GAP + widest)
    is_matrix = room >= NARROWEST_NAME
    page.section("respect", page.say("respect.aside" if is_matrix else "respect.aside-list"))
    if is_matrix:
        _draw_matrix(page, report, cells, min(room, WIDEST_NAME))
    else:
        _draw_list(page, report, cells)
    _draw_notes(page, report, "".join(cells.values()))


def _draw_matrix(page: Page, report: RespectReport, cells: dict[tuple[str, str], str], room: int) -> None:
    columns = [Column(page.say("respect.giver"))]
    columns += [Column(str(number), right=True) for number in range(1, len(report.groups) + 1)]
    rows = []
    for number, giver in enumerate(report.groups, start=1):
        name = page.cell(f"{number} {giver.name}", room, hang=2)
        rows.append([name, *(page.text(cells.get((giver.id, group.id), "")) for group in report.groups)])
    page.table(columns, rows)


def _draw_list(page: Page, report: RespectReport, cells: dict[tuple[str, str], str]) -> None:
    """What stands out first; the pairs that are alike after them."""
    names = {group.id: group.name for group in report.groups}
    for cell in sorted(report.cells, key=lambda cell: cell.verdict not in MARKS):
        between = f"{names[cell.giver]} → {names[cell.receiver]}"
        page.paragraph(between, first=page.text(f"{cells[cell.giver, cell.receiver]:<9}"))


def _draw_notes(page: Page, report: RespectReport, shown: str) -> None:
    page.blank()
    for verdict, mark in MARKS.items():
        if mark in shown:
            page.paragraph(f"{mark} {page.say(f'respect.{verdict}')}", style="dim")
    if NOTHING in shown:
        page.paragraph(f"{NOTHING} {page.say('respect.unknown')}", style="dim")
    if report.own_group_answers:
        page.paragraph(page.counted("respect.own-group", report.own_group_answers), style="dim")


def _cell(page: Page, cell: RespectCell) -> str:
    numbers = "/".join(page.score(figure, span=False) for figure in (cell.given, cell.received))
    return numbers + MARKS.get(cell.verdict, "")
