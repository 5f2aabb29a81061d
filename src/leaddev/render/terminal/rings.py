"""The rings from the centre to the periphery: need beside investment, and what the figures are about."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.render.terminal.page import Page
from leaddev.render.terminal.ring_table import Row, draw_ring_table
from leaddev.report import GroupScore
from leaddev.wording import rounded


def draw_rings(page: Page) -> None:
    """The table, then what it is about."""
    rows = list(_rows(page))
    if not rows:
        return
    page.section("rings", page.say("rings.order"))
    draw_ring_table(page, rows)
    page.blank()
    for caption in _captions(page, rows):
        page.paragraph(caption, style="dim")


def _rows(page: Page) -> Iterator[Row]:
    whole = page.report.scores.organization
    scores = {score.ring: score for score in whole.rings} if isinstance(whole, GroupScore) else {}
    for balance in page.report.balance.rings:
        yield Row(page.ring(balance.ring), scores.get(balance.ring), balance)


def _captions(page: Page, rows: list[Row]) -> Iterator[str]:
    balance, investment = page.report.balance, page.report.investment
    if balance.taught and balance.lived:
        yield page.say("rings.contrast", taught=page.rings(balance.taught), lived=page.rings(balance.lived))
    counts = [row.score.level.n for row in rows if row.score and row.score.level.n]
    if counts:
        low, high = page.number(min(counts)), page.number(max(counts))
        yield page.say("rings.people", people=low if low == high else f"{low}–{high}")
    scores = [row.score for row in rows if row.score is not None]
    levels = any(score.level.estimate is not None for score in scores)
    importances = any(score.importance.estimate is not None for score in scores)
    scales = "rings.scales" if importances else "rings.scales-alone" if levels else "rings.scales-shares"
    yield f"{page.say(scales)} {_intervals(page, rows)}"
    if investment is not None:
        chosen, mandatory = (page.amount(part) for part in (investment.discretionary, investment.mandatory))
        key = "rings.investment-chosen" if investment.mandatory else "rings.investment-all"
        yield page.say(key, chosen=chosen, mandatory=mandatory)
        if investment.coverage.amount_without_ring:
            yield _compared(page, investment.discretionary, investment.coverage.amount_without_ring)
        modes = [f"{_mode(page, mode.mode)} {page.percent(mode.share)}" for mode in investment.lived_modes]
        if modes:
            yield page.say("rings.modes", modes=", ".join(modes))
    reasons = dict.fromkeys(reason for row in rows for reason in _reasons(row))
    for reason in reasons:
        about = [row.title for row in rows if reason in _reasons(row)]
        every = page.say("rings.not-compared" if reason == balance.reason else "rings.all")
        named = every if len(about) == len(rows) else page.words.listing(about)
        yield f"{named}{page.words.say('colon')}{reason}"


def _compared(page: Page, chosen: float, without: float) -> str:
    """From what was chosen to what is compared; it says so where whole numbers hide what they were rounded from."""
    rest, left = (page.amount(each) for each in (chosen - without, rounded(chosen) - rounded(without)))
    said = page.say("rings.without-ring", amount=page.amount(without), compared=rest)
    return said if rest == left else f"{said} {page.say('rounded')}"


def _intervals(page: Page, rows: list[Row]) -> str:
    """How wide intervals are meant; that of the ratio may be another, because a verdict on every ring hangs on it."""
    usual = page.percent(page.report.balance.excess.confidence)
    ratio = next((page.percent(row.balance.ratio.confidence) for row in rows), usual)
    if ratio == usual:
        return page.say("rings.intervals", confidence=usual)
    return page.say("rings.two-intervals", confidence=usual, ratio=ratio)


def _mode(page: Page, mode: str | None) -> str:
    key = f"terminal.mode.{mode or 'unknown'}"
    return page.words.say(key) if page.words.has(key) else str(mode)


def _reasons(row: Row) -> list[str]:
    figures = [row.balance.needed, row.balance.ratio]
    if row.score is not None:
        figures += [row.score.level]
    return [figure.reason for figure in figures if figure.reason]
