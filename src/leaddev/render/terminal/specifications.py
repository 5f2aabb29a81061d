"""What other reasonable choices would have said, and what the interval of the excess does not cover."""

from __future__ import annotations

from collections import Counter

from rich.text import Text

from leaddev.render.terminal.page import Page
from leaddev.render.terminal.paper import MARGIN, Column
from leaddev.report import GroupScore, SpecificationChoice, Specifications

EIGHTHS = "▁▂▃▄▅▆▇█"
WITHOUT_EIGHTHS = ".:-=+*%#"
WIDEST = 72
LARGEST_NEED = 100


def draw_specifications(page: Page) -> None:
    """The range of the excess under all choices, the curve as a row of marks, and what each choice moves."""
    tried = page.report.balance.specifications
    if tried is None:
        draw_covers(page)
        return
    page.section("ways", page.say("ways.aside", count=page.number(tried.count)))
    low, high, middle = (page.signed(page.number(each)) for each in (tried.low, tried.high, tried.median))
    said = page.say("ways.range", low=low, high=high, median=middle)
    if tried.count > tried.compared:
        said = f"{said} {page.say('ways.unknown', unknown=page.number(tried.count - tried.compared))}"
    page.paragraph(said)
    page.blank()
    page.paragraph(page.say("ways.curve"), style="dim")
    for line in curve(
        tried, min(page.width - MARGIN, WIDEST), EIGHTHS if page.screen.shows(EIGHTHS) else WITHOUT_EIGHTHS
    ):
        page.line(Text(" " * MARGIN + line))
    page.blank()
    columns = [Column(page.say("ways.choice")), Column(page.say("ways.moves"), right=True)]
    room = page.width - MARGIN - 2 - len(columns[1].title)
    moves = {each: page.signed(page.number(each.moves)) for each in tried.choices}
    page.table(columns, [[page.cell(_otherwise(page, each), room), page.text(moved)] for each, moved in moves.items()])
    draw_covers(page)


def curve(tried: Specifications, width: int, marks: str) -> tuple[str, str]:
    """A row of marks, higher where more ways give those points, and below it the points of both ends, 0 and middle."""
    first, last = min(tried.low, 0), max(tried.high, 0)

    def place(points: int) -> int:
        return round((points - first) / max(last - first, 1) * (width - 1))

    counts: Counter[int] = Counter()
    for each in tried.points:
        counts[place(each.points)] += each.count
    most = max(counts.values())
    row = "".join(marks[-(-counts[at] * len(marks) // most) - 1] if counts[at] else " " for at in range(width))
    below = " " * width
    for points in (tried.median, 0, tried.low, tried.high):
        label = str(points)
        start = min(max(place(points) - len(label) // 2, 0), width - len(label))
        if not below[max(start - 1, 0) : start + len(label) + 1].strip():
            below = below[:start] + label + below[start + len(label) :]
    return row.rstrip(), below.rstrip()


def _otherwise(page: Page, choice: SpecificationChoice) -> str:
    way = f"{choice.choice}-{choice.level}"
    return page.say(f"ways.{way}")


def draw_covers(page: Page) -> None:
    """What the interval covers, and what the people who did not answer could change."""
    balance = page.report.balance
    covers, about = balance.covers, balance.about
    if covers is None and balance.excess.estimate is None:
        return
    page.blank()
    who = "full" if about is not None and about.answered == about.staff and not _is_left_out(page) else "interval"
    who = f"{who}-single" if _has_one_question_a_ring(page) else who
    page.paragraph(page.say(f"covers.{who}"))
    if covers is None:
        return
    if covers.least_silent_need is not None:
        key = "covers.no-need" if covers.least_silent_need <= LARGEST_NEED else "covers.no-need-never"
        rings = page.rings((*balance.taught, *balance.lived))
        page.paragraph(page.say(key, rings=rings, need=page.number(covers.least_silent_need)))
    if covers.excess_low is not None and covers.excess_high is not None:
        low, high = (page.words.points(end, 0) for end in (covers.excess_low, covers.excess_high))
        page.paragraph(page.say("covers.worst", low=low, high=high))
    if covers.tipping_times is not None:
        if covers.tipping_share is None:
            page.paragraph(page.say("covers.tipping-never", times=page.number(covers.tipping_times, 1)))
        else:
            page.paragraph(page.say("covers.tipping-share", share=page.percent(covers.tipping_share)))
    if covers.break_even and covers.compared is not None:
        amount, total = page.estimated_amount(covers.break_even), page.amount(covers.compared)
        page.paragraph(page.say("covers.break-even", amount=amount, total=total))


def _is_left_out(page: Page) -> bool:
    """Whether somebody who answered left a ring out that is compared."""
    whole, compared = page.report.scores.organization, (*page.report.balance.taught, *page.report.balance.lived)
    scores = whole.rings if isinstance(whole, GroupScore) else ()
    return any(score.level.n != whole.n for score in scores if score.ring in compared)


def _has_one_question_a_ring(page: Page) -> bool:
    """Whether no ring has a second question, which would tell how far a person's answers differ by chance."""
    return set(Counter(item.ring for item in page.report.items).values()) == {1}
