"""Leadership as staff and as leaders see it, whether leaders' message arrives, and the units."""

from __future__ import annotations

from rich.text import Text

from leaddev.render.terminal.page import NOTHING, Page
from leaddev.render.terminal.paper import GAP, MARGIN, Column, Row, width_of
from leaddev.report import AspectScore, ClarityScore, Figure, LeadershipReport, LeadershipUnit

VERDICT_STYLES = {"leaders-higher": "bold yellow", "leaders-lower": "bold cyan", "alike": "", "cannot-tell": "dim"}
WIDEST_ASPECT, NARROWER_ASPECT, WIDE_PAGE = 34, 24, 100
WIDEST_NAME, NARROWEST_NAME = 40, 18
WIDEST_TITLE, NARROWEST_TITLE = 20, 8


def draw_leadership(page: Page) -> None:
    """Both views side by side where leaders may be shown; else the view of everybody, and why."""
    report = page.report.leadership
    if report is None:
        return
    page.section("leadership")
    if report.aspects:
        _draw_aspects(page, report)
    for score in report.clarity:
        _draw_clarity(page, score, apart=report.reason is None)
    page.blank()
    confidence = next((page.percent(each.staff.confidence) for each in report.aspects), page.percent(0.95))
    page.paragraph(page.say("leadership.scale", confidence=confidence), style="dim")
    if report.reason is not None:
        page.paragraph(report.reason[:1].upper() + report.reason[1:] + ".", style="dim")
    if report.units and report.aspects:
        _draw_units(page, report)


def _draw_aspects(page: Page, report: LeadershipReport) -> None:
    for span, verdict in ((True, True), (False, True), (False, False)):
        columns, rows = _aspect_table(page, report, span=span, verdict=verdict)
        if page.table_width(columns, rows) <= page.width:
            page.table(columns, rows)
            return
    for aspect in report.aspects:
        whose = "staff" if report.reason is None else "everybody"
        views = [f"{page.say(f'leadership.{whose}')} {page.score(aspect.staff, span=False)}"]
        if report.reason is None:
            views.append(f"{page.say('leadership.leaders')} {page.score(aspect.leaders, span=False)}")
        page.paragraph(", ".join(views), first=_title(page, aspect.title))


def _title(page: Page, title: str) -> Text:
    return page.text(page.say("leadership.title", title=title), "bold")


def _aspect_table(page: Page, report: LeadershipReport, *, span: bool, verdict: bool) -> tuple[list[Column], list[Row]]:
    apart = report.reason is None
    keys = ("staff", "leaders", "difference") if apart else ("everybody",)
    columns = [Column(page.say("leadership.aspect"))]
    columns += [Column(page.say(f"leadership.{key}"), right=not span) for key in keys]
    columns += [Column(page.say("leadership.verdict"))] if apart and verdict else []
    rows: list[Row] = []
    for aspect in report.aspects:
        cells = [page.cell(aspect.title, WIDEST_ASPECT if page.width >= WIDE_PAGE else NARROWER_ASPECT)]
        cells.append(page.text(page.score(aspect.staff, span=span)))
        if apart:
            cells.append(page.text(page.score(aspect.leaders, span=span)))
            cells.append(page.text(_signed(page, aspect.difference, span)))
        if apart and verdict:
            cells.append(page.text(page.say(f"leadership.{aspect.verdict}"), VERDICT_STYLES[aspect.verdict]))
        rows.append(cells)
    return columns, rows


def _signed(page: Page, figure: Figure, span: bool) -> str:
    told = page.score(figure, span=span)
    return f"+{told}" if figure.estimate is not None and not told.startswith(("-", "0")) else told


def _draw_clarity(page: Page, score: ClarityScore, *, apart: bool) -> None:
    told = [page.say(f"clarity.{score.verdict}")]
    if apart:
        told.append(
            f"{page.say('leadership.leaders')} {page.score(score.said, span=True)}, "
            f"{page.say('leadership.staff')} {page.score(score.heard, span=True)}"
        )
    else:
        told.append(f"{page.say('leadership.everybody')} {page.score(score.heard, span=True)}")
    if score.agreement.verdict != "cannot-tell":
        told.append(page.say(f"clarity.{score.agreement.verdict}"))
    page.paragraph(page.say("leadership.next").join(told), first=_title(page, score.title))


def _draw_units(page: Page, report: LeadershipReport) -> None:
    """Levels only; left out where the names would have no room."""
    aspects = report.aspects
    heads = [page.cell(aspect.title, _title_room(page, aspect.title), "dim") for aspect in aspects]
    taken = MARGIN + sum(GAP + max(map(width_of, head.plain.split("\n"))) for head in heads)
    room = min(WIDEST_NAME, page.width - taken)
    if room < NARROWEST_NAME:
        return
    page.blank()
    page.paragraph(page.say("leadership.units"), style="dim")
    top = min(unit.depth for unit in report.units)
    rows: list[Row] = [[page.cell(page.say("groups.name"), room, "dim"), *heads]]
    for unit in report.units:
        indent = 2 * (unit.depth - top)
        name = Text(" " * indent)
        if not isinstance(unit, LeadershipUnit):
            hidden = f"{unit.name} – {page.say('withheld')}"
            rows.append(name.append_text(page.cell(hidden, page.width - MARGIN, "dim", hang=indent)))
            continue
        figures = {each.aspect: each.level for each in unit.aspects}
        name.append_text(page.cell(unit.name, room, hang=indent))
        rows.append([name, *(page.text(_level(page, figures, aspect)) for aspect in aspects)])
    page.table([Column(), *(Column(right=True) for _ in aspects)], rows)


def _title_room(page: Page, title: str) -> int:
    return min(WIDEST_TITLE, max(NARROWEST_TITLE, *map(width_of, page.screen.fit(title).split())))


def _level(page: Page, figures: dict[str, Figure], aspect: AspectScore) -> str:
    figure = figures.get(aspect.aspect)
    return NOTHING if figure is None else page.score(figure, span=False)
