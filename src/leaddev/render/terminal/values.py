"""Whether values are alive: the chain of each value and where it breaks, units that stand out, named values."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from leaddev.render.terminal.page import NOTHING, Page
from leaddev.render.terminal.paper import Column
from leaddev.report import NamedValue, ValueGroup, ValueScore, ValuesReport

HOLDS, BREAKS = " → ", " // "
MOST_NAMED = 7
LAYOUTS = (("chain", "gap", "link"), ("chain", "link"), ("chain",))
ROOM = 24  # cells for the name of a value, where the table would be too wide


def draw_values(page: Page) -> None:
    """Only where values were asked about and may be shown."""
    report = page.report.values
    if report is None or not isinstance(report.organization, ValueGroup):
        return
    page.section("values")
    if report.organization.values:
        _draw_chains(page, report.organization.values)
        for line in _units(page, report):
            page.paragraph(line)
    for line in _named(page, report):
        page.paragraph(line)


def _draw_chains(page: Page, values: tuple[ValueScore, ...]) -> None:
    tables = [_table(page, values, keys) for keys in LAYOUTS]
    columns, rows = next((each for each in tables if page.table_width(*each) <= page.width), tables[-1])
    page.table(columns, rows)
    page.blank()
    page.paragraph(page.say("values.scales"), style="dim")
    if len(columns) > len(LAYOUTS[1]) + 1:
        confidence = page.percent(values[0].endorsed_lived.confidence)
        page.paragraph(page.say("rings.intervals", confidence=confidence), style="dim")


def _table(page: Page, values: tuple[ValueScore, ...], keys: tuple[str, ...]) -> tuple[list[Column], list[list[Text]]]:
    columns = [Column(page.say("values.value")), *(Column(page.say(f"values.{key}")) for key in keys)]
    rows = []
    for value in values:
        cells = {
            "chain": page.text(_chain(page, value)),
            "gap": page.text(page.score(value.endorsed_lived, span=True)),
            "link": page.text(page.say(f"link.{value.broken_link}"), _style(value)),
        }
        rows.append([page.cell(value.name, ROOM), *(cells[key] for key in keys)])
    return columns, rows


def _chain(page: Page, value: ValueScore) -> str:
    """`82 → 77 // 39`: the numbers of the chain, with a break where it is."""
    broken = value.broken_link
    endorsed, natural, lived = (
        page.score(figure, span=False).rjust(3) for figure in (value.endorsed, value.natural, value.lived)
    )
    first = BREAKS if broken == "not-natural" else HOLDS
    second = BREAKS if broken == "not-lived" else HOLDS
    start = BREAKS.strip() if broken == "not-endorsed" else "  "
    return f"{start}{endorsed}{page.screen.fit(first).rjust(4)}{natural}{page.screen.fit(second).rjust(4)}{lived}"


def _style(value: ValueScore) -> str:
    return "bold" if value.broken_link.startswith("not-") else ""


def _units(page: Page, report: ValuesReport) -> Iterator[str]:
    shown = [unit for unit in report.units if isinstance(unit, ValueGroup)]
    found = False
    for unit in shown:
        for direction in ("less", "more"):
            values = [
                f"{value.name} ({page.score(value.lived, span=False)})"
                for value in unit.values
                if value.lived_here == direction
            ]
            if values:
                found = True
                yield page.say(f"values.{direction}", unit=unit.name, values=page.words.listing(values))
    if shown and not found:
        yield page.say("values.no-unit")


def _named(page: Page, report: ValuesReport) -> Iterator[str]:
    named = [value for value in report.named if value.share.estimate != 0][:MOST_NAMED]
    if named:
        yield page.say("values.named", values=", ".join(_share(page, value) for value in named))
    share = report.limiting_share
    if share is not None and share.estimate is not None:
        yield page.say("values.limiting", share=page.share(share))


def _share(page: Page, value: NamedValue) -> str:
    share = page.percent(value.share.estimate) if value.share.estimate is not None else NOTHING
    return f"{value.name}{'*' if value.official else ''} {share}"
