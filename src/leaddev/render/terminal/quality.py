"""How far the numbers carry: who answered, what was left out, how people are protected, which choices were changed."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.render.terminal.page import Page
from leaddev.report import ThresholdUsed

MOST_NAMES = 8
CHANGED = "set in the model file"


def draw_quality(page: Page) -> None:
    """Terms and what they say, then notes."""
    page.section("quality")
    pairs = [*_answering(page), *_reckoning(page), *_protection(page)]
    page.definitions([(page.say(f"quality.{key}"), content) for key, content in pairs])


def _answering(page: Page) -> Iterator[tuple[str, str]]:
    quality = page.report.quality
    rate = "" if quality.response_rate is None else f" ({page.percent(quality.response_rate)})"
    yield "response", page.say("answered", people=page.answered(quality.respondents, quality.headcount)) + rate
    counts = quality.answers
    yield (
        "answers",
        page.say(
            "quality.answers-counted",
            given=page.number(counts.given),
            empty=page.number(counts.empty),
            not_applicable=page.number(counts.not_applicable),
            not_shown=page.number(counts.not_shown),
        ),
    )
    yield "left-out", ", ".join(f"{each.what} ({page.number(each.count)})" for each in quality.left_out)
    yield "columns", _listed(page, quality.columns_not_used)
    yield "not-asked", _listed(page, quality.not_asked)
    yield "careless", _careless(page)


def _listed(page: Page, names: tuple[str, ...]) -> str:
    """The first names, and how many more there are; JSON has them all."""
    if len(names) <= MOST_NAMES + 1:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_NAMES])} {page.say('more', count=page.number(len(names) - MOST_NAMES))}"


def _careless(page: Page) -> str:
    careless = page.report.quality.careless
    if careless is None:
        return ""
    if careless.flagged is None:
        return careless.reason or ""
    flagged, screened = page.number(careless.flagged), page.number(careless.screened)
    said = page.say("careless.left-out" if careless.excluded else "careless.kept", flagged=flagged, screened=screened)
    if careless.excess_without is None:
        return said
    return f"{said} {page.say('careless.without', excess=page.excess(careless.excess_without))}"


def _reckoning(page: Page) -> Iterator[tuple[str, str]]:
    weighting = page.report.quality.weighting
    said = page.say(f"weighting.{weighting.method}", margins=page.words.listing(list(weighting.margins)))
    if weighting.design_effect is not None:
        said += f" {page.say('weighting.cost', effect=page.number(weighting.design_effect, 2))}"
    yield "weighting", f"{said} {weighting.reason or ''}".rstrip()
    yield "training", " ".join(_coverage(page))
    changed = [threshold for threshold in page.report.model.thresholds if threshold.origin == CHANGED]
    yield "thresholds", " ".join(_threshold(page, threshold) for threshold in changed)


def _threshold(page: Page, threshold: ThresholdUsed) -> str:
    return f"{threshold.name} {page.threshold(threshold.value)} ({threshold.meaning})."


def _coverage(page: Page) -> Iterator[str]:
    investment = page.report.investment
    if investment is None:
        yield page.say("coverage.none")
        return
    coverage = investment.coverage
    yield page.counted("coverage.programmes", coverage.programmes)
    missing = [
        page.say(f"coverage.{what}", count=page.number(count))
        for what, count in (
            ("ring", coverage.without_ring),
            ("hours", coverage.without_hours),
            ("cost", coverage.without_cost),
            ("participants", coverage.without_participants),
            ("mode", coverage.without_mode),
        )
        if count
    ]
    if missing:
        yield page.say("coverage.without", missing=", ".join(missing))
    if coverage.without_unit:
        yield page.say("coverage.organization", count=page.number(coverage.without_unit))
    if coverage.amount_without_ring:
        yield page.say("coverage.amount", amount=page.amount(coverage.amount_without_ring))


def _protection(page: Page) -> Iterator[tuple[str, str]]:
    report = page.report
    yield "confidentiality", report.confidentiality.statement
    yield "model", f"{report.model.title}. {report.model.notice or ''}".rstrip()
    yield "inputs", ", ".join(each.path for each in report.inputs)
    for note in report.notes:
        yield "note", note
