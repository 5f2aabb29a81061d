"""Which other choices were tried, and whether the verdict stays under each."""

from __future__ import annotations

from rich.text import Text

from leaddev.render.terminal.page import Page
from leaddev.render.terminal.paper import Column
from leaddev.report import Weighing

ALL = ("difficulty", "currency", "mandatory", "excess", "verdict", "outcome")
SHORT = ("difficulty", "currency", "mandatory", "excess", "outcome")
NARROW = ("difficulty", "excess", "outcome")  # what was counted stands below the difficulty
BESIDE = 36


def draw_weighings(page: Page) -> None:
    """One row per set of choices."""
    tried = page.report.balance.holds_under
    if not tried.table or page.report.balance.excess.estimate is None:
        draw_covers(page)
        return
    page.section("tried", page.say("tried.holds", held=page.number(tried.held), tried=page.number(tried.tried)))
    tables = [_table(page, tried.table, keys) for keys in (ALL, SHORT, NARROW)]
    columns, rows = next((each for each in tables if page.table_width(*each) <= page.width), tables[-1])
    page.table(columns, rows)
    page.blank()
    page.paragraph(
        page.say("tried.points", confidence=page.percent(page.report.balance.excess.confidence)), style="dim"
    )
    draw_covers(page)


def draw_covers(page: Page) -> None:
    """What the interval covers, and what the people who did not answer could change."""
    balance = page.report.balance
    covers, about = balance.covers, balance.about
    if covers is None and balance.excess.estimate is None:
        return
    page.blank()
    full = about is not None and about.answered == about.staff
    page.paragraph(page.say("covers.full" if full else "covers.interval"))
    if covers is None:
        return
    if covers.least_silent_need is not None:
        page.paragraph(page.say("covers.no-need", need=page.number(covers.least_silent_need)))
    if covers.excess_low is not None and covers.excess_high is not None:
        low, high = (page.words.points(end, 0) for end in (covers.excess_low, covers.excess_high))
        page.paragraph(page.say("covers.worst", low=low, high=high))
    if covers.tipping_times is not None:
        if covers.tipping_share is None:
            page.paragraph(page.say("covers.tipping-never", times=page.number(covers.tipping_times, 1)))
        else:
            page.paragraph(page.say("covers.tipping-share", share=page.percent(covers.tipping_share)))
    if covers.break_even is not None and covers.compared is not None:
        amount, total = page.estimated_amount(covers.break_even), page.amount(covers.compared)
        page.paragraph(page.say("covers.break-even", amount=amount, total=total))


def _table(page: Page, table: tuple[Weighing, ...], keys: tuple[str, ...]) -> tuple[list[Column], list[list[Text]]]:
    columns = [Column(page.say(f"tried.{key}")) for key in keys]
    rows = [[page.text(_content(page, weighing, key), _style(weighing, key)) for key in keys] for weighing in table]
    if keys == NARROW:
        for row, weighing in zip(rows, table, strict=True):
            counted = ", ".join(_content(page, weighing, key) for key in ("currency", "mandatory"))
            row[0] = page.cell(row[0].plain, page.width - BESIDE) + Text("\n  ") + page.text(counted)
    return columns, rows


def _content(page: Page, weighing: Weighing, key: str) -> str:
    if key == "excess":
        return page.excess(weighing.excess)
    if key == "verdict":
        return page.say(f"verdict.{weighing.verdict}")
    if key == "outcome":
        return page.say("tried.stays" if weighing.holds else "tried.changes")
    if key == "mandatory":
        return page.say("tried.counted" if weighing.mandatory else "tried.left-out")
    if key == "currency" and weighing.currency == "cost":
        return page.report.organization.currency
    wording = f"terminal.currency.{weighing.currency}"
    if key == "difficulty":
        wording = f"terminal.difficulty.{weighing.difficulty}"
    return page.words.say(wording) if page.words.has(wording) else wording.rpartition(".")[2]


def _style(weighing: Weighing, key: str) -> str:
    return "bold yellow" if key == "outcome" and not weighing.holds else ""
