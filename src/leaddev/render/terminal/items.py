"""The single questions, ranked, with as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from leaddev.render.terminal.page import NOTHING, Page
from leaddev.render.terminal.paper import GAP, Column
from leaddev.report import ItemScore, PeopleShare

TABLES: tuple[tuple[str, ...], ...] = (
    ("rank", "text", "ring", "n", "level", "importance", "gap", "shortfall", "mwds"),
    ("rank", "text", "level", "importance", "gap", "shortfall", "mwds"),
    ("rank", "text", "level", "importance", "mwds"),
)
ORDERS = ("mwds", "gap", "level")
WORDS = ("text", "ring")
WIDEST_RING, NARROWEST_TEXT, WIDEST_TEXT = 14, 28, 60


def draw_items(page: Page) -> None:
    """One row a question, then what the columns are, and which rings are not shown so closely."""
    shown = [item for item in page.report.items if any(getattr(item, key) is not None for key in ORDERS)]
    withheld = dict.fromkeys(item.ring for item in page.report.items if item.suppressed is not None)
    if not shown and not withheld:
        return
    order = next((key for key in ORDERS if any(getattr(item, key) is not None for item in shown)), None)
    page.section("items", page.say(f"items.by-{order}") if order else "")
    columns, rows = _table(page, shown) if shown else ([], [])
    if shown:
        page.table(columns, rows)
        page.blank()
    has_n = page.say("items.n") in [column.title for column in columns]
    for note in _notes(page, shown, tuple(withheld), has_n=has_n):
        page.paragraph(note, style="dim")


def _table(page: Page, shown: list[ItemScore]) -> tuple[list[Column], list[list[Text]]]:
    known = [{key: _content(page, item, key) for key in TABLES[0]} for item in shown]
    for table in TABLES:
        keys = [key for key in table if any(row[key] != NOTHING for row in known)]
        columns = [Column(page.say(f"items.{key}"), right=key not in WORDS) for key in keys]
        rows = [[page.cell(row[key], WIDEST_RING) for key in keys] for row in known]
        place = keys.index("text")
        others = [[*row[:place], *row[place + 1 :]] for row in rows]
        room = page.width - page.table_width([*columns[:place], *columns[place + 1 :]], others) - GAP
        if room >= NARROWEST_TEXT:
            break
    for row, content in zip(rows, known, strict=True):
        row[place] = page.cell(content["text"], min(max(room, NARROWEST_TEXT // 2), WIDEST_TEXT))
    return columns, rows


def _content(page: Page, item: ItemScore, key: str) -> str:
    if key == "text":
        return page.say("items.reversed", text=item.text) if item.text_is_reversed else item.text
    if key == "ring":
        return page.ring(item.ring)
    if key == "shortfall":
        return _share(page, item.shortfall)
    value: float | None = getattr(item, key)
    return page.number(value, {"mwds": 2, "rank": 0, "n": 0}.get(key, 1))


def _share(page: Page, share: PeopleShare | None) -> str:
    if share is None:
        return NOTHING
    if share.at_most is not None:
        return page.say("items.at-most", share=page.percent(share.at_most))
    if share.at_least is not None:
        return page.say("items.at-least", share=page.percent(share.at_least))
    return page.percent(share.estimate)


def _asked(page: Page, item: ItemScore) -> str:
    """What is told of a question: of which kind the need of its ring is, and which ratings it has of its own."""
    kind = next((each.kind for each in page.report.need.rings if each.ring == item.ring), "importance")
    if kind == "direct" and item.level is not None:
        return "top"
    return "once" if kind == "importance" and item.gap is None else kind


def _notes(page: Page, shown: list[ItemScore], withheld: tuple[str, ...], *, has_n: bool) -> Iterator[str]:
    asked = {item.ring: _asked(page, item) for item in shown}
    for kind in dict.fromkeys(asked.values()):
        rings = [ring.id for ring in page.report.model.rings if asked.get(ring.id) == kind]
        said = page.say(f"items.about.{kind}")
        yield said if len(rings) == len(asked) else f"{page.rings(rings)}{page.words.say('colon')}{said}"
    if any(item.mwds is not None for item in shown):
        yield page.say("items.mwds-about")
    if has_n and any(item.n is None for item in shown):
        yield page.say("items.n-about")
    if withheld:
        yield page.say("items.withheld", rings=page.rings(withheld))
