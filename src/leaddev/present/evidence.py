"""What the numbers rest on: the single questions, who answered, reliability, and every threshold in force."""

from __future__ import annotations

from collections.abc import Iterator

from leaddev.present.blocks import (
    Column,
    Definitions,
    Paragraph,
    Prose,
    Row,
    Section,
    Table,
    Words,
    about,
    cells,
    narrowing,
    paragraphs,
)
from leaddev.present.presenter import NOTHING, Presenter
from leaddev.report import ItemScore, ListUse, PeopleShare, Reason, ScaleReliability, ThresholdUsed

ITEMS: tuple[tuple[str, ...], ...] = (
    ("rank", "text", "ring", "n", "level", "importance", "gap", "shortfall", "mwds"),
    ("rank", "text", "level", "importance", "gap", "shortfall", "mwds"),
    ("rank", "text", "level", "importance", "mwds"),
)
ORDERS = ("mwds", "gap", "level")
WORDS = ("text", "ring")
DECIMALS = {"mwds": 2, "rank": 0, "n": 0}
MOST_NAMES = 8
CHANGED = "set in the model file"
FEWEST_ITEMS = 3
SCALES: tuple[tuple[str, ...], ...] = (
    ("scale", "aspect", "items", "n", "alpha", "omega", "verdict"),
    ("scale", "aspect", "items", "n", "alpha", "verdict"),
    ("scale", "n", "alpha", "verdict"),  # the aspect stands below the scale
)
FIGURES = ("items", "n", "omega")
KINDS = {
    "rank": "mwds",
    "n": "people",
    "level": "question-level",
    "importance": "question-level",
    "gap": "question-gap",
    "shortfall": "shortfall",
    "mwds": "mwds",
}
"""The kind of figure of each column of the table of questions."""
RELIABILITY = {"items": "alpha", "n": "people", "alpha": "alpha", "omega": "omega", "verdict": "alpha"}
"""The kind of figure of each column of the table of reliability."""
SAID = {
    "response": "response",
    "answers": "answers",
    "left-out": "answers",
    "careless": "careless",
    "weighting": "weights",
    "training": "investment",
    "thresholds": "threshold",
    "confidentiality": "withheld",
}
"""The kind of figure that a line about the numbers says."""


def items(write: Presenter) -> Section | None:
    """One row a question, ranked, then what the columns are, and which rings are not shown so closely."""
    shown = [item for item in write.report.items if any(getattr(item, key) is not None for key in ORDERS)]
    withheld = tuple(dict.fromkeys(item.ring for item in write.report.items if item.suppressed is not None))
    if not shown:
        return write.section("items", Prose(paragraphs(_item_notes(write, (), shown, withheld)))) if withheld else None
    order = next(key for key in ORDERS if any(getattr(item, key) is not None for item in shown))
    known = [{key: _content(write, item, key) for key in ITEMS[0]} for item in shown]
    tables = []
    for wanted in ITEMS:
        keys = tuple(key for key in wanted if any(each[key] != NOTHING for each in known))
        columns = tuple(
            Column(
                write.say(f"items.{key}"), right=key not in WORDS, figure="" if key in WORDS else KINDS.get(key, key)
            )
            for key in keys
        )
        rows = tuple(Row(cells(*(each[key] for key in keys))) for each in known)
        notes = paragraphs(_item_notes(write, keys, shown, withheld))
        tables.append(Table("items", columns, rows, keys.index("text"), notes=notes))
    return write.section("items", narrowing(tables), aside=write.say(f"items.by-{order}"))


def _content(write: Presenter, item: ItemScore, key: str) -> str:
    if key == "text":
        return write.say("items.reversed", text=item.text) if item.text_is_reversed else item.text
    if key == "ring":
        return write.ring(item.ring)
    if key == "shortfall":
        return _share(write, item.shortfall)
    value: float | None = getattr(item, key)
    return write.number(value, DECIMALS.get(key, 1))


def _share(write: Presenter, share: PeopleShare | None) -> str:
    if share is None:
        return NOTHING
    if share.at_most is not None:
        return write.wording.share(share.at_most, "at-most")
    if share.at_least is not None:
        return write.wording.share(share.at_least, "at-least")
    return write.percent(share.estimate)


def _asked(write: Presenter, item: ItemScore) -> str:
    """Of which kind the need of the ring of a question is, and which ratings the question has of its own."""
    kind = next((each.kind for each in write.report.need.rings if each.ring == item.ring), "importance")
    if kind == "direct" and item.level is not None:
        return "top"
    return "once" if kind == "importance" and item.gap is None else kind


def _item_notes(
    write: Presenter, keys: tuple[str, ...], shown: list[ItemScore], withheld: tuple[str, ...]
) -> Iterator[str | Paragraph]:
    asked = {item.ring: _asked(write, item) for item in shown}
    for kind in dict.fromkeys(asked.values()):
        rings = [ring.id for ring in write.report.model.rings if asked.get(ring.id) == kind]
        said = write.say(f"items.about.{kind}")
        every = len(rings) == len(asked)
        yield about(said if every else f"{write.rings(rings)}{write.wording.say('colon')}{said}", "question-gap")
    if any(item.mwds is not None for item in shown):
        yield about(write.say("items.mwds-about"), "mwds")
    if "n" in keys and any(item.n is None for item in shown):
        yield write.say("items.n-about")
    if withheld:
        yield write.say("items.withheld", rings=write.rings(withheld))


def quality(write: Presenter) -> Section:
    """How far the numbers carry: terms and what they say."""
    pairs = (*_answering(write), *_reckoning(write), *_protection(write))
    told = [(key, content) for key, content in pairs if content]
    said = tuple((write.say(f"quality.{key}"), content) for key, content in told)
    return write.section("quality", Definitions(said, figures=tuple(SAID.get(key, "") for key, _ in told)))


def _answering(write: Presenter) -> Iterator[tuple[str, str]]:
    """Who answered, what was left out."""
    quality = write.report.quality
    yield "response", write.response(quality)
    shares = {key: write.bare_share(getattr(quality.answers, key)) for key in quality.answers.__struct_fields__}
    yield "answers", write.say("quality.answers-counted", **shares)
    yield "left-out", ", ".join(f"{each.what} ({_counted(write, each.count)})" for each in quality.left_out)
    yield "columns", _listed(write, quality.columns_not_used)
    yield "not-asked", _listed(write, quality.not_asked)
    yield "careless", careless(write)


def _counted(write: Presenter, people: int | None) -> str:
    """How many people, or that they are fewer than may be told."""
    minimum = write.number(write.report.confidentiality.minimum_group)
    return write.say("fewer-than", minimum=minimum) if people is None else write.number(people)


def _listed(write: Presenter, names: tuple[str, ...]) -> str:
    """The first names, and how many more there are; JSON has them all."""
    if len(names) <= MOST_NAMES + 1:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_NAMES])} {write.say('more', count=write.number(len(names) - MOST_NAMES))}"


def careless(write: Presenter) -> str:
    """How many answers look careless, and what the excess is without them; empty where nothing is known of it."""
    found = write.report.quality.careless
    if found is None:
        return ""
    if found.flagged is None:
        left_out = write.wording.say("left-out.careless") if found.excluded else ""
        return f"{write.sentence(found.reason)} {left_out}".rstrip()
    flagged, screened = write.number(found.flagged), write.number(found.screened)
    if not found.flagged:
        return write.say("careless.none", screened=screened)
    said = write.say("careless.left-out" if found.excluded else "careless.kept", flagged=flagged, screened=screened)
    if found.excess_without is None:
        return said
    return f"{said} {write.say('careless.without', excess=write.excess(found.excess_without))}"


def _reckoning(write: Presenter) -> Iterator[tuple[str, str]]:
    """How people are weighted, what the training list lacks, which choices were changed."""
    weighting = write.report.quality.weighting
    said = write.say(f"weighting.{weighting.method}", margins=write.wording.listing(list(weighting.margins)))
    if weighting.design_effect is not None:
        said += f" {write.say('weighting.cost', effect=write.number(weighting.design_effect, 2))}"
    yield "weighting", f"{said} {write.sentence(weighting.reason)}".rstrip()
    yield "training", " ".join(_coverage(write))
    changed = [threshold for threshold in write.report.model.thresholds if threshold.origin == CHANGED]
    yield "thresholds", " ".join(_threshold(write, threshold) for threshold in changed)


def _threshold(write: Presenter, threshold: ThresholdUsed) -> str:
    return f"{threshold.name} {write.threshold(threshold.value)} ({threshold.meaning})."


def _coverage(write: Presenter) -> Iterator[str]:
    investment = write.report.investment
    if investment is None:
        yield write.say("coverage.none")
        return
    coverage = investment.coverage
    yield write.counted("coverage.programmes", coverage.programmes)
    used = write.report.quality.training_list or ListUse()
    if used.participations:
        yield write.say("coverage.people", count=write.number(used.participations))
    counts = {key: getattr(coverage, f"without_{key}") for key in ("ring", "hours", "cost", "participants", "mode")}
    missing = [write.say(f"coverage.{key}", count=write.number(count)) for key, count in counts.items() if count]
    if missing:
        yield write.say("coverage.without", missing=", ".join(missing))
    if coverage.without_unit:
        yield write.say("coverage.organization", count=write.number(coverage.without_unit))
    if coverage.amount_without_ring:
        yield write.say("coverage.amount", amount=write.amount(coverage.amount_without_ring))
    rows = tuple(f"{each.what} ({_counted(write, each.count)})" for each in used.rows)
    terms = ("quality.columns", used.columns), ("coverage.sheets", used.sheets), ("coverage.rows", rows)
    for term, names in terms:
        if names:
            yield f"{write.say(term)}{write.wording.say('colon')}{_listed(write, names)}."


def _protection(write: Presenter) -> Iterator[tuple[str, str]]:
    report = write.report
    yield "confidentiality", report.confidentiality.statement
    yield "model", f"{report.model.title}. {report.model.notice or ''}".rstrip()
    yield "inputs", ", ".join(each.path for each in report.inputs)
    for note in report.notes:
        yield "note", note


def reliability(write: Presenter) -> Section | None:
    """Reliability per set of items, and how far units differ, where they are known."""
    known = write.report.quality.reliability
    if not known:
        return None
    scales = tuple(scale for scale in known if scale.items >= FEWEST_ITEMS)
    notes = paragraphs(dict.fromkeys([*_scale_notes(write), *_gap_notes(write), *_unit_notes(write)]))
    tables = []
    for keys in SCALES:
        columns = tuple(
            Column(write.say(f"reliability.{key}"), right=key in FIGURES, figure=RELIABILITY.get(key, ""))
            for key in keys
        )
        rows = tuple(Row(tuple(_of_scale(write, scale, key, keys) for key in keys)) for scale in scales)
        tables.append(Table("reliability", columns if scales else (), rows, notes=notes))
    return write.section("reliability", narrowing(tables))


def _of_scale(write: Presenter, scale: ScaleReliability, key: str, keys: tuple[str, ...]) -> Words:
    if key == "scale":
        return Words(scale.title, below="" if "aspect" in keys else _aspect(write, scale))
    if key == "aspect":
        return Words(_aspect(write, scale))
    if key == "verdict":
        return Words(write.say(f"reliability-verdict.{scale.verdict}"), "warning" if scale.verdict == "low" else "")
    if key in ("items", "n"):
        return Words(write.number(scale.items if key == "items" else scale.n))
    figure = scale.alpha if key == "alpha" else scale.omega
    return Words(write.score(figure, span=key == "alpha", decimals=2))


def _aspect(write: Presenter, scale: ScaleReliability) -> str:
    key = f"terminal.aspect.{scale.aspect}"
    return write.wording.say(key) if write.wording.has(key) else scale.aspect


def _scale_notes(write: Presenter) -> Iterator[str | Paragraph]:
    """Why alpha is not known, and items that stand out; omega is a second opinion whose dash explains itself."""
    scales = write.report.quality.reliability
    judged = {(scale.part, scale.subject) for scale in scales if scale.items >= FEWEST_ITEMS}
    short = dict.fromkeys(
        write.wording.say(f"scale.{scale.aspect}", title=scale.title)
        if (scale.part, scale.subject) in judged
        else scale.title
        for scale in scales
        if scale.items < FEWEST_ITEMS
    )
    if short:
        yield about(write.say("reliability.short", needed=write.number(FEWEST_ITEMS), scales=", ".join(short)), "alpha")
    for scale in scales:
        if scale.alpha.reason and scale.items >= FEWEST_ITEMS:
            yield about(f"{scale.title}{write.wording.say('colon')}{write.because(scale.alpha.reason)}", "alpha")
        for item in scale.item_rest:
            if item.looks_reversed:
                yield write.say("reliability.reversed", item=item.item, text=item.text, column=item.column)


def _gap_notes(write: Presenter) -> Iterator[Paragraph]:
    gaps = write.report.quality.gap_reliability
    known = [f"{write.ring(gap.ring)} {_not_negative(write, gap.estimate)}" for gap in gaps if gap.estimate is not None]
    if known:
        yield about(write.say("reliability.gaps", gaps=", ".join(known)), "gap-reliability")
    yield from _reasons(write, [(gap.ring, gap.reason) for gap in gaps], "gap-reliability")


def _unit_notes(write: Presenter) -> Iterator[Paragraph]:
    units = write.report.quality.unit_differences
    known = [
        f"{write.ring(each.ring)} {write.score(each.icc1, span=True, decimals=2)}, {_not_negative(write, each.icc2)}"
        for each in units
        if each.icc1.estimate is not None
    ]
    if known:
        said = write.say("reliability.units", differences=write.wording.say("semicolon").join(known))
        yield about(said, "between-units")
    yield from _reasons(write, [(each.ring, each.reason) for each in units], "between-units")


def _reasons(write: Presenter, reasons: list[tuple[str, Reason | None]], figure: str) -> Iterator[Paragraph]:
    """Each reason once, with the rings that it is about."""
    for reason in dict.fromkeys(reason for _, reason in reasons if reason):
        rings = write.wording.listing([write.ring(ring) for ring, own in reasons if own == reason])
        yield about(f"{rings}{write.wording.say('colon')}{write.because(reason)}", figure)


def _not_negative(write: Presenter, value: float | None) -> str:
    """A reliability; below zero it says only that there is none to speak of."""
    return NOTHING if value is None or value < 0 else write.number(value, 2)


def thresholds(write: Presenter) -> Section | None:
    """One paragraph an origin, with the names as a model file writes them."""
    known = write.report.model.thresholds
    if not known:
        return None
    said = []
    for origin in dict.fromkeys(threshold.origin for threshold in known):
        key = f"terminal.origin.{origin}"
        name = write.wording.say(key) if write.wording.has(key) else origin
        listed = (f"{each.name} {write.threshold(each.value)}" for each in known if each.origin == origin)
        said.append(f"{name}{write.wording.say('colon')}{write.wording.say('semicolon').join(listed)}")
    return write.section("thresholds", Prose(paragraphs(said)), aside=write.say("thresholds.aside"), figure="threshold")
